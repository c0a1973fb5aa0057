"""RapidOCR (PaddleOCR's models run by onnxruntime): slower than Tesseract and surer, without any preparation.

150 dpi, a detector that sees at most 960 pixels and one line at a time lost nothing against 200 dpi and the
library's own settings, at half the time and two fifths of the memory.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from pdf_processor.errors import OcrFailed, OcrUnavailable
from pdf_processor.model import Picture, Word
from pdf_processor.ocr.pixels import grey_of

INSTALL = "pip install 'pdfproc[ocr-accurate]'"
LANGUAGES = frozenset({"eng", "deu", "fra", "spa", "ita", "por", "nld", "chi_sim", "chi_tra", "jpn"})
OPTIONS = {
    "Global.log_level": "critical",
    "Global.use_cls": False,
    "EngineConfig.onnxruntime.intra_op_num_threads": 1,
    "EngineConfig.onnxruntime.inter_op_num_threads": 1,
    "Det.limit_type": "max",
    "Det.limit_side_len": 960,
    "Rec.rec_batch_num": 1,
}


class RapidOcr:
    """The engine as `engine.OcrEngine` describes it. One model reads all its languages."""

    name = "rapidocr"
    dpi = (150.0, 150.0)
    clean = False

    def version(self) -> str:
        try:
            return f"rapidocr-{version('rapidocr')}"
        except PackageNotFoundError as error:
            raise _missing() from error

    def languages(self) -> frozenset[str]:
        self.version()
        return LANGUAGES

    def words(self, image: Picture, dpi: float, languages: tuple[str, ...], deadline: float) -> list[Word]:  # noqa: ARG002
        unknown = set(languages) - LANGUAGES
        if unknown:
            raise OcrUnavailable(
                f"RapidOCR cannot read {'+'.join(sorted(unknown))}",
                next_step="choose --ocr-engine tesseract, then run 'pdfproc retry'",
                page=image.page,
            )
        if time.monotonic() >= deadline:
            raise OcrFailed(f"the time for page {image.page} was over before it was read", page=image.page)
        try:
            result = _reader(image.page)(grey_of(image), return_word_box=True)
        except OcrUnavailable:
            raise
        except Exception as error:  # what onnxruntime and OpenCV raise has no common class
            if isinstance(error, MemoryError) or "alloc" in str(error):
                raise MemoryError from error
            raise OcrFailed(f"the OCR engine failed on page {image.page}", page=image.page) from error
        if time.monotonic() > deadline:
            raise OcrFailed(f"the OCR engine did not finish page {image.page} in its time", page=image.page)
        return list(_words(result, image.page))


def _words(result: Any, page: int) -> Iterator[Word]:
    """The words of RapidOCR's lines; all words of a line get the line's height."""
    if result.boxes is None or result.word_results is None:
        return
    for line, words in zip(result.boxes, result.word_results, strict=True):
        y0, y1 = float(line[:, 1].min()), float(line[:, 1].max())
        for text, confidence, box in words:
            columns = [float(corner[0]) for corner in box]
            if text.strip():
                yield Word(text.strip(), min(columns), y0, max(columns), y1, page, min(1.0, max(0.0, confidence)))


def _reader(page: int) -> Any:
    try:
        return _loaded()
    except ImportError as error:
        raise _missing(page) from error


@cache
def _loaded() -> Any:
    """The models in memory; they stay for the pages that follow."""
    from rapidocr import RapidOCR  # noqa: PLC0415  (an extra, and 0.3 s of imports)

    return RapidOCR(params=OPTIONS)


def _missing(page: int | None = None) -> OcrUnavailable:
    where = f"page {page} is a picture" if page else "there are pictures of pages"
    return OcrUnavailable(
        f"{where} and RapidOCR is not installed",
        next_step=f"install it with: {INSTALL}, then run 'pdfproc retry'",
        page=page,
    )
