"""The page in a real browser: upload, progress, review, correct a wrong row, balance closes, export. WCAG by axe.

With TAKE_PICTURES=1 the pictures in docs/ are taken anew.
"""

from __future__ import annotations

import base64
import json
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path
from typing import Any

import pymupdf
import pytest

import serve.needed  # noqa: F401

playwright = pytest.importorskip("playwright.sync_api")
axe = pytest.importorskip("axe_playwright_python.sync_playwright")

from faults import fault_pdf  # noqa: E402
from stores import AT_LENGTH, VARIABLE, environment  # noqa: E402

from pdf_processor.access_keys import make_key  # noqa: E402
from pdf_processor.import_log import ImportLog  # noqa: E402
from serve import proxies  # noqa: E402
from serve.rereading import read_anew  # noqa: E402
from serve.serving import EXAMPLES, ROOT, Server, ended, upload  # noqa: E402

BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
pytestmark = pytest.mark.skipif(BROWSER is None, reason="no Chromium: apt-get install chromium")
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--host-resolver-rules=MAP books.test 127.0.0.1",
]  # fmt: skip
DOUBTFUL = ROOT / "examples" / "doubtful" / "harbour-energy.pdf"
expect = playwright.expect


@pytest.fixture(scope="module", params=["sqlite", AT_LENGTH])
def server(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    output, there = tmp_path_factory.mktemp("page") / "out", environment(request)
    with Server(output, "--workers", "2", faults=True, environment=there) as server:
        yield server


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with playwright.sync_playwright() as engine:
        browser = engine.chromium.launch(executable_path=BROWSER, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Any, server: Server) -> Iterator[Any]:
    """A page that has complained of nothing: no script error, nothing that the policy forbids."""
    context = browser.new_context(base_url=server.url, viewport={"width": 1280, "height": 860})
    page = context.new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    yield page
    page.wait_for_load_state()  # closed amid a way to another page, the browser may never answer
    context.close()
    assert complaints == []


def check_access(page: Any) -> None:
    """No violation of WCAG 2.1 A and AA, light and dark."""
    rules = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]}
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        found = axe.Axe().run(page, options=rules).response["violations"]
        told = [(each["id"], [node["html"][:200] for node in each["nodes"]]) for each in found]
        assert told == [], scheme
    page.emulate_media(color_scheme="light")


def take_picture(page: Any, name: str) -> None:
    if os.environ.get("TAKE_PICTURES"):
        page.evaluate("scrollTo(0, 0)")
        page.screenshot(path=ROOT / "docs" / f"serve-{name}.png")


