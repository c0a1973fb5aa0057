"""The API, spoken to over the wire."""

from __future__ import annotations

import csv
import html
import io
import json
import re
import signal
import subprocess
import sys
import threading
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import serve.needed  # noqa: F401

httpx = pytest.importorskip("httpx")

from faults import fault_pdf  # noqa: E402
from stores import AT_LENGTH, environment  # noqa: E402

from pdf_processor.import_log import ImportLog  # noqa: E402
from serve.serving import EXAMPLES, Server, ended, upload  # noqa: E402

UK = (EXAMPLES / "uk-current-0001.pdf").read_bytes()
API = "/api/v1"


@pytest.fixture(scope="module", params=["sqlite", AT_LENGTH])
def server(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    output, there = tmp_path_factory.mktemp("api") / "out", environment(request)
    with Server(output, "--workers", "2", faults=True, environment=there) as server:
        yield server


@pytest.fixture
def client(server: Server) -> Iterator[Any]:
    with server.client() as client:
        yield client


def one(client: Any, name: str, data: bytes, **fields: str) -> dict[str, Any]:
    answer = upload(client, [(name, data)], **fields)
    assert answer.status_code == 202, answer.text
    return ended(client, answer.json()["jobs"][0]["id"])


def faulty(name: str, *faults: str) -> tuple[str, bytes]:
    return name, fault_pdf(*faults, salt=name)


def test_a_statement_goes_in_and_comes_out_in_every_format(client: Any, server: Server) -> None:
    job = one(client, "March.pdf", UK)
    assert (job["name"], job["status"], job["reconciled"], job["error"]) == ("March.pdf", "done", "yes", None)
    result = client.get(f"{job['url']}/result").json()
    (statement,) = result["statements"]
    rows = statement["transactions"]
    assert (len(rows), result["reconciled"]) == (job["transactions"], "yes")
    assert {name for name in result.keys() & job.keys() if result[name] != job[name]} <= {"pages"}  # their records
    assert {"id", "name", "status", "sha256"} <= result.keys()
    assert [row["number"] for row in rows] == list(range(1, len(rows) + 1))
    as_csv = client.get(f"{job['url']}/result", params={"format": "csv"})
    assert as_csv.content == (server.output / "March.csv").read_bytes()
    assert len(list(csv.DictReader(io.StringIO(as_csv.text)))) == len(rows)
    for name in ("jsonl", "ofx", "qif", "mt940", "xml", "camt.053", "beancount", "ledger", "hledger", "parquet"):
        answer = client.get(f"{job['url']}/result", params={"format": name})
        assert (answer.status_code, bool(answer.content)) == (200, True), (name, answer.text)
    page = client.get(f"{job['url']}/result", params={"format": "html"})
    assert page.text.count("<tr>") == len(rows) + 3
    book = client.get(f"{job['url']}/result", params={"format": "xlsx"})
    assert "xl/workbook.xml" in zipfile.ZipFile(io.BytesIO(book.content)).namelist()
    assert 'filename="' in book.headers["content-disposition"]
    everything = client.get(f"{API}/export", params={"format": "json"}).json()
    assert {row["file"].rpartition("/")[2] for row in everything} >= {"March.pdf"}
    unknown = client.get(f"{job['url']}/result", params={"format": "tex"})
    assert (unknown.status_code, unknown.json()["code"]) == (422, "unknown_format")
    account = everything[0]["account"]
    of_one = client.get(f"{API}/export", params={"format": "json", "account": account}).json()
    assert {row["account"] for row in of_one} == {account}
    nobodys = client.get(f"{API}/export", params={"account": "nobody's"})
    assert (nobodys.status_code, nobodys.json()["code"]) == (422, "no_such_account")


def test_pages_have_pictures_and_boxes(client: Any) -> None:
    job = one(client, "March.pdf", UK)
    pages = client.get(f"{job['url']}/pages").json()["pages"]
    assert sum(len(page["rows"]) for page in pages) == job["transactions"]
    first = pages[0]
    assert all(0 <= box["x0"] < box["x1"] <= first["width"] for box in first["rows"])
    marked, plain = (client.get(first["url"], params={"boxes": boxes}) for boxes in (True, False))
    assert marked.content[:8] == plain.content[:8] == b"\x89PNG\r\n\x1a\n"
    assert marked.content != plain.content
    assert client.get(f"{job['url']}/pages/99.png").status_code == 404


def test_the_same_bytes_are_the_same_job(client: Any) -> None:
    first = upload(client, [faulty("a.pdf", "rows:1")]).json()
    again = upload(client, [("b.pdf", fault_pdf("rows:1", salt="a.pdf"))]).json()
    assert first["jobs"][0]["id"] == again["jobs"][0]["id"]
    assert first["batch"] != again["batch"]
    batch = client.get(f"{API}/batches/{again['batch']}").json()
    assert [job["name"] for job in batch["jobs"]] == ["b.pdf"]
    ended(client, first["jobs"][0]["id"])
    other = upload(client, [("b.pdf", fault_pdf("rows:1", salt="a.pdf"))], ocr="never").json()
    job = ended(client, other["jobs"][0]["id"])
    assert (job["id"], job["options"], job["status"]) == (first["jobs"][0]["id"], {"ocr": "never"}, "done")


def test_many_files_are_a_batch_and_the_wrong_ones_are_named(client: Any) -> None:
    files = [faulty("1.pdf", "rows:1"), ("2.txt", b"plain text"), faulty("3.pdf", "rows:2"), ("4.pdf", b"")]
    answer = upload(client, files).json()
    assert [each["name"] for each in answer["jobs"]] == ["1.pdf", "3.pdf"]
    assert [(each["name"], each["problem"]["code"]) for each in answer["rejected"]] == [
        ("2.txt", "not_a_pdf"), ("4.pdf", "empty_file"),
    ]  # fmt: skip
    for job in answer["jobs"]:
        ended(client, job["id"])
    batch = client.get(f"{API}/batches/{answer['batch']}").json()
    assert (batch["done"], batch["counts"]["done"]) == (True, 2)


def test_a_pdf_may_be_the_body_itself(client: Any) -> None:
    answer = client.post(
        f"{API}/jobs", params={"name": "body.pdf"}, content=faulty("body", "rows:3")[1],
        headers={"Content-Type": "application/pdf"},
    )  # fmt: skip
    assert answer.status_code == 202
    assert ended(client, answer.json()["jobs"][0]["id"])["transactions"] == 3


def test_extract_waits_and_falls_back_to_a_job(client: Any) -> None:
    headers = {"Content-Type": "application/pdf"}
    quick = client.post(f"{API}/extract", content=faulty("quick", "rows:3")[1], headers=headers)
    assert (quick.status_code, len(quick.json()["statements"][0]["transactions"])) == (200, 3)
    two = [("files", faulty(name, "rows:1")) for name in ("extract-1.pdf", "extract-2.pdf")]
    refused = client.post(f"{API}/extract", files=two)
    assert (refused.status_code, refused.json()["code"]) == (422, "too_many_files")
    assert client.get(f"{API}/jobs", params={"search": "extract-"}).json()["total"] == 0
    slow = client.post(f"{API}/extract?wait=0.2", content=faulty("slow", "slow:2", "rows:1")[1], headers=headers)
    assert slow.status_code == 202
    assert ended(client, slow.json()["jobs"][0]["id"])["status"] == "done"


def test_failures_say_what_to_do(client: Any) -> None:
    job = one(client, *faulty("locked.pdf", "error:password_required"))
    assert (job["status"], job["error"]["code"]) == ("failed", "password_required")
    step = f'send its password: POST {job["url"]}/retry with {{"password": "…"}}'
    assert job["error"]["next_step"] == step
    result = client.get(f"{job['url']}/result")
    assert (result.status_code, result.json()["code"]) == (409, "password_required")
    assert result.json()["next_step"] == step
    assert result.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/jobs/none", 404),
        ("/batches/none", 404),
        ("/jobs?limit=0", 422),
        ("/nowhere", 404),
        ("/webhooks/w/deliveries", 404),
    ],
)
def test_errors_are_problems(client: Any, path: str, status: int) -> None:
    answer = client.get(API + path)
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json")
    assert answer.json()["status"] == status
    assert answer.json()["detail"] and answer.json()["next_step"]
    assert "webhooks" not in path or "GET /api/v1/webhooks" in answer.json()["next_step"]


