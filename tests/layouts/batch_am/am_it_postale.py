"""Italy: current account of the post office: accounting date, value date, debits, credits and only then the description
on the right, which runs over several lines with its own dates and times; opening and closing balance as rows, totals,
interest figures and a conditions table.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import A4, GREY, Flow, Hand, Page, by_hand, fits

YELLOW, BLUE = (1.0, 0.86, 0.0), (0.0, 0.22, 0.55)
KINDS = [
    Kind(8, -3, -110, "PAGAMENTO POS PagoBANCOMAT {when} {shop} {town} OPERAZIONE ###### CARTA {card}", "pos"),
    Kind(2, -5, -90, "PAGAMENTO ONLINE POSTEPAY E-COMMERCE {when} {web} CARTA {card}", "pos"),
    Kind(2, -50, -250, "PRELIEVO ATM POSTAMAT {when} UFFICIO POSTALE {town} CARTA {card}", "pos", "10"),
    Kind(1.5, -20, -180, "ADDEBITO DIRETTO SDD CORE {biller} CID.{ics} MAN.##########"),
    Kind(1, -15, -400, "BONIFICO SEPA TRN NAZPITRR############## BEN {person} PER {why}"),
    Kind(0.8, -15, -160, "BOLLETTINO ON LINE N. 0### CCP ####### {office}"),
    Kind(1, 20, 600, "POSTAGIRO DA {person} PER {why}"),
    Kind(1, 650, 1900, "BONIFICO A VOSTRO FAVORE TRN #################### DA {payer} PER {pay}", "", "0.01", 2),
    Kind(0.5, -1, -2, "COMMISSIONE BONIFICO/POSTAGIRO", "", "0.25", 2),
]


def _when(rng: Random, day: date) -> str:
    return f"{earlier(rng, day, 2):%d/%m/%Y} {rng.randint(7, 21):02}.{rng.randint(0, 59):02}"


def _pools(rng: Random) -> dict[str, object]:
    return {
        "when": _when,
        "shop": [
            "CONAD SUPERSTORE",
            "ESSELUNGA",
            "FARMACIA S. ANNA",
            "IP MATIC ####",
            "TIGOTA'",
            "BAR CENTRALE",
            "OVS SPA",
            "COOP LIGURIA",
        ],
        "town": ["GENOVA", "SAVONA", "LA SPEZIA", "RAPALLO", "CHIAVARI"],
        "web": ["AMAZON* ?#??##?? LUXEMBOURG", "TRENITALIA ROMA", "NETFLIX.COM 866-579-7172"],
        "card": [fill(rng, "########", date.min, {})],
        "biller": ["ENEL ENERGIA SPA", "TIM SPA", "IREN MERCATO SPA", "WINDTRE"],
        "ics": ["IT540010000006655971", "IT510060000000488410010", "IT77002000000297843031"],
        "person": ["ROSSI GIANLUCA", "PARODI ANNA MARIA", "COSTA ELISABETTA", "CONDOMINIO VIA PIAVE 12"],
        "why": ["AFFITTO MESE", "SPESE CONDOMINIALI", "RIMBORSO", "REGALO COMPLEANNO"],
        "office": ["COMUNE DI GENOVA TARI", "AUTOMOBILE CLUB BOLLO", "ASL 3 TICKET"],
        "payer": ["INPS", "OFFICINE BACIGALUPO SRL", "ASL 3 GENOVESE"],
        "pay": ["PENSIONE", "STIPENDIO", "EMOLUMENTI"],
    }


def _euro(amount: Decimal) -> str:
    return written(abs(amount), ".", ",")


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 30, calendar=True)
    opening = some_amount(rng, 700, 7000)
    count = rng.choice([rng.randint(4, 9), rng.randint(15, 35), rng.randint(48, 80)])
    pools = _pools(rng)
    entries = some_entries(rng, KINDS, pools, period, count=count, balance=opening, floor=200)  # type: ignore[arg-type]
    number = fill(rng, "00009#######", period[0], {})
    code = iban(rng, "IT", f"X0760101400{number}")
    name = rng.choice(["PARODI STEFANO", "TRAVERSO GIULIA", "CANEPA MARIA ROSA"])
    closing = opening + sum(entry.amount for entry in entries)

    def head(page: Page, sheet: int) -> float:
        page.box(0, 0, 595, 34, YELLOW)
        page.put(40, 23, "Posta Nazionale", 15, bold=True, color=BLUE)
        page.put(555, 22, "ContoPosta", 13, bold=True, color=BLUE, right=True)
        page.put(40, 58, f"ESTRATTO CONTO N. {period[1].month:03} AL {period[1]:%d/%m/%Y}", 11, bold=True)
        page.put(40, 71, f"CONTO CORRENTE N. {number}", 8.5)
        if sheet > 1:
            page.put(300, 71, f"INTESTATO A {name}", 8.5)
            return 102.0
        page.put(40, 82, f"IBAN {code}", 8.5)
        page.put(40, 93, "BIC/SWIFT BPNZITRRXXX", 8.5)
        page.lines(330, 104, [name, "VIA DONGHI 31/8", "16132 GENOVA GE"], 9.5, 12)
        page.put(40, 150, "Gentile Cliente, le inviamo la rendicontazione del suo conto ContoPosta.", 8)
        _summary(page, period, opening, entries)
        return 232.0

    flow = Flow(738, lambda: Page(A4), head)
    _titles(flow)
    _balance(flow, period[0] - timedelta(1), opening, "SALDO INIZIALE")
    rows: list[Row] = []
    for entry in entries:
        lines = wrap(entry.lines[0], fits("Helvetica", 7.5, 252))
        if flow.need(9.5 * len(lines)):
            _titles(flow)
        value = earlier(rng, entry.day, 2) if entry.tag == "pos" else entry.day
        page = flow.page
        page.put(44, flow.y, f"{entry.day:%d/%m/%y}", 8)
        page.put(104, flow.y, f"{value:%d/%m/%y}", 8)
        page.put(218 if entry.amount < 0 else 288, flow.y, _euro(entry.amount), 8, right=True)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, value_date=value, page=flow.number))
        flow.y = page.lines(302, flow.y, lines, 7.5, 9.5) + 3
        page.rule(40, flow.y - 10, 555, 0.25, GREY)
    _totals(flow, entries)
    _balance(flow, period[1], closing, "SALDO FINALE")
    _conditions(flow, period)
    for sheet, page in enumerate(flow.pages, 1):
        legal = (
            "Posta Nazionale S.p.A. - Patrimonio ContoPosta - Sede Legale 00144 Roma, Viale Europa 19X - P.IVA "
            "0111460100X"
        )
        page.put(40, 812, legal, 6.5, color=GREY)
        page.put(555, 812, f"Pagina {sheet} di {len(flow.pages)}", 7, right=True)
        page.put(24, 560, f"EC-{number}-{period[1]:%Y%m%d}-{sheet:03}", 5.5, angle=90, color=GREY)
    by_hand(flow.pages, path, Hand(show="Tj", form=True))
    return Truth("bank", "it_IT", "EUR", number, *period, opening, closing, rows)


def _summary(page: Page, period: tuple[date, date], opening: Decimal, entries: list[Entry]) -> None:
    page.box(40, 162, 515, 40, stroke=BLUE)
    out = sum((entry.amount for entry in entries if entry.amount < 0), Decimal(0))
    into = sum((entry.amount for entry in entries if entry.amount > 0), Decimal(0))
    day = period[0] - timedelta(1)
    for x, title, figure in (
        (50, f"SALDO AL {day:%d/%m/%Y}", opening),
        (180, "TOTALE USCITE", out),
        (300, "TOTALE ENTRATE", into),
        (420, f"SALDO AL {period[1]:%d/%m/%Y}", opening + out + into),
    ):
        sign = "+" if figure > 0 else "-" if figure < 0 else ""
        page.put(x, 176, title, 7.5, bold=True)
        page.put(x, 192, f"{sign}{_euro(figure)} euro", 9)


def _titles(flow: Flow) -> None:
    page = flow.page
    page.put(40, flow.y - 17, "LISTA DEI MOVIMENTI", 9, bold=True, color=BLUE)
    page.box(40, flow.y - 10, 515, 24, YELLOW)
    for x, one, two in ((44, "DATA", "CONTABILE"), (104, "DATA", "VALUTA"), (302, "DESCRIZIONE OPERAZIONI", "")):
        page.put(x, flow.y, one, 7.5, bold=True)
        page.put(x, flow.y + 9, two, 7.5, bold=True)
    for x, one in ((218, "ADDEBITI"), (288, "ACCREDITI")):
        page.put(x, flow.y, one, 7.5, bold=True, right=True)
        page.put(x, flow.y + 9, "(euro)", 7.5, bold=True, right=True)
    flow.y += 27


def _totals(flow: Flow, entries: list[Entry]) -> None:
    if flow.need(36):
        _titles(flow)
    out = sum((entry.amount for entry in entries if entry.amount < 0), Decimal(0))
    into = sum((entry.amount for entry in entries if entry.amount > 0), Decimal(0))
    flow.page.put(218, flow.y, _euro(out), 8, right=True, bold=True)
    flow.page.put(288, flow.y, _euro(into), 8, right=True, bold=True)
    flow.page.put(302, flow.y, "TOTALE MOVIMENTI", 7.5, bold=True)
    flow.y += 13


def _balance(flow: Flow, day: date, amount: Decimal, text: str) -> None:
    flow.page.put(44, flow.y, f"{day:%d/%m/%y}", 8, bold=True)
    flow.page.put(218 if amount < 0 else 288, flow.y, _euro(amount), 8, right=True, bold=True)
    flow.page.put(302, flow.y, text, 7.5, bold=True)
    flow.y += 14


def _conditions(flow: Flow, period: tuple[date, date]) -> None:
    flow.need(150)
    page, y = flow.page, flow.y + 14
    page.put(40, y, "RIEPILOGO CONDIZIONI ECONOMICHE", 9, bold=True, color=BLUE)
    page.rule(40, y + 4, 555, 0.8, BLUE)
    table = (
        ("TASSO CREDITORE ANNUO NOMINALE", f"DAL {period[0]:%d/%m/%Y}", "0,000%"),
        ("TASSO DEBITORE ANNUO NOMINALE SU FIDO", f"DAL {period[0]:%d/%m/%Y}", "14,500%"),
        ("CANONE MENSILE DI TENUTA CONTO", "MENSILE", "5,00"),
        ("GIACENZA MEDIA DEL PERIODO", f"AL {period[1]:%d/%m/%Y}", "vedi Home Banking"),
    )
    for n, cells in enumerate(table):
        for x, cell in zip((44, 290, 430), cells, strict=True):
            page.put(x, y + 17 + 12 * n, cell, 7.5)
    text = (
        "AVVISI: trascorsi sessanta giorni dal ricevimento del presente estratto conto senza che sia pervenuto "
        "un reclamo "
        "scritto, il conto si intende approvato. Per reclami: Posta Nazionale, Gestione Reclami, Viale Europa "
        "19X, 00144 "
        "Roma. Numero gratuito 800 55 01 60 da rete fissa. Con l'app ContoPosta paghi bollettini, F24 e MAV "
        "senza fila: "
        "commissione promozionale di 1,00 euro a bollettino fino al 30/06. Fogli informativi negli uffici postali."
    )
    page.lines(40, y + 76, wrap(text, fits("Helvetica", 7.5, 512)), 7.5, 9.5)
