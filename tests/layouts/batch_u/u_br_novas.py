"""Brazilian digital account, newest first: days as headings in words with the day's balance, scheduled items on top.

A bold first line and a grey second one with the time, R$ and minus before the figure, no opening balance anywhere; a
day that runs on to the next page prints no heading again.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, running, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_reportlab

KINDS = [
    Kind(5, -4, -260, "Compra no débito|{shop} · {time}"),
    Kind(4, -10, -900, "Pix enviado|{person} · {time}"),
    Kind(3, 10, 1200, "Pix recebido|{person} · {time}"),
    Kind(1.5, -30, -700, "Pagamento de boleto|{payee} · vencimento {due} · {time}"),
    Kind(1, 1800, 5200, "Depósito de salário|CERÂMICA VALE VERDE LTDA"),
    Kind(0.7, -0.5, -12, "IOF adicional"),
    Kind(0.7, 2, 80, "Rendimento líquido da conta"),
]
POOLS = {
    "shop": ["PADARIA DOIS IRMÃOS", "Posto Ipê BR-040", "MERCADINHO DA SERRA 12", "DROGARIA SANTA LUZ"],
    "person": ["Joana D. Prates", "OFICINA DO ZECA", "Caio Figueira"],
    "payee": ["CONDOMÍNIO JARDIM", "SANEAR ÁGUAS", "ESCOLA PEQUENO RIO"],
    "time": lambda rng, _: f"{rng.randint(0, 23):02}:{rng.randint(0, 59):02}",
    "due": lambda rng, day: (day + timedelta(rng.randint(0, 4))).strftime("%d/%m/%Y"),
}
MONTHS = [
    "janeiro",
    "fevereiro",
    "março",
    "abril",
    "maio",
    "junho",
    "julho",
    "agosto",
    "setembro",
    "outubro",
    "novembro",
    "dezembro",
]
DAYS = ["segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira", "sábado", "domingo"]


def reais(amount: Decimal) -> str:
    return ("- " if amount < 0 else "") + "R$ " + written(abs(amount), ".", ",")


def words(day: date) -> str:
    return f"{DAYS[day.weekday()]}, {day.day} de {MONTHS[day.month - 1]} de {day.year}"


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    opening = some_amount(rng, 200, 5000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(16, 55), balance=opening, floor=20)
    balances = running(opening, (entry.amount for entry in entries))
    number = fill(rng, "#######-#", start, {})

    def head(page: Page, sheet: int) -> float:
        page.box(0, 0, 595, 34, (0.35, 0.1, 0.45))
        page.put(50, 22, "banco ipê", 14, color=(1, 1, 1), bold=True)
        page.put(545, 22, f"{sheet}", 8, right=True, color=(1, 1, 1))
        if sheet > 1:
            return 64.0
        page.put(50, 62, "Extrato da conta corrente", 14, bold=True)
        page.put(50, 80, f"Agência 0001   Conta {number}   Tainá Moura Lins")
        page.put(50, 94, f"De {start:%d/%m/%Y} a {end:%d/%m/%Y}")
        page.put(545, 80, f"Saldo em {end:%d/%m/%Y}", 8.5, right=True, color=GREY)
        page.put(545, 95, reais(balances[-1]), 12, right=True, bold=True)
        return 124.0

    flow = Flow(790, lambda: Page(face="sans", bold="sans-bold"), head)
    _future(rng, flow, end)
    rows: list[Row] = []
    for n in reversed(range(len(entries))):
        if n + 1 == len(entries) or entries[n + 1].day != entries[n].day:
            flow.need(56)
            flow.y += 6
            flow.page.put(50, flow.y, words(entries[n].day), 8.5, bold=True)
            flow.page.put(545, flow.y, f"Saldo do dia {reais(balances[n])}", 8, right=True, color=GREY)
            flow.page.rule(50, flow.y + 4, 545, color=GREY)
            flow.y += 18
        rows.append(_row(flow, entries[n]))
    with_reportlab(flow.pages, path)
    return Truth("account", "pt_BR", "BRL", number, start, end, None, balances[-1], rows, newest_first=True)


def _row(flow: Flow, entry: Entry) -> Row:
    lines = [part for line in entry.lines[1:] for part in wrap(line, fits("sans", 8, 300))]
    flow.need(12 + 11 * len(lines) + 4)
    page, y = flow.page, flow.y
    page.put(62, y, entry.lines[0], 8.5, bold=True)
    page.put(545, y, reais(entry.amount), 8.5, right=True, color=(0, 0, 0) if entry.amount < 0 else (0, 0.45, 0.2))
    flow.y = page.lines(62, y + 11, lines, 8, 11, color=GREY) + 4
    return Row(entry.day, " ".join([entry.lines[0], *lines]), entry.amount, page=flow.number)


def _future(rng: Random, flow: Flow, end: date) -> None:
    page = flow.page
    page.box(50, flow.y - 12, 495, 62, (0.96, 0.94, 0.97))
    page.put(58, flow.y, "Lançamentos futuros (ainda não fazem parte do saldo)", 8.5, bold=True)
    for n, text in enumerate(("Pix agendado - Caio Figueira", "Débito automático - SANEAR ÁGUAS", "Boleto agendado")):
        day = end + timedelta(3 + 4 * n)
        page.put(58, flow.y + 14 + 12 * n, f"{day:%d/%m/%Y}", 8)
        page.put(130, flow.y + 14 + 12 * n, text, 8)
        page.put(537, flow.y + 14 + 12 * n, reais(some_amount(rng, -20, -600)), 8, right=True)
    flow.y += 72
