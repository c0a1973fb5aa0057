"""Brazil: extrato of an app's bank: a line for each day with its sum of money in, then the rows without date or sign,
then within the day the sum of money out and its rows; name and details in a second place over several lines; opening,
yield and closing balance in a box."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import groupby
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_reportlab
from ._common import cents, number_pages, row_count, total

BANK = "roxinho"
PURPLE = (0.45, 0.05, 0.65)
MONTHS = ["JAN", "FEV", "MAR", "ABR", "MAI", "JUN", "JUL", "AGO", "SET", "OUT", "NOV", "DEZ"]
LONG = [
    "JANEIRO",
    "FEVEREIRO",
    "MARÇO",
    "ABRIL",
    "MAIO",
    "JUNHO",
    "JULHO",
    "AGOSTO",
    "SETEMBRO",
    "OUTUBRO",
    "NOVEMBRO",
    "DEZEMBRO",
]
POOLS = {
    "name": ["Marina Albuquerque Souza", "JOÃO PEDRO DA SILVA", "Padaria Pão Quente Ltda", "CLAUDIA REGINA LOPES"],
    "bank": [
        "BCO DO BRASIL S.A. (0001) Agência: #### Conta: #####-#",
        "ITAÚ UNIBANCO S.A. (0341) Agência: #### Conta: #####-#",
        "CAIXA ECONOMICA FEDERAL (0104) Agência: #### Conta: 1288######-#",
    ],
    "shop": [
        "Supermercado Guanabara",
        "POSTO IPIRANGA BR 101",
        "Drogaria Pacheco",
        "UBER *TRIP HELP.U",
        "IFD*RESTAURANTE SABOR",
    ],
    "bill": ["ENEL DISTRIBUICAO RIO", "CLARO SA", "COND EDIFICIO MIRANTE"],
}
MASK = "•••.###.###-••"
KINDS = [
    Kind(9, -5, -220, "Compra no débito|{shop}"),
    Kind(8, -10, -600, "Transferência enviada pelo Pix|{name} - " + MASK + " - {bank}"),
    Kind(3, -40, -420, "Pagamento de boleto efetuado|{bill}"),
    Kind(1, -150, -1900, "Pagamento de fatura", "", "0.01", 1),
    Kind(1, -50, -900, "Aplicação RDB", "", "10"),
    Kind(5, 15, 900, "Transferência recebida pelo Pix|{name} - " + MASK + " - {bank}"),
    Kind(2, 1400, 4200, "Transferência Recebida|Estaleiro Guanabara S.A. - 33.###.###/0001-## - {bank}"),
    Kind(1, 50, 700, "Resgate RDB", "", "10"),
]


def reais(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="")


class Book:
    """The statement being set."""

    def __init__(self, rng: Random, period: tuple[date, date]) -> None:
        self.period = period
        self.number = fill(rng, "########-#", date.min, {})
        self.rows: list[Row] = []
        self.flow = Flow(750, lambda: Page(face="narrow", bold="narrow-bold"), self.head)

    def head(self, page: Page, number: int) -> float:
        page.put(50, 50, BANK, 22, bold=True, color=PURPLE)
        if number > 1:
            page.put(545, 48, self.span(), 7.5, right=True)
            return 92.0
        page.put(545, 44, "Beatriz Nogueira Tavares", 10, bold=True, right=True)
        page.put(545, 57, f"CPF •••.418.227-••   Agência 0001   Conta {self.number}", 8, right=True)
        page.put(50, 92, self.span(), 9, bold=True)
        page.put(545, 92, "VALORES EM R$", 8, right=True)
        return 110.0

    def span(self) -> str:
        days = [f"{day.day:02} DE {LONG[day.month - 1]} DE {day.year}" for day in self.period]
        return f"{days[0]} a {days[1]}"

    def summary(self, opening: Decimal, entries: list[Entry], yielded: Decimal) -> None:
        page, y = self.flow.page, self.flow.y
        closing = opening + total(entries) + yielded
        page.box(50, y, 495, 106, (0.96, 0.93, 0.98))
        page.put(64, y + 22, "Saldo final do período", 9)
        page.put(64, y + 42, "R$ " + written(closing, ".", ","), 15, bold=True, color=PURPLE)
        lines = [
            ("Saldo inicial", written(opening, ".", ",")),
            ("Rendimento líquido", "+" + reais(yielded)),
            ("Total de entradas", "+" + reais(total(entries, 1))),
            ("Total de saídas", "-" + reais(total(entries, -1))),
            ("Saldo final do período", written(closing, ".", ",")),
        ]
        for n, (name, amount) in enumerate(lines):
            page.put(300, y + 20 + 17 * n, name, 9, bold=n == 4)
            page.put(530, y + 20 + 17 * n, amount, 9, right=True, bold=n == 4)
        page.put(50, y + 132, "Movimentações", 13, bold=True)
        self.flow.y = y + 156

    def title(self, day: date | None, text: str, amount: Decimal) -> None:
        self.flow.need(50)
        page, y = self.flow.page, self.flow.y
        if day:
            page.rule(50, y - 12, 545, 0.4, GREY)
            page.put(50, y, f"{day.day:02} {MONTHS[day.month - 1]} {day.year}", 8.5, bold=True)
        page.put(130, y, text, 8.5, bold=True)
        page.put(545, y, ("- " if amount < 0 else "+ ") + reais(amount), 8.5, bold=True, right=True)
        self.flow.y += 17

    def row(self, entry: Entry) -> None:
        details = [part for line in entry.lines[1:] for part in wrap(line, fits("narrow", 8, 190))]
        self.flow.need(10.5 * max(1, len(details)))
        page, y = self.flow.page, self.flow.y
        page.put(130, y, entry.lines[0], 8)
        page.lines(280, y, details, 8, 10.2, color=(0.3, 0.3, 0.3))
        page.put(545, y, reais(entry.amount), 8, right=True)
        self.rows.append(Row(entry.day, " ".join([entry.lines[0], *details]), entry.amount, page=self.flow.number))
        self.flow.y += 10.2 * max(1, len(details)) + 6

    def ending(self) -> None:
        self.flow.need(90)
        page, y = self.flow.page, self.flow.y + 10
        page.rule(50, y - 12, 545, 0.4, GREY)
        text = (
            "O saldo líquido corresponde à soma do saldo inicial, rendimentos líquidos e movimentações. Não nos "
            "responsabilizamos pela exatidão dos dados de terceiros. Alguma dúvida? Mande mensagem pelo chat do app "
            "ou ligue 4020 0185 (capitais e regiões metropolitanas) ou 0800 591 2117. Atendimento 24h. Ouvidoria: 0800 "
            "887 0463, das 9h às 18h em dias úteis. Limite do cheque especial: R$ 0,00. Extrato gerado às 08:12:44."
        )
        page.lines(50, y, wrap(text, fits("narrow", 7.5, 490)), 7.5, 10, color=GREY)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 30, calendar=True)
    opening = cents(rng, 10, 3500)
    entries = some_entries(rng, KINDS, POOLS, period, count=row_count(rng), balance=opening, floor=400)
    book = Book(rng, period)
    book.summary(opening, entries, Decimal(0))
    for day, rows in groupby(entries, lambda entry: entry.day):
        group = list(rows)
        shown: date | None = day
        for sign, text in ((1, "Total de entradas"), (-1, "Total de saídas")):
            part = [entry for entry in group if (entry.amount > 0) == (sign > 0)]
            if part:
                book.title(shown, text, total(part))
                shown = None
            for entry in part:
                book.row(entry)
    book.ending()
    imprint = "Roxinho Pagamentos S.A. - CNPJ 18.236.120/0001-58"
    number_pages(book.flow.pages, lambda page, text: page.put(50, 805, text, 7, color=GREY), imprint)
    number_pages(book.flow.pages, lambda page, text: page.put(545, 805, text, 7, right=True), "{n} de {m}")
    with_reportlab(book.flow.pages, path)
    return Truth("bank", "pt_BR", "BRL", book.number, *period, opening, opening + total(entries), book.rows)
