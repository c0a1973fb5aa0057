"""How much faster one long scan is read with two workers than with one."""

from __future__ import annotations

from collections.abc import Callable
from importlib.util import find_spec
from itertools import cycle, islice
from pathlib import Path
from statistics import median

import pymupdf
import pytest
from conftest import EXAMPLES, Ingest
from pytest_benchmark.fixture import BenchmarkFixture

PAGES = 20
ROUNDS = 3
DPI = 200
MOST_MEGABYTES = 900  # with two slots of the default engine; a second engine that is installed takes more


@pytest.fixture(scope="module")
def scan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one PDF whose pages are pictures of the examples' pages."""
    folder = tmp_path_factory.mktemp("scan")
    originals = [pymupdf.open(path) for path in sorted(EXAMPLES.glob("*.pdf")) if "scan" not in path.name]
    sheets = [sheet for original in originals for sheet in original]
    with pymupdf.open() as pdf:
        for sheet in islice(cycle(sheets), PAGES):
            picture = sheet.get_pixmap(dpi=DPI, colorspace=pymupdf.csGRAY)
            page = pdf.new_page(width=sheet.rect.width, height=sheet.rect.height)
            page.insert_image(page.rect, pixmap=picture)
        pdf.save(folder / "long.pdf", deflate=True)
    return folder


def test_scan_with_two_workers(
    benchmark: BenchmarkFixture, ingest: Ingest, scan: Path, report: Callable[[str], None]
) -> None:
    alone: list[float] = []
    ratios: list[float] = []
    again: list[float] = []
    peaks: list[float] = []

    def once() -> None:
        events = ingest.events(scan, "-w", "2", "--quiet", output=f"two-{len(ratios)}")
        ratios.append(alone[-1] / events[-1]["seconds"])
        peaks.append(events[-1]["peak_memory_bytes"] / 2**20)

    def before() -> None:
        alone.append(ingest.events(scan, "-w", "1", "--quiet")[-1]["seconds"])

    benchmark.pedantic(once, setup=before, rounds=ROUNDS)
    again = [ingest.events(scan, "-w", "2", "--quiet", output=f"two-{n}")[-1]["seconds"] for n in range(ROUNDS)]
    benchmark.extra_info |= {"speed_up": ratios, "seconds_alone": alone, "seconds_kept": again, "peak_memory_mb": peaks}
    report(
        f"{median(ratios):.2f} times the speed of one worker ({median(alone) / PAGES:.2f} s a page), "
        f"{median(again):.1f} s where all pages are kept, {max(peaks):.0f} MB"
    )
    assert find_spec("rapidocr") or max(peaks) < MOST_MEGABYTES
