"""Netherlands, credit card: dates of transaction and booking without year, "Af" and "Bij" after the amounts.

Two cards under one customer number, each under a heading; the rate of foreign purchases is on a line of its own below
the text and no total is printed under the list. reportlab, one word at a time.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, iban, some_amount, some_period, wrap, written
from ..pens import GREY, Color, Flow, Page, fits, with_reportlab
from ._rows import Move, day_after, debt, how_many, in_words, joined, limit, numbered, some_moves, total

BLUE: Color = (0.0, 0.35, 0.6)
MONTHS = ["jan", "feb", "mrt", "apr", "mei", "jun"]
MONTHS += ["jul", "aug", "sep", "okt", "nov", "dec"]
LONG = ["januari", "februari", "maart", "april", "mei", "juni"]
LONG += ["juli", "augustus", "september", "oktober", "november", "december"]
POOLS = {
    "shop": [
        "ALBERT HEIJN ####",
        "JUMBO SUPERMARKTEN",
        "HEMA ####",
        "KRUIDVAT ####",
        "ETOS ####",
        "GAMMA",
        "ACTION ####",
    ],
    "city": ["AMSTERDAM", "UTRECHT", "ROTTERDAM", "EINDHOVEN", "AMERSFOORT", "ZWOLLE", "HAARLEM"],
    "web": ["BOL.COM", "COOLBLUE BV", "ZALANDO PAYMENTS GMBH", "THUISBEZORGD.NL", "WEHKAMP"],
    "trip": ["KLM ROYAL DUTCH AIRLINES", "NS GROEP IZ NS REIZIGERS", "TRANSAVIA AIRLINES", "BOOKING.COM"],
    "euro": ["HOTEL ZUM LAMM|KOELN|DE", "AUTOBAHN TANK RAST|EMMERICH|DE", "FNAC PARIS|PARIS|FR", "CASA PEPE|MALAGA|ES"],
    "usd": ["UBER TRIP|HELP.UBER.COM|US", "GITHUB, INC.|SAN FRANCISCO|US", "MARRIOTT HOTEL|BOSTON|US"],
}
KINDS = [
    Kind(6, -5, -120, "{shop}|{city}|NL"),
    Kind(4, -12, -230, "{web}|INTERNET|NL"),
    Kind(2, -15, -450, "{trip}|AMSTERDAM|NL"),
    Kind(2, -18, -75, "SHELL {city} ####|{city}|NL"),
    Kind(3, -14, -280, "{euro}"),
    Kind(3, -8, -320, "{usd}", "USD"),
    Kind(1, -8, -14, "NETFLIX.COM|AMSTERDAM|NL", most=1),
]


def euro(amount: Decimal) -> str:
    return written(abs(amount), ".", ",")


def side(amount: Decimal) -> str:
    return "Af" if amount < 0 else "Bij"


def short(day: date) -> str:
    return f"{day.day:02} {MONTHS[day.month - 1]}"


def long(day: date) -> str:
    return f"{day.day} {LONG[day.month - 1]} {day.year}"


class Statement:
    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.start, self.end = some_period(rng)
        self.client = fill(rng, "7#########0", self.end, {})
        self.sheet = rng.randint(1, 12)
        self.account = iban(rng, "NL", "INGB000#######")
        self.rate = some_amount(rng, 1.03, 1.12, "0.00001")
        self.opening = debt(rng, 90, 1900)

    def head(self, page: Page, number: int) -> float:
        page.box(45, 36, 22, 22, BLUE)
        page.put(75, 53, "KaartPlus Card Services", 13, bold=True, color=BLUE)
        if number == 1:
            page.lines(45, 104, ["Mevr. J.M. de Vries", "Lindenlaan 112", "3512 AB  UTRECHT"], 10, 13)
            page.lines(380, 50, ["Postbus 00000", "1100 AA Diemen", "Telefoon 020 - 000 00 00"], 8, 10)
        page.put(45, 172 if number == 1 else 86, "Rekeningoverzicht", 15, bold=True, color=BLUE)
        y = 192.0 if number == 1 else 104.0
        facts = [("Datum", long(self.end)), ("Klantnummer", self.client), ("Volgnummer", str(self.sheet))]
        for x, (label, value) in zip((45, 190, 330), facts, strict=True):
            page.put(x, y, label, 8, color=GREY)
            page.put(x, y + 11, value, 9)
        page.put(460, y, "Bladnummer", 8, color=GREY)
        return y + 30 if number == 1 else self.columns(page, y + 34)

    def columns(self, page: Page, y: float) -> float:
        page.rule(45, y - 12, 550, 0.8, BLUE)
        for x, words in ((45, "Datum|transactie"), (95, "Datum|boeking"), (150, "Omschrijving|")):
            page.lines(x, y, words.split("|"), 8, 10, bold=True)
        for x, words in ((455, "Bedrag in|vreemde valuta"), (532, "Bedrag in|euro's")):
            for n, word in enumerate(words.split("|")):
                page.put(x, y + 10 * n, word, 8, right=True, bold=True)
        page.rule(45, y + 15, 550, 0.8, BLUE)
        return y + 28

    def balances(self, page: Page, y: float, rows: list[Move]) -> float:
        credits = sum((move.amount for move in rows if move.amount > 0), Decimal(0))
        debits = sum((move.amount for move in rows if move.amount < 0), Decimal(0))
        closing = self.opening + credits + debits
        facts = [("Vorig openstaand saldo", self.opening), ("Totaal ontvangen betalingen", credits)]
        facts += [("Totaal nieuwe uitgaven", debits), ("Nieuw openstaand saldo", closing)]
        page.rule(45, y - 12, 550, 0.8, BLUE)
        for n, (label, amount) in enumerate(facts):
            x = 45 + 128 * n
            page.put(x, y, label, 8, bold=n == 3)
            page.put(x, y + 13, "€", 9)
            page.put(x + 70, y + 13, euro(amount), 9, right=True, bold=n == 3)
            page.put(x + 76, y + 13, side(amount), 9)
        page.rule(45, y + 20, 550, 0.8, BLUE)
        page.put(45, y + 34, "Uw bestedingslimiet", 8)
        page.put(173, y + 34, "Minimaal te betalen bedrag", 8)
        page.put(45, y + 46, f"€ {written(limit(closing, 2500), '.', ',', 0)}", 9)
        page.put(173, y + 46, f"€ {euro(min(-closing, Decimal(50)) if closing < 0 else Decimal(0))}", 9)
        note = f"Het totale nieuwe saldo wordt rond {long(day_after(self.end, 7))} automatisch afgeschreven van uw"
        page.put(45, y + 64, f"{note} rekening {self.account}.", 8)
        return self.columns(page, y + 90)

    def card(self, flow: Flow, digits: str, holder: str) -> None:
        flow.need(48)
        flow.page.put(150, flow.y + 4, f"Uw Card met als laatste vier cijfers {digits}", 8.5, bold=True)
        flow.page.put(150, flow.y + 15, holder, 8.5, bold=True)
        flow.y += 30

    def move(self, flow: Flow, move: Move) -> Row:
        name, *place = move.lines
        text = wrap(name, fits("Helvetica", 8.5, 148 if place else 240))
        extra = []
        if move.tag == "USD":
            extra.append(f"Wisselkoers USD {written(self.rate, '.', ',', 5)}")
        flow.need(11 * (len(text) + len(extra)) + 2)
        page, y = flow.page, flow.y
        page.put(45, y, short(move.used), 8.5)
        page.put(95, y, short(move.booked), 8.5)
        flow.y = page.lines(150, y, [*text, *extra], 8.5, 10.5) + 2
        for x, word in zip((302, 385), place, strict=False):
            page.put(x, y, word, 8.5)
        if move.tag == "USD":
            page.put(437, y, euro(move.amount * self.rate), 8.5, right=True)
            page.put(441, y, "USD", 7)
        page.put(532, y, euro(move.amount), 8.5, right=True)
        page.put(537, y, side(move.amount), 8.5)
        printed = joined(text[0], *place, *text[1:], *extra)
        return Row(move.booked, printed, move.amount, page=flow.number)

    def draw(self, path: Path) -> Truth:
        rng, period = self.rng, (self.start, self.end)
        paid_on = min(day_after(self.start, 7), self.end)
        paid = Move(paid_on, paid_on, ("GEINCASSEERD VORIG SALDO",), -self.opening)
        count = how_many(rng)
        groups = [some_moves(rng, KINDS, POOLS, period, count, reversal="RETOUR {0}")]
        if rng.random() < 0.6:
            groups.append(some_moves(rng, KINDS, POOLS, period, rng.randint(2, 14)))
        if rng.random() < 0.3:
            groups[0].append(Move(self.end, self.end, ("JAARLIJKSE BIJDRAGE CARD",), Decimal("-27.50")))
        everything = [paid, *(move for group in groups for move in group)]
        flow = Flow(770, Page, self.head)
        flow.y = self.balances(flow.page, flow.y + 12, everything)
        rows = [self.move(flow, paid)]
        for group, holder in zip(groups, ("J.M. DE VRIES", "P. DE VRIES-BAKKER"), strict=False):
            self.card(flow, fill(rng, "####", self.end, {}), holder)
            rows += [self.move(flow, move) for move in group]
        flow.need(40)
        flow.page.box(45, flow.y + 2, 505, 30, (0.92, 0.96, 0.99))
        flow.page.put(
            53, flow.y + 14, "Geld lenen kost geld. Gespreid betalen? De rente bedraagt 14,0% op jaarbasis.", 8
        )
        flow.page.put(53, flow.y + 25, "Bekijk uw uitgaven altijd en overal in de KaartPlus-app.", 8)
        for n, page in enumerate(flow.pages, 1):
            page.put(460, 203 if n == 1 else 115, f"{n} van {len(flow.pages)}", 9)
        numbered(flow.pages, self.foot)
        with_reportlab(in_words(flow.pages), path)
        closing = self.opening + total(everything)
        return Truth("credit_card", "nl_NL", "EUR", self.client, None, self.end, self.opening, closing, rows)

    @staticmethod
    def foot(page: Page, number: int, pages: int) -> None:
        page.rule(45, 796, 550, 0.4, GREY)
        text = "KaartPlus Card Services B.V. staat ingeschreven bij de Kamer van Koophandel onder nummer 00000000"
        page.put(45, 806, text + ("" if number < pages else ". Dit product valt onder de Wft."), 6.5, color=GREY)


def draw(rng: Random, path: Path) -> Truth:
    return Statement(rng).draw(path)
