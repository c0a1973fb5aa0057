"""Italy, current account: both amounts before the description, dd.mm.yy, balances as rows; interest scale after it.

Columns `Data`, `Valuta`, `Uscite`, `Entrate`, `Descrizione operazioni`; the competence tables look like movements.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, iban, running, some_amount, some_entries, some_period, wrap, written
from ..pens import A4, GREY, Flow, Page, fits, with_fpdf

POOLS = {
    "shop": (
        "ESSELUNGA NAVIGLI MILANO",
        "CONAD CITY PAVIA",
        "AUTOGRILL 8### ASSAGO",
        "TIGOTA 3## MILANO",
        "IKEA CORSICO",
    ),
    "used": lambda rng, day: f"{earlier(rng, day):%d/%m/%y} {rng.randint(8, 21):02}:{rng.randint(0, 59):02}",
    "firm": ("A2A ENERGIA SPA", "FASTWEB SPA", "TELEPASS SPA", "UNIPOLSAI ASSICURAZIONI SPA"),
    "who": ("Rossi Elena", "Condominio Via Vigevano 9", "Bassi Carlo"),
    "mm": lambda _, day: f"{day:%m/%Y}",
}
KINDS = (
    Kind(9, -3, -160, "Pagamento Visa Debit {shop} Carta N. ***** ### del {used}"),
    Kind(
        3, -12, -180, "SEPA Direct Debit {firm} Addebito SDD fattura a Vs carico da IT####0000000######## Mand ########"
    ),
    Kind(
        1.5,
        -40,
        -900,
        "Bonifico SEPA Italia Ben: {who} IBAN: IT##?0########00000#### Causale: canone {mm} Id.Op. ########",
    ),
    Kind(1, -20, -250, "Prelievi Bancomat extra Gruppo Prelievo ATM {used} Carta N. ***** ###", step="10"),
    Kind(0.7, -3, -7, "Canone Mensile Conto Canone mensile {mm}", most=1),
    Kind(0.5, -34, -35, "Imposta Bollo Conto Corrente Imposta di bollo DPR 642/72", most=1),
    Kind(
        2, 800, 2600, "Bonifico SEPA Italia Ord: COOPERATIVA LAVORO ONLUS Causale: STIPENDIO {mm} Id.Op. ##############"
    ),
    Kind(1, 10, 300, "Giroconto Giroconto da conto deposito ########"),
)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, rng.choice([30, 89]))
    opening = some_amount(rng, 300, 9000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), balance=opening, floor=0)
    balances = running(opening, [entry.amount for entry in entries])
    closing = balances[-1] if balances else opening
    number = f"{rng.randint(1_000_000, 9_999_999)}"
    before = start - timedelta(1)
    after: list[bool] = []

    def head(page: Page, count: int) -> float:
        page.put(42, 46, "NAVIGLIO BANK", 15, bold=True, color=(0.1, 0.3, 0.55))
        page.put(553, 40, f"Estratto conto al {end:%d.%m.%Y}", 9, right=True)
        page.put(553, 52, f"Conto corrente n. {number} in EUR", 9, right=True)
        y = 84.0
        if count == 1:
            y = _cover(page, rng, number, (opening, closing), [entry.amount for entry in entries])
        if after:
            return y + 4
        page.put(42, y, "Elenco movimenti" + (" (segue)" if count > 1 else ""), 10, bold=True)
        y += 8
        page.rule(42, y, 553, 0.8)
        for x, title in ((44, "Data"), (92, "Valuta"), (284, "Descrizione operazioni")):
            page.put(x, y + 11, title, 8, bold=True)
        page.put(206, y + 11, "Uscite", 8, bold=True, right=True)
        page.put(274, y + 11, "Entrate", 8, bold=True, right=True)
        page.rule(42, y + 15, 553, 0.8)
        return y + 28

    flow = Flow(765, lambda: Page(A4), head)
    flow.page.put(44, flow.y, f"{before:%d.%m.%y}", 8)
    flow.page.put(274, flow.y, written(opening, ".", ","), 8, right=True)
    flow.page.put(284, flow.y, "Saldo iniziale", 8, bold=True)
    flow.y += 14
    rows: list[Row] = []
    for entry in entries:
        lines = wrap(entry.lines[0], fits("Helvetica", 8, 262))
        flow.need(10 * len(lines) + 3)
        value = earlier(rng, entry.day, 2)
        flow.page.put(44, flow.y, f"{entry.day:%d.%m.%y}", 8)
        flow.page.put(92, flow.y, f"{value:%d.%m.%y}", 8)
        flow.page.put(206 if entry.amount < 0 else 274, flow.y, written(abs(entry.amount), ".", ","), 8, right=True)
        flow.page.lines(284, flow.y, lines, 8, 10)
        rows.append(Row(entry.day, entry.lines[0], entry.amount, None, value, flow.number))
        flow.y += 10 * len(lines) + 4
    flow.need(44)
    flow.page.rule(42, flow.y - 6, 553)
    _sums(flow, end, closing, [entry.amount for entry in entries])
    after.append(True)
    _scale(flow, rng, (start, end), [(entry.day, balances[n]) for n, entry in enumerate(entries)])
    for count, page in enumerate(flow.pages, 1):
        page.put(553, 806, f"Pagina {count} di {len(flow.pages)}", 7, right=True)
        page.put(42, 806, FOOT, 5.5, color=GREY)
    with_fpdf(flow.pages, path)
    return Truth("bank", "it_IT", "EUR", number, start, end, opening, closing, rows)


FOOT = "Naviglio Bank S.p.A. - Piazza XXIV Maggio 7, 20136 Milano - Cap. Soc. Euro 200.773.000,50"


def _sums(flow: Flow, end: date, closing: Decimal, amounts: list[Decimal]) -> None:
    plus, minus = sum((a for a in amounts if a > 0), Decimal(0)), sum((a for a in amounts if a < 0), Decimal(0))
    page, y = flow.page, flow.y + 4
    page.put(206, y, written(-minus, ".", ","), 8, right=True, bold=True)
    page.put(274, y, written(plus, ".", ","), 8, right=True, bold=True)
    page.put(284, y, "Totale movimenti", 8, bold=True)
    page.put(44, y + 13, f"{end:%d.%m.%y}", 8)
    page.put(274 if closing >= 0 else 206, y + 13, written(abs(closing), ".", ","), 8, right=True)
    page.put(284, y + 13, "Saldo finale" if closing >= 0 else "Saldo finale a debito", 8, bold=True)
    flow.y += 44


def _cover(page: Page, rng: Random, number: str, ends: tuple[Decimal, Decimal], amounts: list[Decimal]) -> float:
    opening, closing = ends
    page.lines(320, 92, ["Gent.ma Sig.ra", "LOCATELLI FRANCESCA", "ALZAIA NAVIGLIO PAVESE 44", "20136 MILANO MI"], 9)
    facts = (
        f"Codice cliente {rng.randint(10**6, 10**7)}",
        "Filiale 701 - Milano Porta Genova",
        f"IBAN {iban(rng, 'IT', f'X03015032000000{number[:2]}{number}')[:33]}",
        "BIC/SWIFT NAVIITM1XXX",
    )
    page.lines(42, 92, facts, 8)
    plus, minus = sum((a for a in amounts if a > 0), Decimal(0)), sum((a for a in amounts if a < 0), Decimal(0))
    page.box(42, 160, 511, 40, (0.93, 0.95, 0.98))
    cells = (("Saldo iniziale", opening), ("Totale entrate", plus), ("Totale uscite", minus), ("Saldo finale", closing))
    for n, (title, value) in enumerate(cells):
        page.put(160 + n * 128, 174, title, 8, right=True, color=GREY)
        page.put(160 + n * 128, 190, written(value, ".", ","), 9.5, right=True, bold=True)
    page.put(42, 222, "Avviso: dal prossimo mese il documento di sintesi è disponibile solo nell'area riservata.", 7.5)
    return 250


def _scale(flow: Flow, rng: Random, period: tuple[date, date], balances: list[tuple[date, Decimal]]) -> None:
    """The `riassunto scalare`: a balance for each value date with days and numbers."""
    days = dict(balances)
    table = list(days.items())[:12]
    flow.need(90 + 10 * len(table))
    page, y = flow.page, flow.y
    page.put(42, y, "Riassunto scalare", 10, bold=True)
    titles = (
        (44, "Dal"),
        (180, "Saldo per valuta"),
        (240, "Giorni"),
        (340, "Numeri creditori"),
        (440, "Numeri debitori"),
    )
    for x, title in titles:
        page.put(x, y + 14, title, 7.5, right=x > 50, bold=True)
    page.rule(42, y + 18, 445)
    for n, (day, balance) in enumerate(table):
        line = y + 29 + 10 * n
        count = rng.randint(1, 4)
        page.put(44, line, f"{day:%d.%m.%y}", 7.5)
        page.put(180, line, written(balance, ".", ","), 7.5, right=True)
        page.put(240, line, str(count), 7.5, right=True)
        page.put(340 if balance >= 0 else 440, line, written(abs(balance) * count / 1000, ".", ","), 7.5, right=True)
    y += 44 + 10 * len(table)
    page.put(42, y, "Competenze di chiusura", 10, bold=True)
    words = (
        f"Interessi creditori dal {period[0]:%d.%m.%y} al {period[1]:%d.%m.%y} tasso 0,0000%          0,00",
        "Interessi debitori tasso 7,9500% (TAEG 8,19%)          0,00",
    )
    page.lines(42, y + 13, words, 7.5, 10)
