"""Brazil: extract of a bank account from the internet bank, the date only on the first row of each day.

Special: two-line rows (operation, then "REM:" or "DES:" with name and day), credit and debit in two columns with or
without a sign, balance on each row, SALDO ANTERIOR as a row and a Total row, and after it tables of coming entries
and of the automatic investment that are no rows of the account.
"""

from __future__ import annotations

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
    fill,
    running,
    some_amount,
    some_entries,
    some_period,
    wrap,
    written,
)
from ..pens import A4, Flow, Page, fits, with_reportlab

WINE = (0.7, 0.0, 0.2)
ZEBRA = (0.95, 0.95, 0.96)
SOFT = (0.4, 0.4, 0.42)
LEFT, TEXT, DOC, CREDIT, DEBIT, BALANCE = 40.0, 98.0, 300.0, 400.0, 476.0, 555.0
POOLS: Pools = {
    "used": lambda rng, day: f"{earlier(rng, day):%d/%m}",
    "who": [
        "Maria das Gracas S",
        "Joao Vitor Teixeira",
        "Padaria Pao da Vila",
        "Ana Beatriz Moura",
        "57.###.### Carlos Al",
        "Mercadinho Bom Preco",
        "Francisca Lima Sous",
    ],
    "shop": ["DROGARIA SAUDE JA", "POSTO ESTRELA DO SUL", "SUPERM IPE AMARELO", "LANCH DO ZECA", "LOJAS MARABA 0##"],
    "firm": ["CIA ENERGIA DO CERRADO", "SANEAR GOIAS", "TELEFONIA BRASILIS SA", "CONDOMINIO ED AROEIRA"],
}
KINDS = [
    Kind(10, -5, -480, "PIX QR CODE ESTATICO|DES: {who} {used}"),
    Kind(7, -10, -1500, "TRANSFERENCIA PIX|DES: {who} {used}"),
    Kind(6, 10, 2200, "TRANSFERENCIA PIX|REM: {who} {used}"),
    Kind(6, -6, -320, "CARTAO DEBITO|{shop} {used}"),
    Kind(3, -60, -900, "PAGTO ELETRON COBRANCA|{firm}"),
    Kind(2, -50, -390, "CONTA LUZ/AGUA/TELEFONE|{firm}"),
    Kind(1, -12, -60, "TARIFA BANCARIA|CESTA FACIL ECONOMICA", "", "0.05", 1),
    Kind(1.2, 1800, 7500, "RECEBIMENTO DE PROVENTOS|SECRETARIA DA EDUCACAO GO", "", "0.01", 2),
    Kind(1, 300, 5000, "TED-TRANSF ELET DISPON|REMET.{who}"),
    Kind(1.5, -20, -800, "SAQUE C/C TERMINAL|AG. 0#### MAQ. 0##### SEQ. 0####", "", "10.00"),
    Kind(1, -300, -2600, "GASTOS CARTAO DE CREDITO", "", "0.01", 1),
    Kind(1, -50, -1500, "APLICACAO RENDA FACIL", "", "0.01"),
    Kind(1, 50, 1500, "RESGATE RENDA FACIL", "", "0.01"),
    Kind(0.8, 0.01, 4, "RENDIMENTOS|RENDA FACIL"),
    Kind(0.5, -1, -30, "ENCARGOS LIMITE DE CRED|ENCARGO", "", "0.01", 1),
    Kind(0.4, -1, -9, "IOF UTIL LIMITE", "", "0.01", 1),
]


def _real(amount: Decimal, minus: str = "-") -> str:
    return written(amount, ".", ",", minus=minus)


def _top(page: Page, number: int, facts: list[str], spoken: str) -> float:
    page.box(0, 0, 595, 20, WINE)
    page.put(LEFT, 50, "ipêbanco", 18, bold=True, color=WINE)
    page.put(LEFT + 96, 50, "internet banking", 9, color=SOFT)
    page.lines(BALANCE, 42, facts[:1], 7.5, right=True, color=SOFT)
    if number > 1:
        return _columns(page, 84)
    page.lines(LEFT, 78, facts[1:], 8, 12)
    page.put(LEFT, 128, "Extrato Mensal / Por Período", 11, bold=True, color=WINE)
    page.put(LEFT, 143, spoken, 8.5)
    page.put(LEFT, 164, "Extrato de Conta", 9, bold=True)
    return _columns(page, 182)


def _columns(page: Page, y: float) -> float:
    page.box(LEFT - 6, y - 11, BALANCE - LEFT + 12, 17, (0.85, 0.85, 0.87))
    page.put(LEFT, y, "Data", 8, bold=True)
    page.put(TEXT, y, "Lançamento", 8, bold=True)
    page.put(DOC + 40, y, "Dcto.", 8, right=True, bold=True)
    for x, name in ((CREDIT, "Crédito (R$)"), (DEBIT, "Débito (R$)"), (BALANCE, "Saldo (R$)")):
        page.put(x, y, name, 8, right=True, bold=True)
    return y + 18


def _table(flow: Flow, title: str, names: tuple[str, str, str], lines: list[tuple[str, str, str]], note: str) -> None:
    """A table after the extract, none of which are rows of it."""
    flow.need(15 * len(lines) + 64)
    page, y = flow.page, flow.y + 12
    page.put(LEFT, y, title, 9, bold=True)
    y += 17
    page.box(LEFT - 6, y - 11, BALANCE - LEFT + 12, 16, (0.85, 0.85, 0.87))
    for line in [names, *lines]:
        head = line is names
        page.put(LEFT, y, line[0], 8, bold=head)
        page.put(TEXT, y, line[1], 8, bold=head)
        page.put(BALANCE, y, line[2], 8, right=True, bold=head)
        y += 15
    page.put(LEFT, y, note, 6.5, color=SOFT)
    flow.y = y + 16


