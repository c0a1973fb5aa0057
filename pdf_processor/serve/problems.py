"""Errors as the API tells them: `application/problem+json` (RFC 9457), each with what to do next."""

from __future__ import annotations

import re
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, JSONResponse, Response
from pydantic import BaseModel
from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.routing import BaseRoute, Match, Mount
from starlette.types import Scope

from pdf_processor.errors import MachineError
from pdf_processor.serve.templating import TEMPLATES

RETRY_SECONDS = 5
_ASKED = ("DELETE", "GET", "PATCH", "POST", "PUT")


class ProblemBody(BaseModel):
    """What is wrong, and what to do."""

    type: str = "about:blank"
    title: str
    status: int
    detail: str
    code: str
    next_step: str | None = None


class Problem(Exception):
    """Ends a request with this status."""

    def __init__(
        self, status: int, code: str, detail: str, next_step: str | None = None, retry_after: int | None = None
    ) -> None:
        super().__init__(detail)
        self.status = status
        self.code = code
        self.detail = detail
        self.next_step = next_step
        self.headers = {} if retry_after is None else {"Retry-After": str(retry_after)}

    def body(self) -> dict[str, Any]:
        """The body of the answer."""
        body = ProblemBody(
            title=HTTPStatus(self.status).phrase,
            status=self.status,
            detail=self.detail,
            code=self.code,
            next_step=self.next_step,
        )
        return body.model_dump(exclude_none=True)

    def response(self) -> JSONResponse:
        """The whole answer."""
        return JSONResponse(self.body(), self.status, self.headers, media_type="application/problem+json")


def wants_a_page(headers: Headers) -> bool:
    """Whether a person's browser asks, and not a program or a script of ours."""
    return headers.get("accept", "").startswith("text/html") and "hx-request" not in headers


def answer(problem: Problem, scope: Scope) -> Response:
    """A problem as who has asked can read it."""
    if not wants_a_page(Headers(scope=scope)):
        return problem.response()
    page = TEMPLATES.get_template("problem.html").render(problem=problem.body(), root=scope["state"]["root"])
    return HTMLResponse(page, problem.status, problem.headers)


def not_found(what: str, where: str = "/api/v1/jobs") -> Problem:
    """There is no such thing."""
    return Problem(404, "not_found", f"there is no {what} of this id", f"list what there is with GET {where}")


def of_machine(error: MachineError) -> Problem:
    """A full disk or a locked log: no request's fault."""
    return Problem(503, error.code, "the server cannot store anything now", "try again later", RETRY_SECONDS)


def of_bug() -> Problem:
    """What nobody has thought of."""
    return Problem(500, "internal_error", "this is a bug of ours", "report it, without the file")


def _methods(app: FastAPI, path: str) -> set[str]:
    """What may be asked of a path, by all routes that have it."""
    found = {method for method in _ASKED for route in app.routes if _takes(route, method, path)}
    return found | {"HEAD"} if "GET" in found else found


def _takes(route: BaseRoute, method: str, path: str) -> bool:
    if isinstance(route, Mount):  # a folder of files: it takes everything, and then refuses
        return method == "GET" and path.startswith(f"{route.path}/")
    return route.matches({"type": "http", "method": method, "path": path, "headers": []})[0] is Match.FULL


def add_handlers(app: FastAPI) -> None:
    """Have every error end as a problem."""

    async def problem(request: Request, error: Exception) -> Response:
        assert isinstance(error, Problem)
        return answer(error, request.scope)

    async def machine(request: Request, error: Exception) -> Response:
        assert isinstance(error, MachineError)
        return answer(of_machine(error), request.scope)

    async def validation(request: Request, error: Exception) -> Response:
        assert isinstance(error, RequestValidationError)
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        detail = f"{where}: {first['msg']}"
        made = Problem(422, "invalid_request", detail, "see /openapi.json for what is taken")
        return answer(made, request.scope)

    async def http(request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        if too_many := re.match(r"Too many files\D*(\d+)", str(error.detail)):
            made = Problem(413, "too_many_files", f"one request may bring {too_many[1]} files", "send several requests")
            return answer(made, request.scope)
        step = "see /openapi.json for what there is"
        if error.status_code == 405:
            allowed = ", ".join(sorted(_methods(app, request.url.path)))
            error.headers = {"Allow": allowed}
            step = f"use {allowed}" if allowed else step
        made = Problem(error.status_code, HTTPStatus(error.status_code).name.lower(), str(error.detail), step)
        made.headers = dict(error.headers or {})
        return answer(made, request.scope)

    app.add_exception_handler(Problem, problem)
    app.add_exception_handler(MachineError, machine)
    app.add_exception_handler(RequestValidationError, validation)
    app.add_exception_handler(HTTPException, http)
