"""How a reading was chosen, for the eye: each question with its candidates, and the lines that became no rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby

from pdf_processor.cli.statement_text import Look
from pdf_processor.model import Candidate, Explanation, PrintedLine
from pdf_processor.terminal import for_terminal, hanging, width

SHOWN_RIVALS = 8
EQUALLY_GOOD = {
    "date order": "Equally good: where dates name their month the order does not matter; else the language's habit and "
    "the usual length of a period have decided.",
}
"""What decides a question where the score of a rival is that of the chosen one."""


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
    readings = [for_terminal(each.reading) for each in shown]
    room = look.columns - 9 - max(width(for_terminal(each.score)) for each in shown)
    size = max((width(reading) for reading in readings if width(reading) <= room), default=0)
    for each, reading in zip(shown, readings, strict=True):
        head = f"    {look.check if each.chosen else '':<2} "
        for line in _reading_lines(head, reading, for_terminal(each.score), size, look):
            yield look.paint(line, "green") if each.chosen else line
    if len(ordered) > len(shown):
        yield f"       and {len(ordered) - len(shown)} more, with --json"
    scores = Counter(each.score for each in candidates)
    if any(each.chosen and scores[each.score] > 1 for each in candidates) and candidates[0].question in EQUALLY_GOOD:
        yield from hanging("       ", EQUALLY_GOOD[candidates[0].question], look.columns)


def _reading_lines(head: str, reading: str, score: str, size: int, look: Look) -> list[str]:
    """A reading with its score behind it; one that is too long for that is wrapped, its score below."""
    if width(reading) <= size:
        return [f"{head}{reading}{' ' * (size - width(reading))}  {score}"]
    return [*hanging(head, reading, look.columns), f"{' ' * (width(head) + 2)}{score}"]


def _leftover_lines(lines: Sequence[PrintedLine], look: Look) -> Iterable[str]:
    if not lines:
        return ["  Every line with a figure became a row."]
    page_size = len(str(max(line.page for line in lines)))
    verdict_size = max(width(for_terminal(line.verdict)) for line in lines)
    found = ["  Lines with figures that became no rows"]
    for line in lines:
        verdict = for_terminal(line.verdict)
        head = f"    page {line.page:>{page_size}}  {verdict}{' ' * (verdict_size - width(verdict))}  "
        found += hanging(head, for_terminal(line.text), look.columns)
    return found
