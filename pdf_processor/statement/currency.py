"""Which currency a statement is in: by label, by codes and signs beside figures and titles, by country, by language.

Unknown stays unknown: None beats a guess. What rows and prose speak of is not the statement's currency.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache

from pdf_processor.model import Word
from pdf_processor.statement.columns import runs
from pdf_processor.statement.currencies import currencies
from pdf_processor.statement.lines import Line, MoneyField
from pdf_processor.statement.pieces import pieces
from pdf_processor.statement.text import fold
from pdf_processor.statement.vocabulary import Hit, PhraseIndex, Phrases, languages_of

CELL_GAP = 1.2  # of the words' height: what stands farther apart is another cell
LONGEST_TITLE = 12  # words; a longer cell is prose
SHORT_TITLE = 6
HEAD_WEIGHT = 3
NAMED = 30  # what a label is worth
FEWEST_SYSTEMS = 2  # words of one country, where nothing else is printed
FEWEST_PLACES = 3
CLEARLY = 2.0  # times as many as of any other country
MOSTLY = 0.5  # of the rows
MOST_WORDS = 5_000
AT_ONCE = 200  # lines: a document's, mostly
WORLDWIDE = frozenset({"USD", "EUR", "GBP", "JPY", "CHF", "CNY"})
MISREAD = 4  # so many plain dollars to one `S$`: the letter is a misread bracket

_GROUPS = {
    "$": "$",
    "kr": "kr",
    "kr.": "kr",
    "¥": "¥",
    "￥": "¥",
    "元": "¥",
    "元整": "¥",
    "rs": "rupee",
    "rs.": "rupee",
}
_IBAN = re.compile(r"^([A-Z]{2})\d{2}[ A-Z0-9]{8,}")
_PLAIN = "()[]:;,."


@dataclass(slots=True)
class _Votes:
    """What is printed: codes that say one currency, and signs (keys of `shared`) that several have."""

    codes: Counter[str] = field(default_factory=Counter)
    shared: Counter[str] = field(default_factory=Counter)
    prefixed: Counter[str] = field(default_factory=Counter)
    lines: Counter[str] = field(default_factory=Counter)  # that print each code
    beside: set[str] = field(default_factory=set)  # codes that stand beside a whole number

    def add(self, key: str, weight: int) -> None:
        if key in currencies().shared:
            self.shared[key] += weight
        else:
            self.codes[key] += weight


def currency_of(
    titles: Sequence[Line],
    rows: Sequence[Sequence[MoneyField]],
    everything: Sequence[Line],
    spoken: Sequence[str],
    *,
    first_row: int,
    account: str | None,
) -> str | None:
    """ISO 4217 or None. `titles` are the lines of no row, `rows` each row's figures, `everything` all lines.

    `spoken` are the vocabulary's codes, the one spoken most first; `first_row` is the index of the line at which
    the rows begin: what stands above counts most.
    """
    votes = _voted(titles, first_row)
    _drop_misread(votes)
    _drop_accidents(votes, spoken)
    beside, sign = _beside(rows)
    _drop_other_dollar(votes, sign)
    country = _country_of_iban(account)
    strong = [code for code, most in votes.codes.most_common(2) if most > HEAD_WEIGHT]
    if strong:
        return strong[0] if votes.codes[strong[0]] >= NAMED or beside in (None, strong[0]) else _of_two(strong, beside)
    if sign and country not in currencies().shared.get(sign, [country]):
        country = None  # such as euros by the account's IBAN, where all rows are in dollars
    if beside or country:
        return beside or country
    weak = votes.codes.most_common(1)
    signs = votes.shared + Counter({sign: 1} if sign else {})
    if weak and (not signs or weak[0][1] > signs.most_common(1)[0][1]):
        return weak[0][0]
    if signs:
        top = signs.most_common(1)[0][0]
        named = [code for code, most in votes.codes.items() if most >= HEAD_WEIGHT and code in currencies().shared[top]]
        if len(named) == 1:
            return named[0]
        return _whose(signs.most_common(1)[0][0], titles, everything, spoken)
    countries = _countries(titles, everything, spoken)
    found = _leader(countries, FEWEST_SYSTEMS) or (currencies().by_language.get(spoken[0]) if spoken else None)
    return found or _leader(countries, 1) or _of_everything(everything, spoken)


@lru_cache(maxsize=1_000)
def currency_key(title: str) -> str | None:
    """The one currency that a column's title or a figure's sign names: its code, or the key of `shared` that stands for
    several; None where it names none, or two.
    """
    known, words = currencies(), title.split()
    found = {hit.role for hit in _names().find(words) if hit.role not in ("label", "inside")}
    for word in words:
        text = word.strip(_PLAIN)
        found.add(
            (text if text in known.codes else None)
            or known.symbols.get(text)
            or known.prefixes.get(text.lower())
            or _GROUPS.get(text.lower(), "")
        )
    found.discard("")
    return found.pop() if len(found) == 1 else None


def resolve(key: str, lines: Sequence[Line], spoken: Sequence[str]) -> str | None:
    """The ISO code of what `currency_key` gave: of a shared sign, the currency of the country that the lines tell."""
    return _whose(key, lines, lines, spoken) if key in currencies().shared else key


def _of_everything(lines: Sequence[Line], spoken: Sequence[str]) -> str | None:
    """The one code that any line prints, of those usual where the document's languages are spoken.

    English is spoken everywhere, and rows print what was paid abroad.
    """
    if _counted(spoken) == ["en"]:
        return None
    votes = _voted(lines, 0)
    usual = {code for each in languages_of(_counted(spoken)) for code in each.currencies} - {"USD"}  # of rates, mostly
    found = [code for code in votes.codes if code in usual]
    return found[0] if len(found) == 1 else None


def _voted(lines: Sequence[Line], first_row: int) -> _Votes:
    """What lines print, each text once."""
    votes = _Votes()
    for line in {line.text: line for line in reversed(lines)}.values():
        before = dict(votes.codes)
        _vote(line, votes, HEAD_WEIGHT if line.index < first_row else 1)
        if told := [code for code, count in votes.codes.items() if count != before.get(code, 0)]:
            votes.lines.update(told)
    return votes


def _of_two(strong: Sequence[str], beside: str | None) -> str:
    """Titles that name one currency, rows that print another: the rows', if titles name that as well."""
    return beside if beside is not None and beside in strong else strong[0]


