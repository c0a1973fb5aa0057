"""Netherlands: rekeningafschrift; booking day over interest day in brackets, no years, SEPA details in two
halves side by side within the description, Bedrag af and Bedrag bij, balances and totals in a strip above."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, iban, some_amount, some_entries, written
from ..pens import GREY, Flow, Page, with_pymupdf
from ._tools import some_rows, whole_month

TEAL = (0.0, 0.36, 0.35)
DAY, TEXT, HALF, OUT, IN = 42, 104, 262, 480, 556
# A line end is |, and ~ parts a line into its halves.
KINDS = [
    Kind(9, -2, -110, "BEA, Betaalpas~{shop},PAS0#1|NR:?#?###, {cardday}/{time}|{city}"),
    Kind(
        3,
        -8,
        -140,
        "SEPA Incasso algemeen doorlopend~Incassant: NL##ZZZ############|Naam: {creditor}~"
        "Machtiging: ?#########|Omschrijving: {what}~IBAN: {iban}|Kenmerk: ############",
    ),
    Kind(
        3,
        -5,
        -160,
        "SEPA iDEAL~IBAN: {iban}|BIC: ABNANL2A~Naam: {web}|Omschrijving: ########## ######~"
        "##########|Kenmerk: {stamp} ##########",
    ),
    Kind(2, -15, -900, "SEPA Overboeking~IBAN: {iban}|BIC: RABONL2U~Naam: {person}|Omschrijving: {why}"),
    Kind(
        1,
        1600,
        3800,
        "SEPA Overboeking~IBAN: {iban}|BIC: INGBNL2A~Naam: {firm}|Omschrijving: SALARIS {period}|Kenmerk: NOTPROVIDED",
        most=1,
    ),
    Kind(1.5, 5, 350, "SEPA Overboeking~IBAN: {iban}|BIC: RABONL2U~Naam: {person}|Omschrijving: {why}"),
    Kind(
        1.5,
        -3,
        -60,
        "Tikkie~IBAN: {iban}|Naam: ABN AMRO Bank NV inz Tikkie~Omschrijving: Tikkie ID ############|"
        "{why}, Van {person}",
    ),
    Kind(1, -20, -250, "GEA, Betaalpas~Geldmaat {city},PAS0#1|NR:######, {cardday}/{time}|{city}", step="10"),
    Kind(0.5, -1.5, -4, "BETAALGEMAK~Kosten basispakket|Rekening en betaalpas", step="0.05", most=1),
]
POOLS = {
    "shop": [
        "Albert Heijn 1452",
        "Jumbo Weesp",
        "HEMA EV0112",
        "Kruidvat 7311",
        "NS Groep iz NS Reiz",
        "Etos 3318",
        "Praxis",
    ],
    "city": ["AMSTERDAM", "UTRECHT", "DEN HAAG", "ZWOLLE", "AMERSFOORT"],
    "creditor": ["Vattenfall Klantenservice", "VodafoneZiggo", "Zilveren Kruis", "Waternet", "Gemeente Utrecht"],
    "what": ["Termijnbedrag {period}", "Factuur ##########", "Premie polis 1########", "Aanslag {period}"],
    "web": ["Bol.com b.v. via Pay.nl", "Thuisbezorgd.nl", "Coolblue B.V.", "NLOV Kaartverkoop"],
    "person": [
        "J. van der Meer",
        "F.M. de Vries CJ",
        "Stichting Kinderopvang",
        "M. El Amrani",
        "VvE Lange Nieuwstraat",
    ],
    "why": ["huur", "boodschappen", "weekendje weg", "contributie VvE", "cadeau juf", "Factuur 2#####"],
    "firm": ["Stichting Amphia Zkh", "Van Dijk Installaties BV", "Belastingdienst"],
    "iban": ["NL##ABNA0########", "NL##INGB000#######", "NL##RABO0#########"],
    "cardday": lambda rng, day: f"{day - timedelta(rng.choice([0, 0, 1])):%d.%m.%y}",
    "stamp": lambda rng, day: f"{day:%d-%m-%Y} {rng.randint(8, 22):02}:{rng.randint(0, 59):02}",
    "period": lambda _, day: f"{day:%m-%Y}",
    "time": lambda rng, _: f"{rng.randint(8, 22):02}:{rng.randint(0, 59):02}",
}


def money(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="")


def sided(amount: Decimal) -> str:
    return f"{money(amount)} {'-/DEBET' if amount < 0 else '+/CREDIT'}"


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = whole_month(rng)
    opening = some_amount(rng, 100, 6000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=some_rows(rng), balance=opening, floor=-400)
    closing = opening + sum(entry.amount for entry in entries)
    account = iban(rng, "NL", "BTAV0#########")
    out = sum((entry.amount for entry in entries if entry.amount < 0), Decimal(0))
    income = sum((entry.amount for entry in entries if entry.amount > 0), Decimal(0))

    def head(page: Page, count: int) -> float:
        page.put(42, 52, "Betaalbank van de Amstel", 13, bold=True, color=TEAL)
        page.put(556, 52, "Rekeningafschrift", 13, right=True, color=TEAL)
        top = 90.0
        if count == 1:
            page.lines(
                60,
                100,
                ["DE HEER B. HOEKSTRA E/O", "MEVR. S. HOEKSTRA-BAKKER", "LANGE NIEUWSTRAAT 88 BIS", "3512 PN  UTRECHT"],
                9,
                12,
            )
            top = 180
        labels = [
            (42, "Rekeningnummer (IBAN)", account),
            (206, "BIC", "BTAVNL2A"),
            (276, "Periode", f"{start:%d-%m-%Y} t/m {end:%d-%m-%Y}"),
            (420, "Afschriftnr.", f"{start.month:03}"),
        ]
        for x, label, value in labels:
            page.put(x, top, label, 6.5, color=GREY)
            page.put(x, top + 11, value, 8)
        page.put(500, top, "Blad", 6.5, color=GREY)
        page.rule(42, top + 17, 556, 0.5, TEAL)
        page.strip = top  # type: ignore[attr-defined]
        if count == 1:
            top += 30
            sums = [
                (42, "Vorig saldo", sided(opening)),
                (180, "Nieuw saldo", sided(closing)),
                (318, "Totaal bedrag af", money(out)),
                (440, "Totaal bedrag bij", money(income)),
            ]
            for x, label, value in sums:
                page.put(x, top, label, 6.5, color=GREY)
                page.put(x, top + 11, value, 8, bold=True)
            page.rule(42, top + 17, 556, 0.5, TEAL)
        top += 34
        page.put(DAY, top, "Boekdatum", 7.5, bold=True)
        page.put(DAY, top + 9, "(Rentedatum)", 7.5, bold=True)
        page.put(TEXT, top, "Omschrijving", 7.5, bold=True)
        page.put(OUT, top, "Bedrag af", 7.5, bold=True, right=True)
        page.put(OUT, top + 9, "(debet)", 7.5, bold=True, right=True)
        page.put(IN, top, "Bedrag bij", 7.5, bold=True, right=True)
        page.put(IN, top + 9, "(credit)", 7.5, bold=True, right=True)
        return top + 26

    flow = Flow(762, Page, head)
    rows = []
    for entry in entries:
        lines = entry.lines if len(entry.lines) > 1 else (*entry.lines, "")
        flow.need(9.5 * len(lines) + 5)
        page = flow.page
        value = entry.day - timedelta(rng.choice([0, 0, 0, 1])) if entry.amount < 0 else entry.day
        page.put(DAY, flow.y, f"{entry.day:%d-%m}", 7.5)
        page.put(DAY, flow.y + 9.5, f"({value:%d-%m})", 7.5)
        page.put(OUT if entry.amount < 0 else IN, flow.y, money(entry.amount), 7.5, right=True)
        for line in lines:
            left, _, right = line.partition("~")
            page.put(TEXT, flow.y, left, 7.5)
            page.put(HALF, flow.y, right, 7.5)
            flow.y += 9.5
        flow.y += 5
        said = " ".join(lines).replace("~", " ")
        rows.append(Row(entry.day, " ".join(said.split()), entry.amount, None, value, flow.number))
    flow.need(60)
    flow.page.box(42, flow.y + 4, 514, 42, (0.93, 0.97, 0.96))
    flow.page.lines(
        50,
        flow.y + 17,
        [
            "Uw tegoed valt onder het depositogarantiestelsel, tot 100.000 euro per persoon. Zie btav.example/dgs.",
            "Let op: wij vragen u nooit om uw pincode of om uw pas op te sturen. Twijfelt u? Bel 0900 - 0012.",
            "Rentetarief rood staan: 10,90% per jaar (kredietlimiet 1.000,00). Creditrente: 0,00%.",
        ],
        7,
        10,
    )
    for n, page in enumerate(flow.pages, 1):
        page.put(500, page.strip + 11, f"{n} van {len(flow.pages)}", 8)  # type: ignore[attr-defined]
        page.put(
            42,
            806,
            "Betaalbank van de Amstel N.V., gevestigd te Amsterdam, KvK 34334259, BTW NL820646660B01",
            6,
            color=GREY,
        )
    with_pymupdf(flow.pages, path)
    return Truth("checking", "nl_NL", "EUR", account, start, end, opening, closing, rows)
