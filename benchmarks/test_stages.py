"""Each stage of a file by itself: what it takes a file, and how that stands to MuPDF's words of the same files."""

from __future__ import annotations

import io
import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import NamedTuple

import pymupdf
import pytest
from conftest import Statements
from pytest_benchmark.fixture import BenchmarkFixture

from pdf_processor.atomic_file import replacing
from pdf_processor.child import read_source
from pdf_processor.discover import Source, discover
from pdf_processor.extract import extract
from pdf_processor.frames import HEADER, Assembly, End, PageDone, Rows, StatementHead, pack, take_apart, unpack_answer
from pdf_processor.import_log import ImportLog, Result, Verdict
from pdf_processor.model import Document, SourceFile, Status, Word
from pdf_processor.page_hint import page_hint
from pdf_processor.pdf import open_pdf, page_words
from pdf_processor.settings import ReadSettings
from pdf_processor.statement import read_statements
from pdf_processor.writers.csv_file import WRITER

FILES = 56
ROUNDS = 5
SETTINGS = ReadSettings(ocr="never")


class Known(NamedTuple):
    """A file and what the stages make of it."""

    path: Path
    data: bytes
    words: list[Word]
    document: Document
    frames: list[bytes]


@pytest.fixture(scope="module")
def files(statements: Statements) -> list[Known]:
    return [_known(path) for path in sorted(statements(FILES).glob("*.pdf"))]


def _known(path: Path) -> Known:
    data = path.read_bytes()
    document = extract(data, SETTINGS)
    frames = [bytes(pack(frame)) for frame in take_apart(document, {}, "0" * 64, 0)]
    return Known(path, data, _words(data), document, frames)


def _words(data: bytes) -> list[Word]:
    with open_pdf(data, SETTINGS) as pdf:
        return [word for page in pdf.pages() for word in page_words(page, SETTINGS).words]


def _bare(data: bytes) -> None:
    with pymupdf.open(stream=data) as document:
        for page in document:
            page.get_text("words")


def _open(file: Known) -> None:
    with open_pdf(file.data, SETTINGS):
        pass


def _serialise(file: Known) -> None:
    for frame in take_apart(file.document, {}, "0" * 64, 0):
        pack(frame)


def _assemble(file: Known) -> None:
    assembly = Assembly()
    for packed in file.frames:
        match unpack_answer(packed[HEADER.size :]):
            case PageDone() as frame:
                assembly.add_page(frame)
            case StatementHead() as frame:
                assembly.add_head(frame)
            case Rows() as frame:
                assembly.add_rows(frame)
            case End() as frame:
                assembly.finish(frame)


def _read_bytes(file: Known) -> None:
    fd = os.open(file.path, os.O_RDONLY)
    try:
        read_source(fd, 2**30)
    finally:
        os.close(fd)


STAGES: dict[str, Callable[[Known], object]] = {
    "read the bytes": _read_bytes,
    "open": _open,
    "words": lambda file: _words(file.data),
    "statements": lambda file: read_statements(file.words),
    "serialise": _serialise,
    "decode and check": _assemble,
    "csv": lambda file: WRITER.write(file.document, io.BytesIO(), raw=False),
    "page hint": lambda file: page_hint(os.fsencode(file.path), len(file.data)),
}


@pytest.mark.parametrize("stage", STAGES)
def test_stage(benchmark: BenchmarkFixture, files: list[Known], report: Callable[[str], None], stage: str) -> None:
    ratios: list[float] = []
    seconds: list[float] = []

    def once() -> None:
        # In turns, file by file: what else the machine does then weighs on both alike.
        bare = spent = 0.0
        for file in files:
            began = time.process_time()
            _bare(file.data)
            middle = time.process_time()
            STAGES[stage](file)
            bare, spent = bare + middle - began, spent + time.process_time() - middle
        ratios.append(spent / bare)
        seconds.append(spent)

    benchmark.pedantic(once, rounds=ROUNDS, warmup_rounds=1)
    each = median(seconds[1:]) / len(files) * 1000
    benchmark.extra_info |= {"ms_a_file": each, "ratio_to_words": median(ratios[1:])}
    report(f"{each:.3f} ms a file, {median(ratios[1:]):.3f} of bare words")


def test_write_and_flush(benchmark: BenchmarkFixture, files: list[Known], report: Callable[[str], None]) -> None:
    """Results as they are published: written, flushed, renamed, the folder flushed."""
    with tempfile.TemporaryDirectory(dir=".") as name:
        target = os.fsencode(Path(name, "result.csv"))

        def once() -> None:
            for file in files:
                with replacing(target, "token") as out:
                    WRITER.write(file.document, out, raw=False)

        benchmark.pedantic(once, rounds=ROUNDS)
    report(f"{benchmark.stats.stats.median / len(files) * 1000:.2f} ms a file, nearly all of it waiting for the disk")


def test_claim_and_commit(benchmark: BenchmarkFixture, files: list[Known], report: Callable[[str], None]) -> None:
    """A file's way through the import log."""
    with tempfile.TemporaryDirectory(dir=".") as name, ImportLog.open(name) as log:
        log.begin_run("benchmark")
        numbers = iter(range(1_000_000))

        def once() -> None:
            for file in files:
                number = next(numbers)
                source = SourceFile(b"/in/%d.pdf" % number, 1, 1, f"{number:064x}")
                claim = log.claim(
                    source, b"%d.pdf" % number, lambda path: [f"{path.decode()}.csv"], skip_finished=False
                )
                assert claim.verdict is Verdict.READ
                log.succeed(claim, Status.SUCCEEDED, file.document, Result(claim.csv_name or "", "0" * 64), 0.1)

        benchmark.pedantic(once, rounds=ROUNDS)
    report(f"{benchmark.stats.stats.median / len(files) * 1000:.2f} ms a file, the flush of the log included")


def test_discovery(benchmark: BenchmarkFixture, statements: Statements, report: Callable[[str], None]) -> None:
    folder = os.fsencode(statements(FILES))
    found = benchmark(lambda: list(discover([Source(folder, True)], [], lambda *_: None)))
    assert len(found) == FILES
    report(f"{benchmark.stats.stats.median / FILES * 1e6:.0f} µs a file")
