"""Which way a card's plain figures go: whether they are what the holder owes, and how surely that is printed.

Sums are blind to it: turn every sign, and opening + Σ = closing still holds. So only what is printed and asymmetric
votes: headings of sections, words of payments, a column with both signs, the many purchases against the few payments.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from msgspec.structs import replace

from pdf_processor.statement.columns import LONGEST_TITLE, Region, runs
from pdf_processor.statement.data import table
from pdf_processor.statement.lines import Line, MoneyField
from pdf_processor.statement.loans import phrases, says_repaid
from pdf_processor.statement.row_text import description_of, said_by
from pdf_processor.statement.rows import RawRow
from pdf_processor.statement.text import fold, has_letter
from pdf_processor.statement.vocabulary import Vocabulary

CARD = "credit_card"
SURE = 2.0
MANY = 6  # rows from which on the rarer sign is surely the payments'
RARE = 0.3
MOST_VOTES = 3.0  # of one kind of evidence
CARD_PRIOR = 0.5  # most cards print purchases plain
UNNAMED = 3.0  # what it takes to believe so of a statement that does not call itself a card's


_HIDDEN = re.compile(
    r"(?<!\d)[3-6]\d{3}[ -]?\d{0,2}[Xx*\u2022]{2,4}[ -]?[Xx*\u2022]{2,4}[ -]?\d{4}(?!\d)"
    r"|\b(?:visa|mastercard|amex|american express|card)(?: account)? (?:ending|ends)(?: in| with)? \d{4}\b",
    re.IGNORECASE,
)
NUMBERED, SAID = 1, 2  # what speaks of a debt: a card's number, which may be one of prepaid money, or words
CELL_GAP = 1.2  # of the words' height
LONGEST_CELL = 12  # words; a longer one is prose
TITLES_ABOVE = 2  # lines right above a table that may say what it is of


@dataclass(frozen=True, slots=True)
class Side:
    """`owed`: plain amounts are the holder's debts. `sure`: more than the symmetry of the signs says so."""

    owed: bool
    sure: bool


def side_of(
    rows: Sequence[RawRow],
    roles: Mapping[int, str],
    balances: Iterable[MoneyField],
    totals: Iterable[tuple[str, MoneyField]],
    kind: str | None,
    vocabulary: Vocabulary,
    *,
    lent: int = 0,
) -> Side:
    """Weigh the evidence over all rows; `balances` are the figures of labelled opening and closing lines.

    `totals` are labelled ones of money in and out. `lent` says how surely what stands around the rows speaks of a debt.
    """
    cells = [(row, cell) for row in rows for band, cell in row.cells.items() if roles.get(band) == "amount"]
    # A plain figure below `Payments` goes by its section, and one marked DB by its mark, whatever plain ones mean.
    cells = [(row, cell) for row, cell in cells if cell.value and not cell.mark]
    inward = [_is_minus(cell) for row, cell in cells if row.section == "in"]
    cells = [(row, cell) for row, cell in cells if cell.sign or row.section != "in"]
    if kind == CARD and _marks_by_plus([cell for _, cell in cells]):
        cells = [(row, replace(cell, sign="-") if cell.sign == "+" else cell) for row, cell in cells]
    signed = [cell for _, cell in cells if cell.sign]
    if not signed:
        # Without any sign, sections, marks and words give each row its direction by themselves.
        return Side(kind == CARD, True)
    structure = _by_sections(cells, inward) + _by_totals(totals)
    payments = _by_payments(cells, vocabulary, kind, lent=lent > 0)
    owing = kind is None and lent > 0
    # What payments off a debt are called, such as `Direct debit`, are words of money out elsewhere.
    worded = [(row, cell) for row, cell in cells if not _is_minus(cell)] if owing and payments else cells
    words, shops = _by_words(worded, vocabulary, kind)
    spoken = words if not (owing or kind == CARD) else max(words, payments) if words > 0 else words + payments
    told = [structure, spoken, _by_plus(cells, kind)]
    rarity = _by_rarity(cells)
    score = sum(told) + rarity + _by_fees(cells, roles) + 0.5 * _by_balances(balances)
    if kind == CARD:
        # Where all have a sign, and one is a plus, the few may be purchases as well as payments.
        lone = not any(told) and any(cell.sign == "+" for cell in signed)
        # What was taken for shops makes nothing surer: something else must speak for the same side.
        lone = lone or (shops and sum(told) * score <= 0)
        return Side(score + CARD_PRIOR > 0, abs(score) >= SURE and not lone)
    if owing:
        # A card or a loan that is not called so, if its rows say so, too; one payment alone may be something else.
        owed = sum(told) + rarity > 0 and words >= 0
        sure = score >= SURE and payments > 1 and lent == SAID
        return Side(owed, sure if owed else score <= 0 and not payments)
    if kind is not None and structure <= 0:
        # What calls itself an account is one, whatever its texts speak of.
        return Side(False, not (lent and payments))
    # Nothing calls it a card's: words and the rarer sign, which are about purchases, make it one of debts, but not
    # surely without anything printed that speaks for the same side.
    owed = score > UNNAMED
    return Side(owed, abs(score - UNNAMED) >= SURE and (structure > 0 if owed else not payments))


