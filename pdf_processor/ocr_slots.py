"""Pages recognised side by side: a few threads with a child process each, whatever file a page belongs to.

Slots are apart from workers: a worker reads a whole file, a slot one page, so that one long scan uses all cores. No
thread or process is there before the first page needs one.
"""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from pdf_processor.cage import AUTO
from pdf_processor.frames import Recognised
from pdf_processor.isolation import ChildReader, Interrupted
from pdf_processor.model import OcrTask
from pdf_processor.nursery import Nursery
from pdf_processor.settings import MEBIBYTE, Limits, ReadSettings

GROWTH_PER_SLOT = 512 * MEBIBYTE
"""An OCR engine keeps its models: that is no leak."""

OnRecognised = Callable[[OcrTask, Recognised | BaseException, float], None]


@dataclass(slots=True)
class _Order:
    """The pages of one file that somebody waits for. `next_page` and what follows are guarded by `lock`."""

    fd: int
    settings: ReadSettings
    done: OnRecognised
    left: int
    lock: threading.Lock = field(default_factory=threading.Lock)
    cancelled: bool = False
    all_done: threading.Event = field(default_factory=threading.Event)

    def finish_one(self) -> None:
        with self.lock:
            self.left -= 1
            if not self.left:
                self.all_done.set()


class OcrSlots:
    """At most `slots` pages are recognised at once. `stop` may be called from any thread, `close` by the owner."""

    def __init__(
        self,
        slots: int,
        extractor: str = "default",
        *,
        limits: Limits,
        sandbox: str = AUTO,
        nice: int = 0,
        nursery: Nursery | None = None,
        output: str | None = None,
    ) -> None:
        self.slots = slots
        self._extractor = extractor
        self._child: dict[str, Any] = {
            "limits": limits, "growth": GROWTH_PER_SLOT, "sandbox": sandbox, "nice": nice, "nursery": nursery,
            "output": output,
        }  # fmt: skip
        self._tasks: queue.SimpleQueue[tuple[_Order, OcrTask] | None] = queue.SimpleQueue()
        self._lock = threading.Lock()
        self._threads: list[threading.Thread] = []
        self._readers: list[ChildReader] = []
        self._waiting = 0
        self._stopped = False

    def recognise(self, fd: int, settings: ReadSettings, tasks: Iterable[OcrTask], done: OnRecognised) -> None:
        """Read these pictures of the PDF behind an open file descriptor; returns when none of them is under way.

        `done` is told of each, with the reading or what was raised in its place and the seconds it took, from the
        threads of the slots. Once it raises, the file's other pages are not begun, and it is raised here. So is
        `Interrupted`, after `stop`.
        """
        listed = list(tasks)
        trouble: list[BaseException] = []

        def tell(task: OcrTask, result: Recognised | BaseException, seconds: float) -> None:
            try:
                done(task, result, seconds)
            except BaseException as error:
                trouble.append(error)
                order.cancelled = True

        order = _Order(fd, settings, tell, len(listed))
        if not listed:
            return
        with self._lock:
            if self._stopped:
                raise Interrupted
            self._waiting += len(listed)
            for task in listed:
                self._tasks.put((order, task))
            self._start_threads()
        order.all_done.wait()
        if trouble:
            raise trouble[0]

    def stop(self) -> None:
        """Kill the child processes, now and for good: what waits is `Interrupted`."""
        with self._lock:
            self._stopped = True
            readers = list(self._readers)
        for reader in readers:
            reader.stop()

    def close(self) -> None:
        """End the child processes politely; nobody may be waiting."""
        with self._lock:
            self._stopped = True
            threads = list(self._threads)
        for _ in threads:
            self._tasks.put(None)
        for thread in threads:
            thread.join()

    def _start_threads(self) -> None:
        while len(self._threads) < min(self.slots, self._waiting):
            thread = threading.Thread(target=self._serve, name="ocr", daemon=True)
            self._threads.append(thread)
            thread.start()

    def _serve(self) -> None:
        reader = ChildReader(self._extractor, **self._child)
        with self._lock:
            self._readers.append(reader)
            if self._stopped:
                reader.stop()
        try:
            while (item := self._tasks.get()) is not None:
                order, task = item
                if not order.cancelled:
                    order.done(task, *_read(reader, order, task))
                with self._lock:
                    self._waiting -= 1
                order.finish_one()
        finally:
            reader.close()


def _read(reader: ChildReader, order: _Order, task: OcrTask) -> tuple[Recognised | BaseException, float]:
    started = time.monotonic()
    try:
        return reader.recognise(order.fd, order.settings, task), time.monotonic() - started
    except BaseException as error:
        return error, time.monotonic() - started
