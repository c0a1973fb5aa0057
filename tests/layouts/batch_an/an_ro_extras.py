"""Romania, current account of the largest bank.

Debit and credit without a balance on the rows: the day is printed on its first row only, and each day ends with its
turnover and its balance; reference lines in each description; total turnover, funds and blocked sums at the end.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from itertools import groupby
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, iban, some_amount, some_entries, wrap, written
from ..pens import GREY, Flow, Page, fits, with_fpdf
from ._rows import many, numbered, prose

YELLOW = (0.98, 0.75, 0.1)
POOLS = {
    "shop": (
        "MEGA IMAGE 0##4 CLUJ-NAPOCA RO",
        "KAUFLAND 7### CLUJ RO",
        "OMV 8### TURDA RO",
        "PROFI LOC 1#### FLORESTI RO",
        "FARMACIA TEI CLUJ RO",
        "CINEMA CITY VIVO RO",
    ),
    "net": ("EMAG.RO*VOLUNTARI RO", "GLOVO*COMANDA BUCURESTI RO", "NETFLIX.COM AMSTERDAM NL"),
    "who": ("POP ANDREI", "MURESAN IOANA MARIA", "ASOC PROPRIETARI MANASTUR 14", "SC CARPAT SERVICE SRL"),
    "d": lambda rng, day: f"{earlier(rng, day, 3):%d/%m/%Y}",
    "r": lambda rng, day: f"REF. 039{rng.choice(['POSW', 'ECIT', 'ZEXA'])}{day:%y%j}{rng.randint(1000, 9999)}",
}
KINDS = (
    Kind(
        11,
        -6,
        -320,
        "Plata la POS|POS {d} TID:0###1##4 {shop} 4612XXXXXXXX0890 comision tranzactie 0.00 RON RRN:4##########|{r}",
    ),
    Kind(
        4,
        -15,
        -400,
        "Plata la POS non-BT cu card VISA|EPOS {d} TID:90###### {net} valoare tranzactie: @ RON RRN:4##########|{r}",
    ),
    Kind(
        3, -30, -900, "Transfer intern - canal electronic|C.I.F.:0;chirie;{who};RO##BTRLRONCRT0#######01;BTRLRO22|{r}"
    ),
    Kind(3, 40, 900, "Incasare Instant|/ROC/;{who};RO##INGB0000999901######;INGBROBU|{r}"),
    Kind(
        1, 3200, 7900, "Incasare OP|C.I.F.:1859####;salariu;SC SOMES SOFTWARE SRL;RO##BACX000000#########|{r}", most=2
    ),
    Kind(
        2, -50, -800, "Retragere de numerar de la ATM BT|ATM {d} TID:1##2 ATM VIVO CLUJ 4612XXXXXXXX0890|{r}", step="10"
    ),
    Kind(1, -2, -14, "Pachet IZI|Comision administrare pachet|{r}", most=1),
)


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    year, month = rng.randint(2019, 2024), rng.randint(1, 12)
    start = date(year, month, 1)
    end = (start + timedelta(32)).replace(day=1) - timedelta(1)
    opening = some_amount(rng, 700, 9000)
    entries, total = list[Entry](), opening
    for entry in some_entries(rng, KINDS, POOLS, (start, end), count=many(rng, 75), balance=opening, floor=400):
        if total + entry.amount >= 0:  # no overdraft was agreed
            entries.append(entry)
            total += entry.amount
    closing = total
    outs = -sum((e.amount for e in entries if e.amount < 0), Decimal(0))
    ins = sum((e.amount for e in entries if e.amount > 0), Decimal(0))
    number = iban(rng, "RO", "TRSLRONCRT0" + "#######" + "01")[:29]

    def head(page: Page, at: int) -> float:
        page.box(40, 30, 22, 22, YELLOW)
        page.put(68, 46, "BANCA SOMEȘULUI", 13, bold=True)
        page.put(555, 40, f"{at} / ##", 8, right=True)
        page.put(
            297, 76, f"EXTRAS CONT Numărul: {month} din {start:%d/%m/%Y} - {end:%d/%m/%Y}", 10, bold=True, center=True
        )
        if at == 1:
            page.put(40, 100, "POP IOANA MARIA", 9, bold=True)
            page.lines(
                40,
                112,
                [
                    "Cod client: 31055402",
                    "STR. FABRICII DE ZAHAR NR 51 AP 12",
                    "CLUJ-NAPOCA, JUD. CLUJ, ROMANIA",
                ],
                8,
                11,
            )
            page.lines(
                330,
                100,
                [f"Cod IBAN: {number.replace(' ', '')}", "Valuta: RON", "Tip cont: CONT CURENT", "SWIFT: TRSLRO22"],
                8,
                11,
            )
        y = 156.0 if at == 1 else 96.0
        page.box(40, y - 11, 515, 17, (0.93, 0.93, 0.93))
        page.put(46, y, "Data", 8, bold=True)
        page.put(112, y, "Descriere", 8, bold=True)
        page.put(470, y, "Debit", 8, bold=True, right=True)
        page.put(549, y, "Credit", 8, bold=True, right=True)
        return y + 20

    def foot(page: Page, _y: float) -> None:
        prose(
            page,
            40,
            800,
            "Info clienți: 0264 555 028 / *8028 apelabil din rețelele naționale. Capital social: 7.986.555.420 RON; "
            "C.U.I. RO 5022555; "
            "R.B. - PJR - 12 - 019/18.02.1999. Document emis prin sistemul electronic, valabil fără semnătură și "
            "ștampilă.",
            6,
            515,
            color=GREY,
        )

    flow = Flow(784, lambda: Page(face="narrow", bold="narrow-bold"), head, foot)
    flow.page.put(112, flow.y, "SOLD ANTERIOR", 8, bold=True)
    flow.page.put(549, flow.y, written(opening), 8, bold=True, right=True)
    flow.y += 15
    rows: list[Row] = []
    balance = opening
    for day, group in groupby(entries, key=lambda e: e.day):
        part = list(group)
        for at, entry in enumerate(part):
            lines = [entry.lines[0]]
            for line in entry.lines[1:]:
                lines += wrap(" ".join(line.split()).replace("@", written(abs(entry.amount))), fits("narrow", 7.5, 270))
            flow.need(9.5 * len(lines) + 4)
            page = flow.page
            if at == 0:
                page.put(46, flow.y, f"{day:%d/%m/%Y}", 8)
            page.put(112, flow.y, lines[0], 8)
            page.lines(112, flow.y + 9.5, lines[1:], 7.5, 9.5)
            page.put(549 if entry.amount > 0 else 470, flow.y, written(abs(entry.amount)), 8, right=True)
            rows.append(Row(day, " ".join(lines), entry.amount, None, None, flow.number))
            flow.y += 9.5 * len(lines) + 4
            balance += entry.amount
        flow.need(28)
        page = flow.page
        page.put(112, flow.y, "RULAJ ZI", 8, bold=True)
        page.put(
            470, flow.y, written(-sum((e.amount for e in part if e.amount < 0), Decimal(0))), 8, bold=True, right=True
        )
        page.put(
            549, flow.y, written(sum((e.amount for e in part if e.amount > 0), Decimal(0))), 8, bold=True, right=True
        )
        page.put(112, flow.y + 11, "SOLD FINAL ZI", 8, bold=True)
        page.put(549, flow.y + 11, written(balance), 8, bold=True, right=True)
        page.rule(40, flow.y + 15, 555, 0.3, GREY)
        flow.y += 27
    flow.need(110)
    page, y = flow.page, flow.y + 2
    page.put(112, y, "RULAJ TOTAL CONT", 8, bold=True)
    page.put(470, y, written(outs), 8, bold=True, right=True)
    page.put(549, y, written(ins), 8, bold=True, right=True)
    page.put(112, y + 12, "SOLD FINAL CONT", 8, bold=True)
    page.put(549, y + 12, written(closing), 8, bold=True, right=True)
    page.rule(40, y + 18, 555)
    blocked = min(closing, some_amount(rng, 12, 240))
    for place, (name, value) in enumerate(
        (
            ("Sume blocate", blocked),
            ("Total disponibil", closing - blocked),
            ("Fonduri proprii", closing - blocked),
            ("Credit neutilizat", Decimal(0)),
        )
    ):
        page.put(40, y + 34 + 12 * place, name, 8)
        page.put(220, y + 34 + 12 * place, written(value), 8, right=True)
    foot(page, 0)
    numbered(flow.pages)
    with_fpdf(flow.pages, path)
    return Truth("bank", "ro-RO", "RON", number.replace(" ", ""), start, end, opening, closing, rows)