def says_owed(regions: Iterable[Region], lines: Sequence[Line]) -> bool:
    """Whether a table's titles or its closing balance say that it is owed."""
    if any(line.has("lines.closing") and phrases("due").search(fold(line.text)) for line in lines):
        return True
    return any(titles_what_is_owed(region) or says_repaid(region) for region in regions)


def is_titled_a_loan(regions: Iterable[Region], lines: Sequence[Line]) -> bool:
    """Whether the lines right above a table say that it is of a loan."""
    for region in regions:
        first = region.header[0].index if region.header else 0
        above = lines[max(0, first - TITLES_ABOVE) : first]
        titles = [line for line in above if line.page == region.header[0].page]  # not the last row of the page before
        titles = [line for line in titles if not _names_figures(line) or _is_title(line, first)]
        short = [line.text for line in titles if len(line.words) <= LONGEST_TITLE and not line.has_figure()]
        if any(_names_loan(text) for text in short):
            return True
    return False


def takes_in(rows: Sequence[RawRow], roles: Mapping[int, str], vocabulary: Vocabulary) -> bool:
    """Whether plain amounts beside others with a minus speak of money that comes in, as an account's do."""
    cells = [(row, cell) for row in rows for band, cell in row.cells.items() if roles.get(band) == "amount"]
    plain = [(row, cell) for row, cell in cells if not cell.sign and not cell.mark and row.section is None]
    return any(_is_minus(cell) for _, cell in cells) and _by_words(plain, vocabulary, None)[0] <= -1.0


def may_be_a_loans(regions: Iterable[Region], lines: Sequence[Line]) -> bool:
    """Whether a title anywhere above the first table names a loan: `Your mortgage`."""
    first = min((region.header[0].index for region in regions if region.header), default=0)
    titles = [line.text for line in lines[:first] if len(line.words) <= LONGEST_TITLE and not line.has_figure()]
    return any(_names_loan(text) or phrases("credits").fullmatch(fold(text)) for text in titles)


def is_lent(rows: Sequence[RawRow], lines: Sequence[Line], kind: str | None) -> int:
    """How surely what stands around the rows speaks of a debt: `Minimum payment 25.00`, the title `Auto Finance`, or a
    card's number some of whose digits are hidden. An account that is called one may have a limit, too.
    """
    inside = {line.index for row in rows for line in (row.anchor, *row.lines)}
    first = min((row.anchor.index for row in rows), default=0)
    found = (
        _speaks_of_debt(line, above=line.index < first, called=kind is not None)
        for line in lines
        if line.index not in inside and not (line.has_figure() and line.dates and line.dates[0].start == 0)
    )
    return max(found, default=0)


