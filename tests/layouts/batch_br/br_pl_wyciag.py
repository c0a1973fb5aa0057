"""Poland, credit card: numbered rows with ISO dates, the kind of operation above the merchant's name.

Amounts are signed as the account sees them, thousands are apart by a space and the currency follows; two columns say
the amount in the currency of the purchase and in zloty. The summary has the debt as negative balances. fpdf2 with
embedded fonts.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, iban, some_amount, some_period, wrap, written
from ..pens import GREY, Color, Flow, Page, fits, with_fpdf
from ._rows import Move, day_after, debt, how_many, joined, limit, merged, numbered, some_moves, total

GREEN: Color = (0.0, 0.42, 0.32)
LIGHT: Color = (0.91, 0.96, 0.94)
POOLS = {
    "city": ["WARSZAWA", "KRAKOW", "WROCLAW", "POZNAN", "GDANSK", "LODZ", "KATOWICE", "PIASECZNO"],
    "shop": [
        "BIEDRONKA ####",
        "LIDL SLONECZNA",
        "ZABKA Z####",
        "CARREFOUR MARKET",
        "ROSSMANN ##",
        "AUCHAN",
        "STOKROTKA",
    ],
    "other": [
        "ORLEN STACJA NR ###",
        "BP ###",
        "PIZZERIA NA ROGU",
        "EMPIK ###",
        "IKEA RETAIL",
        "APTEKA POD LWEM",
        "JYSK",
    ],
    "web": ["ALLEGRO.PL|POZNAN", "WWW.PYSZNE.PL|WROCLAW", "MEDIAEXPERT.PL|ZLOTOW", "WWW.INTERCITY.PL|WARSZAWA"],
    "euro": [
        "HOTEL MITTE|BERLIN DEU",
        "RYANAIR ??####|DUBLIN IRL",
        "CAFE SPERL|WIEN AUT",
        "STEAM PURCHASE|HAMBURG DEU",
    ],
}
KINDS = [
    Kind(8, -6, -260, "ZAKUP PRZY UŻYCIU KARTY W KRAJU|{shop}|{city}"),
    Kind(5, -12, -340, "ZAKUP PRZY UŻYCIU KARTY W KRAJU|{other}|{city}"),
    Kind(3, -25, -900, "ZAKUP PRZY UŻYCIU KARTY - INTERNET|{web}"),
    Kind(2, -40, -1600, "ZAKUP PRZY UŻYCIU KARTY ZA GRANICĄ|{euro}", "EUR"),
    Kind(1, -100, -800, "WYPŁATA GOTÓWKI Z BANKOMATU|EURONET ####|{city}", step="50", most=1),
]
HEADS = ((44, "Lp."), (64, "Data\noperacji"), (122, "Data\nksięgowania"), (184, "Opis operacji"))


def zloty(amount: Decimal) -> str:
    return written(amount, " ", ",")


def iso(day: date) -> str:
    return day.isoformat()


def new() -> Page:
    return Page(face="narrow", bold="narrow-bold")


def columns(page: Page, y: float) -> float:
    page.box(40, y - 11, 515, 26, GREEN)
    for x, label in HEADS:
        page.lines(x, y, label.split("\n"), 7.5, 9.5, bold=True, color=(1, 1, 1))
    for x, label in ((470, "Kwota\noperacji"), (551, "Kwota\nw PLN")):
        for n, word in enumerate(label.split("\n")):
            page.put(x, y + 9.5 * n, word, 7.5, right=True, bold=True, color=(1, 1, 1))
    return y + 29


def head(account: str, page: Page, number: int) -> float:
    page.put(40, 46, "Bank Mazurski", 17, bold=True, color=GREEN)
    if number > 1:
        page.put(555, 46, f"Zestawienie operacji - rachunek karty {account}", 7.5, right=True, color=GREY)
        return columns(page, 76)
    page.put(555, 42, "WYCIĄG Z RACHUNKU KARTY KREDYTOWEJ", 11, right=True, bold=True)
    return 60


def cover(
    page: Page, facts: list[tuple[str, str]], sums: list[tuple[str, Decimal]], due: list[tuple[str, str]]
) -> float:
    page.lines(340, 92, ["SZ.P. ANNA KOWALCZYK", "UL. SŁONECZNA 14 M. 7", "02-495 WARSZAWA"], 9, 12)
    y = 80.0
    for label, value in facts:
        page.put(40, y, label, 7.5, color=GREY)
        page.put(150, y, value, 8)
        y += 13
    top = y = y + 14
    page.put(40, y - 4, "Podsumowanie", 9.5, bold=True, color=GREEN)
    for label, amount in sums:
        y += 14
        bold = label.startswith("Saldo")
        page.rule(40, y + 4, 330, 0.3, (0.75, 0.8, 0.78))
        page.put(44, y, label, 8, bold=bold)
        page.put(326, y, f"{zloty(amount)} PLN", 8, right=True, bold=bold)
    page.box(345, top + 4, 210, 14 * len(due) + 12, LIGHT)
    for n, (label, value) in enumerate(due):
        page.put(352, top + 20 + 14 * n, label, 8)
        page.put(549, top + 20 + 14 * n, value, 8, right=True, bold=n < 2)
    page.put(40, y + 26, "Zestawienie operacji", 9.5, bold=True, color=GREEN)
    return columns(page, y + 45)


def print_move(flow: Flow, move: Move, place: int, rate: Decimal) -> Row:
    text = [part for line in move.lines for part in wrap(line, fits("narrow", 8, 215))]
    flow.need(10 * len(text) + 4)
    page, y = flow.page, flow.y
    page.put(58, y, str(place), 8, right=True)
    page.put(64, y, iso(move.used), 8)
    page.put(122, y, iso(move.booked), 8)
    flow.y = page.lines(184, y, text, 8, 10) + 4
    foreign = (move.amount / rate, "EUR") if move.tag else (move.amount, "PLN")
    page.put(470, y, f"{zloty(foreign[0])} {foreign[1]}", 8, right=True)
    page.put(551, y, zloty(move.amount), 8, right=True)
    page.rule(40, flow.y - 10, 555, 0.3, (0.75, 0.8, 0.78))
    return Row(move.booked, joined(*text), move.amount, page=flow.number)


def closing_part(flow: Flow, moves: list[Move]) -> None:
    flow.need(100)
    page, y = flow.page, flow.y + 4
    page.put(184, y, "Razem obciążenia", 8, bold=True)
    page.put(551, y, zloty(total(move for move in moves if move.amount < 0)), 8, right=True, bold=True)
    page.put(184, y + 12, "Razem uznania", 8, bold=True)
    page.put(551, y + 12, zloty(total(move for move in moves if move.amount > 0)), 8, right=True, bold=True)
    text = (
        "Spłata w całości do dnia terminu płatności oznacza brak odsetek od operacji bezgotówkowych. Przy spłacie "
        "kwoty minimalnej oprocentowanie wynosi 18,50% w skali roku. Reklamacje prosimy składać w ciągu 14 dni od "
        "otrzymania wyciągu. Dokument sporządzony elektronicznie na podstawie art. 7 ustawy Prawo bankowe, nie "
        "wymaga podpisu ani stempla. Środki są objęte ochroną Bankowego Funduszu Gwarancyjnego."
    )
    page.lines(40, y + 38, wrap(text, fits("narrow", 6.5, 510)), 6.5, 8.5, color=GREY)


def foot(page: Page, number: int, pages: int) -> None:
    page.rule(40, 808, 555, 0.5, GREEN)
    page.put(40, 818, "Bank Mazurski S.A., ul. Prosta 00, 00-850 Warszawa, KRS 0000000000, infolinia 801 000 000", 6.5)
    page.put(555, 818, f"Strona {number} z {pages}", 6.5, right=True)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    opening = debt(rng, 300, 6500)
    moves = some_moves(rng, KINDS, POOLS, (start, end), how_many(rng), lag=4, reversal="ZWROT TOWARU - {0}")
    share = Decimal(rng.choice(["1", "1", "0.5", "0.05"]))
    paid_on = min(day_after(start, rng.randint(12, 23)), end)
    paid = Move(paid_on, paid_on, ("SPŁATA KARTY KREDYTOWEJ", "PRZELEW WEWNĘTRZNY"), -round(opening * share, 2))
    fees = [Move(end, end, ("OPŁATA ZA UBEZPIECZENIE SPŁATY",), Decimal("-7.90"))]
    if share < 1:
        fees.append(Move(end, end, ("ODSETKI OD KREDYTU",), some_amount(rng, -6, -70)))
    moves = [*merged(moves, paid), *fees]
    closing = opening + total(moves)
    account = iban(rng, "PL", "105000860000002400######")[2:]
    facts = [("Rachunek karty", account), ("Numer karty", fill(rng, "5163 12XX XXXX ####", end, {}))]
    facts += [("Okres rozliczeniowy", f"{iso(start)} - {iso(end)}"), ("Numer wyciągu", f"{end.month}/{end.year}")]
    facts.append(("Data wyciągu", iso(end)))
    sums = [("Saldo początkowe", opening), ("Suma spłat i uznań", total(m for m in moves if m.amount > 0))]
    sums += [("Suma transakcji", total(m for m in moves if m.amount < 0 and m not in fees))]
    sums += [("Suma opłat i odsetek", total(fees)), ("Saldo końcowe", closing)]
    minimum = max(Decimal(50), round(-closing * Decimal("0.05"), 2)) if closing < 0 else Decimal(0)
    top = limit(closing, 12000)
    due = [("Kwota minimalna do zapłaty", f"{zloty(minimum)} PLN"), ("Termin płatności", iso(day_after(end, 24)))]
    due += [("Przyznany limit kredytowy", f"{zloty(top)} PLN"), ("Dostępny limit", f"{zloty(top + closing)} PLN")]
    due.append(("Oprocentowanie", "18,50%"))
    flow = Flow(792, new, lambda page, number: head(account, page, number))
    flow.y = cover(flow.page, facts, sums, due)
    rate = some_amount(rng, 4.28, 4.71, "0.0001")
    rows = [print_move(flow, move, place, rate) for place, move in enumerate(moves, 1)]
    closing_part(flow, moves)
    numbered(flow.pages, foot)
    with_fpdf(flow.pages, path)
    return Truth("credit_card", "pl_PL", "PLN", account, start, end, opening, closing, rows)
