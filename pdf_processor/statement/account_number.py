"""The account's or card's number as printed: behind or under its label, an IBAN also without one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pdf_processor.model import Word
from pdf_processor.statement.currencies import currencies
from pdf_processor.statement.kind import CARD
from pdf_processor.statement.lines import Line
from pdf_processor.statement.pieces import pieces
from pdf_processor.statement.text import fold
from pdf_processor.statement.vocabulary import Hit, Vocabulary

CELL_GAP = 1.2  # of the words' height: what stands farther apart is another cell
BELOW = 2.6  # of the words' height: how far under its label a number may begin
EDGE = 4.0  # points that two edges under each other may differ
MOST_SKIPPED = 3  # words between a label and its number: `Nr.`, `ending in`
FEWEST_SIGNS = 4
USUAL_SIGNS = 7
LONGEST = 40
LONGEST_TITLE = 16  # words; a longer line is prose, which speaks of other accounts
MANY_ROWS = 3  # one row in so many
PROSE = 3.0  # what that takes off its rank
SHORT = 7  # letters of a label such as `Account` or `Konto`, which other words follow as well
IBAN_SIGNS = range(15, 35)

_LABELS = ("facts.account", "facts.card", "facts.other_number")
# A cell that begins with one of these, and nothing else, may number the account named above it.
_BARE = frozenset({"no", "nr", "n", "num", "numero", "number", "nro", "номер", "numer", "nummer", "cislo", "szam"})
_FILLERS = _BARE | {
    "ending",
    "in",
    "with",
    "is",
    "iban",
    "terminada",
    "final",
    "en",
    "com",
    "finissant",
    "par",
    "endet",
    "auf",
}
# A postal account has a letter amid its digits.
_TOKEN = re.compile(r"^[A-Z]{0,4}[\dXx*•●∙·#…‒–./\-]+(?:[A-Z]\d+)?[A-Z]{0,2}$")
_BLOCK = re.compile(r"^[A-Z0-9]{1,4}$|^[A-Z0-9]{15,34}$")
_IBAN = re.compile(r"^[A-Z]{2}\d{2}[A-Z0-9Xx*•]*$")
_DATE = re.compile(r"^\d{1,4}([./-])\d{1,2}\1\d{1,4}$|^\d{1,2}[/.](?:19|20)\d\d$|^\d{1,2}:\d\d")
_MONEY = re.compile(r"^[-+]?\d{1,3}(?:([.,'])\d{3})*[.,]\d{2}[-+]?$")
CARD_NUMBER = re.compile(r"(?:[\dXx*]{4}[- ]){3}[\dXx*]{4}|[Xx*]{4,}[- ]?\d{3,4}")
_MASKS = "Xx*•●∙·#"
_EDGES = ":：;,()[]|№#º°\"' "


@dataclass(frozen=True, slots=True)
class _Found:
    """A number that may be the account's; the highest rank wins."""

    text: str
    rank: float
    line: int
    iban: bool

    @property
    def signs(self) -> str:
        return "".join(c for c in self.text if c.isalnum())


def account_number(
    lines: Sequence[Line],
    inside: Iterable[Line],
    vocabulary: Vocabulary,
    *,
    kind: str | None = None,
    first_row: int,
    nearest: bool = False,
) -> str | None:
    """The number that is most surely this statement's, or None.

    `lines` are those of no row, `first_row` is the index of the line at which the rows begin: labels above it count
    most. `inside` are the rows' own lines, in which only a label beside the table, with its number right under it,
    counts. Of equals the first one is taken, or with `nearest` the last one.
    """
    found = [one for at, line in enumerate(lines) for one in _in_line(lines, at, vocabulary, kind, first_row)]
    if nearest and not found:
        found = [one for line in lines if not any(n.strict for n in line.money) for one in _numbered(line)]
    within = list(inside)
    found += _beside(within, kind)
    found += _of_most_rows(within) if kind == CARD else []
    if not found:
        return None
    order = -1 if nearest else 1
    best = max(found, key=lambda one: (one.rank, -order * one.line))
    return _as_named_first(best, found, first_row).text


def is_iban(text: str) -> bool:
    """Whether the check digits (mod 97) and the length are those of an IBAN. Spaces do not count."""
    plain = text.replace(" ", "")
    if len(plain) not in IBAN_SIGNS or not re.fullmatch(r"[A-Z]{2}\d{2}[A-Z0-9]+", plain):
        return False
    return int("".join(str(int(c, 36)) for c in plain[4:] + plain[:4])) % 97 == 1


def is_plain(text: str | None) -> bool:
    """Whether a number is printed in full: cards mask theirs."""
    return text is not None and sum(c.isdigit() for c in text) >= USUAL_SIGNS and not re.search(r"[Xx*•●∙·#]{2}", text)


def _as_named_first(best: _Found, found: Sequence[_Found], first_row: int) -> _Found:
    """An IBAN contains the number that people know: of the two, the one printed first."""
    if not best.iban:
        return best
    same = [
        one
        for one in found
        if not one.iban and one.line < first_row and one.line <= best.line and len(one.signs) > USUAL_SIGNS
    ]
    return next((one for one in same if one.signs in best.signs), best)


