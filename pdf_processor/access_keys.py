"""API keys: long random secrets, of which only a hash is kept; roles from viewer to admin."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Iterable
from dataclasses import dataclass

from pdf_processor.import_log import ApiKey

ROLES = ("viewer", "operator", "admin")
"""Each may what those before it may. Viewers look; operators upload, correct, cancel; admins delete and pause."""
PREFIX = "pdfproc"


@dataclass(frozen=True, slots=True)
class Identity:
    """Who asks: the name that corrections and the audit log show, and what he may."""

    name: str
    role: str
    key_id: str | None = None

    def may(self, role: str) -> bool:
        """Whether he may what this role may."""
        return ROLES.index(self.role) >= ROLES.index(role)


LOCAL = Identity("local", "admin")
"""Who sits at this machine, as long as there are no keys."""


def make_key(name: str, role: str) -> tuple[ApiKey, str]:
    """A new key, and the text that its owner gets to see once."""
    key_id, secret = secrets.token_hex(4), secrets.token_urlsafe(32)
    return ApiKey(key_id, name, role, _hash(secret)), f"{PREFIX}_{key_id}_{secret}"


def identify(text: str, keys: Iterable[ApiKey]) -> Identity | None:
    """Whose key this is; None where it is nobody's, or was revoked. Takes the same time whatever is wrong with it."""
    _, _, rest = text.partition("_")
    key_id, _, secret = rest.partition("_")
    given, found = _hash(secret), None
    for key in keys:
        # Every key is compared, so that the time tells nothing of which ids there are.
        same = hmac.compare_digest(given, key.hash) & hmac.compare_digest(key_id.encode(), key.id.encode())
        if same and key.revoked_at is None:
            found = key
    return None if found is None else Identity(found.name, found.role, found.id)


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode("utf-8", "replace")).hexdigest()
