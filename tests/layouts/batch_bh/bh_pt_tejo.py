"""PT, combined statement of a bank with the current account's movements: days as month and day with a point (3.05) in
two narrow columns, capital texts, debit, credit and balance with a space between thousands and a point before cents,
brought and carried over at the end of a page, holdings of the other products before."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, earlier, iban, some_amount, some_entries, some_period, written
from ..pens import A4, GREY, Flow, Page, with_reportlab
from ._rows import Column, liberation, number_pages, set_cells

KINDS = (
    Kind(10, -95, -1, "COMPRA {card} {shop} CONTACTLESS"),
    Kind(3, -220, -8, "DD {firm} {n11}"),
    Kind(3, -60, -3, "TRF MB WAY P/ ***** {n3}"),
    Kind(2, 4, 90, "TRF MB WAY DE ***** {n3}"),
    Kind(2, -640, -25, "TRF. P/ {who}"),
    Kind(1, 850, 2300, "TRANSFERENCIA - VENCIMENTO {job}", most=2),
    Kind(2, -90, -12, "PAG SERV {n5}/{n9}"),
    Kind(2, -200, -20, "LEV. ATM {card} {place}", step="10"),
    Kind(1, -6, -4, "COM. MANUTENCAO CONTA PACOTE", most=1),
    Kind(1, -1, -0.2, "IMPOSTO DE SELO ART 17.3.4", most=1),
    Kind(1, 20, 900, "DEPOSITO EM NUMERARIO BALCAO {n3}", step="5"),
    Kind(1, -420, -240, "PRESTACAO EMPRESTIMO {n9}", most=1),
)
POOLS: Pools = {
    "card": ["4821"],
    "shop": [
        "CONTINENTE BOM DIA SETUBAL",
        "PINGO DOCE SETUBAL",
        "GALP AREA SERV PALMELA",
        "PASTELARIA ABRANTES",
        "WELLS SETUBAL",
        "LIDL AGRADECE SETUBAL",
    ],
    "firm": ["EDP COMERCIAL", "AGUAS DO SADO", "NOS COMUNICACOES", "FIDELIDADE SEGUROS"],
    "who": ["RUI MANUEL FARIA", "ANA SOFIA P GOMES", "CONDOMINIO RUA DAS OLIVEIRAS 7"],
    "job": ["MUNICIPIO DE SETUBAL", "NAVALRIA LDA"],
    "place": ["AV LUISA TODI SETUBAL", "ALEGRO SETUBAL"],
    "n3": ["###"],
    "n5": ["2####"],
    "n9": ["#########"],
    "n11": ["###########"],
}
COLUMNS = (Column(84, 40, True), Column(128, 40, True), Column(142, 210), Column(412, 60, True), Column(478, 60, True))
BALANCE = Column(550, 70, True)
MAGENTA = (0.82, 0.0, 0.35)


def _eur(amount: Decimal) -> str:
    return written(amount, " ", ".")


def _day(day: date) -> str:
    return f"{day.month}.{day.day:02}"


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    faces = ("LiberationSansNarrow", "LiberationSansNarrow-Bold")
    liberation(*faces)
    start, end = some_period(rng, calendar=True)
    opening = some_amount(rng, 90, 8200)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(14, 70), balance=opening, floor=20)
    closing = opening + sum(entry.amount for entry in entries)
    account = str(rng.randint(45200000000, 45999999999))
    number = iban(rng, "PT", "003300000" + account + "05")
    deposit = some_amount(rng, 1000, 20000, "100")

    def head(page: Page, sheet: int) -> float:
        page.put(45, 50, "Banco do Tejo", 18, bold=True, color=MAGENTA)
        page.put(550, 44, f"EXTRATO COMBINADO N.º {end.year}/{end.month:03}", 10, right=True, bold=True)
        page.put(550, 56, f"{start:%Y/%m/%d} A {end:%Y/%m/%d}", 9, right=True)
        if sheet > 1:
            page.put(45, 78, f"CONTA À ORDEM N.º {account}   (continuação)", 9, bold=True)
            return titles(page, 96)
        page.lines(320, 104, ["MARIA TERESA FARIA LOPES", "R DAS OLIVEIRAS 7 3 ESQ", "2900-000 SETUBAL"], 10, 12)
        page.lines(45, 104, ["BALCÃO: SETUBAL - AV LUISA TODI", "TELEFONE: 265 000 000", "GESTOR: LINHA TEJO"], 8.5, 11)
        page.put(45, 166, "SITUAÇÃO GLOBAL", 10, bold=True, color=MAGENTA)
        page.rule(45, 170, 550, 0.8, MAGENTA)
        held = [
            ("DEPÓSITOS À ORDEM", closing),
            ("DEPÓSITOS A PRAZO", deposit),
            ("TOTAL DOS RECURSOS", closing + deposit),
        ]
        for n, (name, value) in enumerate(held):
            page.put(45, 184 + 12 * n, name, 9, bold=n == 2)
            page.put(420, 184 + 12 * n, "EUR", 9)
            page.put(550, 184 + 12 * n, _eur(value), 9, right=True, bold=n == 2)
        page.put(45, 240, f"CONTA À ORDEM N.º {account}", 10, bold=True, color=MAGENTA)
        page.put(550, 240, "MOEDA: EUR", 9, right=True)
        page.put(45, 253, f"IBAN {number}   SWIFT/BIC TEJOPTPL", 8.5)
        return titles(page, 274)

    def titles(page: Page, y: float) -> float:
        page.rule(45, y - 11, 550)
        names = [["DATA", "LANC."], ["DATA", "VALOR"], ["DESCRITIVO"], ["DÉBITO"], ["CRÉDITO"], ["SALDO"]]
        y = set_cells(page, y, [*COLUMNS, BALANCE], names, 8, 9, face=faces[1])
        page.rule(45, y - 5, 550)
        return y + 8

    flow = Flow(745, lambda: Page(A4, *faces), head)

    def level(text: str, amount: Decimal) -> None:
        flow.page.put(142, flow.y, text, 9, bold=True)
        flow.page.put(550, flow.y, _eur(amount), 9, right=True, bold=True)
        flow.y += 12

    level("SALDO INICIAL", opening)
    rows = []
    balance = opening
    for entry in entries:
        if flow.y + 12 > flow.bottom:
            level("A TRANSPORTAR", balance)
            flow.turn()
            level("TRANSPORTE", balance)
        balance += entry.amount
        value = earlier(rng, entry.day) if entry.lines[0][:6] == "COMPRA" else entry.day
        rows.append(Row(entry.day, entry.lines[0], entry.amount, balance, value, flow.number))
        money = [_eur(abs(entry.amount))]
        cells = [
            [_day(entry.day)],
            [_day(value)],
            entry.lines,
            money if entry.amount < 0 else [],
            money if entry.amount > 0 else [],
            [_eur(balance)],
        ]
        flow.y = set_cells(flow.page, flow.y, [*COLUMNS, BALANCE], cells, 9, 12)
    flow.page.rule(142, flow.y - 8, 550)
    flow.y += 4
    level("SALDO FINAL", closing)
    level("SALDO DISPONÍVEL", closing)
    flow.need(70)
    flow.page.put(45, flow.y + 12, "DEPÓSITOS A PRAZO", 10, bold=True, color=MAGENTA)
    flow.page.rule(45, flow.y + 16, 550, 0.8, MAGENTA)
    for x, name, shown in (
        (45, "N.º DEPÓSITO", f"{rng.randint(100000000, 999999999)}"),
        (160, "DATA CONST.", f"{start.year - 1}/05/12"),
        (260, "VENCIMENTO", f"{end.year + 1}/05/12"),
        (360, "TAXA (TANB)", "1.7500%"),
        (480, "MONTANTE", _eur(deposit)),
    ):
        flow.page.put(x, flow.y + 28, name, 8, bold=True)
        flow.page.put(x, flow.y + 40, shown, 9)

    def foot(page: Page, sheet: int, of: int) -> None:
        page.rule(45, 785, 550, 0.5, GREY)
        text = "Banco do Tejo, S.A., Sede: Praça do Rossio, 9, Setúbal. Capital Social 450.000.000,00 Euros."
        page.put(45, 795, text, 6.5, color=GREY)
        page.put(
            45,
            803,
            "Os depósitos beneficiam da garantia de reembolso do Fundo de Garantia de Depósitos.",
            6.5,
            color=GREY,
        )
        page.put(550, 803, f"PÁG. {sheet} / {of}", 8, right=True)

    number_pages(flow.pages, foot)
    with_reportlab(flow.pages, path, order=rng.choice(["rows", "columns"]))
    return Truth("checking", "pt_PT", "EUR", account, start, end, opening, closing, rows)
