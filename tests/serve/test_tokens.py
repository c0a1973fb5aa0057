"""Bearer tokens of others: taken only if signed with the right key, for us, and not expired."""

from __future__ import annotations

import base64
import json
import time
from pathlib import Path
from typing import Any

import pytest

import serve.needed  # noqa: F401

httpx = pytest.importorskip("httpx")
jwt = pytest.importorskip("jwt")
rsa = pytest.importorskip("cryptography.hazmat.primitives.asymmetric.rsa")

from cryptography.hazmat.primitives import serialization  # noqa: E402

from pdf_processor.serve.tokens import BadTokenSettings, TokenChecker, token_checker  # noqa: E402
from serve.serving import Server  # noqa: E402

SECRET = "s" * 64
PRIVATE = rsa.generate_private_key(65537, 2048)
PUBLIC = (
    PRIVATE.public_key()
    .public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)
    .decode()
)


def claims(**changes: Any) -> dict[str, Any]:
    made = {"iss": "us", "aud": "pdfproc", "sub": "Ann", "role": "viewer", "exp": time.time() + 60, **changes}
    return {name: value for name, value in made.items() if value is not None}


def checker(tmp_path: Path, key: str) -> TokenChecker:
    file = tmp_path / "key"
    file.write_text(key)
    return token_checker(file, "us", "pdfproc")


@pytest.mark.parametrize(("key", "signing", "algorithm"), [(SECRET, SECRET, "HS256"), (PUBLIC, PRIVATE, "RS256")])
def test_a_valid_token_is_its_owner(tmp_path: Path, key: str, signing: Any, algorithm: str) -> None:
    made = checker(tmp_path, key)
    assert made.algorithm == algorithm
    who = made.identify(jwt.encode(claims(role="operator"), signing, algorithm))
    assert who is not None
    assert (who.name, who.role) == ("Ann", "operator")


@pytest.mark.parametrize(
    "changes",
    [{"iss": "them"}, {"iss": None}, {"aud": "others"}, {"aud": None}, {"exp": 1}, {"exp": None}, {"role": "root"},
     {"role": None}, {"sub": None}, {"sub": "a\u202eb"}, {"nbf": 4e9}],
)  # fmt: skip
def test_wrong_claims_are_nobody(tmp_path: Path, changes: dict[str, Any]) -> None:
    assert checker(tmp_path, SECRET).identify(jwt.encode(claims(**changes), SECRET, "HS256")) is None


def test_other_keys_and_algorithms_are_nobody(tmp_path: Path) -> None:
    shared, public = checker(tmp_path, SECRET), checker(tmp_path, PUBLIC)
    assert shared.identify(jwt.encode(claims(), "x" * 64, "HS256")) is None
    assert shared.identify(jwt.encode(claims(), None, "none")) is None
    assert shared.identify(jwt.encode(claims(), SECRET, "HS512")) is None
    assert public.identify(jwt.encode(claims(), SECRET, "HS256")) is None
    assert public.identify(_signed_with_the_public_key()) is None
    assert shared.identify("a.b.c") is None


def _signed_with_the_public_key() -> str:
    """A token that takes the public key for a shared secret, as a careless checker does."""
    import hashlib  # noqa: PLC0415
    import hmac  # noqa: PLC0415

    def packed(data: bytes) -> str:
        return base64.urlsafe_b64encode(data).decode().rstrip("=")

    head, body = packed(b'{"alg":"HS256"}'), packed(json.dumps(claims()).encode())
    text = f"{head}.{body}"
    return f"{text}.{packed(hmac.new(PUBLIC.encode(), text.encode(), hashlib.sha256).digest())}"


def test_settings_that_check_nothing_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "key"
    file.write_text(SECRET)
    with pytest.raises(BadTokenSettings, match="issuer"):
        token_checker(file, None, "pdfproc")
    for key in ("short", "-----BEGIN RSA PRIVATE KEY-----\nx"):
        file.write_text(key)
        with pytest.raises(BadTokenSettings):
            token_checker(file, "us", "pdfproc")


def test_the_server_takes_tokens_and_nobody_without_one(tmp_path: Path) -> None:
    (tmp_path / "key").write_text(SECRET)
    options = ("-w", "1", "--jwt-key-file", str(tmp_path / "key"), "--jwt-issuer", "us", "--jwt-audience", "pdfproc")
    with Server(tmp_path / "out", *options) as server, server.client() as client:
        assert client.get("/api/v1/jobs").status_code == 401
        client.headers["Authorization"] = f"Bearer {jwt.encode(claims(), SECRET, 'HS256')}"
        assert client.get("/api/v1/jobs").status_code == 200
        assert client.post("/api/v1/retry").status_code == 403
        client.headers["Authorization"] = f"Bearer {jwt.encode(claims(role='operator'), SECRET, 'HS256')}"
        assert client.post("/api/v1/retry").status_code == 202


@pytest.mark.long
def test_a_token_opens_the_page_until_it_expires(tmp_path: Path) -> None:
    (tmp_path / "key").write_text(SECRET)
    options = ("-w", "1", "--jwt-key-file", str(tmp_path / "key"), "--jwt-issuer", "us", "--jwt-audience", "pdfproc")
    page = {"Accept": "text/html"}
    with Server(tmp_path / "out", *options) as server, server.client(headers=page, follow_redirects=True) as client:
        assert "A token (JWT) is taken too." in client.get("/").text
        wrong = jwt.encode(claims(), "x" * 64, "HS256")
        assert client.post("/login", data={"key": wrong}).status_code == 401
        token = jwt.encode(claims(exp=time.time() + 6, groups="g" * 1000), SECRET, "HS256")
        assert "Ann (viewer)" in client.post("/login", data={"key": token}).text
        assert client.post("/api/v1/retry").status_code == 403
        audited = server.query("SELECT who, action FROM audit ORDER BY id")
        assert audited == [("unknown", "login_refused"), ("Ann", "login")]
        until = time.monotonic() + 30
        while client.get("/").url.path != "/login":
            assert time.monotonic() < until
            time.sleep(0.2)
