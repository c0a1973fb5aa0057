"""Brazil, consolidated monthly statement of a current account: the day once for all its rows, credits and debits in
columns of their own, a minus after debits, the balance only on a day's last row; a summary before and small tables of
savings, overdraft, services and indices after the movements.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, running, some_amount, some_entries, written
from ..pens import A4, GREY, WHITE, Flow, Page, with_reportlab
from ._rows import glyphs, load, money_in, money_out, month_before, pieces, whole_month

BANK = "Banco Ventoforte"
RED = (0.85, 0.05, 0.05)
MONTHS = [
    "janeiro",
    "fevereiro",
    "março",
    "abril",
    "maio",
    "junho",
    "julho",
    "agosto",
    "setembro",
    "outubro",
    "novembro",
    "dezembro",
]
POOLS: Pools = {
    "who": [
        "Marcos Vinicius Teixeira",
        "Juliana Prado Nogueira",
        "Condominio Edificio Araucarias",
        "Luan Batista Reis",
        "Renata Cardoso Lima",
        "Clinica Odontologica Sorriso Ltda",
        "Antonio Carlos Pimentel",
    ],
    "shop": [
        "SUPERMERC BOM PRECO",
        "POSTO IPIRANGA AV",
        "DROGARIA SAO JOAO",
        "PADARIA NOVA LISBOA",
        "UBER *TRIP",
        "RESTAURANTE DA VILA",
        "IFD*CANTINA NONNA",
        "LOJAS MARACANA FL ##",
    ],
}


def _used(rng: Random, day: date) -> str:
    return f"{date.fromordinal(day.toordinal() - rng.choice([0, 0, 1, 2])):%d/%m}"


KINDS = [
    Kind(9, -15, -1800, "PIX ENVIADO|{who}", "doc"),
    Kind(6, 20, 2500, "PIX RECEBIDO|{who}", "doc"),
    Kind(10, -8, -420, "COMPRA CARTAO DEB MC|{used} {shop}", "card"),
    Kind(2, -60, -480, "PAGAMENTO DE BOLETO OUTROS BANCOS|{who}", ""),
    Kind(2, -40, -310, "DEB. AUTOM. CONTA DE ENERGIA|ENERGIA DO SUL - 00####", "doc"),
    Kind(1, -30, -150, "DEB AUT CLARO FIXO|########-#", "doc"),
    Kind(1, -900, -4000, "PAGAMENTO CARTAO DE CREDITO|FINAL ####", "", most=1),
    Kind(1, 2500, 9000, "TED RECEBIDA SALARIO|METALURGICA VALE VERDE SA", "doc", most=1),
    Kind(1, -100, -600, "SAQUE DINHEIRO ATM|BANCO 24 HORAS", "doc", step="10"),
    Kind(1, -69.90, -69.90, "TARIFA MENSALIDADE PACOTE SERVICOS|{month}", "", most=1),
    Kind(0.7, -0.4, -9, "IOF IMPOSTO OPERACOES FINANCEIRAS|PERIODO: {used} A {used}", "", most=1),
    Kind(0.7, -3, -80, "JUROS SALDO UTILIZ ATE LIMITE|PERIODO: {used} A {used}", "", most=1),
    Kind(1, 200, 3000, "RESGATE APLICACAO AUTOMATICA", ""),
    Kind(1, -200, -3000, "APLICACAO AUTOMATICA", ""),
]


def _month(_rng: Random, day: date) -> str:
    return f"{MONTHS[month_before(day).month - 1].upper()} / {month_before(day).year}"


def _real(amount: Decimal) -> str:
    return written(abs(amount), ".", ",") + ("-" if amount < 0 else "")


def draw(rng: Random, path: Path) -> Truth:
    load("Arial", "Arial-Bold")
    start, end = whole_month(rng)
    opening = some_amount(rng, 80, 6000)
    pools: Pools = {**POOLS, "used": _used, "month": _month}
    entries = some_entries(rng, KINDS, pools, (start, end), count=rng.randint(12, 90), balance=opening)
    balances = running(opening, (entry.amount for entry in entries))
    account = f"01.{rng.randint(0, 999999):06}.{rng.randint(0, 9)}"
    title = f"{MONTHS[end.month - 1]}/{end.year}"
    who = ["ROBERTA MENEZES SALGADO", "AV DAS ACACIAS 1420 AP 62", "JD PAULISTANO", "04512-001 SAO PAULO SP"]

    def head(page: Page, number: int) -> float:
        page.put(40, 50, BANK, 16, bold=True, color=RED)
        page.put(555, 42, "EXTRATO CONSOLIDADO INTELIGENTE", 11, right=True, bold=True)
        page.put(555, 56, title, 10, right=True)
        page.rule(40, 64, 555, 1.2, RED)
        for x, label, text in ((40, "Nome", who[0]), (330, "Agência", "3417"), (420, "Conta Corrente", account)):
            page.put(x, 78, label, 7, color=GREY)
            page.put(x, 89, text, 9, bold=True)
        return 112 if number > 1 else _summary(page, who, (opening, entries, balances), start, end)

    flow = Flow(770, lambda: Page(A4, "Arial", "Arial-Bold"), head)
    rows = _movements(rng, flow, (start, end), opening, entries, balances)
    _tables(flow, rng, end)
    for number, page in enumerate(flow.pages, 1):
        page.put(40, 812, "Extrato_PF_A4_Consolidado - 003.417 - BVPY-041", 6, color=GREY)
        page.put(555, 812, f"Pagina: {number}/{flow.number}", 7, right=True)
        page.put(22, 560, f"BVPF_{end:%Y%m}_{number:05}_A", 5, angle=90, color=GREY)
    pieces(flow.pages, glyphs)
    with_reportlab(flow.pages, path)
    closing = balances[-1] if balances else opening
    return Truth("checking", "pt_BR", "BRL", account, start, end, opening, closing, rows)


def _summary(
    page: Page, who: list[str], money: tuple[Decimal, list[Entry], list[Decimal]], start: date, end: date
) -> float:
    opening, entries, balances = money
    page.lines(60, 120, who, 9, 11)
    page.box(330, 106, 225, 62, (0.95, 0.95, 0.95))
    page.lines(338, 118, ["Fale Conosco", "Central de Atendimento: 4004 0000 (capitais)", "SAC: 0800 000 1122"], 7, 10)
    page.lines(338, 148, ["Ouvidoria: 0800 000 3344", "www.ventoforte.example"], 7, 10)
    page.put(40, 192, f"Resumo - {MONTHS[end.month - 1]}/{end.year}", 12, bold=True, color=RED)
    page.rule(40, 197, 555, 0.8, RED)
    amounts = [entry.amount for entry in entries]
    closing = balances[-1] if balances else opening
    left = [
        (f"Saldo de Conta Corrente em {month_before(start):%d/%m}", opening),
        ("Depósitos / Transferências e Outros Créditos", money_in(amounts)),
        ("Saques, Pagamentos e Outros Débitos", -money_out(amounts)),
        (f"Saldo de Conta Corrente em {end:%d/%m}", closing),
    ]
    right = [("Limite da Conta", Decimal(3500)), ("Saldo Disponível + Limite", closing + 3500)]
    page.put(40, 210, "Conta Corrente (R$)", 8, bold=True)
    page.put(330, 210, "Limites (R$)", 8, bold=True)
    for n, (label, amount) in enumerate(left):
        page.put(40, 224 + 12 * n, label, 8)
        page.put(300, 224 + 12 * n, _real(amount), 8, right=True)
    for n, (label, amount) in enumerate(right):
        page.put(330, 224 + 12 * n, label, 8)
        page.put(555, 224 + 12 * n, _real(amount), 8, right=True)
    return 296


def _titles(page: Page, y: float) -> float:
    page.box(40, y, 515, 24, RED)
    page.put(44, y + 16, "Data", 7.5, bold=True, color=WHITE)
    page.put(75, y + 16, "Descrição", 7.5, bold=True, color=WHITE)
    page.put(322, y + 16, "Nº Documento", 7.5, center=True, bold=True, color=WHITE)
    page.put(425, y + 9, "Movimento (R$)", 7.5, center=True, bold=True, color=WHITE)
    page.put(420, y + 20, "Créditos", 7.5, right=True, bold=True, color=WHITE)
    page.put(487, y + 20, "Débitos", 7.5, right=True, bold=True, color=WHITE)
    page.put(551, y + 16, "Saldo (R$)", 7.5, right=True, bold=True, color=WHITE)
    return y + 36


def _movements(
    rng: Random, flow: Flow, period: tuple[date, date], opening: Decimal, entries: list[Entry], balances: list[Decimal]
) -> list[Row]:
    flow.page.put(40, flow.y, "Conta Corrente", 12, bold=True, color=RED)
    flow.page.put(40, flow.y + 14, "Movimentação", 9, bold=True)
    flow.y = _titles(flow.page, flow.y + 20)
    flow.page.put(75, flow.y, f"SALDO EM {month_before(period[0]):%d/%m}", 8)
    flow.page.put(551, flow.y, _real(opening), 8, right=True)
    flow.y += 13
    rows: list[Row] = []
    last = [a.day != b.day for a, b in pairwise(entries)] + [True]
    shown: date | None = None
    for entry, balance, final in zip(entries, balances, last, strict=False):
        if flow.need(12 * len(entry.lines) + 4):
            flow.page.put(40, flow.y, "Conta Corrente - Movimentação (continuação)", 9, bold=True)
            flow.y, shown = _titles(flow.page, flow.y + 6), None
        page, y = flow.page, flow.y
        if entry.day != shown:
            page.put(44, y, f"{entry.day:%d/%m}", 8)
            shown = entry.day
        page.lines(75, y, entry.lines, 8, 10)
        page.put(322, y, f"{rng.randint(0, 999999):06}" if entry.tag else "-", 8, center=True)
        page.put(420 if entry.amount > 0 else 487, y, _real(entry.amount), 8, right=True)
        if final:
            page.put(551, y, _real(balance), 8, right=True)
        rows.append(Row(entry.day, " ".join(entry.lines), entry.amount, balance if final else None, page=flow.number))
        flow.y += 10 * len(entry.lines) + 3
    flow.need(20)
    flow.page.rule(40, flow.y - 8, 555)
    flow.page.put(75, flow.y + 2, f"SALDO EM {period[1]:%d/%m}", 8, bold=True)
    flow.page.put(551, flow.y + 2, _real(balances[-1] if balances else opening), 8, right=True, bold=True)
    flow.y += 26
    return rows


def _table(flow: Flow, title: str, titles: Sequence[str], lines: Sequence[Sequence[str]]) -> None:
    flow.need(40 + 12 * len(lines))
    page, y = flow.page, flow.y
    page.put(40, y, title, 11, bold=True, color=RED)
    page.rule(40, y + 4, 555, 0.8, RED)
    places = [40 + 515 * n / len(titles) for n in range(len(titles))]
    for n, line in enumerate((titles, *lines)):
        for x, text in zip(places, line, strict=True):
            page.put(x, y + 16 + 12 * n, text, 7.5, bold=not n)
    flow.y = y + 40 + 12 * len(lines)


def _tables(flow: Flow, rng: Random, end: date) -> None:
    rate = _real(some_amount(rng, 4.9, 5.6))
    invested = some_amount(rng, 300, 20000)
    before = month_before(end)
    titles = ("Produto", f"Saldo em {before:%d/%m/%Y}", "Rendimento no mês", f"Saldo em {end:%d/%m/%Y}")
    gain = (invested / 160).quantize(Decimal("0.01"))
    _table(flow, "Aplicação Automática", titles, [("CDB DI", _real(invested), _real(gain), _real(invested + gain))])
    lines = [("3.500,00", "8,00 % a.m.", "151,82 % a.a.", f"{end.replace(day=1):%d/%m/%Y} a {end:%d/%m/%Y}")]
    _table(flow, "Limite da Conta", ("Valor contratado (R$)", "Juros", "CET", "Vigência da taxa"), lines)
    services = [
        ("Saque em terminal", "4", str(rng.randint(0, 3)), "0,00"),
        ("Extrato mensal", "2", "1", "0,00"),
        ("Transferência entre contas do banco", "ilimitado", str(rng.randint(0, 9)), "0,00"),
    ]
    _table(flow, "Pacote de Serviços", ("Serviço", "Incluídos", "Utilizados", "Excedente (R$)"), services)
    indices = [("Dólar Comercial", rate, "0,41 %"), ("IPCA (IBGE)", "0,28 %", "4,68 %"), ("CDI", "0,92 %", "12,04 %")]
    _table(flow, "Índices Econômicos", ("Índice", "Último mês", "Acumulado"), indices)