def test_the_pages_list_is_walked_while_jobs_come(tmp_path: Path) -> None:
    def add(log: ImportLog, first: int, count: int) -> None:
        with log._transaction() as db:
            db.executemany(
                """INSERT INTO jobs (id, name, path_bytes, relative_path, source, sha256, size, options, state,
                       created_at) VALUES (?1, ?2, ?1, '', 'upload', ?1, 1, '{}', 'cancelled', '2026-01-01')""",
                ((f"j{number}", f"{number:03}.pdf") for number in range(first, first + count)),
            )

    def names(text: str) -> list[int]:
        return [int(name) for name in re.findall(r">(\d{3})\.pdf</a>", text)]

    def link(text: str, word: str) -> str:
        found = re.search(rf'<a href="([^"]*)">{word}</a>', text)
        assert found is not None
        return html.unescape(found[1])

    server = Server(tmp_path / "out", "--no-workers")
    with server, server.client() as client, ImportLog.open(server.output) as log:
        add(log, 0, 250)
        walked, text = list[int](), client.get("/").text
        for first in (300, 310):
            walked += names(text)
            add(log, first, 10)
            text = client.get(link(text, "Older")).text
        walked += names(text)
        assert walked == list(reversed(range(250)))
        assert ">Older<" not in text
        # What is looked at is looked at again where it was, whatever has come before it.
        here = html.unescape(re.search(r'hx-get="(/list\?[^"]*)"', text)[1])  # type: ignore[index]
        assert names(client.get(here).text) == names(text)
        newer = client.get(link(text, "Newer")).text
        assert names(newer) == list(reversed(range(50, 150)))
        top = client.get(link(client.get(link(newer, "Newer")).text, "Newer")).text
        assert (len(names(top)), ">Newer<" in top) == (100, False)
        assert client.get("/", params={"after": "x"}).status_code == 422


