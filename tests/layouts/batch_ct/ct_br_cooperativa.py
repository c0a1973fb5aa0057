"""Brazil: a credit cooperative; D and C glued to amounts, SALDO DO DIA after each day; a document column."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, some_amount, some_entries, some_period, written
from ..pens import Flow, Hand, Page, by_hand
from ._common import Period, fold, how_many, joined, numbered, tell, total

KINDS = [
    Kind(8, -5, -350, "PIX EMIT.OUTRA IF|Pagamento Pix|***.###.###-**|{who}", "Pix"),
    Kind(3, -5, -200, "PIX EMITIDO MESMA INST.|Pagamento Pix|{who}|DOC.: Pix", "Pix"),
    Kind(5, 10, 900, "PIX RECEB.OUTRA IF|Recebimento Pix|{who}|***.###.###-**", "Pix"),
    Kind(6, -6, -220, "COMPRA NACIONAL - MAESTRO|{shop}|{dm} {h}", "######"),
    Kind(3, -30, -600, "DÉB. CONV. {util}|{ref}", "#######"),
    Kind(1, -80, -900, "DÉB.TIT.COMPE.EFETI.|{firm}|{cnpj}", "0000####"),
    Kind(1, -20, -300, "SAQUE BANCO24HORAS|TERM.: ########", "24H####", step="10.00"),
    Kind(1, 1800, 5200, "CRÉD.TED-STR|{emp}|{cnpj}", "####", most=2),
    Kind(0.7, -10, -40, "DÉB.PACOTE SERVIÇOS|REF.: {mes}", "PACOTE", most=1),
    Kind(0.5, -0.1, -6, "DÉB. IOF", "IOF", most=2),
    Kind(0.5, -20, -60, "DÉB.PARC.SUBSC/INTEG|CAPITAL SOCIAL", "CAPITAL", most=1),
]
POOLS: Pools = {
    "who": ["JOAO BATISTA DE SOUZA", "MARIA APARECIDA LIMA", "MERCADO BOM PRECO LTDA", "Claudia Regina Alves"],
    "shop": ["SUPERMERCADO COOP CHAPECO BR", "POSTO RODOVIARIO XAXIM BR", "DROGARIA CATARINENSE", "PAG*LanchesDoZe"],
    "dm": lambda _rng, day: f"{day:%d/%m}",
    "h": lambda rng, _day: f"{rng.randint(7, 21):02}:{rng.randint(0, 59):02}",
    "util": ["CELESC DISTRIB.", "CASAN ÁGUA", "VIVO MÓVEL", "TELECOM.CLARO"],
    "ref": ["UC ##########", "FATURA ########### R$ 129,90", "MATRÍCULA #######-#"],
    "firm": ["CONDOMINIO ED. IPE", "ESCOLA PEQUENO MUNDO", "ITAU UNIBANCO S.A."],
    "cnpj": ["##.###.###/0001-##"],
    "emp": ["COOPERATIVA AURORA", "PREF MUN CHAPECO", "FRIGORIFICO OESTE SA"],
    "mes": lambda _rng, day: f"{day:%m/%Y}",
}
DATE, DOC, TEXT, VALUE = 40, 92, 180, 550


def marked(amount: Decimal) -> str:
    return written(abs(amount), ".", ",") + ("D" if amount < 0 else "C")


def head(page: Page, number: int, account: str, period: Period) -> float:
    page.put(40, 46, "SICREB - SISTEMA DE COOPERATIVAS DO OESTE", 11, bold=True)
    page.put(40, 58, "PLATAFORMA DE SERVIÇOS FINANCEIROS", 7.5)
    page.put(550, 46, "EXTRATO CONTA CORRENTE", 11, bold=True, right=True)
    y = 84.0
    if number == 1:
        page.lines(40, 82, ["COOP.: 3058-0 / SICREB CHAPECÓ", f"CONTA: {account} / CLAUDIA REGINA ALVES"], 9, 12)
        page.put(40, 106, f"PERÍODO: {period[0]:%d/%m/%Y} - {period[1]:%d/%m/%Y}", 9)
        page.put(295, 130, "HISTÓRICO DE MOVIMENTAÇÃO", 9, bold=True, center=True)
        y = 150.0
    page.rule(40, y - 10, 555)
    for x, text, right in (
        (DATE, "DATA", False),
        (DOC, "DOCUMENTO", False),
        (TEXT, "HISTÓRICO", False),
        (VALUE, "VALOR", True),
    ):
        page.put(x, y, text, 8.5, bold=True, right=right)
    page.rule(40, y + 4, 555)
    return y + 18


def line(flow: Flow, text: str, figure: str, day: date | None = None) -> None:
    flow.need(14)
    flow.page.put(DATE, flow.y, f"{day:%d/%m}" if day else "", 8.5, bold=True)
    flow.page.put(TEXT, flow.y, text, 8.5, bold=True)
    flow.page.put(VALUE, flow.y, figure, 8.5, right=True, bold=True)
    flow.y += 14


def row(flow: Flow, entry: Entry, document: str) -> Row:
    lines = fold(entry.lines, "Helvetica", 8.5, 270)
    flow.need(10 * len(lines) + 4)
    flow.page.put(DATE, flow.y, f"{entry.day:%d/%m}", 8.5)
    flow.page.put(DOC, flow.y, document, 8.5)
    red = (0.7, 0.1, 0.1) if entry.amount < 0 else (0, 0.2, 0.6)
    flow.page.put(VALUE, flow.y, marked(entry.amount), 8.5, right=True, color=red)
    flow.y = flow.page.lines(TEXT, flow.y, lines, 8.5, 10) + 3
    return Row(entry.day, joined(lines), entry.amount, page=flow.number)


def table(flow: Flow, entries: list[Entry], opening: Decimal, rng: Random, start: date) -> list[Row]:
    line(flow, "SALDO ANTERIOR", marked(opening), start - timedelta(1))
    line(flow, "SALDO BLOQ.ANTERIOR", "0,00*")
    rows = []
    for n, entry in enumerate(entries):
        opening += entry.amount
        rows.append(row(flow, entry, fill(rng, entry.tag, entry.day, {})))
        if n + 1 == len(entries) or entries[n + 1].day != entry.day:
            line(flow, "SALDO DO DIA ===== >", marked(opening))
    return rows


def resumo(flow: Flow, balance: Decimal, limit: Decimal) -> None:
    flow.need(120)
    flow.y += 10
    flow.page.put(295, flow.y, "RESUMO", 9, bold=True, center=True)
    flow.y += 16
    lines = [
        ("(+) SALDO EM CONTA CORRENTE:", marked(balance)),
        ("(+) LIMITE CHEQUE ESPECIAL:", marked(limit)),
        ("(=) SALDO DISPONÍVEL:", marked(balance + limit)),
        ("(-) SALDO BLOQUEADO:", "0,00*"),
        ("TAXA CHEQUE ESPECIAL (a.m.):", "7,99%"),
        ("CUSTO EFETIVO TOTAL (a.a.):", "154,21%"),
    ]
    for text, figure in lines:
        flow.page.put(TEXT, flow.y, text, 8.5)
        flow.page.put(VALUE, flow.y, figure, 8.5, right=True)
        flow.y += 12


def future(flow: Flow, rng: Random, end: date) -> None:
    """What will be taken later; nothing of it has been posted."""
    flow.need(70)
    flow.y += 12
    flow.page.put(295, flow.y, "LANÇAMENTOS FUTUROS (PREVISTOS, NÃO EFETIVADOS)", 9, bold=True, center=True)
    for n, text in enumerate(("DÉB. PRESTAÇÃO CONSÓRCIO", "DÉB. FATURA CARTÃO SICREBCARD"), 1):
        flow.page.put(DATE, flow.y + 14 * n, f"{end + timedelta(4 * n):%d/%m}", 8.5)
        flow.page.put(TEXT, flow.y + 14 * n, text, 8.5)
        flow.page.put(VALUE, flow.y + 14 * n, marked(some_amount(rng, -90, -900)), 8.5, right=True)
    flow.y += 50


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 30, calendar=rng.random() < 0.5)
    account = fill(rng, "##.###-#", date.min, {})
    opening = some_amount(rng, 30, 4500) * rng.choice([1, 1, 1, -1])
    entries = some_entries(rng, KINDS, POOLS, period, count=how_many(rng, 60), balance=opening, reversal="EST. {}")
    flow = Flow(770, Page, lambda page, n: head(page, n, account, period))
    rows = table(flow, entries, opening, rng, period[0])
    resumo(flow, opening + total(entries), Decimal(rng.choice([500, 1500, 3000])))
    if rng.random() < 0.5:
        future(flow, rng, period[1])
    for page in flow.pages:
        page.put(295, 800, "OUVIDORIA: 0800 555 0996   SAC 24 HORAS: 0800 555 4420", 7.5, center=True)
    numbered(flow.pages, 550, 58, lambda n, of: f"PÁG. {n}/{of}")
    by_hand(flow.pages, path, Hand("Tw", split=True, tw=0.8))
    return tell("pt_BR", "BRL", account, opening, rows, period)
