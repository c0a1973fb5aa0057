"""Switzerland, card in German: purchase and posting date, credit and debit columns, two cards, rates, payment slip."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import A4, GREY, Color, Flow, Page, fits, with_reportlab
from ._rows import joined, numbered, para, total

BLUE: Color = (0.05, 0.3, 0.55)
PALE: Color = (0.93, 0.95, 0.97)
MONTHS = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
]
POOLS = {
    "city": ["Zürich", "Winterthur", "St. Gallen", "Luzern", "Bern", "Wil SG"],
    "rate": ["0.9631", "0.9478", "0.9802"],
    "dollar": ["0.8924", "0.8790", "0.9113"],
}
SPEND = (
    Kind(5, -8, -190, "Migros M {city}, {city} CHE|LEBENSMITTELGESCHÄFTE, SUPERMÄRKTE", step="0.05"),
    Kind(4, -5, -140, "Coop-#### {city}, {city} CHE|LEBENSMITTELGESCHÄFTE, SUPERMÄRKTE", step="0.05"),
    Kind(4, -3, -96, "SBB CFF FFS Mobile Ticket, Bern CHE|BAHNGESELLSCHAFTEN", step="0.05"),
    Kind(3, -12, -260, "Digitec Galaxus (Online), Zürich CHE|WARENHÄUSER", step="0.05"),
    Kind(2, -40, -130, "Socar Tankstelle, {city} CHE|TANKSTELLEN", step="0.05"),
    Kind(2, -9, -320, "Zalando SE, Berlin DEU|BEKLEIDUNGSGESCHÄFTE|EUR {rate}"),
    Kind(1, -6, -60, "Rest. Adler, Konstanz DEU|RESTAURANTS|EUR {rate}"),
    Kind(1, -9, -45, "OpenAI ChatGPT, San Francisco USA|COMPUTER-SOFTWARE|USD {dollar}"),
)
REFUND = (Kind(1, 15, 180, "Zalando SE, Berlin DEU|GUTSCHRIFT", step="0.05"),)


def chf(amount: Decimal) -> str:
    return written(abs(amount), "'")


class Table:
    """Purchase date, posting date, description, credit, debit."""

    def __init__(self, flow: Flow) -> None:
        self.flow, self.rows = flow, list[Row]()

    def line(self, text: str, amount: Decimal, bold: bool = False) -> None:
        self.flow.need(14)
        page, y = self.flow.page, self.flow.y
        page.put(174, y, text, 8.5, bold=bold)
        page.put(480 if amount > 0 else 556, y, chf(amount), 8.5, right=True, bold=bold)
        self.flow.y += 14

    def holder(self, text: str) -> None:
        self.flow.need(40)
        self.flow.page.box(56, self.flow.y - 10, 504, 14, PALE)
        self.flow.page.put(60, self.flow.y, text, 8.5, bold=True)
        self.flow.y += 17

    def entry(self, entry: Entry, used: date) -> None:
        lines = [part for line in _converted(entry) for part in wrap(line, fits("Helvetica", 8.5, 236))]
        self.flow.need(10.5 * len(lines) + 4)
        page, y = self.flow.page, self.flow.y
        page.put(60, y, f"{used:%d.%m.%Y}", 8.5)
        page.put(114, y, f"{entry.day:%d.%m.%Y}", 8.5)
        page.lines(174, y, lines, 8.5, 10.5)
        page.put(480 if entry.amount > 0 else 556, y, chf(entry.amount), 8.5, right=True)
        self.rows.append(Row(entry.day, joined(lines), entry.amount, page=self.flow.number))
        self.flow.y = y + 10.5 * len(lines) + 4


def _converted(entry: Entry) -> tuple[str, ...]:
    """Amount abroad, rate and fee, where the last line names currency and rate."""
    unit, _, rate = entry.lines[-1].partition(" ")
    if unit not in {"EUR", "USD"}:
        return entry.lines
    before = (-entry.amount / Decimal("1.0175")).quantize(Decimal("0.01"))
    foreign = (before / Decimal(rate)).quantize(Decimal("0.01"))
    return (
        *entry.lines[:-1],
        f"{unit} {chf(foreign)} Umrechnungskurs {rate} = CHF {chf(before)}",
        f"Bearbeitungsgebühr 1.75% CHF {chf(-entry.amount - before)}",
    )


def _letter(page: Page, name: str, account: str, end: date, opening: Decimal, closing: Decimal, spent: Decimal) -> None:
    page.lines(
        340, 112, ["Frau" if name.startswith("Reg") else "Herr", name, "Bachwiesenstrasse 41", "8047 Zürich"], 10
    )
    page.put(56, 200, f"Kartenabrechnung vom {end.day}. {MONTHS[end.month - 1]} {end.year}", 13, bold=True, color=BLUE)
    for n, (label, text) in enumerate(
        (
            ("Kontonummer", account),
            ("Kreditlimite CHF", "12'000.00"),
            ("Verfügbar am Abrechnungsdatum CHF", chf(Decimal(12000) + closing)),
            ("Zahlbar bis", f"{end + timedelta(20):%d.%m.%Y}"),
            ("Mindestbetrag CHF", chf(max(-closing / 20, Decimal(50)))),
            ("Saldo letzte Rechnung CHF", chf(opening)),
            ("Neue Belastungen CHF", chf(spent)),
            ("Rechnungsbetrag CHF", chf(closing)),
        )
    ):
        page.put(56, 226 + 15 * n, label, 9.5, bold=n == 7)
        page.put(330, 226 + 15 * n, text, 9.5, right=True, bold=n == 7)
        page.rule(56, 230 + 15 * n, 330, 0.25, GREY)
    page.box(350, 214, 210, 78, PALE)
    page.put(358, 228, "Ihr Bonuskonto", 9.5, bold=True, color=BLUE)
    for n, (label, text) in enumerate(
        (("Punktestand letzte Rechnung", "2'184"), ("Neue Punkte", f"{int(spent)}"), ("Verfallend per 31.12.", "0"))
    ):
        page.put(358, 246 + 15 * n, label, 8.5)
        page.put(552, 246 + 15 * n, text, 8.5, right=True)
    para(
        page,
        56,
        372,
        "Begleichen Sie den Betrag mit beiliegendem Einzahlungsschein. Bezahlen Sie nur einen Teil, so fallen ab "
        "Buchungsdatum Zinsen von 13.95% pro Jahr an. Beanstandungen sind innert 30 Tagen ab Rechnungsdatum "
        "schriftlich zu melden, sonst gilt die Abrechnung als genehmigt.",
        504,
        8.5,
        11,
    )


def _slip(page: Page, rng: Random, name: str, closing: Decimal) -> None:
    """The payment part with its receipt at the lower end of the first page."""
    page.rule(0, 545, 595, 0.5, GREY)
    page.upright(176, 545, 842, 0.5, GREY)
    number = iban(rng, "CH", "30###############")
    reference = f"21 {rng.randint(10**4, 10**5 - 1)} 00000 00000 00000 {rng.randint(10**4, 10**5 - 1)}"
    for x, title in ((14, "Empfangsschein"), (190, "Zahlteil")):
        page.put(x, 562, title, 11, bold=True)
    for x, y in ((14, 580), (340, 562)):
        page.put(x, y, "Konto / Zahlbar an", 6.5, bold=True)
        page.lines(x, y + 10, [number, "Alpstein Kartenbank AG", "8048 Zürich"], 8, 10)
        page.put(x, y + 46, "Referenz", 6.5, bold=True)
        page.put(x, y + 56, reference, 8 if x > 100 else 6.6)
        page.put(x, y + 74, "Zahlbar durch", 6.5, bold=True)
        page.lines(x, y + 84, [name, "Bachwiesenstrasse 41", "8047 Zürich"], 8, 10)
    page.box(196, 580, 128, 128, None, stroke=GREY)
    for x in (14, 190):
        page.put(x, 742, "Währung", 6.5, bold=True)
        page.put(x + 46, 742, "Betrag", 6.5, bold=True)
        page.put(x, 754, "CHF", 9)
        page.put(x + 46, 754, written(-closing, " "), 9)
    page.put(120, 790, "Annahmestelle", 6.5, bold=True)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng)
    start, end = period
    name = rng.choice(["Regula Ammann", "Beat Zollinger", "Urs Hasler"])
    account = f"0041 {rng.randint(1000, 9999)} {rng.randint(1000, 9999)}"
    opening = -some_amount(rng, 150, 3900, "0.05")
    paid = -opening if rng.random() < 0.65 else min(some_amount(rng, 100, 900, "50"), -opening)
    pay = Entry(start + timedelta(rng.randint(6, 19)), ("IHRE ZAHLUNG – BESTEN DANK".replace("–", "-"),), paid, "", "")
    own = some_entries(rng, SPEND, POOLS, period, count=rng.randint(8, 55))
    own += some_entries(rng, REFUND, POOLS, period, count=rng.choice([0, 0, 1]))
    own.sort(key=lambda entry: entry.day)
    extra = some_entries(rng, SPEND, POOLS, period, count=rng.choice([0, 0, 6, 20]))
    ends = []
    if paid != -opening:
        ends.append(Entry(end, ("Zins 13.95% p.a.",), -some_amount(rng, 2, 60, "0.05"), "", ""))
    if rng.random() < 0.3:
        ends.append(Entry(end, ("Gebühr Papierrechnung",), Decimal("-2.50"), "", ""))
    closing = opening + total([pay, *own, *extra, *ends])

    def head(page: Page, number: int) -> float:
        page.put(56, 52, "Alpstein Kartenbank", 15, bold=True, color=BLUE)
        page.put(560, 52, "Mastercard Gold", 9, right=True)
        if number == 1:
            return 560
        page.put(56, 84, f"Kartenabrechnung vom {end:%d.%m.%Y}", 10, bold=True)
        page.put(560, 84, f"Kontonummer {account}", 9, right=True)
        for x, texts, right in (
            (60, ("Einkaufs-", "datum"), False),
            (114, ("Verbucht", "am"), False),
            (174, ("Beschreibung",), False),
            (480, ("Gutschrift", "CHF"), True),
            (556, ("Belastung", "CHF"), True),
        ):
            page.lines(x, 108, texts, 8, 10, right=right, bold=True)
        page.rule(56, 122, 560, 0.8, BLUE)
        return 138

    flow = Flow(776, lambda: Page(A4), head)
    flow.turn()
    table = Table(flow)
    table.line("Saldovortrag letzte Rechnung", opening)
    table.entry(pay, pay.day)
    for last, entries in ((rng.randint(1000, 9999), own), (rng.randint(1000, 9999), extra)):
        if not entries:
            continue
        table.holder(f"{name}, Kartennummer 5483 XXXX XXXX {last}")
        for entry in entries:
            table.entry(replace(entry), earlier(rng, entry.day))
        table.line(f"Total Karte XXXX {last}", total(entries), bold=True)
        flow.y += 4
    for entry in ends:
        table.entry(entry, entry.day)
    flow.page.rule(174, flow.y - 9, 560, 0.8, BLUE)
    flow.y += 3
    table.line("Rechnungsbetrag zu unseren Gunsten", closing, bold=True)
    spent = -total([*own, *extra, *ends])
    _letter(flow.pages[0], name, account, end, opening, closing, spent)
    _slip(flow.pages[0], rng, name, closing)
    numbered(flow.pages[1:], "Seite {n}/{all}", 560, 815, 8, color=GREY)
    with_reportlab(flow.pages, path, "columns")
    return Truth("credit_card", "de_CH", "CHF", account, None, end, opening, closing, table.rows)
