"""Finland, credit card invoice of a large bank.

Purchases plain and payments with the minus behind, days without zeros and year, two cards each with its own heading
and sum, foreign amount and rate in columns between; interest and fee rows at the end; below a giro form with
reference number and the digits of a virtual bar code.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, iban, some_amount, some_entries, written
from ..pens import GREY, Flow, Hand, Page, by_hand
from ._rows import many, numbered, prose

POOLS = {
    "shop": (
        "K-CITYMARKET KUPITTAA, TURKU",
        "PRISMA ITÄHARJU, TURKU",
        "ALKO 2### TURKU, TURKU",
        "NESTE HIRVENSALO, TURKU",
        "HESBURGER HANSA, TURKU",
        "R-KIOSKI ####, HELSINKI",
        "VR MATKALIPUT, HELSINKI",
        "YLIOPISTON APTEEKKI, TURKU",
    ),
    "net": ("VERKKOKAUPPA.COM, HELSINKI", "SPOTIFY P2?####, STOCKHOLM", "WOLT, HELSINKI", "FÖLI MOBIILILIPPU, TURKU"),
    "abroad": ("ICA NÄRA SÖDER, STOCKHOLM", "SL ACCESS, STOCKHOLM", "PRESSBYRÅN 5##, STOCKHOLM"),
}
KINDS = (
    Kind(11, -2, -140, "{shop}"),
    Kind(4, -5, -190, "{net}"),
    Kind(3, -4, -110, "{abroad}", "SEK"),
    Kind(1, 10, 80, "ZALANDO, BERLIN", "", most=2),
)


def euro(amount: Decimal) -> str:
    """What the card owes, with the minus behind where the holder is owed."""
    return written(abs(amount), " ", ",") + ("-" if amount < 0 else "")


def short(day: date) -> str:
    return f"{day.day}.{day.month}."


def long(day: date) -> str:
    return f"{day.day}.{day.month}.{day.year}"


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    end = date(rng.randint(2019, 2024), rng.randint(1, 12), rng.randint(5, 26))
    start = (end.replace(day=1) - timedelta(1)).replace(day=end.day) + timedelta(1)
    previous = some_amount(rng, 150, 2900)
    part = previous if rng.random() < 0.5 else Decimal(rng.choice([100, 150]))
    count = many(rng)
    others = rng.randint(2, 6) if rng.random() < 0.5 else 0
    main = some_entries(rng, KINDS, POOLS, (start, end), count=count)
    main.append(Entry(start + timedelta(rng.randint(5, 20)), ("SUORITUS, KIITOS",), part, "pay", ""))
    main.sort(key=lambda e: e.day)
    second = some_entries(rng, KINDS, POOLS, (start, end), count=others)
    interest = ((previous - part) * Decimal("0.0104")).quantize(Decimal("0.01"), ROUND_HALF_UP)
    costs = [Entry(end, ("TILINHOITOMAKSU",), Decimal("-3.50"), "cost", "")]
    if interest > 0:
        costs.insert(0, Entry(end, (f"LUOTTOKORKO {short(start)} - {short(end)} 12,476 %",), -interest, "cost", ""))
    everything = main + second + costs
    owed = previous - sum(e.amount for e in everything)
    paid = sum((e.amount for e in everything if e.tag == "pay"), Decimal(0))
    bought = -sum((e.amount for e in everything if e.tag not in ("pay", "cost")), Decimal(0))
    spent = -sum((e.amount for e in costs), Decimal(0))
    due = end + timedelta(20)
    least = min(max(owed, Decimal(0)), max(Decimal("50.00"), (owed * 5 / 100).quantize(Decimal("0.01"))))
    cards = (f"4920 88** **** {rng.randint(1000, 9999)}", f"4920 88** **** {rng.randint(1000, 9999)}")
    account = iban(rng, "FI", "15713000######")
    base = f"{rng.randint(10**9, 10**10 - 1)}"
    check = -sum(int(c) * (7, 3, 1)[n % 3] for n, c in enumerate(reversed(base))) % 10
    plain = base + str(check)
    reference = " ".join(plain[max(0, n - 5) : n] for n in range(len(plain) % 5 or 5, len(plain) + 1, 5))

    def head(page: Page, at: int) -> float:
        page.put(40, 48, "Aurajoen Pankki", 17, bold=True)
        page.put(330, 44, "LASKU", 13, bold=True)
        page.put(555, 44, f"Sivu {at} (##)", 8, right=True)
        page.put(330, 58, "Aurajoki Gold Visa -luottotili", 9)
        if at > 1:
            page.put(40, 76, f"Laskun päivä {long(end)}    Viitenumero {reference}", 8)
            return columns(page, 100)
        page.lines(40, 84, ["VIRTANEN ANNA-LIISA", "Itäinen Rantakatu 14 B 22", "20700 TURKU"], 9.5, 12)
        y = 78.0
        for name, value in (
            ("Laskun päivä", long(end)),
            (
                "Laskutuskausi",
                f"{short(start)} - {long(end)}" if start.year == end.year else f"{long(start)} - {long(end)}",
            ),
            ("Eräpäivä", long(due)),
            ("Luottoraja", "5 000,00 EUR"),
            ("Käytettävissä", f"{euro(Decimal(5000) - owed)} EUR"),
            ("Viitenumero", reference),
            ("Asiakaspalvelu", "0200 555 010 (pvm/mpm)"),
        ):
            page.put(330, y, name, 8)
            page.put(555, y, value, 8, right=True)
            y += 11.5
        page.box(40, 172, 515, 92, (0.94, 0.94, 0.94))
        y = 186.0
        for name, value in (
            ("Edellisen laskun saldo", previous),
            ("Maksusuoritukset", -paid),
            ("Ostot, nostot ja hyvitykset", bought),
            ("Korot ja kulut", spent),
            ("Laskun saldo", owed),
            ("Maksettava vähintään", least),
        ):
            page.put(50, y, name, 9, bold=name == "Laskun saldo")
            page.put(300, y, euro(value), 9, right=True, bold=name == "Laskun saldo")
            y += 14
        page.lines(
            330,
            186,
            [
                "Voit maksaa laskun kokonaan tai osissa.",
                "Maksuvapaa kuukausi käytettävissä 2 kertaa",
                "vuodessa. Nimelliskorko 12,476 %, todellinen",
                "vuosikorko 15,9 % 2 000 euron luotolle.",
            ],
            8,
            12,
        )
        return columns(page, 286)

    def columns(page: Page, y: float) -> float:
        for x, words, right in (
            (40, ("Osto-", "päivä"), False),
            (82, ("Kirjaus-", "päivä"), False),
            (130, ("Tapahtuma",), False),
            (420, ("Alkuperäinen", "summa"), True),
            (480, ("Kurssi",), True),
            (551, ("EUR",), True),
        ):
            page.lines(x, y, words, 8, 9, bold=True, right=right)
        page.rule(40, y + 13, 555, 0.8)
        return y + 28

    def foot(page: Page, _y: float) -> None:
        page.put(
            40,
            812,
            "Aurajoen Pankki Oyj, Linnankatu 23, 20100 Turku, Y-tunnus 0201555-8, kotipaikka Turku",
            6.5,
            color=GREY,
        )

    rows: list[Row] = []
    flow = Flow(790, Page, head, foot)
    flow.page.put(130, flow.y, "Edellisen laskun saldo", 8.5)
    flow.page.put(551, flow.y, euro(previous), 8.5, right=True)
    flow.y += 16

    def section(title: str, entries: list[Entry], total: str) -> None:
        flow.need(46)
        flow.page.put(40, flow.y, title, 8.5, bold=True)
        flow.y += 14
        for entry in entries:
            flow.need(13)
            page = flow.page
            bought_on = max(start, earlier(rng, entry.day)) if not entry.tag or entry.tag == "SEK" else None
            if bought_on:
                page.put(40, flow.y, short(bought_on), 8.5)
            page.put(82, flow.y, short(entry.day), 8.5)
            page.put(130, flow.y, entry.lines[0], 8.5)
            if entry.tag == "SEK":
                rate = Decimal(rng.randint(10800, 11800)) / 1000
                page.put(
                    420,
                    flow.y,
                    f"{written((-entry.amount * rate).quantize(Decimal('0.01')), ' ', ',')} SEK",
                    8.5,
                    right=True,
                )
                page.put(480, flow.y, written(rate, " ", ",", 4), 8.5, right=True)
            page.put(551 if entry.amount < 0 else 554.2, flow.y, euro(-entry.amount), 8.5, right=True)
            rows.append(Row(entry.day, entry.lines[0], entry.amount, None, bought_on, flow.number))
            flow.y += 12.5
        flow.need(24)
        flow.page.put(130, flow.y + 2, total, 8.5, bold=True)
        flow.page.put(551, flow.y + 2, euro(-sum((e.amount for e in entries), Decimal(0))), 8.5, bold=True, right=True)
        flow.y += 22

    section(f"Kortti {cards[0]}  VIRTANEN ANNA-LIISA", main, "Kortin tapahtumat yhteensä")
    if second:
        section(f"Rinnakkaiskortti {cards[1]}  VIRTANEN PEKKA JUHANI", second, "Kortin tapahtumat yhteensä")
    section("Korot ja kulut", costs, "Korot ja kulut yhteensä")
    flow.need(20)
    flow.page.put(130, flow.y, f"Laskun saldo {long(end)}", 9, bold=True)
    flow.page.put(551, flow.y, euro(owed), 9, bold=True, right=True)
    flow.y += 20
    if flow.y > 500:
        flow.turn()
    foot(flow.page, 0)
    _giro(flow.page, account, reference, due, owed, least)
    numbered(flow.pages)
    by_hand(flow.pages, path, Hand(show="glyphs"))
    return Truth("card", "fi-FI", "EUR", cards[0], start, end, -previous, -owed, rows)


def _giro(page: Page, account: str, reference: str, due: date, owed: Decimal, least: Decimal) -> None:
    """The form at the page's foot with which the invoice is paid."""
    prose(
        page,
        40,
        528,
        "Tarkista lasku. Huomautukset on tehtävä 14 päivän kuluessa. Viivästyskorko 16,5 %. Kuluttajaneuvonta "
        "www.kkv.fi. "
        "Kortin voit sulkea numerossa 020 555 033 (24 h).",
        7.5,
        515,
    )
    page.put(40, 566, "- " * 120, 6, color=GREY)
    top = 580.0
    page.box(40, top, 515, 200, stroke=(0, 0, 0))
    for y in (40, 80, 140, 170):
        page.rule(40, top + y, 555)
    page.upright(110, top, top + 200)
    page.upright(300, top + 80, top + 200)
    page.put(297, top - 3, "TILISIIRTO   GIRERING", 7, center=True)
    for y, words in (
        (12, ("Saajan", "tilinumero")),
        (52, ("Saaja", "Mottagare")),
        (92, ("Maksajan", "nimi ja osoite")),
        (152, ("Allekirjoitus",)),
        (182, ("Tililtä nro",)),
    ):
        page.lines(44, top + y, words, 7, 9)
    page.put(118, top + 24, f"{account}    AURAFIHH", 10)
    page.put(118, top + 64, "AURAJOEN PANKKI OYJ / VISA", 10)
    page.lines(118, top + 96, ["VIRTANEN ANNA-LIISA", "ITÄINEN RANTAKATU 14 B 22", "20700 TURKU"], 9, 12)
    page.put(306, top + 92, "Vähintään maksettava", 7)
    page.put(545, top + 106, euro(least), 9, right=True)
    page.put(306, top + 152, "Viitenro", 7)
    page.put(545, top + 160, reference, 10, right=True)
    page.put(306, top + 182, "Eräpäivä", 7)
    page.put(350, top + 190, long(due), 10)
    page.put(440, top + 182, "Euro", 7)
    page.put(545, top + 190, euro(max(owed, Decimal(0))), 10, right=True)
    digits = account.replace(" ", "")[2:]
    cents = f"{int(max(owed, Decimal(0)) * 100):08}"
    page.put(40, 796, f"Virtuaaliviivakoodi  4{digits}{cents}000{reference.replace(' ', ''):0>20}{due:%y%m%d}", 8)
