"""Romania, extras de cont of a commercial bank: the day is printed once for its movements, each day ends with RULAJ ZI
and SOLD FINAL ZI, texts run over three lines and a REF, 1,234.56 with the point; totals of the account at the end."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from itertools import groupby
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, iban, some_amount, some_entries, some_period, written
from ..pens import Flow, Page, with_reportlab
from ._rows import LEFT, RIGHT, columns, dated, faces, joined, place, sums

KINDS = (
    Kind(9, -8, -420, "Plata la POS|{used} POS {ref} TID:{tid} {shop} RO ######## valoare tranzactie: @ RON|REF: {no}"),
    Kind(2.5, -50, -900, "Retragere de numerar de la ATM BS|{used} ATM TID:?S###### {town}|REF: {no}", step="10"),
    Kind(3, -30, -1500, "Plata OP inter|;{why};{person};{bank}; C.I.F.:{cif}|REF: {no}"),
    Kind(2.5, -30, -800, "Plata OP intra|;{why};{person};RO##BSSC01############;BSSCRO22|REF: {no}"),
    Kind(2, 40, 1600, "Incasare OP|;{why};C.I.F.:0;{person};{bank}|REF: {no}"),
    Kind(1, 2800, 7600, "Incasare OP|;SALARIU luna {month};C.I.F.:########;{firm};{bank}|REF: {no}", most=2),
    Kind(2, -1, -9, "Comision plata OP|REF: {no}"),
    Kind(0.6, -6, -12, "Abonament lunar cont|REF: {no}", most=1, step="0.5"),
    Kind(0.8, -25, -190, "Plata facturi NEO|{bill};cod client #########;|REF: {no}"),
    Kind(0.5, 100, 2000, "Depunere numerar la BNA|TID:BN###### {town}|REF: {no}", step="50"),
)
POOLS: Pools = {
    "used": lambda _, day: f"{day.day:02}/{day.month:02}/{day.year}",
    "ref": ("################",),
    "tid": ("POS#####", "B0######", "R#######"),
    "no": ("###POSR##########", "###ECIT##########", "###ZEXA##########"),
    "shop": (
        "MEGA PIATA 114 CLUJ-NAPOCA", "AUTOSERVIRE PROFIT SRL FLORESTI", "FARMACIA CATENELE 22 CLUJ",
        "PETROL ROM 9 GILAU", "EMAG MARKET BUCURESTI",
        "CAFENEA LA ETAJ CLUJ-NAPOCA", "BOLTFOOD BUCURESTI", "LIDL 0321 TURDA",
    ),
    "town": ("CLUJ-NAPOCA", "TURDA", "ORADEA", "SIBIU"),
    "why": ("chirie", "c/val factura {*fno}", "rambursare", "transfer", "intretinere apartament", "avans lucrari"),
    "fno": ("####", "CJ######"),
    "person": ("POP IOAN ALEXANDRU", "MURESAN ANDREEA", "ASOCIATIA DE PROPRIETARI NR 84", "SC TERMOPAN EXPERT SRL"),
    "bank": (
        "RO##INGO0000999#########;INGBBROM", "RO##RNCB0106############;RNCBROBU",
        "RO##BRDE130S############;BRDEROBU",
    ),
    "cif": ("0", "RO########"),
    "month": lambda _, day: f"{day.month:02}.{day.year}",
    "firm": ("SC DIGITAL NAPOCA SRL", "UNIVERSITATEA TEHNICA", "SC LOGISTIC VEST SA"),
    "bill": ("E.ENERGIE ROMANIA", "COMPANIA DE APA SOMES", "DIGINET SA", "ORAN ROMANIA SA"),
}  # fmt: skip
COLS = columns(40, (62, LEFT), (300, LEFT), (76, RIGHT), (76, RIGHT))
GOLD = (0.98, 0.8, 0.1)
NAVY = (0.0, 0.15, 0.35)


def titles(page: Page, y: float) -> None:
    page.rule(40, y, 554, 1, NAVY)
    place(page, COLS, y + 12, ("Data", "Descriere", "Debit", "Credit"), 9, 11, "arial-bold")
    page.rule(40, y + 17, 554, 1, NAVY)


def foot(page: Page) -> None:
    page.rule(40, 786, 554, 0.4)
    page.put(40, 796, "Capitalul social: 412.330.000 RON  C.U.I. RO 5022671  R.B. - PJR - 12 - 099/1994", 6.5)
    page.put(40, 805, "Acest extras nu necesită semnătură și ștampilă. Contestațiile se primesc în 30 de zile.", 6.5)


def header(period: tuple[date, date], plain: str, holder: str, serial: int) -> Callable[[Page, int], float]:
    """What starts a page."""

    span = f"{dated(period[0], '%d/%m/%Y')} - {dated(period[1], '%d/%m/%Y')}"

    def head(page: Page, number: int) -> float:
        page.box(40, 30, 22, 22, GOLD)
        page.put(68, 47, "Banca Someș", 17, bold=True, color=NAVY)
        page.put(555, 40, "Solicitant: " + holder, 8, right=True)
        page.put(555, 51, "Tipărit: " + dated(period[1], "%d/%m/%Y") + " 23:58", 7, right=True)
        if number > 1:
            titles(page, 70)
            return 98
        page.put(297, 84, f"EXTRAS CONT Numarul: {serial} din {span}", 11, center=True, bold=True)
        page.lines(40, 112, [holder, "STR. FABRICII DE ZAHAR NR. 8 AP. 17", "CLUJ-NAPOCA 400624 JUD. CLUJ"], 9, 12)
        page.lines(330, 112, [f"Client: {plain[-7:]}", "CNP: *********4512"], 9, 12)
        page.put(40, 164, "INFO CLIENT: Din luna aceasta plățile instant din NEO sunt fără comision până la", 8)
        page.put(40, 174, "250 RON pe operațiune. Detalii la orice unitate a băncii.", 8)
        page.put(40, 198, f"Cont: {plain}", 10, bold=True)
        page.put(554, 198, "Valuta: RON", 10, bold=True, right=True)
        titles(page, 208)
        return 236

    return head


def draw(rng: Random, path: Path) -> Truth:
    faces()
    period = some_period(rng, calendar=True)
    opening = some_amount(rng, 150, 9000)
    entries = some_entries(rng, KINDS, POOLS, period, count=rng.randint(18, 90), balance=opening, floor=0)
    account = iban(rng, "RO", "BSSC################")
    plain = account.replace(" ", "")
    holder = rng.choice(["MOLDOVAN CRISTINA ELENA", "RUSU VLAD-ANDREI"])

    flow = Flow(770, lambda: Page(face="arial", bold="arial-bold"), header(period, plain, holder, rng.randint(1, 12)))

    def strong(label: str, debit: str, credit: str) -> None:
        flow.need(14)
        place(flow.page, COLS, flow.y, ("", label, debit, credit), 9, 11, "arial-bold")
        flow.y += 13

    strong("SOLD ANTERIOR", "", written(opening))
    balance, rows = opening, []
    for day, group in groupby(entries, lambda entry: entry.day):
        out = into = Decimal(0)
        for n, entry in enumerate(group):
            texts = [line.replace("@", written(entry.amount, "", minus="")) for line in entry.lines]
            lines = [part for line in texts for part in COLS[1].wrapped(line, "arial", 8.5)]
            flow.need(10.5 * len(lines) + 4)
            debit, credit = (written(-entry.amount), "") if entry.amount < 0 else ("", written(entry.amount))
            first = dated(day, "%d/%m/%Y") if n == 0 else ""
            place(flow.page, COLS, flow.y, (first, lines, debit, credit), 8.5, 10.5)
            rows.append(Row(day, joined(lines), entry.amount, None, None, flow.number))
            out, into = out - min(entry.amount, Decimal(0)), into + max(entry.amount, Decimal(0))
            balance += entry.amount
            flow.y += 10.5 * len(lines) + 4
        strong("RULAJ ZI", written(out), written(into))
        strong("SOLD FINAL ZI", *(("", written(balance)) if balance >= 0 else (written(-balance), "")))
        flow.page.rule(102, flow.y - 9, 554, 0.3)
        flow.y += 4
    flow.need(62)
    debits, credits = sums(rows)
    flow.y += 6
    strong("RULAJ TOTAL CONT", written(debits), written(credits))
    strong("SOLD FINAL CONT", *(("", written(balance)) if balance >= 0 else (written(-balance), "")))
    blocked = some_amount(rng, 10, 90)
    for label, amount in (("SUME BLOCATE", blocked), ("FONDURI PROPRII DISPONIBILE", balance - blocked)):
        place(flow.page, COLS, flow.y, ("", label, "", written(amount)), 8.5, 11)
        flow.y += 12
    for number, page in enumerate(flow.pages, 1):
        foot(page)
        page.put(554, 805, f"{number} / {flow.number}", 7, right=True)
    with_reportlab(flow.pages, path)
    return Truth("checking", "ro_RO", "RON", plain, *period, opening, balance, rows)
