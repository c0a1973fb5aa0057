"""One run of `pdfproc ingest` over a folder, watched from outside: what came of each file, and what must not have been.

What is watched while it runs: the memory of the program and of each child, and which programs were started. What is
looked at afterwards: the exit status, what was printed, the temporary folder, the log, `pdfproc check`.
"""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psutil

MEBIBYTE = 1024 * 1024
IDLE_CHILD = 256 * MEBIBYTE
"""What a child holds before it reads, with room to spare: its limit is on what it takes beyond."""
EVERY_SECONDS = 0.2
OURS = ("python", "tesseract")
GRACE_SECONDS = 10.0
"""What a file may take beyond its deadline: to kill a child, to start another, and to commit on a busy machine."""


@dataclass
class Report:
    """What came of a run. `problems` is empty where all was as it must be."""

    outcomes: Counter[str] = field(default_factory=Counter)
    slowest: list[tuple[float, str, str]] = field(default_factory=list)
    seconds: float = 0.0
    processor_seconds: float = 0.0
    parent_memory: list[tuple[int, int]] = field(default_factory=list)
    """Files ended so far, and the program's resident bytes then."""
    child_memory: int = 0
    programs: set[str] = field(default_factory=set)
    problems: list[str] = field(default_factory=list)

    @property
    def files(self) -> int:
        return self.outcomes.total()

    @property
    def growth_per_thousand(self) -> float:
        """The slope of the program's memory over the files of the second half, in bytes per 1,000 files."""
        later = [sample for sample in self.parent_memory if sample[0] >= self.files / 2]
        if len({files for files, _ in later}) < 2:
            return 0.0
        middle = sum(files for files, _ in later) / len(later)
        mean = sum(memory for _, memory in later) / len(later)
        spread = sum((files - middle) ** 2 for files, _ in later)
        return 1000 * sum((files - middle) * (memory - mean) for files, memory in later) / spread


@dataclass(frozen=True)
class Bounds:
    """The limits a run is given; OCR has `ocr_seconds` a file in all."""

    page_seconds: int = 60
    document_seconds: int = 600
    ocr_seconds: int = 3600
    memory_megabytes: int = 2048

    def options(self) -> list[str]:
        return [
            f"--page-timeout={self.page_seconds}", f"--timeout={self.document_seconds}",
            f"--ocr-timeout={self.ocr_seconds}", f"--memory-limit={self.memory_megabytes}",
        ]  # fmt: skip


class Watch(threading.Thread):
    """Samples a process and all below it until it ends."""

    def __init__(self, pid: int, report: Report) -> None:
        super().__init__(daemon=True)
        self._process = psutil.Process(pid)
        self._report = report
        self._over = threading.Event()
        self.ended = 0
        self.descendants: set[psutil.Process] = set()

    def run(self) -> None:
        while not self._over.wait(EVERY_SECONDS):
            with suppress(psutil.Error):
                self._sample()

    def stop(self) -> None:
        self._over.set()
        self.join()

    def _sample(self) -> None:
        self._report.parent_memory.append((self.ended, self._process.memory_info().rss))
        for child in self._process.children(recursive=True):
            with suppress(psutil.Error):
                self.descendants.add(child)
                self._report.programs.add(child.name())
                self._report.child_memory = max(self._report.child_memory, child.memory_info().rss)


def ingest(source: Path, root: Path, bounds: Bounds, workers: int = 2, options: Sequence[str] = ()) -> Report:
    """Run over all PDFs of a folder, with output, failed files and temporary files below `root`."""
    report = Report()
    temp = root / "tmp"
    temp.mkdir(mode=0o700, parents=True)
    expected = sum(1 for path in source.rglob("*") if path.is_file())
    command = [
        sys.executable, "-m", "pdf_processor", "ingest", source, "-o", root / "out", "--failed-dir", root / "failed",
        "--json", f"--workers={workers}", *bounds.options(), *options,
    ]  # fmt: skip
    began = time.monotonic()
    with (root / "stderr.txt").open("wb") as errors:
        process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=errors, env=os.environ | {"TMPDIR": str(temp)}, text=True
        )
        watch = Watch(process.pid, report)
        watch.start()
        assert process.stdout is not None
        with process.stdout as told:
            for line in told:
                _take(json.loads(line), report, bounds)
                watch.ended = report.files
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        watch.stop()
    report.seconds = time.monotonic() - began
    report.processor_seconds = usage.ru_utime + usage.ru_stime
    report.slowest = sorted(report.slowest, reverse=True)[:12]
    report.problems += _problems(root, process.returncode, expected, report, bounds)
    _, alive = psutil.wait_procs(watch.descendants, timeout=10)
    report.problems += [f"a process is left: {child}" for child in alive]
    return report


def _take(event: dict[str, Any], report: Report, bounds: Bounds) -> None:
    if event["event"] != "file_ended":
        return
    code = event["error"]["code"] if event["error"] else None
    outcome = f"{event['status']}: {code}" if code else event["status"]
    report.outcomes[outcome] += 1
    name = os.path.basename(event["path"])
    report.slowest.append((event["seconds"], outcome, name))
    most = 2 * bounds.document_seconds + bounds.ocr_seconds + 2 * bounds.page_seconds + GRACE_SECONDS
    if event["seconds"] > most:
        report.problems.append(f"{name} took {event['seconds']} s")
    if code in ("internal_error", "bad_result"):
        report.problems.append(f"{name}: {code}: {event['error']['message']}")


def _problems(root: Path, status: int, expected: int, report: Report, bounds: Bounds) -> Iterator[str]:
    if status not in (0, 1):
        yield f"the program ended with {status}"
    said = (root / "stderr.txt").read_text("utf-8", "replace")
    if "Traceback" in said:
        yield f"a traceback: {said[-500:]}"
    if report.files != expected:
        yield f"{expected} files, of which {report.files} were told of"
    left = [str(path.relative_to(root)) for path in (*(root / "tmp").rglob("*"), *(root / "out").glob(".*"))]
    if left:
        yield f"temporary files are left: {left[:5]}"
    # A process that is just being started, or has just ended, has no name.
    strange = {name for name in report.programs if name and not name.startswith(OURS)}
    if strange:
        yield f"programs were started: {strange}"
    if report.child_memory > bounds.memory_megabytes * MEBIBYTE + IDLE_CHILD:
        yield f"a child held {report.child_memory / MEBIBYTE:.0f} MB"
    with closing(sqlite3.connect(root / "out" / "pdfproc.db")) as db:
        rows = dict(db.execute("SELECT status, count(*) FROM import_logs WHERE current = 1 GROUP BY status"))
        if sum(rows.values()) != expected or {"processing", "interrupted"} & rows.keys():
            yield f"the log knows of {rows}"
    check = [sys.executable, "-m", "pdf_processor", "check", "-o", root / "out", "--failed-dir", root / "failed"]
    checked = subprocess.run(check, capture_output=True, text=True, check=False)
    if checked.returncode:
        yield f"check: {checked.stdout[-500:]}{checked.stderr[-500:]}"
