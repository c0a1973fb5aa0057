"""Arabic as older PDF writers set it: joined letters as presentation forms, drawn from left to right."""

from __future__ import annotations

import unicodedata
from functools import cache


@cache
def _forms() -> dict[tuple[str, str], str]:
    """Letters (and lam with alef) and their form ("isolated", "initial" and so on) to the character of the glyph."""
    found = {}
    for code in [*range(0xFB50, 0xFDF0), *range(0xFE80, 0xFEFD)]:
        kind, *letters = unicodedata.decomposition(chr(code)).split() or [""]
        if kind in ("<isolated>", "<initial>", "<medial>", "<final>") and len(letters) <= 2:
            found["".join(chr(int(c, 16)) for c in letters), kind[1:-1]] = chr(code)
    return found


def visual(text: str) -> str:
    """The glyphs of a text without digits, leftmost first."""
    forms = _forms()
    units: list[str] = []
    for letter in text:
        if units and units[-1] == "ل" and letter in "اأإآ":
            units[-1] += letter
        else:
            units.append(letter)
    shaped = []
    for n, unit in enumerate(units):
        before = n > 0 and (units[n - 1], "initial") in forms and (unit, "final") in forms
        after = n + 1 < len(units) and (unit, "initial") in forms and (units[n + 1], "final") in forms
        form = "medial" if before and after else "final" if before else "initial" if after else "isolated"
        shaped.append(forms.get((unit, form), unit))
    return "".join(reversed(shaped))
