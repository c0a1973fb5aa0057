"""Reading one PDF: every way it can refuse has its code, and every way to turn a page gives the same rows."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pymupdf
import pytest
from statement.truth import Key, Truth, keys, load

from pdf_processor.compact import Compactor
from pdf_processor.errors import FileError
from pdf_processor.extract import extract
from pdf_processor.model import Document, Page, PageKind, Reconciled, Word
from pdf_processor.settings import Limits, ReadSettings

SAMPLE = Path(__file__).parent / "data" / "sample"
RUNNING = load(SAMPLE / "us-running-0001.json")
GRID = load(SAMPLE / "ae-grid-0001.json")


def refused(source: str | Path | bytes, settings: ReadSettings | None = None) -> FileError:
    with pytest.raises(FileError) as caught:
        extract(source, settings)
    error = caught.value
    assert error.message and error.next_step
    return error


def encrypted(method: int, *, user: str = "secret", owner: str = "owner") -> bytes:
    with pymupdf.open(RUNNING.pdf) as pdf:
        data: bytes = pdf.tobytes(encryption=method, user_pw=user, owner_pw=owner)
    return data


def rows(document: Document) -> tuple[Key, ...]:
    return keys(document.transactions)


# What comes back ------------------------------------------------------------------------------------------------------


def test_a_path_as_text_as_path_and_bytes_are_the_same_document() -> None:
    data = RUNNING.pdf.read_bytes()
    by_path = extract(RUNNING.pdf)
    assert rows(by_path) == RUNNING.rows
    assert by_path.sha256 == hashlib.sha256(data).hexdigest()
    assert extract(str(RUNNING.pdf)) == by_path
    assert extract(data) == by_path


def test_pages_are_told_one_by_one_with_their_number() -> None:
    told: list[tuple[Page, int]] = []
    document = extract(RUNNING.pdf, on_page=lambda page, count: told.append((page, count)))
    assert tuple(page for page, _ in told) == document.pages
    assert [page.number for page in document.pages] == list(range(1, len(document.pages) + 1))
    assert {count for _, count in told} == {len(document.pages)}
    assert len(document.pages) > 1


def test_an_error_of_the_listener_is_not_swallowed() -> None:
    def stop(_page: Page, _count: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        extract(RUNNING.pdf, on_page=stop)


def test_each_row_has_a_page_and_a_box_on_it() -> None:
    document = extract(GRID.pdf)
    for row in document.transactions:
        page = document.pages[row.page - 1]
        assert row.box is not None
        assert 0 <= row.box.x0 < row.box.x1 <= page.width
        assert 0 <= row.box.y0 < row.box.y1 <= page.height


def test_a_page_without_text_and_pictures_is_empty() -> None:
    with pymupdf.open() as pdf:
        pdf.new_page()
        document = extract(pdf.tobytes())
    assert [page.kind for page in document.pages] == [PageKind.EMPTY]
    assert document.transactions == ()
    assert document.reconciled is not Reconciled.YES


# What is refused ------------------------------------------------------------------------------------------------------

METHODS = {
    "rc4-40": pymupdf.PDF_ENCRYPT_RC4_40,
    "rc4-128": pymupdf.PDF_ENCRYPT_RC4_128,
    "aes-128": pymupdf.PDF_ENCRYPT_AES_128,
    "aes-256": pymupdf.PDF_ENCRYPT_AES_256,
}


@pytest.mark.parametrize("method", METHODS)
def test_a_locked_file_needs_its_password(method: str) -> None:
    """Fault 20: RC4 and AES, without, with a wrong and with the right password."""
    data = encrypted(METHODS[method])
    error = refused(data)
    assert error.code == "password_required"
    assert error.retryable
    assert refused(data, ReadSettings(passwords=("wrong", ""))).code == "password_required"
    for password in ("secret", "owner"):
        assert rows(extract(data, ReadSettings(passwords=("wrong", password)))) == RUNNING.rows


def test_a_file_that_only_restricts_printing_opens_without_a_password() -> None:
    """Fault 20: an owner's password only."""
    assert rows(extract(encrypted(pymupdf.PDF_ENCRYPT_AES_256, user=""))) == RUNNING.rows


def test_an_empty_file() -> None:
    """Fault 21: an empty file."""
    assert refused(b"").code == "empty_file"