def test_what_is_no_upload_is_refused(client: Any) -> None:
    refused = client.post(f"{API}/jobs", json={})
    assert (refused.status_code, refused.json()["next_step"][:24]) == (415, "send multipart/form-data")
    assert client.post(f"{API}/jobs", files={"other": b"x"}).status_code == 422
    assert upload(client, [("a.pdf", b"nothing like it")]).status_code == 415
    assert upload(client, [faulty("a.pdf", "rows:1")], ocr="perhaps").status_code == 422
    assert upload(client, [faulty("a.pdf", "rows:1")], ocr_languages="../../etc").status_code == 422
    (job,) = upload(client, [faulty("a.pdf", "rows:1")], ocr_languages="auto").json()["jobs"]
    assert job["options"] == {"ocr_languages": "auto"}
    many = upload(client, [("a.pdf", b"")] * 1001)
    assert (many.status_code, many.json()["code"]) == (413, "too_many_files")
    assert "1000 files" in many.json()["detail"]
    none = upload(client, [("", b"")])
    assert (none.status_code, none.json()["code"]) == (422, "no_files")


def test_cancel_retry_delete(client: Any, server: Server) -> None:
    taken = upload(client, [faulty("slow.pdf", "slow:60")]).json()["jobs"][0]
    until = time.monotonic() + 30
    while client.get(taken["url"]).json()["status"] == "queued" and time.monotonic() < until:
        time.sleep(0.02)
    assert client.delete(taken["url"]).status_code == 409
    assert client.post(f"{taken['url']}/cancel").status_code == 200
    job = ended(client, taken["id"])
    assert job["status"] == "cancelled"
    assert client.post(f"{taken['url']}/cancel").status_code == 409
    assert client.get(f"{taken['url']}/result").status_code == 409
    assert client.post(f"{taken['url']}/retry").status_code == 202
    client.post(f"{taken['url']}/cancel")
    ended(client, taken["id"])
    done = one(client, *faulty("gone.pdf", "rows:4"))
    assert (server.output / "gone.csv").exists()
    assert client.delete(done["url"]).status_code == 204
    assert client.get(done["url"]).status_code == 404
    assert not (server.output / "gone.csv").exists()
    assert not (server.output / "uploads" / f"{done['sha256']}.pdf").exists()


