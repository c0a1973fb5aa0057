"""A bound on the processor time of code that is not ours and may go round in circles."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_AGAIN_SECONDS = 0.5
"""Code within the bound may have swallowed the first one, as a destructor does."""


class TimeIsUp(BaseException):
    """No `Exception`: code within the bound takes those for its own."""


@contextmanager
def processor_time(seconds: float) -> Iterator[None]:
    """Raise `TimeIsUp` out of Python code after so much processor time.

    Where there is no such timer, or another thread than the main one asks, there is no bound.
    """
    if threading.current_thread() is not threading.main_thread() or not hasattr(signal, "setitimer"):
        yield
        return
    over = False

    def time_is_up(_number: int, _frame: object) -> None:
        if not over:
            raise TimeIsUp

    before = signal.signal(signal.SIGVTALRM, time_is_up)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds, _AGAIN_SECONDS)
    try:
        try:
            yield
        finally:
            over = True  # what comes now finds nobody who waits for it
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
