"""Netherlands, statement of a current account: text in two blocks of 32 characters beside each other, af and bij.

The value day stands in brackets below the booking day, both without year; old and new balance, totals and the count
of pages are in boxes at the top of every page; no running balance.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, iban, some_period, wrap, written
from ..pens import GREY, Color, Flow, Page, with_fpdf
from ._rows import entries, some_opening, total

TEAL: Color = (0.0, 0.52, 0.5)
DAY, TEXT, SECOND, OUT, IN = 44.0, 96.0, 236.0, 452.0, 546.0

KINDS = (
    Kind(10, -2, -90, "BEA, Betaalpas|{shop},PAS###|NR:??####, {stamp}|{town}"),
    Kind(2, -20, -150, "GEA, Betaalpas|Geldmaat {street},PAS###|NR:######, {stamp}|{town}", step="10"),
    Kind(
        4,
        -9,
        -210,
        "SEPA Incasso algemeen doorlopend|Incassant: NL##ZZZ############|Naam: {company}|Machtiging: {mandate}|"
        "Omschrijving: {what}|IBAN: NL##INGB000#######|Kenmerk: {mandate}",
    ),
    Kind(
        3,
        -4,
        -160,
        "SEPA iDEAL|IBAN: NL##INGB000#######|BIC: INGBNL2A|Naam: {web}|Omschrijving: ########## 00200###########|"
        "?##?### {web}|Kenmerk: {ideal}",
    ),
    Kind(2, -10, -500, "SEPA Overboeking|IBAN: NL##RABO03########|BIC: RABONL2U|Naam: {person}|Omschrijving: {memo}"),
    Kind(
        1,
        -500,
        -1150,
        "SEPA Periodieke overb.|IBAN: NL##ABNA04########|BIC: MEERNL2A|Naam: {landlord}|Omschrijving: Huur {month}",
        most=1,
    ),
    Kind(0.5, -1.5, -5, "MEERBANK|Betaalpakket|Rekening incl. pas", most=1),
    Kind(
        1,
        1500,
        2800,
        "SEPA Overboeking|IBAN: NL##RABO01########|BIC: RABONL2U|Naam: {employer}|Omschrijving: Salaris {month}|"
        "Kenmerk: ########",
        most=1,
    ),
    Kind(2, 5, 300, "SEPA Overboeking|IBAN: NL##INGB000#######|BIC: INGBNL2A|Naam: {person}|Omschrijving: {memo}"),
    Kind(
        0.6,
        80,
        300,
        "SEPA Overboeking|IBAN: NL86INGB0002445588|BIC: INGBNL2A|Naam: Belastingdienst|Omschrijving: {month} voorschot "
        "zorgtoeslag|Kenmerk: ########TGC",
        most=1,
    ),
)
POOLS: Pools = {
    "shop": [
        "Albert Heijn 1###",
        "Jumbo Zwolle",
        "HEMA EV###",
        "Kruidvat ####",
        "NS-Zwolle 2##",
        "BCK*De Bakkerij",
        "CCV*Cafe het Anker",
        "Action ####",
        "Tango Assendorp",
        "Etos ####",
    ],
    "town": ["ZWOLLE", "DEVENTER", "KAMPEN", "HATTEM"],
    "street": ["Diezerstraat", "Stationspl.", "Assendorp"],
    "company": [
        "VITENS NV",
        "Zilveren Kruis",
        "Vattenfall Sales NL",
        "KPN - Mobiel",
        "Gemeente Zwolle",
        "Odido Netherlands",
    ],
    "mandate": ["######A######", "M##########", "00######-####"],
    "what": [
        "Termijnbedrag klantnr ########## zie mijn omgeving",
        "Premie {month} polis #########",
        "Factuurnr ############ bedankt",
    ],
    "web": ["bol.com b.v.", "Coolblue via Pay", "NS Reizigers B.V.", "Thuisbezorgd.nl", "Zalando Payments"],
    "ideal": lambda rng, day: (
        f"{day:%d-%m-%Y} {rng.randint(7, 22):02}:{rng.randint(0, 59):02} 00200{rng.randint(10**9, 10**10 - 1)}"
    ),
    "person": ["J. Kuipers eo", "M.A. de Wit", "Hr K Yilmaz", "S. van den Bosch-Prins", "Tennisclub Zuid"],
    "memo": [
        "Verjaardag Sam",
        "Boodschappen",
        "Contributie seizoen",
        "Tikkie ID ############, Etentje vrijdag",
        "Terug van vakantie",
    ],
    "landlord": ["Stichting SWZ"],
    "employer": ["Isala Logistiek BV", "Bouwbedrijf Hendriks"],
    "month": ["januari", "december", "maart", "oktober"],
    "stamp": lambda rng, day: f"{earlier(rng, day, 2):%d.%m.%y}/{rng.randint(8, 21):02}:{rng.randint(0, 59):02}",
}


def _euro(amount: Decimal) -> str:
    return written(abs(amount), ".", ",")


def _side(amount: Decimal) -> str:
    return _euro(amount) + (" -/DEBET" if amount < 0 else " +/CREDIT")


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    opening = some_opening(rng, 100, 4500)
    made = entries(rng, KINDS, POOLS, (start, end), rng.choice([10, 20, 34, 52]), opening, -200)
    closing = opening + total(entry.amount for entry in made)
    number = iban(rng, "NL", "MEER05########")
    outs = total(entry.amount for entry in made if entry.amount < 0)
    ins = total(entry.amount for entry in made if entry.amount > 0)
    rows: list[Row] = []
    boxes: list[tuple[Page, int]] = []

    def head(page: Page, count: int) -> float:
        page.put(44, 48, "MEERBANK", 17, bold=True, color=TEAL)
        page.put(546, 48, "Rekeningafschrift", 13, right=True)
        top = 190.0 if count == 1 else 78.0
        if count == 1:
            page.lines(300, 92, ["Mevr. S. van den Bosch-Prins", "Assendorperstraat 112 B", "8012 EC  ZWOLLE"], 9, 12)
            page.lines(
                44,
                92,
                ["Meerbank N.V.", "Postbus 283, 8000 AB Zwolle", "Telefoon 038 - 555 01 23 (lokaal tarief)"],
                7.5,
                10,
            )
        for x, label, value in (
            (44, "Rekeningnummer/BIC", f"{number} / MEERNL2A"),
            (250, "Soort rekening", "PRIVÉREKENING"),
            (390, "Valuta", "EUR"),
            (440, "Bij vragen", "www.meerbank.example"),
        ):
            page.put(x, top, label, 7, color=TEAL)
            page.put(x, top + 11, value, 8)
        page.rule(44, top + 17, 546, 0.5, TEAL)
        for x, label, value in (
            (44, "Datum afschrift", f"{end:%d-%m-%Y}"),
            (128, "Vorig saldo", _side(opening)),
            (238, "Totaal afgeschreven", _euro(outs)),
            (330, "Totaal bijgeschreven", _euro(ins)),
            (424, "Nieuw saldo", _side(closing)),
        ):
            page.put(x, top + 28, label, 7, color=TEAL)
            page.put(x, top + 39, value, 8)
        page.rule(44, top + 45, 546, 0.5, TEAL)
        boxes.append((page, int(top)))
        page.lines(DAY, top + 62, ["Boekdatum", "(Rentedatum)"], 7, 9, color=TEAL)
        page.put(TEXT, top + 62, "Omschrijving", 7, color=TEAL)
        page.put(OUT, top + 62, "Bedrag af (debet)", 7, right=True, color=TEAL)
        page.put(IN, top + 62, "Bedrag bij (credit)", 7, right=True, color=TEAL)
        page.rule(44, top + 76, 546, 0.5, TEAL)
        return top + 92

    flow = Flow(768, lambda: Page(face="narrow", bold="narrow-bold"), head)
    for entry in made:
        _row(flow, entry, rows, start)
    flow.need(44)
    flow.page.rule(44, flow.y - 2, 546, 0.5, TEAL)
    flow.page.lines(
        44,
        flow.y + 12,
        [
            "Op dit product is het depositogarantiestelsel van toepassing. Meer informatie staat op "
            "het informatieblad dat u elk jaar krijgt.",
            "Klopt een afschrijving niet? Laat het ons zo snel mogelijk weten.",
        ],
        6.5,
        9,
        color=GREY,
    )
    for count, (page, top) in enumerate(boxes, 1):
        page.put(526, top + 28, "Pagina", 7, color=TEAL)
        page.put(526, top + 39, f"{count}/{len(boxes)}", 8)
    with_fpdf(flow.pages, path)
    return Truth("checking", "nl_NL", "EUR", number.replace(" ", ""), start, end, opening, closing, rows)


def _row(flow: Flow, entry: Entry, rows: list[Row], start: date) -> None:
    blocks = [part for line in entry.lines for part in wrap(line, lambda text: len(text) <= 32, cut=True)]
    if len(blocks) % 2:
        blocks.append("")
    pairs = list(zip(blocks[::2], blocks[1::2], strict=True))
    flow.need(10 * max(len(pairs), 2) + 8)
    late = entry.amount < 0 and entry.lines[0].startswith("BEA") and entry.day.weekday() == 0
    value = max(start, entry.day - timedelta(2)) if late else entry.day
    flow.page.put(DAY, flow.y, f"{entry.day:%d-%m}", 7.5)
    flow.page.put(DAY, flow.y + 10, f"({value:%d-%m})", 7.5)
    for n, (left, right) in enumerate(pairs):
        flow.page.put(TEXT, flow.y + 10 * n, left, 7.5)
        flow.page.put(SECOND, flow.y + 10 * n, right, 7.5)
    flow.page.put(IN if entry.amount > 0 else OUT, flow.y, _euro(entry.amount), 7.5, right=True)
    text = " ".join(" ".join(blocks).split())
    rows.append(Row(entry.day, text, entry.amount, value_date=value, page=flow.number))
    flow.y += 10 * max(len(pairs), 2) + 6
