"""Connections on which no request comes are closed: who opens hundreds and says nothing would keep all others out."""

from __future__ import annotations

import asyncio
from typing import Any

from uvicorn.protocols.http.auto import AutoHTTPProtocol

_Protocol: Any = AutoHTTPProtocol
HEAD_SECONDS = 10.0
"""For a request's head, from the connection or from its first byte; its body has bounds of its own, see `guard.py`."""


class Patient(_Protocol):  # type: ignore[misc]
    """uvicorn's own protocol, with an end to its waiting."""

    _ends: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:
        super().connection_made(transport)
        self._bound()

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        if self._lacks_head():
            self._bound()

    def _lacks_head(self) -> bool:
        return self.cycle is None or bool(self.cycle.response_complete)

    def _bound(self) -> None:
        if self._ends is None:
            self._ends = self.loop.call_later(HEAD_SECONDS, self._give_up)

    def _give_up(self) -> None:
        self._ends = None
        if self._lacks_head():
            self.transport.close()

    def connection_lost(self, exc: Exception | None) -> None:
        if self._ends is not None:
            self._ends.cancel()
        super().connection_lost(exc)
