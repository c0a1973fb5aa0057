"""Times and paths as the log stores them."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> str:
    """The time as the log stores it: UTC, ISO 8601."""
    return datetime.now(UTC).isoformat(timespec="microseconds")


def show(path: bytes) -> str:
    """A path as text; what is not UTF-8 in it is escaped."""
    return path.decode("utf-8", "backslashreplace")