def test_from_upload_to_export(page: Any) -> None:  # noqa: PLR0915 - one story
    page.goto("/")
    expect(page.get_by_text("Nothing has been read yet.")).to_be_visible()
    check_access(page)
    scan = EXAMPLES / "uk-current-0001-rows12-scan.pdf"
    page.set_input_files("#files", [DOUBTFUL, EXAMPLES / "uk-current-0001.pdf", EXAMPLES / "de-giro-0001.pdf", scan])
    page.get_by_role("button", name="Read them").click()
    expect(page.locator("#said")).to_contain_text("4 taken in.")
    expect(page.locator("tr[data-job]")).to_have_count(4)
    expect(page.locator("td .state.done")).to_have_count(2, timeout=60_000)
    row = page.locator("tr[data-job]").filter(has_text="harbour-energy.pdf")
    expect(row.locator(".state")).to_have_text("needs review", timeout=60_000)
    expect(page.locator("td .state.queued, td .state.running")).to_have_count(0, timeout=120_000)
    check_access(page)
    take_picture(page, "list")

    page.locator("tr[data-job]").filter(has_text="rows12-scan.pdf").get_by_role("link").first.click()
    page.get_by_role("link", name="How its pages were read").click()
    expect(page.locator("tr[data-page='1']")).to_contain_text("scanned")
    check_access(page)
    page.get_by_role("button", name="Read ticked pages again").click()
    expect(page.get_by_role("alert")).to_have_text("Tick at least one page.")
    page.get_by_label("Page 1").check()
    page.get_by_label("as all other pages again").check()
    page.get_by_role("button", name="Read ticked pages again").click()
    expect(page.locator("#pages > p .state")).to_have_text(re.compile("done|needs review"), timeout=60_000)
    page.goto("/")

    row.get_by_role("link", name="Review").click()
    check = page.locator("#check1")
    expect(check).to_contain_text("off by -36.00, at row 3")
    expect(page.locator(".doubts")).to_contain_text("-84.15 (two digits swapped)")
    expect(page.locator("image").first).to_be_visible()
    page.locator("#row3").hover()
    expect(page.locator("rect[data-row='3']")).to_have_class(re.compile(r"\blit\b"))
    page.locator("rect[data-row='2']").hover(force=True)
    expect(page.locator("#row2")).to_have_class(re.compile(r"\blit\b"))
    check_access(page)
    page.mouse.move(5, 5)
    take_picture(page, "review")

    page.keyboard.press("n")
    expect(page.locator("#row3")).to_have_class(re.compile(r"\bat\b"))
    page.keyboard.press("e")
    amount = page.locator("tr.editing input[name=amount]")
    expect(amount).to_be_focused()
    check_access(page)
    amount.fill("-84,15")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("Not stored")
    page.locator("#row3 .change").click()
    amount.fill("-84.15")
    page.keyboard.press("Enter")
    expect(check).to_contain_text("balance closes")
    expect(page.locator("#verdict")).to_contain_text("The printed balances prove every row.")
    expect(page.locator("#row3")).to_contain_text("read as -48.15")
    expect(page.locator("rect[data-row='3']")).not_to_have_class(re.compile("doubtful"))
    check_access(page)
    take_picture(page, "corrected")
    page.locator("h1").click()
    page.keyboard.press("a")
    expect(page.locator("#verdict")).to_contain_text("Accepted by local")

    with page.expect_download() as download:
        page.get_by_role("link", name="CSV").click()
    text = Path(download.value.path()).read_text()
    assert "-84.15" in text
    assert "-48.15" not in text
    page.goto("/")
    row = page.locator("tr[data-job]").filter(has_text="harbour-energy.pdf")
    expect(row.locator(".state")).to_have_text("done")
    expect(row).to_contain_text("proved, corrected, accepted by local")
    page.goto("/accounts")
    expect(page.locator("polyline").first).to_be_visible()
    check_access(page)
    take_picture(page, "accounts")


def test_what_waits_and_what_failed_is_steered_from_the_list(page: Any, server: Server) -> None:
    page.goto("/")
    page.get_by_role("button", name="Pause the queue").click()
    expect(page.get_by_text("The queue is paused")).to_be_visible()
    broken = [{"name": f"broken-{n}.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7 " + bytes([n])}
              for n in range(2)]  # fmt: skip
    page.set_input_files("#files", broken)
    page.get_by_role("button", name="Read them").click()
    rows = page.locator("tr[data-job]").filter(has_text="broken-")
    expect(rows.locator(".state.queued")).to_have_count(2)
    check_access(page)
    page.get_by_role("button", name="Resume the queue").click()
    expect(rows.locator(".state.failed")).to_have_count(2, timeout=30_000)
    before = server.query("SELECT count(*) FROM events WHERE event = 'job.queued'")[0][0]
    with page.expect_response("**/api/v1/retry") as retried:
        page.get_by_role("button", name="Retry all failed").click()
    assert retried.value.json()["retried"] >= 2
    assert server.query("SELECT count(*) FROM events WHERE event = 'job.queued'")[0][0] >= before + 2
    with server.client() as client:
        for job in client.get("/api/v1/jobs", params={"search": "broken-"}).json()["jobs"]:
            assert ended(client, job["id"])["status"] == "failed"
            client.delete(job["url"])


