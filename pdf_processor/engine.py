"""One PDF → Document: the pure function that runs in the child. No database, no output folder."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from pdf_processor.compact import LONG, Compactor
from pdf_processor.errors import LimitExceeded, Unreadable
from pdf_processor.model import Candidate, Document, Doubt, Page, PageKind, Word
from pdf_processor.page_language import is_foreign
from pdf_processor.pdf import PdfFile, open_pdf
from pdf_processor.pdf.second_opinion import MOST_PAGES, second_words
from pdf_processor.picture_words import read_page
from pdf_processor.recognition import GivenReadings, recognise
from pdf_processor.settings import ReadSettings
from pdf_processor.statement import Reading, Trace, read_statements, worth

if TYPE_CHECKING:
    from pdf_processor.statement.ocr_heads import Overlay

OnPage = Callable[[Page, int], None]


def read_pdf(
    source: str | os.PathLike[str] | bytes,
    settings: ReadSettings | None = None,
    *,
    on_page: OnPage | None = None,
    given: GivenReadings | None = None,
) -> Document:
    """What `extract` does; see there."""
    settings = settings or ReadSettings()
    data = source if isinstance(source, bytes) else _bytes_of(Path(source), settings)
    with open_pdf(data, settings) as pdf:
        pages, words, others, damaged, foreign = _read_pages(pdf, settings, on_page, given)
        lost = _lost(pdf, damaged)
        latest, password, active = pdf.latest_day(settings), pdf.password, pdf.active_content
        if any(page.kind.by_ocr for page in pages):
            words, reading = _read_pictured(pdf, pages, words, settings, given, foreign=bool(foreign))
        else:
            reading = _read(words, latest, settings)
    if others:
        reading = _better(reading, _read(_by_text_layers(words, others), latest, settings), ("picture", "text layer"))
    if settings.second_opinion and _wants_second_opinion(reading, pages):
        second = _second_words(data, pages, words, password)
        if second is not None:
            reading = _better(reading, _read(second, latest, settings), ("by MuPDF", "by pdfplumber"))
    sha256 = hashlib.sha256(data).hexdigest()
    statements = tuple(each.doubted(*lost) for each in reading.statements) if lost else reading.statements
    damage = (f"{doubt.code}: {doubt.message}" for doubt in lost)
    warnings = (*reading.warnings, *damage, *_said_of(active), *_said_of_scripts(foreign))
    if pdf.is_repaired and not lost:
        warnings = (*warnings, "the PDF is damaged: what could be found of it was read")
    return Document(tuple(pages), statements, warnings, sha256=sha256, explanation=reading.explanation)


def warm_up() -> None:
    """Load what every statement needs: vocabularies, currencies, patterns. It takes longer than reading one."""
    lines = (
        {100: "Date", 200: "Description", 300: "Amount", 400: "Balance"},
        {100: "01.02.2025", 200: "Opening balance", 400: "1,000.00"},
        {100: "02.02.2025", 200: "Groceries £", 300: "-10.00", 400: "990.00"},
        {100: "03.02.2025", 200: "Salary", 300: "20.00", 400: "1,010.00"},
        {200: "Page 1 of 1"},
    )
    placed = [(text, float(x), 20.0 * row) for row, line in enumerate(lines) for x, text in line.items()]
    read_statements([Word(text, x, y, x + 6 * len(text), y + 10, 1) for text, x, y in placed])


def _said_of(active: Sequence[str]) -> tuple[str, ...]:
    return (f"active_content: the PDF holds {', '.join(active)}; nothing of it was run or opened",) if active else ()


def _said_of_scripts(foreign: Sequence[int]) -> tuple[str, ...]:
    """Letters that no installed model knows: figures are read all the same, words are not what is printed."""
    if not foreign:
        return ()
    more = f" (and {len(foreign) - 1} more)" if len(foreign) > 1 else ""
    return (
        f"ocr_language: page {foreign[0]}{more} is in a script that no installed OCR model reads, so its words are not "
        "what is printed; install Tesseract's model for it, such as apt-get install tesseract-ocr-kor "
        "(-jpn, -chi-sim, -chi-tra, -ara, -heb, -hin, -tha, -ell, -rus), or for Chinese and Japanese "
        "pip install 'pdfproc[ocr-accurate]', and read it again",
    )


def _lost(pdf: PdfFile, damaged: Sequence[int]) -> list[Doubt]:
    """What a damaged file may have lost; whatever the rest adds up to, it proves nothing of that."""
    lost = []
    if damaged:
        more = f" (and {len(damaged) - 1} more)" if len(damaged) > 1 else ""
        lost.append(Doubt("page_damaged", f"page {damaged[0]}{more} is damaged: rows may be lost", damaged[0]))
    if pdf.lacks_pages:
        lost.append(Doubt("pages_damaged", "the PDF is damaged: whole pages may be lost"))
    return lost


def _read(words: Sequence[Word], latest: date | None, settings: ReadSettings) -> Reading:
    return read_statements(words, latest=latest, trace=Trace() if settings.explain else None)


def _read_pictured(
    pdf: PdfFile,
    pages: Sequence[Page],
    words: Sequence[Word],
    settings: ReadSettings,
    given: GivenReadings | None,
    *,
    foreign: bool,
) -> tuple[list[Word], Reading]:
    """The words of pages some of which are pictures, put right, and what they say; pictures are asked again."""
    # Only pictures pay for what knows how they are misread: 20 ms.
    from pdf_processor.second_look import look_at_days, look_closer, put_right  # noqa: PLC0415
    from pdf_processor.statement.ocr_heads import laid_over  # noqa: PLC0415
    from pdf_processor.statement.ocr_repair import is_broken  # noqa: PLC0415
    from pdf_processor.statement.ocr_script import with_years_doubted  # noqa: PLC0415

    latest = pdf.latest_day(settings)
    right = put_right(words)
    overlay = laid_over(right)
    reading = _read(overlay.words, latest, settings)
    if foreign:
        overlay, reading = _titles_told(right, overlay, reading, latest, settings)
    words = overlay.words
    if is_broken(reading):
        mended = look_closer(pdf, pages, overlay, reading, settings, given or recognise)
        if given is not None:
            given.demand_all()
        if mended is not None:
            words, reading = mended, _read(mended, latest, settings)
    dated = look_at_days(pdf, pages, overlay, words, reading, settings, given or recognise)
    if given is not None:
        given.demand_all()
    if dated is not None:
        words, reading = dated, _read(dated, latest, settings)
    # Named languages are no sign that the page is in one of them.
    unread = foreign or is_foreign([word for word in words if word.confidence is not None])
    return words, with_years_doubted(words, reading) if unread else reading


def _titles_told(
    words: Sequence[Word], overlay: Overlay, reading: Reading, latest: date | None, settings: ReadSettings
) -> tuple[Overlay, Reading]:
    """The words of a script that nothing reads with titles that the figures tell, where more rows are proved so."""
    from pdf_processor.statement.ocr_heads import laid_over  # noqa: PLC0415
    from pdf_processor.statement.ocr_untitled import with_titles_told  # noqa: PLC0415

    titled = with_titles_told(words)
    if titled is None:
        return overlay, reading
    over = laid_over(titled)
    told = _read(over.words, latest, settings)
    return (over, told) if worth(told.statements).proved > worth(reading.statements).proved else (overlay, reading)


def _with_plain_dates(words: list[Word], pictured: Sequence[Word]) -> list[Word]:
    from pdf_processor.statement.ocr_dates import with_plain_dates  # noqa: PLC0415 - as above

    return with_plain_dates(words, pictured)


def _bytes_of(path: Path, settings: ReadSettings) -> bytes:
    limit = settings.limits.file_bytes
    try:
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except OSError as error:
        raise Unreadable(f"the file cannot be read: {error.strerror}") from error
    if len(data) > limit:
        raise LimitExceeded(f"the file is larger than the limit of {limit // 2**20} MB (--max-file-size)")
    return data


def _read_pages(
    pdf: PdfFile, settings: ReadSettings, on_page: OnPage | None, given: GivenReadings | None
) -> tuple[list[Page], list[Word], dict[int, list[Word]], list[int], list[int]]:
    """All pages and their words, by page number another honest reading of those that have one, damaged pages, and those
    in a script that nothing reads.
    """
    pages: list[Page] = []
    words: list[Word] = []
    others: dict[int, list[Word]] = {}
    damaged: list[int] = []
    compactor = Compactor() if pdf.page_count > LONG else None
    foreign: list[int] = []
    pictured: list[Word] = []  # of the page before
    for page in pdf.pages():
        read = read_page(page, settings, given or recognise)
        pages.append(read.page)
        # Words of a text layer are never misread: only pictures' words are put right, here and in the end.
        of_page = _with_plain_dates(read.words, pictured) if read.page.kind.by_ocr else read.words
        if compactor is not None:
            compactor.compact(of_page)
        words += of_page
        pictured = of_page if read.page.kind.by_ocr else []
        if read.damaged:
            damaged.append(read.page.number)
        if read.foreign:
            foreign.append(read.page.number)
        if read.others is not None:
            others[read.page.number] = read.others
        if on_page is not None and not (given is not None and given.lacks(read.page.number)):
            on_page(read.page, pdf.page_count)
    if given is not None:
        given.demand_all()
    return pages, words, others, damaged, foreign


def _by_text_layers(words: Sequence[Word], others: Mapping[int, Sequence[Word]]) -> list[Word]:
    """The words with what scans bring along as their text, where the picture agrees with it."""
    kept = [word for word in words if word.page not in others]
    return [*kept, *(word for layer in others.values() for word in layer)]


def _wants_second_opinion(reading: Reading, pages: Sequence[Page]) -> bool:
    """Only where printed balances contradict the rows: then words may have been grouped wrongly."""
    digital = [page for page in pages if page.kind is PageKind.DIGITAL]
    broken = any(doubt.code == "balance_break" for statement in reading.statements for doubt in statement.doubts)
    return broken and 0 < len(digital) <= MOST_PAGES


def _second_words(data: bytes, pages: Sequence[Page], words: Sequence[Word], password: str | None) -> list[Word] | None:
    """All words, those of digital pages as pdfplumber groups them; None where pdfplumber cannot read the file."""
    digital = [page.number for page in pages if page.kind is PageKind.DIGITAL and not page.rotation]
    try:
        found = second_words(data, digital, password)
        return [*(word for word in words if word.page not in found), *chain.from_iterable(found.values())]
    except (MemoryError, ImportError):
        raise
    except Exception:
        # pdfminer raises anything on odd files; the first reading stands.
        return None


def _better(first: Reading, second: Reading, names: tuple[str, str]) -> Reading:
    """The reading that its printed figures prove better; the first one in a tie."""
    better = second if worth(second.statements) > worth(first.statements) else first
    if better.explanation is None:
        return better
    rivals = tuple(
        Candidate("words", name, _worth_in_words(reading), reading is better)
        for name, reading in zip(names, (first, second), strict=True)
    )
    explanation = replace(better.explanation, candidates=(*rivals, *better.explanation.candidates))
    return replace(better, explanation=explanation)


def _worth_in_words(reading: Reading) -> str:
    proved, found, contradicted, doubts = worth(reading.statements)
    return f"{proved} of {found} rows proved, {-contradicted} statements contradicted, {-doubts} doubts"
