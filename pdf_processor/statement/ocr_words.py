"""Words of headings and labels as the vocabulary spells them, where an OCR model knows no such letters.

Read with a model for English, `Bokført` is `Bokfert` or `Bokfgrt`, `zaúčtování` is `zatctovani`: a model that is not
installed costs the columns their meaning. What stands for a letter with an accent may be anything, so a vocabulary's
word is recognised by its other letters alone; it must be the only one, and of a language that the page speaks.

Labels that repeat are read alike: `RULA` and `RULA)` at the place and of the width of `RULAJ` are the same word.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import groupby, pairwise

from pdf_processor.model import Word
from pdf_processor.statement.ocr_titles import with_whole_headings
from pdf_processor.statement.text import fold
from pdf_processor.statement.vocabulary import SECTIONS, Vocabulary, languages_of

APOSTROPHE = "'"
GAP = "*"  # stands for letters that are no ASCII
LONGEST_GAP = 3  # letters read for one accented letter, or for two that stand together
FEWEST_PLAIN, PLAIN_SHARE = 3, 0.6  # of a word's letters are plain ASCII
LONGEST = 24
MOST_MET = 10_000  # words kept with what they stand for: a child process reads thousands of documents
FEWEST_POUNDS = 2  # signs of pounds in a line of titles
MOST_ACCENTS = 2  # misread in a word that has its length and all its other letters
EQUAL_SHARE = 0.6  # of such a word's letters
LONGEST_TITLE, UNSURE = 4, 0.7  # words; surety below which a title's word may be another one
LONG, UNSURE_LONG = 8, 0.8  # letters of a word that one wrong letter leaves what it is, where it was read unsurely
NEAR_WORDS = 40  # before and behind a word, among which those of the line below it are
NEXT_LINE = (0.4, 1.5)  # of a word's height, to a title's next line
ACROSS = 1.5  # points by which labels that stand below one another differ
_ALIKE = str.maketrans("10|!5", "lolls")
_SYMBOL = re.compile(r"([$£€¥])([A-Za-z]{2,})")
_LIKE_O = frozenset({"\u00a9", "\u00ae", "0"})
_BRACKETED = re.compile(r"([^\W\d_]{4,}?)(\(|[il|1])[^\s$£€¥()]\)")  # what stands in brackets behind a title
_PLURAL = re.compile(r"\([sSeExX]\)$")
_HOOKED = re.compile(r"[A-Za-z]{3,}[)\]}]")  # a J at a word's end


def with_known_words(words: Sequence[Word]) -> list[Word]:
    """The words, those read from pictures that are nearly a vocabulary's word put right."""
    if all(word.confidence is None for word in words):
        return list(words)
    codes = Vocabulary.choose(_texts(words)).codes
    spellings = _spellings(codes)
    bare = [_without_sign(word, spellings) for word in words]
    apart = [part for place in range(len(bare)) for part in _parts(bare, place, spellings)]
    apart = [_letter_o(apart, place, spellings) for place in range(len(apart))]
    printed = _printed(apart, spellings)
    told = [_by_its_title(apart, place, spellings) for place in range(len(apart))]
    known = [_known(word, spellings, printed) if word.confidence is not None else word for word in told]
    return _as_their_fellows(with_whole_headings(known, codes), spellings)


