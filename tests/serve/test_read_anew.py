"""A file that was reviewed and is read anew with another result: what a person has said is of the rows he has seen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from stores import VARIABLE, environment

import serve.needed  # noqa: F401
from pdf_processor.import_log import ImportLog
from serve.rereading import Change, Rows, read_anew
from serve.serving import EXAMPLES, Server, ended, upload

UK = (EXAMPLES / "uk-current-0001.pdf").read_bytes()


@pytest.fixture(scope="module", params=["sqlite", "postgres"])
def server(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    output, there = tmp_path_factory.mktemp("anew") / "out", environment(request)
    with Server(output, "--workers", "1", environment=there) as server:
        yield server


@pytest.fixture
def client(server: Server) -> Iterator[Any]:
    with server.client() as client:
        yield client


@pytest.fixture
def job(client: Any, request: pytest.FixtureRequest) -> dict[str, Any]:
    """A statement of each test's own: a comment at its end is none of its rows."""
    data = UK + f"\n% {request.node.name}\n".encode()
    return ended(client, upload(client, [("march.pdf", data)]).json()["jobs"][0]["id"])


def shown(client: Any, job: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = client.get(job["url"]).json()
    return found


def result(client: Any, job: dict[str, Any]) -> Any:
    return client.get(f"{job['url']}/result").json()


def correct(client: Any, job: dict[str, Any], number: int, field: str, value: str | None) -> None:
    answer = client.post(f"{job['url']}/corrections", json={"number": number, "field": field, "value": value})
    assert answer.status_code == 200, answer.text


def anew(server: Server, job: dict[str, Any], change: Change | None = None) -> None:
    with ImportLog.open(server.output, address=server.environment.get(VARIABLE)) as log:
        read_anew(log, job["id"], change)


def one_more(rows: Rows) -> Rows:
    """Another row stands before all others."""
    return (replace(rows[0], description="new"), *rows)


def test_other_rows_are_to_be_reviewed_again(server: Server, client: Any, job: dict[str, Any]) -> None:
    client.post(f"{job['url']}/accept")
    before = shown(client, job)["accepted_at"]
    anew(server, job)
    assert (shown(client, job)["accepted_at"], shown(client, job)["status"]) == (before, "done")
    last = int(server.query("SELECT max(id) FROM events")[0][0])
    anew(server, job, one_more)
    told = shown(client, job)
    assert (told["status"], told["accepted_at"], told["accepted_by"]) == ("needs_review", None, None)
    events = server.query("SELECT id, job_id, event, detail FROM events ORDER BY id")
    assert [rest for number, *rest in events if number > last and rest[0]] == [[job["id"], "job.ended", "read anew"]]


def test_a_correction_holds_for_its_own_row_only(server: Server, client: Any, job: dict[str, Any]) -> None:
    read = result(client, job)["statements"][0]
    rows = read["transactions"]
    correct(client, job, 2, "description", "Coffee")
    correct(client, job, 3, "removed", "yes")
    correct(client, job, 4, "date", "2024-01-31")
    row = {"after": 5, "date": "2024-01-03", "description": "by hand", "amount": "-1.25"}
    client.post(f"{job['url']}/rows", json=row)
    correct(client, job, -1, "opening_balance", "1.00")
    corrected = result(client, job)
    assert len(corrected["statements"][0]["transactions"]) == len(rows)
    assert [each["earlier"] for each in corrected["corrections"]] == [False] * 5
    anew(server, job, one_more)
    now = result(client, job)
    (statement,) = now["statements"]
    assert [each["description"] for each in statement["transactions"]] == [
        "new",
        *(each["description"] for each in rows),
    ]
    assert ([each["date"] for each in statement["transactions"]][1:], statement["removed"]) == (
        [each["date"] for each in rows],
        [],
    )
    # What was read of the statement's balance is as it was.
    assert statement["opening_balance"] == "1.00"
    assert [each["earlier"] for each in now["corrections"]] == [True] * 4 + [False]
    assert client.get(f"{job['url']}/corrections").json() == now["corrections"]
    page = client.get(f"/review/{job['id']}").text
    assert "4 of the corrections are of an earlier result" in page
    correct(client, job, 2, "description", "Tea")
    (*_, last) = client.get(f"{job['url']}/corrections").json()
    assert (last["old"], last["new"], last["earlier"]) == (rows[0]["description"], "Tea", False)
    anew(server, job, lambda rows: rows[1:])
    assert [each["earlier"] for each in client.get(f"{job['url']}/corrections").json()] == [False] * 5 + [True]
    assert result(client, job)["statements"] == corrected["statements"]


def test_only_what_was_seen_is_accepted_and_corrected(server: Server, client: Any, job: dict[str, Any]) -> None:
    seen = {"result_sha256": result(client, job)["result_sha256"]}
    form = {"result": seen["result_sha256"]}
    anew(server, job, one_more)
    refused = client.post(f"{job['url']}/accept", json=seen)
    assert (refused.status_code, refused.json()["code"]) == (409, "read_anew")
    row = {"number": "1", "description": "mine"}
    inserted = {"after": "1", "description": "mine", "amount": "1"}
    for what, fields in (("accept", {}), ("correct", row), ("insert", inserted)):
        told = client.post(f"/review/{job['id']}/{what}", data=fields | form)
        assert (told.status_code, "read anew meanwhile" in told.text) == (200, True), told.text
    assert (shown(client, job)["accepted_at"], client.get(f"{job['url']}/corrections").json()) == (None, [])
    form["result"] = result(client, job)["result_sha256"]
    for what, fields in (("correct", row), ("accept", {})):
        assert "read anew" not in client.post(f"/review/{job['id']}/{what}", data=fields | form).text
    assert shown(client, job)["accepted_by"] == "local"
    (made,) = client.get(f"{job['url']}/corrections").json()
    assert made["new"] == "mine"
