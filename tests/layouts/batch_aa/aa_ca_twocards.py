"""Canada: credit card statement of a couple, payments first, then charges under each of the two card numbers.

Two dates as "Jul 03" without a year, a column of spend categories, payments printed positive in their section, refunds
negative among the charges, foreign amounts with their rate on a line below; totals per card, and a second-language
slogan. Interest is a section of its own. The remittance slip stands at the foot of page one.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, some_amount, some_days, some_entries, written
from ..pens import LETTER, Flow, Hand, Page, by_hand
from ._some import how_many, some, span

MAROON, SAND = (0.55, 0.05, 0.15), (0.96, 0.94, 0.9)
POOLS = {
    "grocer": [
        "SOBEYS #4417 HALIFAX NS",
        "LOBLAWS 1032 OTTAWA ON",
        "METRO #0281 TORONTO ON",
        "COSTCO WHOLESALE W524 OTTAWA ON",
    ],
    "eat": [
        "TIM HORTONS #2217 KANATA ON",
        "SWISS CHALET 1180 NEPEAN ON",
        "A&W #4410 OTTAWA ON",
        "STARBUCKS 04417 OTTAWA ON",
    ],
    "move": ["PETRO-CANADA 12077 OTTAWA ON", "OC TRANSPO OTTAWA ON", "ESSO CIRCLE K KINGSTON ON"],
    "shop": [
        "CANADIAN TIRE #112 OTTAWA ON",
        "HUDSON'S BAY #1118 MONTREAL QC",
        "AMZN MKTP CA*?#?# WWW.AMAZON.CAON",
        "LCBO/RAO #0340 OTTAWA ON",
    ],
    "home": ["ROGERS *****#### 888-764-3771 ON", "HOME DEPOT #7130 OTTAWA ON", "NETFLIX.COM 866-716-0414 ON"],
    "usa": ["ADOBE *PHOTOGPHY PLAN SAN JOSE CA", "MARRIOTT SYRACUSE SYRACUSE NY", "PAYPAL *ETSY 4029357733 NY"],
}
KINDS = [
    Kind(6, -12, -260, "{grocer}", "Retail and Grocery"),
    Kind(5, -2, -90, "{eat}", "Restaurants"),
    Kind(4, -4, -95, "{move}", "Transportation"),
    Kind(4, -8, -420, "{shop}", "Retail and Grocery"),
    Kind(3, -12, -320, "{home}", "Home and Office Improvement"),
    Kind(1.5, -15, -400, "{usa}", "Foreign Currency Transactions"),
    Kind(0.7, 9, 120, "{shop}", "Retail and Grocery"),
]
MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


def _money(amount: Decimal, sign: str = "$") -> str:
    return ("-" if amount < 0 else "") + sign + written(abs(amount))


def _day(day: date) -> str:
    return f"{MONTHS[day.month - 1]} {day.day:02}"


def _long(day: date) -> str:
    return f"{day:%B} {day.day}, {day.year}"


class _Card:
    def __init__(self, holder: str, period: tuple[date, date]) -> None:
        self.holder, self.period = holder, period
        self.flow = Flow(720, lambda: Page(LETTER), self._start, None)

    def _start(self, page: Page, number: int) -> float:
        page.put(40, 46, "Maritime Trust", 18, bold=True, color=MAROON)
        page.put(182, 46, "Aeroline Visa* Infinite", 10)
        page.put(572, 40, f"Your statement {_long(self.period[0])} to {_long(self.period[1])}", 8, right=True)
        page.rule(40, 54, 572, 1.5, MAROON)
        if number > 1:
            page.put(40, 68, f"Prepared for: {self.holder}", 8)
        return 90.0

    def title(self, text: str, note: str = "", room: float = 70) -> None:
        self.flow.need(room)
        self.flow.page.put(40, self.flow.y, text, 12, bold=True, color=MAROON)
        if note:
            self.flow.page.put(40, self.flow.y + 11, note, 7)
            self.flow.y += 9
        self.flow.y += 16

    def heads(self, category: bool) -> None:
        page, y = self.flow.page, self.flow.y
        page.box(40, y - 9, 532, 22, SAND)
        for x, top, low in ((44, "Trans", "date"), (88, "Post", "date"), (130, "Description", "")):
            page.put(x, y, top, 7.5, bold=True)
            page.put(x, y + 9, low, 7.5, bold=True)
        if category:
            page.put(370, y, "Spend Categories", 7.5, bold=True)
        page.put(568, y, "Amount ($)", 7.5, bold=True, right=True)
        self.flow.y += 26

    def row(
        self,
        used: date,
        posted: date,
        lines: list[str],
        category: str,
        amount: Decimal,
        printed: Decimal,
        head: str = "",
    ) -> Row:
        if self.flow.need(10 * len(lines) + 3) and head:
            self.flow.page.put(40, self.flow.y, head + " (continued)", 8, bold=True)
            self.flow.y += 15
            self.heads(bool(category))
        page, y = self.flow.page, self.flow.y
        page.put(44, y, _day(used), 8)
        page.put(88, y, _day(posted), 8)
        page.put(130, y, lines[0], 8)
        for n, line in enumerate(lines[1:], 1):
            page.put(130, y + 9 * n, line, 7)
        page.put(370, y, category, 7.5)
        page.put(568, y, written(printed), 8, right=True)
        self.flow.y += 10 * len(lines) + 3
        return Row(posted, " ".join(lines), amount, None, used, self.flow.number)

    def total(self, text: str, amount: Decimal) -> None:
        page, y = self.flow.page, self.flow.y
        page.rule(40, y - 9, 572, 0.4)
        page.put(130, y + 1, text, 8, bold=True)
        page.put(568, y + 1, _money(amount), 8, bold=True, right=True)
        self.flow.y += 22


def draw(rng: Random, path: Path) -> Truth:
    start, end = span(rng, rng.randint(10, 22), 30)
    owed = some_amount(rng, 180, 3900)
    people = rng.choice([("MRS HEATHER MACLEOD", "MR DUNCAN MACLEOD"), ("MR ETIENNE GAGNON", "MS PRIYA GAGNON")])
    total = how_many(rng, 75)
    mine = max(2, int(total * rng.choice([0.5, 0.7, 0.85])))
    groups = [some_entries(rng, KINDS, POOLS, (start, end), count=count) for count in (mine, max(1, total - mine))]
    cards = [some(rng, "4506 XXXX XXXX ####"), some(rng, "4506 XXXX XXXX ####")]
    paid = [owed] if rng.random() < 0.5 else [(owed / 2).quantize(Decimal("0.01")), Decimal(100)]
    interest = Decimal(0) if sum(paid) == owed else (owed * Decimal("0.0172")).quantize(Decimal("0.01"), ROUND_HALF_UP)
    charged = -sum(entry.amount for group in groups for entry in group)
    closing = owed - sum(paid) + charged + interest
    card = _Card(people[0], (start, end))
    _front(rng, card, people, cards[0], (owed, sum(paid, Decimal(0)), charged, interest, closing))
    rows: list[Row] = []
    card.flow.turn()
    card.title("Your payments")
    card.heads(False)
    days = some_days(rng, len(paid), start + timedelta(3), end)
    for day, amount in zip(days, paid, strict=True):
        rows.append(card.row(day, day, ["PAYMENT THANK YOU/PAIEMENT MERCI"], "", amount, amount))
    card.total("Total payments", sum(paid, Decimal(0)))
    if interest:
        card.title("Your interest")
        card.heads(False)
        rows.append(card.row(end, end, ["REGULAR PURCHASE INTEREST"], "", -interest, interest))
        card.total("Total interest this period", interest)
    card.title(
        "Your new charges and credits",
        "Spend categories help you see where your money goes. Ø Aeroline partner: double points.",
        120,
    )
    for person, number, group in zip(people, cards, groups, strict=True):
        rows += _charges(rng, card, person, number, group)
    _end(card)
    for n, page in enumerate(card.flow.pages, 1):
        page.put(
            40,
            768,
            "* Trademark of Visa Int., used under licence. Maritime "
            "Trust Company of Canada, P.O. Box 4417, Halifax NS B3J 2X1",
            6,
        )
        page.put(572, 768, f"Page {n} of {len(card.flow.pages)}", 7.5, right=True)
    by_hand(card.flow.pages, path, Hand("TJ", "rows", form=True))
    return Truth("card", "en_CA", "CAD", cards[0], start, end, -owed, -closing, rows)


def _charges(rng: Random, card: _Card, person: str, number: str, entries: list[Entry]) -> list[Row]:
    card.flow.need(80)
    head = f"Card number {number}"
    card.flow.page.put(40, card.flow.y, head, 8.5, bold=True)
    card.flow.page.put(572, card.flow.y, person, 8.5, right=True)
    card.flow.y += 15
    card.heads(True)
    rows = []
    for entry in entries:
        lines = list(entry.lines)
        if entry.tag.startswith("Foreign"):
            rate = Decimal(rng.randint(132000, 141000)) / 100000
            abroad = (-entry.amount / rate).quantize(Decimal("0.01"), ROUND_HALF_UP)
            lines.append(f"{written(abroad)} USD @ {rate:.6f}**")
        rows.append(
            card.row(earlier(rng, entry.day, 3), entry.day, lines, entry.tag, entry.amount, -entry.amount, head)
        )
    card.flow.need(24)
    card.total(f"Total for {number}", -sum((entry.amount for entry in entries), Decimal(0)))
    return rows


def _front(rng: Random, card: _Card, people: tuple[str, str], number: str, sums: tuple[Decimal, ...]) -> None:
    owed, paid, charged, interest, closing = sums
    page, end = card.flow.page, card.period[1]
    page.lines(40, 96, [people[0], people[1], "44 KESTREL CRES", "OTTAWA ON  K2M 4H7"], 9)
    page.put(320, 92, "Account number", 8)
    page.put(572, 92, number, 8, right=True)
    y = 160.0
    page.put(40, y, "Your account at a glance", 12, bold=True, color=MAROON)
    due = end + timedelta(21)
    facts = [
        ("Previous balance", _money(owed)),
        ("Payments", _money(-paid)),
        ("New charges and credits", _money(charged)),
        ("Interest", _money(interest)),
        ("Cash advances", "$0.00"),
        ("Fees", "$0.00"),
        ("Amount due", _money(closing)),
        ("Minimum payment", _money(min(Decimal(10), max(closing, Decimal(0))))),
        ("Payment due date", _long(due)),
    ]
    for n, (label, value) in enumerate(facts):
        page.put(44, y + 18 + 14 * n, label, 9, bold=label == "Amount due")
        page.put(290, y + 18 + 14 * n, value, 9, right=True, bold=label == "Amount due")
    page.box(320, y + 4, 252, 130, SAND)
    limit = Decimal(rng.choice([6000, 10000, 15000]))
    boxed = [
        ("Credit limit", _money(limit)),
        ("Available credit", _money(limit - closing)),
        ("Cash advance limit", "$1,500.00"),
        ("Annual interest rate - regular purchases", "20.99%"),
        ("Annual interest rate - cash", "22.99%"),
    ]
    for n, (label, value) in enumerate(boxed):
        page.put(330, y + 22 + 15 * n, label, 8)
        page.put(562, y + 22 + 15 * n, value, 8, right=True)
    page.put(330, y + 104, "If you make only the minimum payment each month, we estimate", 7)
    page.put(
        330,
        y + 113,
        f"it will take {rng.randint(4, 29)} years and {rng.randint(1, 11)} months to pay your balance in full.",
        7,
    )
    y = 330
    page.put(40, y, "Aeroline points summary", 12, bold=True, color=MAROON)
    for n, (label, value) in enumerate(
        (("Opening points", "18,442"), ("Points earned", f"{rng.randint(90, 4200):,}"), ("Points redeemed", "0"))
    ):
        page.put(44, y + 17 + 13 * n, label, 8.5)
        page.put(290, y + 17 + 13 * n, value, 8.5, right=True)
    page.put(320, y + 17, "Book by " + _long(due + timedelta(40)) + " and save 20% on flights to St. John's.", 8)
    page.put(320, y + 29, "Voyagez plus avec Aeroline. aeroline.example", 8)
    y = 600
    page.put(306, y - 6, "Please detach and return this slip with your payment", 7, center=True)
    page.rule(40, y, 572, 0.4)
    for n, (label, value) in enumerate(
        (
            ("Account number", number),
            ("Amount due", _money(closing)),
            ("Due by", _long(due)),
            ("Amount enclosed", "$ ______________"),
        )
    ):
        page.put(330, y + 20 + 15 * n, label, 8.5)
        page.put(562, y + 20 + 15 * n, value, 8.5, right=True)
    page.lines(40, y + 24, ["MARITIME TRUST CARDS", "P.O. BOX 4058 STN A", "TORONTO ON  M5W 1L8"], 8.5)
    page.put(40, 720, some(rng, "4506######## 0000####### 00001000 ##"), 9, face="Courier")


def _end(card: _Card) -> None:
    card.title("Information about your account", "", 60)
    for line in (
        "** The exchange rate includes a 2.5% administration fee on transactions in a foreign currency.",
        "Interest-free grace period: 21 days on new purchases if you pay the amount due in full by the due date.",
        "Report errors within 30 days of the statement date. Lost or stolen cards: 1 800 555-0144.",
    ):
        card.flow.page.put(40, card.flow.y, line, 7.5)
        card.flow.y += 10
