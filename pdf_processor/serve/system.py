"""Whether the server lives, works, which version it is, and its figures."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Response
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

from pdf_processor import __version__
from pdf_processor.serve.api import Serving, Viewer

router = APIRouter()


@router.get("/health")
def health() -> dict[str, str]:
    """The process answers."""
    return {"status": "ok"}


@router.get("/ready")
def ready(serving: Serving, response: Response) -> dict[str, Any]:
    """The log can be used, workers take jobs, the disk has room; else 503."""
    wrong = serving.is_ready()
    if wrong:
        response.status_code = 503
        response.headers["Retry-After"] = "10"
    return {"status": "not ready" if wrong else "ok", "wrong": wrong}


@router.get("/version")
def version() -> dict[str, str]:
    """Which version this is."""
    return {"version": __version__}


@router.get("/metrics", response_class=Response)
def metrics(serving: Serving, _who: Viewer) -> Response:
    """Figures for Prometheus."""
    serving.figures.look(serving.log)
    return Response(generate_latest(serving.figures.registry), media_type=CONTENT_TYPE_LATEST)
