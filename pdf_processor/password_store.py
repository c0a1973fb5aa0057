"""Passwords of PDFs in the system's keyring: put there only when asked, looked up only for a PDF that needs one.

An entry is named by the SHA-256 of a PDF's bytes, or `every` for passwords that any PDF may have. The library is
loaded at the first look-up.
"""

from __future__ import annotations

import threading
from types import ModuleType

SERVICE = "pdfproc"
EVERY = "every"
_ONE_AT_A_TIME = threading.Lock()


class NoKeyring(Exception):
    """There is no keyring to use: `what` is wrong, and what `step` helps."""

    def __init__(self, what: str, step: str) -> None:
        super().__init__(f"{what}: {step}")
        self.what = what
        self.step = step


def passwords_for(sha256: str) -> tuple[str, ...]:
    """What is kept for a PDF, its own password first. Raises `NoKeyring`."""
    found = (_asked("get_password", name) for name in (sha256, EVERY))
    return tuple(dict.fromkeys(line for text in found if text for line in text.split("\n") if line))


def keep(name: str, password: str) -> None:
    """Keep a password for a PDF of this SHA-256, or one more for `EVERY`. Raises `NoKeyring`."""
    before = (_asked("get_password", name) or "").split("\n") if name == EVERY else []
    _asked("set_password", name, "\n".join(dict.fromkeys([each for each in before if each] + [password])))


def forget(name: str) -> bool:
    """Remove what is kept under a name; whether there was something. Raises `NoKeyring`."""
    if not _asked("get_password", name):
        return False
    _asked("delete_password", name)
    return True


def check() -> None:
    """Raise `NoKeyring` where no PDF's password could be looked up."""
    _asked("get_password", EVERY)


def backend() -> str | None:
    """Which keyring would answer, by its module; None where there is none. Asking it something might unlock it."""
    module = type(_library().get_keyring()).__module__
    return None if module == "keyring.backends.fail" else module


def _asked(what: str, *arguments: str) -> str | None:
    library = _library()
    try:
        with _ONE_AT_A_TIME:
            answer: str | None = getattr(library, what)(SERVICE, *arguments)
    except library.errors.KeyringError as error:
        raise NoKeyring(
            f"the system's keyring cannot be used ({type(error).__name__})",
            "unlock or set it up, or give the passwords with --password-file",
        ) from error
    return answer


def _library() -> ModuleType:
    try:
        import keyring  # noqa: PLC0415 - rare, and 50 ms
        import keyring.errors  # noqa: PLC0415
    except ModuleNotFoundError as error:
        install = "install it with: pip install 'pdfproc[keyring]'"
        raise NoKeyring("the package keyring is not installed", install) from error
    module: ModuleType = keyring
    return module
