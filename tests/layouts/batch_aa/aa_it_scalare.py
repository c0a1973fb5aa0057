"""Italy: quarterly estratto conto from the mainframe, whole lines in a fixed pitch, then the estratto conto scalare.

Two dates without a century, money out and in in two columns, no balance on rows; running totals are carried from page
to page. The scalare at the end repeats every movement summed by value date with days and numeri, then interest, fees
and stamp duty are worked out in tables of their own.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from itertools import groupby
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, some_amount, some_days, some_entries, wrap, written
from ..pens import A4, Flow, Hand, Page, by_hand
from ._some import how_many, month_end, some, working

SIZE, LEAD, LEFT, WIDE = 8.2, 10.2, 34, 102
ROOM = 48
POOLS = {
    "shop": [
        "ESSELUNGA S.P.A. MILANO",
        "COOP LOMBARDIA SC VIMODRONE",
        "CARREFOUR MARKET 3312",
        "Q8 EASY 4471 SEGRATE",
        "FARMACIA S.RITA DR. BELLI",
        "IKEA CARUGATE",
        "TRENITALIA S.P.A. ROMA",
        "DECATHLON ITALIA LISSONE",
        "PIZZERIA DA GENNARO",
        "MONDADORI BOOKSTORE",
    ],
    "who": ["BIANCHI MARTA", "ROSSETTI PAOLO", "FERRARI & C. SNC", "STUDIO DENTISTICO LORENZI", "CONDOMINIO VIA PO 14"],
    "firm": ["OFFICINE MECCANICHE BRENTA SRL", "TESSITURA VALSERIANA SPA", "COMUNE DI BERGAMO", "INPS PENSIONI"],
    "bill": ["ENEL ENERGIA SPA", "A2A ENERGIA SPA", "TIM S.P.A.", "FASTWEB SPA", "METROPOLITANA MILANESE SPA"],
    "hour": ["08.14", "12.37", "13.02", "18.45", "19.21"],
    "day": lambda _rng, day: (day - timedelta(1)).strftime("%d/%m/%y"),
}
KINDS = [
    Kind(9, -4, -160, "PAGAMENTO POS|CARTA N. *****### DEL {day} ORE {hour}|{shop}", "D0"),
    Kind(
        3,
        -20,
        -250,
        "PRELIEVO BANCOMAT|CARTA N. *****### DEL {day} ORE {hour}|SPORTELLO ABI 03599 CAB ##### C.LE 0##",
        "D0",
        "10",
    ),
    Kind(3, -18, -240, "ADDEBITO DIRETTO SDD|{bill}|MANDATO N. ??########## FATT. ########", "D0"),
    Kind(
        2,
        -40,
        -1200,
        "BONIFICO DA VOI DISPOSTO TRAMITE INTERNET BANKING|BEN. {who} TRN 0306##########48#########",
        "D1",
    ),
    Kind(0.8, -1, -2, "COMMISSIONI SU BONIFICO", "D1"),
    Kind(1, -80, -900, "DELEGA UNIFICATA F24|PROT. TELEMATICO ##############", "D0"),
    Kind(0.8, -100, -900, "ASSEGNO BANCARIO N. 07########-##", "D3"),
    Kind(
        2,
        300,
        2400,
        "BONIFICO A VOSTRO FAVORE|ORD. {firm} CAUSALE: EMOLUMENTI MESE PRECEDENTE TRN ##############IT",
        "A1",
    ),
    Kind(1, 50, 700, "GIROCONTO DA {who}", "A0"),
    Kind(0.7, 100, 900, "VERSAMENTO ASSEGNI SU PIAZZA|DISTINTA N. ######", "A4"),
]


def _money(amount: Decimal) -> str:
    return written(abs(amount), ".", ",")


def _value(rng: Random, day: date, tag: str, end: date) -> date:
    add = int(tag[1])
    value = working(day, -rng.choice([0, 1])) if tag == "D0" else working(day, -add if tag[0] == "D" else add)
    return min(value, end)


def _line(day: str, value: str, text: str, out: str, into: str) -> str:
    return f"{day:<9} {value:<9} {text:<{ROOM}} {out:>15} {into:>15}"


class _Printer:
    """Lines on continuous paper: each is one string."""

    def __init__(self, head: list[str], title: list[str]) -> None:
        self.head, self.title = head, title
        self.totals = [Decimal(0), Decimal(0)]
        self.carry = False
        self.flow = Flow(780, lambda: Page(A4, face="Courier", bold="Courier-Bold"), self._start, self._foot)

    def _start(self, page: Page, number: int) -> float:
        page.put(LEFT, 46, "BANCA POPOLARE DEL SEBINO", 13, bold=True, face="Helvetica-Bold")
        page.put(
            LEFT, 57, "Società cooperativa per azioni - Sede in Iseo - Iscritta all'Albo delle Banche n. 5317.4", 6
        )
        page.put(560, 46, f"PAG. {number:>3}", 8, right=True)
        y = 76.0
        for line in self.head if number == 1 else self.head[:3]:
            page.put(LEFT, y, line, SIZE)
            y += LEAD
        y += 6
        for line in self.title:
            page.put(LEFT, y, line, SIZE, bold=True)
            y += LEAD
        page.rule(LEFT, y - 6, 566, 0.7)
        y += 4
        if self.carry:
            page.put(LEFT, y, _line("", "", "RIPORTO", *map(_money, self.totals)), SIZE)
            y += LEAD
        return y

    def _foot(self, page: Page, y: float) -> None:
        if self.carry:
            page.put(LEFT, max(y, 760), _line("", "", "A RIPORTARE", *map(_money, self.totals)), SIZE)
        page.put(LEFT, 818, "Mod. EC/77-02    Ed. 01/2019", 5.5)

    def say(self, line: str = "", bold: bool = False) -> None:
        if self.flow.y + 2 > 762:
            self.flow.turn()
        if line:
            self.flow.page.put(LEFT, self.flow.y, line, SIZE, bold=bold)
        self.flow.y += LEAD

    def keep(self, lines: int) -> None:
        if self.flow.y + lines * LEAD > 758:
            self.flow.turn()

    def section(self, title: list[str], lines: int) -> None:
        """Another table on this page, or on a new one where it does not fit."""
        self.carry = False
        if self.flow.y + lines * LEAD > 740:
            self.title = title
            self.flow.turn()
            return
        self.flow.y += LEAD
        self.title = title
        for line in title:
            self.say(line, True)
        self.flow.page.rule(LEFT, self.flow.y - 6, 566, 0.7)
        self.flow.y += 4


def draw(rng: Random, path: Path) -> Truth:
    year, quarter = rng.randint(2019, 2024), rng.randint(0, 3)
    start = date(year, 3 * quarter + 1, 1)
    end = month_end(date(year, 3 * quarter + 3, 1))
    opening = some_amount(rng, 400, 9000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=how_many(rng), balance=opening)
    account = some(rng, "0000000#####")
    head = _head(rng, start, end, account, quarter + 1)
    columns = [
        _line("DATA", "DATA", "DESCRIZIONE DELLE OPERAZIONI", "MOVIMENTI", "MOVIMENTI"),
        _line("OPER.", "VALUTA", "", "DARE", "AVERE"),
    ]
    printer = _Printer(head, columns)
    before = start - timedelta(1)
    printer.say(_line(before.strftime("%d/%m/%y"), "", "SALDO INIZIALE", "", _money(opening)), True)
    printer.totals[1] += opening
    printer.carry = True
    rows: list[Row] = []
    for entry in entries:
        value = _value(rng, entry.day, entry.tag, end)
        lines = [part for line in entry.lines for part in wrap(line, lambda text: len(text) <= ROOM)]
        printer.keep(len(lines))
        rows.append(Row(entry.day, " ".join(lines), entry.amount, None, value, printer.flow.number))
        money = ("", _money(entry.amount)) if entry.amount > 0 else (_money(entry.amount), "")
        printer.say(_line(entry.day.strftime("%d/%m/%y"), value.strftime("%d/%m/%y"), lines[0], *money))
        printer.totals[int(entry.amount > 0)] += abs(entry.amount)
        for line in lines[1:]:
            printer.say(_line("", "", line, "", "").rstrip())
    closing = opening + sum(row.amount for row in rows)
    printer.keep(4)
    printer.say()
    printer.say(_line("", "", "TOTALE MOVIMENTI (COMPRESO SALDO INIZIALE)", *map(_money, printer.totals)))
    shown = ("", _money(closing)) if closing >= 0 else (_money(closing), "")
    printer.say(
        _line(end.strftime("%d/%m/%y"), "", f"SALDO FINALE A {'VOSTRO' if closing >= 0 else 'NOSTRO'} CREDITO", *shown),
        True,
    )
    _scalare(rng, printer, rows, opening, start, end)
    printer.say()
    for line in NOTES:
        printer.say(line)
    printer.flow.page.put(LEFT, 818, "Mod. EC/77-02    Ed. 01/2019", 5.5)
    by_hand(printer.flow.pages, path, Hand("Tj", "rows"))
    return Truth("bank", "it_IT", "EUR", account, start, end, opening, closing, rows)


NOTES = [
    "LE CONDIZIONI ECONOMICHE APPLICATE SONO RIPORTATE NEL DOCUMENTO DI SINTESI ALLEGATO.",
    "TRASCORSI 60 GIORNI DAL RICEVIMENTO SENZA CONTESTAZIONI SCRITTE L'ESTRATTO CONTO SI INTENDE APPROVATO",
    "(ART. 119 D.LGS. 385/1993). LA BANCA ADERISCE AL FONDO INTERBANCARIO DI TUTELA DEI DEPOSITI: LIMITE",
    "DI COPERTURA 100.000,00 EURO PER DEPOSITANTE. ARBITRO BANCARIO FINANZIARIO: WWW.ARBITROBANCARIOFINANZIARIO.IT",
]


def _head(rng: Random, start: date, end: date, account: str, quarter: int) -> list[str]:
    name = rng.choice(["SIG. GALLI ROBERTO", "SIG.RA MORETTI LAURA", "SIGG. COLOMBO LUCA E RIVA ANNA"])
    street = some(rng, rng.choice(["VIA GARIBALDI 1#", "VIALE EUROPA ##", "PIAZZA CAVOUR #"]))
    cab = some(rng, "#####")
    return [
        f"ESTRATTO CONTO N. {quarter:03}/{start.year}   CONTO CORRENTE IN EURO N. {account}",
        f"DAL {start:%d.%m.%Y} AL {end:%d.%m.%Y}   FILIALE DI ISEO 0{cab[:2]}",
        f"COORDINATE: PAESE IT  CIN EUR {some(rng, '##')}  CIN {some(rng, '?')}  ABI 08735  CAB {cab}  C/C {account}",
        "",
        f"{'':<56}{name}",
        f"{'':<56}{street}",
        f"{'':<56}{some(rng, '240##')} {rng.choice(['BERGAMO BG', 'TREVIGLIO BG', 'SARNICO BG'])}",
        "",
        "CODICE BIC: BPSEIT21XXX" + f"{'TEL. 030 98' + some(rng, '####'):>40}",
        "",
    ]


def _scalare(rng: Random, printer: _Printer, rows: list[Row], opening: Decimal, start: date, end: date) -> None:
    title = [
        f"ESTRATTO CONTO SCALARE AL {end:%d.%m.%Y}",
        f"{'VALUTA':<10}{'MOVIMENTI DARE':>17}{'MOVIMENTI AVERE':>17}{'SALDO PER VALUTA':>19}{'GG.':>6}"
        + f"{'NUMERI DARE':>15}{'NUMERI AVERE':>15}",
    ]
    printer.section(title, 6)
    by_value = [(start - timedelta(1), Decimal(0), Decimal(0))]
    for value, group in groupby(sorted(rows, key=lambda row: row.value_date or row.date), lambda row: row.value_date):
        amounts = [row.amount for row in group]
        outs = -sum((a for a in amounts if a < 0), Decimal(0))
        by_value.append((value or start, outs, sum((a for a in amounts if a > 0), Decimal(0))))
    balance, owed, held = opening, 0, 0
    for n, (value, outs, ins) in enumerate(by_value):
        until = by_value[n + 1][0] if n + 1 < len(by_value) else end
        days = max(0, (until - max(value, start - timedelta(1))).days)
        balance += ins - outs
        numbers = int((abs(balance) * days / 1000).to_integral_value(ROUND_HALF_UP))
        owed, held = (owed + numbers, held) if balance < 0 else (owed, held + numbers)
        shown = f"{_money(balance)} {'D' if balance < 0 else 'A'}"
        money = [_money(part) if part else "" for part in (outs, ins)]
        figures = [f"{numbers:,}".replace(",", ".") if numbers else "", ""]
        if balance >= 0:
            figures.reverse()
        label = value.strftime("%d/%m/%y")
        printer.say(f"{label:<10}{money[0]:>17}{money[1]:>17}{shown:>19}{days:>6}{figures[0]:>15}{figures[1]:>15}")
    printer.say(f"{'TOTALE NUMERI':<69}{owed:>15}{held:>15}")
    _competenze(rng, printer, owed, held, end)


def _competenze(rng: Random, printer: _Printer, owed: int, held: int, end: date) -> None:
    rate = Decimal(rng.choice(["0,0100", "0,0500", "0,1250"]).replace(",", "."))
    gross = (Decimal(held) * rate / Decimal(365) * 10).quantize(Decimal("0.01"), ROUND_HALF_UP)
    tax = (gross * Decimal("0.26")).quantize(Decimal("0.01"), ROUND_HALF_UP)
    printer.section([f"PROSPETTO DI LIQUIDAZIONE DELLE COMPETENZE AL {end:%d.%m.%Y}"], 12)
    numbers = f"{held:,}".replace(",", ".")
    printer.say(f"{'INTERESSI A CREDITO':<34}{'TASSO ' + _rate(rate):>18}{'NUMERI ' + numbers:>24}{_money(gross):>20}")
    printer.say(f"{'RITENUTA FISCALE':<34}{'26,00%':>18}{'':>24}{_money(tax):>20}")
    debit = f"{owed:,}".replace(",", ".")
    printer.say(f"{'INTERESSI A DEBITO ENTRO FIDO':<34}{'TASSO 9,7500%':>18}{'NUMERI ' + debit:>24}{'0,00':>20}")
    fee = some_amount(rng, 9, 24, "0.5")
    printer.say(f"{'SPESE DI TENUTA CONTO':<34}{'N. 3 MESI':>18}{'':>24}{_money(fee):>20}")
    printer.say(f"{'IMPOSTA DI BOLLO':<34}{'':>18}{'':>24}{'8,55':>20}")
    printer.say(f"{'LE COMPETENZE SARANNO CONTABILIZZATE NEL TRIMESTRE SUCCESSIVO':<76}")
    printer.say()
    when = some_days(rng, 1, end + timedelta(1), end + timedelta(20))[0]
    printer.say(fill(rng, f"DATA DI PRODUZIONE {when:%d.%m.%Y}   RIF. 77/######/##", when, {}))


def _rate(rate: Decimal) -> str:
    return f"{rate:.4f}%".replace(".", ",")
