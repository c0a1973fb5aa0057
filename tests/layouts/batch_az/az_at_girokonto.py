"""Austria, giro account of a big savings bank: days without year, value date behind the text, minus behind amounts."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, earlier, iban, some_amount, some_entries, some_period
from ..pens import Flow, Page, width, with_fpdf
from ._rows import clock, comma, day_month, folded, full

RED = (0.78, 0.06, 0.12)
KINDS = (
    Kind(9, -4, -140, "{shop}|{dm} {time} K{one} {city}"),
    Kind(3, -20, -90, "{stop}|POS {dm} {time} KARTE {one}"),
    Kind(2, -50, -400, "AUTOMAT {city} 000####|BEHEBUNG {dm} UM {time} KARTE {one}", step="10"),
    Kind(2, -20, -180, "{biller}|Zahlungsreferenz: ############|IBAN: AT{bic} #### #### #### ####|SEPA-Lastschrift"),
    Kind(1, -450, -1100, "{person}|Miete Top ##|IBAN: AT## #### #### #### ####|Dauerauftrag", most=1),
    Kind(2, -15, -600, "{person}|{why}|IBAN: AT## #### #### #### ####|BIC: {code}|Überweisung Auftrags-Nr. ######"),
    Kind(1, 1600, 3900, "{firm}|Lohn/Gehalt {month}|IBAN: AT## #### #### #### ####", most=1),
    Kind(1, 20, 350, "{person}|{why}|Gutschrift Echtzeitüberweisung"),
    Kind(1, -1, -9, "Entgelt für Kontoführung", most=1),
)
POOLS: Pools = {
    "shop": (
        "BILLA DANKT 000####",
        "SPAR FIL. ####",
        "HOFER DANKT 0###",
        "BIPA DANKT ####",
        "DM-FIL. #### DANKT",
        "MERKUR ####",
        "TRAFIK PICHLER",
        "IKEA ÖSTERREICH",
    ),
    "stop": ("OMV ####", "ENI ####", "ÖBB TICKETSHOP", "WIENER LINIEN FAK #", "ASFINAG MAUT SERVICE"),
    "city": ("WIEN 1030", "WIEN 1100", "LINZ 4020", "GRAZ 8010", "ST.POELTEN 3100", "WELS 4600"),
    "biller": (
        "Wien Energie Vertrieb GmbH",
        "Magenta Telekom",
        "Wiener Städtische Versicherung AG Vienna Insurance Group",
        "ORF Beitrags Service GmbH",
        "Netflix International B.V.",
    ),
    "person": ("Huber Katharina", "Dipl.Ing. Moser Johannes", "Hausverwaltung Gruber & Partner OG", "Mag. Wimmer Eva"),
    "firm": ("Voralpen Maschinenbau Gesellschaft m.b.H.", "Magistrat der Stadt", "Kepler Handels AG"),
    "why": ("Rechnung ####/##", "Danke fürs Essen", "Geburtstag", "Beitrag Verein", "RE ######## Kdnr. #####"),
    "code": ("GIBAATWWXXX", "RLNWATWWXXX", "BKAUATWW", "OPSKATWW"),
    "one": ("1", "2", "3"),
    "bic": ("12", "47", "83"),
    "month": ("Abrechnung", "laufend"),
    "time": clock,
    "dm": lambda rng, day: day_month(earlier(rng, day, 2)) + ".",
}


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng, calendar=True)
    opening = some_amount(rng, 150, 5000)
    entries = some_entries(
        rng, KINDS, POOLS, (start, end), count=rng.randint(12, 55), reversal="STORNO {}", balance=opening
    )
    account, number = iban(rng, "AT", "20111#########00"[:16]), start.month
    holder = rng.choice(("Frau Mag. Petra Steiner", "Herrn Lukas Haas", "Familie Bauer Stefan"))

    def head(page: Page, count: int) -> float:
        page.put(42, 50, "DONAULÄNDISCHE SPARKASSE", 13, bold=True, color=RED)
        page.put(553, 50, "Kontoauszug", 15, right=True, bold=True)
        if count == 1:
            page.lines(42, 128, [holder, "Mariahilfer Gürtel 17/2/14", "1150 Wien"], 10, 13)
        y = 82.0
        facts = [("IBAN", account), ("BIC", "DOLSATWWXXX"), ("Auszug Nr.", f"{number:03}/{end.year}")]
        facts += [("Blatt", str(count)), ("Datum", full(end))]
        for label, fact in facts:
            page.put(350, y, label, 8)
            page.put(553, y, fact, 8, right=True)
            y += 12
        y = 205 if count == 1 else 165
        page.box(42, y - 11, 511, 16, RED)
        white = (1.0, 1.0, 1.0)
        page.put(46, y, "Buchung", 8.5, bold=True, color=white)
        page.put(92, y, "Buchungstext", 8.5, bold=True, color=white)
        page.put(430, y, "Valuta", 8.5, bold=True, color=white)
        page.put(549, y, "Betrag in EUR", 8.5, bold=True, right=True, color=white)
        return y + 20

    def foot(page: Page, _: float) -> None:
        page.put(549, 775, "Fortsetzung auf dem nächsten Blatt", 8, right=True)

    flow = Flow(765, Page, head, foot)

    def money(y: float, amount: Decimal, bold: bool = False) -> None:
        face = "Helvetica-Bold" if bold else "Helvetica"
        text = comma(amount) + ("-" if amount < 0 else "")
        flow.page.put(546 + (width("-", face, 9) if amount < 0 else 0), y, text, 9, right=True, bold=bold)

    flow.page.put(92, flow.y, f"Alter Kontostand vom {full(start - timedelta(1))}", 9, bold=True)
    money(flow.y, opening, True)
    flow.y += 18
    rows = []
    for entry in entries:
        lines = folded(entry, "Helvetica", 9, 320)
        flow.need(11 * len(lines) + 4)
        value = max(start, earlier(rng, entry.day, 1)) if "IBAN" in entry.text else entry.day
        flow.page.put(46, flow.y, day_month(entry.day) + ".", 9)
        flow.page.lines(92, flow.y, lines, 9, 11)
        flow.page.put(430, flow.y, day_month(value) + ".", 9)
        money(flow.y, entry.amount)
        flow.y += 11 * len(lines) + 4
        rows.append(Row(entry.day, " ".join(" ".join(lines).split()), entry.amount, None, value, flow.number))
    closing = opening + sum(row.amount for row in rows)
    flow.need(90)
    flow.page.rule(42, flow.y - 6, 553)
    for label, amount in (
        ("Summe Belastungen", sum((r.amount for r in rows if r.amount < 0), Decimal(0))),
        ("Summe Gutschriften", sum((r.amount for r in rows if r.amount > 0), Decimal(0))),
    ):
        flow.page.put(92, flow.y + 6, label, 8.5)
        money(flow.y + 6, amount)
        flow.y += 12
    flow.page.put(92, flow.y + 10, f"Neuer Kontostand vom {full(end)}", 9, bold=True)
    money(flow.y + 10, closing, True)
    small = [
        "Ihr Überziehungsrahmen beträgt EUR 2.000,00. Sollzinssatz 9,750 % p.a., darüber hinaus 14,500 % p.a.",
        "Bitte prüfen Sie die Buchungen und teilen Sie uns Einwendungen innerhalb von zwei Monaten mit.",
        "Guthaben sind durch die Einlagensicherung AUSTRIA Ges.m.b.H. bis EUR 100.000,00 gesichert.",
    ]
    flow.page.lines(42, flow.y + 36, small, 7, 9)
    for page in flow.pages:
        page.rule(42, 795, 553, color=RED)
        page.put(42, 806, "Donauländische Sparkasse AG, Hauptplatz 1, 4020 Linz, FN 98765k, DVR 0123456", 6.5)
    with_fpdf(flow.pages, path)
    return Truth("checking", "de-AT", "EUR", account, start, end, opening, closing, rows)