def _tail(flow: Flow, rng: Random, end: date, stamp: str) -> None:
    note = f"Os dados acima têm como base {stamp} e estão sujeitos a alterações."
    flow.need(20)
    flow.page.put(LEFT, flow.y, note, 6.5, color=SOFT)
    flow.y += 14
    if rng.random() < 0.5:
        coming = []
        for n in range(rng.randint(1, 4)):
            kind = rng.choice([kind for kind in KINDS if kind.low < -5 and "{" in kind.text])
            day = end + timedelta(3 + 2 * n)
            text = fill(rng, kind.text.replace("|", " "), day, POOLS)
            coming.append((f"{day:%d/%m/%Y}", text, _real(some_amount(rng, kind.low, kind.high))))
        _table(flow, "Lançamentos Futuros", ("Data", "Lançamento", "Valor (R$)"), coming, note)
    if rng.random() < 0.6:
        saldos = [(f"{end:%d/%m/%Y}", "RENDA FACIL", _real(some_amount(rng, 0.5, 9000)))]
        _table(flow, "Saldos Renda Fácil / Plus", ("Data", "Histórico", "Valor (R$)"), saldos, note)
    flow.need(40)
    flow.page.lines(LEFT, flow.y + 12, [
        "SAC - Alô Ipê 0800 555 0188   Deficiente Auditivo ou de Fala 0800 555 0199   Cancelamentos, Reclamações e "
        "Informações.",
        "Atendimento 24 horas, 7 dias por semana.   Ouvidoria 0800 555 0123, de segunda a sexta-feira das 8h às 18h, "
        "exceto feriados.",
    ], 6.5, 9, color=SOFT)  # fmt: skip


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, rng.choice([29, 30, 59]), calendar=rng.random() < 0.7)
    opening = some_amount(rng, 5, 9000) if rng.random() < 0.9 else some_amount(rng, -10, -700)
    entries: list[Entry] = some_entries(rng, KINDS, POOLS, (start, end), reversal="ESTORNO {0}", balance=opening)
    agency, account = fill(rng, "0###", start, {}), fill(rng, "00#####-#", start, {})
    stamp = f"{end + timedelta(rng.randint(1, 5)):%d/%m/%Y} às {rng.randint(8, 21):02}h{rng.randint(0, 59):02}"
    minus = rng.choice(["-", "-", ""])
    owner = rng.choice(["LUCAS ANDRADE PRADO", "TEREZINHA DE JESUS BORGES"])
    facts = [
        f"Data: {stamp.replace(' às ', ' - ')}",
        f"Nome: {owner}",
        fill(rng, "CPF: ###.###.###-##", start, {}),
    ]
    spoken = f"Agência | Conta: {agency} | {account}     Movimentação entre: {start:%d/%m/%Y} e {end:%d/%m/%Y}"
    flow = Flow(772, lambda: Page(A4), lambda page, number: _top(page, number, facts, spoken))
    before = start - timedelta(1)
    flow.page.put(LEFT, flow.y, f"{before:%d/%m/%Y}", 8)
    flow.page.put(TEXT, flow.y, "SALDO ANTERIOR", 8)
    flow.page.put(BALANCE, flow.y, _real(opening), 8, right=True)
    flow.y += 15
    repeat = rng.random() < 0.4  # whether a new page says the day again
    rows: list[Row] = []
    last: date | None = None
    for entry, after in zip(entries, running(opening, [entry.amount for entry in entries]), strict=True):
        lines = [line for part in entry.lines for line in wrap(part, fits("Helvetica", 8, 196))]
        high = 9.5 * len(lines) + 5
        turned = flow.need(high)
        page, y = flow.page, flow.y
        if len(rows) % 2 == 0:
            page.box(LEFT - 6, y - 10, BALANCE - LEFT + 12, high, ZEBRA)
        if entry.day != last or (turned and repeat):
            page.put(LEFT, y, f"{entry.day:%d/%m/%Y}", 8)
        page.put(DOC + 40, y, fill(rng, "#######", entry.day, {}), 8, right=True)
        if entry.amount > 0:
            page.put(CREDIT, y, _real(entry.amount), 8, right=True)
        else:
            page.put(DEBIT, y, _real(entry.amount, minus), 8, right=True, color=WINE if minus else (0, 0, 0))
        page.put(BALANCE, y, _real(after), 8, right=True)
        page.lines(TEXT, y, lines, 8, 9.5)
        flow.y += high
        rows.append(Row(entry.day, " ".join(lines), entry.amount, after, page=flow.number))
        last = entry.day
    closing = opening + sum(row.amount for row in rows)
    flow.need(24)
    page, y = flow.page, flow.y + 3
    page.rule(LEFT - 6, y - 11, BALANCE + 6, 0.6, SOFT)
    page.put(LEFT, y, "Total", 8, bold=True)
    page.put(CREDIT, y, _real(Decimal(sum(row.amount for row in rows if row.amount > 0))), 8, right=True, bold=True)
    out = Decimal(sum(row.amount for row in rows if row.amount < 0))
    page.put(DEBIT, y, _real(out, minus), 8, right=True, bold=True)
    page.put(BALANCE, y, _real(closing), 8, right=True, bold=True)
    flow.y += 20
    _tail(flow, rng, end, stamp)
    for n, page in enumerate(flow.pages, 1):
        page.put(BALANCE, 815, f"Folha {n}/{len(flow.pages)}", 7.5, right=True)
    with_reportlab(flow.pages, path, rng.choice(["rows", "columns"]), spacing=rng.choice([0, 0, 0.1]))
    return Truth("checking", "pt_BR", "BRL", account, start, end, opening, closing, rows)
