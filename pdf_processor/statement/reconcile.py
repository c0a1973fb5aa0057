"""Signed rows and printed balances → proof: which rows the statement's own figures confirm, and where they break.

Pure arithmetic: nothing here knows of words, columns or languages. Rows come in chronological order with the checks
(printed balances) between them; a *link* is the stretch between two neighbouring checks.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache

MOST_SUMS = 20_000
MOST_TURNED = 16
SURELY_TURNED = 3  # rows in a link up to which sums settle signs; in longer ones accidents close


@dataclass(slots=True)
class Entry:
    """One row as the chain sees it. `turnable`: its sign rests on too little to overrule a balance."""

    amount: Decimal
    balance: Decimal | None
    turnable: bool
    turned: bool = False


@dataclass(frozen=True, slots=True)
class Check:
    """A printed balance between rows: before row `place`. Soft ones may be something else, such as a page total."""

    place: int
    value: Decimal
    soft: bool = False


@dataclass(frozen=True, slots=True)
class Break:
    """A link that does not add up, by printed minus computed: rows `first` to `last`; none, before `first`, if less."""

    first: int
    last: int
    difference: Decimal


@dataclass(slots=True)
class Chain:
    """What the checks prove. `proved[i]` is the number of rows in the link that confirms row i, 0 if none does.

    `by_total` are rows that no balance confirms but printed totals of all rows do.
    """

    proved: list[int]
    breaks: list[Break] = field(default_factory=list)
    ambiguous: list[tuple[int, int]] = field(default_factory=list)
    links: int = 0
    turned: list[int] = field(default_factory=list)
    overruled: list[int] = field(default_factory=list)
    guessed: list[tuple[int, int]] = field(default_factory=list)
    by_total: frozenset[int] = frozenset()
    first_check: Decimal | None = None
    last_check: Decimal | None = None
    open_start: bool = True
    open_end: bool = True
    capped: bool = False

    @property
    def score(self) -> tuple[int, int, int]:
        """More confirmed rows (one whose printed direction was overruled counts against), fewer breaks and turns."""
        confirmed = sum(1 for size in self.proved if size)
        return confirmed - len(self.overruled), -len(self.breaks), -len(self.turned)


def follow(
    entries: Sequence[Entry],
    checks: Sequence[Check],
    opening: Decimal | None,
    closing: Decimal | None,
    *,
    flawless: bool = False,
) -> Chain:
    """Walk the rows in chronological order from the opening balance to the closing one.

    Only a `flawless` chain wanted, the walk ends at the first printed balance that does not agree.
    """
    chain = Chain([0] * len(entries))
    walk = _Walk(entries, chain, opening, flawless)
    by_place: dict[int, list[Check]] = {}
    for check in checks:
        by_place.setdefault(check.place, []).append(check)
    for at, entry in enumerate(entries):
        walk.place = at
        for check in by_place.get(at, ()):
            walk.meet(check.value, check.soft)
        walk.go_on(at)
        if entry.balance is not None:
            walk.place = at + 1
            walk.meet(entry.balance, False)
        if flawless and chain.breaks:
            return chain
    walk.place = len(entries)
    for check in by_place.get(len(entries), ()):
        walk.meet(check.value, check.soft)
    if closing is not None:
        walk.meet(closing, False)
    chain.open_end = bool(walk.pending)
    chain.last_check = walk.previous
    return chain


class _Walk:
    """The state of `follow`: the last printed balance and the rows since."""

    def __init__(self, entries: Sequence[Entry], chain: Chain, opening: Decimal | None, flawless: bool = False) -> None:
        self.flawless = flawless
        self.entries = entries
        self.chain = chain
        self.previous = opening
        self._tried: tuple[Decimal, int, Decimal] | None = None  # a soft balance, the rows and their sum before it
        self.place = 0
        self._begin_link()
        chain.first_check = opening
        chain.open_start = opening is None

    def _begin_link(self) -> None:
        self.pending: list[int] = []
        # Kept as the rows come: what many balances that may be none are compared with is long.
        self._moved = Decimal(0)
        self._weak: list[int] = []

    def go_on(self, at: int) -> None:
        """One row more since the last printed balance."""
        entry = self.entries[at]
        self.pending.append(at)
        self._moved += entry.amount
        if entry.turnable and entry.amount:
            self._weak.append(at)

    def meet(self, value: Decimal, soft: bool) -> None:
        """A printed balance: does it equal the last one plus the rows between?"""
        if self.previous is None and not self._begins_at_tried(value):
            if soft and self.pending:
                self._tried = value, len(self.pending), self._moved
                return
            if not self.pending:
                self.chain.open_start = False
                self.chain.first_check = value
            self.previous = value
            self._begin_link()
            return
        assert self.previous is not None
        missing = value - self.previous - self._moved
        if missing and ((self.flawless and not soft) or not self._turn(missing)):
            if soft:
                return
            span = (self.pending[0], self.pending[-1]) if self.pending else (self.place, self.place - 1)
            self.chain.breaks.append(Break(*span, missing))
        else:
            if not missing:
                self._doubt_other_sets()
            self.chain.links += 1
            for at in self.pending:
                self.chain.proved[at] = len(self.pending)
        self.previous = value
        self._begin_link()

    def _begins_at_tried(self, value: Decimal) -> bool:
        """Whether the rows since a soft balance, of which nothing said that it is one, lead from it to this one: then
        both are, and the chain begins there.
        """
        if self._tried is None:
            return False
        tried, before, moved = self._tried
        if len(self.pending) == before or tried + self._moved - moved != value:
            return False
        self.previous, self._moved, self.pending = tried, self._moved - moved, self.pending[before:]
        self._weak = [at for at in self._weak if at >= self.pending[0]]
        return True

    def _turn(self, missing: Decimal) -> bool:
        """Turn the one set of weak signs that closes the link; none if there are several such sets."""
        if len(self.pending) == 1 and missing == -2 * self.entries[self.pending[0]].amount:
            self._flip(self.pending[0])
            return True
        weak = self._weak
        if not weak:
            return False
        if len(weak) > MOST_TURNED:
            self.chain.capped = True
            return False
        sets = _subsets(tuple(-2 * self.entries[at].amount for at in weak), missing)
        if sets is None:
            self.chain.capped = True
            return False
        if len(sets) != 1:
            if sets:
                self.chain.ambiguous.append((self.pending[0], self.pending[-1]))
            return False
        for number in sets[0]:
            self._flip(weak[number])
        if len(self.pending) > SURELY_TURNED:
            self.chain.guessed.append((self.pending[0], self.pending[-1]))
        return True

    def _doubt_other_sets(self) -> None:
        """A link that closes may close with other signs, too: then the sums have settled nothing."""
        weak = self._weak
        if len({self.entries[at].amount > 0 for at in weak}) < 2:
            return  # whichever of them were turned, the sum would be another
        if len(weak) > MOST_TURNED:
            self.chain.guessed.append((self.pending[0], self.pending[-1]))
            return
        if _sums_to_nothing([self.entries[at].amount for at in weak]):
            self.chain.ambiguous.append((self.pending[0], self.pending[-1]))

    def _flip(self, at: int) -> None:
        """Turn a sign. One that rested on something printed is noted as overruled: the balance is stronger."""
        entry = self.entries[at]
        entry.amount, entry.turned = -entry.amount, True
        (self.chain.turned if entry.turnable else self.chain.overruled).append(at)


@lru_cache(maxsize=4096)  # the attempts at a statement differ elsewhere, and ask the same of most links
def _subsets(steps: tuple[Decimal, ...], goal: Decimal) -> Sequence[tuple[int, ...]] | None:
    """Up to two sets of steps whose sum is the goal; None if the search grew too large.

    Sets that differ only in which of several equal steps they hold count as different.
    """
    *whole, wanted = _whole([*steps, goal])
    reached = _reached(whole)
    if reached is None:
        return None
    return _sets(whole, wanted) if wanted in reached else ()


def _whole(amounts: Sequence[Decimal]) -> list[int]:
    """In units of the smallest decimal place among them: whole numbers are added many times as fast."""
    decimals = max([-int(amount.as_tuple().exponent) for amount in amounts])
    return [int(amount.scaleb(decimals)) for amount in amounts]


def _reached(steps: Iterable[int]) -> set[int] | None:
    """What sets of steps sum up to; None if that is too much to tell."""
    sums = {0}
    for step in steps:
        sums |= {total + step for total in sums}
        if len(sums) > MOST_SUMS:
            return None
    return sums


def _sets(steps: Sequence[int], goal: int) -> tuple[tuple[int, ...], ...]:
    """The first two sets of steps with a sum: those that do without the last steps come first."""
    sums: dict[int, list[tuple[int, ...]]] = {0: [()]}
    for number, step in enumerate(steps):
        grown = [(total + step, [(*chosen, number) for chosen in sets]) for total, sets in sums.items()]
        for total, sets in grown:
            kept = sums.setdefault(total, [])
            kept.extend(sets[: 2 - len(kept)])
    return tuple(sums.get(goal, ()))


def _sums_to_nothing(amounts: Sequence[Decimal]) -> bool:
    """Whether some of the amounts sum to zero, or have too many sums to tell: as `_subsets` says."""
    sums = {0}
    for step in _whole(amounts):
        grown = {total + step for total in sums}
        if 0 in grown:
            return True
        sums |= grown
        if len(sums) > MOST_SUMS:
            return True
    return False
