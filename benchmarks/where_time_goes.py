"""Where each millisecond of a run goes: python benchmarks/where_time_goes.py [FOLDER] [--workers N] [--write FILE]

Runs `run_batch` over the folder in this process, with a clock around the parent's steps (processor time and waiting of
the thread that takes each, without the steps inside it), while every child is sampled by `sampled/sitecustomize.py`.
Beside it stands what MuPDF's bare words cost on the same files in the same minute.
"""

from __future__ import annotations

import argparse
import functools
import json
import os
import resource
import sys
import tempfile
import threading
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "benchmarks")]

from measures import bare_words, fill, put_between  # noqa: E402

from pdf_processor import atomic_file, bulk_processor, child_process, discover, ingest  # noqa: E402
from pdf_processor.bulk_processor import run_batch  # noqa: E402
from pdf_processor.frames import Assembly  # noqa: E402
from pdf_processor.import_log import ImportLog  # noqa: E402
from pdf_processor.settings import Settings  # noqa: E402
from pdf_processor.writers.csv_file import CsvWriter  # noqa: E402

BEGIN, END = "<!-- where the time goes -->", "<!-- end of where the time goes -->"

FILES = 300

# The child's functions, told apart by the first rule that fits.
CHILD_RULES = (
    ("child: start, imports", ("start", "child:main", "child:load_extractor")),
    ("child: read the bytes, SHA-256", ("child:read_source", "child:_source_of")),
    ("child: open the PDF, look for damage and scripts", ("pdf.document:", "pdf.damage:")),
    ("child: MuPDF's textpage and words", ("pdf.text_layer:text_layer",)),
    ("child: words as objects, kind of page", ("pdf.", "picture_words:")),
    ("child: lines", ("statement.lines:", "statement.printed:", "statement.text:")),
    ("child: figures, dates, labels in lines", ("statement.scan:", "statement.amounts:", "statement.dates:",
        "statement.sight:", "statement.vocabulary", "statement.labels:", "statement.figures:", "statement.days:")),
    ("child: columns, tables", ("statement.columns:", "statement.bands:", "statement.date_bands:", "statement.cells:",
        "statement.items:", "statement.stacked:", "statement.outlines:")),
    ("child: rows, candidates, arithmetic, results", ("statement.",)),
    ("child: serialise, send", ("frames:", "child:send", "child:_flush", "child:_send_all", "child:receive",
        "child:_exactly")),
    ("child: the rest", ("",)),
)  # fmt: skip


@dataclass
class Clock:
    """Processor time and waiting of each step, over all threads."""

    busy: defaultdict[str, float] = field(default_factory=lambda: defaultdict(float))
    waiting: defaultdict[str, float] = field(default_factory=lambda: defaultdict(float))
    _inside: threading.local = field(default_factory=threading.local)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def around(self, owner: Any, name: str, step: str) -> None:
        """Time every call of a function from now on."""
        function: Callable[..., Any] = getattr(owner, name)

        @functools.wraps(function)
        def timed(*arguments: Any, **named: Any) -> Any:
            stack = self._inside.__dict__.setdefault("stack", [])
            busy, wall = time.thread_time(), time.perf_counter()
            stack.append([0.0, 0.0])
            try:
                return function(*arguments, **named)
            finally:
                busy, wall = time.thread_time() - busy, time.perf_counter() - wall
                inner_busy, inner_wall = stack.pop()
                if stack:
                    stack[-1][0] += busy
                    stack[-1][1] += wall
                with self._lock:
                    self.busy[step] += busy - inner_busy
                    self.waiting[step] += (wall - inner_wall) - (busy - inner_busy)

        setattr(owner, name, timed)


def watch_the_parent(clock: Clock) -> None:
    """A clock around each step of the parent."""
    steps = (
        (discover, "_look_at", "parent: discovery"),
        (bulk_processor, "page_hint", "parent: survey for the ETA"),
        (ingest.Ingest, "admit", "parent: open, SHA-256"),
        (ImportLog, "claim", "parent: claim in the log"),
        (child_process.ChildProcess, "_start", "parent: start children"),
        (child_process.ChildProcess, "send", "parent: send, receive"),
        (child_process.ChildProcess, "receive", "parent: send, receive"),
        (child_process, "unpack_answer", "parent: decode"),
        (Assembly, "add_rows", "parent: check what came"),
        (Assembly, "add_head", "parent: check what came"),
        (Assembly, "add_page", "parent: check what came"),
        (ingest.Ingest, "_write", "parent: create, rename the result"),
        (CsvWriter, "write", "parent: write the CSV"),
        (ImportLog, "succeed", "parent: rows into the log, commit"),
        (atomic_file, "sync_folder", "parent: fsync of the folder"),
        (ImportLog, "_make_durable", "parent: fsync of the log"),
        (os, "fsync", "parent: fsync of files, folders, log"),
        (bulk_processor._Tally, "emit", "parent: events, progress"),
        (bulk_processor, "tree_memory", "parent: memory of the tree"),
    )
    for owner, name, step in steps:
        clock.around(owner, name, step)


