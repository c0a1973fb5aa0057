"""How a request goes to a child process, and how a `Document` comes back from it in bounded pieces.

On the wire: four bytes, big endian, the length of what follows; then one MessagePack value, one of the structs below,
told apart by their tag. The answer to `Request` is ``PageDone* (StatementHead Rows*)* Explained* End``, that to `Draw`
is one ``Picture``, that to `Recognise` one ``Recognised``; each may be ``Failed`` at any point. A child says ``Ready``
once, before its first request. One that has no memory left even for ``Failed`` exits with `OUT_OF_MEMORY_STATUS`.

The answer to `Searchable`, which is followed by its `Given`, too, to `Twin` and to `Bind` is
``Piece* PiecesEnd``.

A `Request` with a number of given readings is followed by so many `Given`. Where more are needed, the answer to it is
``(PageDone | Wanted)* Unfinished``.

A child that reads a hostile PDF may be in the PDF's hands, so what arrives is only data of known types, known sizes
and sane values, or `Malformed`.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import count
from math import isfinite
from typing import Annotated, TypeVar

import msgspec
from msgspec import Meta, Struct

from pdf_processor.cage import AUTO, Cage
from pdf_processor.kept_reading import unpack_reading
from pdf_processor.model import (
    Candidate,
    Document,
    Doubt,
    Explanation,
    Failure,
    Mark,
    OcrTask,
    Page,
    PrintedLine,
    Statement,
    TableColumn,
    Transaction,
)
from pdf_processor.settings import Limits, ReadSettings

HEADER = struct.Struct(">I")
OUT_OF_MEMORY_STATUS = 75
ROWS_PER_FRAME = 500
LONGEST_DESCRIPTION = 10_000
LONGEST_TEXT = 2_000
MOST_DIGITS = 40
MOST_PICTURES = 1_000
MOST_TASKS = 100_000
MOST_STRIPS = 10_000
MOST_LANGUAGES = 50
LARGEST_EXPONENT = 20

Text = Annotated[str, Meta(max_length=LONGEST_TEXT)]
Count = Annotated[int, Meta(ge=0, le=2**53)]
Seconds = Annotated[float, Meta(ge=0, le=1e9)]


class Malformed(ValueError):
    """A frame that no honest child sends; the text says which part, and holds nothing of what was sent."""


class Orders(Struct, frozen=True, forbid_unknown_fields=True):
    """What a child is told when it is started: its end of the socket, whose child it is, and what it may use.

    A `warm` one loads what statements need before it says that it is ready. One that is borne takes its temporary
    folder from here, others from their environment.
    """

    socket: int
    parent: int
    extractor: str
    limits: Limits
    sandbox: str = AUTO
    warm: bool = False
    temp_folder: str = ""


class Request(Struct, frozen=True, forbid_unknown_fields=True, tag="read"):
    """Read one PDF; its file descriptor travels with the header of this frame.

    `given` says how many `Given` follow, and that pages' pictures are wanted from the parent; without it, the child
    recognises them itself.
    """

    settings: ReadSettings
    given: Count | None = None


class Given(Struct, frozen=True, forbid_unknown_fields=True, tag="given"):
    """What became of one task: the packed reading, or why there is none."""

    task: OcrTask
    reading: bytes = b""
    failure: Failure | None = None


class Recognise(Struct, frozen=True, forbid_unknown_fields=True, tag="recognise"):
    """Read one picture of a PDF by OCR; the file descriptor travels as in `Request`."""

    settings: ReadSettings
    task: OcrTask


class Draw(Struct, frozen=True, forbid_unknown_fields=True, tag="draw"):
    """Draw one page of a PDF, numbered from 1, with marks over it; the file descriptor travels as in `Request`.

    `rotation` in degrees is that at which OCR found the page's text upright; `None` for pages with a text layer.
    """

    settings: ReadSettings
    page: Annotated[int, Meta(ge=1, le=10_000_000)]
    dpi: Annotated[int, Meta(ge=10, le=1200)]
    marks: tuple[Mark, ...] = ()
    rotation: Annotated[int, Meta(ge=0, le=360)] | None = None


class Searchable(Struct, frozen=True, forbid_unknown_fields=True, tag="searchable"):
    """Make a copy of the PDF with the words of the `given` readings as invisible text."""

    settings: ReadSettings
    given: Count


class Twin(Struct, frozen=True, forbid_unknown_fields=True, tag="twin"):
    """Make a PDF that is read as this one is and says nothing of what it says."""

    settings: ReadSettings


class Bind(Struct, frozen=True, forbid_unknown_fields=True, tag="bind"):
    """Make a PDF of pictures: the file holds them one behind the other, each of so many bytes."""

    settings: ReadSettings
    sizes: Annotated[tuple[Count, ...], Meta(min_length=1, max_length=MOST_PICTURES)]


class Ready(Struct, frozen=True, forbid_unknown_fields=True, tag="ready"):
    """The child is set up; `memory` is what it holds now, in resident bytes, `cage` what confines it."""

    memory: Count
    cage: Cage = Cage()


class PageDone(Struct, frozen=True, forbid_unknown_fields=True, tag="page"):
    """One page of `pages` is read."""

    page: Page
    pages: Annotated[int, Meta(ge=1, le=10_000_000)]


class StatementHead(Struct, frozen=True, forbid_unknown_fields=True, tag="statement"):
    """A statement without its transactions; the next `rows` rows are these."""

    statement: Statement
    rows: Count


class Rows(Struct, frozen=True, forbid_unknown_fields=True, tag="rows"):
    """Some transactions of the statement whose head came last."""

    rows: Annotated[tuple[Transaction, ...], Meta(max_length=ROWS_PER_FRAME)]


class Explained(Struct, frozen=True, forbid_unknown_fields=True, tag="explained"):
    """A part of the document's explanation, if one was asked for."""

    candidates: Annotated[tuple[Candidate, ...], Meta(max_length=ROWS_PER_FRAME)] = ()
    columns: Annotated[tuple[TableColumn, ...], Meta(max_length=ROWS_PER_FRAME)] = ()
    lines: Annotated[tuple[PrintedLine, ...], Meta(max_length=ROWS_PER_FRAME)] = ()


