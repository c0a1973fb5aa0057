"""United States: a savings and loan's mainframe print in Courier capitals; one list with dot leaders and trailing
minus, the date only on the first posting of a day, the balance only on the last, cheques without a payee, then a
summary three across that repeats the cheques, and an interest box."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Truth, fill, written
from ..pens import LETTER, Flow, Hand, Page, by_hand
from ._kit import Book, Post, cells, keep, row, say

POOLS = {
    "shop": ("HY-VEE", "CASEYS GEN STORE", "FAREWAY STORES", "MENARDS", "KUM & GO", "WALGREENS", "AMZN MKTP US"),
    "town": ("DES MOINES IA", "AMES IA", "OMAHA NE", "CEDAR RAPIDS IA", "ANKENY IA"),
    "bill": ("MIDAMERICAN ENERGY", "ALLIANT UTIL", "MEDIACOM CABLE", "STATE FARM RO 27", "VERIZON WIRELESS"),
    "boss": ("POLK CO SCHOOL DIST", "PRAIRIE SEED CO", "UNITYPOINT HLTH"),
}
KINDS = (
    Kind(7, -4, -180, "POS PURCHASE {shop} #####|{town} CARD XXXX####", "E"),
    Kind(4, -15, -900, "CHECK", "C"),
    Kind(3, -20, -260, "ACH DEBIT {bill}|WEB PMT ID ##########", "E"),
    Kind(1.5, -20, -300, "ATM WITHDRAWAL ##### {town}", "E", "20"),
    Kind(2, 700, 2400, "ACH CREDIT {boss}|PAYROLL ID #########", "E"),
    Kind(1, 25, 800, "DEPOSIT", "E"),
    Kind(1, 50, 500, "TRANSFER FROM SAV XXXXXX####", "E", "25"),
    Kind(0.4, -28, -35, "OVERDRAFT ITEM CHARGE", "E", "0.50", 2),
    Kind(0.4, 0.02, 3, "INTEREST PAID", "E", "0.01", 1),
)
MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]
LEFT, SIZE, LEAD = 42.0, 10.0, 11.5


def short(day: date) -> str:
    return f"{MONTHS[day.month - 1]} {day.day:02}"


def money(amount: Decimal) -> str:
    text = written(amount, minus="") + ("-" if amount < 0 else " ")
    return text[1:] if text.startswith("0.") else text


def draw(rng: Random, path: Path) -> Truth:
    book = keep(rng, KINDS, POOLS, (120, 4200), floor=40, reversal="REVERSAL OF|{0}")
    account = fill(rng, "##-####-#", book.start, {})
    truth = book.truth("en_US", "USD", account)
    owner = rng.choice(("HAROLD J OLESON", "DARLENE M VOSS", "EUGENE & RUTH KRAMER"))
    flow = Flow(
        730, lambda: Page(LETTER, "Courier", "Courier-Bold"), lambda page, n: head(page, n, book, owner, account)
    )
    totals(flow, book)
    number = rng.randint(101, 8800)
    checks: list[tuple[str, Post]] = []
    say(flow, LEFT, cells((0, "DATE"), (8, "DESCRIPTION"), (-65, "AMOUNT "), (-80, "BALANCE ")), 1.5 * LEAD, SIZE)
    say(flow, LEFT, cells((8, "BALANCE LAST STATEMENT"), (-80, money(book.opening))), LEAD, SIZE)
    for day in book.days():
        for n, post in enumerate(day):
            lines = list(post.lines)
            if lines[0] == "CHECK":
                number += rng.choice((1, 1, 1, 2, 5))
                lines = [f"CHECK #{number}"]
                checks.append((str(number), post))
            elif lines[-1] == "CHECK":
                lines = [f"RETURNED CHECK #{number}"]
            turned = flow.need(LEAD * len(lines))
            last = post is day[-1]
            place = flow.number
            when = short(post.day) if n == 0 or turned else ""
            sum_text = money(post.amount)
            dots = "." * (64 - 9 - len(lines[0]) - len(sum_text)) + " "
            balance = money(post.balance) if last else ""
            text = cells((0, when), (8, f"{lines[0]} {dots}"), (-65, sum_text), (-80, balance))
            say(flow, LEFT, text, LEAD, SIZE)
            for line in lines[1:]:
                say(flow, LEFT, cells((10, line)), LEAD, SIZE)
            truth.transactions.append(row(post, lines, place, balance=last))
    flow.need(3 * LEAD)
    say(flow, LEFT, cells((8, "BALANCE THIS STATEMENT"), (-80, money(book.closing))), 2 * LEAD, SIZE)
    summary(flow, checks)
    if rng.random() < 0.6:
        interest(flow, rng)
    by_hand(flow.pages, path, Hand(show=rng.choice(("Tj", "TJ")), form=rng.random() < 0.3))
    return truth


def head(page: Page, number: int, book: Book, owner: str, account: str) -> float:
    page.put(LEFT, 48, "TALLGRASS SAVINGS & LOAN ASSOCIATION", 10)
    page.put(LEFT, 60, "P O BOX 1187   BOONE IOWA 50036-1187", 10)
    page.put(570, 48, f"PAGE {number:3}", 10, right=True)
    page.put(570, 60, f"ACCOUNT {account}", 10, right=True)
    if number > 1:
        page.put(
            LEFT, 84, cells((0, "DATE"), (8, "DESCRIPTION (CONTINUED)"), (-65, "AMOUNT "), (-80, "BALANCE ")), SIZE
        )
        return 104
    page.lines(LEFT, 100, (owner, "2210 COUNTY ROAD R38", "SLATER IA 50244"), SIZE, LEAD)
    page.put(570, 100, f"STATEMENT PERIOD {book.start:%m/%d/%y} THRU {book.end:%m/%d/%y}", 10, right=True)
    return 150


def totals(flow: Flow, book: Book) -> None:
    ins = [post for post in book.posts if post.amount > 0]
    outs = len(book.posts) - len(ins)
    say(flow, LEFT, "*" * 30 + " CHECKING  ACCOUNT " + "*" * 31, LEAD, SIZE)
    say(flow, LEFT, cells((0, "PREVIOUS BALANCE"), (-42, money(book.opening))), LEAD, SIZE)
    say(flow, LEFT, cells((0, f"{len(ins):4} CREDITS"), (-42, money(book.total(1)))), LEAD, SIZE)
    say(flow, LEFT, cells((0, f"{outs:4} DEBITS"), (-42, money(book.total(-1)))), LEAD, SIZE)
    say(flow, LEFT, cells((0, "ENDING BALANCE"), (-42, money(book.closing))), 2 * LEAD, SIZE)


def summary(flow: Flow, checks: list[tuple[str, Post]]) -> None:
    if not checks:
        return
    flow.need((3 + (len(checks) + 2) // 3) * LEAD)
    say(flow, LEFT, "CHECK SUMMARY   (* INDICATES A GAP IN CHECK NUMBER SEQUENCE)", LEAD, SIZE)
    say(flow, LEFT, "  ".join(f"{'NUMBER':8}{'DATE':6}{'AMOUNT':>10}" for _ in range(3)), LEAD, SIZE)
    blocks = []
    for n, (number, post) in enumerate(checks):
        gap = "*" if n and int(number) != int(checks[n - 1][0]) + 1 else " "
        blocks.append(f"{number + gap:8}{post.day:%m/%d} {written(-post.amount):>10}")
    for n in range(0, len(blocks), 3):
        say(flow, LEFT, "  ".join(blocks[n : n + 3]), LEAD, SIZE)
    flow.y += LEAD


def interest(flow: Flow, rng: Random) -> None:
    flow.need(4 * LEAD)
    say(flow, LEFT, "- - - - - - - - INTEREST INFORMATION - - - - - - - -", LEAD, SIZE)
    say(flow, LEFT, f"ANNUAL PERCENTAGE YIELD EARNED        .{rng.randint(1, 25):02} %", LEAD, SIZE)
    say(flow, LEFT, f"INTEREST PAID YEAR TO DATE          {rng.randint(1, 30)}.{rng.randint(10, 99)}", LEAD, SIZE)