@pytest.mark.long
def test_a_copy_is_read_when_the_first_one_is_deleted(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "first.pdf").write_bytes(UK)
    command = [sys.executable, "-m", "pdf_processor", "ingest", tmp_path / "in", "-o", tmp_path / "out", "-q"]
    subprocess.run(command, check=True)
    with Server(tmp_path / "out", "--workers", "1") as server, server.client() as client:
        copy = one(client, "copy.pdf", UK)
        assert copy["status"] == "duplicate"
        assert client.get(f"{copy['url']}/result").json()["statements"]
        (first,) = client.get(f"{API}/jobs", params={"search": "first"}).json()["jobs"]
        assert (first["source"], first["status"]) == ("log", "done")
        assert client.delete(first["url"]).status_code == 204
        assert ended(client, copy["id"])["status"] == "done"
        (tmp_path / "in" / "first.pdf").write_bytes(fault_pdf(salt="other content"))
        subprocess.run(command, check=True)
        (first,) = client.get(f"{API}/jobs", params={"search": "first"}).json()["jobs"]
        assert first["status"] == "done"
    assert (tmp_path / "in" / "first.pdf").exists()


def test_paused_nothing_is_read(client: Any) -> None:
    assert client.post(f"{API}/queue/pause").json() == {"paused": True}
    taken = upload(client, [faulty("paused.pdf", "rows:1")]).json()["jobs"][0]
    assert client.get(taken["url"], params={"wait": 0.7}).json()["status"] == "queued"
    assert client.get(f"{API}/stats").json()["paused"]
    assert client.post(f"{API}/queue/resume").json() == {"paused": False}
    assert ended(client, taken["id"])["status"] == "done"


def test_events_tell_a_job_from_its_beginning_and_go_on_behind_the_last_one(client: Any) -> None:
    taken = upload(client, [faulty("events.pdf", "pages:3", "rows:3", "slow:0.3")]).json()["jobs"][0]
    told = stream(client, f"{taken['url']}/events")
    assert [event["event"] for event in told if event["event"] != "job.page"] == [
        "job.queued",
        "job.running",
        "job.ended",
    ]
    ids = [int(event["id"]) for event in told]
    assert ids == sorted(ids)
    rest = stream(client, f"{taken['url']}/events", {"Last-Event-ID": str(ids[0])})
    assert [event["event"] for event in rest] == ["job.running", "job.ended"]
    assert json.loads(rest[0]["data"])["job"] == taken["id"]


def stream(
    client: Any, path: str, headers: dict[str, str] | None = None, until: str = "job.ended"
) -> list[dict[str, str]]:
    told: list[dict[str, str]] = []
    with client.stream("GET", path, headers=headers or {}) as answer:
        assert answer.headers["content-type"].startswith("text/event-stream")
        event: dict[str, str] = {}
        for line in answer.iter_lines():
            if line.startswith(":"):
                continue
            if line:
                name, _, value = line.partition(": ")
                event[name] = value
            elif event:
                told.append(event)
                if event.get("event") == until:
                    break
                event = {}
    return told


def test_the_stream_of_all_jobs_brings_what_comes(server: Server) -> None:
    told: list[dict[str, str]] = []

    def listen() -> None:
        with server.client() as other:
            told.extend(stream(other, f"{API}/events"))

    listener = threading.Thread(target=listen)
    listener.start()
    with server.client() as other:
        upload(other, [faulty(f"{threading.get_ident()}.pdf", "rows:1", "slow:1")])
        listener.join(30)
    assert told[-1]["event"] == "job.ended"


