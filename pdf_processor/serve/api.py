"""The API, version 1: jobs in, results out."""

from __future__ import annotations

import asyncio
import re
import tempfile
import time
from datetime import date
from typing import Annotated, Any, BinaryIO, Literal, cast

from anyio import to_thread
from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.responses import HTMLResponse, JSONResponse
from pydantic import BaseModel, BeforeValidator, Field, SecretStr, StrictBool
from starlette.datastructures import UploadFile

from pdf_processor.access_keys import Identity
from pdf_processor.accounts.book import Selection
from pdf_processor.errors import FileError, PasswordRequired
from pdf_processor.export.registry import all_formats
from pdf_processor.frames import MOST_PICTURES
from pdf_processor.import_log import JobView
from pdf_processor.import_log.job_views import STATES, Place
from pdf_processor.model import Document, Page, PageKind
from pdf_processor.overlay import page_marks
from pdf_processor.serve import results, reviewing
from pdf_processor.serve.page_records import page_records
from pdf_processor.serve.problems import Problem, ProblemBody, not_found
from pdf_processor.serve.rereading import reread
from pdf_processor.serve.service import Secret, Service
from pdf_processor.serve.templating import TEMPLATES
from pdf_processor.serve.uploads import LONGEST_LABEL, gather, label, store
from pdf_processor.settings import MEBIBYTE

LONGEST_WAIT = 60.0
LOOK_SECONDS = 0.1
SPOOLED = 4 * MEBIBYTE
LONGEST_PASSWORD = 200
AUTO = "auto"
"""Each page's languages are found from the page, also where the server has languages of its own."""
_LANGUAGES = re.compile(r"[a-z]{3}(_[a-z]{3,5})?(\+[a-z]{3}(_[a-z]{3,5})?)*")

PROBLEMS: dict[int | str, dict[str, Any]] = {
    status: {
        "description": meaning,
        "content": {"application/problem+json": {"schema": ProblemBody.model_json_schema()}},
    }
    for status, meaning in {
        400: "The request cannot be understood", 401: "A key is needed", 403: "Not for this role, or from another site",
        404: "There is no such thing", 408: "The body does not come", 409: "Not in this state",
        413: "Too large", 415: "Not a PDF",
        421: "Not a name of this server", 422: "A value that is not taken", 429: "Too many requests or jobs",
        501: "A library is not installed", 503: "Not now",
    }.items()
}  # fmt: skip
router = APIRouter(prefix="/api/v1", responses=PROBLEMS)


def _iso_day(value: object) -> object:
    if isinstance(value, str) and not re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        raise ValueError("a day is written YYYY-MM-DD")
    return value


Day = Annotated[date, BeforeValidator(_iso_day)]
_FORMATS = sorted({*all_formats(), *results.SAME})
ListPlace = Annotated[str | None, Query(pattern=r"^[0-9]-?[0-9]{1,18}$", description="`next` of the page before")]
AccountName = Annotated[str, Query(max_length=64)]
FormatName = Annotated[str, Query(max_length=20, json_schema_extra={"enum": list[Any](_FORMATS)})]
ResultFormat = Annotated[str, Query(max_length=20, json_schema_extra={"enum": list[Any](["html", *_FORMATS])})]
_ROWS: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "The rows",
        "content": {kind.partition(";")[0]: {} for kind in ("text/plain", "text/html", *results.MEDIA_TYPES.values())},
    }
}
_PICTURE: dict[int | str, dict[str, Any]] = {200: {"description": "The picture", "content": {"image/png": {}}}}


class JobBody(BaseModel):
    """A job and its state."""

    id: str
    name: str
    status: Literal["queued", "running", "done", "needs_review", "failed", "duplicate", "cancelled"]
    url: str
    source: str
    sha256: str | None
    size: int
    options: dict[str, Any]
    priority: int
    attempts: int
    pages: int | None
    pages_done: int
    transactions: int | None
    reconciled: str | None = Field(description="As it was read; corrections are in the result")
    created_at: str
    started_at: str | None
    ended_at: str | None
    seconds: float | None
    accepted_at: str | None
    accepted_by: str | None
    error: dict[str, Any] | None
    reread_problem: dict[str, Any] | None = Field(
        description="Why it could not be read again, as in `error`; what there is is the earlier result"
    )


