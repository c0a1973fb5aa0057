"""What a statement's columns mean: the reading that the printed balances confirm, tried until one is without a flaw."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise, permutations

from pdf_processor.statement.anchors import Anchor, checks_between, closing_anchor, opening_anchor
from pdf_processor.statement.columns import OPPOSITE, ROW_ROLES
from pdf_processor.statement.owed import (
    CARD,
    Side,
    is_lent,
    is_titled_a_loan,
    may_be_a_loans,
    says_owed,
    side_of,
    takes_in,
)
from pdf_processor.statement.reconcile import Chain, Check, Entry, follow
from pdf_processor.statement.segment import Attempt, Context, Segment
from pdf_processor.statement.signs import WORD, Signed, habits, sign_row, words_deny_signs

ZERO = Decimal(0)


def best_reading(segment: Segment, context: Context) -> Attempt:
    """The roles named by the headings, unless others are confirmed by clearly more balances."""
    roles = _roles(segment)
    whole = segment.whole or segment
    side = _side(whole, _roles(whole), context)
    owed = side.owed
    best = _attempt(segment, roles, owed, owed, _signed(segment, roles, owed, owed, context), context)
    best.sure_side = side.sure
    _note(best, context)
    if _is_settled(best):
        return _with_side(best, context)
    for other_roles, balance_owed in _alternatives(segment, roles, owed, context):
        fewest = len(best.signed) if context.trace is None else 0
        signed = _signed(segment, other_roles, owed, balance_owed, context, fewest)
        if len(signed) < fewest:
            continue  # It cannot win; only who wants to know all that was tried is told how it fares.
        attempt = _attempt(segment, other_roles, owed, balance_owed, signed, context)
        attempt.sure_side = side.sure
        _note(attempt, context)
        if _beats(attempt, best):
            best = attempt
        if _is_settled(best):
            break
    return _with_side(best, context)


def _with_side(best: Attempt, context: Context) -> Attempt:
    """The reading; nothing is sure of its side where the kinds of most rows say the other way."""
    best.sure_side = best.sure_side and not words_deny_signs(best.signed, context.vocabulary)
    return best


def _roles(segment: Segment) -> dict[int, str]:
    return {band.index: band.role for row in segment.rows for band in row.region.money}


def _note(attempt: Attempt, context: Context) -> None:
    if context.trace is not None:
        context.trace.tried(attempt)


def _beats(attempt: Attempt, best: Attempt) -> bool:
    """Another reading must keep every row and be confirmed by clearly more balances than the headings' own.

    One link over many rows, as that of a subtotal, is no confirmation where more balances deny it.
    """
    if len(attempt.signed) < len(best.signed):
        return False
    chain = attempt.chain
    other = dict(attempt.roles) != dict(best.roles)
    denied = bool(chain.breaks) and len(chain.breaks) >= chain.links
    if other and (denied or chain.score[0] < 0.6 * len(attempt.signed)):
        return False
    return chain.score > best.chain.score


def _is_settled(attempt: Attempt) -> bool:
    chain = attempt.chain
    return (
        not chain.breaks
        and not chain.overruled
        and (not attempt.entries or (all(chain.proved[1:]) and bool(chain.proved[-1:]) and chain.proved[-1] > 0))
    )


def _alternatives(
    segment: Segment, roles: Mapping[int, str], owed: bool, context: Context
) -> Iterable[tuple[Mapping[int, str], bool]]:
    """Other conventions worth a try: balances of the other sign, in and out exchanged, bands with other roles.

    Plain balances become debts on cards only: elsewhere nothing printed would say so, and sums are blind to it.
    """
    card = context.kind == "credit_card"
    if card:
        yield roles, not owed
    for others in _but_for_one(segment, roles):
        yield {**roles, **dict.fromkeys(others, "foreign")}, owed
    swapped = {band: OPPOSITE.get(role, role) for band, role in roles.items()}
    if swapped != roles:
        yield swapped, owed
        if card:
            yield swapped, not owed
    bands = Counter(band for row in segment.rows for band in row.cells)
    common = [band for band, count in bands.most_common(4) if count >= 2]
    if 1 <= len(common) <= 4:
        for chosen in permutations(("out", "in", "amount", "balance", "foreign"), len(common)):
            if ("out" in chosen and "amount" in chosen) or ("in" in chosen and "amount" in chosen):
                continue
            if not ROW_ROLES & set(chosen):
                continue
            yield {**roles, **dict(zip(common, chosen, strict=True))}, owed


def _but_for_one(segment: Segment, roles: Mapping[int, str]) -> Iterable[list[int]]:
    """Of bands that are all titled as the amount, and stand on the same rows, all but each: sums in other money."""
    amounts = [band for band, role in roles.items() if role == "amount"]
    together = sum(len(row.cells.keys() & set(amounts)) > 1 for row in segment.rows) if len(amounts) > 1 else 0
    if 2 * together > len(segment.rows):
        for one in reversed(amounts):
            yield [band for band in amounts if band != one]


def _side(segment: Segment, roles: Mapping[int, str], context: Context) -> Side:
    """Whether plain figures are what the holder owes, by what this statement prints."""
    regions = {id(row.region): row.region for row in segment.rows}
    if context.kind != CARD and says_owed(regions.values(), context.lines):
        return Side(True, True)
    if context.kind != CARD and is_titled_a_loan(regions.values(), context.lines):
        # An offer may stand above an account's rows.
        return Side(True, not takes_in(segment.rows, roles, context.vocabulary))
    labels = segment.labels("opening", "closing", "total_in", "total_out")
    figures = [(label.role, label.last) for label in labels if label.last is not None]
    balances = [cell for role, cell in figures if role in ("opening", "closing")]
    totals = [(role, cell) for role, cell in figures if role in ("total_in", "total_out")]
    lent = context.kind != CARD and is_lent(segment.rows, context.lines, context.kind)
    side = side_of(segment.rows, roles, balances, totals, context.kind, context.vocabulary, lent=lent)
    plain = not any(cell.sign or cell.mark for cell in balances)
    if plain and context.kind is None and not side.owed and may_be_a_loans(regions.values(), context.lines):
        return Side(owed=False, sure=False)
    return side


def _signed(
    segment: Segment, roles: Mapping[int, str], owed: bool, balance_owed: bool, context: Context, fewest: int = 0
) -> list[Signed]:
    """The rows with their amounts under these roles; some of them, and fewer than `fewest`, where there are fewer."""
    rows = segment.rows
    if segment.whole is None:
        known = habits(rows, roles, context.vocabulary, owed)
    else:
        known = habits(segment.whole.rows, _roles(segment.whole) | dict(roles), context.vocabulary, owed)
    signed: list[Signed] = []
    for at, row in enumerate(rows):
        one = sign_row(row, roles, known, context.vocabulary)
        # What moves nothing, as `Interest charged 0.00` does, is no transaction.
        if one is not None and one.amount:
            signed.append(one)
        elif len(signed) + len(rows) - at <= fewest:
            return signed
    if balance_owed != owed:
        for one in signed:
            one.balance = -one.balance if one.balance is not None else None
    return signed


def _attempt(
    segment: Segment,
    roles: Mapping[int, str],
    owed: bool,
    balance_owed: bool,
    signed: list[Signed],
    context: Context,
) -> Attempt:
    checks = checks_between(segment, signed, balance_owed, context)
    ends = _ends(segment, signed, balance_owed, context)
    if ends[0].value is None:
        _turn_first_payment(signed[-1:] if _descends(signed, context) else signed[:1])
    forward, entries = _follow(signed, checks, *(end.value for end in ends))
    if forward.score == (len(entries), 0, 0) and not _descends(signed, context):
        # Without a flaw and in the order of the days: from below it can be as good at the most.
        return _attempted(roles, owed, balance_owed, signed, entries, forward, False, ends)
    turned = _ends(segment, signed[::-1], balance_owed, context)
    backward, reversed_entries = _follow(
        signed[::-1],
        _turned(checks, len(signed)),
        turned[0].value,
        turned[1].value,
        # Only another chain without a flaw could be as good; mostly the second row shows that this one is not.
        flawless=forward.score == (len(entries), 0, 0),
    )
    newest = backward.score > forward.score
    if backward.score == forward.score:
        newest = _descends(signed, context)
    chain = forward
    if newest:
        entries, chain, ends = reversed_entries[::-1], _mirrored(backward), turned
    return _attempted(roles, owed, balance_owed, signed, entries, chain, newest, ends)


def _turn_first_payment(first: Sequence[Signed]) -> None:
    """An account's first amount is its first balance, and has its sign where nothing printed says another."""
    for one in first:
        if one.strength <= WORD and one.balance == -one.amount:
            one.amount = -one.amount