def wrong(client: Any) -> dict[str, Any]:
    """A statement whose second row is misread: the balances say so."""
    statement = {"number": 2, "field": "amount", "value": "-99.00"}
    job = one(client, "march.pdf", UK)
    result = client.post(f"{job['url']}/corrections", json=statement).json()
    assert result["reconciled"] == "no"
    return job


def unproved() -> bytes:
    """A statement without any balance, so that nothing can prove its rows."""
    import pymupdf  # noqa: PLC0415

    rows = [("Date", "Details", "Amount"), ("2024-03-01", "Coffee", "-3.50"), ("2024-03-02", "Pay", "900.00")]
    with pymupdf.open() as pdf:
        page = pdf.new_page()
        for y, row in enumerate(rows):
            for x, text in zip((50, 150, 400), row, strict=True):
                page.insert_text((x, 100 + 20 * y), text)
        return bytes(pdf.tobytes())


def test_what_was_accepted_is_told_apart_on_the_command_line(client: Any, server: Server) -> None:
    def status() -> Any:
        words = [sys.executable, "-m", "pdf_processor", "status", "-o", str(server.output), "--json"]
        return json.loads(subprocess.run(words, env=server.environment, capture_output=True, check=True).stdout)

    job = one(client, "doubtful.pdf", unproved())
    assert job["status"] == "needs_review"
    before = status()
    assert before["files"]["needs_review"] == len(before["to_review"])
    assert job["name"] in {file["label"] for file in before["to_review"]}
    client.post(f"{job['url']}/accept")
    told = status()
    (accepted,) = [file for file in told["accepted"] if file["label"] == job["name"]]
    assert accepted["accepted_by"] == "local" and accepted["transactions"] == 2
    assert job["name"] not in {file["label"] for file in told["to_review"]}
    assert told["files"]["accepted"] == before["files"]["accepted"] + 1
    assert told["files"]["needs_review"] == before["files"]["needs_review"] - 1


def test_corrections_are_judged_kept_and_exported(client: Any) -> None:
    job = one(client, "march.pdf", UK)
    printed = client.get(f"{job['url']}/result").json()["statements"][0]["transactions"][1]
    spoiled = client.post(f"{job['url']}/corrections", json={"number": 2, "field": "amount", "value": "-99.00"}).json()
    (statement,) = spoiled["statements"]
    assert (spoiled["reconciled"], statement["doubts"][0]["code"]) == ("no", "balance_break")
    row = statement["transactions"][1]
    assert (row["amount"], row["corrected"], bool(row["doubts"])) == ("-99.00", {"amount": printed["amount"]}, True)
    assert ",-99.00," in client.get(f"{job['url']}/result", params={"format": "csv"}).text
    exported = client.get(f"{API}/export", params={"format": "json"}).json()
    assert "-99.00" in {each["amount"] for each in exported}
    body = {"number": 2, "field": "description", "value": "<script>alert(1)</script>"}
    client.post(f"{job['url']}/corrections", json=body)
    mended = client.post(
        f"{job['url']}/corrections", json={"number": 2, "field": "amount", "value": printed["amount"]}
    ).json()
    assert (mended["reconciled"], mended["statements"][0]["doubts"]) == ("yes", [])
    kept = client.get(f"{job['url']}/corrections").json()
    assert [(each["field"], each["old"], each["new"]) for each in kept[-3:]] == [
        ("amount", printed["amount"], "-99.00"), ("description", printed["description"], body["value"]),
        ("amount", "-99.00", printed["amount"]),
    ]  # fmt: skip
    assert {each["by"] for each in kept} == {"local"}
    accepted = client.post(f"{job['url']}/accept").json()
    assert (accepted["status"], accepted["accepted_by"], accepted["reconciled"]) == ("done", "local", "yes")


