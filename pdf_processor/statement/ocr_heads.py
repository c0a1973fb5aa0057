"""Pages of a scan laid over one another by the headings that they repeat, and these headings read alike.

Each sheet lies on the glass in its own way, so a table's columns stand a few points beside those of the page before,
and a title may be misread on one page and plain on the next. A heading that comes back tells both: where its words
stand gives each page's place, and what stands between the words that agree is the same on all pages.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from statistics import mean, median

from pdf_processor.model import Word
from pdf_processor.statement.ocr_titles import distance
from pdf_processor.statement.text import fold
from pdf_processor.statement.vocabulary import Vocabulary, languages_of

FEWEST_TITLES = 2  # words of columns' titles in a heading
LONGEST = 24  # words; longer lines are prose
SAME_LINE = 0.5  # of a word's height
STROKE = 0.3  # of its height: no wider word of one sign is more than a stroke
SHARED = 0.5  # of the longer heading's words are on both pages
LONG_WORD = 5  # letters of a word that is the same with one letter misread
FAR = 80.0  # points: pages lie no farther apart
OFF = 3.0  # points by which a word may stand beside its fellow once the pages lie over one another
WIDE = 150.0  # points: narrower headings do not tell how much larger a page is
LARGER = 0.03
FEWEST_ROWS = 3  # of a page, from which on it says where rows begin and end
NEAR_ROWS = 12.0  # points by which the rows of a page without a heading begin and end beside those of the page before
SAME_HEIGHT = 12.0  # points by which a heading stands higher or lower on another page
FEWEST_FIGURES = 2  # below a title that was lost
_DAY = re.compile(r"\d{1,2}([/.-])\d{1,2}(?:\1(?:\d{2}|\d{4}))?")
_FIGURE = re.compile(r"[-+(]?[$£€]?\d[\d.,]*[.,]\d{2}[-+)]?")
UNSURE, SURE = 0.7, 0.85


@dataclass(frozen=True, slots=True)
class Shift:
    """How a page's places become those of the first page with the same heading: x → scale · x + offset."""

    scale: float = 1.0
    offset: float = 0.0

    def moved(self, word: Word) -> Word:
        return replace(word, x0=self.scale * word.x0 + self.offset, x1=self.scale * word.x1 + self.offset)


@dataclass(frozen=True, slots=True)
class Overlay:
    """The words of all pages with their headings alike, and how pages were moved to lie over one another."""

    words: list[Word]
    shifts: Mapping[int, Shift]

    def moved(self, words: Sequence[Word]) -> list[Word]:
        """Words as they stand on their pages, moved like these pages."""
        return [self.shifts[word.page].moved(word) if word.page in self.shifts else word for word in words]


def laid_over(words: Sequence[Word]) -> Overlay:
    """Lay the pages that were read from pictures over one another; others, and lone pages, stay as they are."""
    pictured = [word for word in words if word.confidence is not None]
    if not pictured:
        return Overlay(list(words), {})
    titles = titles_of(Vocabulary.choose(word.text for word in pictured).codes)
    lines = list(lines_of(pictured))
    groups = _groups([line for line in lines if is_heading(line, titles)])
    shifts = _shifts(groups)
    shifts |= _shifts_by_rows(lines, shifts, {heading[0].page for group in groups for heading in group})
    stands_for = _alike(groups, titles, shifts) | _strokes_in(groups, pictured)
    for group in groups:
        for beside, title in _lost_titles(group, titles, pictured):
            moved = shifts[title.page].moved(title) if title.page in shifts else title
            stands_for[id(beside)] = [*stands_for.get(id(beside), [beside]), moved]
    placed = []
    for word in words:
        if word.confidence is None or (id(word) not in stands_for and word.page not in shifts):
            placed.append(word)
        elif id(word) in stands_for:
            placed += stands_for[id(word)]
        else:
            placed.append(shifts[word.page].moved(word))
    return Overlay(placed, shifts)


Heading = list[Word]


def titles_of(codes: tuple[str, ...]) -> frozenset[str]:
    """The folded words of all columns' titles in these languages."""
    chosen = languages_of(codes)
    phrases = [phrase for language in chosen for found in language.columns.values() for phrase in found]
    return frozenset(part for phrase in phrases for part in fold(phrase).split())


def lines_of(words: Sequence[Word]) -> Iterator[list[Word]]:
    """The words of each line from left to right."""
    line: list[Word] = []
    for word in sorted(filter(_is_word, words), key=lambda word: (word.page, word.y0 + word.y1)):
        high = word.y1 - word.y0
        if line and (word.page != line[0].page or _middle(word) - _middle(line[0]) > SAME_LINE * high):
            yield sorted(line, key=lambda word: word.x0)
            line = []
        line.append(word)
    if line:
        yield sorted(line, key=lambda word: word.x0)


def _is_word(word: Word) -> bool:
    """Whether it is more than one stroke of a ruled line."""
    return len(word.text) > 1 or word.x1 - word.x0 > STROKE * (word.y1 - word.y0)


def _middle(word: Word) -> float:
    return (word.y0 + word.y1) / 2


