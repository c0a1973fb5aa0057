"""What stands in a PDF, or in its name, acts nowhere: not in a terminal, not in a log, not on the machine."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pymupdf
import pytest
from batches import Batch, age

from faults import fault_environment
from pdf_processor.bulk_processor import run_batch
from pdf_processor.errors import PasswordRequired, PdfprocError
from pdf_processor.extract import extract
from pdf_processor.model import Reconciled
from pdf_processor.settings import ReadSettings

SAMPLES = Path(__file__).parents[1] / "data" / "sample"
SAMPLE = SAMPLES / "uk-current-0001.pdf"
PROGRAM = [sys.executable, "-m", "pdf_processor"]
ACTIVE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""What a terminal acts on; tabs and new lines are the program's own."""


def _pdfproc(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*PROGRAM, *arguments], cwd=folder, env=fault_environment(), capture_output=True, text=True, check=False
    )


def test_text_of_a_pdf_acts_on_no_terminal_and_no_log(batch: Batch) -> None:
    """Fault 23: OSC, CSI, C1, bidi marks, markup and new lines in a description and in a name."""
    name = "\x1b]0;t\x07\x9b2J\u202e[bold]\nx.pdf"
    batch.add(name, "rows:2", "text:acts")
    batch.add("bad" + name, "error:damaged_pdf")
    pdf = str(batch.source / name)
    for command in ("ingest in --verbose", "ingest in --json", "status", "status --json", "check", "export"):
        _acts_nowhere(_pdfproc(batch.root, *command.split(), "-o", "out"))
    for options in ([], ["--json"]):
        shown = _pdfproc(batch.root, "show", *options, pdf)
        assert "owned" in shown.stdout
        _acts_nowhere(shown)
    assert sorted(batch.statuses().values()) == ["failed:damaged_pdf", "succeeded"]
    assert not ACTIVE.search(b"".join(path.read_bytes() for path in batch.failed.rglob("*.json")).decode())


def _acts_nowhere(done: subprocess.CompletedProcess[str]) -> None:
    assert done.stdout + done.stderr
    assert not ACTIVE.search(done.stdout.replace("\r\n", "\n") + done.stderr), done.args
    assert not re.search(r"^\{\"level", done.stdout, re.MULTILINE), done.args


# What a PDF wants to be done ------------------------------------------------------------------------------------------


def _active_pdf(path: Path) -> None:
    """A statement that asks for a script, a program, a page of the web, another file, a form, and holds a PDF."""
    with pymupdf.open(SAMPLE) as pdf:
        pdf.embfile_add("inner.pdf", SAMPLE.read_bytes())
        page = pdf[0]
        page.insert_link({"kind": pymupdf.LINK_URI, "from": pymupdf.Rect(0, 0, 99, 99), "uri": "http://127.0.0.1:9/x"})
        page.insert_link({"kind": pymupdf.LINK_LAUNCH, "from": pymupdf.Rect(0, 0, 99, 99), "file": "/bin/touch"})
        catalog = pdf.pdf_catalog()
        script = pdf.get_new_xref()
        pdf.update_object(script, "<</S/JavaScript/JS(app.launchURL\\('http://127.0.0.1:9/js'\\))>>")
        launch = pdf.get_new_xref()
        pdf.update_object(launch, f"<</S/Launch/F(/bin/sh)/Win<</F(cmd.exe)>>/Next {script} 0 R>>")
        pdf.xref_set_key(catalog, "OpenAction", f"{launch} 0 R")
        pdf.xref_set_key(catalog, "AA", f"<</WC {script} 0 R/WS {script} 0 R>>")
        form = pdf.get_new_xref()
        pdf.update_object(form, "<</Fields[]/NeedAppearances true>>")
        data = pdf.get_new_xref()
        pdf.update_object(data, "<<>>")
        pdf.update_stream(data, b"<xdp:xdp><script>xfa.host.gotoURL('http://127.0.0.1:9/xfa')</script></xdp:xdp>")
        pdf.xref_set_key(form, "XFA", f"{data} 0 R")
        pdf.xref_set_key(catalog, "AcroForm", f"{form} 0 R")
        outside = pdf.get_new_xref()
        pdf.update_object(outside, "<</Length 0/F<</FS/URL/F(http://127.0.0.1:9/stream)>>/FFilter[/FlateDecode]>>")
        pdf.xref_set_key(catalog, "Metadata", f"{outside} 0 R")
        pdf.save(path)
    age(path)


