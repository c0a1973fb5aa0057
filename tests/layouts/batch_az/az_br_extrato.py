"""Brazil, current account of a state bank: marks (+) and (-) behind amounts, the day's balance as a line of its own."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from reportlab.lib import colors  # type: ignore[import-untyped]
from reportlab.lib.pagesizes import A4  # type: ignore[import-untyped]
from reportlab.lib.styles import ParagraphStyle  # type: ignore[import-untyped]
from reportlab.pdfgen.canvas import Canvas  # type: ignore[import-untyped]
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle  # type: ignore[import-untyped]

from ..frame import Kind, Pools, Row, Truth, fill, running, some_amount, some_entries, some_period
from ._rows import clock, comma, day_month, full

BLUE = colors.Color(0.2, 0.24, 0.55)
YELLOW = colors.Color(0.99, 0.93, 0.35)
KINDS = (
    Kind(7, -5, -400, "Pix - Enviado|{dm} {time} {person}", "1#.###.###.###.###"),
    Kind(5, 10, 900, "Pix - Recebido|{dm} {time} {cpf} {person}", "##.###.###.###"),
    Kind(6, -6, -250, "Compra com Cartão|{dm} {time} {shop}", "###.###"),
    Kind(2, -30, -300, "Pagamento de Boleto|{biller}", "##.###"),
    Kind(1, -40, -200, "Pagto conta telefone|{phone}", "##.###"),
    Kind(1, -60, -350, "Pagamento conta luz|COMPANHIA PAULISTA DE FORCA", "##.###"),
    Kind(1, 2500, 8000, "Recebimento de Proventos|00.394.###/0001-## PREFEITURA MUNICIPAL", "9.###", most=1),
    Kind(1, -18, -40, "Tarifa Pacote de Serviços|Cobrança referente {dm}", "8##.###.###.###.###", most=1),
    Kind(1, -100, -1000, "Saque com cartão|{dm} {time} AG. CENTRO", "###.###", step="10"),
    Kind(2, 100, 900, "Rende Fácil", "9.903"),
    Kind(1, -100, -900, "Rende Fácil", "9.903"),
)
POOLS: Pools = {
    "person": (
        "MARIA APARECIDA DOS SANTOS",
        "JOAO VITOR OLIVEIRA",
        "MERCADO PAGO INSTITUICAO",
        "TATIANE LOPES ROCHA",
        "CONDOMINIO ED. AURORA",
    ),
    "shop": ("SUPERMERCADO BH", "PADARIA PAO QUENTE", "DROGA RAIA 1123", "POSTO AVENIDA", "AMAZON MARKETPLACE"),
    "biller": ("COLEGIO DOM BOSCO LTDA", "NU PAGAMENTOS SA", "UNIMED COOPERATIVA", "BANCO VOTORANTIM S A"),
    "phone": ("VIVO FIXO-SAO PAULO", "CLARO MOVEL", "TIM CELULAR"),
    "cpf": ("00012345678900", "00098765432100", "00045612378911"),
    "time": clock,
    "dm": lambda _, day: day_month(day, "/"),
}
LOTS = {"Pix": "14397", "Compra": "99015", "Rende": "00000", "Saque": "10234", "Receb": "13134"}
BODY = ParagraphStyle("body", fontName="Helvetica", fontSize=8, leading=9.5)
SMALL = ParagraphStyle("small", parent=BODY, fontSize=7, leading=9)


class Mark(Flowable):  # type: ignore[misc]
    """Nothing to see: it notes the page on which its row was drawn."""

    def __init__(self, row: Row) -> None:
        super().__init__()
        self.width = self.height = 0
        self.row = row

    def wrap(self, *_: float) -> tuple[float, float]:
        return 0, 0

    def draw(self) -> None:
        self.row.page = self.canv.getPageNumber()


def _money(amount: Decimal) -> str:
    return f"{comma(amount)} ({'-' if amount < 0 else '+'})"


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True)
    opening = some_amount(rng, 50, 4000)
    entries = some_entries(
        rng, KINDS, POOLS, (start, end), count=rng.randint(15, 80), reversal="Estorno {}", balance=opening, floor=-100
    )
    balances = running(opening, [entry.amount for entry in entries])
    closing = balances[-1]
    agency, account = fill(rng, "####-#", start, {}), fill(rng, "##.###-#", start, {})
    table: list[list[object]] = [["Dia", "Lote", "Documento", "Histórico", "Valor"]]
    table.append([full(start, "/"), "", "", "Saldo Anterior", _money(opening)])
    styles: list[tuple[object, ...]] = [
        ("FONT", (0, 0), (-1, -1), "Helvetica", 8, 9.5),
        ("FONT", (0, 0), (-1, 0), "Helvetica-Bold", 8),
        ("BACKGROUND", (0, 0), (-1, 0), YELLOW),
        ("TEXTCOLOR", (0, 0), (-1, 0), BLUE),
        ("ALIGN", (2, 0), (2, -1), "RIGHT"),
        ("ALIGN", (4, 0), (4, -1), "RIGHT"),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("TOPPADDING", (0, 0), (-1, -1), 2.5),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 2.5),
        ("LINEBELOW", (0, 0), (-1, -1), 0.3, colors.lightgrey),
        ("FONT", (0, 1), (-1, 1), "Helvetica-Bold", 8),
    ]
    rows = []
    for n, entry in enumerate(entries):
        lot = LOTS.get(entry.lines[0].split()[0], "13105")
        row = Row(entry.day, " ".join(" ".join(entry.lines).split()), entry.amount)
        rows.append(row)
        text = [Mark(row), Paragraph("<br/>".join(entry.lines), BODY)]
        number = fill(rng, entry.tag, entry.day, {})
        table.append([full(entry.day, "/"), lot, number, text, _money(entry.amount)])
        if n + 1 == len(entries) or entries[n + 1].day != entry.day:
            if n + 1 < len(entries):
                table.append([full(entry.day, "/"), "", "", "Saldo do dia", _money(balances[n])])
            else:
                table.append([full(end, "/"), "", "", "S A L D O", _money(closing)])
            styles.append(("FONT", (0, len(table) - 1), (-1, len(table) - 1), "Helvetica-Bold", 8))
    grid = Table(table, [62, 45, 100, 220, 98], repeatRows=1)
    grid.setStyle(TableStyle(styles))
    title = ParagraphStyle("title", fontName="Helvetica-Bold", fontSize=13, textColor=BLUE, leading=18)
    holder = rng.choice(("MARCOS VINICIUS TEIXEIRA", "LUCIANA BARROS DE ALMEIDA"))
    facts = [
        ["Cliente", holder, "Agência:", agency],
        ["Período", f"{full(start, '/')} a {full(end, '/')}", "Conta:", account],
    ]
    block = Table(facts, [55, 290, 60, 120])
    block.setStyle(TableStyle([("FONT", (0, 0), (-1, -1), "Helvetica", 8.5), ("BOX", (0, 0), (-1, -1), 0.5, BLUE)]))
    limit = Decimal(rng.choice((1000, 2500, 5000)))
    more = [
        ["Limite Cheque Especial", comma(limit), "Vencimento", full(end.replace(year=end.year + 1, day=1), "/")],
        ["Saldo + Limite", comma(closing + limit), "Taxa de juros", "8,00% a.m."],
        ["Juros a debitar", "0,00", "IOF", "0,00"],
    ]
    extra = Table(more, [140, 110, 140, 135])
    extra.setStyle(TableStyle([("FONT", (0, 0), (-1, -1), "Helvetica", 8), ("ALIGN", (1, 0), (1, -1), "RIGHT")]))
    story = [
        Paragraph("Extrato de Conta Corrente", title),
        block,
        Spacer(0, 8),
        Paragraph("<b>Lançamentos</b>", BODY),
        Spacer(0, 4),
        grid,
        Spacer(0, 12),
        Paragraph("<b>Informações Adicionais</b>", BODY),
        extra,
        Spacer(0, 10),
        Paragraph("Lançamentos futuros e investimentos podem ser consultados no aplicativo.", SMALL),
        Paragraph("*Saldo sujeito a confirmação. Sem taxas para saldos cobertos no mesmo dia.", SMALL),
    ]

    def dress(pen: Canvas, _: object) -> None:
        pen.setFillColor(YELLOW)
        pen.rect(0, 812, 595, 30, 0, 1)
        pen.setFillColor(BLUE)
        pen.setFont("Helvetica-Bold", 12)
        pen.drawString(35, 822, "BANCO FEDERAL DO PLANALTO")
        pen.setFont("Helvetica", 7)
        pen.drawString(
            35, 22, "SAC 0800 555 0000 - Ouvidoria 0800 555 5600 - Deficiente auditivo ou de fala 0800 555 0088"
        )
        pen.drawRightString(560, 22, f"Página {pen.getPageNumber()}")

    document = SimpleDocTemplate(
        str(path), pagesize=A4, leftMargin=35, rightMargin=35, topMargin=45, bottomMargin=45, invariant=1
    )
    document.build(story, onFirstPage=dress, onLaterPages=dress)
    return Truth("checking", "pt-BR", "BRL", account, start, end, opening, closing, rows)
