"""Dashboard and alert rules name only figures that the server has."""

from __future__ import annotations

import json
import re
from pathlib import Path

import serve.needed  # noqa: F401
from pdf_processor.serve.service import Figures

FOLDER = Path(__file__).parent.parent.parent / "examples" / "monitoring"
_NAME = re.compile(r"\bpdfproc_[a-z_]+")
_LABELS = re.compile(r"\b(pdfproc_[a-z_]+)\{([^}]*)\}")


def expressions() -> list[str]:
    dashboard = json.loads((FOLDER / "dashboard.json").read_text())
    found = [target["expr"] for panel in dashboard["panels"] for target in panel["targets"]]
    return [*found, (FOLDER / "alerts.yml").read_text()]


def known() -> dict[str, set[str]]:
    """The names of all series, with their labels."""
    figures = Figures()
    names: dict[str, set[str]] = {}
    for metric in figures.registry.collect():
        kinds = {"counter": ("_total",), "histogram": ("_bucket", "_sum", "_count")}.get(metric.type, ("",))
        labels = {label for each in vars(figures).values() if getattr(each, "_name", "") == metric.name
                  for label in each._labelnames}  # fmt: skip
        names |= {metric.name + kind: labels | {"le"} for kind in kinds}
    return names


def test_every_name_is_that_of_a_figure() -> None:
    series = known()
    used = {name for text in expressions() for name in _NAME.findall(text)}
    assert used
    assert used <= set(series)
    assert {name.removesuffix("_bucket") for name in used} >= {"pdfproc_jobs", "pdfproc_job_seconds"}


def test_every_label_is_one_of_its_figure() -> None:
    series = known()
    for text in expressions():
        for name, labels in _LABELS.findall(text):
            assert set(re.findall(r"([a-z]+)\s*(?:=~|!~|!=|=)", labels)) <= series[name], name


def test_the_documents_name_all_figures() -> None:
    text = (FOLDER.parent.parent / "docs" / "serve.md").read_text()
    for name in known():
        assert name.removesuffix("_bucket").removesuffix("_sum").removesuffix("_count") in text, name
