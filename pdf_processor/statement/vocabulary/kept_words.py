"""Which word is whose: of all languages at once, which is needed before one knows which of them a document speaks.

It takes longer to make than a statement to read, so it is kept beside the vocabulary as Python keeps what it has
compiled. A digest of all files that it is made of says whether it still holds.
"""

from __future__ import annotations

import hashlib
import os
import re
import sys
from collections import defaultdict
from contextlib import suppress
from functools import cache
from pathlib import Path

import msgspec

from pdf_processor.statement.text import fold, is_spaceless
from pdf_processor.statement.vocabulary.language import Language, language_codes, languages, source

# No sign below folds to one of these scripts. Said by what is none of them, which is compiled ten times as fast: each
# sign of a range is looked at.
MAY_BE_SPACELESS = re.compile("[^\x00-\u0dff\u2000-\u2e7f]")
_HERE = Path(__file__).parent
_MADE_BY = (_HERE.parent / "text.py", _HERE / "language.py", Path(__file__))
_KEPT = _HERE / "__pycache__" / f"words.{sys.implementation.cache_tag}.msgpack"


class KnownWords(msgspec.Struct, frozen=True):
    """By the codes of the languages that share them, a space between: words, and phrases of scripts without spaces."""

    digest: bytes
    words: dict[str, list[str]]
    phrases: dict[str, list[str]]


@cache
def known_words() -> KnownWords:
    """As it was kept, or made anew."""
    digest = _digest()
    with suppress(OSError, msgspec.MsgspecError):
        kept = msgspec.msgpack.decode(_KEPT.read_bytes(), type=KnownWords)
        if kept.digest == digest:
            return kept
    made = KnownWords(digest, _by_codes(_words()), _by_codes(_phrases()))
    if digest and not sys.dont_write_bytecode:
        with suppress(OSError):
            _keep(msgspec.msgpack.encode(made))
    return made


def _digest() -> bytes:
    """Of the vocabulary and of what folds it; empty where that cannot be told, and then nothing is kept."""
    found = hashlib.sha256()
    try:
        for path in _MADE_BY:
            found.update(hashlib.sha256(path.read_bytes()).digest())
    except OSError:
        return b""
    for name in language_codes():
        found.update(name.encode() + b"\0" + hashlib.sha256(source(name)).digest())
    return found.digest()


def _keep(packed: bytes) -> None:
    _KEPT.parent.mkdir(mode=0o755, exist_ok=True)
    part = _KEPT.with_name(f"{_KEPT.name}.{os.getpid()}")
    try:
        part.write_bytes(packed)
        part.chmod(0o644)  # as Python's own
        part.replace(_KEPT)
    except OSError:
        part.unlink(missing_ok=True)
        raise


def _by_codes(owners: dict[str, list[str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for text, codes in owners.items():
        found[" ".join(codes)].append(text)
    return dict(found)


def _titles(language: Language) -> list[str]:
    """The phrases by which a language is recognised."""
    sections = (language.columns, language.lines)
    titles = [phrase for section in sections for phrases in section.values() for phrase in phrases]
    return [*language.common, *titles]


def _words() -> dict[str, list[str]]:
    """Words → languages, but for those of spaceless scripts."""
    spoken: dict[str, list[str]] = defaultdict(list)
    for language in languages():
        texts = [
            text for text in _titles(language) if not MAY_BE_SPACELESS.search(text) or not is_spaceless(fold(text))
        ]
        # All of a language's words are folded in one go, which takes a fifth of the time.
        for word in sorted(set(fold(" ".join(texts)).split())):
            if len(word) > 1:
                spoken[word].append(language.language)
    return spoken


def _phrases() -> dict[str, list[str]]:
    """Phrases of spaceless scripts → languages."""
    inside: dict[str, list[str]] = defaultdict(list)
    for language in languages():
        for text in _titles(language):
            if MAY_BE_SPACELESS.search(text) and is_spaceless(folded := fold(text)):
                codes = inside[folded.replace(" ", "")]
                if language.language not in codes:
                    codes.append(language.language)
    return inside
