"""An extractor that suffers what the PDF's comments ask for, and otherwise reads it as the default one does.

A comment is ``%FAULT name[@page][:argument]``; there may be several, done in their order. Without ``@page`` it happens
before anything is read, with it when the pages before are done and reported.

    rows:N  pages:N          do not read the PDF: the answer is a statement of N rows (spread over N pages, else one)
    text:KIND                the rows' descriptions: "surrogates", "long" (too long), "wide" (large but allowed),
                             "acts" (what a terminal, a spreadsheet or a log would act on)
    amount:DECIMAL           the rows' amount
    slow:SECONDS             sleep, then go on
    segv abort kill          die by that signal;  fat:MB  the last one, after having held so much memory
    starve:MB                hold so much memory, and die by SIGKILL if this process has read another file
    exit0 exit3              end without a result
    hang spin                sleep for ever; compute for ever, deaf to signals' handlers
    oom malloc               take memory from Python, map memory of the system, until there is no more
    garbage bigframe flood   send nonsense, a frame of 3 GB, rows without end
    trailing                 send a frame after the answer
    picture                  send the answer to another question, a picture
    mute                     close the connection and live on
    stdout                   print 10 MB
    grandchild               start an OCR program that runs for ever, and wait for it
    leak:MB                  keep that much memory for ever
    reach:FOLDER,PORT        try to get out (see `pdfproc_escapes`); an error of ours says by which ways that went
    program:NAME             start a program and wait for its end; an error of ours where it does not run
    tempfile                 leave a file in the temporary folder
    raise:SECRET             an exception with SECRET in its text;  recurse  a RecursionError
    error:CODE               the FileError of that code
    chosen:FAULT[=ARGUMENT]  that one, if a page is to be read in another way than the others
"""

from __future__ import annotations

import mmap
import os
import re
import resource
import signal
import socket
import stat
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import date, timedelta
from decimal import Decimal
from functools import partial

from pdf_processor.errors import DamagedPdf, FileError
from pdf_processor.frames import HEADER, Failed, PageDone, Picture, Rows, StatementHead, pack
from pdf_processor.limits import die_with_parent
from pdf_processor.model import Document, Page, PageKind, Reconciled, Statement, Transaction
from pdf_processor.settings import ReadSettings

_COMMENT = re.compile(rb"^%FAULT ([a-z0-9]+)(?:@(\d+))?(?::(\S+))?", re.MULTILINE)
_LEAKED: list[bytes] = []
_OPENING = Decimal("1000.00")
_READ: list[int] = []
ACTS = '=1+1\x1b]0;owned\x07\x1b[2J\x9b31m\u202etxet[/x][bold]<b>\r\n{"level": 1}'


def extract(source: bytes, settings: ReadSettings, *, on_page: Callable[[Page, int], None]) -> Document:
    """Do as told by the PDF's comments."""
    found = _COMMENT.findall(source)
    faults = [(name.decode(), int(page or 0), argument.decode()) for name, page, argument in found]
    options = {name: argument for name, _, argument in faults}
    if "starve" not in options:
        _READ.append(len(source))

    def strike(next_page: int) -> None:
        for name, page, argument in faults:
            if page == next_page and name == "chosen" and settings.page_choices:
                chosen, _, its_own = argument.partition("=")
                FAULTS[chosen](its_own)
            elif page == next_page and name in FAULTS:
                FAULTS[name](argument)

    def report(page: Page, pages: int) -> None:
        on_page(page, pages)
        strike(page.number + 1)

    strike(0)
    strike(1)
    if "rows" in options or "pages" in options:
        return _made_up(options, report)
    from pdf_processor.extract import extract as default_extract  # noqa: PLC0415

    return default_extract(source, settings, on_page=report)


def _made_up(options: dict[str, str], report: Callable[[Page, int], None]) -> Document:
    count, rows = int(options.get("pages", 1)), int(options.get("rows", 0))
    pages = tuple(Page(number, 595.0, 842.0, 0, PageKind.DIGITAL) for number in range(1, count + 1))
    for page in pages:
        report(page, count)
    if not rows:
        return Document(pages, ())
    amount = Decimal(options.get("amount", "-1.25"))
    description = _description(options.get("text", ""))
    start = date(2024, 1, 1)
    transactions = tuple(
        Transaction(
            date=start + timedelta(days=index % 28),
            value_date=None,
            description=f"{description} {index + 1}",
            amount=amount,
            currency="EUR",
            balance=_OPENING + (index + 1) * amount if amount.is_finite() else None,
            account="DE00 0000",
            page=1 + index * count // rows,
        )
        for index in range(rows)
    )
    closing = transactions[-1].balance
    statement = Statement(
        "Test Bank", "DE00 0000", "bank", "de", "EUR", start, None, _OPENING, closing, transactions, Reconciled.YES
    )
    return Document(pages, (statement,))


def _description(kind: str) -> str:
    return {"surrogates": "Caf\udce9 \ud800", "long": "x" * 20_000, "wide": "é" * 4_000, "acts": ACTS}.get(
        kind, "Coffee"
    )


def _slow(seconds: str) -> None:
    time.sleep(float(seconds))