def _country_of_iban(account: str | None) -> str | None:
    match = _IBAN.match(account or "")
    return currencies().iban.get(match[1]) if match else None


def _beside(rows: Sequence[Sequence[MoneyField]]) -> tuple[str | None, str | None]:
    """(the currency, the shared sign) printed beside the figures of most rows."""
    codes: Counter[str] = Counter()
    signs: Counter[str] = Counter()
    for cells in rows:
        printed = [cell for cell in cells if cell.currency or cell.symbol]
        if printed:
            codes.update({cell.currency for cell in printed if cell.currency and not _group(cell)})
            signs.update({group for cell in printed if (group := _group(cell))})
    most = [found.most_common(1) for found in (codes, signs)]
    code, sign = (found[0][0] if found and found[0][1] >= MOSTLY * len(rows) else None for found in most)
    return code, sign


def _group(number: MoneyField) -> str | None:
    return _GROUPS.get(number.symbol.lower())


# What lines print ------------------------------------------------------------------------------------------------


def _vote(line: Line, votes: _Votes, weight: int) -> None:
    foreign = line.has("columns.foreign", "lines.note")
    heading = len(line.hits) > 1 and sum(hit.role.startswith("columns.") for hit in line.hits) > 1
    if weight > 1 or len(line.words) <= LONGEST_TITLE:
        _labelled(line, votes)
    # Cells are only found where they matter: few lines are long, and few words are told apart by their cell.
    if foreign or (len(line.words) > LONGEST_TITLE and any(len(cell) > LONGEST_TITLE for cell in _cells(line))):
        return
    for number in line.money:
        if group := _group(number):
            votes.shared[group] += 1
        elif number.currency and _is_money(number):
            votes.codes[number.currency] += 2 * weight
            votes.prefixed[number.currency] += 2 * weight * ("$" in number.symbol)
            votes.beside.update([number.currency] if number.core.isdigit() else ())
    telling = [at for at, text in enumerate(line.texts) if _TELLING[text]]
    if telling:
        taken = {at for number in line.money for at in range(number.start, number.stop)}
        size = {at: len(cell) for cell in _cells(line) for at in cell}
        for at in telling:
            if at not in taken:
                _word(line.texts[at], votes, weight, heading=heading, short=size[at] <= SHORT_TITLE)
    if heading:
        _inside(line, votes, weight)


def _is_money(number: MoneyField) -> bool:
    """Not a long number, nor digits behind a single letter, as in `R089`."""
    digits = number.core.isdigit()
    return not digits or (len(number.core) < 7 and not (len(number.symbol) == 1 and number.symbol.isalpha()))


def _cells(line: Line) -> list[range]:
    """The places of each cell's words."""
    found, start = [], 0
    for cell in runs(line.words, CELL_GAP):
        found.append(range(start, start + len(cell)))
        start += len(cell)
    return found


