"""Italy, quarterly statement: Data operazione, Data valuta, Descrizione, Addebiti, Accrediti, days as 03.10.2022.

The first line of a text is the kind of payment in bold, long details follow; Saldo iniziale and Saldo finale are rows
of the table; a summary stands before it, the interest account and the balances by value date, with days and numbers,
after it.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, iban, some_amount, some_entries, wrap
from ..pens import Flow, Page, fits, with_reportlab
from ._rows import IT, apart, dotted, folded, how_many, sheet, totals

KINDS = [
    Kind(
        28,
        -4,
        -170,
        "Pagamento Tramite POS|{shop} {city} {usedp} {clock} Carta n. XXXX XXXX XXXX {card}"
        " COD. #######/000## Circuito Pagobancomat",
    ),
    Kind(
        8,
        -4,
        -90,
        "Pagamento Effettuato Su Sito Internet|{web} ITA Carta n. XXXX XXXX XXXX {card} effettuato il"
        " {used10} alle ore {clock}",
    ),
    Kind(
        6,
        -20,
        -250,
        "Prelievo Sportello Banca Del Gruppo|Prelievo carta n. XXXX XXXX XXXX {card} del {used10}"
        " ore {clock} sportello ATM {city}",
        step="10",
    ),
    Kind(
        8,
        -18,
        -260,
        "Addebito Diretto|{biller} Codice mandato ?###########? ID creditore IT##ZZZ############"
        " Fattura n. ########## Debitore intestatario del conto",
    ),
    Kind(
        5,
        -40,
        -1100,
        "Disposizione Di Bonifico|Bonifico da Voi disposto a favore di: {person} - Causale: {why}"
        " COD. DISP. ################ CASH",
    ),
    Kind(2, -20, -400, "Pagamento Delega F24 Internet|Delega F24 n. ######## del {used10}"),
    Kind(2, -6, -70, "Ricarica Telefonica Cellulare|Ricarica effettuata il {used10}"),
    Kind(3, -2, -12, "Canone Mensile Conto E Servizi|Periodo di riferimento {month}", most=3),
    Kind(3, -0.5, -2, "Commissione Disposizione Di Bonifico", most=3),
    Kind(1, -8.55, -8.55, "Imposta Di Bollo E/C E Rendiconto", most=1),
    Kind(
        6,
        1100,
        2600,
        "Accredito Stipendio|Mitt.: {payer} Benef.: intestatario BIC. ORD.: BCXXITM1 Inf: RI1 Emolumenti"
        " {month} COD. ??########",
        most=4,
    ),
    Kind(
        5,
        15,
        600,
        "Bonifico A Vostro Favore|Mitt.: {person} BIC. ORD.: UNXXITM1 Inf: RI1 {why} Data Ordine {used10} NDG ########",
    ),
    Kind(
        2, 100, 900, "Versamento Contanti Su Sportello Automatico|Versamento del {used10} carta XXXX {card}", step="10"
    ),
]
GREEN = (0.15, 0.45, 0.2)


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    year, quarter = rng.randint(2019, 2024), rng.randint(1, 4)
    start = date(year, 3 * quarter - 2, 1)
    end = (date(year + 1, 1, 1) if quarter == 4 else date(year, 3 * quarter + 1, 1)) - timedelta(1)
    opening = some_amount(rng, 300, 9000)
    pools = dict(IT) | {"card": [f"{rng.randint(0, 9999):04}"], "month": lambda _, day: f"{day:%m/%Y}"}
    entries = some_entries(rng, KINDS, pools, (start, end), count=how_many(rng, 20), balance=opening, floor=0)
    number = iban(rng, "IT", "?0399801600100000######")
    account = f"1000/{number.replace(' ', '')[-8:]}"
    out, into = totals([entry.amount for entry in entries])
    closing = opening + into - out

    def sheet_of() -> Page:
        return Page(face="narrow", bold="narrow-bold")

    def head(page: Page, n: int) -> float:
        page.put(42, 48, "BANCA TORRE SAN LUCA", 14, bold=True, color=GREEN)
        page.put(553, 44, f"Estratto conto al {end:%d.%m.%Y}", 10, right=True, bold=True)
        page.put(553, 56, f"Conto Corrente N. {account}", 8, right=True)
        if n > 1:
            return titles(page, 78)
        page.lines(330, 92, ["Gent.mo/a", "CONTI ALESSANDRA", "VIA DEI MILLE 18", "20129 MILANO MI"], 9, 11.5)
        page.lines(
            42,
            92,
            [
                f"IBAN {number}",
                "BIC TSLUITM1",
                "Filiale di MILANO PORTA VENEZIA",
                f"Estratto conto n. {quarter:03}/{year}",
                "Giacenza e saldi espressi in EURO",
            ],
            8,
            11,
        )
        page.box(42, 160, 511, 62, (0.93, 0.96, 0.92))
        page.put(50, 173, "Riepilogo del conto corrente", 9, bold=True)
        lines = [
            (f"Saldo iniziale al {start:%d.%m.%Y}", opening),
            ("Totale accrediti", into),
            ("Totale addebiti", -out),
            (f"Saldo finale al {end:%d.%m.%Y}", closing),
        ]
        for row, (text, amount) in enumerate(lines):
            page.put(50, 185 + 10.5 * row, text, 8)
            page.put(545, 185 + 10.5 * row, dotted(amount), 8, right=True)
        page.put(42, 244, "Dettaglio movimenti", 11, bold=True, color=GREEN)
        return titles(page, 252)

    def titles(page: Page, y: float) -> float:
        page.rule(42, y, 553, 1, GREEN)
        for x, one, two in ((44, "Data", "operazione"), (98, "Data", "valuta")):
            page.lines(x, y + 10, [one, two], 7.5, 8.5, bold=True)
        page.put(152, y + 14, "Descrizione", 7.5, bold=True)
        page.put(478, y + 14, "Addebiti", 7.5, right=True, bold=True)
        page.put(551, y + 14, "Accrediti", 7.5, right=True, bold=True)
        page.rule(42, y + 23, 553, 0.5, GREEN)
        return y + 34

    flow = Flow(770, sheet_of, head)

    def say(day: date, text: str, amount: Decimal) -> None:
        flow.page.put(44, flow.y, f"{day:%d.%m.%Y}", 8, bold=True)
        flow.page.put(152, flow.y, text, 8, bold=True)
        flow.page.put(478 if amount < 0 else 551, flow.y, dotted(amount, ""), 8, right=True, bold=True)
        flow.y += 14

    say(start, "Saldo iniziale", opening)
    rows: list[Row] = []
    for entry in entries:
        details = [part for line in entry.lines[1:] for part in wrap(line, fits("narrow", 7.2, 255))]
        lines = [entry.lines[0], *details]
        flow.need(9 * len(lines) + 4)
        value = entry.day - timedelta(rng.randint(0, 2)) if "POS" in entry.text else entry.day
        flow.page.put(44, flow.y, f"{entry.day:%d.%m.%Y}", 8)
        flow.page.put(98, flow.y, f"{value:%d.%m.%Y}", 8)
        flow.page.put(152, flow.y, lines[0], 7.6, bold=True)
        flow.page.put(478 if entry.amount < 0 else 551, flow.y, dotted(entry.amount, ""), 8, right=True)
        flow.page.lines(152, flow.y + 9, details, 7.2, 9)
        rows.append(Row(entry.day, sheet(lines), entry.amount, None, value, flow.number))
        flow.y += 9 * len(lines) + 4
        flow.page.rule(42, flow.y - 9.5, 553, 0.2, (0.7, 0.8, 0.7))
    flow.need(40)
    flow.page.put(152, flow.y, "Totali", 8, bold=True)
    flow.page.put(478, flow.y, dotted(out), 8, right=True, bold=True)
    flow.page.put(551, flow.y, dotted(into), 8, right=True, bold=True)
    flow.y += 13
    say(end, "Saldo finale", closing)
    flow.turn()
    flow.page.texts = [text for text in flow.page.texts if text.y < 60]
    flow.page.boxes.clear()
    scale(rng, flow.page, rows, opening, start, end)
    for n, page in enumerate(flow.pages, 1):
        page.put(553, 824, f"Pagina {n} di {len(flow.pages)}", 7, right=True)
        page.put(
            42,
            816,
            "Banca Torre San Luca S.p.A. - Sede sociale: Piazza Torre 4, 40124 Bologna - Capitale sociale Euro"
            " 318.500.000",
            5.8,
        )
        page.put(
            42,
            823,
            "Aderente al Fondo Interbancario di Tutela dei Depositi - Iscritta all'Albo delle Banche al n. 9961",
            5.8,
        )
    with_reportlab(apart(flow.pages), path)
    return Truth("account", "it_IT", "EUR", number.replace(" ", ""), start, end, opening, closing, rows)


def scale(rng: Random, page: Page, rows: list[Row], opening: Decimal, start: date, end: date) -> None:
    """The last page: interest, and the balances by value date with days and numbers."""
    page.put(42, 84, "Conteggio competenze", 11, bold=True, color=GREEN)
    page.put(42, 98, "Interessi creditori: tasso 0,000% - Interessi debitori: tasso entro fido 9,500%", 8)
    for row, (text, amount) in enumerate(
        (
            ("Canone e spese di tenuta conto", "-18,00"),
            ("Interessi creditori", "0,00"),
            ("Ritenuta fiscale 26%", "0,00"),
            ("Totale competenze", "-18,00"),
        )
    ):
        page.put(50, 112 + 11 * row, text, 8)
        page.put(340, 112 + 11 * row, amount, 8, right=True)
    page.put(42, 176, "Riassunto scalare per valuta", 11, bold=True, color=GREEN)
    page.box(42, 183, 330, 14, (0.93, 0.96, 0.92))
    page.put(46, 193, "Valuta", 7.5, bold=True)
    for x, title in ((200, "Saldo per valuta"), (260, "Giorni"), (368, "Numeri creditori")):
        page.put(x, 193, title, 7.5, right=True, bold=True)
    days = sorted({start, *(row.value_date or row.date for row in rows)})
    days = [day for day in days if day >= start][: rng.randint(18, 40)]
    y = 207.0
    for day, after in zip(days, [*days[1:], end], strict=True):
        balance = opening + sum(row.amount for row in rows if (row.value_date or row.date) <= day)
        page.put(46, y, f"{day:%d.%m.%Y}", 7.5)
        page.put(200, y, dotted(balance), 7.5, right=True)
        page.put(260, y, str((after - day).days), 7.5, right=True)
        page.put(368, y, dotted((balance * (after - day).days / 100).quantize(Decimal("0.01"))), 7.5, right=True)
        y += 10
    folded(
        page,
        42,
        y + 14,
        "Trascorsi sessanta giorni dal ricevimento senza opposizione scritta l'estratto conto si intende"
        " approvato. Reclami: ufficio reclami della banca, poi arbitro bancario finanziario.",
        511,
        6.5,
        8,
    )
