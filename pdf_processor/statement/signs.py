"""Raw rows → signed amounts: every printed hint at a row's direction, and how much it is worth.

Amounts are signed from the holder's pocket. A hint is strong where it is printed and asymmetric (a column's heading,
a section's title, CR or DR, a minus in a signed column), weak where it is only a word of the description, and nothing
where it is convention. Weak signs may be turned by the balances (`reconcile.py`), strong ones never silently.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from pdf_processor.statement.cells import has_balance
from pdf_processor.statement.columns import Region, is_register
from pdf_processor.statement.lines import Line, MoneyField
from pdf_processor.statement.row_text import said_by
from pdf_processor.statement.rows import RawRow
from pdf_processor.statement.sight import text_words
from pdf_processor.statement.vocabulary import Vocabulary

STRONG, IMPLIED, WORD, GUESS = 3, 2, 1, 0
MANY_DENIED = 0.3  # of the rows
ZERO = Decimal(0)


@dataclass(slots=True)
class Signed:
    """A row's amount under one set of roles. `strength` says what its sign rests on; `witness` names it."""

    row: RawRow
    amount: Decimal
    strength: int
    witness: str
    balance: Decimal | None


@dataclass(frozen=True, slots=True)
class Habits:
    """How a set of rows prints direction in its signed column, found by looking at all of them."""

    minus: bool
    plus: bool
    in_mark: bool
    out_mark: bool
    owed: bool
    out_minus: bool
    in_minus: bool
    plus_credits: bool  # a plus on few amounts, and no minus: it stands for money that comes in, on cards, too
    signed_out: frozenset[str]  # tables in which amounts below a heading of money out have a minus: plain ones came in
    plain_out: frozenset[str]  # and those in which few have: a minus is a reversal
    signed_in: bool  # on cards: what follows a heading of money in has a minus, so that plain amounts went out


def habits(rows: Sequence[RawRow], roles: Mapping[int, str], vocabulary: Vocabulary, owed: bool) -> Habits:
    """Look through all rows once; `owed` says that plain figures are what the holder owes (cards)."""
    minus = in_mark = out_mark = False
    pluses = amounts = 0
    below_out: dict[str, list[int]] = {}
    negatives = {"out": [0, 0], "in": [0, 0]}
    for row in rows:
        for band, cell in row.cells.items():
            role = roles.get(band)
            if role == "amount":
                minus |= cell.sign in ("-", "()")
                if row.section == "out":
                    below_out.setdefault(_titles(row), [0, 0])[cell.sign in ("-", "()")] += 1
                pluses += cell.sign == "+"
                amounts += 1
                in_mark |= cell.mark in vocabulary.in_marks
                out_mark |= cell.mark in vocabulary.out_marks
            elif role in negatives and cell.value:
                negatives[role][0] += cell.sign in ("-", "()")
                negatives[role][1] += 1
    out_minus, in_minus = (counts[0] > 0.6 * counts[1] for counts in (negatives["out"], negatives["in"]))
    signed_out = frozenset(titles for titles, (plain, less) in below_out.items() if not owed and less >= max(1, plain))
    plain_out = frozenset(titles for titles, (plain, less) in below_out.items() if not owed and 2 * less <= plain)
    credits = not minus and 2 * pluses <= amounts
    signed_in = owed and _begin_with_minus(rows, roles)
    return Habits(
        minus, pluses > 0, in_mark, out_mark, owed, out_minus, in_minus, credits, signed_out, plain_out, signed_in
    )


def _begin_with_minus(rows: Sequence[RawRow], roles: Mapping[int, str]) -> bool:
    """Whether the first amount below each heading of money in has a minus."""
    sections = [None, *(row.section for row in rows)]
    first = [row for row, (before, own) in zip(rows, pairwise(sections), strict=True) if own == "in" != before]
    signs = [cell.sign for row in first for band, cell in row.cells.items() if roles.get(band) == "amount"]
    return bool(signs) and all(sign in ("-", "()") for sign in signs)


def _titles(row: RawRow) -> str:
    """A table's titles, the same on all its pages; a register of cheques may print none of the minuses of others."""
    return "|".join(column.title for column in row.region.columns)


def sign_row(row: RawRow, roles: Mapping[int, str], known: Habits, vocabulary: Vocabulary) -> Signed | None:
    """The row's signed amount, or None where no cell holds one."""
    by_role: dict[str, list[MoneyField]] = {}
    for band, cell in row.cells.items():
        role = roles.get(band, "")
        if role in by_role:
            by_role[role].append(cell)
        else:
            by_role[role] = [cell]
    balances = by_role.get("balance", [])
    balance = _balance(balances or ([row.below] if row.below is not None else []), known, vocabulary)
    amount = _from_columns(by_role, known, vocabulary)
    if amount is not None:
        return Signed(row, amount, STRONG, "column heading", balance)
    cells = by_role.get("amount", [])
    if not cells:
        return None
    sign, strength, witness = _direction(row, cells[0], known, vocabulary)
    return Signed(row, sign * cells[0].value, strength, witness, balance)


def _balance(cells: Sequence[MoneyField], known: Habits, vocabulary: Vocabulary) -> Decimal | None:
    return balance_value(cells[0], known.owed, vocabulary) if cells else None


def balance_value(cell: MoneyField, owed: bool, vocabulary: Vocabulary) -> Decimal:
    """A printed balance from the holder's side: overdrawn or owed is negative."""
    if cell.mark == "OD" or cell.mark in vocabulary.out_marks:
        return -cell.value
    if cell.mark in vocabulary.in_marks:
        return cell.value
    return -cell.signed if owed else cell.signed


