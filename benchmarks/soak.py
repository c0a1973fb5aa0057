"""A long run over many small statements with faults among them, watched from outside: `make soak`, or

    python benchmarks/soak.py --files 10000 --large 1000

One file in a hundred crashes its reader, hangs it, takes all memory, or is no more than noise behind a header. At the
end every kind must have been counted exactly, each PDF be in its place, the database be sound and `pdfproc check` find
nothing. The memory of the main process is sampled all the time; its slope is fitted over the run without its beginning.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path

import psutil
import pymupdf

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from faults import fault_environment  # noqa: E402

SAMPLES = sorted(path for path in (ROOT / "tests" / "data" / "sample").glob("*.pdf") if "scan" not in path.name)
FAULTS = {
    "crash": ("segv", "failed:worker_crashed"),
    "hang": ("hang", "failed:timed_out"),
    "memory": ("oom", "failed:out_of_memory"),
    "corrupt": (None, "failed:damaged_pdf"),
}
LARGE_PAGES = 20
PAGE_SECONDS = 15
MEMORY_MB = 600
WARM_UP_SHARE = 0.25
PROGRAM = [sys.executable, "-m", "pdf_processor"]


@dataclass
class Watched:
    """What was seen of the main process and its children."""

    files: list[int] = field(default_factory=list)
    megabytes: list[float] = field(default_factory=list)
    children: set[int] = field(default_factory=set)
    largest_child: float = 0.0
    seconds: float = 0.0
    processor_seconds: float = 0.0

    def slope(self) -> float:
        """The main process's growth in MB per 1,000 files, by least squares, without the beginning."""
        start = int(len(self.files) * WARM_UP_SHARE)
        files, megabytes = self.files[start:], self.megabytes[start:]
        mean_x, mean_y = sum(files) / len(files), sum(megabytes) / len(megabytes)
        above = sum((x - mean_x) * (y - mean_y) for x, y in zip(files, megabytes, strict=True))
        return 1000 * above / sum((x - mean_x) ** 2 for x in files)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", type=int, default=10_000)
    parser.add_argument("--large", type=int, default=0, help=f"statements of {LARGE_PAGES} pages more")
    parser.add_argument("--faults", type=float, default=0.01, help="share of files with a fault")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="soak-") as folder:
        place = Path(folder)
        expected = fill(place, chosen)
        watched = run(place, chosen.workers)
        trouble = judge(place, expected)
    report(watched, expected)
    for line in trouble:
        print(f"WRONG: {line}")
    return 1 if trouble else 0


def fill(place: Path, chosen: argparse.Namespace) -> dict[str, str]:
    """Write the PDFs, none like another; how each must end, by its name."""
    (place / "in").mkdir()
    (place / "tmp").mkdir()
    dice = random.Random(chosen.seed)
    endings = _endings_of_samples(place)
    contents = {path: path.read_bytes() for path in SAMPLES}
    large = _large(SAMPLES[0])
    large_endings = endings["large.pdf"]
    total = chosen.files + chosen.large
    faulty = dict(zip(dice.sample(range(total), round(total * chosen.faults)), list(FAULTS) * total, strict=False))
    expected = {}
    for number in range(total):
        name = f"{number % 50:02}/{number:06}.pdf"
        sample = dice.choice(SAMPLES)
        data, ending = contents[sample], endings[sample.name]
        if number >= chosen.files:
            data, ending = large, large_endings
        if number in faulty:
            fault, ending = FAULTS[faulty[number]]
            data = data + f"\n%FAULT {fault}@1".encode() if fault else b"%PDF-1.7\n" + dice.randbytes(3000)
        (place / "in" / name).parent.mkdir(exist_ok=True)
        _write(place / "in" / name, data + f"\n%{number}\n".encode())
        expected[name] = ending
    return expected


