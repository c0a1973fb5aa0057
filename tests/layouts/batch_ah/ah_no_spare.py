"""Norway: a savings bank. Description first, "0210" for interest and booking days, out before in, a reference last."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, iban, some_amount, some_entries, written
from ..pens import Color, Flow, Hand, Page, by_hand
from ._tools import count, folded, month, sums, told

TEAL: Color = (0.0, 0.35, 0.4)
X_TEXT, X_INTEREST, R_OUT, R_IN, X_BOOKED, X_REFERENCE = 48, 262, 380, 458, 472, 510
POOLS = {
    "shop": (
        "Rema 1000 Torggata Oslo",
        "Kiwi 4## Storo Oslo",
        "Coop Extra Lade Trondheim",
        "Vinmonopolet Byporten",
        "Narvesen 7## Oslo S",
    ),
    "online": ("Spotify P#######? Stockholm", "Netflix.com Amsterdam", "Vy App Oslo", "Finn.no Oslo"),
    "biller": ("Hafslund Strøm AS", "Telenor Norge AS", "Gjensidige Forsikring", "Oslo kommune Kemneren", "Lånekassen"),
    "person": ("Hansen Ingrid", "Ole Martin Lie", "Solberg Kari Anne"),
    "firm": ("NAV", "Oslo Universitetssykehus HF", "Bouvet Norge AS"),
}
KINDS = (
    Kind(8, -20, -1200, "Varekjøp {shop} Dato {used} kl. 1#.4#"),
    Kind(4, -49, -900, "Visa ##0### Nok {online}|Dato {used}"),
    Kind(3, -200, -3900, "Avtalegiro til {biller}"),
    Kind(2, -100, -9000, "Nettgiro til: {person} Betalt: {used}"),
    Kind(1.5, -50, -800, "Vipps*{person} Dato {used}"),
    Kind(1, 50, 1800, "Fra: {person} Betalt: {used}"),
    Kind(1.2, 9000, 39000, "Lønn Fra: {firm}|Betalt: {used}"),
    Kind(0.7, -200, -2000, "Minibank Bekkestua Dato {used} kl. 1#.0#", "", "100"),
    Kind(0.5, -2, -60, "Omkostninger {month}", "", "0.50", 1),
)
NAMES = "januar februar mars april mai juni juli august september oktober november desember".split()  # noqa: SIM905


def _no(amount: Decimal) -> str:
    return written(abs(amount), ".", ",")


def _front(page: Page, who: str, period: tuple[date, date], number: str, code: str) -> float:
    page.lines(48, 112, [who, "Maridalsveien 87 B", "0461 OSLO"], 9.5, 12)
    lines = (
        ("Kontonummer:", number),
        ("IBAN:", code),
        ("BIC/Swift:", "FJSPNO22"),
        ("Utskriftsdato:", f"{period[1] + timedelta(1):%d.%m.%Y}"),
        ("Kundesenter:", "915 05 550"),
    )
    for n, (name, value) in enumerate(lines):
        page.put(340, 102 + 12 * n, name, 8)
        page.put(420, 102 + 12 * n, value, 8)
    page.put(48, 192, f"Kontoutskrift nr. {period[0].month} for BRUKSKONTO i perioden", 11, bold=True)
    page.put(48, 206, f"{period[0]:%d.%m.%Y} - {period[1]:%d.%m.%Y}", 10)
    return 236


def _titles(page: Page, y: float) -> float:
    page.rule(48, y - 12, 560, 0.8, TEAL)
    for x, title, under, right in (
        (X_TEXT, "Forklaring", "", False),
        (X_INTEREST, "Rente-", "dato", False),
        (R_OUT, "Ut av konto", "", True),
        (R_IN, "Inn på konto", "", True),
        (X_BOOKED, "Bok-", "ført", False),
        (X_REFERENCE, "Referanse", "", False),
    ):
        page.put(x, y, title, 8, bold=True, right=right)
        page.put(x, y + 9, under, 8, bold=True, right=right)
    page.rule(48, y + 13, 560, 0.8, TEAL)
    return y + 26


def _row(rng: Random, flow: Flow, entry: Entry) -> Row:
    lines = folded(entry.lines, "Helvetica", 8, X_INTEREST - X_TEXT - 8)
    flow.need(9.5 * len(lines) + 3)
    page, y = flow.page, flow.y
    value = earlier(rng, entry.day, 1) if entry.amount < 0 else entry.day
    page.lines(X_TEXT, y, lines, 8, 9.5)
    page.put(X_INTEREST, y, f"{value:%d%m}", 8)
    page.put(R_OUT if entry.amount < 0 else R_IN, y, _no(entry.amount), 8, right=True)
    page.put(X_BOOKED, y, f"{entry.day:%d%m}", 8)
    page.put(X_REFERENCE, y, fill(rng, "*########", entry.day, {}), 7)
    flow.y = y + 9.5 * len(lines) + 2.5
    return Row(entry.day, told(lines), entry.amount, None, value, flow.number)


def _saldo(flow: Flow, words: str, amount: Decimal) -> None:
    flow.page.put(X_TEXT, flow.y, words, 8, bold=True)
    flow.page.put(R_OUT if amount < 0 else R_IN, flow.y, _no(amount), 8, bold=True, right=True)
    flow.y += 14


def _end(flow: Flow, end: date, figures: tuple[Decimal, Decimal, Decimal]) -> None:
    added, taken, closing = figures
    flow.need(150)
    flow.page.rule(48, flow.y - 8, 560, 0.5, TEAL)
    flow.page.put(X_TEXT, flow.y + 3, "Sum", 8)
    flow.page.put(R_OUT, flow.y + 3, _no(taken), 8, right=True)
    flow.page.put(R_IN, flow.y + 3, _no(added), 8, right=True)
    flow.y += 19
    _saldo(flow, f"Saldo i {'Deres' if closing >= 0 else 'bankens'} favør {end:%d.%m.%Y}", closing)
    page, y = flow.page, flow.y + 12
    page.put(48, y, "Renter på kontoen", 8, bold=True)
    for x, words in ((48, "Kreditrente fra 0,00"), (160, "0,25 %"), (240, "Debetrente overtrekk"), (350, "18,40 %")):
        page.put(x, y + 12, words, 8)
    notes = (
        "Feil eller mangler må meldes banken så snart som mulig. Innskudd er sikret med inntil 2 mill. kroner av",
        "Bankenes sikringsfond. Merkede transaksjoner (*) har arkivreferanse og kan vises i nettbanken i 10 år.",
    )
    page.lines(48, y + 36, notes, 7.5, 10)
    page.put(
        48,
        y + 72,
        "Visste du at du kan få BSU med 5,10 % rente til du fyller 34 år? Inntil 27.500 kr i året.",
        8.5,
        bold=True,
    )


def draw(rng: Random, path: Path) -> Truth:
    period = month(rng)
    opening = some_amount(rng, 900, 42000)
    pools = POOLS | {
        "used": lambda r, day: f"{earlier(r, day, 2):%d.%m}",
        "month": lambda _, day: NAMES[day.month - 1],
    }
    entries = some_entries(rng, KINDS, pools, period, count=count(rng), balance=opening, floor=-2000)
    added, taken = sums(entries)
    closing = opening + added - taken
    code = iban(rng, "NO", "1822#######")
    plain = code.replace(" ", "")[4:]
    number = f"{plain[:4]}.{plain[4:6]}.{plain[6:]}"
    who = rng.choice(("Nina Bakke", "Torbjørn Aas", "Siv Helene Moen"))

    def head(page: Page, sheet: int) -> float:
        page.put(48, 54, "FJORDSPAREBANKEN", 14, bold=True, color=TEAL)
        if sheet == 1:
            return _titles(page, _front(page, who, period, number, code))
        page.put(560, 54, f"Kontoutskrift for {number}", 8, right=True)
        return _titles(page, 86)

    flow = Flow(780, Page, head)
    _saldo(flow, f"Saldo fra kontoutskrift {period[0] - timedelta(1):%d.%m.%Y}", opening)
    rows = [_row(rng, flow, entry) for entry in entries]
    _end(flow, period[1], (added, taken, closing))
    for sheet, page in enumerate(flow.pages, 1):
        page.put(560, 815, f"Side {sheet} av {len(flow.pages)}", 7.5, right=True)
        page.put(
            48,
            815,
            "Fjordsparebanken ASA, Postboks 1200 Sentrum, 0107 Oslo - Org.nr. NO 984 851 006 MVA Foretaksregisteret",
            6,
        )
        page.put(26, 560, f"{plain} {period[1]:%y%m%d} 0{sheet}", 5, angle=90)
    by_hand(flow.pages, path, Hand(show="Tw", tw=0.4))
    return Truth("bank", "nb_NO", "NOK", number, *period, opening, closing, rows)
