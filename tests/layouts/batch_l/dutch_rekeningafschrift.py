"""Netherlands, current account: descriptions of many lines, with Af and Bij columns or signs before or behind.

Half have the columns booking date, interest date, code, text, Af, Bij, dates without a year, and the sums of a page
carried to the next; the others have one column of signed amounts and the value date in the text's last line. There is
no running balance, just the balances of the period in a box; the counterparty's IBAN has a line of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import A4, GREY, Flow, Page, fits
from ._ink import ink, some_rows

BLUE = (0.0, 0.2, 0.5)
PALE = (0.92, 0.94, 0.98)
STYLES = ("reportlab", "columns", "Tj", "TJ", "glyphs", "form", "scaled", "turned", "Tw")
OUT, IN = 470, 552


def _partner(rng: Random, _: date) -> str:
    bank = rng.choice(("INGB", "RABO", "ABNA", "TRIO", "BUNQ"))
    return iban(rng, "NL", f"{bank}0#########").replace(" ", rng.choice(("", " ")))


def _stamp(rng: Random, day: date) -> str:
    used = day - timedelta(rng.choice((0, 0, 1, 2)))
    return f"{used:%d-%m-%Y} {rng.randint(8, 22):02}:{rng.randint(0, 59):02}"


POOLS: Pools = {
    "iban": _partner,
    "shop": (
        "Albert Heijn 1### {city}", "JUMBO {city}", "HEMA EV### {city}", "Kruidvat 7###", "CCV*Bakkerij van Dam",
        "SumUp *Koffiehuis Oost", "ETOS 3###", "Shell {city}", "BCK*NS-{city} CS", "Action 1###", "Lidl ### {city}",
    ),
    "city": ("UTRECHT", "AMERSFOORT", "ZEIST", "HILVERSUM"),
    "stamp": _stamp,
    "person": ("M.J. de Vries", "Hr P van den Berg e/o Mw A Smit", "S. El Amrani", "Fam. Jansen-Bakker", "J K Visser"),
    "why": ("etentje zaterdag", "cadeau oma", "boodschappen", "huur kamer", "Tikkie ############ Pizza avond"),
    "payee": ("Vitens N.V.", "ENERGIEDIRECT B.V.", "Zilveren Kruis Zorgverz. NV", "KPN B.V.", "ODIDO NL B.V."),
    "firm": ("Stichting Zorggroep Midden", "Adviesbureau Kooiman B.V.", "Gemeente Utrecht"),
}  # fmt: skip
KINDS = (
    Kind(14, -2, -140, "{shop}|Pasvolgnr: 004 {stamp}|Transactie: ?##### Term: ######", "ba"),
    Kind(4, -5, -220, "{person}|{iban}|{why}", "tb"),
    Kind(3, 5, 260, "{person}|{iban}|{why}", "cb"),
    Kind(4, -8, -290,
         "{payee}|{iban}|Kenmerk: ########## Factuur ######## klantnr #######"
         "|Machtiging ID: ??-########|Incassant ID: NL##ZZZ############|Doorlopende incasso", "ei"),
    Kind(3, -10, -180,
         "bol.com via Mollie|{iban}|################ M#########M#### {stamp} bol. bestelling"
         "|Kenmerk: {stamp} ################", "id"),
    Kind(1.5, 1700, 3300, "{firm}|{iban}|SALARIS PERIODE 0#|Kenmerk: SAL/########", "sb", most=2),
    Kind(1, -20, -250, "Geldautomaat {city}|Pasvolgnr: 004 {stamp}", "ga", "10"),
    Kind(0.6, 80, 460,
         "Belastingdienst|{iban}|Voorschot huur-/zorgtoeslag BSN ****#####|Kenmerk: ################", "bg", most=2),
    Kind(0.6, -50, -400, "Oranje Spaarrekening|Naar spaarrekening ?########", "tb", "5", most=3),
    Kind(0.5, -2, -5, "Kosten BetaalPakket|factuurnr. ##########", "db", most=1),
)  # fmt: skip


def _euro(amount: Decimal, minus: str = "-") -> str:
    return written(amount, ".", ",", minus=minus)


class _Statement:
    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.period = some_period(rng, 30, calendar=True)
        self.opening = some_amount(rng, 100, 5200)
        self.entries = some_entries(rng, KINDS, POOLS, self.period, count=some_rows(rng), balance=self.opening)
        self.closing = self.opening + sum((entry.amount for entry in self.entries), Decimal())
        self.account = iban(rng, "NL", "DOMS0#########")
        self.two = rng.random() < 0.55
        self.behind = rng.random() < 0.3  # the sign behind the amount
        self.serial = rng.randint(1, 14)
        self.leading = rng.choice((10, 11, 12))
        self.room = 250 if self.two else 270
        self.rows: list[Row] = []

    def _sums(self) -> tuple[Decimal, Decimal]:
        done = [row.amount for row in self.rows]
        return -sum((a for a in done if a < 0), Decimal()), sum((a for a in done if a > 0), Decimal())

    def head(self, page: Page, number: int) -> float:
        page.put(42, 46, "Domstad Bank", 17, bold=True, color=BLUE)
        page.put(553, 44, "Rekeningafschrift", 13, right=True, bold=True)
        y = self._front(page) if number == 1 else self._behind(page)
        page.box(38, y - 12, 519, 17, PALE)
        if not self.two:
            page.put(42, y, "Datum", 8.5, bold=True)
            page.put(104, y, "Naam / Omschrijving / Mededeling", 8.5, bold=True)
            page.put(400, y, "Type", 8.5, bold=True)
            page.put(IN, y, "Bedrag (EUR)", 8.5, right=True, bold=True)
            return y + 20
        for x, label in ((42, "Datum"), (84, "Rente"), (126, "Code"), (156, "Omschrijving")):
            page.put(x, y, label, 8.5, bold=True)
        page.put(OUT, y, "Af", 8.5, right=True, bold=True)
        page.put(IN, y, "Bij", 8.5, right=True, bold=True)
        y += 19
        if number > 1:
            self._carried(page, y, "Transport")
            y += 16
        return y

    def _carried(self, page: Page, y: float, label: str) -> None:
        outs, ins = self._sums()
        page.put(156, y, label, 8.5, face="Helvetica-Oblique")
        page.put(OUT, y, _euro(outs), 8.5, right=True, face="Helvetica-Oblique")
        page.put(IN, y, _euro(ins), 8.5, right=True, face="Helvetica-Oblique")

    def _behind(self, page: Page) -> float:
        page.put(42, 70, f"Rekening {self.account}", 8.5)
        page.put(250, 70, f"Periode {self.period[0]:%d-%m-%Y} t/m {self.period[1]:%d-%m-%Y}", 8.5)
        return 96

    def _front(self, page: Page) -> float:
        page.lines(42, 86, ("Mw S.A. Hoekstra", "Biltstraat 118 bis", "3572 BJ  UTRECHT"), 9.5, 12)
        labels = ("Rekeningnummer (IBAN)", "BIC", "Periode", "Volgnummer", "Valuta")
        values = (
            self.account,
            "DOMSNL2U",
            f"{self.period[0]:%d-%m-%Y} t/m {self.period[1]:%d-%m-%Y}",
            str(self.serial),
            "EUR",
        )
        for n, (label, value) in enumerate(zip(labels, values, strict=True)):
            page.put(320, 76 + 13 * n, label, 8.5, color=GREY)
            page.put(553, 76 + 13 * n, value, 8.5, right=True)
        outs = -sum((e.amount for e in self.entries if e.amount < 0), Decimal())
        ins = sum((e.amount for e in self.entries if e.amount > 0), Decimal())
        page.put(42, 158, "Betaalrekening", 11, bold=True)
        page.box(38, 166, 519, 34, stroke=BLUE)
        figures = (
            (46, "Beginsaldo", _euro(self.opening, "- ")),
            (180, "Totaal af", _euro(outs)),
            (310, "Totaal bij", _euro(ins)),
            (440, "Eindsaldo", _euro(self.closing, "- ")),
        )
        for x, label, figure in figures:
            page.put(x, 179, label, 8, color=GREY)
            page.put(x, 193, f"€ {figure}", 9, bold=True)
        return 226

    def foot(self, page: Page, y: float) -> None:
        if self.two:
            self._carried(page, y + 2, "Te transporteren")

    def lay(self) -> Sequence[Page]:
        flow = Flow(756, lambda: Page(A4), self.head, self.foot)
        for entry in self.entries:
            self._row(flow, entry)
        self._end(flow)
        for number, page in enumerate(flow.pages, 1):
            page.put(553, 58, f"Blad {number} van {flow.number}", 8.5, right=True)
            page.rule(38, 796, 557, 0.4, GREY)
            page.put(
                42, 808, "Domstad Bank N.V., Neude 11, Utrecht. KvK 30000000. Tegoeden tot € 100.000 vallen onder "
                "het Nederlandse depositogarantiestelsel.", 7, color=GREY,
            )  # fmt: skip
        return flow.pages

    def _row(self, flow: Flow, entry: Entry) -> None:
        value = entry.day - timedelta(self.rng.choice((0, 0, 0, 1, 2)))
        texts = list(entry.lines)
        if not self.two:
            texts.append(f"Valutadatum: {value:%d-%m-%Y}")
        lines = [part for line in texts for part in wrap(line, fits("Helvetica", 8.5, self.room))]
        flow.need(len(lines) * self.leading + 4)
        page, y = flow.page, flow.y
        if self.two:
            page.put(42, y, f"{entry.day:%d-%m}", 8.5)
            page.put(84, y, f"{value:%d-%m}", 8.5)
            page.put(126, y, entry.tag, 8.5)
            page.put(OUT if entry.amount < 0 else IN, y, _euro(abs(entry.amount)), 8.5, right=True)
        else:
            page.put(42, y, f"{entry.day:%d-%m-%Y}", 8.5)
            page.put(400, y, self._type(entry.tag), 8.5)
            sign, plain = ("-" if entry.amount < 0 else "+"), _euro(abs(entry.amount))
            page.put(IN, y, f"{plain} {sign}" if self.behind else f"{sign} {plain}", 8.5, right=True)
        flow.y = page.lines(156 if self.two else 104, y, lines[:1], 8.5, self.leading, bold=not self.two)
        flow.y = page.lines(156 if self.two else 104, flow.y, lines[1:], 8.5, self.leading)
        page.rule(38, flow.y - self.leading + 4, 557, 0.2, GREY)
        flow.y += 3
        self.rows.append(Row(entry.day, " ".join(lines), entry.amount, None, value, flow.number))

    @staticmethod
    def _type(code: str) -> str:
        names = {
            "ba": "Betaalautomaat",
            "tb": "Online bankieren",
            "cb": "Overschrijving",
            "ei": "Incasso",
            "id": "iDEAL",
        }
        return names.get(code) or {"ga": "Geldautomaat", "db": "Diversen"}.get(code, "Overschrijving")

    def _end(self, flow: Flow) -> None:
        flow.need(70)
        page, y = flow.page, flow.y + 4
        if self.two:
            outs, ins = self._sums()
            page.put(156, y, "Totaal", 8.5, bold=True)
            page.put(OUT, y, _euro(outs), 8.5, right=True, bold=True)
            page.put(IN, y, _euro(ins), 8.5, right=True, bold=True)
            y += 15
        page.put(156 if self.two else 104, y, f"Nieuw saldo per {self.period[1]:%d-%m-%Y}", 8.5, bold=True)
        side = "D" if self.closing < 0 else "C"
        page.put(IN, y, f"{_euro(abs(self.closing))} {side}", 8.5, right=True, bold=True)
        text = (
            "Controleer dit afschrift en meld onjuistheden binnen dertien maanden. Let op: wij vragen u nooit om uw "
            "pincode, uw inlogcodes of om geld naar een 'veilige' rekening over te maken. Twijfelt u? Bel ons."
        )
        page.lines(42, y + 24, wrap(text, fits("Helvetica", 7.5, 510)), 7.5, 9.5, color=GREY)


def draw(rng: Random, path: Path) -> Truth:
    statement = _Statement(rng)
    ink(rng, statement.lay(), path, STYLES)
    start, end = statement.period
    return Truth(
        "checking", "nl_NL", "EUR", statement.account, start, end, statement.opening, statement.closing, statement.rows
    )
