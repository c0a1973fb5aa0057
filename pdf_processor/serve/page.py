"""The page: server-rendered, over the same functions as the API."""

from __future__ import annotations

import datetime
import re
from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any

from anyio import to_thread
from fastapi import APIRouter, Depends, Form, Query, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse
from pydantic import SecretStr, ValidationError

from pdf_processor.access_keys import Identity
from pdf_processor.accounts.book import Account, make_book
from pdf_processor.corrections import INSERTED, REMOVED, ROW_FIELDS, STATEMENT_FIELDS
from pdf_processor.export.registry import all_formats
from pdf_processor.import_log import JobView
from pdf_processor.import_log.job_views import STATES
from pdf_processor.model import Document, Proof
from pdf_processor.ocr.engine import engine_names
from pdf_processor.serve import api, results, reviewing
from pdf_processor.serve.api import (
    AcceptBody,
    ListPlace,
    Operator,
    RereadBody,
    RetryBody,
    Serving,
    Viewer,
    found,
    place_name,
    place_of,
    take_in,
)
from pdf_processor.serve.changed import changed_rows, seen
from pdf_processor.serve.guard import COOKIE
from pdf_processor.serve.page_records import page_records
from pdf_processor.serve.problems import Problem
from pdf_processor.serve.reviewing import READ_ANEW
from pdf_processor.serve.service import Service
from pdf_processor.serve.templating import TEMPLATES

ON_A_PAGE = 100
LONGEST_COOKIE = 3900
"""Browsers keep 4096 characters, its name and properties among them."""
CURVE_WIDTH, CURVE_HEIGHT, CURVE_MARGIN = 600, 120, 6
router = APIRouter(default_response_class=HTMLResponse)


def _page(request: Request, name: str, who: Identity | None, status: int = 200, **values: Any) -> Response:
    context = {
        "who": who,
        "may_edit": who is not None and who.may("operator"),
        "may_upload": who is not None and who.may("operator"),
        "may_delete": who is not None and who.may("admin"),
        **values,
    }
    return TEMPLATES.TemplateResponse(request, name, context, status)


# -- the list ----------------------------------------------------------------------------------------------------------


def _verdicts(serving: Service, jobs: list[JobView]) -> dict[str, str]:
    """For each job with rows whether printed figures prove them, as corrected."""
    words = {"yes": "proved", "no": "contradicted", "unknown": "not proved"}
    verdicts = {job.id: words[job.reconciled or "unknown"] for job in jobs if job.transactions}
    changed = serving.log.corrected_files()
    for job in jobs:
        if job.id in verdicts and job.content_sha256 in changed and job.content_id is not None:
            statements = tuple(each.statement for each in serving.log.statements_of(job.content_id))
            verdicts[job.id] = f"{words[Document((), statements).reconciled]}, corrected"
    return verdicts


@dataclass(frozen=True, slots=True)
class _Wanted:
    """Which jobs a list shows, and which page of them: behind a place, or before one."""

    search: str
    state: str
    after: str | None
    before: str | None

    def query(self, **place: str) -> dict[str, str]:
        """What an address of this list holds, at another place."""
        return {"search": self.search, "state": self.state, **place}


def _wanted(
    search: Annotated[str, Query(max_length=200)] = "",
    state: Annotated[str, Query(max_length=20)] = "",
    after: ListPlace = None,
    before: ListPlace = None,
) -> _Wanted:
    return _Wanted(search, state if state in STATES else "", after, before)


Wanted = Annotated[_Wanted, Depends(_wanted)]