def _in_line(
    lines: Sequence[Line], at: int, vocabulary: Vocabulary, kind: str | None, first_row: int
) -> Iterable[_Found]:
    line = lines[at]
    words = pieces(line.words, line.text)
    hits = line.hits if len(words) == len(line.words) else vocabulary.phrases.find([word.text for word in words])
    dated = [(field.x0, field.x1) for field in line.dates]
    penalty = (0.0 if line.index < first_row else 4.0) + (PROSE if len(words) > LONGEST_TITLE else 0.0)
    for hit in hits:
        weight = _weight(hit, words, kind)
        if not weight:
            continue
        text = _behind(words, hit, dated, strict=hit.role.startswith("kinds."))
        if text is None and not hit.role.startswith("kinds."):
            text, weight = _below(lines, at, words, hit), weight - 0.5
        if text is not None:
            yield _Found(text, weight + _by_signs(text) - penalty, line.index, is_iban(text))
    if line.index < first_row or kind == CARD:
        yield from _without_label(words, dated, line, penalty, kind)


def _weight(hit: Hit, words: Sequence[Word], kind: str | None) -> float:
    """How surely a label's number is the account's: 0 for phrases that are no label."""
    if hit.role == "facts.account":
        label = words[hit.stop - 1].text
        return 5.0 if hit.length > 1 or label.endswith((":", "：")) or len(label) > SHORT else 4.5
    if hit.role == "facts.card":
        return 7.5 if kind == CARD else 2.5
    if hit.role == "facts.other_number":
        return 2.0
    return 4.0 if hit.role.startswith("kinds.") and hit.role != "kinds.card_terms" else 0.0


def _by_signs(text: str) -> float:
    return 0.0 if _signs(text) >= USUAL_SIGNS else -2.0


def _signs(text: str) -> int:
    return sum(c.isdigit() or c in _MASKS for c in text)


def _without_label(
    words: Sequence[Word], dated: Sequence[tuple[float, float]], line: Line, penalty: float, kind: str | None
) -> Iterable[_Found]:
    """An IBAN with the right check digits, a masked card's number, or a long number behind a bare `No.`."""
    for at, word in enumerate(words):
        text = word.text.strip(_EDGES)
        if text[2:4].isdigit() and _IBAN.match(text) and text[:2] in currencies().iban:
            number = _number(words, at, dated)
            if number is not None and is_iban(number):
                yield _Found(number, (1.5 if kind == CARD else 5.0) - penalty, line.index, True)
        elif _begins_cell(words, at) and fold(text) in _BARE and at + 1 < len(words):
            number = _number(words, at + 1, dated)
            if number is not None and _signs(number) > USUAL_SIGNS:
                yield _Found(number, 3.0 - penalty, line.index, False)
        elif kind == CARD and text[:1] in "0123456789Xx*•●∙·#" and text:
            number = _number(words, at, dated)
            if number is not None and _is_card(number):
                yield _Found(number, 7.0 - penalty, line.index, False)


def _numbered(line: Line) -> Iterable[_Found]:
    """The number of one account of several, behind a bare `No.` and whatever its kind is called: `Livret A No. 123`."""
    words = pieces(line.words)
    dated = [(field.x0, field.x1) for field in line.dates]
    for at, word in enumerate(words[:-1]):
        number = _number(words, at + 1, dated) if fold(word.text.strip(_EDGES)) in _BARE else None
        if number is not None and _signs(number) > USUAL_SIGNS:
            yield _Found(number, 3.0, line.index, False)


def _is_card(text: str) -> bool:
    """Sixteen digits or masks in groups, or masks before the last four."""
    signs = "".join(c for c in text if c.isalnum() or c in _MASKS)
    masked = sum(c in _MASKS for c in signs)
    return (len(signs) in (15, 16) and len(text) > len(signs)) or (masked >= 4 and signs[-4:].isdigit())


def _begins_cell(words: Sequence[Word], at: int) -> bool:
    return at == 0 or words[at].x0 - words[at - 1].x1 > CELL_GAP * _height(words[at])


def _height(word: Word) -> float:
    return word.y1 - word.y0


def _behind(words: Sequence[Word], hit: Hit, dated: Sequence[tuple[float, float]], *, strict: bool) -> str | None:
    """The number behind a label; `strict` where the phrase only names what the number is of."""
    colon = words[hit.stop - 1].text.endswith((":", "："))
    skipped = 0
    for at in range(hit.stop, len(words)):
        text = words[at].text.strip(_EDGES)
        number = _number(words, at, dated) if text else None
        if number is not None:
            usual = _signs(number) >= USUAL_SIGNS or (colon and not strict)
            return number if usual or (not strict and skipped <= 1) else None
        if words[at].text in (":", "："):
            if skipped:
                return None
            colon = True
            continue
        skipped += bool(text)
        numbered = fold(text) in _FILLERS or (at + 1 < len(words) and fold(words[at + 1].text) in _BARE)
        most = 0 if strict else MOST_SKIPPED if hit.length > 1 or numbered else 0
        if skipped > most or words[at].text.endswith((":", "：")) or any(c.isdigit() for c in text):
            return None
    return None