def _printed(words: Sequence[Word], spellings: _Spellings) -> Mapping[str, str]:
    """How the document's known words are read most often, by their folded form: a label is always spelled alike."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for word in words:
        core = _core(word)
        if fold(core) in spellings.whole:
            counts[fold(core)][core.lower()] += 1
    return {folded: texts.most_common(1)[0][0] for folded, texts in counts.items()}


def _core(word: Word) -> str:
    return word.text.strip(".,:;()/-*'\"")


def _texts(words: Sequence[Word]) -> Iterator[str]:
    """About a line each."""
    for _, line in groupby(words, key=lambda word: (word.page, round(word.y0 / 4))):
        yield " ".join(word.text for word in line)


@dataclass(frozen=True, slots=True)
class _Joint:
    """Where two of a title's words are cut apart, and its words before and behind them, folded."""

    at: int
    before: tuple[str, ...]
    behind: tuple[str, ...]

    def fits(self, words: Sequence[Word], place: int) -> bool:
        """Whether the rest of the title stands around the word at this place, or in the line below it."""
        if self.behind and not self.before and _in_next_line(words, place, below=True) == list(self.behind):
            return True
        above = _in_next_line(words, place, below=False) if self.before and not self.behind else []
        if above and above[-len(self.before) :] == list(self.before):
            return True
        start, stop = place - len(self.before), place + 1 + len(self.behind)
        if start < 0 or stop > len(words):
            return False
        around = [*words[start:place], *words[place + 1 : stop]]
        return [fold(word.text) for word in around] == [*self.before, *self.behind]


def _in_next_line(words: Sequence[Word], place: int, *, below: bool) -> list[str]:
    """The words, folded, of the line under or over a word that reach no farther to the sides than half of it."""
    word = words[place]
    high, slack = word.y1 - word.y0, (word.x1 - word.x0) / 2
    near = [
        other
        for other in words[max(0, place - NEAR_WORDS) : place + NEAR_WORDS]
        if other.page == word.page
        and NEXT_LINE[0] * high < (other.y0 - word.y0 if below else word.y0 - other.y0) < NEXT_LINE[1] * high
        and word.x0 - slack <= other.x0
        and other.x1 <= word.x1 + slack
    ]
    return [fold(other.text) for other in sorted(near, key=lambda other: other.x0)]


class _Spellings:
    """The words of some languages, found whole or by what of them is plain."""

    def __init__(self, words: Collection[str], titles: Iterable[str]) -> None:
        self.whole: set[str] = set()
        self._accented: dict[int, set[tuple[str, tuple[bool, ...]]]] = defaultdict(set)
        self._met: dict[str, str | None] = {}
        self._long: dict[int, set[str]] = defaultdict(set)
        plain: dict[str, set[str]] = defaultdict(set)
        for word in words:
            self.whole.add(fold(word))
            if len(word) >= LONG and fold(word).isalpha():
                self._long[len(fold(word))].add(fold(word))
            if not word.isascii() and len(fold(word)) == len(word):
                self._accented[len(word)].add((word.lower(), tuple(not c.isascii() for c in word)))
            skeleton = _skeleton(word)
            if GAP in skeleton and len(word) <= LONGEST and _is_telling(skeleton, word):
                plain[skeleton].add(word)
        self.joined: dict[str, list[_Joint]] = defaultdict(list)
        for parts in (title.split() for title in titles if " " in title):
            for at, (one, two) in enumerate(pairwise(parts)):
                if fold(one + two) not in self.whole:
                    joint = _Joint(len(one), tuple(map(fold, parts[:at])), tuple(map(fold, parts[at + 2 :])))
                    self.joined[fold(one + two)].append(joint)
        self.missing: dict[tuple[tuple[str, ...], tuple[str, ...]], set[str]] = defaultdict(set)
        for folded in {tuple(fold(title).split()) for title in titles}:
            for at, part in enumerate(folded if 1 < len(folded) <= LONGEST_TITLE else ()):
                self.missing[folded[:at], folded[at + 1 :]].add(part)
        self.elided = _elided([word for word in words if APOSTROPHE in word[1:-1] and len(word) > LONG])
        # Of words that differ in nothing but accents any will do.
        self._plain = {key: min(found) for key, found in plain.items() if len({fold(word) for word in found}) == 1}
        self._most_gaps = max((key.count(GAP) for key in self._plain), default=0)

    def nearest(self, folded: str) -> str | None:
        """The vocabulary's word that these letters stand for; None where it is none, or not one alone.

        An apostrophe is a pixel or two, which a coarse scan has no more: `dinscription` is `d'inscription`. So is
        `Sinscription`, where both signs before the word ran into one.
        """
        for key in (fold(folded), GAP + fold(folded)[1:]):
            if key in self.elided:
                return self.elided[key]
        alike = folded.translate(_ALIKE)
        if alike != folded and alike in self.whole and not folded.isdigit():
            return alike
        if folded not in self._met:
            if len(self._met) >= MOST_MET:
                self._met.clear()
            near = (self._plain.get(key) for key in _gapped(folded, min(2, self._most_gaps)))
            found = self._but_for_accents(folded) or {
                word for word in near if word is not None and len(folded) <= _as_long_as_read(word)
            }
            self._met[folded] = min(found) if len({fold(word) for word in found}) == 1 else None
        return self._met[folded]

    def but_for_a_letter(self, folded: str) -> str | None:
        """The one long word that differs from these letters by one of them; None where none does, or several."""
        near = {word for size in (-1, 0, 1) for word in self._long[len(folded) + size] if _nearly(folded, word)}
        return near.pop() if len(near) == 1 and len(folded) >= LONG else None

    def _but_for_accents(self, folded: str) -> set[str]:
        """Words of this length that differ from it in one or two letters, all of which have accents there; those that
        differ least: `koneeny` is `konečný` rather than `konečné`.
        """
        found: dict[int, set[str]] = defaultdict(set)
        for word, accents in self._accented[len(folded)]:
            differ = [accent for one, other, accent in zip(fold(word), folded, accents, strict=True) if one != other]
            if len(differ) <= MOST_ACCENTS and all(differ) and len(folded) - len(differ) >= EQUAL_SHARE * len(folded):
                found[len(differ)].add(word)
        return found[min(found)] if found else set()


