"""Single pages read again from their pictures."""

from __future__ import annotations

from collections.abc import Sequence

from pdf_processor.errors import OcrUnavailable
from pdf_processor.import_log import JobView
from pdf_processor.ocr.engine import engine_names, find_engine
from pdf_processor.serve.problems import Problem
from pdf_processor.serve.service import Service
from pdf_processor.serve.workers import languages_of


def reread(
    serving: Service, job: JobView, pages: Sequence[int], engine: str | None, dpi: int | None, by: str, *, forget: bool
) -> None:
    """Queue a job again whose pages are to be read so. Raises `Problem`.

    An engine that is not there is refused at once.
    """
    if job.state == "duplicate":
        raise Problem(409, "duplicate", "another file with the same bytes stands for this one", "read that one again")
    count = job.pages or 0
    if count and max(pages) > count:
        raise Problem(422, "no_such_page", f"the file has {count} pages", "pages count from 1")
    if not forget:
        _check(engine or serving.settings.read.read.ocr_engine, _languages(serving, job))
    chosen = {key: value for key, value in (("engine", engine), ("dpi", dpi)) if value is not None}
    choices = dict.fromkeys(pages, None if forget else chosen)
    if not serving.log.retry(job.id, choices, serving.lend_again(job)):
        serving.take_back(job.id)
        raise Problem(409, "not_over", "the job waits or runs", "cancel it first")
    listed = ", ".join(map(str, sorted(set(pages))[:20]))
    serving.log.audit(by, "retry_ocr", job.id, f"pages {listed}")
    serving.wake()


def _languages(serving: Service, job: JobView) -> tuple[str, ...]:
    return languages_of(job.options, serving.settings.read.read) or ("eng",)


def _check(name: str, languages: tuple[str, ...]) -> None:
    if name != "auto" and name not in engine_names():
        known = ", ".join(engine_names())
        raise Problem(422, "unknown_engine", "there is no OCR engine of this name", f"take one of: {known}")
    try:
        engine = find_engine(name)
        engine.version()
        missing = set(languages) - engine.languages()
    except (OcrUnavailable, ImportError, OSError) as error:
        detail = error.message if isinstance(error, OcrUnavailable) else "the OCR engine cannot be loaded"
        raise Problem(422, "ocr_unavailable", detail, "install it on the server, or take another engine") from error
    if missing:
        raise Problem(422, "ocr_unavailable", f"the engine cannot read {'+'.join(sorted(missing))}",
                      "install the languages on the server, or take another engine")  # fmt: skip
