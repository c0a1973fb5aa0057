"""Overlapping boxes set apart until no line has two in one part: cut at the widest gap of edges, again and again.

A page may have hundreds of columns a point apart. So edges are sorted once, and a cut costs what its smaller side
holds: that side is taken out of the chains of its neighbours, and gets chains of its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from itertools import pairwise

from pdf_processor.statement.columns import Boxed

Gap = tuple[float, int, int, int]
"""Between two neighbours, the last two figures. The least is the widest, and of several as wide the rightmost."""
NOBODY = -1


class _Edges:
    """The boxes by one of their edges: of each the neighbours in its part."""

    def __init__(self, places: Sequence[float]) -> None:
        self._places = places
        self._rank = [0] * len(places)
        for rank, box in enumerate(sorted(range(len(places)), key=places.__getitem__)):
            self._rank[box] = rank
        self._before = [NOBODY] * len(places)
        self._behind = [NOBODY] * len(places)

    def chain(self, boxes: Iterable[int]) -> list[Gap]:
        """Make neighbours of these; the gaps between them as a heap."""
        ordered = sorted(boxes, key=self._rank.__getitem__)
        self._before[ordered[0]] = self._behind[ordered[-1]] = NOBODY
        gaps = []
        for one, other in pairwise(ordered):
            self._behind[one], self._before[other] = other, one
            gaps.append(self._gap(one, other))
        heapify(gaps)
        return gaps

    def _gap(self, one: int, other: int) -> Gap:
        return (self._places[one] - self._places[other], -self._rank[one], one, other)

    def take_out(self, box: int, gaps: list[Gap]) -> None:
        """Those beside it become neighbours, with a gap among their part's."""
        one, other = self._before[box], self._behind[box]
        if one != NOBODY:
            self._behind[one] = other
        if other != NOBODY:
            self._before[other] = one
        if NOBODY not in (one, other):
            heappush(gaps, self._gap(one, other))

    def are_neighbours(self, one: int, other: int) -> bool:
        return self._behind[one] == other

    def smaller_side(self, one: int, other: int) -> tuple[list[int], bool]:
        """The boxes up to the one, or from the other on: whichever are fewer; and whether it is the former."""
        before, behind = [one], [other]
        while True:
            one, other = self._before[one], self._behind[other]
            if NOBODY in (one, other):
                return (before, True) if one == NOBODY else (behind, False)
            before.append(one)
            behind.append(other)


@dataclass(slots=True)
class _Part:
    lines: Counter[int]
    """How many boxes each line has in it."""
    boxes: int
    gaps: tuple[list[Gap], list[Gap]]
    """Of right and of left edges; some that are none any longer are among them."""


def set_apart(component: list[tuple[int, Boxed]]) -> list[list[tuple[int, Boxed]]]:
    """The parts from left to right; the boxes come with their line's index."""
    if len({line for line, _ in component}) == len(component):
        return [component]
    return _Cutting(component).parts()


class _Cutting:
    def __init__(self, component: list[tuple[int, Boxed]]) -> None:
        self._component = component
        # Of gaps as wide the right edges' is meant.
        self._edges = (_Edges([box.x1 for _, box in component]), _Edges([box.x0 for _, box in component]))
        self._owner = [0] * len(component)
        self._parts: list[_Part] = []
        self._add(range(len(component)))

    def _add(self, boxes: Sequence[int]) -> int:
        """A new part of these boxes; its number."""
        right, left = (edges.chain(boxes) for edges in self._edges)
        lines = Counter(self._component[box][0] for box in boxes)
        for box in boxes:
            self._owner[box] = len(self._parts)
        self._parts.append(_Part(lines, len(boxes), (right, left)))
        return len(self._parts) - 1

    def parts(self) -> list[list[tuple[int, Boxed]]]:
        found: dict[int, list[tuple[int, Boxed]]] = {}
        waiting = [0]
        while waiting:
            number = waiting.pop()
            if self._parts[number].boxes == len(self._parts[number].lines):
                found[number] = []
            else:
                waiting += reversed(self._cut(number))
        for owner, item in zip(self._owner, self._component, strict=True):
            found[owner].append(item)
        return list(found.values())

    def _cut(self, number: int) -> tuple[int, int]:
        """Cut a part in two at its widest gap; the numbers of what is before and behind it."""
        right, left = (self._widest(number, which) for which in (0, 1))
        which = 0 if right[0] <= left[0] else 1
        _, _, one, other = (right, left)[which]
        boxes, is_before = self._edges[which].smaller_side(one, other)
        part = self._parts[number]
        for edges, gaps in zip(self._edges, part.gaps, strict=True):
            for box in boxes:
                edges.take_out(box, gaps)
        part.lines.subtract(self._component[box][0] for box in boxes)
        for line in {self._component[box][0] for box in boxes}:
            if not part.lines[line]:
                del part.lines[line]
        part.boxes -= len(boxes)
        new = self._add(boxes)
        return (new, number) if is_before else (number, new)

    def _widest(self, number: int, which: int) -> Gap:
        """Gaps to boxes that the part has lost, or that stand no longer side by side, are thrown away on the way."""
        gaps, edges = self._parts[number].gaps[which], self._edges[which]
        while self._owner[gaps[0][2]] != number or not edges.are_neighbours(*gaps[0][2:]):
            heappop(gaps)
        return gaps[0]
