"""Italy: quarterly "estratto conto" in several sections: a summary, movements with Dare and Avere columns and no
running balance, the interest ladder (dated balances that are no movements) and the quarter's fees."""

from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, iban, running, some_amount, some_entries, wrap, written
from ..pens import GREY, Flow, Page, fits, with_reportlab

GREEN = (0.0, 0.36, 0.22)
plain = partial(written, thousands=".", point=",", minus="")
signed = partial(written, thousands=".", point=",")
POOLS: Pools = {
    "shop": ["ALIMENTARI DA PINO", "PANIFICIO SAN MARCO", "FERRAMENTA LODI", "TRATTORIA AL PONTE", "EDICOLA STAZIONE",
             "FARMACIA COMUNALE 3", "CARBURANTI ADRIATICA"],
    "town": ["BOLOGNA", "PADOVA", "MODENA", "FERRARA", "RIMINI"],
    "person": ["BRUNI CARLA", "FERRI PAOLO", "GALLO ELENA", "CONTI DARIO"],
    "firm": ["ENERGIA PADANA SPA", "ACQUEDOTTO RENO SPA", "TELEFONICA ITALICA SPA", "ASSICURAZIONI LEVANTE"],
    "time": lambda rng, _: f"{rng.randint(7, 22):02}:{rng.randint(0, 59):02}",
    "day": lambda _, day: f"{day - timedelta(1):%d/%m/%Y}",
}  # fmt: skip
KINDS = [
    Kind(8, -4, -160, "PAGAMENTO TRAMITE POS|OPERAZIONE CARTA *#### DEL {day} ORE {time} C/O {shop} {town}"),
    Kind(3, -25, -320, "ADDEBITO DIRETTO SDD|{firm} MANDATO ################ FATT. ######"),
    Kind(
        2,
        -40,
        -900,
        "DISPOSIZIONE DI BONIFICO|BONIFICO SEPA A FAVORE DI {person} COD. DISP. ################ CAUSALE AFFITTO",
    ),
    Kind(2, 30, 900, "ACCREDITO BONIFICO|ORD. {person} CAUSALE RIMBORSO SPESE TRN ??????####"),
    Kind(1.6, -20, -250, "PRELIEVO BANCOMAT|SPORTELLO #### {town} ORE {time}", step="10"),
    Kind(1.5, 1300, 2400, "EMOLUMENTI|STIPENDIO OFFICINE VENTURI SRL", most=3),
    Kind(0.7, -34.2, -34.2, "IMPOSTA DI BOLLO CONTO CORRENTE", most=1),
    Kind(0.9, -2, -9, "COMMISSIONI E SPESE|CANONE MENSILE", most=3),
    Kind(0.8, -40, -500, "PAGAMENTO DELEGA F24|PROTOCOLLO TELEMATICO #################"),
]


def _scalare(flow: Flow, ends: dict[date, str]) -> None:
    flow.need(60)
    flow.y += 20
    flow.page.put(50, flow.y, "RIASSUNTO SCALARE", 10, bold=True, color=GREEN)
    flow.y += 15
    for x, text in [(120, "VALUTA"), (240, "SALDO PER VALUTA"), (310, "GIORNI"), (410, "NUMERI CREDITORI")]:
        flow.page.put(x, flow.y, text, 7, right=True, bold=True)
    for n, (day, balance) in enumerate(ends.items()):
        flow.y += 11
        if flow.need(12):
            flow.y += 12
        flow.page.put(120, flow.y, f"{day:%d.%m.%Y}", 8, right=True)
        flow.page.put(240, flow.y, balance, 8, right=True)
        flow.page.put(310, flow.y, str(1 + n % 4), 8, right=True)
        flow.page.put(410, flow.y, str(310 + 37 * n), 8, right=True)
    flow.y += 14


def _fees(flow: Flow) -> None:
    flow.need(110)
    page = flow.page
    y = flow.y + 14
    page.put(50, y, "CALCOLO COMPETENZE DI CHIUSURA", 10, bold=True, color=GREEN)
    table = [("Interessi creditori lordi", "0,010 %", "0,00"), ("Ritenuta fiscale", "26,000 %", "0,00"),
             ("Interessi debitori entro fido", "9,500 %", "0,00"), ("Commissione istruttoria", "", "0,00")]  # fmt: skip
    for name, rate, amount in table:
        y += 13
        page.put(50, y, name, 8.5)
        page.put(320, y, rate, 8.5, right=True)
        page.put(410, y, amount, 8.5, right=True)
    text = (
        "Trascorsi sessanta giorni dal ricevimento del presente estratto senza che sia pervenuto reclamo "
        "scritto, il conto si intende approvato. La banca aderisce al Fondo Interbancario di Tutela dei Depositi."
    )
    page.lines(50, y + 26, wrap(text, fits("Times-Roman", 7.5, 490)), 7.5, 9.5, color=GREY)


