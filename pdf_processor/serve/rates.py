"""How many requests somebody has sent in the last minute: in this process's memory, or in Redis for several servers."""

from __future__ import annotations

import secrets
import time
from collections import OrderedDict, deque
from dataclasses import dataclass
from typing import Any, Protocol

from pdf_processor.serve.workers import Told

WINDOW_SECONDS = 60.0
MOST_WINDOWS = 10_000
PATIENCE_SECONDS = 0.25
"""Of waiting for Redis, while a request waits."""
REST_SECONDS = 5.0
"""For which Redis is not asked again after it has not answered."""
PREFIX = "pdfproc:rate:"
_COUNT = """
local time = redis.call('TIME')
local now = time[1] + time[2] / 1000000
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - ARGV[1])
local used = redis.call('ZCARD', KEYS[1])
local full = used >= tonumber(ARGV[2])
if not full then
    redis.call('ZADD', KEYS[1], now, ARGV[3])
    redis.call('EXPIRE', KEYS[1], math.ceil(ARGV[1]))
    used = used + 1
end
local oldest = redis.call('ZRANGE', KEYS[1], 0, 0, 'WITHSCORES')
local reset = oldest[2] and oldest[2] + ARGV[1] - now or ARGV[1]
return {full and 1 or 0, used, math.max(1, math.ceil(reset))}
"""
"""One step, by the clock of Redis: no two servers count past each other, whatever their clocks say."""


class BadRateStore(Exception):
    """The address cannot be used; the text says why."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A request was counted, unless the window is `full`; `used` are in it, the oldest leaves it in `reset` seconds."""

    full: bool
    used: int
    reset: int


class Windows(Protocol):
    """A sliding window of a minute for each key or address."""

    async def count(self, who: str, most: int) -> Counted:
        """Count a request, if fewer than `most` are in the window."""

    async def close(self) -> None:
        """End what they keep open."""


class OwnWindows:
    """Those of this process."""

    def __init__(self) -> None:
        self._windows: OrderedDict[str, deque[float]] = OrderedDict()

    async def count(self, who: str, most: int) -> Counted:
        """Count a request, if fewer than `most` are in the window."""
        now = time.monotonic()
        window = self._windows.setdefault(who, deque())
        self._windows.move_to_end(who)
        while len(self._windows) > MOST_WINDOWS:
            self._windows.popitem(last=False)
        while window and window[0] <= now - WINDOW_SECONDS:
            window.popleft()
        full = len(window) >= most
        if not full:
            window.append(now)
        return Counted(full, len(window), max(1, int(window[0] + WINDOW_SECONDS - now) + 1) if window else 1)

    async def close(self) -> None:
        """Nothing is open."""


class RedisWindows:
    """Those of all servers that have the same Redis; where it does not answer, each counts by itself."""

    def __init__(self, address: str, tell: Told) -> None:
        try:
            from redis import asyncio  # noqa: PLC0415 - an extra
        except ModuleNotFoundError as error:
            raise BadRateStore(
                "the package redis is not installed: install it with: pip install 'pdfproc[redis]'"
            ) from error
        try:
            self._redis: Any = asyncio.Redis.from_url(
                address, socket_timeout=PATIENCE_SECONDS, socket_connect_timeout=PATIENCE_SECONDS
            )
        except ValueError as error:
            raise BadRateStore("an address is like redis://HOST:6379/0") from error
        self._script: Any = self._redis.register_script(_COUNT)
        self._own = OwnWindows()
        self._tell = tell
        self._rests_until = 0.0

    async def count(self, who: str, most: int) -> Counted:
        """Count a request, if fewer than `most` are in the window."""
        from redis.exceptions import RedisError  # noqa: PLC0415 - loaded by now

        if time.monotonic() >= self._rests_until:
            try:
                given = [WINDOW_SECONDS, most, secrets.token_hex(8)]
                full, used, reset = await self._script(keys=[PREFIX + who], args=given)
            except (RedisError, OSError) as error:
                self._rests_until = time.monotonic() + REST_SECONDS
                self._tell("rate_store_trouble", {"code": type(error).__name__})
            else:
                return Counted(bool(full), used, reset)
        return await self._own.count(who, most)

    async def close(self) -> None:
        """End the connections."""
        await self._redis.aclose()


def check_rate_store(address: str | None) -> None:
    """Raise `BadRateStore` where requests cannot be counted at this address; whether it answers is not asked."""
    make_windows(address, lambda _what, _facts: None)


def make_windows(address: str | None, tell: Told) -> Windows:
    """Where requests are counted. Raises `BadRateStore`."""
    return OwnWindows() if address is None else RedisWindows(address, tell)
