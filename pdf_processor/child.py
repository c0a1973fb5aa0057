"""What runs in a child process: first its limits, then one PDF after the other, frame by frame.

Started by `child_process.py`, or borne by `zygote.py`, and by nothing else. It holds its end of a socket, the null
device as input, and a pipe for everything that it or a C library prints; each PDF comes as an open file descriptor, so
it need not open files itself.
"""

from __future__ import annotations

import errno
import gc
import hashlib
import inspect
import os
import random
import signal
import socket
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NoReturn

import msgspec

from pdf_processor.cage import OFF, Cage, shut
from pdf_processor.errors import FileError, InternalError, LimitExceeded, OutOfMemory, Unreadable, error_of
from pdf_processor.frames import (
    HEADER,
    LONGEST_TEXT,
    OUT_OF_MEMORY_STATUS,
    Answer,
    Bind,
    Draw,
    Failed,
    Given,
    Orders,
    PageDone,
    Picture,
    Piece,
    PiecesEnd,
    Question,
    Ready,
    Recognise,
    Recognised,
    Request,
    Rows,
    Searchable,
    StatementHead,
    Twin,
    Unfinished,
    Wanted,
    pack_within,
    take_apart,
    unpack_request,
)
from pdf_processor.kept_reading import pack_reading, unpack_reading
from pdf_processor.limits import confine, confine_memory, die_with_parent, renew_cpu_time, resident_bytes
from pdf_processor.model import Document, OcrTask, Page, PictureReading
from pdf_processor.ocr.places import model_folders
from pdf_processor.settings import MEBIBYTE, ReadSettings

Extract = Callable[..., Document]

EXTRACTORS = "pdfproc.extractors"
DEFAULT = "default"
LONGEST_REQUEST = 16 * MEBIBYTE
_PIECE = 256 * 1024
_PICTURE_MARGIN = 1024  # what a frame holds besides a picture's bytes
GARBAGE_AFTER = 50_000  # objects, a few megabytes
_PACKAGE = str(Path(__file__).parent)


def main() -> NoReturn:
    """Obey the orders in the last argument."""
    serve(msgspec.json.decode(sys.argv[-1], type=Orders))


def serve(orders: Orders) -> NoReturn:
    """Be confined, then obey the orders until the parent closes the socket."""
    os.umask(0o077)
    die_with_parent(orders.parent)
    confine()
    renew_cpu_time(_processor_seconds(orders))
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.set_inheritable(orders.socket, False)
    # Before a plugin's code: it must work within the cage, and may start threads, which inherit it only from now on.
    resident_bytes()
    cage = Cage() if orders.sandbox == OFF else shut(tempfile.gettempdir(), model_folders())
    wire = Wire(socket.socket(fileno=orders.socket), orders.limits.frame_bytes)
    extract = load_extractor(orders.extractor)
    if orders.warm and orders.extractor == DEFAULT:
        from pdf_processor.engine import warm_up  # noqa: PLC0415 - as the extractor

        warm_up()
    # What the imports made stays for good, and was not searched for garbage: nor will it be.
    gc.freeze()
    # A document's objects live until it is read: looked through every 700, they cost a tenth of 300 pages' time.
    gc.set_threshold(GARBAGE_AFTER, 10, 10)
    gc.enable()
    confine_memory(orders.limits.memory_bytes)
    wire.send(Ready(resident_bytes(), cage))
    while True:
        request, fd = wire.receive()
        renew_cpu_time(_processor_seconds(orders))
        try:
            match request:
                case Draw():
                    draw(wire, request, fd)
                case Recognise():
                    recognise(wire, request, fd)
                case Searchable():
                    copy_with_text(wire, request, fd)
                case Bind():
                    bind(wire, request, fd)
                case Twin():
                    make_twin(wire, request, fd)
                case Request():
                    answer(wire, extract, request, fd)
        except MemoryError:
            os._exit(OUT_OF_MEMORY_STATUS)


def load_extractor(name: str) -> Extract:
    """The function of that name in the entry point group `pdfproc.extractors`; ends the process if there is none."""
    if name == DEFAULT:
        # Directly, because searching all installed packages takes longer than this import.
        from pdf_processor.engine import read_pdf  # noqa: PLC0415

        return read_pdf
    from importlib.metadata import entry_points  # noqa: PLC0415 - rare

    for entry in entry_points(group=EXTRACTORS, name=name):
        loaded: Extract = entry.load()
        takes_readings = "given" in inspect.signature(loaded).parameters
        return loaded if takes_readings else _without_readings(loaded)
    sys.exit(f"no installed package offers the extractor {name!r}")


def _without_readings(extract: Extract) -> Extract:
    """An extractor that recognises pages itself, if it does so at all."""

    def without(source: bytes, settings: ReadSettings, *, given: object = None, **others: Any) -> Document:  # noqa: ARG001
        return extract(source, settings, **others)

    return without


