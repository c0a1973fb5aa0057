"""Switzerland (German), statement, Raiffeisen style: "Datum / Text / Belastungen / Gutschriften / Valuta / Saldo".

`02.01.24`, `1'234.56`, the balance only on the last row of a day, "Saldovortrag", "Übertrag" at page ends, "Umsatz" and
"Saldo zu Ihren Gunsten". Collective orders list their items with the amounts inside the text. PyMuPDF.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import (
    Entry,
    Kind,
    Row,
    Truth,
    earlier,
    fill,
    iban,
    running,
    some_amount,
    some_entries,
    some_period,
    wrap,
    written,
)  # fmt: skip
from ..pens import GREY, Flow, Page, fits, with_pymupdf

KINDS = [
    Kind(9, -3, -220, "Einkauf {shop}, {used}, 1#:3#, Karten-Nr. 5355##XXXXXX####", step="0.05"),
    Kind(2, -20, -500, "Bancomat {town}, {used}, 1#:0#, Karten-Nr. 5355##XXXXXX####", step="10"),
    Kind(3, -100, -2500, "E-Banking Sammelauftrag", "several", "0.05"),
    Kind(3, -20, -900, "E-Banking Auftrag|{biller}|{iban}|QRR 21 00000 00003 13947 14300 ####", step="0.05"),
    Kind(2, 20, 900, "Gutschrift {person}|Mitteilung: {note}", step="0.05"),
    Kind(2, -5, -90, "TWINT Belastung {person}, +4179#######", step="0.05"),
    Kind(1, 5, 90, "TWINT Gutschrift {person}, +4179#######", step="0.05"),
    Kind(1, 4200, 8800, "Gutschrift {firm}|Lohn {month}", step="0.05", most=1),
    Kind(0.8, -900, -2200, "Dauerauftrag|{landlord}", step="5", most=1),
    Kind(0.8, -10, -150, "Einkauf {web}, {used}|Betrag EUR 4#.90, Kurs 0.9##4, Bearbeitungsgebühr CHF 0.70"),
    Kind(0.4, -5, -5, "Kontoführung", most=1),
]
POOLS = {
    "shop": ["Migra M Gossau SG", "Koop-2418 Wil", "Bäckerei Hüsler AG", "SBC CFD Billettautomat", "Volgg Appenzell"],
    "town": ["St. Gallen Neumarkt", "Herisau", "Zürich HB"],
    "biller": ["Säntis Krankenkasse AG, 9001 St. Gallen", "Swissfon (Schweiz) AG", "Steueramt der Stadt Gossau"],
    "person": ["Brändli, Ursina", "Keller-Sutter Beat", "Familie Okafor, Bahnhofstr. 9, 9100 Herisau"],
    "firm": ["Textilwerke Thurtal AG, 9620 Lichtensteig"],
    "landlord": ["Immo Alpstein Verwaltungs AG, Miete 3.5-Zi-Whg"],
    "web": ["Zalanda SE, Berlin DE", "Hotel Krone, Bregenz AT"],
    "note": ["Rechnung 2024-118", "Ferien 12.07. - 19.07.", "Anteil Nachtessen"],
    "iban": ["CH## 3000 #### #### #### #"],
    "used": lambda rng, day: earlier(rng, day).strftime("%d.%m.%Y"),
    "month": lambda _, day: day.strftime("%m.%Y"),
}
DATE, TEXT, OUT, INTO, VALUE, BALANCE = 56, 106, 368, 436, 446, 552
ZERO = Decimal("0.00")


def _ch(amount: Decimal) -> str:
    return written(amount, "'")


def _lines(rng: Random, entry: Entry) -> list[str]:
    """The wrapped text; of a collective order with its items, which add up to the amount."""
    lines = list(entry.lines)
    if entry.tag == "several":
        rest, count = -entry.amount, rng.randint(2, 4)
        for n in range(count):
            part = rest if n == count - 1 else (rest / 2).quantize(Decimal("0.1"))
            rest -= part
            lines.append(f"{fill(rng, rng.choice(POOLS['biller']), entry.day, POOLS)} CHF {_ch(part)}")
    return [part for line in lines for part in wrap(line, fits("Helvetica", 8, 205))]


def draw(rng: Random, path: Path) -> Truth:
    period = start, end = some_period(rng, rng.choice([30, 90]), calendar=rng.random() < 0.5)
    opening = some_amount(rng, 300, 25000, "0.05")
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening, floor=0)
    balances = running(opening, [entry.amount for entry in entries])
    closing = balances[-1] if balances else opening
    account = iban(rng, "CH", "8080800########2#")
    truth = Truth("checking", "de_CH", "CHF", account, start, end, opening, closing)
    held = [opening]
    flow = Flow(
        755,
        Page,
        lambda page, number: _head(page, number, truth, held[0]),
        lambda page, y: _carry(page, y, "Übertrag", held[0]),
    )
    for n, (entry, balance) in enumerate(zip(entries, balances, strict=True)):
        lines = _lines(rng, entry)
        flow.need(10 * len(lines) + 4)
        page, y = flow.page, flow.y
        value = earlier(rng, entry.day, 1)
        last = n + 1 == len(entries) or entries[n + 1].day != entry.day
        page.put(DATE, y, f"{entry.day:%d.%m.%y}", 8)
        page.put(OUT if entry.amount < 0 else INTO, y, _ch(abs(entry.amount)), 8, right=True)
        page.put(VALUE, y, f"{value:%d.%m.%y}", 8)
        if last:
            page.put(BALANCE, y, _ch(balance), 8, right=True)
        flow.y = page.lines(TEXT, y, lines, 8, 10) + 3
        shown = balance if last else None
        truth.transactions.append(Row(entry.day, " ".join(lines), entry.amount, shown, value, flow.number))
        held[0] = balance
    flow.need(60)
    page, y = flow.page, flow.y + 4
    page.rule(DATE, y - 10, BALANCE, 0.5)
    page.put(TEXT, y, "Umsatz", 8, bold=True)
    for x, less in ((OUT, True), (INTO, False)):
        total = sum((abs(e.amount) for e in entries if (e.amount < 0) == less), ZERO)
        page.put(x, y, _ch(total), 8, right=True, bold=True)
    name = "Saldo zu Ihren Gunsten" if closing >= 0 else "Saldo zu unseren Gunsten"
    page.put(TEXT, y + 15, name, 8, bold=True)
    page.put(VALUE, y + 15, f"{end:%d.%m.%y}", 8)
    page.put(BALANCE, y + 15, f"{_ch(closing)}", 8, right=True, bold=True)
    page.put(
        DATE, y + 36, "Ohne Ihren Gegenbericht innert 30 Tagen gilt der Auszug als genehmigt. Irrtum vorbehalten.", 7
    )
    for number, page in enumerate(flow.pages, 1):
        page.put(BALANCE, 810, f"Seite {number}/{len(flow.pages)}", 7, right=True)
        page.put(DATE, 810, "Anzeige ohne Unterschrift", 7, color=GREY)
    with_pymupdf(flow.pages, path)
    return truth


def _carry(page: Page, y: float, name: str, amount: Decimal) -> None:
    page.put(TEXT, y, name, 8)
    page.put(BALANCE, y, _ch(amount), 8, right=True)


def _head(page: Page, number: int, truth: Truth, held: Decimal) -> float:
    start, end = truth.period_start, truth.period_end
    page.put(BALANCE, 48, "SÄNTISBANK", 15, right=True, bold=True, color=(0.8, 0, 0))
    y = 96.0
    if number == 1:
        page.lines(DATE, 48, ["Säntisbank Gossau Genossenschaft", "St. Gallerstrasse 40", "9201 Gossau SG"], 8, 10)
        page.lines(350, 100, ["Frau", "Regula Inauen-Dörig", "Haslenstrasse 7b", "9050 Appenzell"], 9, 12)
        names = ["Privatkonto", "IBAN", "BIC / Clearing", "Lautend auf", "Währung"]
        page.lines(DATE, 100, names, 8, 12)
        values = ["Mitglieder", truth.account_number, "SNTSCH22XXX / 80808", "Regula Inauen-Dörig", "CHF"]
        page.lines(130, 100, values, 8, 12)
        page.put(DATE, 186, f"Kontoauszug {start:%d.%m.%Y} - {end:%d.%m.%Y}", 12, bold=True)
        y = 214
    else:
        page.put(DATE, 48, f"Kontoauszug {start:%d.%m.%Y} - {end:%d.%m.%Y}", 9, bold=True)
        page.put(DATE, 62, f"IBAN {truth.account_number}", 8)
    page.put(DATE, y, "Datum", 8, bold=True)
    page.put(TEXT, y, "Text", 8, bold=True)
    page.put(VALUE, y, "Valuta", 8, bold=True)
    for x, name in ((OUT, "Belastungen"), (INTO, "Gutschriften"), (BALANCE, "Saldo CHF")):
        page.put(x, y, name, 8, right=True, bold=True)
    page.rule(DATE, y + 4, BALANCE, 0.8)
    _carry(page, y + 18, "Saldovortrag" if number == 1 else "Übertrag", held)
    return y + 33