def test_a_folder_is_sent_in_as_many_requests_as_the_server_asks_for(browser: Any, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    (folder / "below").mkdir(parents=True)
    for n in range(7):
        padding = b"%" + bytes([65 + n]) * 300_000  # 1 MB takes three of them
        (folder / ("below" if n % 2 else "") / f"{n}.pdf").write_bytes(fault_pdf("rows:1", salt=str(n)) + padding)
    (folder / "large.pdf").write_bytes(b"%PDF-1.7" + bytes(2**20))
    (folder / "notes.txt").write_text("no statement")
    with Server(tmp_path / "out", "--workers", "1", "--max-upload", "1", faults=True) as server:
        context = browser.new_context(base_url=server.url)
        page = context.new_page()
        requests: list[str] = []
        page.on("request", lambda request: requests.append(request.url) if request.method == "POST" else None)
        page.goto("/")
        page.get_by_role("button", name="Read them").click()
        expect(page.locator("#said")).to_have_text("Choose files or a folder first.")
        page.get_by_label("or a folder").set_input_files(folder)
        page.get_by_role("button", name="Read them").click()
        expect(page.locator("#said")).to_have_text("7 taken in. Not taken: large.pdf: it is too large")
        expect(page.locator("td .state.done")).to_have_count(7, timeout=60_000)
        assert requests == [f"{server.url}/api/v1/jobs"] * 3
        page.set_input_files("#files", folder / "0.pdf")
        page.get_by_role("button", name="Read them").click()
        expect(page.locator("#said")).to_have_text("1 taken in. 1 had been read before.")
        context.close()


def test_pictures_of_far_pages_come_when_they_are_looked_at(page: Any, server: Server) -> None:
    with pymupdf.open(EXAMPLES / "uk-current-0001.pdf") as once, pymupdf.open() as many, server.client() as client:
        for _ in range(15):
            many.insert_pdf(once)
        job = ended(client, upload(client, [("long.pdf", many.tobytes())]).json()["jobs"][0]["id"])
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if ".png" in request.url else None)
    page.goto(f"/review/{job['id']}", wait_until="networkidle")
    assert 2 <= len(asked) <= 8
    with page.expect_response("**/pages/15.png*") as came:
        page.locator("svg[data-page='15']").scroll_into_view_if_needed()
    assert came.value.status == 200
    page.wait_for_load_state("networkidle")
    assert len(asked) < 15


def test_a_page_that_nobody_sees_listens_to_nothing_and_catches_up(page: Any, server: Server) -> None:
    """A browser has six connections to a server: six tabs that listen would leave none to the seventh."""
    seen = """(hidden) => {
        Object.defineProperty(document, "hidden", { value: hidden, configurable: true });
        document.dispatchEvent(new Event("visibilitychange"));
    }"""

    def streams_that_ended() -> int:
        return server.log.read_text().count('"route": "/api/v1/events", "status": 200')

    with page.expect_response("**/api/v1/events"):
        page.goto("/")
    page.wait_for_timeout(500)  # what may have happened before it listened is looked up
    before = streams_that_ended()
    page.evaluate(seen, True)
    for _ in range(100):
        if streams_that_ended() > before:
            break
        page.wait_for_timeout(100)
    assert streams_that_ended() > before
    with server.client() as client:
        ended(client, upload(client, [("unseen.pdf", fault_pdf("rows:1", salt="unseen"))]).json()["jobs"][0]["id"])
    page.wait_for_timeout(500)
    assert page.locator("tr[data-job]").filter(has_text="unseen.pdf").count() == 0
    page.evaluate(seen, False)
    expect(page.locator("tr[data-job]").filter(has_text="unseen.pdf")).to_be_visible()


def test_the_keyboard_goes_from_one_review_to_the_next(page: Any, server: Server) -> None:
    with server.client() as client:
        pdfs = [(f"next-{n}.pdf", DOUBTFUL.read_bytes() + b"%%%d\n" % n) for n in range(2)]
        jobs = [ended(client, job["id"]) for job in upload(client, pdfs).json()["jobs"]]
    assert {job["status"] for job in jobs} == {"needs_review"}
    page.goto("/?search=next-")
    names = page.locator("tr[data-job] th a")
    for key, at in (("j", 0), ("j", 1), ("j", 1), ("k", 0)):
        page.keyboard.press(key)
        expect(names.nth(at)).to_be_focused()
    first = names.nth(0).inner_text()
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text(first)
    page.wait_for_load_state()  # of the script behind the keys, too
    page.keyboard.press("a")
    expect(page.locator("#next")).to_be_focused()
    check_access(page)
    page.keyboard.press("Enter")
    expect(page.locator("h1")).not_to_have_text(first)
    page.wait_for_load_state()
    page.keyboard.press("a")
    expect(page.locator("#verdict")).to_contain_text("Accepted by local")


