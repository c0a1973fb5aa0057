"""The words of a table's heading → its titles, each with what the vocabulary says that it holds."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from pdf_processor.model import Word
from pdf_processor.statement.amounts import currency_of
from pdf_processor.statement.columns import (
    DATE_ROLES,
    LONGEST_TITLE,
    MONEY_ROLES,
    ROW_ROLES,
    Boxed,
    Column,
    overlap_of,
    shared_by,
    span_of,
    title_runs,
)
from pdf_processor.statement.currencies import currencies
from pdf_processor.statement.currency import currency_key
from pdf_processor.statement.data import table
from pdf_processor.statement.lines import Line
from pdf_processor.statement.loans import phrases
from pdf_processor.statement.text import fold
from pdf_processor.statement.vocabulary import Hit, Vocabulary

LONG_TITLE = 4
MOST_DIGITS = 5  # of a title's last word
TITLE_SIGNS = frozenset("\u2212\u00b1\u2116")  # minus, plus-minus, numero: they begin titles
LETTERS = 2  # of a title under a date's: `D | M`
APART, WIDER = 2.0, 0.3  # of the room between words, and of their height: two titles have more between them
FLUSH_TITLES = 2.0  # points by which a picture's title may stand beside its other line
_BRACKETED = re.compile(r"[(\[]in\W?([^\W\d_]{3}|[^\w\s)\]]|Rs)\.?[)\]]", re.IGNORECASE)
_MONTH = re.compile(r"^\d{1,2}[月월]\s?(?:分\s?)?")  # in front of one: `3月 支払金額`
_UNIT = re.compile(r"\s?[(（][^)）]*[)）]$")  # behind a title: `(EUR)`
_LEGEND = re.compile(r"[(（][^()（）=]+=[^()（）=]+[)）]")  # what a mark below a title means: `(DR=Debit)`


def titles_in(line: Line, vocabulary: Vocabulary) -> list[Column]:
    """The titles of one line by itself."""
    return [named for run in title_runs(line.words) for named in named_in(run, vocabulary)]


def titles_under(box: Boxed, titles: Sequence[Column]) -> list[Column]:
    """Those titles that share some of their breadth with a box, such as a figure, a band or a title above them."""
    return [title for title in titles if title.x0 < box.x1 and title.x1 > box.x0]


def repeat_of(columns: Sequence[Column]) -> int | None:
    """The number of titles after which the same ones begin again, or None where they do not."""
    roles = [column.role for column in columns]
    for size in range(2, len(roles) // 2 + 1):
        whole = len(roles) % size == 0 and roles == roles[:size] * (len(roles) // size)
        titles = {fold(column.title) for column in columns[0::size]}
        if whole and len(titles) == 1 and MONEY_ROLES & set(roles[:size]):
            return size
    return None


def columns_of(stack: Sequence[Line], vocabulary: Vocabulary) -> tuple[Column, ...]:
    cells = _cells(stack)
    columns: list[Column] = []
    for words in cells:
        told = [word for word in words if not _LEGEND.fullmatch(word.text)]
        columns += named_in(told, vocabulary) if told else []
    columns.sort(key=lambda column: column.x0)
    columns = _with_upper_amount(columns, cells, vocabulary)
    named = _with_payments(_with_balance(_with_amount(_with_instalment(_with_value_date(columns)))))
    named = _without_bare_currency(named, vocabulary)
    own = _without_other_currency(with_own_currency(with_second_date(_with_marks(named, vocabulary))))
    return _two_balances(own, stack)


def _without_bare_currency(columns: list[Column], vocabulary: Vocabulary) -> list[Column]:
    """`BankBonus (EUR)` in front of `Amount (EUR)`: of a title of which only the currency is understood, money may be
    anything, where another one is that of amounts by its words. Behind that it may be what the amount comes to.
    """
    amounts = [column for column in columns if column.role == "amount"]
    last = max((column.x0 for column in amounts if _says_amount(column, vocabulary)), default=0.0)
    bare = [column for column in amounts if not _says_amount(column, vocabulary)]
    others = [column for column in bare if column.x0 < last]
    return [replace(column, role="") if column in others else column for column in columns]


def _says_amount(column: Column, vocabulary: Vocabulary) -> bool:
    """Whether a title names its column by more than a currency beside a word that is not understood."""
    words = column.title.split()
    others = [word for word in words if not _is_currency(word)]
    named = any(hit.role.startswith("columns.") for hit in vocabulary.phrases.find(others))
    return not others or named or is_instalment(column)


def _two_balances(columns: tuple[Column, ...], stack: Sequence[Line]) -> tuple[Column, ...]:
    """`Balance` over `operation | settlement`: a text's title between amounts and a balance heads the first of two."""
    roles = [column.role for column in columns]
    for at in range(1, len(roles) - 1):
        between = (
            roles[at - 1] in ROW_ROLES and roles[at + 1] == "balance" and roles[at] in ("description", "", "other")
        )
        if (
            between
            and roles.count("balance") == 1
            and "description" in roles[:at]
            and _spans(stack, columns[at], columns[at + 1])
        ):
            first, second = replace(columns[at], role="balance"), replace(columns[at + 1], role="foreign")
            return (*columns[:at], first, second, *columns[at + 2 :])
    return _under_one_balance(columns)