def _attempted(
    roles: Mapping[int, str],
    owed: bool,
    balance_owed: bool,
    signed: list[Signed],
    entries: list[Entry],
    chain: Chain,
    newest: bool,
    ends: tuple[Anchor, Anchor],
) -> Attempt:
    opening, closing = ends
    return Attempt(
        roles, owed, balance_owed, signed, entries, chain, newest, opening.value, closing.value, opening.by, closing.by
    )


def _ends(segment: Segment, signed: Sequence[Signed], owed: bool, context: Context) -> tuple[Anchor, Anchor]:
    """Opening and closing balance of rows in chronological order.

    Of several labelled figures that one is meant which the running balances name, or without any the sum.
    """
    first = signed[0] if signed else None
    expected = None if first is None or first.balance is None else first.balance - first.amount
    opening = opening_anchor(segment, owed, context, expected)
    if first is not None and first.balance is None and len(segment.labels("opening")) > 1:
        opening = _leads_to_the_end(opening, segment, signed, owed, context)
    last = signed[-1].balance if signed else None
    if last is None and opening.value is not None:
        last = opening.value + sum((found.amount for found in signed), ZERO)
    return opening, closing_anchor(segment, owed, context, last)


def _leads_to_the_end(
    opening: Anchor, segment: Segment, signed: Sequence[Signed], owed: bool, context: Context
) -> Anchor:
    """Of several opening balances, as of what was owed and what was billed, the one from which the rows lead to the
    closing balance; the first if none does.
    """
    closing = closing_anchor(segment, owed, context)
    if closing.by != "label" or closing.value is None:
        return opening
    wanted = closing.value - sum((found.amount for found in signed), ZERO)
    other = opening_anchor(segment, owed, context, wanted)
    return other if other.value == wanted else opening


