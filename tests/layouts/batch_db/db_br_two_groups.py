"""Brazil: two groups of columns side by side, days without year, category and rate lines below, next bills listed."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Truth, some_entries, some_period, written
from ..pens import A4, GREY, Hand, Page, by_hand
from ._db import Book, digits, numbered, owed, shared, tagged, total

KINDS = (
    Kind(8, -6, -320, "{shop}|{where}", "buy"),
    Kind(3, -12, -160, "{app}|{where}", "buy"),
    Kind(2.5, -30, -420, "{big} {n}/{of}|{where}", "parts"),
    Kind(1.5, -9, -900, "{abroad}", "far"),
)
POOLS = {
    "n": ["01", "02", "03", "04"],
    "of": ["05", "06", "10", "12"],
    "shop": [
        "PAO DE ACUCAR-####",
        "POSTO IPIRANGA",
        "DROGASIL ####",
        "PADARIA BELLA VISTA",
        "EC *LOJASRENNER",
        "ZP*QUIOSQUE",
    ],
    "app": ["IFD*RESTAURANTE SABOR", "UBER *TRIP", "99APP *99APP", "MERCADOLIVRE*2PROD", "GLOBOPLAY"],
    "big": ["MAGALU", "CASAS BAHIA", "DECOLAR.COM", "TOK STOK"],
    "where": [
        "ALIMENTAÇÃO .SAO PAULO",
        "VEÍCULOS .CAMPINAS",
        "SAÚDE .SANTOS",
        "DIVERSOS .OSASCO",
        "VESTUÁRIO .RIO DE JANEIR",
    ],
    "abroad": ["OPENAI *CHATGPT", "AMZN DIGITAL", "HOTEL MADERO", "APPLE.COM/US"],
}
LEFT = (30.0, 308.0)
TOP, FIRST_TOP, BOTTOM = 70.0, 214.0, 780.0


def _real(amount: Decimal, minus: str = "- ") -> str:
    return written(amount, ".", ",", minus=minus)


class _Fatura:
    """Fills the left group of columns, then the right one, then the next page."""

    def __init__(self, issued: date, owner: str) -> None:
        self.issued, self.owner = issued, owner
        self.pages: list[Page] = []
        self.book = Book()
        self.turn()

    def turn(self) -> None:
        page = Page(A4)
        page.put(30, 34, "Banco Araucária S.A.", 10, bold=True, color=(0.9, 0.4, 0))
        page.put(565, 34, f"Emissão {self.issued:%d/%m/%Y}", 8, right=True)
        if self.pages:
            page.put(30, 48, f"Titular {self.owner}", 7.5)
        self.pages.append(page)
        self.side, self.y = 0, self.top

    @property
    def top(self) -> float:
        return FIRST_TOP if len(self.pages) == 1 else TOP

    @property
    def page(self) -> Page:
        return self.pages[-1]

    @property
    def x(self) -> float:
        return LEFT[self.side]

    def need(self, height: float) -> None:
        if self.y + height <= BOTTOM:
            return
        if self.side:
            self.turn()
        else:
            self.side, self.y = 1, self.top

    def heading(self, text: str, last: str = "VALOR EM R$") -> None:
        self.need(60)
        self.page.put(self.x, self.y, text, 8.5, bold=True)
        self.page.put(self.x, self.y + 14, "DATA", 6.5, color=GREY)
        self.page.put(self.x + 40, self.y + 14, "ESTABELECIMENTO", 6.5, color=GREY)
        self.page.put(self.x + 258, self.y + 14, last, 6.5, right=True, color=GREY)
        self.page.rule(self.x, self.y + 18, self.x + 258, 0.4)
        self.y += 30

    def name(self, text: str) -> None:
        self.need(40)
        self.page.put(self.x, self.y, text, 7.5, bold=True)
        self.y += 13

    def line(self, day: date, lines: tuple[str, ...], amount: Decimal) -> None:
        self.need(10 * len(lines) + 4)
        self.page.put(self.x, self.y, f"{day:%d/%m}", 8)
        self.page.put(self.x + 40, self.y, lines[0], 8)
        self.page.put(self.x + 258, self.y, _real(amount), 8, right=True)
        self.page.lines(self.x + 40, self.y + 9, lines[1:], 7, 9, color=GREY)
        self.y += 9 * len(lines) + 5

    def row(self, day: date, lines: tuple[str, ...], amount: Decimal) -> None:
        self.line(day, lines, -amount)
        self.book.add(len(self.pages), day, lines, amount)

    def sum(self, text: str, amount: Decimal) -> None:
        self.need(26)
        self.page.put(self.x + 40, self.y, text, 8, bold=True)
        self.page.put(self.x + 258, self.y, _real(amount), 8, right=True, bold=True)
        self.y += 26


def _cover(page: Page, issued: date, sums: tuple[tuple[str, Decimal], ...], owner: str, card: str) -> None:
    page.put(30, 58, owner, 9, bold=True)
    page.put(30, 70, f"Cartão {card}", 8)
    due = issued + timedelta(8)
    page.box(330, 50, 235, 46, (1, 0.94, 0.86))
    page.put(340, 64, "Total desta fatura", 8)
    page.put(340, 84, "R$ " + _real(sums[-1][1]), 13, bold=True)
    page.put(555, 64, "Vencimento", 8, right=True)
    page.put(555, 84, f"{due:%d/%m/%Y}", 11, right=True, bold=True)
    for n, (name, amount) in enumerate(sums):
        page.put(30, 94 + 13 * n, name, 8)
        page.put(288, 94 + 13 * n, _real(amount), 8, right=True)
    page.put(330, 112, "Pagamento mínimo: R$ " + _real(max(Decimal(0), sums[-1][1]) * Decimal("0.15")), 8)
    page.put(330, 124, "Limite total de crédito: R$ 12.500,00", 8)
    page.put(330, 136, "Encargos do rotativo: 14,53% a.m. Próximo fechamento: " + f"{issued + timedelta(30):%d/%m}", 7)
    page.rule(30, 178, 565, 1.2, (0.9, 0.4, 0))
    page.put(30, 194, "Lançamentos", 11, bold=True)


def _abroad(rng: Random, entry: Entry) -> tuple[str, ...]:
    rate = Decimal(rng.randint(472, 569)) / 100
    dollars = _real((entry.amount / rate).copy_abs())
    place = rng.choice(["SAN FRANCISCO", "SEATTLE", "BUENOS AIRES"])
    return (entry.lines[0], f"{place} {dollars} USD", f"Dólar de Conversão R$ {_real(rate)}")


def _with_tax(entries: list[Entry]) -> list[Entry]:
    out: list[Entry] = []
    for entry in entries:
        tax = (entry.amount * Decimal("0.0438")).quantize(Decimal("0.01"))
        out += [entry, Entry(entry.day, ("IOF TRANSACAO INTERNACIONAL",), tax, "iof", "")]
    return out


def _sections(rng: Random, bill: _Fatura, entries: list[Entry], owner: str) -> None:
    here = tagged(entries, "buy", "parts")
    bill.heading("Lançamentos: compras e saques")
    hands = shared(rng, here, 2 if rng.random() < 0.6 else 1)
    for name, hand in zip((owner, "PEDRO H LIMA"), hands, strict=False):
        bill.name(f"{name} (final {digits(rng, '####')})")
        for entry in hand:
            bill.row(entry.day, entry.lines, entry.amount)
        bill.sum("Total do cartão", -total(hand))
    if far := tagged(entries, "far", "iof"):
        bill.heading("Lançamentos internacionais")
        for entry in far:
            bill.row(entry.day, _abroad(rng, entry) if entry.tag == "far" else entry.lines, entry.amount)
        bill.sum("Total internacionais", -total(far))
    if fees := tagged(entries, "fee"):
        bill.heading("Produtos e serviços")
        for entry in fees:
            bill.row(entry.day, entry.lines, entry.amount)


def _next(bill: _Fatura, entries: list[Entry]) -> None:
    if parts := tagged(entries, "parts"):
        bill.heading("Compras parceladas - próximas faturas")
        for entry in parts:
            words = entry.lines[0].rsplit(" ", 1)
            n, of = words[1].split("/")
            bill.line(entry.day, (f"{words[0]} {int(n) + 1:02}/{of}",), -entry.amount)
        bill.sum("Próxima fatura", -total(parts))


def _entries(rng: Random, start: date, end: date) -> list[Entry]:
    entries = some_entries(rng, KINDS, POOLS, (start, end))
    far = tagged(entries, "far")
    fees = [("ANUIDADE DIFERENCIADA 04/12", 3290), ("SEGURO CARTAO PROTEGIDO", 899), ("AVALIACAO EMERG CREDITO", 1890)]
    taken = [Entry(end, (text,), -Decimal(cents) / 100, "fee", "") for text, cents in fees if rng.random() < 0.35]
    return tagged(entries, "buy", "parts") + _with_tax(far) + taken


def draw(rng: Random, path: Path) -> Truth:
    start, issued = some_period(rng)
    opening = owed(rng, 200, 7000)
    entries = _entries(rng, start, issued - timedelta(2))
    whole = rng.random() < 0.75
    paid = -opening if whole else (-opening / 2).quantize(Decimal("0.01"))
    owner = rng.choice(["ANA B SILVA", "CARLOS E SOUZA"])
    closing = opening + paid + total(entries)
    bill = _Fatura(issued, owner)
    sums = (
        ("Total da fatura anterior", -opening),
        ("Pagamentos efetuados", -paid),
        ("Saldo financiado", -opening - paid),
        ("Lançamentos atuais", -total(entries)),
        ("Total desta fatura", -closing),
    )
    card = digits(rng, "5235.XXXX.XXXX.####")
    _cover(bill.page, issued, sums, owner, card)
    bill.heading("Pagamentos efetuados")
    bill.row(start + timedelta(8), (rng.choice(["PAGAMENTO EFETUADO", "PAGAMENTO DEB AUTOMATIC"]),), paid)
    bill.sum("Total dos pagamentos", -paid)
    _sections(rng, bill, entries, owner)
    bill.sum("Total dos lançamentos atuais", -total(entries))
    _next(bill, entries)
    numbered(bill.pages, 565, 820, lambda n, of: f"{n} de {of}")
    by_hand(bill.pages, path, Hand("TJ", split=True))
    return bill.book.truth(("pt_BR", "BRL"), card, None, opening, closing)
