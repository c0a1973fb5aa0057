"""Boxes that overlap are set apart until no line has two in one part, also where there are tens of thousands."""

from __future__ import annotations

import time
from random import Random

from hostile.registry import kinds
from hypothesis import given
from hypothesis import strategies as st

from pdf_processor.extract import extract
from pdf_processor.model import Box
from pdf_processor.settings import ReadSettings
from pdf_processor.statement.clusters import MOST_BANDS, bands_of, cluster
from pdf_processor.statement.set_apart import set_apart

Part = list[tuple[int, Box]]
PLACES = st.integers(0, 12)
BOXES = st.lists(st.tuples(st.integers(0, 4), PLACES, PLACES), min_size=1, max_size=25)


def box(x0: float, width: float) -> Box:
    return Box(x0, 0, x0 + width, 10)


def apart(part: Part) -> list[Part]:
    """The same as it is meant: cut at the widest gap of all right or left edges, of several the last."""
    if len({line for line, _ in part}) == len(part):
        return [part]
    cuts = []
    for name in ("x1", "x0"):
        ordered = sorted(part, key=lambda item: getattr(item[1], name))
        edges = [getattr(each, name) for _, each in ordered]
        gap, at = max((edges[at] - edges[at - 1], at) for at in range(1, len(edges)))
        cuts.append((gap, ordered[:at], ordered[at:]))
    _, before, behind = max(cuts, key=lambda cut: cut[0])
    return apart(before) + apart(behind)


def plain(parts: list[Part]) -> list[list[tuple[int, float, float]]]:
    return [sorted((line, each.x0, each.x1) for line, each in part) for part in parts]


@given(BOXES)
def test_each_cut_is_at_the_widest_gap_of_what_is_left(drawn: list[tuple[int, int, int]]) -> None:
    component = sorted(((line, box(x0, width)) for line, x0, width in drawn), key=lambda item: item[1].x0)
    assert plain(set_apart(component)) == plain(apart(component))


def test_five_hundred_columns_a_point_apart_are_cut_in_seconds() -> None:
    dice = Random(1)
    boxes = [
        (line, box(30 + at, width))
        for line in range(60)
        for at, width in enumerate(dice.choices((18.0, 22.5, 36.0), k=500))
    ]
    began = time.process_time()
    bands = bands_of(cluster(boxes))
    assert time.process_time() - began < 20  # a second; each part sorted anew for each cut: two minutes
    assert len(bands) == MOST_BANDS


def test_equal_boxes_of_one_line_are_cut_in_seconds() -> None:
    boxes = [(0, box(30, 20))] * 50_000
    began = time.process_time()
    assert len(cluster(boxes)) == 50_000
    assert time.process_time() - began < 20


def test_a_page_of_hundreds_of_columns_is_read_in_seconds() -> None:
    """Figures are held against no more bands than a table may have."""
    data = kinds()["table_of_five_hundred_columns"]()
    began = time.process_time()
    (statement,) = extract(data, ReadSettings()).statements
    assert time.process_time() - began < 40  # three seconds; with all bands 15, and with each part sorted anew 100
    assert statement.reconciled.value == "no"
