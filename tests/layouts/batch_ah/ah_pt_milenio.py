"""Portugal: a combined extract. "10.02" is 2 October, ISO days in the head, "1 234.56", page carry-overs."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, iban, running, some_amount, some_entries, written
from ..pens import Color, Flow, Page, with_reportlab
from ._tools import count, month, sums, told

PINK: Color = (0.82, 0.0, 0.35)
X_BOOKED, X_VALUE, X_TEXT, R_DEBIT, R_CREDIT, R_BALANCE = 46, 92, 138, 398, 472, 550
POOLS = {
    "shop": (
        "CONTINENTE AMADORA",
        "PINGO DOCE SALDANHA",
        "GALP A5 OEIRAS",
        "FNAC COLOMBO",
        "WORTEN ONLINE",
        "UBER EATS LISBOA",
    ),
    "biller": ("EDP COMERCIAL", "MEO SA", "EPAL", "FIDELIDADE SEGUROS", "VODAFONE PORTUGAL"),
    "person": ("JOAO M SANTOS", "ANA RITA LOPES", "PEDRO A FERREIRA"),
    "firm": ("SONAE MC SGPS", "CAMARA MUN LISBOA", "INSTITUTO SEG SOCIAL"),
}
KINDS = (
    Kind(9, -2, -130, "COMPRA #### {shop} CONTACTLESS"),
    Kind(3, -9, -120, "DD {biller} ########### PT########"),
    Kind(2, -10, -700, "TRF P/ {person}"),
    Kind(1.2, 10, 500, "TRF MB WAY DE {person}"),
    Kind(1.4, 700, 2600, "TRF DE {firm} - ORDENADO"),
    Kind(1.2, -10, -200, "LEV ATM #### AV REPUBLICA LISBOA", "", "10"),
    Kind(0.8, -8, -90, "PAG SERV 2#### REF #########"),
    Kind(0.5, -5, -5, "COM. MANUTENCAO CONTA PACOTE", "fee", "1", 1),
    Kind(0.4, -150, -480, "PRESTACAO CREDITO HABITACAO 0##########", "", "0.01", 1),
)


def _pt(amount: Decimal) -> str:
    return written(amount, " ", ".")


def _day(day: date) -> str:
    """Month and day, as the bank prints it."""
    return f"{day.month}.{day:%d}"


def _taxed(entries: list[Entry]) -> list[Entry]:
    """With the stamp duty of 4 % that follows each fee."""
    rows = []
    for entry in entries:
        rows.append(entry)
        if entry.tag == "fee":
            duty = (entry.amount * Decimal("0.04")).quantize(Decimal("0.01"))
            rows.append(Entry(entry.day, ("IMPOSTO DO SELO 4%",), duty, "fee", ""))
    return rows


def _front(page: Page, who: str, period: tuple[date, date], figures: tuple[Decimal, Decimal], number: str) -> float:
    page.lines(320, 112, [who, "RUA DAS AMOREIRAS 102 4 ESQ", "1250-022 LISBOA"], 9, 11)
    lines = ("Linha Milénio 21 555 24 24", "(chamada para rede fixa nacional)", "Sucursal: AMOREIRAS")
    page.lines(46, 106, lines, 7.5, 10)
    page.box(46, 176, 504, 84, (0.97, 0.94, 0.95))
    page.put(52, 190, "RESUMO DO PATRIMÓNIO FINANCEIRO", 8.5, bold=True, color=PINK)
    page.put(400, 190, "Saldo anterior", 7.5, right=True)
    page.put(544, 190, "Saldo atual EUR", 7.5, right=True)
    before, now = figures
    for n, (name, old, new) in enumerate(
        (
            (f"Conta à ordem {number}", _pt(before), _pt(now)),
            ("Depósitos a prazo", "2 500.00", "2 500.00"),
            ("Crédito habitação (capital em dívida)", "81 344.17", "81 120.65"),
        )
    ):
        page.put(52, 206 + 13 * n, name, 8)
        page.put(400, 206 + 13 * n, old, 8, right=True)
        page.put(544, 206 + 13 * n, new, 8, right=True)
    page.put(52, 252, f"Posição em {period[1]:%Y/%m/%d}. Valores expressos em euros.", 7)
    return 290


def _titles(page: Page, y: float) -> float:
    page.rule(46, y - 12, 550, 1, PINK)
    for x, title, under, right in (
        (X_BOOKED, "DATA", "LANC.", False),
        (X_VALUE, "DATA", "VALOR", False),
        (X_TEXT, "DESCRITIVO", "", False),
        (R_DEBIT, "DÉBITO", "", True),
        (R_CREDIT, "CRÉDITO", "", True),
        (R_BALANCE, "SALDO", "", True),
    ):
        page.put(x, y, title, 7.5, bold=True, right=right)
        page.put(x, y + 9, under, 7.5, bold=True, right=right)
    page.rule(46, y + 13, 550, 0.5, PINK)
    return y + 26


class _Table:
    def __init__(self, flow: Flow, opening: Decimal) -> None:
        self.flow, self.balance = flow, opening

    def saldo(self, words: str) -> None:
        self.flow.page.put(X_TEXT, self.flow.y, words, 8, bold=True)
        self.flow.page.put(R_BALANCE, self.flow.y, _pt(self.balance), 8, bold=True, right=True)
        self.flow.y += 14

    def row(self, entry: Entry, balance: Decimal, value: date) -> Row:
        if self.flow.y + 26 > self.flow.bottom:
            self.saldo("A TRANSPORTAR")
            self.flow.turn()
            self.saldo("TRANSPORTE")
        page, y = self.flow.page, self.flow.y
        page.put(X_BOOKED, y, _day(entry.day), 8)
        page.put(X_VALUE, y, _day(value), 8)
        page.put(X_TEXT, y, entry.lines[0], 8)
        page.put(R_DEBIT if entry.amount < 0 else R_CREDIT, y, _pt(abs(entry.amount)), 8, right=True)
        page.put(R_BALANCE, y, _pt(balance), 8, right=True)
        self.balance = balance
        self.flow.y += 12
        return Row(entry.day, told(entry.lines), entry.amount, balance, value, self.flow.number)


def _end(table: _Table, added: Decimal, taken: Decimal) -> None:
    flow = table.flow
    flow.need(190)
    flow.page.rule(46, flow.y - 8, 550, 0.5, PINK)
    flow.y += 3
    table.saldo("SALDO FINAL")
    page, y = flow.page, flow.y + 6
    page.put(X_TEXT, y, "TOTAL DE MOVIMENTOS", 7.5)
    page.put(R_DEBIT, y, _pt(taken), 7.5, right=True)
    page.put(R_CREDIT, y, _pt(added), 7.5, right=True)
    page.put(46, y + 28, "DEPÓSITOS A PRAZO", 9, bold=True, color=PINK)
    for x, title, value in (
        (46, "N.º conta", "4528811320"),
        (150, "Constituição", "2018/11/05"),
        (250, "Vencimento", "2025/11/05"),
        (350, "Taxa (TANB)", "0.150%"),
        (460, "Montante", "2 500.00"),
    ):
        page.put(x, y + 42, title, 7.5, bold=True)
        page.put(x, y + 54, value, 8)
    notes = (
        "Saldo médio e descoberto: TAN 15.700% sobre saldo devedor. Comissões sujeitas a imposto do selo (4%).",
        "Os depósitos constituídos beneficiam da garantia de reembolso prestada pelo Fundo de Garantia de Depósitos",
        "até ao valor máximo de 100 000.00 euros por cada depositante. Reclamações no prazo de 30 dias.",
        "Pedidos de 2.ª via de extrato: 5.00 EUR + IVA. Adira ao extrato digital na App Milénio Azul.",
    )
    page.lines(46, y + 82, notes, 7, 9.5)


def draw(rng: Random, path: Path) -> Truth:
    period = month(rng)
    opening = some_amount(rng, 150, 5200)
    entries = some_entries(rng, KINDS, POOLS, period, count=count(rng), balance=opening, floor=-150)
    entries = _taxed(entries)
    added, taken = sums(entries)
    balances = running(opening, [entry.amount for entry in entries])
    number = fill(rng, "452########", period[0], {})
    code = iban(rng, "PT", "00330000" + number + "05")
    who = rng.choice(("MARIA JOSE TEIXEIRA", "RUI MIGUEL BARROSO"))

    def head(page: Page, sheet: int) -> float:
        page.put(46, 54, "Milénio Azul", 17, bold=True, color=PINK)
        page.put(550, 46, "EXTRATO COMBINADO", 11, bold=True, right=True)
        page.put(550, 58, f"N.º {period[0].year}/{period[0].month:03}", 8, right=True)
        page.put(550, 69, f"EXTRATO DE {period[0]:%Y/%m/%d} A {period[1]:%Y/%m/%d}", 8, right=True)
        y = _front(page, who, period, (opening, balances[-1]), number) if sheet == 1 else 96.0
        page.put(46, y, f"CONTA À ORDEM N.º {number}   MOEDA: EUR", 9, bold=True, color=PINK)
        page.put(46, y + 12, f"IBAN: {code}   SWIFT/BIC: MLAZPTPL", 7.5)
        return _titles(page, y + 34)

    flow = Flow(770, Page, head)
    table = _Table(flow, opening)
    table.saldo("SALDO INICIAL")
    rows = []
    for entry, balance in zip(entries, balances, strict=True):
        value = entry.day if entry.amount > 0 else earlier(rng, entry.day, 2)
        rows.append(table.row(entry, balance, value))
    _end(table, added, taken)
    for sheet, page in enumerate(flow.pages, 1):
        page.put(550, 812, f"Pág. {sheet}/{len(flow.pages)}", 7.5, right=True)
        page.put(
            46, 812, "Banco Milénio Azul, S.A., Praça D. João I, 28, Porto. Capital Social 4.725.000.000,00 Euros.", 6
        )
        page.put(46, 820, "Matrícula na CRC do Porto e NIF 501 525 882", 6)
    with_reportlab(flow.pages, path, order="columns", spacing=0)
    return Truth("bank", "pt_PT", "EUR", number, *period, opening, balances[-1], rows)
