"""A child process that starts while the program still loads what it needs itself.

The kernel kills a child when the thread ends that has started it. So the thread is begun here, and goes on as the first
of the run's workers.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from types import TracebackType
from typing import Self

from pdf_processor.errors import EnvironmentBroken
from pdf_processor.isolation import ChildReader, Interrupted
from pdf_processor.nursery import Nursery
from pdf_processor.settings import ReadSettings


class HeadStart:
    """A reader whose child is starting, the thread that owns it the nursery; a context manager that ends them."""

    def __init__(self, extractor: str, settings: ReadSettings, nursery: Nursery | None = None) -> None:
        """A `nursery` that was begun already becomes this one's to end."""
        self.nursery = nursery or Nursery(extractor)
        self.reader = ChildReader(
            extractor, limits=settings.limits, sandbox=settings.sandbox, warm=True, nursery=self.nursery
        )
        self._thread = ThreadPoolExecutor(1, "worker")
        self._thread.submit(self._start)

    def _start(self) -> None:
        # Who reads with it starts it again, and then says why it cannot be.
        with suppress(EnvironmentBroken, Interrupted):
            self.reader.start()

    def submit(self, work: Callable[[], None]) -> Future[None]:
        """Have the thread do this next."""
        return self._thread.submit(work)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _type: type[BaseException] | None, _error: BaseException | None, _traceback: TracebackType | None
    ) -> None:
        self.nursery.stop()
        self.reader.stop()
        self._thread.submit(self.reader.close)
        self._thread.shutdown()
        self.nursery.close()
