"""Real proxies before a real server, as examples/proxies has them: only their ports are others."""

from __future__ import annotations

import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from serve.serving import ROOT, free_port

FOLDER = ROOT / "examples" / "proxies"
BASE = "/statements"
FILES = {"nginx": "nginx.conf", "caddy": "Caddyfile", "haproxy": "haproxy.cfg"}
PLACES = "/usr/sbin:/usr/local/sbin:/usr/bin:/usr/local/bin:/bin"


@contextmanager
def before(kind: str, folder: Path, server: int, *others: int) -> Iterator[str]:
    """A proxy of a kind before the servers at these ports; where it listens. Skips where it is not installed.

    More than one: of HAProxy only.
    """
    program = shutil.which(kind, path=PLACES)
    if program is None:
        pytest.skip(f"{kind} is not installed: apt-get install {kind}")
    folder.mkdir()
    port = free_port()
    text = re.sub(r"\b80\b", str(port), re.sub(r"\b8000\b", str(server), (FOLDER / FILES[kind]).read_text()))
    text += "".join(f"    server other{each} 127.0.0.1:{each} check\n" for each in others)
    (folder / FILES[kind]).write_text(text)
    with (folder / "log").open("wb") as log:
        command = [program, *_arguments(kind, folder)]
        process = subprocess.Popen(command, env={"HOME": str(folder)}, stdout=log, stderr=log)
    try:
        deadline = time.monotonic() + 20
        while not _listens(port):
            assert process.poll() is None and time.monotonic() < deadline, (folder / "log").read_text()
            time.sleep(0.05)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(20)


def _arguments(kind: str, folder: Path) -> list[str]:
    """What has it run in the foreground, with nothing outside of its folder."""
    file = folder / FILES[kind]
    if kind == "haproxy":
        return ["-db", "-f", str(file)]
    if kind == "caddy":
        return ["run", "--adapter", "caddyfile", "--config", str(file)]
    temporary = "".join(f"{each}_temp_path temp;" for each in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    around = f"daemon off; pid pid; error_log log; events {{}} http {{ access_log off; {temporary} include {file}; }}"
    whole = folder / "whole.conf"
    whole.write_text(around)
    return ["-p", str(folder), "-e", "log", "-c", str(whole)]


def _listens(port: int) -> bool:
    with suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
        return True
    return False