def test_the_keyboard_walks_the_rows(page: Any, server: Server) -> None:
    with server.client() as client:
        job = ended(client, upload(client, [("keys.pdf", fault_pdf("rows:5", salt="keys"))]).json()["jobs"][0]["id"])
    page.goto(f"/review/{job['id']}")
    at = page.locator("tr.at")
    for key, row in (("j", "1"), ("j", "2"), ("j", "3"), ("k", "2")):
        page.keyboard.press(key)
        expect(at).to_have_attribute("data-row", row)
    page.keyboard.press("Enter")
    expect(page.locator("tr.editing")).to_have_attribute("data-row", "2")
    page.keyboard.press("Escape")
    expect(page.locator("tr.editing")).to_have_count(0)
    page.locator("#row4 .change").click()
    page.get_by_role("button", name="It is no row: remove").click()
    expect(page.locator("tr.removed")).to_have_count(1)
    expect(page.locator("#check1")).to_contain_text("off by")
    page.get_by_role("button", name="Put back").click()
    expect(page.locator("#check1")).to_contain_text("balance closes")
    page.get_by_text("A row is missing").click()
    form = page.locator("details[open] form")
    form.get_by_label("After row").fill("2")
    form.get_by_label("Description").fill("by hand")
    form.get_by_label("Amount").fill("5")
    form.get_by_role("button", name="Insert").click()
    expect(page.locator("table.rows tbody tr")).to_have_count(6)
    page.get_by_role("button", name="Take out").click()
    expect(page.locator("table.rows tbody tr")).to_have_count(5)


def test_of_a_long_statement_only_what_has_changed_is_shown_anew(page: Any, server: Server) -> None:
    with server.client() as client:
        job = ended(client, upload(client, [("far.pdf", fault_pdf("rows:300", salt="far"))]).json()["jobs"][0]["id"])
        body = {"number": 200, "field": "amount", "value": "-1.00"}
        client.post(f"{job['url']}/corrections", json=body)
    page.goto(f"/review/{job['id']}")
    page.evaluate("document.querySelector('#row100').kept = true")
    page.locator("#row3 .change").click()
    page.locator("tr.editing input[name=amount]").fill("-99.00")
    page.keyboard.press("Enter")
    expect(page.locator("#row3")).to_contain_text("read as -1.25")
    expect(page.locator("#row3 .change")).to_be_focused()
    expect(page.locator(".doubts")).to_contain_text("row 3 and the balance after")
    expect(page.locator(".history summary")).to_have_text("2 corrections")
    page.locator("#row4 .change").click()
    expect(page.locator("tr.editing")).to_have_attribute("data-row", "4")
    page.keyboard.press("Escape")
    expect(page.locator("tr.editing")).to_have_count(0)
    expect(page.locator("#row4 .change")).to_be_focused()
    page.keyboard.press("a")
    expect(page.locator("#verdict")).to_contain_text("Accepted by local")
    expect(page.locator("#next")).to_be_focused()
    assert page.evaluate("document.querySelector('#row100').kept")
    # Rows in a box that scrolls are all painted anew with each change: it is there only where they need it.
    overflow = "getComputedStyle(document.querySelector('.statement .scroll')).overflowX"
    assert page.evaluate(overflow) == "visible"
    page.set_viewport_size({"width": 400, "height": 800})
    assert page.evaluate(overflow) == "auto"


