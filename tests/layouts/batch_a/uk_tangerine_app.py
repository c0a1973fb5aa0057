"""United Kingdom, app bank like Monzo: newest row first, signed amounts and a balance on every row, DD/MM/YYYY.

An HTML table set by PyMuPDF's Story (no header after the first page, columns shift a little); foreign currency as a
sentence in the description with amount and conversion rate; reference lines; pots in the summary and in a table of
their own with interest rates; total outgoings and deposits; balances of accounts that are overdrawn have a minus.
"""

from __future__ import annotations

import html
import io
from decimal import Decimal
from pathlib import Path
from random import Random

import pymupdf

from ..frame import Kind, Row, Truth, fill, iban, running, some_amount, some_entries, some_period, written
from ..pens import save

KINDS = [
    Kind(10, -1.2, -80, "{shop}"),
    Kind(3, -2, -120, "{abroad}"),
    Kind(3, -5, -600, "{person} (Faster Payments)|Reference: {note}"),
    Kind(2, 5, 500, "{person} (Faster Payments)|Reference: {note}"),
    Kind(2, -8, -160, "{biller} (Direct Debit)|Reference: {ref}"),
    Kind(1, 1100, 3300, "{firm} (Faster Payments)|Reference: {note}", most=2),
    Kind(2, -5, -250, "Transfer to Pot"),
    Kind(1, 5, 250, "Transfer from Pot"),
    Kind(2, -3, -40, "{person} (P2P Payment)|{note}"),
    Kind(1, 2, 90, "{person} (P2P Payment)|{note}"),
    Kind(0.6, 3, 60, "{shop}|Refund"),
    Kind(0.5, -1, -18, "Overdraft fee", most=1),
    Kind(0.5, -5, -5, "Tangerine Plus (Subscription)", most=1),
]
POOLS = {
    "shop": ["BREW & BUN LONDON GBR", "CO-OP CORNER 114 HACKNEY GBR", "PLUMTREE BOOKS LTD BRISTOL GBR",
             "TFN.GOV.UK/CP LONDON GBR",
             "RYDE *TRIP HELP.RYDE.C Amsterdam NLD", "GREENLEAF GROCERS 2071 LONDON GBR",
             "SUMUP *THE PICKLE CO London GBR"],
    "abroad": ["MERCADONIA PALMA MALLORCA ESP|Amount: EUR -##.4#. Conversion rate: 0.86####.",
               "OSTERIA NONNA ROMA ITA|Amount: EUR -##.50. Conversion rate: 0.85####.",
               "HANDY MART 88 BROOKLYN USA|Amount: USD -##.##. Conversion rate: 0.79####."],
    "person": ["Jonah Adeyemi", "Sian Pritchard", "M WOJCIK", "Farah Siddiqui"],
    "note": ["rent", "pizza & wine", "Bills ##/##", "thanks!", "Invoice ###", "Sent from Tangerine"],
    "biller": ["HACKNEY COUNCIL", "VOLTWORKS ENERGY", "GIFFY MOBILE", "PUREFIT GYMS LTD"],
    "ref": ["########", "GB-######-??", "????00####"],
    "firm": ["QUILL STUDIO LTD", "NORTH LDN NHS TRUST"],
}  # fmt: skip
CSS = """
body { font-family: sans-serif; font-size: 9px }
h1 { font-size: 19px; color: #14233c }
td, th { padding: 3px; vertical-align: top }
.n { text-align: right }
.w { width: 290px }
.s { font-size: 7.5px; color: #555555 }
"""


def draw(rng: Random, path: Path) -> Truth:
    period = start, end = some_period(rng, calendar=rng.random() < 0.7)
    opening = rng.choice([some_amount(rng, 5, 2500)] * 5 + [some_amount(rng, -5, -200)])
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening)
    balances = running(opening, [entry.amount for entry in entries])
    closing = balances[-1] if balances else opening
    number = fill(rng, "########", start, {})
    truth = Truth("checking", "en_GB", "GBP", number, start, end, opening, closing, newest_first=True)
    for entry, balance in reversed(list(zip(entries, balances, strict=True))):
        truth.transactions.append(Row(entry.day, " ".join(entry.lines), entry.amount, balance))
    pots = [("Holiday", some_amount(rng, 20, 900)), ("Rainy day", some_amount(rng, 50, 4000))]
    rows = [
        f'<tr><td>{entry.day:%d/%m/%Y}</td><td class="w">{"<br>".join(map(html.escape, entry.lines))}</td>'
        f'<td class="n">{written(entry.amount)}</td><td class="n">{written(balance)}</td></tr>'
        for entry, balance in zip(entries[::-1], balances[::-1], strict=True)
    ]
    _set(path, _head(rng, truth, sum(pot[1] for pot in pots)), rows, _tail(pots), truth)
    return truth


