"""The same statements printed differently: how many are read without a mistake, and what is believed wrongly.

    PYTHONPATH=tests python -m layouts OUT --seed 31
    python benchmarks/reprinted.py OUT [--only smaller two_pages ...]

Of each layout its first statement is taken, changed, and read; pages that are turned or locked are left as they are.
"""

from __future__ import annotations

import argparse
import re
import sys
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from functools import partial
from pathlib import Path
from random import Random

import pymupdf

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from statement.truth import Truth, keys, load  # noqa: E402

from pdf_processor.model import Reconciled, Word  # noqa: E402
from pdf_processor.pdf import open_pdf, page_words  # noqa: E402
from pdf_processor.settings import ReadSettings  # noqa: E402
from pdf_processor.statement import read_statements  # noqa: E402

AMOUNT = re.compile(r"\D*\d[\d.,' ]*[.,]\d{2}\D*")
MINUS = "-\u2212\u2013"
NARROW, WIDE, LOW = 0.7, 1.4, 0.8
PLAIN = pymupdf.Font("helv")
WIDER = pymupdf.Font("cjk")  # has nearly every script


# --- words ------------------------------------------------------------------------------------------------------------


def _spelled(change: Callable[[str], str], words: list[Word]) -> list[Word]:
    return [replace(word, text=change(word.text)) for word in words]


def _plain_letters(text: str) -> str:
    return "".join(sign for sign in unicodedata.normalize("NFD", text) if not unicodedata.combining(sign))


def _minus(wrap: Callable[[str], str], text: str) -> str:
    if not AMOUNT.fullmatch(text) or (text[0] not in MINUS and text[-1] not in MINUS):
        return text
    return wrap(text.strip(MINUS))


def _stretched(across: float, down: float, words: list[Word]) -> list[Word]:
    """Words moved apart or together; heights stay."""
    return [
        replace(
            word, x0=word.x0 * across, x1=word.x1 * across, y0=word.y0 * down, y1=word.y0 * down + word.y1 - word.y0
        )
        for word in words
    ]


def _boxed(share: float, words: list[Word]) -> list[Word]:
    """Boxes as another font of the same letters has them: lower or higher, from the middle."""
    half = [(word.y1 - word.y0) * share / 2 for word in words]
    return [
        replace(word, y0=(word.y0 + word.y1) / 2 - high, y1=(word.y0 + word.y1) / 2 + high)
        for word, high in zip(words, half, strict=True)
    ]


WORDS: dict[str, Callable[[list[Word]], list[Word]]] = {
    "capitals": partial(_spelled, str.upper),
    "small_letters": partial(_spelled, str.lower),
    "without_accents": partial(_spelled, _plain_letters),
    "minus_behind": partial(_spelled, partial(_minus, lambda digits: f"{digits}-")),
    "minus_in_front": partial(_spelled, partial(_minus, lambda digits: f"-{digits}")),
    "parentheses": partial(_spelled, partial(_minus, lambda digits: f"({digits})")),
    "narrower": partial(_stretched, NARROW, 1.0),
    "wider": partial(_stretched, WIDE, 1.0),
    "lower_boxes": partial(_boxed, 0.8),
    "higher_boxes": partial(_boxed, 1.2),
    "tighter_lines": partial(_stretched, 1.0, LOW),
}


# --- pages ------------------------------------------------------------------------------------------------------------


def _smaller(source: pymupdf.Document) -> pymupdf.Document:
    made = pymupdf.open()
    for page in source:
        sheet = made.new_page(width=page.rect.width * NARROW, height=page.rect.height * NARROW)
        sheet.show_pdf_page(sheet.rect, source, page.number)
    return made


def _two_pages(source: pymupdf.Document) -> pymupdf.Document:
    """Two pages to a sheet."""
    made = pymupdf.open()
    for first in range(0, len(source), 2):
        width, height = source[first].rect.width, source[first].rect.height
        sheet = made.new_page(width=2 * width, height=height)
        for place, number in enumerate(range(first, min(first + 2, len(source)))):
            box = pymupdf.Rect(place * width, 0, (place + 1) * width, height)
            sheet.show_pdf_page(box, source, number)
    return made


def _any_order(source: pymupdf.Document) -> pymupdf.Document:
    """Word by word, in an order drawn by lot."""
    lot, made = Random(5), pymupdf.open()
    for page in source:
        sheet = made.new_page(width=page.rect.width, height=page.rect.height)
        words = list(_drawn(page))
        lot.shuffle(words)
        for text, origin, size, right in words:
            font = PLAIN if all(ord(sign) < 256 for sign in text) else WIDER
            writer = pymupdf.TextWriter(sheet.rect)
            writer.append(origin, text, font=font, fontsize=size)
            stretch = (right - origin[0]) / (font.text_length(text, size) or 1)
            writer.write_text(sheet, morph=(pymupdf.Point(origin), pymupdf.Matrix(stretch, 1)))
    return made