def _list(serving: Service, wanted: _Wanted) -> dict[str, Any]:
    """A page of the list by the place of the job next to it: jobs that come and go move nothing to another page."""
    serving.log.adopt()
    chosen = [wanted.state] if wanted.state else (), wanted.search
    jobs, total = serving.log.jobs(*chosen, ON_A_PAGE, 0, place_of(wanted.after))
    here = wanted.query(after=wanted.after) if wanted.after else wanted.query()
    if (before := place_of(wanted.before)) is not None:
        above, _ = serving.log.jobs_before(before, *chosen, ON_A_PAGE)
        if len(above) == ON_A_PAGE:  # else that is the first page, which is full
            jobs, here = above, wanted.query(before=wanted.before or "")
    earlier = serving.log.jobs_before(jobs[0].place, *chosen, 1)[1] if jobs else 0
    later = bool(jobs) and earlier + len(jobs) < total
    return {
        "verdicts": _verdicts(serving, jobs), "jobs": jobs, "total": total, "earlier": earlier, "wanted": wanted,
        "this": here, "newer": wanted.query(before=place_name(jobs[0])) if earlier else None,
        "older": wanted.query(after=place_name(jobs[-1])) if later else None,
        "counts": serving.log.job_counts(), "paused": serving.log.is_paused(), "states": STATES, "here": "list",
    }  # fmt: skip


@router.get("/")
def start(request: Request, serving: Serving, who: Viewer, wanted: Wanted) -> Response:
    """Drop zone and list."""
    settings = serving.settings
    return _page(request, "list.html", who, most_files=settings.upload_files, most_bytes=settings.upload_bytes,
                 **_list(serving, wanted))  # fmt: skip


@router.get("/list")
def list_part(request: Request, serving: Serving, who: Viewer, wanted: Wanted) -> Response:
    """The list alone."""
    return _page(request, "list_part.html", who, **_list(serving, wanted))


@router.post("/upload")
async def upload(request: Request, serving: Serving, who: Operator) -> Response:
    """The form's own way, where no script runs."""
    await take_in(serving, request, who.name)
    return RedirectResponse(f"{serving.settings.base_path}/", 303)


# -- one job -----------------------------------------------------------------------------------------------------------


def _job(serving: Service, job: JobView) -> dict[str, Any]:
    return {
        "job": job, "engines": engine_names(),
        "pages": page_records(serving.log, job, serving.settings.job_url(job.id)),
        "readable": job.content_id is not None and job.state in ("done", "needs_review", "duplicate"),
    }  # fmt: skip


@router.get("/jobs/{job_id}")
def job(request: Request, job_id: str, serving: Serving, who: Viewer) -> Response:
    """A job and its pages: how each was read, and what went wrong."""
    return _page(request, "job.html", who, **_job(serving, found(serving, job_id)))


@router.get("/jobs/{job_id}/pages")
def job_pages(request: Request, job_id: str, serving: Serving, who: Viewer) -> Response:
    """The job's pages alone."""
    return _page(request, "job_part.html", who, **_job(serving, found(serving, job_id)))


@router.post("/jobs/{job_id}/retry-ocr")
async def retry_ocr(request: Request, job_id: str, serving: Serving, who: Operator) -> Response:
    """Read the pages that are ticked once more."""
    async with request.form(max_files=0, max_fields=1100, max_part_size=10_000) as form:
        ticked = [_number(value) for value in form.getlist("pages")]
        engine, dpi = str(form.get("engine") or "") or None, _number(form.get("dpi") or None)
        given = {"pages": ticked, "engine": engine, "dpi": dpi, "forget": bool(form.get("forget"))}
    return await to_thread.run_sync(_retry_ocr, request, job_id, serving, who, given)


def _number(value: object) -> object:
    """A form's number as one; what is none stays what it is, and is refused."""
    return int(value) if isinstance(value, str) and re.fullmatch(r"[0-9]{1,6}", value.strip()) else value


def _retry_ocr(request: Request, job_id: str, serving: Service, who: Identity, given: dict[str, Any]) -> Response:
    problem = ""
    try:
        api.retry_ocr(job_id, RereadBody(**given), serving, who)
    except ValidationError as error:
        where = {str(each["loc"][0]) for each in error.errors()}
        problem = "Tick at least one page." if "pages" in where else "A resolution is a number from 72 to 600."
    except Problem as error:
        if error.status == 404:
            raise
        problem = f"Not read again: {error.detail}."
    return _page(request, "job_part.html", who, problem=problem, **_job(serving, found(serving, job_id)))


@router.post("/jobs/{job_id}/password")
def retry_with_password(
    request: Request, job_id: str, serving: Serving, who: Operator, password: Annotated[str, Form(max_length=200)]
) -> Response:
    """Read a file once more with a password, which is then forgotten."""
    problem = ""
    try:
        api.retry(job_id, serving, who, RetryBody(password=SecretStr(password)))
    except Problem as error:
        if error.status == 404:
            raise
        problem = f"Not read again: {error.detail}."
    return _page(request, "job_part.html", who, problem=problem, **_job(serving, found(serving, job_id)))


