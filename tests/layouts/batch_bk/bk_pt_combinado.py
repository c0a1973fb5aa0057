"""Portugal, combined statement in typewriter lines: a current account and one or two savings accounts, dates as
month and day with a point, figures with spaces and a point, balances carried over the page, assets at the front.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, iban, some_amount, some_entries, some_period, written
from ..pens import Flow, Hand, Page, by_hand
from ._rows import ZERO, joined, number_pages

PINK = (0.82, 0.0, 0.36)
SIZE, LEAD, LEFT = 8.3, 10.6, 44
ROOM = 42

POOLS = {
    "shop": ["CONTINENTE BOM DIA", "PINGO DOCE", "FARMACIA CENTRAL", "GALP A1 NORTE", "WORTEN", "PADARIA DO BAIRRO"],
    "town": ["LISBOA", "ODIVELAS", "LOURES", "AMADORA", "ALMADA"],
    "biller": ["EDP COMERCIAL", "AGUAS DO TEJO", "MEO SERVICOS", "VIA VERDE", "SEGURADORA LUSITANA"],
    "person": ["RUI FONSECA", "CATARINA LOPES", "CONDOMINIO R DAS FLORES", "TIAGO M NUNES"],
    "firm": ["METALURGICA DO SADO LDA", "CAMARA M ODIVELAS", "CLINICA S JOAO"],
}
KINDS = [
    Kind(34, -1.5, -120, "COMPRA {card} {shop} {town} CONTACTLESS"),
    Kind(10, -4, -160, "COMPRA {card} {shop} {town}"),
    Kind(10, -9, -110, "DD {biller} ###########"),
    Kind(7, -10, -200, "LEV ATM {card} {town}", step="10"),
    Kind(7, -15, -600, "TRF P/ {person}"),
    Kind(4, -8, -90, "PAG SERV #####/#########"),
    Kind(5, -5, -60, "TRF MB WAY P/ *****###"),
    Kind(4, 5, 90, "TRF MB WAY DE *****###"),
    Kind(3, 20, 400, "TRF DE {person}"),
    Kind(3, 900, 1900, "TRF ORD {firm}", most=1),
    Kind(1, -5.2, -5.2, "COMISSAO MANUTENCAO CONTA PACOTE", most=1),
    Kind(1, -0.21, -0.21, "IMPOSTO DE SELO ART 17.3.4", most=1),
    Kind(1, -280, -520, "PREST. CREDITO HABITACAO ##########", most=1),
]
SAVINGS = [
    Kind(3, 25, 250, "REFORCO POUPANCA", step="5"),
    Kind(2, -50, -600, "MOBILIZACAO PARCIAL"),
    Kind(2, 0.4, 12, "JUROS CREDORES", most=1),
    Kind(2, -0.11, -3.2, "IRS RETENCAO NA FONTE 28%", most=1),
]


@dataclass
class Account:
    name: str
    number: str
    opening: Decimal
    entries: list[Entry]

    @property
    def closing(self) -> Decimal:
        return self.opening + sum((entry.amount for entry in self.entries), ZERO)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=True)
    pools = POOLS | {"card": [f"{rng.randint(0, 9999):04}"]}
    opening = some_amount(rng, 200, 3400)
    count = rng.randint(18, 75)
    entries = some_entries(rng, KINDS, pools, period, count=count, balance=opening, floor=0)
    accounts = [Account("CONTA A ORDEM", fill(rng, "45#########", period[0], {}), opening, entries)]
    for name in ("CONTA POUPANCA", "POUPANCA PROGRAMADA")[: rng.choice([1, 1, 2])]:
        saved = some_entries(rng, SAVINGS, {}, period, count=rng.randint(1, 5))
        number = fill(rng, "26#########", period[0], {})
        accounts.append(Account(name, number, some_amount(rng, 1000, 15000), saved))
    rows: list[Row] = []

    def head(page: Page, sheet: int) -> float:
        return _head(page, sheet, period)

    flow = Flow(760, lambda: Page(face="Courier", bold="Courier-Bold"), head)
    _assets(flow, accounts)
    for account in accounts:
        rows += _account(rng, flow, account, period)
    _end(flow)
    number_pages(flow.pages, lambda page, n, of: page.put(548, 76, f"PAG. {n}/{of}", SIZE, right=True))
    by_hand(flow.pages, path, Hand(show="Tj", split=True))
    return Truth("checking", "pt_PT", "EUR", accounts[0].number, *period, None, None, rows)


def _money(amount: Decimal) -> str:
    return written(amount, " ", ".")


def _say(flow: Flow, text: str, bold: bool = False) -> None:
    flow.page.put(LEFT, flow.y, text, SIZE, bold=bold)
    flow.y += LEAD


def _head(page: Page, sheet: int, period: tuple[date, date]) -> float:
    start, end = period
    page.put(LEFT, 56, "Banco Tejo Atlântico", 15, face="Helvetica-Bold", color=PINK)
    page.put(548, 54, f"EXTRATO COMBINADO {end.year}/{end.month:03}", 10, bold=True, right=True)
    page.put(548, 66, f"EXTRATO DE {start:%Y/%m/%d} A {end:%Y/%m/%d}", SIZE, right=True)
    if sheet > 1:
        return 100
    page.lines(LEFT, 90, ["SUCURSAL ODIVELAS", "TEL. 210 000 345", "24H: 707 000 345"], 7.5, 9)
    page.lines(320, 118, ["SUSANA M. VALADARES PINTO", "R DAS FLORES 27 3 ESQ", "2675-000 ODIVELAS"], 9, 11)
    return 176


def _assets(flow: Flow, accounts: list[Account]) -> None:
    _say(flow, "RESUMO DO PATRIMONIO FINANCEIRO", True)
    flow.page.rule(LEFT, flow.y - 7, 548, 0.7, PINK)
    _say(flow, f"{'ATIVOS':<52}{'MOEDA':<8}{'SALDO':>14}{'% TOTAL':>12}")
    total = sum((account.closing for account in accounts), ZERO)
    for account in accounts:
        share = f"{100 * account.closing / total:.1f}" if total > 0 else ""
        _say(flow, f"{account.name + ' ' + account.number:<52}{'EUR':<8}{_money(account.closing):>14}{share:>12}")
    _say(flow, f"{'TOTAL DE ATIVOS':<60}{_money(total):>14}{'100.0':>12}", True)
    flow.y += LEAD


def _columns(flow: Flow) -> None:
    _say(flow, " DATA  DATA")
    heads = f"{'LANC.':>5} {'VALOR':>5}  {'DESCRITIVO':<{ROOM}}{'DEBITO':>12}{'CREDITO':>12}{'SALDO':>13}"
    _say(flow, heads)
    flow.page.rule(LEFT, flow.y - 7, 548, 0.7, PINK)
    flow.y += 4


def _line(day: str, value: str, text: str, amount: Decimal | None, balance: Decimal) -> str:
    debit = _money(-amount) if amount is not None and amount < 0 else ""
    credit = _money(amount) if amount is not None and amount > 0 else ""
    return f"{day:>5} {value:>5}  {text:<{ROOM}}{debit:>12}{credit:>12}{_money(balance):>13}"


def _day(day: date) -> str:
    return f"{day.month}.{day.day:02}"


def _account(rng: Random, flow: Flow, account: Account, period: tuple[date, date]) -> list[Row]:
    flow.need(9 * LEAD)
    _say(flow, f"{account.name} N. {account.number}   MOEDA: EUR", True)
    if account.name == "CONTA A ORDEM":
        number = iban(rng, "PT", f"00990000{account.number}##")
        _say(flow, f"IBAN: {number}   BIC/SWIFT: BTATPTP1XXX")
    flow.y += 5
    _columns(flow)
    _say(flow, _line("", "", "SALDO INICIAL", None, account.opening))
    rows, balance = [], account.opening
    for entry in account.entries:
        if flow.y + LEAD > flow.bottom - 2 * LEAD:
            _say(flow, _line("", "", "A TRANSPORTAR", None, balance))
            flow.turn()
            _say(flow, f"{account.name} N. {account.number}   MOEDA: EUR  (CONT.)", True)
            flow.y += 5
            _columns(flow)
            _say(flow, _line("", "", "TRANSPORTE", None, balance))
        balance += entry.amount
        value = entry.day + timedelta(rng.choice([0, 0, 0, -1, -2, 1])) if entry.amount < 0 else entry.day
        text = entry.lines[0][: ROOM - 1].strip()
        rows.append(Row(entry.day, joined([text]), entry.amount, balance, value, flow.number))
        _say(flow, _line(_day(entry.day), _day(value), text, entry.amount, balance))
    _say(flow, _line("", "", "SALDO FINAL", None, balance), True)
    flow.y += 2
    if account.name == "CONTA A ORDEM":
        _say(flow, f"{'':13}{'SALDO DISPONIVEL':<{ROOM + 24}}{_money(balance):>13}")
        _say(flow, f"{'':13}{'SALDO MEDIO CREDOR DO PERIODO':<{ROOM + 24}}{_money(_mean(account, period)):>13}")
    flow.y += LEAD * 1.5
    return rows


def _mean(account: Account, period: tuple[date, date]) -> Decimal:
    start, end = period
    total, day = ZERO, start
    while day <= end:
        balance = account.opening + sum((entry.amount for entry in account.entries if entry.day <= day), ZERO)
        total += max(balance, ZERO)
        day += timedelta(1)
    return (total / ((end - start).days + 1)).quantize(ZERO)


def _end(flow: Flow) -> None:
    flow.need(60)
    flow.page.rule(LEFT, flow.y - 6, 548, 0.4, PINK)
    flow.y = flow.page.lines(
        LEFT,
        flow.y + 4,
        [
            "Os depósitos beneficiam da garantia do fundo competente até 100.000 euros por depositante.",
            "Agradecemos que confira este extrato e nos comunique qualquer diferença no prazo de 15 dias.",
            "Banco Tejo Atlântico, S.A., Praça da Ribeira 8, Lisboa. Capital 210.000.000 euros. NIPC 500 000 117.",
        ],
        7,
        9,
        face="Helvetica",
    )
