"""Poland, current account: two dates one over the other, columns for counterparty and for title, the kind as a code.

A ruled row for each booking, the amount with currency and the balance after it; turnover sums before and after.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, running, some_amount, some_entries, some_period, wrap, written
from ..pens import A4, GREY, Color, Flow, Page, fits, with_fpdf

POOLS = {
    "shop": (
        "BIEDRONKA 3###",
        "LIDL WIELICKA",
        "ZABKA Z#### K.1",
        "ROSSMANN ##",
        "ORLEN STACJA NR ###",
        "JMP S.A. KRAKOW",
    ),
    "town": ("Krakow POL", "Wieliczka POL", "Skawina POL"),
    "who": ("ANNA WÓJCIK UL. DŁUGA ##/# 31-146 KRAKÓW", "TAURON SPRZEDAŻ SP. Z O.O. UL. ŁAGIEWNICKA 60", "ŁUKASZ SĘK"),
    "title": ("CZYNSZ", "Zwrot za kino", "FAKTURA ###/##/#### ŹRÓDŁO", "Składka za obiady"),
    "acc": lambda rng, _: " ".join([f"{rng.randint(10, 99)}", *(f"{rng.randint(0, 9999):04}" for _ in range(6))]),
}
# A bar parts the counterparty's column from the title's.
KINDS = (
    Kind(9, -4, -250, "{shop} {town}|Płatność kartą Nr karty 4246xx##12 ST", "TR.KART"),
    Kind(4, -20, -900, "{who} {acc}|{title}", "PRZELEW"),
    Kind(2, -10, -200, "P4 SP. Z O.O. UL. WYNALAZEK 1|Przelew BLIK NR TRANSAKCJI ###########", "P.BLIK"),
    Kind(1.5, -50, -800, "BANKOMAT EURONET KRAKÓW|Wypłata gotówki Nr karty 4246xx##12", "TR.KART", step="50"),
    Kind(0.8, -7, -13, "KRAKOWIANIN BANK SPÓŁKA AKCYJNA|Opłata za kartę Nr karty 4246xx##12", "OPŁATA", most=1),
    Kind(2, 3200, 7200, "SZPITAL MIEJSKI SP. Z O.O. UL. KOPERNIKA 15 {acc}|WYNAGRODZENIE ZA PRACĘ", "PRZELEW"),
    Kind(1.5, 15, 400, "ŁUKASZ SĘK {acc}|Przelew na telefon {title}", "P.BLIK"),
)
ORANGE: Color = (0.95, 0.4, 0)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True)
    opening = some_amount(rng, 300, 9000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), balance=opening)
    balances = running(opening, [entry.amount for entry in entries])
    closing = balances[-1] if balances else opening
    account = POOLS["acc"](rng, start)  # type: ignore[operator]
    amounts = [entry.amount for entry in entries]
    table = [True]

    def head(page: Page, count: int) -> float:
        page.put(40, 46, "Krakowianin Bank", 15, face="sans-bold", color=ORANGE)
        page.put(555, 40, f"Wyciąg z rachunku nr {end.month}/{end.year}", 9, right=True, face="sans-bold")
        page.put(555, 53, f"za okres {start:%d.%m.%Y} - {end:%d.%m.%Y}", 8, right=True)
        y = 84.0
        if count == 1:
            y = _cover(page, account, (opening, closing), amounts)
        if not table:
            return y
        page.box(40, y, 515, 26, (1, 0.93, 0.85))
        page.lines(44, y + 11, ["Data księgowania", "Data transakcji"], 6.5, 9)
        page.put(118, y + 11, "Dane kontrahenta", 6.5)
        page.put(262, y + 11, "Tytuł", 6.5)
        page.put(388, y + 11, "Rodzaj", 6.5)
        page.put(478, y + 11, "Kwota", 6.5, right=True)
        page.lines(551, y + 11, ["Saldo po", "transakcji"], 6.5, 9, right=True)
        return y + 40

    flow = Flow(770, lambda: Page(A4, face="narrow", bold="narrow-bold"), head)
    rows: list[Row] = []
    for entry, balance in zip(entries, balances, strict=True):
        party = wrap(entry.lines[0], fits("narrow", 7.5, 138))
        title = wrap(entry.lines[1], fits("narrow", 7.5, 120))
        high = 9.5 * max(len(party), len(title), 2)
        flow.need(high + 2)
        used = max(earlier(rng, entry.day, 2), start) if entry.tag == "TR.KART" else entry.day
        page, y = flow.page, flow.y
        page.lines(44, y, [f"{entry.day:%d.%m.%Y}", f"{used:%d.%m.%Y}"], 7.5, 9.5)
        page.lines(118, y, party, 7.5, 9.5)
        page.lines(262, y, title, 7.5, 9.5)
        page.put(388, y, entry.tag, 7)
        page.put(478, y, written(entry.amount, " ", ",") + " PLN", 7.5, right=True)
        page.put(551, y, written(balance, " ", ","), 7.5, right=True)
        rows.append(Row(entry.day, " ".join(entry.lines), entry.amount, balance, used, flow.number))
        page.rule(40, y + high - 4, 555, 0.3, GREY)
        flow.y += high + 6
    table.clear()
    _after(flow, amounts, closing)
    for count, page in enumerate(flow.pages, 1):
        page.put(555, 812, f"Strona {count} z {len(flow.pages)}", 7, right=True)
        page.put(
            40, 804, "Krakowianin Bank S.A., ul. Basztowa 34, 31-156 Kraków, KRS 0000005459, NIP 634-013-00-11,", 6
        )
        page.put(40, 812, "kapitał zakładowy 130 100 000,00 zł, kapitał wpłacony 130 100 000,00 zł", 6)
    with_fpdf(flow.pages, path)
    return Truth("bank", "pl_PL", "PLN", account, start, end, opening, closing, rows)


def _cover(page: Page, account: str, ends: tuple[Decimal, Decimal], amounts: list[Decimal]) -> float:
    opening, closing = ends
    page.lines(330, 90, ["MAGDALENA NOWAK-ŻAK", "UL. STAROWIŚLNA 22/7", "31-038 KRAKÓW"], 8.5, 12)
    facts = (
        ("Posiadacz", "MAGDALENA NOWAK-ŻAK"),
        ("Nazwa rachunku", "Konto Direct"),
        ("Numer rachunku", account),
        ("Kod BIC (Swift)", "KRAKPLPW"),
        ("Waluta", "PLN"),
    )
    for n, (title, value) in enumerate(facts):
        page.put(40, 90 + 12 * n, title, 7.5, color=GREY)
        page.put(120, 90 + 12 * n, value, 7.5)
    plus, minus = [a for a in amounts if a > 0], [a for a in amounts if a < 0]
    page.rule(40, 160, 555, 1, ORANGE)
    cells = (
        ("Saldo początkowe", opening),
        (f"Suma uznań ({len(plus)})", sum(plus, Decimal(0))),
        (f"Suma obciążeń ({len(minus)})", sum(minus, Decimal(0))),
        ("Saldo końcowe", closing),
    )
    for n, (title, value) in enumerate(cells):
        page.put(40 + n * 130, 174, title, 7.5, color=GREY)
        page.put(40 + n * 130, 188, written(value, " ", ",") + " PLN", 9, bold=True)
    page.put(
        40,
        206,
        "Limit zadłużenia w koncie: 2 000,00 PLN   Oprocentowanie: 0,00%   Odsetki naliczone: 0,00 PLN",
        7,
    )
    return 222


def _after(flow: Flow, amounts: list[Decimal], closing: Decimal) -> None:
    flow.need(100)
    page, y = flow.page, flow.y + 4
    page.put(40, y, "Podsumowanie", 8.5, bold=True)
    minus = sum((a for a in amounts if a < 0), Decimal(0))
    page.put(262, y, "Razem obciążenia", 7.5)
    page.put(478, y, written(minus, " ", ",") + " PLN", 7.5, right=True)
    page.put(262, y + 12, "Razem uznania", 7.5)
    page.put(478, y + 12, written(sum(amounts, Decimal(0)) - minus, " ", ",") + " PLN", 7.5, right=True)
    page.put(262, y + 24, "Saldo końcowe", 7.5, bold=True)
    page.put(551, y + 24, written(closing, " ", ","), 7.5, right=True, bold=True)
    words = (
        "Środki na rachunku są objęte gwarancją Bankowego Funduszu Gwarancyjnego do równowartości 100 000 euro.",
        "Reklamacje prosimy zgłaszać w ciągu 14 dni od otrzymania wyciągu. Dokument elektroniczny na podstawie",
        "art. 7 Ustawy Prawo Bankowe (Dz. U. Nr 140 z 1997 roku, poz. 939). Nie wymaga podpisu ani stempla.",
    )
    page.lines(40, y + 50, words, 6.5, 9, color=GREY)
