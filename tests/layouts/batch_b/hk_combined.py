"""Hong Kong, several accounts and currencies in one PDF (HSBC-like, English with traditional Chinese): HKD savings and
current and foreign currency savings with a currency column, `2 Jan` once a day, balance once a day, `DR` after what is
overdrawn, B/F and C/F rows, portfolio summary in HKD equivalents, exchange rates. PyMuPDF, embedded subset of a
CJK font.
Truth: the rows of all accounts, opening and closing null; a foreign row's amount is in its own currency."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, some_amount, some_count, some_entries, some_period, written
from ..pens import Flow, Page, width, with_pymupdf

CCY, DAY, TEXT, IN, OUT, SALDO = 40, 66, 104, 372, 456, 548
HAN = "cjk"
POOLS = {
    "who": ("CHAN TAI MAN", "WONG SIU LING", "LEE KA YAN", "CHEUNG W H"),
    "firm": ("CLP POWERLINE HK", "HONG KONG TELECOMS", "TOWN GAS CO", "WATER SUPPLIES DEPT", "AIE INSURANCE"),
    "shop": ("PARK N SHOPPING", "WELLCOMB", "OCTOPAY AAVS", "MTR CORP LTD", "CAFE DE CORALLE"),
}
SAVINGS = [
    Kind(6, -20, -1500, "EPS {shop} KOWLOON|{what}"),
    Kind(4, -50, -18000, "FPS {who}|HD123########1 ####APR"),
    Kind(3, 50, 22000, "CR TO {account}|{who}|FPS N#####4####"),
    Kind(2, -100, -4000, "ATM WITHDRAWAL ({until})", step="100.00"),
    Kind(2, 15000, 72000, "AUTOPAY IN SALARY|PEARL RIVER TRADING LTD", most=2),
    Kind(2, -80, -2500, "BILL PAYMENT {firm}|A/C 0#4#####"),
    Kind(1, 0.01, 20, "CREDIT INTEREST", most=1),
]
CURRENT = [
    Kind(5, -500, -30000, "CHQ.NO. 41#4##"),
    Kind(2, 1000, 40000, "TRANSFER FROM SAVINGS|HC124#######1"),
    Kind(2, -200, -9000, "AUTOPAY OUT {firm}"),
    Kind(1, 500, 20000, "CHEQUE DEPOSIT (HASE)"),
    Kind(0.6, -20, -150, "SERVICE FEE|BELOW BALANCE FEE", most=1),
]
FOREIGN = [
    Kind(3, -20, -3000, "FX TRANSFER TO HKD SAV|RATE 7.7#41"),
    Kind(3, 50, 5000, "INWARD TELEGRAPHIC TRANSFER|ORDERING PARTY {who}"),
    Kind(1, 0.01, 9, "CREDIT INTEREST", most=1),
]
POOLS |= {
    "what": ("PURCHASE", "EPS PAYMENT"),
    "until": lambda _, day: f"{day.day}{day:%b}".upper(),
    "account": ("#4#-######-833",),
}
ROWS = "承前轉結", "結餘轉下"


def _mixed(page: Page, x: float, y: float, *words: str, size: float = 8, bold: bool = False) -> None:
    latin, han = words
    page.put(x, y, latin, size, bold=bold)
    page.put(x + width(latin + " ", page.bold if bold else page.face, size), y, han, size, face=HAN)


def _saldo(amount: Decimal) -> str:
    return written(abs(amount)) + ("DR" if amount < 0 else "")


class _Paper:
    def __init__(self, rng: Random) -> None:
        self.rng, self.period, self.rows = rng, some_period(rng), list[Row]()
        self.number, self.title = fill(rng, "#4#-1#####-833", date.min, {}), ("", "")
        self.flow = Flow(752, Page, self.head)

    def head(self, page: Page, number: int) -> float:
        end = self.period[1]
        page.put(40, 48, "Victoria Peak Bank", 15, bold=True, color=(0.7, 0, 0.1))
        page.put(176, 48, "太平山銀行", 13, face=HAN)
        _mixed(page, 400, 40, "Statement of account", "綜合理財月結單", size=8, bold=True)
        page.put(400, 52, f"Statement date  {end.day} {end:%B} {end.year}", 7.5)
        page.put(400, 62, f"Page {number}   Account number {self.number}", 7.5)
        y = 92.0 if number > 1 else self.cover(page)
        return self.table(page, y) if self.title[0] and number > 1 else y

    def cover(self, page: Page) -> float:
        page.lines(40, 96, ["MS LAM HOI YEE", "FLAT 12B BLK 3 KORNHILL GARDENS", "QUARRY BAY HK"], 9)
        page.box(330, 84, 218, 28, (0.96, 0.92, 0.92))
        start, end = self.period
        page.put(338, 101, f"{start.day} {start:%b} {start.year} to {end.day} {end:%b} {end.year}", 9, bold=True)
        return 150

    def summary(self, accounts: list[tuple[str, str, str, Decimal]], rates: dict[str, Decimal]) -> None:
        page, y = self.flow.page, self.flow.y
        _mixed(page, 40, y, "Portfolio Summary", "戶口摘要", size=10, bold=True)
        page.put(IN, y + 16, "Balance", 7, right=True)
        page.put(SALDO, y + 16, "Balance in HKD equivalent", 7, right=True)
        total, y = Decimal("0.00"), y + 30
        for latin, han, currency, amount in accounts:
            worth = (amount * rates[currency]).quantize(Decimal("0.01"))
            total += worth
            _mixed(page, 40, y, latin, han)
            page.put(IN, y, f"{currency} {_saldo(amount)}", 8, right=True)
            page.put(SALDO, y, _saldo(worth), 8, right=True)
            y += 12
        _mixed(page, 40, y + 4, "Total Net Position", "總淨額", size=8, bold=True)
        page.put(SALDO, y + 4, _saldo(total), 8, right=True, bold=True)
        shown = ", ".join(f"{currency}1 = HKD{rate}" for currency, rate in rates.items() if currency != "HKD")
        page.put(40, y + 18, f"Exchange rates for indication: {shown}", 7)
        self.flow.y = y + 40

    def table(self, page: Page, y: float) -> float:
        _mixed(page, 40, y, *self.title, size=9, bold=True)
        heads = [(DAY, "Date", "日期", 0), (TEXT, "Transaction Details", "進支詳情", 0)]
        heads += [(IN, "Deposit", "存入", 1), (OUT, "Withdrawal", "提取", 1), (SALDO, "Balance", "結餘", 1)]
        if "Foreign" in self.title[0]:
            heads.append((CCY, "CCY", "貨幣", 0))
        for x, latin, han, right in heads:
            page.put(x, y + 14, latin, 7, right=bool(right))
            page.put(x, y + 23, han, 7, right=bool(right), face=HAN)
        page.rule(40, y + 27, SALDO, 0.6)
        return y + 40

    def start(self, latin: str, han: str) -> None:
        self.title = ("", "")
        self.flow.need(110)
        self.title = (latin, han)
        self.flow.y = self.table(self.flow.page, self.flow.y + 8)

    def forward(self, label: str, han: str, day: date, amount: Decimal, currency: str = "") -> None:
        self.flow.need(12)
        page, y = self.flow.page, self.flow.y
        page.put(CCY, y, currency, 8)
        page.put(DAY, y, f"{day.day} {day:%b}", 8)
        _mixed(page, TEXT, y, label, han)
        page.put(SALDO, y, _saldo(amount), 8, right=True)
        self.flow.y += 12

    def account(self, kinds: list[Kind], count: int, opening: Decimal, currency: str = "") -> Decimal:
        entries = some_entries(
            self.rng, kinds, POOLS, self.period, count=count, balance=opening, reversal="REVERSAL {0}"
        )
        self.forward("B/F BALANCE", ROWS[0], self.period[0], opening, currency)
        days, saldo, last = [*[entry.day for entry in entries[1:]], None], opening, ""
        for entry, following in zip(entries, days, strict=False):
            last = "" if self.flow.need(11 * len(entry.lines)) else last
            page, y, shown = self.flow.page, self.flow.y, f"{entry.day.day} {entry.day:%b}"
            saldo += entry.amount
            balance = saldo if entry.day != following else None
            page.put(DAY, y, shown if shown != last else "", 8)
            page.lines(TEXT, y, entry.lines, 8)
            money = y + 11 * (len(entry.lines) - 1)  # this bank prints the amount on the last line
            page.put(IN if entry.amount > 0 else OUT, money, written(abs(entry.amount)), 8, right=True)
            page.put(SALDO, money, _saldo(balance) if balance is not None else "", 8, right=True)
            self.flow.y, last = money + 11, shown
            self.rows.append(Row(entry.day, " ".join(entry.lines), entry.amount, balance, None, self.flow.number))
        self.forward("C/F BALANCE", ROWS[1], self.period[1], saldo, currency)
        self.totals(entries, currency)
        return saldo

    def totals(self, entries: list, currency: str) -> None:
        sums = [
            sum((abs(e.amount) for e in entries if (e.amount > 0) == sign), Decimal("0.00")) for sign in (True, False)
        ]
        self.flow.need(26)
        page, y = self.flow.page, self.flow.y + 3
        page.lines(TEXT, y, ["Total No. of Deposits / Withdrawals:", f"Total Amount {currency or 'HKD'}:"], 7.5, 10)
        counts = [str(sum((e.amount > 0) == sign for e in entries)) for sign in (True, False)]
        for x, n, amount in zip((IN, OUT), counts, sums, strict=True):
            page.lines(x, y, [n, written(amount)], 7.5, 10, right=True)
        self.flow.y += 30


def draw(rng: Random, path: Path) -> Truth:
    paper = _Paper(rng)
    rates = {"HKD": Decimal(1), "USD": Decimal("7.8132"), "GBP": Decimal("9.9310")}
    openings = [some_amount(rng, 500, 200000), some_amount(rng, 10, 30000) * rng.choice([1, -1])]
    openings += [some_amount(rng, 100, 20000), some_amount(rng, 20, 4000)]
    names = [("HKD Savings", "港元儲蓄"), ("HKD Current", "港元往來")]
    names += [("Foreign Currency Savings", "外幣儲蓄")] * 2
    counts = [some_count(rng), rng.randint(0, 12), rng.randint(0, 8), rng.randint(0, 3)]
    currencies = ("HKD", "HKD", "USD", "GBP")
    paper.flow.y += 120  # the summary's place: it is written when the balances are known
    closings = []
    for n, kinds in enumerate((SAVINGS, CURRENT, FOREIGN, FOREIGN)):
        if n < 3:
            paper.start(*names[n])
        closings.append(paper.account(kinds, counts[n], openings[n], currencies[n] if n > 1 else ""))
    last, paper.flow.page, paper.flow.y = paper.flow.page, paper.flow.pages[0], 150
    paper.summary([(*names[n], currencies[n], closings[n]) for n in range(4)], rates)
    last.put(40, 790, "Please report any discrepancy within 90 days. Deposits are protected up to HKD 800,000.", 7)
    last.put(40, 800, "如有任何錯漏，請於九十天內通知本行。存款保障計劃的成員。", 7, face=HAN)
    with_pymupdf(paper.flow.pages, path)
    return Truth("savings", "zh_HK", "HKD", paper.number, *paper.period, None, None, paper.rows)
