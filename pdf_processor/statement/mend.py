"""What single mistake would explain that printed figures contradict some rows. Advice for a person, never applied."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import islice, pairwise

from pdf_processor.model import Doubt, Transaction

MOST_MENDS = 4


def mends(rows: Sequence[Transaction], doubt: Doubt) -> list[str]:
    """Up to `MOST_MENDS` single mistakes that would explain a doubt's difference, the likeliest kind first.

    `doubt.difference` is printed minus computed. Empty where the doubt has none. Rows are counted from 1 in the text.
    """
    if not doubt.difference or doubt.row is None:
        return []
    stretch = _stretch(rows, doubt.row)
    found = islice(_mistakes(rows, stretch, doubt.difference), MOST_MENDS - 1)
    return [*found, f"a row of {doubt.difference:f} that is missing{_between(stretch)}"]


def _stretch(rows: Sequence[Transaction], first: int) -> range:
    """The rows that share the broken balance: up to the one that prints it, or below it where the newest come first."""
    if first >= len(rows):
        return range(0)
    printed = [at for at in range(first, len(rows)) if rows[at].balance is not None]
    if _newest_first(rows):
        later = [at for at in printed if at > first]
        return range(first, later[0] if later else len(rows))
    return range(first, printed[0] + 1 if printed else len(rows))


def _newest_first(rows: Sequence[Transaction]) -> bool:
    days = [row.date for row in rows if row.date is not None]
    return sum(one > other for one, other in pairwise(days)) > sum(one < other for one, other in pairwise(days))


def _mistakes(rows: Sequence[Transaction], stretch: range, difference: Decimal) -> Iterator[str]:
    for at in stretch:
        amount = rows[at].amount
        if -2 * amount == difference:
            yield f"the sign of row {at + 1}: {-amount:f} instead of {amount:f}"
    for at in stretch:
        if -rows[at].amount == difference:
            yield f"row {at + 1} of {rows[at].amount:f} that is none, or is read twice"
    for at in stretch:
        amount = rows[at].amount
        if _misread(amount, amount + difference):
            yield f"a digit of row {at + 1}: {amount + difference:f} instead of {amount:f}"
    for at in stretch:
        balance = rows[at].balance
        if balance is not None and _misread(balance, balance - difference):
            yield f"a digit of the balance on row {at + 1}: {balance - difference:f} instead of {balance:f}"


def _misread(one: Decimal, other: Decimal) -> bool:
    """Whether two figures have the same sign and length and differ in one digit, or in two neighbours exchanged."""
    texts = f"{one:f}".replace(".", ""), f"{other:f}".replace(".", "")
    if len(texts[0]) != len(texts[1]) or (one < 0) != (other < 0):
        return False
    unlike = [at for at, (a, b) in enumerate(zip(*texts, strict=True)) if a != b]
    if len(unlike) == 2 and unlike[1] - unlike[0] == 1:
        a, b = unlike
        return texts[0][a] == texts[1][b] and texts[0][b] == texts[1][a]
    return len(unlike) == 1


def _between(stretch: range) -> str:
    if not stretch:
        return ""
    return f" beside row {stretch[0] + 1}" if len(stretch) == 1 else f" in rows {stretch[0] + 1} to {stretch[-1] + 1}"