class Rejected(BaseModel):
    """A file that was not taken in."""

    name: str
    problem: ProblemBody


class Taken(BaseModel):
    """What became of an upload."""

    batch: str
    jobs: list[JobBody]
    rejected: list[Rejected]


class JobList(BaseModel):
    """A page of the list."""

    total: int
    jobs: list[JobBody]
    next: str | None = Field(description="Where the next page begins: send it as `after`; null on the last one")


class BatchBody(BaseModel):
    """A batch, and how many of its jobs are in which state."""

    id: str
    counts: dict[str, int]
    done: bool
    jobs: list[JobBody]


class CorrectionBody(BaseModel):
    """One cell and its new value; null empties it."""

    number: int = Field(
        description="The row's number in the document; minus the statement's for its balances", ge=-1000, le=10**7
    )
    field: str = Field(
        pattern=r"^(date|value_date|description|amount|balance|removed|(opening|closing)_balance|inserted:[0-9]{3})$"
    )
    value: str | None = Field(max_length=2000)


class InsertedBody(BaseModel):
    """A row that was not read."""

    after: int = Field(ge=0, le=10**7)
    date: str | None = Field(default=None, max_length=10)
    description: str = Field(max_length=2000)
    amount: str = Field(max_length=40)


class AcceptBody(BaseModel):
    """`result_sha256` of the result that a person has looked at: another one is not accepted."""

    result_sha256: str | None = Field(default=None, max_length=64)


class RetryBody(BaseModel):
    """A PDF's password, and whether the server's keyring shall keep it once it has opened the PDF."""

    password: SecretStr | None = Field(default=None, max_length=LONGEST_PASSWORD)
    keep_password: StrictBool = False


class PasswordBody(BaseModel):
    """A PDF's password."""

    password: SecretStr = Field(min_length=1, max_length=LONGEST_PASSWORD)


class RereadBody(BaseModel):
    """Pages to be read from their pictures once more, and how: without engine or dpi, as the others are.

    `forget` has them read like all others again.
    """

    pages: Annotated[list[Annotated[int, Field(ge=1, le=10_000, strict=True)]], Field(min_length=1, max_length=1000)]
    engine: str | None = Field(default=None, max_length=50)
    dpi: int | None = Field(default=None, ge=72, le=600, strict=True)
    forget: StrictBool = False


def service(request: Request) -> Service:
    found: Service = request.app.state.service
    return found


def needs(role: str) -> Any:
    """A dependency: who asks, if he may what this role may."""

    def identity(request: Request) -> Identity:
        who: Identity = request.state.who
        if not who.may(role):
            raise Problem(403, "role", f"this needs the role {role}", "ask the server's admin for another key")
        return who

    return Depends(identity)


Serving = Annotated[Service, Depends(service)]
Viewer = Annotated[Identity, needs("viewer")]
Operator = Annotated[Identity, needs("operator")]
Admin = Annotated[Identity, needs("admin")]


def shown(serving: Service, job: JobView) -> JobBody:
    """A job as the API tells it."""
    error = None
    if job.error_code is not None and job.state in ("failed", "needs_review", "queued"):
        error = {
            "code": job.error_code, "message": job.error_message, "next_step": results.next_step_of(job),
            "page": job.error_page,
        }  # fmt: skip
    given = {name: getattr(job, name) for name in JobBody.model_fields if hasattr(job, name)}
    return JobBody(**given | {"status": job.state, "url": serving.settings.job_url(job.id), "error": error})


def found(serving: Service, job_id: str) -> JobView:
    """A job. Raises `Problem` where there is none."""
    job = serving.log.job(job_id)
    if job is None:
        raise not_found("job")
    return job


# -- in ----------------------------------------------------------------------------------------------------------------