def _under_one_balance(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """The same with the upper title a column of its own, as it reaches a little over both."""
    for at in range(2, len(columns) - 1):
        first, over, second = columns[at - 1 : at + 2]
        texts = {first.role, second.role} <= {"description", "", "other"}
        reaches = over.x0 < first.x1 < second.x0 < over.x1 and columns[at - 2].role in ROW_ROLES
        if over.role == "balance" and texts and reaches:
            pair = replace(first, role="balance"), replace(second, role="foreign")
            return (*columns[: at - 1], *pair, *columns[at + 2 :])
    return columns


def _spans(stack: Sequence[Line], column: Column, following: Column) -> bool:
    """Whether an upper title is set above two columns together, and not above the second alone."""
    both = (column.x0 + following.x1) / 2
    lower = title_runs(stack[-1].words)
    if not any(run[0].x0 < following.x1 and run[-1].x1 > following.x0 for run in lower):
        return False
    fitting = [run for run in lower if run[-1].x1 <= following.x1 + 1]
    second = fitting[-1] if fitting else lower[-1]
    alone = (second[0].x0 + second[-1].x1) / 2 if second[0].x0 > column.x1 else (following.x0 + following.x1) / 2
    upper = [(run[0].x0 + run[-1].x1) / 2 for line in stack[:-1] for run in title_runs(line.words)]
    inside = [middle for middle in upper if column.x1 < middle < following.x1]  # further left it is the first one's own
    return any(abs(middle - both) < abs(middle - alone) for middle in inside)


def _with_value_date(columns: Sequence[Column]) -> list[Column]:
    """`Valor` right behind the day is its value date where money in and out have columns of their own."""
    roles = [column.role for column in columns]
    at = roles.index("amount") if roles.count("amount") == 1 else 0
    if at == 0 or roles[at - 1] != "date" or "value_date" in roles or not {"in", "out"} <= set(roles):
        return list(columns)
    if columns[at].title.split()[0].lower() not in _value_words():
        return list(columns)
    return [replace(column, role="value_date") if place == at else column for place, column in enumerate(columns)]


def _with_amount(columns: Sequence[Column]) -> list[Column]:
    """`Amount in the account's currency` beside a balance is the amount, if nothing else is."""
    foreign = [column for column in columns if column.role == "foreign"]
    roles = {column.role for column in columns}
    if len(foreign) != 1 or roles & ROW_ROLES or "balance" not in roles:
        return list(columns)
    return [replace(column, role="amount") if column is foreign[0] else column for column in columns]


def _with_upper_amount(columns: list[Column], cells: Sequence[Sequence[Word]], vocabulary: Vocabulary) -> list[Column]:
    """`Amount` over `Original amount / rate`, where nothing else is: in each row the upper figure is the amount."""
    money = [at for at, column in enumerate(columns) if column.role in MONEY_ROLES]
    if len(money) != 1 or columns[money[0]].role != "foreign":
        return columns
    words = next(
        (cell for cell in cells if cell[0].x0 < columns[money[0]].x1 and cell[-1].x1 > columns[money[0]].x0), ()
    )
    upper = [word for word in words if word.y0 < (words[0].y0 + words[0].y1) / 2]
    lower = [word for word in words if word not in upper]
    roles = [[column.role for column in named_in(part, vocabulary)] for part in (upper, lower) if part]
    if roles != [["amount"], ["foreign"]] or fold(upper[-1].text) not in fold(" ".join(word.text for word in lower)):
        return columns  # `Amount` over `foreign currency` is one title
    return [replace(column, role="amount") if at == money[0] else column for at, column in enumerate(columns)]


def _with_instalment(columns: Sequence[Column]) -> list[Column]:
    """Beside a purchase's price the month's part of it is what moves, where it stands behind all others."""
    money = [at for at, column in enumerate(columns) if column.role in ROW_ROLES]
    priced = bool(money) or any(column.role == "foreign" for column in columns)
    parts = [at for at, column in enumerate(columns) if is_instalment(column)] if priced else []
    account = any(column.role in ("in", "balance") for column in columns)  # of whose payments none is a part of another
    if len(parts) != 1 or not priced or account or parts[0] < max(money, default=0):
        return list(columns)
    roles = dict.fromkeys(money, "foreign") | {parts[0]: "amount"}
    return [replace(column, role=roles.get(at, column.role)) for at, column in enumerate(columns)]


def is_instalment(column: Column) -> bool:
    return _MONTH.sub("", _UNIT.sub("", column.title.lower())) in _instalments()


def lists_instalments(columns: Sequence[Column]) -> bool:
    """Whether titles name the part of a purchase that falls due, as the amount, beside the purchase's price."""
    return any(column.role == "amount" and is_instalment(column) for column in columns) and any(
        column.role == "foreign" for column in columns
    )


@cache
def _instalments() -> frozenset[str]:
    return frozenset(table("instalment")["titles"])


def _with_balance(columns: Sequence[Column]) -> list[Column]:
    """`Amount` behind a column of money in and one of money out is the balance, if nothing else is."""
    roles = [column.role for column in columns]
    last = roles.index("amount") if roles.count("amount") == 1 and "balance" not in roles else -1
    if last < 0 or not {"in", "out"} <= set(roles[:last]) or set(roles[last + 1 :]) & MONEY_ROLES:
        return list(columns)
    return [replace(column, role="balance") if at == last else column for at, column in enumerate(columns)]


def _with_payments(columns: Sequence[Column]) -> list[Column]:
    """`Payments` beside withdrawals lessen what is owed, where no title of money in nor of an amount is understood.

    A title that is money out by itself has to stand beside a balance that says that it is owed. `Charges` may be all
    amounts, and are money out beside payments. Beside receipts and an account's balance payments are money out.
    """
    columns = [replace(column, role="out") if _says_charged(column, columns) else column for column in columns]
    moved = {column.role for column in columns} & ROW_ROLES
    balances = [column for column in columns if column.role == "balance"]
    owed = any(phrases("balance").search(fold(column.title)) for column in balances)
    if moved == {"in"} and balances and not owed:
        spent = [at for at, column in enumerate(columns) if not column.role and says_paid(column)]
        return [replace(column, role="out") if [at] == spent else column for at, column in enumerate(columns)]
    if moved != {"out"}:
        return list(columns)
    unsure = ("", "out") if owed else ("",)
    paid = [at for at, column in enumerate(columns) if column.role in unsure and says_paid(column)]
    others = any(column.role == "out" and at not in paid for at, column in enumerate(columns))
    if len(paid) != 1 or not others:
        return list(columns)
    return [replace(column, role="in") if at == paid[0] else column for at, column in enumerate(columns)]


def _says_charged(column: Column, columns: Sequence[Column]) -> bool:
    """Whether a column of charges is the only one of amounts, and one of payments stands beside it."""
    if column.role != "amount" or sum(bool({other.role} & ROW_ROLES) for other in columns) > 1:
        return False
    said = phrases("charged").fullmatch(fold(_UNIT.sub("", column.title)))
    return said is not None and any(not other.role and says_paid(other) for other in columns)


def says_paid(column: Column) -> bool:
    """Whether a title is that of payments and of nothing else: `Payment ($)`."""
    return phrases("paid").fullmatch(fold(_UNIT.sub("", column.title))) is not None


def _with_marks(columns: Sequence[Column], vocabulary: Vocabulary) -> tuple[Column, ...]:
    """`Debit/Credit` beside a column of amounts holds only the direction."""
    amounts = [column for column in columns if column.role == "amount"]
    both = [column for column in amounts if {"columns.out", "columns.in"} <= _roles(column, vocabulary)]
    if len(both) != 1 or len(amounts) < 2:
        return tuple(columns)
    return tuple(replace(column, role="mark") if column is both[0] else column for column in columns)


def _roles(column: Column, vocabulary: Vocabulary) -> set[str]:
    return {hit.role for hit in vocabulary.phrases.find(column.title.split())}


def _cells(stack: Sequence[Line]) -> list[list[Word]]:
    """Words that belong to one column's title: neighbours in a line, then whatever stands above one another."""
    cut = each_over_its_own([title_runs(line.words) for line in stack])
    rows = [[(run, *span_of(run)) for run in row if not _is_legend(run)] for row in cut]
    cells: list[list[Word]] = []
    spans: list[tuple[float, float]] = []
    for row in rows:
        for run, left, right in row:
            if len(rows) > 1 and _wide_over_many(left, right, [other for other in rows if other is not row]):
                continue
            below = [
                at
                for at, (x0, x1) in enumerate(spans)
                if shared_by(x0, x1, left, right) > 0.3 * min(x1 - x0, right - left)
            ]
            if len(below) == 1:
                _set_below(cells[below[0]], run)
                spans[below[0]] = span_of(cells[below[0]])
            else:
                cells.append(list(run))
                spans.append((left, right))
    return cells


def each_over_its_own(rows: Sequence[list[list[Word]]]) -> Sequence[list[list[Word]]]:
    """Runs of a picture's titles cut where each word stands flush with another column of another line.

    A picture's words are a little nearer to one another, or higher, than they were printed, so that two titles side by
    side (`Transaction` and `Posting`, with `Date` under both) look like one over two columns.
    """
    if len(rows) < 2 or rows[0][0][0].confidence is None:
        return rows
    return [
        [part for run in row for part in _parts_over(run, [other for other in rows if other is not row])]
        for row in rows
    ]


def _parts_over(run: list[Word], rows: Sequence[Sequence[list[Word]]]) -> list[list[Word]]:
    """A run's words one by one if each is flush with a cell of its own in one of the other lines; else the run."""
    for row in rows if len(run) > 1 else ():
        under = [[at for at, cell in enumerate(row) if overlap_of([word], cell) > 0] for word in run]
        alone = [at[0] for at in under if len(at) == 1]
        if len(set(alone)) == len(run) and all(map(_flush, run, [row[at] for at in alone])):
            return [[word] for word in run]
    return [run]


def _flush(word: Word, cell: Sequence[Word]) -> bool:
    left, right = span_of(cell)
    middle = (word.x0 + word.x1 - left - right) / 2
    return min(abs(word.x0 - left), abs(word.x1 - right), abs(middle)) <= FLUSH_TITLES


def _set_below(cell: list[Word], run: list[Word]) -> None:
    """Add a title's next line; a word cut by a hyphen at the end of the line above is made whole."""
    last = cell[-1]
    if last.text.endswith("-") and len(last.text) > 2 and run[0].text[0].islower():
        x0, x1 = min(last.x0, run[0].x0), max(last.x1, run[0].x1)
        cell[-1] = Word(last.text[:-1] + run[0].text, x0, last.y0, x1, run[0].y1, last.page, last.confidence)
        run = run[1:]
    cell.extend(run)


def _wide_over_many(left: float, right: float, rows: Iterable[Sequence[tuple[Sequence[Word], float, float]]]) -> bool:
    """A title that spans several columns of another line belongs to none of them, unless they are its day and month."""
    for row in rows:
        spanned = [run for run, x0, x1 in row if shared_by(x0, x1, left, right) > 0.3 * (x1 - x0)]
        if len(spanned) > 1 and any(len(run) > 1 or len(run[0].text) > LETTERS for run in spanned):
            return True
    return False


def named_in(words: list[Word], vocabulary: Vocabulary) -> list[Column]:
    """A cell's column; a cell whose words name two unlike columns (tight print) is cut between them."""
    if len(words) > LONGEST_TITLE or [word.text.strip("().").isdigit() for word in words].count(True) > 1:
        return [_column("", words)]
    last = words[-1].text
    if len(last) > MOST_DIGITS and not last.isalpha() and sum([c.isdigit() for c in last]) > MOST_DIGITS:
        return [_column("", words)]  # `Account number 70000148` is a label with its value
    if {"+", "-"} <= set("".join(word.text for word in words).replace("\u2212", "-")) <= {"+", "-", "/"}:
        return [_column("mark", words)]
    found = [
        _as_amount(hit, words, vocabulary) for hit in vocabulary.phrases.find([_without_in(w.text) for w in words])
    ]
    hits = _of_columns(found, words)
    # `in` or `no` within a longer title is no title of its own.
    longer = [hit for hit in hits if len("".join(w.text for w in words[hit.start : hit.stop])) > 2]
    if len({hit.start for hit in hits}) > 1:
        hits = longer or hits
    elif not longer and hits and hits[0].start > 0 and hits[0].stop < len(words):
        hits = []
    roles = {hit.role.removeprefix("columns.") for hit in hits}
    known = {at for hit in hits for at in range(hit.start, hit.stop)}
    if not roles or (len(words) >= LONG_TITLE and len(known) < 0.34 * len(words)):
        # One known word in a long text is no title.
        return [_column("", words)]
    whole = len(known) == len(words) and len(hits) == 2 and _on_one_line(words)
    tight = roles == DATE_ROLES or (roles == {"in", "out"} and _begin_alike(words, hits))
    tight = tight or ("mark" in roles and len(roles) > 1 and "/" in last)  # `Valiuta D/K`
    if (whole and tight) or (len(known) == len(words) and _stand_apart(words, hits)):
        return _cut(words, hits)  # `Date opé. Date valeur`, `Movimenti dare Movimenti avere`: a title each, set tight
    one = _one_role(roles)
    if one == "other" and 2 * len(known) < len(words):
        return [_column("", words)]  # a cardholder's name and number, above what was bought with it
    if one is None and roles == {"description", "amount"} and _compound(words, hits):
        one = "amount"
    if one == "date" and any(hit.role == "lines.limit" for hit in found):
        one = ""  # the day on which something falls due is nobody's transaction
    if one is not None:
        return [_column(one, words)]
    understood = {at for hit in hits for at in range(hit.start, hit.stop)}
    if len(understood) < 0.6 * len(words):
        return [_column("", words)]
    return _cut(words, hits)


def _begin_alike(words: Sequence[Word], hits: Sequence[Hit]) -> bool:
    return words[hits[0].start].text == words[hits[1].start].text


def _stand_apart(words: Sequence[Word], hits: Sequence[Hit]) -> bool:
    """Whether whole titles have more room between them than their own words: `Ut av konto  Inn på konto`.

    Engines whose boxes are higher than print make one title of them.
    """
    titles = sorted({(hit.start, hit.stop) for hit in hits})
    roles = {hit.role for hit in hits}
    # Two days have a title each, and are no amounts of which one title speaks twice: `Transaction date  Posting date`.
    days = roles == {"columns.date"} and len({tuple(words[at].text for at in range(*title)) for title in titles}) > 1
    if (len(roles) < len(titles) and not days) or any(one[1] != two[0] for one, two in pairwise(titles)):
        return False
    gaps = [other.x0 - one.x1 for one, other in pairwise(words)]
    between = [gaps[start - 1] for start, _ in titles[1:]]
    within = [gap for at, gap in enumerate(gaps, 1) if at not in {start for start, _ in titles}]
    if not between or not within or not _on_one_line(words):
        return False
    return min(between) > max(APART * max(within), WIDER * (words[0].y1 - words[0].y0))


def _on_one_line(words: Sequence[Word]) -> bool:
    return max(word.y0 for word in words) < min(word.y1 for word in words)


def _in_currency(words: Sequence[Word], hit: Hit) -> bool:
    """`in EUR` says in what money amounts are, and of no column that it is money in."""
    alone = hit.role == "columns.in" and hit.stop - hit.start == 1 and words[hit.start].text.casefold() == "in"
    behind = words[hit.stop : hit.stop + 1]
    return alone and bool(behind) and currency_of(behind[0].text)[0] is not None


def _of_columns(found: Iterable[Hit], words: Sequence[Word]) -> list[Hit]:
    """What of the vocabulary titles a column: money that is said to be in a currency is none of its own."""
    hits = [hit for hit in found if hit.role.startswith("columns.") and not _in_currency(words, hit)]
    if any(hit.role == "columns.description" for hit in hits):
        hits = [hit for hit in hits if not _only_in_currency(words, hit)]
    return hits


def _only_in_currency(words: Sequence[Word], hit: Hit) -> bool:
    """Whether a title of an amount is no more than `en euros`: behind a text's title it is said of all amounts."""
    last = words[hit.stop - 1].text
    return hit.role == "columns.amount" and hit.stop - hit.start == 2 and hit.start > 0 and _is_currency(last)


def _as_amount(hit: Hit, words: Sequence[Word], vocabulary: Vocabulary) -> Hit:
    """`Amount in` in front of a currency's name says what the amounts are in, and `Paid in` which way they go."""
    texts = [word.text for word in words[hit.start : hit.stop]]
    behind = words[hit.stop : hit.stop + 1]
    if hit.role != "columns.in" or len(texts) < 2 or texts[-1].casefold() != "in" or not behind:
        return hit
    amount = any(other.role == "columns.amount" for other in vocabulary.phrases.find(texts[:-1]))
    named = amount and _is_currency(behind[0].text)
    return Hit("columns.amount", hit.start, hit.stop, hit.length) if named else hit


def _is_currency(text: str) -> bool:
    return currency_of(text)[0] is not None or fold(text) in _currency_names()


@cache
def _currency_names() -> frozenset[str]:
    return frozenset(fold(name) for names in currencies().names.values() for name in names)


def _without_in(text: str) -> str:
    """The currency of `(in₹)`, which is no money in as `In(£)` and `In£` are."""
    match = _BRACKETED.fullmatch(text) if text[:1] in ("(", "[") else None
    return match[1] if match is not None and currency_of(match[1])[0] is not None else text


def _is_legend(words: Sequence[Word]) -> bool:
    """`* Indicates posting date` explains a sign; `− Debit` and `№ док.` are titles."""
    sign = words[0].text[:1]
    marks = sign == "*" or (sign not in TITLE_SIGNS and not sign.isascii() and unicodedata.category(sign)[0] == "S")
    return len(words) > 1 and marks and unicodedata.category(sign) != "Sc"


def _compound(words: Sequence[Word], hits: Sequence[Hit]) -> bool:
    """`Transaction amount` is one title: the amount's word follows directly, or stands below."""
    first = next(hit for hit in hits if hit.role == "columns.description")
    last = next(hit for hit in hits if hit.role == "columns.amount")
    if first.stop != last.start:
        return False
    one, other = words[first.stop - 1], words[last.start]
    return other.y0 > one.y0 + 2 or other.x0 - one.x1 < 0.4 * (one.y1 - one.y0)


def _one_role(roles: set[str]) -> str | None:
    """The role of a title whose words have several: `debit amount` is money out, `debit / credit` one for both."""
    if len(roles) == 1:
        return next(iter(roles))
    if {"out", "in"} <= roles:
        return "amount" if "mark" not in roles else "mark"
    if {"value_date", "amount"} <= roles:
        # In some languages one word means value date and currency: an amount in it is a foreign one.
        return "foreign"
    for strong in ("value_date", "balance", "out", "in", "foreign", "fee"):
        if strong in roles and roles <= {strong, "amount", "date", "type", "other", "description"}:
            if strong != "value_date" and roles & {"date", "description"}:
                return None
            return strong
    if roles == {"amount", "currency"}:
        return "amount"
    if "date" in roles and roles <= {"date", "type", "other", "number"}:
        return "date"
    if "description" in roles and roles <= {"description", "type", "reference", "other", "number"}:
        return "description"
    if "reference" in roles and roles <= {"reference", "number", "type", "other"}:
        return "reference"
    if "amount" in roles:
        return "amount" if roles <= {"amount", "type", "other", "number"} else None
    return "other" if roles <= {"type", "other", "number", "mark", "currency"} else None


def _cut(words: list[Word], hits: list[Hit]) -> list[Column]:
    """One column a hit, in the order of the words; what stands between goes to the one before."""
    starts: dict[int, set[str]] = {}
    for hit in hits:
        starts.setdefault(hit.start, set()).add(hit.role.removeprefix("columns."))
    places = sorted(starts)
    columns = []
    for number, place in enumerate(places):
        stop = places[number + 1] if number + 1 < len(places) else len(words)
        role = _one_role(starts[place]) or sorted(starts[place])[0]
        columns.append(_column(role, words[place if number else 0 : stop]))
    return columns


def _column(role: str, words: Sequence[Word]) -> Column:
    return Column(role, *span_of(words), " ".join([word.text for word in words]))


@cache
def _value_words() -> frozenset[str]:
    """What may be an amount in one language and the day of value in another, in lower case."""
    return frozenset(table("posting")["value"])


@cache
def posted_stems() -> tuple[str, ...]:
    """What marks the posting date's title, in lower case."""
    return tuple(table("posting")["stems"])


def says_posted(title: str) -> bool:
    """Whether a title (or a word of it) names the day of posting."""
    lowered = title.lower()
    return lowered.replace(".", "") in _posted_words() or any(stem in lowered for stem in posted_stems())


def _says_so_more(title: str, other: str) -> bool:
    """Whether of two titles of posting only the first has a word for it: `Fecha oper.` may be any operation's day."""
    return any(stem in title.lower() for stem in posted_stems()) and other.lower().replace(".", "") in _posted_words()


@cache
def _posted_words() -> frozenset[str]:
    return frozenset(table("posting")["words"])


def may_say_posted(title: str) -> bool:
    """Whether a title names the day of posting at some banks."""
    return says_posted(title) or any(stem in title.lower() for stem in table("posting")["either"])


def _says_interest(title: str) -> bool:
    return any(stem in title for stem in table("posting")["interest"])


def with_second_date(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Of two date columns one is the posting date: the one that says so, else the first."""
    dates = [at for at, column in enumerate(columns) if column.role == "date"]
    values = [at for at, column in enumerate(columns) if column.role == "value_date"]
    if len(dates) == len(values) == 1 and says_posted(columns[values[0]].title):
        first, second = columns[dates[0]].title, columns[values[0]].title
        if says_posted(first) and not _says_so_more(second, first):
            return columns
        exchanged = {dates[0]: "value_date", values[0]: "date"}
        return tuple(
            replace(column, role=exchanged[at], assumed=False) if at in exchanged else column
            for at, column in enumerate(columns)
        )
    if len(dates) != 2 or values:
        return columns
    gap = columns[dates[1]].x0 - columns[dates[0]].x1
    # Money between the dates and behind the second one: two tables side by side.
    repeated = all(any(c.role in MONEY_ROLES for c in part) for part in (columns[: dates[1]], columns[dates[1] :]))
    half = len(columns) // 2
    twice = [column.title for column in columns[:half]] == [column.title for column in columns[half:]]
    if repeated or twice or gap < 0:
        return columns
    posted = [at for at in dates if says_posted(columns[at].title)]
    if len(posted) > 1:
        posted = [at for at in posted if not _says_interest(columns[at].title)] or posted
        posted = [at for at in posted if columns[at].title.lower().replace(".", "") not in _posted_words()] or posted
    value = dates[0] if posted == [dates[1]] else dates[1]
    other = replace(columns[value], role="value_date", assumed=len(posted) != 1)
    return (*columns[:value], other, *columns[value + 1 :])


def with_own_currency(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Of `US$ | R$`, the only titles of money, the one that names no foreign amount is the bill's own; so is the last
    of `Currency | Amount | CHF`.
    """
    money = [column for column in columns if column.role in MONEY_ROLES and not _names_currency(column)]
    own = [column for column in columns if not column.role and currency_of(column.title)[0] is not None]
    if len(own) != 1 or len(money) != 1 or money[0].role not in ("foreign", "amount"):
        return columns
    if money[0].role == "amount" and own[0].x0 < money[0].x0:
        return columns
    before = [column for column in columns if column.x0 < own[0].x0]
    # Without a column of currencies its rows tell which of the two is the amount abroad.
    other = "foreign" if any(map(_names_currency, before)) else money[0].role
    roles = {id(own[0]): "amount", id(money[0]): other}
    return tuple(replace(column, role=roles.get(id(column), column.role)) for column in columns)


def _names_currency(column: Column) -> bool:
    """Whether a title is no more than the word for a currency: below it stand codes."""
    return fold(column.title) in _currency_titles()


@cache
def _currency_titles() -> frozenset[str]:
    return frozenset(map(fold, currencies().labels))


def _without_other_currency(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """`Paid out USD | Paid in USD | Out, GEL | In, GEL | Balance USD`: what the balance is not in moves nothing."""
    own = {currency_key(column.title) for column in columns if column.role == "balance"}
    moved = [column for column in columns if column.role in ROW_ROLES]
    if len(own) != 1 or None in own or not any(currency_key(column.title) in own for column in moved):
        return columns
    other = [column for column in moved if currency_key(column.title) not in (*own, None)]
    return tuple(replace(column, role="foreign") if column in other else column for column in columns)
