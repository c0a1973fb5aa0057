"""Spanish revolving credit card: a summary as a sum of boxes, payments with a minus and purchases without a sign,
town and foreign amount in columns, interest and insurance as rows, the notice on how long the credit will last.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, iban, some_amount, some_period, wrap, written
from ..pens import A4, GREY, WHITE, Flow, Page, fits, with_fpdf
from ._rows import cents, exchanged, pairs, para, rows, total

L, POST, TEXT, TOWN, FX, R = 42, 96, 150, 314, 470, 553
TEAL = (0.0, 0.42, 0.45)
KINDS = (
    Kind(8, -4, -95, "{shop}"),
    Kind(5, -7, -160, "{web}"),
    Kind(2, -20, -75, "{fuel}"),
    Kind(2, -6, -140, "{abroad}", tag="fx"),
    Kind(1, -40, -300, "DISPOSICION EFECTIVO CAJERO|{town}", tag="cash", step="10", most=1),
    Kind(1, 8, 90, "DEVOLUCION {web}", tag="back", most=1),
)
POOLS = {
    "shop": (
        "MERCADONA {town}|{town}",
        "CARREFOUR EXPRESS|{town}",
        "FARMACIA LDO. RUIZ|{town}",
        "BAR LA ESQUINA|{town}",
    ),
    "web": (
        "AMZN MKTP ES*?#?#?##?#|AMAZON.ES",
        "EL CORTE INGLES INTERNET|MADRID",
        "RENFE VIRTUAL INTERNET|MADRID",
        "GLOVO ##???##?|BARCELONA",
        "ZARA.COM ESPAÑA|ARTEIXO",
    ),
    "fuel": ("E.S. REPSOL LOS ROSALES|{town}", "BALLENOIL {town}|{town}"),
    "town": ("CORDOBA", "SEVILLA", "LUCENA", "MALAGA"),
    "abroad": ("STEAMGAMES.COM 4259522|HAMBURG", "ALIEXPRESS.COM|SINGAPORE", "HOTELS.COM##########|SEATTLE"),
}


def _money(amount: Decimal) -> str:
    return written(amount, ".", ",")


def _day(day: date) -> str:
    return f"{day:%d/%m/%Y}"


def _titles(page: Page, y: float) -> float:
    page.box(L - 4, y - 16, R - L + 8, 25, TEAL)
    for x, lines in ((L, ("Fecha", "operación")), (POST, ("Fecha", "cargo")), (TEXT, ("", "Concepto"))):
        page.lines(x, y - 6, lines, 7.5, 9, bold=True, color=WHITE)
    page.put(TOWN, y + 3, "Localidad", 7.5, bold=True, color=WHITE)
    page.lines(FX, y - 6, ("Importe", "en divisa"), 7.5, 9, bold=True, color=WHITE, right=True)
    page.put(R, y + 3, "Importe €", 7.5, bold=True, color=WHITE, right=True)
    return y + 22


def _entries(rng: Random, period: tuple[date, date], opening: Decimal) -> list[Entry]:
    entries: list[Entry] = []
    for entry in rows(rng, KINDS, POOLS, period, rng.randint(10, 55)):
        if entry.tag == "fx":
            _, home = exchanged(rng, entry.amount, 0.87, 0.97)
            shown = f"{_money(-entry.amount)} USD"
            entries.append(replace(entry, amount=home, lines=(*entry.lines, shown)))
        else:
            entries.append(entry)
        if entry.tag == "cash":
            fee = min(cents(entry.amount * Decimal("0.045")), Decimal("-4.00"))
            entries.append(replace(entry, amount=fee, lines=("COMISION DISPOSICION EFECTIVO", ""), tag="fee"))
    quota = min(-opening, max(Decimal(30), cents(-opening * Decimal("0.05"))))
    pay = Entry(period[0] + timedelta(5), ("RECIBO DOMICILIADO. GRACIAS", ""), quota, "pay", "")
    interest = -cents((-opening - quota) * Decimal("0.0176")) or Decimal("-0.01")
    end = period[1]
    entries.append(Entry(end, (f"INTERESES DEL PERIODO TIN 21,12 % {end:%m/%Y}", ""), interest, "interest", ""))
    if rng.random() < 0.5:
        cover = min(cents(opening * Decimal("0.0069")), Decimal("-0.01"))
        entries.append(Entry(end, ("PRIMA SEGURO PROTECCION DE PAGOS", ""), cover, "fee", ""))
    return sorted([*entries, pay], key=lambda entry: entry.day)


def _summary(page: Page, entries: list[Entry], opening: Decimal, closing: Decimal, due: date) -> None:
    def taken(*tags: str) -> Decimal:
        return -total(entry for entry in entries if entry.tag in tags)

    cells = (
        ("Saldo anterior", "", -opening),
        ("Pagos y abonos", "-", -taken("pay", "back")),
        ("Compras", "+", taken("", "fx")),
        ("Disposiciones", "+", taken("cash")),
        ("Intereses y comis.", "+", taken("interest", "fee")),
        ("Saldo actual", "=", -closing),
    )
    for n, (label, sign, amount) in enumerate(cells):
        x = L + 86.5 * n
        last = n == len(cells) - 1
        page.box(x, 226, 76, 36, TEAL if last else (0.9, 0.95, 0.95))
        page.put(x + 38, 239, label, 7, center=True, color=WHITE if last else GREY)
        ink = WHITE if last else (0.0, 0.0, 0.0)
        page.put(x + 38, 254, f"{_money(amount)} €", 9, center=True, bold=True, color=ink)
        page.put(x - 5.5, 249, sign, 10, center=True)
    quota = max(Decimal(30), cents(-closing * Decimal("0.05")))
    page.put(L, 288, "Forma de pago: porcentaje del saldo dispuesto, 5,00 %", 8)
    page.put(L, 300, f"Importe a pagar el {_day(due)}:", 8)
    page.put(L + 130, 300, f"{_money(min(quota, max(-closing, Decimal(0))))} €", 9, bold=True)
    page.put(R, 288, "TIN 21,12 %    TAE 23,29 %", 8, right=True)
    page.put(R, 300, "Límite de crédito: 6.000,00 €", 8, right=True)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 30)
    card = f"4506 **** **** {rng.randint(0, 9999):04}"
    opening = some_amount(rng, -350, -4200)
    entries = _entries(rng, period, opening)
    closing = opening + total(entries)
    giro = iban(rng, "ES", "0128002617##########")

    def head(page: Page, number: int) -> float:
        page.put(L, 52, "claraluz", 20, bold=True, color=TEAL)
        page.put(L + 92, 52, "tarjetas", 9, color=GREY)
        page.put(R, 44, "Extracto de su tarjeta de crédito", 11, right=True)
        page.put(R, 57, f"Del {_day(period[0])} al {_day(period[1])}", 8, right=True)
        if number > 1:
            page.put(L, 88, f"Movimientos de la tarjeta {card} (continuación)", 9, bold=True)
            return _titles(page, 114)
        page.lines(320, 112, ["D.ª ROCÍO LUQUE ARANDA", "C/ ALMONAS 14, 2.º B", "14900 LUCENA (CÓRDOBA)"], 9, 12)
        page.put(L, 112, f"N.º de tarjeta: {card}", 8)
        page.put(L, 124, "Claraluz Oro Visa", 8)
        page.put(L, 136, f"Domiciliación: {giro[:14]} **** **** {giro[-4:]}", 8)
        page.put(L, 148, "N.º de contrato: 0148-2219-7760", 8)
        page.put(L, 212, "Resumen de su cuenta", 11, bold=True, color=TEAL)
        return 0

    flow = Flow(758, lambda: Page(A4, "narrow", "narrow-bold"), head)
    _summary(flow.page, entries, opening, closing, period[1] + timedelta(6))
    flow.page.put(L, 330, f"Movimientos de la tarjeta {card}", 10, bold=True, color=TEAL)
    flow.y = _titles(flow.page, 356)
    found = []
    for entry in entries:
        text, town, *foreign = entry.lines
        lines = wrap(text, fits("narrow", 7.8, TOWN - TEXT - 6))
        flow.need(10 * len(lines))
        page, y = flow.page, flow.y
        used = entry.day if entry.tag in {"pay", "interest", "fee"} else earlier(rng, entry.day)
        page.put(L, y, _day(used), 7.8)
        page.put(POST, y, _day(entry.day), 7.8)
        page.put(TOWN, y, town, 7.8)
        page.put(FX, y, "".join(foreign), 7.8, right=True)
        page.put(R, y, _money(-entry.amount), 7.8, right=True)
        flow.y = page.lines(TEXT, y, lines, 7.8, 9.6) + 4
        page.rule(L - 4, flow.y - 10.5, R + 4, 0.2, (0.75, 0.75, 0.75))
        found.append(Row(entry.day, " ".join((*lines, town)).strip(), entry.amount, page=flow.number))
    _close(flow, closing, period[1])
    for n, page in enumerate(flow.pages):
        page.put(
            L, 800, "Claraluz Tarjetas, E.F.C., S.A. Inscrita en el Banco de España con el n.º 8148", 6.5, color=GREY
        )
        page.put(R, 800, f"Pág. {n + 1}/{flow.number}", 7, right=True)
    with_fpdf(flow.pages, path)
    return Truth("card", "es_ES", "EUR", card, *period, opening, closing, found)


def _close(flow: Flow, closing: Decimal, end: date) -> None:
    flow.need(150)
    page, y = flow.page, flow.y + 8
    page.put(TEXT, y, f"SALDO ACTUAL A {_day(end)}", 8.5, bold=True)
    page.put(R, y, f"{_money(-closing)}", 8.5, bold=True, right=True)
    y += 22
    page.box(L - 4, y - 8, R - L + 8, 92, (0.94, 0.97, 0.97))
    page.put(L + 4, y + 4, "Información sobre su crédito revolvente", 9, bold=True, color=TEAL)
    text = (
        "Si no hiciera más compras ni otros usos de la tarjeta y siguiera pagando la cuota actual, acabaría de "
        "pagar la deuda en la fecha que se indica. Si aumenta la cuota, pagará antes y le costará menos intereses."
    )
    y = para(page, L + 4, y + 17, text, R - L - 8, 7.5)
    owed = max(-closing, Decimal(0))
    rows = [
        ("Fecha prevista del último pago con la cuota actual", f"{_day(end.replace(year=end.year + 5, day=5))}"),
        ("Total que pagaría (principal e intereses)", f"{_money(cents(owed * Decimal('1.61')))} €"),
        ("Total que pagaría si aumenta la cuota un 20 %", f"{_money(cents(owed * Decimal('1.44')))} €"),
    ]
    pairs(page, L + 4, R - 4, y + 6, rows, 7.5, 12)