class End(Struct, frozen=True, forbid_unknown_fields=True, tag="end"):
    """The document is complete; `sha256` is of the bytes the child read, `memory` its resident bytes."""

    pages: Count
    statements: Count
    sha256: Annotated[str, Meta(pattern=r"\A[0-9a-f]{64}\Z")]
    memory: Count
    warnings: tuple[Text, ...] = ()
    timings: dict[Text, Seconds] | None = None


class Wanted(Struct, frozen=True, forbid_unknown_fields=True, tag="wanted"):
    """A picture among the PDF's `pages` that has to be read by OCR before the document can be."""

    task: OcrTask
    pages: Annotated[int, Meta(ge=1, le=10_000_000)]


class Unfinished(Struct, frozen=True, forbid_unknown_fields=True, tag="unfinished"):
    """Nothing more can be said before what was wanted is given; `memory` as in `End`."""

    memory: Count


class Recognised(Struct, frozen=True, forbid_unknown_fields=True, tag="recognised"):
    """The whole answer to `Recognise`: a packed reading; `sha256` is of the bytes that the child read."""

    reading: bytes
    sha256: Annotated[str, Meta(pattern=r"\A[0-9a-f]{64}\Z")]
    memory: Count


class Piece(Struct, frozen=True, forbid_unknown_fields=True, tag="piece"):
    """A part of the PDF that `Searchable`, `Twin` or `Bind` asks for; an empty one is a sign of life."""

    data: bytes


class PiecesEnd(Struct, frozen=True, forbid_unknown_fields=True, tag="pieces_end"):
    """The copy is complete; `sha256` is of the PDF that the child read, `memory` as in `End`."""

    sha256: Annotated[str, Meta(pattern=r"\A[0-9a-f]{64}\Z")]
    memory: Count


class Picture(Struct, frozen=True, forbid_unknown_fields=True, tag="picture"):
    """The whole answer to `Draw`."""

    png: bytes
    memory: Count


class Failed(Struct, frozen=True, forbid_unknown_fields=True, tag="failed"):
    """A `FileError` by its code; `memory` as in `End`."""

    code: Text
    message: Text
    next_step: Text
    memory: Count
    page: Count | None = None


Answer = (
    Ready
    | PageDone
    | StatementHead
    | Rows
    | Explained
    | End
    | Wanted
    | Unfinished
    | Recognised
    | Piece
    | PiecesEnd
    | Picture
    | Failed
)
Question = Request | Draw | Recognise | Searchable | Twin | Bind

_LANGUAGE = re.compile(r"[A-Za-z0-9_/]+")
_PNG_START = b"\x89PNG\r\n\x1a\n"
_PNG_END = b"\0\0\0\0IEND\xaeB`\x82"

