"""Brazilian bank extrato: history codes, lot and document numbers, C or D behind amounts, balance once a day."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, fill, some_period, wrap
from ..pens import A4, GREY, Color, Flow, Page, fits, with_reportlab
from ._rows import booked, dotted, last_of_day, some_opening

BLUE: Color = (0.1, 0.2, 0.55)
BAND: Color = (0.93, 0.94, 0.97)


def when(rng: Random, day: date) -> str:
    return f"{day - timedelta(rng.choice([0, 0, 1])):%d/%m} {rng.randint(7, 22):02}:{rng.randint(0, 59):02}"


KINDS = [
    Kind(8, -5, -300, "470 Pix - Enviado|{when} {person}", "13105 ##.###.###.###.###"),
    Kind(5, 10, 800, "821 Pix - Recebido|{when} 000{digits} {person}", "14397 ##.###.###.###.###"),
    Kind(7, -8, -260, "234 Compra com Cartão|{when} {shop}", "99015 ###.###"),
    Kind(2, -40, -900, "109 Pagamento de Boleto|{biller}", "13113 ##.###"),
    Kind(1.5, 2100, 6800, "123 Recebimento de Proventos|{employer}", "14056 ###.###.###", most=2),
    Kind(2, -60, -350, "362 Pagto conta luz|{light}", "13127 ###.###"),
    Kind(1, -20, -600, "174 Saque no TAA|{when} AG. #### TAA ##", "06411 ##.###.###", step="10"),
    Kind(0.7, -15, -60, "435 Tarifa Pacote de Serviços|Cobrança referente {day}", "13601 ###.###.###.###.###", most=1),
    Kind(1, 50, 1500, "798 Resgate Automático|Invest Facil", "00000 9.903"),
]
POOLS: Pools = {
    "when": when,
    "day": lambda _, day: f"{day:%d/%m/%Y}",
    "digits": ["1########0"],
    "person": ["JOSE CARLOS PEREI", "MARIA APARECIDA D", "LUCAS M SOUZA", "PADARIA BOM PAO L", "IFOOD COM AGENCIA"],
    "shop": [
        "SUPERMERCADO ZAFFARI",
        "POSTO IPIRANGA CENTRO",
        "DROGASIL 1187",
        "UBER UBER *TRIP HELP",
        "MERCADOLIVRE*2PRODUT",
    ],
    "biller": ["CONDOMINIO EDIFICIO SOLAR", "UNIMED PORTO ALEGRE", "ADMINISTRADORA DE CARTOES"],
    "light": ["CEEE EQUATORIAL", "CPFL ENERGIA - RS"],
    "employer": ["ESTADO DO RIO GRANDE DO SUL", "METALURGICA FARROUPILHA LTDA"],
}
COLUMNS = (
    (30, "Dt. balancete", False),
    (88, "Dt. movimento", False),
    (148, "Ag. origem", False),
    (195, "Lote", False),
    (226, "Histórico", False),
    (428, "Documento", True),
    (494, "Valor R$", True),
    (565, "Saldo", True),
)


def signed(amount: Decimal) -> str:
    return dotted(amount, "") + (" D" if amount < 0 else " C")


def front(page: Page, account: str, period: tuple[date, date]) -> float:
    page.box(30, 30, 535, 26, BLUE)
    page.put(38, 47, "BANCO CONTINENTAL DO SUL", 12, bold=True, color=(1, 1, 1))
    page.put(557, 47, "Extrato de conta corrente", 11, right=True, color=(1, 1, 1))
    page.box(30, 66, 535, 14, BAND)
    page.put(36, 76, "Cliente - Conta atual", 8, bold=True)
    facts = [
        ("Agência", "3117-9"),
        ("Conta corrente", f"{account} ADRIANA KLEIN WEBER"),
        ("Período do extrato", f"de {period[0]:%d/%m/%Y} a {period[1]:%d/%m/%Y}"),
    ]
    for n, (label, value) in enumerate(facts):
        page.put(36, 93 + 13 * n, label, 8)
        page.put(140, 93 + 13 * n, value, 8, bold=True)
    page.box(30, 128, 535, 14, BAND)
    page.put(36, 138, "Lançamentos", 8, bold=True)
    return 156


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=True)
    opening = some_opening(rng, 60, 7000) * rng.choice([1, 1, 1, -1])
    rows = booked(rng, KINDS, POOLS, period, opening, rng.randint(18, 95), floor=-800)
    account = fill(rng, "##.###-#", period[0], {}).replace("0", "4", 1)
    made = period[1] + timedelta(4)

    def begin(page: Page, n: int) -> float:
        y = front(page, account, period) if n == 1 else 46.0
        for x, title, right in COLUMNS:
            page.put(x, y, title, 7.5, bold=True, right=right)
        page.rule(30, y + 4, 565, 0.5, BLUE)
        return y + 15

    flow = Flow(784, lambda: Page(A4), begin)

    def total(day: date, text: str, lot: str, balance: Decimal) -> None:
        flow.need(13)
        flow.page.put(30, flow.y, f"{day:%d/%m/%Y}", 7.5)
        flow.page.put(148, flow.y, "0000", 7.5)
        flow.page.put(195, flow.y, lot, 7.5)
        flow.page.put(226, flow.y, text, 7.5, bold=True)
        flow.page.put(565, flow.y, signed(balance), 7.5, bold=True, right=True)
        flow.y += 13

    total(period[0] - timedelta(1), "000 Saldo Anterior", "00000", opening)
    printed = []
    for row, last in zip(rows, last_of_day(rows), strict=True):
        first, *rest = row.entry.lines
        lines = [part for text in rest for part in wrap(text, fits("Helvetica", 7, 190))]
        flow.need(11 + 9.5 * len(lines))
        lot, document = fill(rng, row.entry.tag, row.day, {}).split(" ")
        page, y = flow.page, flow.y
        page.put(30, y, f"{row.day:%d/%m/%Y}", 7.5)
        if not first.startswith(("470", "821")) and rng.random() < 0.3:
            page.put(88, y, f"{row.day - timedelta(1):%d/%m/%Y}", 7.5)
        page.put(148, y, rng.choice(["0000", "3117", "0000"]), 7.5)
        page.put(195, y, lot, 7.5)
        page.put(226, y, first, 7.5)
        page.put(428, y, document, 7.5, right=True)
        page.put(494, y, signed(row.amount), 7.5, right=True, color=(0.75, 0, 0) if row.amount < 0 else BLUE)
        if last:
            page.put(565, y, signed(row.balance), 7.5, right=True)
        printed.append(Row(row.day, row.text, row.amount, row.balance if last else None, page=flow.number))
        flow.y = page.lines(226, y + 9.5, lines, 7, 9.5) + 2
    closing = rows[-1].balance
    total(period[1], "999 S A L D O", "00000", closing)
    flow.need(92)
    flow.page.rule(30, flow.y - 8, 565, 0.5, BLUE)
    facts = [
        ("Saldo", signed(closing)),
        ("Juros *", "0,00"),
        ("Data de Debito de Juros", f"{period[1] + timedelta(1):%d/%m/%Y}"),
        ("IOF *", "0,00"),
        ("Data de Debito de IOF", f"{period[1] + timedelta(3):%d/%m/%Y}"),
    ]
    for label, value in facts:
        flow.page.put(36, flow.y + 4, label, 7.5)
        flow.page.put(250, flow.y + 4, value, 7.5, right=True)
        flow.y += 12
    flow.page.put(
        36, flow.y + 8, "* Valores apurados até o dia anterior ao da emissão, sujeitos a alteração.", 7, color=GREY
    )
    for n, page in enumerate(flow.pages, 1):
        page.put(30, 808, f"Transação efetuada com sucesso por: J4471902 ADRIANA KLEIN WEBER em {made:%d/%m/%Y}", 7)
        page.put(
            30, 818, "Central de atendimento 4004 0136   SAC 0800 729 0136   Ouvidoria 0800 729 5136", 7, color=GREY
        )
        page.put(565, 818, f"{n}/{len(flow.pages)}", 7, right=True)
    with_reportlab(flow.pages, path)
    return Truth("checking", "pt_BR", "BRL", account, *period, opening, closing, printed)