def test_what_is_dropped_is_read_and_its_pages_are_told_as_they_come(page: Any) -> None:
    page.goto("/")
    scan = EXAMPLES / "uk-current-0001-rows12-scan.pdf"
    with pymupdf.open(scan) as pages, pymupdf.open() as many:
        for turn in range(4):
            many.insert_pdf(pages)
            many[-1].draw_line((10, 10), (20 + turn, 10))  # no two of them are the same picture
        data = base64.b64encode(many.tobytes()).decode()
    drop = """([data, name]) => {
        const bytes = Uint8Array.from(atob(data), (each) => each.charCodeAt(0));
        const dropped = new DataTransfer();
        dropped.items.add(new File([bytes], name, { type: "application/pdf" }));
        dropped.items.add(new File(["no statement"], "notes.txt"));
        const event = new DragEvent("drop", { dataTransfer: dropped, bubbles: true, cancelable: true });
        document.getElementById("drop").dispatchEvent(event);
    }"""
    page.evaluate(drop, [data, "dropped.pdf"])
    row = page.locator("tr[data-job]").filter(has_text="dropped.pdf")
    expect(row.locator("progress")).to_be_visible(timeout=30_000)
    expect(row.locator(".pages")).to_have_text(re.compile("^[123]/4$"), timeout=60_000)
    expect(row.locator(".state")).to_have_text(re.compile("done|needs review"), timeout=120_000)


def test_rows_that_are_read_anew_meanwhile_are_not_accepted_unseen(page: Any, server: Server) -> None:
    with server.client() as client:
        job = ended(client, upload(client, [("anew.pdf", fault_pdf("rows:3", salt="anew"))]).json()["jobs"][0]["id"])
        page.goto(f"/review/{job['id']}")
        expect(page.locator("#verdict")).to_be_visible()
        with ImportLog.open(server.output, address=server.environment.get(VARIABLE)) as log:
            read_anew(log, job["id"], lambda rows: (replace(rows[0], description="new"), *rows))
        page.locator("h1").click()
        page.keyboard.press("a")
        expect(page.get_by_role("alert")).to_have_text("Not accepted: the file has been read anew meanwhile.")
        expect(page.locator("#row1")).to_contain_text("new")
        expect(page.locator("#verdict")).not_to_contain_text("Accepted by")
        page.locator("#row2 .change").click()
        page.locator("tr.editing input[name=description]").fill("mine")
        page.keyboard.press("Enter")
        expect(page.locator("#row2")).to_contain_text("mine")
        with ImportLog.open(server.output, address=server.environment.get(VARIABLE)) as log:
            read_anew(log, job["id"], lambda rows: rows[1:])
        page.reload()
        expect(page.locator("#earlier")).to_contain_text("1 of the corrections is of an earlier result")
        check_access(page)
        page.keyboard.press("a")
        expect(page.locator("#verdict")).to_contain_text("Accepted by local")


def test_names_and_descriptions_stay_text(page: Any, server: Server) -> None:
    name = "<img src=x onerror=alert(1)>.pdf"
    with server.client() as client:
        job = ended(client, upload(client, [(name, fault_pdf("rows:2", salt="html"))]).json()["jobs"][0]["id"])
        assert job["name"] == name
        body = {"number": 1, "field": "description", "value": "<script>alert(2)</script>"}
        client.post(f"{job['url']}/corrections", json=body)
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    page.goto("/")
    expect(page.get_by_role("link", name=name)).to_be_visible()
    page.goto(f"/review/{job['id']}")
    expect(page.locator("h1")).to_have_text(name)
    expect(page.locator("#row1")).to_contain_text("<script>alert(2)</script>")
    assert page.locator("main img, main script").count() == 0


@pytest.mark.long
def test_it_fits_a_small_screen(browser: Any, server: Server) -> None:
    with server.client() as client:
        data = (EXAMPLES / "us-running-0001.pdf").read_bytes()
        job = ended(client, upload(client, [("small.pdf", data)]).json()["jobs"][0]["id"])
    context = browser.new_context(base_url=server.url, viewport={"width": 400, "height": 800})
    page = context.new_page()
    for path in ("/", f"/review/{job['id']}", f"/jobs/{job['id']}", "/accounts", "/login", "/jobs/none"):
        page.goto(path)
        expect(page.locator("h1")).to_be_visible()
        sizes = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
        assert sizes[0] <= sizes[1], (path, sizes)
        check_access(page)
    page.goto(f"/review/{job['id']}")
    take_picture(page, "small")
    context.close()


