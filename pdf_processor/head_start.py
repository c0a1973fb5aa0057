"""A nursery that gets ready while the program still loads what it needs itself, and the first child it bears.

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
    """The nursery, and after `begin` a reader whose child is starting; a context manager that ends them."""

    def __init__(self, extractor: str, settings: ReadSettings, nursery: Nursery | None = None) -> None:
        """A `nursery` that was begun already becomes this one's to end."""
        self.nursery = nursery or Nursery(extractor)
        self.nursery.prepare()
        self._extractor = extractor
        self._settings = settings
        self._reader: ChildReader | None = None
        self._thread = ThreadPoolExecutor(1, "worker")

    def begin(self, output: str) -> None:
        """Start the child, without waiting for it: the output folder has been found fit."""
        read = self._settings
        self._reader = ChildReader(
            self._extractor, limits=read.limits, sandbox=read.sandbox, warm=True, nursery=self.nursery, output=output
        )
        self._thread.submit(self._start, self._reader)

    def _start(self, reader: ChildReader) -> None:
        # Who reads with it starts it again, and then says why it cannot be.
        with suppress(EnvironmentBroken, Interrupted):
            reader.start()

    def submit(self, work: Callable[[ChildReader | None], None]) -> Future[None]:
        """Have the thread do this next, with the reader."""
        return self._thread.submit(work, self._reader)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _type: type[BaseException] | None, _error: BaseException | None, _traceback: TracebackType | None
    ) -> None:
        self.nursery.stop()
        if self._reader is not None:
            self._reader.stop()
            self._thread.submit(self._reader.close)
        self._thread.shutdown()
        self.nursery.close()
