"""What several layouts of this batch need: more faces, words drawn one at a time, Hebrew as it is set on paper."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from ..frame import Skip
from ..pens import Page, width

_FONTS = Path("/usr/share/fonts/truetype")
_MORE = {
    "lib-sans": "liberation/LiberationSans-Regular.ttf",
    "lib-sans-bold": "liberation/LiberationSans-Bold.ttf",
    "lib-narrow": "liberation/LiberationSansNarrow-Regular.ttf",
    "lib-narrow-bold": "liberation/LiberationSansNarrow-Bold.ttf",
    "lib-serif": "liberation/LiberationSerif-Regular.ttf",
    "lib-serif-bold": "liberation/LiberationSerif-Bold.ttf",
    "lib-mono": "liberation/LiberationMono-Regular.ttf",
    "thai": "tlwg/Loma.ttf",
    "thai-bold": "tlwg/Loma-Bold.ttf",
}


def faces(*names: str) -> None:
    """Make these faces known to reportlab's pen; Skip where a file is missing."""
    for name in names:
        file = _FONTS / _MORE[name]
        if not file.is_file():
            raise Skip(f"font {file} is missing")
        if name not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(name, file))


def by_words(pages: Iterable[Page]) -> None:
    """Split every text so that each word is drawn by itself, without spaces."""
    for page in pages:
        split = []
        for text in page.texts:
            if text.angle or " " not in text.text:
                split.append(text)
                continue
            for match in re.finditer(r"[^ ]+", text.text):
                x = text.x + width(text.text[: match.start()], text.face, text.size)
                split.append(replace(text, x=x, text=match.group()))
        page.texts[:] = split


def hebrew(text: str) -> str:
    """The text in the order in which its glyphs stand from left to right: numbers and Latin words keep theirs."""
    turned = text[::-1].translate(str.maketrans("()", ")("))
    return re.sub(r"[A-Za-z0-9][A-Za-z0-9.,:/*&@%-]*[A-Za-z0-9]", lambda match: match.group()[::-1], turned)


def summed(amounts: Iterable[Decimal]) -> Decimal:
    """The sum, a Decimal for no amounts too."""
    return sum(amounts, Decimal(0))
