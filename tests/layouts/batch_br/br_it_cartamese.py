"""Italy, credit card settled in one sum each month: two dates, the currency and the rate in columns of their own.

Expenses have no sign and money that came in has a minus before it; the stamp duty and the yearly fee come after the
purchases under a heading of their own. The texts are kerning arrays in a content stream.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, iban, some_amount, some_period, wrap, written
from ..pens import GREY, WHITE, Color, Flow, Hand, Page, by_hand, fits
from ._rows import Move, day_after, debt, how_many, joined, limit, month_before, numbered, some_moves, total

BLUE: Color = (0.05, 0.2, 0.5)
PALE: Color = (0.9, 0.93, 0.97)
MONTHS = ["gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre"]
MONTHS += ["ottobre", "novembre", "dicembre"]
POOLS = {
    "city": ["MILANO", "ROMA", "TORINO", "BOLOGNA", "MONZA", "SESTO S. GIOV", "FIRENZE", "SEGRATE", "PADOVA"],
    "shop": ["ESSELUNGA", "COOP LOMBARDIA", "CARREFOUR MARKET", "LIDL ITALIA", "PAM PANORAMA", "IPERAL"],
    "food": ["TRATTORIA DA GINO", "BAR CENTRALE SNC", "PIZZERIA BELLA NAPOLI", "OSTERIA DEL PONTE", "AUTOGRILL 0###"],
    "fuel": ["ENI STAZIONE ####", "Q8 EASY ####", "TAMOIL P.V. ####", "IP MATIC ####"],
    "store": [
        "OVS SPA",
        "DECATHLON ITALIA SRL",
        "LEROY MERLIN",
        "FELTRINELLI LIBRERIE",
        "FARMACIA DOTT. RIVA",
        "IKEA ITALIA",
    ],
    "abroad": ["HOTEL ADLER WIEN|AUT", "UBER *TRIP HELP.UBER.COM|NLD", "RYANAIR ?????? DUBLIN|IRL", "FNAC LYON|FRA"],
    "dollar": ["OPENAI *SUBSCR SAN FRANCISCO|USA", "HOTEL EDISON NEW YORK|USA", "NAMECHEAP.COM PHOENIX|USA"],
}
KINDS = [
    Kind(7, -9, -160, "{shop} {city}|ITA"),
    Kind(5, -4, -85, "{food} {city}|ITA"),
    Kind(3, -20, -90, "{fuel} {city}|ITA"),
    Kind(4, -8, -290, "{store} {city}|ITA"),
    Kind(2, -9, -60, "AMAZON.IT*?#?#?##?# LUXEMBOURG|LUX"),
    Kind(1, -5, -15, "TELEPASS SPA ROMA PAGAMENTO PEDAGGI|ITA"),
    Kind(1, -12, -18, "NETFLIX.COM AMSTERDAM|NLD", most=1),
    Kind(2, -30, -400, "{abroad}"),
    Kind(2, -8, -350, "{dollar}", "USD"),
]


@dataclass(frozen=True)
class Card:
    holder: str
    number: str
    account: str
    end: date
    due: date


def euro(amount: Decimal) -> str:
    """An expense without a sign, money that came in with a minus."""
    return written(-amount, ".", ",", minus="- ")


def long(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def short(day: date) -> str:
    return f"{day:%d/%m/%y}"


def head(card: Card, page: Page, number: int) -> float:
    page.box(0, 0, 595, 52, BLUE)
    page.put(40, 33, "cartàlia", 22, bold=True, color=WHITE)
    page.put(555, 32, f"Estratto conto del {long(card.end)}", 10, right=True, color=WHITE)
    if number > 1:
        page.put(40, 78, f"Carta Classica n. {card.number}", 9, bold=True)
        page.put(555, 78, card.holder, 9, right=True)
        return columns(page, 100)
    page.lines(40, 82, ["Carta Classica", f"n. {card.number}", f"intestata a {card.holder}"], 9, 12)
    page.lines(340, 92, ["Gentile", card.holder, "VIA GARIBALDI 24", "20121 MILANO MI"], 10, 13)
    return 168


def columns(page: Page, y: float) -> float:
    page.box(40, y - 10, 515, 25, PALE)
    for x, upper, lower in ((44, "Data", "operazione"), (98, "Data", "registraz."), (152, "Descrizione", "")):
        page.lines(x, y, [upper, lower], 7.5, 10, bold=True, color=BLUE)
    for x, upper, lower in ((430, "Importo", "in divisa"), (480, "Cambio", ""), (551, "Importo", "in euro")):
        page.put(x, y, upper, 7.5, right=True, bold=True, color=BLUE)
        page.put(x, y + 10, lower, 7.5, right=True, bold=True, color=BLUE)
    return y + 28


def summary(page: Page, card: Card, opening: Decimal, groups: dict[str, Decimal]) -> float:
    page.put(40, 175, "RIEPILOGO", 11, bold=True, color=BLUE)
    page.rule(40, 180, 555, 1, BLUE)
    y = 195.0
    for label, amount in (("Saldo estratto conto precedente", opening), *groups.items()):
        page.put(44, y, label)
        page.put(330, y, euro(amount), right=True)
        y += 14
    page.box(40, y - 10, 294, 16, PALE)
    page.put(44, y + 1, "TOTALE DA ADDEBITARE", bold=True)
    page.put(330, y + 1, f"{euro(opening + sum(groups.values()))}", right=True, bold=True)
    note = (
        f"La somma di € {euro(opening + sum(groups.values()))} verrà addebitata con valuta {short(card.due)} sul conto"
    )
    page.lines(350, 195, wrap(f"{note} corrente {card.account}.", fits("Helvetica", 8, 200)), 8, 10)
    top = written(limit(opening + sum(groups.values()), 3000), ".", ",")
    page.lines(350, 242, [f"Disponibilità di spesa mensile  € {top}", "TAN 0,00%   TAEG 14,30%"], 8, 10, color=GREY)
    page.put(40, y + 32, "DETTAGLIO DEI MOVIMENTI", 11, bold=True, color=BLUE)
    return columns(page, y + 52)


def print_move(flow: Flow, move: Move, rate: Decimal) -> Row:
    name, *country = move.lines
    text = wrap(name, fits("Helvetica", 8, 190))
    flow.need(12 + 9.5 * (len(text) - 1))
    page, y = flow.page, flow.y
    page.put(44, y, short(move.used), 8)
    page.put(98, y, short(move.booked), 8)
    flow.y = page.lines(152, y, text, 8, 9.5) + 2.5
    printed = joined(text[0], *country, *text[1:])
    if country:
        page.put(346, y, country[0], 8)
    if move.tag == "USD":
        page.put(430, y, f"USD {written(abs(move.amount * rate), '.', ',')}", 8, right=True)
        page.put(480, y, written(rate, ".", ",", 4), 8, right=True)
    page.put(551, y, euro(move.amount), 8, right=True)
    page.rule(40, flow.y - 9, 555, 0.25, (0.8, 0.8, 0.8))
    return Row(move.booked, printed, move.amount, page=flow.number)


def print_group(flow: Flow, title: str, moves: list[Move], rate: Decimal) -> list[Row]:
    flow.need(40)
    flow.page.put(44, flow.y + 3, title, 8.5, bold=True)
    flow.y += 17
    rows = [print_move(flow, move, rate) for move in moves]
    flow.need(16)
    flow.page.put(152, flow.y + 2, f"Totale {title[0].lower() + title[1:]}", 8, bold=True)
    flow.page.put(551, flow.y + 2, euro(total(moves)), 8, right=True, bold=True)
    flow.y += 22
    return rows


def small_print(flow: Flow) -> None:
    text = (
        "Imposta di bollo assolta in modo virtuale ove dovuta sugli estratti conto di importo superiore a € 77,47. "
        "Trascorsi 60 giorni dal ricevimento senza che sia pervenuto un reclamo scritto, l'estratto conto si intende "
        "approvato. Per bloccare la carta in caso di furto o smarrimento: numero verde 800 00 00 00, tutti i giorni "
        "24 ore su 24. Le operazioni in valuta diversa dall'euro sono maggiorate dell'1,75% sul cambio del circuito."
    )
    lines = wrap(text, fits("Helvetica", 7, 510))
    flow.need(9 * len(lines) + 6)
    flow.page.lines(40, flow.y + 6, lines, 7, 9, color=GREY)


def foot(page: Page, number: int, pages: int) -> None:
    page.rule(40, 806, 555, 0.5, BLUE)
    page.put(
        40, 817, "Cartàlia Pagamenti S.p.A. - Corso Sempione 00 - 20154 Milano - Capitale sociale € 30.000.000", 6.5
    )
    page.put(555, 817, f"Pag. {number}/{pages}", 7, right=True)
    if number < pages:
        page.put(555, 800, "segue", 7, right=True, color=GREY)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True)
    account = iban(rng, "IT", "X0300203280000400######").replace(" ", "")
    number = fill(rng, "4532 **** **** ####", end, {})
    card = Card(rng.choice(["BIANCHI LUCIA", "ROSSI MARCO", "FERRARI ELENA"]), number, account, end, day_after(end, 14))
    opening = debt(rng, 150, 2400)
    spent = some_moves(rng, KINDS, POOLS, (start, end), how_many(rng), reversal="STORNO {0}")
    paid_on = day_after(month_before(end), 12)
    paid_on = min(max(paid_on, start), end)
    paid = [Move(paid_on, paid_on, ("ADDEBITO SU C/C SALDO E/C PRECEDENTE",), -opening)]
    fees = [Move(end, end, ("SPESE INVIO ESTRATTO CONTO",), Decimal("-1.15"))]
    if rng.random() < 0.3:
        fees.insert(0, Move(end, end, ("QUOTA ASSOCIATIVA ANNUALE",), Decimal("-30.99")))
    fees.append(Move(end, end, ("IMPOSTA DI BOLLO",), Decimal("-2.00")))
    flow = Flow(780, Page, lambda page, number: head(card, page, number))
    groups = {"Suoi pagamenti": total(paid), "Spese del mese": total(spent), "Altri addebiti": total(fees)}
    flow.y = summary(flow.page, card, opening, groups)
    rate = some_amount(rng, 1.04, 1.12, "0.0001")
    rows = print_group(flow, "Pagamenti", paid, rate)
    rows += print_group(flow, "Operazioni in Italia e all'estero", spent, rate)
    rows += print_group(flow, "Altri addebiti", fees, rate)
    small_print(flow)
    numbered(flow.pages, foot)
    by_hand(flow.pages, path, Hand(show="TJ"))
    closing = opening + sum(row.amount for row in rows)
    return Truth("credit_card", "it_IT", "EUR", card.number, None, end, opening, closing, rows)