def _follow(
    signed: Sequence[Signed],
    checks: Sequence[Check],
    opening: Decimal | None,
    closing: Decimal | None,
    *,
    flawless: bool = False,
) -> tuple[Chain, list[Entry]]:
    entries = [Entry(found.amount, found.balance, found.strength <= WORD) for found in signed]
    return follow(entries, checks, opening, closing, flawless=flawless), entries


def _turned(checks: Sequence[Check], count: int) -> list[Check]:
    return [Check(count - check.place, check.value, check.soft) for check in reversed(checks)]


def _mirrored(chain: Chain) -> Chain:
    count = len(chain.proved)
    chain.proved.reverse()
    chain.turned = [count - 1 - at for at in chain.turned]
    chain.overruled = [count - 1 - at for at in chain.overruled]
    chain.breaks = [replace(b, first=count - 1 - b.last, last=count - 1 - b.first) for b in chain.breaks]
    chain.guessed = [(count - 1 - last, count - 1 - first) for first, last in chain.guessed]
    chain.ambiguous = [(count - 1 - last, count - 1 - first) for first, last in chain.ambiguous]
    return chain


def _descends(signed: Sequence[Signed], context: Context) -> bool:
    dates = [context.calendar.read(found.row.date) for found in signed]
    known = [day for day in dates if day is not None]
    down = sum(a > b for a, b in pairwise(known))
    up = sum(a < b for a, b in pairwise(known))
    return down > up
