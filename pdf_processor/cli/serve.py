"""`pdfproc serve`."""

from __future__ import annotations

import os
import re
import socket
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from pdf_processor.cli.complaints import MissingPackage
from pdf_processor.cli.options import run_options, setting, settings_from
from pdf_processor.import_log import ImportLog
from pdf_processor.nursery import EXTRACTOR_VARIABLE
from pdf_processor.settings import MEBIBYTE, Settings
from pdf_processor.terminal import for_terminal

NEEDED = ("the server's packages are not installed", "install them with: pip install 'pdfproc[serve]'")


def _base_path(_ctx: click.Context, _option: click.Parameter, path: str) -> str:
    if not re.fullmatch(r"(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*/?", path):
        raise click.BadParameter("a path is like /statements")
    return path.rstrip("/")


@click.command("serve")
@setting("--host", default="127.0.0.1", metavar="ADDRESS", show_default=True, help="Address to listen at.")
@setting("--port", type=click.IntRange(0, 65535), default=8000, metavar="N", show_default=True, help="Port.")
@setting(
    "--inbox", type=click.Path(exists=True, file_okay=False, path_type=Path), metavar="DIR",
    help="Also read what is put into this folder.",
)  # fmt: skip
@setting("--no-workers", is_flag=True, help="Only answer: 'pdfproc worker' reads the files.")
@setting(
    "--base-path", default="", metavar="PATH", callback=_base_path,
    help="What stands before each path where a proxy has the server below its own, as in /statements.",
)  # fmt: skip
@setting("--allow-host", multiple=True, metavar="NAME", help="Another name by which this machine may be asked for.")
@setting(
    "--max-upload",
    type=click.IntRange(min=1),
    default=500,
    metavar="MB",
    show_default=True,
    help="Most that one request may bring.",
)
@setting(
    "--max-queued",
    type=click.IntRange(min=1),
    default=10_000,
    metavar="N",
    show_default=True,
    help="Most jobs that may wait.",
)
@setting(
    "--rate-limit",
    type=click.IntRange(min=1),
    default=1200,
    metavar="N",
    show_default=True,
    help="Most requests a minute of one key or address.",
)
@setting("--rate-store", metavar="ADDRESS", help="Redis that counts them for several servers: redis://HOST:6379/0.")
@setting(
    "--upload-timeout",
    type=click.FloatRange(min=0, min_open=True),
    default=20,
    metavar="SECONDS",
    show_default=True,
    help="Longest time in which nothing comes of a request's body.",
)
@setting("--webhooks-anywhere", is_flag=True, help="Let webhooks go without TLS, and to private addresses.")
@setting(
    "--jwt-key-file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Also take bearer tokens (JWT) signed with this key: a public key in PEM (RS256), or a secret (HS256).",
)
@setting("--jwt-issuer", metavar="TEXT", help="Who must have made the tokens (iss).")
@setting("--jwt-audience", metavar="TEXT", help="For whom the tokens must be (aud).")
@run_options
def command(
    host: str,
    port: int,
    inbox: Path | None,
    no_workers: bool,
    base_path: str,
    allow_host: tuple[str, ...],
    max_upload: int,
    max_queued: int,
    rate_limit: int,
    rate_store: str | None,
    upload_timeout: float,
    webhooks_anywhere: bool,
    jwt_key_file: Path | None,
    jwt_issuer: str | None,
    jwt_audience: str | None,
    **values: Any,
) -> None:
    """Serve a web page and an API: drop statements, watch them read, review doubtful rows, take the result.

    Jobs stand in pdfproc.db in the output folder, beside what 'pdfproc ingest' has read; uploads lie below it, under
    their hash. Without a key ('pdfproc keys add') only this machine is served.

    \b
    Examples:
      pdfproc serve                 then open http://127.0.0.1:8000
      pdfproc serve -o results --workers 2 --inbox scans/
      pdfproc serve --host 0.0.0.0  for others, who need keys
    """
    settings = settings_from(values)
    settings = replace(
        settings, output=Path(os.path.realpath(settings.output)), workers=0 if no_workers else settings.workers
    )
    try:
        from pdf_processor.serve.app import serve  # noqa: PLC0415 - most commands do without the extra
        from pdf_processor.serve.config import ServeSettings  # noqa: PLC0415
        from pdf_processor.serve.rates import BadRateStore, check_rate_store  # noqa: PLC0415
        from pdf_processor.serve.tokens import BadTokenSettings, token_checker  # noqa: PLC0415
    except ModuleNotFoundError as error:
        raise MissingPackage(*NEEDED) from error
    os.environ.pop("PDFPROC_RATE_STORE", None)  # it may hold a password: no child process inherits it
    extractor = os.environ.get(EXTRACTOR_VARIABLE, "default")
    try:
        tokens = None if jwt_key_file is None else token_checker(jwt_key_file, jwt_issuer, jwt_audience)
        check_rate_store(rate_store)
    except (BadTokenSettings, BadRateStore) as error:
        raise click.UsageError(str(error)) from error
    chosen = ServeSettings(
        settings, host, port, inbox, extractor, upload_bytes=max_upload * MEBIBYTE, most_queued=max_queued,
        requests=rate_limit, idle_seconds=upload_timeout, allow_hosts=allow_host, webhooks_anywhere=webhooks_anywhere,
        tokens=tokens, rate_store=rate_store, base_path=base_path,
    )  # fmt: skip
    if not chosen.is_local and tokens is None and not _has_keys(settings):
        raise click.UsageError(
            "without a key only this machine is served: make one first with 'pdfproc keys add --role admin NAME', "
            "or leave out --host"
        )
    with _listening(host, port) as listening:
        address = f"[{host}]" if ":" in host else host
        # Of port 0 only the socket knows what it came to.
        print(f"Serving at http://{address}:{listening.getsockname()[1]}{base_path} - stop with Ctrl-C", flush=True)
        serve(chosen, listening)


def _listening(host: str, port: int) -> socket.socket:
    """The address, taken before anything is begun. Raises `UsageError`."""
    try:
        listening = socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
        # Connections inherit it. Without it an answer's body waits up to 40 ms until its head has been acknowledged.
        listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return listening
    except OSError as error:
        raise click.UsageError(
            f"{for_terminal(host)}:{port} cannot be served: {error.strerror}. Choose another --port, or --host."
        ) from error


def _has_keys(settings: Settings) -> bool:
    with ImportLog.open(settings.output, address=settings.store) as log:
        return any(key.revoked_at is None for key in log.api_keys())
