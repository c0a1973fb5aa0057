"""One run seen from the command line: signals, the display, the summary, the exit status."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from types import FrameType
from typing import TYPE_CHECKING

import click

from pdf_processor.cli.complaints import unusable
from pdf_processor.cli.early import take
from pdf_processor.cli.options import View
from pdf_processor.cli.summary import summary_lines
from pdf_processor.errors import ExitCode, MachineError
from pdf_processor.events import Event, FileEnded
from pdf_processor.model import BatchResult
from pdf_processor.next_steps import on_folders
from pdf_processor.nursery import EXTRACTOR_VARIABLE
from pdf_processor.progress import Bars, Display, FailedLines, JsonLines, PlainLines, RunState, outcome_line
from pdf_processor.settings import Settings
from pdf_processor.terminal import for_terminal, is_plain

if TYPE_CHECKING:
    from pdf_processor.head_start import HeadStart

SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


def run(sources: Sequence[str | bytes], settings: Settings, view: View, command: Sequence[str]) -> int:
    """Read the sources, show how it goes, and return the exit status. Raises `MachineError` and `UsageError`."""
    from pdf_processor.head_start import HeadStart  # noqa: PLC0415 - `--help` has no need of it

    extractor = os.environ.get(EXTRACTOR_VARIABLE, "default")
    if settings.skip_existing:
        return _run(sources, settings, view, command, extractor, None)  # there may be nothing to read
    with HeadStart(extractor, settings.read, take()) as head_start:
        return _run(sources, settings, view, command, extractor, head_start)


def _run(
    sources: Sequence[str | bytes],
    settings: Settings,
    view: View,
    command: Sequence[str],
    extractor: str,
    head_start: HeadStart | None,
) -> int:
    from pdf_processor.bulk_processor import StopRequest, run_batch  # noqa: PLC0415 - 100 ms

    stop = StopRequest()
    state = RunState(settings.workers, ocr_slots=settings.ocr_slots)
    display = _display(view, state)
    listener = _guarded(_listener(view, state, display, settings), stop.request)
    with _signals(stop.request), display:
        try:
            result = run_batch(sources, settings, [listener], stop, extractor, head_start, not view.quiet)
        except MachineError as error:
            if isinstance(display, JsonLines):
                display.error(error.code, error.message, error.next_step)
            raise
        except FileNotFoundError as error:
            if error.filename is None:
                raise  # no source, but the working folder
            name = for_terminal(error.filename)
            raise click.UsageError(
                f"{name} does not exist: check the spelling, or give another folder or file"
            ) from error
        except OSError as error:
            raise click.UsageError(f"{for_terminal(error.filename or '')} cannot be read: {error.strerror}") from error
    if not view.json and not view.quiet:
        print("\n".join(summary_lines(result, settings, command, _left(result, state))))
    return exit_status(result, settings)


def _left(result: BatchResult, state: RunState) -> int | None:
    """The files that are to be read yet, once the survey has found all."""
    now = state.snapshot()
    return now.total - now.done + result.interrupted if now.complete else None


def exit_status(result: BatchResult, settings: Settings) -> int:
    """What the process returns to the shell."""
    if result.stopped_by is not None:
        return 128 + result.stopped_by
    if result.failed or (settings.strict and result.needs_review):
        return ExitCode.SOME_FAILED
    return ExitCode.OK


def _display(view: View, state: RunState) -> Display:
    if view.json:
        return JsonLines(state, sys.stdout, only_end=view.quiet)
    if view.quiet:
        return FailedLines(sys.stderr)
    if sys.stderr.isatty() and os.environ.get("TERM") != "dumb" and not is_plain():
        return Bars(state, sys.stderr)
    return PlainLines(state, sys.stderr)


def _listener(view: View, state: RunState, display: Display, settings: Settings) -> Callable[[Event], None]:
    def listen(event: Event) -> None:
        event = _on_our_folders(event, settings)
        if not view.quiet:  # then nobody asks for it, and it looks into every file
            state.observe(event)
        display(event)
        if view.verbose and isinstance(event, FileEnded):
            display.print_line(outcome_line(event.outcome))

    return listen


def _on_our_folders(event: Event, settings: Settings) -> Event:
    """An event whose next step, if it tells one, names this run's folders: it is typed as it stands."""
    if not isinstance(event, FileEnded) or event.outcome.failure is None:
        return event
    failure = event.outcome.failure
    failure = replace(failure, next_step=on_folders(failure.next_step, settings.output, settings.failed))
    return replace(event, outcome=replace(event.outcome, failure=failure))


def _guarded(listener: Callable[[Event], None], stop: Callable[[int], None]) -> Callable[[Event], None]:
    """Who has closed our output wants no more of this run: it ends quietly, as other tools do. A full disk is told."""
    closed = False

    def listen(event: Event) -> None:
        nonlocal closed
        if closed:
            return
        try:
            listener(event)
            sys.stdout.flush()
        except BrokenPipeError:
            closed = True
            stop(signal.SIGPIPE)
        except OSError as error:
            closed = True
            raise unusable(error) from error

    return listen


@contextmanager
def _signals(request: Callable[[int], None]) -> Iterator[None]:
    """Signals ask the run to stop; a third one ends the process as if nobody had listened."""
    times = 0

    def ask(signum: int, _frame: FrameType | None) -> None:
        nonlocal times
        times += 1
        request(signum)
        if times == 1:
            os.write(2, b"\nStopping: files being read get a few seconds. Once more stops at once.\n")
        elif times == 2:
            for each in SIGNALS:
                signal.signal(each, signal.SIG_DFL)

    before = {each: signal.signal(each, ask) for each in SIGNALS if signal.getsignal(each) is not signal.SIG_IGN}
    try:
        yield
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)
