"""Norway, credit card invoice: payments first, then a section for each card and one for interest and fees; purchase
and booking date without a year, purchases unsigned, payments with a minus, currency lines, a giro slip below."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, some_entries, some_period, written
from ..pens import GREY, Flow, Hand, Page, by_hand
from ._desk import how_many, money, number_pages, taken, total

RATES = {"DKK": "1.5312", "SEK": "1.0187", "USD": "10.4425", "EUR": "11.3906"}
POOLS = {
    "shop": (
        "KIWI 412",
        "REMA 1000 TORSHOV",
        "MENY BRYN",
        "COOP EXTRA LADE",
        "VINMONOPOLET",
        "CLAS OHLSON 88",
        "NARVESEN 2041",
    ),
    "town": ("OSLO", "BERGEN", "TRONDHEIM", "STAVANGER", "TROMSØ", "ÅLESUND", "BODØ"),
    "web": ("ZALANDO SE", "KOMPLETT.NO", "FINN.NO TORGET", "VY APP", "RUTER BILLETT"),
    "abroad": (
        "HOTEL NORDLYS 1904 KØBENHAVN",
        "PRESSBYRÅN 22 STOCKHOLM",
        "TST*CAFE LUNA NEW YORK",
        "AMZN MKTP LUXEMBOURG",
    ),
    "money": tuple(RATES),
}
KINDS = (
    Kind(8, -39, -1400, "{shop} {town}", "card"),
    Kind(3, -89, -2900, "{web}", "card"),
    Kind(2, -60, -5200, "{abroad}|{money}", "card"),
    Kind(1, -150, -900, "SATS 3102 AVTALE 77###### {town}", "card"),
    Kind(0.8, -35, -400, "PARKERING 24.12-SONE 3 {town}", "card"),
    Kind(0.5, 49, 900, "RETUR {web}", "card"),
    Kind(1, 500, 9000, "Innbetaling, takk KID 00######21", "paid", "1", 3),
    Kind(0.3, -35, -45, "Fakturagebyr papir", "cost", "5", 1),
    Kind(0.3, -12, -300, "Renter 23,9 % p.a.", "cost", "0.01", 1),
    Kind(0.3, -35, -60, "Uttaksgebyr minibank", "cost", "5", 1),
)
EDGE = 548


def nok(amount: Decimal) -> str:
    return written(amount, " ", ",")


def dm(day: date) -> str:
    return f"{day:%d.%m}"


def sections(rng: Random, entries: list[Entry]) -> list[tuple[str, list[Entry]]]:
    """The printed sections with their rows; two cards share the purchases."""
    first, second = (
        f"Kort 5413 33** **** {rng.randint(1000, 9999)} {name}" for name in ("INGRID AASEN", "PER O. AASEN")
    )
    both = rng.random() < 0.6
    parts: dict[str, list[Entry]] = {"Innbetalinger": [], first: [], second: [], "Renter og gebyrer": []}
    for entry in entries:
        card = second if both and rng.random() < 0.35 else first
        parts[{"paid": "Innbetalinger", "card": card, "cost": "Renter og gebyrer"}[entry.tag]].append(entry)
    return [(title, rows) for title, rows in parts.items() if rows]


def head(page: Page, first: bool, period: tuple[date, date], number: str) -> float:
    page.put(48, 52, "Fjordkort", 20, bold=True, color=(0.1, 0.2, 0.5))
    page.put(EDGE, 52, "FAKTURA KREDITTKORT", 10, right=True)
    if not first:
        return 90
    page.lines(48, 92, ["INGRID AASEN", "STORGATA 14 B", "7010 TRONDHEIM"], 10, 13)
    facts = [("Kundenummer", number), ("Periode", f"{period[0]:%d.%m.%Y} - {period[1]:%d.%m.%Y}")]
    facts += [("Fakturadato", f"{period[1]:%d.%m.%Y}"), ("Kredittgrense", "75 000,00")]
    for n, (name, value) in enumerate(facts):
        page.put(340, 92 + 13 * n, name)
        page.put(EDGE, 92 + 13 * n, value, right=True)
    return 165


def summary(flow: Flow, opening: Decimal, entries: list[Entry]) -> None:
    paid = total([entry for entry in entries if entry.tag == "paid"])
    rest = -(total(entries) - paid)
    flow.page.box(44, flow.y - 12, 508, 70, (0.93, 0.95, 0.98))
    lines = [("Utestående fra forrige faktura", -opening), ("Innbetalinger i perioden", -paid)]
    lines += [("Nye kjøp, renter og gebyrer", rest), ("Å betale - ny utestående saldo", -opening - paid + rest)]
    for n, (name, value) in enumerate(lines):
        flow.page.put(52, flow.y + 2 + 15 * n, name, bold=n == 3)
        flow.page.put(EDGE, flow.y + 2 + 15 * n, nok(value), right=True, bold=n == 3)
    flow.y += 85


def titles(page: Page, y: float) -> float:
    for x, text in ((48, "Kjøpsdato"), (100, "Bokført"), (150, "Beskrivelse")):
        page.put(x, y, text, 8, bold=True)
    page.put(EDGE, y, "Beløp NOK", 8, bold=True, right=True)
    page.rule(44, y + 4, 552)
    return y + 17


def priced(entry: Entry) -> list[str]:
    """The second line of a purchase abroad says what it cost there."""
    lines = list(entry.lines)
    if lines[-1] in RATES:
        rate = Decimal(RATES[lines[-1]])
        lines[-1] += f" {nok(-entry.amount / rate)} kurs {written(rate, '', ',', 4)}"
    return lines


def table(rng: Random, flow: Flow, parts: list[tuple[str, list[Entry]]]) -> list[Row]:
    found = []
    for title, entries in parts:
        flow.need(60)
        flow.page.put(48, flow.y, title, 9.5, bold=True)
        flow.y = titles(flow.page, flow.y + 15)
        for entry in entries:
            if flow.need(26):
                flow.y = titles(flow.page, flow.y)
            used = earlier(rng, entry.day)
            flow.page.put(48, flow.y, dm(used))
            flow.page.put(100, flow.y, dm(entry.day))
            flow.page.put(EDGE, flow.y, nok(-entry.amount), right=True)
            lines = priced(entry)
            found.append(taken(entry, lines, flow.number, None, used))
            flow.y = flow.page.lines(150, flow.y, lines, 9, 11) + 3
        flow.page.put(150, flow.y, f"Sum {title.split()[0].lower()}", 9, bold=True)
        flow.page.put(EDGE, flow.y, nok(-total(entries)), right=True, bold=True)
        flow.y += 24
    return found


def slip(flow: Flow, due: Decimal, last: date, rng: Random) -> None:
    flow.need(110)
    y, page = flow.y + 15, flow.page
    page.rule(0, y - 12, 595, 0.3, GREY)
    page.put(48, y, "KVITTERING - Innbetalt til konto 1506 44 90217", 8)
    page.put(48, y + 16, f"Betalingsfrist {last + timedelta(20):%d.%m.%Y}")
    page.put(48, y + 30, f"Minste beløp å betale {nok(max(Decimal(300), -due * 3 / 100).quantize(Decimal(1)))}")
    page.put(300, y + 16, f"KID {rng.randint(10**12, 10**13 - 1)}")
    page.put(300, y + 30, f"Hele beløpet {nok(-due)}")
    page.put(48, y + 52, "Effektiv rente 26,71 %, 15 000 kr over 12 md., totalt 16 958 kr.", 7, color=GREY)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng)
    entries = some_entries(rng, KINDS, POOLS, period, count=how_many(rng))
    opening = -money(rng, 900, 21000)
    number = f"90{rng.randint(10**5, 10**6 - 1)}"
    parts = sections(rng, entries)
    flow = Flow(775, Page, lambda page, n: head(page, n == 1, period, number))
    summary(flow, opening, entries)
    rows = table(rng, flow, parts)
    closing = opening + total(entries)
    slip(flow, closing, period[1], rng)
    number_pages(flow.pages, EDGE, 815, "Side {} av {}", right=True)
    by_hand(flow.pages, path, Hand(show="TJ"))
    return Truth("credit_card", "nb_NO", "NOK", number, *period, opening, closing, rows)
