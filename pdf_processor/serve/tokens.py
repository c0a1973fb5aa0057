"""Bearer tokens of somebody else's making (JWT): signed with a key that we know, for us, not expired."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pdf_processor.access_keys import ROLES, Identity

LEAST_SECRET = 32
"""Bytes of a shared secret: RFC 7518, 3.2."""
LONGEST_NAME = 80


class BadTokenSettings(Exception):
    """Tokens cannot be checked; `str()` says why."""


@dataclass(frozen=True, slots=True)
class TokenChecker:
    """Checks tokens: `algorithm` is RS256 with a public key in PEM, HS256 with a shared secret."""

    key: str
    algorithm: str
    issuer: str
    audience: str

    def identify(self, token: str) -> Identity | None:
        """Who the token says it is of, by its claims `sub` and `role`; None where it is not valid."""
        import jwt  # noqa: PLC0415 - an extra

        try:
            claims: dict[str, Any] = jwt.decode(
                token, self.key, algorithms=[self.algorithm], issuer=self.issuer, audience=self.audience,
                options={"require": ["exp", "iss", "aud", "sub"]},
            )  # fmt: skip
        except jwt.PyJWTError:
            return None
        role, name = claims.get("role"), str(claims["sub"])[:LONGEST_NAME]
        if role not in ROLES or not name.isprintable():
            return None
        return Identity(name, role, f"jwt:{name}")


def token_checker(file: Path, issuer: str | None, audience: str | None) -> TokenChecker:
    """A checker with the key in a file. Raises `BadTokenSettings`."""
    try:
        import jwt  # noqa: F401, PLC0415
    except ModuleNotFoundError as error:
        raise BadTokenSettings(
            "the package PyJWT is not installed: install it with: pip install 'pdfproc[jwt]'"
        ) from error
    if not issuer or not audience:
        raise BadTokenSettings("tokens need --jwt-issuer and --jwt-audience, else those made for others would be taken")
    try:
        key = file.read_text("ascii").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise BadTokenSettings("the key file cannot be read as text") from error
    if key.startswith("-----BEGIN PUBLIC KEY-----"):
        return TokenChecker(key, "RS256", issuer, audience)
    if key.startswith("-----BEGIN") or len(key) < LEAST_SECRET:
        raise BadTokenSettings(
            f"the key file holds neither a public key in PEM nor a secret of {LEAST_SECRET} characters"
        )
    return TokenChecker(key, "HS256", issuer, audience)