def _write(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    minute_ago = time.time() - 60  # a run waits for what is fresh and cannot be read
    os.utime(path, (minute_ago, minute_ago))


def _large(sample: Path) -> bytes:
    with pymupdf.open(sample) as one, pymupdf.open() as made:
        while len(made) < LARGE_PAGES:
            made.insert_pdf(one)
        data: bytes = made.tobytes(garbage=3, deflate=True)
        return data


def _endings_of_samples(place: Path) -> dict[str, str]:
    """How each sample ends when it is read by itself."""
    samples = place / "samples"
    samples.mkdir()
    for path in SAMPLES:
        _write(samples / path.name, path.read_bytes())
    _write(samples / "large.pdf", _large(SAMPLES[0]))
    subprocess.run(
        [*PROGRAM, "ingest", samples, "-o", place / "first", "--quiet", "--leave-failed"],
        env=fault_environment(), check=True, cwd=ROOT,
    )  # fmt: skip
    return _statuses(place / "first", samples)


def _statuses(output: Path, source: Path) -> dict[str, str]:
    with closing(sqlite3.connect(output / "pdfproc.db")) as log:
        rows = log.execute("SELECT path, status, error_code FROM import_logs WHERE current = 1").fetchall()
    return {
        os.path.relpath(path, source): f"failed:{code}" if status == "failed" else status for path, status, code in rows
    }


def run(place: Path, workers: int) -> Watched:
    """One run, sampled after every half per cent of its files."""
    watched = Watched()
    command = [
        *PROGRAM, "ingest", place / "in", "-o", place / "out", "--failed-dir", place / "failed", "--json",
        "--workers", str(workers), "--page-timeout", str(PAGE_SECONDS), "--memory-limit", str(MEMORY_MB),
    ]  # fmt: skip
    environment = fault_environment() | {"TMPDIR": str(place / "tmp")}
    begun = time.monotonic()
    process = subprocess.Popen(
        command, env=environment, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    main_process = psutil.Process(process.pid)
    every = max(1, sum(1 for _ in (place / "in").rglob("*.pdf")) // 200)
    ended = 0
    assert process.stdout is not None
    for line in process.stdout:
        if json.loads(line)["event"] != "file_ended":
            continue
        ended += 1
        if ended % every == 0:
            _sample(main_process, ended, watched)
    process.wait()
    watched.seconds = time.monotonic() - begun
    return watched


def _sample(main_process: psutil.Process, ended: int, watched: Watched) -> None:
    with suppress(psutil.Error):
        watched.megabytes.append(main_process.memory_info().rss / 2**20)
        watched.files.append(ended)
        times = main_process.cpu_times()
        watched.processor_seconds = times.user + times.system + times.children_user + times.children_system
    with suppress(psutil.Error):
        for child in main_process.children():
            watched.children.add(child.pid)
            watched.largest_child = max(watched.largest_child, child.memory_info().rss / 2**20)


def judge(place: Path, expected: dict[str, str]) -> list[str]:
    """What is not as it must be."""
    found = _statuses(place / "out", place / "in")
    trouble = [
        f"{name}: {found.get(name)} and not {ending}" for name, ending in expected.items() if found.get(name) != ending
    ]
    with closing(sqlite3.connect(place / "out" / "pdfproc.db")) as log:
        if log.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
            trouble.append("the database is not sound")
    failed = {name for name, ending in expected.items() if ending.startswith("failed")}
    for folder, names in (("in", expected.keys() - failed), ("failed", failed)):
        there = {str(path.relative_to(place / folder)) for path in (place / folder).rglob("*.pdf")}
        if there != names:
            trouble.append(f"{folder} holds {len(there)} PDFs and not {len(names)}")
    check = [*PROGRAM, "check", "-o", place / "out", "--failed-dir", place / "failed"]
    checked = subprocess.run(check, env=fault_environment(), cwd=ROOT, capture_output=True, text=True, check=False)
    if checked.returncode:
        trouble.append(f"check: {checked.stdout}{checked.stderr}")
    if left := [*(place / "tmp").iterdir(), *(place / "out").glob(".*")]:
        trouble.append(f"temporary files are left: {left}")
    return trouble


def report(watched: Watched, expected: dict[str, str]) -> None:
    """The figures, as lines for docs/reliability.md."""
    print(f"files               {len(expected)}")
    for ending, count in sorted(Counter(expected.values()).items()):
        print(f"  {ending:<26} {count}")
    print(f"seconds             {watched.seconds:.0f} (of the main process and its ended children on a processor: "
          f"{watched.processor_seconds:.0f})")  # fmt: skip
    print(f"main process        {min(watched.megabytes):.1f} to {max(watched.megabytes):.1f} MB, "
          f"slope {watched.slope():+.2f} MB per 1,000 files")  # fmt: skip
    print(f"children seen       {len(watched.children)}, the largest {watched.largest_child:.0f} MB")


if __name__ == "__main__":
    sys.exit(main())