def checked_options(given: dict[str, str]) -> dict[str, Any]:
    """How files are to be read. Raises `Problem`."""
    options: dict[str, Any] = {}
    if (ocr := given.get("ocr")) not in (None, "", "auto", "always", "never"):
        raise Problem(422, "bad_option", "ocr is auto, always or never", "leave it out for auto")
    if ocr and ocr != "auto":
        options["ocr"] = ocr
    if languages := given.get("ocr_languages"):
        if languages != AUTO and (len(languages) > 100 or not _LANGUAGES.fullmatch(languages)):
            raise Problem(
                422, "bad_option", "ocr_languages is auto, or like eng+deu", "leave it out for the server's own"
            )
        options["ocr_languages"] = languages
    priority = given.get("priority") or "0"
    if not re.fullmatch(r"-?\d{1,3}", priority):
        raise Problem(422, "bad_option", "priority is a number from -999 to 999", "leave it out for 0")
    options["priority"] = int(priority)
    return options


def checked_secret(password: object, keep: object = None) -> Secret | None:
    """The password among a request's fields. Raises `Problem`."""
    if not isinstance(password, str) or not password:
        return None
    if len(password) > LONGEST_PASSWORD:
        raise Problem(422, "bad_option", f"a password has at most {LONGEST_PASSWORD} characters", "send another one")
    if keep not in (None, "", "yes", "no"):
        raise Problem(422, "bad_option", "keep_password is yes or no", "leave it out for no")
    return Secret(password, keep == "yes")


async def take_in(serving: Service, request: Request, by: str, *, one: bool = False) -> Taken:
    """Store what a request brings, `one` file or many, and make jobs of it. Raises `Problem`."""
    await to_thread.run_sync(serving.check_room)
    if "password" in request.query_params:
        raise Problem(422, "password_in_address", "addresses end in logs: a password is no part of one",
                      "send it as the form field password")  # fmt: skip
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind == "application/pdf":
        options = checked_options(dict(request.query_params))
        with tempfile.SpooledTemporaryFile(SPOOLED) as body:
            async for chunk in request.stream():
                body.write(chunk)
            body.seek(0)
            files: list[tuple[str, BinaryIO]] = [(label(request.query_params.get("name")), cast(BinaryIO, body))]
            return await to_thread.run_sync(_take_all, serving, files, options, by)
    if kind != "multipart/form-data":
        raise Problem(415, "unsupported_type", "a request of this content type brings no files",
                      "send multipart/form-data with the field files, or application/pdf")  # fmt: skip
    settings = serving.settings
    async with request.form(max_files=settings.upload_files, max_fields=20, max_part_size=10_000) as form:
        options = checked_options({key: value for key, value in form.items() if isinstance(value, str)})
        secret = checked_secret(form.get("password"), form.get("keep_password"))
        serving.check_secret(secret)
        # A browser sends a nameless, empty file where none was chosen.
        uploads = [
            each for each in form.getlist("files") if isinstance(each, UploadFile) and (each.filename or each.size)
        ]
        if not uploads:
            raise Problem(422, "no_files", "there is no file in the field files", "send at least one")
        if one and len(uploads) > 1:
            raise Problem(422, "too_many_files", "the rows of one file are answered", "send many to POST /api/v1/jobs")
        files = [(label(each.filename), each.file) for each in uploads]
        return await to_thread.run_sync(_take_all, serving, files, options, by, secret)


def _take_all(
    serving: Service,
    files: list[tuple[str, BinaryIO]],
    options: dict[str, Any],
    by: str,
    secret: Secret | None = None,
) -> Taken:
    folder = str(serving.settings.uploads).encode()
    most = serving.settings.read.read.limits.file_bytes
    stored, rejected, problems = [], [], []
    for name, file in files:
        try:
            stored.append((name, store(folder, file, most)))
        except Problem as problem:
            problems.append(problem)
            rejected.append(Rejected(name=name, problem=ProblemBody(**problem.body())))
        except OSError as error:
            raise Problem(503, "output_unusable", f"the file cannot be stored: {error.strerror}", None, 30) from error
    if not stored:
        raise problems[0]
    batch = serving.log.new_batch(by)
    for name, each in stored:
        serving.submit(each, name, options, batch, by, secret)
    jobs = serving.log.batch(batch) or []
    serving.log.audit(by, "upload", batch, f"{len(stored)} files")
    return Taken(batch=batch, jobs=[shown(serving, job) for job in jobs], rejected=rejected)


