"""When a file was last changed, as a number that any database holds and a day that any calendar has.

A file system may say anything: year 2300, which is more nanoseconds than 64 bits hold, or year 36,000.
"""

from __future__ import annotations

import os
from datetime import date

_MOST = 2**63 - 1


def changed_ns(status: os.stat_result) -> int:
    """Nanoseconds since 1970, no further from it than 64 bits reach (1677 to 2262)."""
    return max(-_MOST, min(_MOST, status.st_mtime_ns))


def day_changed(status: os.stat_result) -> date | None:
    """The day in local time; None where no calendar has it."""
    try:
        return date.fromtimestamp(status.st_mtime)
    except (OverflowError, ValueError, OSError):
        return None