def _below(lines: Sequence[Line], at: int, words: Sequence[Word], hit: Hit) -> str | None:
    """The number right under a label that fills its cell."""
    first, last = words[hit.start], words[hit.stop - 1]
    alone = hit.stop == len(words) or words[hit.stop].x0 - last.x1 > CELL_GAP * _height(last)
    if not alone or (hit.length < 2 and hit.start > 0 and not _begins_cell(words, hit.start)):
        return None
    for line in lines[at + 1 : at + 3]:
        if line.page != lines[at].page or line.y0 - lines[at].y1 > BELOW * _height(first):
            return None
        dated = [(field.x0, field.x1) for field in line.dates]
        below = pieces(line.words, line.text)
        for place, word in enumerate(below):
            if first.x0 - EDGE <= word.x0 <= last.x1 and _begins_cell(below, place):
                return _number(below, place, dated)
            if first.x0 < word.x1 <= last.x1 + EDGE and _begins_cell(below, place):
                return _number(below, place, dated)
    return None


def _beside(inside: Sequence[Line], kind: str | None) -> Iterable[_Found]:
    """Labels beside the table share their lines with rows: the number must begin right under the label."""
    for at, line in enumerate(inside):
        for hit in line.hits:
            if hit.role not in ("facts.account", "facts.card") or hit.length < 2 or hit.start:
                continue
            first = line.words[0]
            for below in inside[at + 1 : at + 3]:
                near = below.page == line.page and below.y0 - line.y1 < BELOW * _height(first)
                if near and below.words and abs(below.words[0].x0 - first.x0) < EDGE / 2:
                    number = _number(below.words, 0, [(field.x0, field.x1) for field in below.dates])
                    if number is not None and _signs(number) >= USUAL_SIGNS:
                        yield _Found(number, _weight(hit, line.words, kind) - 4.0, below.index, is_iban(number))
                    break


def _of_most_rows(inside: Sequence[Line]) -> list[_Found]:
    """The masked number that stands in many rows of a card: the card they were paid with."""
    masked: Counter[str] = Counter()
    for line in inside:
        for at, word in enumerate(line.words):
            if word.text[:1] and word.text[:1] in _MASKS:
                number = _number(line.words, at, ())
                masked.update([number] if number is not None and _is_card(number) else [])
    best = masked.most_common(1)
    dated = sum(bool(line.dates) for line in inside)
    return [_Found(best[0][0], 6.0, inside[0].index, False)] if best and best[0][1] * MANY_ROWS >= dated else []


def _number(words: Sequence[Word], start: int, dated: Sequence[tuple[float, float]]) -> str | None:
    """The number that begins with a word, all its groups; None where there is none, or a date or an amount."""
    if any(low - 1 <= words[start].x0 < high for low, high in dated):
        return None
    parts = _groups(words, start, dated)
    if _IBAN.match(parts[0]) if parts else False:
        iban = _iban(parts)
        if iban is not None:
            return iban
    parts = _plain(parts)
    text = " ".join(parts).strip(".,-–/ ")
    if len(text) > LONGEST or not any(c.isdigit() for c in text) or _signs(text) < FEWEST_SIGNS:
        return None
    return None if len(parts) == 1 and (_DATE.match(text) or _MONEY.match(text)) else text


def _groups(words: Sequence[Word], start: int, dated: Sequence[tuple[float, float]]) -> list[str]:
    """The words from `start` on that stand close together and may be groups of one number."""
    parts: list[str] = []
    for at in range(start, len(words)):
        text = words[at].text.strip(_EDGES.replace("#", ""))
        gap = words[at].x0 - words[at - 1].x1 if parts else 0.0
        if parts and (
            gap > CELL_GAP * _height(words[at]) or any(low - 1 <= words[at].x0 < high for low, high in dated)
        ):
            break
        if not text or not (_TOKEN.match(text) or _BLOCK.match(text) or (not parts and _IBAN.match(text))):
            break
        if parts and (_MONEY.match(text) or not any(c.isalnum() or c in _MASKS for c in text)):
            break
        parts.append(text)
        if words[at].text.endswith((",", ";", ")", ":")):
            break
    return parts


def _plain(parts: Sequence[str]) -> list[str]:
    """The groups up to the first that holds neither digit nor mask: that is a word in capitals."""
    kept: list[str] = []
    for part in parts:
        if not any(c.isdigit() or c in _MASKS for c in part) or not _TOKEN.match(part):
            break
        kept.append(part)
    return kept


def _iban(parts: Sequence[str]) -> str | None:
    """The longest run of groups whose check digits hold; without one, groups of four and what they leave over."""
    for stop in range(len(parts), 0, -1):
        text = " ".join(parts[:stop])
        if is_iban(text):
            return text
    kept: list[str] = []
    for part in parts:
        kept.append(part)
        if len(part) != 4:
            break
    text = " ".join(kept)
    return text if len(text.replace(" ", "")) in IBAN_SIGNS else None
