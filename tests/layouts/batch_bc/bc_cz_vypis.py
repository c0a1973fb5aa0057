"""Czechia, výpis z účtu: two-line rows under two-line titles (booking day above value day, both without year; name and
number of the other account; VS, KS, SS), notes below, amount and balance with spaces; drawn by words and columns."""

from __future__ import annotations

from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, earlier, fill, iban, running, some_amount, some_entries, some_period
from ..pens import GREY, Flow, Page, fits
from ._rows import KIND, joined, load, minus, plus, reportlab_runs, spaces, wrapped

NAVY = (0.0, 0.2, 0.42)
POOLS: Pools = {
    "shop": ("ALBERT 0617 BRNO", "BILLA 145 BRNO", "LIDL DEKUJE ZA NAKUP", "KAUFLAND 1320 BRNO", "TESCO EXPRES",
             "DM DROGERIE MARKT 219",
             "BENZINA CS 0411", "MCDONALDS 077", "LEKARNA U RAKA", "ROSSMANN 118", "CESKE DRAHY ESHOP", "IKEA BRNO"),
    "person": ("Novotná Jana", "Ing. Petr Dvořák", "KUČERA MARTIN", "Šťastná Lenka"),
    "due": ("E.ON Energie, a.s.", "T-MOBILE CZECH REPUBLIC", "Vodafone", "Brněnské vodárny", "Česká pojišťovna",
            "SIPO", "innogy"),
    "what": ("dárek", "oběd", "kroužek keramiky", "doplatek dovolené", "vyúčtování chata"),
    "d": lambda rng, day: f"{earlier(rng, day, 3):%d.%m.%Y}",
    "acct": lambda rng, _: _other(rng),
}  # fmt: skip
# name of the payment ; other account's name ; its number ; VS ; notes
KINDS = [
    Kind(10, -25, -2300, "Transakce platební kartou;;;8100427310;Místo: {shop}|Datum transakce: {d}"),
    Kind(3, -150, -3900, "Odchozí úhrada;{due};{acct};##########;", step="1"),
    Kind(2, -200, -5000, "Odchozí úhrada okamžitá;{person};{acct};;{what}", step="1"),
    Kind(2.2, 100, 4500, "Příchozí úhrada;{person};{acct};;{what}", step="1"),
    Kind(1.5, -300, -2400, "Inkaso;{due};{acct};##########;", step="1"),
    Kind(1.2, 24000, 48000, "Příchozí úhrada;MORAVSKÉ STROJÍRNY S.R.O.;{acct};####;mzda", step="1", most=1),
    Kind(0.9, -7800, -16500, "Trvalý příkaz;SVJ Lesnická;{acct};########;nájem a služby", step="1", most=1),
    Kind(0.9, -200, -6000, "Výběr z bankomatu;;;8100427310;Místo: BRNO, JOSTOVA|Datum transakce: {d}", step="100"),
    Kind(0.5, -29, -99, "Vedení účtu;;;;", step="1", most=1),
    Kind(0.5, 0.01, 4, "Připsaný úrok;;;;", most=1),
    Kind(0.4, -0.01, -0.7, "Daň z úroku;;;;", most=1),
]  # fmt: skip
DATE, TEXT, NAME, SEQ, AMOUNT, BALANCE = 42.0, 82.0, 228.0, 386.0, 476.0, 554.0
VS, KS, SS = 228.0, 300.0, 346.0


