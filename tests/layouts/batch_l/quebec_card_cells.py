"""Canada in French, credit card: day and month in cells of their own, "CR" behind credits, sections for each card.

No year but in the header. Each row has a sequence number, the dates of purchase and of entry and a rebate in percent
before the amount; purchases abroad have a second line with another currency's amount and the rate. A payment stub with
boxes stands at the end, the law's estimate of the years until all is paid beside the summary.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, LETTER, Flow, Page, fits
from ._ink import LATIN, ink, some_rows

MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
    "novembre", "décembre",
)  # fmt: skip
GREEN = (0, 0.45, 0.3)
PALE = (0.9, 0.95, 0.92)
USED, BOOKED, NUMBER, TEXT, REBATE, AMOUNT = 46, 98, 160, 186, 470, 568
POOLS = {
    "shop": (
        "IGA #8###", "METRO ETS ####", "JEAN COUTU #0##", "SAQ #23###", "COUCHE-TARD #####", "CANADIAN TIRE #0##",
        "RONA L'ENTREPOT", "PHARMAPRIX #0###", "PROVIGO LE MARCHE", "BUREAU EN GROS #1##", "SPORTS EXPERTS #1##",
        "STM - OPUS", "ULTRAMAR #####", "RENAUD-BRAY", "BOUL. ST-METHODE INC", "REST. L'AVENUE DU PLATEAU",
    ),
    "city": ("MONTREAL QC", "LAVAL QC", "QUEBEC QC", "LONGUEUIL QC", "SHERBROOKE QC", "TROIS-RIVIERES QC"),
    "abroad": (
        "AMZN MKTP US*??#?#?? AMZN.COM/BILLWA", "STEAMGAMES.COM 425-952-2985 WA", "PLATTSBURGH SHELL PLATTSBURGH NY",
    ),
    "net": ("NETFLIX.COM 866-716-0414 ON", "APPLE.COM/BILL 866-712-7753 ON", "VIDEOTRON LTEE MONTREAL QC"),
}  # fmt: skip
KINDS = (
    Kind(16, -4, -210, "{shop} {city}", "A"),
    Kind(3, -8, -90, "{net}", "A"),
    Kind(3, -9, -260, "{abroad}", "A"),
    Kind(1, -20, -300, "HYDRO-QUEBEC PREAUTORISE MONTREAL QC", "A", most=1),
    Kind(0.6, -60, -400, "AVANCE D'ARGENT GUICHET {city}", "A", "20", most=2),
    Kind(0.6, 9, 140, "{shop} {city}", "A"),
    Kind(1.2, 150, 1800, "PAIEMENT CAISSE", "P", most=3),
)
NOTES = (
    "Vous disposez de 30 jours après la réception de ce relevé pour nous signaler toute erreur; passé ce délai, il "
    "sera considéré comme exact. Aucun intérêt n'est exigé sur les achats si le nouveau solde est payé en entier.",
    "* Les remises sont calculées sur les achats nets, avant les frais et les avances.",
    "Opération en devise étrangère: le taux affiché comprend des frais de conversion de 2,5 %.",
)
CHARGES = (("INTERETS SUR ACHATS", 2, 60), ("FRAIS ANNUELS", 30, 120), ("ASSURANCE SOLDE DE CREDIT", 3, 25))


def _money(amount: Decimal, credit: str = "CR") -> str:
    return written(abs(amount), " ", ",") + (f" {credit}" if amount > 0 and credit else "")


def _full(day: date) -> str:
    return f"{'1er' if day.day == 1 else day.day} {MONTHS[day.month - 1]} {day.year}"


def _cells(day: date) -> str:
    return f"{day.day:02}  {day.month:02}"


class _Statement:
    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.period = some_period(rng, 30)
        self.opening = -some_amount(rng, 90, 3200)
        entries = some_entries(rng, KINDS, POOLS, self.period, count=some_rows(rng))
        holders = ("MME ISABELLE CÔTÉ-LAMBERT", "M. MATHIEU LAMBERT")[: rng.choice((1, 1, 2))]
        self.cards = [(name, fill(rng, "4530 72XX XXXX ####", date.min, {})) for name in holders]
        self.groups = self._divide(entries)
        self.charges = [
            Entry(self.period[1], (text,), -some_amount(rng, low, high), "F", text)
            for text, low, high in CHARGES
            if rng.random() < 0.4
        ]
        everything = [entry for group in self.groups for entry in group] + self.charges
        self.closing = self.opening + sum((entry.amount for entry in everything), Decimal())
        self.sums = {
            "ins": sum((e.amount for e in everything if e.amount > 0), Decimal()),
            "cash": sum((e.amount for e in everything if e.text.startswith("AVANCE")), Decimal()),
            "fees": sum((e.amount for e in self.charges), Decimal()),
        }
        self.sums["buys"] = self.closing - self.opening - sum(self.sums.values(), Decimal())
        self.due = self.period[1] + timedelta(25)
        self.section = ""
        self.rows: list[Row] = []
        self.count = 0
        self.leading = rng.choice((11, 12, 13))

    def _divide(self, entries: list[Entry]) -> list[list[Entry]]:
        """Payments stand with the first card."""
        if len(self.cards) == 1:
            return [entries]
        second = [entry for entry in entries if entry.tag == "A" and self.rng.random() < 0.4]
        return [[entry for entry in entries if not any(entry is other for other in second)], second]

    def head(self, page: Page, number: int) -> float:
        page.put(40, 44, "CAISSE BORÉALE", 16, bold=True, color=GREEN)
        page.put(40, 58, "Visa* Odyssée Or", 10)
        page.put(572, 40, "RELEVÉ DE COMPTE", 12, right=True, bold=True)
        page.box(332, 50, 240, 34, stroke=GREEN)
        page.upright(462, 50, 84, color=GREEN)
        page.put(338, 60, "Numéro de compte", 7, color=GREY)
        page.put(338, 76, self.cards[0][1], 9.5)
        page.put(468, 60, "Date du relevé  J  M  A", 7, color=GREY)
        page.put(468, 76, f"{self.period[1]:%d  %m  %Y}", 9.5)
        y = self._front(page) if number == 1 else 112.0
        page.box(40, y - 11, 532, 29, PALE)
        page.put(USED + 16, y, "Date de", 7.5, center=True)
        page.put(USED + 16, y + 8, "transaction", 7.5, center=True)
        page.put(BOOKED + 16, y, "Date", 7.5, center=True)
        page.put(BOOKED + 16, y + 8, "d'inscription", 7.5, center=True)
        for x in (USED, BOOKED):
            page.put(x + 2, y + 16, "J", 7, color=GREY)
            page.put(x + 20, y + 16, "M", 7, color=GREY)
        page.put(NUMBER, y + 8, "Nº", 7.5)
        page.put(TEXT, y + 8, "Description", 7.5)
        page.put(REBATE, y + 8, "Remises* (%)", 7.5, right=True)
        page.put(AMOUNT, y + 8, "Montant ($)", 7.5, right=True)
        y += 34
        if number > 1 and self.section:
            page.put(40, y, f"{self.section} (suite)", 9, bold=True)
            y += 16
        return y

    def _front(self, page: Page) -> float:
        name = self.cards[0][0].removeprefix("MME ")
        page.lines(52, 112, (name, "4587, RUE SAINT-HUBERT APP 3", "MONTRÉAL QC  H2J 2X1"), 9.5, 12)
        page.put(332, 100, f"Période: du {_full(self.period[0])} au {_full(self.period[1])}", 8)
        page.put(40, 172, "Sommaire du compte", 11, bold=True, color=GREEN)
        lines = (
            ("Solde précédent", "", -self.opening),
            ("Paiements et crédits", "-", self.sums["ins"]),
            ("Achats et autres opérations", "+", -self.sums["buys"]),
            ("Avances d'argent", "+", -self.sums["cash"]),
            ("Intérêts et frais", "+", -self.sums["fees"]),
            ("Nouveau solde", "=", -self.closing),
        )
        y = 188.0
        for n, (label, sign, amount) in enumerate(lines):
            page.put(44, y, label, 8.5, bold=n == 5)
            page.put(210, y, sign, 8.5)
            shown = written(abs(amount), " ", ",") + " $" + (" CR" if amount < 0 else "")
            page.put(300, y, shown, 8.5, right=True, bold=n == 5)
            y += 13
        page.box(40, 177, 264, y - 184, stroke=GREY)
        self._duties(page)
        return y + 28

    def _duties(self, page: Page) -> None:
        owed = max(-self.closing, Decimal())
        least = min(owed, max(Decimal(10), (owed * Decimal("0.05")).quantize(Decimal("0.01"))))
        page.put(322, 172, "À payer", 11, bold=True, color=GREEN)
        lines = (
            ("Paiement minimum", f"{written(least, ' ', ',')} $"),
            ("Date d'échéance", _full(self.due)),
            ("Limite de crédit", "7 500,00 $"),
            ("Crédit disponible", f"{written(max(7500 - owed, Decimal()), ' ', ',')} $"),
            ("Taux annuel: achats 20,90 %", "avances 21,90 %"),
        )
        for n, (label, value) in enumerate(lines):
            page.put(322, 188 + 13 * n, label, 8.5)
            page.put(572, 188 + 13 * n, value, 8.5, right=True)
        years = f"{int(owed // 400) + 1} an(s) et {self.period[1].day % 12} mois"
        page.put(322, 253, f"Délai estimé pour tout rembourser en payant le minimum: {years}", 6.8)

    def foot(self, page: Page, _: float) -> None:
        page.put(572, 740, "Suite à la page suivante", 7.5, right=True, color=GREY)

    def lay(self) -> Sequence[Page]:
        flow = Flow(716, lambda: Page(LETTER), self.head, self.foot)
        for (name, card), group in zip(self.cards, self.groups, strict=True):
            self._group(flow, f"Opérations au compte de {name}", f"Carte {card}", group)
        if self.charges:
            self._group(flow, "Intérêts et frais", "", self.charges)
        self._end(flow)
        for number, page in enumerate(flow.pages, 1):
            page.put(40, 768, "*Visa Int./Marque utilisée sous licence.   Service: 1 800 555-0177", 6.5, color=GREY)
            page.put(572, 768, f"Page {number} de {flow.number}", 8, right=True)
        return flow.pages

    def _group(self, flow: Flow, title: str, card: str, group: list[Entry]) -> None:
        self.section = ""
        flow.need(60)
        self.section = title
        flow.page.put(40, flow.y, title, 9, bold=True)
        flow.page.put(572, flow.y, card, 8, right=True)
        flow.y += 16
        for entry in group:
            self._row(flow, entry)
        flow.need(24)
        total = sum((entry.amount for entry in group), Decimal())
        flow.page.rule(470, flow.y - 8, 572)
        flow.page.put(440, flow.y + 4, "Total", 8.5, right=True, bold=True)
        flow.page.put(AMOUNT, flow.y + 4, _money(total), 8.5, right=True, bold=True)
        flow.y += 28
        self.section = ""

    def _row(self, flow: Flow, entry: Entry) -> None:
        lines = wrap(entry.lines[0], fits("Helvetica", 8.5, 225))
        foreign = any(entry.lines[0].startswith(name.split(" ")[0][:4]) for name in POOLS["abroad"])
        if foreign:
            rate = Decimal(self.rng.randint(12800, 14200)) / 10000
            there = (abs(entry.amount) / rate).quantize(Decimal("0.01"))
            lines.append(f"{written(there, ' ', ',')} USD @ {written(rate, ' ', ',', 4)}")
        flow.need(len(lines) * self.leading)
        page, y = flow.page, flow.y
        self.count += 1
        used = entry.day if entry.tag in "PF" else earlier(self.rng, entry.day)
        page.put(USED, y, _cells(used), 8.5)
        page.put(BOOKED, y, _cells(entry.day), 8.5)
        page.put(NUMBER, y, f"{self.count:03}", 8.5)
        flow.y = page.lines(TEXT, y, lines, 8.5, self.leading)
        if entry.tag == "A" and entry.amount < 0 and not entry.text.startswith("AVANCE"):
            page.put(REBATE, y, self.rng.choice(("1,00", "1,00", "2,00", "0,50")), 8.5, right=True)
        page.put(AMOUNT, y, _money(entry.amount), 8.5, right=True)
        self.rows.append(Row(entry.day, " ".join(lines), entry.amount, None, used, flow.number))

    def _end(self, flow: Flow) -> None:
        notes = [part for note in NOTES for part in wrap(note, fits("Helvetica", 7.5, 525))]
        flow.need(12 * len(notes) + 110)
        y = flow.page.lines(40, flow.y, notes, 7.5, 10, color=GREY) + 8
        page = flow.page
        for x in range(40, 572, 8):
            page.rule(x, y, x + 4)
        page.put(40, y + 18, "Talon de paiement", 9, bold=True)
        page.put(40, y + 32, f"Compte {self.cards[0][1]}", 8.5)
        labels = ("Nouveau solde", "Échéance", "Montant du paiement")
        values = (_money(self.closing), f"{self.due:%d %m %Y}", "")
        for n, (label, value) in enumerate(zip(labels, values, strict=True)):
            page.box(230 + 116 * n, y + 10, 110, 32, stroke=GREY)
            page.put(234 + 116 * n, y + 19, label, 7, color=GREY)
            page.put(334 + 116 * n, y + 35, value, 9, right=True)


def draw(rng: Random, path: Path) -> Truth:
    statement = _Statement(rng)
    ink(rng, statement.lay(), path, LATIN)
    start, end = statement.period
    card = statement.cards[0][1]
    return Truth(
        "credit_card", "fr_CA", "CAD", card, start, end, statement.opening, statement.closing, statement.rows
    )  # fmt: skip
