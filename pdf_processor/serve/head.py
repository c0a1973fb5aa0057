"""`HEAD` is `GET` whose body is left out: monitors, link checkers and proxies ask so."""

from __future__ import annotations

import asyncio

from starlette.types import ASGIApp, Message, Receive, Scope, Send


class AnswersHead:
    """A layer that has every route with `GET` answer `HEAD`, too."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] != "HEAD":
            await self._app(scope, receive, send)
            return
        over = asyncio.Event()
        come = False

        async def head_alone(message: Message) -> None:
            if message["type"] == "http.response.start":
                await send(message)
                await send({"type": "http.response.body", "body": b""})
                over.set()

        async def until_answered() -> Message:
            nonlocal come
            if come:
                await over.wait()  # a stream of events would go on for as long as somebody listens
                return {"type": "http.disconnect"}
            come = True
            return await receive()

        # A copy: the server below has to know that no body follows.
        asked = {**scope, "method": "GET"}
        try:
            await self._app(asked, until_answered, head_alone)
        finally:
            scope.update({name: asked[name] for name in ("route",) if name in asked})
