"""Portugal: a combined statement of a current and a savings account, dates as month.day, overview of everything first,
money out and in, a balance after each row, carried balances at the turn of the page."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, running, some_amount, some_entries, some_period, written
from ..pens import GREY, Flow, Page, with_reportlab
from ._kit import Spots, cells, rows_wanted, total

SPOTS: Spots = {
    "booked": (66, "r"),
    "value": (104, "r"),
    "text": (118, "l"),
    "out": (400, "r"),
    "in": (478, "r"),
    "balance": (558, "r"),
}
NAMES = ("LUÍSA", "JOÃO P.", "CONCEIÇÃO", "TIAGO M.")
POOLS = {
    "shop": (
        "CONTINENTE BOM DIA",
        "PINGO DOCE ODIVELAS",
        "MINIPREÇO",
        "WORTEN COLOMBO",
        "FARMÁCIA CENTRAL",
        "FNAC CHIADO",
    ),
    "who": NAMES,
}
DAILY = [
    Kind(9, -3, -190, "COMPRA #### {shop} CONTACTLESS"),
    Kind(2, -10, -200, "LEV ATM #### SACAVÉM", step="10"),
    Kind(2, -12, -140, "DD EDP COMERCIAL ######### 01"),
    Kind(2, -20, -600, "TRF MB WAY P/ {who}"),
    Kind(1, -3.5, -6.2, "MANUTENCAO DE CONTA VALOR PACOTE", most=1),
    Kind(1, -0.1, -0.3, "IMP. SELO 4% S/ COMISSAO", most=1),
    Kind(2, 30, 450, "TRF DE {who}"),
    Kind(1, 900, 2400, "TRF ORDENADO {who} PORTELA E FILHOS LDA", most=1),
]
SAVING = [
    Kind(3, 25, 400, "REFORCO PROGRAMADO", step="25", most=1),
    Kind(2, 50, 900, "TRF DE CONTA A ORDEM"),
    Kind(2, -50, -400, "MOBILIZACAO PARCIAL", step="50"),
    Kind(2, 0.4, 30, "JUROS CREDORES TANB 1,250%", most=1),
]


def money(amount: Decimal) -> str:
    return written(amount, " ", ",")


def short(day: date) -> str:
    return f"{day.month}.{day.day:02}"


def front(page: Page, number: int, period: tuple[date, date]) -> float:
    page.put(40, 50, "banco atlântico sul", 16, bold=True, color=(0.75, 0, 0.25))
    page.put(558, 44, "EXTRATO COMBINADO", 11, bold=True, right=True)
    page.put(558, 57, f"DE {period[0]:%Y/%m/%d} A {period[1]:%Y/%m/%d}", 8, right=True)
    page.put(558, 68, f"{number}", 8, right=True)
    return 96.0


def overview(flow: Flow, accounts: list[tuple[str, str, Decimal]]) -> None:
    page = flow.page
    page.lines(
        340,
        flow.y,
        ["D. MARGARIDA VASCONCELOS PIRES", "R. DAS AMOREIRAS 77 3.º ESQ.", "1250-022 LISBOA"],
        9,
    )
    y = flow.y + 62
    page.put(40, y, "RESUMO DO PATRIMÓNIO FINANCEIRO", 8, bold=True)
    for n, (title, number, closing) in enumerate(accounts, 1):
        page.put(40, y + 13 * n, f"{title}  {number}", 8)
        page.put(558, y + 13 * n, money(closing), 8, right=True)
    page.rule(40, y + 13 * len(accounts) + 5, 558)
    page.put(40, y + 13 * len(accounts) + 17, "TOTAL EM EUR", 8, bold=True)
    page.put(558, y + 13 * len(accounts) + 17, money(sum((a[2] for a in accounts), Decimal(0))), 8, right=True)
    flow.y = y + 13 * len(accounts) + 50


def table_head(flow: Flow, title: str, number: str) -> None:
    flow.page.put(40, flow.y, f"{title}  N.º {number}  EUR", 9, bold=True, color=(0.75, 0, 0.25))
    flow.y += 16
    cells(flow.page, flow.y, SPOTS, {"booked": "DATA", "value": "DATA"}, 7, True)
    heads = {"booked": "LANÇ.", "value": "VALOR", "text": "DESCRITIVO", "out": "DÉBITO", "in": "CRÉDITO"}
    cells(flow.page, flow.y + 8, SPOTS, heads | {"balance": "SALDO"}, 7, True)
    flow.page.rule(40, flow.y + 12, 558)
    flow.y += 24


def account(flow: Flow, rng: Random, title: str, number: str, opening: Decimal, entries: list[Entry]) -> list[Row]:
    rows = []
    flow.need(90)
    table_head(flow, title, number)
    cells(flow.page, flow.y, SPOTS, {"text": "SALDO INICIAL", "balance": money(opening)}, 8)
    flow.y += 12
    last = opening
    for entry, balance in zip(entries, running(opening, (e.amount for e in entries)), strict=True):
        if flow.y + 26 > flow.bottom:
            cells(flow.page, flow.y, SPOTS, {"text": "A TRANSPORTAR", "balance": money(last)}, 8)
            flow.turn()
            table_head(flow, title + " (cont.)", number)
            cells(flow.page, flow.y, SPOTS, {"text": "TRANSPORTE", "balance": money(last)}, 8)
            flow.y += 12
        value = earlier(rng, entry.day, 2)
        side = "out" if entry.amount < 0 else "in"
        texts = {"booked": short(entry.day), "value": short(value), "text": entry.lines[0]}
        texts |= {side: money(abs(entry.amount)), "balance": money(balance)}
        cells(flow.page, flow.y, SPOTS, texts, 8)
        rows.append(Row(entry.day, entry.lines[0], entry.amount, balance, value, flow.number))
        flow.y, last = flow.y + 12, balance
    cells(flow.page, flow.y, SPOTS, {"text": "SALDO FINAL", "balance": money(last)}, 8, bold=True)
    flow.y += 36
    return rows


def draw(rng: Random, path: Path) -> Truth:
    start, end = period = some_period(rng, calendar=True)
    inner = (start + timedelta(2), end)
    first, second = some_amount(rng, 300, 6000), some_amount(rng, 800, 24000)
    daily = some_entries(rng, DAILY, POOLS, inner, count=rows_wanted(rng, 14, 52), balance=first)
    saving = some_entries(rng, SAVING, POOLS, inner, count=rng.randint(1, 5))
    number = fill(rng, "45#######", start, {})
    accounts = [
        ("CONTA À ORDEM", f"{number} 01", first + total(daily)),
        ("CONTA POUPANÇA FUTURO", f"{number} 62", second + total(saving)),
    ]
    flow = Flow(780, Page, lambda page, n: front(page, n, period))
    overview(flow, accounts)
    rows = account(flow, rng, *accounts[0][:2], first, daily) + account(flow, rng, *accounts[1][:2], second, saving)
    flow.need(20)
    note = "Depósitos garantidos até 100.000,00 EUR por titular. TAN a 31.12: 0,000%. Descoberto autorizado: 0,00 EUR."
    flow.page.put(40, flow.y, note, 6.5, color=GREY)
    with_reportlab(flow.pages, path, order="columns" if rng.random() < 0.4 else "rows", spacing=0)
    return Truth("account", "pt_PT", "EUR", None, start, end, None, None, rows)
