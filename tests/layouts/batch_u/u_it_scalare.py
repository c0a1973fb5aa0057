"""Italian account, landscape and turned by /Rotate: two dates, description lines around the amounts, scalar table.

The figures stand beside the middle of the description; carried over by page; the balance only at both ends; the table
of the quarter's scalar (date, balance, days, numbers) and the interest reckoning follow and are no rows.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_pymupdf

KINDS = [
    Kind(5, -4, -180, "PAGAMENTO TRAMITE POS {shop} {town} CARTA N. *8812{seen}"),
    Kind(
        3, -15, -320, "ADDEBITO DIRETTO SDD {payee} MANDATO {ref} FATTURA N. ####/{ref} CREDITORE IT##ZZZ0000000#######"
    ),
    Kind(2, -50, -1400, "DISPOSIZIONE DI BONIFICO A FAVORE DI {person} CAUSALE {purpose} CRO 0#########0"),
    Kind(1, -20, -400, "PRELIEVO BANCOMAT {town} CARTA N. *8812{seen}", step="10"),
    Kind(1.5, 1200, 2900, "BONIFICO A VOSTRO FAVORE DA VETRERIE LAGUNA SRL STIPENDIO MESE CORRENTE RIF. {ref}"),
    Kind(1.5, 20, 900, "BONIFICO A VOSTRO FAVORE DA {person} CAUSALE {purpose}"),
    Kind(0.7, -2, -2.01, "COMMISSIONI SU BONIFICI", step="1.50"),
    Kind(0.5, -34.2, -34.21, "IMPOSTA DI BOLLO SU E/C", step="34.20", most=1),
]
POOLS = {
    "shop": ["ALIMENTARI DA PIERO", "Farmacia San Zeno", "DISTRIBUTORE SP 14"],
    "town": ["VICENZA", "SCHIO", "THIENE"],
    "payee": ["ACQUE BERICHE SPA", "LUCE E GAS NORDEST", "FONIA ITALIA SPA"],
    "person": ["Zanin Marta", "CONDOMINIO LE ROBINIE", "Studio Brunelli"],
    "purpose": ["SALDO FATTURA ##", "AFFITTO", "QUOTA ASSOCIATIVA 2024"],
    "ref": ["??#######", "#######"],
    "seen": lambda rng, day: " DEL " + earlier(rng, day).strftime("%d/%m/%y"),
}


def euro(amount: Decimal) -> str:
    return written(abs(amount), ".", ",")


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    opening = some_amount(rng, 300, 6000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(10, 36), balance=opening, floor=50)
    number = iban(rng, "IT", "?0599911800000000######")
    running = opening

    def head(page: Page, sheet: int) -> float:
        page.put(50, 46, "BANCA BERICA COOPERATIVA", 13, bold=True)
        page.put(790, 46, f"Pag. {sheet}", 8, right=True)
        page.put(
            50, 62, f"ESTRATTO CONTO DAL {start:%d.%m.%Y} AL {end:%d.%m.%Y}   C/C IBAN {number}   DIVISA EURO", 8.5
        )
        page.rule(50, 70, 790)
        for x, text, right in (
            (50, "DATA CONT.", False),
            (110, "VALUTA", False),
            (660, "ADDEBITI", True),
            (785, "ACCREDITI", True),
            (640, "DESCRIZIONE DELLE OPERAZIONI", False),
        ):
            page.put(x if text[:4] != "DESC" else 180, 80, text, 7.5, bold=True, right=right)
        page.rule(50, 85, 790)
        label = f"SALDO INIZIALE AL {start:%d.%m.%Y}" if sheet == 1 else "RIPORTO"
        page.put(180, 100, label, 8.5, bold=True)
        page.put(785 if running >= 0 else 660, 100, euro(running), 8.5, bold=True, right=True)
        return 112.0

    def foot(page: Page, y: float) -> None:
        page.put(180, y + 12, "A RIPORTARE", 8.5, bold=True)
        page.put(785 if running >= 0 else 660, y + 12, euro(running), 8.5, bold=True, right=True)

    flow = Flow(545, lambda: Page(size=(842.0, 595.0)), head, foot)
    rows: list[Row] = []
    for entry in entries:
        value = max(start, earlier(rng, entry.day))
        text = wrap(entry.lines[0], fits("Helvetica", 8, 330))
        high = 10 * len(text) + 6
        flow.need(high)
        middle = flow.y + high / 2 + 3
        flow.page.put(50, middle, f"{entry.day:%d.%m.%y}", 8)
        flow.page.put(110, middle, f"{value:%d.%m.%y}", 8)
        flow.page.lines(180, flow.y + 11, text, 8, 10)
        flow.page.put(660 if entry.amount < 0 else 785, middle, euro(entry.amount), 8, right=True)
        rows.append(Row(entry.day, " ".join(text), entry.amount, None, value, flow.number))
        running += entry.amount
        flow.y += high
    flow.page.rule(50, flow.y + 4, 790)
    flow.page.put(180, flow.y + 17, f"SALDO FINALE AL {end:%d.%m.%Y}", 8.5, bold=True)
    flow.page.put(785 if running >= 0 else 660, flow.y + 17, euro(running), 8.5, bold=True, right=True)
    flow.pages.append(_scalar(opening, start, end, entries))
    with_pymupdf(flow.pages, path, turned=True)
    return Truth("account", "it_IT", "EUR", number, start, end, opening, running, rows)


def _scalar(opening: Decimal, start: date, end: date, entries: list[Entry]) -> Page:
    page = Page(size=(842.0, 595.0))
    page.put(50, 46, "BANCA BERICA COOPERATIVA", 13, bold=True)
    page.put(50, 70, "RIASSUNTO SCALARE", 10, bold=True)
    by_day = {start: opening}
    for entry in entries:
        opening += entry.amount
        by_day[entry.day] = opening
    days = sorted(by_day)
    for n, (day, until) in enumerate(zip(days, [*days[1:], end], strict=True)):
        left, y = 50 + 380 * (n // 28), 100 + 13 * (n % 28)
        if n % 28 == 0:
            for x, text in ((left, "VALUTA"), (left + 150, "SALDO"), (left + 210, "GIORNI"), (left + 300, "NUMERI")):
                page.put(x, 84, text, 7.5, bold=True, right=text != "VALUTA")
        span = (until - day).days
        page.put(left, y, f"{day:%d.%m.%y}", 8)
        page.put(left + 150, y, ("-" if by_day[day] < 0 else "") + euro(by_day[day]), 8, right=True)
        page.put(left + 210, y, str(span), 8, right=True)
        page.put(left + 300, y, written(by_day[day] * span / 1000, ".", ",", 2), 8, right=True)
    y = 500.0
    page.rule(50, y - 14, 790, color=GREY)
    page.put(50, y, "COMPETENZE: INTERESSI CREDITORI TASSO 0,0100 % LORDI 0,00   RITENUTA FISCALE 26,00 % 0,00", 8)
    page.put(
        50, y + 13, "Gli interessi a debito sono esigibili al 1 marzo dell'anno successivo. TAEG fido 12,4000 %.", 8
    )
    return page
