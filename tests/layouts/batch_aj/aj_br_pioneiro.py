"""Brazil, current account: date once a day, history over two lines, document, credit, debit and balance on each row.

Debits carry a minus before them; a `Total` row, the latest postings (none) and the invested balances follow.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, running, some_amount, some_entries, some_period, written
from ..pens import A4, GREY, WHITE, Flow, Page, with_reportlab

POOLS = {
    "name": ("MARIA APARECIDA S", "JOAO PEDRO LIMA", "MERCADINHO DO ZE", "CLINICA SORRISO LT", "ANA BEATRIZ ROCHA"),
    "firm": ("ENEL DISTRIB SP", "SABESP", "VIVO FIXO-NACIONAL", "CLARO MOVEL"),
    "shop": ("DROGASIL 1###", "PAO DE ACUCAR", "POSTO IPIRANGA", "LOJAS AMERICANAS"),
    "dm": lambda _, day: f"{day:%d/%m}",
}
KINDS = (
    Kind(8, -5, -600, "TRANSFERENCIA PIX|DES: {name} {dm}"),
    Kind(5, -6, -300, "COMPRA ELO DEBITO VISTA|{shop}"),
    Kind(3, -40, -420, "CONTA ELETRONICA|{firm}"),
    Kind(1.5, -20, -500, "SAQUE DINHEIRO BDN|AG0##2 T###### {dm}", step="10"),
    Kind(1, -200, -2600, "GASTOS CARTAO DE CREDITO|VISA FINAL 4##1", most=1),
    Kind(0.6, -30, -60, "TARIFA BANCARIA|CESTA EXCLUSIVE", most=1),
    Kind(0.5, -0.1, -9, "ENCARGOS LIMITE DE CRED", most=1),
    Kind(0.5, -0.1, -3, "IOF S/ UTILIZACAO LIMITE", most=1),
    Kind(3, 20, 1500, "TRANSFERENCIA PIX|REM: {name} {dm}"),
    Kind(1.5, 1800, 5200, "TED-TRANSF ELET DISPON|REMET.INDUSTRIA METAL PAULISTA"),
    Kind(1, 0.05, 12, "RENDIMENTOS|INVEST FACIL PIONEIRO", most=2),
)


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng, calendar=True)
    opening = some_amount(rng, 100, 6000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), balance=opening)
    balances = running(opening, [entry.amount for entry in entries])
    closing = balances[-1] if balances else opening
    agency, number = f"{rng.randint(100, 3999):04}", f"{rng.randint(10000, 999999):07}-{rng.randint(0, 9)}"
    stamp = f"{end + timedelta(3):%d/%m/%Y} às {rng.randint(8, 19):02}h{rng.randint(0, 59):02}"
    table = [True]

    def head(page: Page, count: int) -> float:
        page.box(0, 0, 595, 40, (0.8, 0.04, 0.18))
        page.put(30, 26, "pioneiro", 16, bold=True, color=WHITE)
        page.put(570, 22, "Pioneiro Celular", 9, right=True, color=WHITE)
        page.put(30, 60, f"Data: {stamp}", 7.5, color=GREY)
        y = 84.0
        if count == 1:
            page.put(30, 82, "Extrato Mensal / Por Período", 12, bold=True)
            page.put(30, 100, "ROBERTO CARVALHO NUNES", 9)
            page.put(30, 113, "Nome do usuário: ROBERTO CARVALHO NUNES    CPF: ***.481.228-**", 8)
            page.put(30, 130, f"Agência | Conta:  {agency} | {number}", 8.5, bold=True)
            for x, title, value in (
                (220, "Total Disponível (R$)", closing + 1500),
                (390, "Total (R$)", closing + 2000),
            ):
                page.put(x, 130, title, 8)
                page.put(x + 150, 130, written(value, ".", ","), 8, bold=True, right=True)
            page.put(
                30,
                152,
                f"Extrato de: Ag: {agency} | CC: {number} | Entre {start:%d/%m/%Y} e {end:%d/%m/%Y}",
                9,
                bold=True,
            )
            y = 164.0
        if not table:
            return y
        page.box(30, y, 540, 16, (0.88, 0.88, 0.88))
        for x, title, right in (
            (34, "Data", False),
            (92, "Histórico", False),
            (282, "Docto.", False),
            (400, "Crédito (R$)", True),
            (485, "Débito (R$)", True),
            (566, "Saldo (R$)", True),
        ):
            page.put(x, y + 11, title, 8, bold=True, right=right)
        return y + 28

    flow = Flow(780, lambda: Page(A4), head)
    flow.page.put(34, flow.y, f"{start - timedelta(1):%d/%m/%Y}", 8)
    flow.page.put(92, flow.y, "SALDO ANTERIOR", 8)
    flow.page.put(566, flow.y, written(opening, ".", ","), 8, right=True)
    flow.y += 14
    rows: list[Row] = []
    day: date | None = None
    shade = False
    for entry, balance in zip(entries, balances, strict=True):
        flow.need(10 * len(entry.lines))
        page, y = flow.page, flow.y
        shade = not shade
        if shade:
            page.box(30, y - 9, 540, 10 * len(entry.lines) + 3, (0.96, 0.96, 0.96))
        if entry.day != day:
            page.put(34, y, f"{entry.day:%d/%m/%Y}", 8)
            day = entry.day
        page.lines(92, y, entry.lines, 8, 10)
        page.put(282, y, f"{rng.randint(1, 9_999_999):07}", 8)
        shown = written(entry.amount, ".", ",")
        page.put(400 if entry.amount > 0 else 485, y, shown.replace("-", "- "), 8, right=True)
        page.put(566, y, written(balance, ".", ","), 8, right=True)
        rows.append(Row(entry.day, " ".join(entry.lines), entry.amount, balance, page=flow.number))
        flow.y += 10 * len(entry.lines) + 3
    flow.need(20)
    plus = sum((row.amount for row in rows if row.amount > 0), Decimal(0))
    minus = sum((row.amount for row in rows if row.amount < 0), Decimal(0))
    flow.page.rule(30, flow.y - 8, 570)
    flow.page.put(92, flow.y + 3, "Total", 8, bold=True)
    for x, value in ((400, plus), (485, minus), (566, closing)):
        flow.page.put(
            x, flow.y + 3, written(value, ".", ",").replace("-", "- " if x < 500 else "-"), 8, bold=True, right=True
        )
    flow.y += 22
    table.clear()
    _after(flow, rng, stamp, end)
    for count, page in enumerate(flow.pages, 1):
        page.put(570, 822, f"Página {count} de {len(flow.pages)}", 7, right=True)
        page.put(
            30,
            812,
            "SAC - Serviço de Apoio ao Cliente 0800 704 0001   Deficiente Auditivo ou de Fala 0800 722 0002",
            6.5,
        )
        page.put(
            30,
            822,
            "Ouvidoria 0800 727 0003 - atendimento de segunda a sexta-feira, das 8h às 18h, exceto feriados.",
            6.5,
        )
    with_reportlab(flow.pages, path)
    account = f"{agency} {number}"
    return Truth("bank", "pt_BR", "BRL", account, start, end, opening, closing, rows)


def _after(flow: Flow, rng: Random, stamp: str, end: date) -> None:
    flow.need(140)
    page, y = flow.page, flow.y
    page.put(30, y, f"Os dados acima têm como base {stamp} e estão sujeitos a alteração.", 7.5)
    page.put(30, y + 22, "Últimos Lançamentos", 10, bold=True)
    page.put(30, y + 36, "Não há lançamentos para este tipo de extrato até o momento.", 8)
    page.put(30, y + 60, "Saldos Invest Fácil / Plus", 10, bold=True)
    page.box(30, y + 66, 540, 14, (0.88, 0.88, 0.88))
    page.put(34, y + 76, "Data", 8, bold=True)
    page.put(92, y + 76, "Histórico", 8, bold=True)
    page.put(566, y + 76, "Valor (R$)", 8, bold=True, right=True)
    for n, day in enumerate((end - timedelta(1), end)):
        page.put(34, y + 92 + 13 * n, f"{day:%d/%m/%Y}", 8)
        page.put(92, y + 92 + 13 * n, "SALDO INVEST FÁCIL", 8)
        page.put(566, y + 92 + 13 * n, written(some_amount(rng, 100, 3000), ".", ","), 8, right=True)
