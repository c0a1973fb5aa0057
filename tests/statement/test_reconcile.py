"""The chain of balances proves what is right, breaks at what is wrong, and never guesses."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import product
from random import Random

from hypothesis import assume, given
from hypothesis import strategies as st

from pdf_processor.statement.reconcile import Break, Chain, Check, Entry, follow

CENTS = st.integers(-500_000, 500_000).filter(bool)
LEDGERS = st.lists(CENTS, min_size=1, max_size=25)


def money(cents: int) -> Decimal:
    return Decimal(cents).scaleb(-2)


def ledger(
    cents: Sequence[int], printed: Sequence[bool], opening: int, turnable: bool = False
) -> tuple[list[Entry], Decimal, Decimal]:
    """Entries with some balances printed, the opening and the closing balance."""
    entries, running = [], opening
    for amount, shown in zip(cents, printed, strict=True):
        running += amount
        entries.append(Entry(money(amount), money(running) if shown else None, turnable))
    return entries, money(opening), money(running)


@st.composite
def ledgers(draw: st.DrawFn) -> tuple[list[Entry], Decimal, Decimal]:
    cents = draw(LEDGERS)
    printed = draw(st.lists(st.booleans(), min_size=len(cents), max_size=len(cents)))
    return ledger(cents, printed, draw(st.integers(-100_000, 1_000_000)))


def is_whole(chain: Chain) -> bool:
    """Proved from end to end with nothing to remark."""
    return (
        all(chain.proved)
        and not (chain.breaks or chain.ambiguous or chain.overruled or chain.turned or chain.capped)
        and not (chain.open_start or chain.open_end)
    )


@given(ledgers())
def test_a_ledger_that_adds_up_is_proved_from_end_to_end(made: tuple[list[Entry], Decimal, Decimal]) -> None:
    entries, opening, closing = made
    chain = follow(entries, [], opening, closing)
    assert is_whole(chain)
    assert (chain.first_check, chain.last_check) == (opening, closing)


@given(ledgers())
def test_each_row_shares_its_proof_with_the_rows_up_to_the_next_balance(
    made: tuple[list[Entry], Decimal, Decimal],
) -> None:
    entries, opening, closing = made
    chain = follow(entries, [], opening, closing)
    size = 0
    sizes: list[int] = []
    for at, entry in enumerate(entries):
        size += 1
        if entry.balance is not None or at == len(entries) - 1:
            sizes += [size] * size
            size = 0
    assert chain.proved == sizes


@given(ledgers(), st.integers(0, 24), CENTS)
def test_one_changed_amount_never_goes_unnoticed(
    made: tuple[list[Entry], Decimal, Decimal], place: int, change: int
) -> None:
    """Fault 31: an amount is changed."""
    entries, opening, closing = made
    entry = entries[place % len(entries)]
    entry.amount += money(change)
    assume(entry.amount)
    assert not is_whole(follow(entries, [], opening, closing))


@given(ledgers(), st.integers(0, 24))
def test_one_dropped_row_never_goes_unnoticed(made: tuple[list[Entry], Decimal, Decimal], place: int) -> None:
    """Fault 31: a row is dropped."""
    entries, opening, closing = made
    del entries[place % len(entries)]
    chain = follow(entries, [], opening, closing)
    assert chain.breaks or not is_whole(chain)


@given(ledgers(), st.integers(0, 24))
def test_one_doubled_row_never_goes_unnoticed(made: tuple[list[Entry], Decimal, Decimal], place: int) -> None:
    """Fault 31: a row is doubled."""
    entries, opening, closing = made
    at = place % len(entries)
    entry = entries[at]
    entries.insert(at, Entry(entry.amount, entry.balance, entry.turnable))
    assert not is_whole(follow(entries, [], opening, closing))


@given(ledgers(), st.integers(0, 24), CENTS)
def test_one_changed_balance_never_goes_unnoticed(
    made: tuple[list[Entry], Decimal, Decimal], place: int, change: int
) -> None:
    entries, opening, closing = made
    entry = entries[place % len(entries)]
    assume(entry.balance is not None)
    assert entry.balance is not None
    entry.balance += money(change)
    assert not is_whole(follow(entries, [], opening, closing))


@given(ledgers())
def test_without_printed_ends_the_ends_are_open(made: tuple[list[Entry], Decimal, Decimal]) -> None:
    entries, _, _ = made
    chain = follow(entries, [], None, None)
    assert chain.open_start
    assert not chain.breaks
    assert chain.open_end is (entries[-1].balance is None)


@given(ledgers(), st.data())
def test_right_checks_between_rows_divide_links_and_wrong_soft_ones_do_no_harm(
    made: tuple[list[Entry], Decimal, Decimal], data: st.DataObject
) -> None:
    entries, opening, closing = made
    place = data.draw(st.integers(0, len(entries)))
    running = opening + sum(entry.amount for entry in entries[:place])
    assert is_whole(follow(entries, [Check(place, running)], opening, closing))
    assert is_whole(follow(entries, [Check(place, running, soft=True)], opening, closing))
    assert is_whole(follow(entries, [Check(place, running + 1, soft=True)], opening, closing))
    assert not is_whole(follow(entries, [Check(place, running + 1)], opening, closing))


def test_a_break_says_where_and_how_much() -> None:
    entries = [
        Entry(money(100), money(1100), False),
        Entry(money(50), None, False),
        Entry(money(-20), money(1150), False),
        Entry(money(5), money(1155), False),
    ]
    chain = follow(entries, [], money(1000), money(1155))
    assert chain.breaks == [Break(1, 2, money(20))]
    assert chain.proved == [1, 0, 0, 1]


def closing_sets(entries: Sequence[Entry], missing: Decimal) -> list[tuple[int, ...]]:
    """All ways to turn signs so that the link closes."""
    return [
        signs
        for signs in product((1, -1), repeat=len(entries))
        if sum(sign * entry.amount for sign, entry in zip(signs, entries, strict=True)) == missing
    ]


@given(st.lists(st.integers(1, 60), min_size=1, max_size=9), st.integers(0, 2**32))
def test_unsigned_rows_get_the_only_signs_that_close_and_no_others(sizes: list[int], seed: int) -> None:
    """Small amounts, so that several sets of signs often close; the guess to begin with is money out."""
    rng = Random(seed)
    total = money(sum(rng.choice((1, -1)) * size for size in sizes))
    entries = [Entry(-money(size), None, True) for size in sizes]
    before = [entry.amount for entry in entries]
    sets = closing_sets(entries, total)
    chain = follow(entries, [], Decimal(0), total)
    after = [entry.amount for entry in entries]
    if len(sets) == 1:
        assert after == [sign * amount for sign, amount in zip(sets[0], before, strict=True)]
        assert all(chain.proved) and not chain.breaks
        assert chain.turned == [at for at, sign in enumerate(sets[0]) if sign < 0]
    else:
        assert after == before
        assert not any(chain.proved)
        assert chain.ambiguous


@given(st.lists(CENTS, min_size=2, max_size=12))
def test_strong_signs_are_turned_only_alone_and_never_silently(cents: list[int]) -> None:
    """A row proved by itself obeys its balance, and is noted; within a longer link nothing is turned."""
    entries, opening, closing = ledger(cents, [True] * len(cents), 0)
    entries[0].amount = -entries[0].amount
    chain = follow(entries, [], opening, closing)
    assert chain.overruled == [0]
    entries, opening, closing = ledger(cents, [False] * len(cents), 0)
    entries[0].amount = -entries[0].amount
    chain = follow(entries, [], opening, closing)
    assert chain.breaks and not chain.overruled and not chain.turned


def test_too_large_a_search_is_given_up_and_said() -> None:
    entries = [Entry(money(-(3**n % 10007) - n), None, True) for n in range(40)]
    chain = follow(entries, [], Decimal(0), Decimal(1))
    assert chain.capped
    assert not any(chain.proved)


def test_an_empty_month_is_closed_by_equal_balances_only() -> None:
    assert not follow([], [], money(500), money(500)).breaks
    assert follow([], [], money(500), money(501)).breaks == [Break(0, -1, money(1))]


@given(st.lists(CENTS, min_size=1, max_size=2000))
def test_long_statements_take_one_walk(cents: list[int]) -> None:
    entries, opening, closing = ledger(cents, [True] * len(cents), 0)
    chain = follow(entries, [], opening, closing)
    assert chain.links == len(cents) + 1


def test_two_soft_balances_that_agree_begin_a_chain_and_a_lone_one_does_not() -> None:
    """Newest first under days with their balances, the first rows have none before them."""
    entries = [Entry(Decimal(amount), None, False) for amount in ("5", "-7", "3", "2")]
    agreeing = [Check(1, Decimal(100), soft=True), Check(3, Decimal(96), soft=True)]
    assert follow(entries, agreeing, None, None).proved == [0, 2, 2, 0]
    denying = [Check(1, Decimal(100), soft=True), Check(3, Decimal(97), soft=True)]
    assert follow(entries, denying, None, None).proved == [0, 0, 0, 0]
    assert not follow(entries, denying, None, None).breaks
    late = [Check(1, Decimal(50), soft=True), Check(2, Decimal(100), soft=True), Check(4, Decimal(105), soft=True)]
    assert follow(entries, late, None, None).proved == [0, 0, 2, 2]
