"""The words that statements print, one TOML file a language, found without a list of them in the code.

See docs/languages.md for the meaning of each key. All languages are loaded once per process; `Vocabulary.choose`
keeps those that a document speaks.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain, groupby, islice
from typing import Any

import msgspec

from pdf_processor.statement.text import fold, fold_plain, folded, is_leftward, is_spaceless
from pdf_processor.statement.vocabulary.kept_words import MAY_BE_SPACELESS, known_words
from pdf_processor.statement.vocabulary.language import Language, language_codes, language_of, languages, languages_of

__all__ = [
    "Hit",
    "Language",
    "Node",
    "PhraseIndex",
    "Phrases",
    "Vocabulary",
    "language_scores",
    "languages",
    "languages_of",
]

SECTIONS = ("columns", "lines", "sections", "direction", "facts", "kinds")
SHARE_OF_BEST = 0.35
MOST_LANGUAGES = 3
DETECTION_LINES = 250
MOST_BEGINNINGS = 1_500
MOST_MERGED = 12  # combinations of languages that a process keeps, of a megabyte each


_NUMBER = re.compile(r"[0-9.,:/+-]+")  # amounts, dates, times: nothing that a phrase begins with


class Hit(msgspec.Struct, frozen=True, gc=False):
    """A phrase of the vocabulary found in a line: words `start` to `stop` (exclusive)."""

    role: str
    start: int
    stop: int
    length: int


_NOTHING: Mapping[str, Node] = {}  # behind most phrases no word follows: they share it


class Node:
    """A word in a tree of phrases: the roles of the phrase that ends here, and the words that may follow.

    It grows where it is asked: a document meets few of the words with which a phrase may begin. One of several
    languages' nodes is grown of them, so that each language's tree grows once for all documents that speak it.
    """

    __slots__ = ("_nodes", "_phrases", "following", "roles")
    following: Mapping[str, Node]
    roles: tuple[str, ...]

    def __init__(self, phrases: Sequence[tuple[str, str]] = (), nodes: Sequence[Node] = ()) -> None:
        """Given what follows in each phrase, and its role; or the nodes of the same word in several trees."""
        self._phrases = phrases
        self._nodes = nodes

    def __getattr__(self, name: str) -> Any:
        """`following` or `roles`, when it is asked for the first time."""
        if self._nodes:
            self._join()
        else:
            self._grow()
        self._phrases = self._nodes = ()
        return object.__getattribute__(self, name)

    def _grow(self) -> None:
        roles: set[str] = set()
        below: dict[str, list[tuple[str, str]]] = {}
        for phrase, role in self._phrases:
            word, _, rest = phrase.partition(" ")
            if word:
                below.setdefault(word, []).append((rest, role))
            else:
                roles.add(role)
        self.roles = tuple(sorted(roles))
        self.following = {word: Node(rests) for word, rests in below.items()} if below else _NOTHING

    def _join(self) -> None:
        self.roles = tuple(sorted({role for node in self._nodes for role in node.roles}))
        first, *others = (node.following for node in self._nodes)
        joined = dict(first)
        for other in others:
            # What one tree alone holds is shared with it.
            both = [word for word in other if word in joined]
            nodes = [(word, Node(nodes=(joined[word], other[word]))) for word in both]
            joined.update(other)
            joined.update(nodes)
        self.following = joined or _NOTHING


class Phrases:
    """Phrases and their roles, folded once for every index that holds them."""

    def __init__(self, phrases: Iterable[tuple[str, str]]) -> None:
        inside: dict[str, set[str]] = defaultdict(set)
        spaced = []
        for phrase, role in phrases:
            plain = phrase.isascii()
            folded = " ".join(fold_plain(phrase)) if plain else fold(phrase)  # the same, in half the time
            if not plain and is_spaceless(folded):
                inside[folded.replace(" ", "")].add(role)
            elif folded:
                spaced.append((folded, role))
                if not plain and " " in folded and is_leftward(folded):
                    # A line's words go from left to right, whichever way they are read.
                    spaced.append((" ".join(folded.split()[::-1]), role))
        self.root = Node(spaced)
        self.inside = {phrase: tuple(sorted(roles)) for phrase, roles in inside.items()}
        self.numbered = any(_NUMBER.fullmatch(word) for word in self.root.following)


_END = ("",)  # what stands behind the last word
_MANY = Node()  # stands for a printed word of several parts, or one that may hold a phrase inside


class _Begins(dict[str, Node | None]):
    """Printed words and where a phrase may begin with them: nowhere for most, and then a line is done with."""

    def __init__(self, following: Mapping[str, Node], *, spaceless: bool, numbered: bool) -> None:
        super().__init__()
        self._following = following
        self._spaceless = spaceless
        self._numbered = numbered

    def __missing__(self, word: str) -> Node | None:
        if not self._numbered and word.isascii() and _NUMBER.fullmatch(word):
            return None
        if len(self) >= MOST_BEGINNINGS:
            self.clear()
        parts = (word.lower(),) if word.isascii() and word.isalnum() else folded[word]
        node: Node | None = None
        if len(parts) == 1 and (not self._spaceless or parts[0].isascii()):
            node = self._following.get(parts[0])
        else:
            for part in parts:
                if part in self._following or (self._spaceless and not part.isascii()):
                    node = _MANY
                    break
        self[word] = node
        return node


def _longest(node: Node, words: Sequence[str], at: int) -> tuple[tuple[str, ...], int, int] | None:
    """The longest phrase on from a node: its roles, the word where it stops, its length in words.

    No roles where there is none; None where a printed word of several parts may go on with it.
    """
    roles, stop, length, size = node.roles, at, 1, 1
    while node.following and at < len(words):
        parts = folded[words[at]]
        at += 1
        if not parts:
            continue
        following = node.following.get(parts[0])
        if following is None:
            break
        if len(parts) > 1:
            return None
        node = following
        size += 1
        if node.roles:
            roles, stop, length = node.roles, at, size
    return roles, stop, length


class PhraseIndex:
    """Finds phrases in a line's words, the longest first; spaceless scripts are matched inside the joined text."""

    def __init__(self, *parts: Phrases) -> None:
        self._root = parts[0].root if len(parts) == 1 else Node(nodes=[part.root for part in parts])
        self._inside = _joined([part.inside for part in parts if part.inside])
        longest_first = sorted(self._inside, key=len, reverse=True)
        self._pattern = re.compile("|".join(map(re.escape, longest_first))) if longest_first else None
        numbered = any(part.numbered for part in parts)
        self._begins = _Begins(self._root.following, spaceless=self._pattern is not None, numbered=numbered)

    def find(self, words: Sequence[str]) -> list[Hit]:
        """The hits in a line's words; a hit inside a longer one of the same start is left out."""
        begins = self._begins
        return self.find_from([(at, node) for at, word in enumerate(words) if (node := begins[word])], words)

    def beginning(self, word: str) -> Node | None:
        """Where a phrase may begin with a printed word, to be handed to `find_from`; None for most."""
        if word.isascii() and word.isalnum():
            # Looked up as fast as it would be remembered.
            return self._root.following.get(word.lower())
        return self._begins[word]

    def may_hold(self, text: str) -> bool:
        """Whether a text, of many lines if need be, may hold a phrase: of a plain one, much faster than `find`."""
        return not text.isascii() or not self._root.following.keys().isdisjoint(fold_plain(text))

    def find_from(self, starts: Sequence[tuple[int, Node]], words: Sequence[str]) -> list[Hit]:
        """The same, given the places of the words with which a phrase may begin."""
        if not starts:
            return []
        hits: list[Hit] = []
        covered, count = 0, len(words)
        for at, node in starts:
            if node is _MANY:
                return self._find_in_parts(words)
            following = node.following
            ahead = folded[words[at + 1]] if following and at + 1 < count else _END
            if ahead and ahead[0] not in following:
                # Nearly always: the phrase does not go on.
                roles, stop, length = node.roles, at + 1, 1
            else:
                found = _longest(node, words, at + 1)
                if found is None:
                    return self._find_in_parts(words)
                roles, stop, length = found
            if roles and stop > covered:
                for role in roles:
                    hits.append(Hit(role, at, stop, length))
                covered = stop
        return hits

    def _find_in_parts(self, words: Sequence[str]) -> list[Hit]:
        """The same where printed words are several of a phrase's, or written without spaces."""
        parts_of = [folded[word] for word in words]
        parts = list(chain.from_iterable(parts_of))
        following = self._root.following
        starts = [at for at, part in enumerate(parts) if part in following]
        text = "".join(parts) if self._pattern is not None else ""
        if not starts and text.isascii():
            return []
        places = [place for place, found in enumerate(parts_of) for _ in found]
        hits = self._spaced(parts, places, starts)
        if not text.isascii():
            hits += self._spaceless(text, parts, places)
        return hits

    def _spaced(self, parts: list[str], places: list[int], starts: Iterable[int]) -> list[Hit]:
        hits: list[Hit] = []
        covered = 0
        for at in starts:
            roles, stop = self._longest_in_parts(parts, at)
            if stop > covered:
                for role in roles:
                    hits.append(Hit(role, places[at], places[stop - 1] + 1, stop - at))
                covered = stop
        return hits

    def _longest_in_parts(self, parts: list[str], at: int) -> tuple[tuple[str, ...], int]:
        """The longest phrase that begins at a word: (its roles, where it stops); stops nowhere if there is none."""
        node, stop = self._root, 0
        roles: tuple[str, ...] = ()
        for place in range(at, len(parts)):
            following = node.following.get(parts[place])
            if following is None:
                break
            node = following
            if node.roles:
                roles, stop = node.roles, place + 1
        return roles, stop

    def _spaceless(self, text: str, parts: list[str], places: list[int]) -> list[Hit]:
        assert self._pattern is not None
        owner = [place for part, place in zip(parts, places, strict=True) for _ in part]
        return [
            Hit(role, owner[match.start()], owner[match.end() - 1] + 1, max(1, len(match.group()) // 2))
            for match in self._pattern.finditer(text)
            for role in self._inside[match.group()]
        ]


def _joined(parts: Sequence[Mapping[str, tuple[str, ...]]]) -> Mapping[str, tuple[str, ...]]:
    """Phrases without spaces and all their roles."""
    if len(parts) < 2:
        return parts[0] if parts else {}
    roles: dict[str, set[str]] = defaultdict(set)
    for part in parts:
        for phrase, found in part.items():
            roles[phrase].update(found)
    return {phrase: tuple(sorted(found)) for phrase, found in roles.items()}


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """The merged words of some languages, ready for look-ups. Roles are named `section.key`, such as `columns.date`."""

    codes: tuple[str, ...]
    phrases: PhraseIndex
    months: dict[str, int]
    weekdays: frozenset[str]
    out_marks: frozenset[str]
    in_marks: frozenset[str]
    date_orders: tuple[str, ...]
    decimals: str
    joiners: frozenset[str]

    @staticmethod
    def choose(texts: Iterable[str]) -> Vocabulary:
        """The vocabulary of the languages that these texts speak; English is always among them."""
        return _merged(_spoken(texts))


def _spoken(texts: Iterable[str]) -> tuple[str, ...]:
    """The languages whose words are met most often."""
    scores = language_scores(texts)
    if not scores:
        return ("en",)
    best = max(scores.values())
    ranked = sorted(scores, key=lambda code: (-scores[code], code))
    chosen = [code for code in ranked if scores[code] >= SHARE_OF_BEST * best][:MOST_LANGUAGES]
    return tuple(chosen if "en" in chosen else [*chosen, "en"])


def language_scores(texts: Iterable[str]) -> dict[str, float]:
    """How often each language's words are met; a word of several languages counts for each by its share."""
    words = _detector()
    scores: dict[str, float] = defaultdict(float)
    read = list(islice(texts, DETECTION_LINES))
    for text in read:
        if text.isascii() or not MAY_BE_SPACELESS.search(text):
            continue
        pattern, owners = _spaceless_phrases()
        for match in pattern.finditer("".join(_folded(text))):
            for code in owners[match.group()]:
                scores[code] += 2.0
    for word, count in Counter(_parts(read)).items():
        codes = words.get(word)
        if codes is not None:
            share = count * (1.0 / len(codes))
            for code in codes:
                scores[code] += share
    return scores


def _parts(texts: Sequence[str]) -> list[str]:
    """All folded words, in order."""
    parts: list[str] = []
    for plain, group in groupby(texts, key=str.isascii):
        joined = "\n".join(group)
        parts += fold_plain(joined) if plain else _folded(joined)
    return parts


def _folded(text: str) -> list[str]:
    return [part for word in text.split() for part in folded[word]]


@cache
def _detector() -> dict[str, tuple[str, ...]]:
    """Words → languages, but for those of spaceless scripts."""
    found: dict[str, tuple[str, ...]] = {}
    for codes, words in known_words().words.items():
        found.update(dict.fromkeys(words, tuple(codes.split())))
    return found


@cache
def _spaceless_phrases() -> tuple[re.Pattern[str], dict[str, tuple[str, ...]]]:
    """The phrases of spaceless scripts → languages, and a pattern that finds them."""
    inside = {phrase: tuple(codes.split()) for codes, phrases in known_words().phrases.items() for phrase in phrases}
    longest_first = sorted((phrase for phrase in inside if len(phrase) > 1), key=len, reverse=True)
    pattern = re.compile("|".join(map(re.escape, longest_first)) or r"(?!)")
    return pattern, inside


@cache
def _phrases_of(code: str) -> Phrases:
    """A language's own."""
    language = language_of(code)
    return Phrases(
        (phrase, f"{section}.{key}")
        for section in SECTIONS
        for key, phrases in getattr(language, section).items()
        for phrase in phrases
    )


@lru_cache(maxsize=MOST_MERGED)
def _merged(codes: tuple[str, ...]) -> Vocabulary:
    known = [code for code in codes if code in language_codes()]
    chosen = [language_of(code) for code in known]
    months: dict[str, int] = {}
    for language in chosen:
        for number, names in enumerate(language.months, 1):
            for name in names:
                months.setdefault(fold(name), number)
    out_marks = frozenset(mark for language in chosen for mark in language.marks.get("out", []))
    in_marks = frozenset(mark for language in chosen for mark in language.marks.get("in", []))
    return Vocabulary(
        codes=codes,
        phrases=PhraseIndex(*map(_phrases_of, known)),
        months=months,
        weekdays=frozenset(fold(name) for language in chosen for day in language.weekdays for name in day),
        out_marks=out_marks - in_marks,
        in_marks=in_marks - out_marks,
        date_orders=tuple(dict.fromkeys(order for language in chosen for order in language.date_order)),
        decimals="".join(dict.fromkeys("".join(language.decimal for language in chosen))),
        joiners=frozenset(fold(word) for language in chosen for word in language.facts.get("joiners", [])),
    )