def _from_columns(by_role: Mapping[str, list[MoneyField]], known: Habits, marks: Vocabulary) -> Decimal | None:
    """In minus out; a minus where a column rarely has one is a reversal, where it is the rule it says nothing new."""
    total: Decimal | None = None
    for role, usual in (("in", known.in_minus), ("out", known.out_minus)):
        for cell in by_role.get(role, []):
            value = -cell.value if cell.sign in ("-", "()") and not usual else cell.value
            if cell.mark in marks.in_marks or cell.mark in marks.out_marks:
                # A printed mark says more than where the figure stands.
                value = cell.value if (cell.mark in marks.in_marks) == (role == "in") else -cell.value
            total = (total or ZERO) + (value if role == "in" else -value)
    return total


def _direction(row: RawRow, cell: MoneyField, known: Habits, vocabulary: Vocabulary) -> tuple[int, int, str]:
    """(sign, strength, witness) of an amount in a column for both directions."""
    if cell.mark in vocabulary.in_marks:
        return 1, STRONG, "credit mark"
    if cell.mark in vocabulary.out_marks:
        return -1, STRONG, "debit mark"
    # A kind of payment such as `Withdrawal` says less than a printed sign: its reversal is of that kind, too.
    marked = _marked(row, vocabulary, kinds=not (cell.sign or known.minus))
    if marked and not _is_gainsaid(marked, row, vocabulary):
        return marked, STRONG, "mark column"
    side = -1 if known.owed else 1
    if cell.sign in ("-", "()"):
        if row.section == "out" and not known.owed:
            return (1 if _titles(row) in known.plain_out else -1), STRONG, "section"
        return -side, STRONG, "minus sign"
    if cell.sign == "+":
        return (1 if not known.owed or known.plus_credits else side), STRONG, "plus sign"
    headed = known.signed_in if row.section == "in" else _titles(row) in known.signed_out
    if row.section in ("in", "out") and not headed:
        return (1 if row.section == "in" else -1), STRONG, "section"
    if is_register(row.region) and not known.owed:
        return -1, IMPLIED, "number of a cheque"
    if known.minus:
        return side, IMPLIED, "minus sign on others"
    if known.plus and (not known.owed or known.plus_credits):
        return -1, IMPLIED, "plus sign on others"
    if known.in_mark:
        return -1, IMPLIED, "credit mark on others"
    if known.out_mark:
        return 1, IMPLIED, "debit mark on others"
    return _by_words(row, vocabulary)


def _marked(row: RawRow, vocabulary: Vocabulary, *, kinds: bool) -> int:
    """The mark beside a row's amount; with `kinds` the word for a kind of payment, too."""
    roles = ("mark", "type") if kinds else ("mark",)
    return mark_beside(row.anchor, row.region, row.cells.values(), vocabulary, roles=roles)


def words_deny_signs(signed: Sequence[Signed], vocabulary: Vocabulary) -> bool:
    """Whether the kinds of payments in a column of their own say the other way than most of the amounts beside them,
    and not of a few rows only, such as refunds.
    """
    by_sign = [one for one in signed if "sign" in one.witness.split()]
    told = [(one.amount > 0, kind) for one in by_sign if (kind := _marked(one.row, vocabulary, kinds=True))]
    against = sum(comes_in != (kind > 0) for comes_in, kind in told)
    return against > len(told) - against and against >= MANY_DENIED * len(by_sign)


def _is_gainsaid(marked: int, row: RawRow, vocabulary: Vocabulary) -> bool:
    """Whether a word in a column of kinds is no mark, and the text says the other way: `Transfer received` through the
    channel `automatic debit`. The balance beside them will tell.
    """
    if row.region.column("type") is None or not has_balance(row.region, row.cells):
        return False
    if _word_sign(said_by(row, vocabulary.phrases)) != -marked:
        return False
    return not mark_beside(row.anchor, row.region, row.cells.values(), vocabulary, words=False)


def mark_beside(
    line: Line,
    region: Region,
    cells: Iterable[MoneyField],
    vocabulary: Vocabulary,
    *,
    words: bool = True,
    roles: Collection[str] = ("mark", "type"),
) -> int:
    """The direction in a column of its own: a mark, or (with `words`) a type word such as Credit; 0 where none is."""
    for column in region.columns:
        role = column.role
        if role == "amount" and not any(band.holds(column, 6.0) for band in region.money):
            role = "mark"
        if role not in roles:
            continue
        for at in text_words(line, region, cells):
            word = line.words[at]
            if word.x1 > column.x0 - 4 and word.x0 < column.x1 + 12:
                sign = _mark_sign(word.text.strip("()."), vocabulary, role, words=words or role == "mark")
                if sign:
                    return sign
    return 0


def _mark_sign(text: str, vocabulary: Vocabulary, role: str, *, words: bool) -> int:
    upper = text.upper()
    if upper in vocabulary.in_marks or (role == "mark" and text == "+"):
        return 1
    if upper in vocabulary.out_marks or (role == "mark" and text in ("-", "\u2212", "\u2013")):
        return -1
    if not words:
        return 0
    roles = {hit.role for hit in vocabulary.phrases.find([text])}
    headed = roles if role == "mark" else set()
    return _word_sign(roles) or ("columns.in" in headed) - ("columns.out" in headed)


def _word_sign(roles: Collection[str]) -> int:
    return ("direction.in" in roles) - ("direction.out" in roles)


def _by_words(row: RawRow, vocabulary: Vocabulary) -> tuple[int, int, str]:
    sign = _word_sign(said_by(row, vocabulary.phrases))
    if sign:
        return sign, WORD, "word in the description"
    return -1, GUESS, "convention"
