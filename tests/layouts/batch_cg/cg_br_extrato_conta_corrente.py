"""Brazil, account extract of a large private bank: the date once a day, an entry over two lines, a document number,
credit and debit in columns, debits with a minus, a balance on every row, the previous balance as first row, a row of
totals and the balances of an automatic investment after it.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from fpdf import FPDF

from ..frame import Entry, Kind, Pools, Row, Truth, running, some_amount, some_entries, some_period, written

KINDS = [
    Kind(8, -5, -480, "TRANSFERENCIA PIX|DES: {person} {when}", "doc"),
    Kind(4, 10, 900, "TRANSFERENCIA PIX|REM: {person} {when}", "doc"),
    Kind(3, -8, -260, "PIX QR CODE DINAMICO|DES: {shop} {when}", "doc"),
    Kind(6, -6, -320, "COMPRA CARTAO DEBITO|VISA ELECTRON {shop}", "doc"),
    Kind(2, -45, -640, "PAGTO ELETRON COBRANCA|{firm}", "doc"),
    Kind(1.5, -60, -290, "CONTA DE LUZ/GAS|{power}", "doc"),
    Kind(1, -100, -900, "SAQUE DINHEIRO BDN|AG 0#### TERM 0####", "doc", step="10"),
    Kind(0.9, 1900, 6400, "TED-TRANSF ELET DISPON|REMET.{employer}", "doc", most=2),
    Kind(1.2, 100, 1500, "RESGATE INVEST FACIL", "fixed"),
    Kind(1.0, -100, -1500, "APLIC.INVEST FACIL", "fixed"),
    Kind(0.8, -29, -62, "TARIFA BANCARIA|CESTA PREMIUM 4", "short", most=1),
    Kind(0.6, -0.1, -9, "IOF S/ UTILIZACAO LIMITE", "short", most=1),
    Kind(0.6, -40, -260, "GASTOS CARTAO DE CREDITO", "doc", most=1),
    Kind(0.7, 0.01, 3, "RENTAB.INVEST FACILCRED*", "fixed"),
]
POOLS: Pools = {
    "person": [
        "MARIA APARECIDA DA S",
        "Joao Pedro Nogueira",
        "CONDOMINIO EDIF ACAC",
        "TEREZA C M ALBUQUERQ",
        "Luan Batista",
    ],
    "when": lambda _rng, day: f"{day:%d/%m}",
    "shop": ["PADARIA SANTA RITA", "DROGARIA SP 0##", "AUTO POSTO IPE", "IFOOD *IFOOD", "SUPERM. BOM DIA"],
    "firm": ["VIVO-SP", "COLEGIO SAO JOSE", "UNIMED CAMPINAS", "PORTO SEGURO CIA"],
    "power": ["CPFL ENERGIA", "COMGAS", "SANASA CAMPINAS"],
    "employer": ["METALURGICA ITU LTDA", "PREF MUN CAMPINAS"],
}
RED = (200, 10, 45)
COLUMNS: tuple[tuple[str, float, str], ...] = (("Data", 20.0, "L"), ("Histórico", 62.0, "L"), ("Docto.", 20.0, "R"))
COLUMNS += (("Crédito (R$)", 28.0, "R"), ("Débito (R$)", 28.0, "R"), ("Saldo (R$)", 30.0, "R"))
LEFT = 11.0


def _figure(amount: Decimal) -> str:
    return written(amount, ".", ",")


class _Extrato(FPDF):
    period, account = "", ""

    def header(self) -> None:
        self.set_xy(LEFT, 9)
        self.set_font("helvetica", "B", 17)
        self.set_text_color(*RED)
        self.cell(60, 8, "banco aroeira")
        self.set_text_color(60)
        self.set_font("helvetica", "", 8)
        self.set_xy(120, 8)
        self.cell(79, 4, "Data da operação: " + self.account.split("|")[1], align="R")
        self.set_xy(120, 12)
        self.cell(79, 4, f"Folha {self.page}/{{nb}}", align="R")
        self.set_draw_color(*RED)
        self.line(LEFT, 19, 199, 19)
        self.set_text_color(0)
        self.set_xy(LEFT, 22)
        self.set_font("helvetica", "B", 11)
        self.cell(100, 5, "Extrato Mensal / Por Período", new_x="LMARGIN", new_y="NEXT")
        self.set_font("helvetica", "", 9)
        for line in ("Nome: HELENA DUARTE PACHECO", "CPF: 184.***.***-52", self.account.split("|")[0], self.period):
            self.set_x(LEFT)
            self.cell(120, 4.4, line, new_x="LMARGIN", new_y="NEXT")
        self.ln(3)

    def titles(self) -> None:
        self.set_font("helvetica", "B", 8)
        self.set_fill_color(233)
        self.set_x(LEFT)
        for title, wide, align in COLUMNS:
            self.cell(wide, 6, title, fill=True, align=align)
        self.ln(6.5)

    def record(self, cells: list[str], style: str = "", grey: bool = False) -> None:
        high = 3.9 * max(1, cells[1].count("\n") + 1) + 1.6
        top = self.get_y()
        self.set_font("helvetica", style, 8)
        self.set_fill_color(246)
        x = LEFT
        if grey:
            self.rect(LEFT, top, 188, high, "F")
        for (_, wide, align), text in zip(COLUMNS, cells, strict=True):
            self.set_xy(x, top + 0.8)
            if text:
                self.multi_cell(wide, 3.9, text, align=align)
            x += wide
        self.set_y(top + high)


def _number(rng: Random, entry: Entry) -> str:
    if entry.tag == "fixed":
        return "5454545"
    return f"{rng.randint(1, 999999):0{7 if entry.tag == 'doc' else 6}}"


def _invested(pdf: _Extrato, rng: Random, end: date) -> None:
    if pdf.get_y() > 235:
        pdf.add_page()
    pdf.ln(3)
    pdf.set_font("helvetica", "", 7)
    pdf.set_x(LEFT)
    clock = f"{rng.randint(8, 18):02}h{rng.randint(0, 59):02}"
    note = f"Os dados acima têm como base {end:%d/%m/%Y} às {clock} e estão sujeitos a alteração."
    pdf.cell(150, 4, note, new_x="LMARGIN", new_y="NEXT")
    pdf.ln(4)
    pdf.set_x(LEFT)
    pdf.set_font("helvetica", "B", 9)
    pdf.cell(100, 5, "Saldos Invest Fácil / Plus", new_x="LMARGIN", new_y="NEXT")
    for n, cells in enumerate(
        (
            ("Data", "Histórico", "Valor (R$)"),
            (f"{end:%d/%m/%Y}", "SALDO INVEST FACIL", _figure(some_amount(rng, 20, 9000))),
            (f"{end:%d/%m/%Y}", "SALDO INVEST PLUS", "0,00"),
        )
    ):
        pdf.set_x(LEFT)
        pdf.set_font("helvetica", "" if n else "B", 8)
        for text, wide, align in zip(cells, (24, 100, 64), "LLR", strict=True):
            pdf.cell(wide, 5, text, align=align)
        pdf.ln(5)
    pdf.ln(5)
    pdf.set_x(LEFT)
    pdf.set_font("helvetica", "", 6.5)
    pdf.multi_cell(
        188,
        3.2,
        "SAC - Alô Aroeira 0800 555 0188. Deficiente auditivo ou de fala 0800 555 0199. Ouvidoria 0800 "
        "555 0133, em dias úteis das 8h às 18h.",
    )


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=rng.random() < 0.6)
    opening = some_amount(rng, 5, 4200)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(18, 110), balance=opening, floor=-250)
    balances = running(opening, [entry.amount for entry in entries])
    pdf = _Extrato(unit="mm", format="A4")
    pdf.set_creation_date(datetime(2024, 1, 1, tzinfo=UTC))
    pdf.set_auto_page_break(False)
    number = f"00{rng.randint(10000, 99999)}-{rng.randint(0, 9)}"
    pdf.account = f"Agência | Conta: 0{rng.randint(100, 999)} | {number}".replace(" | ", " / ")
    pdf.account += f"|{end + timedelta(1):%d/%m/%Y} - {rng.randint(8, 20):02}h{rng.randint(0, 59):02}"
    pdf.period = f"Movimentação entre: {start:%d/%m/%Y} e {end:%d/%m/%Y}"
    pdf.add_page()
    pdf.titles()
    pdf.record([f"{start - timedelta(1):%d/%m/%Y}", "SALDO ANTERIOR", "", "", "", _figure(opening)])
    truth = Truth("checking", "pt_BR", "BRL", number, start, end, opening, balances[-1])
    last: date | None = None
    for n, (entry, balance) in enumerate(zip(entries, balances, strict=True)):
        if pdf.get_y() > 272:
            pdf.add_page()
            pdf.titles()
            last = None
        day = f"{entry.day:%d/%m/%Y}" if entry.day != last else ""
        last = entry.day
        money = [_figure(entry.amount), ""] if entry.amount > 0 else ["", _figure(entry.amount)]
        pdf.record([day, "\n".join(entry.lines), _number(rng, entry), *money, _figure(balance)], grey=n % 2 == 0)
        text = " ".join(" ".join(entry.lines).split())
        truth.transactions.append(Row(entry.day, text, entry.amount, balance, page=pdf.page))
    ins = sum((entry.amount for entry in entries if entry.amount > 0), Decimal(0))
    outs = sum((entry.amount for entry in entries if entry.amount < 0), Decimal(0))
    pdf.record(["Total", "", "", _figure(ins), _figure(outs), _figure(balances[-1])], "B")
    _invested(pdf, rng, end)
    pdf.output(str(path))
    return truth
