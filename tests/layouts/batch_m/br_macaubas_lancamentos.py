"""Brazil: the printout of a state bank's current account. Balancete and movimento dates (the second often blank), D/C
marks or (+)/(-) behind amounts, a balance on the day's last row or as a "Saldo do dia" line, and future entries.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import BLACK, GREY, Flow, Hand, Page, by_hand, fits, with_fpdf, with_reportlab

NAVY, YELLOW, PALE = (0.05, 0.2, 0.5), (0.98, 0.87, 0.2), (0.93, 0.94, 0.97)
POOLS: Pools = {
    "who": [
        "JOAO BATISTA DE SOUZA",
        "MARIA APARECIDA F LIMA",
        "Carlos Eduardo Nogueira",
        "ANA PAULA R SANTOS",
        "ELETRO CENTER LTDA ME",
        "Condominio Ed Ipe Amarelo",
        "RAIMUNDO NONATO ALVES FILHO",
    ],
    "shop": [
        "SUPERMERCADO BOM DIA",
        "POSTO SAO JORGE III",
        "DROGARIA CENTRAL FILIAL 12",
        "PADARIA PAO DE MINAS",
        "IFOOD *IFOOD",
        "UBER* TRIP",
        "LOJAS RIACHO 0045 BELO HORIZONT",
        "MP *FEIRADOSABADO",
    ],
    "bill": ["ENERGISA PARAIBA", "CLARO S/A FIXO", "SABESP AGUA", "COLEGIO DOM PEDRO", "NU PAGAMENTOS SA"],
    "when": lambda rng, day: f"{day:%d/%m} {rng.randint(6, 23):02}:{rng.randint(0, 59):02}",
    "dm": lambda rng, day: f"{earlier(rng, day):%d/%m}",
    "month": lambda _rng, day: f"01/{day:%m/%Y}",
}
KINDS = (
    Kind(9, -5, -900, "144 Pix - Enviado|{when} {who}"),
    Kind(7, 10, 1800, "821 Pix - Recebido|{when} ########### {who}"),
    Kind(9, -6, -420, "234 Compra com Cartão|{when} {shop}"),
    Kind(3, -40, -900, "109 Pagamento de Boleto|{bill}"),
    Kind(2, -60, -350, "375 Impostos / Contas|{bill}"),
    Kind(2, -50, -800, "163 Saque no TAA|TERMINAL ####.#### {when}", step="10"),
    Kind(2, 100, 2500, "798 BM Rende Bem|Rende Bem"),
    Kind(2, -100, -2500, "345 BM Rende Bem|Rende Bem"),
    Kind(1, -90, -700, "470 Transferência enviada|{dm} #### #####-# {who}"),
    Kind(1, 200, 3000, "870 Transferência recebida|{dm} #### #####-# {who}"),
    Kind(1, 2200, 7800, "976 Recebimento de Proventos|##.###.###/0001-##", most=1),
    Kind(1, -18, -59, "435 Tarifa Pacote de Serviços|Cobrança referente {month}", most=1),
    Kind(1, -0.05, -12, "240 Cobrança de I.O.F.|IOF Saldo Devedor Conta", most=1),
    Kind(1, 50, 600, "632 Ordem Bancária|### {dm} #### Restituicao IRPF", most=1),
)
FUTURE = ("Pagto Eletrônico Conta de Luz", "Débito Automático Cartão", "BM Consórcio Prestação", "Seguro Residencial")
FACE = 7.5


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=True)
    opening = some_amount(rng, 40, 6000)
    count = rng.choice([rng.randint(5, 14), rng.randint(25, 60), rng.randint(60, 115)])
    entries = some_entries(rng, KINDS, POOLS, period, count=count, balance=opening, floor=-250)
    account = fill(rng, "####-#", date.min, {}), fill(rng, "##.###-#", date.min, {})
    sheet = _Sheet(rng, period, account, opening)
    rows = sheet.rows(entries)
    sheet.ending(rows[-1].balance if rows[-1].balance is not None else sheet.balance)
    sheet.number()
    _pen(rng)(sheet.flow.pages, path)
    return Truth("checking", "pt_BR", "BRL", account[1], *period, opening, sheet.balance, rows)


def _pen(rng: Random) -> Callable[[list[Page], Path], None]:
    style = rng.choice(["hand", "fpdf", "reportlab"])
    if style == "hand":
        return lambda pages, path: by_hand(pages, path, Hand("TJ", split=True))
    if style == "fpdf":
        return with_fpdf
    return lambda pages, path: with_reportlab(pages, path, "columns")


class _Sheet:
    """The printout, filled from row to row."""

    def __init__(self, rng: Random, period: tuple[date, date], account: tuple[str, str], opening: Decimal) -> None:
        self.rng, self.period, self.account, self.balance = rng, period, account, opening
        self.marks = rng.choice([("C", "D"), ("(+)", "(-)")])
        self.day_lines = rng.random() < 0.5
        self.holder = rng.choice(["LUCIANA M TEIXEIRA", "PEDRO HENRIQUE CARDOSO", "MERCEARIA DO VALE LTDA"])
        stamp = period[1] + timedelta(rng.randint(1, 9))
        self.stamp = f"{stamp:%d/%m/%Y} {rng.randint(8, 19):02}:{rng.randint(0, 59):02}:{rng.randint(0, 59):02}"
        self.code = fill(rng, "?33#1#1714######0##", date.min, {})
        self.flow = Flow(770, Page, self._head)
        self._line(period[0] - timedelta(1), "000 Saldo Anterior", "", None, opening, "00000")

    def _money(self, amount: Decimal) -> str:
        return f"{written(abs(amount), '.', ',')} {self.marks[amount < 0]}"

    def _head(self, page: Page, number: int) -> float:
        page.box(30, 28, 20, 20, NAVY)
        page.put(34, 43, "M", 14, bold=True, color=YELLOW)
        page.put(56, 42, "BANCO MACAÚBAS", 11, bold=True, color=NAVY)
        page.put(565, 36, self.code, 6.5, right=True, color=GREY)
        page.put(565, 45, self.stamp, 6.5, right=True, color=GREY)
        page.rule(30, 54, 565, 1, YELLOW)
        y = 70.0
        if number == 1:
            page.put(30, 72, "Extrato de conta corrente", 12, bold=True)
            page.box(30, 82, 535, 46, PALE)
            page.put(36, 94, "Cliente - Conta atual", 8, bold=True)
            for x, label, text in (
                (36, "Agência", self.account[0]),
                (110, "Conta corrente", f"{self.account[1]}  {self.holder}"),
                (370, "Período do extrato", f"{self.period[0]:%d/%m/%Y} até {self.period[1]:%d/%m/%Y}"),
            ):
                page.put(x, 107, label, 6.5, color=GREY)
                page.put(x, 119, text, 8)
            page.put(30, 144, "Lançamentos", 9.5, bold=True)
            y = 152
        page.box(30, y, 535, 15, NAVY)
        for x, label, right in (
            (33, "Dt. balancete", False),
            (88, "Dt. movimento", False),
            (144, "Ag. origem", False),
            (190, "Lote", False),
            (222, "Histórico", False),
            (432, "Documento", True),
            (499, "Valor R$", True),
            (562, "Saldo", True),
        ):
            page.put(x, y + 10, label, 7, right=right, bold=True, color=(1, 1, 1))
        return y + 26

    def _line(
        self, day: date, text: str, document: str, amount: Decimal | None, balance: Decimal | None, lot: str = ""
    ) -> None:
        page, y = self.flow.page, self.flow.y
        page.put(33, y, f"{day:%d/%m/%Y}", FACE)
        page.put(150, y, "0000" if lot else "", FACE)
        page.put(188, y, lot, FACE)
        page.put(222, y, text, FACE)
        page.put(432, y, document, FACE, right=True)
        page.put(499, y, "" if amount is None else self._money(amount), FACE, right=True, color=self._ink(amount))
        page.put(562, y, "" if balance is None else self._money(balance), FACE, right=True, color=self._ink(balance))
        self.flow.y += 11

    def _ink(self, amount: Decimal | None) -> tuple[float, float, float]:
        return (0.75, 0.1, 0.1) if self.marks[0] == "(+)" and amount is not None and amount < 0 else BLACK

    def rows(self, entries: list[Entry]) -> list[Row]:
        rows = []
        for n, entry in enumerate(entries):
            self.balance += entry.amount
            last = n + 1 == len(entries) or entries[n + 1].day != entry.day
            rows.append(self._row(entry, self.balance if last and not self.day_lines else None))
            if last and self.day_lines:
                self.flow.need(12)
                self.flow.page.box(30, self.flow.y - 8, 535, 11, PALE)
                self._line(entry.day, "Saldo do dia", "", None, self.balance)
                self.flow.y += 2
        return rows

    def _row(self, entry: Entry, balance: Decimal | None) -> Row:
        lines = [entry.lines[0], *(part for line in entry.lines[1:] for part in wrap(line, fits("Helvetica", 7, 150)))]
        self.flow.need(11 * len(lines) + 2)
        y, page = self.flow.y, self.flow.page
        moved = earlier(self.rng, entry.day) if self.rng.random() < 0.2 else None
        moved = moved if moved and moved >= self.period[0] and moved != entry.day else None
        page.put(88, y, f"{moved:%d/%m/%Y}" if moved else "", FACE)
        document = fill(
            self.rng, self.rng.choice(["##.###", "###.###", "55#.###.###.###.###", "1#.###"]), entry.day, {}
        )
        lot = self.rng.choice(["14397", "13105", "99015", "99020", "13113"])
        self._line(entry.day, lines[0], document, entry.amount, balance, lot)
        for line in lines[1:]:
            page.put(222, self.flow.y - 1, line, 7, color=GREY)
            self.flow.y += 10
        page.rule(30, self.flow.y - 7.5, 565, 0.3, (0.85, 0.85, 0.85))
        self.flow.y += 2
        return Row(entry.day, " ".join(lines), entry.amount, balance, moved, self.flow.number)

    def ending(self, closing: Decimal) -> None:
        """The closing line, what is still to come, interest and limits, and the fine print."""
        self.flow.need(14)
        self._line(self.period[1], "999 S A L D O", "", None, closing, "00000")
        self._future()
        self._limits(closing)

    def _future(self) -> None:
        self.flow.need(90)
        page, y = self.flow.page, self.flow.y + 12
        page.put(30, y, "Lançamentos futuros", 9.5, bold=True)
        page.box(30, y + 6, 535, 13, PALE)
        for x, label, right in ((33, "Data", False), (110, "Histórico", False), (432, "Documento", True)):
            page.put(x, y + 15, label, 7, right=right, bold=True)
        page.put(562, y + 15, "Valor R$", 7, right=True, bold=True)
        day, y = self.period[1] + timedelta(10), y + 29
        for text in self.rng.sample(FUTURE, self.rng.randint(1, 4)):
            page.put(33, y, f"{day:%d/%m/%Y}", FACE)
            page.put(110, y, text, FACE)
            page.put(432, y, fill(self.rng, "###.###", day, {}), FACE, right=True)
            page.put(562, y, self._money(some_amount(self.rng, -40, -900)), FACE, right=True)
            day, y = day + timedelta(self.rng.randint(0, 6)), y + 11
        self.flow.y = y + 4

    def _limits(self, closing: Decimal) -> None:
        limit = Decimal(self.rng.randrange(5, 60) * 100)
        due = self.period[1] + timedelta(1)
        facts = (
            ("Saldo", self._money(closing)),
            ("Juros *", "0,00"),
            ("Data de Débito de Juros", f"{self.period[1]:%d/%m/%Y}"),
            ("IOF *", "0,00"),
            ("Data de Débito de IOF", f"{due:%d/%m/%Y}"),
            ("Limite Cheque Especial", self._money(limit)),
            ("Saldo + Limite", self._money(limit + closing)),
        )
        self.flow.need(130)
        page, y = self.flow.page, self.flow.y + 8
        page.rule(30, y - 10, 565)
        for label, text in facts:
            page.put(33, y, label, FACE)
            page.put(250, y, text, FACE, right=True)
            y += 11
        page.put(30, y + 6, "OBSERVAÇÕES:", 7, bold=True)
        page.put(
            30, y + 16, "* Juros e IOF calculados até a data deste extrato, sujeitos a alteração.", 6.5, color=GREY
        )
        page.put(30, y + 25, "Transação efetuada com sucesso por: J1234567 " + self.holder, 6.5, color=GREY)

    def number(self) -> None:
        for n, page in enumerate(self.flow.pages, 1):
            page.rule(30, 792, 565, 0.4, GREY)
            page.put(30, 803, "Central de Atendimento Macaúbas 4004 0000 ou 0800 000 0000 (demais localidades)", 6.5)
            page.put(30, 812, "SAC 0800 000 0722  Ouvidoria 0800 000 5678  Deficientes auditivos 0800 000 0088", 6.5)
            page.put(565, 812, f"Página {n} de {len(self.flow.pages)}", 6.5, right=True)