@dataclass(frozen=True)
class Profile:
    """Milliseconds a file of each step: processor time, and waiting."""

    busy: Mapping[str, float]
    waiting: Mapping[str, float]
    files: int
    pages: int
    bare: float
    wall: float

    def table(self) -> str:
        """As Markdown, in the order of a file's life."""
        lines = ["| step | ms a file | of bare words | waiting, ms a file |", "|---|---|---|---|"]
        for step in self.busy:
            waits = self.waiting.get(step, 0.0)
            shown = f"{waits:.2f}" if waits >= 0.01 else ""
            lines.append(f"| {step} | {self.busy[step]:.2f} | {self.busy[step] / self.bare:.2f} | {shown} |")
        total = sum(self.busy.values())
        lines.append(f"| **all** | **{total:.2f}** | **{total / self.bare:.2f}** | |")
        return "\n".join(lines)


def profile(folder: Path, workers: int) -> Profile:
    """One run over the folder."""
    clock = Clock()
    watch_the_parent(clock)
    before = bare_words(folder).seconds
    with tempfile.TemporaryDirectory(prefix="profile-") as name:
        samples = Path(name, "samples")
        samples.mkdir()
        os.environ["PDFPROC_SAMPLES"] = str(samples)
        os.environ["PYTHONPATH"] = os.pathsep.join([str(ROOT / "benchmarks" / "sampled"), str(ROOT)])
        busy, wall = time.process_time(), time.perf_counter()
        settings = Settings(output=Path(name, "out"), failed=Path(name, "failed"), workers=workers, leave_failed=True)
        result = run_batch([folder], settings)
        busy, wall = time.process_time() - busy, time.perf_counter() - wall
        children = resource.getrusage(resource.RUSAGE_CHILDREN)
        places: Counter[str] = Counter()
        told = [json.loads(line) for file in samples.iterdir() for line in file.read_text().splitlines()]
        for last in {each["pid"]: each for each in told}.values():
            places.update(last["places"])
    bare = (before + bare_words(folder).seconds) / 2
    spent = _of_children(places, children.ru_utime + children.ru_stime) | dict(clock.busy)
    spent["parent: the rest (threads, queues, imports)"] = max(0.0, busy - sum(clock.busy.values()))
    waits = {step: seconds for step, seconds in clock.waiting.items() if step != "parent: send, receive"}
    each = 1000 / result.files
    return Profile(
        {step: seconds * each for step, seconds in spent.items()},
        {step: seconds * each for step, seconds in waits.items()},
        result.files, result.pages, bare * each, wall,
    )  # fmt: skip


def _of_children(places: Counter[str], seconds: float) -> dict[str, float]:
    """The children's processor time, dealt out by their samples."""
    spent = dict.fromkeys((name for name, _ in CHILD_RULES), 0.0)
    for place, count in places.items():
        name = next(name for name, starts in CHILD_RULES if place.startswith(starts))
        spent[name] += seconds * count / places.total()
    return spent


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", help="of digital PDFs; else 300 are made")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--write", type=Path, metavar="FILE", help="a document with marks for the table")
    chosen = parser.parse_args()
    # In a process of its own: the clock stays in the functions that it was put around.
    with tempfile.TemporaryDirectory(prefix="profiled-") as made:
        folder = chosen.folder
        if folder is None:
            folder = Path(made, "files")
            fill(folder, FILES)
        found = profile(folder, chosen.workers)
    print(f"{found.files} files, {found.pages} pages, {chosen.workers} workers, {found.wall:.1f} s, "
          f"bare words {found.bare:.2f} ms a file")  # fmt: skip
    print(found.table())
    if chosen.write:
        put_between(chosen.write, BEGIN, END, found.table())


if __name__ == "__main__":
    sys.exit(main())
