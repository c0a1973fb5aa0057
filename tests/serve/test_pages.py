"""What became of each page, and pages read again by themselves."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import serve.needed  # noqa: F401

pytest.importorskip("httpx")

from faults import fault_pdf
from stores import AT_LENGTH, environment

from pdf_processor.errors import OcrUnavailable
from pdf_processor.import_log import ImportLog, NewJob
from pdf_processor.ocr.engine import find_engine
from pdf_processor.serve import passwords
from pdf_processor.serve.workers import read_settings
from pdf_processor.settings import ReadSettings
from serve.serving import EXAMPLES, Server, ended, upload

SCAN = (EXAMPLES / "uk-current-0001-rows12-scan.pdf").read_bytes()


def installed() -> bool:
    try:
        find_engine("tesseract").version()
    except OcrUnavailable:
        return False
    return True


needs_tesseract = pytest.mark.skipif(not installed(), reason="no OCR program")


@pytest.fixture(scope="module", params=["sqlite", AT_LENGTH])
def server(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    output, there = tmp_path_factory.mktemp("pages") / "out", environment(request)
    with Server(output, "--workers", "1", faults=True, environment=there) as server:
        yield server


@pytest.fixture(scope="module", params=["sqlite", AT_LENGTH])
def reader(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with Server(
        tmp_path_factory.mktemp("reader") / "out", "--workers", "1", environment=environment(request)
    ) as server:
        yield server


@pytest.fixture
def reading(reader: Server) -> Iterator[Any]:
    with reader.client() as client:
        yield client


@pytest.fixture
def client(server: Server) -> Iterator[Any]:
    with server.client() as client:
        yield client


def taken(client: Any, name: str, data: bytes) -> dict[str, Any]:
    return ended(client, upload(client, [(name, data)]).json()["jobs"][0]["id"])


def pages(client: Any, job: dict[str, Any]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = client.get(f"{job['url']}/pages").json()["pages"]
    return found


def test_what_is_asked_of_pages_is_checked(client: Any) -> None:
    job = taken(client, "two.pdf", fault_pdf("rows:2", "pages:2", salt="two"))
    again = f"{job['url']}/retry-ocr"
    for body, code in (
        ({"pages": [3]}, "no_such_page"), ({"pages": [1], "engine": "crystal-ball"}, "unknown_engine"),
        ({"pages": []}, "bad_request"), ({"pages": [1], "dpi": 5}, "bad_request"),
    ):  # fmt: skip
        answer = client.post(again, json=body)
        assert answer.status_code == 422, answer.text
        assert code in (answer.json()["code"], "bad_request")
    assert ended(client, job["id"])["attempts"] == 1
    wrong = client.post(f"/jobs/{job['id']}/retry-ocr", data={"dpi": "300"}, headers={"Origin": str(client.base_url)})
    assert "Tick at least one page" in wrong.text


def test_the_page_that_stops_a_file_is_told(client: Any) -> None:
    job = taken(client, "stops.pdf", fault_pdf("pages:3", "segv@3", salt="stops"))
    told = pages(client, job)
    assert [(page["number"], page["status"], page["engine"]) for page in told] == [
        (1, "read", None), (2, "read", None), (3, "failed", None),
    ]  # fmt: skip
    assert told[2]["error"]["code"] == job["error"]["code"] == "worker_crashed"
    assert all(page["seconds"] >= 0 for page in told[:2])
    shown = client.get(f"/jobs/{job['id']}")
    assert shown.status_code == 200
    assert shown.text.count("<tr data-page=") == 3
    assert job["error"]["message"] in shown.text


@pytest.mark.long
@needs_tesseract
def test_a_page_is_read_again_at_another_resolution(reading: Any, reader: Server) -> None:
    job = taken(reading, "scan.pdf", SCAN)
    (page,) = pages(reading, job)
    assert (page["kind"], page["engine"], page["status"], page["chosen"]) == ("scanned", "tesseract", "read", None)
    assert page["seconds"] > 0
    answer = reading.post(f"{job['url']}/retry-ocr", json={"pages": [1], "dpi": 250})
    assert answer.status_code == 202
    again = ended(reading, job["id"])
    (page,) = pages(reading, again)
    assert page["chosen"] == {"dpi": 250}
    assert again["transactions"] == job["transactions"]
    assert kept(reader) == ["200-200 dpi", "250-250 dpi"]
    # As before, and nothing has to be recognised for it.
    answer = reading.post(f"{job['url']}/retry-ocr", json={"pages": [1], "forget": True})
    (page,) = pages(reading, ended(reading, job["id"]))
    assert (page["chosen"], page["engine"]) == (None, "tesseract")
    assert kept(reader) == ["200-200 dpi", "250-250 dpi"]
    shown = reading.get(f"/jobs/{job['id']}").text
    assert "Read ticked pages again" in shown
    assert reading.get(f"/review/{job['id']}").text.count("by tesseract") == 1


def kept(server: Server) -> list[str]:
    rows = server.query("SELECT settings FROM page_readings WHERE settings NOT LIKE '%strips%' ORDER BY settings")
    return [settings.split(", ")[1] for (settings,) in rows]


def test_languages_are_the_jobs_the_servers_or_found_from_the_page() -> None:
    german = ReadSettings(ocr_languages=("deu",))
    asked = [read_settings(german, options, {}).ocr_languages
             for options in ({}, {"ocr_languages": "eng+fra"}, {"ocr_languages": "auto"})]  # fmt: skip
    assert asked == [("deu",), ("eng", "fra"), ()]


@pytest.mark.long
@needs_tesseract
def test_a_page_with_text_is_read_from_its_picture_when_asked(reading: Any) -> None:
    job = taken(reading, "text.pdf", (EXAMPLES / "uk-current-0001.pdf").read_bytes())
    before = pages(reading, job)
    assert {page["engine"] for page in before} == {None}
    reading.post(f"{job['url']}/retry-ocr", json={"pages": [1], "dpi": 200})
    after = pages(reading, ended(reading, job["id"]))
    assert [page["engine"] for page in after] == ["tesseract", *[None] * (len(before) - 1)]
    assert after[0]["kind"] == "scanned"


def locked(tmp_path: Path, word: str, name: str = "locked.pdf") -> bytes:
    import pymupdf  # noqa: PLC0415

    target = tmp_path / name
    with pymupdf.open(EXAMPLES / "us-running-0001.pdf") as pdf:
        pdf.save(target, encryption=pymupdf.PDF_ENCRYPT_AES_256, user_pw=word, owner_pw="owner")
    return target.read_bytes()


@pytest.mark.long
def test_a_password_opens_its_upload_and_is_left_nowhere(reading: Any, reader: Server, tmp_path: Path) -> None:
    word = "canary-of-march"
    data = locked(tmp_path, word)
    job = taken(reading, "locked.pdf", data)
    assert (job["status"], job["error"]["code"]) == ("failed", "password_required")
    assert "Read it with this password" in reading.get(f"/jobs/{job['id']}").text
    wrong = reading.post(f"{job['url']}/retry", json={"password": "canary-of-april"})
    assert wrong.status_code == 202
    assert ended(reading, job["id"])["error"]["code"] == "password_required"
    again = ended(reading, upload(reading, [("locked.pdf", data)], password=word).json()["jobs"][0]["id"])
    assert (again["id"], again["status"], again["transactions"] > 0) == (job["id"], "done", True)
    picture = f"{job['url']}/pages/1.png"
    assert reading.get(picture).headers["content-type"] == "image/png"
    assert "encrypted" not in reading.get(f"/review/{job['id']}").text
    # What has opened it once also reads it again, as long as the server's process lives.
    reading.post(f"{job['url']}/retry")
    assert ended(reading, job["id"])["status"] == "done"
    reader.stop()
    reader.start()
    assert reading.get(picture).json()["code"] == "password_required"
    assert "Show the pages" in reading.get(f"/review/{job['id']}").text
    refused = reading.post(f"{job['url']}/unlock", json={"password": "canary-of-may"})
    assert (refused.status_code, refused.json()["code"]) == (422, "wrong_password")
    assert "does not open" in reading.post(f"/review/{job['id']}/unlock", data={"password": "canary-of-june"}).text
    assert reading.get(picture).status_code == 409
    opened = reading.post(f"/review/{job['id']}/unlock", data={"password": word})
    assert opened.headers["hx-refresh"] == "true"
    assert reading.get(picture).status_code == 200
    in_address = reading.post("/api/v1/jobs", params={"password": "x"}, content=data)
    assert (in_address.status_code, in_address.json()["code"]) == (422, "password_in_address")
    unkept = upload(reading, [("locked.pdf", data)], password=word, keep_password="yes")
    assert (unkept.status_code, unkept.json()["code"]) == (409, "no_keyring")
    places = [path for path in reader.output.parent.rglob("*") if path.is_file()]
    assert reader.log in places
    assert [path for path in places if b"canary-of" in path.read_bytes()] == []
    assert not reader.stores_text(b"canary-of")


@pytest.mark.usefixtures("store_long")
def test_what_waits_for_the_holder_of_a_password_waits_no_longer_than_it_lives(tmp_path: Path) -> None:
    with ImportLog.open(tmp_path) as holder, ImportLog.open(tmp_path) as other:
        holder.begin_run("test")
        other.begin_run("test")
        job = NewJob(b"/a.pdf", "a.pdf", b"a.pdf", "upload", "0" * 64, 1, reserved_for=holder.run_id)
        job_id = other.submit(job).id
        assert other.take() is None
        assert other.free_jobs_of_dead_runs() == 0
        with other._transaction() as db:
            db.execute("UPDATE runs SET ending = 'died' WHERE run_id = ?", (holder.run_id,))
            db.execute("UPDATE jobs SET reserved_for = 'a run that is gone' WHERE id = ?", (job_id,))
        assert other.free_jobs_of_dead_runs() == 1
        mine = other.take()
        assert mine is not None
        assert mine.id == job_id


def test_a_password_is_known_for_some_hours_after_its_last_use(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 0.0
    monkeypatch.setattr(passwords.time, "monotonic", lambda: now)
    known = passwords.LentPasswords()
    known.lend(b"/a.pdf", "opens", keep=False)
    known.lend(b"/b.pdf", "does not", keep=False)
    known.forget(b"/a.pdf", "a")
    known.forget(b"/b.pdf")
    assert (known.of(b"/a.pdf"), known.opens("a"), known.opens("b")) == ((), ("opens",), ())
    now = passwords.OPEN_SECONDS - 1
    assert known.opens("a") == ("opens",)
    now = 2 * now
    assert known.opens("a") == ("opens",)
    now += passwords.OPEN_SECONDS
    assert known.opens("a") == ()
    known.has_opened("a", "again")
    known.close("a")
    assert known.opens("a") == ()
