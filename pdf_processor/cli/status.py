"""`pdfproc status`."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pdf_processor.accounts.book import Book, make_book
from pdf_processor.accounts.chains import chain
from pdf_processor.accounts.overlaps import overlaps
from pdf_processor.cli.accounts_text import account_fields, account_lines
from pdf_processor.cli.options import failed_option, open_log, output_option
from pdf_processor.errors import sentence
from pdf_processor.model import BatchResult, Reconciled, Status
from pdf_processor.next_steps import on_folders
from pdf_processor.progress import duration, result_fields
from pdf_processor.terminal import counted, for_terminal, rows_text, show_path

if TYPE_CHECKING:
    from pdf_processor.import_log import DuplicateFile, FailedFile, ImportLog, ReviewFile, RunRecord, SlowFile

SHOWN_FILES = 20
SHOWN_RUNS = 5
SHOWN_SLOW = 5


@click.command("status")
@output_option
@failed_option
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object with every failed file.")
def command(output: Path, failed_dir: Path, as_json: bool) -> None:
    """Say what became of the files: how many in each status and how many rows, which failed and why, which
    need review, which are copies of others, which took longest, the last runs.

    Statements that were accepted on the page of 'pdfproc serve' are told apart from those that need review.

    What to do next is told as a command to type: for a file that a run has moved to another failed folder than
    --failed-dir, with that one.

    Of each account with several statements it says how they follow each other: how many months are proved, where one
    is missing or does not begin with the balance that the one before ended with, and which cover the same days. A
    month is proved where each of its days lies in a proved statement, or between two that follow each other.

    \b
    Examples:
      pdfproc status
      pdfproc status -o results --json
    """
    folders = _Folders(output, failed_dir)
    with open_log(output, for_reading=True) as log:
        counts, failed, unproved = log.counts(), _failed_there(log), list(log.to_review())
        duplicates, runs = list(log.duplicates()), log.runs(SHOWN_RUNS)
        slow = log.slowest(SHOWN_SLOW)
        book = make_book(log.stored_statements())
    review = [file for file in unproved if file.accepted_at is None]
    accepted = [file for file in unproved if file.accepted_at is not None]
    chains, found = [chain(account) for account in book.accounts], overlaps(book)
    rows, rows_proved = _rows(book)
    if as_json:
        fields = _fields(_counts(counts, accepted), failed, review, accepted, duplicates, runs, folders)
        fields |= {"rows": rows, "rows_proved": rows_proved}
        more = {"slowest": [_slow_fields(each) for each in slow], "accounts": account_fields(chains, found)}
        print(json.dumps(fields | more, indent=2))
        return
    lines = [
        *_count_lines(_counts(counts, accepted)),
        *_row_lines(rows, rows_proved),
        *_failed_lines(failed, folders),
        *_replaced_lines(failed, folders),
        *_review_lines(review, folders),
        *_accepted_lines(accepted, folders),
        *_duplicate_lines(duplicates, folders),
    ]
    lines += [*account_lines(chains, found, folders.more_line), *_slow_lines(slow), *_run_lines(runs)]
    print("\n".join(lines))


@dataclass(frozen=True, slots=True)
class _Folders:
    """The folders that the commands to type next are to name."""

    output: Path
    failed: Path

    def step(self, text: str) -> str:
        """What to do next about what is in no failed folder."""
        return on_folders(text, self.output, self.failed)

    def step_of(self, file: FailedFile) -> str:
        """What to do next about a failed file: tried again, it is to come back to where it is now."""
        known = file.failed_folder
        if known is None or known == os.path.realpath(os.fsencode(self.failed)):
            return self.step(file.failure.next_step)
        return on_folders(file.failure.next_step, self.output, Path(os.fsdecode(_short(known))))

    def more_line(self, count: int) -> str:
        """What stands below a list that is cut short."""
        return self.step(f"  and {count} more: 'pdfproc status --json' lists all")


def _short(folder: bytes) -> bytes:
    """A folder within the working folder by its path from there."""
    relative = os.path.relpath(folder)
    return folder if relative.split(b"/")[0] == b".." else relative


def _failed_there(log: ImportLog) -> list[FailedFile]:
    """The failed files; of those that another has replaced, only what is still in the failed folder."""
    files = log.failed()
    return [file for file in files if not file.is_replaced or os.path.lexists(file.quarantined or file.path)]


def _counts(counts: dict[Status, int], accepted: list[ReviewFile]) -> dict[str, int]:
    """The files by their status; those that need review and were accepted by themselves."""
    told = {}
    for status, count in counts.items():
        told[status.value] = count
        if status is Status.NEEDS_REVIEW:
            told[status.value] -= len(accepted)
            told["accepted"] = len(accepted)
    return told


def _count_lines(counts: dict[str, int]) -> list[str]:
    lines = [f"{'Files':<18}{sum(counts.values()):>8}"]
    return lines + [f"  {status.replace('_', ' '):<16}{count:>8}" for status, count in counts.items()]


def _rows(book: Book) -> tuple[int, int]:
    """The rows of all statements, and how many of them have a proof."""
    proofs = [entry.row.proof for _, _, entry in book.rows()]
    return len(proofs), sum(map(bool, proofs))


def _row_lines(rows: int, proved: int) -> list[str]:
    return [f"{'Rows':<18}{rows:>8}", f"  {'proved':<16}{proved:>8}"]


def _called(path: bytes, label: str | None) -> str:
    """A file's path, behind the name under which it was uploaded: that path is a hash."""
    return for_terminal(path) if label is None else f"{for_terminal(label)} ({for_terminal(path)})"


