"""Germany: a direct bank's Visa card as its processor prints it: receipt and entry date, reason, foreign currency, rate
and a euro column with the sign behind it, carry lines "Zwischensumme" and "Übertrag", fee rows for use abroad,
balance of the last bill first and the new one last.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import A4, Flow, Hand, Page, by_hand, fits

KINDS = [
    Kind(8, -3, -110, "{shop} {town}"),
    Kind(4, -5, -190, "{web}"),
    Kind(2, -6, -260, "{abroad}", "fx"),
    Kind(1.2, -50, -300, "{cash}", "", "10"),
    Kind(0.6, 8, 160, "{web}"),
]
POOLS = {
    "shop": [
        "REWE SAGT DANKE. #######",
        "EDEKA CENTER ####",
        "DM-DROGERIE MARKT",
        "ARAL STATION ########",
        "DB VERTRIEB GMBH",
        "IKEA DEUTSCHLAND",
        "BAECKEREI STEINECKE ###",
        "SHELL ####",
        "MEDIA MARKT",
        "LIDL SAGT DANKE",
    ],
    "town": ["BERLIN", "POTSDAM", "LEIPZIG", "DRESDEN", "Frankfurt"],
    "web": [
        "AMZN Mktp DE*?#?##??## AMZN.COM/BILL",
        "PAYPAL *SPOTIFY 35314369001",
        "NETFLIX.COM AMSTERDAM",
        "ZALANDO SE BERLIN",
    ],
    "abroad": [
        "SUPERDRUG ### LONDON|GBP",
        "STARBUCKS ##### NEW YORK|USD",
        "MIGROS ZUERICH HB|CHF",
        "ORLEN STACJA #### SLUBICE|PLN",
    ],
    "cash": ["BARGELDAUTOMAT VR BANK POTSDAM", "GA NR######## SPARKASSE LEIPZIG"],
}
RATES = {"GBP": 0.8571, "USD": 1.0842, "CHF": 0.9520, "PLN": 4.3311}


def _euro(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="") + (" -" if amount < 0 else " +")


def _entries(
    rng: Random, period: tuple[date, date], previous: Decimal
) -> list[tuple[Entry, date, tuple[str, str, str]]]:
    count = rng.choice([rng.randint(4, 9), rng.randint(14, 34), rng.randint(48, 80)])
    paid = Entry(
        period[0] + timedelta(rng.randint(0, 2)),
        ("Einzug des Rechnungsbetrages von Ihrem Girokonto",),
        -previous,
        "same",
        "",
    )
    listed: list[tuple[Entry, date, tuple[str, str, str]]] = [(paid, paid.day, ("", "", ""))]
    for entry in some_entries(rng, KINDS, POOLS, (paid.day, period[1]), count=count):
        used = earlier(rng, entry.day)
        if entry.tag != "fx":
            listed.append((entry, used, ("", "", "")))
            continue
        text, currency = entry.lines
        rate = Decimal(str(round(RATES[currency] * rng.uniform(0.98, 1.02), 4)))
        foreign = (-entry.amount * rate).quantize(Decimal("0.01"))
        shown = (currency, written(foreign, ".", ","), written(rate, ".", ",", 4))
        listed.append((Entry(entry.day, (text,), entry.amount, "fx", ""), used, shown))
        fee = max(Decimal("0.01"), (-entry.amount * Decimal("0.0175")).quantize(Decimal("0.01")))
        listed.append((Entry(entry.day, ("1,75% für Auslandseinsatz",), -fee, "fee", ""), used, ("", "", "")))
    return listed


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 30)
    previous = -some_amount(rng, 120, 3000)
    listed = _entries(rng, period, previous)
    closing = previous + sum(entry.amount for entry, _, _ in listed)
    card = fill(rng, "4930 00## #### ####", period[0], {})
    holder = rng.choice(["Frau Annegret Lohmeyer", "Herrn Sebastian Kurz", "Frau Dilek Aydin"])
    bank = iban(rng, "DE", "12030000##########")

    def head(page: Page, sheet: int) -> float:
        return _head(page, sheet, period, card, holder)

    total = [previous]

    def foot(page: Page, y: float) -> None:
        page.put(196, y + 4, "Zwischensumme", 8.5, bold=True)
        page.put(545, y + 4, _euro(total[0]), 8.5, bold=True, right=True)

    flow = Flow(740, lambda: Page(A4), head, foot)
    _titles(flow)
    flow.page.put(196, flow.y, "Saldo letzte Abrechnung", 8.5)
    flow.page.put(545, flow.y, _euro(previous), 8.5, right=True)
    flow.y += 14
    rows: list[Row] = []
    for entry, used, foreign in listed:
        lines = wrap(entry.lines[0], fits("Helvetica", 8.5, 158))
        if flow.need(11 * len(lines)):
            _titles(flow)
            flow.page.put(196, flow.y, f"Übertrag von Seite {flow.number - 1}", 8.5, bold=True)
            flow.page.put(545, flow.y, _euro(total[0]), 8.5, bold=True, right=True)
            flow.y += 14
        total[0] += entry.amount
        page = flow.page
        page.put(50, flow.y, f"{used:%d.%m.%y}", 8.5)
        page.put(108, flow.y, f"{entry.day:%d.%m.%y}", 8.5)
        page.put(366, flow.y, foreign[0], 8.5)
        page.put(430, flow.y, foreign[1], 8.5, right=True)
        page.put(478, flow.y, foreign[2], 8.5, right=True)
        page.put(545, flow.y, _euro(entry.amount), 8.5, right=True)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, value_date=used, page=flow.number))
        flow.y = page.lines(196, flow.y, lines, 8.5, 11)
    _end(flow, closing, bank, period[1])
    by_hand(flow.pages, path, Hand(show="glyphs"))
    return Truth("card", "de_DE", "EUR", card, *period, previous, closing, rows)


def _head(page: Page, sheet: int, period: tuple[date, date], card: str, holder: str) -> float:
    page.put(400, 58, "HVK", 24, bold=True)
    page.put(400, 70, "Havelländische Kreditbank AG", 8)
    page.put(
        50,
        190 if sheet == 1 else 96,
        f"Ihre Abrechnung vom {period[0]:%d.%m.%Y} bis {period[1]:%d.%m.%Y}",
        11,
        bold=True,
    )
    if sheet > 1:
        page.put(545, 96, f"Seite {sheet}", 8, right=True)
        page.put(50, 110, f"Kartennummer {card}", 8.5)
        return 134.0
    page.put(50, 96, "Havelländische Kreditbank AG - 14461 Potsdam", 6.5)
    page.lines(50, 112, [holder, "Lindenstr. 48", "14467 Potsdam"], 10, 13)
    page.lines(
        400,
        92,
        ["Kreditkartenservice", "Telefon 030 555 01 230", "Telefax 030 555 01 239", "service@hvk.example"],
        8,
        10,
    )
    page.put(400, 146, "Datum", 8)
    page.put(545, 146, f"{period[1]:%d.%m.%Y}", 8, right=True)
    page.put(400, 156, "Seite", 8)
    page.put(545, 156, "1", 8, right=True)
    page.put(50, 206, "HVK-VISA-Card", 9)
    page.put(50, 218, f"Kartennummer: {card}", 9)
    page.put(300, 206, f"Karteninhaber: {holder.split(' ', 1)[1]}", 9)
    page.put(300, 218, "Verfügungsrahmen: 5.000,00 EUR", 9)
    return 246.0


def _titles(flow: Flow) -> None:
    page = flow.page
    page.rule(50, flow.y - 10, 545, 0.8)
    for x, one, two in (
        (50, "Datum", "Beleg"),
        (108, "Datum", "Eingang"),
        (196, "Grund der Belastung", ""),
        (366, "Währung", ""),
    ):
        page.put(x, flow.y, one, 8, bold=True)
        page.put(x, flow.y + 10, two, 8, bold=True)
    page.put(430, flow.y + 10, "Betrag", 8, bold=True, right=True)
    page.put(478, flow.y + 10, "Kurs", 8, bold=True, right=True)
    page.put(545, flow.y, "Betrag in", 8, bold=True, right=True)
    page.put(545, flow.y + 10, "EUR", 8, bold=True, right=True)
    page.rule(50, flow.y + 14, 545, 0.8)
    flow.y += 28


def _end(flow: Flow, closing: Decimal, bank: str, end: date) -> None:
    flow.need(20)
    flow.page.rule(400, flow.y - 6, 545, 0.8)
    flow.page.put(196, flow.y + 6, "Neuer Saldo", 9, bold=True)
    flow.page.put(545, flow.y + 6, _euro(closing), 9, bold=True, right=True)
    flow.y += 34
    text = (
        f"Den Rechnungsbetrag ziehen wir zum {end + timedelta(4):%d.%m.%Y} von Ihrem Girokonto IBAN {bank} ein. Bitte "
        "sorgen Sie für ausreichende Deckung. Guthaben auf der Kreditkarte wird mit 0,00 % p.a. verzinst. "
        "Einwendungen "
        "gegen diese Abrechnung müssen spätestens vor Ablauf von sechs Wochen nach Zugang schriftlich erhoben "
        "werden. Das "
        "Unterlassen rechtzeitiger Einwendungen gilt als Genehmigung."
    )
    lines = wrap(text, fits("Helvetica", 8, 490))
    hint = (
        "Für Kartenverfügungen in Fremdwährung stellen wir 1,75 % vom Umsatz in Rechnung. Der Umrechnungskurs "
        "ist der von "
        "VISA festgelegte Kurs des Abrechnungstages. Aktivkunden erhalten das Entgelt bei Buchung auf ihr "
        "Girokonto zurück. "
        "Neu: Mit der HVK-App geben Sie Zahlungen im Internet bequem per Fingerabdruck frei. Kartensperre: 116 116."
    )
    more = wrap(hint, fits("Helvetica", 8, 490))
    if flow.y + 10 * (len(lines) + len(more)) + 40 > flow.bottom:
        flow.turn(last=True)
    y = flow.page.lines(50, flow.y, lines, 8, 10)
    flow.page.put(50, y + 8, "Wichtige Hinweise", 8.5, bold=True)
    flow.page.lines(50, y + 20, more, 8, 10)
    for page in flow.pages:
        foot = (
            "Vorstand: Dr. K. Reimann (Vors.), T. Ulbricht - Vorsitzender des Aufsichtsrats: B. Wolff - Sitz: Potsdam"
        )
        page.put(297, 806, foot, 6.5, center=True)
        page.put(297, 815, "Amtsgericht Potsdam HRB 3916X - BIC HVKBDEFF1001 - USt-IdNr. DE137178746", 6.5, center=True)
