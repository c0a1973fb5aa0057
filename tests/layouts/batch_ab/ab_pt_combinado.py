"""Portugal: extrato combinado. Dates as month.day (5.02), thousands by a space and cents by a point, a page of sums.

The sight account with balance on each row and A TRANSPORTAR / TRANSPORTE; term deposits and loan are tables only.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

from ..frame import Kind, Row, Truth, fill, iban, running, some_amount, some_entries, wrap, written
from ..pens import A4, Flow, Hand, Page, by_hand, fits
from ._tools import after, size

POOLS: dict[str, Any] = {
    "shop": ["CONTINENTE AMADORA", "PINGO DOCE ALVALADE", "GALP A5 OEIRAS", "FARMACIA CENTRAL", "WORTEN COLOMBO"],
    "place": ["LISBOA", "PORTO", "COIMBRA", "BRAGA"],
    "person": ["MARIA J S PEREIRA", "RUI MIGUEL TAVARES", "CONDOMINIO R FLORES 12", "ANA ISABEL MOTA"],
    "bill": ["EDP COMERCIAL", "EPAL", "MEO SA", "VIA VERDE PORTUGAL", "FIDELIDADE SEGUROS", "GOLD ENERGY"],
    "work": ["AUTOEUROPA LDA", "CM LISBOA", "HOSPITAL S JOAO EPE", "SONAE MC SA"],
}
KINDS = [
    Kind(9, -2, -180, "COMPRA #### {shop} CONTACTLESS"),
    Kind(4, -4, -260, "COMPRA #### {shop}"),
    Kind(3, -10, -140, "PAG SERV 2####/######### {bill}"),
    Kind(3, -8, -120, "DD {bill} ###########"),
    Kind(2, -10, -200, "LEV ATM #### {place}", step="10"),
    Kind(2, -5, -150, "TRF MBWAY P/ 91*****##"),
    Kind(2, 5, 200, "TRF MBWAY DE 96*****##"),
    Kind(2, 50, 900, "TRF DE {person}"),
    Kind(2, -30, -650, "TRF P/ {person}"),
    Kind(1, 890, 2600, "ORDENADO {work}", most=1),
    Kind(1, -210, -640, "PREST CRED HABITACAO 00##########", most=1),
    Kind(1, -5, -6, "COM MANUTENCAO CONTA PACOTE MAIS PORTUGAL MES ANTERIOR", most=1),
    Kind(1, -0.2, -0.3, "IMP SELO 4% ART 17.3.4 DA TGIS", most=1),
]
XS = (46, 92, 138, 378, 462, 549)


def _money(amount: Decimal) -> str:
    return written(amount, " ")


def _md(day: date) -> str:
    return f"{day.month}.{day:%d}"


def _head(title: str, number: str) -> Any:
    def head(page: Page, sheet: int) -> float:
        page.put(46, 44, "Banco Atlântida", 14, bold=True, color=(0.75, 0, 0.3))
        page.put(549, 38, "EXTRATO COMBINADO " + number, 9, bold=True, right=True)
        page.put(549, 50, title, 8, right=True)
        page.put(549, 62, f"PAG. {sheet}", 8, right=True)
        page.rule(46, 70, 549, 1.2, (0.75, 0, 0.3))
        return 92.0

    return head


def _band(flow: Flow, text: str) -> None:
    flow.page.box(46, flow.y - 10, 503, 14, (0.93, 0.87, 0.9))
    flow.page.put(50, flow.y, text, 9, bold=True)
    flow.y += 17


def _columns(flow: Flow) -> None:
    titles = [("DATA", "LANC."), ("DATA", "VALOR"), ("", "DESCRITIVO"), ("", "DEBITO"), ("", "CREDITO"), ("", "SALDO")]
    for n, (x, (over, name)) in enumerate(zip(XS, titles, strict=True)):
        flow.page.put(x, flow.y, over, 7, right=n > 2)
        flow.page.put(x, flow.y + 8, name, 7, right=n > 2)
    flow.page.rule(46, flow.y + 11, 549)
    flow.y += 23


def _carried(flow: Flow, name: str, balance: Decimal) -> None:
    flow.page.put(XS[2], flow.y, name, 8, bold=True)
    flow.page.put(XS[5], flow.y, _money(balance), 8, bold=True, right=True)
    flow.y += 13


def _cover(flow: Flow, closing: Decimal, term: list[Decimal], loan: Decimal, end: date) -> None:
    page = flow.page
    address = ["EXMO(A) SENHOR(A)", "TERESA MARGARIDA FONSECA", "AV ALMIRANTE REIS 204 3 ESQ", "1000-056 LISBOA"]
    page.lines(330, 130, address, 9, 12)
    page.lines(46, 130, ["SUCURSAL: ANJOS", "GESTOR: PEDRO LEAL", "LINHA DE APOIO: 707 50 24 24"], 8, 11)
    flow.y = 214
    _band(flow, f"RESUMO DA SUA SITUAÇÃO PATRIMONIAL EM {end:%Y/%m/%d}")
    page.put(430, flow.y, "MOEDA", 7, right=True)
    page.put(549, flow.y, "VALOR EM EUR", 7, right=True)
    lines = [("DEPÓSITOS À ORDEM", closing), ("DEPÓSITOS A PRAZO", sum(term)), ("CRÉDITO HABITAÇÃO", -loan)]
    lines += [("TOTAL DOS RECURSOS", closing + sum(term)), ("TOTAL DAS RESPONSABILIDADES", -loan)]
    for name, amount in lines:
        flow.y += 13
        page.put(50, flow.y, name, 8, bold="TOTAL" in name)
        page.put(430, flow.y, "EUR", 8, right=True)
        page.put(549, flow.y, _money(Decimal(amount)), 8, right=True, bold="TOTAL" in name)
    flow.y += 30


def _other(flow: Flow, rng: Random, end: date, term: list[Decimal], loan: Decimal) -> None:
    flow.need(190)
    page = flow.page
    flow.y += 14
    _band(flow, "DEPÓSITOS A PRAZO")
    names = ["CONTA", "DATA INICIO", "VENCIMENTO", "TANB", "CAPITAL"]
    places = [(50, False), (190, False), (280, False), (430, True), (549, True)]
    for name, (x, right) in zip(names, places, strict=True):
        page.put(x, flow.y, name, 7, right=right)
    for amount in term:
        flow.y += 12
        begun = end - timedelta(rng.randint(30, 300))
        values = [
            fill(rng, "45########", end, {}),
            f"{begun:%Y/%m/%d}",
            f"{begun + timedelta(365):%Y/%m/%d}",
            "1.250 %",
        ]
        for value, (x, right) in zip([*values, _money(amount)], places, strict=True):
            page.put(x, flow.y, value, 8, right=right)
    flow.y += 28
    _band(flow, "CRÉDITO HABITAÇÃO")
    facts = [("EMPRÉSTIMO N.", fill(rng, "00##########", end, {})), ("CAPITAL EM DÍVIDA", _money(loan))]
    facts += [("TAXA DE JURO NOMINAL", "4.312 %"), ("PRÓXIMA PRESTAÇÃO", _money(some_amount(rng, 210, 640)))]
    facts += [("DATA DA PRÓXIMA PRESTAÇÃO", f"{end + timedelta(12):%Y/%m/%d}")]
    for name, value in facts:
        page.put(50, flow.y, name, 8)
        page.put(300, flow.y, value, 8, right=True)
        flow.y += 11
    legal = [
        "Os depósitos beneficiam da garantia de reembolso prestada pelo Fundo de Garantia de Depósitos até ao valor",
        "máximo de 100.000,00 Euros por cada depositante. Reclamações no prazo de 13 meses a contar do débito.",
        "TAN de descobertos não autorizados: 15.700 % (TAEG 15.7 %). Capital social 1.250.000.000 Euros.",
    ]
    page.lines(46, flow.y + 14, legal, 6.5, 8.5)


def draw(rng: Random, path: Path) -> Truth:
    start = date(rng.randint(2020, 2024), rng.randint(1, 12), 1)
    end = (start + timedelta(31)).replace(day=1) - timedelta(1)
    opening = some_amount(rng, 250, 6900)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=size(rng), balance=opening, floor=250)
    balances = running(opening, [entry.amount for entry in entries])
    number = fill(rng, "45########", end, {})
    term, loan = (
        [some_amount(rng, 1000, 25000, "500") for _ in range(rng.randint(1, 2))],
        some_amount(rng, 30000, 160000),
    )
    title = f"DE {start:%Y/%m/%d} A {end:%Y/%m/%d}"
    flow = Flow(762, lambda: Page(A4), _head(title, f"N. {start.year}/{start.month:03}"))
    _cover(flow, balances[-1], term, loan, end)
    _band(flow, f"DEPÓSITOS À ORDEM   CONTA SIMPLES N. {number}   EUR")
    flow.page.put(50, flow.y, f"IBAN {iban(rng, 'PT', '0077' + '#' * 17)}   SWIFT/BIC BATLPTPL", 8)
    flow.y += 18
    _columns(flow)
    _carried(flow, "SALDO INICIAL", opening)
    rows, before = [], opening
    for entry, balance in zip(entries, balances, strict=True):
        lines = wrap(entry.lines[0], fits("Helvetica", 8, 186))
        if flow.y + 10 * len(lines) > flow.bottom - 14:
            _carried(flow, "A TRANSPORTAR", before)
            flow.turn()
            _band(flow, f"DEPÓSITOS À ORDEM   CONTA SIMPLES N. {number}   EUR   (continuação)")
            _columns(flow)
            _carried(flow, "TRANSPORTE", before)
        page, value = flow.page, after(rng, entry.day, end, 1)
        page.put(XS[0], flow.y, _md(entry.day), 8)
        page.put(XS[1], flow.y, _md(value), 8)
        page.put(XS[3] if entry.amount < 0 else XS[4], flow.y, _money(abs(entry.amount)), 8, right=True)
        page.put(XS[5], flow.y, _money(balance), 8, right=True)
        page.lines(XS[2], flow.y, lines, 8, 10)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, balance, value, flow.number))
        flow.y += 10 * len(lines) + 1.5
        before = balance
    _carried(flow, "SALDO FINAL", before)
    flow.page.put(XS[2], flow.y, "DESCOBERTO AUTORIZADO", 8)
    flow.page.put(XS[5], flow.y, "500.00", 8, right=True)
    flow.y += 14
    _other(flow, rng, end, term, loan)
    by_hand(flow.pages, path, Hand(show="Tw", tw=0.8))
    return Truth("checking", "pt_PT", "EUR", number, start, end, opening, before, rows)