STRACE = shutil.which("strace")


def test_nothing_in_a_pdf_is_run_opened_or_fetched(batch: Batch) -> None:
    """Fault 26: scripts, launch and URI actions, XFA, external streams, an embedded PDF; without network, watched."""
    if STRACE is None or subprocess.run([STRACE, "-o", "/dev/null", "true"], check=False).returncode:
        pytest.skip("strace is not there or not allowed")
    _active_pdf(batch.source / "active.pdf")
    record = batch.root / "strace.txt"
    traced = [STRACE, "-f", "-qq", "-s", "300", "-o", str(record), "-e", "trace=connect,bind,sendto,execve,openat,open"]
    apart = ["unshare", "-n"] if not subprocess.run(["unshare", "-n", "true"], check=False).returncode else []
    environment = fault_environment() | {"PDFPROC_EXTRACTOR": "default", "TMPDIR": str(batch.root)}
    done = subprocess.run(
        [*apart, *traced, *PROGRAM, "ingest", "in", "-o", "out"],
        cwd=batch.root, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert batch.statuses() == {"active.pdf": "succeeded"}
    calls = record.read_text(errors="replace").splitlines()
    assert not [call for call in calls if re.search(r"\b(connect|bind)\(", call) and "AF_INET" in call]
    started = [call for call in calls if 'execve("' in call and " = -1 " not in call]
    assert len(started) >= 2
    for call in started:
        assert "python" in call or "tesseract" in call, call
    opened = [match[1] for call in calls if (match := re.search(r"open(?:at)?\(.*?\"(.*?)\".*O_(?:WRONLY|RDWR)", call))]
    ours = (str(batch.root), "out/", "/dev/null", "/proc/", ".cache")
    assert [path for path in opened if not any(mine in path for mine in ours) and ".pyc" not in path] == []
    assert len(batch.query("SELECT id FROM import_logs")) == 1
    (warning,) = extract(batch.source / "active.pdf").warnings
    assert warning.startswith("active_content: ")
    for told in ("a script", "a form with scripts", "embedded files", "an action on opening"):
        assert told in warning


def test_ordinary_statements_hold_nothing_active() -> None:
    """Fault 26: no warning where there is nothing to warn of, also where a page is chosen to be shown first."""
    with pymupdf.open(SAMPLE) as pdf:
        pdf.xref_set_key(pdf.pdf_catalog(), "OpenAction", f"[{pdf[0].xref} 0 R/Fit]")
        assert extract(pdf.tobytes()).warnings == extract(SAMPLE).warnings == ()


# What cannot be opened, or not wholly ---------------------------------------------------------------------------------


def test_a_pdf_for_certificates_only_asks_for_what_opens_it() -> None:
    """Fault 20: encrypted for a certificate: refused, no password is asked for."""
    data = b"""%PDF-1.7
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>> endobj
4 0 obj <</Filter/Adobe.PubSec/SubFilter/adbe.pkcs7.s5/V 4/R 4/CF<</DefaultCryptFilter<</CFM/AESV2/Length 16
/Recipients[<3082>]>>>>/StmF/DefaultCryptFilter/StrF/DefaultCryptFilter>> endobj
trailer <</Root 1 0 R/Encrypt 4 0 R/ID[<00><00>]>>
%%EOF
"""
    with pytest.raises(PdfprocError) as caught:
        extract(data, ReadSettings(passwords=("secret",)))
    assert caught.value.code in (PasswordRequired.code, "damaged_pdf")
    assert "secret" not in str(caught.value)


def test_a_file_cut_at_any_place_is_never_proved_with_rows_missing(batch: Batch) -> None:
    """Fault 21: a good statement cut at each 64th: it fails, or is marked for review, or has all its rows."""
    whole = SAMPLE.read_bytes()
    rows = len(extract(whole).transactions)
    for share in range(64):
        path = batch.source / f"{share:02}.pdf"
        path.write_bytes(whole[: len(whole) * share // 64])
        age(path)
    run_batch([batch.source], batch.settings(), extractor="default")
    ended = batch.query(
        "SELECT status, error_code, reconciled, transactions FROM import_logs WHERE status <> 'duplicate'"
    )
    assert len(ended) == 64
    for status, code, reconciled, count in ended:
        assert status in ("failed", "needs_review", "no_transactions") or count == rows, (status, count)
        assert reconciled != Reconciled.YES or count == rows
        assert code in (None, "empty_file", "not_a_pdf", "damaged_pdf", "partly_damaged", "no_pages"), code
    assert {code for status, code, *_ in ended if status == "failed"} >= {"empty_file", "damaged_pdf"}
    batch.check()


@pytest.mark.parametrize("skip_existing", [False, True])
def test_same_bytes_and_same_names_in_all_combinations(batch: Batch, skip_existing: bool) -> None:
    """Fault 15: equal and different bytes under equal and different names, and a hard link; then read again."""
    for name, salt in (("a/x.pdf", "1"), ("a/y.pdf", "1"), ("b/x.pdf", "1"), ("b/y.pdf", "2")):
        batch.add(name, "rows:2", salt=salt)
    os.link(batch.source / "b/y.pdf", batch.source / "linked.pdf")
    for again in (False, True):
        result = batch.run(skip_existing=skip_existing)
        assert result.succeeded + result.skipped + result.duplicates == 5
        assert result.skipped == (5 if again and skip_existing else 0)
        assert batch.statuses() == {
            "a/x.pdf": "succeeded", "a/y.pdf": "duplicate", "b/x.pdf": "duplicate", "b/y.pdf": "succeeded",
            "linked.pdf": "duplicate",
        }  # fmt: skip
        assert len(batch.query("SELECT id FROM transactions")) == 4
    before = batch.csvs()
    batch.add("a/x.pdf", "rows:3", salt="new")
    assert batch.run(skip_existing=skip_existing).succeeded >= 1
    assert {name: batch.csvs()[name] for name in before} == before
    assert len(batch.csvs()) == len(before) + 1
    batch.check()


def test_passwords_are_in_nothing_that_is_left(batch: Batch) -> None:
    """Fault 20: right and wrong passwords, none kept: not in a log, a database, a result, or what is printed."""
    secret, wrong = "S3cr3t-Open-Sesame", "Wr0ng-Try-Again"
    for name, password in (("one.pdf", secret), ("other.pdf", "unknown to us")):
        with pymupdf.open(SAMPLE) as pdf:
            pdf.save(
                batch.source / name, encryption=pymupdf.PDF_ENCRYPT_AES_256, user_pw=password, owner_pw=password + "!"
            )
        age(batch.source / name)
    (batch.root / "words.txt").write_text(f"{wrong}\n{secret}\n")
    environment = fault_environment() | {"PDFPROC_EXTRACTOR": "default"}
    done = subprocess.run(
        [*PROGRAM, "ingest", "in", "-o", "out", "--password-file", "words.txt", "--json"],
        cwd=batch.root, env=environment, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    assert done.returncode == 1, done.stderr
    assert batch.statuses() == {"one.pdf": "succeeded", "other.pdf": "failed:password_required"}
    left = [
        path.read_bytes() for folder in (batch.output, batch.failed) for path in folder.rglob("*") if path.is_file()
    ]
    for text in (secret, wrong):
        assert text not in done.stdout + done.stderr
        assert not [data for data in left if text.encode() in data]
    assert json.loads(done.stdout.splitlines()[-1])