def _elided(words: Iterable[str]) -> dict[str, str]:
    """Words with an apostrophe by what they are without it, and by the part behind it with a gap before it.

    A part that stands behind several letters (`l'`, `d'`) says nothing of which it is.
    """
    found = {fold(word).replace(" ", ""): word for word in words}
    parts: dict[str, set[str]] = defaultdict(set)
    for word in words:
        parts[GAP + fold(word.partition(APOSTROPHE)[2])].add(word)
    return {**{key: min(some) for key, some in parts.items() if len({fold(word) for word in some}) == 1}, **found}


def _as_long_as_read(word: str) -> int:
    """How many letters a word is read as at the most: two for each accented one. `Stolarski` is no `śląski`."""
    return len(word) + sum(not c.isascii() for c in word)


def _skeleton(word: str) -> str:
    """The word in small letters with its accented letters as gaps: `zaúčtování` is `za*tov*n*`."""
    plain = "".join(c if c.isascii() else GAP for c in word.lower())
    return "".join(key if key != GAP else GAP for key, run in groupby(plain) for _ in (run if key != GAP else (0,)))


def _is_telling(skeleton: str, word: str) -> bool:
    plain = sum(c != GAP for c in skeleton)
    return plain >= FEWEST_PLAIN and plain >= PLAIN_SHARE * len(word)


def _gapped(text: str, gaps: int, start: int = 0) -> Iterator[str]:
    """The text with up to so many of its stretches as gaps."""
    if not gaps:
        return
    for at in range(start, len(text)):
        for stop in range(at + 1, min(len(text), at + LONGEST_GAP) + 1):
            gapped = f"{text[:at]}{GAP}{text[stop:]}"
            yield gapped
            yield from _gapped(gapped, gaps - 1, at + 2)


