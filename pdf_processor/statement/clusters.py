"""Figures under each other: boxes are clustered into bands, and what edge a band's boxes share."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress

from pdf_processor.statement.columns import Band, Boxed
from pdf_processor.statement.set_apart import set_apart

ODD = 0.1  # share of a band's boxes that may reach further than all others
FAR_BEYOND = 0.5  # of a box's width
NO_EDGE = float("inf")
MOST_BANDS = 100  # of a table: what has thousands is none, and each figure would be held against each of them


def cluster(boxes: Sequence[tuple[int, Boxed]]) -> list[list[tuple[int, Boxed]]]:
    """Boxes (with their line's index) that share an x-range; two boxes of one line never share a cluster.

    Alignment may be left, right or centred: what counts is that the ranges overlap.
    """
    components: list[list[tuple[int, Boxed]]] = []
    reach = float("-inf")
    for item in sorted(boxes, key=lambda item: item[1].x0):
        if components and item[1].x0 < reach:
            components[-1].append(item)
        else:
            components.append([item])
        reach = max(reach, item[1].x1) if len(components[-1]) > 1 else item[1].x1
    return [part for component in components for part in set_apart(component)]


def alignment(lefts: Sequence[float], rights: Sequence[float], boxes: Sequence[Boxed], tolerance: float = 1.5) -> float:
    """The largest share of boxes whose left, right or middle lies within `tolerance` points of one place.

    `lefts` and `rights` are their edges, in order.
    """
    best = max(_densest(rights, tolerance), _densest(lefts, tolerance))
    if best < len(boxes):
        best = max(best, _densest(sorted([(box.x0 + box.x1) / 2 for box in boxes]), tolerance))
    return best / len(boxes)


def _densest(values: Sequence[float], tolerance: float) -> int:
    """The most of these values (in order) that lie within twice the tolerance."""
    if values[-1] - values[0] <= 2 * tolerance:
        return len(values)
    best = start = 0
    for stop, value in enumerate(values):
        while value - values[start] > 2 * tolerance:
            start += 1
        best = max(best, stop - start + 1)
    return best


def aligned_bands(boxes: Sequence[tuple[int, Boxed]], tolerance: float = 3.0) -> list[Band]:
    """Bands of boxes that share a left or a right edge, the best supported first taken; each box is in one at the most.

    For dates, which stand in text as well: there it is the edge that tells a column from a mention.
    """
    rest = list(boxes)
    found: list[Band] = []
    while len(rest) > 1:
        left, right = _mode([box.x0 for _, box in rest], tolerance), _mode([box.x1 for _, box in rest], tolerance)
        by_left = [abs(box.x0 - left) <= tolerance for _, box in rest]
        by_right = [abs(box.x1 - right) <= tolerance for _, box in rest]
        taken = by_left if by_left.count(True) >= by_right.count(True) else by_right
        if taken.count(True) < 2:
            break
        found.append(_edged(list(compress(rest, taken))))
        rest = [item for item, is_taken in zip(rest, taken, strict=True) if not is_taken]
    return sorted([*found, *(_edged([item]) for item in rest)], key=lambda band: band.x0)


def _edged(items: Sequence[tuple[int, Boxed]]) -> Band:
    boxes = [box for _, box in items]
    lefts, rights = sorted([box.x0 for box in boxes]), sorted([box.x1 for box in boxes])
    edges = (_mode_of(lefts, 1.5), _mode_of(rights, 1.5))
    width = edges[1] - edges[0]
    x0, x1 = -_common_end([-x for x in reversed(lefts)], width), _common_end(rights, width)
    return Band(x0, x1, "", len({line for line, _ in items}), 1.0, edges=edges)


def _common_end(ends: Sequence[float], width: float) -> float:
    """How far boxes reach, in order, without one in ten that reaches far beyond the others, as days in prose do."""
    for at in range(len(ends) - 1, int(len(ends) * (1 - ODD)) - 1, -1):
        if at > 0 and len(ends) * ODD >= 1 and ends[at] - ends[at - 1] > FAR_BEYOND * width:
            return ends[at - 1]
    return ends[-1]


def _mode(values: list[float], tolerance: float) -> float:
    """The value with the most others within the tolerance above it."""
    return _mode_of(sorted(values), tolerance)


def _mode_of(ordered: Sequence[float], tolerance: float) -> float:
    if ordered[-1] - ordered[0] <= tolerance:
        return (ordered[0] + ordered[-1]) / 2
    best, at, start = 0, ordered[0], 0
    for stop, value in enumerate(ordered):
        while value - ordered[start] > tolerance:
            start += 1
        if stop - start + 1 > best:
            best, at = stop - start + 1, (ordered[start] + value) / 2
    return at


def bands_of(clusters: Sequence[list[tuple[int, Boxed]]]) -> list[Band]:
    """The clusters as bands from left to right, without roles; of too many those that most boxes stand in."""
    found = []
    if len(clusters) > MOST_BANDS:
        clusters = sorted(clusters, key=len, reverse=True)[:MOST_BANDS]
    for items in clusters:
        boxes = [box for _, box in items]
        lines = len({line for line, _ in items})
        lefts, rights = sorted([box.x0 for box in boxes]), sorted([box.x1 for box in boxes])
        aligned = alignment(lefts, rights, boxes)
        found.append(Band(lefts[0], rights[-1], "", lines, aligned, modes=_edges_in_common(lefts, rights)))
    return sorted(found, key=lambda band: band.x0)


def _edges_in_common(lefts: Sequence[float], rights: Sequence[float]) -> tuple[float, float]:
    """The left and the right edge that boxes share (both in order); of two the one that few share is none."""
    edges = []
    for values in (lefts, rights):
        mode = _mode_of(values, 1.5)
        edges.append((sum([abs(value - mode) <= 2.0 for value in values]), mode))
    (left, x0), (right, x1) = edges
    most = max(left, right)
    return x0 if left >= 0.7 * most else NO_EDGE, x1 if right >= 0.7 * most else NO_EDGE


def distance(band: Boxed, column: Boxed) -> float:
    """How far a band is from standing under a title: 0 where an edge or the middle agrees."""
    return min(
        abs(band.x1 - column.x1), abs(band.x0 - column.x0), abs((band.x0 + band.x1) - (column.x0 + column.x1)) / 2
    )