class Wire:
    """The child's end of the socket. When the parent is gone, so is the child."""

    def __init__(self, connection: socket.socket, frame_bytes: int) -> None:
        self._connection = connection
        self._frame_bytes = frame_bytes
        self._unsent = bytearray()

    def send(self, frame: Answer) -> None:
        """Send one frame, in pieces where it holds too many rows for the frame limit.

        A statement waits for what follows it: few large messages wake the parent less often than many small ones.
        """
        for packed in pack_within(frame, self._frame_bytes):
            self._unsent += packed
            if not isinstance(frame, StatementHead | Rows) or len(self._unsent) >= _PIECE:
                self._flush()

    def _flush(self) -> None:
        try:
            self._connection.sendall(self._unsent)
        except OSError:
            os._exit(1)
        self._unsent.clear()

    def receive(self) -> tuple[Question, int]:
        """The next request and the file descriptor of its PDF."""
        header, fds, _, _ = socket.recv_fds(self._connection, HEADER.size, 1)
        if not header:
            os._exit(0)
        header += self._exactly(HEADER.size - len(header))
        (length,) = HEADER.unpack(header)
        if length > LONGEST_REQUEST or len(fds) != 1:
            os._exit(1)
        request = unpack_request(self._exactly(length))
        if isinstance(request, Given):
            os._exit(1)
        return request, fds[0]

    def receive_given(self) -> Given:
        """What follows a request that says so."""
        (length,) = HEADER.unpack(self._exactly(HEADER.size))
        given = unpack_request(self._exactly(length)) if length <= LONGEST_REQUEST else None
        if not isinstance(given, Given):
            os._exit(1)
        return given

    def _exactly(self, length: int) -> bytes:
        parts = bytearray()
        while len(parts) < length:
            part = self._connection.recv(length - len(parts))
            if not part:
                os._exit(1)
            parts += part
        return bytes(parts)


def answer(wire: Wire, extract: Extract, request: Request, fd: int) -> None:
    """Read one PDF and send what came of it; ends the process after a lack of memory."""
    reported: dict[int, Page] = {}
    settings = request.settings
    readings = dict(_given(wire.receive_given()) for _ in range(request.given or 0))

    def on_page(page: Page, pages: int) -> None:
        reported[page.number] = page
        wire.send(PageDone(page, pages))

    def read() -> Iterator[Answer]:
        source = _source_of(fd, settings)
        if request.given is None:
            document = extract(source, settings, on_page=on_page)
        else:
            from pdf_processor.recognition import GivenReadings, ReadingsWanted  # noqa: PLC0415 - as the extractor

            given = GivenReadings(readings, lambda task, pages: wire.send(Wanted(task, pages)))
            try:
                document = extract(source, settings, on_page=on_page, given=given)
            except ReadingsWanted:
                yield Unfinished(resident_bytes())
                return
        yield from take_apart(document, reported, hashlib.sha256(source).hexdigest(), resident_bytes())

    _send_all(wire, read)


def _given(given: Given) -> tuple[OcrTask, PictureReading | FileError]:
    if given.failure is not None:
        return given.task, error_of(given.failure)
    return given.task, unpack_reading(given.reading, given.task.page)


def recognise(wire: Wire, request: Recognise, fd: int) -> None:
    """Read one picture by OCR and send its words; ends the process after a lack of memory."""

    def recognised() -> Iterator[Answer]:
        from pdf_processor.pdf import open_pdf  # noqa: PLC0415 - as the extractor
        from pdf_processor.recognition import recognise as read_picture  # noqa: PLC0415

        source = _source_of(fd, request.settings)
        with open_pdf(source, request.settings) as pdf:
            reading = read_picture(pdf.page(request.task.page), request.task, request.settings)
        yield Recognised(pack_reading(reading), hashlib.sha256(source).hexdigest(), resident_bytes())

    _send_all(wire, recognised)


def copy_with_text(wire: Wire, request: Searchable, fd: int) -> None:
    """Send a copy of the PDF in which the given readings are text; ends the process after a lack of memory."""
    given = (wire.receive_given() for _ in range(request.given))
    readings = {each.task.page: unpack_reading(each.reading, each.task.page) for each in given}

    def copied() -> Iterator[Answer]:
        from pdf_processor.pdf.searchable import with_text  # noqa: PLC0415 (only asked for by --ocr-pdf)

        source = _source_of(fd, request.settings)
        yield from _in_pieces(with_text(source, readings, request.settings), source)

    _send_all(wire, copied)


