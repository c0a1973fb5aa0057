"""Every error this program raises on purpose.

    PdfprocError
    ├── FileError                  costs one file; the batch goes on, exit status 1
    │   ├── NotAPdf                not_a_pdf             the bytes are no PDF
    │   ├── EmptyFile              empty_file            zero bytes
    │   ├── DamagedPdf             damaged_pdf           a PDF that cannot be opened or whose pages cannot be read
    │   ├── NoPages                no_pages              opens, but holds no page
    │   ├── PasswordRequired       password_required     encrypted, and no given password opens it
    │   ├── OcrUnavailable         ocr_unavailable       a page is a picture and no OCR engine is installed
    │   ├── OcrOff                 ocr_off               a page is a picture, and OCR is turned off
    │   ├── PartlyDamaged          partly_damaged        read, but damage may have taken rows or whole pages
    │   ├── FromCsv                from_csv              the log was made anew, and its rows taken from its CSV
    │   ├── OcrFailed              ocr_failed            the OCR engine broke on a page
    │   ├── LimitExceeded          limit_exceeded        larger than a limit allows
    │   ├── WorkerCrashed          worker_crashed        the child process died while reading it
    │   ├── NoResult               no_result             the child process ended without a result
    │   ├── BadResult              bad_result            what the child sent was malformed or too large
    │   ├── TimedOut               timed_out             reading took longer than its deadline
    │   ├── OutOfMemory            out_of_memory         reading needed more memory than its limit
    │   ├── Unreadable             unreadable            no permission, vanished, or an I/O error on the input
    │   ├── ChangedWhileRead       changed_while_read    the file changed under our hands
    │   └── InternalError          internal_error        a bug of ours, met while reading it
    └── MachineError               not the files' fault: the run stops and moves nothing
        ├── EnvironmentBroken      environment_broken    exit 3: every child dies at once
        ├── SandboxUnavailable     sandbox_unavailable   exit 3: --sandbox require, and the system has no cage
        ├── OutputUnusable         output_unusable       exit 5: output folder missing, read-only or full
        ├── FailedFolderUnusable   failed_dir_unusable   exit 5: the same for failed/
        ├── LogUnusable            log_unusable          exit 6: the import log is damaged or not ours
        └── LogLocked              log_locked            exit 6: another process holds the import log

Each leaf has a stable `code` (stored in the log), says whether trying again can help (`retryable`), and
carries the next step for the user. Messages never hold text from inside a PDF.
"""

from __future__ import annotations

import errno
import re
from enum import IntEnum
from typing import ClassVar, Self

from pdf_processor.model import Failure


class ExitCode(IntEnum):
    """The program's exit statuses."""

    OK = 0
    SOME_FAILED = 1
    USAGE = 2
    ENVIRONMENT_BROKEN = 3
    OUTPUT_UNUSABLE = 5
    LOG_UNUSABLE = 6
    INTERRUPTED = 130
    TERMINATED = 143