def _failed_lines(files: list[FailedFile], folders: _Folders) -> list[str]:
    failed = [file for file in files if not file.is_replaced]
    if not failed:
        return []
    lines = ["", "Failed files"]
    for file in islice(failed, SHOWN_FILES):
        lines.append(f"  {_called(file.quarantined or file.path, file.label)}")
        lines.append(f"    {for_terminal(sentence(file.failure))} ({file.failure.code})")
        lines.append(f"    next: {for_terminal(folders.step_of(file))}")
    if len(failed) > SHOWN_FILES:
        lines.append(folders.more_line(len(failed) - SHOWN_FILES))
    return lines


def _replaced_lines(files: list[FailedFile], folders: _Folders) -> list[str]:
    replaced = [file for file in files if file.is_replaced]
    if not replaced:
        return []
    lines = ["", "Replaced: these have failed, and another file has been read in their place since"]
    for file in replaced[:SHOWN_FILES]:
        lines.append(f"  {for_terminal(file.quarantined or b'')}")
        lines.append(f"    failed: {for_terminal(sentence(file.failure))} ({file.failure.code})")
        lines.append(f"    now there: {_called(file.path, file.label)}")
    if len(replaced) > SHOWN_FILES:
        lines.append(folders.more_line(len(replaced) - SHOWN_FILES))
    return [*lines, "  next: if the new ones are the good copies, delete these"]


def _review_lines(review: list[ReviewFile], folders: _Folders) -> list[str]:
    if not review:
        return []
    show = folders.step("'pdfproc show FILE' tells what is doubtful and marks the rows without a proof")
    lines = ["", f"To review: compare these with their PDF; {show}"]
    for file in review[:SHOWN_FILES]:
        what = "printed figures contradict the rows" if file.reconciled is Reconciled.NO else "not proved"
        why = f" ({', '.join(file.doubts)})" if file.doubts else ""
        lines.append(f"  {_called(file.path, file.label)}")
        if file.problem is not None:
            lines.append(f"    {for_terminal(sentence(file.problem))} ({file.problem.code})")
            lines.append(f"    next: {for_terminal(folders.step(file.problem.next_step))}")
        if file.problem is None or file.transactions:
            lines.append(f"    {what}{why}; {rows_text(file.transactions, file.unproved)}")
        lines.append(f"    {for_terminal(file.output_path or '')}")
    if len(review) > SHOWN_FILES:
        lines.append(folders.more_line(len(review) - SHOWN_FILES))
    return lines


def _accepted_lines(accepted: list[ReviewFile], folders: _Folders) -> list[str]:
    if not accepted:
        return []
    lines = ["", "Accepted: somebody takes their rows as they are; nothing proves them"]
    for file in accepted[:SHOWN_FILES]:
        who, when = for_terminal(file.accepted_by or "somebody"), (file.accepted_at or "")[:10]
        lines.append(f"  {_called(file.path, file.label)}")
        lines.append(f"    by {who} on {when}; {rows_text(file.transactions, file.unproved)}")
    if len(accepted) > SHOWN_FILES:
        lines.append(folders.more_line(len(accepted) - SHOWN_FILES))
    return lines


