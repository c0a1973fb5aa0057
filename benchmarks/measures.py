"""What the measuring scripts share: practice statements, MuPDF's bare words as the yardstick, tables in documents."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent

_BARE = """
import os, sys, time
import pymupdf
core = os.environ.get("BARE_CORE")
if core:
    os.sched_setaffinity(0, {int(core)})
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


def _plain() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "PDFPROC_SAMPLES")}


def put_between(document: Path, begin: str, end: str, table: str) -> None:
    """Put a table between its marks in a document."""
    text = document.read_text(encoding="utf-8")
    before, _, rest = text.partition(begin)
    _, _, after = rest.partition(end)
    document.write_text(f"{before}{begin}\n\n{table}\n\n{end}{after}", encoding="utf-8")