def test_rows_are_inserted_and_removed(client: Any) -> None:
    job = one(client, *faulty("rows.pdf", "rows:4"))
    removed = client.post(f"{job['url']}/corrections", json={"number": 3, "field": "removed", "value": "yes"}).json()
    (statement,) = removed["statements"]
    assert (removed["reconciled"], [row["number"] for row in statement["removed"]]) == ("no", [3])
    row = {"after": 2, "date": "2024-01-03", "description": "by hand", "amount": "-1.25"}
    whole = client.post(f"{job['url']}/rows", json=row).json()
    assert [each["number"] for each in whole["statements"][0]["transactions"]] == [1, 2, None, 4]
    assert whole["reconciled"] == "unknown"


@pytest.mark.parametrize(
    ("body", "status"),
    [({"number": 99999, "field": "amount", "value": "1"}, 404), ({"number": 1, "field": "amount", "value": "x"}, 422),
     ({"number": 1, "field": "page", "value": "1"}, 422),
     ({"number": -7, "field": "opening_balance", "value": "1"}, 404),
     ({"number": 1, "field": "amount"}, 422), ({"number": 1, "field": "date", "value": "2024-W13-7"}, 422),
     ({"number": 1, "field": "date", "value": "20240331"}, 422),
     ({"number": 1, "field": "inserted:001", "value": "[" * 1900}, 422)],
)  # fmt: skip
def test_wrong_corrections_are_told(client: Any, body: dict[str, Any], status: int) -> None:
    job = one(client, *faulty("told.pdf", "rows:2"))
    assert client.post(f"{job['url']}/corrections", json=body).status_code == status


def test_the_list_is_filtered_and_paged(client: Any) -> None:
    one(client, *faulty("list-a.pdf", "rows:1"))
    one(client, *faulty("list-b.pdf", "error:damaged_pdf"))
    everything = client.get(f"{API}/jobs", params={"search": "LIST-"}).json()
    assert (everything["total"], [job["name"] for job in everything["jobs"]]) == (2, ["list-b.pdf", "list-a.pdf"])
    failed = client.get(f"{API}/jobs", params={"search": "list-", "status": "failed"}).json()
    assert [job["name"] for job in failed["jobs"]] == ["list-b.pdf"]
    page = client.get(f"{API}/jobs", params={"search": "list-", "limit": 1, "offset": 1}).json()
    assert [job["name"] for job in page["jobs"]] == ["list-a.pdf"]


def test_health_version_metrics_and_description(client: Any) -> None:
    assert client.get("/health").json() == {"status": "ok"}
    assert client.get("/ready").json() == {"status": "ok", "wrong": {}}
    assert client.get("/version").json()["version"]
    one(client, *faulty("metric.pdf", "rows:1"))
    text = client.get("/metrics").text
    assert 'pdfproc_jobs{state="done"}' in text
    assert "pdfproc_jobs_ended_total" in text
    paths = client.get("/openapi.json").json()["paths"]
    assert {f"{API}/jobs", f"{API}/jobs/{{job_id}}/result", f"{API}/extract"} <= set(paths)


def test_head_is_answered_as_get_is_without_its_body(client: Any) -> None:
    job = one(client, *faulty("head.pdf", "rows:1"))
    for path in (
        "/health",
        "/ready",
        "/version",
        "/",
        "/login",
        "/static/page.js",
        f"{API}/jobs",
        f"{job['url']}/result",
    ):
        asked, got = client.head(path), client.get(path)
        assert (asked.status_code, asked.content) == (200, b""), path
        assert asked.headers["content-length"] == str(len(got.content)), path
        assert asked.headers["content-type"] == got.headers["content-type"]
    assert client.head("/metrics").status_code == 200
    assert client.head("/none").status_code == 404
    for path in (f"{API}/events", f"{job['url']}/events"):  # a stream has no end to wait for
        for _ in range(3):
            assert client.head(path, timeout=10).headers["content-type"].startswith("text/event-stream")


