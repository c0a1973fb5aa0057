"""Brazil, current account: monthly statement in small letters, columns for money in and out with the minus after the
figure, the day on its first row only and the balance on its last; half of them sweep the account to 1,00 every day and
print the swept money's balance in the same column. Tables after the end repeat some of the rows."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, some_amount, some_entries
from ..pens import A4, Color, Flow, Page, with_reportlab
from ._rows import PORTUGUESE, brazilian, joined, liberation, month, total, trailing

ORANGE: Color = (0.93, 0.44, 0.05)
NAVY: Color = (0.0, 0.2, 0.45)
PALE: Color = (0.96, 0.94, 0.91)
IN, OUT, BALANCE = 402.0, 482.0, 560.0

NAMES = ("MARIA E", "JOAO P", "CARLOS", "ANA LUI", "RAFAEL", "PATRICI", "LUCAS G", "BRUNA S", "THIAGO", "CAMILA")
SHOPS = ("MERC BOM DIA", "POSTO SERRA", "DROG CENTRAL", "PADARIA LUA", "REST SABOR", "LOJAS NORTE", "AUTO P ALFA")
POOLS: Pools = {
    "name": NAMES,
    "shop": SHOPS,
    "dm": lambda rng, day: (day - timedelta(rng.choice([0, 0, 1]))).strftime("%d/%m"),
    "util": ("ELETRO SUL", "AGUAS DO VALE", "TELEFIXA", "GAS NATURAL", "NET FIBRA"),
}
KINDS = (
    Kind(16, -12, -900, "PIX TRANSF {name}{dm}", "pix"),
    Kind(7, 20, 1500, "PIX TRANSF {name}{dm}", "pix"),
    Kind(10, -8, -320, "PIX QRS {shop}{dm}", "pix"),
    Kind(14, -6, -280, "RSHOP-{shop}-{dm}", "card"),
    Kind(4, -20, -600, "SAQUE ######## AG ####", "cash", "10"),
    Kind(5, -40, -480, "DA  {util} ########", "auto"),
    Kind(4, -60, -1900, "INT PAG TIT BANCO ###", "bill"),
    Kind(3, -200, -3800, "INT CARTAO CREDITO ####", "bill", "0.01", 1),
    Kind(3, 300, 2500, "TBI ####.#####-#/###", "tbi"),
    Kind(3, 2500, 9800, "REMUNERACAO/SALARIO", "pay", "0.01", 2),
    Kind(2, -25, -70, "TAR PACOTE ITENS", "fee", "0.05", 1),
    Kind(2, -1, -30, "IOF", "fee", "0.01", 1),
    Kind(2, -1, -50, "JUROS LIMITE DA CONTA", "fee", "0.01", 1),
)


def swept(rng: Random, entries: list[Entry], opening: Decimal, pot: Decimal) -> tuple[list[Entry], dict[date, Decimal]]:
    """The entries with each day's transfer from or to the pot, and what the pot holds at each day's end."""
    rows: list[Entry] = []
    pots: dict[date, Decimal] = {}
    balance = opening
    for day in dict.fromkeys(entry.day for entry in entries):
        today = [entry for entry in entries if entry.day == day]
        balance += sum(entry.amount for entry in today)
        rows += today
        move = balance - 1
        if move < 0:
            interest = some_amount(rng, 0.01, 3.2)
            rows.append(Entry(day, ("Rend Pago Aplic Aut Mais",), interest, "interest", "interest"))
            balance += interest
            move = max(balance - 1, -pot)
        if move:
            text = "Apl Aplic Aut Mais" if move > 0 else "Res Aplic Aut Mais"
            rows.append(Entry(day, (text,), -move, "sweep", "sweep"))
            balance -= move
            pot += move
        pots[day] = pot
    return rows, pots


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    regular, bold = liberation("LiberationSans-Regular"), liberation("LiberationSans-Bold")
    start, end = month(rng)
    sweeping = rng.random() < 0.5
    opening = Decimal("1.00") if sweeping else some_amount(rng, 150, 4200)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(14, 70), balance=opening, floor=-800)
    pot = some_amount(rng, 3000, 26000)
    pots: dict[date, Decimal] = {}
    if sweeping:
        entries, pots = swept(rng, entries, opening, pot)
    closing = opening + sum(entry.amount for entry in entries)
    agency, account = f"{rng.randint(100, 9999):04}", f"{rng.randint(10000, 99999)}-{rng.randint(0, 9)}"
    holder = rng.choice(["MARCELO VIEIRA DUARTE", "SANDRA REGINA MOURA", "FABIO HENRIQUE TELES", "LIVIA CASTRO RAMOS"])
    issued = f"{PORTUGUESE[start.month - 1].lower()} {start.year}"
    before = start - timedelta(1)

    def head(page: Page, number: int) -> float:
        page.box(36, 30, 34, 34, ORANGE)
        page.put(53, 52, "ipê", 13, bold=True, center=True, color=(1, 1, 1))
        page.put(78, 44, "extrato", 13, bold=True, color=NAVY)
        page.put(78, 59, "mensal", 13, bold=True, color=NAVY)
        page.put(300, 44, f"ag {agency} cc {account}", 9, bold=True)
        page.put(300, 56, holder, 8)
        page.put(BALANCE, 44, issued, 9, right=True, bold=True)
        page.rule(36, 72, 562, 1, ORANGE)
        if number == 1:
            return 92
        page.put(36, 92, "Conta Corrente | Movimentação (continuação)", 10, bold=True, color=NAVY)
        return titles(page, 108)

    def titles(page: Page, y: float) -> float:
        page.box(36, y - 10, 526, 22, PALE)
        page.put(40, y + 2, "data", 7.5, bold=True)
        page.put(82, y + 2, "descrição", 7.5, bold=True)
        for x, first, second in ((IN, "entradas R$", "(créditos)"), (OUT, "saídas R$", "(débitos)")):
            page.put(x, y - 2, first, 7.5, right=True, bold=True)
            page.put(x, y + 8, second, 7, right=True)
        page.put(BALANCE, y + 2, "saldo R$", 7.5, right=True, bold=True)
        return y + 24

    flow = Flow(770, lambda: Page(A4, regular, bold), head)
    page = flow.page
    page.put(36, flow.y, holder, 9, bold=True)
    page.lines(36, flow.y + 12, [f"R DAS PALMEIRAS {rng.randint(12, 990)} AP {rng.randint(1, 99)}", "JD PAULISTANO"], 8)
    page.put(36, flow.y + 34, f"{rng.randint(10000, 99999)}-{rng.randint(100, 999)} SAO PAULO SP", 8)
    page.box(320, flow.y - 10, 242, 62, PALE)
    page.put(326, flow.y + 2, "Conta Corrente | Resumo do mês", 8.5, bold=True, color=NAVY)
    for n, (label, value) in enumerate(
        (
            (f"saldo em {before:%d/%m}", opening),
            ("entradas (créditos)", total(entries, 1)),
            ("saídas (débitos)", total(entries, -1)),
            (f"saldo em {end:%d/%m}", closing),
        )
    ):
        page.put(326, flow.y + 14 + 11 * n, label, 8)
        page.put(BALANCE - 4, flow.y + 14 + 11 * n, trailing(value, ".", ","), 8, right=True)
    flow.y += 74
    page.put(36, flow.y, "Conta Corrente | Movimentação", 10, bold=True, color=NAVY)
    legend = "A = agendamento   B = ações movimentadas em bolsa   C = crédito a compensar   D = débito a compensar"
    page.put(36, flow.y + 12, legend, 6.5)
    page.put(36, flow.y + 21, "G = aplicação programada   P = poupança automática", 6.5)
    flow.y = titles(page, flow.y + 38)

    page.put(40, flow.y, f"{before:%d/%m}", 8)
    page.put(82, flow.y, "SALDO ANTERIOR", 8)
    page.put(BALANCE, flow.y, trailing(opening, ".", ","), 8, right=True)
    flow.y += 12
    if sweeping:
        page.put(82, flow.y, "SALDO APLIC AUT MAIS", 8)
        page.put(BALANCE, flow.y, brazilian(pot), 8, right=True)
        flow.y += 12
    rows: list[Row] = []
    balance = opening
    for n, entry in enumerate(entries):
        flow.need(12)
        page = flow.page
        balance += entry.amount
        first = n == 0 or entries[n - 1].day != entry.day
        last = n + 1 == len(entries) or entries[n + 1].day != entry.day
        if first:
            page.rule(36, flow.y - 9, 562, 0.3, (0.75, 0.75, 0.75))
            page.put(40, flow.y, f"{entry.day:%d/%m}", 8)
        text = joined(entry.lines)
        page.put(82, flow.y, text, 8)
        page.put(IN if entry.amount > 0 else OUT, flow.y, trailing(entry.amount, ".", ","), 8, right=True)
        if last:
            page.put(BALANCE, flow.y, trailing(balance, ".", ","), 8, right=True)
        rows.append(Row(entry.day, text, entry.amount, balance if last else None, page=flow.number))
        flow.y += 12
        if last and sweeping:
            flow.need(12)
            flow.page.put(82, flow.y, "SALDO APLIC AUT MAIS", 8)
            flow.page.put(BALANCE, flow.y, brazilian(pots[entry.day]), 8, right=True)
            flow.y += 12
    _tail(flow, entries, closing, list(pots.values())[-1] if pots else None)
    for n, page in enumerate(flow.pages, 1):
        page.put(BALANCE, 58, f"{n:03}|{len(flow.pages):03}", 8, right=True)
        page.rule(36, 796, 562, 0.4)
        page.put(36, 806, "Dúvidas, sugestões e reclamações: fale com seu gerente ou com a Central 4000 0181.", 6.5)
        page.put(
            36, 815, "SAC 0800 700 0181, todos os dias, 24h. Ouvidoria 0800 570 0182, dias úteis, das 9h às 18h.", 6.5
        )
    with_reportlab(flow.pages, path)
    return Truth("account", "pt_BR", "BRL", f"{agency} {account}", start, end, opening, closing, rows)


def _tail(flow: Flow, entries: list[Entry], closing: Decimal, pot: Decimal | None) -> None:
    flow.need(120)
    page = flow.page
    page.rule(36, flow.y - 8, 562, 0.8, ORANGE)
    lines = [("Saldo em C/C", closing)] + ([("SALDO APLIC AUT MAIS", pot)] if pot is not None else [])
    for label, value in [*lines, ("Saldo final", closing + (pot or 0))]:
        page.put(82, flow.y, label, 8, bold=label == "Saldo final")
        page.put(BALANCE, flow.y, trailing(value, ".", ","), 8, right=True, bold=label == "Saldo final")
        flow.y += 12
    if pot is not None:
        flow.y += 12
        page.put(36, flow.y, "totalizador de aplicações automáticas", 9, bold=True, color=NAVY)
        page.put(IN, flow.y, "entrada R$ (créditos)", 7, right=True)
        page.put(OUT + 10, flow.y, "saída R$ (débitos)", 7, right=True)
        flow.y += 13
        sweeps = [entry.amount for entry in entries if entry.tag == "sweep"]
        page.put(40, flow.y, "na conta corrente (1)", 8)
        page.put(IN, flow.y, brazilian(sum((a for a in sweeps if a > 0), Decimal(0))), 8, right=True)
        page.put(OUT, flow.y, trailing(sum((a for a in sweeps if a < 0), Decimal(0)), ".", ","), 8, right=True)
        flow.y += 12
    for title, tag in (("Saques efetuados", "cash"), ("Débitos automáticos efetuados", "auto")):
        again = [entry for entry in entries if entry.tag == tag]
        if not again:
            continue
        flow.need(60)
        flow.y += 14
        flow.page.put(36, flow.y, f"Conta Corrente | {title}", 10, bold=True, color=NAVY)
        flow.page.put(BALANCE, flow.y, f"total R$ {brazilian(abs(total(again, -1)))}", 8, right=True, bold=True)
        flow.y += 13
        for x, label in ((40.0, "data"), (100.0, "histórico")):
            flow.page.put(x, flow.y, label, 7.5, bold=True)
        flow.page.put(IN, flow.y, "valor R$", 7.5, right=True, bold=True)
        flow.y += 12
        for entry in again:
            flow.need(12)
            flow.page.put(40, flow.y, f"{entry.day:%d/%m/%y}", 8)
            flow.page.put(100, flow.y, joined(entry.lines), 8)
            flow.page.put(IN, flow.y, brazilian(abs(entry.amount)), 8, right=True)
            flow.y += 12
    flow.need(50)
    flow.y += 16
    flow.page.put(36, flow.y, "Notas explicativas", 9, bold=True, color=NAVY)
    flow.page.lines(
        36,
        flow.y + 12,
        [
            "(1) Valores aplicados e resgatados sem que você precise pedir, conforme o saldo da conta ao fim do dia.",
            "O saldo final soma o saldo em conta corrente e o saldo das aplicações automáticas.",
        ],
        7,
        9,
    )
    flow.y += 34
