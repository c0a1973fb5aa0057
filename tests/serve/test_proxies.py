"""The server below a path of a real proxy's: links, uploads, events as they happen, and who may."""

from __future__ import annotations

import html
import json
import re
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import serve.needed  # noqa: F401

httpx = pytest.importorskip("httpx")

from pdf_processor.access_keys import make_key  # noqa: E402
from pdf_processor.import_log import ImportLog  # noqa: E402
from serve import proxies  # noqa: E402
from serve.proxies import BASE  # noqa: E402
from serve.receiver import Receiver  # noqa: E402
from serve.serving import EXAMPLES, ROOT, Server, ended, upload  # noqa: E402

DOUBTFUL = ROOT / "examples" / "doubtful" / "harbour-energy.pdf"
STATEMENT = (EXAMPLES / "uk-current-0001.pdf").read_bytes()
OPTIONS = ("--workers", "1", "--base-path", BASE)
MOST = 6
_ADDRESS = re.compile(r'\b(?:href|src|action|hx-get|hx-post|hx-delete|data-href)="([^"#]*)"')
_NO_GET = 405


@pytest.fixture(scope="module")
def key() -> tuple[Any, str]:
    return make_key("Ann", "admin")


@pytest.fixture(scope="module")
def server(key: tuple[Any, str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    output = tmp_path_factory.mktemp("below") / "out"
    with ImportLog.open(output) as log:
        log.add_key(key[0])
    with Server(output, *OPTIONS, "--max-upload", str(MOST), "--webhooks-anywhere", "--rate-limit", "100000") as server:
        yield server


@pytest.fixture(scope="module", params=[None, *proxies.FILES])
def address(request: pytest.FixtureRequest, server: Server, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the server is reached: without a proxy, and through each that is installed."""
    if request.param is None:
        yield server.url
        return
    with proxies.before(request.param, tmp_path_factory.mktemp("before") / "proxy", server.port) as address:
        yield address


@pytest.fixture
def client(address: str, key: tuple[Any, str]) -> Iterator[Any]:
    with httpx.Client(base_url=address, timeout=60, headers={"Authorization": f"Bearer {key[1]}"}) as client:
        yield client


def send(client: Any, name: str, data: bytes) -> Any:
    return client.post(f"{BASE}/api/v1/jobs", files=[("files", (name, data, "application/pdf"))])


def salted(client: Any, salt: str) -> bytes:
    """A statement that no other proxy's server has seen."""
    return STATEMENT + f"\n%{salt}{client.base_url.port}".encode()


def shape_of(path: str) -> str:
    """What addresses of the same kind have in common: of a job its rows, its pages, its formats."""
    return re.sub(r"/\d+\b", "/N", path.partition("?")[0]).removeprefix(BASE)


def test_every_address_of_every_page_is_below_the_path_and_leads_somewhere(client: Any) -> None:
    for name, data in (("a.pdf", DOUBTFUL.read_bytes()), ("b.pdf", b"%PDF-1.4 no more")):
        client.get(send(client, name, data).json()["jobs"][0]["url"], params={"wait": 60})
    left, shapes = {f"{BASE}/", f"{BASE}/login", f"{BASE}/review/none"}, set[str]()
    while left:
        path = left.pop()
        if (shape := shape_of(path)) in shapes:
            continue
        shapes.add(shape)
        answer = client.get(path, headers={"Accept": "text/html"})
        assert answer.status_code in (200, _NO_GET) or path.endswith("/none"), (path, answer.text)
        if "text/html" in answer.headers["Content-Type"]:
            found = {html.unescape(each) for each in _ADDRESS.findall(answer.text)}
            assert all(each.startswith(f"{BASE}/") for each in found), (path, found)
            left |= found
    assert {re.sub("/j[0-9a-f]{16}", "/N", each) for each in shapes} >= {
        "/", "/list", "/accounts", "/upload", "/login", "/logout", "/static/page.js", "/static/review.js", "/jobs/N",
        "/jobs/N/pages", "/jobs/N/retry-ocr", "/review/N", "/review/N/edit/N", "/review/N/row/N",
        "/review/N/correct", "/review/N/insert", "/review/N/accept", "/api/v1/jobs/N", "/api/v1/jobs/N/result",
        "/api/v1/jobs/N/retry", "/api/v1/jobs/N/pages/N.png", "/api/v1/retry", "/api/v1/queue/pause",
        "/api/v1/export",
    }  # fmt: skip


def test_what_programs_are_told_is_below_the_path(client: Any) -> None:
    receiver = Receiver()
    made = client.post(f"{BASE}/api/v1/webhooks", json={"url": receiver.url}).json()
    (job,) = send(client, "c.pdf", salted(client, "c")).json()["jobs"]
    job = client.get(job["url"], params={"wait": 60}).json()
    assert job["status"] == "done"
    assert client.get(job["url"] + "/result", params={"format": "csv"}).text.startswith("date,")
    pages = client.get(job["url"] + "/pages").json()["pages"]
    assert client.get(pages[0]["url"]).headers["Content-Type"] == "image/png"
    assert client.get(f"{BASE}/openapi.json").json()["servers"] == [{"url": BASE}]
    until = time.monotonic() + 30
    while not receiver.got:
        assert time.monotonic() < until
        time.sleep(0.1)
    told = json.loads(receiver.got[0][1])["data"]["url"]
    assert client.get(told).json()["id"] == job["id"]
    assert client.delete(f"{BASE}/api/v1/webhooks/{made['id']}").status_code == 204
    receiver.close()


def test_uploads_pass_and_what_is_too_large_is_told_by_the_server(client: Any) -> None:
    large = STATEMENT + b"\n%" + b"x" * (MOST - 1) * 2**20
    assert send(client, "large.pdf", large).status_code == 202
    for size in (MOST + 1, 10 * MOST):
        refused = send(client, "too-large.pdf", large + b"x" * size * 2**20)
        assert (refused.status_code, refused.json()["code"]) == (413, "too_large")
    del client.headers["Authorization"]
    assert send(client, "large.pdf", large).json()["code"] == "key_needed"


def test_events_come_as_they_happen_and_go_on_behind_the_last_one(client: Any) -> None:
    """None but these is sent meanwhile that could take along what a proxy has kept back."""
    events = f"{BASE}/api/v1/events"
    with client.stream("GET", events, timeout=12) as stream:
        lines = stream.iter_lines()
        job = send(client, "d.pdf", salted(client, "d")).json()["jobs"][0]["id"]
        ids, last = [], 0
        for line in lines:
            name, _, value = line.partition(": ")
            if name == "id":
                last = int(value)
            elif name == "event" and value != "job.page":  # of those nobody is told once the job is over
                ids.append(last)
            if line == "event: job.ended":
                break
        assert job in next(lines)
    with client.stream("GET", events, headers={"Last-Event-ID": str(ids[0])}, timeout=12) as stream:
        again = (int(line[4:]) for line in stream.iter_lines() if line.startswith("id: "))
        assert [next(again) for _ in ids[1:]] == ids[1:]


def test_the_cookie_is_of_the_path_and_the_pages_own_origin_is_known(client: Any, key: tuple[Any, str]) -> None:
    del client.headers["Authorization"]
    page = {"Accept": "text/html"}
    assert client.get(f"{BASE}/", headers=page).headers["Location"].endswith(f"{BASE}/login")
    answer = client.post(f"{BASE}/login", data={"key": key[1]}, headers={"Origin": str(client.base_url)})
    assert (answer.status_code, answer.headers["Location"]) == (303, f"{BASE}/")
    assert f"Path={BASE};" in answer.headers["Set-Cookie"]
    assert "Ann (admin)" in client.get(f"{BASE}/", headers=page).text
    for origin, status in ((str(client.base_url), 202), ("http://127.0.0.1", 403), ("https://other.example", 403)):
        assert client.post(f"{BASE}/api/v1/retry", headers={"Origin": origin}).status_code == status, origin
    answer = client.post(f"{BASE}/logout")
    assert (answer.headers["Location"], dict(client.cookies)) == (f"{BASE}/login", {})


def test_a_proxy_may_leave_the_path_out(server: Server, key: tuple[Any, str]) -> None:
    with server.client(headers={"Authorization": f"Bearer {key[1]}"}) as client:
        assert f'href="{BASE}/accounts"' in client.get("/").text
        assert client.get(f"{BASE}").text == client.get("/").text
        (job,) = upload(client, [("e.pdf", STATEMENT + b"e")]).json()["jobs"]
        assert job["url"] == f"{BASE}/api/v1/jobs/{job['id']}"
        assert ended(client, job["id"])["status"] == "done"
        assert client.get(f"{BASE}x/accounts").status_code == 404


@pytest.fixture(scope="module")
def unkeyed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with Server(tmp_path_factory.mktemp("unkeyed") / "out", *OPTIONS) as server:
        yield server


@pytest.mark.parametrize("kind", proxies.FILES)
def test_without_a_key_a_proxy_is_not_this_machine(kind: str, unkeyed: Server, tmp_path: Path) -> None:
    with proxies.before(kind, tmp_path / "proxy", unkeyed.port) as address:
        assert httpx.get(f"{address}{BASE}/api/v1/jobs").json()["code"] == "no_keys"
        assert httpx.get(f"{address}{BASE}/health").json() == {"status": "ok"}
