"""A page's picture is kept for the next look at the same page, and for nothing else."""

from __future__ import annotations

import sys

import pymupdf
import pytest

from pdf_processor.model import Picture
from pdf_processor.pdf import open_pdf, render
from pdf_processor.settings import Limits, ReadSettings


def pdf_of(*texts: str) -> bytes:
    with pymupdf.open() as pdf:
        for text in texts:
            pdf.new_page(width=200, height=100).insert_text((20, 50), text)
        data: bytes = pdf.tobytes()
    return data


def drawn(data: bytes, page: int = 1, dpi: float = 100.0) -> Picture:
    with open_pdf(bytes(bytearray(data)), ReadSettings()) as pdf:
        return render(pdf.page(page), (dpi, dpi), Limits())[0]


def test_a_further_look_at_a_page_takes_its_last_picture() -> None:
    data = pdf_of("one", "two")
    assert drawn(data) is drawn(data)


@pytest.mark.parametrize(("page", "dpi"), [(2, 100.0), (1, 120.0)])
def test_another_page_and_another_resolution_are_drawn(page: int, dpi: float) -> None:
    data = pdf_of("one", "two")
    first, other = drawn(data), drawn(data, page, dpi)
    assert other.samples != first.samples
    assert drawn(data).samples == first.samples


def test_another_file_is_drawn() -> None:
    assert drawn(pdf_of("one")).samples != drawn(pdf_of("six")).samples


def test_beside_a_huge_file_nothing_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.modules["pdf_processor.pdf.render"], "LARGEST", 100)
    data = pdf_of("once")
    assert drawn(data) is not drawn(data)
