"""Belgium, Dutch account extract: nr., datum, omschrijving, valuta, bedrag with the sign behind the figure (12,30 -).

Vorig saldo and Nieuw saldo are lines of the table with the same sign; rows are numbered within the extract, the texts
are capitals in a typewriter face over several lines; each page repeats the heading with the extract's number.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, fill, iban, some_amount, some_entries, some_period, wrap
from ..pens import Flow, Page, fits, with_reportlab
from ._rows import dotted, folded, how_many, sheet, totals, used

BE: Pools = {
    "shop": [
        "COLRUYT 3044",
        "DELHAIZE",
        "ALDI 211",
        "BAKKERIJ DE SMET",
        "KRUIDVAT",
        "HUBO",
        "TORFS",
        "LIDL 118",
        "TOTAL ENERGIES",
        "APOTHEEK CENTRUM",
        "FRITUUR 'T HOEKJE",
        "STANDAARD BOEKHANDEL",
        "NMBS TICKETS",
    ],
    "city": ["GENT", "LEUVEN", "AALST", "BRUGGE", "MECHELEN", "HASSELT", "KORTRIJK"],
    "biller": ["ENGIE ELECTRABEL", "PROXIMUS NV", "TELENET BV", "FARYS", "FLUVIUS", "ETHIAS NV", "CM LANDSBOND"],
    "person": ["VAN DAMME KOEN", "PEETERS SOFIE", "DE COCK - JANSSENS", "EL IDRISSI NADIA", "MAES TOM"],
    "payer": ["STAD GENT", "VERHAEGHE TRANSPORT NV", "VLAAMSE OVERHEID", "FOD FINANCIEN"],
    "why": ["HUUR", "VERJAARDAG", "ETENTJE", "CHIROKAMP", "TERUGBETALING", "GEMEENSCHAPPELIJKE KOSTEN"],
    "used4": used("%d-%m"),
    "clock": lambda rng, _: f"{rng.randint(7, 21):02}.{rng.randint(0, 59):02} UUR",
}
KINDS = [
    Kind(
        26, -2, -140, "BETALING VIA BANCONTACT CONTACTLOOS|{used4} OM {clock}|{shop} {city}|MET KBK-DEBETKAART {card}"
    ),
    Kind(5, -8, -120, "BETALING VIA BANCONTACT APP|{used4} OM {clock}|{shop} {city}"),
    Kind(4, -20, -200, "GELDOPNEMING AAN BANK-AUTOMAAT|{used4} OM {clock} {city}|MET KBK-DEBETKAART {card}", step="10"),
    Kind(
        9,
        -12,
        -210,
        "EUROPESE DOMICILIERING|SCHULDEISER       : {biller}|REF. SCHULDEISER  : ############"
        "|MANDAATREFERTE    : ?#########|MEDEDELING        : FACTUUR ########",
    ),
    Kind(6, -20, -800, "EUROPESE OVERSCHRIJVING NAAR|{account}  {person}|MEDEDELING : {why}"),
    Kind(3, -20, -300, "INSTANTOVERSCHRIJVING NAAR|{account}  {person}|MEDEDELING : +++###/####/#####+++"),
    Kind(1, -1, -7, "BIJDRAGE ZICHTREKENING|PERIODE {month}", most=1),
    Kind(1, -200, -900, "DOORLOPENDE OPDRACHT NAAR|{account}  SPAARREKENING", most=1, step="10"),
    Kind(4, 1300, 2900, "EUROPESE OVERSCHRIJVING VAN|{account}  {payer}|MEDEDELING : LOON {month}", most=1),
    Kind(5, 5, 400, "EUROPESE OVERSCHRIJVING VAN|{account}  {person}|MEDEDELING : {why}"),
    Kind(
        2, 90, 400, "EUROPESE OVERSCHRIJVING VAN|{account}  FONS GROEIPAKKET|MEDEDELING : GROEIPAKKET {month}", most=1
    ),
]
BLUE = (0.0, 0.45, 0.7)


def signed(amount: Decimal) -> str:
    """The sign stands behind the figure."""
    return f"{dotted(amount, '')} {'-' if amount < 0 else '+'}"


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng)
    opening = some_amount(rng, 100, 5200) * rng.choice([1, 1, 1, 1, -1])
    digits = "993" + "".join(rng.choice("0123456789") for _ in range(7))
    number = iban(rng, "BE", f"{digits}{int(digits) % 97 or 97:02}")
    pools = dict(BE) | {
        "card": [fill(rng, "6703 XXXX XXXX ####", start, {})],
        "month": lambda _, day: f"{day:%m/%Y}",
        "account": lambda rng, _: fill(rng, "BE## #### #### ####", start, {}),
    }
    entries = some_entries(rng, KINDS, pools, (start, end), count=how_many(rng, 10, 90), balance=opening)
    out, into = totals([entry.amount for entry in entries])
    closing = opening + into - out
    serial = rng.randint(1, 12)

    def head(page: Page, n: int) -> float:
        page.box(40, 30, 60, 26, BLUE)
        page.put(70, 48, "KBK", 15, center=True, bold=True, color=(1, 1, 1))
        page.put(555, 42, "Rekeninguittreksel", 13, right=True, bold=True, color=BLUE)
        page.put(555, 55, f"nr. {serial} - {end:%d-%m-%Y}", 8, right=True)
        y = 76.0
        if n == 1:
            page.lines(40, 76, ["KBK Bank Gent Sint-Pieters", "Tel. 09 299 01 17", "kantoor 0447"], 7.5, 10)
            page.lines(330, 96, ["DHR. EN MEVR. CLAES - DE WITTE", "KOUTERSTRAAT 112", "9000 GENT"], 9, 11.5)
            y = 150
        page.put(40, y, "KBK-Plusrekening", 9, bold=True)
        page.put(140, y, number, 9, bold=True)
        page.put(330, y, "BIC KBKABE22", 8)
        page.put(555, y, "bedragen in EUR", 8, right=True)
        page.rule(40, y + 6, 555, 1, BLUE)
        for x, title in ((42, "nr."), (70, "datum"), (112, "omschrijving")):
            page.put(x, y + 17, title, 7.5, color=BLUE)
        page.put(440, y + 17, "valuta", 7.5, color=BLUE)
        page.put(553, y + 17, "bedrag", 7.5, right=True, color=BLUE)
        page.rule(40, y + 22, 555, 0.4, BLUE)
        return y + 35

    flow = Flow(775, Page, head)

    def say(text: str, amount: Decimal) -> None:
        flow.page.put(112, flow.y, text, 8.5, bold=True)
        flow.page.put(553, flow.y, signed(amount), 8.5, right=True, bold=True)
        flow.y += 16

    say(f"Vorig saldo op {start - timedelta(1):%d-%m-%Y}", opening)
    rows: list[Row] = []
    for count, entry in enumerate(entries, 1):
        lines = [part for line in entry.lines for part in wrap(line, fits("Courier", 8, 310))]
        flow.need(9.4 * len(lines) + 5)
        value = entry.day - timedelta(rng.choice([0, 0, 1])) if "BANCONTACT" in entry.text else entry.day
        flow.page.put(42, flow.y, f"{count:04}", 8, face="Courier")
        flow.page.put(70, flow.y, f"{entry.day:%d-%m}", 8, face="Courier")
        flow.page.lines(112, flow.y, lines, 8, 9.4, face="Courier")
        flow.page.put(440, flow.y, f"{value:%d-%m}", 8, face="Courier")
        flow.page.put(553, flow.y, signed(entry.amount), 8, right=True, face="Courier")
        rows.append(Row(entry.day, sheet(lines), entry.amount, None, value, flow.number))
        flow.y += 9.4 * len(lines) + 5
    flow.need(60)
    flow.page.rule(40, flow.y - 9, 555, 0.4, BLUE)
    flow.y += 3
    say(f"Nieuw saldo op {end:%d-%m-%Y}", closing)
    flow.page.put(
        112,
        flow.y,
        f"Totaal debet {dotted(out)}   Totaal credit {dotted(into)}   Aantal verrichtingen {len(rows)}",
        7.5,
    )
    flow.y += 20
    folded(
        flow.page,
        40,
        flow.y,
        "Deposito's komen in aanmerking voor bescherming door het Garantiefonds. Betwistingen meldt u"
        " zo snel mogelijk aan uw kantoor. Kaart kwijt? Bel Card Stop, dag en nacht.",
        515,
        6.5,
        8,
    )
    for n, page in enumerate(flow.pages, 1):
        page.put(555, 66, f"blz. {n}/{len(flow.pages)}", 8, right=True)
        page.put(40, 816, "KBK Bank NV - Vrijdagkaai 2, 9000 Gent, België - RPR Gent 0499.117.331 - FSMA 099117 A", 6)
    with_reportlab(flow.pages, path)
    return Truth("account", "nl_BE", "EUR", number.replace(" ", ""), start, end, opening, closing, rows)
