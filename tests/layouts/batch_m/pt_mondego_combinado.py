"""Portugal: extrato combinado. A page of the client's whole position, then the current account with data mov., data
valor, débito, crédito and saldo contabilístico, A TRANSPORTAR/TRANSPORTE, then deposits and a card only summed up.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, fill, iban, some_amount, some_entries, some_period, wrap
from ..frame import written as plain
from ..pens import BLACK, GREY, WHITE, Flow, Hand, Page, by_hand, fits, with_fpdf, with_pymupdf

GREEN, MINT = (0.0, 0.36, 0.27), (0.9, 0.96, 0.93)
POOLS: Pools = {
    "shop": [
        "CONTINENTE COLOMBO LISBOA",
        "PINGO DOCE COIMBRA",
        "GALP AE A1 POMBAL",
        "FARMACIA DO ROSSIO AVEIRO",
        "FNAC NORTESHOPPING MATOSINHOS",
        "PASTELARIA BRIOSA LDA FIGUEIRA DA FOZ",
    ],
    "who": ["MARIA HELENA P SOUSA", "Tiago Alexandre Marques Ferreira", "OFICINA AUTO DO VALE LDA", "RUI M COSTA"],
    "debit": ["EDP COMERCIAL", "MEO SA", "AGUAS DE COIMBRA", "FIDELIDADE SEGUROS", "VIA VERDE PORTUGAL"],
    "month": lambda _rng, day: f"{day:%m/%Y}",
}
KINDS = (
    Kind(14, -2, -180, "COMPRA ####  {shop}"),
    Kind(3, -10, -200, "LEVANTAMENTO ATM ####", step="10"),
    Kind(4, -15, -600, "TRF MB WAY P/ *****####"),
    Kind(2, 5, 250, "TRF MB WAY DE *****####"),
    Kind(4, -25, -900, "TRANSF SEPA + P/ {who}|REF 000########"),
    Kind(3, 60, 1500, "TRANSF SEPA + DE {who}"),
    Kind(4, -12, -160, "DD {debit}|PT######### ###########"),
    Kind(2, -10, -320, "PAG SERVICOS ##### #########"),
    Kind(1, 900, 2800, "VENCIMENTO {month} EMPRESA TEXTIL DO MONDEGO SA", most=1),
    Kind(1, -280, -720, "PRESTACAO CREDITO HABITACAO ###########", most=1),
    Kind(1, -5.2, -7.5, "COM. MANUTENCAO CONTA PACOTE {month}", most=1, tag="tax"),
    Kind(1, 4, 60, "JUROS DEPOSITO A PRAZO ILIQUIDOS", most=1),
    Kind(1, -30, -500, "CHEQUE ##########"),
)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=True)
    opening = some_amount(rng, 80, 9000)
    count = rng.choice([rng.randint(6, 14), rng.randint(25, 50), rng.randint(50, 105)])
    entries = _with_stamp_duty(
        some_entries(rng, KINDS, POOLS, period, count=count, reversal="ANUL {}", balance=opening, floor=-200)
    )
    statement = _Combined(rng, period, opening, entries)
    rows = statement.rows(entries)
    statement.rest()
    statement.number()
    style = rng.randrange(3)
    if style == 0:
        by_hand(statement.flow.pages, path, Hand("TJ", form=True))
    elif style == 1:
        with_pymupdf(statement.flow.pages, path, "shuffled")
    else:
        with_fpdf(statement.flow.pages, path)
    account = statement.iban
    return Truth("checking", "pt_PT", "EUR", account, *period, opening, statement.balance, rows)


def _with_stamp_duty(entries: list[Entry]) -> list[Entry]:
    """Each commission is followed by its stamp duty of four per cent, as a row of its own."""
    out: list[Entry] = []
    for entry in entries:
        out.append(entry)
        if entry.tag == "tax" and entry.amount < 0:
            duty = (entry.amount * Decimal("0.04")).quantize(Decimal("0.01"))
            out.append(Entry(entry.day, ("IMPOSTO DO SELO S/ COMISSAO 4%",), duty, "", ""))
    return out


class _Combined:
    """The statement, filled from row to row."""

    def __init__(self, rng: Random, period: tuple[date, date], opening: Decimal, entries: list[Entry]) -> None:
        self.rng, self.period, self.opening, self.balance = rng, period, opening, opening
        self.space = rng.choice([" ", "."])
        self.short = rng.random() < 0.5
        self.closing = opening + sum((entry.amount for entry in entries), Decimal(0))
        self.iban = iban(rng, "PT", "0099#################")
        self.customer = fill(rng, "########", date.min, {})
        self.holder = rng.choice(["ANA FILIPA R CARVALHO", "JOSE MANUEL TAVARES PINTO", "INES COELHO & FILHOS LDA"])
        self.deposit = Decimal(rng.randrange(10, 300) * 100)
        self.owed = some_amount(rng, 40, 900)
        self.table = False
        self.flow = Flow(752, Page, self._head, self._foot)
        self._position()
        self._open_account()

    def _money(self, amount: Decimal) -> str:
        return plain(amount, self.space, ",")

    def _day(self, day: date) -> str:
        return f"{day:%d-%m}" if self.short else f"{day:%d-%m-%Y}"

    def _head(self, page: Page, number: int) -> float:
        page.box(0, 0, 595, 8, GREEN)
        page.put(40, 40, "banco mondego", 17, face="Times-Bold", color=GREEN)
        page.put(555, 34, "EXTRATO COMBINADO", 11, right=True, bold=True)
        page.put(555, 46, f"N.º {self.period[1].month:03}/{self.period[1].year}", 8, right=True)
        if number == 1:
            return self._address(page)
        page.put(40, 64, f"Cliente n.º {self.customer}", 7.5, color=GREY)
        page.put(555, 64, self._span(), 7.5, right=True, color=GREY)
        if not self.table:
            return 90
        y = self._columns(page, 74)
        page.put(146, y, "TRANSPORTE", 7.5)
        page.put(552, y, self._money(self.balance), 7.5, right=True)
        return y + 13

    def _span(self) -> str:
        return f"Período de {self.period[0]:%d-%m-%Y} a {self.period[1]:%d-%m-%Y}"

    def _address(self, page: Page) -> float:
        where = (self.holder, "RUA DA SOFIA 112 3 ESQ", "3000-389 COIMBRA")
        page.lines(320, 92, where, 9.5, 12.5)
        facts = (f"Cliente n.º {self.customer}", self._span(), "Balcão: COIMBRA BAIXA", "Moeda: EUR")
        page.lines(40, 92, facts, 8, 11.5)
        return 158

    def _foot(self, page: Page, y: float) -> None:
        if self.table:
            page.rule(40, y - 8, 555, 0.4, GREY)
            page.put(146, y + 2, "A TRANSPORTAR", 7.5)
            page.put(552, y + 2, self._money(self.balance), 7.5, right=True)

    def _title(self, text: str) -> None:
        page, y = self.flow.page, self.flow.y
        page.box(40, y - 10, 515, 14, GREEN)
        page.put(44, y, text, 8.5, bold=True, color=WHITE)
        self.flow.y += 18

    def _position(self) -> None:
        """The client's whole wealth and debt, as on the first page."""
        self._title("POSIÇÃO INTEGRADA")
        page, y = self.flow.page, self.flow.y
        parts = (
            ("Contas à ordem", f"1 conta {self.iban[-9:]}", self.closing),
            ("Depósitos a prazo", "1 depósito", self.deposit),
            ("Cartões de crédito", "saldo em dívida", -self.owed),
        )
        page.put(44, y, "Produto", 7.5, bold=True)
        page.put(552, y, "Montante (EUR)", 7.5, right=True, bold=True)
        for label, note, amount in parts:
            y += 13
            page.put(44, y, label, 8)
            page.put(200, y, note, 8, color=GREY)
            page.put(552, y, self._money(amount), 8, right=True)
        page.rule(40, y + 4, 555)
        page.put(44, y + 15, "Total do património financeiro", 8, bold=True)
        page.put(552, y + 15, self._money(sum((p[2] for p in parts), Decimal(0))), 8, right=True, bold=True)
        offer = ("Abra já a sua Conta Jovem Mondego sem comissões de manutenção até aos 30 anos.",)
        page.box(40, y + 26, 515, 18, MINT)
        page.lines(48, y + 38, offer, 8, color=GREEN)
        self.flow.y = y + 64

    def _open_account(self) -> None:
        self._title("EXTRATO DE CONTA À ORDEM")
        page, y = self.flow.page, self.flow.y
        page.put(44, y, f"IBAN {self.iban}", 8)
        page.put(552, y, "BIC/SWIFT MDGOPTPL", 8, right=True)
        self.flow.y = self._columns(page, y + 8)
        self.table = True
        self._line("", "", "SALDO INICIAL", None, self.opening)

    def _columns(self, page: Page, y: float) -> float:
        page.box(40, y, 515, 22, MINT)
        for x, upper, lower, right in (
            (44, "DATA", "MOV.", False),
            (95, "DATA", "VALOR", False),
            (146, "DESCRITIVO", "", False),
            (408, "DÉBITO", "", True),
            (475, "CRÉDITO", "", True),
            (552, "SALDO", "CONTABILÍSTICO", True),
        ):
            page.put(x, y + 9, upper, 7, right=right, bold=True)
            page.put(x, y + 18, lower, 7, right=right, bold=True)
        return y + 35

    def _line(self, moved: str, value: str, text: str, amount: Decimal | None, balance: Decimal | None) -> None:
        page, y = self.flow.page, self.flow.y
        page.put(44, y, moved, 7.5)
        page.put(95, y, value, 7.5)
        page.put(146, y, text, 7.5, bold=not moved and balance is not None)
        if amount is not None:
            page.put(408 if amount < 0 else 475, y, self._money(abs(amount)), 7.5, right=True)
        if balance is not None:
            color = BLACK if balance >= 0 else (0.7, 0.0, 0.0)
            page.put(552, y, self._money(balance), 7.5, right=True, color=color)
        self.flow.y += 11.5

    def rows(self, entries: list[Entry]) -> list[Row]:
        rows = []
        for entry in entries:
            lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 7.5, 206))]
            lines = [" ".join(line.split()) for line in lines]
            self.flow.need(11.5 * len(lines))
            self.balance += entry.amount
            value = earlier(self.rng, entry.day) if entry.text.startswith("COMPRA") else entry.day
            self._line(self._day(entry.day), self._day(value), lines[0], entry.amount, self.balance)
            for line in lines[1:]:
                self._line("", "", line, None, None)
            rows.append(Row(entry.day, " ".join(lines), entry.amount, self.balance, value, self.flow.number))
        self.flow.need(26)
        self._line("", "", "SALDO FINAL", None, self.balance)
        self._line("", "", "SALDO DISPONÍVEL", None, self.balance)
        self.table = False
        return rows

    def rest(self) -> None:
        """The other products, which have no movements, and what the law wants said."""
        self.flow.need(190)
        self.flow.y += 14
        self._title("DEPÓSITOS A PRAZO")
        page, y = self.flow.page, self.flow.y
        due = self.period[1] + timedelta(self.rng.randint(20, 300))
        cells = (
            (44, "Conta", f"PRAZO {self.customer}"),
            (170, "Constituição", f"{due - timedelta(365):%d-%m-%Y}"),
            (260, "Vencimento", f"{due:%d-%m-%Y}"),
            (350, "TANB", "0,750%"),
            (450, "Capital", self._money(self.deposit)),
        )
        for x, label, text in cells:
            page.put(x, y, label, 7, bold=True)
            page.put(x, y + 11, text, 7.5)
        self.flow.y = y + 34
        self._title("CARTÕES DE CRÉDITO")
        page, y = self.flow.page, self.flow.y
        page.put(44, y, "MONDEGO CLASSIC **** **** **** 4410", 7.5)
        page.put(44, y + 11, f"Limite de crédito {self._money(Decimal(2500))}", 7.5)
        page.put(300, y + 11, f"Saldo em dívida {self._money(self.owed)}", 7.5)
        law = (
            "Os depósitos no Banco Mondego beneficiam da garantia de reembolso prestada pelo Fundo de Garantia de",
            "Depósitos se ocorrer a indisponibilidade dos depósitos. O limite é de 100.000,00 EUR por depositante.",
            "Agradecemos que confira este extrato e nos comunique qualquer divergência no prazo de 30 dias.",
        )
        page.lines(40, y + 36, law, 6.5, 8.5, color=GREY)

    def number(self) -> None:
        for n, page in enumerate(self.flow.pages, 1):
            page.rule(40, 790, 555, 0.5, GREEN)
            page.put(
                40, 801, "Banco Mondego, S.A. - Sede: Largo da Portagem 1, Coimbra - Capital Social", 6, color=GREY
            )
            page.put(40, 809, "250.000.000 EUR - NIPC e matrícula 500 000 000 - Linha 707 000 000", 6, color=GREY)
            page.put(555, 805, f"{n}/{len(self.flow.pages)}", 8, right=True)
            page.put(24, 700, f"EXC{self.customer}{self.period[1]:%y%m}", 5.5, color=GREY, angle=90)
