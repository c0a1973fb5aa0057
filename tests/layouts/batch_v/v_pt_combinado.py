"""Portugal, combined extract: a current account, a credit card and a savings account one after the other.

A table of all positions comes first; each section has columns of its own: the account prints a balance per row, the
card two dates and the place of purchase but no balance, the savings account interest and withheld tax. Years only in
the heading; as three accounts share the file it states no single opening and closing balance.
"""

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, iban, some_amount, some_entries, some_period, written
from ..pens import GREY, Flow, Page, with_fpdf

ACCOUNT = [
    Kind(6, -3, -190, "COMPRA ####  {shop}"),
    Kind(2, -20, -200, "LEVANTAMENTO ATM  {place}", step="10"),
    Kind(2, -12, -160, "DD {utility}  ###########"),
    Kind(2, -25, -900, "TRF CRED SEPA+ P/ {person}"),
    Kind(2, 30, 1100, "TRF CRED SEPA+ DE {person}"),
    Kind(1, 980, 2600, "ORDENADO {employer}", most=1),
    Kind(1, -5, -80, "TRF MB WAY P/ *****####", step="0.50"),
    Kind(1, -290, -710, "PRESTAÇÃO CRED HABITAÇÃO  ##########", most=1),
    Kind(0.7, -5.2, -6.2, "COM. MANUTENÇÃO CONTA + I. SELO", step="0.01", most=1),
]
CARD = [
    Kind(6, -5, -260, "{store}|{place}"),
    Kind(1, -0.2, -4, "IMPOSTO SELO S/ CREDITO|", most=1),
    Kind(1, 8, 90, "DEVOL {store}|{place}"),
]
POOLS = {
    "shop": ["PINGO DOCE CAMPO", "CONTINENTE BOM DIA", "FARMACIA S JOÃO", "GALP LUMIAR", "PADARIA PORTUGUESA"],
    "store": ["WORTEN", "FNAC", "BERTRAND LIVREIROS", "ZARA", "TAP AIR PORTUGAL", "LEROY MERLIN", "BOOKING.COM"],
    "place": ["LISBOA", "CASCAIS", "PORTO", "ÉVORA", "SETÚBAL"],
    "utility": ["EDP COMERCIAL", "VODAFONE PORTUGAL", "EPAL SA", "FIDELIDADE", "GINASIO SOLINCA"],
    "person": ["JOÃO GONÇALVES", "MARIA DA CONCEIÇÃO", "RUI ASSUNÇÃO", "INÊS MAGALHÃES"],
    "employer": ["CAMARA MUNICIPAL OEIRAS", "AUTO SUECO LDA"],
}
RULE = (0.0, 0.45, 0.3)
FIRST, SECOND, THIRD = 408.0, 476.0, 551.0


def money(amount: Decimal) -> str:
    return written(amount, ".", ",")


