"""What code that has taken over a child process would try first. Each way either does its harm or raises OSError."""

from __future__ import annotations

import ctypes
import os
import resource
import socket
import subprocess
from collections.abc import Callable
from functools import partial
from pathlib import Path

_LIBC = ctypes.CDLL(None, use_errno=True)


def reached(folder: str, port: int) -> list[str]:
    """The ways that led out. `folder` holds `secret.txt`, which is anybody's; on `port` of this machine one listens."""
    found = []
    for name, way in _ways(Path(folder), port).items():
        try:
            way()
        except OSError:
            continue
        found.append(name)
    return found


def _ways(folder: Path, port: int) -> dict[str, Callable[[], object]]:
    secret = folder / "secret.txt"
    return {
        "tcp": partial(socket.create_connection, ("127.0.0.1", port), 5),
        "udp": lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"x", ("127.0.0.1", port)),
        "unix-socket": lambda: socket.socket(socket.AF_UNIX).bind(str(folder / "socket")),
        "listen": lambda: socket.create_server(("127.0.0.1", 0)),
        "passwords": Path("/etc/passwd").read_bytes,
        "secret": secret.read_bytes,
        "secret-by-proc": lambda: Path(f"/proc/self/root{secret}").read_bytes(),
        "list": lambda: os.listdir(folder),
        "list-root": lambda: os.listdir("/"),
        "parents-files": lambda: os.listdir(f"/proc/{os.getppid()}/fd"),
        "write": lambda: secret.write_text("x"),
        "create": (folder / "new.txt").touch,
        "folder": (folder / "new").mkdir,
        "link": lambda: (folder / "linked.txt").hardlink_to(secret),
        "symlink": lambda: (folder / "symlink.txt").symlink_to(secret),
        "truncate": lambda: os.truncate(secret, 1),
        "mode": lambda: secret.chmod(0o777),
        "times": lambda: os.utime(secret, (0, 0)),
        "attribute": lambda: os.setxattr(secret, "user.x", b"x"),
        "shell": lambda: subprocess.run(["/bin/sh", "-c", ":"], check=True),
        "own-python": lambda: os.posix_spawn("/proc/self/exe", ["python", "-c", ""], {}),
        "signal": lambda: os.kill(os.getppid(), 0),
        "signal-all": lambda: os.killpg(os.getpgid(os.getppid()), 0),
        "limits": lambda: resource.prlimit(os.getppid(), resource.RLIMIT_NOFILE, (64, 64)),
        "leave": lambda: _call(_LIBC.setpgid, 0, os.getppid()),
        "outlive": lambda: _call(_LIBC.prctl, 1, 0, 0, 0, 0),
        "be-dumped": lambda: _call(_LIBC.prctl, 4, 1, 0, 0, 0),
        "namespace": lambda: _call(_LIBC.unshare, 0x10000000),
        "trace": lambda: _call(_LIBC.ptrace, 16, os.getppid(), 0, 0),
        "ring": lambda: _call(_LIBC.syscall, 425, 1, ctypes.create_string_buffer(120)),
        "remove": secret.unlink,
    }


def program_runs(name: str) -> bool:
    """Whether a program of that name can be started and ends well."""
    try:
        return subprocess.run([name], check=False, stdin=subprocess.DEVNULL).returncode == 0
    except OSError:
        return False


def _call(function: Callable[..., int], *arguments: object) -> None:
    if function(*arguments) < 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))
