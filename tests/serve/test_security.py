"""What a hostile neighbour, file or page tries: each is refused, or harmless."""

from __future__ import annotations

import asyncio
import http.client
import json
import os
import re
import socket
import subprocess
import sys
import time
import zlib
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest

import serve.needed  # noqa: F401

httpx = pytest.importorskip("httpx")

from faults import fault_pdf  # noqa: E402
from stores import AT_LENGTH, environment  # noqa: E402

from pdf_processor.access_keys import identify, make_key  # noqa: E402
from pdf_processor.import_log import ImportLog  # noqa: E402
from pdf_processor.serve.app import make_app  # noqa: E402
from pdf_processor.serve.config import ServeSettings  # noqa: E402
from pdf_processor.serve.guard import MOST_AT_ONCE, _is_loopback  # noqa: E402
from pdf_processor.serve.streams import MOST_STREAMS  # noqa: E402
from pdf_processor.serve.uploads import label  # noqa: E402
from pdf_processor.settings import Settings  # noqa: E402
from serve.serving import Server, ended, upload  # noqa: E402

API = "/api/v1"


@pytest.fixture(scope="module", params=["sqlite", AT_LENGTH])
def server(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    options = (
        "--workers",
        "1",
        "--max-upload",
        "2",
        "--max-queued",
        "2",
        "--upload-timeout",
        "1",
        "--rate-limit",
        "500",
    )
    output, there = tmp_path_factory.mktemp("security") / "out", environment(request)
    with Server(output, *options, faults=True, environment=there) as server:
        yield server


@pytest.fixture
def client(server: Server) -> Iterator[Any]:
    with server.client() as client:
        yield client


def pdf(name: str, *faults: str) -> tuple[str, bytes]:
    return name, fault_pdf(*(faults or ("rows:1",)), salt=name)


@pytest.mark.parametrize(
    "name",
    ["../../../etc/passwd.pdf", "..\\..\\windows\\x.pdf", "/abs/olute.pdf", "..", ".", "", "nul.pdf", "con", "-rf.pdf",
     "a\u202egpj.pdf", "~/.bashrc.pdf", "x" * 400 + ".pdf", "pdfproc.db", "uploads", ".hidden.pdf", "%2e%2e%2fx.pdf"],
)  # fmt: skip
def test_names_are_labels_only(client: Any, server: Server, name: str) -> None:
    before = {path for path in server.output.parent.rglob("*") if server.output not in path.parents}
    answer = upload(client, [pdf(name or "empty")]) if name else client.post(
        f"{API}/jobs", params={"name": ""}, content=pdf("empty")[1], headers={"Content-Type": "application/pdf"}
    )  # fmt: skip
    job = ended(client, answer.json()["jobs"][0]["id"])
    assert job["status"] in ("done", "duplicate")
    assert "/" not in job["name"]
    assert "\\" not in job["name"]
    assert {path for path in server.output.parent.rglob("*") if server.output not in path.parents} == before
    below = {path.relative_to(server.output) for path in server.output.rglob("*") if path.is_file()}
    assert {path.parts[0] for path in below if len(path.parts) > 1} <= {"uploads"}
    suffixes = (".csv", ".pdf", ".db", ".store")
    assert all(path.suffix in suffixes or path.name.startswith("pdfproc.db-") for path in below)


def test_labels_show_nothing_else_than_they_are() -> None:
    assert label("a\u202efdp.exe") == "afdp.exe"
    assert label("a\x00b\nc.pdf") == "abc.pdf"
    assert label(None) == label("...") == "upload.pdf"
    assert len(label("x" * 999)) == 150


def test_uploads_and_log_are_private(client: Any, server: Server) -> None:
    ended(client, upload(client, [pdf("private.pdf")]).json()["jobs"][0]["id"])
    for path in server.output.rglob("*"):
        assert path.stat().st_mode & 0o077 == 0, path


@pytest.mark.parametrize(
    ("headers", "status"),
    [({"Origin": "https://evil.example"}, 403), ({"Origin": "null"}, 403), ({"Sec-Fetch-Site": "cross-site"}, 403),
     ({"Origin": "https://evil.example", "Sec-Fetch-Site": "cross-site"}, 403), ({"Origin": "http://127.0.0.1"}, 403),
     ({"Sec-Fetch-Site": "same-site"}, 403), ({"Sec-Fetch-Site": "same-origin"}, 200), ({}, 200)],
)  # fmt: skip
def test_other_sites_cannot_have_a_browser_send(client: Any, headers: dict[str, str], status: int) -> None:
    assert client.post(f"{API}/queue/resume", headers=headers).status_code == status


def test_the_pages_own_origin_is_taken(client: Any, server: Server) -> None:
    assert client.post(f"{API}/queue/resume", headers={"Origin": server.url}).status_code == 200


def test_behind_a_proxy_with_tls_the_pages_own_origin_is_taken(tmp_path: Path) -> None:
    """It ends the TLS, and passes the host's name on or does not (nginx)."""
    key = pdfproc("keys", "add", "--role", "admin", "Ada", "-o", str(tmp_path / "out")).stdout.strip()
    with Server(tmp_path / "out", "-w", "1") as server, server.client(cookies={"pdfproc_key": key}) as client:
        for headers, status in (
            ({"Host": "books.example", "Origin": "https://books.example"}, 200),
            ({"Origin": "https://books.example", "Sec-Fetch-Site": "same-origin"}, 200),
            ({"Origin": "https://books.example"}, 403),
            ({"Host": "books.example", "Origin": "https://evil.example", "Sec-Fetch-Site": "cross-site"}, 403),
        ):
            assert client.post(f"{API}/queue/resume", headers=headers).status_code == status, headers
        form = {"data": {"key": key}, "headers": {"X-Forwarded-Proto": "https"}}
        assert "secure" in client.post("/login", **form).headers["set-cookie"].lower()


@pytest.mark.parametrize("name", ["X-Forwarded-For", "Forwarded", "X-Real-IP", "Via", "X-Forwarded-Host"])
def test_who_comes_by_a_proxy_is_not_this_machine(client: Any, name: str) -> None:
    refused = client.get(f"{API}/jobs", headers={name: "192.0.2.7"})
    assert (refused.status_code, refused.json()["code"]) == (403, "no_keys")
    assert "pdfproc keys add" in refused.json()["next_step"]


def test_a_person_at_a_browser_is_told_in_words(client: Any) -> None:
    headers = {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"}
    for path, status, words in (
        ("/jobs/none", 404, "There is no job of this id."), ("/none", 404, "Not found"),
        ("/?search=" + "x" * 300, 422, "at most 200 characters"),
    ):  # fmt: skip
        answer = client.get(path, headers=headers)
        assert (answer.status_code, answer.headers["content-type"]) == (status, "text/html; charset=utf-8")
        assert words in answer.text
        assert "script-src 'self'" in answer.headers["content-security-policy"]
        assert client.get(path).headers["content-type"] == "application/problem+json"
        of_script = client.get(path, headers={**headers, "HX-Request": "true"})
        assert of_script.headers["content-type"] == "application/problem+json"


def test_a_name_of_another_site_that_leads_here_is_refused(client: Any, server: Server) -> None:
    assert client.get(f"{API}/jobs", headers={"Host": f"evil.example:{server.port}"}).status_code == 421
    assert client.get(f"{API}/jobs", headers={"Host": f"localhost:{server.port}"}).status_code == 200


def test_every_answer_has_its_headers(client: Any) -> None:
    for path in ("/", f"{API}/jobs", f"{API}/jobs/none", "/static/page.js", "/none", "/health"):
        headers = client.get(path).headers
        assert "script-src 'self'" in headers["content-security-policy"], path
        assert "unsafe" not in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["x-request-id"]
        assert "server" not in headers
    listed = client.get(f"{API}/jobs").headers
    assert int(listed["x-ratelimit-limit"]) == 500
    assert 0 < int(listed["x-ratelimit-remaining"]) < 500


def test_no_template_holds_script_or_style() -> None:
    folder = Path(__file__).parent.parent.parent / "pdf_processor" / "serve" / "templates"
    for path in folder.glob("*.html"):
        text = path.read_text()
        assert " style=" not in text, path
        assert " onclick=" not in text, path
        assert "<script>" not in text, path
        assert "| safe" not in text, path


def raw(server: Server, head: str, body: bytes = b"") -> socket.socket:
    connection = socket.create_connection(("127.0.0.1", server.port), 10)
    connection.sendall(f"{head}\r\nHost: 127.0.0.1:{server.port}\r\n".encode() + body)
    return connection


def status_of(connection: socket.socket) -> int:
    response = http.client.HTTPResponse(connection)
    response.begin()
    return response.status


def test_what_is_no_http_is_told_as_every_other_mistake(server: Server) -> None:
    for head in ("NONSENSE", "GET / HTTP/1.1\r\nHost: other", "GET / HTTP/1.1\r\nContent-Length: -1"):
        with raw(server, head, b"\r\n") as connection:
            response = http.client.HTTPResponse(connection)
            response.begin()
            problem = json.loads(response.read())
        assert (response.status, response.headers["content-type"]) == (400, "application/problem+json"), head
        assert (problem["status"], problem["code"]) == (400, "no_http")


def test_too_large_is_refused_before_it_comes(server: Server) -> None:
    head = "POST /api/v1/jobs HTTP/1.1\r\nContent-Type: application/pdf\r\nContent-Length: 10000000000"
    with raw(server, head, b"\r\n") as connection:
        assert status_of(connection) == 413


def test_too_large_is_refused_while_it_comes(server: Server) -> None:
    head = "POST /api/v1/jobs HTTP/1.1\r\nContent-Type: application/pdf\r\nTransfer-Encoding: chunked"
    with raw(server, head, b"\r\n") as connection:
        chunk = b"%PDF-" + bytes(65531)
        for _ in range(32):
            connection.sendall(b"10000\r\n" + chunk + b"\r\n")
        try:
            for _ in range(4):
                connection.sendall(b"10000\r\n" + chunk + b"\r\n")
        except OSError:
            pass  # it has been told
        assert status_of(connection) == 413


def test_a_body_that_does_not_come_is_not_waited_for(server: Server) -> None:
    started = time.monotonic()
    head = "POST /api/v1/jobs HTTP/1.1\r\nContent-Type: application/pdf\r\nContent-Length: 1000"
    with raw(server, head, b"\r\n%PDF-1.7") as connection:
        assert status_of(connection) == 408
    assert time.monotonic() - started < 8


def test_a_body_that_trickles_is_not_waited_for_longer_than_a_whole_upload(tmp_path: Path) -> None:
    settings = ServeSettings(Settings(output=tmp_path / "out"), upload_seconds=0.5)
    sent = 0

    async def trickle() -> AsyncIterator[bytes]:
        nonlocal sent
        yield b"%PDF-1.7"
        for _ in range(100):
            await asyncio.sleep(0.05)
            sent += 1
            yield b"x"

    async def post() -> Any:
        # Where no socket is, the client is this machine.
        way = httpx.ASGITransport(make_app(settings))
        async with httpx.AsyncClient(transport=way, base_url="http://127.0.0.1") as client:
            return await client.post(f"{API}/jobs", content=trickle(), headers={"Content-Type": "application/pdf"})

    refused = asyncio.run(post())
    assert (refused.status_code, refused.json()["code"]) == (408, "too_slow")
    assert sent < 100


def test_who_comes_while_too_many_are_under_way_is_told_when_to_come_back(tmp_path: Path) -> None:
    settings = ServeSettings(Settings(output=tmp_path / "out"), upload_seconds=2)

    async def slow() -> AsyncIterator[bytes]:
        yield b"%PDF-1.7"
        await asyncio.sleep(4)

    async def post(client: Any) -> Any:
        return await client.post(f"{API}/jobs", content=slow(), headers={"Content-Type": "application/pdf"})

    async def all_at_once() -> list[Any]:
        way = httpx.ASGITransport(make_app(settings))
        async with httpx.AsyncClient(transport=way, base_url="http://127.0.0.1") as client:
            return await asyncio.gather(*(post(client) for _ in range(MOST_AT_ONCE + 5)))

    answers = asyncio.run(all_at_once())
    busy = [each for each in answers if each.status_code == 503]
    assert {each.status_code for each in answers} == {408, 503}
    assert len(busy) >= 5
    assert {(each.json()["code"], each.headers["retry-after"]) for each in busy} == {("busy", "5")}


def test_an_upload_that_is_cut_off_is_no_error_of_ours_and_leaves_nothing(server: Server) -> None:
    head = "POST /api/v1/jobs HTTP/1.1\r\nContent-Type: application/pdf\r\nContent-Length: 1000"
    raw(server, head, b"\r\n%PDF-1.7").close()
    deadline = time.monotonic() + 30
    while '"status": 499' not in (told := server.log.read_text()):
        assert time.monotonic() < deadline
        time.sleep(0.05)
    assert "internal_error" not in told
    assert not list((server.output / "uploads").glob(".*"))


def test_who_opens_connections_and_says_nothing_keeps_nobody_out(server: Server) -> None:
    silent = [socket.create_connection(("127.0.0.1", server.port), 10) for _ in range(450)]
    half = raw(server, "GET /health HTTP/1.1")  # the empty line after its head does not come
    try:
        with server.client() as other:
            assert other.get(f"{API}/stats").status_code == 200
        for each in (*silent, half):
            each.settimeout(30)
            assert each.recv(1) == b""
    finally:
        for each in (*silent, half):
            each.close()


def test_who_is_turned_away_is_told_when_to_come_back(server: Server) -> None:
    """More streams than there may be: the others are answered as before."""
    streams = []
    try:
        for _ in range(MOST_STREAMS):
            connection = raw(server, f"GET {API}/events HTTP/1.1", b"\r\n")
            streams.append(connection)
            assert status_of(connection) == 200
        with server.client() as other:
            refused = other.get(f"{API}/events")
            assert (refused.status_code, refused.json()["code"]) == (503, "too_many_streams")
            assert int(refused.headers["retry-after"]) > 0
            assert other.get(f"{API}/stats").status_code == 200
    finally:
        for connection in streams:
            connection.close()


def test_a_full_queue_takes_no_more(client: Any) -> None:
    client.post(f"{API}/queue/pause")
    try:
        for n in range(2):
            assert upload(client, [pdf(f"queue-{n}.pdf")]).status_code == 202
        full = upload(client, [pdf("queue-2.pdf")])
        assert (full.status_code, full.json()["code"]) == (429, "queue_full")
        assert int(full.headers["retry-after"]) > 0
    finally:
        client.post(f"{API}/queue/resume")
    for job in client.get(f"{API}/jobs", params={"search": "queue-"}).json()["jobs"]:
        ended(client, job["id"])


@pytest.mark.long
def test_a_bomb_costs_its_own_file_only(client: Any) -> None:
    packed = zlib.compress(b"0 0 m " * 30_000_000, 9)
    body = b"4 0 obj <</Length %d/Filter/FlateDecode>>\nstream\n%s\nendstream endobj\n" % (len(packed), packed)
    bomb = fault_pdf(salt="bomb").replace(b"/MediaBox[0 0 595 842]", b"/MediaBox[0 0 595 842]/Contents 4 0 R")
    bomb = bomb.replace(b"trailer", body + b"trailer")
    taken = upload(client, [("bomb.pdf", bomb)]).json()["jobs"][0]
    job = ended(client, taken["id"])
    assert job["status"] in ("done", "failed")
    assert client.get("/ready").json()["status"] == "ok"


def test_the_log_tells_nothing_of_what_files_hold(client: Any, server: Server) -> None:
    job = ended(client, upload(client, [pdf("Annas-salary.pdf", "rows:2", "amount:-7777.77")]).json()["jobs"][0]["id"])
    client.get("/", params={"search": "Annas"})
    client.post(f"{job['url']}/corrections", json={"number": 1, "field": "description", "value": "Annas rent"})
    told = server.log.read_text()
    assert job["id"] in told
    assert "Annas" not in told
    assert "7777.77" not in told and "7,777.77" not in told
    line = next(json.loads(line) for line in told.splitlines() if '"job_ended"' in line)
    assert line["job"]


def test_a_bug_is_told_by_its_place_and_not_by_what_a_file_holds(client: Any, server: Server) -> None:
    job = ended(client, upload(client, [pdf("bug.pdf")]).json()["jobs"][0]["id"])
    server.query("UPDATE transactions SET date = 'Bertas rent' WHERE import_id = (SELECT max(import_id) FROM jobs)")
    answer = client.get(f"{job['url']}/result")
    assert (answer.status_code, answer.json()["code"]) == (500, "internal_error")
    assert "script-src 'self'" in answer.headers["content-security-policy"]
    told = server.log.read_text()
    (line,) = [json.loads(each) for each in told.splitlines() if '"internal_error"' in each]
    assert (line["request"], line["error"]) == (answer.headers["x-request-id"], "ValueError")
    assert line["where"].startswith("pdf_processor.import_log.stored:")
    assert "Bertas" not in told + answer.text
    for each in told.splitlines():
        assert each.startswith(("{", "Serving ", "Stop ")), each
    assert client.delete(job["url"]).status_code == 204


def test_what_a_person_has_changed_is_audited_without_the_values(client: Any) -> None:
    job = ended(client, upload(client, [pdf("audited.pdf", "rows:2")]).json()["jobs"][0]["id"])
    client.post(f"{job['url']}/corrections", json={"number": 2, "field": "description", "value": "Claras rent"})
    entry = client.get(f"{API}/audit").json()[0]
    assert (entry["who"], entry["action"], entry["subject"]) == ("local", "correct", job["id"])
    assert entry["detail"] == "description, number 2"


def test_the_audit_log_cannot_be_changed(client: Any, server: Server) -> None:
    client.post(f"{API}/queue/resume")
    told = client.get(f"{API}/audit").json()
    assert (told[0]["action"], told[0]["who"]) == ("resume", "local")
    for statement in ("DELETE FROM audit", "UPDATE audit SET who = 'nobody'"):
        with pytest.raises(Exception, match="append-only") as refused:
            server.query(statement)
        assert "Integrity" in type(refused.value).__name__


def test_every_request_needs_a_key_and_what_changes_anything_a_role(tmp_path: Path) -> None:
    output = tmp_path / "out"
    keys = {
        role: pdfproc("keys", "add", "--role", role, role.title(), "-o", str(output)).stdout.strip()
        for role in ("viewer", "operator", "admin")
    }
    for_admins = {"/queue/pause", "/queue/resume", "/audit", "/webhooks"}
    with Server(output, "--no-workers") as server, server.client() as client:
        described = client.get("/openapi.json", headers={"Authorization": f"Bearer {keys['viewer']}"}).json()["paths"]
        asked = {(method.upper(), path) for path, methods in described.items() for method in methods}
        asked |= {("POST", f"/review/none/{what}") for what in ("correct", "insert", "accept", "unlock")}
        asked |= {("POST", "/upload"), ("POST", "/jobs/none/retry-ocr"), ("POST", "/jobs/none/password")}
        asked |= {("GET", path) for path in ("/openapi.json", "/", "/accounts", "/jobs/none", "/review/none")}
        assert len(asked) > 40
        for method, path in sorted(asked - {("GET", path) for path in ("/health", "/ready", "/version")}):
            place = re.sub(r"\{[^}]*\}", "1", path)
            assert client.request(method, place).status_code == 401, (method, path)
            if method == "DELETE" or any(path.startswith(f"{API}{each}") for each in for_admins):
                may_not = ["viewer", "operator"]
            else:
                may_not = ["viewer"] if method != "GET" else []
            for role in may_not:
                answer = client.request(method, place, headers={"Authorization": f"Bearer {keys[role]}"})
                assert (answer.status_code, answer.json()["code"]) == (403, "role"), (method, path, role)


@pytest.mark.usefixtures("store_long")
def test_roles_allow_what_they_say_and_revoked_keys_nothing(tmp_path: Path) -> None:
    output = tmp_path / "out"
    keys = {}
    with Server(output, "--workers", "1", faults=True) as server, server.client() as client:
        assert client.get(f"{API}/jobs").status_code == 200
        for role in ("viewer", "operator", "admin"):
            keys[role] = pdfproc("keys", "add", "--role", role, role.title(), "-o", str(output)).stdout.strip()
        refused = client.get(f"{API}/jobs")
        assert (refused.status_code, refused.headers["www-authenticate"]) == (401, "Bearer")
        assert client.get("/health").status_code == 200
        for wrong in (
            "Bearer pdfproc_00000000_x",
            f"Bearer {keys['admin'][:-1]}",
            "Basic Og==",
            "Bearer " + "x" * 5000,
        ):
            answer = client.get(f"{API}/jobs", headers={"Authorization": wrong})
            assert answer.status_code == 401, wrong
        job = ""
        for role, statuses in {"viewer": (403, 403), "operator": (202, 403), "admin": (202, 204)}.items():
            client.headers["Authorization"] = f"Bearer {keys[role]}"
            assert client.get(f"{API}/jobs").status_code == 200
            answer = upload(client, [pdf("roles.pdf")])
            assert answer.status_code == statuses[0], role
            if answer.status_code == 202:
                job = answer.json()["jobs"][0]["id"]
                ended(client, job)
            assert client.delete(f"{API}/jobs/{job or 'none'}").status_code == statuses[1], role
        audited = client.get(f"{API}/audit").json()
        assert {each["who"] for each in audited} >= {"Operator", "Admin"}
        key_id = keys["admin"].split("_")[1]
        assert pdfproc("keys", "revoke", key_id, "-o", str(output)).returncode == 0
        assert client.get(f"{API}/jobs").status_code == 401
        listed = pdfproc("keys", "list", "--json", "-o", str(output)).stdout
        assert [each["role"] for each in json.loads(listed)] == ["viewer", "operator", "admin"]
    assert server.stores_text(b"Operator")
    assert not any(server.stores_text(key.split("_", 2)[2].encode()) for key in keys.values())


def pdfproc(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "pdf_processor", *arguments], capture_output=True, text=True, check=False
    )


def test_without_a_key_no_other_machine_is_served(tmp_path: Path) -> None:
    done = pdfproc("serve", "--host", "0.0.0.0", "-o", str(tmp_path / "out"))
    assert done.returncode == 2
    assert "pdfproc keys add" in done.stderr
    assert _is_loopback("127.0.0.1")
    assert _is_loopback("::1")
    assert not _is_loopback("192.168.1.9")
    assert not _is_loopback("testclient")


def test_too_many_requests_are_told_when_to_come_back(tmp_path: Path) -> None:
    with Server(tmp_path / "out", "--workers", "1", "--rate-limit", "20") as server, server.client() as client:
        answers = [client.get(f"{API}/stats") for _ in range(25)]
    assert [answer.status_code for answer in answers[:10]] == [200] * 10
    last = answers[-1]
    assert (last.status_code, last.json()["code"]) == (429, "too_many_requests")
    assert 0 < int(last.headers["retry-after"]) <= 61
    assert last.headers["x-ratelimit-remaining"] == "0"


def test_guessing_a_key_takes_as_long_whatever_is_wrong() -> None:
    made = [make_key(f"key {n}", "viewer") for n in range(50)]
    keys, texts = [key for key, _ in made], [text for _, text in made]
    known = texts[25].rpartition("_")[0]
    guesses = {"id": f"pdfproc_00000000_{'x' * 43}", "secret": f"pdfproc_{keys[25].id}_{'x' * 43}", "first": "x"}
    assert identify(texts[25], keys) is not None
    assert known.startswith("pdfproc_")
    best = {name: min(timed(guess, keys) for _ in range(60)) for name, guess in guesses.items()}
    assert max(best.values()) < 5 * min(best.values()), best


def timed(guess: str, keys: Any) -> float:
    started = time.perf_counter()
    assert identify(guess, keys) is None
    return time.perf_counter() - started


def test_a_log_with_keys_is_the_servers_alone(tmp_path: Path) -> None:
    pdfproc("keys", "add", "Ann", "-o", str(tmp_path / "out"))
    assert os.stat(tmp_path / "out" / "pdfproc.db").st_mode & 0o077 == 0
    with ImportLog.open(tmp_path / "out") as log:
        (key,) = log.api_keys()
    assert (key.role, len(key.hash)) == ("operator", 64)


def test_a_port_that_is_taken_is_said_before_anything_is_begun(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        done = pdfproc("serve", "--port", str(port), "-o", str(tmp_path / "out"))
    assert done.returncode == 2
    assert "Choose another --port" in done.stderr
    assert "Serving" not in done.stdout
