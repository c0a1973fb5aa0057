"""Statements to measure with, the program as a process, and the closing table."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pymupdf
import pytest

ROOT = Path(__file__).parent.parent
# Where it is named as for `bench.py`; else beside the checkout.
GENERATOR = Path(os.environ.get("STATEMENTS_GENERATOR", ROOT.parent / "shared" / "statements" / "make_statements.py"))
EXAMPLES = ROOT / "examples" / "statements"

Statements = Callable[[int], Path]
_results: list[tuple[str, str]] = []


@pytest.fixture(scope="session")
def statements(tmp_path_factory: pytest.TempPathFactory) -> Statements:
    """A function that gives a folder of so many different digital statements."""
    made: dict[int, Path] = {}

    def make(count: int) -> Path:
        if count not in made:
            made[count] = tmp_path_factory.mktemp(f"statements-{count}-")
            if not _generate(made[count], count):
                _copy_examples(made[count], count)
        return made[count]

    return make


@pytest.fixture(scope="session")
def long_statement(tmp_path_factory: pytest.TempPathFactory) -> Callable[[int], Path]:
    """A function that gives one statement of at least so many pages."""

    def make(pages: int) -> Path:
        folder = tmp_path_factory.mktemp(f"pages-{pages}-")
        if not _run_generator(folder, "--pages", str(pages), "--layouts", "us-running"):
            _repeat_example(folder / "long.pdf", pages)
        return next(folder.glob("*.pdf"))

    return make


def _generate(folder: Path, count: int) -> bool:
    return _run_generator(folder, "--count", str(count)) and len(list(folder.glob("*.pdf"))) == count


def _run_generator(folder: Path, *options: str) -> bool:
    needed = ("reportlab", "numpy", "PIL")
    if not GENERATOR.exists() or any(importlib.util.find_spec(name) is None for name in needed):
        return False
    command = [sys.executable, "-B", GENERATOR, folder, *options]
    if subprocess.run(command, capture_output=True, check=False).returncode:
        return False
    for truth in folder.glob("*.json"):
        truth.unlink()
    return True


def _repeat_example(target: Path, pages: int) -> None:
    """The pages of one example again and again."""
    original = next(path for path in sorted(EXAMPLES.glob("*.pdf")) if "scan" not in path.name)
    with pymupdf.open(original) as one, pymupdf.open() as many:
        while many.page_count < pages:
            many.insert_pdf(one)
        many.save(target)


def _copy_examples(folder: Path, count: int) -> None:
    originals = [path.read_bytes() for path in sorted(EXAMPLES.glob("*.pdf")) if "scan" not in path.name]
    for number in range(count):
        content = originals[number % len(originals)] + f"\n%{number}\n".encode()
        (folder / f"{number:05}.pdf").write_bytes(content)


class Ingest:
    """Runs of `pdfproc ingest` below one folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.runs = 0

    def events(self, source: Path, *options: str, output: str | None = None) -> list[dict[str, Any]]:
        """Run to the end, into an output folder of its own unless one is named; the JSON lines."""
        self.runs += 1
        target = self.folder / (output or f"output-{self.runs}")
        command = [sys.executable, "-m", "pdf_processor", "ingest", source, "-o", target, "--json", "--leave-failed"]
        done = subprocess.run([*command, *options], cwd=self.folder, capture_output=True, text=True, check=False)
        assert done.returncode in (0, 1), done.stderr
        return [json.loads(line) for line in done.stdout.splitlines()]

    def seconds(self, source: Path, *options: str, output: str | None = None) -> float:
        """How long the whole process takes, start and end included."""
        started = time.perf_counter()
        self.events(source, "--quiet", *options, output=output)
        return time.perf_counter() - started


@pytest.fixture
def ingest(tmp_path: Path) -> Ingest:
    return Ingest(tmp_path)


@pytest.fixture
def report(request: pytest.FixtureRequest) -> Callable[[str], None]:
    """A function that adds a line to the closing table."""
    return lambda text: _results.append((request.node.name, text))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if _results:
        terminalreporter.section(f"results on {len(os.sched_getaffinity(0))} cores")
        width = max(len(name) for name, _ in _results)
        for name, text in _results:
            terminalreporter.write_line(f"{name:<{width}}  {text}")
