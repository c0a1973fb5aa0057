"""The report as one HTML page that loads nothing: no script, no font, no picture from elsewhere."""

from __future__ import annotations

import base64
import html
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from pdf_processor.accounts.book import Book
from pdf_processor.accounts.chains import Chain
from pdf_processor.model import Status
from pdf_processor.report.charts import balance_curve, month_bars
from pdf_processor.report.figures import balance_points, months, title_of
from pdf_processor.terminal import counted, for_terminal, rows_text

if TYPE_CHECKING:
    from pdf_processor.import_log import ReviewFile

_STYLE = """
body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#222;background:#fff}
h1,h2,h3{line-height:1.2} h2{margin-top:2.5rem;border-bottom:1px solid #ccc}
table{border-collapse:collapse;margin:.5rem 0} td,th{padding:.15rem .8rem .15rem 0;text-align:left;vertical-align:top}
td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}
figure{margin:1rem 0} svg,img{max-width:100%;height:auto} img{border:1px solid #ccc}
.doubt{color:#8a2b12} .note{color:#555} summary{cursor:pointer}
:root{color-scheme:light dark}
@media (prefers-color-scheme:dark){
body{color:#ddd;background:#1b1b1b} h2{border-color:#555} img{border-color:#555}
.doubt{color:#f0a48c} .note{color:#aaa}
svg text{fill:#ccc!important} svg .axis path,svg .axis line{stroke:#888!important}
}
"""
_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"


@dataclass(frozen=True, slots=True)
class Look:
    """A statement that needs review: its file, what is doubtful, and pictures of its pages by number (PNG)."""

    file: ReviewFile
    doubts: tuple[str, ...]
    pictures: tuple[tuple[int, bytes], ...] = ()
    remark: str | None = None


@dataclass(frozen=True, slots=True)
class Contents:
    """All that a report tells. `book` has no row twice; `accepted` of the files that need review were accepted."""

    counts: dict[Status, int]
    chains: Sequence[Chain]
    book: Book
    looks: Sequence[Look]
    more_to_review: int = 0
    accepted: int = 0


def html_page(contents: Contents) -> str:
    """The whole page. Raises `MissingLibrary`."""
    parts = [*_totals(contents), *_month_part(contents.book), *_account_part(contents.chains), *_review_part(contents)]
    return (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="referrer" content="no-referrer">'
        f"<title>pdfproc report</title><style>{_STYLE}</style></head><body><main>\n"
        + "\n".join(parts)
        + "\n</main></body></html>\n"
    )


def _totals(contents: Contents) -> Iterable[str]:
    rows = sum(1 for _ in contents.book.rows())
    proved = sum(len(chain.proved) for chain in contents.chains)
    partly = sum(len(chain.partly) for chain in contents.chains)
    all_months = sum(len(chain.months) for chain in contents.chains)
    yield "<h1>Statements</h1>"
    yield f'<p class="note">Made by pdfproc on {datetime.now(UTC):%Y-%m-%d %H:%M} UTC.</p>'
    counts = {status.value.replace("_", " "): count for status, count in contents.counts.items()}
    counts |= {"needs review": counts.get("needs review", 0) - contents.accepted, "accepted": contents.accepted}
    lines = [(status, str(count)) for status, count in counts.items() if count]
    lines += [
        ("accounts", str(len(contents.chains))), ("rows, none counted twice", str(rows)),
        ("months proved", f"{proved} of {all_months}" + (f", {partly} in part" if partly else "")),
    ]  # fmt: skip
    yield _table(("what", "count"), [("Files", str(sum(contents.counts.values()))), *lines])


def _month_part(book: Book) -> Iterable[str]:
    for currency, found in months(book).items():
        yield f"<h2>Income and spending, {_text(currency)}</h2>"
        yield f"<figure>{month_bars(found, f'Income and spending by month, {currency}')}</figure>"
        rows = [(f"{each.month:%Y-%m}", _money(each.earned), _money(each.spent)) for each in found]
        yield _details("The figures", _table(("month", "money in", "money out"), rows))


def _account_part(chains: Sequence[Chain]) -> Iterable[str]:
    yield "<h2>Balances</h2>"
    for chain in chains:
        points = balance_points(chain)
        yield f"<h3>{_text(title_of(chain.account))}</h3>"
        told = chain.months_told
        gaps = "".join(f'; <span class="doubt">{start} to {end} missing</span>' for start, end in chain.missing)
        yield f"<p>{counted(chain.statements, 'statement')}, {told}{gaps}</p>"
        if not points:
            yield '<p class="note">No balance is printed.</p>'
            continue
        yield f"<figure>{balance_curve(points, f'Balance of {title_of(chain.account)} by day')}</figure>"
        rows = [(f"{day}", "gap" if value is None else _money(value)) for day, value in points]
        yield _details("The figures", _table(("day", "balance"), rows))


def _review_part(contents: Contents) -> Iterable[str]:
    if not contents.looks and not contents.more_to_review:
        return
    yield "<h2>To review</h2><p>Rows in red are doubtful, in orange not proved, in green proved.</p>"
    for look in contents.looks:
        name = _text(for_terminal(look.file.label or os.path.basename(look.file.path)))
        yield f"<h3>{name}</h3>"
        yield f"<p>{rows_text(look.file.transactions, look.file.unproved)}</p>"
        if look.doubts:
            yield "<ul>" + "".join(f'<li class="doubt">{_text(doubt)}</li>' for doubt in look.doubts) + "</ul>"
        if look.remark:
            yield f'<p class="note">{_text(look.remark)}</p>'
        for number, png in look.pictures:
            data = base64.b64encode(png).decode()
            alt = f"Page {number} of {name}, its rows marked by how sure they are"
            yield f'<figure><img alt="{alt}" src="data:image/png;base64,{data}"></figure>'
    if contents.more_to_review:
        yield f"<p>And {counted(contents.more_to_review, 'file')} more: 'pdfproc status' lists them.</p>"


def _table(titles: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    head = "".join(f"<th{_side(at)}>{_text(title)}</th>" for at, title in enumerate(titles))
    body = "".join(
        "<tr>" + "".join(f"<td{_side(at)}>{_text(cell)}</td>" for at, cell in enumerate(row)) + "</tr>" for row in rows
    )
    return f"<table><tr>{head}</tr>{body}</table>"


def _side(column: int) -> str:
    return ' class="n"' if column else ""


def _details(title: str, inside: str) -> str:
    return f"<details><summary>{title}</summary>{inside}</details>"


def _money(value: Decimal) -> str:
    return f"{value:,f}"


def _text(text: str) -> str:
    return html.escape(for_terminal(text))
