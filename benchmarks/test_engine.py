"""CPU time of the engine, words in and statements out, against that of extracting these words; whether it is linear."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import NamedTuple

import pymupdf
from conftest import Statements
from pytest_benchmark.fixture import BenchmarkFixture

from pdf_processor.model import Word
from pdf_processor.pdf import open_pdf, page_words
from pdf_processor.settings import ReadSettings
from pdf_processor.statement import read_statements

FILES = 112
ROUNDS = 5
SHORT, LONG = 30, 300


class Words(NamedTuple):
    """A file and what the engine is given of it."""

    path: Path
    words: list[Word]
    pages: int


def words_of(path: Path) -> Words:
    settings = ReadSettings(ocr="never")
    with open_pdf(path.read_bytes(), settings) as pdf:
        words = [word for page in pdf.pages() for word in page_words(page, settings).words]
        return Words(path, words, pdf.page_count)


def bare_seconds(file: Words) -> float:
    """CPU time of MuPDF's words, the opening of the file included."""
    started = time.process_time()
    with pymupdf.open(file.path) as document:
        for page in document:
            page.get_text("words")
    return time.process_time() - started


def engine_seconds(file: Words) -> float:
    started = time.process_time()
    read_statements(file.words)
    return time.process_time() - started


def test_engine_over_words(benchmark: BenchmarkFixture, statements: Statements, report: Callable[[str], None]) -> None:
    files = [words_of(path) for path in sorted(statements(FILES).glob("*.pdf"))]
    bare: list[float] = []
    engine: list[float] = []

    def once() -> None:
        # In turns, file by file: what else the machine does then weighs on both alike.
        times = [(bare_seconds(file), engine_seconds(file)) for file in files]
        bare.append(sum(one for one, _ in times))
        engine.append(sum(other for _, other in times))

    benchmark.pedantic(once, rounds=ROUNDS, warmup_rounds=1)
    ratios = [other / one for one, other in zip(bare[1:], engine[1:], strict=True)]
    pages = sum(file.pages for file in files)
    benchmark.extra_info |= {"ratio_to_words": median(ratios), "ms_a_page": median(engine[1:]) / pages * 1000}
    report(
        f"{median(ratios):.2f} times bare words ({min(ratios):.2f} to {max(ratios):.2f}), "
        f"{median(engine[1:]) / pages * 1000:.2f} ms a page"
    )


def test_engine_long(
    benchmark: BenchmarkFixture, long_statement: Callable[[int], Path], report: Callable[[str], None]
) -> None:
    short, long = words_of(long_statement(SHORT)), words_of(long_statement(LONG))
    growth: list[float] = []

    def once() -> None:
        each = [engine_seconds(file) / len(file.words) for file in (short, long)]
        growth.append(each[1] / each[0])

    benchmark.pedantic(once, rounds=ROUNDS, warmup_rounds=1)
    benchmark.extra_info |= {"growth": median(growth[1:])}
    report(
        f"{median(growth[1:]):.2f} times as long a word in {long.pages} pages as in {short.pages} "
        f"({min(growth[1:]):.2f} to {max(growth[1:]):.2f})"
    )
