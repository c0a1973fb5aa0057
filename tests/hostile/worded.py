"""Pages laid out like statements whose texts are long runs of what patterns look for, ended by what none expects.

A pattern that goes back and tries again for each of n signs takes n times as long, or 2 to the n.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

from hostile.pdf_parts import with_content

_UNITS = (
    "1", "1,", "1.", "1 ", "1'", "12.34 ", "12,34-", "(1)", "-", "- ", "+1", ".", ". ", ",", ":", "/", "0/", "01/02/",
    "01.02.", "1-1-", "01/02/2024", "2024-", "Jan ", "1 Jan ", "Jan", "AB12", "AB12 3456 ", "GB", "X", "XX XX", "****",
    "**** 1", "Page 1 ", "Page 1 of 1 ", "1/1 ", "of ", "Balance ", "Balance: ", "balance brought forward ", "Total ",
    "Opening balance 1.00 ", "Date ", "Date Amount ", "Account ", "Account number 1 ", "IBAN ", "CR ", "1CR", "1.00DR ",
    "EUR ", "EUR1", "$", "$ ", "$1", "%", "1% ", "(", ")", "((", "()", "[", "#", "&", "\\\\", "_", "e", "1e", "E1 ",
    "0", "00", "000,", "1,000", "1.000,", "1,00,000", " ", "\t", "\xa0", "\xad", "- -", "a.b", "a@b.", "www.", "http://a",
)  # fmt: skip
_ENDS = ("", "x", "!", "1", ",", "-", "(", " 1.00", " x 1.00 2.00")
_LENGTHS = (40, 400, 4000, 40_000)
_MOST = 60_000
"""So many signs a page: more are the business of other kinds."""
_HEAD = (("Date", 50), ("Description", 130), ("Amount", 400), ("Balance", 480))


def _escaped(text: str) -> bytes:
    return text.replace("(", "\\(").replace(")", "\\)").encode("latin-1")


def _show(x: float, y: float, text: str, size: float = 9) -> bytes:
    return b"BT /F1 %g Tf %g %g Td (%s) Tj ET" % (size, x, y, _escaped(text))


def _run(dice: random.Random, most: int) -> str:
    units: Sequence[str] = dice.choices(_UNITS, k=dice.choice((1, 1, 1, 2, 3)))
    joint = dice.choice(("", "", "", " ", "  "))
    once = joint.join(units) + joint
    return once * max(1, min(most, dice.choice(_LENGTHS)) // len(once)) + dice.choice(_ENDS)


def _page(dice: random.Random) -> bytes:
    """A head, rows of which some hold a run in one of their places, and runs above and below."""
    parts = [_show(x, 760, text) for text, x in _HEAD]
    most = dice.choice((1, 3, 40))
    for row in range(40):
        y = 740 - 15 * row
        texts = [f"{row % 28 + 1:02}/02/2024", "Coffee", "-1.00", f"{100 - row}.00"]
        if row < most:
            texts[dice.randrange(4)] = _run(dice, _MOST // most)
        size = dice.choice((9, 9, 9, 0.01))  # so small that all of it is on the page
        parts += [_show(x, y, text, size) for text, (_, x) in zip(texts, _HEAD, strict=True)]
    parts += [_show(50, y, _run(dice, 4000), 0.01) for y in dice.sample((800, 780, 100, 60), dice.randrange(3))]
    return b"\n".join(parts)


def worded(count: int, seed: int) -> Iterator[tuple[str, bytes]]:
    """`count` files; the same number and seed give the same file."""
    for number in range(count):
        yield f"{number:05}-worded", with_content(_page(random.Random(f"{seed}-{number}")))
