"""The report: one page that loads nothing, with the sums of the database and the pages to look at."""

from __future__ import annotations

import base64
import html
import re
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import date
from decimal import Decimal
from html.parser import HTMLParser
from pathlib import Path

import pymupdf
import pytest

from pdf_processor.accounts.book import make_book
from pdf_processor.accounts.chains import chain
from pdf_processor.import_log import StoredStatement
from pdf_processor.model import Proof, Reconciled, Statement, Transaction
from pdf_processor.report.charts import balance_curve
from pdf_processor.report.figures import balance_points, months

EXAMPLES = Path(__file__).parent.parent / "examples" / "statements"


class Loads(HTMLParser):
    """Collects whatever a browser would fetch or run."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.tags: list[str] = []
        self.pictures: list[str] = []
        self.charts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        told = dict(attrs)
        if tag == "img":
            self.pictures.append(told["alt"] or "")
        if tag == "svg" and told["role"] == "img":
            self.charts.append(told["aria-label"] or "")
        for name, value in attrs:
            if name in ("src", "href", "xlink:href", "data", "action") or name.startswith("on"):
                self.found.append(value or "")


def draw_unproved(target: Path) -> None:
    """A statement without any balance, so that nothing can prove its rows."""
    rows = [("Date", "Details", "Amount"), ("2024-03-01", "<b>Coffee", "-3.50"), ("2024-03-02", "Pay", "900.00")]
    with pymupdf.open() as document:
        page = document.new_page()
        for y, row in enumerate(rows):
            for x, text in zip((50, 150, 400), row, strict=True):
                page.insert_text((x, 100 + 20 * y), text)
        document.save(target)


def test_the_page_holds_everything_and_loads_nothing(tmp_path: Path) -> None:
    pytest.importorskip("pygal")
    (tmp_path / "in").mkdir()
    shutil.copy(EXAMPLES / "uk-current-0001.pdf", tmp_path / "in")
    draw_unproved(tmp_path / "in" / "<i>odd.pdf")
    for command in (["ingest", "in", "--quiet"], ["report", "report.html"]):
        subprocess.run([sys.executable, "-m", "pdf_processor", *command], cwd=tmp_path, check=True)
    text = (tmp_path / "report.html").read_text("utf-8")
    assert (tmp_path / "report.html").stat().st_mode & 0o777 == 0o600
    loads = Loads()
    loads.feed(text)
    assert not {"script", "link", "iframe", "object", "base", "b", "i"} & set(loads.tags)
    assert loads.found
    assert loads.pictures
    assert all("&lt;i&gt;odd.pdf" in html.escape(alt) for alt in loads.pictures)
    assert len(set(loads.charts)) == loads.tags.count("svg")
    assert "Pygal" not in text
    assert {"main"} <= set(loads.tags)
    assert all(each.startswith(("data:image/png;base64,", "#")) for each in loads.found)
    assert "url(http" not in text
    assert "@import" not in text
    assert loads.tags.count("svg") >= 2
    assert "&lt;i&gt;odd.pdf" in text
    (png,) = re.findall(r"data:image/png;base64,([^\"]+)", text)
    picture = pymupdf.Pixmap(base64.b64decode(png))
    colors = {picture.pixel(x, y) for x in range(0, picture.width, 2) for y in range(0, picture.height, 2)}
    assert any(max(color) - min(color) > 60 for color in colors)  # a row is marked
    with closing(sqlite3.connect(tmp_path / "output" / "pdfproc.db")) as db:
        amounts = [Decimal(row[0]) for row in db.execute("SELECT amount FROM transactions WHERE currency = 'GBP'")]
    assert amounts
    cells = re.findall(r"<tr><td>\d{4}-\d\d</td><td class=\"n\">([^<]+)</td><td class=\"n\">([^<]+)</td></tr>", text)
    assert sum(Decimal(cell.replace(",", "")) for row in cells for cell in row) == sum(amounts) + Decimal("896.50")


def statement(month: int, opening: str, *amounts: str) -> StoredStatement:
    rows = tuple(
        Transaction(date(2024, month, 10 + at), None, "X", Decimal(amount), "EUR", None, "1234", 1, proof=Proof.TOTAL)
        for at, amount in enumerate(amounts)
    )
    closing_balance = Decimal(opening) + sum(row.amount for row in rows)
    made = Statement(
        None, "1234", None, None, "EUR", date(2024, month, 1), date(2024, month, 28), Decimal(opening), closing_balance,
        rows, Reconciled.YES,
    )  # fmt: skip
    return StoredStatement(f"/in/{month}.pdf".encode(), str(month) * 64, 1, made)


def test_a_missing_month_is_a_gap_in_the_curve() -> None:
    pytest.importorskip("pygal")
    book = make_book([statement(1, "100", "5", "-7"), statement(2, "98", "2"), statement(4, "50", "-1")])
    (account,) = book.accounts
    points = balance_points(chain(account))
    assert [value for _, value in points] == [
        *map(Decimal, (100, 105, 98, 98, 98, 100, 100)),
        None,
        *map(Decimal, (50, 49, 49)),
    ]
    assert len(re.findall(r'<path d="M', balance_curve(points, "a"))) > len(
        re.findall(r'<path d="M', balance_curve(points[:7], "a"))
    )
    (found,) = months(book).values()
    assert [(each.month.month, each.earned, each.spent) for each in found] == [
        (1, Decimal(5), Decimal(-7)), (2, Decimal(2), Decimal(0)), (4, Decimal(0), Decimal(-1)),
    ]  # fmt: skip
