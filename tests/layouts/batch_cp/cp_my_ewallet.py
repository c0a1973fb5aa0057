"""Malaysia: history of an e-wallet. Newest first, unsigned amounts glued to RM whose direction the type and the balance
tell, cells centred in tall rows so that the amount is on a middle line, references cut anywhere, failed items."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, some_period, written
from ..pens import GREY, Flow, Page, with_reportlab
from ._kit import Book, keep_book, number_pages, truth_of, wrapped

KINDS = [
    Kind(12, -2.5, -88, "{shop}", "Payment"),
    Kind(9, -3, -120, "{stall}", "DuitNow QR"),
    Kind(6, -0.7, -14.8, "{toll}", "RFID Payment"),
    Kind(4, -1, -6.5, "{parking}", "Parking Payment", "0.10"),
    Kind(5, -5, -300, "{person}", "Transfer to Wallet", "0.50"),
    Kind(2, -20, -400, "DuitNow to {bank} {person}", "DuitNow Transfer", "1"),
    Kind(2, -10, -150, "{bill}", "Bill Payment"),
    Kind(7, 20, 500, "Quick Reload Payment (via GO+ Balance)", "Reload", "10"),
    Kind(4, 50, 300, "Reload from {bank} Debit Card ending ####", "Reload", "50"),
    Kind(4, 3, 250, "{person}", "Receive from Wallet", "0.50"),
    Kind(3, 10, 900, "{bank} {person}", "DuitNow Receive", "0.01"),
    Kind(2, 4, 60, "{shop}", "Refund"),
    Kind(1, 0.5, 5, "Cashback 2x RM0.50 campaign {stall}", "Cashback", "0.1"),
]
POOLS = {
    "shop": [
        "TEH TARIK KAW SUNWAY PYRAMID LG2.45",
        "99 Speedmarkt Sdn Bhd 1402",
        "Shopee Malaysia Order 2401###",
        "KLINIK DR AZMAN & RAKAN-RAKAN (SETAPAK)",
        "Grab Rides-EC",
        "MR D.I.Y. (M) SDN BHD - AEON CHERAS SELATAN",
    ],
    "stall": ["NASI LEMAK MAK CIK RUBIAH", "Kedai Runcit Ah Hock 88", "PASAR MALAM STALL 17", "WARUNG PAK DIN ENT."],
    "toll": ["GOMBAK - BENTONG", "PLUS SG BESI/JURU 12.40", "LDP PUCHONG SELATAN", "DUKE SENTUL PASAR"],
    "parking": ["MBPJ Street Parking 2 hours WXY ####", "KLCC Parking B2", "DBKL 60min VCE####"],
    "person": ["NURUL IZZAH BINTI HASSAN", "TAN WEI LING", "KUMARAVEL A/L MUTHU", "AHMAD FIRDAUS"],
    "bank": ["Maybank", "CIMB BANK BERHAD", "RHB Bank", "HONG LEONG BANK"],
    "bill": ["Tenaga Nasional Berhad Acc 2200########", "Air Selangor 5#######", "Unifi TV/Home RM149 plan"],
}
HEADS = ("Date", "Status", "Transaction Type", "Reference", "Description", "Details", "Amount (RM)", "Wallet Balance")
EDGES = (36, 82, 124, 190, 268, 382, 470, 516, 562)


def ringgit(amount: Decimal) -> str:
    return "RM" + written(abs(amount))


class _History:
    def __init__(self, rng: Random, book: Book, wallet: str) -> None:
        self.rng, self.book, self.wallet = rng, book, wallet
        self.flow = Flow(776, Page, self._head)

    def _head(self, page: Page, number: int) -> float:
        y = 50.0
        if number == 1:
            y = self._facts(page)
        page.box(36, y - 12, 526, 24, (0.02, 0.3, 0.62))
        for n, name in enumerate(HEADS):
            lines = wrapped([name], "Helvetica-Bold", 6.5, EDGES[n + 1] - EDGES[n] - 4)
            page.lines(EDGES[n] + 2, y - 2, lines, 6.5, 8, bold=True, color=(1, 1, 1))
        page.put(
            36,
            818,
            "Dompet Pantas Sdn Bhd. This is a computer generated statement. No signature is required.",
            6.5,
            color=GREY,
        )
        return y + 14

    def _facts(self, page: Page) -> float:
        book = self.book
        page.put(36, 56, "DOMPET PANTAS WALLET TRANSACTION HISTORY", 12, bold=True)
        facts = (
            ("Name", "SITI AMINAH BINTI ROSLAN"),
            ("Wallet ID", self.wallet),
            ("Registered mobile", "+6012-345****"),
            ("Transaction period", f"{book.start.day} {book.start:%B %Y} - {book.end.day} {book.end:%B %Y}"),
        )
        for n, (name, value) in enumerate(facts):
            page.put(36, 78 + 12 * n, name, 8, color=GREY)
            page.put(140, 78 + 12 * n, value, 8)
        return 146

    def _put(self, cells: list[list[str]]) -> None:
        high = 8.5 * max(len(cell) for cell in cells) + 7
        self.flow.need(high)
        for n, cell in enumerate(cells):
            top = self.flow.y + (high - 8.5 * len(cell)) / 2 + 6.5
            self.flow.page.lines(EDGES[n] + 2, top, cell, 7, 8.5)
        self.flow.y += high
        self.flow.page.rule(36, self.flow.y, 562, 0.3, GREY)

    def _cells(self, entry: Entry, status: str, balance: Decimal) -> list[list[str]]:
        reference = fill(self.rng, f"{entry.day:%Y%m%d}1112120000010###########", entry.day, {})
        details = self.rng.choice(["", "", "Merchant Ref ######", "TNX-####-??", "Personal", "QR"])
        cells = [f"{entry.day.day}/{entry.day.month}/{entry.day.year}", status, entry.tag, reference, entry.lines[0]]
        cells += [fill(self.rng, details, entry.day, {}), ringgit(entry.amount), ringgit(balance)]
        pairs = zip(cells, EDGES, EDGES[1:], strict=False)
        return [wrapped([cell], "Helvetica", 7, right - left - 5) for cell, left, right in pairs]

    def row(self, n: int) -> Row:
        entry, balance = self.book.entries[n], self.book.balances[n]
        self._put(self._cells(entry, "Success", balance))
        return Row(entry.day, entry.lines[0], entry.amount, balance, page=self.flow.number)

    def failed(self, n: int) -> None:
        """A payment that did not go through: the balance stays."""
        entry = self.book.entries[n]
        refused = Entry(entry.day, (fill(self.rng, "{shop}", entry.day, POOLS),), Decimal("-18.90"), "Payment", "")
        self._put(self._cells(refused, "Failed", self.book.balances[n]))

    def tail(self) -> None:
        self.flow.need(60)
        page, y = self.flow.page, self.flow.y + 26
        page.put(36, y, "GO+ TRANSACTION HISTORY", 10, bold=True)
        page.put(36, y + 14, "No GO+ transactions for the selected period.", 8)


def draw(rng: Random, path: Path) -> Truth:
    book = keep_book(rng, KINDS, POOLS, some_period(rng, rng.choice([30, 60])), (420, 900), floor=410)
    wallet = fill(rng, "1112120#######", book.start, {})
    drawn = _History(rng, book, wallet)
    rows = []
    for n in reversed(range(len(book.entries))):
        if rng.random() < 0.04:
            drawn.failed(n)
        rows.append(drawn.row(n))
    drawn.tail()
    number_pages(drawn.flow.pages, 562, 818, "Page {page} of {pages}", 6.5)
    with_reportlab(drawn.flow.pages, path, rng.choice(["rows", "columns"]))
    truth = truth_of(book, "en_MY", "MYR", wallet, rows)
    truth.opening_balance = truth.closing_balance = None
    truth.newest_first = True
    return truth
