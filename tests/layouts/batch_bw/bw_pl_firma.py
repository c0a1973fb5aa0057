"""Poland, business current account: monthly list of operations with operation day and booking day.

The text of an operation takes two to five lines: type in capitals, other party, its account, title; the balance
stands in each row; amounts have a no-break space between thousands and the turnover is summed in a box.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, iban, running, some_entries, some_period, wrap, written
from ..pens import A4, Color, Flow, Page, fits, with_reportlab
from ._rows import ins, outs, start_balance

RED: Color = (0.75, 0.05, 0.1)
LINE: Color = (0.7, 0.7, 0.7)
POOLS = {
    "firm": (
        "HURTOWNIA ŻAGIEL SP. Z O.O.|UL. PORTOWA 12 80-001 GDAŃSK",
        "STOLARNIA DĄB S.C. KOWAL I SYN|UL. LEŚNA 4 05-077 WARSZAWA",
        "BIURO RACHUNKOWE PROFIT EWA ŁĄCZNA|AL. POKOJU 7/3 31-548 KRAKÓW",
        "TRANSPORT MAZUR SP. K.|UL. PRZEMYSŁOWA 88 61-579 POZNAŃ",
        "GALERIA WNĘTRZ ŚWIT SPÓŁKA AKCYJNA|RYNEK 1 50-101 WROCŁAW",
    ),
    "shop": (
        "STACJA PALIW NR 118",
        "BUDOMARKET",
        "SKLEP PAPIERNICZY ÓSEMKA",
        "POCZTA UP WARSZAWA 4",
        "SERWER-DOMENY.EXAMPLE",
    ),
    "city": ("WARSZAWA", "ŁÓDŹ", "GDYNIA", "PIASECZNO"),
}
KINDS = [
    Kind(8, 400, 18000, "PRZELEW ZEWNĘTRZNY PRZYCHODZĄCY|{firm}|{nrb}|FAKTURA FV/##/####/2#"),
    Kind(2, 800, 9000, "PRZELEW PODZIELONY PRZYCHODZĄCY|{firm}|{nrb}|/VAT/###,##/IDC/##########/INV/FV ##/##"),
    Kind(7, -150, -9000, "PRZELEW ZEWNĘTRZNY WYCHODZĄCY|{firm}|{nrb}|ZAPŁATA ZA FAKTURĘ NR ####/##"),
    Kind(8, -12, -800, "ZAKUP PRZY UŻYCIU KARTY|{shop} /{city}|DATA TRANSAKCJI: {bought}"),
    Kind(1, -300, -4200, "PRZELEW DO US|URZĄD SKARBOWY|{nrb}|/TI/N##########/OKR/##M##/SFP/VAT-7", most=2),
    Kind(1, -1400, -2100, "PRZELEW DO ZUS|ZAKŁAD UBEZPIECZEŃ SPOŁECZNYCH|{nrb}", most=1, step="0.01"),
    Kind(1, -5, -39, "OPŁATA ZA PROWADZENIE RACHUNKU", most=1),
    Kind(1, -1, -12, "PROWIZJA OD PRZELEWU"),
    Kind(1, -200, -2000, "WYPŁATA W BANKOMACIE|EURONOTA {city}|DATA TRANSAKCJI: {bought}", step="50"),
]


def _money(amount: Decimal) -> str:
    return written(amount, "\u00a0", ",")


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng, calendar=True)
    opening = start_balance(rng, 1500, 60000)
    pools = POOLS | {
        "nrb": lambda rng, _: iban(rng, "PL", "########" + "#" * 16)[2:],
        "bought": lambda rng, day: f"{day - timedelta(rng.randint(1, 3)):%Y-%m-%d}",
    }
    entries = some_entries(rng, KINDS, pools, (start, end), count=rng.randint(14, 70), balance=opening, floor=0)
    amounts = [entry.amount for entry in entries]
    closing = opening + sum(amounts)
    number = iban(rng, "PL", "########" + "#" * 16)[2:]

    def head(page: Page, page_number: int) -> float:
        page.put(40, 44, "Bank Wisła", 15, bold=True, color=RED)
        page.put(555, 44, f"Strona {page_number}", 8, right=True)
        page.rule(40, 54, 555, 1.2, RED)
        y = 76.0
        if page_number == 1:
            page.put(40, 80, "Elektroniczne zestawienie operacji", 12, bold=True)
            page.put(40, 95, f"za okres od {start:%Y-%m-%d} do {end:%Y-%m-%d}", 9)
            page.lines(
                40, 122, ["PRACOWNIA GRAFICZNA KLEKS", "JOANNA WRÓBEL", "UL. OGRODOWA 15 M. 2", "00-873 WARSZAWA"]
            )
            page.put(300, 122, "Rachunek:", 9)
            page.put(555, 122, "bieżący biznes standard", 9, right=True)
            page.put(300, 135, "Numer rachunku:", 9)
            page.put(555, 135, number, 9, right=True, bold=True)
            page.put(300, 148, "Waluta:", 9)
            page.put(555, 148, "PLN", 9, right=True)
            page.box(40, 184, 515, 62, stroke=LINE)
            page.put(48, 198, "Podsumowanie obrotów", 9, bold=True)
            page.put(330, 198, "Liczba operacji", 8, right=True)
            page.put(545, 198, "Kwota", 8, right=True)
            for n, (label, total, count) in enumerate(
                (
                    ("Uznania", ins(amounts), sum(amount > 0 for amount in amounts)),
                    ("Obciążenia", outs(amounts), sum(amount < 0 for amount in amounts)),
                    ("Suma", sum(amounts, Decimal("0.00")), len(amounts)),
                )
            ):
                page.put(48, 212 + 13 * n, label, 8.5)
                page.put(330, 212 + 13 * n, str(count), 8.5, right=True)
                page.put(545, 212 + 13 * n, _money(total), 8.5, right=True)
            page.put(430, 270, "Saldo początkowe:", 9, right=True, bold=True)
            page.put(555, 270, f"{_money(opening)} PLN", 9, right=True, bold=True)
            y = 292.0
        page.box(40, y - 11, 515, 24, (0.93, 0.93, 0.93))
        for x, upper, lower in ((44, "Data", "operacji"), (104, "Data", "księgowania"), (166, "Opis operacji", "")):
            page.lines(x, y - 1, [upper, lower], 8, 9.5)
        page.put(460, y - 1, "Kwota", 8, right=True)
        page.lines(551, y - 1, ["Saldo po", "operacji"], 8, 9.5, right=True)
        return y + 25

    flow = Flow(760, lambda: Page(A4, "arial", "arial-bold"), head)
    rows = []
    for entry, balance in zip(entries, running(opening, amounts), strict=True):
        lines = [part for line in entry.lines for part in wrap(line, fits("arial", 8, 225))]
        flow.need(len(lines) * 9.6 + 6)
        page, y = flow.page, flow.y
        done = entry.day - timedelta(rng.choice([0, 0, 0, 1, 2]) if "KART" in lines[0] else 0)
        page.put(44, y, f"{done:%Y-%m-%d}", 8)
        page.put(104, y, f"{entry.day:%Y-%m-%d}", 8)
        page.lines(166, y, lines, 8, 9.6)
        page.put(460, y, _money(entry.amount), 8, right=True)
        page.put(551, y, _money(balance), 8, right=True)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, balance, done, flow.number))
        flow.y += len(lines) * 9.6 + 6
        page.rule(40, flow.y - 11, 555, 0.3, LINE)
        flow.y += 2
    flow.need(60)
    flow.page.put(430, flow.y + 8, "Saldo końcowe:", 9, right=True, bold=True)
    flow.page.put(555, flow.y + 8, f"{_money(closing)} PLN", 9, right=True, bold=True)
    note = (
        "Zestawienie wydrukowano z systemu bankowości elektronicznej; jest ważne bez pieczęci i podpisu. "
        "Niezgodność sald prosimy zgłosić w ciągu 14 dni od otrzymania zestawienia."
    )
    flow.page.lines(40, flow.y + 30, wrap(note, fits("arial", 7, 500)), 7, 9)
    for page in flow.pages:
        page.rule(40, 786, 555, 0.5, LINE)
        page.put(
            40, 797, "Bank Wisła S.A. z siedzibą w Warszawie, ul. Prosta 0, KRS 0000000000, NIP 000-00-00-000", 6.5
        )
        page.put(40, 806, "Kapitał zakładowy wpłacony w całości 100 000 000 zł.  Infolinia 801 000 000", 6.5)
    with_reportlab(flow.pages, path)
    return Truth("bank_account", "pl_PL", "PLN", number, start, end, opening, closing, rows)
