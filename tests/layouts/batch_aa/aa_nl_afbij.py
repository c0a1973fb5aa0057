"""Netherlands: monthly rekeningafschrift with Af and Bij columns and a box of begin and end balance marked CR or DR.

Days are printed as dd-mm without a year (it stands in the head only), with a two letter type code beside them; the
counterparty's IBAN and name come first and the remittance lines below. No balance on rows; every page has a footer
with the deposit guarantee and the sheet number.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, fill, iban, some_amount, some_entries, wrap, written
from ..pens import Flow, Page, fits, with_fpdf
from ._some import how_many, month

BLUE, ORANGE = (0, 0, 0.5), (0.95, 0.4, 0)


def _iban(rng: Random, _day: date) -> str:
    return iban(rng, "NL", rng.choice(["LENB", "POLD", "WADB"]) + "0#########")


POOLS = {
    "iban": _iban,
    "who": [
        "J.H. de Vries",
        "Mw. S. Bakker-Visser",
        "A. el Idrissi",
        "Stichting Kinderopvang De Ark",
        "Huisartsenpraktijk Oost",
    ],
    "shop": [
        "Albert Heijn 1521",
        "Jumbo Deventer",
        "HEMA 0187",
        "Kruidvat 7210",
        "Shell Apeldoornseweg",
        "Bakkerij Hilvers",
    ],
    "town": ["DEVENTER", "ZUTPHEN", "APELDOORN", "RAALTE"],
    "bill": [
        "Vitens NV",
        "Greenchoice",
        "KPN B.V.",
        "Zilveren Kruis Zorgverzekeringen",
        "Gemeente Deventer",
        "Ziggo Services BV",
    ],
    "time": lambda rng, day: f"{earlier(rng, day, 1):%d-%m-%Y} {rng.randint(8, 21):02}:{rng.randint(0, 59):02}",
}
KINDS = [
    Kind(9, -2, -95, "{shop}|{town} {time} Pas 0##|Betaalautomaat ??####", "bc"),
    Kind(
        3,
        -15,
        -210,
        "{iban} {bill}|Incassant ID: NL##ZZZ############|Factuur ########## Kenmerk machtiging: ########",
        "ei",
    ),
    Kind(3, -8, -850, "{iban} {who}|Omschrijving: bijdrage contributie ####", "bg"),
    Kind(2, -8, -120, "{iban} Mollie Payments|#### Betaling iDEAL bestelling ###### {time}", "id"),
    Kind(1.5, -20, -200, "Geldautomaat {town}|{time} Pas 0##", "ga", "10"),
    Kind(1.5, 1200, 2900, "{iban} Machinefabriek Salland BV|Salaris periode ## personeelsnr ####", "sb"),
    Kind(2, 5, 260, "{iban} {who}|Omschrijving: terugbetaling boodschappen weekend", "cb"),
    Kind(0.7, -1, -9, "Kosten pakket|Kosten Betaalpakket Totaal", "db", "0.05", 1),
]
LEGAL = [
    "Uw tegoeden zijn beschermd door het Nederlandse depositogarantiestelsel tot EUR 100.000 per persoon.",
    "Zie www.ijsselbank.voorbeeld/garantie. Controleer dit afschrift; reclames binnen 13 maanden na boekdatum.",
]


def _money(amount: Decimal) -> str:
    return written(abs(amount), ".", ",")


def _marked(amount: Decimal) -> str:
    return f"{_money(amount)} {'CR' if amount >= 0 else 'DR'}"


def _begin(page: Page, number: int, facts: dict[str, str], box: list[tuple[str, str]]) -> float:
    page.box(40, 30, 14, 14, ORANGE)
    page.put(60, 42, "IJsselbank", 16, bold=True, color=BLUE)
    page.put(330, 40, "Rekeningafschrift", 14, color=BLUE)
    y = 62.0
    for label, value in facts.items():
        page.put(330, y, label, 8, color=BLUE)
        page.put(410, y, value, 8)
        y += 11
    page.put(330, y, "Blad", 8, color=BLUE)
    page.put(410, y, str(number), 8)
    if number > 1:
        y += 24
    else:
        page.lines(60, 110, ["Dhr. P.W. Terpstra en/of", "Mw. C. Terpstra-Kok", "Singel 118", "7411 HX DEVENTER"], 9)
        y = 176
        page.box(40, y - 12, 515, 32, None, stroke=BLUE)
        for n, (label, value) in enumerate(box):
            page.put(50 + 128 * n, y, label, 7.5, color=BLUE)
            page.put(50 + 128 * n, y + 13, value, 9, bold=True)
        y += 46
    page.rule(40, y - 10, 555, 0.8, BLUE)
    for x, title in ((40, "Boek-"), (76, "Code"), (104, "Naam / Tegenrekening / Omschrijving")):
        page.put(x, y, title, 8, bold=True, color=BLUE)
    page.put(40, y + 9, "datum", 8, bold=True, color=BLUE)
    for x, title in ((470, "Bedrag af"), (555, "Bedrag bij")):
        page.put(x, y, title, 8, bold=True, right=True, color=BLUE)
        page.put(x, y + 9, "in EUR", 7, right=True, color=BLUE)
    page.rule(40, y + 14, 555, 0.8, BLUE)
    return y + 28


def draw(rng: Random, path: Path) -> Truth:
    start, end = month(rng)
    opening = some_amount(rng, 100, 5000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=how_many(rng), balance=opening, reversal="Storno {}")
    account = iban(rng, "NL", "IJSB0#########")
    closing = opening + sum(entry.amount for entry in entries)
    outs = sum((entry.amount for entry in entries if entry.amount < 0), Decimal(0))
    facts = {
        "Rekening": f"{account} EUR",
        "BIC": "IJSBNL2D",
        "Soort": "Plus Betaalrekening",
        "Periode": f"{start:%d-%m-%Y} t/m {end:%d-%m-%Y}",
        "Afschriftnr.": f"{start.month:03}",
    }
    box = [
        ("Beginsaldo", _marked(opening)),
        ("Totaal af", _money(outs)),
        ("Totaal bij", _money(closing - opening - outs)),
        ("Eindsaldo", _marked(closing)),
    ]
    flow = Flow(764, Page, lambda page, number: _begin(page, number, facts, box))
    rows, last = [], None
    for entry in entries:
        lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 8.5, 275))]
        flow.need(10.5 * len(lines) + 3)
        page, y = flow.page, flow.y
        if last is not None and last != entry.day:
            page.rule(40, y - 10, 555, 0.2, (0.6, 0.6, 0.6))
        last = entry.day
        page.put(40, y, entry.day.strftime("%d-%m"), 8.5)
        page.put(80, y, entry.tag, 8.5)
        page.lines(104, y, lines, 8.5, 10.5)
        page.put(470 if entry.amount < 0 else 555, y, _money(entry.amount), 8.5, right=True)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, page=flow.number))
        flow.y += 10.5 * len(lines) + 5
    _after(rng, flow, end)
    for page in flow.pages:
        page.rule(40, 782, 555, 0.4, BLUE)
        page.lines(40, 793, LEGAL, 6.5, 8.5)
        page.put(40, 813, "IJsselbank N.V. Deventer, KvK 08123456", 6.5)
        page.put(555, 813, fill(rng, "RA0##-########", start, {}), 6, right=True, face="Courier")
    with_fpdf(flow.pages, path)
    return Truth("bank", "nl_NL", "EUR", account, start, end, opening, closing, rows)


def _after(rng: Random, flow: Flow, end: date) -> None:
    """Codes explained, the overdraft's terms and a bit of advertising."""
    flow.need(92)
    page, y = flow.page, flow.y + 14
    page.rule(40, y - 12, 555, 0.8, BLUE)
    page.put(40, y, "Gebruikte codes", 8, bold=True, color=BLUE)
    page.put(40, y + 11, "bc betaalautomaat   bg overboeking   cb crediteurenbetaling   db diverse boekingen", 7.5)
    page.put(40, y + 21, "ei euro-incasso   ga geldautomaat   id iDEAL   sb salarisbetaling", 7.5)
    later = end + timedelta(1)
    page.put(
        40,
        y + 38,
        f"Kredietlimiet: 1.000,00   Debetrente per {later:%d-%m-%Y}: 9,90% per jaar   Creditrente: 0,00%",
        7.5,
    )
    page.put(
        40,
        y + 56,
        f"Sparen bij de IJsselbank? Open vóór {later + timedelta(20):%d-%m-%Y} een SpaarPlus en ontvang",
        8,
        color=ORANGE,
    )
    page.put(40, y + 66, f"{rng.choice(['2,10', '1,85', '2,40'])}% rente en EUR 25,00 welkomstbonus.", 8, color=ORANGE)