# -- the review --------------------------------------------------------------------------------------------------------


def _review(serving: Service, job: JobView, result: dict[str, Any] | None = None) -> dict[str, Any]:
    result = result or results.document(serving.log, job)
    marks = {}
    for statement in result["statements"]:
        for row in statement["transactions"]:
            if row["number"]:
                marks[row["number"]] = "doubtful" if row["doubts"] else "" if row["proof"] else "unproved"
    return {
        "job": job, "result": result, "marks": marks, "seen": seen(result), "formats": [*results.SAME, *all_formats()],
        "sums": {each["number"]: _sum(each) for each in result["statements"]},
        "next": next((each for each in serving.log.jobs(["needs_review"], "", 2)[0] if each.id != job.id), None),
    }  # fmt: skip


def _sum(statement: dict[str, Any]) -> dict[str, Any]:
    """The balance check of one statement, and where it breaks."""
    rows = statement["transactions"]
    amounts = [Decimal(row["amount"]) for row in rows]
    opening, closing = statement["opening_balance"], statement["closing_balance"]
    computed = None if opening is None else Decimal(opening) + sum(amounts)
    off = None if computed is None or closing is None else Decimal(closing) - computed
    gaps = [doubt for doubt in statement["doubts"] if doubt["code"] == "balance_break"]
    where = ""
    if len(gaps) == 1 and gaps[0]["row"] is not None:
        where = f"at row {gaps[0]['row'] + 1}"
    elif gaps:
        where = f"in {len(gaps)} places"
    numbers = [row["number"] for row in rows if row["number"]]
    return {
        "money_in": sum(each for each in amounts if each > 0),
        "money_out": sum(each for each in amounts if each < 0),
        "computed": computed, "off": off or (Decimal(gaps[0]["difference"]) if gaps and off == 0 else off),
        "closes": off == 0 and not gaps, "where": where, "last": max(numbers, default=0),
    }  # fmt: skip


@router.get("/review/{job_id}")
def review(request: Request, job_id: str, serving: Serving, who: Viewer) -> Response:
    """The page's picture on the left, its rows on the right."""
    job = found(serving, job_id)
    pages = api.pages(job_id, serving, who)["pages"]
    locked = bool(pages) and serving.painter.is_locked(job.first_path or job.path, job.content_sha256 or "")
    return _page(request, "review.html", who, pages=pages, locked=locked, **_review(serving, job))


@router.post("/review/{job_id}/unlock")
def unlock(
    request: Request,
    job_id: str,
    serving: Serving,
    who: Operator,
    password: Annotated[str, Form(min_length=1, max_length=200)],
) -> Response:
    """Show an encrypted PDF's pages from now on."""
    problem = ""
    try:
        api.unlock(job_id, api.PasswordBody(password=SecretStr(password)), serving, who)
    except Problem as error:
        if error.status == 404:
            raise
        problem = f"Not shown: {error.detail}."
    answer = _page(request, "unlock.html", who, job=found(serving, job_id), problem=problem)
    if not problem:
        answer.headers["HX-Refresh"] = "true"
    return answer


def _part(
    request: Request, serving: Service, job_id: str, who: Identity, problem: str = "", stands: _Stands | None = None
) -> Response:
    """The rows anew; where a page is known to stand as it did before, what of them has changed."""
    job = found(serving, job_id)
    result = results.document(serving.log, job)
    rows = None if stands is None else changed_rows(stands.result, result, stands.number)
    values = _review(serving, job, result)
    if rows is None:
        return _page(request, "review_part.html", who, problem=problem, **values)
    answer = _page(request, "review_changed.html", who, problem=problem, changed=rows, **values)
    answer.headers["HX-Reswap"] = "none"  # each part of the answer names its place itself
    return answer


@dataclass(frozen=True, slots=True)
class _Stands:
    """What a page shows that sends a change, and which row the change is of."""

    result: dict[str, Any]
    number: int


