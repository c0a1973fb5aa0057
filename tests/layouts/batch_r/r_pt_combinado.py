"""Portugal: combined statement: assets at a glance, the current account (dates as month.day, spaces for thousands and a
decimal point), then the savings account with a few rows of its own and loans without rows; no one opening balance."""

from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from pathlib import Path
from random import Random

from ..frame import (
    Entry,
    Kind,
    Pools,
    Row,
    Truth,
    earlier,
    fill,
    iban,
    running,
    some_amount,
    some_entries,
    some_period,
    wrap,
    written,
)
from ..pens import GREY, Flow, Hand, Page, by_hand, fits

PINK = (0.78, 0.0, 0.35)
euros = partial(written, thousands=" ", minus="")
signed = partial(written, thousands=" ")
Facts = tuple[date, date, str, list[tuple[str, str]]]
POOLS: Pools = {
    "shop": ["MERCEARIA DO LARGO", "PASTELARIA AURORA", "FARMACIA SILVEIRA", "POSTO DA PONTE", "SAPATARIA REIS"],
    "town": ["LISBOA", "PORTO", "BRAGA", "COIMBRA", "FARO"],
    "person": ["RUI TAVARES", "MARIA LEAL", "TIAGO PINHO", "CARLA NEVES"],
    "firm": ["LUZ DO MONDEGO SA", "AGUAS DO SUL", "TELECOM ATLANTICA", "SEGUROS DOURADA"],
}
KINDS = [
    Kind(9, -2, -120, "COMPRA #### {shop} {town}"),
    Kind(3, -15, -180, "DD {firm} ########### MANDATO ###########"),
    Kind(2, -20, -700, "TRF P/ {person}"),
    Kind(2, 20, 700, "TRF DE {person}"),
    Kind(2, -4, -130, "PAG SERV #####/### ### ###"),
    Kind(1.4, -10, -200, "LEV ATM #### {town}", step="10"),
    Kind(0.9, 950, 2100, "TRF CR SEPA+ INST FABRICA DE MOLDES DO LIS LDA ORDENADO", most=1),
    Kind(0.7, -5.2, -5.2, "COM MANUTENCAO CONTA PACOTE", most=1),
    Kind(0.4, -0.21, -0.21, "IMPOSTO DO SELO 4%", most=1),
]
SAVED = [
    ("REFORCO POUPANCA PROGRAMADO", 50, 50),
    ("JUROS CREDORES LIQUIDOS", 1, 9),
    ("MOBILIZACAO ANTECIPADA", -20, -90),
]


def _head(page: Page, count: int, facts: Facts) -> float:
    start, end, number, summary = facts
    page.put(45, 48, "Atlântico Norte", 19, bold=True, color=PINK)
    page.put(550, 42, "EXTRATO COMBINADO", 11, bold=True, right=True)
    page.put(550, 55, f"de {start:%Y/%m/%d} a {end:%Y/%m/%d}", 8.5, right=True)
    if count > 1:
        return 84.0
    page.lines(
        330, 92, ["EXMO(A) SENHOR(A)", "BEATRIZ FONTES AMARAL", "RUA DO CARVALHO 31 2 DTO", "4000-123 PORTO"], 9, 12
    )
    page.lines(
        45, 92, ["Sucursal Porto - Boavista", "Cliente n. 00.4417823", f"IBAN {number}", "BIC/SWIFT ATNRPTPL"], 8, 11
    )
    page.box(45, 150, 505, 16, PINK)
    page.put(50, 161, "POSIÇÃO GLOBAL", 9, bold=True, color=(1, 1, 1))
    page.put(545, 161, "EUR", 8, right=True, color=(1, 1, 1))
    y = 180.0
    for name, figure in summary:
        page.put(50, y, name, 8.5)
        page.put(545, y, figure, 8.5, right=True)
        y += 13
    page.rule(45, y - 8, 550)
    return y + 14


def _titles(flow: Flow, name: str) -> None:
    page, y = flow.page, flow.y
    page.put(45, y, name, 9.5, bold=True, color=PINK)
    page.rule(45, y + 5, 550, 0.8, PINK)
    y += 15
    for x, first, second in [(58, "DATA", "LANC."), (98, "DATA", "VALOR")]:
        page.put(x, y, first, 6.5, center=True)
        page.put(x, y + 7, second, 6.5, center=True)
    for x, text, right in [
        (125, "DESCRITIVO", False),
        (390, "DÉBITO", True),
        (465, "CRÉDITO", True),
        (548, "SALDO", True),
    ]:
        page.put(x, y + 4, text, 6.5, right=right)
    page.rule(45, y + 11, 550)
    flow.y = y + 23