_UPLOAD_BODY: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {
            "multipart/form-data": {
                "schema": {
                    "type": "object",
                    "required": ["files"],
                    "properties": {
                        "files": {"type": "array", "minItems": 1, "items": {"type": "string", "format": "binary"}},
                        "ocr": {"type": "string", "enum": ["auto", "always", "never"]},
                        "ocr_languages": {"type": "string", "description": "auto, or like eng+deu"},
                        "priority": {"type": "integer"},
                        "password": {"type": "string", "maxLength": LONGEST_PASSWORD},
                        "keep_password": {"type": "string", "enum": ["yes", "no"]},
                    },
                }
            },
            "application/pdf": {"schema": {"type": "string", "format": "binary"}},
        },
    }
}


_PICTURES_BODY: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {
            "multipart/form-data": {
                "schema": {
                    "type": "object",
                    "required": ["files"],
                    "properties": {
                        "files": {"type": "array", "minItems": 1, "items": {"type": "string", "format": "binary"}},
                        "name": {"type": "string", "maxLength": LONGEST_LABEL},
                        "ocr_languages": {"type": "string", "description": "auto, or like eng+deu"},
                        "priority": {"type": "integer"},
                    },
                }
            }
        },
    }
}


@router.post("/jobs", status_code=202, openapi_extra=_UPLOAD_BODY)
async def upload(request: Request, serving: Serving, who: Operator) -> Taken:
    """Take in one PDF or many. The same bytes again are the same job."""
    return await take_in(serving, request, who.name)


def _bind(serving: Service, files: list[tuple[str, BinaryIO]], name: str, options: dict[str, Any], by: str) -> Taken:
    with tempfile.TemporaryFile() as pictures, tempfile.TemporaryFile() as pdf:
        sizes = gather(files, pictures, serving.settings.read.read.limits.file_bytes)
        try:
            serving.painter.bind(pictures.fileno(), sizes, pdf.write)
        except FileError as error:
            at = 0 if error.page is None else error.page
            which = f" ({files[at - 1][0]})" if 0 < at <= len(files) else ""
            raise Problem(422, error.code, f"{error.message}{which}", error.next_step) from error
        pdf.seek(0)
        return _take_all(serving, [(name, pdf)], options, by)


@router.post("/documents", status_code=202, openapi_extra=_PICTURES_BODY)
async def bind_pictures(request: Request, serving: Serving, who: Operator) -> Taken:
    """Take in pictures of pages (PNG, JPEG, TIFF), in the order in which they come, as one document."""
    await to_thread.run_sync(serving.check_room)
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != "multipart/form-data":
        raise Problem(415, "unsupported_type", "a request of this content type brings no pictures",
                      "send multipart/form-data with the field files")  # fmt: skip
    most = min(serving.settings.upload_files, MOST_PICTURES)
    async with request.form(max_files=most, max_fields=20, max_part_size=10_000) as form:
        given = {key: value for key, value in form.items() if isinstance(value, str)}
        options = checked_options(given)
        files = [(label(each.filename), each.file) for each in form.getlist("files") if isinstance(each, UploadFile)]
        if not files:
            raise Problem(422, "no_files", "there is no file in the field files", "send at least one")
        if len(given.get("name", "")) > LONGEST_LABEL:
            raise Problem(422, "bad_option", f"a name has at most {LONGEST_LABEL} characters", "send a shorter one")
        name = label(given.get("name") or f"{files[0][0].rpartition('.')[0] or 'pages'}.pdf")
        return await to_thread.run_sync(_bind, serving, files, name, options, who.name)


@router.post("/extract", openapi_extra=_UPLOAD_BODY, responses={202: {"model": Taken}, 200: {"model": dict[str, Any]}})
async def extract(
    request: Request,
    response: Response,
    serving: Serving,
    who: Operator,
    wait: Annotated[float, Query(ge=0, le=LONGEST_WAIT)] = 30,
) -> Any:
    """Take in one PDF and wait for its rows; where that takes longer, 202 and the job."""
    taken = await take_in(serving, request, who.name, one=True)
    job = await _wait(serving, taken.jobs[0].id, wait)
    if not job.is_over:
        response.status_code = 202
        return taken
    return await to_thread.run_sync(results.document, serving.log, job)


