"""Netherlands: a business account on wide paper, fourteen columns in a grid, newest first, Af or Bij as a word.

After a cooperative bank's transaction list for firms: ISO booking days, value days as DD-MM, an unsigned amount, the
balance after each booking, the other account, a code, a batch's count and foreign amounts in columns of their own.
"""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import (
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
)
from ..pens import A4, GREY, Flow, Page, fits, with_pymupdf

WIDE = (A4[1], A4[0])
POOLS = {
    "firm": [
        "Bouwgroep Zuid BV",
        "Van Dalen Transport",
        "Kantoorhuis Utrecht",
        "Slagerij De Wit VOF",
        "Groothandel Ypma BV",
        "Stichting Wijkzorg",
    ],
    "person": ["J. de Boer e/o M. Smit", "K.L. Hoekstra", "Mw. A. Yilmaz"],
    "net": ["KPN Zakelijk", "Vattenfall Sales Nederland", "Waternet", "Interpolis Schade"],
    "shop": ["Makro Nuth", "Shell Tankstation 1###", "Praxis Best", "Hanos Breda"],
    "when": lambda rng, day: f"{earlier(rng, day):%d-%m-%Y} {rng.randint(7, 20):02}:{rng.randint(0, 59):02}",
}
KINDS = [
    Kind(6, 120, 9000, "{firm}|Factuur F#-0#### debiteur 1####", tag="sb cb"),
    Kind(5, -90, -7000, "{firm}|Inkoopfactuur ######## dank u", tag="tb ov"),
    Kind(3, -30, -900, "{net}|Incasso kenmerk NL##ZZZ########0000 klant ######", tag="ei ic"),
    Kind(3, -10, -400, "{shop}|Pasnr 00# {when} transactie ?#####", tag="ba ba"),
    Kind(2, -900, -12000, "Salarisbatch|Loonrun periode ##", tag="db batch", most=2),
    Kind(1, -15, -25, "Polderbank|Kosten zakelijk pakket en transacties", tag="kh kst", most=1),
    Kind(1.5, -80, -2500, "Northgate Software Inc|Invoice INV-##### annual licence", tag="bv usd"),
    Kind(
        1,
        -200,
        -4000,
        "Belastingdienst Apeldoorn|Omzetbelasting betalingskenmerk ################",
        tag="tb ov",
        most=1,
    ),
]
# title, left edge, width; the edges are the grid's
COLUMNS = [
    ("Volg-\nnr", 24, 30),
    ("Boekdatum", 54, 52),
    ("Rente-\ndatum", 106, 32),
    ("Code", 138, 24),
    ("Tegenrekening", 162, 92),
    ("Naam / omschrijving", 254, 168),
    ("Aantal\nposten", 422, 30),
    ("Oorspr.\nbedrag", 452, 62),
    ("Koers", 514, 36),
    ("Val.", 550, 22),
    ("Af/\nBij", 572, 22),
    ("Bedrag", 594, 64),
    ("Saldo na\nboeking", 658, 72),
    ("Kenmerk bank", 730, 88),
]
SIZE = 7.0


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    period = some_period(rng)
    opening = some_amount(rng, 4000, 60000)
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening, floor=-8000)
    balances = running(opening, (e.amount for e in entries))
    closing = balances[-1] if balances else opening
    account = iban(rng, "NL", "PLDR0#########")
    first = rng.randint(100, 9000)
    total_in = sum((e.amount for e in entries if e.amount > 0), Decimal(0))
    total_out = -sum((e.amount for e in entries if e.amount < 0), Decimal(0))

    def head(page: Page, at: int) -> float:
        page.put(24, 34, "Polderbank Zakelijk", 14, bold=True, color=(0, 0.1, 0.5))
        page.put(818, 34, f"Transactieoverzicht - pagina {at}", 8, right=True)
        y = 56.0
        if at == 1:
            page.lines(
                24,
                54,
                [
                    "Hovenier Kuipers & Zn. BV",
                    f"Rekening-courant {account}",
                    f"Periode {period[0]:%d-%m-%Y} t/m {period[1]:%d-%m-%Y}",
                    "KvK 6012####".replace("####", "3418"),
                ],
                8,
                11,
            )
            for n, (name, figure) in enumerate(
                [
                    (f"Beginsaldo {period[0]:%d-%m-%Y}", opening),
                    ("Totaal bij", total_in),
                    ("Totaal af", total_out),
                    (f"Eindsaldo {period[1]:%d-%m-%Y}", closing),
                    ("Kredietlimiet", Decimal("10000.00")),
                ]
            ):
                page.put(420 + 82 * n, 60, name, 7, color=GREY)
                page.put(420 + 82 * n, 72, "EUR " + written(figure, ".", ","), 9, bold=n in (0, 3))
            y = 112
        page.box(24, y - 12, 794, 24, (0.85, 0.88, 0.96))
        for name, x, _ in COLUMNS:
            page.lines(x + 2, y - 3, name.split("\n"), 6.5, 8, bold=True)
        page.put(
            24,
            580,
            "Polderbank N.V. Amersfoort - Handelsregister 30012345 - Wij houden teksten 13 maanden beschikbaar.",
            6,
            color=GREY,
        )
        return y + 21

    flow = Flow(566, lambda: Page(WIDE), head)
    rows: list[Row] = []
    for n in range(len(entries) - 1, -1, -1):
        entry, balance = entries[n], balances[n]
        code, more = entry.tag.split()
        name, text = entry.lines
        lines = [*wrap(name, fits("Helvetica-Bold", SIZE, 162)), *wrap(text, fits("Helvetica", SIZE, 162))]
        bank = wrap(fill(rng, "PB#######??###/#####", entry.day, {}), fits("Helvetica", SIZE, 82), cut=True)
        height = max(len(lines), len(bank)) * 8.5 + 4
        flow.need(height)
        page, y = flow.page, flow.y
        value = earlier(rng, entry.day, 1)
        page.put(52, y, str(first + n), SIZE, right=True)
        page.put(56, y, entry.day.isoformat(), SIZE)
        page.put(108, y, f"{value:%d-%m}", SIZE)
        page.put(140, y, code, SIZE)
        if code not in ("ba", "kh", "db"):
            page.put(164, y, iban(rng, "NL", "????0#########").replace(" ", ""), SIZE)
        page.put(256, y, lines[0], SIZE, bold=True)
        page.lines(256, y + 8.5, lines[1:], SIZE, 8.5)
        if more == "batch":
            page.put(448, y, str(rng.randint(3, 48)), SIZE, right=True)
        if more == "usd":
            rate = Decimal(rng.randint(10200, 11400)) / 10000
            page.put(
                511, y, "USD " + written((-entry.amount * rate).quantize(Decimal("0.01")), ".", ","), SIZE, right=True
            )
            page.put(547, y, written(rate, ".", ",", 4), SIZE, right=True)
        page.put(552, y, "EUR", SIZE)
        page.put(574, y, "Af" if entry.amount < 0 else "Bij", SIZE)
        page.put(655, y, written(entry.amount, ".", ",", minus=""), SIZE, right=True)
        page.put(727, y, written(balance, ".", ","), SIZE, right=True)
        page.lines(733, y, bank, SIZE, 8.5)
        for _, x, w in COLUMNS:
            page.box(x, y - 8, w, height, stroke=GREY)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, balance, value, flow.number))
        flow.y += height
    pages = [
        replace(page, boxes=[b for b in page.boxes if b.fill] + [b for b in page.boxes if not b.fill])
        for page in flow.pages
    ]
    with_pymupdf(pages, path, turned=True)
    return Truth("bank", "nl-NL", "EUR", account, *period, opening, closing, rows, newest_first=True)
