"""The language of a scanned page, found from the page itself where the user names none.

A page is read in English first. Letters of another script come out unsurely then, while digits are read as they are:
whatever is installed that knows another script reads a strip of such a page, and what finds words of its own languages
in it reads the whole page. Letters of the Latin script come out as words that tell the language, and a page is read
again in it where there is a model.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from pdf_processor.errors import LimitExceeded, OcrFailed, OcrUnavailable
from pdf_processor.model import PictureReading, Word
from pdf_processor.pdf import PdfPage
from pdf_processor.recognition import Recogniser, page_task, strips_task
from pdf_processor.settings import ReadSettings
from pdf_processor.statement.vocabulary import language_scores

if TYPE_CHECKING:
    from pdf_processor.ocr.engine import OcrEngine

ENGLISH = "eng"
NAMES: Mapping[str, str] = {
    "af": "afr", "ar": "ara", "bg": "bul", "ca": "cat", "cs": "ces", "da": "dan", "de": "deu", "el": "ell",
    "en": "eng", "es": "spa", "et": "est", "fi": "fin", "fr": "fra", "he": "heb", "hi": "hin", "hr": "hrv",
    "hu": "hun", "id": "ind", "is": "isl", "it": "ita", "ja": "jpn", "ko": "kor", "lt": "lit", "lv": "lav",
    "mk": "mkd", "nb": "nor", "nl": "nld", "pl": "pol", "pt": "por", "ro": "ron", "ru": "rus", "sk": "slk",
    "sl": "slv", "sq": "sqi", "sr": "srp", "sv": "swe", "th": "tha", "tr": "tur", "uk": "ukr", "vi": "vie",
    "zh": "chi_sim",
}  # fmt: skip
"""The vocabulary's languages in Tesseract's names."""
CODES = {name: code for code, name in NAMES.items()} | {"chi_tra": "zh"}
SCRIPTS = (
    ("ell",), ("rus", "ukr", "bul", "srp", "mkd"), ("jpn",), ("chi_sim", "chi_tra"), ("kor",), ("ara",), ("heb",),
    ("hin",), ("tha",),
)  # fmt: skip
"""Models of scripts other than Latin: the first one that is installed stands for its script."""
LONGEST_LIST = 3  # letters of a word from which it counts
FEWEST_LETTERS = 40  # of a page, from which its script is judged
FOREIGN = 0.7  # mean surety of letters below which they are of another script: Icelandic has 0.77, Greek 0.67 at most
FEWEST_HITS = 2.0  # words of a language, from which a page speaks it
STRIP = 1 / 5  # of the page's height, which is read to tell the script


@dataclass(frozen=True, slots=True)
class Reader:
    """An engine and the languages in which it is to read; `codes` are those of the vocabulary that it may find."""

    engine: OcrEngine
    languages: tuple[str, ...]
    codes: frozenset[str]

    def hits(self, words: Sequence[Word]) -> float:
        """How many words of its languages are among these."""
        scores = language_scores(_lines(words))
        return max((scores.get(code, 0.0) for code in self.codes), default=0.0)


def is_foreign(words: Sequence[Word]) -> bool:
    """Whether most of what a model for Latin letters made of a page are letters of another script."""
    letters = [word for word in words if _is_letters(word)]
    total = sum(len(word.text) for word in letters)
    return (
        total >= FEWEST_LETTERS and sum(len(word.text) * (word.confidence or 0) for word in letters) < FOREIGN * total
    )


def in_its_language(
    page: PdfPage, found: PictureReading, engine: OcrEngine, settings: ReadSettings, recognise: Recogniser
) -> PictureReading:
    """The page as whatever is installed for its script and language reads it; as it was found where that is nothing.

    Raises nothing of its own: what fails here costs the better reading alone.
    """
    with suppress(OcrUnavailable, OcrFailed, LimitExceeded):
        reader = _reader(page, found, engine, settings, recognise)
        if reader is not None:
            task = page_task(page.number + 1, reader.engine, settings, reader.languages)
            again = recognise(page, task, settings)
            return again if again.words else found
    return found


def _reader(
    page: PdfPage, found: PictureReading, engine: OcrEngine, settings: ReadSettings, recognise: Recogniser
) -> Reader | None:
    if not is_foreign(found.words):
        return _latin(found.words, engine)
    strip = _strip(found)
    best, most = None, FEWEST_HITS
    for reader in _foreign(engine, settings.engine_of(page.number + 1)):
        task = strips_task(page.number + 1, reader.engine, settings, [strip], found.turned, 1.0, reader.languages)
        hits = reader.hits(recognise(page, task, settings).words)
        if hits > most:
            best, most = reader, hits
    return best


def _latin(words: Sequence[Word], engine: OcrEngine) -> Reader | None:
    """Who reads the language that the words speak best; None where they were read in it, or nobody does."""
    scores = language_scores(_lines(words))
    code = max(scores, key=lambda code: (scores[code], code), default="en")
    name = NAMES.get(code, ENGLISH)
    if name == ENGLISH or scores[code] < FEWEST_HITS or name not in engine.languages():
        return None
    return Reader(engine, (name, ENGLISH), frozenset({code}))


def _foreign(engine: OcrEngine, name: str) -> Iterator[Reader]:
    """Who reads other scripts: a second engine that needs no models of its own, and the first one with each model."""
    from pdf_processor.ocr.engine import second_engine  # noqa: PLC0415  (only scanned pages need engines)

    other = second_engine(name)
    for one in (other, engine) if other is not None else (engine,):
        installed = one.languages()
        scripts = [next((name for name in script if name in installed), None) for script in SCRIPTS]
        known = [name for name in scripts if name is not None]
        if one is engine:
            for model in known:
                codes = frozenset(CODES[name] for script in SCRIPTS if model in script for name in script)
                yield Reader(one, (model, ENGLISH) if ENGLISH in installed else (model,), codes)
        elif known:
            yield Reader(one, (ENGLISH,), frozenset(CODES[name] for name in known))


def _strip(found: PictureReading) -> tuple[float, float]:
    """Top and bottom of the strip of the page that holds most letters."""
    letters = [word for word in found.words if _is_letters(word)]
    high = STRIP * found.height
    tops = sorted({word.y0 for word in letters})
    top = max(tops, key=lambda top: sum(len(word.text) for word in letters if top <= word.y0 <= top + high))
    return top - 2, top + high


def _is_letters(word: Word) -> bool:
    return sum(c.isalpha() for c in word.text) >= LONGEST_LIST and not any(c.isdigit() for c in word.text)


def _lines(words: Sequence[Word]) -> Iterator[str]:
    """About a line each."""
    for _, line in groupby(words, key=lambda word: round(word.y0 / 4)):
        yield " ".join(word.text for word in line)
