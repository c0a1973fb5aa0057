"""A document crosses the wire unchanged, and nothing but a sane document can."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pdf_processor.frames import (
    HEADER,
    ROWS_PER_FRAME,
    Answer,
    Assembly,
    Draw,
    End,
    Explained,
    Failed,
    Given,
    Malformed,
    PageDone,
    Picture,
    Recognise,
    Recognised,
    Request,
    Rows,
    Searchable,
    StatementHead,
    Wanted,
    check_picture,
    check_reading,
    check_task,
    pack,
    pack_within,
    take_apart,
    unpack_answer,
    unpack_request,
)
from pdf_processor.kept_reading import pack_reading
from pdf_processor.model import (
    Box,
    Candidate,
    Document,
    Doubt,
    Explanation,
    Failure,
    Mark,
    MarkStyle,
    OcrTask,
    Page,
    PageKind,
    PictureReading,
    PrintedLine,
    Proof,
    Reconciled,
    Statement,
    TableColumn,
    Transaction,
    Word,
)
from pdf_processor.settings import Limits, ReadSettings

SHA = "0123456789abcdef" * 4

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
maybe_text = st.none() | texts
money = st.decimals(min_value=-(10**15), max_value=10**15, places=2) | st.decimals(
    min_value=-(10**9), max_value=10**9, places=4
)
maybe_money = st.none() | money
maybe_date = st.none() | st.dates()
lengths = st.floats(-1e6, 1e6)
boxes = st.none() | st.builds(Box, lengths, lengths, lengths, lengths)
fractions = st.none() | st.floats(0, 1)


def transactions(pages: int) -> st.SearchStrategy[Transaction]:
    return st.builds(
        Transaction,
        maybe_date,
        maybe_date,
        texts,
        money,
        maybe_text,
        maybe_money,
        maybe_text,
        st.integers(1, pages),
        boxes,
        st.sampled_from(Proof),
        st.integers(0, 1000),
        fractions,
    )


@st.composite
def documents(draw: st.DrawFn) -> Document:
    count = draw(st.integers(1, 4))
    size = st.floats(0, 1e4)
    pages = tuple(
        draw(
            st.builds(Page, st.just(number), size, size, st.sampled_from([0, 90, 180, 270]), st.sampled_from(PageKind))
        )
        for number in range(1, count + 1)
    )
    return Document(
        pages,
        tuple(draw(st.lists(statements(count), max_size=3))),
        tuple(draw(st.lists(texts, max_size=3))),
        draw(st.none() | st.dictionaries(texts, st.floats(0, 1e6), max_size=3)),
        SHA,
        draw(st.none() | explanations(count)),
    )


def explanations(pages: int) -> st.SearchStrategy[Explanation]:
    number, box = st.integers(1, pages), st.builds(Box, lengths, lengths, lengths, lengths)
    candidates = st.lists(st.builds(Candidate, texts, texts, texts, st.booleans(), st.none()), max_size=4)
    columns = st.lists(st.builds(TableColumn, number, texts, texts, box), max_size=4)
    lines = st.lists(st.builds(PrintedLine, number, texts, texts, box), max_size=4)
    return st.builds(Explanation, candidates.map(tuple), columns.map(tuple), lines.map(tuple))


@st.composite
def statements(draw: st.DrawFn, pages: int) -> Statement:
    rows = tuple(draw(st.lists(transactions(pages), max_size=5)))
    page_or_none = st.none() | st.integers(1, pages)
    row_or_none = st.none() | st.integers(0, len(rows))
    doubts = st.lists(st.builds(Doubt, texts, texts, page_or_none, row_or_none, maybe_money), max_size=2)
    facts = [draw(maybe_text) for _ in range(5)]
    return Statement(
        facts[0],
        facts[1],
        facts[2],
        facts[3],
        facts[4],
        draw(maybe_date),
        draw(maybe_date),
        draw(maybe_money),
        draw(maybe_money),
        rows,
        draw(st.sampled_from(Reconciled)),
        draw(maybe_money),
        tuple(draw(st.lists(texts, max_size=2))),
        tuple(draw(doubts)),
        draw(maybe_text),
    )


def over_the_wire(frames: Iterable[Answer], frame_bytes: int = 10**6) -> list[Answer]:
    stream = b"".join(bytes(packed) for frame in frames for packed in pack_within(frame, frame_bytes))
    arrived = []
    while stream:
        (length,) = HEADER.unpack_from(stream)
        arrived.append(unpack_answer(stream[HEADER.size : HEADER.size + length]))
        stream = stream[HEADER.size + length :]
    return arrived


def put_together(frames: Iterable[Answer]) -> Document:
    assembly = Assembly()
    for frame in frames:
        match frame:
            case PageDone():
                assembly.add_page(frame)
            case StatementHead():
                assembly.add_head(frame)
            case Rows():
                assembly.add_rows(frame)
            case Explained():
                assembly.add_explained(frame)
            case End():
                return assembly.finish(frame)
    raise AssertionError("no end")


@given(documents())
def test_any_document_crosses_unchanged(document: Document) -> None:
    assert put_together(over_the_wire(take_apart(document, {}, SHA, 1))) == document


def test_texts_longer_than_any_are_cut_and_cross() -> None:
    """An honest child never sends what its parent takes for a lie, whatever a page says."""
    row = Transaction(None, None, "x" * 100_000, Decimal(1), None, None, "9" * 5000, 1)
    head = Statement(
        "b" * 5000, "9" * 5000, None, None, None, None, None, None, None, (row,), Reconciled.UNKNOWN, holder="h" * 5000
    )
    box = Box(0, 0, 1, 1)
    explanation = Explanation(
        (Candidate("?", "r" * 5000, "s" * 5000, False),),
        (TableColumn(1, "date", "t" * 5000, box),),
        (PrintedLine(1, "l" * 5000, "no row", box),),
    )
    page = Page(1, 10.0, 10.0, 0, PageKind.DIGITAL)
    document = Document((page,), (head,), explanation=explanation)
    crossed = put_together(over_the_wire(take_apart(document, {}, SHA, 1)))
    (statement,), made = crossed.statements, crossed.explanation
    assert made is not None
    assert statement.transactions[0].description == "x" * 9999 + "…"
    assert [len(text or "") for text in (statement.bank, statement.account, statement.holder)] == [2000] * 3
    assert len(statement.transactions[0].account or "") == len(made.lines[0].text) == len(made.columns[0].title) == 2000


@given(documents())
def test_pages_reported_before_are_not_sent_twice(document: Document) -> None:
    reported = {page.number: page for page in document.pages}
    rest = list(take_apart(document, reported, SHA, 1))
    assert not any(isinstance(frame, PageDone) for frame in rest)
    before = [PageDone(page, len(document.pages)) for page in reversed(document.pages)]
    assert put_together(over_the_wire([*before, *rest])) == document


def test_a_page_revised_after_its_report_is_sent_again() -> None:
    early = Page(1, 10.0, 10.0, 0, PageKind.EMPTY)
    final = replace(early, kind=PageKind.SCANNED)
    rest = take_apart(Document((final,), ()), {1: early}, SHA, 1)
    assert put_together([PageDone(early, 1), *rest]).pages == (final,)


PAGE = Page(1, 595.0, 842.0, 0, PageKind.DIGITAL)
ROW = Transaction(date(2024, 2, 29), None, "Tea", Decimal("-1.20"), "EUR", None, None, 1)
STATEMENT = Statement(None, None, None, None, None, None, None, None, None, (), Reconciled.UNKNOWN)
END = End(1, 1, SHA, 0)


def test_many_rows_go_in_bounded_frames() -> None:
    rows = tuple(replace(ROW, description=f"{'x' * 1000} {number}") for number in range(2 * ROWS_PER_FRAME + 1))
    document = Document((PAGE,), (replace(STATEMENT, transactions=rows),), sha256=SHA)
    limit = 100_000
    sizes = [
        len(packed) - HEADER.size for frame in take_apart(document, {}, SHA, 1) for packed in pack_within(frame, limit)
    ]
    assert max(sizes) <= limit < sum(sizes)
    assert put_together(over_the_wire(take_apart(document, {}, SHA, 1), limit)) == document


def test_text_that_utf8_cannot_hold_arrives_mended() -> None:
    row = replace(ROW, description="Caf\udce9 \ud83d\ude00", account="\ud800")
    (arrived,) = over_the_wire([Rows((row, ROW))])
    assert arrived == Rows((replace(row, description="Caf\ufffd \U0001f600", account="\ufffd"), ROW))


def test_a_request_crosses_unchanged() -> None:
    settings = ReadSettings(passwords=("näïve",), ocr="never", ocr_languages=("deu", "fra"), limits=Limits(pages=3))
    assert unpack_request(pack(Request(settings))[HEADER.size :]).settings == settings
    drawing = Draw(settings, 3, 130, (Mark(BOX, MarkStyle.PROVED, "1"),))
    assert unpack_request(pack(drawing)[HEADER.size :]) == drawing


@pytest.mark.parametrize("png", [b"", b"GIF89a", b"\x89PNG\r\n\x1a\n cut off", b"\0\0\0\0IEND\xaeB`\x82"])
def test_what_is_no_whole_picture_is_malformed(png: bytes) -> None:
    with pytest.raises(Malformed, match="a picture"):
        check_picture(Picture(png, 0))


@given(st.binary(max_size=200))
def test_noise_is_malformed(noise: bytes) -> None:
    try:
        unpack_answer(noise)
    except Malformed as error:
        assert str(error) == "a frame that does not decode"


@pytest.mark.long
@settings(max_examples=300)
@given(documents(), st.data())
def test_a_damaged_stream_gives_a_document_or_malformed(document: Document, data: st.DataObject) -> None:
    frames = [bytearray(pack(frame)[HEADER.size :]) for frame in take_apart(document, {}, SHA, 1)]
    victim = data.draw(st.sampled_from(frames))
    victim[data.draw(st.integers(0, len(victim) - 1))] = data.draw(st.integers(0, 255))
    try:
        result = put_together(unpack_answer(frame) for frame in frames)
    except Malformed:
        return
    except AssertionError:
        assert all(frame is not victim for frame in frames[:-1])
        return
    assert all(row.amount.is_finite() and 1 <= row.page <= len(result.pages) for row in result.transactions)


@pytest.mark.parametrize(
    "payload",
    [
        b"\xdd\xff\xff\xff\xff",
        b"\x82\xa4type\xa4rows\xa4rows\xdd\xff\xff\xff\xff",
        b"\x91" * 100_000,
        msgspec.msgpack.encode({"type": "rows", "rows": [ROW] * (ROWS_PER_FRAME + 1)}),
        msgspec.msgpack.encode({"type": "page", "page": PAGE, "pages": 0}),
        msgspec.msgpack.encode({"type": "page", "page": PAGE, "pages": 1, "extra": 1}),
        msgspec.msgpack.encode({"type": "end", "pages": 1, "statements": 0, "sha256": SHA + "\n", "memory": 0}),
        msgspec.msgpack.encode({"type": "end", "pages": 1, "statements": 0, "sha256": SHA, "memory": 2**60}),
        msgspec.msgpack.encode({"type": "failed", "code": "x" * 3000, "message": "", "next_step": "", "memory": 0}),
        pack(END)[HEADER.size :] + b"\xc0",
    ],
)
def test_frames_that_lie_do_not_decode(payload: bytes) -> None:
    with pytest.raises(Malformed, match="does not decode"):
        unpack_answer(payload)


def row(**changes: Any) -> list[Answer]:
    return [PageDone(PAGE, 1), StatementHead(STATEMENT, 1), Rows((replace(ROW, **changes),)), END]


def head(**changes: Any) -> list[Answer]:
    return [PageDone(PAGE, 1), StatementHead(replace(STATEMENT, **changes), 1), Rows((ROW,)), END]


def page(**changes: Any) -> list[Answer]:
    return [PageDone(replace(PAGE, **changes), 2), PageDone(replace(PAGE, number=2), 2), End(2, 0, SHA, 0)]


BOX = Box(0.0, 0.0, 1.0, 1.0)


def explained(**change: Any) -> list[Answer]:
    return [PageDone(PAGE, 1), Explained(**change)]


@pytest.mark.parametrize("make", [row, head, page])
def test_the_streams_below_are_sound_before_their_one_change(make: Callable[..., list[Answer]]) -> None:
    assert put_together(make()).pages


@pytest.mark.parametrize(
    ("part", "frames"),
    [
        ("a row's page", row(page=0)),
        ("a row's page", row(page=2)),
        ("a row's text", row(description="x" * 10_001)),
        ("a row's text", row(currency="x" * 2_001)),
        ("a row's figure", row(amount=Decimal("NaN"))),
        ("a row's figure", row(amount=Decimal("-Infinity"))),
        ("a row's figure", row(amount=Decimal("1E+21"))),
        ("a row's figure", row(balance=Decimal("1E-21"))),
        ("a row's figure", row(balance=Decimal("9" * 41))),
        ("a row's proof", row(link_rows=-1)),
        ("a row's proof", row(confidence=float("nan"))),
        ("a row's box", row(box=Box(0.0, 0.0, float("inf"), 1.0))),
        ("rows within a statement's head", head(transactions=(ROW,))),
        ("a statement's text", head(bank="x" * 2_001)),
        ("a statement's text", head(witnesses=("x" * 2_001,))),
        ("a statement's figure", head(opening_balance=Decimal("sNaN"))),
        ("a doubt's text", head(doubts=(Doubt("x", "x" * 2_001),))),
        ("a doubt's page", head(doubts=(Doubt("x", "x", page=2),))),
        ("a doubt's row", head(doubts=(Doubt("x", "x", row=2),))),
        ("a doubt's figure", head(doubts=(Doubt("x", "x", difference=Decimal("NaN")),))),
        ("a page number", page(number=3)),
        ("a page number", page(number=0)),
        ("a page's box", page(width=float("nan"))),
        ("a page's box", page(rotation=10**9)),
        ("the number of pages", page(number=2)),
        ("two counts of pages", [PageDone(PAGE, 1), PageDone(PAGE, 2)]),
        ("a page after the statements", [PageDone(PAGE, 1), StatementHead(STATEMENT, 1), PageDone(PAGE, 1)]),
        ("rows without a statement", [PageDone(PAGE, 1), Rows((ROW,))]),
        ("the number of rows", [PageDone(PAGE, 1), StatementHead(STATEMENT, 2), Rows((ROW,)), END]),
        ("the number of rows", [PageDone(PAGE, 1), StatementHead(STATEMENT, 2), StatementHead(STATEMENT, 0)]),
        ("the number of statements", [PageDone(PAGE, 1), END]),
        ("a statement after the explanation", [PageDone(PAGE, 1), Explained(), StatementHead(STATEMENT, 0)]),
        ("a page after the statements", [PageDone(PAGE, 1), Explained(), PageDone(PAGE, 1)]),
        ("an explanation's text", explained(lines=(PrintedLine(1, "x" * 2_001, "", BOX),))),
        ("an explanation's page", explained(lines=(PrintedLine(2, "", "", BOX),))),
        ("an explanation's page", explained(columns=(TableColumn(0, "", "", BOX),))),
        ("an explanation's box", explained(columns=(TableColumn(1, "", "", Box(0.0, 0.0, float("nan"), 1.0)),))),
        ("an explanation's statement", explained(candidates=(Candidate("", "", "", True, 0),))),
        ("the number of pages", [End(1, 0, SHA, 0)]),
    ],
)
def test_what_makes_no_sense_is_malformed(part: str, frames: list[Answer]) -> None:
    with pytest.raises(Malformed) as caught:
        put_together(frames)
    assert str(caught.value) == part


def test_a_flood_of_rows_ends_at_the_announced_number() -> None:
    assembly = Assembly()
    assembly.add_page(PageDone(PAGE, 1))
    assembly.add_head(StatementHead(STATEMENT, 2))
    assembly.add_rows(Rows((ROW, ROW)))
    with pytest.raises(Malformed, match="the number of rows"):
        assembly.add_rows(Rows((ROW,)))


def test_the_awaited_page_is_the_first_that_has_not_come() -> None:
    assembly = Assembly()
    assert assembly.awaited_page == 1
    for number, awaited in ((1, 2), (3, 2), (2, None)):
        assembly.add_page(PageDone(replace(PAGE, number=number), 3))
        assert assembly.awaited_page == awaited


def test_a_failure_crosses_unchanged() -> None:
    failed = Failed("damaged_pdf", "broken", "mend it", 5, 3)
    assert over_the_wire([failed]) == [failed]


# -- tasks and readings of pictures

TASK = OcrTask(2, "tesseract", "tesseract-5.5", "eng, 200-200 dpi", ("eng",), ((10.0, 20.5),), 90, 1.5)
READING = pack_reading(PictureReading([Word("12.34", 1.0, 2.0, 3.0, 4.0, 2, 0.5)], 595.0, 842.0, 0))


@pytest.mark.parametrize(
    "request_",
    [
        Request(ReadSettings(), 3),
        Recognise(ReadSettings(), TASK),
        Searchable(ReadSettings(), 1),
        Given(TASK, READING),
        Given(TASK, failure=Failure("ocr_failed", "no", "try again", True, 2)),
    ],
)
def test_requests_about_pictures_cross_unchanged(request_: Request | Recognise | Searchable | Given) -> None:
    assert unpack_request(pack(request_)[HEADER.size :]) == request_


def test_a_task_and_its_reading_are_taken() -> None:
    assembly = Assembly()
    assembly.add_page(PageDone(Page(1, 1.0, 1.0, 0, PageKind.DIGITAL), 3))
    assembly.add_wanted(Wanted(TASK, 3))
    assert assembly.awaited_page == 3
    assert assembly.finish_unfinished() == (TASK,)
    recognised = Recognised(READING, SHA, 0)
    assert check_reading(recognised, TASK) is recognised


@pytest.mark.parametrize(
    "changes",
    [
        {"page": 0},
        {"page": 4},
        {"engine": ""},
        {"engine": "x" * 3000},
        {"languages": ("eng --psm 0",)},
        {"languages": ("../../etc/passwd",)},
        {"languages": ("eng",) * 100},
        {"strips": ((0.0, float("nan")),)},
        {"strips": ((0.0, 1.0),) * 20_000},
        {"turn": 45},
        {"scale": 1e9},
        {"scale": float("nan")},
    ],
)
def test_a_task_that_makes_no_sense_is_malformed(changes: dict[str, Any]) -> None:
    with pytest.raises(Malformed):
        check_task(replace(TASK, **changes), 3)


@pytest.mark.parametrize("reading", [b"", READING[:-1], READING + b"\0", b"\xc0"])
def test_a_reading_that_is_none_is_malformed(reading: bytes) -> None:
    with pytest.raises(Malformed):
        check_reading(Recognised(reading, SHA, 0), TASK)


def test_wanting_and_having_exclude_each_other() -> None:
    assembly = Assembly()
    with pytest.raises(Malformed):
        assembly.finish_unfinished()  # nothing is wanted
    assembly.add_wanted(Wanted(TASK, 2))
    with pytest.raises(Malformed, match="two counts"):
        assembly.add_wanted(Wanted(TASK, 3))
    with pytest.raises(Malformed):
        assembly.finish(End(2, 0, SHA, 0))
    assembly.add_wanted(Wanted(TASK, 2))
    with pytest.raises(Malformed, match="tasks"):
        assembly.finish_unfinished()  # the same one twice