# -- looking -----------------------------------------------------------------------------------------------------------


@router.get("/jobs")
def list_jobs(
    serving: Serving,
    _who: Viewer,
    status: Annotated[
        list[Literal["queued", "running", "done", "needs_review", "failed", "duplicate", "cancelled"]] | None, Query()
    ] = None,
    search: Annotated[str, Query(max_length=200)] = "",
    limit: Annotated[int, Query(ge=1, le=1000)] = 100,
    offset: Annotated[int, Query(ge=0, le=10**9)] = 0,
    after: ListPlace = None,
) -> JobList:
    """All jobs, those first that need a person."""
    serving.log.adopt()
    jobs, total = serving.log.jobs(status or (), search, limit, offset, place_of(after))
    last = place_name(jobs[-1]) if len(jobs) == limit else None
    return JobList(total=total, jobs=[shown(serving, job) for job in jobs], next=last)


def place_of(name: str | None) -> Place | None:
    """Where in the list a page begins or ends, of its name in an address."""
    return None if name is None else (int(name[0]), int(name[1:]))


def place_name(job: JobView) -> str:
    """A job's place in the list as it stands in addresses."""
    return f"{job.rank}{job.position}"


async def _wait(serving: Service, job_id: str, seconds: float) -> JobView:
    until = time.monotonic() + seconds
    while True:
        job = await to_thread.run_sync(found, serving, job_id)
        if job.is_over or time.monotonic() >= until:
            return job
        await asyncio.sleep(LOOK_SECONDS)


@router.get("/jobs/{job_id}")
async def one_job(
    job_id: str, serving: Serving, _who: Viewer, wait: Annotated[float, Query(ge=0, le=LONGEST_WAIT)] = 0
) -> JobBody:
    """One job; with `wait`, as soon as it is over or that many seconds have passed."""
    return shown(serving, await _wait(serving, job_id, wait))


@router.get("/batches/{batch_id}")
def one_batch(batch_id: str, serving: Serving, _who: Viewer) -> BatchBody:
    """The jobs of one upload."""
    jobs = serving.log.batch(batch_id)
    if jobs is None:
        raise not_found("batch")
    counts = dict.fromkeys(STATES, 0)
    for job in jobs:
        counts[job.state] += 1
    return BatchBody(
        id=batch_id, counts=counts, done=all(job.is_over for job in jobs), jobs=[shown(serving, job) for job in jobs]
    )


@router.get("/jobs/{job_id}/result", response_class=Response, responses=_ROWS)
def result(job_id: str, serving: Serving, _who: Viewer, format: ResultFormat = "json") -> Any:
    """What was read, corrections included: json, csv, or a format of `pdfproc export`."""
    job = found(serving, job_id)
    if format == "json":
        return _json(results.document(serving.log, job))
    if format == "html":
        page = TEMPLATES.get_template("result.html").render(result=results.document(serving.log, job))
        return HTMLResponse(page, headers=_attachment(f"{job.id}.html"))
    data, media_type, suffix = results.export_of_job(serving.log, job, format)
    return Response(data, media_type=media_type, headers=_attachment(f"{job.id}.{suffix}"))


@router.get("/export", response_class=Response, responses=_ROWS)
def export(
    serving: Serving,
    _who: Viewer,
    format: FormatName = "csv",
    since: Day | None = None,
    until: Day | None = None,
    only: Literal["reconciled", "review"] | None = None,
    account: AccountName | None = None,
) -> Response:
    """The rows of all files, or of one account by its number or last figures, in a format of `pdfproc export`."""
    selection = Selection(since, until, None if only is None else only == "reconciled")
    data, media_type, suffix = results.export_of_all(serving.log, format, selection, account)
    return Response(data, media_type=media_type, headers=_attachment(f"pdfproc.{suffix}"))