def _speaks_of_debt(line: Line, *, above: bool, called: bool) -> int:
    lists = ("bills",) if called else ("bills", "limits")
    found = 0
    for cell in runs(line.words, CELL_GAP):
        printed = " ".join(word.text for word in cell)
        if len(cell) > LONGEST_CELL or "%" in printed:
            continue  # prose, or an offer
        text = fold(printed)
        if (line.has_figure() or line.dates) and any(phrases(name).search(text) for name in lists):
            return SAID
        if above and (phrases("lent").search(text) or phrases("loans").search(phrases("lenders").sub(" ", text))):
            return SAID
        if above and _HIDDEN.search(printed) and "debit" not in text:
            found = NUMBERED
    return found


def titles_what_is_owed(region: Region) -> bool:
    """Whether the title of a table's balances says that they are owed: `Balance owing`."""
    balance = region.column("balance")
    return balance is not None and phrases("balance").search(fold(balance.title)) is not None


def lists_apart(line: Line) -> bool:
    """Whether a line of a summary of accounts names what has no rows of its own in a statement, such as a loan."""
    text = fold(line.text)
    return _names_loan(line.text) or phrases("listed").search(text) is not None


def _names_loan(text: str) -> bool:
    """Capitals may lack their accents, other letters do not: `Pret A Manger` lends nothing. Nor do companies' names
    say what a table is of: `Prairie Savings & Loan`.
    """
    found = phrases("loans").search(phrases("lenders").sub(" ", fold(text)))
    return found is not None and (text.isupper() or any(word in text.lower() for word in _loans()))


@cache
def _loans() -> tuple[str, ...]:
    return tuple(word.lower() for word in table("owing")["loans"])


def _names_figures(line: Line) -> bool:
    return line.has("lines.opening", "lines.closing", "lines.balance")


def _is_title(line: Line, first: int) -> bool:
    """Whether a line that speaks of a balance is a table's title: right above it, and one run of words, unlike
    `Credit line    Closing balance` below a summary's figures.
    """
    return line.index == first - 1 and len(runs(line.words, 0.9)) == 1


def _capped(votes: float) -> float:
    return max(-MOST_VOTES, min(MOST_VOTES, votes))


def _is_minus(cell: MoneyField) -> bool:
    return cell.sign in ("-", "()")


def _marks_by_plus(cells: Sequence[MoneyField]) -> bool:
    """Whether a plus marks a card's few payments, where others print a minus."""
    pluses = sum(cell.sign == "+" for cell in cells)
    return 0 < 2 * pluses <= len(cells) and not any(_is_minus(cell) for cell in cells)


def _by_sections(cells: Sequence[tuple[RawRow, MoneyField]], inward: Sequence[bool]) -> float:
    """A minus below `Payments` is the card's side, one below `Purchases` the holder's; unless most there have none:
    then the few are refunds, or what was booked by mistake, or the heading was a summary's. `inward` are those below
    headings of money in; purchases may follow the payments without a heading of their own.
    """
    minus_in = sum(inward)
    outward = [_is_minus(cell) for row, cell in cells if row.section == "out"]
    minus_out = sum(outward)
    if minus_in and minus_out:
        return _capped(minus_in - minus_out) if min(minus_in, minus_out) < RARE * max(minus_in, minus_out) else 0.0
    if 2 * minus_out <= len(outward) and 2 * minus_in <= len(inward) and not any(inward[:1]):
        return 0.0
    return _capped(2.0 * (minus_in - minus_out))


def _by_words(
    cells: Sequence[tuple[RawRow, MoneyField]], vocabulary: Vocabulary, kind: str | None
) -> tuple[float, bool]:
    """Words of payments and purchases; on a card `direct debit` is a payment, on an account money out.

    Where most of a card's rows have a minus, the few of these that speak of payments name shops (`Google Payment`):
    then they do not count, and the answer says so.
    """
    inward = {"direction.in", "direction.card_in"} if kind == CARD else {"direction.in"}
    votes, shops = 0.0, 0
    for row, cell in cells:
        roles = said_by(row, vocabulary.phrases)
        toward = not inward.isdisjoint(roles) and (kind == CARD or "direction.out" not in roles)
        away = "direction.out" in roles and not toward
        if toward:
            votes += 1.0 if _is_minus(cell) else -1.0
            shops += _is_minus(cell)
        elif away:
            votes += -0.5 if _is_minus(cell) else 0.5
    minus = sum(_is_minus(cell) for _, cell in cells)
    named = kind == CARD and minus > (1 - RARE) * len(cells) and 0 < shops < RARE * minus
    return _capped(votes - shops if named else votes), named


