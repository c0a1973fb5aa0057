"""Sweden: kontoutdrag of a company account; the booking day stands once for all its rows, the balance on its last.

Spaces part the thousands, bankgiro deposits are sums, and an appendix behind the movements lists the single payments
of each with payer, reference and amount, as well as their sum, once more. Written one glyph at a time.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, iban, some_amount, some_entries, written
from ..pens import GREY, Flow, Hand, Page, by_hand
from ._some import how_many, month, some

POOLS = {
    "firm": [
        "Skånska Byggvaror AB",
        "Ahlsell Sverige",
        "Dustin AB",
        "Würth Svenska",
        "Beijer Bygg Lund",
        "PostNord Sverige",
    ],
    "shop": ["OKQ8 LUND", "CIRCLE K HÖÖR", "CLAS OHLSON MALMÖ", "BAUHAUS MALMÖ", "SJ INTERNET"],
    "bill": ["E.ON Kundsupport", "Telia Sverige", "Fortnox AB", "Länsförsäkringar Skåne"],
    "n": ["2", "3", "4"],
    "tax": ["SKATTEVERKET", "BOLAGSVERKET"],
}
KINDS = [
    Kind(5, 1200, 64000, "Bankgiroinsättning 5417-####|{n} st bet avis ####", "bg"),
    Kind(6, -180, -38000, "Bg-bet via internet {firm}|OCR ###########"),
    Kind(4, -60, -2400, "Kortköp ####-## {shop}"),
    Kind(2, -300, -4200, "Autogiro {bill}"),
    Kind(1, -4000, -60000, "Skattekonto {tax}|Ref 16556########", step="1"),
    Kind(1.2, -14000, -36000, "Lön via fil|Uppdrag ######", step="1"),
    Kind(1.5, 300, 9500, "Swish företag|123 ### ## ##", step="1"),
    Kind(0.8, 500, 25000, "Insättning från annan bank|{firm}"),
    Kind(0.6, -2, -180, "Pris för betaltjänster", step="0.5"),
]
COLUMNS = ((42, "Bokf.dag"), (102, "Valutadag"), (160, "Text"), (340, "Verifikat"))


def _money(amount: Decimal) -> str:
    return written(amount, "\xa0", ",")


@dataclass
class _Sheet:
    """What the head of each page says."""

    account: str
    start: date
    end: date
    holder: str
    iban: str
    columns: bool = True

    def begin(self, page: Page, number: int) -> float:
        page.put(42, 48, "Öresunds Sparbank", 17, face="Times-Bold")
        page.put(330, 42, "KONTOUTDRAG", 11, bold=True)
        page.put(550, 42, f"Sida {number}", 8, right=True)
        page.put(330, 55, f"Period {self.start} - {self.end}", 8)
        page.put(330, 66, f"Utskriftsdatum {self.end + timedelta(3)}", 8)
        y = 96.0
        if number == 1:
            page.lines(330, 96, [self.holder, "Hantverkaregatan 14", "221 00 LUND"], 9)
            page.put(42, 96, "Kontoform", 7, color=GREY)
            page.put(42, 106, "Företagskonto, checkräkning", 9)
            page.put(42, 122, "Kontonummer", 7, color=GREY)
            page.put(42, 132, self.account, 9, bold=True)
            page.put(160, 122, "Org.nr", 7, color=GREY)
            page.put(160, 132, "556417-2083", 9)
            page.put(230, 122, "Valuta", 7, color=GREY)
            page.put(230, 132, "SEK", 9)
            page.put(42, 148, "IBAN", 7, color=GREY)
            page.put(42, 158, self.iban, 9)
            page.put(230, 148, "BIC", 7, color=GREY)
            page.put(230, 158, "ORESSE22", 9)
            y = 186
        else:
            page.put(42, 76, f"Konto {self.account}  {self.holder}", 8)
        if self.columns:
            for x, title in COLUMNS:
                page.put(x, y, title, 8, bold=True)
            page.put(468, y, "Belopp", 8, bold=True, right=True)
            page.put(552, y, "Bokfört saldo", 8, bold=True, right=True)
            page.rule(42, y + 4, 552, 0.8)
            y += 18
        return y


def draw(rng: Random, path: Path) -> Truth:
    start, end = month(rng)
    opening = some_amount(rng, 15000, 400000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=how_many(rng), balance=opening, floor=5000)
    account = some(rng, "8103-0 ##3 ###-#")
    holder = rng.choice(["Lunds Snickeri & Inredning AB", "Höörs Åkeri AB", "Kävlinge Elteknik AB"])
    number = "".join(c for c in account if c.isdigit())
    sheet = _Sheet(account, start, end, holder, iban(rng, "SE", "800000000" + number[1:]))
    flow = Flow(772, Page, sheet.begin)
    flow.page.put(160, flow.y, "Ingående saldo", 8.5, bold=True)
    flow.page.put(552, flow.y, _money(opening), 8.5, right=True, bold=True)
    flow.y += 15
    rows: list[Row] = []
    balance = opening
    for n, entry in enumerate(entries):
        balance += entry.amount
        first = n == 0 or entries[n - 1].day != entry.day
        final = n + 1 == len(entries) or entries[n + 1].day != entry.day
        turned = flow.need(10 * len(entry.lines) + 4)
        rows.append(_row(rng, flow, entry, first or turned, balance if final else None))
    flow.need(64)
    flow.page.rule(42, flow.y - 8, 552, 0.8)
    ins = sum((row.amount for row in rows if row.amount > 0), Decimal(0))
    outs = sum((row.amount for row in rows if row.amount < 0), Decimal(0))
    for label, amount in (("Utgående saldo", balance), ("Summa insättningar", ins), ("Summa uttag", outs)):
        flow.page.put(160, flow.y + 4, label, 8.5, bold=label[0] == "U")
        flow.page.put(
            552 if label[0] == "U" else 468, flow.y + 4, _money(amount), 8.5, right=True, bold=label[0] == "U"
        )
        flow.y += 13
    flow.page.put(160, flow.y + 6, "Beviljad kredit 100\xa0000,00   Kreditränta 7,45 %   Inlåningsränta 0,00 %", 8)
    flow.y += 24
    sheet.columns = False
    _appendix(rng, flow, [entry for entry in entries if entry.tag == "bg"])
    for page in flow.pages:
        page.rule(42, 794, 552, 0.3)
        page.put(
            42,
            804,
            "Öresunds Sparbank AB  Box 417  221 00 Lund  Telefon 046-417 00 00  Org.nr 516401-4170",
            6.5,
        )
        page.put(
            42,
            813,
            "Insättningar omfattas av den statliga insättningsgarantin med högst 1\xa0050\xa0000 kronor.",
            6.5,
        )
    by_hand(flow.pages, path, Hand("glyphs", "rows", scaled=True))
    return Truth("bank", "sv_SE", "SEK", account, start, end, opening, balance, rows)


def _row(rng: Random, flow: Flow, entry: Entry, dated: bool, balance: Decimal | None) -> Row:
    page, y = flow.page, flow.y
    value = earlier(rng, entry.day, 1) if entry.amount < 0 else entry.day
    if dated:
        page.put(42, y, entry.day.isoformat(), 8.5)
    page.put(102, y, value.isoformat(), 8.5)
    page.lines(160, y, entry.lines, 8.5, 10)
    page.put(340, y, some(rng, "4######"), 8.5)
    page.put(468, y, _money(entry.amount), 8.5, right=True)
    if balance is not None:
        page.put(552, y, _money(balance), 8.5, right=True)
    flow.y += 10 * len(entry.lines) + 4
    return Row(entry.day, " ".join(entry.lines), entry.amount, balance, value, flow.number)


def _appendix(rng: Random, flow: Flow, entries: list[Entry]) -> None:
    if not entries:
        return
    flow.need(90)
    flow.page.put(42, flow.y + 6, "Bilaga: specifikation av bankgiroinsättningar", 10, bold=True)
    flow.page.put(42, flow.y + 18, "Beloppen ingår i insättningarna ovan.", 7.5, color=GREY)
    flow.y += 36
    for entry in entries:
        left, parts = entry.amount, []
        for _ in range(int(entry.lines[1][0]) - 1):
            part = (left * Decimal(rng.randint(20, 70)) / 100).quantize(Decimal("0.01"))
            parts.append(part)
            left -= part
        flow.need(12 * (len(parts) + 3))
        page = flow.page
        page.put(42, flow.y, f"{entry.lines[0]}, {entry.day}", 8.5, bold=True)
        for amount in [*parts, left]:
            flow.y += 11
            page.put(60, flow.y, fill(rng, rng.choice(POOLS["firm"]), entry.day, POOLS), 8)
            page.put(220, flow.y, some(rng, "Fakturanr ######"), 8)
            page.put(390, flow.y, _money(amount), 8, right=True)
        flow.y += 11
        page.put(60, flow.y, f"Summa {len(parts) + 1} betalningar", 8)
        page.put(390, flow.y, _money(entry.amount), 8, right=True)
        flow.y += 17
