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
        ├── OutputUnusable         output_unusable       exit 5: output folder missing, read-only or full
        ├── FailedFolderUnusable   failed_dir_unusable   exit 5: the same for failed/
        ├── LogUnusable            log_unusable          exit 6: the import log is damaged or not ours
        └── LogLocked              log_locked            exit 6: another process holds the import log

Each leaf has a stable `code` (stored in the log), says whether trying again can help (`retryable`), and
carries the next step for the user. Messages never hold text from inside a PDF.
"""

from __future__ import annotations

from enum import IntEnum
from typing import ClassVar

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
    """Costs one file; the batch goes on."""


class NotAPdf(FileError):
    code = "not_a_pdf"
    default_next_step = (
        "check that the file really is a PDF: put a new download over it in the failed folder, then run 'pdfproc retry'"
    )


class EmptyFile(FileError):
    code = "empty_file"
    default_next_step = (
        "the file has no bytes: put a new download over it in the failed folder, then run 'pdfproc retry'"
    )


class DamagedPdf(FileError):
    code = "damaged_pdf"
    default_next_step = "download the file again, or mend it with 'qpdf IN.pdf OUT.pdf', then run 'pdfproc retry'"


class NoPages(FileError):
    code = "no_pages"
    default_next_step = (
        "the PDF holds no page: put a new download over it in the failed folder, then run 'pdfproc retry'"
    )


class PasswordRequired(FileError):
    code = "password_required"
    retryable = True
    default_next_step = "put the password on a line of a file and run 'pdfproc retry --password-file FILE'"


class OcrUnavailable(FileError):
    code = "ocr_unavailable"
    retryable = True
    default_next_step = "install an OCR engine with: pip install 'pdfproc[ocr]', then run 'pdfproc retry'"


class OcrOff(FileError):
    """Not raised: the file is read, and this is what keeps it from counting as read well."""

    code = "ocr_off"
    retryable = True
    default_next_step = "run the same command again without --ocr never"


class OcrFailed(FileError):
    code = "ocr_failed"
    retryable = True
    default_next_step = "run 'pdfproc retry'; if it fails again, rescan the page at 300 dpi"


class LimitExceeded(FileError):
    code = "limit_exceeded"
    retryable = True
    default_next_step = "if you trust the file, raise the limit it names and run 'pdfproc retry'"


class WorkerCrashed(FileError):
    code = "worker_crashed"
    default_next_step = "the file crashes the PDF reader: download or print it anew, then run 'pdfproc retry'"


class NoResult(FileError):
    code = "no_result"
    retryable = True
    default_next_step = "run 'pdfproc retry'; if it happens again, please report it"


class BadResult(FileError):
    code = "bad_result"
    default_next_step = "the reader's answer was unusable: please report it, without the file"


class TimedOut(FileError):
    code = "timed_out"
    retryable = True
    default_next_step = (
        "if the file is worth the time, run 'pdfproc retry --timeout SECONDS --page-timeout SECONDS' with longer limits"
    )


class OutOfMemory(FileError):
    code = "out_of_memory"
    retryable = True
    default_next_step = "run 'pdfproc retry --workers 1 --memory-limit MB' with a higher limit"
    by_system = False
    """Whether the machine had no more, and not only the limit was reached: alone the file may fit."""


class Unreadable(FileError):
    code = "unreadable"
    retryable = True
    default_next_step = "make the file readable for you, then run the same command again"


class ChangedWhileRead(FileError):
    code = "changed_while_read"
    retryable = True
    default_next_step = "wait until the file is complete, then run the same command again"


class InternalError(FileError):
    code = "internal_error"
    default_next_step = "this is a bug: please report the code and the version, without the file"


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


class EnvironmentBroken(MachineError):
    code = "environment_broken"
    exit_code = ExitCode.ENVIRONMENT_BROKEN
    default_next_step = "reinstall with: pip install --force-reinstall pdfproc"


class OutputUnusable(MachineError):
    code = "output_unusable"
    exit_code = ExitCode.OUTPUT_UNUSABLE
    default_next_step = "free space or choose another folder with -o DIR, then run the same command again"


class FailedFolderUnusable(MachineError):
    code = "failed_dir_unusable"
    exit_code = ExitCode.OUTPUT_UNUSABLE
    default_next_step = "choose another folder with --failed-dir DIR, or use --leave-failed"


class LogUnusable(MachineError):
    code = "log_unusable"
    exit_code = ExitCode.LOG_UNUSABLE
    default_next_step = "move pdfproc.db away (it is not changed) and run the same command again"


class LogLocked(MachineError):
    code = "log_locked"
    exit_code = ExitCode.LOG_UNUSABLE
    default_next_step = "close the program that holds pdfproc.db, then run the same command again"
