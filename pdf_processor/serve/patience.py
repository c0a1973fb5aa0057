"""How long a connection is kept on which no request comes.

Who opens hundreds and says nothing, or half a request, would keep all others out: he gets ten seconds. A client that
has been answered keeps his connection much longer, as programs and browsers use it again: one that is closed in the
moment in which the next request is sent is a failed request.
"""

from __future__ import annotations

import asyncio

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

from pdf_processor.serve.problems import Problem

HEAD_SECONDS = 10.0
"""For a request's head, from the connection or from its first byte; its body has bounds of its own, see `guard.py`."""
IDLE_SECONDS = 75
"""Between two requests. Clients that ask once a minute are within it."""
MOST_AT_REST = 700
"""Connections open: from there on the one that has been at rest for the longest makes room for a new one."""


class Patient(H11Protocol):
    """uvicorn's own protocol, with an end to its waiting."""

    _granted: float | None = None
    _ends: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._make_room()
        self._bound()

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        self._bound()

    def on_response_complete(self) -> None:
        super().on_response_complete()
        self._bound()

    def connection_lost(self, exc: Exception | None) -> None:
        super().connection_lost(exc)
        self._wait(None)

    def send_400_response(self, msg: str) -> None:
        """What is no HTTP is answered as every other mistake, though no application has seen it."""
        problem = Problem(400, "no_http", msg.rstrip("."), "send a request of HTTP/1.1 with one Host")
        answer = problem.response()
        headers = [*answer.raw_headers, (b"x-content-type-options", b"nosniff"), (b"connection", b"close")]
        for event in (
            h11.Response(status_code=400, headers=headers, reason=b"Bad Request"),
            h11.Data(data=bytes(answer.body)),
            h11.EndOfMessage(),
        ):
            self.transport.write(self.conn.send(event) or b"")
        self.transport.close()

    def _bound(self) -> None:
        """Look anew at what is awaited, and for how long."""
        granted: float | None = HEAD_SECONDS
        if self.cycle is not None and not self.cycle.response_complete:
            granted = None  # a request is under way
        elif self.cycle is not None and self.conn.their_state is h11.IDLE and not self.conn.trailing_data[0]:
            granted = IDLE_SECONDS
        if granted != HEAD_SECONDS or granted != self._granted:  # a head that comes in drops gets no more time for each
            self._wait(granted)

    def _wait(self, seconds: float | None) -> None:
        self._granted = seconds
        if self._ends is not None:
            self._ends.cancel()
        self._ends = None if seconds is None else self.loop.call_later(seconds, self.transport.close)

    def _make_room(self) -> None:
        if len(self.connections) > MOST_AT_REST:
            resting = [each for each in self.connections if isinstance(each, Patient) and each._granted == IDLE_SECONDS]
            if resting:
                first = min(resting, key=Patient._end)
                first._wait(None)  # it is no longer counted: of several new ones each makes another one go
                first.transport.close()

    def _end(self) -> float:
        return 0.0 if self._ends is None else self._ends.when()