def _head(
    page: Page, count: int, facts: tuple[date, str, Decimal, Decimal], moved: list[Decimal], section: list[bool]
) -> float:
    end, number, opening, closing = facts
    page.put(50, 48, "Cassa Popolare del Reno", 18, bold=True, color=GREEN)
    page.put(545, 40, f"ESTRATTO CONTO N. {(end.month + 2) // 3:03}/{end.year}", 10, right=True, bold=True)
    page.put(545, 54, f"al {end:%d.%m.%Y}", 9, right=True)
    page.rule(50, 60, 545, 1.2, GREEN)
    y = 84.0
    if count == 1:
        page.lines(340, 92, ["Gent.ma Signora", "MORETTI SILVIA", "VIA DELLE ROSE 27", "40133 BOLOGNA BO"], 10, 13)
        page.lines(50, 92, ["Filiale di Bologna Saffi", "Conto corrente n. 1000/00" + number[-6:].replace(" ", ""),
                            f"IBAN {number}", "BIC CPRNIT2BXXX", "Divisa: EUR"], 8.5, 12)  # fmt: skip
        page.box(50, 166, 495, 62, None, stroke=GREEN)
        page.put(58, 180, "PROSPETTO RIASSUNTIVO", 9, bold=True, color=GREEN)
        taken = sum((-amount for amount in moved if amount < 0), Decimal())
        given = sum((amount for amount in moved if amount > 0), Decimal())
        cells = [("Saldo iniziale", signed(opening)), ("Totale addebiti", plain(taken)),
                 ("Totale accrediti", plain(given)), ("Saldo finale", signed(closing))]  # fmt: skip
        for n, (name, figure) in enumerate(cells):
            page.put(58 + 122 * n, 198, name, 8.5, color=GREY)
            page.put(58 + 122 * n, 214, figure, 10.5, bold=True)
        y = 250
    if section[0]:
        page.put(50, y, "DETTAGLIO MOVIMENTI" + (" (segue)" if count > 1 else ""), 10, bold=True, color=GREEN)
        y += 16
        for x, text, right in [(50, "DATA", False), (105, "VALUTA", False), (162, "DESCRIZIONE", False),
                               (460, "DARE", True), (545, "AVERE", True)]:  # fmt: skip
            page.put(x, y, text, 8, bold=True, right=right)
        page.rule(50, y + 4, 545)
        y += 17
    return y


def draw(rng: Random, path: Path) -> Truth:
    year, quarter = rng.randint(2019, 2024), rng.randint(1, 4)
    start = date(year, 3 * quarter - 2, 1)
    end = date(year + quarter // 4, 3 * quarter % 12 + 1, 1) - timedelta(1)
    number = iban(rng, "IT", "?##########0000########"[:23])
    opening = some_amount(rng, 500, 9000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(12, 60), balance=opening)
    amounts = [entry.amount for entry in entries]
    balances = running(opening, amounts)
    closing = balances[-1]
    section = [True]

    flow = Flow(
        770,
        lambda: Page(face="Times-Roman", bold="Times-Bold"),
        partial(_head, facts=(end, number, opening, closing), moved=amounts, section=section),
    )

    def balance_line(day: date, name: str, balance: str, credit: bool) -> None:
        flow.page.put(50, flow.y, f"{day:%d.%m.%Y}", 9)
        flow.page.put(162, flow.y, name, 9, bold=True)
        flow.page.put(545 if credit else 460, flow.y, balance, 9, bold=True, right=True)
        flow.y += 14

    balance_line(start - timedelta(1), "Saldo iniziale", plain(opening), opening > 0)
    rows = []
    ends: dict[date, str] = {}
    for entry, balance in zip(entries, balances, strict=True):
        lines = [part for line in entry.lines for part in wrap(line, fits("Times-Roman", 8.5, 225))]
        flow.need(10.5 * len(lines) + 4)
        page, y = flow.page, flow.y
        value = entry.day + timedelta(rng.choice([0, 0, 0, 1, -1]))
        page.put(50, y, f"{entry.day:%d.%m.%Y}", 8.5)
        page.put(105, y, f"{value:%d.%m.%Y}", 8.5)
        page.put(460 if entry.amount < 0 else 545, y, plain(entry.amount), 9, right=True)
        page.lines(162, y, lines, 8.5, 10.5)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, None, value, flow.number))
        flow.y += 10.5 * len(lines) + 4
        ends[entry.day] = signed(balance)
    flow.need(20)
    balance_line(end, "Saldo finale", plain(closing), closing > 0)
    section[0] = False
    _scalare(flow, ends)
    _fees(flow)
    for n, page in enumerate(flow.pages, 1):
        page.put(545, 820, f"Foglio {n} / {flow.number}", 8, right=True)
        page.put(
            50, 820, "Cassa Popolare del Reno Soc. Coop. - Iscritta all'Albo delle banche al n. 0000", 7, color=GREY
        )
    with_reportlab(flow.pages, path)
    return Truth("bank", "it_IT", "EUR", number, start, end, opening, closing, rows)
