"""Portugal, extrato combinado: summary of the assets and debts, then a current account, a savings account and a credit
card in one document; dates as month.day without year, points for decimals and spaces for thousands; debit and credit
columns and a balance; the card with transaction and posting date; core Helvetica with fpdf2."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import (
    Entry,
    Kind,
    Pools,
    Row,
    Truth,
    earlier,
    iban,
    running,
    some_amount,
    some_entries,
    some_period,
    written,
)
from ..pens import GREY, WHITE, Flow, Page, with_fpdf
from ._rows import KIND, joined, minus, plus

PINK = (0.72, 0.0, 0.32)
POOLS: Pools = {
    "shop": ("CONTINENTE MODELO", "PINGO DOCE MATOSINHOS", "LIDL AGRADECE", "FARMACIA CENTRAL", "GALP AES LECA",
             "WORTEN NORTESHOPPIN", "MERCADONA PORTO",
             "PADARIA RIBEIRO", "FNAC STA CATARINA", "LEROY MERLIN", "CP PORTO CAMPANHA"),
    "web": ("UBER *TRIP", "NETFLIX.COM", "AMAZON EU SARL", "BOOKING.COM", "SPOTIFY", "RYANAIR", "IKEA PORTUGAL"),
    "due": ("EDP COMERCIAL", "NOS COMUNICACOES", "MEO SA", "AGUAS DO PORTO", "FIDELIDADE SEGUROS", "VIA VERDE"),
    "person": ("MARIA J SANTOS", "CARLOS TEIXEIRA", "ANA RITA LOPES"),
}  # fmt: skip
CURRENT = [
    Kind(9, -3, -130, "COMPRA {shop} 4127"),
    Kind(3, -15, -190, "DD {due} ###########"),
    Kind(2, -10, -250, "PAG SERV #####/######### {due}"),
    Kind(2, -10, -400, "TRF MB WAY P/ {person}", step="0.5"),
    Kind(1.6, 10, 350, "TRF DE {person}"),
    Kind(1, -20, -200, "LEV ATM 4127 MATOSINHOS", step="10"),
    Kind(1.2, 1150, 2600, "TRF. P/O LUSOMETAL INDUSTRIAS SA", most=1),
    Kind(0.8, -380, -790, "PRESTACAO CREDITO HABITACAO ########", most=1),
    Kind(0.6, -4.5, -6.9, "COM MANUTENCAO CONTA PACOTE", most=1),
    Kind(0.5, -0.18, -0.28, "IMPOSTO DO SELO 4%", most=1),
]
SAVINGS = [
    Kind(2, 25, 300, "REFORCO POUPANCA", step="25"),
    Kind(0.6, -100, -600, "MOBILIZACAO PARCIAL", step="50", most=1),
    Kind(1, 0.3, 6, "JUROS CREDORES", most=1),
    Kind(0.8, -0.1, -1.7, "IRS S/ JUROS 28%", most=1),
]
CARD = [
    Kind(6, -4, -220, "{web}"),
    Kind(4, -6, -160, "{shop} PT"),
    Kind(0.7, 60, 500, "PAGAMENTO POR DEBITO EM CONTA - OBRIGADO", most=1),
    Kind(0.6, -0.4, -4, "JUROS CREDITO", most=1),
]
LEFT, VALUE, TEXT, DEBIT, CREDIT, BALANCE = 50.0, 96.0, 140.0, 398.0, 470.0, 548.0


def _day(day: date) -> str:
    return f"{day.month}.{day.day:02}"


def _money(amount: Decimal) -> str:
    return written(amount, " ", ".", minus="-")


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng, 30, calendar=True)
    period = (start, end)
    first = some_amount(rng, 200, 4800)
    main = some_entries(rng, CURRENT, POOLS, period, count=rng.randint(10, 55), balance=first, floor=0)
    saved = some_amount(rng, 900, 9800)
    savings = some_entries(rng, SAVINGS, POOLS, period, count=rng.randint(1, 4))
    owed = -some_amount(rng, 80, 900)
    card = some_entries(rng, CARD, POOLS, period, count=rng.randint(3, 16))
    ends = [
        last + sum(entry.amount for entry in part) for last, part in ((first, main), (saved, savings), (owed, card))
    ]
    code = iban(rng, "PT", "0099####0###########")
    account = code.replace(" ", "")[12:23]
    savings_account = f"{rng.randint(10**10, 10**11 - 1)}"
    card_number = f"4024 {rng.randint(10, 99)}** **** {rng.randint(1000, 9999)}"

    def head(page: Page, number: int) -> float:
        page.put(LEFT, 48, "Atlântico Mercantil", 17, bold=True, color=PINK)
        page.put(BALANCE, 42, f"EXTRATO COMBINADO {end:%Y}/{end.month:03}", 11, bold=True, right=True)
        page.put(BALANCE, 55, f"EXTRATO DE {start:%Y/%m/%d} A {end:%Y/%m/%d}", 8, right=True)
        page.put(BALANCE, 66, f"Página {number}", 8, right=True)
        page.put(
            LEFT,
            812,
            "Banco Atlântico Mercantil, S.A., Sociedade Aberta. Sede: Praça D. João I, 99, Porto. "
            "Capital Social 310.000.000 euros. "
            "NIPC 501 999 123",
            6,
            color=GREY,
        )
        if number > 1:
            return 96.0
        page.lines(
            320,
            100,
            ["EXMO(A) SR(A)", "FERNANDO MANUEL ALVES MOREIRA", "RUA ROBERTO IVENS 512 2 ESQ", "4450-251 MATOSINHOS"],
            9.5,
            12,
        )
        page.lines(
            LEFT,
            100,
            ["Sucursal: MATOSINHOS SUL", "Gestor: Teresa Magalhães", "Linha de apoio: 220 555 010"],
            8,
            11,
            color=GREY,
        )
        y = _bar(page, 164, "RESUMO DO PATRIMÓNIO FINANCEIRO")
        for label, amount in (
            ("CONTA À ORDEM", ends[0]),
            ("POUPANÇA", ends[1]),
            ("TOTAL DE RECURSOS", ends[0] + ends[1]),
            ("CARTÃO DE CRÉDITO", ends[2]),
        ):
            page.put(LEFT + 4, y, label, 8.5, bold=label.startswith("TOTAL"))
            page.put(BALANCE - 60, y, "EUR", 8, right=True, color=GREY)
            page.put(BALANCE, y, _money(amount), 8.5, right=True, bold=label.startswith("TOTAL"))
            y += 12
        return y + 14

    flow = Flow(780, Page, head)
    rows: list[Row] = []

    def titles() -> None:
        page, y = flow.page, flow.y
        card_part = part is card
        page.put(LEFT, y, "DATA", 7, bold=True)
        page.put(LEFT, y + 8, "TRANS." if card_part else "LANC.", 7, bold=True)
        page.put(VALUE, y, "DATA", 7, bold=True)
        page.put(VALUE, y + 8, "MOV." if card_part else "VALOR", 7, bold=True)
        page.put(TEXT, y + 8, "DESCRITIVO", 7, bold=True)
        page.put(DEBIT, y + 8, "DÉBITO", 7, bold=True, right=True)
        page.put(CREDIT, y + 8, "CRÉDITO", 7, bold=True, right=True)
        if not card_part:
            page.put(BALANCE, y + 8, "SALDO", 7, bold=True, right=True)
        page.rule(LEFT, y + 12, BALANCE, 0.6, PINK)
        flow.y = y + 24

    def fixed(label: str, amount: Decimal, x: float = BALANCE) -> None:
        flow.page.put(TEXT, flow.y, label, 8.5, bold=True)
        flow.page.put(x, flow.y, _money(amount), 8.5, bold=True, right=True)
        flow.y += 13

    parts: Sequence[tuple[str, str, list[Entry], Decimal]] = (
        ("CONTA SIMPLES À ORDEM", f"CONTA Nº {account}   IBAN {code}   MOEDA EUR", main, first),
        ("CONTA POUPANÇA", f"CONTA Nº {savings_account}   TAXA 0.150 %   MOEDA EUR", savings, saved),
        ("CARTÃO DE CRÉDITO CLASSIC", f"CARTÃO Nº {card_number}   LIMITE DE CRÉDITO 2 500.00 EUR", card, owed),
    )
    for title, facts, part, opening in parts:
        flow.need(110)
        flow.y = _bar(flow.page, flow.y, title)
        flow.page.put(LEFT, flow.y, facts, 8)
        flow.y += 18
        titles()
        if part is card:
            fixed("SALDO EM DÍVIDA DO EXTRATO ANTERIOR", -opening, DEBIT)
        else:
            fixed("SALDO INICIAL", opening)
        for entry, balance in zip(part, running(opening, [entry.amount for entry in part]), strict=True):
            if flow.need(13):
                flow.page.put(LEFT, flow.y - 10, f"{title} (continuação)", 7.5, color=GREY)
                flow.y += 6
                titles()
            page, y = flow.page, flow.y
            is_card = part is card
            near = earlier(rng, entry.day, 3 if is_card else 1)
            left, right = (near, entry.day) if is_card else (entry.day, near)
            page.put(LEFT + 24, y, _day(left), 8.5, right=True)
            page.put(VALUE + 24, y, _day(right), 8.5, right=True)
            page.put(TEXT, y, entry.lines[0], 8.5)
            page.put(DEBIT if entry.amount < 0 else CREDIT, y, _money(abs(entry.amount)), 8.5, right=True)
            if not is_card:
                page.put(BALANCE, y, _money(balance), 8.5, right=True)
            shown = None if is_card else balance
            rows.append(
                Row(entry.day, joined(entry.lines), entry.amount, shown, None if is_card else near, flow.number)
            )
            flow.y += 12.5
        amounts = [entry.amount for entry in part]
        flow.need(62 if part is card else 40)
        flow.page.rule(LEFT, flow.y - 8, BALANCE, 0.4)
        flow.y += 3
        if part is card:
            flow.page.put(TEXT, flow.y, "TOTAL DE MOVIMENTOS", 8.5)
            flow.page.put(DEBIT, flow.y, _money(minus(amounts)), 8.5, right=True)
            flow.page.put(CREDIT, flow.y, _money(plus(amounts)), 8.5, right=True)
            flow.y += 13
            fixed("SALDO EM DÍVIDA DO PRESENTE EXTRATO", -(opening + sum(amounts)), DEBIT)
            limit = end + timedelta(20)
            flow.page.put(
                TEXT, flow.y, f"DATA LIMITE DE PAGAMENTO {limit:%Y/%m/%d}   MODALIDADE 100%   TAEG 15.2 %", 7.5
            )
            flow.y += 24
        else:
            fixed("SALDO FINAL", opening + sum(amounts))
            if part is main:
                flow.page.put(TEXT, flow.y, f"SALDO DISPONÍVEL   {_money(opening + sum(amounts))}", 8)
                flow.y += 12
            flow.y += 14
    flow.need(40)
    flow.page.box(LEFT, flow.y - 6, BALANCE - LEFT, 30, (0.98, 0.93, 0.95))
    flow.page.lines(
        LEFT + 8,
        flow.y + 6,
        [
            "Já conhece o extrato digital? Adira na app e deixe de receber papel em casa.",
            "Informe-nos no prazo de 30 dias se encontrar algum movimento que não reconheça.",
        ],
        7.5,
        10,
    )
    with_fpdf(flow.pages, path)
    return Truth(KIND, "pt_PT", "EUR", account, start, end, None, None, rows)


def _bar(page: Page, y: float, title: str) -> float:
    page.box(LEFT, y, BALANCE - LEFT, 14, PINK)
    page.put(LEFT + 4, y + 10, title, 8.5, bold=True, color=WHITE)
    return y + 28
