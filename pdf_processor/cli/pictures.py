"""The pages of a document as pictures in a folder."""

from __future__ import annotations

import os
from pathlib import Path

from pdf_processor.atomic_file import replacing
from pdf_processor.errors import FileError, OutputUnusable
from pdf_processor.inspection import Inspection
from pdf_processor.model import Document
from pdf_processor.overlay import page_marks

LONGEST_STEM = 200  # bytes, so that the page's number still fits into a name


class Pictures:
    """One PNG a page, `NAME-page-001.png`, for the owner only; a picture of the same name is replaced."""

    def __init__(self, folder: Path, pdf: bytes) -> None:
        self._folder = os.fsencode(folder)
        self._stem = os.path.splitext(os.path.basename(pdf))[0][:LONGEST_STEM]
        self.written: list[bytes] = []

    def draw(self, inspection: Inspection, document: Document) -> list[tuple[int, FileError]]:
        """Draw all pages; what is returned are those that cannot be drawn, and why. Raises `OutputUnusable`."""
        marks = page_marks(document)
        failed: list[tuple[int, FileError]] = []
        for page in document.pages:
            try:
                png = inspection.picture(page, marks.get(page.number, []))
            except FileError as error:
                failed.append((page.number, error))
            else:
                self._write(page.number, png)
        return failed

    def _write(self, number: int, png: bytes) -> None:
        path = os.path.join(self._folder, self._stem + f"-page-{number:03}.png".encode())
        try:
            with replacing(path, f"pdfproc-picture-{os.getpid()}") as file:
                file.write(png)
        except OSError as error:
            step = "choose another folder with --image DIR, then run the same command again"
            raise OutputUnusable.because("the folder of the pictures cannot be written", error, step) from error
        self.written.append(path)
