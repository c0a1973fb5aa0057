"""Lines that are no rows: what begins with the label of a printed figure, and headings between rows."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from pdf_processor.statement.cells import Sight, date_under, free_words, has_balance, roles_of
from pdf_processor.statement.columns import Region
from pdf_processor.statement.lines import Line, MoneyField
from pdf_processor.statement.text import folded, has_letter
from pdf_processor.statement.vocabulary import Hit

TOTAL_LABELS = frozenset({"total", "total_in", "total_out"})
TEXT_LABELS = frozenset({"note", "limit"})  # figures that may well be part of a row's wrapped text
LEADING = TOTAL_LABELS | {"balance"}  # labels that, where they are one word, begin a line
BALANCES = frozenset({"opening", "closing", "brought", "carried"})
CARRYING = frozenset({"brought", "carried"})
CARRIES = tuple(f"lines.{role}" for role in sorted(CARRYING))
PERIOD_WORDS = frozenset({"facts.period", "facts.joiners"})
NUMBERED = frozenset({"facts.card", "facts.account"})
APART = 1.5  # of the height: between two labels side by side
NEAR_TITLES = 3  # lines above the titles of the next table
FAR_BEHIND = 3.0  # the same: of a sentence behind a heading
LONGEST_LABEL = 6  # words before a slash, and it
LABELS = ("lines.", "columns.foreign")
_COUNT = re.compile(r"\d{1,4}[\u2e80-\ud7a3]{1,2}")


def label_of(line: Line, region: Region, sight: Sight) -> str | None:
    """The role of a line that begins with the label of a printed figure, such as `closing` or `total`."""
    for hit in line.hits:
        if hit.role.startswith(LABELS):
            break
    else:
        return None
    cells, undated, balanced = sight.cells, sight.date is None, region.column("balance") is not None
    # Balances of a further column, without a band, stand in front of a label as the others do.
    figures = [number for number in line.money if number.strict] if undated and cells else cells.values()
    places = free_words(line, sight.dates, figures)
    if not places:
        return None
    first, numbered = {places[0]}, _behind_card(places, line) if undated else None
    front = {*places[:2], *_behind_slashes(places, line), *_behind_day(places, line)}
    text = _behind_numbers(places, line)
    best: tuple[int, int, str] | None = None
    for hit in line.hits:
        if not hit.role.startswith("lines."):
            continue
        role = hit.role.removeprefix("lines.")
        total = role in TOTAL_LABELS and undated and hit.start in places and hit.length > 1 and not balanced
        leading = role in TEXT_LABELS or (hit.length == 1 and (role in LEADING or _within_word(hit, line)))
        behind = role in BALANCES and hit.length > 1 and hit.start in text
        closing = hit.start == numbered and role in TOTAL_LABELS and hit.stop > places[-1]
        counted = role in TOTAL_LABELS and undated and hit.stop == places[-1] and _is_count(line.texts[places[-1]])
        begins = first if leading or _is_number(line.words[places[0]].text) else front
        if total or behind or closing or counted or hit.start in begins:
            rank = (hit.length, -places.index(hit.start), hit.role.removeprefix("lines."))
            best = max(best, rank) if best else rank
    best = _nearest(best, line) if undated else best
    if best is None:
        foreign = any(
            hit.role == "columns.foreign" and hit.start == places[0] and line.words[hit.stop - 1].text.endswith(":")
            for hit in line.hits
        )
        return "note" if foreign and undated else None
    if best[2] in CARRYING and _is_transfer(line, region, sight):
        return None
    if best[2] in TOTAL_LABELS and line.has("lines.closing") and has_balance(region, cells):
        return "closing"
    if best[2] == "total" and cells and roles_of(region).balances.issuperset(cells):
        return "balance"  # `Subtotal` under the balance's title alone
    if best[2] == "balance" and best[0] < len(places) and _moves_and_balances(region, cells):
        return None  # `Balance cashback 0.08 2,515.56`
    covered = best[0] / len(places)
    return best[2] if undated or best[0] > 1 or covered >= 0.5 else None


def _is_transfer(line: Line, region: Region, sight: Sight) -> bool:
    """Whether `Übertrag` moves an amount: it has two days, or one amid a page's rows."""
    moves = not sight.cells.keys() <= roles_of(region).balances
    return moves and (len(line.dates) > 1 or (sight.date is not None and _is_amid_rows(line, region)))


def _is_amid_rows(line: Line, region: Region) -> bool:
    """Whether a page's figures go on above and below a line: sums are carried from a page's last one to the next page's
    first, and where sheets stand below one another to a line that says the same.
    """
    page = [other for other in region.lines if other.page == line.page and other.has_figure()]
    at = next((at for at, other in enumerate(page) if other is line), 0)
    beside = page[at - 1 : at + 2] if 0 < at < len(page) - 1 else []
    return bool(beside) and not any(_carries_on(line, other) for other in beside if other is not line)


def _carries_on(line: Line, other: Line) -> bool:
    one, same = ({(round(each.x1), each.signed) for each in of.money if each.strict} for of in (line, other))
    return other.has(*CARRIES) and not one.isdisjoint(same)


def _within_word(hit: Hit, line: Line) -> bool:
    """Whether a label is part of a printed word: a name's `BO` in `NILSSON,BO` names no balance."""
    return len(folded[line.words[hit.start].text]) > 1


