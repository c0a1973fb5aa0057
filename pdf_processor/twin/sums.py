"""Invented amounts for which the same sums hold.

Every printed figure that is a sum of rows, a running balance or one of both is a linear form over the rows' amounts and
the opening balance. Amounts are walked at random within the polytope of those that print with as many digits and the
same signs: what added up still does, and what did not still fails, by another amount.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate

_TRIES = 40
_SWEEPS = 6
_MENDINGS = 20
_MOST_STEPS = 3_000_000


@dataclass(slots=True)
class Form:
    """A printed figure: `sign` times (base + the amounts from `first` to `last`, as far as `mask` has them) + `rest`.

    Whole numbers of the smallest unit. `printed` is what stands on the page, without a sign.
    """

    printed: int
    sign: int
    first: int
    last: int
    base: int = 0
    mask: int = 0
    rest: int = 0
    value: int = 0

    def factor(self, row: int, amount: int) -> int:
        """By how much a row's amount counts here."""
        if not self.first <= row <= self.last or (self.mask and (amount > 0) != (self.mask > 0)):
            return 0
        return self.sign

    @property
    def bounds(self) -> tuple[int, int]:
        """Between which the figure has as many digits as it had."""
        if self.printed == 0:
            return 0, 0
        digits = len(str(self.printed))
        return 10 ** (digits - 1), 10**digits - 1


@dataclass(slots=True)
class System:
    """One statement's amounts in the order of its balances, and the figures that depend on them.

    `fixed`: the opening balance stays, as nothing does.
    """

    amounts: list[int]
    opening: int
    forms: list[Form] = field(default_factory=list)
    fixed: bool = False

    def explain(self, printed: int, spans: Sequence[tuple[int, int]]) -> Form | None:
        """A printed figure as a form, if it is a balance or a sum of one of these spans of rows."""
        if printed == 0:
            return None
        prefix = [0, *accumulate(self.amounts)]
        for mask in (1, -1, 0):
            sums = self._prefix(mask)
            for first, last in spans:
                total = sums[last + 1] - sums[first]
                if abs(total) == printed:
                    return Form(printed, 1 if total > 0 else -1, first, last, mask=mask)
        for row, total in enumerate(prefix):
            balance = self.opening + total
            if abs(balance) == printed:
                return Form(printed, 1 if balance > 0 else -1, 0, row - 1, base=1)
        return None

    def any_span(self, printed: int) -> Form | None:
        """A total of rows that follow each other, wherever they begin."""
        for mask in (1, -1, 0):
            sums = self._prefix(mask)
            seen: dict[int, int] = {}
            for stop, total in enumerate(sums):
                for sign in (1, -1):
                    first = seen.get(total - sign * printed)
                    if first is not None and stop - first > 1:
                        return Form(printed, sign, first, stop - 1, mask=mask)
                seen[total] = stop
        return None

    def balance_after(self, row: int, printed: int, value: int) -> Form:
        """A printed running balance; what it differs by from the sum stays a difference."""
        rest = value - self.opening - sum(self.amounts[: row + 1])
        sign = 1 if value >= 0 else -1
        return Form(printed, sign, 0, row, base=1, rest=rest)

    def _prefix(self, mask: int) -> list[int]:
        counted = (amount if not mask or (amount > 0) == (mask > 0) else 0 for amount in self.amounts)
        return [0, *accumulate(counted)]

    def invent(self, chance: random.Random, original: frozenset[int]) -> None:
        """Walk to other amounts; figures of `original` are avoided where that can be. Sets each form's `value`."""
        for form in self.forms:
            form.value = self._value(form)
        self._shift_rests(chance)
        rows = len(self.amounts)
        steps = min(_SWEEPS * (rows + 1), _MOST_STEPS // max(1, len(self.forms)) + rows + 1)
        order = [chance.randrange(-1, rows) for _ in range(steps)]
        order += [*chance.sample(range(rows), rows), -1]
        for row in order:
            self._move(row, chance, original)
        for _ in range(_MENDINGS):
            stale = [form for form in self.forms if form.printed and form.value in original]
            for form in stale:
                self._move(chance.choice(self._rows_of(form)), chance, original)
            if not stale:
                break

    def _rows_of(self, form: Form) -> list[int]:
        """The rows that count in a form, and -1 for the opening balance; never empty."""
        rows = [row for row in range(form.first, form.last + 1) if form.factor(row, self.amounts[row])]
        return [*rows, -1] if form.base or not rows else rows

    def _value(self, form: Form) -> int:
        total = self.opening * form.base + form.rest
        for row in range(form.first, form.last + 1):
            if not form.mask or (self.amounts[row] > 0) == (form.mask > 0):
                total += self.amounts[row]
        return form.sign * total

    def _shift_rests(self, chance: random.Random) -> None:
        """Differences stay differences, but others: equal ones stay equal, for a break goes on to all that follow.

        No figure becomes longer or shorter by that: it could not be walked back, and would be printed cut off.
        """
        alike: dict[int, list[Form]] = {}
        for form in self.forms:
            alike.setdefault(form.rest, []).append(form)
        for rest, forms in alike.items():
            smaller = max(0, abs(rest) - abs(rest) // 2 - 1)
            low, high = _room([(form, form.sign) for form in forms], 0, free=True)
            low, high = max(low, -smaller if rest > 0 else 0), min(high, smaller if rest < 0 else 0)
            step = (chance.randint(low, high) or low or high) if low <= high else 0
            for form in forms:
                form.rest += step
                form.value += form.sign * step

    def _move(self, row: int, chance: random.Random, original: frozenset[int]) -> None:
        """Change one amount, or with -1 the opening balance, by as much as all figures allow."""
        if row >= len(self.amounts):
            return
        amount = self.opening if row < 0 else self.amounts[row]
        if (amount == 0 and row >= 0) or (row < 0 and self.fixed):
            return
        touched = [
            (form, factor)
            for form in self.forms
            if (factor := form.sign * form.base if row < 0 else form.factor(row, amount))
        ]
        low, high = _room(touched, amount, free=row < 0)
        if low > high or not touched:
            return
        for attempt in range(_TRIES):
            step = chance.randint(low, high)
            if attempt == _TRIES - 1 or not any(
                form.value + factor * step in original for form, factor in touched if form.printed
            ):
                break
        if row < 0:
            self.opening += step
        else:
            self.amounts[row] += step
        for form, factor in touched:
            form.value += factor * step


def _room(touched: Sequence[tuple[Form, int]], amount: int, *, free: bool) -> tuple[int, int]:
    """The steps that keep every figure as long as it is, and the amount's own sign."""
    low, high = -(10**18), 10**18
    if not free:
        low, high = (1 - amount, high) if amount > 0 else (low, -1 - amount)
    for form, factor in touched:
        least, most = form.bounds
        down, up = least - form.value, most - form.value
        low, high = max(low, down if factor > 0 else -up), min(high, up if factor > 0 else -down)
    return low, high
