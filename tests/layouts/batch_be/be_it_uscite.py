"""Italy, current account of an online bank: outgoing and incoming amounts stand in two columns before the description,
which is long and wraps below itself; opening and closing balances are rows of the table, and after it come the fees,
interest figures and the account's conditions.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, iban, some_amount, some_entries, wrap, written
from ..pens import GREY, Flow, Page, fits, with_pymupdf
from ._rows import ZERO, a_month, summed

TEAL = (0.0, 0.35, 0.45)
KINDS = [
    Kind(10, -2, -140, "Pagamento {how} {shop} Carta N. ***** ### Data operazione {day}"),
    Kind(3, -20, -300, "Prelevamento Bancomat {bank} {town} Carta N. ***** ### Data operazione {day}", step="10"),
    Kind(
        4,
        -9,
        -320,
        "SEPA Direct Debit Addebito SDD fattura a Vs carico da IT##0000000######### Mand. ########## {firm}",
    ),
    Kind(3, -30, -1500, "Bonifico SEPA Italia Ben: {name} Ins: {day} {time} Cau: {why} TRN: 030#################"),
    Kind(1.5, 20, 900, "Bonifico SEPA Italia Da: {name} Per: {why} Ord: {name}"),
    Kind(1.5, 1100, 3400, "Stipendio Ord: {boss} Ben: Conti Elisa Cau: Emolumenti mese corrente", most=1),
    Kind(1, -0.95, -3.95, "Canone Mensile Conto {date}", most=1),
    Kind(1, -8, -8.55, "Imposta bollo dossier e conto corrente", step="0.05", most=1),
    Kind(1, -18, -400, "Giroconto dalla carta Ricarica carta prepagata N. ***** ###", step="5"),
    Kind(1, -40, -800, "Pagamento F24 Delega unica Codice ######## Prot. telematico ###########"),
    Kind(0.5, 2, 60, "Sconto Canone Mensile Bonus clienti", most=1),
]
POOLS: Pools = {
    "how": ("Visa Debit", "Visa Debit Multifunzione Contact Less", "Visa Debit Internet"),
    "shop": (
        "ESSELUNGA MILANO MILANO ITA",
        "PAYPAL *ZALANDO 35314369001 LUX",
        "COOP LOMBARDIA SC MONZA ITA",
        "Q8 #### MILANO ITA",
        "AMZN Mktp IT*?#?#?#?## 800-279-6620 LUX",
        "TRENITALIA ROMA ITA",
        "FARMACIA S. ANNA LECCO ITA",
        "BAR CENTRALE BERGAMO ITA",
        "ATM MILANO ITA",
        "TELEPASS SPA FIRENZE ITA",
        "DECATHLON ITALIA ASSAGO ITA",
    ),
    "day": lambda rng, day: f"{day - timedelta(rng.randint(0, 2)):%d/%m/%y}",
    "time": lambda rng, _: f"{rng.randint(7, 22):02}:{rng.randint(0, 59):02}",
    "date": lambda _, day: f"{(day.replace(day=1) - timedelta(1)):%m/%Y}",
    "bank": ("BANCA ALTOPIANO", "B.C.C. VALLE"),
    "town": ("MONZA", "LECCO", "MILANO VIA TORINO"),
    "firm": ("ENEL ENERGIA S.P.A.", "FASTWEB S.P.A.", "A2A ENERGIA", "ALLIANZ RATA POLIZZA", "WIND TRE"),
    "name": (
        "Rossetti Marco",
        "Condominio Via Manara 8",
        "Ferrero Giulia",
        "Studio Dentistico Villa",
        "Locatelli Andrea",
    ),
    "why": ("affitto mese in corso", "rata condominio", "saldo fattura ##", "regalo", "rimborso spese"),
    "boss": ("Meccanica Brembo Srl", "Istituto Comprensivo Statale"),
}


def money(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="")


def draw(rng: Random, path: Path) -> Truth:
    start, end = a_month(rng)
    opening = some_amount(rng, 250, 14000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(12, 85), balance=opening, floor=0)
    closing = opening + summed(entries)
    account = iban(rng, "IT", "?0347501605CC###########")
    number = account.replace(" ", "")[-7:]

    def head(page: Page, n: int) -> float:
        page.put(42, 52, "altobanca", 22, bold=True, color=TEAL)
        page.put(553, 42, "ESTRATTO CONTO", 12, right=True, bold=True)
        page.put(553, 55, f"dal {start:%d.%m.%Y} al {end:%d.%m.%Y}", 9, right=True)
        page.rule(42, 64, 553, 1.2, TEAL)
        y = 84.0
        if n == 1:
            page.lines(340, 104, ["Gent.ma", "CONTI ELISA", "VIA ALESSANDRO MANZONI 41", "23900 LECCO LC"], 9.5, 12)
            page.put(42, 104, f"Conto corrente n. {number}", 9.5, bold=True)
            page.lines(
                42, 118, ["Intestato a: CONTI ELISA", f"IBAN: {account}", "BIC: ALTBITM1XXX", "Divisa: EUR"], 8.5, 12
            )
            money_in = sum((e.amount for e in entries if e.amount > 0), ZERO)
            money_out = sum((e.amount for e in entries if e.amount < 0), ZERO)
            for k, (name, value) in enumerate(
                (
                    ("Saldo iniziale", opening),
                    ("Totale uscite", money_out),
                    ("Totale entrate", money_in),
                    ("Saldo finale", closing),
                )
            ):
                page.box(42 + 129 * k, 178, 124, 36, (0.9, 0.95, 0.96))
                page.put(48 + 129 * k, 190, name, 8, color=GREY)
                page.put(160 + 129 * k, 207, ("-" if value < 0 else "") + money(value), 11, bold=True, right=True)
            page.put(42, 238, "Movimenti del conto", 11, bold=True, color=TEAL)
            y = 246
        else:
            page.put(42, 78, f"Conto corrente n. {number} - CONTI ELISA", 8)
        page.box(42, y, 511, 16, TEAL)
        for x, name, right in (
            (46, "Data", False),
            (92, "Valuta", False),
            (196, "Uscite", True),
            (262, "Entrate", True),
            (276, "Descrizione delle operazioni", False),
        ):
            page.put(x, y + 11, name, 8, right=right, bold=True, color=(1, 1, 1))
        return y + 30

    flow = Flow(762, Page, head)
    _balance(flow, start - timedelta(1), "Saldo iniziale", opening)
    rows = []
    for entry in entries:
        lines = wrap(entry.lines[0], fits("Helvetica", 8, 274))
        flow.need(9.5 * len(lines) + 3)
        page, y = flow.page, flow.y
        value = _value(rng, entry)
        page.put(46, y, f"{entry.day:%d.%m.%y}", 8)
        page.put(92, y, f"{value:%d.%m.%y}", 8)
        page.put(196 if entry.amount < 0 else 262, y, money(entry.amount), 8, right=True)
        page.lines(276, y, lines, 8, 9.5)
        rows.append(Row(entry.day, entry.lines[0], entry.amount, value_date=value, page=flow.number))
        flow.y += 9.5 * len(lines) + 5
        page.rule(42, flow.y - 11, 553, 0.2, (0.75, 0.75, 0.75))
    flow.need(16)
    _balance(flow, end, "Saldo finale", closing)
    _conditions(flow, rng, entries)
    for n, page in enumerate(flow.pages, 1):
        page.put(
            42,
            806,
            "Altobanca S.p.A. - Sede Legale Via Melchiorre Gioia 155, Milano - Iscritta all'Albo delle Banche n. 5771",
            6.5,
            color=GREY,
        )
        page.put(553, 806, f"Pag. {n} di {len(flow.pages)}", 7, right=True)
    with_pymupdf(flow.pages, path)
    return Truth("account", "it_IT", "EUR", account, start, end, opening, closing, rows)


def _value(rng: Random, entry: Entry) -> date:
    if entry.lines[0].startswith(("Pagamento Visa", "Prelevamento")):
        return entry.day - timedelta(rng.randint(0, 2))
    return entry.day


def _balance(flow: Flow, day: date, name: str, amount: Decimal) -> None:
    page, y = flow.page, flow.y
    page.put(46, y, f"{day:%d.%m.%y}", 8, bold=True)
    page.put(196 if amount < 0 else 262, y, money(amount), 8, right=True, bold=True)
    page.put(276, y, name, 8, bold=True)
    page.rule(42, y + 4, 553, 0.4)
    flow.y = y + 15


def _conditions(flow: Flow, rng: Random, entries: list[Entry]) -> None:
    flow.need(130)
    page, y = flow.page, flow.y + 12
    page.put(42, y, "Riepilogo delle condizioni e delle spese", 10, bold=True, color=TEAL)
    fees = -sum((e.amount for e in entries if e.lines[0].startswith("Canone")), ZERO)
    for k, (name, text) in enumerate(
        (
            ("Tasso creditore annuo nominale", "0,00000%"),
            ("Tasso debitore annuo nominale (fido)", "6,95000%"),
            ("Commissione di istruttoria veloce", "0,00"),
            ("Spese di tenuta del conto nel periodo", money(fees)),
            ("Numero operazioni registrate", str(len(entries))),
            ("Numeri creditori", f"{rng.randint(9000, 99000):,}".replace(",", ".")),
        )
    ):
        page.put(46, y + 16 + 12 * k, name, 8)
        page.put(300, y + 16 + 12 * k, text, 8, right=True)
    note = (
        "L'estratto conto si intende approvato trascorsi 60 giorni dal ricevimento senza reclamo scritto. Le somme sul "
        "conto sono protette dal Fondo Interbancario di Tutela dei Depositi fino a 100.000 EUR per depositante."
    )
    flow.y = page.lines(42, y + 96, wrap(note, fits("Helvetica", 7.5, 511)), 7.5, 9.5, color=GREY)