class _Telling(dict[str, bool]):
    """Printed words and whether they may be a code, a prefix or a sign: hardly any is."""

    def __missing__(self, printed: str) -> bool:
        if len(self) >= MOST_WORDS:
            self.clear()
        known = currencies()
        text = printed.strip(_PLAIN)
        lowered = text.lower()
        self[printed] = telling = (
            text in known.codes
            or text in _GROUPS
            or lowered in _GROUPS
            or bool(known.symbols.get(text) or known.prefixes.get(lowered))
        )
        return telling


_TELLING = _Telling()


def _word(printed: str, votes: _Votes, weight: int, *, heading: bool, short: bool) -> None:
    """A code, prefix or sign that stands by itself, as in `Amount EUR` and `Betrag (€)`."""
    known = currencies()
    text = printed.strip(_PLAIN)
    bracketed = printed[:1] in "([" and printed[-1:] in ")]"
    if text in known.codes and short and (text not in known.ordinary_words or bracketed):
        votes.add("CNY" if text == "RMB" else text, (2 if heading or bracketed else 1) * weight)
        return
    for sign in (text, text.lower()):
        if (group := _GROUPS.get(sign)) is not None and (heading or bracketed):
            votes.shared[group] += weight
            return
    code = known.symbols.get(text) or (known.prefixes.get(text.lower()) if bracketed or not text.isalpha() else None)
    if code:
        votes.codes[code] += weight
        votes.prefixed[code] += weight * text.endswith("$")


def _drop_misread(votes: _Votes) -> None:
    """`S$` once among many plain dollars is no sign of Singapore."""
    for code, count in votes.prefixed.items():
        if count and count == votes.codes[code] and votes.shared["$"] >= MISREAD * count / HEAD_WEIGHT:
            del votes.codes[code]


def _drop_accidents(votes: _Votes, spoken: Sequence[str]) -> None:
    """Of a currency that is strange where the languages are spoken, three letters of a single line are no code if they
    are a word, too (`ALL`) or stand beside a whole number (`4058 STN` of an address), unless a label says otherwise.
    """
    usual = {code for each in languages_of(spoken) for code in each.currencies} | WORLDWIDE
    for code, count in list(votes.codes.items()):
        odd = code in votes.beside or code in currencies().ordinary_words
        if votes.lines[code] == 1 and count < NAMED and odd and code not in usual:
            del votes.codes[code]


def _drop_other_dollar(votes: _Votes, sign: str | None) -> None:
    """Where `U$S` and pesos are spoken of, and the rows' amounts have a bare `$`, these are pesos."""
    for code, count in list(votes.prefixed.items()):
        if sign == "$" and count and code == "USD" and votes.shared["peso"]:
            del votes.codes[code]


@cache
def _names() -> PhraseIndex:
    """Codes, names and labels as phrases, all in one so that the longest wins."""
    known = currencies()
    pairs = [(name, key) for key, names in known.names.items() for name in names]
    pairs += [(code, code) for code in known.codes]
    pairs += [(label, "label") for label in known.labels] + [(word, "inside") for word in known.inside]
    return PhraseIndex(Phrases(pairs))


@cache
def _labels() -> PhraseIndex:
    """The labels alone: to tell lines that hold none, not to find them."""
    return PhraseIndex(Phrases((label, "label") for label in currencies().labels))


def _labelled(line: Line, votes: _Votes) -> None:
    """`Currency: Nigerian Naira`, `MONEDA SOLES`, `币种：人民币`; in a table's heading the label is a column's."""
    if not _labels().may_hold(line.text):
        return
    words = pieces(line.words, line.text)
    hits = _names().find([word.text for word in words])
    if not hits:
        return
    for one in hits:
        if one.role == "label" and not any(
            other.role == "label" and other.stop > one.stop > other.start for other in hits
        ):
            named = _right_behind(one, hits, words)
            if named is not None:
                votes.add(named, NAMED)


def _right_behind(label: Hit, hits: Sequence[Hit], words: Sequence[Word]) -> str | None:
    """The currency whose name or code begins right behind a label, signs such as a colon aside."""
    behind = label.stop
    while behind < len(words) and not fold(words[behind].text):
        behind += 1
    return next((hit.role for hit in hits if hit.start == behind and hit.role not in ("label", "inside")), None)


def _inside(line: Line, votes: _Votes, weight: int) -> None:
    """A name in a heading: `Importo in Euro`, `お支払金額(円)`."""
    hits = _names().find(line.texts)
    befores = {hit.stop for hit in hits if hit.role == "inside"}
    for hit in hits:
        if hit.role in ("label", "inside"):
            continue
        bare = line.words[hit.start].text
        if (
            hit.start in befores
            or bare.startswith("(")
            or not bare.isascii()
            or (hit.length > 1 and not bare.isupper())
        ):
            votes.add(hit.role, weight)


