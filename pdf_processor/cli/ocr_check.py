"""Whether the OCR engine and the languages that a user asks for are installed, told as wrong usage where not."""

from __future__ import annotations

import click

from pdf_processor.cli.complaints import MissingPackage
from pdf_processor.errors import OcrUnavailable, OcrUnloadable
from pdf_processor.ocr.engine import find_engine

RETRY = ", then run 'pdfproc retry'"  # nothing has failed yet


def check_engine(name: str, languages: tuple[str, ...]) -> None:
    """Raise `UsageError` with the way to install it where the engine or one of the languages is missing."""
    try:
        engine = find_engine(name)
        missing = tuple(language for language in languages if language not in engine.languages())
        engine.version()
    except OcrUnavailable as error:
        what = "no OCR engine is installed" if name == "auto" else f"the OCR engine {name!r} is not installed"
        what = error.message if isinstance(error, OcrUnloadable) else what
        raise _refusal(what, error) from error
    if not missing:
        return
    if engine.name == "tesseract":
        from pdf_processor.ocr.tesseract import without_language  # noqa: PLC0415  (brings numpy)

        lacking = without_language(missing)
        raise _refusal(lacking.message, lacking)
    raise click.UsageError(f"the OCR engine {engine.name!r} cannot read {'+'.join(missing)}: choose other languages")


def _refusal(what: str, error: OcrUnavailable) -> MissingPackage:
    return MissingPackage(what, f"{error.next_step.removesuffix(RETRY)}, or use --ocr never")