@pytest.mark.parametrize(
    "data",
    [b"hello", b"PK\x03\x04" + b"\0" * 5000, b"\x89PNG\r\n\x1a\n" + b"\0" * 999, b"\0" * 4096, b"%!PS-Adobe-3.0\n"],
)
def test_what_is_no_pdf(data: bytes) -> None:
    """Fault 21: what is no PDF."""
    assert refused(data).code == "not_a_pdf"


@pytest.mark.parametrize(
    "text",
    [
        "What a PDF is: %PDF-1.7 and its obj, in plain words.\n" * 20,
        "<!DOCTYPE html><html><body><p>obj 01/02/2024 12.00</p></body></html>",
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text id="obj">12.00</text></svg>',
    ],
)
def test_what_mupdf_would_lay_out_as_another_format_is_no_pdf(text: str) -> None:
    assert refused(text.encode()).code in ("not_a_pdf", "damaged_pdf")


NO_PAGES = b"""%PDF-1.4
1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
2 0 obj <</Type /Pages /Kids [] /Count 0>> endobj
trailer <</Root 1 0 R /Size 3>>
%%EOF
"""


def test_a_pdf_without_pages() -> None:
    assert refused(NO_PAGES).code == "no_pages"


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"%PDF-1.7\n" + bytes(range(256)) * 40, b"%PDF-1.4\n1 0 obj <<"])
def test_a_header_without_a_document(data: bytes) -> None:
    assert refused(data).code in ("damaged_pdf", "no_pages")


@pytest.mark.parametrize("share", [0.05, 0.3, 0.5, 0.8, 0.95, 0.999])
def test_a_file_cut_short_is_refused_or_read_but_never_proved_with_rows_missing(share: float) -> None:
    """Fault 21: cut short."""
    data = RUNNING.pdf.read_bytes()
    try:
        document = extract(data[: int(len(data) * share)])
    except FileError as error:
        assert error.code in ("damaged_pdf", "no_pages")
    else:
        assert document.reconciled is not Reconciled.YES or rows(document) == RUNNING.rows


def test_junk_before_the_header_and_behind_the_end_does_no_harm() -> None:
    """Fault 21: junk before the header."""
    data = RUNNING.pdf.read_bytes()
    assert rows(extract(b"HTTP/1.1 200 OK\r\n\r\n" + data + b"\0" * 2000)) == RUNNING.rows


def test_a_broken_table_of_objects_is_mended() -> None:
    """Fault 21: no table of objects."""
    data = RUNNING.pdf.read_bytes()
    at = data.rindex(b"startxref")
    assert rows(extract(data[:at] + b"startxref\n99\n%%EOF\n")) == RUNNING.rows


@pytest.mark.parametrize("make", [lambda path: path / "none.pdf", lambda path: path], ids=["missing", "folder"])
def test_what_cannot_be_opened(tmp_path: Path, make: Callable[[Path], Path]) -> None:
    error = refused(make(tmp_path))
    assert error.code == "unreadable"
    assert error.retryable


def test_limits_on_bytes_pages_and_words() -> None:
    """Fault 19: limits on bytes, pages and words."""
    size = RUNNING.pdf.stat().st_size
    assert refused(RUNNING.pdf, ReadSettings(limits=Limits(file_bytes=size - 1))).code == "limit_exceeded"
    assert rows(extract(RUNNING.pdf, ReadSettings(limits=Limits(file_bytes=size)))) == RUNNING.rows
    pages = len(extract(RUNNING.pdf).pages)
    assert refused(RUNNING.pdf, ReadSettings(limits=Limits(pages=pages - 1))).code == "limit_exceeded"
    assert rows(extract(RUNNING.pdf, ReadSettings(limits=Limits(pages=pages)))) == RUNNING.rows
    few = refused(RUNNING.pdf, ReadSettings(limits=Limits(words_per_page=20)))
    assert (few.code, few.page) == ("limit_exceeded", 1)


def test_messages_never_quote_the_document() -> None:
    """Fault 27: a file's own text, here a name of an object, must not reach a log."""
    data = b"%PDF-1.4\n1 0 obj <</Type /Catalog /Pages 2 0 R /HOLDER_JANE_DOE 3>> endobj\ntrailer <</Root 1 0 R>>\n"
    error = refused(data)
    assert "JANE" not in error.message + error.next_step