_encoder = msgspec.msgpack.Encoder()
_answers: msgspec.msgpack.Decoder[Answer] = msgspec.msgpack.Decoder(Answer)
_requests: msgspec.msgpack.Decoder[Question | Given] = msgspec.msgpack.Decoder(Question | Given)


def pack(frame: Answer | Question | Given) -> bytearray:
    """The frame as it goes over the wire, header first."""
    buffer = bytearray(HEADER.size)
    try:
        _encoder.encode_into(frame, buffer, HEADER.size)
    except UnicodeEncodeError:
        # A PDF's own character map may yield halves of surrogate pairs, which no UTF-8 can hold.
        _encoder.encode_into(_mended(frame), buffer, HEADER.size)
    HEADER.pack_into(buffer, 0, len(buffer) - HEADER.size)
    return buffer


def pack_within(frame: Answer, frame_bytes: int) -> Iterator[bytearray]:
    """The frame, its rows spread over several where one would be larger than `frame_bytes`."""
    packed = pack(frame)
    if isinstance(frame, Rows) and len(frame.rows) > 1 and len(packed) - HEADER.size > frame_bytes:
        middle = len(frame.rows) // 2
        yield from pack_within(Rows(frame.rows[:middle]), frame_bytes)
        yield from pack_within(Rows(frame.rows[middle:]), frame_bytes)
    else:
        yield packed


def unpack_request(payload: bytes | bytearray) -> Question | Given:
    """What the parent asks for."""
    return _requests.decode(payload)


def unpack_answer(payload: bytes | bytearray | memoryview) -> Answer:
    """One frame of a child, its types checked; raises `Malformed`."""
    try:
        return _answers.decode(payload)
    except (msgspec.MsgspecError, ValueError, ArithmeticError, RecursionError) as error:
        raise Malformed("a frame that does not decode") from error


def check_picture(picture: Picture) -> bytes:
    """The PNG, which begins and ends as one does (PNG specification, 5.2 and 11.2.5); raises `Malformed`."""
    png = picture.png
    _demand(png.startswith(_PNG_START) and png.endswith(_PNG_END), "a picture")
    return png


def check_task(task: OcrTask, pages: int) -> OcrTask:
    """The task, which is one for a document of so many pages; raises `Malformed`."""
    names = (task.engine, task.version, task.settings, *task.languages)
    _demand(1 <= task.page <= pages, "a task's page")
    _demand(_short(names) and all(names) and len(task.languages) <= MOST_LANGUAGES, "a task's text")
    _demand(all(map(_LANGUAGE.fullmatch, task.languages)), "a task's language")
    _demand(len(task.strips) <= MOST_STRIPS and all(map(_finite, task.strips)), "a task's strips")
    _demand(task.turn in (0, 90, 180, 270) and 0.1 <= task.scale <= 10, "a task's scale")
    return task


def check_reading(recognised: Recognised, task: OcrTask) -> Recognised:
    """The same, if it holds a reading; raises `Malformed`."""
    try:
        unpack_reading(recognised.reading, task.page)
    except ValueError as error:
        raise Malformed("a reading") from error
    return recognised


def take_apart(document: Document, reported: Mapping[int, Page], sha256: str, memory: int) -> Iterator[Answer]:
    """The document as frames, without those of its pages that have been `reported` just so."""
    for page in document.pages:
        if reported.get(page.number) != page:
            yield PageDone(page, len(document.pages))
    for statement in document.statements:
        rows = [_row_within(row) for row in statement.transactions]
        yield StatementHead(_head_within(statement), len(rows))
        for start in range(0, len(rows), ROWS_PER_FRAME):
            yield Rows(tuple(rows[start : start + ROWS_PER_FRAME]))
    if document.explanation is not None:
        yield from _explained(document.explanation)
    yield End(len(document.pages), len(document.statements), sha256, memory, document.warnings, document.timings)


def _explained(explanation: Explanation) -> Iterator[Explained]:
    """The explanation in parts; at least one, so that an empty one arrives as such."""
    candidates, columns, lines = explanation.candidates, explanation.columns, explanation.lines
    for start in range(0, max(1, len(candidates), len(columns), len(lines)), ROWS_PER_FRAME):
        stop = start + ROWS_PER_FRAME
        yield Explained(
            tuple(replace(each, reading=_cut(each.reading), score=_cut(each.score)) for each in candidates[start:stop]),
            tuple(replace(each, title=_cut(each.title)) for each in columns[start:stop]),
            tuple(replace(each, text=_cut(each.text)) for each in lines[start:stop]),
        )