def _sterling(amount: Decimal) -> str:
    return f"£{written(amount)}".replace("£-", "-£")


def _head(rng: Random, truth: Truth, pots: Decimal) -> str:
    out = -sum((row.amount for row in truth.transactions if row.amount < 0), Decimal("0.00"))
    into = sum((row.amount for row in truth.transactions if row.amount > 0), Decimal("0.00"))
    period = f"{truth.period_start:%d/%m/%Y} - {truth.period_end:%d/%m/%Y}"
    return f"""<h1>Personal Account statement</h1><p><b>{period}</b></p>
      <table><tr><td class="w">Nadia Bellamy<br>Flat 3, 18 Wick Lane<br>London E9 5AP</td>
      <td>Sort code: 04-00-83<br>Account number: {truth.account_number}<br>BIC: TNGRGB2L<br>
      IBAN: {iban(rng, "GB", "TNGR040083" + truth.account_number)}</td></tr></table>
      <table><tr><th>Personal Account balance</th><th>Balance in Pots</th>
      <th>Total outgoings</th><th>Total deposits</th></tr>
      <tr><td class="n">{_sterling(truth.closing_balance)}</td><td class="n">{_sterling(pots)}</td>
      <td class="n">-{_sterling(out)}</td><td class="n">+{_sterling(into)}</td></tr></table>
      <p class="s">(Excluding all Pots. Opening balance {_sterling(truth.opening_balance)}.)</p><h2>Transactions</h2>"""


def _tail(pots: list[tuple[str, Decimal]]) -> str:
    rows = "".join(
        f'<tr><td>{name}</td><td class="n">3.10% AER</td><td class="n">{_sterling(held)}</td></tr>'
        for name, held in pots
    )
    return f"""<h2>Pots</h2><table><tr><th>Pot name</th><th>Rate</th>
      <th>Balance at end of period</th></tr>{rows}</table>
      <p class="s">Tangerine Bank Limited is a company registered in England No. 9446231. As of 01/12/2024 protected by
      the FSCS up to £85,000.00 per person.</p>"""


def _table(rows: list[str], first: bool) -> str:
    if not rows:
        return "<p>There were no transactions during this period.</p>" if first else ""
    titles = '<tr><th>Date</th><th>Description</th><th class="n">(GBP) Amount</th><th class="n">(GBP) Balance</th></tr>'
    return f"<table>{titles if first else ''}{''.join(rows)}</table>"


def _height(text: str) -> float:
    return float(pymupdf.Story(text, user_css=CSS).place(pymupdf.Rect(46, 50, 549, 99999))[1][3]) - 50


def _set(path: Path, head: str, rows: list[str], tail: str, truth: Truth) -> None:
    """One story a page: MuPDF loses the rest of a long table when it is left to break it over pages itself."""
    bodies, begun = [], 0
    while begun < len(rows) or not bodies:
        top, end = head if not bodies else "", begun
        while end < len(rows) and _height(top + _table(rows[begun : end + 1], not bodies)) < 730:
            end += 1
        bodies.append(top + _table(rows[begun:end], not bodies))
        for row in truth.transactions[begun:end]:
            row.page = len(bodies)
        begun = end
    if _height(bodies[-1] + tail) < 730:
        bodies[-1] += tail
    else:
        bodies.append(tail)
    document = pymupdf.open()
    for body in bodies:
        buffer = io.BytesIO()
        writer = pymupdf.DocumentWriter(buffer)
        device = writer.begin_page(pymupdf.paper_rect("a4"))
        story = pymupdf.Story(body, user_css=CSS)
        story.place(pymupdf.Rect(46, 50, 549, 792))
        story.draw(device)
        writer.end_page()
        writer.close()
        document.insert_pdf(pymupdf.open("pdf", buffer.getvalue()))
    for page in document:
        page.insert_text((46, 810), "Tangerine Bank Limited", fontsize=7)
        page.insert_text((500, 810), f"Page {page.number + 1} of {len(document)}", fontsize=7)
    save(document, path)
