"""Hong Kong, bilingual consolidated statement: Hong Kong dollar savings and current and foreign currency savings in one
document; the day without a year and only on its first row, the balance only on its last, overdrawn balances with DR,
"C/F" and "B/F" rows at page ends, turnover lines after each account."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, some_amount, some_entries, some_period, written
from ..pens import A4, GREY, Flow, Page, with_pymupdf
from ._rows import MONTHS, by_words, day_before, last_of_day, mixed, solvent, sums

RED = (0.75, 0.0, 0.1)
SAVINGS = (
    Kind(6, -50, -3000, "{who}|HC123####{four}  {ddmmm}|MOBILE FPS"),
    Kind(4, -100, -4000, "ATM WITHDRAWAL|{ddmmm} #{four}", step="100"),
    Kind(4, -30, -900, "EPS {shop}|{ddmmm} {four}{four}"),
    Kind(3, -500, -9000, "CREDIT CARD PAYMENT|N0{four}{four}({ddmmm})"),
    Kind(2, -500, -8000, "TRANSFER TO CURRENT|N1{four}{four}({ddmmm})"),
    Kind(2, -100, -1200, "{utility}|AUTOPAY OUT"),
    Kind(3, 12000, 48000, "{firm}|AUTOPAY IN SALARY", most=2),
    Kind(4, 50, 5000, "{who}|FRN2023####PAYC01{four}|CR TO {four} FPS"),
    Kind(1, 0.05, 12, "CREDIT INTEREST", most=1),
    Kind(1, 1000, 20000, "CHEQUE DEPOSIT|{ddmmm} CDM{four}", step="0.1"),
)
CURRENT = (
    Kind(5, -300, -9000, "CHEQUE 4{four}##"),
    Kind(2, -200, -2600, "{utility}|AUTOPAY OUT"),
    Kind(1, -20, -90, "DEBIT INTEREST", most=1),
    Kind(1, -150, -150, "RETURN CHEQUE CHARGE", step="1", most=1),
    Kind(2, 500, 8000, "TRANSFER FROM SAVINGS|N1{four}{four}({ddmmm})"),
    Kind(1, 900, 9000, "CASH DEPOSIT|CDM {four} {ddmmm}", step="100"),
)
POOLS: Pools = {
    "four": ("####",),
    "ddmmm": day_before("%d%b", 1),
    "who": ("CHAN TAI MAN", "WONG SIU LING", "LEE KA MING PATRICK", "HARBOUR TUTORING CENTRE LIMITED"),
    "shop": ("GOLDEN MART TSIM SHA TSUI", "PARKSIDE SUPERMARKET", "LUCKY DRUGSTORE 012"),
    "utility": ("KOWLOON POWER LTD", "WATER SUPPLIES DEPT", "GREAT WALL LIFE INS", "HARBOUR BROADBAND"),
    "firm": ("FAR EAST LOGISTICS (HK) LTD", "VICTORIA DESIGN CO LTD"),
}
NOTES = (
    "Kindly check every entry of this statement and tell us of any error within 90 days of its date.",
    "請核對本結單各項紀錄，如有任何錯漏，請於結單日期起計九十天內通知本行。",
    "Deposits in this statement that are not structured deposits are protected up to the statutory limit.",
    "除結構性存款外，本結單所列之存款均受存款保障計劃保障，並以法定上限為限。",
)


def _day(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]}"


def _balance(balance: Decimal) -> str:
    return written(balance, minus="") + (" DR" if balance < 0 else "")


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng, 30, calendar=rng.random() < 0.5)
    period = (start, end)
    number = fill(rng, "4##-######-83#", start, POOLS)
    opening = {"s": some_amount(rng, 3000, 90000), "c": some_amount(rng, 200, 9000)}
    usd = some_amount(rng, 100, 4000)
    entries = {
        "s": some_entries(rng, SAVINGS, POOLS, period, count=rng.randint(14, 48), balance=opening["s"], floor=800),
        "c": some_entries(rng, CURRENT, POOLS, period, count=rng.randint(2, 12), balance=opening["c"], floor=-4000),
    }
    entries = {key: solvent(entries[key], opening[key], least) for key, least in (("s", 0), ("c", -9000))}
    closing = {key: opening[key] + sum(entry.amount for entry in entries[key]) for key in "sc"}

    def head(page: Page, count: int) -> float:
        page.box(40, 30, 24, 24, RED)
        page.put(70, 42, "NORTHBAY", 15, bold=True, color=RED)
        mixed(page, 70, 56, "北灣銀行", 11)
        page.put(555, 40, "Statement of Northbay Premier One", 11, right=True, bold=True)
        mixed(page, 555, 53, "北灣卓越理財綜合結單", 10, align="r")
        if count > 1:
            mixed(page, 40, 84, f"Number 號碼  {number}", 8)
            mixed(page, 300, 84, f"Statement date 結單日期  {end.day} {end:%B %Y}", 8, align="c")
            return 110
        address = ("MS CHEUNG MEI FONG", "FLAT C 18/F BLOCK 4", "SUNSHINE GARDEN", "66 HILL ROAD", "KOWLOON")
        page.lines(56, 108, address, 9, 12)
        for n, (label, value) in enumerate(
            (
                ("Number 號碼", number),
                ("Statement date 結單日期", f"{end.day} {end:%B %Y}"),
                ("Branch 分行", "Mong Kok"),
            )
        ):
            mixed(page, 360, 108 + 14 * n, label, 9)
            page.put(555, 108 + 14 * n, value, 9, right=True)
        y = _portfolio(page, 190, opening, closing, usd)
        return y + 26

    def section(title: str, foreign: bool = False) -> None:
        flow.need(92)
        page = flow.page
        page.box(40, flow.y - 11, 515, 15, (0.9, 0.9, 0.9))
        mixed(page, 44, flow.y, title, 9.5, bold=True)
        mixed(page, 551, flow.y, number, 9, align="r")
        flow.y += 18
        titles(foreign)

    def titles(foreign: bool = False) -> None:
        page, y = flow.page, flow.y
        for x, align, english, chinese in (
            (44, "l", "CCY" if foreign else "", "貨幣" if foreign else ""),
            (74, "l", "Date", "日期"),
            (118, "l", "Transaction Details", "進支詳情"),
            (385, "r", "Deposit", "存入"),
            (468, "r", "Withdrawal", "提取"),
            (545, "r", "Balance", "結餘"),
        ):
            mixed(page, x, y, english, 8, bold=True, align=align)
            mixed(page, x, y + 10, chinese, 8, align=align)
        page.rule(40, y + 14, 555, 0.4, GREY)
        flow.y += 26

    flow = Flow(770, lambda: Page(size=A4), head)
    rows: list[Row] = []

    def activity(key: str, listed: list[Entry]) -> None:
        balance = opening[key]
        flow.page.put(74, flow.y, _day(start - timedelta(1)), 8.5)
        mixed(flow.page, 118, flow.y, "B/F BALANCE 承前結餘", 8.5)
        flow.page.put(545, flow.y, _balance(balance), 8.5, right=True)
        flow.y += 12
        shown = date.min
        for entry, last in zip(listed, last_of_day(listed), strict=True):
            if flow.y + 11 * len(entry.lines) > flow.bottom - 14:
                mixed(flow.page, 118, flow.y, "C/F BALANCE 轉下頁結餘", 8.5)
                flow.page.put(545, flow.y, _balance(balance), 8.5, right=True)
                flow.turn()
                titles()
                flow.page.put(74, flow.y, _day(entry.day), 8.5)
                mixed(flow.page, 118, flow.y, "B/F BALANCE 承前結餘", 8.5)
                flow.page.put(545, flow.y, _balance(balance), 8.5, right=True)
                flow.y += 12
                shown = entry.day
            balance += entry.amount
            page = flow.page
            if entry.day != shown:
                page.put(74, flow.y, _day(entry.day), 8.5)
            shown = entry.day
            rows.append(
                Row(
                    entry.day,
                    " ".join(" ".join(entry.lines).split()),
                    entry.amount,
                    balance if last else None,
                    page=flow.number,
                )
            )
            y = page.lines(118, flow.y, entry.lines, 8.5, 10.5)
            at = 385 if entry.amount > 0 else 468
            page.put(at, y - 10.5, written(entry.amount, minus=""), 8.5, right=True)
            if last:
                page.put(545, y - 10.5, _balance(balance), 8.5, right=True)
            flow.y = y + 1.5
        out, outs, into, ins = sums(listed)
        flow.need(44)
        flow.y += 4
        mixed(flow.page, 44, flow.y, "Transaction Turnover 進支總額", 8, bold=True)
        mixed(flow.page, 118, flow.y + 12, f"Total No. of Deposits 存入次數 : {ins}", 8)
        mixed(flow.page, 330, flow.y + 12, f"Total Deposit Amount 存入總額 : {written(into)}", 8)
        mixed(flow.page, 118, flow.y + 23, f"Total No. of Withdrawals 提取次數 : {outs}", 8)
        mixed(flow.page, 330, flow.y + 23, f"Total Withdrawal Amount 提取總額 : {written(out)}", 8)
        flow.y += 50

    flow.need(60)
    mixed(flow.page, 40, flow.y, "Northbay Premier One Account Activities 卓越理財戶口進支", 11, bold=True)
    flow.y += 22
    section("HKD Savings 港元儲蓄")
    activity("s", entries["s"])
    section("HKD Current 港元往來")
    activity("c", entries["c"])
    section("Foreign Currency Savings 外幣儲蓄", foreign=True)
    flow.page.put(44, flow.y, "USD", 8.5)
    flow.page.put(74, flow.y, _day(start - timedelta(1)), 8.5)
    mixed(flow.page, 118, flow.y, "B/F BALANCE 承前結餘", 8.5)
    flow.page.put(545, flow.y, written(usd), 8.5, right=True)
    flow.y += 34
    flow.need(70)
    mixed(flow.page, 40, flow.y, "Important Notice 重要通告", 9, bold=True)
    for note in NOTES:
        flow.y += 12
        mixed(flow.page, 40, flow.y, note, 7.5)
    for n, page in enumerate(flow.pages, 1):
        mixed(page, 555, 68, f"Page 頁 {n} of {len(flow.pages)}", 8, align="r")
        page.put(40, 812, "The Northbay Banking Corporation Limited", 7.5, color=GREY)
        mixed(page, 555, 812, "北灣銀行有限公司", 7.5, align="r", color=GREY)
    with_pymupdf(by_words(flow.pages), path)
    return Truth("account", "zh-HK", "HKD", number, *period, None, None, rows)


def _portfolio(page: Page, y: float, opening: dict[str, Decimal], closing: dict[str, Decimal], usd: Decimal) -> float:
    mixed(page, 40, y, "Portfolio Summary 戶口組合摘要", 11, bold=True)
    page.rule(40, y + 5, 555, 1, RED)
    mixed(page, 330, y + 18, "CCY balance 貨幣結餘", 8, align="r")
    mixed(page, 440, y + 18, "HKD equivalent 港元等值", 8, align="r")
    mixed(page, 545, y + 18, "Last month 上月", 8, align="r")
    y += 32
    rate = (usd * Decimal("7.8125")).quantize(Decimal("0.01"))
    for name, own, worth, old in (
        ("HKD Savings 港元儲蓄", closing["s"], closing["s"], opening["s"]),
        ("HKD Current 港元往來", closing["c"], closing["c"], opening["c"]),
        ("Foreign Currency Savings 外幣儲蓄 (USD)", usd, rate, rate),
    ):
        mixed(page, 44, y, name, 8.5)
        page.put(330, y, _balance(own), 8.5, right=True)
        page.put(440, y, _balance(worth), 8.5, right=True)
        page.put(545, y, _balance(old), 8.5, right=True)
        y += 12
    page.rule(250, y - 7, 555, 0.4)
    mixed(page, 44, y + 4, "Total Relationship Balance 全面理財總值", 8.5, bold=True)
    page.put(440, y + 4, _balance(sum(closing.values()) + rate), 8.5, right=True, bold=True)
    page.put(545, y + 4, _balance(sum(opening.values()) + rate), 8.5, right=True, bold=True)
    return y + 16
