"""RapidOCR (PaddleOCR's models run by onnxruntime): slower than Tesseract and surer, without any preparation.

150 dpi, a detector that sees at most 960 pixels and one line at a time lost nothing against 200 dpi and the
library's own settings, at half the time and two fifths of the memory.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from typing import Any

from pdf_processor.errors import OcrFailed, OcrUnavailable
from pdf_processor.model import Picture, Word
from pdf_processor.ocr.pixels import grey_of

INSTALL = "pip install 'pdfproc[ocr-accurate]'"
LANGUAGES = frozenset({"eng", "deu", "fra", "spa", "ita", "por", "nld", "chi_sim", "chi_tra", "jpn"})
APART = 1.0  # of a line's height: signs of two columns stand farther apart
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
        if find_spec("onnxruntime") is None:  # rapidocr itself does not ask for it
            raise _missing()
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
    for line, whole, pieces in zip(result.boxes, result.txts, result.word_results, strict=True):
        y0, y1 = float(line[:, 1].min()), float(line[:, 1].max())
        found = []
        for text, confidence, box in pieces:
            columns = [float(corner[0]) for corner in box]
            if text.strip():
                sure = min(1.0, max(0.0, confidence))
                found.append(Word(text.strip(), min(columns), y0, max(columns), y1, page, sure))
        yield from joined(found, whole)


def joined(pieces: Sequence[Word], line: str) -> list[Word]:
    """The words of a line, of whose pieces those are put together between which its text has no space.

    A line with a Chinese or Japanese sign comes sign by sign, its figures too: `112,611円` would be eight words.
    """
    found: list[Word] = []
    behind = 0
    for piece in pieces:
        at = line.find(piece.text, behind)
        last = found[-1] if found else None
        if last is not None and at == behind and piece.x0 - last.x1 <= APART * (piece.y1 - piece.y0):
            sure = min(last.confidence or 0.0, piece.confidence or 0.0)
            found[-1] = replace(last, text=last.text + piece.text, x1=max(last.x1, piece.x1), confidence=sure)
        else:
            found.append(piece)
        behind = max(at, behind) + len(piece.text)
    return found


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
