"""Printed page numbers tell whether pages are missing, on whichever side of its word a number stands."""

from __future__ import annotations

import pytest

from pdf_processor.statement.lines import group
from pdf_processor.statement.pages import pages_missing
from statement.drawn import NEW_PAGE, draw


def missing(*pages: str) -> bool | None:
    words = draw(f"\n{NEW_PAGE}\n".join(pages))
    numbers = range(1, len(pages) + 1)
    return pages_missing([line for page in numbers for line in group([w for w in words if w.page == page], page)])


@pytest.mark.parametrize(
    ("one", "three"),
    [
        ("Page 1 of 3", "Page 3 of 3"),
        ("Blatt 1/3", "Blatt 3/3"),
        ("第 1 頁／共 3 頁", "第 3 頁／共 3 頁"),
        ("共3页 第1页", "共3页 第3页"),
        ("1/3쪽", "3/3쪽"),
        ("1 ページ", "3 ページ"),
        ("1 / 3", "3 / 3"),
        ("1 von 3", "3 von 3"),
        ("Page 頁數 1 of 3", "Page 頁數 3 of 3"),
        ("หน้าที่ 1/3", "หน้าที่ 3/3"),
        ("Seite: 01/2025 / 1 von 3", "Seite: 01/2025 / 3 von 3"),
        ("หน้าที่ (PAGE/OF) 1/3", "หน้าที่ (PAGE/OF) 3/3"),
    ],
)
def test_a_page_left_out_in_the_middle_is_missed(one: str, three: str) -> None:
    assert missing(one, three) is True


@pytest.mark.parametrize(
    "pages",
    [
        ("第 1 頁／共 2 頁", "第 2 頁／共 2 頁"),
        ("1/2", "2/2"),
        ("Seite 01/2025 / 1 von 1",),
        ("총 2쪽 1쪽", "총 2쪽 2쪽"),
    ],
)
def test_all_pages_there_are_told(pages: tuple[str, ...]) -> None:
    assert missing(*pages) is False


def test_a_page_that_is_there_twice_is_none_that_is_missing() -> None:
    assert missing("Page 2 of 2", "Page 2 of 2") is True
    assert missing("Page 1 of 3", "Page 3 of 3", "Page 3 of 3") is True
    assert missing("Page 1 of 2", "Page 2 of 2", "Page 1 of 2", "Page 2 of 2") is None
    assert missing("Page 1 of 1", "Page 1 of 1") is None


def test_pages_without_numbers_tell_nothing() -> None:
    assert missing("Statement of March", "Statement of March") is None
    assert missing("1/3", "no number") is None


def test_days_above_rows_are_no_page_numbers() -> None:
    pages = [f"Page {n} of 3\nStatement\nof March\n0{n}/02\nGrocer -10.00\nMarket\nFuel" for n in (1, 2)]
    assert missing(*pages) is True
    assert missing("Statement\n12\nEUR\n34\nGrocer") is None