def _stands(serving: Service, job_id: str, sha256: str | None, last: str | None, number: int = 0) -> _Stands | None:
    """None where a page does not tell what it shows, or shows what has been read or corrected anew meanwhile."""
    if not sha256 or last is None:
        return None
    result = results.document(serving.log, found(serving, job_id))
    return _Stands(result, number) if (result["result_sha256"], seen(result)) == (sha256, last) else None


@router.get("/review/{job_id}/rows")
def rows(request: Request, job_id: str, serving: Serving, who: Viewer) -> Response:
    """The rows alone."""
    return _part(request, serving, job_id, who)


@router.get("/review/{job_id}/edit/{number}")
def edit(request: Request, job_id: str, number: int, serving: Serving, who: Operator) -> Response:
    """One row as a form."""
    job = found(serving, job_id)
    for statement in results.document(serving.log, job)["statements"]:
        for row in statement["transactions"]:
            if row["number"] == number:
                return _page(request, "edit_row.html", who, job=job, row=row)
    raise Problem(404, "not_found", "there is no such row", "rows count from 1")


@router.get("/review/{job_id}/row/{number}")
def row(request: Request, job_id: str, number: int, serving: Serving, who: Viewer) -> Response:
    """One row as it is shown among the others."""
    job = found(serving, job_id)
    for statement in results.document(serving.log, job)["statements"]:
        for place, row in enumerate(statement["transactions"], 1):
            if row["number"] == number:
                return _page(request, "row.html", who, job=job, row=row, place=place)
    raise Problem(404, "not_found", "there is no such row", "rows count from 1")


@router.post("/review/{job_id}/correct")
async def correct(request: Request, job_id: str, serving: Serving, who: Operator) -> Response:
    """Store the fields of the form that have changed; the answer is the rows anew."""
    async with request.form(max_files=0, max_fields=20, max_part_size=10_000) as form:
        given = {key: value for key, value in form.items() if isinstance(value, str)}
    return await to_thread.run_sync(_correct, request, job_id, serving, who, given)


def _correct(request: Request, job_id: str, serving: Service, who: Identity, given: dict[str, str]) -> Response:
    number, result, last = given.pop("number", ""), given.pop("result", None), given.pop("seen", None)
    place = int(number) if number.lstrip("-").isdigit() and len(number) < 10 else 0
    cells = {
        field: value for field, value in given.items()
        if field in (*ROW_FIELDS, *STATEMENT_FIELDS, REMOVED) or field.startswith(f"{INSERTED}:")
    }  # fmt: skip
    problem, stands = "", None
    try:
        reviewing.make_sure_it_was_seen(found(serving, job_id), result or None)
        stands = _stands(serving, job_id, result, last, place)
        reviewing.correct_cells(serving.log, found(serving, job_id), place, cells, who.name)
    except Problem as error:
        if error.status != 422 and error.code != READ_ANEW:
            raise
        problem = f"Not stored: {error.detail}."
    return _part(request, serving, job_id, who, problem, stands)


@router.post("/review/{job_id}/insert")
def insert(
    request: Request,
    job_id: str,
    serving: Serving,
    who: Operator,
    after: Annotated[int, Form(ge=0, le=10**7)],
    description: Annotated[str, Form(max_length=2000)],
    amount: Annotated[str, Form(max_length=40)],
    date: Annotated[str, Form(max_length=10)] = "",
    result: Annotated[str | None, Form(max_length=64)] = None,
) -> Response:
    """Insert a row; the answer is the rows anew."""
    problem = ""
    row = {"date": date or None, "description": description, "amount": amount}
    try:
        reviewing.make_sure_it_was_seen(found(serving, job_id), result or None)
        reviewing.insert(serving.log, found(serving, job_id), after, row, who.name)
    except Problem as error:
        if error.status != 422 and error.code != READ_ANEW:
            raise
        problem = f"Not stored: {error.detail}."
    return _part(request, serving, job_id, who, problem)


