"""What every request has to pass before anything is done for it: from where it comes, who asks, how much, how fast.

Plain ASGI, so that uploads and event streams flow through it.
"""

from __future__ import annotations

import asyncio
import secrets
import time
from http.cookies import CookieError, SimpleCookie
from ipaddress import ip_address

from anyio import CapacityLimiter, to_thread
from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import ClientDisconnect
from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from pdf_processor.access_keys import LOCAL, Identity
from pdf_processor.errors import MachineError
from pdf_processor.serve.config import ServeSettings
from pdf_processor.serve.problems import RETRY_SECONDS, Problem, answer, of_bug, of_machine, wants_a_page
from pdf_processor.serve.service import Service
from pdf_processor.settings import MEBIBYTE

COOKIE = "pdfproc_key"
OPEN_PATHS = ("/health", "/ready", "/version", "/login", "/logout", "/static/")
"""What needs no key: they tell nothing of anybody's statements."""
SAFE_METHODS = ("GET", "HEAD", "OPTIONS")
FORWARDED = ("forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-real-ip")
"""Headers of a proxy's: whoever asks, he is somewhere else."""
SMALL_BODY = MEBIBYTE
CLIENT_GONE = 499
"""What a request is counted as whose client has gone before it was answered: nobody's fault here."""
MOST_AT_ONCE = 400
"""Requests under way, streams of events among them."""
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
_HEADERS = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Frame-Options": "DENY",
}


class LoginNeeded(Exception):
    """A person at a browser has to say who he is."""


