"""pdfplumber's page that gives up where more is on it than is worth a second reading.

Loaded only when one is wanted: pdfplumber takes 0.2 s. Each thing on a page costs it 10 to 100 µs and up to 4 KB.
"""

from __future__ import annotations

from functools import cached_property
from typing import Any

from pdfminer.converter import PDFPageAggregator
from pdfminer.layout import LTPage
from pdfminer.pdfinterp import PDFPageInterpreter
from pdfplumber.page import Page

MOST_STEPS = 50_000
"""Operands and drawn things of a page, twice those of the fullest one among real statements: 3 s, 200 MB at most."""


class TooFull(Exception):
    """The page has more on it than that."""


class _Device(PDFPageAggregator):
    """Keeps what is drawn, and counts."""

    steps = 0

    def step(self) -> None:
        self.steps += 1
        if self.steps > MOST_STEPS:
            raise TooFull

    def render_char(self, *args: Any, **kwargs: Any) -> float:
        self.step()
        return float(super().render_char(*args, **kwargs))

    def render_image(self, *args: Any, **kwargs: Any) -> None:
        self.step()
        super().render_image(*args, **kwargs)

    def paint_path(self, *args: Any, **kwargs: Any) -> None:
        self.step()
        super().paint_path(*args, **kwargs)


class _Interpreter(PDFPageInterpreter):
    """Counts what may go on for long without anything being drawn: operands, and states that are saved."""

    device: _Device

    def push(self, obj: Any) -> None:
        self.device.step()
        super().push(obj)

    def do_q(self) -> None:
        self.device.step()
        super().do_q()


class CountedPage(Page):
    """The same page; whatever asks for what is on it raises `TooFull` where that is too much."""

    def __init__(self, page: Page) -> None:
        super().__init__(page.pdf, page.page_obj, page.page_number, page.initial_doctop)

    @cached_property
    def layout(self) -> LTPage:
        device = _Device(self.pdf.rsrcmgr, pageno=self.page_number, laparams=self.pdf.laparams)
        _Interpreter(self.pdf.rsrcmgr, device).process_page(self.page_obj)
        return device.get_result()