def _cut(text: str, most: int = LONGEST_TEXT) -> str:
    """A text as long as the parent takes: no bank prints longer ones, but pages of terms may follow a row."""
    return text if len(text) <= most else text[: most - 1] + "…"


def _row_within(row: Transaction) -> Transaction:
    if len(row.description) <= LONGEST_DESCRIPTION and (row.account is None or len(row.account) <= LONGEST_TEXT):
        return row
    account = None if row.account is None else _cut(row.account)
    return replace(row, description=_cut(row.description, LONGEST_DESCRIPTION), account=account)


def _head_within(statement: Statement) -> Statement:
    bank, account, holder = (
        None if text is None else _cut(text) for text in (statement.bank, statement.account, statement.holder)
    )
    return replace(statement, transactions=(), bank=bank, account=account, holder=holder)


class Assembly:
    """Puts the frames of an untrusted child together again; every method raises `Malformed`."""

    def __init__(self) -> None:
        self.page_count = 0
        self._pages: dict[int, Page] = {}
        self._statements: list[Statement] = []
        self._head: StatementHead | None = None
        self._rows: list[Transaction] = []
        self._explained: list[Explained] = []
        self.wanted: list[OcrTask] = []
        self._wanted_pages: set[int] = set()

    @property
    def awaited_page(self) -> int | None:
        """The first page that has not come yet, or None when all have."""
        if self.page_count and len(self._pages.keys() | self._wanted_pages) == self.page_count:
            return None
        return next(number for number in count(1) if number not in self._pages and number not in self._wanted_pages)

    def add_page(self, done: PageDone) -> bool:
        """Take a page; True if it was not known before."""
        page = done.page
        _demand(self._head is None and not self._explained, "a page after the statements")
        _demand(self.page_count in (0, done.pages), "two counts of pages")
        _demand(1 <= page.number <= done.pages, "a page number")
        _demand(_finite((page.width, page.height)) and abs(page.rotation) <= 360, "a page's box")
        is_new = page.number not in self._pages
        self.page_count = done.pages
        self._pages[page.number] = page
        return is_new

    def add_wanted(self, wanted: Wanted) -> None:
        """Take a task; the page it is of is no longer awaited."""
        _demand(self._head is None and not self._explained, "a task after the statements")
        _demand(self.page_count in (0, wanted.pages), "two counts of pages")
        _demand(len(self.wanted) < MOST_TASKS, "the number of tasks")
        self.page_count = wanted.pages
        self.wanted.append(check_task(wanted.task, wanted.pages))
        self._wanted_pages.add(wanted.task.page)

    def finish_unfinished(self) -> tuple[OcrTask, ...]:
        """What is wanted, when that is all that can be said."""
        _demand(bool(self.wanted) and len(set(self.wanted)) == len(self.wanted), "the tasks")
        _demand(self._head is None and not self._statements, "statements of a document that is unfinished")
        return tuple(self.wanted)

    def add_head(self, head: StatementHead) -> None:
        """Begin a statement."""
        _demand(not self._explained, "a statement after the explanation")
        self._finish_statement()
        _check_statement(head.statement, head.rows, self.page_count)
        self._head = head

    def add_rows(self, rows: Rows) -> None:
        """Take transactions of the statement begun last."""
        if self._head is None:
            raise Malformed("rows without a statement")
        for row in rows.rows:
            _check_row(row, self.page_count)
        self._rows += rows.rows
        _demand(len(self._rows) <= self._head.rows, "the number of rows")

    def add_explained(self, part: Explained) -> None:
        """Take a part of the explanation."""
        self._finish_statement()
        _check_explained(part, self.page_count, len(self._statements))
        self._explained.append(part)

    def finish(self, end: End) -> Document:
        """The whole document, every count agreeing."""
        _demand(not self.wanted, "a document for which more is wanted")
        self._finish_statement()
        _demand(end.pages == self.page_count == len(self._pages), "the number of pages")
        _demand(end.statements == len(self._statements), "the number of statements")
        pages = tuple(page for _, page in sorted(self._pages.items()))
        statements = tuple(self._statements)
        return Document(pages, statements, end.warnings, end.timings, end.sha256, _joined(self._explained))

    def _finish_statement(self) -> None:
        if self._head is not None:
            _demand(len(self._rows) == self._head.rows, "the number of rows")
            self._statements.append(replace(self._head.statement, transactions=tuple(self._rows)))
            self._rows = []
            self._head = None


