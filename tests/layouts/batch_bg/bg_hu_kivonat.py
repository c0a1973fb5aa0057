"""Hungary, bankszámlakivonat of the big retail bank: typewriter lines set with spaces, dates as yy.mm.dd, forints
without decimals, one amount column with the minus behind it, no running balance, turnover summary and notes below."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, earlier, some_amount, some_entries, some_period, wrap, written
from ..pens import Flow, Page, with_reportlab
from ._rows import dated, faces, joined, sums

KINDS = (
    Kind(9, -600, -42000, "VÁSÁRLÁS KÁRTYÁVAL|{card}, {used} {shop}"),
    Kind(2, -5000, -120000, "KÉSZPÉNZFELVÉTEL ATM-BŐL|{card}, {used} {town}", step="1000"),
    Kind(3, -2000, -160000, "AZONNALI ÁTUTALÁS|{acct} {person}|{why}"),
    Kind(2, -2500, -38000, "CSOPORTOS BESZEDÉS|{bill} ÜGYFÉLAZ: ##########"),
    Kind(2, 3000, 90000, "ÁTUTALÁS JÓVÁÍRÁSA|{acct} {person}|{why}"),
    Kind(1, 260000, 680000, "MUNKABÉR JÓVÁÍRÁSA|{acct} {firm}", most=1),
    Kind(1.5, -25, -900, "FORGALMI JUTALÉK"),
    Kind(0.7, -300, -1600, "SZÁMLAVEZETÉSI DÍJ", most=1),
    Kind(0.7, -90, -600, "TRANZAKCIÓS ILLETÉK"),
    Kind(0.4, 1, 40, "KAMAT JÓVÁÍRÁS", most=1),
    Kind(0.5, 10000, 200000, "KÉSZPÉNZBEFIZETÉS|{town}", step="5000"),
)  # fmt: skip
POOLS: Pools = {
    "card": ("4775#####XXXX####",),
    "used": lambda rng, day: f"{earlier(rng, day):%y.%m.%d}",
    "shop": (
        "KÉK ABC 0412 BUDAPEST", "MEDVE PÉKSÉG KFT. BUDAPEST", "GYÓGYTÁR PATIKA SZEGED", "OLAJKÚT TÖLTŐÁLLOMÁS GYŐR",
        "WWW.KONYVLELO.HU", "BKK JEGYAUTOMATA BUDAPEST", "ALDI 114.SZ. BUDAPEST", "FOODPANDA.HU BUDAPEST",
    ),
    "town": ("BUDAPEST, FEHÉRVÁRI ÚT 95.", "SZEGED, KLAUZÁL TÉR 4.", "GYŐR, BAROSS U. 16."),
    "acct": ("11773###-########", "10401###-########-########", "12010###-########-00100###"),
    "person": ("KOVÁCS PÉTER", "SZABÓNÉ TÓTH KATALIN", "NAGY ÁDÁM", "FEHÉRVÁRI ÚTI TÁRSASHÁZ"),
    "why": ("KÖZÖS KÖLTSÉG", "SZÁMLA: ###/{year}", "AJÁNDÉK", "ALBÉRLET", "VISSZAFIZETÉS"),
    "year": lambda _, day: str(day.year),
    "bill": ("ÁRAMSZOLGÁLTATÓ ZRT.", "FŐVÁROSI VÍZMŰ", "TÁVKÖZLÉSI NYRT.", "GÁZMŰVEK ZRT."),
    "firm": ("DUNAI GÉPGYÁR KFT.", "ORSZÁGOS KÓRHÁZI KÖZPONT", "PANNON SZOFTVER ZRT."),
}  # fmt: skip
SIZE, LEAD, TEXT = 8.6, 10.6, 58


def forint(amount: Decimal) -> str:
    return written(amount, ".", ",", 0, "") + ("-" if amount < 0 else " ")


def line(day: str, value: str, text: str, amount: str) -> str:
    return f"{day:<10}{value:<10}{text:<{TEXT}}{amount:>18}".rstrip()


def header(
    period: tuple[date, date], account: str, holder: str, serial: str, opening: Decimal
) -> Callable[[Page, int], float]:
    """What starts a page."""

    def head(page: Page, number: int) -> float:
        page.put(48, 46, "DUNAPARTI TAKARÉK", 14, face="arial-bold", color=(0.1, 0.4, 0.2))
        page.put(48, 57, "1051 Budapest, Apáczai Csere János u. 3.", 7, face="arial")
        page.put(548, 46, "BANKSZÁMLAKIVONAT", 11, face="arial-bold", right=True)
        page.put(548, 58, f"SORSZÁM: {serial}", 8, face="arial", right=True)
        y = 92.0
        if number == 1:
            page.lines(310, 96, [holder, "BUDAPEST", "BARTÓK BÉLA ÚT 61. 3/2.", "1114"], 9.5, 12, face="teletype")
            titles = (
                f"SZÁMLASZÁM:   {account}",
                "SZÁMLA NEVE:  LAKOSSÁGI SZÁMLA",
                "DEVIZANEM:    HUF",
                f"IDŐSZAK:      {dated(period[0], '%Y.%m.%d')} - {dated(period[1], '%Y.%m.%d')}",
            )
            page.lines(48, 96, titles, 8, 12, face="teletype")
            y = 166
        else:
            page.put(48, y, f"SZÁMLASZÁM:   {account}", 8, face="teletype")
            y += 18
        page.rule(48, y - 10, 548, 0.7)
        page.put(48, y, line("KÖNYVELÉS", "ÉRTÉKNAP", "MEGNEVEZÉS", "TERHELÉS(-)/"), SIZE)
        page.put(48, y + LEAD, line("NAPJA", "", "", "JÓVÁÍRÁS"), SIZE)
        page.rule(48, y + 16, 548, 0.7)
        y += 30
        if number == 1:
            page.put(48, y, line("", "", "NYITÓ EGYENLEG", forint(opening)), SIZE, bold=True)
            y += LEAD + 5
        return y

    return head


def draw(rng: Random, path: Path) -> Truth:
    faces()
    period = some_period(rng, rng.choice([29, 30]), calendar=True)
    opening = some_amount(rng, 20000, 900000, "1")
    entries = some_entries(
        rng,
        [kind._replace(step=kind.step if kind.step != "0.01" else "1") for kind in KINDS],
        POOLS,
        period,
        count=rng.randint(12, 80),
        reversal="SZTORNÓ {}",
        balance=opening,
        floor=-50000,
    )
    closing = opening + sum(entry.amount for entry in entries)
    account = "11773" + "".join(rng.choice("0123456789") for _ in range(3)) + f"-{rng.randint(10**7, 10**8 - 1)}"
    holder = rng.choice(["VARGA ILDIKÓ", "HORVÁTH BALÁZS TAMÁS"])
    serial = f"{rng.randint(1, 12)}/{period[1].year}"

    flow = Flow(
        752, lambda: Page(face="teletype", bold="teletype-bold"), header(period, account, holder, serial, opening)
    )
    rows = []
    for entry in entries:
        lines = [part for text in entry.lines for part in wrap(text, lambda part: len(part) <= TEXT - 4)]
        flow.need(LEAD * len(lines) + 2)
        valued = earlier(rng, entry.day, 1)
        days = dated(entry.day, "%y.%m.%d"), dated(valued, "%y.%m.%d")
        flow.page.put(48, flow.y, line(*days, lines[0], forint(entry.amount)), SIZE)
        for n, text in enumerate(lines[1:], 1):
            flow.page.put(48, flow.y + n * LEAD, line("", "", text, ""), SIZE)
        rows.append(Row(entry.day, joined(lines), entry.amount, None, valued, flow.number))
        flow.y += LEAD * len(lines) + 2
    flow.need(130)
    flow.y += 4
    flow.page.put(48, flow.y, line("", "", "ZÁRÓ EGYENLEG", forint(closing)), SIZE, bold=True)
    flow.page.rule(48, flow.y + 5, 548, 0.7)
    flow.y += 26
    debits, credits = sums(rows)
    counts = sum(row.amount < 0 for row in rows), sum(row.amount > 0 for row in rows)
    summary = (
        f"{'FORGALOM ÖSSZESÍTÉSE':<40}{'DARAB':>10}{'ÖSSZEG':>20}",
        f"{'JÓVÁÍRÁSOK ÖSSZESEN':<40}{counts[1]:>10}{forint(credits):>20}",
        f"{'TERHELÉSEK ÖSSZESEN':<40}{counts[0]:>10}{forint(-debits):>20}",
        f"{'ENGEDÉLYEZETT FOLYÓSZÁMLAHITELKERET':<40}{'':>10}{'150.000 ':>20}",
    )
    y = flow.page.lines(48, flow.y, summary, SIZE, LEAD + 1)
    notes = (
        "TÁJÉKOZTATJUK, HOGY A KÁRTYÁS VÁSÁRLÁSOK DÁTUMA UTÁN A KERESKEDŐ NEVE SZEREPEL.",
        "KÉRJÜK, HOGY ÉSZREVÉTELEIT A KIVONAT KÉZHEZVÉTELÉTŐL SZÁMÍTOTT 30 NAPON BELÜL JELEZZE.",
        "A BETÉTET AZ OBA 100.000 EURÓNAK MEGFELELŐ ÖSSZEGIG BIZTOSÍTJA.",
    )
    flow.page.lines(48, y + 8, notes, 6.8, 9)
    for number, page in enumerate(flow.pages, 1):
        page.put(548, 800, f"{number}. OLDAL / {flow.number}", 7, right=True)
        page.put(48, 800, "INFORMÁCIÓS VONAL: (1) 3 666 000   WWW.DUNAPARTI-TAKAREK.EXAMPLE", 7)
    with_reportlab(flow.pages, path)
    return Truth("checking", "hu_HU", "HUF", account, *period, opening, closing, rows)
