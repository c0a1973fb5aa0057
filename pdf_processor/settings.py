"""How a run is to be done. Frozen: built once, by the command line or by a library caller, then handed down."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

MEBIBYTE = 1024 * 1024
SANDBOXES = ("auto", "require", "off")


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may cost. Everything a hostile PDF could blow up has a bound here.

    Seconds are wall time by the parent's monotonic clock, `ocr_seconds` the sum of what a file's pictures took, however
    many were read at once; `memory_bytes` is the child's address space beyond
    what it holds when idle.
    """

    file_bytes: int = 100 * MEBIBYTE
    pages: int = 10_000
    words_per_page: int = 200_000
    pixels_per_page: int = 50_000_000
    page_seconds: float = 60.0
    document_seconds: float = 600.0
    ocr_seconds: float = 3600.0
    memory_bytes: int = 2048 * MEBIBYTE
    frame_bytes: int = 4 * MEBIBYTE
    result_bytes: int = 50 * MEBIBYTE


@dataclass(frozen=True, slots=True)
class PageChoice:
    """A page that is to be read from its picture, whatever its text: by this engine, at so many dots per inch.

    None for either: as every other page.
    """

    page: int
    engine: str | None = None
    dpi: int | None = None


@dataclass(frozen=True, slots=True)
class ReadSettings:
    """What the child process needs to know to read one PDF.

    `passwords` are candidates, tried in turn; they are never logged, stored or shown by `repr`. With `keyring`, those
    that the system's keyring holds are tried after them, in the parent process alone. `explain` asks for
    `Document.explanation`. Where a statement prints no year, its rows are of `year`; without one, of the last year in
    which they are no later than the PDF says it was made, or else than `saved`, the day of the file. `sandbox` says
    whether a child process is to be caged: as far as the system can ("auto"), or not read at all where it cannot
    ("require"), or not ("off"). `page_choices` are of single pages, one a page.
    """

    passwords: tuple[str, ...] = field(default=(), repr=False)
    keyring: bool = False
    ocr: str = "auto"
    ocr_engine: str = "auto"
    ocr_languages: tuple[str, ...] = ()
    second_opinion: bool = True
    explain: bool = False
    page_choices: tuple[PageChoice, ...] = ()
    year: int | None = None
    saved: date | None = None
    sandbox: str = "auto"
    limits: Limits = Limits()

    def __post_init__(self) -> None:
        # A slip of the pen must not open the cage.
        if self.sandbox not in SANDBOXES:
            raise ValueError(f"sandbox is one of {', '.join(SANDBOXES)}, not {self.sandbox!r}")

    def choice(self, page: int) -> PageChoice | None:
        """What was chosen for a page, counted from 1."""
        return next((each for each in self.page_choices if each.page == page), None)

    def engine_of(self, page: int) -> str:
        """The name of the engine that is to read a page."""
        choice = self.choice(page)
        return choice.engine if choice is not None and choice.engine is not None else self.ocr_engine


@dataclass(frozen=True, slots=True)
class Settings:
    """One run of `ingest`: where results go and how files are treated on the way.

    `ocr_slots` pages are recognised at once; without a number, as many as there are workers, but no more than the
    machine has cores and memory for. `name` is a pattern for the names of results, see `name_template.py`. `store`
    is the address of a PostgreSQL database with the import log's tables; without one they are in the output folder.
    """

    output: Path = Path("output")
    failed: Path = Path("failed")
    workers: int = 4
    ocr_slots: int | None = None
    skip_existing: bool = False
    leave_failed: bool = False
    csv_raw: bool = False
    ocr_pdf: bool = False
    strict: bool = False
    name: str | None = None
    store: str | None = None
    read: ReadSettings = ReadSettings()
