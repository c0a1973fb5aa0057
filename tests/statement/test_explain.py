"""What a trace tells of a reading; and that asking for it changes nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from pdf_processor.extract import extract
from pdf_processor.model import Candidate, Document, Explanation
from pdf_processor.settings import ReadSettings
from statement.truth import load

SAMPLE = Path(__file__).parent.parent / "data" / "sample"
NAMES = ("us-running-0001", "ae-grid-0001", "de-giro-0001", "us-credit-card-0001")
EXPLAIN = ReadSettings(explain=True)


def explained(name: str) -> tuple[Document, Explanation]:
    document = extract(load(SAMPLE / f"{name}.json").pdf, EXPLAIN)
    assert document.explanation is not None
    return document, document.explanation


def of(explanation: Explanation, question: str) -> list[Candidate]:
    return [candidate for candidate in explanation.candidates if candidate.question == question]


@pytest.mark.parametrize("name", NAMES)
def test_a_trace_changes_nothing_of_the_reading(name: str) -> None:
    document, _ = explained(name)
    plain = extract(load(SAMPLE / f"{name}.json").pdf)
    assert plain.explanation is None
    assert document.statements == plain.statements


@pytest.mark.parametrize("name", NAMES)
def test_each_question_has_its_candidates_and_a_choice(name: str) -> None:
    document, explanation = explained(name)
    for question in ("language", "decimal mark", "date order", "period", "tables", "columns and signs"):
        candidates = of(explanation, question)
        assert candidates, question
        assert any(candidate.chosen for candidate in candidates), question
    assert len(of(explanation, "decimal mark")) == 2
    assert len(of(explanation, "date order")) == 3
    per_statement = [each.statement for each in of(explanation, "columns and signs") if each.chosen]
    assert per_statement == list(range(len(document.statements)))


def test_scores_count_what_spoke_for_a_reading() -> None:
    document, explanation = explained("ae-grid-0001")
    rows = len(document.transactions)
    (chosen,) = [each for each in of(explanation, "columns and signs") if each.chosen]
    assert chosen.score == f"{rows} of {rows} rows confirmed, 0 breaks"
    assert "money out | money in | balance" in chosen.reading
    (language,) = [each for each in of(explanation, "language") if each.reading == "English (en)"]
    assert language.chosen


def test_columns_stand_on_every_page_with_rows_and_hold_their_figures() -> None:
    document, explanation = explained("us-running-0001")
    pages = {row.page for row in document.transactions}
    assert {column.page for column in explanation.columns} == pages
    for row in document.transactions:
        assert row.box is not None
        here = [column for column in explanation.columns if column.page == row.page and column.role == "balance"]
        assert any(column.box.y0 <= row.box.y0 and row.box.y1 <= column.box.y1 + 0.01 for column in here)


def test_lines_with_figures_that_became_no_rows_are_listed_with_what_they_were_taken_for() -> None:
    document, explanation = explained("us-credit-card-0001")
    verdicts = {line.text: line.verdict for line in explanation.lines}
    assert verdicts["Previous Balance $1,545.43"] == "opening balance"
    assert any(verdict.startswith("total") for verdict in verdicts.values())
    texts = {row.description for row in document.transactions}
    assert not texts & set(verdicts)
    assert all(line.verdict for line in explanation.lines)