def test_without_scripts_the_form_still_uploads(browser: Any, server: Server) -> None:
    context = browser.new_context(base_url=server.url, java_script_enabled=False)
    page = context.new_page()
    page.goto("/")
    page.set_input_files("#files", {"name": "plain.pdf", "mimeType": "application/pdf", "buffer": fault_pdf(salt="js")})
    page.get_by_role("button", name="Read them").click()
    expect(page.get_by_text("plain.pdf").first).to_be_visible()
    page.wait_for_load_state()
    context.close()


@pytest.mark.usefixtures("store_long")
def test_a_key_opens_the_page(browser: Any, tmp_path: Path) -> None:
    import subprocess  # noqa: PLC0415
    import sys  # noqa: PLC0415

    command = [sys.executable, "-m", "pdf_processor", "keys", "add", "--role", "viewer", "Vera", "-o", tmp_path / "out"]
    key = subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
    with Server(tmp_path / "out", "--workers", "1") as server:
        context = browser.new_context(base_url=server.url)
        page = context.new_page()
        page.goto("/")
        assert page.url.endswith("/login")
        check_access(page)
        page.get_by_label("Key").fill("pdfproc_00000000_wrong")
        page.get_by_role("button", name="Log in").click()
        expect(page.get_by_role("alert")).to_have_text("This is no valid key.")
        page.get_by_label("Key").fill(key)
        page.get_by_role("button", name="Log in").click()
        expect(page.get_by_text("Vera (viewer)")).to_be_visible()
        assert page.locator("#drop").count() == 0
        (cookie,) = context.cookies()
        assert (cookie["httpOnly"], cookie["sameSite"]) == (True, "Strict")
        page.get_by_role("button", name="Log out").click()
        page.wait_for_url("**/login")  # whole: closed amid a way to another page, the browser may never answer
        context.close()
    assert key not in json.dumps((tmp_path / "server.log").read_text())


@pytest.mark.parametrize("kind", [None, "nginx"])
def test_below_a_proxys_path_everything_works_without_tls(browser: Any, kind: str | None, tmp_path: Path) -> None:
    """Under a name for which browsers do not say from where a request comes: only its origin tells."""
    key, text = make_key("Ann", "admin")
    with ImportLog.open(tmp_path / "out") as log:
        log.add_key(key)
    with (
        Server(tmp_path / "out", "--workers", "1", "--base-path", proxies.BASE) as server,
        proxies.before(kind, tmp_path / "proxy", server.port) if kind else nullcontext(server.url) as address,
        browser.new_context(base_url=address.replace("127.0.0.1", "books.test")) as context,
        context.new_page() as page,
    ):
        wrong: list[str] = []
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("response", lambda each: wrong.append(each.url) if each.status >= 400 else None)
        page.goto(f"{proxies.BASE}/")
        page.get_by_label("Key").fill(text)
        page.get_by_role("button", name="Log in").click()
        page.set_input_files("#files", [DOUBTFUL])
        page.get_by_role("button", name="Read them").click()
        expect(page.locator("#said")).to_contain_text("1 taken in.")
        page.locator("tr[data-job] td").get_by_role("link", name="Review").click(timeout=60_000)  # by an event
        expect(page.locator("svg image").first).to_have_attribute("href", re.compile(f"^{proxies.BASE}/api/"))
        page.wait_for_load_state()  # of the script behind the buttons, too
        page.locator("#row1 .change").click()
        page.locator("tr.editing input[name=description]").fill("corrected")
        page.get_by_role("button", name="Store").click()
        expect(page.locator("tr[data-row='1']")).to_contain_text("corrected")
        page.locator("#accept").click()
        page.get_by_role("link", name="Nothing else needs review").click()
        page.get_by_role("link", name="Accounts").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Accounts")
        page.get_by_role("link", name="pdfproc").click()
        page.on("dialog", lambda dialog: dialog.accept())
        page.get_by_role("button", name="Delete").click()
        expect(page.get_by_text("Nothing has been read yet.")).to_be_visible()
        page.get_by_role("button", name="Log out").click()
        page.wait_for_url(f"**{proxies.BASE}/login")
        assert wrong == []