@router.post("/review/{job_id}/accept")
def accept(
    request: Request,
    job_id: str,
    serving: Serving,
    who: Operator,
    result: Annotated[str | None, Form(max_length=64)] = None,
    seen: Annotated[str | None, Form(max_length=20)] = None,
) -> Response:
    """Take the rows as they are."""
    problem, stands = "", _stands(serving, job_id, result, seen)
    try:
        api.accept(job_id, serving, who, AcceptBody(result_sha256=result or None))
    except Problem as error:
        if error.code != READ_ANEW:
            raise
        problem = f"Not accepted: {error.detail}."
    return _part(request, serving, job_id, who, problem, stands)


# -- accounts ----------------------------------------------------------------------------------------------------------


@router.get("/accounts")
def accounts(request: Request, serving: Serving, who: Viewer) -> Response:
    """Each account's months, and its balance over time."""
    book = make_book(serving.log.stored_statements())
    return _page(request, "accounts.html", who, here="accounts",
                 accounts=[_account(each) for each in book.accounts], totals=serving.log.totals(),
                 formats=[*results.SAME, *all_formats()])  # fmt: skip


def _account(account: Account) -> dict[str, Any]:
    months: dict[str, list[Any]] = defaultdict(list)
    points: list[tuple[datetime.date, Decimal]] = []
    for entry in account.entries:
        months[entry.day.isoformat()[:7] if entry.day else "no date"].append(entry.row)
        if entry.day and entry.row.balance is not None:
            points.append((entry.day, entry.row.balance))
    values = [value for _, value in points]
    return {
        "title": account.title, "currency": account.key.currency, "bank": account.bank, "holder": account.holder,
        "kind": account.kind, "curve": _curve(points) if len(points) > 1 else "",
        "first": points[0][0] if points else "", "last": points[-1][0] if points else "",
        "lowest": min(values, default=None), "highest": max(values, default=None),
        "months": [_month(name, rows) for name, rows in sorted(months.items())],
    }  # fmt: skip


def _month(name: str, rows: list[Any]) -> dict[str, Any]:
    amounts = [row.amount for row in rows]
    return {
        "name": name, "rows": len(rows), "proved": sum(row.proof is not Proof.NONE for row in rows),
        "money_in": sum(each for each in amounts if each > 0), "money_out": sum(each for each in amounts if each < 0),
    }  # fmt: skip


def _curve(points: list[tuple[datetime.date, Decimal]]) -> str:
    """The points of a line through the balances."""
    lowest, highest = min(value for _, value in points), max(value for _, value in points)
    span, height = (highest - lowest) or Decimal(1), CURVE_HEIGHT - 2 * CURVE_MARGIN
    first, days = points[0][0], max(1, (points[-1][0] - points[0][0]).days)
    width = CURVE_WIDTH - 2 * CURVE_MARGIN
    made = []
    for day, value in points:
        x = CURVE_MARGIN + width * (day - first).days / days
        y = CURVE_MARGIN + height * float((highest - value) / span)
        made.append(f"{x:.1f},{y:.1f}")
    return " ".join(made)


# -- who -------------------------------------------------------------------------------------------------------------


@router.get("/login")
def login_form(request: Request, serving: Serving) -> Response:
    """Where a key is asked for."""
    return _page(request, "login.html", None, tokens=serving.settings.tokens is not None)


@router.post("/login")
def login(request: Request, serving: Serving, key: Annotated[str, Form(max_length=LONGEST_COOKIE)]) -> Response:
    """Keep the key, or a token, in a cookie for this browser's session."""
    who = serving.who_has(key.strip(), serving.valid_keys())
    if who is None:
        serving.log.audit("unknown", "login_refused")
        return _page(request, "login.html", None, 401, wrong=True, tokens=serving.settings.tokens is not None)
    serving.log.audit(who.name, "login")
    base = serving.settings.base_path
    answer = RedirectResponse(f"{base}/", 303)
    secure = "https" in (request.url.scheme, request.headers.get("x-forwarded-proto"))
    answer.set_cookie(COOKIE, key.strip(), httponly=True, samesite="strict", secure=secure, path=base or "/")
    return answer


@router.post("/logout")
def logout(serving: Serving) -> Response:
    """Forget the key."""
    base = serving.settings.base_path
    answer = RedirectResponse(f"{base}/login", 303)
    answer.delete_cookie(COOKIE, path=base or "/")
    return answer
