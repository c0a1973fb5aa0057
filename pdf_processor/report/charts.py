"""Curves and bars as SVG to stand inside a page. The only room that knows the charting library."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from pdf_processor.export.registry import needing

Point = tuple[date, Decimal | None]
_SCRIPT = re.compile(r"<script.*?</script>|<!--.*?-->", re.DOTALL)
_IN, _OUT, _BALANCE = "#2e7d5b", "#b3402a", "#2a5d9f"


@dataclass(frozen=True, slots=True)
class Month:
    """What came in and went out in a month; `spent` is negative or zero."""

    month: date
    earned: Decimal
    spent: Decimal


def balance_curve(points: Sequence[Point], told: str) -> str:
    """A balance over time; a point without one is a gap. `told` says what it shows. Raises `MissingLibrary`."""
    with needing("pygal", "report"):
        from pygal import DateLine  # noqa: PLC0415 - rare, and 70 ms
    chart = DateLine(
        **_looks((_BALANCE,)), allow_interruptions=True, dots_size=1.5, x_label_rotation=20,
        x_value_formatter=lambda day: f"{day:%Y-%m-%d}",
    )  # fmt: skip
    chart.add("balance", [(day, None if value is None else float(value)) for day, value in points])
    return _inline(chart, told)


def month_bars(months: Iterable[Month], told: str) -> str:
    """Income and spending side by side, month by month. `told` says what they show. Raises `MissingLibrary`."""
    with needing("pygal", "report"):
        from pygal import Bar  # noqa: PLC0415
    months = list(months)
    chart = Bar(
        **_looks((_IN, _OUT)) | {"show_legend": True, "legend_at_bottom": True, "height": 280}, x_label_rotation=20
    )
    chart.x_labels = [f"{each.month:%Y-%m}" for each in months]
    chart.add("money in", [float(each.earned) for each in months])
    chart.add("money out", [float(-each.spent) for each in months])
    return _inline(chart, told)


def _looks(colors: tuple[str, ...]) -> dict[str, Any]:
    from pygal.style import Style  # noqa: PLC0415

    style = Style(
        background="transparent", plot_background="transparent", colors=colors, font_family="system-ui, sans-serif",
        label_font_size=11, major_label_font_size=11, transition="0s",
    )  # fmt: skip
    return {
        "js": (), "style": style, "width": 900, "height": 240, "show_legend": False, "margin": 8, "print_values": False,
        "disable_xml_declaration": True, "value_formatter": lambda value: f"{value:,.2f}",
    }  # fmt: skip


def _inline(chart: Any, told: str) -> str:
    """The chart without the scripts that would show its values under the mouse: a table beside it does.

    A screen reader is told what it shows, and not each mark on its axes.
    """
    drawn = _SCRIPT.sub("", chart.render(is_unicode=True))
    name = html.escape(told)
    return drawn.replace("<svg ", f'<svg role="img" aria-label="{name}" ', 1).replace("<title>Pygal</title>", "", 1)