def _drawn(page: pymupdf.Page) -> Iterator[tuple[str, tuple[float, float], float, float]]:
    """A page's level words: text, where it begins, its size, its right edge."""
    lines = [line for block in page.get_text("rawdict")["blocks"] for line in block.get("lines", [])]
    for line in lines:
        for span in line["spans"] if abs(line["dir"][1]) < 0.1 else []:
            word, start, right = "", (0.0, 0.0), 0.0
            for sign in [*span["chars"], {"c": " ", "origin": (0, 0), "bbox": (0, 0, 0, 0)}]:
                if not sign["c"].isspace():
                    start = start if word else sign["origin"]
                    word, right = word + sign["c"], sign["bbox"][2]
                elif word:
                    yield word, start, span["size"], right
                    word = ""


def _stamped(source: pymupdf.Document) -> pymupdf.Document:
    """`COPY` across each page, a number at its foot."""
    for page in source:
        wide, high = page.rect.width, page.rect.height
        middle = pymupdf.Point(wide / 2, high / 2)
        writer = pymupdf.TextWriter(page.rect, opacity=0.3)
        writer.append((wide / 2 - 150, high / 2), "C O P Y", fontsize=70)
        writer.write_text(page, morph=(middle, pymupdf.Matrix(-35)))
        page.insert_text((wide - 110, high - 10), f"CASE{1200 + page.number:06}", fontsize=9)
    return source


PAGES: dict[str, Callable[[pymupdf.Document], pymupdf.Document]] = {
    "smaller": _smaller,
    "two_pages": _two_pages,
    "any_order": _any_order,
    "stamped": _stamped,
}


# --- several in one PDF -----------------------------------------------------------------------------------------------


def _next_month(path: Path, _others: Sequence[Path]) -> Path | None:
    """The same bank's next statement."""
    other = path.with_name(path.name.replace("-0001.", "-0002."))
    return other if other != path and other.exists() else None


def _another_bank(path: Path, others: Sequence[Path]) -> Path | None:
    return others[(others.index(path) + len(others) // 2) % len(others)]


BOUND: dict[str, Callable[[Path, Sequence[Path]], Path | None]] = {
    "with_next_month": _next_month,
    "with_another_bank": _another_bank,
}
KINDS = ("as_drawn", *WORDS, *PAGES, *BOUND)


# --- counting ---------------------------------------------------------------------------------------------------------


def examine(kind: str, others: Sequence[Path], path: Path) -> tuple[str, bool, bool] | None:
    """(layout's file, read without a mistake, called reconciled); None where a statement cannot be changed so."""
    truth: Truth = load(path)
    bound = BOUND[kind](path, others) if kind in BOUND else None
    behind = load(bound) if bound is not None else None
    if truth.password or (kind in BOUND and (behind is None or behind.password)):
        return None
    data = path.with_suffix(".pdf").read_bytes()
    if behind is not None:
        with pymupdf.open(stream=data, filetype="pdf") as source, pymupdf.open(behind.pdf) as other:
            source.insert_pdf(other)
            data = source.tobytes()
    if kind in PAGES:
        with pymupdf.open(stream=data, filetype="pdf") as source:
            if any(page.rotation for page in source):
                return None
            data = PAGES[kind](source).tobytes()
    settings = ReadSettings()
    with open_pdf(data, settings) as pdf:
        words = [word for page in pdf.pages() for word in page_words(page, settings).words]
        latest = pdf.latest_day(settings)
    statements = read_statements(WORDS[kind](words) if kind in WORDS else words, latest=latest).statements
    rows = keys(row for statement in statements for row in statement.transactions)
    believed = bool(statements) and all(one.reconciled is Reconciled.YES for one in statements)
    return path.stem, rows == truth.rows + (behind.rows if behind is not None else ()), believed


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", nargs="+", choices=KINDS, default=KINDS)
    arguments = parser.parse_args()
    first: dict[str, Path] = {}
    for path in sorted(arguments.folder.rglob("*.json")):
        first.setdefault(path.stem.rpartition("-")[0], path)
    with ProcessPoolExecutor(2) as pool:
        for kind in arguments.only:
            found = [
                one
                for one in pool.map(partial(examine, kind, list(first.values())), first.values(), chunksize=4)
                if one is not None
            ]
            wrong = [name for name, right, believed in found if believed and not right]
            lies = f"{len(wrong)} reconciled with a mistake {' '.join(wrong)}"
            print(f"{kind:16} {sum(right for _, right, _ in found):4} of {len(found)} perfect, {lies}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