def make_twin(wire: Wire, request: Twin, fd: int) -> None:
    """Send the twin of a PDF; ends the process after a lack of memory."""

    def made() -> Iterator[Answer]:
        from pdf_processor.twin.make import twin_of  # noqa: PLC0415 (only `redact` needs it)

        source = _source_of(fd, request.settings)
        twin = twin_of(source, request.settings, random.SystemRandom(), lambda: wire.send(Piece(b"")))
        yield from _in_pieces(twin, source)

    _send_all(wire, made)


def bind(wire: Wire, request: Bind, fd: int) -> None:
    """Send a PDF of the pictures in a file; ends the process after a lack of memory."""

    def made() -> Iterator[Answer]:
        from pdf_processor.pdf.from_pictures import bound  # noqa: PLC0415 (only the server needs it)

        source = _source_of(fd, request.settings)
        yield from _in_pieces(bound(source, request.sizes, request.settings, lambda: wire.send(Piece(b""))), source)

    _send_all(wire, made)


def _in_pieces(pdf: bytes, source: bytes) -> Iterator[Answer]:
    whole = memoryview(pdf)
    for start in range(0, len(whole), _PIECE):
        yield Piece(bytes(whole[start : start + _PIECE]))
    yield PiecesEnd(hashlib.sha256(source).hexdigest(), resident_bytes())


def draw(wire: Wire, request: Draw, fd: int) -> None:
    """Draw one page and send its picture; ends the process after a lack of memory."""

    def drawn() -> Iterator[Answer]:
        from pdf_processor.pdf.draw import draw_page  # noqa: PLC0415 (only `show --image` needs it)

        source = _source_of(fd, request.settings)
        most = request.settings.limits.frame_bytes - _PICTURE_MARGIN
        png = draw_page(source, request.page, request.settings, request.marks, request.rotation, request.dpi, most)
        yield Picture(png, resident_bytes())

    _send_all(wire, drawn)


def _source_of(fd: int, settings: ReadSettings) -> bytes:
    try:
        return read_source(fd, settings.limits.file_bytes)
    finally:
        os.close(fd)


def _send_all(wire: Wire, frames: Callable[[], Iterator[Answer]]) -> None:
    """Send the frames as they are made, or why that cannot be."""
    failure: FileError | None = None
    try:
        for frame in frames():
            wire.send(frame)
    except Exception as error:
        failure = as_file_error(error)
    # Only here, where the traceback and all it held are gone, is there room again to say so.
    if failure is not None:
        wire.send(_failed(failure))
        if isinstance(failure, OutOfMemory):
            os._exit(OUT_OF_MEMORY_STATUS)


def _failed(failure: FileError) -> Failed:
    message, next_step = failure.message[:LONGEST_TEXT], failure.next_step[:LONGEST_TEXT]
    return Failed(failure.code, message, next_step, resident_bytes(), failure.page)


def read_source(fd: int, most: int) -> bytes:
    """All bytes of an open file, wherever its offset stands; raises `LimitExceeded` and `Unreadable`."""
    source = bytearray()
    try:
        while len(source) <= most and (piece := os.pread(fd, _PIECE, len(source))):
            source += piece
        size = max(len(source), os.fstat(fd).st_size)
    except OSError as error:
        raise Unreadable(f"the file cannot be read: {error.strerror}") from error
    if len(source) > most:
        raise LimitExceeded(f"the file has {size:,} bytes; the limit is {most:,} (--max-file-size)")
    return bytes(source)


def as_file_error(error: Exception) -> FileError:
    """What costs one file, whatever was raised; never holds an exception's own text, which may be the PDF's."""
    page = getattr(error, "page", None)
    if any(map(_lacks_memory, _causes(error))):
        return OutOfMemory("reading needs more memory than the limit allows (--memory-limit)", page=page)
    if isinstance(error, FileError):
        return error.with_traceback(None)
    return InternalError(f"{type(error).__name__} at {_innermost_own_line(error)}")


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    seen = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        yield error
        error = error.__cause__ or error.__context__


def _lacks_memory(error: BaseException) -> bool:
    """Python's own error, the system's, or MuPDF's ``malloc (… bytes) failed``, as bare or as wrapped by others."""
    if isinstance(error, OSError):
        return error.errno == errno.ENOMEM
    text = str(error) if isinstance(error, RuntimeError) or type(error).__name__.startswith("Fz") else ""
    return isinstance(error, MemoryError) or ("alloc" in text and "failed" in text)


def _innermost_own_line(error: Exception) -> str:
    place = "an unknown place"
    for frame, line in traceback.walk_tb(error.__traceback__):
        if frame.f_code.co_filename.startswith(_PACKAGE):
            place = f"{frame.f_globals.get('__name__')}:{line}"
    return place


def _processor_seconds(orders: Orders) -> float:
    """Twice the document's deadline: only for when the parent, whose clock rules, is no longer there."""
    return 2 * orders.limits.document_seconds
