"""Portugal, extrato integrado: Data mov., Data valor, Descrição, Débito, Crédito, Saldo with a balance on every row.

Look 1 prints the dates as month and day ("2.05" is 5 February) and `1 234.56`; look 2 ISO dates and `1.234,56`. Before
the movements stands the "património" of all the customer's accounts (à ordem, a prazo, crédito habitação), after them
a table of term deposits with dates and sums, and the cards' limits. "A transportar" / "Transporte". Content stream
with stretched word spaces, Courier (look 1) or Helvetica (look 2).
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import (
    Kind,
    Row,
    Truth,
    earlier,
    fill,
    iban,
    running,
    some_amount,
    some_entries,
    some_period,
    wrap,
    written,
)
from ..pens import GREY, Flow, Hand, Page, by_hand, fits

KINDS = [
    Kind(12, -1, -160, "COMPRA #### {shop} {town} CONTACTLESS", "c"),
    Kind(4, -5, -280, "PAG.SERV. 2#### {biller} ### ### ###"),
    Kind(3, -8, -190, "DD {biller} PT##1##### ########"),
    Kind(3, -5, -500, "TRF MB WAY P/ *****#### {person}", step="0.50"),
    Kind(2, 5, 600, "TRF MB WAY DE {person}", step="0.50"),
    Kind(2, -10, -200, "LEV ATM #### {town}", "c", "10.00"),
    Kind(1.5, 850, 2600, "TRF.IMED. DE {firm} VENCIMENTO", most=2),
    Kind(2, -20, -900, "TRANSF SEPA+ P/ {person} REF ##########"),
    Kind(1, -210, -790, "COB PREST CRED HABIT 000#.####.###.#", most=1),
    Kind(1, -6, -150, "COMPRA #### {abroad} USD ##.## TX 1.0###", "c"),
    Kind(0.8, -5.15, -5.15, "COMISSAO MANUTENCAO CONTA PACOTE", most=1),
    Kind(0.8, -0.21, -0.21, "IMPOSTO DO SELO 4% S/COMISSAO", most=1),
    Kind(0.7, 3, 120, "DEVOLUÇÃO COMPRA #### {shop}", "c"),
    Kind(0.7, -50, -1500, "CHEQUE COMPENSADO 00########", step="5.00"),
    Kind(0.5, -0.1, -9, "JUROS DESCOBERTO DE {used} TAEG 15.900%", most=1),
]
POOLS = {
    "shop": ["PINGO AZUL", "CONTINENTE-BOM 0311", "CAFE A BRASILINA", "GALPE 1143", "FARMACIA S. JOÃO"],
    "town": ["LISBOA", "COIMBRA", "V N GAIA", "PORTIMÃO"],
    "biller": ["EDPX COMERCIAL", "ÁGUAS DO MONDEGO EM", "VODAFALA", "AUTORIDADE TRIB.", "SEGUROS TRANQUIL"],
    "person": ["MARIA J S ABREU", "Nuno Conceição", "COND PRÉDIO R BELA 7"],
    "firm": ["CERÂMICA DO VOUGA LDA", "INST SEG SOCIAL IP"],
    "abroad": ["UBERRA TRIP HELP", "BOOKINGO.COM NY"],
    "used": lambda rng, day: earlier(rng, day, 20).isoformat(),
}  # fmt: skip
GREEN = (0.0, 0.35, 0.25)
LEFT, VALUE, TEXT, DEBIT, CREDIT, BALANCE = 44, 96, 150, 408, 480, 556


class Look:
    """How one of the two looks writes days and money."""

    def __init__(self, old: bool) -> None:
        self.old = old
        self.face, self.size = ("Courier", 8.0) if old else ("Helvetica", 8.5)

    def day(self, day: date) -> str:
        return f"{day.month}.{day:%d}" if self.old else day.isoformat()

    def full(self, day: date) -> str:
        return f"{day:%Y/%m/%d}" if self.old else day.isoformat()

    def money(self, amount: Decimal) -> str:
        return written(amount, " ", ".") if self.old else written(amount, ".", ",")

    def page(self) -> Page:
        return Page(face=self.face, bold=f"{self.face}-Bold")


def draw(rng: Random, path: Path) -> Truth:
    look = Look(rng.random() < 0.5)
    period = start, end = some_period(rng, calendar=True)
    opening = rng.choice([some_amount(rng, 20, 12000)] * 6 + [some_amount(rng, -5, -200)])
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening, floor=-200, reversal="ANUL {}")
    balances = running(opening, [e.amount for e in entries])
    code = iban(rng, "PT", "0099" + "#" * 17)
    account = rng.choice([code, fill(rng, "00########-#", start, {})])
    truth = Truth("checking", "pt_PT", "EUR", account, start, end, opening, opening + sum(e.amount for e in entries))
    assets = [some_amount(rng, 1000, 40000, "50.00") for _ in range(rng.randint(0, 3))]
    state = {"balance": opening}
    flow = Flow(
        752,
        look.page,
        lambda page, n: _head(page, n, truth, look, assets, state["balance"]),
        lambda page, y: _carry(page, y + 4, "A TRANSPORTAR", state["balance"], look),
    )
    for entry, balance in zip(entries, balances, strict=True):
        value = earlier(rng, entry.day, 2) if entry.tag else entry.day + timedelta(rng.choice([0, 0, 0, 0, 1]))
        lines = wrap(" ".join(entry.lines), fits(look.face, look.size, 185))
        flow.need(10 * len(lines) + 4)
        page, y, size = flow.page, flow.y, look.size
        page.put(LEFT, y, look.day(entry.day), size)
        page.put(VALUE, y, look.day(value), size)
        page.put(DEBIT if entry.amount < 0 else CREDIT, y, look.money(abs(entry.amount)), size, right=True)
        page.put(BALANCE, y, look.money(balance), size, right=True)
        flow.y = page.lines(TEXT, y, lines, size, 10) + 3
        state["balance"] = balance
        truth.transactions.append(Row(entry.day, " ".join(lines), entry.amount, balance, value, flow.number))
    if not entries:
        flow.page.put(TEXT, flow.y, "SEM MOVIMENTOS NO PERÍODO", look.size)
        flow.y += 14
    flow.need(130 + 12 * len(assets))
    _carry(flow.page, flow.y + 4, "SALDO FINAL", state["balance"], look)
    flow.y += 26
    _deposits(flow, look, assets, end, rng)
    for n, page in enumerate(flow.pages, 1):
        page.put(BALANCE, 812, f"Pág. {n}/{len(flow.pages)}", 7, right=True)
        page.put(30, 700, "Banco Atlântida, S.A. - Capital Social 1.344.000.000 EUR - NIPC 501 525 000", 5.5, angle=90)
    by_hand(flow.pages, path, Hand(show="Tw", tw=0.8 if look.old else 1.2, split=True))
    return truth


def _carry(page: Page, y: float, name: str, balance: Decimal, look: Look) -> None:
    page.put(TEXT, y, name, look.size, bold=True)
    page.put(BALANCE, y, look.money(balance), look.size, right=True, bold=True)


def _head(page: Page, number: int, truth: Truth, look: Look, assets: list[Decimal], balance: Decimal) -> float:
    start, end = truth.period_start or date.min, truth.period_end or date.min
    page.put(LEFT, 48, "atlântida", 18, bold=True, face="Helvetica-Bold", color=GREEN)
    page.put(BALANCE, 44, "EXTRATO INTEGRADO", 11, right=True, bold=True)
    page.put(BALANCE, 56, f"DE {look.full(start)} A {look.full(end)}", 8, right=True)
    y = 92.0
    if number == 1:
        page.lines(
            320, 96, ["Exmo(a). Senhor(a)", "JOÃO P CASTANHEIRA", "R DA ALEGRIA 210 3 ESQ", "4000-042 PORTO"], 9, 11
        )
        page.put(LEFT, 152, "RESUMO DO PATRIMÓNIO FINANCEIRO", 9, bold=True)
        closing = truth.closing_balance or Decimal("0.00")
        table = [("DEPÓSITOS À ORDEM", closing), ("DEPÓSITOS A PRAZO", sum(assets, Decimal("0.00")))]
        table += [("CRÉDITO HABITAÇÃO", Decimal(-81423) - start.day), ("CARTÕES DE CRÉDITO", Decimal("0.00"))]
        for n, (name, amount) in enumerate(table):
            page.put(LEFT, 167 + 11 * n, name, 8)
            page.put(330, 167 + 11 * n, look.money(amount), 8, right=True)
            page.put(340, 167 + 11 * n, "EUR", 8)
        page.rule(LEFT, 216, BALANCE, 1, GREEN)
        page.put(LEFT, 230, f"CONTA À ORDEM N. {truth.account_number}   MOEDA: EUR", 9, bold=True)
        y = 250
    names = ("Data", "Data") if not look.old else ("DATA", "DATA")
    page.lines(LEFT, y, [names[0], "mov." if not look.old else "MOV."], 7.5, 9)
    page.lines(VALUE, y, [names[1], "valor" if not look.old else "VALOR"], 7.5, 9)
    page.put(TEXT, y + 9, "DESCRITIVO" if look.old else "Descrição", 7.5)
    for x, name in ((DEBIT, "Débito"), (CREDIT, "Crédito"), (BALANCE, "Saldo")):
        page.put(x, y + 9, name.upper() if look.old else name, 7.5, right=True)
    page.rule(LEFT, y + 13, BALANCE, 0.6, GREEN)
    _carry(page, y + 27, "SALDO INICIAL" if number == 1 else "TRANSPORTE", balance, look)
    return y + 42


def _deposits(flow: Flow, look: Look, assets: list[Decimal], end: date, rng: Random) -> None:
    page, y = flow.page, flow.y
    if assets:
        page.put(LEFT, y, "DEPÓSITOS A PRAZO", 9, bold=True)
        y += 14
        names = ((LEFT, "CONSTITUIÇÃO"), (130, "VENCIMENTO"), (220, "PRODUTO"))
        for x, name in names:
            page.put(x, y, name, 7.5, color=GREY)
        page.put(DEBIT, y, "TANB", 7.5, right=True, color=GREY)
        page.put(BALANCE, y, "MONTANTE", 7.5, right=True, color=GREY)
        for amount in assets:
            y += 12
            begun = end - timedelta(rng.randint(5, 170))
            page.put(LEFT, y, look.full(begun), 8)
            page.put(130, y, look.full(begun + timedelta(180)), 8)
            page.put(220, y, "DP ATLÂNTIDA 180 DIAS", 8)
            page.put(DEBIT, y, "2.350%" if look.old else "2,350%", 8, right=True)
            page.put(BALANCE, y, look.money(amount), 8, right=True)
        y += 24
    text = (
        "Os depósitos beneficiam da garantia de reembolso do Fundo de Garantia até 100.000 EUR por depositante. A"
        f" partir de {end + timedelta(60)} a comissão de manutenção passa a 5,40 EUR + IS. Descoberto autorizado: TAN"
        " 14,500%, TAEG 15,9% para 1.500 EUR a 3 meses. Reclamações: livro de reclamações online."
    )
    page.lines(LEFT, y, wrap(text, fits(look.face, 7, 470)), 7, 9)