def _line(flow: Flow, name: str, balance: Decimal) -> None:
    flow.page.put(125, flow.y, name, 8.5, bold=True)
    flow.page.put(548, flow.y, signed(balance), 8.5, bold=True, right=True)
    flow.y += 13


def _table(flow: Flow, name: str, opening: Decimal, entries: list[Entry], rng: Random) -> list[Row]:
    flow.need(80)
    _titles(flow, name)
    _line(flow, "SALDO INICIAL", opening)
    rows = []
    balance = opening
    for entry in entries:
        lines = wrap(entry.lines[0], fits("Helvetica", 8.5, 205))
        if flow.y + 11 * len(lines) + 16 > flow.bottom:
            _line(flow, "A TRANSPORTAR", balance)
            flow.turn()
            _titles(flow, name + " (cont.)")
            _line(flow, "TRANSPORTE", balance)
        page, y = flow.page, flow.y
        balance += entry.amount
        value = earlier(rng, entry.day, 2)
        for x, day in [(58, entry.day), (98, value)]:
            page.put(x, y, f"{day.month}.{day.day:02}", 8.5, center=True)
        page.lines(125, y, lines, 8.5, 10)
        page.put(390 if entry.amount < 0 else 465, y, euros(entry.amount), 8.5, right=True)
        page.put(548, y, signed(balance), 8.5, right=True)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, balance, value, flow.number))
        flow.y += 10 * len(lines) + 3
    _line(flow, "SALDO FINAL", balance)
    flow.y += 14
    return rows


def _end(flow: Flow) -> None:
    flow.need(110)
    page, y = flow.page, flow.y
    page.put(45, y, "CRÉDITOS", 9.5, bold=True, color=PINK)
    page.rule(45, y + 5, 550, 0.8, PINK)
    for x, text, right in [
        (50, "Contrato", False),
        (330, "Taxa", True),
        (430, "Próxima prestação", True),
        (545, "Capital em dívida", True),
    ]:
        page.put(x, y + 16, text, 7, right=right, color=GREY)
    page.put(50, y + 29, "Crédito Habitação 2204.118", 8.5)
    for x, text in [(330, "3.125 %"), (430, "412.77"), (545, "81 204.16")]:
        page.put(x, y + 29, text, 8.5, right=True)
    text = (
        "Os depósitos constituídos no Banco beneficiam da garantia de reembolso prestada pelo Fundo de Garantia de "
        "Depósitos até 100 000 EUR por depositante. Confira este extrato e reclame no prazo de 15 dias."
    )
    page.lines(45, y + 56, wrap(text, fits("Helvetica", 7, 460)), 7, 9, color=GREY)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True)
    number = iban(rng, "PT", "0077#################")
    opening, saved = some_amount(rng, 300, 5000), some_amount(rng, 800, 20000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(10, 52), balance=opening)
    days = sorted(start + timedelta(rng.randint(0, (end - start).days)) for _ in range(rng.randint(1, 4)))
    savings = []
    for day in days:
        text, low, high = rng.choice(SAVED)
        savings.append(Entry(day, (fill(rng, text, day, POOLS),), some_amount(rng, low, high), "", text))
    closing = running(opening, [entry.amount for entry in entries])[-1]
    left = running(saved, [entry.amount for entry in savings])[-1]
    summary = [
        ("Conta à ordem 45-2204118", signed(closing)),
        ("Conta poupança 61-0034471", signed(left)),
        ("Crédito à habitação", "-81 204.16"),
        ("Património financeiro", signed(closing + left - Decimal("81204.16"))),
    ]
    flow = Flow(780, Page, partial(_head, facts=(start, end, number, summary)))
    rows = _table(flow, "CONTA À ORDEM 45-2204118   EUR", opening, entries, rng)
    rows += _table(flow, "CONTA POUPANÇA 61-0034471   EUR", saved, savings, rng)
    _end(flow)
    for n, page in enumerate(flow.pages, 1):
        page.put(550, 818, f"Pág. {n}/{flow.number}", 7.5, right=True)
        page.put(
            45, 818, "Banco Atlântico Norte, S.A. - Capital social 300 000 000 EUR - NIPC 500 000 000", 6.5, color=GREY
        )
    by_hand(flow.pages, path, Hand(show="Tw", split=True))
    return Truth("bank", "pt_PT", "EUR", number, start, end, None, None, rows)