def _check_statement(statement: Statement, rows: int, pages: int) -> None:
    _demand(not statement.transactions, "rows within a statement's head")
    texts = (statement.bank, statement.account, statement.kind, statement.locale, statement.currency, statement.holder)
    _demand(_short(texts) and _short(statement.witnesses), "a statement's text")
    money = (statement.opening_balance, statement.closing_balance, statement.difference)
    _demand(all(map(_sane, money)), "a statement's figure")
    for doubt in statement.doubts:
        _check_doubt(doubt, rows, pages)


def _check_doubt(doubt: Doubt, rows: int, pages: int) -> None:
    _demand(_short((doubt.code, doubt.message)), "a doubt's text")
    _demand(doubt.page is None or 1 <= doubt.page <= pages, "a doubt's page")
    _demand(doubt.row is None or 0 <= doubt.row <= rows, "a doubt's row")
    _demand(_sane(doubt.difference), "a doubt's figure")


def _check_row(row: Transaction, pages: int) -> None:
    # Written out, because this runs for every row of every file.
    currency, account, box, confidence = row.currency, row.account, row.box, row.confidence
    if not 1 <= row.page <= pages:
        raise Malformed("a row's page")
    if (
        len(row.description) > LONGEST_DESCRIPTION
        or (currency is not None and len(currency) > LONGEST_TEXT)
        or (account is not None and len(account) > LONGEST_TEXT)
    ):
        raise Malformed("a row's text")
    if not (_sane(row.amount) and _sane(row.balance)):
        raise Malformed("a row's figure")
    if not 0 <= row.link_rows <= 2**31 or (confidence is not None and not 0 <= confidence <= 1):
        raise Malformed("a row's proof")
    if box is not None and not (isfinite(box.x0) and isfinite(box.y0) and isfinite(box.x1) and isfinite(box.y1)):
        raise Malformed("a row's box")


def _joined(parts: Sequence[Explained]) -> Explanation | None:
    if not parts:
        return None
    return Explanation(
        tuple(candidate for part in parts for candidate in part.candidates),
        tuple(column for part in parts for column in part.columns),
        tuple(line for part in parts for line in part.lines),
    )


def _check_explained(part: Explained, pages: int, statements: int) -> None:
    texts = [text for candidate in part.candidates for text in (candidate.question, candidate.reading, candidate.score)]
    texts += [text for column in part.columns for text in (column.role, column.title)]
    texts += [text for line in part.lines for text in (line.text, line.verdict)]
    _demand(_short(texts), "an explanation's text")
    numbers = (candidate.statement for candidate in part.candidates)
    _demand(all(number is None or 0 <= number < statements for number in numbers), "an explanation's statement")
    placed: list[TableColumn | PrintedLine] = [*part.columns, *part.lines]
    for each in placed:
        box = each.box
        _demand(1 <= each.page <= pages, "an explanation's page")
        _demand(_finite((box.x0, box.y0, box.x1, box.y1)), "an explanation's box")


def _demand(holds: bool, part: str) -> None:
    if not holds:
        raise Malformed(part)


def _sane(value: Decimal | None) -> bool:
    """Whether this is an amount somebody may have printed: finite, and cheap to add, format and store."""
    if value is None:
        return True
    printed = str(value)
    if len(printed) <= LARGEST_EXPONENT and "E" not in printed:
        return value.is_finite()
    _, digits, exponent = value.as_tuple()
    return isinstance(exponent, int) and abs(exponent) <= LARGEST_EXPONENT and len(digits) <= MOST_DIGITS


def _short(texts: Iterable[str | None]) -> bool:
    return all(text is None or len(text) <= LONGEST_TEXT for text in texts)


def _finite(numbers: Iterable[float]) -> bool:
    return all(map(isfinite, numbers))


_Frame = TypeVar("_Frame", bound=Struct)


def _mended(frame: _Frame) -> _Frame:
    """The same frame, with U+FFFD for every character that UTF-8 cannot hold."""
    return msgspec.convert(_without_surrogates(msgspec.to_builtins(frame)), type(frame))


def _without_surrogates(value: object) -> object:
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(value, dict):
        return {_without_surrogates(key): _without_surrogates(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_without_surrogates(item) for item in value]
    return value
