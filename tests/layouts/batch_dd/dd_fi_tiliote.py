"""Finland: the banks' old common account statement as a line printer wrote it; the booking day as a heading between the
postings, value dates of four digits without a point, archive codes, several lines a posting and signs after the sum."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Truth, earlier, fill, iban, written
from ..pens import A4, Flow, Hand, Page, by_hand
from ._kit import Book, cells, keep, row, say

POOLS: Pools = {
    "nimi": ("KORHONEN LIISA", "VIRTANEN PEKKA J", "MÄKELÄ AINO", "HÄMÄLÄINEN TIMO", "NIEMI SEIJA"),
    "kauppa": ("K-MARKET TÖÖLÖ", "S-MARKET KALEVA", "ALKO 1203", "NESTE LAHTI", "VR LIPUNMYYNTI", "PRISMA KAARI"),
    "yhtio": ("HELEN SÄHKÖVERKKO OY", "ELISA OYJ", "ASUNTO OY KIVIKUJA 4", "POHJOLAN VAKUUTUS", "SANOMA MEDIA"),
    "paikka": ("HELSINKI", "TAMPERE", "LAHTI", "OULU", "TURKU"),
    "kausi": lambda rng, day: f"{(day.month + 10) % 12 + 1:02}.{day.year - (day.month == 1)}",  # noqa: ARG005
    "maksaja": ("KELA", "VEROHALLINTO", "RAUTA JA TERÄS OY", "KEVA"),
}
KINDS = (
    Kind(8, -3, -140, "{kauppa}|702 KORTTIOSTO|KORTTI ####*####  {paikka}"),
    Kind(4, -18, -720, "{yhtio}|700 TILISIIRTO|VIITE ## ##### #####"),
    Kind(2, -20, -200, "OTTO.|721 AUTOMAATTINOSTO|{paikka}  ####", step="20"),
    Kind(2, -5, -150, "{nimi}|700 TILISIIRTO|VIESTI: KIITOS LAINASTA 25,00", step="5"),
    Kind(2, 180, 2600, "{maksaja}|710 PANO|PALKKA/ETUUS ##.###"),
    Kind(1, 10, 300, "{nimi}|710 TILISIIRTO|VIESTI: OSUUS MÖKIN VUOKRASTA"),
    Kind(0.6, -1, -9, "PALVELUMAKSUT|730 PALVELUMAKSU|KAUSI {kausi} / KPL 1#", most=1),
)
LEFT, SIZE, LEAD = 36.0, 9.6, 11.4


def money(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="") + ("-" if amount < 0 else "+")


def draw(rng: Random, path: Path) -> Truth:
    book = keep(rng, KINDS, POOLS, (60, 5200), calendar=True, floor=30)
    account = iban(rng, "FI", "##############")
    number = str(book.start.month)
    truth = book.truth("fi_FI", "EUR", account)
    flow = Flow(
        752,
        lambda: Page(A4, "Courier", "Courier-Bold"),
        lambda page, n: head(page, n, book, account, number),
        lambda page, _: page.put(559, 790, "JATKUU", SIZE, right=True),
    )
    flow.y = opening(flow, book)
    day_sum = rng.random() < 0.7
    serial = rng.randint(1, 40)
    for day in book.days():
        flow.need(5 * LEAD)
        flow.y += 4
        say(flow, LEFT, cells((24, f"KIRJAUSPÄIVÄ {day[0].day:%d.%m.%y}")), LEAD + 2, SIZE)
        for post in day:
            if flow.need(LEAD * len(post.lines)):
                say(flow, LEFT, cells((24, f"KIRJAUSPÄIVÄ {post.day:%d.%m.%y} JATKOA")), LEAD + 2, SIZE)
            serial += 1
            value = value_day(rng, post.day, book)
            code = fill(rng, f"{post.day:%y%m%d}####?#####", post.day, {})
            place = flow.number
            first = cells(
                (0, code), (19, f"{value:%d%m}"), (25, post.lines[0]), (53, f"{serial:4}"), (-84, money(post.amount))
            )
            say(flow, LEFT, first, LEAD, SIZE)
            for line in post.lines[1:]:
                say(flow, LEFT, cells((25, line)), LEAD, SIZE)
            truth.transactions.append(row(post, post.lines, place, balance=False, value=value))
        if day_sum:
            say(flow, LEFT, cells((25, "SALDO"), (-84, money(day[-1].balance))), LEAD, SIZE)
    ending(flow, book)
    by_hand(flow.pages, path, Hand(show=rng.choice(("glyphs", "Tj")), split=rng.random() < 0.4))
    return truth


def value_day(rng: Random, day: date, book: Book) -> date:
    return max(earlier(rng, day), book.start - timedelta(2))


def head(page: Page, number: int, book: Book, account: str, serial: str) -> float:
    page.put(
        LEFT,
        44,
        cells((0, "KUUSAMON SÄÄSTÖPANKKI"), (44, "TILIOTE"), (60, f"NRO {serial}"), (-84, f"SIVU {number}")),
        SIZE,
    )
    page.put(LEFT, 56, cells((0, "KÄYTTELYTILI"), (44, f"{book.start:%d.%m.%Y} - {book.end:%d.%m.%Y}")), SIZE)
    page.put(LEFT, 68, cells((0, f"TILINUMERO {account}"), (44, "VALUUTTA EUR")), SIZE)
    page.put(
        LEFT, 92, cells((0, "ARKISTOINTI-"), (19, "ARVO"), (25, "SAAJA/MAKSAJA"), (54, "TAP"), (-84, "MÄÄRÄ")), SIZE
    )
    page.put(
        LEFT, 103, cells((0, "TUNNUS"), (19, "PV"), (25, "SELITE, VIITE, VIESTI"), (54, "NRO"), (-84, "+/-")), SIZE
    )
    page.put(LEFT, 112, "=" * 84, SIZE)
    return 128


def opening(flow: Flow, book: Book) -> float:
    flow.page.put(
        LEFT, flow.y, cells((25, f"SALDO {book.start - timedelta(1):%d.%m.%y}"), (-84, money(book.opening))), SIZE
    )
    return flow.y + LEAD


def ending(flow: Flow, book: Book) -> None:
    flow.need(8 * LEAD)
    ins = sum(post.amount > 0 for post in book.posts)
    say(flow, LEFT, "-" * 84, LEAD, SIZE)
    say(flow, LEFT, cells((0, f"PANOT YHTEENSÄ    {ins:4} KPL"), (-60, money(book.total(1)))), LEAD, SIZE)
    outs = cells(
        (0, f"OTOT YHTEENSÄ     {len(book.posts) - ins:4} KPL"),
        (-60, written(book.total(-1), ".", ",", minus="") + "-"),
    )
    say(flow, LEFT, outs, LEAD, SIZE)
    say(flow, LEFT, cells((0, f"SALDO {book.end:%d.%m.%y}"), (-60, money(book.closing))), 2 * LEAD, SIZE)
    say(flow, LEFT, "MUISTUTUKSET TILIOTTEESTA ON TEHTÄVÄ 14 PÄIVÄN KULUESSA.", LEAD, SIZE)
