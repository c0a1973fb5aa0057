"""The end of a run in words: its figures, what failed, and the command to type next."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Sequence
from itertools import takewhile

from pdf_processor.errors import NotAPdf, PasswordRequired, sentence
from pdf_processor.model import BatchResult
from pdf_processor.next_steps import folder_options, on_folders, shell_line
from pdf_processor.progress import duration
from pdf_processor.settings import MEBIBYTE, Settings
from pdf_processor.terminal import counted, for_terminal, width

SHOWN_FAILURES = 10


def summary_lines(
    result: BatchResult, settings: Settings, command: Sequence[str], left: int | None = None
) -> list[str]:
    """The lines shown at the end; `command` is how the run was started, for the advice to continue it.

    `left` are the files that a run which was stopped has not read, where it knows of all.
    """
    if not result.files and result.stopped_by is None:
        return ["No PDF was found: folders are searched for names that end in .pdf."]
    return [*_figures(result), *_failures(result, settings), *next_steps(result, settings, command, left)]


def _figures(result: BatchResult) -> list[str]:
    counts = [
        ("Files", result.files),
        ("  succeeded", result.succeeded),
        ("  needs review", result.needs_review),
        ("  no transactions", result.no_transactions),
        ("  failed", result.failed),
        ("  duplicates", result.duplicates),
        ("  skipped", result.skipped),
        ("  interrupted", result.interrupted),
        ("Transactions", result.transactions),
        ("Pages", result.pages),
    ]
    seconds = max(result.seconds, 0.001)
    took = f"{result.seconds:.1f} s" if result.seconds < 60 else duration(result.seconds)
    rates = f"{result.files / seconds:.1f} files/s, {result.pages / seconds:.1f} pages/s"
    return [
        *(f"{label:<18}{count:>8}" for label, count in counts),
        f"{'Time':<18}{took:>8}  ({rates})",
        f"{'Peak memory':<18}{f'{result.peak_memory_bytes / MEBIBYTE:.0f} MB':>8}",
    ]


def _failures(result: BatchResult, settings: Settings) -> list[str]:
    failures, count = result.failures, result.failed
    if not count:
        return []
    lines = ["", "Failed:"]
    for outcome in failures[:SHOWN_FAILURES]:
        if outcome.failure is not None:
            name = for_terminal(os.path.basename(outcome.path))
            lines.append(f"  {name}: {for_terminal(sentence(outcome.failure))} ({outcome.failure.code})")
    if count > SHOWN_FAILURES:
        lines.append(f"  and {count - SHOWN_FAILURES} more")
    steps = Counter(outcome.failure.next_step for outcome in failures if outcome.failure is not None)
    lines += ["What to do:"]
    lines += [
        f"  {on_folders(for_terminal(step), settings.output, settings.failed)}"
        + (f" ({counted(times, 'file')})" if times > 1 else "")
        for step, times in steps.items()
    ]
    return lines


def next_steps(result: BatchResult, settings: Settings, command: Sequence[str], left: int | None) -> list[str]:
    """The commands to type next; none where everything is well."""
    steps: list[tuple[str, str]] = []
    program, folders = _program(command), folder_options(settings)
    if result.stopped_by is not None:
        rest = "" if left is None else f": {counted(left, 'file')} left"
        steps.append((shell_line(_continued(command)), f"continues this run{rest}"))
    if _may_be_retried(result):
        again = any(outcome.failure is not None and outcome.failure.retryable for outcome in result.failures)
        what = "reads the failed files again" if again else "reads the failed files again, once they are replaced"
        steps.append((shell_line([*program, "retry", *folders, *_passwords(result)]), what))
    if result.failed or result.needs_review:
        steps.append((shell_line([*program, "status", *folders]), "says what became of each"))
    size = max((width(typed) for typed, _ in steps), default=0)
    return (
        ["", "Next:", *(f"  {typed}{' ' * (size - width(typed))}    {what}" for typed, what in steps)] if steps else []
    )


def _passwords(result: BatchResult) -> list[str]:
    """Without them those that lack one would only fail again."""
    lacking = any(
        outcome.failure is not None and outcome.failure.code == PasswordRequired.code for outcome in result.failures
    )
    return ["--password-file", "FILE"] if lacking else []


def _may_be_retried(result: BatchResult) -> bool:
    """Whether one of the failed files is more than something that was named by mistake."""
    by_mistake = sum(
        outcome.failure is not None
        and outcome.failure.code == NotAPdf.code
        and not outcome.path.lower().endswith(b".pdf")
        for outcome in result.failures
    )
    return result.failed > by_mistake


def _continued(command: Sequence[str]) -> list[str]:
    after = _place(command) + 1
    skip = [] if "--skip-existing" in command or command[after - 1] == "retry" else ["--skip-existing"]
    return [*command[:after], *skip, *command[after:]]


def _program(command: Sequence[str]) -> list[str]:
    """How the program is called for another command: with the settings that were named for this one."""
    place = _place(command)
    behind = list(takewhile(lambda word: word != "--", command[place + 1 :]))
    named = [at for at, word in enumerate(behind) if word.partition("=")[0] == "--config"]
    return [*command[:place], *(word for at in named for word in behind[at : at + (1 if "=" in behind[at] else 2)])]


def _place(command: Sequence[str]) -> int:
    """Where the name of the command stands: behind the program and the options that come before it."""
    at = 1
    while at < len(command) - 1 and command[at].startswith("-"):
        at += 2 if command[at] == "--config" else 1  # the only one that takes a value
    return at