# Turned pages ---------------------------------------------------------------------------------------------------------


def turned(source: Path, drawn: int, flag: int) -> bytes:
    """Each page drawn turned by `drawn` degrees, and with /Rotate `flag`; where both cancel it looks as before."""
    with pymupdf.open(source) as before, pymupdf.open() as after:
        for page in before:
            box = page.rect
            sideways = drawn % 180 == 90
            fresh = after.new_page(
                width=box.height if sideways else box.width, height=box.width if sideways else box.height
            )
            fresh.show_pdf_page(fresh.rect, before, page.number, rotate=drawn)
            fresh.set_rotation(flag)
        data: bytes = after.tobytes()
    return data


@pytest.mark.parametrize("truth", [RUNNING, GRID], ids=lambda truth: truth.name)
@pytest.mark.parametrize("angle", [90, 180, 270])
def test_pages_that_look_upright_by_their_rotate_flag(truth: Truth, angle: int) -> None:
    document = extract(turned(truth.pdf, angle, angle))
    assert rows(document) == truth.rows
    assert document.reconciled is Reconciled.YES
    assert {page.rotation for page in document.pages} == {angle}


@pytest.mark.parametrize("truth", [RUNNING, GRID], ids=lambda truth: truth.name)
@pytest.mark.parametrize("drawn", [90, 270])
@pytest.mark.parametrize("flag", [0, 180])
def test_text_that_runs_sideways(truth: Truth, drawn: int, flag: int) -> None:
    assert rows(extract(turned(truth.pdf, drawn, flag))) == truth.rows


@pytest.mark.parametrize("flag", [90, 270])
def test_upright_pages_that_a_flag_lays_on_their_side(flag: int) -> None:
    assert rows(extract(turned(RUNNING.pdf, 0, flag))) == RUNNING.rows


def test_text_upside_down_is_read_right_or_not_proved() -> None:
    for drawn, flag in ((180, 0), (0, 180)):
        document = extract(turned(RUNNING.pdf, drawn, flag))
        assert rows(document) == RUNNING.rows or document.reconciled is not Reconciled.YES


def test_a_document_whose_pages_lie_different_ways() -> None:
    with pymupdf.open(RUNNING.pdf) as upright, pymupdf.open(stream=turned(RUNNING.pdf, 90, 90)) as lying:
        upright.delete_page(1)
        upright.insert_pdf(lying, from_page=1, to_page=1, start_at=1)
        document = extract(upright.tobytes())
    assert len({page.rotation for page in document.pages}) == 2
    assert rows(document) == RUNNING.rows
    assert document.statements[0].opening_balance == RUNNING.opening == Decimal("2430.96")


@pytest.mark.parametrize("break_off", [b" ((( <</x", b"\nBT 1 0 0 xyzzy [(]> ET\n"])
def test_a_page_whose_content_breaks_off_proves_nothing(break_off: bytes) -> None:
    """Each page carries a balance over: what is left of such a statement adds up without the lost rows."""
    whole = extract(SAMPLE / "de-giro-0001.pdf")
    with pymupdf.open(SAMPLE / "de-giro-0001.pdf") as pdf:
        (content,) = pdf[0].get_contents()
        pdf.update_stream(content, pdf.xref_stream(content)[:700] + break_off)
        broken = extract(pdf.tobytes())
    assert whole.reconciled is Reconciled.YES and whole.warnings == ()
    assert 0 < len(broken.transactions) < len(whole.transactions)
    assert broken.reconciled is not Reconciled.YES
    assert ("page_damaged", 1) in [(doubt.code, doubt.page) for doubt in broken.statements[0].doubts]
    assert "page 1 is damaged" in broken.warnings[-1]


def test_a_long_documents_words_share_what_is_equal() -> None:
    """And say the same as before."""
    pages = [[Word(f"{'Coffee'} {n % 2}", 10.0 * n, 1.5 + n % 2, 10.0 * n + 5, 9.5, page) for n in range(9)]
             for page in (1, 2)]  # fmt: skip
    before = [[replace(word) for word in words] for words in pages]
    compactor = Compactor()
    for words in pages:
        compactor.compact(words)
    assert pages == before
    for one, other in zip(*pages, strict=True):
        assert one.text is other.text and one.x0 is other.x0 and one.y1 is other.y1
