"""Hungary, current account of a private person: whole forints with points between thousands, one signed amount column,
opening and closing balance as lines of the table, dates of two digits each, texts in capitals over two or three lines,
turnover totals and charges of the month after the table."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, fill, iban, some_entries, wrap, written
from ..pens import GREY, Flow, Page, fits
from ._rows import joined, month, ready, to_fpdf, used

GREEN = (0.0, 0.42, 0.22)
KINDS = (
    Kind(9, -900, -48000, "VÁSÁRLÁS KÁRTYÁVAL|{used}, 451932******{card}, {shop} -ÉRINTŐKÁRTYA", step="1"),
    Kind(3, -1500, -60000, "VÁSÁRLÁS KÁRTYÁVAL|{used}, 451932******{card}, {web}", step="1"),
    Kind(2, -5000, -150000, "KÉSZPÉNZFELVÉT ATM-BŐL|{used}, 451932******{card}, {atm}", step="1000"),
    Kind(2, -3000, -240000, "AZONNALI ÁTUTALÁS|{person}|{giro}|{note}", step="1"),
    Kind(2, -2500, -60000, "CSOPORTOS BESZEDÉSI MEGBÍZÁS|{utility}", step="1"),
    Kind(1, 250000, 620000, "MUNKABÉR JÓVÁÍRÁSA|{firm}|{giro}|MUNKABÉR {period}", step="1", most=2),
    Kind(2, 2000, 150000, "AZONNALI ÁTUTALÁS JÓVÁÍRÁSA|{person}|{giro}|{note}", step="1"),
    Kind(1, -30000, -120000, "ÁLLANDÓ MEGBÍZÁS|{person}|{giro}|ALBÉRLET", step="500", most=1),
    Kind(2, -100, -4500, "TRANZAKCIÓS DÍJ|ÁTUTALÁS DÍJA", step="1"),
    Kind(1, -300, -1200, "IDŐSZAKOS DÍJ|SZÁMLAVEZETÉSI DÍJ", step="1", most=1),
    Kind(1, -100, -700, "SMS SZOLGÁLTATÁS DÍJA", step="1", most=1),
)
POOLS: Pools = {
    "used": used("%Y.%m.%d"),
    "period": lambda _, day: day.strftime("%Y.%m"),
    "card": ("4417",),
    "shop": (
        "LIDL 0143.SZ. ARUHAZ BUDAPEST",
        "SPAR MAGYARORSZAG KFT. GYOR",
        "TESCO EXPR. 45124 SZEGED",
        "DM KFT. 231 BUDAPEST XIII",
        "MOL TOLTOALL. 21133 KECSKEMET",
        "ALDI 077.SZ. BUDAORS",
        "ROSSMANN 118 DEBRECEN",
        "NEMZETI DOHANYBOLT PECS",
        "BKK AUTOMATA BUDAPEST",
    ),
    "web": ("WOLT.COM BUDAPEST", "SIMPLEP*MAV-START BUDAPEST", "EMAG.HU BUDAPEST", "NETFLIX.COM AMSTERDAM NL"),
    "atm": ("BUDAPEST, NAGY LAJOS KIRALY U. 19", "DEBRECEN, PIAC U. 45-47", "SZOLNOK, SZAPARY U. 31"),
    "person": ("KOVÁCS ÁGNES", "SZŰCS GERGELY", "Őri Zsófia", "HORVÁTH-TÓTH BÉLA", "Németh Csilla"),
    "giro": ("1####### - ######## - ########", "1#######-########", "1#######-########-########"),
    "note": ("köszi", "BALATON", "közös költség ## / A", "SZÜLINAP", "RÉSZLET 0#", "Számla: SZ-2#####"),
    "utility": (
        "TÁVHŐ- ÉS VÍZMŰVEK ZRT. - A1#####|FOGY. AZON.: 00########",
        "ÁRAMSZOLGÁLTATÓ ZRT.|SZLA: 6#########",
        "TELEKOM SZOLGÁLTATÁS 0036#########",
        "ÖNKORMÁNYZATI BIZTOSÍTÓ EGYESÜLET|KÖTVÉNYSZÁM ########",
    ),
    "firm": ("PANNON GÉPGYÁR KFT.", "ÉSZAK LOGISZTIKA ZRT.", "MAGYAR ÁLLAMKINCSTÁR"),
}
DATE, VALUE, TEXT, AMOUNT = 45, 100, 155, 550


def money(amount: Decimal) -> str:
    return written(amount, ".", ",", 0)


def draw(rng: Random, path: Path) -> Truth:
    ready("l-sans", "l-sans-b")
    start, end = month(rng)
    opening = Decimal(rng.randint(20_000, 900_000))
    entries = some_entries(
        rng, KINDS, POOLS, (start, end), count=rng.randint(14, 55), reversal="VISSZAVONÁS|{}", balance=opening, floor=0
    )
    closing = opening + sum(entry.amount for entry in entries)
    number = fill(rng, "1177####-0#######-00000000", start, {})
    owner = rng.choice(("KELEMEN ISTVÁNNÉ", "DR. FÜLÖP MÁRTON", "SZÉKELY ANNA MÁRIA"))
    iban_text = iban(rng, "HU", number.replace("-", ""))
    serial = f"{start.year}/{start.month:03}"

    def head(page: Page, sheet: int) -> float:
        page.box(40, 30, 14, 22, GREEN)
        page.put(60, 46, "Alföldi Néptakarék", 15, bold=True, color=GREEN)
        page.put(550, 46, "SZÁMLAKIVONAT", 14, bold=True, right=True)
        page.put(550, 58, "LAKOSSÁGI FORINT SZÁMLA", 7, right=True, color=GREY)
        if sheet == 1:
            page.lines(60, 110, (owner, "MISKOLC", "SZÉCHENYI U. 107. 2/9.", "3530"), 10, 13)
        data = (
            ("SZÁMLASZÁM:", number),
            ("IBAN:", iban_text),
            ("BIC (SWIFT) KÓD:", "ALNTHUHB"),
            ("DEVIZANEM:", "HUF"),
            ("KIVONAT SORSZÁMA:", serial),
            ("IDŐSZAK:", f"{start:%Y.%m.%d} - {end:%Y.%m.%d}"),
            ("OLDALSZÁM:", f"{sheet}"),
        )
        y = 80.0
        shown = data if sheet == 1 else data[:1] + data[4:]
        page.box(310, 69, 245, 11 * len(shown) + 4, (0.95, 0.97, 0.95), stroke=GREEN)
        for label, text in shown:
            page.put(316, y, label, 7)
            page.put(550, y, text, 8, right=True)
            y += 11
        y = 190.0 if sheet == 1 else 136.0
        if sheet == 1:
            page.put(40, y, "ÉRTESÍTJÜK, HOGY SZÁMLÁJÁN AZ ALÁBBI FORGALMAT KÖNYVELTÜK:", 8)
            y += 16
        page.rule(40, y - 4, 555, 1, GREEN)
        page.put(DATE, y + 6, "KÖNYVELÉS", 6.5, bold=True)
        page.put(DATE, y + 14, "DÁTUMA", 6.5, bold=True)
        page.put(VALUE, y + 6, "ÉRTÉKNAP", 6.5, bold=True)
        page.put(TEXT, y + 6, "FORGALOM MEGNEVEZÉSE", 6.5, bold=True)
        page.put(AMOUNT, y + 6, "TERHELÉS(-) / JÓVÁÍRÁS", 6.5, bold=True, right=True)
        page.put(AMOUNT, y + 14, "HUF", 6.5, bold=True, right=True)
        page.rule(40, y + 19, 555, 1, GREEN)
        return y + 32

    def foot(page: Page, _y: float) -> None:
        page.put(550, 800, "FOLYTATÁS A KÖVETKEZŐ OLDALON", 6.5, right=True)

    flow = Flow(780, lambda: Page(face="l-sans", bold="l-sans-b"), head, foot)
    flow.page.put(TEXT, flow.y, "NYITÓ EGYENLEG", 8.5, bold=True)
    flow.page.put(AMOUNT, flow.y, money(opening), 8.5, bold=True, right=True)
    flow.y += 16
    rows = [_row(flow, rng, entry, start) for entry in entries]
    flow.need(170)
    flow.page.rule(40, flow.y - 6, 555, 0.5, GREEN)
    flow.page.put(TEXT, flow.y + 6, "ZÁRÓ EGYENLEG", 8.5, bold=True)
    flow.page.put(AMOUNT, flow.y + 6, money(closing), 8.5, bold=True, right=True)
    _totals(flow, entries)
    to_fpdf(flow.pages, path)
    return Truth("checking", "hu_HU", "HUF", number, start, end, opening, closing, rows)


def _row(flow: Flow, rng: Random, entry: Entry, start: date) -> Row:
    lines = [part for line in entry.lines for part in wrap(line, fits("l-sans", 8, 300))]
    flow.need(10 * len(lines) + 4)
    page, y = flow.page, flow.y
    value = max(entry.day if rng.random() < 0.6 else earlier(rng, entry.day, 2), start)
    page.put(DATE, y, f"{entry.day:%y.%m.%d}", 8)
    page.put(VALUE, y, f"{value:%y.%m.%d}", 8)
    page.lines(TEXT, y, lines, 8, 10)
    page.put(AMOUNT, y, money(entry.amount), 8, right=True)
    flow.y += 10 * len(lines) + 4
    return Row(entry.day, joined(lines), entry.amount, None, value, flow.number)


def _totals(flow: Flow, entries: list[Entry]) -> None:
    page, y = flow.page, flow.y + 34
    paid = sum((entry.amount for entry in entries if entry.amount < 0), Decimal())
    came = sum((entry.amount for entry in entries if entry.amount > 0), Decimal())
    charges = sum((entry.amount for entry in entries if "DÍJ" in entry.lines[0]), Decimal())
    page.box(150, y - 12, 405, 42, (0.95, 0.97, 0.95))
    for label, count, total in (
        ("JÓVÁÍRÁSOK ÖSSZESEN:", sum(entry.amount > 0 for entry in entries), came),
        ("TERHELÉSEK ÖSSZESEN:", sum(entry.amount < 0 for entry in entries), paid),
        ("EBBŐL A BANK ÁLTAL FELSZÁMÍTOTT DÍJAK:", sum("DÍJ" in entry.lines[0] for entry in entries), charges),
    ):
        page.put(TEXT, y, label, 8)
        page.put(430, y, f"{count} DB", 8, right=True)
        page.put(AMOUNT, y, money(total), 8, right=True)
        y += 12
    y += 22
    small = (
        "A számlán elhelyezett betéteket az Országos Betétbiztosítási Alap (OBA) 100.000 eurónak megfelelő összegig",
        "biztosítja. A kivonat tartalmát kérjük ellenőrizze; észrevételét 30 napon belül várjuk fiókjainkban.",
        "A kivonat számviteli bizonylat, aláírás nélkül is érvényes. Telefonos ügyfélszolgálat: +36 1 555 0 365.",
    )
    page.lines(40, y, small, 6.5, 8.5, color=GREY)
