"""Austria: the ruled pages of a savings book, small and in one fixed width; text codes explained inside the cover,
stars before sums against forgery, withdrawals with a minus behind, and each year's interest with its tax."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Truth, fill, some_amount, some_entries, written
from ..pens import Flow, Hand, Page, by_hand, with_pymupdf
from ._kit import Book, book, cells, row

KINDS = (
    Kind(4, -30, -1800, "BEH", step="10"),
    Kind(4, 20, 2500, "EIN", step="5"),
    Kind(1.5, 50, 400, "DAU {wer}", step="10"),
    Kind(0.7, 20, 900, "UEB {wer}"),
    Kind(0.7, -20, -900, "UEB {wer}"),
    Kind(0.4, -2, -8, "SPE", step="0.1"),
)
POOLS = {"wer": ("OMA GERTI", "GIROKONTO", "BAUSPARER", "TANTE RESI", "FA. HUBER")}
CODES = (
    "EIN Einlage",
    "BEH Behebung",
    "DAU Dauerauftrag",
    "UEB Überweisung",
    "ZIN Zinsen",
    "KES Kapitalertragsteuer",
    "SPE Spesen",
)
SIZE, LEAD, LEFT, PAGE = 9.0, 15.0, 28.0, (420.0, 298.0)
EDGES = (LEFT, 52.0, 108.0, 222.0, 310.0, 392.0)


def stars(amount: Decimal, wide: int) -> str:
    text = written(amount, ".", ",", minus="") + ("-" if amount < 0 else " ")
    return ("*" + text).rjust(wide, "*") if wide else text


def draw(rng: Random, path: Path) -> Truth:
    year = rng.randint(2019, 2023)
    start, end = date(year, rng.randint(1, 6), rng.randint(1, 28)), date(year + rng.choice((0, 1, 1)), 12, 31)
    opening = some_amount(rng, 100, 9000)
    count = rng.choices((rng.randint(2, 6), rng.randint(14, 38)), (1, 5))[0]
    entries = some_entries(rng, KINDS, POOLS, (start, end - timedelta(1)), count=count, balance=opening, floor=2200)
    entries = with_interest(rng, entries, range(start.year, end.year + 1))
    kept = book(start, end, opening, entries, [""] * len(entries))
    account = fill(rng, "###.###.###", start, {})
    # A savings book names no period.
    truth = Truth("bank", "de_AT", "EUR", account, None, None, opening, kept.closing)
    fill_pages(rng, path, kept, truth)
    return truth


def with_interest(rng: Random, entries: list[Entry], years: range) -> list[Entry]:
    for year in years:
        gain = some_amount(rng, 0.8, 60)
        tax = -(gain / 4).quantize(Decimal("0.01"))
        last = date(year, 12, 31)
        entries.append(Entry(last, (f"ZIN {year}",), gain, "", "ZIN"))
        entries.append(Entry(last, ("KES 25%",), tax, "", "KES"))
    return sorted(entries, key=lambda entry: entry.day)


def fill_pages(rng: Random, path: Path, kept: Book, truth: Truth) -> None:
    cover = front(str(truth.account_number), rng)
    flow = Flow(
        278, lambda: Page(PAGE, "Courier", "Courier-Bold"), lambda page, n: head(page, n, str(truth.account_number))
    )
    wide = rng.choice((0, 11, 12))
    line(flow, 1, "", "ÜBERTRAG", "", stars(kept.opening, wide))
    number = 1
    for post in kept.posts:
        if flow.need(2 * LEAD):
            line(flow, 1, "", "ÜBERTRAG", "", stars(post.balance - post.amount, wide))
            number = 1
        number += 1
        line(flow, number, f"{post.day:%d%m%y}", post.lines[0], stars(post.amount, wide), stars(post.balance, wide))
        truth.transactions.append(row(post, post.lines, flow.number + 1))
    pages = [cover, *flow.pages]
    if rng.random() < 0.5:
        with_pymupdf(pages, path)
    else:
        by_hand(pages, path, Hand(scaled=True, show=rng.choice(("TJ", "glyphs"))))


def front(account: str, rng: Random) -> Page:
    page = Page(PAGE, "Times-Roman", "Times-Bold")
    page.put(210, 60, "Sparkasse Mürzhofen AG", 16, bold=True, center=True)
    page.put(210, 90, "SPARBUCH", 22, bold=True, center=True)
    page.put(210, 118, f"Konto Nr. {account}", 11, center=True)
    page.put(
        210,
        134,
        "lautend auf: " + rng.choice(("Edelweiß", "Johanna Pichler", "Überbringer", "Sommerhaus")),
        11,
        center=True,
    )
    page.put(LEFT, 176, "Textschlüssel", 9, bold=True)
    for n, code in enumerate(CODES):
        page.put(LEFT + 125 * (n % 3), 190 + 12 * (n // 3), code, 9)
    page.put(LEFT, 240, "Beträge in Euro. Behebungen sind durch ein Minus nach dem Betrag gekennzeichnet.", 8)
    page.put(LEFT, 252, "Einlagen ohne Behebung sind 5 Jahre nach der letzten Buchung zum Nachtragen vorzulegen.", 8)
    return page


def head(page: Page, number: int, account: str) -> float:
    page.put(LEFT, 24, f"Konto {account}", 7, face="Helvetica")
    page.put(392, 24, f"Blatt {number}", 7, face="Helvetica", right=True)
    for x in EDGES:
        page.upright(x, 30, 271, 0.4)
    for n in range(16):
        page.rule(LEFT, 30 + 16 + n * LEAD if n else 30, 392, 0.3)
    for x, name in zip(EDGES, ("Zl.", "Tag", "Text", "Einlage / Behebung", "Guthaben"), strict=False):
        page.put(x + 3, 41, name, 7, face="Helvetica")
    return 57


def line(flow: Flow, number: int, day: str, text: str, amount: str, balance: str) -> None:
    page = flow.page
    page.put(EDGES[1] - 3, flow.y, f"{number:02}", 7, right=True)
    page.put(EDGES[1] + 5, flow.y, day, SIZE)
    page.put(EDGES[2] + 4, flow.y, cells((0, text)), SIZE)
    page.put(EDGES[4] - 2, flow.y, amount, SIZE, right=True)
    page.put(EDGES[5] - 2, flow.y, balance, SIZE, right=True)
    flow.y += LEAD
