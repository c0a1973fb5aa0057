"""A client of the server's events that comes back."""

from __future__ import annotations

import threading
import time
from collections import Counter

import httpx


class Listener(threading.Thread):
    """Listens to all events, and comes back with the last id it has seen whenever it is cut off."""

    def __init__(self, url: str, headers: dict[str, str] | None = None) -> None:
        super().__init__(daemon=True)
        self._url = url
        self._headers = headers or {}
        self.over = threading.Event()
        self.ids: list[int] = []
        self.ended: Counter[str] = Counter()
        self.opened = 0

    def run(self) -> None:
        while not self.over.is_set():
            try:
                self._listen()
            except httpx.TransportError:
                time.sleep(0.1)

    def _listen(self) -> None:
        headers = self._headers | {"Last-Event-ID": str(self.ids[-1] if self.ids else 0)}
        with httpx.stream("GET", self._url, headers=headers, timeout=20) as answer:
            if answer.status_code != httpx.codes.OK:  # a proxy's, whose server is away
                raise httpx.TransportError("no stream")
            self.opened += 1
            event: dict[str, str] = {}
            for line in answer.iter_lines():
                if self.over.is_set():
                    return
                name, _, value = line.partition(": ")
                if line and not line.startswith(":"):
                    event[name] = value
                elif event:
                    self.ids.append(int(event["id"]))
                    if event["event"] == "job.ended":
                        self.ended[event["data"].split('"')[3]] += 1
                    event = {}