def _parts(words: Sequence[Word], place: int, spellings: _Spellings) -> tuple[Word, ...]:
    """`£In`, `Paidin` and the `Utav` of `Utav konto` over a column as their two words."""
    word = words[place]
    if word.confidence is None:
        return (word,)
    symbol = _SYMBOL.fullmatch(word.text)
    apart = symbol is not None and fold(symbol[2]) in spellings.whole
    if _is_pound(words, place, spellings):
        word, apart = replace(word, text=f"£{word.text[1:]}"), True
    joints = spellings.joined.get(fold(word.text), ())
    at = 1 if apart else next((joint.at for joint in joints if joint.fits(words, place)), 0)
    if _ends_in_pound(words, place, spellings):
        word, at = replace(word, text=f"{word.text[:-1]}£"), len(word.text) - 1
    if not at:
        return (word,)
    edge = word.x0 + (word.x1 - word.x0) * at / len(word.text)
    return replace(word, text=word.text[:at], x1=edge), replace(word, text=word.text[at:], x0=edge)


def _is_pound(words: Sequence[Word], place: int, spellings: _Spellings) -> bool:
    """Whether a word of titles (`fin` beside `£ Out` and `£ Balance`) is a pound's sign and a title."""
    word = words[place]
    if word.text[:1] != "f" or fold(word.text) in spellings.whole or fold(word.text[1:]) not in spellings.whole:
        return False
    return _pounds_beside(words, place) >= FEWEST_POUNDS


def _ends_in_pound(words: Sequence[Word], place: int, spellings: _Spellings) -> bool:
    """Whether a word of titles (`VATE` between `Net £` and `Gross £`) is a title and a pound's sign."""
    text = words[place].text
    if text[-1:] != "E" or len(text) < FEWEST_PLAIN or fold(text) in spellings.whole:
        return False
    return fold(text[:-1]) in spellings.whole and _pounds_beside(words, place) >= FEWEST_POUNDS


def _pounds_beside(words: Sequence[Word], place: int) -> int:
    """How many words of a line have a pound's sign (`£`, `Net£`) and are no figures."""
    near = words[max(0, place - NEAR_WORDS) : place + NEAR_WORDS]
    return sum("£" in other.text and not _has_digit(other) and _on_a_line(words[place], other) for other in near)


def _has_digit(word: Word) -> bool:
    return any(c.isdigit() for c in word.text)


def _without_sign(word: Word, spellings: _Spellings) -> Word:
    """The word; a title without the sign of a currency behind it (`Debit(₦)`, read as `Debit(W)` or `Debitiw)`).

    The signs that models know stay. Where its bracket was misread, too, the word before it must be a known one.
    """
    match = _BRACKETED.fullmatch(word.text) if word.confidence is not None else None
    if match is None or _PLURAL.search(word.text):
        return word
    if match[2] != "(" and fold(match[1]) not in spellings.whole:
        return word
    return replace(word, text=match[1], x1=word.x0 + (word.x1 - word.x0) * len(match[1]) / len(word.text))


def _letter_o(words: Sequence[Word], place: int, spellings: _Spellings) -> Word:
    """The word; the sign that an `O` is read as, before what stands behind that word in a title (`o abonos`)."""
    word, behind = words[place], words[place + 1 : place + 2]
    if word.text not in _LIKE_O or word.confidence is None or not behind or not _on_a_line(word, behind[0]):
        return word
    return replace(word, text="O") if fold(f"o{behind[0].text}") in spellings.joined else word


def _by_its_title(words: Sequence[Word], place: int, spellings: _Spellings) -> Word:
    """The word; one that was read unsurely, as what is one sign away from it in a title whose other words stand around.

    `Ut.` beside `belopp` is `Utl` where no title is called `ut belopp`.
    """
    word = words[place]
    if word.confidence is None or word.confidence >= UNSURE or not any(c.isalpha() for c in word.text):
        return word
    found: set[str] = set()
    for before in range(min(LONGEST_TITLE, place + 1)):
        for behind in range(min(LONGEST_TITLE - before, len(words) - place)):
            around = [*words[place - before : place], *words[place + 1 : place + 1 + behind]]
            if not around or not all(_on_a_line(word, other) for other in around):
                continue
            folded = [fold(other.text) for other in around]
            parts = spellings.missing.get((tuple(folded[:before]), tuple(folded[before:])), set())
            if fold(word.text) in parts:
                return word
            found.update(part for part in parts if _nearly(fold(word.text), part))
    if len(found) != 1:
        return word
    text = found.pop()
    return replace(word, text=text.capitalize() if word.text[0].isupper() else text)


