"""Portugal: a combined statement with month.day dates (3.07 is 7 March), spaces in thousands and a decimal point.

The account's postings, with posting and value date, debit, credit and balance, stand between a table of all that the
customer has and a table of term deposits with dates and sums of its own. Carried balances end and begin the pages.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import partial
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Truth, earlier, fill, iban, some_amount, written
from ..pens import A4, GREY, Flow, Hand, Page, by_hand
from ._ledger import Found, Ledger, keep, months, truth

POSTED, VALUE, TEXT, DEBIT, CREDIT, BALANCE = 44, 82, 124, 402, 470, 548
ROSE = (0.82, 0.0, 0.35)


def _used(rng: Random, day: date) -> str:
    return f"{earlier(rng, day):%d/%m}"


POOLS: Pools = {
    "used": _used,
    "shop": (
        "CONTINENTE BOM DIA LISBOA", "PINGO DOCE COIMBRA", "GALP ENTRECAMPOS", "FARMACIA SAO JOAO", "WORTEN MATOSINHOS",
        "CP COMBOIOS PORTUGAL", "PASTELARIA A MILEU", "MERCADONA BRAGA", "FNAC CHIADO", "LEROY MERLIN SINTRA",
        "AUCHAN FARO",
    ),
    "person": ("Maria Helena Cruz", "Joao P Figueiredo", "Condominio R Flores 12", "Tiago Leal", "Ana Rita Moita"),
    "firm": ("EDP COMERCIAL", "MEO SA", "EPAL", "NOS COMUNICACOES", "FIDELIDADE COMPANHIA", "GINASIO SOLINCA"),
    "client": ("CLINICA DENTARIA VALE LDA", "JUNTA FREGUESIA ARROIOS", "ATELIER MOINHO LDA"),
}  # fmt: skip
KINDS = (
    Kind(26, -1.2, -160, "COMPRA #### {shop}"),
    Kind(3, -6, -190, "COMPRA #### AMZN MKTP ES {used} EUR"),
    Kind(9, -12, -190, "DD {firm} ###########"),
    Kind(6, -10, -700, "TRF MB WAY P/ *****#### {person}", step="5"),
    Kind(4, 10, 400, "TRF MB WAY DE *****#### {person}", step="5"),
    Kind(4, -20, -200, "LEV ATM #### {used} MB CAIXA AGR", step="10"),
    Kind(5, -8, -420, "PAG SERV ##### #########"),
    Kind(2, 1150, 2700, "TRF CRED SEPA+ VENCIMENTO", most=1),
    Kind(3, 150, 2400, "TRF DE {client}"),
    Kind(2, -420, -760, "PREST CRED HABITACAO 0######### PREST ##", most=1),
    Kind(1, -5, -8, "COMISSAO MANUTENCAO CONTA", most=1),
    Kind(1, -0.2, -0.4, "IMP SELO ART 17.3.4", most=1),
)


def _eur(amount: Decimal) -> str:
    return written(amount, " ", ".")


def _day(day: date) -> str:
    return f"{day.month}.{day:%d}"


def _header(page: Page, y: float) -> float:
    page.box(40, y - 17, 512, 24, (0.95, 0.9, 0.92))
    for x, first, second in ((POSTED, "DATA", "LANC."), (VALUE, "DATA", "VALOR")):
        page.put(x, y - 8, first, 7)
        page.put(x, y + 1, second, 7)
    page.put(TEXT, y - 3, "DESCRITIVO", 7)
    for x, text in ((DEBIT, "DEBITO"), (CREDIT, "CREDITO"), (BALANCE, "SALDO")):
        page.put(x, y - 3, text, 7, right=True)
    return y + 20


def _assets(page: Page, deposit: Decimal, ledger: Ledger) -> float:
    page.put(40, 206, "RESUMO DO PATRIMONIO EM " + f"{ledger.end:%Y/%m/%d}", 9, bold=True, color=ROSE)
    y = 222.0
    rows = (("CONTAS A ORDEM", ledger.closing), ("DEPOSITOS A PRAZO", deposit), ("TOTAL", ledger.closing + deposit))
    for label, amount in rows:
        page.put(44, y, label, 8)
        page.put(300, y, _eur(amount), 8, right=True)
        page.put(340, y, "EUR", 8)
        y += 12
    return y + 18


def _top(ledger: Ledger, account: str, deposit: Decimal, page: Page, sheet: int) -> float:
    page.put(40, 50, "Banco Atlântico Sul", 14, bold=True, color=ROSE)
    page.put(552, 44, "EXTRATO COMBINADO", 10, right=True, bold=True)
    page.put(552, 57, f"DE {ledger.start:%Y/%m/%d} A {ledger.end:%Y/%m/%d}", 8, right=True)
    page.put(552, 68, f"PAG. {sheet}", 8, right=True)
    if sheet > 1:
        return _header(page, 110)
    page.lines(320, 108, ("SR. RUI MANUEL TAVORA", "R DA ALEGRIA 214 3 ESQ", "4000-037 PORTO"), 9, 12)
    page.put(40, 108, f"Conta Nº {account}", 9)
    page.put(40, 121, f"IBAN {iban(Random(account), 'PT', '0033#################')}", 8)
    y = _assets(page, deposit, ledger)
    page.put(40, y, f"CONTA SIMPLES  {account}  MOEDA: EUR", 9, bold=True, color=ROSE)
    return _header(page, y + 28)


def _deposits(rng: Random, flow: Flow, deposit: Decimal, end: date) -> None:
    flow.need(80)
    page, y = flow.page, flow.y + 22
    page.put(40, y, "DEPOSITOS A PRAZO", 9, bold=True, color=ROSE)
    heads = ((44, "N. CONTRATO", False), (180, "INICIO", False), (240, "VENCIMENTO", False), (370, "TANB %", True))
    for x, text, right in heads:
        page.put(x, y + 14, text, 7, right=right)
    page.put(470, y + 14, "MONTANTE", 7, right=True)
    start = date(end.year - 1, rng.randint(1, 12), rng.randint(1, 28))
    page.put(44, y + 26, fill(rng, "45########", end, {}), 8)
    page.put(180, y + 26, f"{start:%Y/%m/%d}", 8)
    page.put(240, y + 26, f"{start.replace(year=start.year + 2):%Y/%m/%d}", 8)
    page.put(370, y + 26, f"{rng.randint(5, 250) / 100:.3f}", 8, right=True)
    page.put(470, y + 26, _eur(deposit), 8, right=True)
    page.put(40, y + 52, "Depósitos garantidos pelo Fundo de Garantia de Depósitos até 100 000.00 EUR.", 7, color=GREY)


def _carry(last: list[Decimal], page: Page, y: float) -> None:
    page.put(TEXT, y + 2, "A TRANSPORTAR", 8)
    page.put(BALANCE, y + 2, _eur(last[-1]), 8, right=True)


def _line(flow: Flow, label: str, amount: Decimal) -> None:
    flow.page.put(TEXT, flow.y, label, 8, bold=True)
    flow.page.put(BALANCE, flow.y, _eur(amount), 8, right=True, bold=True)
    flow.y += 14


def _post(flow: Flow, found: Found, entry: Entry, value: date, balance: Decimal) -> None:
    page, y = flow.page, flow.y
    page.put(POSTED, y, _day(entry.day), 8)
    page.put(VALUE, y, _day(value), 8)
    page.put(TEXT, y, entry.lines[0], 8)
    page.put(DEBIT if entry.amount < 0 else CREDIT, y, _eur(abs(entry.amount)), 8, right=True)
    page.put(BALANCE, y, _eur(balance), 8, right=True)
    found.note(entry, entry.lines, flow.number, value=value, balance=balance)
    flow.y += 12


def draw(rng: Random, path: Path) -> Truth:
    ledger = keep(rng, KINDS, POOLS, months(rng), opening=(80, 6200), floor=50, shift=(0, 0, 0, -1, -2))
    account, deposit = fill(rng, "45#######2#", ledger.start, {}), some_amount(rng, 1000, 60000, "500")
    last, found = [ledger.opening], Found()
    flow = Flow(770, partial(Page, A4), partial(_top, ledger, account, deposit), partial(_carry, last))
    _line(flow, "SALDO INICIAL", ledger.opening)
    for entry, value, balance in zip(ledger.entries, ledger.values, ledger.balances, strict=True):
        if flow.need(12):
            _line(flow, "TRANSPORTE", last[-1])
        _post(flow, found, entry, value, balance)
        last.append(balance)
    flow.y += 3
    _line(flow, "SALDO FINAL", ledger.closing)
    if rng.random() < 0.7:
        _deposits(rng, flow, deposit, ledger.end)
    by_hand(flow.pages, path, Hand("Tw", tw=0.6))
    return truth(ledger, found, "pt_PT", "EUR", account)