def _die(number: int, _: str = "") -> None:
    if number in (signal.SIGSEGV, signal.SIGABRT):
        signal.signal(number, signal.SIG_DFL)
    os.kill(os.getpid(), number)


def _fat(megabytes: str) -> None:
    hoard = b"x" * (int(megabytes) * 1024 * 1024)
    _die(signal.SIGKILL)
    del hoard


def _starve(megabytes: str) -> None:
    hoard = b"x" * (int(megabytes) * 1024 * 1024)
    if _READ:
        _die(signal.SIGKILL)
    del hoard


def _leak(megabytes: str) -> None:
    _LEAKED.append(b"x" * (int(megabytes) * 1024 * 1024))


def _hang(_: str) -> None:
    while True:
        time.sleep(1000)


def _spin(_: str) -> None:
    # One call into C that holds the interpreter for hours, as MuPDF does.
    re.match(r"(a+)+$", "a" * 200 + "b")


def _oom(_: str) -> None:
    hoard = []
    while True:
        hoard.append(bytearray(16_000_000))


def _malloc(_: str) -> None:
    hoard = []
    while True:
        piece = mmap.mmap(-1, 64 * 1024 * 1024)
        for offset in range(0, len(piece), resource.getpagesize()):
            piece[offset] = 1
        hoard.append(piece)


def _socket() -> int:
    """The connection to the parent, found as code that took over this process would find it."""
    for descriptor in range(3, 64):
        with suppress(OSError):
            if stat.S_ISSOCK(os.fstat(descriptor).st_mode):
                return descriptor
    raise LookupError("no socket")


def _send(data: bytes | bytearray) -> None:
    with socket.socket(fileno=os.dup(_socket())) as connection:
        connection.sendall(data)


def _garbage(_: str) -> None:
    _send(HEADER.pack(1000) + os.urandom(1000))
    _hang("")


def _bigframe(_: str) -> None:
    _send(HEADER.pack(3_000_000_000) + b"x" * 100_000)
    _hang("")


def _flood(_: str) -> None:
    rows = pack(Rows(()))
    _send(_statement_start())
    while True:
        _send(rows * 1000)


def _statement_start() -> bytes:
    head = Statement(None, None, None, None, None, None, None, None, None, (), Reconciled.UNKNOWN)
    return bytes(pack(PageDone(Page(1, 1.0, 1.0, 0, PageKind.EMPTY), 1)) + pack(StatementHead(head, 10**9)))


def _trailing(_: str) -> None:
    failed = pack(Failed("damaged_pdf", "no", "no", 0))
    _send(failed + failed)
    _hang("")


def _picture(_: str) -> None:
    _send(pack(Picture(b"", 0)))
    _hang("")


def _mute(_: str) -> None:
    os.close(_socket())
    _hang("")


def _stdout(_: str) -> None:
    line = b"warning: \x1b[2Jbroken\xff pollution\n" * 1000
    for _number in range(10_000_000 // len(line)):
        os.write(1, line)
        os.write(2, b"err")
    print("and by Python", file=sys.stdout, flush=True)


def _grandchild(_: str) -> None:
    step = partial(die_with_parent, os.getpid())
    subprocess.Popen(["tesseract"], preexec_fn=step).wait()  # noqa: PLW1509 - this process has one thread


def _tempfile(_: str) -> None:
    with tempfile.NamedTemporaryFile(prefix="left-behind-", delete=False) as file:
        file.write(b"a page's picture")


def _raise(secret: str) -> None:
    raise KeyError(secret)


def _recurse(_: str) -> None:
    _recurse(_)


def _reach(argument: str) -> None:
    from pdfproc_escapes import reached  # noqa: PLC0415

    folder, port = argument.split(",")
    ways = reached(folder, int(port))
    if ways:
        raise DamagedPdf(f"reached: {' '.join(ways)}")


def _program(name: str) -> None:
    from pdfproc_escapes import program_runs  # noqa: PLC0415

    if not program_runs(name):
        raise DamagedPdf("the program does not run")


def _error(code: str) -> None:
    leaf = next(leaf for leaf in FileError.__subclasses__() if leaf.code == code)
    raise leaf(f"it is {code}", next_step="do this", page=7)


FAULTS: dict[str, Callable[[str], None]] = {
    "slow": _slow,
    "segv": partial(_die, signal.SIGSEGV),
    "abort": partial(_die, signal.SIGABRT),
    "kill": partial(_die, signal.SIGKILL),
    "fat": _fat,
    "starve": _starve,
    "leak": _leak,
    "exit0": lambda _: os._exit(0),
    "exit3": lambda _: os._exit(3),
    "hang": _hang,
    "spin": _spin,
    "oom": _oom,
    "malloc": _malloc,
    "garbage": _garbage,
    "bigframe": _bigframe,
    "flood": _flood,
    "trailing": _trailing,
    "picture": _picture,
    "mute": _mute,
    "stdout": _stdout,
    "grandchild": _grandchild,
    "tempfile": _tempfile,
    "raise": _raise,
    "recurse": _recurse,
    "error": _error,
    "reach": _reach,
    "program": _program,
}
