"""The command that installs an extra here: a program that came from a checkout or a wheel is in no index that pip asks.

Messages say `pip install 'pdfproc[ocr]'`, the same everywhere; whoever shows one puts in what works on this machine.
"""

from __future__ import annotations

import json
import re
import shlex
import shutil
import sys
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

NAME = "pdfproc"
_COMMAND = re.compile(rf"\bpip install( --force-reinstall)? ('?){NAME}(\[[a-z,-]+\])?\2(?![\w-])")


def as_installed(text: str) -> str:
    """A text in which each `pip install 'pdfproc[EXTRA]'` is the command that installs it into this Python."""

    def told(match: re.Match[str]) -> str:
        return f"{_pip()} install{match[1] or ''} {_what(match[3] or '')}"

    return _COMMAND.sub(told, text) if "pip install" in text else text


@cache
def _pip() -> str:
    """`pip`, where that is this Python's."""
    found = shutil.which("pip")
    # Not the real path: a virtual environment's python is a link to the one it was made from.
    if found is not None and Path(found).absolute().parent == Path(sys.executable).absolute().parent:
        return "pip"
    return f"{shlex.quote(sys.executable)} -m pip"


def _what(extra: str) -> str:
    checkout = checkout_of(Path(__file__))
    if checkout is not None:
        return f"-e {_quoted(checkout, extra)}"
    source = _source(_direct_url())
    if source is not None:
        return _quoted(source, extra)
    return shlex.quote(NAME + extra)


def _quoted(path: Path, extra: str) -> str:
    """Always in quotes: a sentence may end behind it."""
    target = f"{path}{extra}"
    return f"'{target}'" if shlex.quote(target) == target else shlex.quote(target)


def checkout_of(module: Path) -> Path | None:
    """The checkout that a module of the package's first level is run from, None where it is installed elsewhere."""
    folder = module.resolve().parent.parent
    try:
        project = (folder / "pyproject.toml").read_text("utf-8")
    except (OSError, ValueError):
        return None
    return folder if re.search(rf'^name = "{NAME}"$', project, re.MULTILINE) else None


@cache
def _direct_url() -> str:
    """What pip has written down of where the program came from; empty if that was an index."""
    from importlib.metadata import PackageNotFoundError, distribution  # noqa: PLC0415 - 15 ms, and rarely asked

    try:
        return distribution(NAME).read_text("direct_url.json") or ""
    except PackageNotFoundError:
        return ""


def _source(direct_url: str) -> Path | None:
    """The wheel, archive or folder on this machine that was installed, as long as it is still there."""
    try:
        address = urlsplit(json.loads(direct_url)["url"])
    except (ValueError, KeyError, TypeError):
        return None
    path = Path(unquote(address.path))
    return path if address.scheme == "file" and path.exists() else None