def _nearest(best: tuple[int, int, str] | None, line: Line) -> tuple[int, int, str] | None:
    """Of two labels side by side before a line's one figure (`Closing balance    Opening balance 12.00`) the last."""
    figures = [number.start for number in line.money if number.strict]
    if best is None or best[2] not in BALANCES or len(figures) != 1:
        return best
    hits = [hit for hit in line.hits if hit.role.startswith("lines.") and hit.role.removeprefix("lines.") in BALANCES]
    fronts = [hit for hit in hits if hit.stop <= figures[0]]
    if len({hit.role for hit in fronts}) < 2:
        return best
    last = max(fronts, key=lambda hit: (hit.start, hit.length))
    gap = line.words[last.start].x0 - line.words[last.start - 1].x1 if last.start else 0.0
    return (last.length, 0, last.role.removeprefix("lines.")) if gap > APART * line.height else best


def _moves_and_balances(region: Region, cells: Mapping[int, MoneyField]) -> bool:
    """Whether one amount stands beside the balance after it, as only a row has them."""
    roles = roles_of(region)
    return len(roles.amounts & set(cells)) == 1 and not roles.balances.isdisjoint(cells)


def _behind_numbers(places: Sequence[int], line: Line) -> list[int]:
    """The first place behind numbers of branches, lots and papers, which may stand in columns before the text."""
    return [at for at in places if not line.words[at].text.isdecimal()][:1]


def _behind_day(places: Sequence[int], line: Line) -> list[int]:
    """The first place behind the day that a line begins with, wherever it stands, after a weekday at the most."""
    if not line.dates or line.dates[0].start > 1:
        return []
    return [at for at in places if at >= line.dates[0].stop][:1]


def _behind_card(places: Sequence[int], line: Line) -> int | None:
    """The first place behind the card or account, with its number, whose total a line begins to name."""
    for hit in line.hits:
        if hit.role in NUMBERED and hit.start == places[0]:
            return next((at for at in places if at >= hit.stop and has_letter(line.words[at].text)), None)
    return None


def _behind_slashes(places: Sequence[int], line: Line) -> list[int]:
    """Where a label in a second language begins, as in `Vorig saldo / Solde précédent`."""
    return [at for before, at in pairwise(places[:LONGEST_LABEL]) if line.words[before].text == "/"]


def _is_count(text: str) -> bool:
    """How many rows a total is of, as East Asian bills say it behind its words: `할부 (무이자) 소계 2건`, `計 3件`."""
    return _COUNT.fullmatch(text) is not None


def _is_number(text: str) -> bool:
    """Times, dates and amounts: what begins with one is text, while a small count may stand before a label."""
    digits = sum(c.isdigit() for c in text)
    return digits > 4 or (digits > 2 and any(sign in text[:-1] for sign in ":.,/"))


def section_of(line: Line, region: Region, sight: Sight) -> str | None:
    """The role of a heading line: most of its words are a heading's, and it has no date of its own, nor a value date
    and an amount.
    """
    for hit in line.hits:
        if hit.role.startswith("sections."):
            break
    else:
        return None
    leading = any(date.start == 0 for date in line.dates)
    cells = sight.cells
    if (sight.date is not None and (leading or cells)) or len(line.words) > 14:
        return None
    if cells and date_under("value_date", line, region) is not None:
        return None
    dated = {at for date in line.dates for at in range(date.start, date.stop)}
    dated |= {at for hit in line.hits if hit.role in PERIOD_WORDS for at in range(hit.start, hit.stop)}
    places = [at for at in free_words(line, sight.dates, [*cells.values(), *line.money]) if at not in dated]
    if not places or is_wrapped_text(line, region):
        return None
    found = [hit for hit in line.hits if hit.role.startswith("sections.") and hit.start in places[:2]]
    if not found:
        return None
    longest = max(found, key=lambda hit: hit.length)
    if longest.role == "sections.pending" and longest.length >= 2 and not line.money:
        return "pending"
    told = [at for at in places[: _title_end(line, places)] if has_letter(line.words[at].text)]
    enough = longest.length >= 0.5 * len(told) or (longest.length >= 3 and len(told) <= 9)
    enough = enough or _stands_apart(longest, line, region)
    return longest.role.removeprefix("sections.") if enough else None


def _stands_apart(hit: Hit, line: Line, region: Region) -> bool:
    """Whether a heading of several words begins a line right above another table, and a sentence stands far behind."""
    if not any(line is other for other in region.lines[-NEAR_TITLES:]):
        return False
    gap = line.words[hit.stop].x0 - line.words[hit.stop - 1].x1 if hit.stop < len(line.words) else 0.0
    return not hit.start and hit.length >= 2 and gap > FAR_BEHIND * line.height


def _title_end(line: Line, places: Sequence[int]) -> int:
    """How many words name a heading that goes on with a count and a sum, as `Checks 4 items totaling 900.00` does, or
    with the card or the account that it is of: `Charges and payments   Card: XXXX XXXX XXXX 1234`.
    """
    cards = [hit.start for hit in line.hits if hit.role in NUMBERED and hit.start > places[0]]
    if cards and any(c.isdigit() for text in line.texts[cards[0] :] for c in text):
        return sum(at < cards[0] for at in places)
    counts = [number.start for number in line.money if not number.strict]
    if not counts or not any(number.strict and number.start > counts[0] + 1 for number in line.money):
        return len(places)
    return sum(at < counts[0] for at in places) or len(places)


def is_wrapped_text(line: Line, region: Region) -> bool:
    """Under a running balance no headings stand in the description's column: there a line is part of a row's text."""
    described = region.column("description")
    if described is None or region.column("balance") is None or not region.dates:
        return False
    return described.x0 - 2 <= line.x0 and region.dates[0].x1 < described.x0
