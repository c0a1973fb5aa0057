"""Brazil, current account printed from the bank's page: two-line texts with date, document and figures on a line of
their own half way between them, the date on the first row of a day only, money out with a minus, the balance on every
row, a total row, and after it an empty list of the latest entries and the balances of the automatic investment."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, some_amount, some_days, some_entries, some_period
from ..pens import A4, GREY, Color, Flow, Page, with_reportlab
from ._rows import brazilian, joined, total, worded

RED: Color = (0.8, 0.04, 0.18)
BAND: Color = (0.94, 0.94, 0.94)
DOCUMENT, CREDIT, DEBIT, BALANCE = 330.0, 410.0, 485.0, 560.0
POOLS: Pools = {
    "name": (
        *("Marcos Antonio Silva", "Juliana Ferreira", "Pedro H Souza", "Helena Martins", "Comercial Alvorada"),
        *("Jose Carlos Lima", "Padaria Santa Rita", "Rita de Cassia", "Transportes Vale Ltd"),
    ),
    "shop": ("Supermercado Uniao", "Farmacia Popular", "Auto Posto Lider", "Restaurante Tropeiro", "Magazine Sul"),
    "util": ("Cia Luz do Norte", "Saneamento Estadual", "Operadora Movel", "Internet Veloz"),
    "dm": lambda rng, day: (day - timedelta(rng.choice([0, 0, 0, 1]))).strftime("%d/%m"),
}
KINDS = (
    Kind(16, -10, -1200, "Transfe Pix|Des: {name} {dm}"),
    Kind(10, 20, 2600, "Transfe Pix|Rem: {name} {dm}"),
    Kind(9, -9, -380, "Pix Qr Code Estatico|Des: {name} {dm}"),
    Kind(12, -7, -310, "Visa Electron|{shop}"),
    Kind(5, -60, -2400, "Pagto Eletron Cobranca|{name}"),
    Kind(4, -40, -420, "Conta de Luz|{util}"),
    Kind(3, -30, -180, "Conta Telefone|{util}"),
    Kind(3, -20, -1000, "Saque c/c Bdn Ag ####", "", "10"),
    Kind(3, -20, -60, "Tarifa Bancaria|Cesta Facil Economica", "", "0.05", 1),
    Kind(3, 1800, 7400, "Recebimento de Proventos|{name}", "", "0.01", 2),
    Kind(3, 100, 3000, "Resgate Inv Fac|"),
    Kind(3, -100, -3000, "Aplic.Invest Facil|"),
    Kind(2, -1, -40, "Encargos Limite de Cred|Encargo", "", "0.01", 1),
    Kind(2, -1, -12, "Iof S/ Utilizacao Limite", "", "0.01", 1),
)


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng, calendar=True)
    opening = some_amount(rng, 90, 5200)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(18, 85), balance=opening, floor=-900)
    closing = opening + sum(entry.amount for entry in entries)
    agency = f"{rng.randint(10, 4999):04}"
    account = f"{rng.randint(10000, 499999):07}-{rng.randint(0, 9)}"
    holder = rng.choice(["ADRIANA LOPES BATISTA", "CLAUDIO ROBERTO MENDES", "VERA LUCIA ANTUNES", "IGOR SANTANA MELO"])
    asked = end + timedelta(rng.randint(1, 20))
    clock = f"{rng.randint(8, 21):02}h{rng.randint(0, 59):02}"

    def titles(page: Page, y: float) -> float:
        page.box(36, y - 11, 526, 16, BAND)
        page.put(40, y, "Data", 8, bold=True)
        page.put(100, y, "Histórico", 8, bold=True)
        for x, label in (
            (DOCUMENT, "Docto."),
            (CREDIT, "Crédito (R$)"),
            (DEBIT, "Débito (R$)"),
            (BALANCE, "Saldo (R$)"),
        ):
            page.put(x, y, label, 8, bold=True, right=True)
        return y + 14

    def head(page: Page, number: int) -> float:
        page.put(36, 44, "banco horizonte", 15, bold=True, color=RED)
        page.put(36, 56, "internet banking", 8, color=GREY)
        page.put(562, 44, f"Data: {asked:%d/%m/%Y} - {clock}", 8, right=True)
        page.rule(36, 64, 562, 1.2, RED)
        if number > 1:
            return titles(page, 84)
        page.put(36, 84, "Extrato Mensal / Por Período", 12, bold=True, color=RED)
        page.put(36, 100, holder, 9)
        page.box(36, 110, 526, 16, BAND)
        page.put(40, 121, "Agência | Conta", 8, bold=True)
        page.put(440, 121, "Total Disponível (R$)", 8, bold=True, right=True)
        page.put(BALANCE, 121, "Total (R$)", 8, bold=True, right=True)
        page.put(40, 138, f"{agency} | {account}", 8)
        page.put(440, 138, brazilian(closing), 8, right=True)
        page.put(BALANCE, 138, brazilian(closing), 8, right=True)
        page.put(
            36, 160, f"Extrato de: Ag: {agency} | CC: {account} | Entre {start:%d/%m/%Y} e {end:%d/%m/%Y}", 9, bold=True
        )
        return titles(page, 180)

    flow = Flow(780, lambda: Page(A4), head)
    flow.page.put(40, flow.y + 4, f"{start - timedelta(1):%d/%m/%Y}", 8)
    flow.page.put(100, flow.y + 4, "SALDO ANTERIOR", 8)
    flow.page.put(BALANCE, flow.y + 4, brazilian(opening), 8, right=True)
    flow.y += 18
    rows: list[Row] = []
    balance = opening
    for n, entry in enumerate(entries):
        lines = [line for line in entry.lines if line]
        high = 22.0 if len(lines) == 2 else 16.0
        turned = flow.need(high + 4)
        page = flow.page
        balance += entry.amount
        if n % 2:
            page.box(36, flow.y - 7, 526, high, (0.975, 0.975, 0.975))
        middle = flow.y + (6 if len(lines) == 2 else 3)
        page.put(100, flow.y + (1.5 if len(lines) == 2 else 3), lines[0].upper(), 7.5)
        if n == 0 or entries[n - 1].day != entry.day or turned:
            page.put(40, middle, f"{entry.day:%d/%m/%Y}", 8)
        page.put(DOCUMENT, middle, str(rng.randint(10000, 9999999)), 8, right=True)
        page.put(CREDIT if entry.amount > 0 else DEBIT, middle, brazilian(entry.amount), 8, right=True)
        page.put(BALANCE, middle, brazilian(balance), 8, right=True, color=RED if balance < 0 else (0, 0, 0))
        if len(lines) == 2:
            page.put(100, flow.y + 10.5, lines[1].upper(), 7.5)
        rows.append(Row(entry.day, joined(lines).upper(), entry.amount, balance, page=flow.number))
        flow.y += high
    flow.need(24)
    flow.page.rule(36, flow.y - 5, 562, 0.6)
    flow.page.put(100, flow.y + 6, "Total", 8, bold=True)
    flow.page.put(CREDIT, flow.y + 6, brazilian(total(entries, 1)), 8, bold=True, right=True)
    flow.page.put(DEBIT, flow.y + 6, brazilian(total(entries, -1)), 8, bold=True, right=True)
    flow.page.put(BALANCE, flow.y + 6, brazilian(closing), 8, bold=True, right=True)
    flow.y += 24
    _after(flow, rng, start, end, f"{asked:%d/%m/%Y} às {clock}")
    for n, page in enumerate(flow.pages, 1):
        page.put(562, 822, f"Página {n} de {len(flow.pages)}", 7, right=True, color=GREY)
    with_reportlab(worded(flow.pages), path)
    return Truth("account", "pt_BR", "BRL", f"{agency} {account}", start, end, opening, closing, rows)


def _after(flow: Flow, rng: Random, start: date, end: date, asked: str) -> None:
    flow.need(70)
    flow.page.put(36, flow.y, f"Os dados acima têm como base {asked} e estão sujeitos a alterações.", 7.5)
    flow.y += 26
    flow.page.put(36, flow.y, "Últimos Lançamentos", 10, bold=True, color=RED)
    flow.page.put(36, flow.y + 14, "Não há lançamentos para este tipo de extrato no momento.", 8)
    flow.y += 40
    if rng.random() < 0.6:
        flow.need(60)
        flow.page.put(36, flow.y, "Saldos Invest Fácil / Plus", 10, bold=True, color=RED)
        flow.page.box(36, flow.y + 6, 526, 15, BAND)
        flow.page.put(40, flow.y + 17, "Data", 8, bold=True)
        flow.page.put(100, flow.y + 17, "Histórico", 8, bold=True)
        flow.page.put(BALANCE, flow.y + 17, "Valor (R$)", 8, bold=True, right=True)
        flow.y += 33
        amount = some_amount(rng, 500, 30000)
        for day in sorted(set(some_days(rng, 6, start, end))):
            flow.need(14)
            flow.page.put(40, flow.y, f"{day:%d/%m/%Y}", 8)
            flow.page.put(100, flow.y, "SALDO INVEST FÁCIL", 8)
            flow.page.put(BALANCE, flow.y, brazilian(amount), 8, right=True)
            amount += Decimal(rng.randint(-20000, 30000)) / 100
            flow.y += 14
    flow.need(60)
    flow.page.lines(
        36,
        flow.y + 12,
        [
            "Central de Atendimento: 4002 0181 (capitais e regiões metropolitanas) ou 0800 570 0181.",
            "SAC - Alô Horizonte: 0800 704 0181. Deficiente auditivo ou de fala: 0800 722 0181.",
            "Ouvidoria: 0800 727 0181, de segunda a sexta-feira, das 8h às 18h, exceto feriados.",
        ],
        7,
        9,
        color=GREY,
    )