def is_heading(line: Sequence[Word], titles: frozenset[str]) -> bool:
    # A lone digit may be a letter, or a bracket, that was misread.
    if len(line) > LONGEST or any(c.isdigit() for word in line if len(_core(word)) > 1 for c in word.text):
        return False
    return _known(line, titles) >= FEWEST_TITLES


def _core(word: Word) -> str:
    """The word without what is left of a rule or of a bar's edge beside it: `2|`."""
    return word.text.strip("|[]_")


def _known(words: Sequence[Word], titles: frozenset[str]) -> int:
    return sum(any(part in titles for part in fold(word.text).split()) for word in words)


def _groups(headings: Sequence[Heading]) -> list[list[Heading]]:
    """Headings that are the same, the first page's first."""
    groups: list[list[Heading]] = []
    for heading in headings:
        for group in groups:
            if _fitting(heading, group[0]) is not None:
                group.append(heading)
                break
        else:
            groups.append([heading])
    return [group for group in groups if len(group) > 1]


def _pairs(one: Heading, other: Heading) -> list[tuple[Word, Word]]:
    """The words that two headings have in common, in their order."""
    matcher = SequenceMatcher(None, *_texts(one, other), False)
    return [
        (one[block.a + at], other[block.b + at]) for block in matcher.get_matching_blocks() for at in range(block.size)
    ]


def _texts(one: Heading, other: Heading) -> tuple[list[str], list[str]]:
    """Two headings' folded texts, long words of the first one that differ by a letter from the second's as these."""
    theirs = [fold(word.text) for word in other]
    known = set(theirs)
    return [_alike_text(fold(word.text), known) for word in one], theirs


def _alike_text(text: str, known: Set[str]) -> str:
    if text in known or len(text) < LONG_WORD:
        return text
    near = [each for each in known if len(each) >= LONG_WORD and distance(text, each, 1) <= 1]
    return near[0] if len(near) == 1 else text


def _fitting(heading: Heading, model: Heading) -> Shift | None:
    """How a heading is moved onto another one; None where they are not the same."""
    pairs = _pairs(heading, model)
    if len(pairs) < max(FEWEST_TITLES, SHARED * max(len(heading), len(model))):
        return None
    return _shift(pairs)


def _shift(pairs: Sequence[tuple[Word, Word]]) -> Shift | None:
    """The shift that moves each first word onto its second one; None where there is none that does so."""
    edges = [edge for one, other in pairs for edge in ((one.x0, other.x0), (one.x1, other.x1))]
    centre, target = mean(x for x, _ in edges), mean(x for _, x in edges)
    spread = sum((x - centre) ** 2 for x, _ in edges)
    scale = 1.0
    if max(x for x, _ in edges) - min(x for x, _ in edges) >= WIDE:
        scale = sum((x - centre) * (to - target) for x, to in edges) / spread
    shift = Shift(scale, target - scale * centre)
    off = [abs(scale * x + shift.offset - to) for x, to in edges]
    good = abs(scale - 1) <= LARGER and abs(target - centre) <= FAR and median(off) <= OFF / 2 and max(off) <= 2 * OFF
    return shift if good else None


def _shifts(groups: Sequence[Sequence[Heading]]) -> dict[int, Shift]:
    """Where each page lies, from all headings that it has in common with the first page that has them."""
    pairs: dict[int, list[tuple[Word, Word]]] = defaultdict(list)
    for first, *others in groups:
        for heading in others:
            pairs[heading[0].page] += _pairs(heading, first)
    models = {heading[0].page for heading, *_ in groups}
    found = {page: _shift(both) for page, both in pairs.items() if page not in models}
    return {page: shift for page, shift in found.items() if shift is not None}


def _shifts_by_rows(lines: Sequence[Sequence[Word]], shifts: Mapping[int, Shift], headed: Set[int]) -> dict[int, Shift]:
    """Where pages lie whose tables go on without a heading: their rows begin and end where those of the page before do.

    Rows that stand far off are another table's.
    """
    edges: dict[int, list[tuple[float, float]]] = defaultdict(list)
    for line in lines:
        figures = [word for word in line[1:] if _FIGURE.fullmatch(word.text)]
        if figures and _DAY.fullmatch(line[0].text):
            edges[line[0].page].append((line[0].x0, figures[-1].x1))
    found: dict[int, Shift] = {}
    before: tuple[float, float] | None = None
    for page in sorted(edges):
        left, right = (median(side) for side in zip(*edges[page], strict=True))
        shift = shifts.get(page, Shift())
        if page not in headed and before is not None and right - left >= WIDE:
            scale = (before[1] - before[0]) / (right - left)
            near = max(abs(before[0] - left), abs(before[1] - right)) <= NEAR_ROWS
            if near and abs(scale - 1) <= 2 * LARGER:
                shift = found[page] = Shift(scale, before[0] - scale * left)
        if len(edges[page]) >= FEWEST_ROWS:
            before = (shift.scale * left + shift.offset, shift.scale * right + shift.offset)
    return found