def _json(body: Any) -> Response:
    import msgspec  # noqa: PLC0415

    return Response(msgspec.json.encode(body), media_type="application/json")


def _attachment(name: str) -> dict[str, str]:
    return {"Content-Disposition": f'attachment; filename="{name}"'}


# -- pages -------------------------------------------------------------------------------------------------------------


@router.get("/jobs/{job_id}/pages")
def pages(job_id: str, serving: Serving, _who: Viewer) -> dict[str, Any]:
    """Each page: kind, engine (null: its text), status (read, failed, waiting, unread), seconds, error.

    Where the job has ended well, also the boxes of the page's rows, in points from the upper left corner, and where a
    picture shows them.
    """
    return {"pages": page_records(serving.log, found(serving, job_id), serving.settings.job_url(job_id))}


@router.get("/jobs/{job_id}/pages/{number}.png", response_class=Response, responses=_PICTURE)
def picture(
    job_id: str,
    number: int,
    serving: Serving,
    _who: Viewer,
    boxes: bool = True,
    dpi: Annotated[int, Query(ge=40, le=200)] = 110,
) -> Response:
    """A page as a PNG, with its rows marked or without."""
    job = found(serving, job_id)
    row_id = results.content(job)
    known = serving.log.stored_pages(row_id)
    page = next((each for each in known if each.number == number), None)
    if page is None:
        if known or number < 1 or number > 100_000:
            raise Problem(404, "not_found", "there is no such page", "pages count from 1")
        page = Page(number, 0, 0, 0, PageKind.DIGITAL)  # read by a version that kept no pages
    marks = []
    if boxes:
        stored = serving.log.statements_of(row_id)
        marks = page_marks(Document((), tuple(each.printed for each in stored))).get(number, [])
    try:
        png = serving.painter.picture(job.first_path or job.path, job.content_sha256 or "", page, marks, dpi)
    except OSError as error:
        raise _gone() from error
    except FileError as error:
        raise Problem(409, error.code, error.message, error.next_step) from error
    return Response(png, media_type="image/png", headers={"Cache-Control": "private, max-age=300"})


@router.post("/jobs/{job_id}/unlock", status_code=204)
def unlock(job_id: str, body: PasswordBody, serving: Serving, who: Operator) -> None:
    """Have an encrypted PDF's password show its pages, for some hours after they were looked at last."""
    job = found(serving, job_id)
    results.content(job)
    try:
        serving.painter.unlock(job.first_path or job.path, job.content_sha256 or "", body.password.get_secret_value())
    except OSError as error:
        raise _gone() from error
    except PasswordRequired as error:
        raise Problem(422, "wrong_password", "the password does not open the PDF", "send another one") from error
    except FileError as error:
        raise Problem(409, error.code, error.message, error.next_step) from error
    serving.log.audit(who.name, "unlock", job.id)


def _gone() -> Problem:
    return Problem(404, "pdf_gone", "the PDF is no longer in its place", "put it back")


# -- reviewing ---------------------------------------------------------------------------------------------------------


@router.get("/jobs/{job_id}/corrections")
def corrections(job_id: str, serving: Serving, _who: Viewer) -> list[dict[str, Any]]:
    """Who has corrected what, and when; `earlier` says of what was read before, and so holds no more."""
    return results.corrections(serving.log, found(serving, job_id))


@router.post("/jobs/{job_id}/corrections", response_class=JSONResponse)
def correct(job_id: str, body: CorrectionBody, serving: Serving, who: Operator) -> Response:
    """Have a cell hold another value; what was read stays beside it. The answer is the result anew."""
    job = found(serving, job_id)
    reviewing.correct(serving.log, job, body.number, body.field, body.value, who.name)
    return _json(results.document(serving.log, job))


@router.post("/jobs/{job_id}/rows", response_class=JSONResponse)
def insert(job_id: str, body: InsertedBody, serving: Serving, who: Operator) -> Response:
    """Insert a row that was not read. The answer is the result anew."""
    job = found(serving, job_id)
    row = {"date": body.date, "description": body.description, "amount": body.amount}
    reviewing.insert(serving.log, job, body.after, row, who.name)
    return _json(results.document(serving.log, job))


