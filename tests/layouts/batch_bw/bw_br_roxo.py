"""Brazil, neobank payment account: movements grouped by day under totals of money in and out.

Rows have neither date nor sign: the day stands once, the sign only on the day's totals; names, masked CPF and bank
of the other side wrap in a middle column.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, some_entries, some_period, wrap, written
from ..pens import A4, Color, Flow, Page, fits, with_fpdf
from ._rows import covered, ins, outs, start_balance

PURPLE: Color = (0.51, 0.04, 0.82)
DARK: Color = (0.12, 0.12, 0.14)
SOFT: Color = (0.42, 0.42, 0.45)
MONTHS = ["JAN", "FEV", "MAR", "ABR", "MAI", "JUN", "JUL", "AGO", "SET", "OUT", "NOV", "DEZ"]
FULL = [
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
    "name": (
        "Marina Lopes Cardoso",
        "JOAO VITOR PRATES DE ALMEIDA",
        "Rafaela Quintino",
        "ANTONIO CARLOS BEZERRA FILHO",
        "Luciana Teixeira Moura",
        "Wesley dos Santos Nogueira",
        "DEBORA CRISTINA PAIXAO",
    ),
    "firm": (
        "PADARIA FLOR DO CAMPO LTDA",
        "MERCADINHO IPE AMARELO",
        "AUTO POSTO TRES IRMAOS LTDA",
        "DROGARIA VIDA NOVA",
        "ESCOLA PEQUENO MUNDO",
    ),
    "bank": (
        "BCO AZUL DO SUL S.A. (0611)",
        "COOPERATIVA SERRA CLARA (0722)",
        "PAGAMENTOS LIGEIRO IP (0418)",
        "BCO CAPITAL DO NORTE S.A. (0093)",
    ),
    "shop": (
        "Supermercado Bom Dia",
        "Padaria Estacao",
        "Farmacia Saude Ja",
        "Posto Avenida",
        "App Corridas *Viagem",
        "Lanchonete do Ze",
        "Pet Shop Amigo",
    ),
}
KINDS = [
    Kind(5, 20, 900, "Transferência recebida pelo Pix|{name} - •••.###.###-•• - {bank} Agência: #### Conta: #####-#"),
    Kind(2, 900, 4200, "Transferência Recebida|{firm} - ##.###.###/0001-## - {bank} Agência: #### Conta: ######-#"),
    Kind(0.5, 10, 120, "Reembolso recebido pelo Pix|{firm} - ##.###.###/0001-## - {bank} Agência: 1 Conta: ######-#"),
    Kind(9, -5, -600, "Transferência enviada pelo Pix|{name} - •••.###.###-•• - {bank} Agência: #### Conta: #####-#"),
    Kind(3, -9, -300, "Transferência enviada pelo Pix|{firm} - ##.###.###/0001-## - {bank} Agência: 1 Conta: ######-#"),
    Kind(7, -4, -260, "Compra no débito|{shop}"),
    Kind(1.2, -60, -480, "Pagamento de boleto efetuado|{firm}"),
    Kind(0.8, -100, -1900, "Pagamento de fatura|", most=1),
    Kind(1, -50, -500, "Aplicação RDB|", step="10"),
    Kind(1, 50, 400, "Resgate RDB|", step="10"),
]


def _money(amount: Decimal) -> str:
    return written(abs(amount), ".", ",")


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng, calendar=True)
    opening = start_balance(rng, 40, 2500)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(18, 75), balance=opening, floor=60)
    entries = covered(entries, opening)
    entries.sort(key=lambda entry: (entry.day, entry.amount < 0))
    amounts = [entry.amount for entry in entries]
    closing = opening + sum(amounts)
    holder = fill(rng, "{name}", start, POOLS)
    number = fill(rng, "#######-#", start, {})
    cpf = fill(rng, "•••.###.###-••", start, {})
    span = " a ".join(f"{day:%d} DE {FULL[day.month - 1]} DE {day.year}" for day in (start, end))
    made = f"Extrato gerado dia {rng.randint(1, 9):02} de {FULL[end.month % 12].lower()} às 09:4{rng.randint(0, 9)}:17"

    def head(page: Page, number_: int) -> float:
        page.box(40, 30, 26, 26, PURPLE)
        page.put(46, 49, "rx", 14, bold=True, color=(1, 1, 1))
        page.put(300, 38, holder, 9, bold=True, color=DARK)
        page.put(300, 52, "CPF", 8, color=SOFT)
        page.put(320, 52, cpf, 8, color=DARK)
        page.put(394, 52, "Agência", 8, color=SOFT)
        page.put(428, 52, "0001", 8, color=DARK)
        page.put(462, 52, "Conta", 8, color=SOFT)
        page.put(555, 52, number, 8, right=True, color=DARK)
        page.put(40, 92, span, 8, bold=True, color=DARK)
        page.put(555, 92, "VALORES EM R$", 8, right=True, color=SOFT)
        page.rule(40, 100, 555, 0.6, (0.8, 0.8, 0.8))
        if number_ > 1:
            return 124
        page.put(40, 128, "Saldo final do período", 9, color=SOFT)
        page.put(40, 152, "R$ " + written(closing, ".", ","), 20, bold=True, color=PURPLE)
        figures = [
            ("Saldo inicial", written(opening, ".", ",")),
            ("Rendimento líquido", "+0,00"),
            ("Total de entradas", "+" + _money(ins(amounts))),
            ("Total de saídas", "-" + _money(outs(amounts))),
            ("Saldo final do período", written(closing, ".", ",")),
        ]
        y = 124.0
        for n, (label, figure) in enumerate(figures):
            page.put(330, y, label, 9, bold=n == 4, color=DARK)
            page.put(555, y, figure, 9, right=True, bold=n == 4, color=DARK)
            y += 15
        page.rule(40, 206, 555, 0.6, (0.8, 0.8, 0.8))
        page.put(40, 236, "Movimentações", 13, bold=True, color=DARK)
        return 264

    flow = Flow(738, lambda: Page(A4, "arial", "arial-bold"), head)
    rows: list[Row] = []
    before = None
    for n, entry in enumerate(entries):
        side = entry.amount > 0
        size = 8.5
        middle = wrap(entry.lines[1], fits("arial", size, 190)) if entry.lines[1] else []
        height = max(1, len(middle)) * 11 + 8
        if before != (entry.day, side):
            flow.need(22 + height)
            new_day = before is None or before[0] != entry.day
            if new_day:
                flow.page.rule(40, flow.y - 14, 555, 0.4, (0.88, 0.88, 0.88))
                flow.page.put(
                    40, flow.y, f"{entry.day:%d} {MONTHS[entry.day.month - 1]} {entry.day.year}", size, bold=True
                )
            group = [e.amount for e in entries[n:] if e.day == entry.day and (e.amount > 0) == side]
            label = "Total de entradas" if side else "Total de saídas"
            flow.page.put(128, flow.y, label, size, bold=True, color=DARK)
            total = ("+ " if side else "- ") + _money(sum(group, Decimal(0)))
            flow.page.put(555, flow.y, total, size, right=True, bold=True, color=DARK)
            flow.y += 19
            before = (entry.day, side)
        flow.need(height)
        flow.page.put(128, flow.y, entry.lines[0], size, color=DARK)
        flow.page.lines(285, flow.y, middle, size, 11, color=SOFT)
        flow.page.put(555, flow.y, _money(entry.amount), size, right=True, color=DARK)
        words = " ".join([entry.lines[0], *middle])
        rows.append(Row(entry.day, words, entry.amount, page=flow.number))
        flow.y += height
    flow.need(40)
    note = (
        "O saldo líquido é o saldo inicial mais o total de entradas, menos o total de saídas, no período deste extrato."
    )
    flow.page.lines(40, flow.y + 10, wrap(note, fits("arial", 7.5, 400)), 7.5, 10, color=SOFT)
    for n, page in enumerate(flow.pages, 1):
        page.rule(40, 764, 555, 0.4, (0.8, 0.8, 0.8))
        page.put(
            40, 778, "Ficou com dúvida? Fale com a gente pelo chat do app ou ligue 4000 0000 (capitais).", 7, color=SOFT
        )
        page.put(40, 789, "Ouvidoria: 0800 000 0001, dias úteis das 9h às 18h. Roxinha Pagamentos S.A.", 7, color=SOFT)
        page.put(40, 809, made, 7, color=SOFT)
        page.put(555, 809, f"{n} de {len(flow.pages)}", 7, right=True, color=SOFT)
    with_fpdf(flow.pages, path)
    return Truth("bank_account", "pt_BR", "BRL", number, start, end, opening, closing, rows)