class PdfprocError(Exception):
    """Base of all: `str()` is one sentence for the user."""

    code: ClassVar[str] = "error"
    retryable: ClassVar[bool] = False
    default_next_step: ClassVar[str] = "run the command again with --verbose"

    def __init__(self, message: str, *, next_step: str | None = None, page: int | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.next_step = next_step or self.default_next_step
        self.page = page

    def failure(self) -> Failure:
        """The record of this error for the log."""
        return Failure(self.code, self.message, self.next_step, self.retryable, self.page)


class FileError(PdfprocError):
    """Costs one file; the batch goes on.

    `later` says whether the same file can succeed another time. A leaf's docstring says what happened: both stand in
    docs/errors.md.
    """

    later: ClassVar[str] = ""
    keeps_earlier: ClassVar[bool] = False
    """Whether it tells what this run lacks, and nothing of the file: what was read from these bytes before stays."""


class NotAPdf(FileError):
    """The bytes are no PDF. It stays if its name does not end in .pdf either."""

    code = "not_a_pdf"
    later = "no"
    default_next_step = (
        "check that the file really is a PDF: put a new download over it in the failed "
        "folder, or with --leave-failed in its place, then run 'pdfproc retry'"
    )


class EmptyFile(FileError):
    """Zero bytes."""

    code = "empty_file"
    later = "no"
    default_next_step = (
        "the file has no bytes: put a new download over it in the failed "
        "folder, or with --leave-failed in its place, then run 'pdfproc retry'"
    )


class DamagedPdf(FileError):
    """A PDF that cannot be opened, or whose pages cannot be read."""

    code = "damaged_pdf"
    later = "no; a repaired copy may"
    default_next_step = "download the file again, or mend it with 'qpdf IN.pdf OUT.pdf', then run 'pdfproc retry'"


class NoPages(FileError):
    """It opens, but holds no page."""

    code = "no_pages"
    later = "no"
    default_next_step = (
        "the PDF holds no page: put a new download over it in the failed "
        "folder, or with --leave-failed in its place, then run 'pdfproc retry'"
    )


class PasswordRequired(FileError):
    """Encrypted, and no password that was given opens it."""

    code = "password_required"
    retryable = True
    keeps_earlier = True
    later = "with its password"
    default_next_step = "put the password on a line of a file and run 'pdfproc retry --password-file FILE'"


class OcrUnavailable(FileError):
    """A page is a picture, and no OCR engine is installed."""

    code = "ocr_unavailable"
    retryable = True
    keeps_earlier = True
    later = "once one is installed"
    default_next_step = "install an OCR engine with: pip install 'pdfproc[ocr]', then run 'pdfproc retry'"


class OcrUnloadable(OcrUnavailable):
    """An engine is installed, and a library that it needs is not."""


class OcrOff(FileError):
    """A page is a picture, and OCR is turned off: the file is read, but not that page."""

    code = "ocr_off"
    retryable = True
    later = "without --ocr never; --skip-existing then reads it again"
    default_next_step = "run 'pdfproc ingest FILE' with it, and without --ocr never"


class PartlyDamaged(FileError):
    """It is damaged, often cut off: what is left of it was read, but rows or whole pages may be lost."""

    code = "partly_damaged"
    later = "no; a new download may"
    default_next_step = "download the PDF again, put it in this one's place, then run 'pdfproc ingest FILE' with it"


class FromCsv(FileError):
    """The import log was made anew from what there is: these rows are from a CSV, and the PDF was not read."""

    code = "from_csv"
    retryable = True
    later = "once its PDF is read again"
    default_next_step = "run 'pdfproc ingest FOLDER' on the folder of its PDF: that is read anew and takes its place"


class OcrFailed(FileError):
    """The OCR engine broke on a page or took too long."""

    code = "ocr_failed"
    retryable = True
    later = "perhaps"
    default_next_step = "run 'pdfproc retry'; if it fails again, rescan the page at 300 dpi"


class LimitExceeded(FileError):
    """Larger than a limit allows; the message names which."""

    code = "limit_exceeded"
    retryable = True
    later = "with that limit raised"
    default_next_step = "if you trust the file, raise the limit it names and run 'pdfproc retry'"


class WorkerCrashed(FileError):
    """The child process died while reading it."""

    code = "worker_crashed"
    later = "hardly"
    default_next_step = "the file crashes the PDF reader: download or print it anew, then run 'pdfproc retry'"


class NoResult(FileError):
    """The child process ended without a result."""

    code = "no_result"
    retryable = True
    later = "perhaps"
    default_next_step = "run 'pdfproc retry'; if it happens again, please report it"


class BadResult(FileError):
    """What the child process sent was malformed or too large."""

    code = "bad_result"
    later = "hardly"
    default_next_step = "the reader's answer was unusable: please report it, without the file"


class TimedOut(FileError):
    """A page or the whole file took longer than its deadline."""

    code = "timed_out"
    retryable = True
    later = "with a longer one"
    default_next_step = (
        "if the file is worth the time, run 'pdfproc retry --timeout SECONDS --page-timeout SECONDS' with longer limits"
    )


class OutOfMemory(FileError):
    """It needed more memory than its limit."""

    code = "out_of_memory"
    retryable = True
    later = "with a higher limit, or one worker"
    default_next_step = "run 'pdfproc retry --workers 1 --memory-limit MB' with a higher limit"
    by_system = False
    """Whether the machine had no more, and not only the limit was reached: alone the file may fit."""


class Unreadable(FileError):
    """No permission, vanished, or an input error. It stays."""

    code = "unreadable"
    retryable = True
    keeps_earlier = True
    later = "once it can be read"
    default_next_step = "make the file readable for you, then run 'pdfproc retry'"


class ChangedWhileRead(FileError):
    """The file changed while it was read, twice. It stays."""

    code = "changed_while_read"
    retryable = True
    later = "once nobody writes to it"
    default_next_step = "wait until the file is complete, then run 'pdfproc retry'"


class InternalError(FileError):
    """A bug of pdfproc, met while reading it."""

    code = "internal_error"
    later = "after an update"
    default_next_step = "this is a bug: please report the code and the version, without the file"


def sentence(failure: Failure) -> str:
    """What happened, with the page it happened on, without its full stop."""
    if failure.page is None or re.search(rf"\bpage {failure.page}\b", failure.message):
        return failure.message
    return f"page {failure.page}: {failure.message}"


def error_of(failure: Failure) -> FileError:
    """The error that a record tells of."""
    for leaf in FileError.__subclasses__():
        if leaf.code == failure.code:
            return leaf(failure.message, next_step=failure.next_step, page=failure.page)
    return InternalError(failure.message, page=failure.page)


class MachineError(PdfprocError):
    """Not a file's fault: nothing is moved, the run stops with `exit_code`."""

    exit_code: ClassVar[ExitCode] = ExitCode.OUTPUT_UNUSABLE
    retryable = True

    @classmethod
    def because(cls, message: str, error: OSError, step: str | None = None) -> Self:
        """This error for one of the system's: what to do fits its reason. `step` is what helps whatever that is."""
        step = step or cls.default_next_step
        remedy = _REMEDIES.get(error.errno or 0)
        return cls(f"{message}: {error.strerror or error}", next_step=f"{remedy}, or {step}" if remedy else step)


_REMEDIES = {
    errno.ENOSPC: "free space on its disk",
    errno.EDQUOT: "free space of your quota",
    errno.EACCES: "make it writable for you",
    errno.EPERM: "make it writable for you",
    errno.EROFS: "mount its disk for writing",
    errno.ENOTDIR: "move away the file that has a folder's name",
    errno.EEXIST: "move away the file that has a folder's name",
    errno.EISDIR: "move away the folder that has the file's name",
    errno.EMFILE: "allow more open files with 'ulimit -n'",
}
"""What helps against the reasons that users meet, as the system numbers them."""


class EnvironmentBroken(MachineError):
    """No child process can start, or every one dies before a single file has been read."""

    code = "environment_broken"
    exit_code = ExitCode.ENVIRONMENT_BROKEN
    default_next_step = "reinstall with: pip install --force-reinstall pdfproc"


class SandboxUnavailable(MachineError):
    """`--sandbox require`, and the system has no Landlock or no seccomp."""

    code = "sandbox_unavailable"
    exit_code = ExitCode.ENVIRONMENT_BROKEN
    default_next_step = (
        "run it on Linux 5.13 or newer with Landlock and seccomp ('pdfproc doctor' tells), "
        "or with --sandbox auto on PDFs that you trust"
    )


class OutputUnusable(MachineError):
    """The output folder cannot be made or written, or its disk is full."""

    code = "output_unusable"
    exit_code = ExitCode.OUTPUT_UNUSABLE
    default_next_step = "choose another folder with -o DIR, then run the same command again"


class FailedFolderUnusable(MachineError):
    """The failed folder cannot be made or written, or its disk is full."""

    code = "failed_dir_unusable"
    exit_code = ExitCode.OUTPUT_UNUSABLE
    default_next_step = "choose another folder with --failed-dir DIR, or use --leave-failed"


class LogUnusable(MachineError):
    """The import log is damaged, of a newer version, or of another program."""

    code = "log_unusable"
    exit_code = ExitCode.LOG_UNUSABLE
    default_next_step = (
        "'pdfproc check --rebuild-log', with the same -o and --failed-dir, makes a new one from the CSVs and the "
        "failed folder; the old one is kept under another name"
    )


class LogMissing(LogUnusable):
    """There is none, and none was to be made."""


class LogDamaged(LogUnusable):
    """It cannot be read as one, so that only a new one helps."""


class LogLocked(MachineError):
    """Another program has held the import log for half a minute."""

    code = "log_locked"
    exit_code = ExitCode.LOG_UNUSABLE
    default_next_step = "close the program that holds pdfproc.db, then run the same command again"
