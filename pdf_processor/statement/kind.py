"""What kind of account a statement is of: checking, savings or credit_card, by what its titles and labels call it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from pdf_processor.model import Word
from pdf_processor.statement.columns import runs
from pdf_processor.statement.lines import Line
from pdf_processor.statement.locales import locales
from pdf_processor.statement.pieces import pieces
from pdf_processor.statement.text import fold, is_spaceless
from pdf_processor.statement.vocabulary import Hit, Vocabulary

CARD = "credit_card"
CHECKING = "checking"
CELL_GAP = 1.2  # of the words' height: what stands farther apart is another cell
LONGEST_TITLE = 12  # words; a longer cell is prose, which may well speak of cards
SIGNS_A_WORD = 2  # in scripts without spaces
HEAD_WEIGHT = 3
MOST_LENGTH = 3
FEWEST_TERMS = 2
MANY_TERMS = 4

# A card's in full, and no groups of an IBAN.
_NUMBER = re.compile(r"(?<![A-Z\d])(?<!\d[ -])(?<![A-Z]{2}\d\d[ -])[3-6]\d{3}([ -])\d{4}\1\d{4}\1\d{4}(?![ -]?\d)")
_DEBIT = re.compile(
    r"debit[eo]?[ -]?(?:card|karte|kort|visa|mastercard)|(?:visa|card|cart[ae]|tarjeta|cartao) (?:d[ei] )?debit"
)
_BRAND = re.compile(r"visa|mastercard|amex|american express|diners club|elo|jcb|rupay|unionpay")
_TERMS = ("kinds.card_terms", "facts.card")


@dataclass(frozen=True, slots=True)
class Kind:
    """`name` is checking, savings, credit_card or None; `carded`: something that is no row's speaks of a card."""

    name: str | None
    carded: bool


def kind_of(lines: Iterable[Line], first_row: int, vocabulary: Vocabulary, *, running: bool = False) -> Kind:
    """The kind that titles and labels name most, those above the first row (an index of a line) before all.

    `lines` are those that are no part of a row: what rows speak of is paid with cards and put into savings. `running`
    says that rows print balances, as cards hardly ever do: then only the name of a card makes one, or the brand of one
    beside much else that bills of cards say.
    """
    votes: Counter[str] = Counter()
    terms: set[str] = set()
    seen: set[tuple[str, str]] = set()
    headed = numbered = False
    heads: list[str] = []
    for line in lines:
        if line.dates and line.has_figure():
            continue
        head = line.index < first_row
        if head:
            heads.append(line.text)
            numbered = numbered or (_NUMBER.search(line.text) is not None and not line.has("facts.account"))
        for hit, text in _named(line, vocabulary, head=head):
            if (hit.role, text) in seen:
                continue
            seen.add((hit.role, text))
            if hit.role in _TERMS:
                terms.add(text)
            else:
                votes[hit.role.removeprefix("kinds.")] += (HEAD_WEIGHT if head else 1) * min(hit.length, MOST_LENGTH)
                headed = headed or head
    if numbered and not any(_DEBIT.search(fold(text)) for text in heads):
        terms.add("")
    carded = bool(terms) or votes[CARD] > 0
    branded = len(terms) >= MANY_TERMS and any(_BRAND.fullmatch(fold(text)) for text in terms)
    if len(terms) >= (MANY_TERMS if headed else FEWEST_TERMS) and (not running or votes[CARD] or branded):
        votes[CARD] += HEAD_WEIGHT * len(terms)
    if running and votes[CARD] <= HEAD_WEIGHT:
        del votes[CARD]
    best = [kind for kind, most in votes.items() if most == max(votes.values())]
    if len(best) > 1 and CARD in best and terms and not running:
        return Kind(CARD, carded)  # whose bill names the account that pays it
    return Kind(best[0] if len(best) == 1 or (best and CARD not in best and votes[best[0]]) else None, carded)


def kind_by_columns(roles: Collection[str], kind: Kind, country: str | None, *, numbered: bool) -> str | None:
    """What a statement is of that calls itself nothing: a running balance or columns of money in and out are signs of
    an account, and so is an account's number (`numbered`) where nothing speaks of a card.

    Where private accounts are savings accounts by custom (`country`), that says nothing.
    """
    sure = "balance" in roles or (not kind.carded and (numbered or {"in", "out"} <= set(roles)))
    return CHECKING if sure and country not in locales().savings_by_custom else None


def _named(line: Line, vocabulary: Vocabulary, *, head: bool) -> list[tuple[Hit, str]]:
    """The line's words for kinds with their text, cell by cell; those in prose and in names of banks do not count."""
    if not head and not any(hit.role.startswith("kinds.") or hit.role == "facts.card" for hit in line.hits):
        return []
    found = []
    cells = runs(line.words, CELL_GAP)
    for cell in cells:
        for words in _parts(pieces(cell)):
            texts = [word.text for word in words]
            if _is_prose(texts):
                continue
            # A line that is one cell has been searched.
            hits = line.hits if len(cells) == 1 and texts == line.texts else vocabulary.phrases.find(texts)
            bank = {at for hit in hits if hit.role == "facts.bank" for at in range(hit.start, hit.stop)}
            for hit in hits:
                wanted = hit.role.startswith("kinds.") or (hit.role == "facts.card" and hit.length > 1)
                if wanted and hit.start not in bank:
                    found.append((hit, " ".join(texts[hit.start : hit.stop])))
    return found


def _parts(words: Sequence[Word]) -> list[list[Word]]:
    """A cell cut at upright strokes."""
    parts: list[list[Word]] = [[]]
    for word in words:
        if word.text == "|":
            parts.append([])
        else:
            parts[-1].append(word)
    return [part for part in parts if part]


def _is_prose(texts: Sequence[str]) -> bool:
    if len(texts) > LONGEST_TITLE or "".join(texts).isascii():
        return len(texts) > LONGEST_TITLE
    words = sum(max(1, len(text) // SIGNS_A_WORD) if is_spaceless(text) else 1 for text in texts)
    return words > LONGEST_TITLE
