"""Czech Republic: výpis z účtu. Every item takes two to five lines in five columns (date over value date, counterparty
over its account, VS/KS/SS below each other), signed amounts with hard spaces, no running balance, a summary box on top.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, fill, iban, some_amount, some_entries, some_period, wrap
from ..frame import written as plain
from ..pens import BLACK, GREY, Flow, Page, fits, with_fpdf, with_pymupdf, with_reportlab

PLUM, LILAC = (0.35, 0.1, 0.35), (0.95, 0.92, 0.96)
SIZE, LEAD = 6.8, 9.2
POOLS: Pools = {
    "who": [
        "Novák Jiří",
        "SVOBODOVÁ PETRA",
        "Společenství vlastníků Lužická 1421",
        "Dvořák Tomáš, Ing.",
        "Řeznictví U Kalinů s.r.o.",
        "ČERNÁ ŽANETA",
    ],
    "shop": [
        "ALBERT 0412 PRAHA 2 CZE",
        "LIDL DEKUJE ZA NAKUP BRNO CZE",
        "MOL CS 4302 JIHLAVA CZE",
        "ROHLIK.CZ PRAHA 8 CZE",
        "Dr.Max Lekarna Olomouc CZE",
        "CD E-SHOP WWW.CD.CZ CZE",
    ],
    "note": ["nájem", "za večeři", "Fa 2024/0117", "školka záloha", "dárek", ""],
    "firm": ["Pražská energetika, a.s.", "T-Mobile Czech Republic a.s.", "Česká správa soc. zabezpečení"],
    "acct": ["19-#########0/0999", "##########/0998", "######-##########/0997", "#########/0996"],
}
# The parts of a text: kind of payment | counterparty | its account | message.
KINDS = (
    Kind(11, -29, -2400, "Platba kartou|{shop}||PK: 5168XXXXXXXX####", "card"),
    Kind(6, -100, -9000, "Odchozí úhrada|{who}|{acct}|{note}", "vs"),
    Kind(4, 150, 12000, "Příchozí úhrada|{who}|{acct}|{note}", "vs"),
    Kind(4, -250, -4800, "Inkaso|{firm}|{acct}|", "vsks"),
    Kind(3, -600, -14000, "Trvalá platba|{who}|{acct}|{note}", "all"),
    Kind(2, -500, -8000, "Výběr z bankomatu|BANKOMAT VLTAVÍN NÁDRAŽÍ||PK: 5168XXXXXXXX####", "card", "100"),
    Kind(1, 21000, 64000, "Příchozí úhrada|Zaměstnavatel a.s.|{acct}|Mzda", "all", most=1),
    Kind(1, -29, -199, "Poplatek|Vedení účtu||", "", "1", 1),
    Kind(1, 0.05, 14, "Kladný úrok|||", "", most=1),
    Kind(2, -90, -6000, "Okamžitá odchozí úhrada|{who}|{acct}|{note}", "vs"),
)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=True)
    opening = some_amount(rng, 1500, 140000)
    count = rng.choice([rng.randint(5, 12), rng.randint(20, 45), rng.randint(50, 100)])
    entries = some_entries(rng, KINDS, POOLS, period, count=count, balance=opening, floor=-2000)
    statement = _Statement(rng, period, opening, entries)
    rows = [statement.row(entry) for entry in entries]
    statement.ending()
    statement.number()
    style = rng.randrange(3)
    if style == 0:
        with_fpdf(statement.flow.pages, path)
    elif style == 1:
        with_pymupdf(statement.flow.pages, path, "columns")
    else:
        with_reportlab(statement.flow.pages, path)
    return Truth("checking", "cs_CZ", "CZK", statement.account, *period, opening, statement.closing, rows)


def _spoken(day: date) -> str:
    return f"{day.day}. {day.month}. {day.year}"


class _Statement:
    """The statement, filled from item to item."""

    def __init__(self, rng: Random, period: tuple[date, date], opening: Decimal, entries: list[Entry]) -> None:
        self.rng, self.period, self.opening = rng, period, opening
        self.came = sum((e.amount for e in entries if e.amount > 0), Decimal(0))
        self.went = sum((e.amount for e in entries if e.amount < 0), Decimal(0))
        self.closing = opening + self.came + self.went
        self.coin = rng.choice([" CZK", ""])
        self.plus = rng.choice(["+", "", ""])
        number = fill(rng, "2#########", date.min, {})
        self.account = f"{number}/0999"
        self.iban = iban(rng, "CZ", f"0999000000{number}")
        self.holder = rng.choice(["MGR. LENKA PROCHÁZKOVÁ", "PAVEL HORÁČEK", "Truhlářství Říha s.r.o."])
        self.flow = Flow(768, lambda: Page(face="narrow", bold="narrow-bold"), self._head)

    def _money(self, amount: Decimal, coin: bool = True) -> str:
        sign = self.plus if amount > 0 else ""
        return sign + plain(amount, "\u00a0", ",") + (self.coin if coin else "")

    def _head(self, page: Page, number: int) -> float:
        page.box(38, 30, 6, 24, PLUM)
        page.put(50, 42, "Vltavínská banka", 13, bold=True, color=PLUM)
        page.put(50, 52, "člen skupiny Vltavín Finance", 6, color=GREY)
        page.put(557, 40, "VÝPIS Z BĚŽNÉHO ÚČTU", 11, right=True, bold=True)
        page.put(557, 52, f"č. {self.period[1].month} / {self.period[1].year}", 8, right=True)
        y = 72.0
        if number == 1:
            y = self._first(page)
        else:
            page.put(38, 70, f"Číslo účtu: {self.account}", 7, color=GREY)
            page.put(
                557, 70, f"Období: {_spoken(self.period[0])} – {_spoken(self.period[1])}", 7, right=True, color=GREY
            )
            y = 78
        return self._columns(page, y)

    def _first(self, page: Page) -> float:
        facts = (
            ("Název účtu:", self.holder),
            ("Číslo účtu:", self.account),
            ("IBAN:", self.iban),
            ("BIC:", "VLTVCZPP"),
            ("Měna účtu:", "CZK"),
            ("Období:", f"{_spoken(self.period[0])} – {_spoken(self.period[1])}"),
            ("Frekvence:", "měsíční"),
        )
        for n, (label, text) in enumerate(facts):
            page.put(38, 78 + 11 * n, label, 7.5, color=GREY)
            page.put(98, 78 + 11 * n, text, 7.5)
        page.lines(340, 96, (self.holder, "Lužická 1421/18", "120 00 Praha 2 - Vinohrady"), 9, 12)
        page.box(38, 166, 519, 40, LILAC)
        boxes = (
            ("Počáteční zůstatek", self.opening),
            ("Příjmy celkem", self.came),
            ("Výdaje celkem", self.went),
            ("Konečný zůstatek", self.closing),
        )
        for n, (label, amount) in enumerate(boxes):
            x = 160 + n * 129
            page.put(x, 179, label, 7, right=True, color=GREY)
            text = plain(amount, "\u00a0", ",") + " CZK"
            page.put(x, 195, text, 8.5, right=True, bold=True)
        page.put(38, 222, "Přehled pohybů na účtu", 9, bold=True, color=PLUM)
        return 229

    def _columns(self, page: Page, y: float) -> float:
        page.rule(38, y, 557, 0.8, PLUM)
        heads = (
            (38, ("Datum", "Valuta"), False),
            (92, ("Typ transakce", "Název protiúčtu", "Číslo protiúčtu"), False),
            (268, ("Variabilní symbol", "Konstantní symbol", "Specifický symbol"), False),
            (350, ("Zpráva", "Poznámka"), False),
            (557, ("Částka",), True),
        )
        for x, lines, right in heads:
            page.lines(x, y + 9, lines, 6.2, 8, right=right, bold=True)
        page.rule(38, y + 29, 557, 0.8, PLUM)
        return y + 41

    def row(self, entry: Entry) -> Row:
        kind, who, account, note = (*entry.lines, "", "", "")[:4]
        names = [kind, *(wrap(who, fits("narrow", SIZE, 168)) if who else []), account]
        names = [line for line in names if line]
        symbols = self._symbols(entry)
        height = LEAD * max(len(names), len(symbols), 2)
        self.flow.need(height)
        page, y = self.flow.page, self.flow.y
        value = earlier(self.rng, entry.day, 2) if entry.tag == "card" else entry.day
        page.lines(38, y, (_spoken(entry.day), _spoken(value)), SIZE, LEAD)
        page.put(92, y, names[0], SIZE, bold=True)
        page.lines(92, y + LEAD, names[1:], SIZE, LEAD)
        page.lines(268, y, symbols, SIZE, LEAD)
        page.lines(350, y, wrap(note, fits("narrow", SIZE, 120)) if note else (), SIZE, LEAD)
        page.put(557, y, self._money(entry.amount), SIZE + 0.4, right=True, bold=True)
        page.rule(38, y + height - LEAD + 3.5, 557, 0.3, (0.8, 0.8, 0.8))
        self.flow.y += height + 4.5
        text = " ".join([*names, note]).strip()
        return Row(entry.day, text, entry.amount, None, value, self.flow.number)

    def _symbols(self, entry: Entry) -> list[str]:
        if entry.tag in ("", "card") or (entry.tag == "vs" and self.rng.random() < 0.4):
            return []
        labels = ["VS: ##########"]
        if entry.tag in ("vsks", "all"):
            labels.append(self.rng.choice(["KS: 0308", "KS: 0558"]))
        if entry.tag == "all" and self.rng.random() < 0.5:
            labels.append("SS: #######")
        return [fill(self.rng, label, entry.day, {}) for label in labels]

    def ending(self) -> None:
        """Blocked amounts, which are no transactions, and the text of the law."""
        self.flow.need(110)
        page, y = self.flow.page, self.flow.y + 8
        page.put(38, y, "Konec výpisu", 7.5, bold=True, color=PLUM)
        day = self.period[1] + timedelta(self.rng.randint(1, 6))
        facts = (
            (
                "Blokované částky ke dni pořízení výpisu:",
                plain(some_amount(self.rng, 90, 2500), "\u00a0", ",") + " CZK",
            ),
            ("Povolený debet (kontokorent):", "20\u00a0000,00 CZK"),
            ("Datum pořízení výpisu:", _spoken(day)),
        )
        for n, (label, text) in enumerate(facts, 1):
            page.put(38, y + 12 * n, label, 7)
            page.put(300, y + 12 * n, text, 7, right=True)
        law = (
            "Vklad na tomto účtu je pojištěn u Garančního systému finančního trhu. Více na www.vltavin.example.",
            "Výpis si prosím zkontrolujte. Případné reklamace uplatněte neprodleně, nejpozději do 13 měsíců.",
        )
        page.lines(38, y + 60, law, 6.2, 8.5, color=GREY)

    def number(self) -> None:
        for n, page in enumerate(self.flow.pages, 1):
            page.rule(38, 790, 557, 0.4, GREY)
            page.put(38, 801, "Vltavínská banka, a.s., Na Příkopě 0, 110 00 Praha 1, IČ: 00000000", 6, color=GREY)
            page.put(
                38,
                809,
                "zapsaná v obch. rejstříku u MS v Praze, oddíl B, vložka 0000 · Infolinka 800 000 000",
                6,
                color=GREY,
            )
            page.put(557, 805, f"Strana {n} / {len(self.flow.pages)}", 7, right=True, color=BLACK)
