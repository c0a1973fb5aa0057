"""Brazil, invoice of several cards: two columns of print, day and month only, instalments with the day of the purchase.

Each cardholder's block has its own sum; trade and town stand on a line below; payments lead with a minus; instalments
of the invoices to come are listed too, which move nothing yet; words are drawn singly.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, some_entries, wrap, written
from ..pens import GREY, WHITE, Color, Page, fits, with_reportlab
from ._rows import debt, figures, in_words, liberation, of_entries, single, sorted_in

ORANGE: Color = (0.9, 0.42, 0.0)
NAVY: Color = (0.05, 0.1, 0.35)
SAND: Color = (0.97, 0.95, 0.92)
KINDS = (
    Kind(6, -8, -120, "{comida}|ALIMENTAÇÃO .{cidade}"),
    Kind(4, -15, -380, "{loja}|VAREJO .{cidade}"),
    Kind(3, -9, -60, "{corrida}|TRANSPORTE .SAO PAULO"),
    Kind(1.5, -40, -260, "{saude}|SAÚDE .{cidade}"),
    Kind(1, -60, -250, "{posto}|VEÍCULOS .{cidade}"),
    Kind(2, -40, -330, "{grande}|VAREJO .{cidade}", "parts"),
)
POOLS = {
    "comida": (
        "IFD*RESTAURANTE SABOR",
        "PADARIA BELLA VISTA",
        "MERCADO EXTRA-####",
        "OUTBACK CAMPINAS",
        "PAO DE ACUCAR-####",
    ),
    "loja": ("MERCADOLIVRE*#PRODUTO", "LOJAS AMERICANAS ###", "AMAZON BR", "RIACHUELO ###", "LEROY MERLIN"),
    "corrida": ("UBER *TRIP HELP.U", "99APP *99APP", "AUTOPASS BILHETE"),
    "saude": ("DROGASIL ####", "DROGA RAIA ####", "LAB DELBONI"),
    "posto": ("AUTO POSTO TAQUARAL", "SHELL BOX POSTO ##"),
    "grande": ("MAGALU*PEDIDO", "FAST SHOP", "DECOLAR.COM", "CENTAURO CE##"),
    "cidade": ("CAMPINAS", "SAO PAULO", "VALINHOS"),
}
TOP, BOTTOM, WIDE = 92.0, 770.0, 242.0


def _real(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="- ")


class Columns:
    """Two columns on each page, filled one after the other below what stands above them."""

    def __init__(self, new: Callable[[int], Page], first: float) -> None:
        self._new = new
        self.pages = [new(1)]
        self.left, self.y, self._top = 40.0, first, first

    @property
    def page(self) -> Page:
        return self.pages[-1]

    def need(self, height: float) -> None:
        if self.y + height <= BOTTOM:
            return
        if self.left == 40.0:
            self.left = 313.0
        else:
            self.pages.append(self._new(len(self.pages) + 1))
            self.left, self._top = 40.0, TOP
        self.y = self._top

    def title(self, text: str) -> None:
        self.need(62)
        self.y += 0 if self.y == self._top else 6
        self.page.box(self.left, self.y - 11, WIDE, 16, ORANGE)
        self.page.put(self.left + 5, self.y, text, 8.5, bold=True, color=WHITE)
        self.y += 18

    def heads(self) -> None:
        self.page.put(self.left, self.y, "DATA", 6.5, color=GREY)
        self.page.put(self.left + 34, self.y, "ESTABELECIMENTO", 6.5, color=GREY)
        self.page.put(self.left + WIDE, self.y, "VALOR EM R$", 6.5, right=True, color=GREY)
        self.y += 12

    def line(self, label: str, amount: Decimal, bold: bool = True) -> None:
        self.need(14)
        self.page.put(self.left, self.y, label, 8, bold=bold)
        self.page.put(self.left + WIDE, self.y, _real(amount), 8, bold=bold, right=True)
        self.y += 16

    def row(self, day: date, lines: tuple[str, ...], amount: Decimal) -> Row:
        self.need(10 * len(lines) + 3)
        page, y = self.page, self.y
        page.put(self.left, y, f"{day:%d/%m}", 8)
        page.put(self.left + 34, y, lines[0], 8)
        page.put(self.left + WIDE, y, _real(-amount), 8, right=True)
        page.lines(self.left + 34, y + 9, lines[1:], 6.5, 9, color=GREY)
        self.y += 9 * len(lines) + 4
        page.rule(self.left, self.y - 10.5, self.left + WIDE, 0.2, (0.8, 0.8, 0.8))
        return Row(day, " ".join(lines), amount, page=len(self.pages))


def _parted(rng: Random, entry: Entry) -> Entry:
    """An instalment carries the day of its purchase, months before."""
    if entry.tag != "parts":
        return entry
    times = rng.choice((2, 3, 4, 6, 10))
    number = rng.randint(1, times)
    month = entry.day.year * 12 + entry.day.month - number
    day = date(month // 12, month % 12 + 1, min(entry.day.day, 28))
    lines = (f"{entry.lines[0]} {number:02}/{times:02}", *entry.lines[1:])
    return replace(entry, day=day, lines=lines)


def _next(entry: Entry) -> Entry | None:
    """The same instalment in the next invoice, where one remains."""
    number, times = entry.lines[0][-5:].split("/")
    if number == times:
        return None
    return replace(entry, lines=(f"{entry.lines[0][:-5]}{int(number) + 1:02}/{times}", *entry.lines[1:]))


def _front(page: Page, sums: list[tuple[str, Decimal]], due: date, card: str) -> float:
    page.lines(40, 92, ("RENATA A FIGUEIREDO", "R BARAO DE JAGUARA 1184 AP 61", "13015-002 CAMPINAS SP"), 8.5, 11)
    page.put(40, 140, f"Titular RENATA A FIGUEIREDO    Cartão {card}", 8, bold=True)
    page.box(313, 84, WIDE, 62, SAND)
    page.put(321, 100, "O total da sua fatura é:", 8.5)
    page.put(547, 102, "R$ " + _real(sums[-1][1]), 13, bold=True, right=True)
    page.put(321, 120, "Com vencimento em:", 8.5)
    page.put(547, 120, f"{due:%d/%m/%Y}", 10, bold=True, right=True)
    page.put(321, 138, "Pagamento mínimo:", 8.5)
    page.put(547, 138, "R$ " + _real((sums[-1][1] * 15 / 100).quantize(Decimal("0.01"))), 8.5, right=True)
    page.put(40, 172, "Resumo da fatura em R$", 10, bold=True, color=NAVY)
    for n, (label, amount) in enumerate(sums):
        page.put(40, 190 + 13 * n, label, 8, bold=n == len(sums) - 1)
        page.put(282, 190 + 13 * n, _real(amount), 8, bold=n == len(sums) - 1, right=True)
    page.put(313, 172, "Limites de crédito em R$", 10, bold=True, color=NAVY)
    for n, (label, value) in enumerate((("Limite total", "18.500,00"), ("Limite para saque", "1.850,00"))):
        page.put(313, 190 + 13 * n, label, 8)
        page.put(555, 190 + 13 * n, value, 8, right=True)
    page.rule(40, 262, 555, 0.8, ORANGE)
    return 284


def draw(rng: Random, path: Path) -> Truth:
    face, bold = liberation("Sans-Regular"), liberation("Sans-Bold")
    year, month = rng.randint(2019, 2024), rng.randint(2, 12)
    end = date(year, month, rng.randint(2, 24))
    start = end - timedelta(30)
    due = end + timedelta(8)
    owner, first, second = (f"final {figures(rng, 4)}" for _ in range(3))
    blocks = []
    for name, card, low, high in (
        ("RENATA A FIGUEIREDO", owner, 10, 45),
        ("RENATA A FIGUEIREDO", first, 3, 15),
        ("PAULO H FIGUEIREDO", second, 4, 22),
    ):
        found = some_entries(rng, KINDS, POOLS, (start, end - timedelta(1)), count=rng.randint(low, high))
        blocks.append((f"{name} ({card})", sorted_in([_parted(rng, entry) for entry in found])))
    opening = debt(rng, 400, 6000)
    payment = single(start + timedelta(rng.randint(6, 10)), "PAGAMENTO DEB AUTOMATIC", -opening)
    dues = [
        single(end - timedelta(1), "ANUIDADE DIFERENCI 0#/12".replace("#", str(rng.randint(1, 9))), Decimal("-29.90"))
    ]
    spent = sum((of_entries(part) for _, part in blocks), Decimal("0.00")) + of_entries(dues)
    closing = opening + payment.amount + spent
    sums = [
        ("Total da fatura anterior", -opening),
        (f"Pagamento efetuado em {payment.day:%d/%m/%Y}", -payment.amount),
        ("Saldo financiado", Decimal("0.00")),
        ("Lançamentos atuais", -spent),
        ("Total desta fatura", -closing),
    ]
    number = fill(rng, "5284.XXXX.XXXX.", end, {}) + owner[-4:]

    def new(count: int) -> Page:
        page = Page(face=face, bold=bold)
        page.put(40, 54, "banco ipê", 17, bold=True, color=ORANGE)
        page.put(555, 46, f"Postagem: {end:%d/%m/%Y}   Emissão: {end:%d/%m/%Y}", 7.5, right=True)
        page.put(555, 58, f"Previsão prox. Fechamento: {end + timedelta(30):%d/%m/%Y}", 7.5, right=True)
        page.put(555, 815, str(count), 7.5, right=True)
        page.put(
            40,
            815,
            "SAC 0800 555 0728  -  Ouvidoria 0800 555 0011  -  Banco Ipê S.A.  CNPJ 41.770.218/0001-44",
            6.5,
            color=GREY,
        )
        if count == 1:
            _front(page, sums, due, number)
        return page

    flow = Columns(new, 284)
    flow.title("Pagamentos efetuados")
    rows = [flow.row(payment.day, payment.lines, payment.amount)]
    flow.line("Total dos pagamentos", -payment.amount)
    flow.title("Lançamentos: compras e saques")
    for label, part in blocks:
        flow.need(44)
        flow.page.put(flow.left, flow.y, label, 8, bold=True)
        flow.y += 13
        flow.heads()
        rows += [flow.row(entry.day, entry.lines, entry.amount) for entry in part]
        flow.line(f"Lançamentos no cartão ({label.split('(')[1]}", -of_entries(part))
    flow.title("Lançamentos: produtos e serviços")
    flow.heads()
    rows += [flow.row(entry.day, entry.lines, entry.amount) for entry in dues]
    flow.line("Lançamentos produtos e serviços", -of_entries(dues))
    flow.line("Total dos lançamentos atuais", -spent)
    _coming(flow, [entry for _, part in blocks for entry in part if entry.tag == "parts"])
    with_reportlab(in_words(flow.pages), path)
    return Truth("credit_card", "pt_BR", "BRL", number, None, None, opening, closing, rows)


def _coming(flow: Columns, parts: list[Entry]) -> None:
    coming = [entry for entry in map(_next, parts) if entry]
    flow.title("Compras parceladas - próximas faturas")
    flow.heads()
    for entry in coming:
        flow.row(entry.day, entry.lines, entry.amount)
    flow.line("Próxima fatura", -of_entries(coming), bold=False)
    flow.line("Total para próximas faturas", -of_entries(coming))
    flow.title("Encargos e taxas para o próximo período")
    text = (
        "Juros do rotativo 14,90 % am / 429,46 % aa. Juros de mora 1,00 % am e multa de 2,00 % em caso de atraso. "
        "Saque: tarifa de R$ 20,00 por retirada no País."
    )
    lines = wrap(text, fits(flow.page.face, 7, WIDE))
    flow.need(9 * len(lines))
    flow.page.lines(flow.left, flow.y, lines, 7, 9)