def _other(rng: Random) -> str:
    bank = rng.choice(["0100", "0300", "0800", "2010", "5500"])
    return f"{rng.choice(['', '19-', '107-', '35-'])}{rng.randint(10**8, 10**10 - 1)}/{bank}"


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    load("arial", "arial-bold")
    start, end = some_period(rng, 30, calendar=True)
    opening = some_amount(rng, 1500, 90000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(12, 70), balance=opening, floor=0)
    amounts = [entry.amount for entry in entries]
    balances = running(opening, amounts)
    closing = balances[-1]
    code = iban(rng, "CZ", "0990000000##########")
    account = f"{int(code.replace(' ', '')[8:])}/0990"

    def titles(page: Page, y: float) -> float:
        page.rule(DATE, y - 10, BALANCE, 1, NAVY)
        for x, first, second in (
            (DATE, "Datum", "Valuta"),
            (TEXT, "Označení platby", "Protiúčet nebo poznámka"),
            (NAME, "Název protiúčtu", "VS"),
            (KS, "", "KS"),
            (SS, "", "SS"),
            (SEQ, "Sekv.", ""),
        ):
            page.put(x, y, first, 8, bold=True)
            page.put(x, y + 10, second, 8, color=GREY)
        page.put(AMOUNT, y, "Částka", 8, bold=True, right=True)
        page.put(BALANCE, y, "Zůstatek", 8, bold=True, right=True)
        page.rule(DATE, y + 15, BALANCE, 0.5, NAVY)
        return y + 28

    def head(page: Page, number: int) -> float:
        page.put(DATE, 46, "MOSB", 22, bold=True, color=NAVY)
        page.put(BALANCE, 40, "VÝPIS Z ÚČTU", 13, bold=True, right=True)
        page.put(
            BALANCE,
            53,
            f"Období: {start.day}. {start.month}. {start.year} - {end.day}. {end.month}. {end.year}",
            8.5,
            right=True,
        )
        page.put(BALANCE, 64, f"Rok/č. výpisu: {end.year}/{end.month}      Strana: {number}", 8.5, right=True)
        page.put(
            DATE,
            812,
            "Moravská obchodní spořitelní banka, a. s., Kobližná 99, 602 00 Brno; IČO: 00099123; "
            "zapsaná u Krajského soudu v Brně",
            6.5,
            color=GREY,
        )
        if number > 1:
            page.put(DATE, 84, f"Účet: {account}  (pokračování)", 8.5)
            return titles(page, 108)
        facts = [
            ("Účet:", account),
            ("IBAN:", code),
            ("Název účtu:", "Konto Plus - HORÁK JIŘÍ"),
            ("Měna:", "CZK"),
            ("BIC:", "MOSBCZ2X"),
        ]
        page.lines(DATE, 92, [label for label, _ in facts], 8.5, 12, color=GREY)
        page.lines(106, 92, [value for _, value in facts], 8.5, 12)
        page.lines(366, 92, ["Jiří Horák", "Lesnická 44", "613 00  BRNO - ČERNÁ POLE"], 10, 13)
        y = 166.0
        page.box(DATE, y - 12, BALANCE - DATE, 44, (0.93, 0.95, 0.98))
        for x, label, amount in ((DATE + 6, "Počáteční zůstatek:", opening), (300, "Konečný zůstatek:", closing)):
            page.put(x, y + 3, label, 9, bold=True)
            page.put(x + 200, y + 3, spaces(amount), 9, bold=True, right=True)
        for x, label, amount in (
            (DATE + 6, "Celkové příjmy:", plus(amounts)),
            (300, "Celkové výdaje:", -minus(amounts)),
        ):
            page.put(x, y + 19, label, 9)
            page.put(x + 200, y + 19, spaces(amount), 9, right=True)
        page.put(DATE, y + 54, "Přehled pohybů na účtu", 10, bold=True)
        return titles(page, y + 74)

    flow = Flow(785, lambda: Page(face="arial", bold="arial-bold"), head)
    rows = []
    for number, (entry, balance) in enumerate(zip(entries, balances, strict=True), 1):
        text, name, other, vs, first = entry.lines[0].split(";")
        notes = [*([first] if first else []), *entry.lines[1:]]
        if not other and notes:  # nothing to say of another account: the first note moves up beside the value day
            other = notes.pop(0) if fits("arial", 8, NAME - TEXT - 6)(notes[0]) else ""
        notes = wrapped(notes, "arial", 8, 280) if notes else []
        flow.need((2 + len(notes)) * 10 + 5)
        page, y = flow.page, flow.y
        value = entry.day
        page.put(DATE, y, f"{entry.day:%d.%m.}", 8)
        page.put(DATE, y + 10, f"{value:%d.%m.}", 8, color=GREY)
        page.put(TEXT, y, text, 8)
        page.put(NAME, y, name, 8)
        page.put(SEQ, y, f"{number}", 8)
        page.put(AMOUNT, y, spaces(entry.amount), 8, right=True)
        page.put(BALANCE, y, spaces(balance), 8, right=True)
        page.put(TEXT, y + 10, other, 8)
        page.put(VS, y + 10, vs, 8)
        page.put(KS, y + 10, fill(rng, rng.choice(["0308", "0558", "0138"]), entry.day, {}) if vs and name else "", 8)
        page.lines(TEXT, y + 20, notes, 8, 10)
        flow.y = y + (2 + len(notes)) * 10 + 5
        rows.append(Row(entry.day, joined([text, name, other, *notes]), entry.amount, balance, value, flow.number))
    flow.need(56)
    page = flow.page
    page.rule(DATE, flow.y - 6, BALANCE, 1, NAVY)
    page.put(TEXT, flow.y + 7, "Konečný zůstatek", 9, bold=True)
    page.put(BALANCE, flow.y + 7, spaces(closing), 9, bold=True, right=True)
    page.lines(
        DATE,
        flow.y + 28,
        [
            "Údaje si prosím zkontrolujte. Případnou reklamaci uplatněte u své pobočky bez zbytečného odkladu.",
            "Vklad na tomto účtu je pojištěn u Garančního systému finančního trhu.",
        ],
        7,
        9,
        color=GREY,
    )
    reportlab_runs(flow.pages, path, "words", order="columns")
    return Truth(KIND, "cs_CZ", "CZK", account, start, end, opening, closing, rows)
