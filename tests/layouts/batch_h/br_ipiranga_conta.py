"""Brazil, "Extrato Mensal / Por Período" of a large bank's conta corrente, as printed from internet banking.

Data, Histórico, Docto., Crédito (R$), Débito (R$), Saldo (R$): the date stands on the first row of a day, the balance
on the last one only, debits and overdrawn balances have a trailing minus. Second line of a row: "REM:", "DES:", shop
with DD/MM. SALDO ANTERIOR and Total rows, then sometimes "Saldos Invest Já" and future entries.
Streams by hand: kerning arrays in a form, with grey bands on every other row.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, fill, running, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, WHITE, Flow, Hand, Page, by_hand, fits

KINDS = [
    Kind(7, -3, -400, "TRANSFERENCIA PIX|DES: {person}  {used}"),
    Kind(5, 5, 1500, "TRANSFERENCIA PIX|REM: {person}  {used}"),
    Kind(6, -4, -280, "COMPRA CARTAO DEBITO|{shop}"),
    Kind(2, -20, -350, "PIX QR CODE DINAMICO|DES: {shop} {used}"),
    Kind(2, -30, -420, "CONTA {kind}|{biller}"),
    Kind(2, -50, -900, "PAGTO ELETRON  COBRANCA|{firm} NF ####/1"),
    Kind(1, 1800, 7500, "CREDITO DE SALARIO|{firm} CNPJ 0##.###.###/0001-##", most=1),
    Kind(1, -20, -500, "SAQUE C/CARTAO|AG. ##### AUTOATENDIMENTO", step="10"),
    Kind(1, -19.9, -64.9, "TARIFA BANCARIA|CESTA EXCLUSIVE 0#/2024", most=1),
    Kind(0.8, -0.05, -9, "ENCARGOS LIMITE DE CRED|ENCARGO UTIL. DE R$ 1.250,00 EM {used}", most=2),
    Kind(0.8, -0.04, -4, "IOF S/ UTILIZACAO LIMITE", most=2),
    Kind(1.5, 0.01, 3, "RENDIMENTOS INVEST JA", most=3),
    Kind(1, -100, -2500, "APLICACAO INVEST JA", step="0.5"),
    Kind(0.8, 100, 2500, "RESGATE INVEST JA", step="0.5"),
    Kind(0.5, 3, 200, "ESTORNO COMPRA CARTAO|{shop} {used}"),
]
POOLS = {
    "person": ["Joao Batista Nogueira de S", "MARIA APARECIDA F LIMA", "Conceicao Restaurante e Buffet Ltda ME",
               "Kauã R."],
    "shop": ["SUPERMERC BOM PRECINHO", "POSTO TREVO 22", "DROGARIA SAO JORGE FL 118", "PADARIA ESTRELA D'OESTE"],
    "kind": ["DE LUZ", "DE AGUA", "TELEFONE"],
    "biller": ["ENERGIA PAULISTANA", "SANEAMENTO/SP 11-####-####", "VIVAZ FIXO BRASIL"],
    "firm": ["TRANSPORTES RIO VERDE LTDA", "IMOBILIARIA CENTRAL SS"],
    "used": lambda rng, day: f"{earlier(rng, day):%d/%m}",
}  # fmt: skip
DAY, TEXT, DOCUMENT, CREDIT, DEBIT, BALANCE = 40, 98, 330, 420, 488, 556
RED = (0.75, 0.05, 0.12)


def _br(amount: Decimal) -> str:
    return written(abs(amount), ".", ",") + ("-" if amount < 0 else "")


def draw(rng: Random, path: Path) -> Truth:
    period = start, end = some_period(rng, calendar=rng.random() < 0.7)
    opening = rng.choice([some_amount(rng, 1, 9000), some_amount(rng, -20, -900)])
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening, floor=-900, reversal="ESTORNO {0}")
    balances = running(opening, (e.amount for e in entries))
    account = fill(rng, "Ag: #### | CC: 00#####-#", start, {})
    truth = Truth("checking", "pt_BR", "BRL", account.split("CC: ")[1], start, end, opening, opening)
    flow = Flow(760, Page, lambda page, number: _head(page, number, account, truth))
    _line(flow.page, flow.y, f"{start - timedelta(1):%d/%m/%Y}", "SALDO ANTERIOR", "", None, opening)
    flow.y += 15
    for n, (entry, balance) in enumerate(zip(entries, balances, strict=True)):
        lines = [part for line in entry.lines for part in wrap(" ".join(line.split()), fits("Helvetica", 8, 218))]
        flow.need(10 * len(lines) + 5)
        page, y = flow.page, flow.y
        if n % 2:
            page.box(DAY - 4, y - 9, BALANCE - DAY + 8, 10 * len(lines) + 4, (0.94, 0.94, 0.94))
        fresh = n == 0 or entries[n - 1].day != entry.day
        final = n + 1 == len(entries) or entries[n + 1].day != entry.day
        document = fill(rng, rng.choice(["#######", "######", "###"]), start, {})
        shown = balance if final else None
        _line(page, y, f"{entry.day:%d/%m/%Y}" if fresh else "", lines[0], document, entry.amount, shown)
        flow.y = page.lines(TEXT, y + 10, lines[1:], 8, 10) + 4.5
        truth.transactions.append(Row(entry.day, " ".join(lines), entry.amount, shown, None, flow.number))
    truth.closing_balance = balances[-1] if balances else opening
    _close(rng, flow, truth, end)
    for number, page in enumerate(flow.pages, 1):
        page.put(BALANCE, 30, f"Folha {number}/{len(flow.pages)}", 7, right=True, color=GREY)
        page.put(
            DAY, 815, "Fone Fácil Ipiranga 4002 0000 | SAC 0800 704 0000 | Ouvidoria 0800 727 0000", 6.5, color=GREY
        )
    by_hand(flow.pages, path, Hand(show="TJ", form=True))
    return truth


def _line(
    page: Page, y: float, day: str, text: str, document: str, amount: Decimal | None, balance: Decimal | None
) -> None:
    page.put(DAY, y, day, 8)
    page.put(TEXT, y, text, 8, bold=text == "SALDO ANTERIOR")
    page.put(DOCUMENT, y, document, 8)
    if amount is not None:
        page.put(CREDIT if amount > 0 else DEBIT, y, _br(amount), 8, right=True, color=(0, 0, 0) if amount > 0 else RED)
    if balance is not None:
        page.put(BALANCE, y, _br(balance), 8, right=True, bold=True)


def _columns(page: Page, y: float) -> float:
    page.box(DAY - 4, y - 10, BALANCE - DAY + 8, 15, RED)
    names = ["Data", "Histórico", "Docto.", "Crédito (R$)", "Débito (R$)", "Saldo (R$)"]
    for x, name in zip((DAY, TEXT, DOCUMENT, CREDIT, DEBIT, BALANCE), names, strict=True):
        page.put(x, y, name, 8, right=x >= CREDIT, bold=True, color=WHITE)
    return y + 16


def _head(page: Page, number: int, account: str, truth: Truth) -> float:
    start, end = truth.period_start or date.min, truth.period_end or date.min
    page.put(DAY, 46, "Ipiranga Internet Banking", 15, bold=True, color=RED)
    y = 70.0
    if number == 1:
        page.put(BALANCE, 46, f"Data: {end + timedelta(3):%d/%m/%Y} - 10h42", 8, right=True)
        page.put(DAY, 66, "Nome: SEVERINO DAS CHAGAS PRADO", 8)
        page.put(DAY, 82, "Extrato Mensal / Por Período", 12, bold=True)
        page.put(DAY, 98, f"{account} | Entre {start:%d/%m/%Y} e {end:%d/%m/%Y}", 8.5)
        y = 122
    return _columns(page, y)


def _close(rng: Random, flow: Flow, truth: Truth, end: date) -> None:
    flow.need(40)
    page, y = flow.page, flow.y + 3
    page.rule(DAY, y - 10, BALANCE, 0.8)
    page.put(TEXT, y, "Total", 8, bold=True)
    for x, less in ((CREDIT, False), (DEBIT, True)):
        total = sum((r.amount for r in truth.transactions if (r.amount < 0) == less), Decimal("0.00"))
        page.put(x, y, _br(total), 8, right=True, bold=True)
    page.put(BALANCE, y, _br(truth.closing_balance), 8, right=True, bold=True)
    day = end + timedelta(3)
    page.put(DAY, y + 14, f"Os dados acima têm como base {day:%d/%m/%Y} às 10h42 e estão sujeitos a alterações.", 7)
    flow.y = y + 38
    if rng.random() < 0.5:
        flow.need(90)
        flow.page.put(DAY, flow.y, "Saldos Invest Já", 9, bold=True)
        flow.page.put(DAY, flow.y + 14, f"{end:%d/%m/%Y}", 8)
        flow.page.put(TEXT, flow.y + 14, "SALDO INVEST JÁ", 8)
        flow.page.put(BALANCE, flow.y + 14, _br(some_amount(rng, 0.1, 9000)), 8, right=True)
        flow.y += 36
    if rng.random() < 0.5:
        flow.need(90)
        flow.page.put(DAY, flow.y, "Lançamentos Futuros", 9, bold=True)
        y = _columns(flow.page, flow.y + 18)
        for n in range(rng.randint(1, 3)):
            text = rng.choice(["PARCELA CREDITO PESSOAL", "GASTOS CARTAO DE CREDITO"])
            _line(flow.page, y, f"{day + timedelta(3 + 4 * n):%d/%m/%Y}", text, "9######".replace("#", "1"),
                  some_amount(rng, -80, -900), None)  # fmt: skip
            y += 13
