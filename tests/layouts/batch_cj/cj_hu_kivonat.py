"""Hungary, forint account: dates as 24.01.03 (year first), whole forints with dots between thousands, a signed column
without running balance, totals in upper case between the rows and the closing balance, a box of fees and limits."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from .. import pens
from ..frame import Kind, Pools, Row, Truth, earlier, fill, iban, some_amount, some_entries, some_period, wrap, written
from ._rows import joined, liberation, single_words, total

KINDS = [
    Kind(22, -690, -42000, "VÁSÁRLÁS KÁRTYÁVAL -|{ymd} {card}|{shop}", step="1"),
    Kind(6, -900, -16000, "INTERNETES VÁSÁRLÁS KÁRTYÁVAL -|{ymd} {card}|{web}", step="1"),
    Kind(4, -5000, -120000, "KÉSZPÉNZFELVÉT ATM-BŐL -|{ymd} {card}|{city} {street}", step="1000"),
    Kind(7, -1500, -220000, "AZONNALI ÁTUTALÁS|{person}|{giro}|KÖZLEMÉNY: {note}", step="1"),
    Kind(6, -3900, -48000, "CSOPORTOS BESZEDÉS|{biller}|AZON.: ##########", step="1"),
    Kind(4, 2000, 160000, "AZONNALI ÁTUTALÁS JÓVÁÍRÁSA|{person}|{giro}|KÖZLEMÉNY: {note}", step="1"),
    Kind(2, 280000, 640000, "MUNKABÉR ÁTUTALÁS JÓVÁÍRÁSA|{firm}|{giro}|KÖZLEMÉNY: {ym} HAVI BÉR", step="1", most=1),
    Kind(3, -60, -1300, "ESETI MEGBÍZÁS DÍJA|{ymd}", step="1"),
    Kind(1, -300, -1400, "IDŐSZAKOS KÖLTSÉGEK|SZÁMLAVEZETÉSI DÍJ", step="1", most=1),
    Kind(1, -400, -900, "PÉNZFORGALMI TRANZAKCIÓS ILLETÉK|{ymd}", step="1", most=3),
    Kind(1, 1, 40, "KAMAT JÓVÁÍRÁS", step="1", most=1),
]
GREEN = (0.0, 0.42, 0.22)


def _forint(amount: Decimal) -> str:
    return written(amount, ".", ",", 0)


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    face, bold = liberation("SansNarrow-Regular"), liberation("SansNarrow-Bold")
    pools: Pools = {
        "shop": ["TESCO EXPRESSZ 4512 BUDAPEST", "SPAR MAGYARORSZÁG KFT.", "LIDL 0127 SZEGED",
                 "MOL TÖLTŐÁLL. 21012 GYŐR",
                 "ROSSMANN 183 BUDAPEST", "BKK AUTOMATA", "ALDI 42.SZ. DEBRECEN", "GYÖNGY PATIKA", "CBA PRÍMA PÉCS"],
        "web": ["WIZZ AIR HU 7YQ2KL BUDAPEST", "GOOGLE *YOUTUBE G.CO/HELPPAY#", "EMAG.HU",
                "WOLT HELSINKI", "SIMPLEP*MAV-START"],
        "city": ["BUDAPEST", "SZEGED", "MISKOLC", "KECSKEMÉT"],
        "street": ["RÁKÓCZI ÚT 12.", "FŐ TÉR 3.", "KÖRÖND 1 ATM 0412"],
        "person": ["KOVÁCS ISTVÁN", "SZŰCS ORSOLYA", "NAGY-TÓTH GERGŐ", "HORVÁTH ÉVA"],
        "biller": ["MVM NEXT ENERGIA ZRT.", "TELEKOM MAGYARORSZÁG NYRT", "FŐVÁROSI VÍZMŰVEK ZRT.", "DIGI KFT."],
        "firm": ["DUNAGÉP KFT.", "MAGYAR ÁLLAMKINCSTÁR", "PANNON SZOFTVER ZRT."],
        "note": ["ALBÉRLET", "SZÁMLA 2024/000##", "KÖSZI A KAJÁT", "KÖZÖS KÖLTSÉG {ym}"],
        "giro": ["########-########-########", "########-########"],
        "card": ["KÁRTYASZÁM: XXXX-4417"],
        "ymd": lambda rng, day: f"{earlier(rng, day):%Y.%m.%d}",
        "ym": lambda _, day: f"{day:%Y/%m}",
    }  # fmt: skip
    start, end = some_period(rng, calendar=True)
    opening = some_amount(rng, 18000, 900000, "1")
    entries = some_entries(rng, KINDS, pools, (start, end), balance=opening, floor=-40000)
    account = fill(rng, "11773###-########-00000000", start, {})
    issue = rng.randint(1, 12)

    def head(page: pens.Page, n: int) -> float:
        page.put(50, 52, "DunaPart Bank Nyrt.", 15, bold=True, color=GREEN)
        page.put(545, 52, "SZÁMLAKIVONAT", 14, bold=True, right=True)
        y = 70.0
        if n == 1:
            page.lines(320, 110, ["SZABÓ ZSÓFIA", "BUDAPEST", "ÜLLŐI ÚT 121. 3/12", "1091"], 10, 12.5)
            page.lines(
                50,
                98,
                ["Kézbesítés helye: Ferenc körúti fiók", "1092 Budapest, Ferenc krt. 13.", "Telefon: +36-1-366-6666"],
                8,
                10,
            )
            y = 172.0
        left = [
            f"Számlaszám: {account}",
            "IBAN: " + iban(rng, "HU", account.replace("-", "")) if n == 1 else "",
            "SZÁMLA MEGNEVEZÉSE: LAKOSSÁGI FOLYÓSZÁMLA",
            "DEVIZANEM: HUF",
        ]
        right = [f"Kivonat sorszáma: {issue:03}/{end.year}", f"Időszak: {start:%Y.%m.%d} - {end:%Y.%m.%d}", "", ""]
        for one, two in zip(left, right, strict=True):
            page.put(50, y, one, 8.5)
            page.put(545, y, two, 8.5, right=True)
            y += 11 if one or two else 0
        y += 8
        page.box(50, y - 2, 495, 25, (0.88, 0.94, 0.9))
        for x, first, second in ((54, "KÖNYVELÉS", "DÁTUMA"), (112, "ÉRTÉKNAP", ""), (170, "FORGALOM SZÖVEGE", "")):
            page.put(x, y + 8, first, 8, bold=True)
            page.put(x, y + 18, second, 8, bold=True)
        page.put(541, y + 8, "TERHELÉS (-)", 8, bold=True, right=True)
        page.put(541, y + 18, "JÓVÁÍRÁS", 8, bold=True, right=True)
        y += 36
        if n == 1:
            page.put(170, y, "NYITÓ EGYENLEG", 9, bold=True)
            page.put(541, y, _forint(opening), 9, bold=True, right=True)
            y += 16
        return y

    flow = pens.Flow(775, lambda: pens.Page(face=face, bold=bold), head)
    rows = []
    for entry in entries:
        lines = [part for line in entry.lines for part in wrap(line, pens.fits(face, 9, 270))]
        flow.need(11 * len(lines))
        value = earlier(rng, entry.day, 1)
        flow.page.put(54, flow.y, f"{entry.day:%y.%m.%d}", 9)
        flow.page.put(112, flow.y, f"{value:%y.%m.%d}", 9)
        flow.page.put(541, flow.y, _forint(entry.amount), 9, right=True)
        rows.append(Row(entry.day, joined(lines), entry.amount, None, value, flow.number))
        flow.y = flow.page.lines(170, flow.y, lines, 9, 11) + 3
    amounts = [entry.amount for entry in entries]
    closing = opening + sum(amounts)
    flow.need(150)
    page, y = flow.page, flow.y + 6
    for label, figure in (
        ("JÓVÁÍRÁSOK ÖSSZESEN", _forint(total(amounts, 1))),
        ("TERHELÉSEK ÖSSZESEN", _forint(-total(amounts, -1))),
        ("ZÁRÓ EGYENLEG", _forint(closing)),
    ):
        page.put(170, y, label, 9, bold=True)
        page.put(541, y, figure, 9, bold=True, right=True)
        y += 13
    page.box(50, y + 2, 495, 68, None, stroke=GREEN)
    page.put(56, y + 14, "TÁJÉKOZTATÓ ADATOK", 8, bold=True)
    info = (
        ("FOLYÓSZÁMLA-HITELKERET ÖSSZEGE", "150.000"),
        (f"FELHASZNÁLHATÓ ÖSSZEG {end:%Y.%m.%d}", _forint(closing + 150000)),
        ("TÁRGYHAVI DÍJAK ÉS JUTALÉKOK", _forint(-some_amount(rng, 300, 3000, "1"))),
        (f"LEKÖTÖTT BETÉT {end:%Y.%m.%d}", _forint(some_amount(rng, 50000, 900000, "1000"))),
    )
    for at, (label, figure) in enumerate(info):
        page.put(56, y + 26 + 11 * at, label, 8)
        page.put(330, y + 26 + 11 * at, figure, 8, right=True)
        page.put(336, y + 26 + 11 * at, "HUF", 8)
    for n, sheet in enumerate(flow.pages, 1):
        sheet.rule(50, 792, 545, 0.6, GREEN)
        sheet.put(50, 803, "A kivonat aláírás nélkül érvényes. Észrevételeit kérjük, 30 napon belül jelezze.", 7)
        sheet.put(545, 803, f"Oldal: {n}/{len(flow.pages)}", 8, right=True)
    single_words(flow.pages)
    pens.with_reportlab(flow.pages, path)
    return Truth("checking", "hu_HU", "HUF", account, start, end, opening, closing, rows)
