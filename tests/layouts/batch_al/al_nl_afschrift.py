"""Netherlands: an Afschrift Betaalrekening (labelled remarks with IBAN and Valutadatum, types, one signed column)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, iban, some_amount, some_entries, wrap, written
from ..pens import A4, Flow, Hand, Page, by_hand, fits
from ._share import count, month

POOLS = {
    "person": ["J. de Vries", "Mw M. Bakker", "P. Jansen e/o L. Smit", "S. el Amrani", "Hr T. van den Berg"],
    "shop": [
        "ALBERT HEIJN 1521 AMSTERDAM",
        "Jumbo Utrecht Vredenburg UTRECHT",
        "HEMA EV119 Rotterdam",
        "NS GROEP IZ NS.NL UTRECHT",
        "Kruidvat 7012 DEN HAAG",
        "SHELL 1024 DE BILT",
        "Action 1288 AMERSFOORT",
    ],
    "city": ["AMSTERDAM", "UTRECHT", "ROTTERDAM"],
    "firm": [
        "VATTENFALL KLANTENSERVICE N.V.",
        "Ziggo Services BV",
        "Zilveren Kruis Zorgverzekeringen NV",
        "GEMEENTE AMSTERDAM BELASTINGEN",
    ],
    "shoponline": ["bol.com b.v.", "Coolblue B.V.", "Thuisbezorgd.nl", "Zalando SE"],
    "what": ["etentje", "huur", "cadeau Lisa", "boodschappen", "Tikkie"],
    "iban": lambda rng, _: iban(rng, "NL", "INGB0#########").replace(" ", ""),
    "ymd": lambda _, day: f"{day:%d-%m-%Y}",
    "hm": lambda rng, _: f"{rng.randint(8, 22)}:{rng.randint(0, 59):02}",
}
# the name, then | the remarks
KINDS = [
    Kind(9, -180, -2, "{shop} NLD|Pasvolgnr: 00# {ymd} {hm} Transactie: ?#?#?# Term: ??####|Valutadatum: {ymd}", "BA"),
    Kind(
        3,
        -260,
        -18,
        "{firm}|Naam: {firm} Omschrijving: Factuur ######## Klantnr ####### IBAN: {iban} Kenmerk: ##############"
        "|Machtiging ID: ???####### Incassant ID: NL##ZZZ############|Doorlopende incasso Valutadatum: {ymd}",
        "IC",
    ),
    Kind(
        2,
        -190,
        -9,
        "{shoponline}|Naam: {shoponline} via Betaaldienst Omschrijving: 00500############ ################ "
        "Bestelling ########## IBAN: {iban} Kenmerk: {ymd} {hm} 00500############ Valutadatum: {ymd}",
        "ID",
    ),
    Kind(
        2,
        -1200,
        -20,
        "{person}|Naam: {person} Omschrijving: {what} IBAN: {iban}|Datum/Tijd: {ymd} {hm}:14 Valutadatum: {ymd}",
        "GT",
        "5",
    ),
    Kind(
        0.8,
        -250,
        -20,
        "Geldmaat {city}|Pasvolgnr: 00# {ymd} {hm} Transactie: ?#?#?# Term: ??####|Valutadatum: {ymd}",
        "GM",
        "10",
    ),
    Kind(2.5, 8, 220, "{person}|Naam: {person} Omschrijving: {what} IBAN: {iban} Valutadatum: {ymd}", "OV", "0.5"),
    Kind(
        1,
        1900,
        4100,
        "STICHTING WERKT|Naam: STICHTING WERKT Omschrijving: LOON IBAN: {iban} Kenmerk: SAL######|Valutadatum: {ymd}",
        "OV",
        "0.01",
        1,
    ),
    Kind(0.5, -4, -3, "Kosten OranjePakket|Kosten OranjePakket met korting Valutadatum: {ymd}", "DV", "0.1", 1),
]
ORANGE = (1.0, 0.4, 0.0)


def euro(amount: Decimal) -> str:
    return written(amount, ".", ",")


def summary(page: Page, opening: Decimal, entries: Sequence[Entry], period: tuple[date, date], account: str) -> float:
    """Holder and the box of balances; the base line below."""
    incoming = sum((entry.amount for entry in entries if entry.amount > 0), Decimal(0))
    outgoing = sum((entry.amount for entry in entries if entry.amount < 0), Decimal(0))
    page.lines(40, 84, ["Hr T van den Berg", "Prinsengracht 263 2", "1016 GV AMSTERDAM"], 9.5, 12)
    pairs = (
        ("Periode", f"{period[0]:%d-%m-%Y} t/m {period[1]:%d-%m-%Y}"),
        ("Rekening", account),
        ("BIC", "ZWLBNL2A"),
        ("Rekeningsoort", "Betaalrekening"),
        ("Valuta", "EUR"),
    )
    for n, (label, text) in enumerate(pairs):
        page.put(330, 84 + 12 * n, label, 8.5, bold=True)
        page.put(410, 84 + 12 * n, text, 8.5)
    page.box(40, 156, 515, 36, (0.95, 0.95, 0.95))
    values = (
        ("Vorig saldo", opening),
        ("Totaal bij", incoming),
        ("Totaal af", outgoing),
        ("Nieuw saldo", opening + incoming + outgoing),
    )
    for n, (label, value) in enumerate(values):
        page.put(50 + 128 * n, 170, label, 8)
        page.put(50 + 128 * n, 184, f"\u20ac {euro(value)}", 9.5, bold=True)
    return 206


def draw(rng: Random, path: Path) -> Truth:
    period = month(rng)
    opening = some_amount(rng, 200, 9000)
    entries = some_entries(rng, KINDS, POOLS, period, count=count(rng), balance=opening, floor=60)
    account = iban(rng, "NL", "ZWLB000#######")

    def head(page: Page, at: int) -> float:
        page.put(40, 46, "De Zwaluw Bank", 15, bold=True, color=ORANGE)
        page.put(555, 46, "Afschrift Betaalrekening", 12, right=True, bold=True)
        y = summary(page, opening, entries, period, account) if at == 1 else 70.0
        for x, text, right in (
            (40, "Boekdatum", False),
            (104, "Naam / Omschrijving", False),
            (432, "Type", False),
            (555, "Bedrag (EUR)", True),
        ):
            page.put(x, y + 10, text, 8.5, bold=True, right=right, color=ORANGE)
        page.rule(40, y + 15, 555, 1, ORANGE)
        return y + 17

    flow = Flow(770, lambda: Page(A4, face="Helvetica", bold="Helvetica-Bold"), head)
    rows = []
    for entry in entries:
        name = entry.lines[0]
        remarks = [part for line in entry.lines[1:] for part in wrap(line, fits("Helvetica", 8, 300))]
        high = 10 * (len(remarks) + 1) + 7
        flow.need(high)
        page, y = flow.page, flow.y + 12
        page.put(40, y, f"{entry.day:%d-%m-%Y}", 8.5)
        page.put(104, y, name, 8.5, bold=True)
        page.lines(104, y + 10, remarks, 8, 10)
        page.put(432, y, entry.tag, 8.5)
        page.put(555, y, euro(entry.amount) if entry.amount < 0 else "+" + euro(entry.amount), 8.5, right=True)
        flow.y += high
        page.rule(40, flow.y, 555, 0.3, (0.75, 0.75, 0.75))
        rows.append(Row(entry.day, " ".join([name, *remarks]), entry.amount, None, entry.day, flow.number))
    flow.need(96)
    types = (
        "BA Betaalautomaat  DV Diversen  GM Geldautomaat  GT Online bankieren  IC Incasso  ID iDEAL  OV Overschrijving"
    )
    notes = [
        types,
        "Dit product valt onder het depositogarantiestelsel. Meer informatie vindt u op www.zwaluwbank.example/dgs.",
        "Debetrente: 9,90%. Creditrente: 0,00%. Roodstandlimiet: \u20ac 1.000,00.",
        "Klopt er iets niet? Bel 020 22 888 00 binnen 13 maanden na de boekdatum.",
        "De Zwaluw Bank N.V., Bijlmerdreef 106, 1102 CT Amsterdam. Handelsregister nr. 33031400.",
    ]
    flow.page.lines(40, flow.y + 24, notes, 7, 10)
    for at, page in enumerate(flow.pages, 1):
        page.put(555, 818, f"Pagina {at} van {flow.number}", 7.5, right=True)
        page.put(40, 818, f"70418{period[1]:%y%m}000{at}", 6.5, color=(0.5, 0.5, 0.5))
    by_hand(flow.pages, path, Hand(show="glyphs", scaled=True))
    closing = opening + sum((entry.amount for entry in entries), Decimal(0))
    return Truth("bank", "nl_NL", "EUR", account, *period, opening, closing, rows)