# Whose sign it is -------------------------------------------------------------------------------------------------


def _whose(sign: str, titles: Sequence[Line], lines: Sequence[Line], spoken: Sequence[str]) -> str | None:
    """Which of the currencies that share a sign: by the country that addresses and systems tell, else by language."""
    known = currencies()
    shared = known.shared[sign]
    found = _leader(_countries(titles, lines, spoken, shared), 1) or (
        _by_places(lines) if sign == "$" and spoken[:1] in ((), ("en",)) else None
    )
    if found is not None:
        return found
    language = spoken[0] if spoken else "en"
    usual = known.by_language.get(language)
    if usual in shared:
        return usual
    if sign == "$":
        return "USD" if language == "en" and sum(map(_days_in_front, lines)) <= 0 else None
    if sign == "¥":
        return "CNY" if language == "zh" else "JPY"
    return "INR" if sign == "rupee" else None


def _countries(
    titles: Sequence[Line], lines: Sequence[Line], spoken: Sequence[str], shared: Sequence[str] = ()
) -> Counter[str]:
    """How often a country's addresses (in titles) and banking systems are printed, by its currency.

    Only countries where the document's languages are spoken count: elsewhere the same letters mean something else.
    """
    known = {code for each in languages_of(_counted(spoken)) for code in each.currencies}
    wanted = known.intersection(shared) if shared else known
    found: Counter[str] = Counter()
    told = "\n".join([line.text for line in titles])  # no address goes on behind a line's end
    for code, pattern in _addresses().items():
        if code in wanted:
            found[code] = len(pattern.findall(told))
    systems, telling = _systems(), _systems_of(frozenset(wanted))
    for at in range(0, len(lines), AT_ONCE):
        part = lines[at : at + AT_ONCE]
        # Mostly nothing of the kind is printed, which plain lines together tell at once.
        holds = telling.may_hold("\n".join([line.text for line in part if line.text.isascii()]))
        for line in part:
            if (holds or not line.text.isascii()) and telling.may_hold(line.text):
                for hit in systems.find(line.texts):
                    found[hit.role] += hit.role in wanted
    return +found


def _counted(spoken: Sequence[str]) -> list[str]:
    """English is always among the languages; it is spoken where it comes first."""
    return [code for at, code in enumerate(spoken) if at == 0 or code != "en"] or ["en"]


def _by_places(lines: Sequence[Line]) -> str | None:
    """Whose dollar it is by the states and provinces in which rows were paid."""
    told = "\n".join([line.text for line in lines])
    found: Counter[str] = Counter()
    for code, pattern in _places().items():
        if pattern.search(told):  # hardly ever
            found[code] = sum(pattern.search(line.text) is not None for line in lines)
    return _leader(found, FEWEST_PLACES)


def _leader(found: Counter[str], fewest: int) -> str | None:
    """The one that is found often enough, and clearly more often than any other."""
    best = found.most_common(2)
    if not best or best[0][1] < fewest:
        return None
    return best[0][0] if len(best) == 1 or best[0][1] >= CLEARLY * best[1][1] else None


@cache
def _addresses() -> dict[str, re.Pattern[str]]:
    return {code: re.compile(pattern) for code, pattern in currencies().dollar_addresses.items()}


@cache
def _places() -> dict[str, re.Pattern[str]]:
    return {code: re.compile(pattern) for code, pattern in currencies().dollar_places.items()}


@lru_cache(maxsize=50)
def _systems_of(wanted: frozenset[str]) -> PhraseIndex:
    """The words of these currencies' banks alone: to tell lines that hold none, not to find them."""
    return PhraseIndex(Phrases((word, code) for code in wanted for word in currencies().systems.get(code, ())))


@cache
def _systems() -> PhraseIndex:
    return PhraseIndex(Phrases((word, code) for code, words in currencies().systems.items() for word in words))


def _days_in_front(line: Line) -> int:
    """How many of a line's dates surely have the day before the month, less those that surely have it behind."""
    found = 0
    for date in line.dates:
        texts = [word.text for word in line.words[date.start : date.stop]]
        orders = {reading.order for reading in date.readings}
        if "N" in orders and any(c.isalpha() for text in texts for c in text) and len(texts) > 1:
            found += 1 if texts[0][:1].isdigit() else -1
        found += (orders == {"DMY"}) - (orders == {"MDY"})
    return found
