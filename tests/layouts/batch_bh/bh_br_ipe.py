"""BR, credit card bill: a summary and payment slip on the first page, then purchases in two columns of a page, days and
months without year, instalments as 03/10 behind the shop, kind of shop and town in grey below, payments apart with a
minus, and the instalments of coming bills as a list of the same look, which are not part of this bill."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, fill, some_amount, some_days, some_entries, written
from ..pens import A4, Page, fits, with_reportlab
from ._rows import liberation, number_pages

KINDS = (
    Kind(8, -260, -9, "{food}|ALIMENTAÇÃO .{city}"),
    Kind(4, -420, -30, "{market}|SUPERMERCADO .{city}"),
    Kind(4, -60, -8, "{ride}|VEÍCULOS .{city}"),
    Kind(2, -320, -40, "POSTO {n3} IPIRANGA|VEÍCULOS .{city}"),
    Kind(3, -180, -12, "{health}|SAÚDE .{city}"),
    Kind(3, -90, -14, "{web}|DIVERSOS .SAO PAULO"),
    Kind(2, -300, -40, "{cloth}|VESTUÁRIO .{city}"),
    Kind(1, 20, 200, "ESTORNO {cloth}|VESTUÁRIO .{city}"),
)
PARTS = (
    "MAGALU PAGAMENTOS",
    "CASAS NORDESTE",
    "KABUM COM",
    "DECOLAR",
    "OTICA VISAO",
    "LEROY MATERIAIS",
    "CENTAURO CE8#",
)
POOLS: Pools = {
    "food": [
        "IFD*BURGUER DO ZE LTD",
        "PADARIA FLOR DE LIS",
        "RESTAURANTE SABOR MI",
        "OUTBACK CAMPINAS",
        "MP *ACAIDAHORA",
    ],
    "market": ["PAO DE ACUCAR-{n3}", "CARREFOUR 21 CPQ", "SUPERMERCADOS DALBEN"],
    "ride": ["UBER *TRIP HELP.U", "SEM PARAR", "ESTAPAR SHOPPING", "99APP *99APP"],
    "health": ["DROGASIL {n3}", "RAIA{n3}", "LABORATORIO PREV"],
    "web": ["AMAZONPRIMEBR", "NETFLIX.COM", "PAYPAL *SPOTIFY", "GOOGLE YOUTUBE"],
    "cloth": ["RENNER {n3}", "RIACHUELO {n3}", "AREZZO CAMPINAS"],
    "n3": ["###"],
    "city": ["CAMPINAS", "VALINHOS", "SAO PAULO"],
}
ORANGE = (0.93, 0.44, 0.02)
NAVY = (0.0, 0.2, 0.42)
SOFT = (0.5, 0.5, 0.5)
SAND = (0.97, 0.94, 0.9)
LEFT, RIGHT, ROOM, BOTTOM = 40.0, 310.0, 245.0, 782.0


def _brl(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="- ")


class Columns:
    """Text columns: the left one of a page, then the right one, then those of the next page."""

    def __init__(self, new: Callable[[], Page]) -> None:
        self._new = new
        self.pages = [new()]
        self.x, self.y = LEFT, 96.0

    @property
    def page(self) -> Page:
        return self.pages[-1]

    def need(self, height: float) -> bool:
        if self.y + height <= BOTTOM:
            return False
        if self.x == LEFT:
            self.x = RIGHT
        else:
            self.x = LEFT
            self.pages.append(self._new())
        self.y = 96.0
        return True

    def title(self, text: str) -> None:
        self.need(60)
        self.page.put(self.x, self.y, text, 10.5, bold=True, color=NAVY)
        self.page.rule(self.x, self.y + 5, self.x + ROOM, 1, ORANGE)
        self.y += 18

    def names(self) -> None:
        self.page.put(self.x, self.y, "DATA", 6.5, color=SOFT)
        self.page.put(self.x + 34, self.y, "ESTABELECIMENTO", 6.5, color=SOFT)
        self.page.put(self.x + ROOM, self.y, "VALOR EM R$", 6.5, right=True, color=SOFT)
        self.y += 12

    def row(self, day: date, text: str, below: str, amount: Decimal) -> None:
        if self.need(22 if below else 12):
            self.names()
        self.page.put(self.x, self.y, f"{day:%d/%m}", 8)
        self.page.put(self.x + 34, self.y, text, 8)
        self.page.put(self.x + ROOM, self.y, _brl(amount), 8, right=True)
        if below:
            self.page.put(self.x + 34, self.y + 9, below, 6.5, color=SOFT)
            self.y += 9
        self.y += 13

    def total(self, text: str, amount: Decimal) -> None:
        self.need(18)
        self.page.box(self.x, self.y - 10, ROOM, 14, SAND)
        self.page.put(self.x + 4, self.y, text, 8, bold=True)
        self.page.put(self.x + ROOM - 2, self.y, _brl(amount), 8, bold=True, right=True)
        self.y += 22


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    faces = ("LiberationSans", "LiberationSans-Bold")
    liberation(*faces)
    year, month = rng.randint(2019, 2024), rng.randint(1, 12)
    due = date(year, month, 10)
    closed = due - timedelta(7)
    begin = closed - timedelta(30)
    number = f"5234.XXXX.XXXX.{rng.randint(1000, 9999)}"
    cards = [("ROBERTO A NOGUEIRA", number[-4:]), ("CLARA M NOGUEIRA", f"{rng.randint(1000, 9999)}")]
    before = some_amount(rng, 400, 7000)
    rows: list[Row] = []

    flow = Columns(lambda: _page(faces, closed, cards[0][0], number))
    flow.title("Pagamentos efetuados")
    flow.names()
    paid = closed - timedelta(rng.randint(22, 26))
    parts = [before] if rng.random() < 0.8 else [before - before // 3, before // 3]
    for n, part in enumerate(parts):
        text = rng.choice(["PAGAMENTO DEB AUTOMATIC", "PAGAMENTO PIX", "PAGAMENTO EFETUADO"])
        day = paid + timedelta(n)
        rows.append(Row(day, text, part, page=len(flow.pages) + 1))
        flow.row(day, text, "", -part)
    flow.total("Total dos pagamentos", -before)

    flow.title("Lançamentos: compras e saques")
    later: list[tuple[date, str, str, Decimal]] = []
    for holder, last in cards[: rng.choice([1, 1, 2])]:
        flow.need(60)
        flow.page.put(flow.x, flow.y, f"{holder} (final {last})", 8.5, bold=True)
        flow.y += 14
        flow.names()
        bought: list[tuple[date, str, str, Decimal]] = []
        for entry in some_entries(rng, KINDS, POOLS, (begin, closed - timedelta(1)), count=rng.randint(8, 34)):
            text, below = entry.lines
            bought.append((entry.day, _cut(text, faces[0]), below, entry.amount))
        for _ in range(rng.randint(1, 7)):
            of = rng.choice([2, 3, 4, 6, 10, 12])
            now = rng.randint(1, of)
            day = some_days(rng, 1, begin - timedelta(30 * (now - 1)), closed - timedelta(30 * (now - 1) + 1))[0]
            shop = _cut(fill(rng, rng.choice(PARTS), day, POOLS), faces[0])
            amount = some_amount(rng, -480, -24)
            bought.append((day, f"{shop} {now:02}/{of:02}", "DIVERSOS .CAMPINAS", amount))
            if now < of:
                later.append((day, f"{shop} {now + 1:02}/{of:02}", "DIVERSOS .CAMPINAS", amount))
        bought.sort(key=lambda one: one[0])
        for day, text, below, amount in bought:
            flow.row(day, text, below, -amount)
            rows.append(Row(day, f"{text} {below}", amount, page=len(flow.pages) + 1))
        flow.total(f"Lançamentos no cartão (final {last})", -sum((one[3] for one in bought), Decimal(0)))
    total = -sum((row.amount for row in rows[len(parts) :]), Decimal(0))
    flow.total("Total dos lançamentos atuais", total)

    if later:
        flow.title("Compras parceladas - próximas faturas")
        flow.names()
        for day, text, below, amount in sorted(later):
            flow.row(day, text, below, -amount)
        coming = -sum((one[3] for one in later), Decimal(0))
        flow.need(60)
        flow.total("Próxima fatura", coming)
        flow.total("Total para próximas faturas", coming * 2)
    _costs(flow)
    pages = [_first(faces, cards[0][0], number, due, closed, before, total), *flow.pages]

    def foot(page: Page, sheet: int, of: int) -> None:
        page.put(
            40, 812, "Central de atendimento 4004 0000 (capitais)  SAC 0800 000 0000  Ouvidoria 0800 000 0001", 6.5
        )
        page.put(555, 812, f"{sheet}/{of}", 8, right=True, color=SOFT)

    number_pages(pages, foot)
    with_reportlab(pages, path)
    return Truth("credit_card", "pt_BR", "BRL", number, None, None, -before, -total, rows)


def _cut(text: str, face: str) -> str:
    while not fits(face, 8, 118)(text):
        text = text[:-1].rstrip()
    return text


def _page(faces: tuple[str, str], closed: date, holder: str, number: str) -> Page:
    page = Page(A4, *faces)
    page.put(40, 48, "Ipê Cartões", 14, bold=True, color=ORANGE)
    page.put(555, 42, f"Titular {holder}", 8, right=True)
    page.put(555, 53, f"Cartão {number}", 8, right=True)
    page.put(555, 64, f"Emissão e postagem {closed:%d/%m/%Y}", 7, right=True, color=SOFT)
    return page


def _costs(flow: Columns) -> None:
    flow.title("Encargos cobrados nesta fatura")
    for name, rate in (("Juros do rotativo", "14,90"), ("Juros de mora", "1,00"), ("IOF de financiamento", "0,38")):
        flow.page.put(flow.x, flow.y, name, 7.5)
        flow.page.put(flow.x + 170, flow.y, f"{rate} %", 7.5, right=True)
        flow.page.put(flow.x + ROOM, flow.y, "0,00", 7.5, right=True)
        flow.y += 12
    flow.y += 10


def _first(
    faces: tuple[str, str], holder: str, number: str, due: date, closed: date, before: Decimal, total: Decimal
) -> Page:
    page = _page(faces, closed, holder, number)
    page.put(40, 100, f"Olá, {holder.split(maxsplit=1)[0].title()}. Esta é a sua fatura.", 13, color=NAVY)
    page.box(40, 116, 515, 60, SAND)
    least = (total * Decimal("0.15")).quantize(Decimal("0.01"))
    for x, name, value in (
        (52, "O total da sua fatura é:", f"R$ {_brl(total)}"),
        (220, "Com vencimento em:", f"{due:%d/%m/%Y}"),
        (360, "Pagamento mínimo:", f"R$ {_brl(least)}"),
    ):
        page.put(x, 136, name, 8.5)
        page.put(x, 158, value, 14, bold=True, color=NAVY)
    page.put(40, 206, "Resumo da fatura em R$", 10.5, bold=True, color=NAVY)
    facts = [
        ("Total da fatura anterior", before),
        ("Pagamentos efetuados", -before),
        ("Saldo financiado", Decimal(0)),
        ("Lançamentos atuais", total),
        ("Total desta fatura", total),
    ]
    y = 224.0
    for n, (name, sum_of) in enumerate(facts):
        page.put(40, y, name, 8.5, bold=n == 4)
        page.put(285, y, _brl(sum_of), 8.5, right=True, bold=n == 4)
        page.rule(40, y + 4, 285, 0.4, SOFT)
        y += 16
    page.put(310, 206, "Limites de crédito em R$", 10.5, bold=True, color=NAVY)
    limits = [("Limite total de crédito", "18.500,00"), ("Limite total para saque", "1.850,00")]
    for n, (name, text) in enumerate(limits):
        page.put(310, 224 + 16 * n, name, 8.5)
        page.put(555, 224 + 16 * n, text, 8.5, right=True)
    page.put(310, 270, f"Previsão do próximo fechamento: {closed + timedelta(30):%d/%m/%Y}", 8)
    page.put(40, 340, "Opções de pagamento parcelado da fatura", 10.5, bold=True, color=NAVY)
    for n, times in enumerate((6, 12, 18)):
        part = (total * Decimal("1.4") / times).quantize(Decimal("0.01"))
        page.put(40, 360 + 14 * n, f"Entrada + {times} parcelas de R$ {_brl(part)}", 8.5)
        page.put(285, 360 + 14 * n, "9,49% a.m.", 8.5, right=True)
    page.rule(40, 560, 555, 0.6, SOFT)
    page.put(40, 580, "Banco Ipê S.A.   999-7", 11, bold=True)
    line = f"99990.{number[-4:]}5 71234.560000 00012.345678 9 {due.toordinal() % 10000:04}{int(total * 100):010}"
    page.put(555, 580, line, 9.5, right=True)
    page.put(40, 600, "Pagável em qualquer banco até o vencimento", 8)
    slips = [
        ("Vencimento", f"{due:%d/%m/%Y}"),
        ("Valor do documento", f"R$ {_brl(total)}"),
        ("Nosso número", "175/####"),
    ]
    for n, (name, value) in enumerate(slips):
        page.box(400, 606 + 26 * n, 155, 26, None, stroke=SOFT)
        page.put(404, 614 + 26 * n, name, 6, color=SOFT)
        page.put(550, 627 + 26 * n, value.replace("#", "1"), 9, right=True)
    page.put(40, 640, f"Pagador: {holder}", 8)
    return page
