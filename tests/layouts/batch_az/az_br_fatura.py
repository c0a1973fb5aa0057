"""Brazil, card bill of a big private bank: two columns of rows a page, a category below each, coming instalments."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Row, Truth, fill, some_amount, some_days
from ..pens import Page, fits, with_reportlab
from ._rows import comma, day_month, full, liberation, worded

ORANGE = (0.93, 0.42, 0.0)
NAVY = (0.0, 0.17, 0.45)
PALE = (0.95, 0.95, 0.95)
SHOPS = (
    ("PAO DE ACUCAR-####", "ALIMENTAÇÃO .SAO PAULO"),
    ("IFD*RESTAURANTE {w}", "ALIMENTAÇÃO .OSASCO"),
    ("UBER *TRIP HELP.UBER", "VEÍCULOS .SAO PAULO"),
    ("POSTO {w} LTDA", "VEÍCULOS .CAMPINAS"),
    ("DROGASIL####", "SAÚDE .SAO PAULO"),
    ("NETFLIX.COM", "HOBBY .SAO PAULO"),
    ("AMAZON BR", "DIVERSOS .SAO PAULO"),
    ("PAG*{w}", "DIVERSOS .GUARULHOS"),
    ("MERCADOLIVRE*{w}", "DIVERSOS .OSASCO"),
    ("RENNER ###", "VESTUÁRIO .CAMPINAS"),
    ("CINEMARK SP", "HOBBY .SAO PAULO"),
    ("AUTO POSTO BR ##", "VEÍCULOS .JUNDIAI"),
)
WORDS = {"w": ("SABOR MINEIRO", "CANTINA BELA", "JOSE LIMA", "IPIRANGA SUL", "ELETROMIX", "VIVA BEM", "3 IRMAOS")}


class Columns:
    """Two columns a page, filled one after the other."""

    def __init__(self, title: str) -> None:
        self.title, self.pages, self.side = title, list[Page](), 1
        self.next()

    def next(self) -> None:
        self.side = 1 - self.side
        if self.side == 0:
            page = Page((595, 842), "arial", "arial-bold")
            page.put(30, 40, "Banco Ipê", 14, bold=True, color=ORANGE)
            page.put(565, 40, self.title, 8, right=True)
            page.rule(30, 50, 565, 1, ORANGE)
            self.pages.append(page)
        self.y = 75.0

    @property
    def x(self) -> float:
        return 30 if self.side == 0 else 310

    @property
    def page(self) -> Page:
        return self.pages[-1]

    def need(self, height: float) -> bool:
        if self.y + height <= 790:
            return False
        self.next()
        return True

    def heading(self, text: str) -> None:
        self.need(60)
        self.page.put(self.x, self.y, text, 9.5, bold=True, color=NAVY)
        self.y += 14

    def titles(self, last: str = "VALOR EM R$") -> None:
        self.page.put(self.x, self.y, "DATA", 6.5)
        self.page.put(self.x + 38, self.y, "ESTABELECIMENTO", 6.5)
        self.page.put(self.x + 250, self.y, last, 6.5, right=True)
        self.page.rule(self.x, self.y + 3, self.x + 250)
        self.y += 14

    def total(self, label: str, amount: str) -> None:
        self.need(16)
        self.page.box(self.x, self.y - 9, 250, 13, PALE)
        self.page.put(self.x + 2, self.y, label, 7.5, bold=True)
        self.page.put(self.x + 248, self.y, amount, 7.5, right=True, bold=True)
        self.y += 22


def _signed(amount: Decimal) -> str:
    """As the bill prints it: purchases without sign, payments and refunds with a minus."""
    return ("- " if amount > 0 else "") + comma(amount)


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0912, PLR0915
    liberation()
    due = date(rng.randint(2020, 2024), rng.randint(1, 12), rng.choice((5, 10, 12, 15, 20)))
    issued = due - timedelta(7)
    first = issued - timedelta(31)
    earlier_total = -some_amount(rng, 600, 7000)
    last4 = fill(rng, "####", due, {})
    card, holder = fill(rng, f"5#93.XXXX.XXXX.{last4}", due, {}), rng.choice(("ANA P SOUZA", "RICARDO A MENDES"))
    out = Columns(f"{holder.title()}   Cartão {card}   Vencimento: {full(due, '/')}")
    rows: list[Row] = []

    def row(day: date, name: str, amount: Decimal, below: str = "", extra: str = "") -> None:
        if out.need(24):
            out.titles()
        out.page.put(out.x, out.y, day_month(day, "/"), 8)
        out.page.put(out.x + 38, out.y, name, 8)
        out.page.put(out.x + 250, out.y, _signed(amount), 8, right=True)
        if below:
            out.page.put(out.x + 38, out.y + 9, below, 6.5, color=(0.4, 0.4, 0.4))
        if extra:
            out.page.put(out.x + 250, out.y + 9, extra, 6.5, right=True, color=(0.4, 0.4, 0.4))
        out.y += 21 if below or extra else 13
        rows.append(Row(day, " ".join(f"{name} {below}".split()), amount, page=out_page()))

    def out_page() -> int:
        return len(out.pages) + 1

    paid = first + timedelta(rng.randint(5, 9))
    out.heading("Pagamentos efetuados")
    out.titles()
    row(paid, rng.choice(("PAGAMENTO DEB AUTOMATIC", "PAGAMENTO PIX", "PAGAMENTO EFETUADO")), -earlier_total)
    out.total("Total dos pagamentos", _signed(-earlier_total))

    out.heading("Lançamentos: compras e saques")
    later: list[tuple[date, str, Decimal, int, int]] = []
    for who, count in ((f"{holder} (final {last4})", rng.randint(12, 60)), (f"{holder} (final 88{last4[2:]})", 6)):
        if count == 6 and rng.random() < 0.5:
            continue
        out.need(50)
        out.page.put(out.x, out.y, who, 8, bold=True)
        out.y += 12
        out.titles()
        before = len(rows)
        for _ in range(rng.randint(2, 5)):
            parts = rng.randint(3, 12)
            at = rng.randint(2, parts)
            bought = first - timedelta(30 * (at - 1) - rng.randint(1, 25))
            amount = -some_amount(rng, 30, 400)
            name = fill(rng, "{w}", bought, WORDS)
            row(bought, f"{name} {at:02}/{parts:02}", amount, "DIVERSOS .SAO PAULO")
            if at < parts:
                later.append((bought, name, amount, at + 1, parts))
        for day in some_days(rng, count, first + timedelta(1), issued - timedelta(1)):
            name, below = rng.choice(SHOPS)
            name = fill(rng, name, day, WORDS)
            amount = -some_amount(rng, 8, 500)
            row(day, name, amount, below)
            if rng.random() < 0.03:
                row(day, name, -amount, below)
        mine = sum((r.amount for r in rows[before:]), Decimal(0))
        out.total(f"Lançamentos no cartão (final {who[-5:-1]})", comma(mine))

    abroad = rng.randint(0, 3)
    tax: list[tuple[date, Decimal]] = []
    if abroad:
        out.heading("Lançamentos internacionais")
        out.titles("US$          R$")
        total = Decimal(0)
        for day in some_days(rng, abroad, first + timedelta(1), issued - timedelta(3)):
            dollars, rate = some_amount(rng, 5, 120), Decimal(rng.randint(480, 590)) / 100
            amount = -(dollars * rate).quantize(Decimal("0.01"))
            name = rng.choice(("OPENAI *CHATGPT SUBSCR", "STEAM PURCHASE", "AIRBNB * HMX4QZ", "GITHUB, INC."))
            row(day, name, amount, f"{comma(dollars)} USD  {comma(dollars)}", f"Dólar de Conversão R$ {comma(rate)}")
            # the second line belongs to the conversion, the shop alone says what was bought
            rows[-1].description = name
            tax.append((day, -(amount * Decimal("-0.0438")).quantize(Decimal("0.01"))))
            total += amount
        out.total("Total lançamentos inter. em R$", comma(total))
    services = [(day, "IOF DE TRANSACAO INTERNAC", amount) for day, amount in tax if amount]
    if rng.random() < 0.7:
        services.append(
            (issued, rng.choice(("ANUIDADE DIFERENCI 07/12", "SEGURO CARTAO PROTEGIDO")), Decimal("-32.50"))
        )
    if services:
        out.heading("Lançamentos: produtos e serviços")
        out.titles()
        for day, name, amount in services:
            row(day, name, amount)
        out.total("Lançamentos produtos e serviços", comma(sum((s[2] for s in services), Decimal(0))))
    spent = sum((r.amount for r in rows[1:]), Decimal(0))
    out.total("Total dos lançamentos atuais", comma(spent))

    if later:
        out.heading("Compras parceladas - próximas faturas")
        out.titles()
        for bought, name, amount, at, parts in later:
            if out.need(14):
                out.titles()
            out.page.put(out.x, out.y, day_month(bought, "/"), 8)
            out.page.put(out.x + 38, out.y, f"{name} {at:02}/{parts:02}", 8)
            out.page.put(out.x + 250, out.y, comma(amount), 8, right=True)
            out.y += 13
        out.page.rule(out.x, out.y - 6, out.x + 250)
        out.y += 4
        coming = sum((item[2] for item in later), Decimal(0))
        rest = sum((item[2] * (item[4] - item[3]) for item in later), Decimal(0))
        out.total("Próxima fatura", comma(coming))
        out.total("Demais faturas", comma(rest))
    out.heading("Encargos cobrados nesta fatura")
    for label, charge in (("Juros do rotativo", "15,49% a.m."), ("Juros de mora", "1,00% a.m."), ("Multa", "2,00%")):
        out.need(12)
        out.page.put(out.x, out.y, label, 7)
        out.page.put(out.x + 160, out.y, charge, 7, right=True)
        out.page.put(out.x + 250, out.y, "0,00", 7, right=True)
        out.y += 11

    closing = earlier_total + sum(r.amount for r in rows)
    cover = _cover(holder, card, due, issued, paid, earlier_total, spent, closing)
    pages = [cover, *out.pages]
    for n, page in enumerate(pages, 1):
        page.put(565, 825, f"{n}/{len(pages)}", 7, right=True)
        page.put(30, 825, "SAC 0800 728 0000   Ouvidoria 0800 570 0000   bancoipe.com.br", 6.5)
    assert all(fits("arial", 8, 170)(name) for name, _ in SHOPS)
    with_reportlab(worded(pages), path)
    return Truth("credit_card", "pt-BR", "BRL", card, None, issued, earlier_total, closing, rows)


def _cover(
    holder: str, card: str, due: date, issued: date, paid: date, before: Decimal, spent: Decimal, closing: Decimal
) -> Page:
    page = Page((595, 842), "arial", "arial-bold")
    page.box(0, 0, 595, 62, ORANGE)
    white = (1.0, 1.0, 1.0)
    page.put(30, 38, "Banco Ipê", 20, bold=True, color=white)
    page.put(565, 38, "Fatura do cartão  Platinum", 11, right=True, color=white)
    page.lines(30, 95, [holder, "RUA DAS PALMEIRAS 812 AP 54", "01226-010 SAO PAULO SP"], 9, 12)
    page.put(30, 150, "Titular", 7)
    page.put(30, 161, holder, 9, bold=True)
    page.put(200, 150, "Cartão", 7)
    page.put(200, 161, card, 9, bold=True)
    page.put(380, 150, "Emissão", 7)
    page.put(380, 161, full(issued, "/"), 9)
    page.put(565, 150, "Previsão prox. Fechamento", 7, right=True)
    page.put(565, 161, full(issued + timedelta(30), "/"), 9, right=True)
    page.box(30, 180, 535, 56, PALE)
    minimum = (closing * Decimal("-0.15")).quantize(Decimal("0.01"))
    facts = (("O total da sua fatura é:", f"R$ {comma(closing)}"), ("Com vencimento em:", full(due, "/")))
    for x, (label, fact) in zip((42, 240), facts, strict=True):
        page.put(x, 200, label, 8)
        page.put(x, 222, fact, 14, bold=True, color=NAVY)
    page.put(420, 200, "Pagamento mínimo:", 8)
    page.put(420, 222, f"R$ {comma(minimum)}", 11)
    page.put(30, 265, "Resumo da fatura em R$", 10, bold=True, color=NAVY)
    y = 282.0
    for label, amount, bold in (
        ("Total da fatura anterior", comma(before), False),
        (f"Pagamento efetuado em {full(paid, '/')}", f"- {comma(before)}", False),
        ("Saldo financiado", "0,00", False),
        ("Lançamentos atuais", comma(spent), False),
        ("Total desta fatura", comma(closing), True),
    ):
        page.put(30, y, label, 8.5, bold=bold)
        page.put(280, y, amount, 8.5, right=True, bold=bold)
        page.rule(30, y + 4, 280, 0.3)
        y += 16
    page.put(310, 265, "Limites de crédito R$", 10, bold=True, color=NAVY)
    limit = Decimal(15000)
    y = 282.0
    for label, amount in (
        ("Limite total de crédito", comma(limit)),
        ("Limite utilizado", comma(closing)),
        ("Limite disponível", comma(limit + closing)),
        ("Limite disponível para saque", "900,00"),
    ):
        page.put(310, y, label, 8.5)
        page.put(565, y, amount, 8.5, right=True)
        page.rule(310, y + 4, 565, 0.3)
        y += 16
    page.put(30, 395, "Opções de pagamento", 10, bold=True, color=NAVY)
    tenth = (closing / -10).quantize(Decimal("0.01"))
    text = [
        f"Parcelamento da fatura: entrada de R$ {comma(tenth)} + 11 parcelas fixas de R$ {comma(tenth)}.",
        "Juros de 9,90% a.m. e 213,84% a.a. CET 238,12% a.a. IOF incluído nas parcelas.",
        "Se o pagamento for menor que o total e maior que o mínimo, a diferença entra no crédito rotativo.",
    ]
    page.lines(30, 410, text, 7.5, 11)
    page.box(30, 450, 535, 50, (1.0, 0.94, 0.86))
    page.put(42, 470, "Junte pontos em dobro no supermercado", 10, bold=True, color=ORANGE)
    page.put(42, 486, "Cadastre-se no app até o fim do mês e troque pontos por passagens.", 8)
    page.rule(30, 560, 565, 0.5)
    page.put(30, 580, "398-5", 13, bold=True)
    page.put(
        565, 580, f"39890.12301 60000.{due.year}7 89000.45670{due.month % 10} 4 9{due.year}00000000", 9, right=True
    )
    for x, y, label, fact in (
        (30, 600, "Local de pagamento", "Pague em qualquer banco, lotérica ou pelo app"),
        (430, 600, "Vencimento", full(due, "/")),
        (30, 630, "Beneficiário", "Banco Ipê S.A. CNPJ 12.345.678/0001-04"),
        (430, 630, "Agência/Código beneficiário", "0123/45678-9"),
        (30, 660, "Data do documento", full(issued, "/")),
        (180, 660, "Espécie", "R$"),
        (430, 660, "(=) Valor do documento", comma(closing)),
        (30, 690, "Pagador", holder),
    ):
        page.put(x, y, label, 6)
        page.put(x, y + 11, fact, 8.5)
        page.rule(30, y + 15, 565, 0.3)
    return page
