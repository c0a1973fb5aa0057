"""Netherlands, current account: booking date dd-mm with the interest date in brackets below it, descriptions in two
fields side by side over several lines (BEA, SEPA Incasso, SEPA Overboeking, iDEAL), Bedrag af / Bedrag bij, no running
balance, head boxes with +/CREDIT and -/DEBET balances and counts, "Totaal" of the sheet, guarantee text.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, iban, some_amount, some_entries, some_period, written
from ..pens import GREY, WHITE, Flow, Page, with_fpdf, with_pymupdf

SEA = (0.0, 0.35, 0.5)
FOG = (0.91, 0.94, 0.96)
DATE, TEXT, SECOND, OUT, IN = 48.0, 104.0, 280.0, 478.0, 547.0
SIZE, LEAD = 8, 10

POOLS: Pools = {
    "shop": ("Groenhof Markt ####", "Bakkerij De Kroon", "Drogist Linde ###", "Bouwhal Waterland", "Slagerij Tuinstra"),
    "more": ("Cafe 't Anker", "Fietsen Van Loon", "NS Reiswinkel ###", "Tankhuis A## Zuid", "Boekhandel Vos"),
    "town": ("UTRECHT", "HAARLEM", "'S-HERTOGENB", "ALMERE", "GRONINGEN", "DELFT"),
    "biller": (
        "Waterbedrijf Eemland",
        "Stroom & Zo BV",
        "Zorgverzekeraar Helder",
        "Gemeente Oudewaard",
        "TeleVecht BV",
    ),
    "person": ("J.W. DE BOER", "M VAN DER VELDE-SMIT", "S. EL IDRISSI", "Hr P Hoekstra"),
    "why": ("huur", "etentje vrijdag", "bijdrage kado", "oppas", "spaargeld", "boodschappen"),
    "firm": ("POLDERLICHT INSTALLATIES BV", "STICHTING ZORGKRING", "UWV-LOKET NOORD"),
    "web": ("Kwikshop Webwinkels", "Ticketduin BV", "Bezorgfiets.example"),
    "bic": ("ZUIDNL2A", "POLDNL2U", "HANSNL21"),
    "nl": lambda rng, _: iban(rng, "NL", "POLD##########").replace(" ", ""),
    "clock": lambda rng, day: f"{earlier(rng, day, 2):%d.%m.%y}/{rng.randint(7, 22):02}:{rng.randint(0, 59):02}",
}
# A row is lines of two fields; the fields are told apart by ^.
KINDS = (
    Kind(26, -1.5, -130, "BEA, Betaalpas^{shop},PAS###|NR:??####, {clock}^{town}", "card"),
    Kind(16, -2, -60, "BEA, Google Pay^{more},PAS###|NR:??####, {clock}^{town}", "card"),
    Kind(
        12,
        -9,
        -210,
        "SEPA Incasso algemeen doorlopend^Incassant: NL##ZZZ############|Naam: {biller}^Machtiging: "
        "M-########|Omschrijving: Termijnnota ######^IBAN: {nl}|Kenmerk: ##-#####-##########",
    ),
    Kind(9, -5, -700, "SEPA Overboeking^IBAN: {nl}|BIC: {bic}^Naam: {person}|Omschrijving: {why}"),
    Kind(
        9,
        -6,
        -240,
        "SEPA iDEAL^IBAN: {nl}|BIC: {bic}^Naam: {web}|Omschrijving: ########## 00300###^############ {web}"
        "|Kenmerk: {clock} ################",
    ),
    Kind(4, -20, -250, "GEA, Betaalpas^Geldmaat Markt ##,PAS###|NR:??####, {clock}^{town}", "card", "10"),
    Kind(2, -2.1, -4.6, "PAKKETVERZ. POLIS# ##########^MAANDPREMIE ##-####", most=1),
    Kind(2, -1.9, -3.5, "POLDERBANK^Basis Pakket", most=1),
    Kind(
        5,
        1200,
        3300,
        "SEPA Overboeking^IBAN: {nl}|BIC: {bic}^Naam: {firm}|Omschrijving: SALARIS ##/####^Kenmerk: ###-####",
        most=1,
    ),
    Kind(8, 5, 450, "SEPA Overboeking^IBAN: {nl}|BIC: {bic}^Naam: {person}|Omschrijving: {why}"),
    Kind(3, 4, 90, "BEA, Betaalpas Retour^{shop},PAS###|NR:??####, {clock}^{town}", "card"),
)


def _money(amount: Decimal) -> str:
    return written(abs(amount), ".", ",")


def _side(amount: Decimal) -> str:
    return f"{_money(amount)} {'-/DEBET' if amount < 0 else '+/CREDIT'}"


def _interest_day(rng: Random, entry: Entry) -> date:
    """The day the card was used, else the booking day or one beside it."""
    if used := re.search(r"(\d\d)\.(\d\d)\.(\d\d)/", " ".join(entry.lines)) if entry.tag else None:
        day, month, year = (int(part) for part in used.groups())
        return date(2000 + year, month, day)
    return entry.day + timedelta(rng.choice([0, 0, 0, 0, -1, 1]))


def draw(rng: Random, path: Path) -> Truth:
    period = start, end = some_period(rng, calendar=rng.random() < 0.6)
    opening = some_amount(rng, 30, 9000) if rng.random() < 0.88 else -some_amount(rng, 5, 500)
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening, reversal="STORNO {0}")
    closing = opening + sum(entry.amount for entry in entries)
    account = iban(rng, "NL", "POLD0#########")
    holder = rng.choice(["MW F KUIPERS", "HR R VAN ES EO", "MW LJ BRANDSMA CJ"])
    sheets = rng.random() < 0.5
    first = rng.randint(1, 12)
    sums = [Decimal(0), Decimal(0)]

    def head(page: Page, number: int) -> float:
        page.put(48, 52, "Polderbank", 20, bold=True, color=SEA)
        page.put(547, 46, "Afschrift", 13, bold=True, right=True)
        page.put(547, 58, "Betaalrekening", 9, right=True)
        y = 78.0
        if number == 1:
            page.lines(60, 104, (holder, f"Kerkstraat {rng.randint(1, 200)}", "1381 CT  WEESP"), 9.5, 12)
            y = 160.0
        boxes = [
            ("Rekeningnummer", account, 170),
            ("BIC", "POLDNL2U", 75),
            ("Valuta", "EUR", 50),
            ("Datum afschrift", f"{end:%d-%m-%Y}", 84),
            ("Afschriftnr", str(first), 60),
            ("Pagina", str(number), 60),
        ]
        _boxes(page, y, boxes)
        if number == 1:
            _saldi(page, y + 34, entries, opening, closing)
            page.put(48, y + 76, f"Periode {start:%d-%m-%Y} t/m {end:%d-%m-%Y}", 8.5)
            y += 58
        y += 44
        return _titles(page, y)

    def foot(page: Page, y: float) -> None:
        if sheets:
            page.rule(400, y - 4, 549, 0.4)
            page.put(TEXT, y + 7, "Totaal dit blad", SIZE)
            page.put(OUT, y + 7, _money(sums[0]), SIZE, right=True)
            page.put(IN, y + 7, _money(sums[1]), SIZE, right=True)
        sums[:] = Decimal(0), Decimal(0)
        page.put(
            48, 816, "Polderbank N.V., gevestigd te Amersfoort, KvK 32140958. BTW NL 8204.17.633.B01.", 6, color=GREY
        )
        page.put(
            48,
            824,
            "Uw saldo valt onder het depositogarantiestelsel. Kijk op polderbank.example/garantie.",
            6,
            color=GREY,
        )

    flow = Flow(778, Page, head, foot)
    rows = []
    for entry in entries:
        day = _interest_day(rng, entry)
        words = _put(flow, entry, day)
        sums[entry.amount > 0] += abs(entry.amount)
        rows.append(Row(entry.day, words, entry.amount, None, day, flow.number))
    if not entries:
        flow.page.put(TEXT, flow.y, "Er zijn geen boekingen in deze periode.", SIZE)
        flow.y += LEAD
    foot(flow.page, flow.y)
    _after(flow, rng)
    if rng.random() < 0.6:
        with_fpdf(flow.pages, path, rng.choice(["rows", "rows", "columns"]))
    else:
        with_pymupdf(flow.pages, path)
    return Truth("checking", "nl_NL", "EUR", account, start, end, opening, closing, rows)


def _titles(page: Page, y: float) -> float:
    page.box(46, y, 503, 26, SEA)
    for x, above, below in ((DATE + 2, "Boekdatum", "(Rentedatum)"), (TEXT + 8, "Omschrijving", "")):
        page.put(x, y + 11, above, 8, bold=True, color=WHITE)
        page.put(x, y + 21, below, 7, color=WHITE)
    for x, above, below in ((OUT, "Bedrag af", "(debet)"), (IN, "Bedrag bij", "(credit)")):
        page.put(x, y + 11, above, 8, bold=True, color=WHITE, right=True)
        page.put(x, y + 21, below, 7, color=WHITE, right=True)
    return y + 40


def _put(flow: Flow, entry: Entry, day: date) -> str:
    """Draw a row; its words are returned."""
    pairs = [tuple(line.split("^")) for line in entry.lines]
    flow.need(LEAD * max(len(pairs), 2))
    flow.page.put(DATE + 2, flow.y, f"{entry.day:%d-%m}", SIZE)
    flow.page.put(DATE + 2, flow.y + LEAD, f"({day:%d-%m})", SIZE)
    for n, pair in enumerate(pairs):
        for x, text in zip((TEXT, SECOND), pair, strict=False):
            flow.page.put(x, flow.y + LEAD * n, text, SIZE)
    flow.page.put(OUT if entry.amount < 0 else IN, flow.y, _money(entry.amount), SIZE, right=True)
    flow.y += LEAD * max(len(pairs), 2) + 4
    return " ".join(" ".join(pair) for pair in pairs)


def _boxes(page: Page, y: float, boxes: list[tuple[str, str, int]]) -> None:
    x = 48.0
    for title, text, room in boxes:
        page.box(x - 2, y, room, 26, FOG)
        page.put(x + 2, y + 9, title, 6.8, color=SEA)
        page.put(x + 2, y + 20, text, 8.5)
        x += room + 1


def _saldi(page: Page, y: float, entries: list[Entry], opening: Decimal, closing: Decimal) -> None:
    """The boxes with the balances, totals and counts."""
    out = [entry.amount for entry in entries if entry.amount < 0]
    into = [entry.amount for entry in entries if entry.amount > 0]
    _boxes(
        page,
        y,
        [
            ("Saldo vorig afschrift", _side(opening), 112),
            ("Saldo dit afschrift", _side(closing), 112),
            ("Totaal afgeschreven", _money(sum(out, Decimal(0))), 84),
            ("Totaal bijgeschreven", _money(sum(into, Decimal(0))), 84),
            ("Aantal afschr.", str(len(out)), 53),
            ("Aantal bijschr.", str(len(into)), 53),
        ],
    )


def _after(flow: Flow, rng: Random) -> None:
    """A message of the bank below the rows, where there is room."""
    if flow.y + 90 > flow.bottom or rng.random() < 0.3:
        return
    page, y = flow.page, flow.y + 28
    page.box(46, y, 503, 48, FOG)
    page.put(54, y + 13, "Goed om te weten", 9, bold=True, color=SEA)
    page.lines(
        54,
        y + 26,
        (
            f"Per 1 januari wijzigen onze tarieven. Het Basis Pakket kost dan EUR 3,{rng.randint(10, 95)} per maand.",
            "Rood staan kan tot EUR 1.000,00 tegen 9,90% debetrente. Klopt er iets niet? Bel 0900 - 8141.",
        ),
        7.5,
        10,
    )