def _by_payments(
    cells: Sequence[tuple[RawRow, MoneyField]], vocabulary: Vocabulary, kind: str | None, *, lent: bool
) -> float:
    """Of debts all that has a minus is called a payment, or a return, and nothing else; interest has none.

    Where one is spoken of, words of money that comes in say so, too, and on a card those of what pays it.
    """
    less = [row for row, cell in cells if _is_minus(cell)]
    more = [row for row, cell in cells if not _is_minus(cell)]
    inward = {"direction.in"} if lent or kind == CARD else set()
    inward |= {"direction.card_in"} if kind == CARD else set()
    if not less or not more or not all(_lessens(row, inward, vocabulary, lent=lent) for row in less):
        return 0.0
    return _capped(len(less) + 0.5 * sum(phrases("adds").match(_said(row)) is not None for row in more))


def _lessens(row: RawRow, inward: set[str], vocabulary: Vocabulary, *, lent: bool) -> bool:
    text, roles = _said(row), said_by(row, vocabulary.phrases)
    if phrases("lessens").fullmatch(text) or _ends_with("returns", text) or not inward.isdisjoint(roles):
        return True
    return lent and "direction.out" not in roles and _ends_with("lessens", text)


def _ends_with(name: str, text: str) -> bool:
    return any(found.end() == len(text) for found in phrases(name).finditer(text))


def _said(row: RawRow) -> str:
    """A row's text without figures: `Payment 3/24` is but a payment."""
    return " ".join(word for word in fold(description_of(row)).split() if has_letter(word))


def _by_plus(cells: Sequence[tuple[RawRow, MoneyField]], kind: str | None) -> float:
    """A column that prints a plus speaks of the holder's account; on a card not where all amounts have a sign."""
    signs = {cell.sign for _, cell in cells}
    return -2.0 if "+" in signs and (kind != CARD or "" in signs) else 0.0


def _by_rarity(cells: Sequence[tuple[RawRow, MoneyField]]) -> float:
    """Purchases are the many and payments the few."""
    share = sum(_is_minus(cell) for _, cell in cells) / len(cells)
    if not share:
        return 0.0
    weight = min(1.0, len(cells) / MANY)
    if share < RARE:
        return 2.0 * weight
    return -2.0 * weight if share > 1 - RARE else 0.0


def _by_totals(totals: Iterable[tuple[str, MoneyField]]) -> float:
    """`Payments -44.42` beside `Purchases 143.17` or `+143.17` is the card's side; `Money out -143.17` the holder's."""
    votes, told = 0.0, list(totals)
    marked = any(_is_minus(cell) for _, cell in told)  # a plus by itself says nothing
    for role, cell in told:
        if cell.value and (_is_minus(cell) or (cell.sign and marked)):
            votes += 2.0 if _is_minus(cell) == (role == "total_in") else -2.0
    return _capped(votes)


def _by_fees(cells: Sequence[tuple[RawRow, MoneyField]], roles: Mapping[int, str]) -> float:
    """A fee with a minus makes less of what is received: `24.68  -0.32  24.36` is the holder's side. One without a sign
    may be a tax, which is received and paid with its price.
    """
    votes = 0.0
    for row, net in cells:
        fees = [cell for band, cell in row.cells.items() if roles.get(band) == "fee" and _is_minus(cell)]
        gross = [cell.value for band, cell in row.cells.items() if roles.get(band) not in ("amount", "balance", "fee")]
        if len(fees) == len(gross) == 1:
            received = gross[0] - fees[0].value if not _is_minus(net) else gross[0] + fees[0].value
            votes -= net.value == received
    return _capped(votes)


def _by_balances(balances: Iterable[MoneyField]) -> float:
    """Cards are mostly in debt: plain balances are what is owed, and balances with a minus are the holder's."""
    minus = [_is_minus(cell) for cell in balances if cell.value]
    if not minus:
        return 0.0
    return 1.0 if not any(minus) else -1.0 if all(minus) else 0.0
