"""The application: routes, their guard, and the workers' life with it."""

from __future__ import annotations

import ctypes
import logging
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import structlog
import uvicorn
from anyio import to_thread
from fastapi import FastAPI
from starlette.staticfiles import StaticFiles

from pdf_processor import __version__
from pdf_processor.bug_place import place_of
from pdf_processor.ingest import check_folders
from pdf_processor.serve import api, page, streams, system, webhook_api
from pdf_processor.serve.config import ServeSettings
from pdf_processor.serve.guard import Guard
from pdf_processor.serve.head import AnswersHead
from pdf_processor.serve.patience import IDLE_SECONDS, Patient
from pdf_processor.serve.problems import add_handlers
from pdf_processor.serve.service import Service

MOST_CONNECTIONS = 1000
"""More than `guard.py` has requests under way: who is turned away is told why, but for the last resort."""
_ARENA_MAX = -8
"""M_ARENA_MAX of malloc.h."""
STATIC = Path(__file__).parent / "static"


def make_app(settings: ServeSettings) -> FastAPI:
    """The application over one output folder. Its workers start and stop with it."""
    service = Service(settings)

    @asynccontextmanager
    async def life(_app: FastAPI) -> AsyncIterator[None]:
        await to_thread.run_sync(service.start)
        yield
        await service.windows.close()
        await to_thread.run_sync(service.stop)

    app = FastAPI(
        title="pdfproc", version=__version__, lifespan=life, docs_url=None, redoc_url=None, redirect_slashes=False,
        servers=[{"url": settings.base_path}] if settings.base_path else None,
        description="Bank statements in, transactions checked against their own balances out.",
    )  # fmt: skip
    app.state.service = service
    add_handlers(app)
    app.include_router(api.router)
    app.include_router(streams.router)
    app.include_router(webhook_api.router)
    app.include_router(system.router)
    app.include_router(page.router, include_in_schema=False)
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    app.add_middleware(AnswersHead)
    app.add_middleware(Guard, service=service)
    return app


def log_as_json() -> None:
    """A line of JSON on standard error for each thing that happens; never what files hold."""
    structlog.configure(
        processors=[
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.add_log_level,
            structlog.processors.JSONRenderer(),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=True,
    )
    logging.getLogger().handlers[:] = [_Others()]


class _Others(logging.Handler):
    """What libraries log, as JSON too: the kind and place of an error, and of what they say only what is not filled in.

    uvicorn prints a traceback otherwise, whose last line may be what a file holds.
    """

    def __init__(self) -> None:
        super().__init__(logging.WARNING)

    def emit(self, record: logging.LogRecord) -> None:
        facts: dict[str, object] = {"logger": record.name}
        if record.name.startswith("uvicorn"):
            facts["said"] = str(record.msg).strip()
        error = record.exc_info[1] if record.exc_info else None
        if error is not None:
            facts |= {"error": type(error).__name__, "where": place_of(error)}
        structlog.get_logger("pdfproc.serve").warning("library", **facts)


def _keep_memory_together() -> None:
    """Have glibc's threads share two heaps: with one for each, what forty threads free is never given to another.

    After two minutes of fifty clients the process has 124 instead of 152 MB.
    """
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).mallopt(_ARENA_MAX, 2)


def serve(settings: ServeSettings, listening: socket.socket) -> None:
    """Serve at a socket until a signal comes. Raises `MachineError`."""
    check_folders(settings.read)
    _keep_memory_together()
    log_as_json()
    config = uvicorn.Config(
        make_app(settings), settings.host, settings.port, log_config=None, access_log=False, server_header=False,
        proxy_headers=False, timeout_graceful_shutdown=5, timeout_keep_alive=IDLE_SECONDS,
        limit_concurrency=MOST_CONNECTIONS, http=Patient, ws="none",
    )  # fmt: skip
    uvicorn.Server(config).run([listening])