def _duplicate_lines(duplicates: list[DuplicateFile], folders: _Folders) -> list[str]:
    if not duplicates:
        return []
    lines = ["", "Duplicates: the same bytes as a file that was read before"]
    for file in duplicates[:SHOWN_FILES]:
        why = ", which has failed" if file.first_status is Status.FAILED else ""
        lines += [f"  {_called(file.path, file.label)}", f"    of {_called(file.first, file.first_label)}{why}"]
    if len(duplicates) > SHOWN_FILES:
        lines.append(folders.more_line(len(duplicates) - SHOWN_FILES))
    return lines


def _slow_lines(slow: list[SlowFile]) -> list[str]:
    if not slow:
        return []
    lines = ["", "Slowest files"]
    for file in slow:
        scanned = f", {file.scanned_pages} scanned" if file.scanned_pages else ""
        pages = f" ({counted(file.pages, 'page')}{scanned})" if file.pages else ""
        status = "" if file.status.ended_well else f" {file.status.value}"
        lines.append(f"  {_seconds(file.seconds):>8}  {_called(file.path, file.label)}{pages}{status}")
    return lines


def _seconds(seconds: float) -> str:
    """Most files take less than a second: whole seconds would say nothing of them."""
    return f"{seconds:.2f} s" if seconds < 9.995 else duration(seconds)


def _run_lines(runs: Iterable[RunRecord]) -> list[str]:
    return ["", "Last runs", *(f"  {_run_line(run)}" for run in runs)]


def _run_line(run: RunRecord) -> str:
    ending = "at work now" if run.alive else run.ending or "died"
    line = f"{run.started_at[:19].replace('T', ' ')} UTC  {ending:<12}"
    if run.result is not None:
        line += f"  {counted(run.result.files, 'file')}: {', '.join([*_run_counts(run.result), _took(run.result)])}"
    return line


def _run_counts(result: BatchResult) -> Iterable[str]:
    """What the files of a run add up to, without what there was none of."""
    counts = {
        "succeeded": result.succeeded,
        "to review": result.needs_review,
        "without transactions": result.no_transactions,
        "failed": result.failed,
        "duplicate": result.duplicates,
        "skipped": result.skipped,
        "interrupted": result.interrupted,
    }
    return (f"{count} {what}" for what, count in counts.items() if count)


def _took(result: BatchResult) -> str:
    return f"in {duration(result.seconds)}"


def _fields(
    counts: dict[str, int],
    failed: list[FailedFile],
    review: list[ReviewFile],
    accepted: list[ReviewFile],
    duplicates: list[DuplicateFile],
    runs: list[RunRecord],
    folders: _Folders,
) -> dict[str, object]:
    return {
        "files": counts,
        "failed": [_failed_fields(file, folders) for file in failed],
        "to_review": [_review_fields(file, folders) for file in review],
        "accepted": [_review_fields(file, folders) for file in accepted],
        "duplicates": [_duplicate_fields(file) for file in duplicates],
        "runs": [_run_fields(run) for run in runs],
    }


def _failed_fields(file: FailedFile, folders: _Folders) -> dict[str, object]:
    return {
        "path": show_path(file.path),
        "quarantined_path": None if file.quarantined is None else show_path(file.quarantined),
        "sha256": file.sha256,
        "label": file.label,
        "replaced": file.is_replaced,
        "attempts": file.attempts,
        "finished_at": file.finished_at,
        **asdict(replace(file.failure, next_step=folders.step_of(file))),
    }


def _duplicate_fields(file: DuplicateFile) -> dict[str, object]:
    return {"path": show_path(file.path), "duplicate_of": show_path(file.first), "label": file.label}


def _review_fields(file: ReviewFile, folders: _Folders) -> dict[str, object]:
    output = None if file.output_path is None else show_path(os.fsencode(file.output_path))
    if file.problem is not None:
        file = replace(file, problem=replace(file.problem, next_step=folders.step(file.problem.next_step)))
    return {**asdict(file), "path": show_path(file.path), "output_path": output}


def _slow_fields(file: SlowFile) -> dict[str, object]:
    return {**asdict(file), "path": show_path(file.path)}


def _run_fields(run: RunRecord) -> dict[str, object]:
    return {
        "run_id": run.run_id,
        "started_at": run.started_at,
        "ended_at": run.ended_at,
        "ending": run.ending,
        "alive": run.alive,
        "result": None if run.result is None else result_fields(run.result),
    }
