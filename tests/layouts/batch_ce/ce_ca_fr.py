"""Canada (Québec), Visa of a cooperative in French: days and months in columns of their own, numbered rows, CR behind.

The year is in the head only; the summary stands in boxes above the table; cash-back percents have a column; foreign
purchases add a line with rate; programmes of instalments are listed below without being transactions.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, some_amount, some_entries, some_period, written
from ..pens import LETTER, WHITE, Color, Flow, Page, with_fpdf
from ._rows import ZERO, by_words, cents, one, plain, total

GREEN: Color = (0.0, 0.53, 0.33)
PALE: Color = (0.93, 0.97, 0.94)
KINDS = [
    Kind(6, -4, -140, "{shop} {city} QC", "buy"),
    Kind(2, -8, -95, "{food} {city} QC", "buy"),
    Kind(1.5, -10, -150, "AMZN Mktp CA*{code} WWW.AMAZON.CAON", "buy"),
    Kind(1, -30, -90, "{fuel} {city} QC", "buy"),
    Kind(1, -8, -120, "{bill}", "bill", most=3),
    Kind(1, -5, -180, "{abroad}|{usd}", "usd", most=4),
    Kind(0.5, 6, 120, "{shop} {city} QC", "buy"),
    Kind(0.4, -20, -300, "AVANCE D'ARGENT GUICHET {city} QC", "cash", "20", 1),
]
POOLS = {
    "shop": ["METRO PLUS ####", "IGA EXTRA #####", "JEAN COUTU #087", "SAQ #####", "CANADIAN TIRE #0###", "MAXI #8###",
        "RENO-DEPOT ####",
             "DOLLARAMA # ###", "PHARMAPRIX #####", "COSTCO WHOLESALE W###", "BUREAU EN GROS ##", "WINNERS ###"],
    "food": ["TIM HORTONS #####", "ST-HUBERT EXPRESS ##", "SQ *CAFE DES CANTONS", "UBER EATS HELP.UBER.COM",
        "LA CAGE BRASSERIE"],
    "fuel": ["ULTRAMAR #####", "PETRO-CANADA #####", "COUCHE-TARD ####", "SHELL C#####"],
    "city": ["SHERBROOKE", "MAGOG", "GRANBY", "MONTREAL", "DRUMMONDVILLE", "QUEBEC"],
    "bill": ["HYDRO-QUEBEC MONTREAL QC", "VIDEOTRON LTEE MONTREAL QC", "FIZZ MOBILE MONTREAL QC",
        "NETFLIX.COM 866-716-0414 ON"],
    "code": ["?#?##?#?#", "??#?#?##?"],
    "abroad": ["HOTEL VERMONT BURLINGTON VT", "OPENAI *CHATGPT SAN FRANCISCO CA", "MARSHALLS #### PLATTSBURGH NY"],
    "usd": ["USD"],
}  # fmt: skip


def money(amount: Decimal) -> str:
    return written(abs(amount), " ", ",") + ("CR" if amount > 0 else "")


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng, 30)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(10, 75))
    opening = some_amount(rng, -150, -3600)
    whole = rng.random() < 0.6
    paid = -opening if whole else cents(-opening * Decimal("0.4"))
    entries.append(one(start + timedelta(rng.randint(9, 25)), "PAIEMENT CAISSE - MERCI", paid, "pay"))
    entries.sort(key=lambda entry: entry.day)
    interest = ZERO if whole else -cents((-opening - paid) * Decimal("0.0166") + Decimal("3.10"))
    if interest:
        entries.append(one(end, "FRAIS DE CRÉDIT", interest, "interest"))
    closing = opening + total(entries)
    number = f"4540 33** **** {rng.randint(0, 9999):04}"
    due = end + timedelta(21)
    months = [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ]

    def said(day: date) -> str:
        return f"{day:%d} " + months[int(f"{day:%m}") - 1] + f" {day:%Y}"

    def head(page: Page, n: int) -> float:
        page.put(36, 44, "Caisse des Cantons", 16, bold=True, color=GREEN)
        page.put(36, 58, "Remises World Visa", 9)
        page.put(576, 40, "RELEVÉ DE COMPTE", 11, bold=True, right=True)
        page.put(576, 53, f"Date du relevé : {said(end)}", 8, right=True)
        page.put(576, 64, f"Numéro de compte : {number}", 8, right=True)
        y = 96.0
        if n == 1:
            page.lines(60, 110, ["M. ETIENNE LACROIX", "1254 RUE KING OUEST APP 6", "SHERBROOKE QC  J1J 2B8"], 9, 11)
            y = summary(page)
        page.put(36, y, "Description des transactions courantes", 10, bold=True, color=GREEN)
        page.box(36, y + 6, 540, 34, GREEN)
        for x, texts in [
            (62, ("Date de", "transaction", "J    M")),
            (112, ("Date", "d'inscription", "J    M")),
            (158, ("", "Nº", "séq.")),
            (465, ("", "Remise", "%")),
        ]:
            page.lines(x, y + 16, texts, 7, 9, center=True, color=WHITE)
        page.put(186, y + 34, "Description", 7, color=WHITE)
        page.put(570, y + 34, "Montant ($)", 7, color=WHITE, right=True)
        return y + 52

    def summary(page: Page) -> float:
        page.box(330, 84, 246, 66, PALE)
        least = max(Decimal("10.00"), cents(-closing / 20)) if closing < -10 else max(ZERO, -closing)
        for k, (label, value) in enumerate(
            [
                ("Solde à payer", money(closing) + " $"),
                ("Paiement minimum dû", money(-least) + " $"),
                ("Date d'échéance", said(due)),
                ("Limite de crédit", "8 000,00 $"),
            ]
        ):
            page.put(338, 99 + 14 * k, label, 8.5, bold=k < 1)
            page.put(568, 99 + 14 * k, value, 8.5, right=True, bold=k < 1)
        page.box(36, 170, 540, 46, None, stroke=GREEN)
        credit = sum((e.amount for e in entries if e.amount > 0), ZERO)
        buys = -sum((e.amount for e in entries if e.amount < 0 and e.tag not in ("cash", "interest")), ZERO)
        for k, (top, low, value) in enumerate(
            [
                ("Solde", "précédent", money(opening)),
                ("Paiements et", "crédits", "- " + written(credit, " ", ",")),
                ("Achats", "et débits", "+ " + written(buys, " ", ",")),
                ("Avances", "d'argent", "+ " + written(-total(entries, "cash"), " ", ",")),
                ("Frais de", "crédit", "+ " + written(-interest, " ", ",")),
                ("Nouveau", "solde", "= " + money(closing)),
            ]
        ):
            x = 81 + 90 * k
            page.put(x, 183, top, 7.5, center=True)
            page.put(x, 192, low, 7.5, center=True)
            page.put(x, 208, value, 8.5, center=True, bold=True)
            if k:
                page.upright(36 + 90 * k, 170, 216, 0.5, GREEN)
        return 244.0

    flow = Flow(716, lambda: Page(LETTER), head)
    rows: list[Row] = []
    for n, entry in enumerate(entries, 1):
        lines = list(entry.lines)
        if entry.tag == "usd":
            rate = Decimal(rng.randint(128000, 141000)) / 100000
            lines[1] = (
                f"{written(cents(-entry.amount / rate), ' ', ',')} USD Taux de change : {str(rate).replace('.', ',')}"
            )
        flow.need(10 * len(lines) + 3)
        used = entry.day if entry.tag in ("pay", "interest") else earlier(rng, entry.day)
        page, y = flow.page, flow.y
        for x, day in [(50, used), (100, entry.day)]:
            page.put(x, y, f"{day:%d}", 8)
            page.put(x + 16, y, f"{day:%m}", 8)
        page.put(158, y, f"{n:03}", 8, center=True)
        page.lines(186, y, lines, 8, 10)
        if entry.amount < 0 and entry.tag in ("buy", "bill", "usd"):
            page.put(474, y, "2,00 %" if entry.tag == "bill" else "1,00 %", 8, right=True)
        page.put(570, y, money(entry.amount), 8, right=True)
        rows.append(Row(entry.day, plain(lines), entry.amount, page=flow.number))
        flow.y += 10 * len(lines) + 3
        page.rule(36, flow.y - 10, 576, 0.2, (0.75, 0.8, 0.75))
    flow.need(170)
    page, y = flow.page, flow.y
    page.put(186, y + 3, "Total", 8, bold=True)
    page.put(570, y + 3, money(total(entries)), 8, bold=True, right=True)
    y += 28
    page.put(36, y, "Financements par versements égaux", 10, bold=True, color=GREEN)
    page.box(36, y + 6, 540, 15, PALE)
    for x, text in [(300, "Taux"), (390, "Solde précédent"), (480, "Versement mensuel"), (570, "Solde")]:
        page.put(x, y + 16, text, 7, right=True, bold=True)
    page.put(42, y + 16, "Numéro et description", 7, bold=True)
    if rng.random() < 0.6:
        left = some_amount(rng, 400, 2000)
        page.put(42, y + 32, "01  ACHAT MEUBLES 24 VERSEMENTS", 8)
        for x, text in [
            (300, "8,90 %"),
            (390, money(-left)),
            (480, money(-cents(left / 12))),
            (570, money(-(left - cents(left / 12)))),
        ]:
            page.put(x, y + 32, text, 8, right=True)
    else:
        page.put(42, y + 32, "Aucun financement en cours", 8)
    y += 56
    page.box(36, y, 540, 46, PALE)
    page.put(44, y + 14, "Sommaire des remises", 9, bold=True, color=GREEN)
    page.put(
        44,
        y + 28,
        f"Remises accumulées ce mois-ci : {written(cents(-closing / 100 if closing < 0 else ZERO), ' ', ',')} $",
        8,
    )
    page.put(44, y + 40, "Échangez vos remises en tout temps dans votre dossier en ligne.", 8)
    for k, sheet in enumerate(flow.pages, 1):
        sheet.put(306, 770, f"Page {k} de {len(flow.pages)}", 7.5, center=True)
        sheet.lines(
            36,
            744,
            [
                "Taux d'intérêt annuel : achats 19,90 %, avances d'argent 19,90 %. Aucuns frais de "
                "crédit si le solde est payé en entier",
                "avant la date d'échéance. Avisez-nous dans les trente jours de toute erreur. Cartes "
                "perdues : 1 800 555-0177.",
            ],
            6.5,
            8,
        )
    with_fpdf(by_words(flow.pages), path)
    return Truth("credit_card", "fr_CA", "CAD", number, start, end, opening, closing, rows)
