"""The page of a review after a change: the answer brings what is another, and the page is then as one made anew."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from faults import fault_pdf

import serve.needed  # noqa: F401
from serve.serving import Server, ended, upload

ROW = re.compile(r"<tr data-row=.*?</tr>", re.DOTALL)
OOB = ' hx-swap-oob="true"'


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with Server(tmp_path_factory.mktemp("changed") / "out", "--workers", "1", faults=True) as server:
        yield server


@pytest.fixture
def client(server: Server) -> Iterator[Any]:
    with server.client() as client:
        yield client


@pytest.fixture
def job(client: Any, request: pytest.FixtureRequest) -> str:
    data = fault_pdf("rows:300", salt=request.node.name)
    job_id: str = upload(client, [("long.pdf", data)]).json()["jobs"][0]["id"]
    assert ended(client, job_id)["transactions"] == 300
    return job_id


def rows(client: Any, job: str) -> str:
    text: str = client.get(f"/review/{job}/rows").text
    return text


def fields(text: str) -> dict[str, str]:
    """What a page sends with each change."""
    return dict(re.findall(r'<input type="hidden" name="(result|seen)" value="([^"]*)">', text))


def by_number(text: str) -> dict[str, str]:
    return {re.findall(r'data-row="(\d+)"', each)[0]: each for each in ROW.findall(text.replace(OOB, ""))}


def part(text: str, mark: str) -> str:
    """From an element's id to that of the next part."""
    return re.split(r'<(?:div|section|template|p class="keys")', text.replace(OOB, "").partition(f'id="{mark}"')[2])[0]


def test_a_correction_brings_only_what_is_another(client: Any, job: str) -> None:
    first = {"number": 200, "field": "amount", "value": "-1.00"}  # from here on the balances prove the other rows
    client.post(f"/api/v1/jobs/{job}/corrections", json=first)
    before = rows(client, job)
    form = {"number": "17", "amount": "-99.00", "description": "by hand", "date": "2024-01-01", "balance": ""}
    answer = client.post(f"/review/{job}/correct", data=fields(before) | form)
    after = rows(client, job)
    assert answer.headers["hx-reswap"] == "none"
    brought = by_number(answer.text)
    assert 0 < len(brought) < 10
    assert by_number(before) | brought == by_number(after) != by_number(before)
    for mark in ("seen", "verdict", "told", "judged1", "check1", "history"):
        assert f'id="{mark}"' in answer.text
        assert part(answer.text, mark) == part(after, mark), mark
    assert fields(answer.text) == fields(after) != fields(before)
    assert f'<tr data-row="17" id="row17" class="doubtful"{OOB}>' in answer.text
    accepted = client.post(f"/review/{job}/accept", data=fields(after))
    assert (accepted.headers["hx-reswap"], by_number(accepted.text)) == ("none", {})
    assert "Accepted by local" in accepted.text


def test_a_row_that_is_not_taken_is_brought_as_it_was_and_none_of_its_cells_is_stored(client: Any, job: str) -> None:
    before = rows(client, job)
    form = {"number": "17", "description": "by hand", "amount": "a lot"}
    answer = client.post(f"/review/{job}/correct", data=fields(before) | form)
    assert "Not stored: an amount is digits" in answer.text
    assert by_number(answer.text) == {"17": by_number(before)["17"]}
    assert client.get(f"/api/v1/jobs/{job}/corrections").json() == []


def test_everything_is_brought_to_who_has_not_seen_it_and_where_rows_come_or_go(client: Any, job: str) -> None:
    old = fields(rows(client, job))
    body = {"number": 200, "field": "amount", "value": "-1.00"}
    client.post(f"/api/v1/jobs/{job}/corrections", json=body)  # by somebody else

    def whole(what: str, form: dict[str, str]) -> None:
        answer = client.post(f"/review/{job}/{what}", data=form)
        assert "hx-reswap" not in answer.headers
        assert by_number(answer.text) == by_number(rows(client, job))

    whole("correct", old | {"number": "17", "amount": "-99.00"})
    whole("accept", old)
    whole("accept", fields(rows(client, job)) | {"result": "0" * 64})  # what it shows has been read anew
    whole("correct", fields(rows(client, job)) | {"number": "18", "removed": "yes"})
    whole("correct", fields(rows(client, job)) | {"number": "-1", "opening_balance": "5.00"})
    whole("insert", fields(rows(client, job)) | {"after": "3", "description": "by hand", "amount": "1.00"})
    whole("correct", {"number": "19", "amount": "-99.00"})


def test_a_row_is_left_as_it_is(client: Any, job: str) -> None:
    assert client.get(f"/review/{job}/row/17").text.strip() == by_number(rows(client, job))["17"]
    assert client.get(f"/review/{job}/row/301").status_code == 404