class Sheet:
    def __init__(self, rng: Random) -> None:
        self.period = some_period(rng, calendar=True)
        self.opening = some_amount(rng, 300, 9000)
        count = rng.choice([rng.randint(4, 8), rng.randint(14, 32), rng.randint(40, 64)])
        self.entries = some_entries(rng, ACCOUNT, POOLS, self.period, count=count, balance=self.opening, floor=80)
        self.closing = self.opening + sum(entry.amount for entry in self.entries)
        spent = some_entries(rng, CARD, POOLS, self.period, count=rng.choice([2, 5, 9, 22]))
        self.owed = some_amount(rng, 90, 900)
        middle = self.period[0] + timedelta(12)
        paid = Entry(middle, ("PAGAMENTO CARTÃO - DEB. DIRETO", ""), self.owed, "", "")
        self.spent = sorted([*spent, paid], key=lambda entry: entry.day)
        self.owes = self.owed - sum(entry.amount for entry in self.spent)
        self.saved = some_amount(rng, 2000, 26000, "100")
        gross = some_amount(rng, 4, 60)
        self.savings = [
            (self.period[0] + timedelta(6), "REFORÇO POUPANÇA PROGRAMADO", some_amount(rng, 50, 300, "25")),
            (self.period[1] - timedelta(3), "JUROS CREDITADOS TANB 1,500%", gross),
            (self.period[1] - timedelta(3), "IRS RETENÇÃO NA FONTE 28%", -(gross * 28 / 100).quantize(Decimal("0.01"))),
        ]
        self.total_saved = self.saved + sum(amount for _, _, amount in self.savings)
        self.iban = iban(rng, "PT", "0059004#" + "#" * 13)
        self.card = fill(rng, "4546 **** **** ####", self.period[0], {})
        self.poupanca = fill(rng, "4.28######.20.001", self.period[0], {})
        self.current = ""
        self.rows: list[Row] = []

    def head(self, page: Page, sheet: int) -> float:
        self.sheet = sheet
        page.put(44, 44, "Montemor Caixa", 16, bold=True, color=RULE)
        page.put(551, 40, "EXTRATO COMBINADO", 11, bold=True, right=True)
        first, last = self.period
        page.put(551, 53, f"N.º {last.month:03}/{last.year}   de {first:%d.%m.%Y} a {last:%d.%m.%Y}", 8, right=True)
        if sheet > 1:
            page.put(44, 60, f"IBAN {self.iban}", 7, color=GREY)
            if not self.current:
                return 86
            page.put(44, 82, f"{self.current} (continuação)", 8, bold=True)
            return 102
        page.lines(
            320, 84, ["EXMA. SRA.", "TERESA GONÇALVES BRANDÃO", "AV. D. CARLOS I 88 3.º DTO", "1200-651 LISBOA"], 9, 12
        )
        page.lines(44, 84, [f"IBAN {self.iban}", "BIC/SWIFT MTMRPTPL", "Moeda EUR", "Balcão 0412 Santos"], 8, 12)
        page.put(44, 156, "RESUMO DA SUA POSIÇÃO", 9, bold=True)
        page.put(400, 156, "Saldo anterior", 7.5, right=True, color=GREY)
        page.put(551, 156, f"Saldo em {last:%d.%m.%Y}", 7.5, right=True, color=GREY)
        table = [
            ("Conta à Ordem", self.opening, self.closing),
            ("Conta Poupança", self.saved, self.total_saved),
            ("Cartão de Crédito (valor utilizado)", -self.owed, -self.owes),
            ("Crédito Habitação (capital em dívida)", Decimal("-84210.77"), Decimal("-83977.12")),
        ]
        for n, (name, old, new) in enumerate(table):
            y = 170 + 13 * n
            page.put(44, y, name, 8)
            page.put(400, y, money(old), 8, right=True)
            page.put(551, y, money(new), 8, right=True)
            page.rule(44, y + 4, 551, 0.3, GREY)
        return 246

    def foot(self, page: Page, _y: float) -> None:
        page.rule(44, 796, 551, 0.5, RULE)
        page.put(
            44, 806, "Montemor Caixa, S.A.  Rua do Ouro 219, Lisboa  Capital social 63.000.000 EUR  NIPC 500792615", 6
        )
        page.put(551, 806, f"Pág. {self.sheet}", 6.5, right=True)

    def section(self, flow: Flow, name: str, titles: list[tuple[float, str, bool]]) -> None:
        self.current = ""
        flow.need(64)
        self.current = name
        page, y = flow.page, flow.y
        page.box(44, y - 10, 507, 15, RULE)
        page.put(48, y, name, 8.5, bold=True, color=(1, 1, 1))
        for x, title, right in titles:
            page.put(x, y + 18, title, 7.5, right=right, bold=True)
        page.rule(44, y + 22, 551, 0.5, RULE)
        flow.y = y + 36

    def line(self, flow: Flow, text: str, amount: Decimal, edge: float = THIRD) -> None:
        flow.need(13)
        flow.page.put(134, flow.y, text, 8, bold=True)
        flow.page.put(edge, flow.y, money(amount), 8, bold=True, right=True)
        flow.y += 14

    def posting(self, flow: Flow, day: date, value: date, text: str, amount: Decimal, balance: Decimal | None) -> None:
        """A row of any section: two dates, the text, debit or credit, the balance where the section has one."""
        flow.need(13)
        page, y = flow.page, flow.y
        name, _, place = text.partition("|")
        page.put(44, y, f"{day:%d.%m}", 8)
        page.put(88, y, f"{value:%d.%m}", 8)
        page.put(134, y, " ".join(name.split()), 8)
        page.put(300, y, place, 8)
        page.put(FIRST if amount < 0 else SECOND, y, money(abs(amount)), 8, right=True)
        if balance is not None:
            page.put(THIRD, y, money(balance), 8, right=True)
        self.rows.append(Row(day, " ".join(f"{name} {place}".split()), amount, balance, value, flow.number))
        flow.y += 13

    def account(self, rng: Random, flow: Flow) -> None:
        dates = [(44.0, "Data", False), (88.0, "Valor", False), (134.0, "Descritivo", False)]
        sides = [(FIRST, "Débito", True), (SECOND, "Crédito", True), (THIRD, "Saldo", True)]
        self.section(flow, f"CONTA À ORDEM  {self.iban}", dates + sides)
        self.line(flow, "SALDO ANTERIOR", self.opening)
        balance = self.opening
        for entry in self.entries:
            balance += entry.amount
            self.posting(flow, entry.day, earlier(rng, entry.day, 1), entry.lines[0], entry.amount, balance)
        self.line(flow, "SALDO FINAL", balance)
        flow.y += 14

    def credit_card(self, rng: Random, flow: Flow) -> None:
        dates = [(44.0, "Data", False), (88.0, "Compra", False), (134.0, "Estabelecimento", False)]
        sides = [(300.0, "Local", False), (FIRST, "Débito", True), (SECOND, "Crédito", True)]
        self.section(flow, f"CARTÃO DE CRÉDITO CLASSIC  {self.card}", dates + sides)
        self.line(flow, "VALOR EM DÍVIDA DO EXTRATO ANTERIOR", self.owed, FIRST)
        for entry in self.spent:
            bought = entry.day if entry.amount > 0 else earlier(rng, entry.day)
            self.posting(flow, entry.day, bought, "|".join(entry.lines), entry.amount, None)
        self.line(flow, "VALOR EM DÍVIDA", self.owes, FIRST)
        flow.need(28)
        limits = "Limite de crédito 2.500,00   TAN 14,600%   TAEG 17,2%   Modalidade de pagamento 100%"
        flow.page.put(134, flow.y, limits, 7, color=GREY)
        flow.y += 28

    def poupar(self, flow: Flow) -> None:
        dates = [(44.0, "Data", False), (88.0, "Valor", False), (134.0, "Movimento", False)]
        sides = [(FIRST, "Débito", True), (SECOND, "Crédito", True), (THIRD, "Saldo", True)]
        self.section(flow, f"CONTA POUPANÇA FUTURO  {self.poupanca}", dates + sides)
        self.line(flow, "SALDO ANTERIOR", self.saved)
        balance = self.saved
        for day, text, amount in self.savings:
            balance += amount
            self.posting(flow, day, day, text, amount, balance)
        self.line(flow, "SALDO FINAL", balance)
        flow.need(56)
        notes = [
            "Depósitos garantidos pelo Fundo de Garantia de Depósitos até 100.000 EUR por depositante.",
            "Nunca divulgue os seus códigos. Linha Montemor 210 414 100 (custo de chamada para rede fixa nacional).",
            "Reclamações: Livro de Reclamações ou Banco de Portugal em clientebancario.bportugal.example",
        ]
        flow.page.lines(44, flow.y + 14, notes, 6.5, 9, color=GREY)
        self.foot(flow.page, flow.y)


def draw(rng: Random, path: Path) -> Truth:
    sheet = Sheet(rng)
    flow = Flow(782, Page, sheet.head, sheet.foot)
    sheet.account(rng, flow)
    sheet.credit_card(rng, flow)
    sheet.poupar(flow)
    with_fpdf(flow.pages, path, order="rows")
    return Truth("checking", "pt_PT", "EUR", sheet.iban, *sheet.period, None, None, sheet.rows)
