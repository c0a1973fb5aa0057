"""An OCR engine that is Tesseract, but notes each picture it reads, and suffers on the pages that it is told to.

Environment: `OCR_CALLS`, where it is set, is a file that gets a line with the page's number for each picture;
`OCR_FAULT` is a fault and a page, such as ``segv@3``: `segv`, `hang`, `fail` (the engine gives up), or `slow` (half a
second). Page 0 stands for every page.
"""

from __future__ import annotations

import os
import signal
import time

from pdf_processor.errors import OcrFailed
from pdf_processor.model import Picture, Word
from pdf_processor.ocr.tesseract import Tesseract


class WatchedOcr(Tesseract):
    name = "watched"

    def words(self, image: Picture, dpi: float, languages: tuple[str, ...], deadline: float) -> list[Word]:
        with open(os.environ.get("OCR_CALLS", os.devnull), "a", encoding="ascii") as file:
            file.write(f"{image.page}\n")
        fault, _, page = os.environ.get("OCR_FAULT", "").partition("@")
        if fault and int(page) in (0, image.page):
            suffer(fault, image.page)
        return super().words(image, dpi, languages, deadline)


def suffer(fault: str, page: int) -> None:
    match fault:
        case "segv":
            signal.signal(signal.SIGSEGV, signal.SIG_DFL)
            os.kill(os.getpid(), signal.SIGSEGV)
        case "hang":
            time.sleep(1000)
        case "fail":
            raise OcrFailed(f"the OCR engine failed on page {page}", page=page)
        case "slow":
            time.sleep(0.5)
        case _:
            raise AssertionError(fault)