def _on_a_line(one: Word, other: Word) -> bool:
    return one.page == other.page and abs(one.y0 - other.y0) < (one.y1 - one.y0) / 2


def _as_their_fellows(words: Sequence[Word], spellings: _Spellings) -> list[Word]:
    """The words, those that differ by one sign from a label above or below, as wide and at the same place, like it."""
    labels: dict[tuple[int, int], list[Word]] = defaultdict(list)
    for word in words:
        if word.confidence is not None and len(word.text) > FEWEST_PLAIN and fold(word.text) in spellings.whole:
            labels[word.page, round(word.x0 / ACROSS)].append(word)
    return [_as_a_fellow(word, labels, spellings) if word.confidence is not None else word for word in words]


def _as_a_fellow(word: Word, labels: Mapping[tuple[int, int], Sequence[Word]], spellings: _Spellings) -> Word:
    if not word.text[0].isalpha() or len(word.text) < FEWEST_PLAIN or fold(word.text) in spellings.whole:
        return word
    at = round(word.x0 / ACROSS)
    near = [label for place in (at - 1, at, at + 1) for label in labels.get((word.page, place), ())]
    alike = {
        label.text
        for label in near
        if abs(label.x0 - word.x0) <= ACROSS and abs(label.x1 - word.x1) <= ACROSS and _nearly(word.text, label.text)
    }
    return replace(word, text=alike.pop()) if len(alike) == 1 else word


def _nearly(one: str, other: str) -> bool:
    """Whether two words are the same but for one letter more, less or other."""
    if abs(len(one) - len(other)) > 1 or one == other:
        return False
    start = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    rest, other_rest = one[start:], other[start:]
    return rest[1:] == other_rest[1:] or rest[1:] == other_rest or rest == other_rest[1:]


def _known(word: Word, spellings: _Spellings, printed: Mapping[str, str]) -> Word:
    """The word as the vocabulary spells it; of two languages' words with a stroke between them, each for itself."""
    if _HOOKED.fullmatch(word.text) and fold(word.text[:-1]) + "j" in spellings.whole:
        return replace(word, text=word.text[:-1] + ("J" if word.text[:-1].isupper() else "j"))
    for core in _core(word).split("/"):
        spelled = _spelled(core, word.confidence or 0.0, spellings, printed)
        if spelled is not None:
            word = replace(word, text=word.text.replace(core, spelled, 1))
    return word


def _spelled(core: str, sure: float, spellings: _Spellings, printed: Mapping[str, str]) -> str | None:
    """How the vocabulary spells a word; None where it has none that it may be, or this one."""
    if not FEWEST_PLAIN < len(core) <= LONGEST or sum(c.isalpha() for c in core) < PLAIN_SHARE * len(core):
        return None
    if any(c.isspace() for c in core) or all(part in spellings.whole for part in fold(core).split()):
        return None
    found = spellings.nearest(core.lower())
    if found is None and sure < UNSURE_LONG:
        found = spellings.but_for_a_letter(fold(core))
    if found is None:
        return None
    found = printed.get(fold(found), found)
    return found.upper() if core.isupper() else found.capitalize() if core[0].isupper() else found


@cache
def _spellings(codes: tuple[str, ...]) -> _Spellings:
    chosen = languages_of(codes)
    phrases: Counter[str] = Counter()
    for language in chosen:
        for section in SECTIONS:
            phrases.update(phrase for each in getattr(language, section).values() for phrase in each)
        phrases.update(language.common)
        phrases.update(name for month in language.months for name in month)
    titles = [phrase for language in chosen for each in language.columns.values() for phrase in each]
    return _Spellings([word for phrase in phrases for word in phrase.split()], titles)