class Guard:
    """The outermost layer of the application."""

    def __init__(self, app: ASGIApp, service: Service) -> None:
        self._app = app
        self._service = service
        self._settings: ServeSettings = service.settings
        # Threads of its own: those of requests may all be at work.
        self._looking_up = CapacityLimiter(2)
        self._under_way = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started = time.perf_counter()
        headers = Headers(scope=scope)
        request_id = f"r{secrets.token_hex(6)}"
        limits: dict[str, str] = {}
        status, begun = 500, False

        async def send_on(message: Message) -> None:
            nonlocal status, begun
            if message["type"] == "http.response.start":
                status, begun = message["status"], True
                answer = MutableHeaders(scope=message)
                for name, value in (*_HEADERS.items(), *limits.items(), ("X-Request-Id", request_id)):
                    answer.setdefault(name, value)
                if not scope["path"].startswith("/static/"):
                    answer.setdefault("Cache-Control", "no-store")
            await send(message)

        scope.setdefault("state", {}).update(request_id=request_id, root=self._settings.base_path)
        _leave_out(self._settings.base_path, scope)
        self._under_way += 1
        try:
            if self._under_way > MOST_AT_ONCE:
                raise Problem(503, "busy", "too many requests are under way", "send it again", RETRY_SECONDS)
            await self._admit(scope, headers, limits)
            await self._app(scope, self._bounded(scope, headers, receive), send_on)
        except LoginNeeded:
            await RedirectResponse(f"{self._settings.base_path}/login", 303)(scope, receive, send_on)
        except Problem as problem:
            await answer(problem, scope)(scope, receive, send_on)
        except MachineError as error:
            await answer(of_machine(error), scope)(scope, receive, send_on)
        except ClientDisconnect:
            status = CLIENT_GONE
        except Exception as error:
            self._service.failed(request_id, error)
            if not begun:
                await answer(of_bug(), scope)(scope, receive, send_on)
        finally:
            self._under_way -= 1
            who = scope["state"].get("who")
            self._service.answered(scope, status, time.perf_counter() - started, request_id, who and who.name)

    async def _admit(self, scope: Scope, headers: Headers, limits: dict[str, str]) -> None:
        """Let the request in, or raise `Problem`."""
        client = (scope.get("client") or ("", 0))[0]
        keys = await to_thread.run_sync(self._service.valid_keys, limiter=self._looking_up)
        is_open = not keys and self._settings.tokens is None
        self._check_host(headers, unkeyed=is_open)
        token = _token(headers)
        who: Identity | None = None
        if token is not None:
            who = self._service.who_has(token, keys)
        elif is_open and _is_loopback(client) and not any(name in headers for name in FORWARDED):
            who = LOCAL
        scope["state"]["who"] = who
        await self._count(who.key_id or who.name if who else client, limits)
        if headers.get("authorization") is None and scope["method"] not in SAFE_METHODS:
            _check_origin(headers)
        if who is None and not scope["path"].startswith(OPEN_PATHS):
            if is_open:
                raise Problem(403, "no_keys", "without a key only this machine is served",
                              "make one on the server: pdfproc keys add --role operator NAME")  # fmt: skip
            if wants_a_page(headers) and scope["method"] == "GET":
                raise LoginNeeded
            problem = Problem(401, "key_needed", "a key is needed", "send it as: Authorization: Bearer KEY")
            problem.headers["WWW-Authenticate"] = "Bearer"
            raise problem

    def _check_host(self, headers: Headers, *, unkeyed: bool) -> None:
        """Without keys a page of another site could reach us through a name of its own that leads here."""
        host = headers.get("host", "").rpartition(":")
        name = (host[0] or host[2]).strip("[]").lower()
        known = ("127.0.0.1", "localhost", "::1", self._settings.host, *self._settings.allow_hosts)
        if unkeyed and name not in known:
            raise Problem(421, "unknown_host", "this server is not called so", "open it at http://127.0.0.1")

    async def _count(self, who: str, limits: dict[str, str]) -> None:
        """A sliding window of a minute. Raises `Problem` where it is full."""
        most = self._settings.requests
        counted = await self._service.windows.count(who, most)
        limits["X-RateLimit-Limit"] = str(most)
        limits["X-RateLimit-Remaining"] = str(max(0, most - counted.used))
        limits["X-RateLimit-Reset"] = str(counted.reset)
        if counted.full:
            raise Problem(429, "too_many_requests", f"{most} requests a minute are taken", "wait", counted.reset)

    def _bounded(self, scope: Scope, headers: Headers, receive: Receive) -> Receive:
        """The request's body, as long as it is neither too large nor too slow."""
        settings = self._settings
        is_upload = scope["path"] in ("/api/v1/jobs", "/api/v1/documents", "/api/v1/extract", "/upload")
        most = settings.upload_bytes if is_upload else SMALL_BODY
        length = headers.get("content-length", "")
        if length.isdigit() and int(length) > most:
            raise _too_large(most)
        taken, over, whole = 0, time.monotonic() + settings.upload_seconds, False

        async def bounded() -> Message:
            nonlocal taken, whole
            if whole:
                return await receive()  # from here on only the end of the connection can come
            patience = min(settings.idle_seconds, max(0.0, over - time.monotonic()))
            try:
                message = await asyncio.wait_for(receive(), patience)
            except TimeoutError:
                raise Problem(408, "too_slow", "the request's body does not come", "send it again") from None
            taken += len(message.get("body", b""))
            whole = not message.get("more_body", False)
            if taken > most:
                raise _too_large(most)
            return message

        return bounded


def _leave_out(base: str, scope: Scope) -> None:
    """Have a path be what it is without a proxy: some send it as they got it, others without what is theirs."""
    path = scope["path"]
    if path == base or path.startswith(f"{base}/"):
        scope["path"] = path[len(base) :] or "/"


def _too_large(most: int) -> Problem:
    return Problem(413, "too_large", f"one request may bring {most // MEBIBYTE} MB", "send fewer files at once")


def _token(headers: Headers) -> str | None:
    kind, _, token = headers.get("authorization", "").partition(" ")
    if token:
        return token.strip() if kind.lower() == "bearer" else ""
    try:
        cookie = SimpleCookie(headers.get("cookie", "")).get(COOKIE)
    except CookieError:
        return None
    return cookie.value if cookie is not None else None


def _is_loopback(client: str) -> bool:
    try:
        return ip_address(client).is_loopback
    except ValueError:
        return False


def _check_origin(headers: Headers) -> None:
    """Refuse what a page of another site has a browser send: it would carry the cookie, or come from this machine.

    Where a browser does not say it itself, the hosts are compared. Not the schemes: a proxy may have ended the TLS.
    """
    site, origin = headers.get("sec-fetch-site"), headers.get("origin")
    if site is None and origin is not None:
        site = "same-origin" if origin.partition("://")[2] == headers.get("host", "") else "cross-site"
    if site not in (None, "same-origin", "none"):
        raise Problem(403, "cross_site", "the request comes from another site", "send it from the page itself")
