"""Italy, postal current account: data contabile, valuta, addebiti, accrediti, then the description at the right.

SALDO INIZIALE and SALDO FINALE are rows in the amount columns, in between TOTALE USCITE and TOTALE ENTRATE; the texts
run over up to three lines; a summary box and the tax lines come after.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, earlier, fill, iban, some_amount, some_entries, some_period, written
from ..pens import A4, GREY, Flow, Page, with_reportlab
from ._rows import cell, clock, joined, liberation, numbered, total

BLUE = (0.0, 0.2, 0.55)
YELLOW = (1.0, 0.87, 0.1)


def _used(rng: Random, day: date) -> str:
    return f"{earlier(rng, day):%d/%m/%Y} {clock(rng).replace(':', '.')}"


POOLS: Pools = {
    "used": _used,
    "shop": [
        "ESSELUNGHA VIA PAPINIANO MILANO ITA",
        "COOPERATIVA 3.0 MODENA ITA",
        "FARMACIA SAN CARLO TORINO ITA",
        "ENIL STAZIONE 0#### PAVIA ITA",
        "CONADI CITY BOLOGNA ITA",
        "TRENITALIANA WEB ROMA ITA",
        "TABACCHERIA DEL CORSO LODI ITA",
    ],
    "biller": ["ENELLA ENERGIA S.P.A.", "TIMMO S.P.A.", "A2B ENERGIA", "CONDOMINIO VIA VERDI 8", "UNIPOLSAY RCA"],
    "payer": ["I.N.P.S. PENSIONE", "COMUNE DI LODI STIPENDIO", "LOGISTICA PADANA SRL EMOLUMENTI"],
    "person": ["ROSSETTI GIULIA", "BIANCHINI MARCO", "FERRARO ANNA"],
}
KINDS = [
    Kind(9, -3, -160, "PAGAMENTO POS {used} {shop} OPERAZIONE ###### CARTA ****{card}"),
    Kind(3, -15, -240, "ADDEBITO DIRETTO SDD {biller} CID.IT##########00000######## MAN.?####"),
    Kind(2, -12, -300, "BOLLETTINO POSTALE N. ######## DA SITO WEB"),
    Kind(2, -20, -500, "PRELIEVO ATM {used} UFFICIO POSTALE LODI CENTRO CARTA ****{card}", step="20"),
    Kind(2, -25, -850, "BONIFICO SEPA TRN ????#### ############ BENEF. {person} PER AFFITTO"),
    Kind(1, 20, 600, "BONIFICO A VOSTRO FAVORE TRN ############## DA {person} PER RIMBORSO"),
    Kind(1.5, 700, 1900, "ACCREDITO {payer}", most=2),
    Kind(0.8, 100, 900, "VERSAMENTO CONTANTE UFFICIO POSTALE LODI", step="50"),
    Kind(1, -1, -2, "COMMISSIONE BOLLETTINO", step="0.50"),
]


def _money(amount: Decimal) -> str:
    return written(abs(amount), ".", ",")


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    face, bold, mono = liberation("Sans-Regular"), liberation("Sans-Bold"), liberation("Mono-Regular")
    period = some_period(rng, calendar=True)
    start, end = period
    pools: Pools = {**POOLS, "card": [fill(rng, "4###", start, {})]}
    opening = some_amount(rng, 300, 6500)
    entries = some_entries(rng, KINDS, pools, period, count=rng.randint(12, 60), balance=opening, floor=100)
    fees = [("CANONE MENSILE CONTO", "-2.00"), ("IMPOSTA DI BOLLO E/C", "-2.85")]
    extra = [(name, Decimal(value)) for name, value in fees]
    rows: list[Row] = []
    number = fill(rng, "0000########", start, {})
    coordinates = iban(rng, "IT", f"?0760133100{number}")
    out = total(-e.amount for e in entries if e.amount < 0) - total(value for _, value in extra)
    into = total(e.amount for e in entries if e.amount > 0)
    closing = opening + into - out

    def titles(page: Page, y: float) -> float:
        page.box(34, y - 18, 527, 25, YELLOW)
        page.put(62, y - 7, "DATA", 7.5, bold=True, center=True)
        page.put(62, y + 2, "CONTABILE", 6.5, bold=True, center=True)
        page.put(116, y - 7, "DATA", 7.5, bold=True, center=True)
        page.put(116, y + 2, "VALUTA", 6.5, bold=True, center=True)
        page.put(214, y - 7, "ADDEBITI", 7.5, bold=True, right=True)
        page.put(214, y + 2, "(in euro)", 6.5, right=True)
        page.put(288, y - 7, "ACCREDITI", 7.5, bold=True, right=True)
        page.put(288, y + 2, "(in euro)", 6.5, right=True)
        page.put(304, y - 3, "DESCRIZIONE OPERAZIONI", 7.5, bold=True)
        return y + 21

    def head(page: Page, n: int) -> float:
        page.box(34, 28, 527, 22, YELLOW)
        page.put(40, 43, "ContoCorriere", 13, bold=True, color=BLUE)
        page.put(555, 43, "ESTRATTO CONTO", 11, bold=True, right=True, color=BLUE)
        if n > 1:
            page.put(34, 68, f"CONTO N. {number}   INTESTATO A: GHEZZI PAOLA", 8)
            page.put(561, 68, f"PERIODO DAL {start:%d/%m/%Y} AL {end:%d/%m/%Y}", 8, right=True)
            return titles(page, 100)
        page.put(34, 70, "Ufficio Postale di radicamento: LODI CENTRO", 8)
        page.lines(340, 92, ["Gent.ma Sig.ra", "GHEZZI PAOLA", "VIA XX SETTEMBRE 41", "26900 LODI LO"], 9.5, 12)
        facts = [
            ("CONTO N.", number),
            ("IBAN", coordinates.replace(" ", "")),
            ("BIC", "CORRITRRXXX"),
            ("ESTRATTO CONTO N.", f"{end.month:03}/{end.year}"),
            ("PERIODO", f"DAL {start:%d/%m/%Y} AL {end:%d/%m/%Y}"),
        ]
        for k, (label, value) in enumerate(facts):
            page.put(34, 92 + 12 * k, label, 8, bold=True)
            page.put(130, 92 + 12 * k, value, 8)
        page.put(34, 176, "Elenco movimenti del conto", 10, bold=True, color=BLUE)
        return titles(page, 204)

    def new() -> Page:
        return Page(A4, face, bold)

    flow = Flow(756, new, head)

    def special(label: str, amount: Decimal, day: date | None = None, debit: bool = False) -> None:
        flow.need(14)
        flow.page.put(62, flow.y, f"{day:%d/%m/%y}" if day else "", 7.5, center=True, face=mono)
        flow.page.put(214 if debit else 288, flow.y, _money(amount), 7.5, right=True, face=mono)
        flow.page.put(304, flow.y, label, 7.5, bold=True)
        flow.y += 13

    def row(day: date, value: date, amount: Decimal, text: str) -> None:
        lines = cell([text], mono, 7.5, 255)
        flow.need(9.5 * len(lines) + 2)
        page, y = flow.page, flow.y
        page.put(62, y, f"{day:%d/%m/%y}", 7.5, center=True, face=mono)
        page.put(116, y, f"{value:%d/%m/%y}", 7.5, center=True, face=mono)
        page.put(214 if amount < 0 else 288, y, _money(amount), 7.5, right=True, face=mono)
        page.lines(304, y, lines, 7.5, 9.5, face=mono)
        rows.append(Row(day, joined(lines), amount, value_date=value, page=flow.number))
        flow.y = y + 9.5 * len(lines) + 4
        page.rule(34, flow.y - 9.5, 561, 0.2, GREY)

    special("SALDO INIZIALE", opening, start)
    for entry in entries:
        value = earlier(rng, entry.day, 1) if entry.text.startswith(("PAG", "PREL")) else entry.day
        row(entry.day, value, entry.amount, joined(entry.lines))
    for name, amount in extra:
        row(end, end, amount, name)
    special("TOTALE USCITE", out, debit=True)
    special("TOTALE ENTRATE", into)
    special("SALDO FINALE", closing, end)
    flow.y += 16
    flow.need(100)
    page, y = flow.page, flow.y
    page.put(34, y, "RIEPILOGO", 9, bold=True, color=BLUE)
    page.box(34, y + 6, 300, 58, None, stroke=BLUE)
    for k, (label, amount) in enumerate(
        [("Saldo iniziale", opening), ("Totale uscite", out), ("Totale entrate", into), ("Saldo finale", closing)]
    ):
        page.put(40, y + 19 + 13 * k, label, 8)
        page.put(328, y + 19 + 13 * k, ("+" if k != 1 else "-") + _money(amount), 8, right=True)
    note = (
        "Il presente estratto conto si intende approvato trascorsi sessanta giorni dal ricevimento senza reclamo "
        "scritto. Per informazioni: numero verde 800.555.014, dal lunedì al sabato."
    )
    page.lines(34, y + 80, cell([note], face, 7, 525), 7, 9, color=GREY)
    for page in flow.pages:
        page.put(
            34,
            812,
            "Corriere Italia S.p.A. - Patrimonio destinato ContoCorriere - Viale Europa 190, Roma",
            6.5,
            color=GREY,
        )
    numbered(flow.pages, 561, 812, "Pagina {n} di {of}", 7)
    with_reportlab(flow.pages, path)
    return Truth("checking", "it_IT", "EUR", number, start, end, opening, closing, rows)
