"""Sweden: a business bank's online statement, newest row first, ISO dates, each card purchase ending in /YY-MM-DD.

One signed amount column, spaces in thousands, a verification number per row that is longer than any amount, the
balance on each row. The texts are drawn column by column.
"""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Truth, earlier, fill, written
from ..pens import A4, GREY, Flow, Page, with_pymupdf
from ._ledger import Found, Ledger, keep, months, truth

AMOUNT, BALANCE = 480, 555


def _bought(rng: Random, day: date) -> str:
    return f"{earlier(rng, day):%y-%m-%d}"


POOLS: Pools = {
    "bought": _bought,
    "shop": (
        "ICA NARA SOD", "COOP FORUM", "HEMKOP ODENP", "SYSTEMBOLAGE", "APOTEKET HJA", "CLAS OHLSON", "PRESSBYRAN 4",
        "MAX BURGERS", "OKQ8 BROMMA", "SJ BILJETT", "BILTEMA LUND", "WILLYS HEMMA", "IKEA KUNGENS", "ESPRESSO HOU",
    ),
    "abroad": ("AMZN MKTP DE", "NETFLIX.COM", "RYANAIR", "BOOKING.COM", "SPOTIFY P0AF", "CAFE NERO LO"),
    "town": ("UMEÅ V", "SOLNA C", "LUND ST", "ÖREBRO"),
    "person": ("ANDERSSON, EVA", "LINDQVIST OLA", "NILSSON,MAJA", "BERG, PER-ERIK", "HÖGLUND, ÅSA", "SÖDERSTRÖM K"),
    "firm": ("TELIA SVERIGE", "VATTENFALL K", "SL PERIODKORT", "IF SKADEFÖRS", "BRF SOLROSEN", "FOLKSAM", "BAHNHOF AB"),
    "client": ("NORDVIK BYGG", "KOMMUNEN FAKT", "STUDIO ÅKERÖ", "HB TRÄ & FORM"),
}  # fmt: skip
KINDS = (
    Kind(30, -40, -1900, "{shop}/{bought}"),
    Kind(4, -60, -2500, "{abroad}/{bought}"),
    Kind(10, -50, -900, "467{phone}", step="1"),
    Kind(6, 50, 1200, "467{phone}", step="1"),
    Kind(8, -99, -5400, "BG ####-#### {firm}"),
    Kind(4, -500, -6000, "{person}", step="100"),
    Kind(3, -200, -2000, "BANKOMAT {town}/{bought}", step="100"),
    Kind(2, 24000, 39000, "LÖN", most=1),
    Kind(2, 1250, 2500, "BARNBIDRAG", step="1250", most=1),
    Kind(4, 800, 28000, "{client} F 10##"),
    Kind(1, -25, -45, "MÅNADSAVGIFT KORT", step="1", most=1),
    Kind(1, -1200, -4200, "SKATTEVERKET F-SKATT", step="1", most=1),
)


def _kronor(value: object) -> str:
    return written(value, "\u00a0", ",")  # type: ignore[arg-type]


def _top(ledger: Ledger, account: str, holder: str, page: Page, number: int) -> float:
    page.put(40, 48, "NORRBANKEN", 15, bold=True)
    page.put(555, 48, f"Sida {number}", 8, right=True, color=GREY)
    y = 92.0
    if number == 1:
        page.put(40, y, "Kontohändelser", 13, bold=True)
        page.put(40, y + 22, f"{holder}  ·  Enkla firman", 9)
        page.put(40, y + 36, f"Kontonummer {account}", 9)
        page.put(40, y + 50, f"Period {ledger.start} - {ledger.end}", 9)
        for n, (label, amount) in enumerate((
            ("Ingående saldo", ledger.opening),
            ("Summa insättningar", ledger.paid_in),
            ("Summa uttag", -ledger.paid_out),
            ("Utgående saldo", ledger.closing),
        )):  # fmt: skip
            page.put(360, y + 14 * n, label, 8.5)
            page.put(555, y + 14 * n, _kronor(amount), 8.5, right=True, bold=n == 3)
        y += 82
    page.box(40, y - 11, 515, 16, (0.92, 0.93, 0.9))
    for x, text in ((44, "Bokförd"), (98, "Valutadag"), (155, "Verifikationsnr"), (232, "Text")):
        page.put(x, y, text, 8, bold=True)
    page.put(AMOUNT, y, "Belopp", 8, bold=True, right=True)
    page.put(BALANCE - 4, y, "Saldo", 8, bold=True, right=True)
    return y + 18


def _bottom(page: Page, _y: float) -> None:
    page.put(
        40,
        808,
        "Norrbanken AB · 502032-7710 · Säte Umeå · norrbanken.example · Kundtjänst 0771-62 10 00",
        7,
        color=GREY,
    )


def draw(rng: Random, path: Path) -> Truth:
    pools = dict(POOLS) | {"phone": ("0#######", "3#######", "6#######")}
    ledger = keep(rng, KINDS, pools, months(rng), opening=(2000, 60000), floor=500, shift=(0, 0, 0, 0, 1))
    account = fill(rng, "5###-## ### ##", ledger.start, {})
    holder = rng.choice(("Karin Sundelöf", "Mats Ekdahl", "Anna-Lena Rydh"))
    found = Found()
    flow = Flow(775, partial(Page, A4), partial(_top, ledger, account, holder), _bottom)
    for n in reversed(range(len(ledger.entries))):
        entry, value, balance = ledger.entries[n], ledger.values[n], ledger.balances[n]
        flow.need(15)
        page, y = flow.page, flow.y
        for x, text in ((44, f"{entry.day}"), (98, f"{value}"), (155, fill(rng, "54900#####", entry.day, {}))):
            page.put(x, y, text, 8)
        page.put(232, y, entry.lines[0], 8)
        page.put(AMOUNT, y, _kronor(entry.amount), 8, right=True)
        page.put(BALANCE - 4, y, _kronor(balance), 8, right=True)
        page.rule(40, y + 4, 555, 0.25, GREY)
        found.note(entry, entry.lines, flow.number, value=value, balance=balance)
        flow.y += 15
    _bottom(flow.page, flow.y)
    with_pymupdf(flow.pages, path, "columns")
    return truth(ledger, found, "sv_SE", "SEK", account, newest_first=True)