@router.post("/jobs/{job_id}/accept")
def accept(job_id: str, serving: Serving, who: Operator, body: AcceptBody | None = None) -> JobBody:
    """Take the rows as they are now. It proves nothing: the verdict stays."""
    job = found(serving, job_id)
    results.content(job)
    reviewing.make_sure_it_was_seen(job, None if body is None else body.result_sha256)
    serving.log.accept(job.id, who.name)
    serving.log.audit(who.name, "accept", job.id)
    return shown(serving, found(serving, job_id))


# -- steering ----------------------------------------------------------------------------------------------------------


@router.post("/jobs/{job_id}/cancel")
def cancel(job_id: str, serving: Serving, who: Operator) -> JobBody:
    """Stop a job that waits or runs."""
    found(serving, job_id)
    if not serving.log.cancel(job_id):
        raise Problem(409, "over", "the job is over", "retry it, or delete it")
    serving.log.audit(who.name, "cancel", job_id)
    return shown(serving, found(serving, job_id))


@router.post("/jobs/{job_id}/retry", status_code=202)
def retry(job_id: str, serving: Serving, who: Operator, body: RetryBody | None = None) -> JobBody:
    """Read a file again, if need be with a password, which is kept in memory only."""
    job = found(serving, job_id)
    secret = None
    if body is not None and body.password is not None:
        secret = checked_secret(body.password.get_secret_value(), "yes" if body.keep_password else None)
    reserved_for = serving.lend(job.path, secret) or serving.lend_again(job)
    if not job.is_over or not serving.log.retry(job_id, reserved_for=reserved_for):
        serving.take_back(job_id)
        raise Problem(409, "not_over", "the job waits or runs", "cancel it first")
    serving.log.audit(who.name, "retry", job_id)
    serving.wake()
    return shown(serving, found(serving, job_id))


@router.post("/jobs/{job_id}/retry-ocr", status_code=202)
def retry_ocr(job_id: str, body: RereadBody, serving: Serving, who: Operator) -> JobBody:
    """Read single pages again, by another engine or at another resolution; what OCR has read of the others is kept."""
    job = found(serving, job_id)
    reread(serving, job, body.pages, body.engine, body.dpi, who.name, forget=body.forget)
    return shown(serving, found(serving, job_id))


@router.post("/retry", status_code=202)
def retry_failed(serving: Serving, who: Operator) -> dict[str, int]:
    """Read all failed files again."""
    failed, _ = serving.log.jobs(["failed"], limit=100_000)
    count = sum(serving.log.retry(job.id) for job in failed)
    serving.log.audit(who.name, "retry_failed", None, f"{count} jobs")
    serving.wake()
    return {"retried": count}


@router.delete("/jobs/{job_id}", status_code=204)
def delete(job_id: str, serving: Serving, who: Admin) -> None:
    """Remove a job, its rows, its CSV, its corrections, and the PDF if it was uploaded."""
    serving.delete(found(serving, job_id))
    serving.log.audit(who.name, "delete", job_id)


@router.post("/queue/pause")
def pause(serving: Serving, who: Admin) -> dict[str, bool]:
    """Have workers take no further jobs."""
    serving.log.pause(True)
    serving.log.audit(who.name, "pause")
    return {"paused": True}


@router.post("/queue/resume")
def resume(serving: Serving, who: Admin) -> dict[str, bool]:
    """Have workers go on."""
    serving.log.pause(False)
    serving.log.audit(who.name, "resume")
    serving.wake()
    return {"paused": False}


@router.get("/stats")
def stats(serving: Serving, _who: Viewer) -> dict[str, Any]:
    """How many jobs are in which state, and what has been read of all files together."""
    log = serving.log
    return {"jobs": log.job_counts(), "paused": log.is_paused(), "read": log.totals()}


@router.get("/audit")
def audit(serving: Serving, _who: Admin, limit: Annotated[int, Query(ge=1, le=1000)] = 100) -> list[dict[str, Any]]:
    """Who did what, the newest first."""
    import msgspec  # noqa: PLC0415

    return [msgspec.to_builtins(each) for each in serving.log.audited(limit)]
