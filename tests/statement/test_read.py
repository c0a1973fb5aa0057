"""What must not matter: the order of words, where on the paper they stand, how large they are, bold drawn twice."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from random import Random

import pytest
from honesty import SAMPLE
from hypothesis import given, settings
from hypothesis import strategies as st

from pdf_processor.model import Word
from pdf_processor.statement import read_statements
from statement.mutants import Original, original
from statement.truth import keys, lies, truths

DIGITAL = [truth for truth in truths(SAMPLE) if truth.digital]


@pytest.fixture(scope="module")
def originals() -> dict[str, Original]:
    found = {truth.name: original(truth) for truth in DIGITAL}
    return {name: source for name, source in found.items() if source is not None}


def moved(right: float, down: float) -> Callable[[Word], Word]:
    return lambda w: replace(w, x0=w.x0 + right, x1=w.x1 + right, y0=w.y0 + down, y1=w.y1 + down)


def scaled(by: float) -> Callable[[Word], Word]:
    return lambda w: replace(w, x0=w.x0 * by, x1=w.x1 * by, y0=w.y0 * by, y1=w.y1 * by)


@pytest.mark.parametrize("name", [truth.name for truth in DIGITAL])
def test_the_order_of_words_does_not_matter(name: str, originals: dict[str, Original]) -> None:
    if name not in originals:
        pytest.skip("not read without a fault")
    source = originals[name]
    words = list(source.words)
    expected = source.read(words)
    for seed in range(2):
        Random(seed).shuffle(words)
        assert source.read(words) == expected


@pytest.mark.parametrize("change", [moved(31.5, 17.25), scaled(0.8), scaled(1.3)], ids=["moved", "smaller", "larger"])
def test_the_place_and_size_on_the_paper_do_not_matter(
    change: Callable[[Word], Word], originals: dict[str, Original]
) -> None:
    wrong = []
    for name, source in originals.items():
        statements = source.read([change(word) for word in source.words])
        if keys(row for statement in statements for row in statement.transactions) != source.truth.rows:
            wrong.append(name)
    assert not wrong


def test_words_drawn_twice_do_not_matter(originals: dict[str, Original]) -> None:
    for source in originals.values():
        twice = [*source.words, *(moved(0.3, 0.0)(word) for word in source.words)]
        statements = source.read(twice)
        assert keys(row for statement in statements for row in statement.transactions) == source.truth.rows


def test_with_words_missing_no_amount_is_claimed_that_is_not_true(originals: dict[str, Original]) -> None:
    wrong = []
    for name, source in originals.items():
        rng = Random(name)
        for share in (0.02, 0.1, 0.4, 0.8):
            words = [word for word in source.words if rng.random() > share]
            wrong += [f"{name}, {share}: {lie}" for lie in lies(source.truth.rows, source.read(words), dated=False)]
    assert not wrong, "\n".join(wrong)


TEXTS = st.one_of(
    st.sampled_from(
        ["Date", "Amount", "Balance", "Opening", "balance", "Closing", "01/02/2024", "2", "Jan", "-4.50", "1.234,56"]
    ),
    st.text(min_size=1, max_size=8),
)  # fmt: skip
WORDS = st.builds(
    lambda text, x, y, page: Word(text, x, y, x + 5 * len(text), y + 10, page),
    TEXTS, st.floats(0, 560), st.integers(0, 50).map(lambda line: line * 14.0), st.integers(1, 3),
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, max_size=60))
def test_any_words_are_read_without_an_error(words: list[Word]) -> None:
    reading = read_statements(words)
    for statement in reading.statements:
        assert all(row.page in (1, 2, 3) for row in statement.transactions)