def _alike(
    groups: Sequence[Sequence[Heading]], titles: frozenset[str], shifts: Mapping[int, Shift]
) -> dict[int, list[Word]]:
    """By a word's identity, what stands in its place: the surest page's reading, at the first page's place."""
    stands_for: dict[int, list[Word]] = {}
    for group in groups:
        best = max(group, key=lambda heading: (_known(heading, titles), mean(word.confidence or 0 for word in heading)))
        for heading in group:
            if heading is not best:
                stands_for |= _as_read_best(heading, best, titles)
        first = group[0]
        for heading in group[1:]:
            if heading[0].page in shifts:
                _put_above(heading, first, shifts[heading[0].page], stands_for)
    return stands_for


def _strokes_in(groups: Sequence[Sequence[Heading]], words: Sequence[Word]) -> dict[int, list[Word]]:
    """Nothing in place of what is left of ruled lines within headings."""
    spans: dict[int, list[tuple[float, float]]] = defaultdict(list)
    for heading in (heading for group in groups for heading in group):
        spans[heading[0].page].append((min(word.y0 for word in heading), max(word.y1 for word in heading)))
    strokes = [word for word in words if not _is_word(word)]
    return {id(word): [] for word in strokes if any(top <= _middle(word) <= bottom for top, bottom in spans[word.page])}


def _as_read_best(heading: Heading, best: Heading, titles: frozenset[str]) -> dict[int, list[Word]]:
    """What a heading's unsure words are where another page's reading of the same heading is surer."""
    found: dict[int, list[Word]] = {}
    shift = _fitting(best, heading)
    if shift is None:
        return found
    texts = ([fold(word.text) for word in heading], [fold(word.text) for word in best])
    for kind, start, stop, best_start, best_stop in SequenceMatcher(None, *texts, False).get_opcodes():
        mine, other = heading[start:stop], [shift.moved(word) for word in best[best_start:best_stop]]
        if kind != "replace" or not _is_surer(other, mine, titles):
            continue
        if min(mine[-1].x1, other[-1].x1) <= max(mine[0].x0, other[0].x0):
            continue
        placed = [replace(word, page=mine[0].page, y0=mine[0].y0, y1=mine[0].y1) for word in other]
        found |= {id(word): [] for word in mine[1:]} | {id(mine[0]): placed}
    return found


def _lost_titles(
    group: Sequence[Heading], titles: frozenset[str], words: Sequence[Word]
) -> Iterator[tuple[Word, Word]]:
    """The titles over figures that headings lack and the same heading has at this height of another page, each behind
    the word that stands before it.

    What is read there as nothing leaves its column without meaning on that page.
    """
    for heading in group:
        for other in group:
            if other[0].page != heading[0].page and abs(other[0].y0 - heading[0].y0) <= SAME_HEIGHT:
                lost = _lost_title(heading, other, titles, words)
                if lost is not None:
                    yield lost
                    break


def _lost_title(
    heading: Heading, other: Heading, titles: frozenset[str], words: Sequence[Word]
) -> tuple[Word, Word] | None:
    """The one title that a heading lacks, over figures and where nothing else stands, and the word before it."""
    shift = _fitting(other, heading)
    texts = ([fold(word.text) for word in heading], [fold(word.text) for word in other])
    apart = [code for code in SequenceMatcher(None, *texts, False).get_opcodes() if code[0] != "equal"]
    if shift is None or len(apart) != 1 or apart[0][0] != "insert" or apart[0][4] - apart[0][3] != 1 or not apart[0][1]:
        return None
    _, start, _, place, _ = apart[0]
    lost, beside = other[place], heading[start - 1]
    title = replace(shift.moved(lost), page=beside.page, y0=beside.y0, y1=beside.y1)
    page = [word for word in words if word.page == beside.page]
    over = [word for word in page if word.x0 < title.x1 and word.x1 > title.x0]
    level = any(abs(_middle(word) - _middle(title)) <= SAME_LINE * (title.y1 - title.y0) for word in over)
    figures = sum(_FIGURE.fullmatch(word.text) is not None and word.y0 > title.y1 for word in over)
    known = _known([lost], titles) and (lost.confidence or 0) >= UNSURE
    return (beside, title) if known and not level and figures >= FEWEST_FIGURES else None


def _is_surer(other: Sequence[Word], mine: Sequence[Word], titles: frozenset[str]) -> bool:
    more = _known(other, titles) - _known(mine, titles)
    mine_sure = mean(word.confidence or 0 for word in mine)
    # A title that nobody knows may be misread surely: `fin` for `£ In`.
    if more > 0:
        return mine_sure < SURE
    return not more and mine_sure < UNSURE and mean(word.confidence or 0 for word in other) >= SURE


def _put_above(heading: Heading, first: Heading, shift: Shift, stands_for: dict[int, list[Word]]) -> None:
    """Give a heading's words exactly the places that the same words of the first page have."""
    over = {id(one): other for one, other in _pairs(heading, first)}
    for word in heading:
        fellow = over.get(id(word))
        moved = [shift.moved(part) for part in stands_for.get(id(word), [word])]
        if fellow is not None and len(moved) == 1:
            moved = [replace(moved[0], x0=fellow.x0, x1=fellow.x1)]
        stands_for[id(word)] = moved