@pytest.mark.parametrize(
    ("method", "path", "allowed"),
    [("DELETE", "/health", "GET, HEAD"), ("DELETE", "/", "GET, HEAD"), ("POST", "/static/page.js", "GET, HEAD"),
     ("GET", "/review/x/correct", "POST"), ("PUT", f"{API}/jobs/x", "DELETE, GET, HEAD")],
)  # fmt: skip
def test_who_asks_in_another_way_is_told_how(client: Any, method: str, path: str, allowed: str) -> None:
    refused = client.request(method, path)
    assert (refused.status_code, refused.headers["allow"]) == (405, allowed)
    assert (refused.json()["code"], refused.json()["next_step"]) == ("method_not_allowed", f"use {allowed}")


def test_jobs_survive_a_killed_server(tmp_path: Path) -> None:
    server = Server(tmp_path / "out", "--workers", "2", faults=True).start()
    with server.client() as client:
        files = [(f"{n}.pdf", fault_pdf("rows:2", "slow:0.1", salt=str(n))) for n in range(8)]
        batch = upload(client, files).json()["batch"]
        client.get(f"{API}/batches/{batch}")
        server.kill()
        server.start()
        try:
            jobs = client.get(f"{API}/batches/{batch}").json()["jobs"]
            assert {ended(client, job["id"])["status"] for job in jobs} == {"done"}
            told = stream(client, f"{API}/jobs/{jobs[0]['id']}/events")
            assert told[-1]["event"] == "job.ended"
        finally:
            assert server.stop() in (0, -signal.SIGTERM)
    assert sorted(path.name for path in (tmp_path / "out").glob("*.csv")) == [f"{n}.csv" for n in range(8)]


@pytest.mark.parametrize("last", ["9" * 29, "²", "x", "-1", "999999999999"])
def test_a_last_event_that_is_none_of_ours_keeps_nobody_waiting(client: Any, last: str) -> None:
    job = one(client, *faulty("last.pdf", "rows:1"))
    headers = {"Last-Event-ID": last.encode("latin-1")}
    answer = client.get(f"{job['url']}/events", headers=headers)
    assert answer.status_code == 200
    # As if from behind the newest where the number has not been reached, else from the beginning.
    assert ("job.ended" in answer.text) == (last != "999999999999")


def test_after_a_log_was_built_anew_its_old_numbers_keep_nobody_waiting(server: Server) -> None:
    told: list[dict[str, str]] = []

    def listen() -> None:
        with server.client() as other:
            told.extend(stream(other, f"{API}/events", {"Last-Event-ID": "999999999999"}))

    listener = threading.Thread(target=listen)
    listener.start()
    with server.client() as other:
        name, data = faulty(f"anew-{threading.get_ident()}.pdf", "rows:1", "slow:1")
        upload(other, [(name, data)])
        listener.join(30)
    assert told and told[-1]["event"] == "job.ended"


def test_each_stage_of_a_job_is_counted(client: Any) -> None:
    one(client, *faulty("stages.pdf", "rows:1"))
    told = client.get("/metrics").text
    counts = {
        stage: figure(told, f'pdfproc_stage_seconds_count{{stage="{stage}"}}') for stage in ("wait", "text", "ocr")
    }
    assert set(counts.values()) == {figure(told, "pdfproc_job_seconds_count")}
    assert figure(told, 'pdfproc_stage_seconds_sum{stage="text"}') > 0


def test_what_has_been_read_is_counted(client: Any) -> None:
    before = client.get(f"{API}/stats").json()["read"]
    rows = one(client, "counted.pdf", UK + b"\n% counted")["transactions"]
    one(client, "counted-too.pdf", unproved() + b"\n% counted")
    now = client.get(f"{API}/stats").json()["read"]
    more = {name: count - before[name] for name, count in now.items()}
    assert rows > 20
    assert more == {"files": 2, "pages": 2, "scanned_pages": 0, "transactions": rows + 2, "reconciled": 1}
    assert f"{now['files']} files read, {now['reconciled']} of them proved" in client.get("/accounts").text


def figure(told: str, name: str) -> float:
    return float(next(line for line in told.splitlines() if line.startswith(name)).split()[-1])
