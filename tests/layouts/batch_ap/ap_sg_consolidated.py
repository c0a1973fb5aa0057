"""Singapore, consolidated statement: summary of deposits, then two accounts one after the other with balance on every
row, texts of two to five lines, balance brought forward and carried forward at every break, totals at each account's
end, words in kerning arrays."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, some_period, written
from ..pens import A4, GREY, WHITE, Flow, Hand, Page, by_hand
from ._rows import ZERO, Account, drawn, incoming, numbered, outgoing

RED = (0.85, 0.05, 0.08)
POOLS: Pools = {
    "person": ["TAN WEI MING", "NUR AISYAH BINTE RAHMAN", "LIM HUI LING", "RAJESH KUMAR", "GOH JUN JIE"],
    "shop": ["NTUC FAIRPRICE", "COLD STORAGE", "GRAB RIDES", "KOUFU PTE LTD", "SHENG SIONG", "TOAST BOX"],
    "day": lambda rng, day: (day - timedelta(rng.randint(0, 3))).strftime("%d%b").upper(),
    "firm": ["MERLION ENGINEERING PTE LTD", "STRAITS ANALYTICS PTE. LTD."],
}
FIRST = [
    Kind(5, -160, -3, "Point-of-Sale Transaction|NETS|TO: {shop}|SINGAPORE  SGP {day}"),
    Kind(5, -240, -4, "Debit Card Transaction|{shop}  SI SGP {day}|####-####-####-####"),
    Kind(4, -800, -5, "Advice FAST Payment / Receipt|PayNow Transfer #######|To: {person}|OTHR PayNow transfer"),
    Kind(2, -500, -20, "Cash Withdrawal|########,BEDOK INT", step="10"),
    Kind(1.5, -2400, -100, "Advice Bill Payment|LCB Internet/Wireless|CITI-########|####-####-####-####"),
    Kind(1, -120, -40, "GIRO Payments / Collections via GIRO|SP SERVICES LTD|########", most=1),
    Kind(
        1,
        -300,
        -100,
        "GIRO Payments / Collections via GIRO|INLAND REVENUE AUTHORITY OF SINGAPORE|ITX S#######?",
        most=1,
    ),
    Kind(1, 3200, 7900, "GIRO Salary|{firm}|SALARY PAYMENT", most=1),
    Kind(3, 5, 900, "Advice FAST Payment / Receipt|{person}|OTHR|PayNow Transfer|20########LCBSSGSGBRT#######"),
    Kind(1, 50, 1500, "Advice Funds Transfer|TRF ##########|########## : I-BANK|From: {person}"),
    Kind(0.7, 0.05, 45, "Interest Earned", most=1),
]
SECOND = [
    Kind(2, -900, -50, "Advice Funds Transfer|########## : I-BANK", step="10"),
    Kind(2, 50, 1200, "Advice Funds Transfer|########## : I-BANK", step="10"),
    Kind(1, 0.05, 8, "Interest Earned", most=1),
]


class Paper:
    def __init__(self, accounts: dict[str, Account]) -> None:
        self.accounts = accounts
        self.title, self.number, self.balance = "", "", ZERO  # of the account that goes on over a break
        self.flow = Flow(760, lambda: Page(A4), self.head, self.foot)

    def carried(self, page: Page, y: float, which: str) -> None:
        page.put(84, y, f"Balance {which} Forward", 8.5, bold=True)
        page.put(470, y, "SGD", 8.5, bold=True)
        page.put(555, y, written(self.balance), 8.5, right=True, bold=True)

    def columns(self, page: Page, y: float, more: bool) -> float:
        page.put(40, y, self.title + (" (continued)" if more else ""), 10, bold=True)
        page.put(555, y, f"Account No. {self.number}", 9, right=True, bold=True)
        page.put(40, y + 14, "CURRENCY: SINGAPORE DOLLAR", 7.5)
        page.box(40, y + 20, 515, 16, (0.92, 0.92, 0.92))
        page.put(44, y + 31, "Date", 8, bold=True)
        page.put(84, y + 31, "Description", 8, bold=True)
        for x, title in [(375, "Withdrawal (-)"), (460, "Deposit (+)"), (555, "Balance")]:
            page.put(x, y + 31, title, 8, bold=True, right=True)
        self.carried(page, y + 50, "Brought")
        return y + 66

    def head(self, page: Page, number: int) -> float:
        page.put(40, 50, "LION CITY BANK", 15, bold=True, color=RED)
        page.put(555, 44, "Consolidated Statement", 13, bold=True, right=True)
        if number > 1:
            return self.columns(page, 86, True) if self.title else 86
        until = next(iter(self.accounts.values())).period[1]
        page.lines(40, 88, ["MS ONG SHU QI", "BLK 218 BEDOK NORTH STREET 1", "#08-114", "SINGAPORE 460218"], 9, 12)
        page.put(555, 100, "Account Summary", 9, right=True, bold=True)
        page.put(555, 112, f"as at {until:%d %b %Y}", 8.5, right=True)
        y = self.summary(page, 160)
        page.box(40, y + 18, 515, 44, stroke=GREY)
        page.put(48, y + 33, "Message For You", 8.5, bold=True)
        page.put(48, y + 45, "Never share your one-time password. Switch on the Money Lock in the app", 8)
        page.put(48, y + 55, "and keep part of your savings out of reach of scammers.", 8)
        page.put(40, y + 86, f"Transaction Details as of {until:%d %b %Y}", 11, bold=True)
        return y + 108

    def summary(self, page: Page, y: float) -> float:
        page.box(40, y, 515, 16, RED)
        page.put(44, y + 11, "Deposits", 8.5, bold=True, color=WHITE)
        page.put(300, y + 11, "Account No.", 8.5, bold=True, color=WHITE)
        page.put(551, y + 11, "Balance (SGD Equivalent)", 8.5, bold=True, right=True, color=WHITE)
        y += 30
        for title, account in self.accounts.items():
            page.put(44, y, title, 8.5)
            page.put(300, y, account.number, 8.5)
            page.put(551, y, written(account.closing), 8.5, right=True)
            y += 14
        page.rule(40, y - 9, 555)
        page.put(44, y + 3, "Total", 8.5, bold=True)
        total = sum((account.closing for account in self.accounts.values()), ZERO)
        page.put(551, y + 3, written(total), 8.5, bold=True, right=True)
        return y

    def foot(self, page: Page, y: float) -> None:
        if self.title:
            page.rule(40, y - 8, 555, 0.3)
            self.carried(page, y + 4, "Carried")

    def account(self, title: str, account: Account) -> list[Row]:
        flow, rows = self.flow, []
        self.title = ""
        flow.need(120)
        self.title, self.number, self.balance = title, account.number, account.opening
        flow.y = self.columns(flow.page, flow.y, False)
        for entry, balance in account.rows():
            lines = [" ".join(line.split()) for line in entry.lines]
            flow.need(10.5 * len(lines) + 4)
            page, y = flow.page, flow.y
            page.put(40, y, f"{entry.day:%d/%m/%Y}", 8)
            page.put(375 if entry.amount < 0 else 460, y, written(abs(entry.amount)), 8, right=True)
            page.put(555, y, written(balance), 8, right=True)
            flow.y = page.lines(92, y, lines, 8, 10.5) + 4
            rows.append(Row(entry.day, " ".join(lines), entry.amount, balance, page=flow.number))
            self.balance = balance
        page, y = flow.page, flow.y
        page.rule(40, y - 8, 555, 0.5)
        page.put(84, y + 4, "Total Balance Carried Forward in SGD:", 8.5, bold=True)
        sums = [(375, outgoing(account.amounts)), (460, incoming(account.amounts)), (555, account.closing)]
        for x, total in sums:
            page.put(x, y + 4, written(total), 8.5, bold=True, right=True)
        flow.y += 36
        return rows


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True)
    one = drawn(rng, FIRST, POOLS, (start, end), (12, 52), (1600, 38000), 1500, "###-#-0#####")
    two = drawn(rng, SECOND, POOLS, (start, end), (2, 7), (1600, 38000), 1200, "###-#-0#####")
    paper = Paper({"Merlion Multiplier Account": one, "Kopi Savings Account": two})
    rows = [row for title, account in paper.accounts.items() for row in paper.account(title, account)]
    rest = "Please tell us within 14 days of any discrepancy, otherwise this statement is taken as right."
    for page in paper.flow.pages:
        page.put(40, 800, rest, 7)
        page.put(40, 812, "Lion City Bank Ltd  12 Marina Boulevard  Singapore 018982  Co. Reg. No. 190012345E", 7)
    numbered(paper.flow.pages, "Page {n} of {all}", 555, 826, 7.5, right=True)
    by_hand(paper.flow.pages, path, Hand("TJ", split=True))
    return Truth("checking", "en_SG", "SGD", one.number, start, end, None, None, rows)
