"""What the measuring scripts share: statements to read, MuPDF's bare words as the yardstick, runs as processes."""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

import psutil
import pymupdf

ROOT = Path(__file__).parent.parent
GENERATOR_VARIABLE = "STATEMENTS_GENERATOR"
"""Names the generator of practice statements, where it does not lie beside the checkout."""
GENERATOR = Path(
    os.environ.get(GENERATOR_VARIABLE, ROOT.parent / "shared" / "statements" / "make_statements.py")
)  # fmt: skip
EXAMPLES = ROOT / "examples" / "statements"
PROGRAM_ROOT = Path(os.environ.get("BENCH_ROOT", ROOT))
"""Another checkout can be measured with the same yardsticks."""
PROGRAM = [
    sys.executable,
    "-P",
    "-c",
    f"import sys; sys.path.insert(0, {str(PROGRAM_ROOT)!r}); from pdf_processor.cli import main; main()",
]

_BARE = """
import os, sys, time
import pymupdf
paths = sorted(entry.path for entry in os.scandir(sys.argv[1]) if entry.name.endswith(".pdf"))
part, of = int(sys.argv[2]), int(sys.argv[3])
wall, busy = time.perf_counter(), time.process_time()
for path in paths[part::of]:
    with pymupdf.open(path) as document:
        for page in document:
            page.get_text("words")
print(time.process_time() - busy, time.perf_counter() - wall)
"""


class Spent(NamedTuple):
    """Processor and wall seconds."""

    seconds: float
    wall: float


def bare_words(folder: Path, processes: int = 1) -> Spent:
    """MuPDF's words of all PDFs of a folder, by so many independent processes; their start does not count."""
    command = [sys.executable, "-c", _BARE, str(folder)]
    started = [
        subprocess.Popen([*command, str(part), str(processes)], stdout=subprocess.PIPE, text=True, env=_plain())
        for part in range(processes)
    ]
    found = [tuple(map(float, process.communicate()[0].split())) for process in started]
    return Spent(sum(busy for busy, _ in found), max(wall for _, wall in found))


@dataclass
class Run:
    """One run of the program, seen from outside: `end` is its closing line, `sampled` (seconds, bytes) of the tree."""

    spent: Spent
    end: dict[str, Any]
    sampled: list[tuple[float, int]] = field(default_factory=list)
    unshared: int = 0

    def slope(self) -> float:
        """Growth of the tree in MB per 1,000 files, by least squares, without the first quarter of the run."""
        taken = self.sampled[len(self.sampled) // 4 :]
        if len(taken) < 3:
            return 0.0
        each = self.end["files"] / self.spent.wall / 1000
        points = [(seconds * each, size / 2**20) for seconds, size in taken]
        mean_x, mean_y = (sum(values) / len(points) for values in zip(*points, strict=True))
        above = sum((x - mean_x) * (y - mean_y) for x, y in points)
        return above / sum((x - mean_x) ** 2 for x, _ in points)


def ingest(source: Path, output: Path, *options: str, watched: bool = False) -> Run:
    """A whole run as a process of its own, start and end included; `watched` samples the memory of its tree."""
    command = [*PROGRAM, "ingest", str(source), "-o", str(output), "--json", "--quiet", "--leave-failed", *options]
    began = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=output.parent, env=_plain()) as process:
        over = threading.Event()
        run = Run(Spent(0, 0), {})
        watcher = threading.Thread(target=_watch, args=(process.pid, run, over))
        if watched:
            watcher.start()
        assert process.stdout is not None
        lines = process.stdout.read().splitlines()
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        over.set()
        if watched:
            watcher.join()
    if process.returncode not in (0, 1):
        raise RuntimeError(f"the run ended with {process.returncode}")
    run.spent, run.end = Spent(usage.ru_utime + usage.ru_stime, wall), json.loads(lines[-1])
    return run


def _watch(pid: int, run: Run, over: threading.Event) -> None:
    began = time.perf_counter()
    root = psutil.Process(pid)
    while not over.wait(0.25):
        total = unshared = 0
        with suppress(psutil.Error):
            for each in [root, *root.children(recursive=True)]:
                total += each.memory_info().rss
                unshared += each.memory_full_info().pss if len(run.sampled) % 4 == 0 else 0
        run.sampled.append((time.perf_counter() - began, total))
        run.unshared = max(run.unshared, unshared)


def wall_of(command: Sequence[str], cwd: Path | None = None) -> Spent:
    """A whole process."""
    began = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, cwd=cwd, env=_plain())
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{command[-1]} ended with {process.returncode}")
    return Spent(usage.ru_utime + usage.ru_stime, time.perf_counter() - began)


def _plain() -> dict[str, str]:
    """As in an installation, which has its modules compiled: otherwise each process would do so anew."""
    left_out = ("PYTHONPATH", "PDFPROC_SAMPLES", "PYTHONDONTWRITEBYTECODE")
    return {name: value for name, value in os.environ.items() if name not in left_out}


def has_generator() -> bool:
    """Whether different statements can be made; else copies of the examples stand in."""
    needed = ("reportlab", "numpy", "PIL")
    return GENERATOR.exists() and all(importlib.util.find_spec(name) is not None for name in needed)


def fill(folder: Path, count: int, *options: str) -> None:
    """So many statements, none like another: made by the generator, of more than 1,000 by a comment at the end."""
    folder.mkdir()
    made = folder.with_name(folder.name + "-made")
    made.mkdir()
    if has_generator():
        _generate(made, "--count", str(min(count, 1000)), *options)
        originals = sorted(made.glob("*.pdf"))
    else:
        originals = [path for path in sorted(EXAMPLES.glob("*.pdf")) if "scan" not in path.name]
    contents = [path.read_bytes() for path in originals]
    for number in range(count):
        (folder / f"{number:06}.pdf").write_bytes(contents[number % len(contents)] + f"\n%{number}\n".encode())
    shutil.rmtree(made)


def long_statement(folder: Path, pages: int) -> int:
    """One statement of at least so many pages in a new folder; how many it has."""
    folder.mkdir()
    if has_generator():
        _generate(folder, "--pages", str(pages), "--layouts", "us-running")
        for truth in folder.glob("*.json"):
            truth.unlink()
    else:
        original = next(path for path in sorted(EXAMPLES.glob("*.pdf")) if "scan" not in path.name)
        with pymupdf.open(original) as one, pymupdf.open() as many:
            while many.page_count < pages:
                many.insert_pdf(one)
            many.save(folder / "long.pdf")
    with pymupdf.open(next(folder.glob("*.pdf"))) as made:
        return int(made.page_count)


def _generate(folder: Path, *options: str) -> None:
    subprocess.run([sys.executable, "-B", GENERATOR, folder, *options], check=True, capture_output=True)


def put_between(document: Path, begin: str, end: str, table: str) -> None:
    """Put a table between its marks in a document."""
    text = document.read_text(encoding="utf-8")
    before, _, rest = text.partition(begin)
    _, _, after = rest.partition(end)
    document.write_text(f"{before}{begin}\n\n{table}\n\n{end}{after}", encoding="utf-8")
