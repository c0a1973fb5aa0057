"""How a reading was chosen, for the eye: each question with its candidates, and the lines that became no rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from pdf_processor.cli.statement_text import Look
from pdf_processor.model import Candidate, Explanation, PrintedLine
from pdf_processor.terminal import for_terminal, shorten, width

SHOWN_RIVALS = 8
LONGEST_READING = 90


def explanation_lines(explanation: Explanation, look: Look) -> list[str]:
    """All that a trace noted, a line each; texts of the PDF are escaped."""
    lines = ["", look.strong("How the reading was chosen")]
    for (question, statement), group in groupby(explanation.candidates, lambda each: (each.question, each.statement)):
        title = question.capitalize() + ("" if statement is None else f" of statement {statement + 1}")
        lines += ["", f"  {title}", *_candidate_lines(list(group), look)]
    return [*lines, "", *_leftover_lines(explanation.lines, look)]


def _candidate_lines(candidates: Sequence[Candidate], look: Look) -> Iterable[str]:
    """The chosen one first, then its rivals in the order in which they were tried."""
    ordered = sorted(candidates, key=lambda each: not each.chosen)
    chosen = sum(each.chosen for each in candidates)
    shown = ordered[: chosen + SHOWN_RIVALS]
    readings = [shorten(for_terminal(each.reading), LONGEST_READING) for each in shown]
    size = max(map(width, readings))
    for each, reading in zip(shown, readings, strict=True):
        mark = look.check if each.chosen else ""
        line = f"    {mark:<2} {reading}{' ' * (size - width(reading))}  {for_terminal(each.score)}"
        yield look.paint(line, "green") if each.chosen else line
    if len(ordered) > len(shown):
        yield f"       and {len(ordered) - len(shown)} more, with --json"


def _leftover_lines(lines: Sequence[PrintedLine], look: Look) -> Iterable[str]:
    if not lines:
        return ["  Every line with a figure became a row."]
    page_size = len(str(max(line.page for line in lines)))
    verdict_size = max(width(for_terminal(line.verdict)) for line in lines)
    room = max(30, look.columns - verdict_size - page_size - 15)
    return [
        "  Lines with figures that became no rows",
        *(
            f"    page {line.page:>{page_size}}  {for_terminal(line.verdict):<{verdict_size}}  "
            f"{shorten(for_terminal(line.text), room)}"
            for line in lines
        ),
    ]
