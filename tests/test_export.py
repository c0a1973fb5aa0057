"""Exports, read by programs that other people wrote; what they find is compared with the rows in the database."""

from __future__ import annotations

import csv
import io
import json
import os
import shutil
import sqlite3
import stat
import subprocess
import sys
import tempfile
import warnings
from collections import Counter
from collections.abc import Iterable
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from pdf_processor.accounts.book import Book, Selection, make_book
from pdf_processor.accounts.identity import row_ids
from pdf_processor.accounts.overlaps import marked, overlaps
from pdf_processor.export.dialects import dialects
from pdf_processor.export.registry import Options, all_formats
from pdf_processor.export.text import clean
from pdf_processor.import_log import StoredStatement
from pdf_processor.installing import as_installed
from pdf_processor.model import Proof, Reconciled, Statement, Transaction

ROOT = Path(__file__).parent.parent
PROGRAM = [sys.executable, "-m", "pdf_processor", "export"]
SCHEMA = Path(__file__).parent / "data" / "iso20022" / "camt.053.001.08.xsd"
DIGITAL = [path for path in sorted((ROOT / "examples" / "statements").glob("*.pdf")) if "scan" not in path.name]


@pytest.mark.parametrize(
    ("chosen", "name", "other"),
    [("csv", "a.xls", "xlsx"), ("xlsx", "books.CSV", "csv")],
)
def test_a_name_of_another_format_is_objected_to(tmp_path: Path, chosen: str, name: str, other: str) -> None:
    done = subprocess.run([*PROGRAM, chosen, name], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert f"which is a name for {other}: 'pdfproc export {other} {name}' writes that" in done.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A working folder in which the digital examples have been ingested."""
    folder = tmp_path_factory.mktemp("export")
    (folder / "in").mkdir()
    for path in DIGITAL:
        shutil.copy(path, folder / "in")
    ingest(folder)
    return folder


def ingest(folder: Path, *options: str) -> None:
    command = [sys.executable, "-m", "pdf_processor", "ingest", "in", "--quiet", *options]
    subprocess.run(command, cwd=folder, check=True)


def export(folder: Path, *arguments: str, status: int = 0) -> bytes:
    done = subprocess.run([*PROGRAM, *arguments], cwd=folder, capture_output=True, check=False)
    assert done.returncode == status, done.stderr.decode()
    return done.stdout


def stored(folder: Path, condition: str = "1") -> Counter[tuple[str, Decimal]]:
    """Day and amount of each row in the database."""
    with closing(sqlite3.connect(folder / "output" / "pdfproc.db")) as db:
        rows = db.execute(
            f"""SELECT coalesce(date, value_date), amount FROM transactions
                JOIN statements ON statements.id = statement_id WHERE {condition}"""  # noqa: S608 - ours
        ).fetchall()
    assert rows
    return Counter((day, Decimal(amount)) for day, amount in rows)


def written(name: str, book: Book, *, raw: bool = False) -> bytes:
    out = io.BytesIO()
    all_formats()[name].write(book, out, Options(raw))
    return out.getvalue()


# What others find ----------------------------------------------------------------------------------------------------

Found = list[tuple[str, Decimal, str]]
"""Day, amount and id of each row; the id is empty where a format has none."""


def find_csv(data: bytes) -> Found:
    rows = csv.DictReader(io.StringIO(data.decode(), newline=""))
    return [(row["date"] or row["value_date"], Decimal(row["amount"]), row["id"]) for row in rows]


def find_json(data: bytes) -> Found:
    return [(row["date"] or row["value_date"], Decimal(row["amount"]), row["id"]) for row in json.loads(data)]


def find_jsonl(data: bytes) -> Found:
    return find_json(b"[" + b",".join(data.splitlines()) + b"]")


def find_ofx(data: bytes) -> Found:
    ofxparse = pytest.importorskip("ofxparse")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the library's own: it reads XML as HTML
        accounts = ofxparse.OfxParser.parse(io.BytesIO(data)).accounts
    rows = [row for account in accounts for row in account.statement.transactions]
    return [(row.date.date().isoformat(), row.amount, row.id) for row in rows]


def find_qif(data: bytes) -> Found:
    quiffen = pytest.importorskip("quiffen")
    with tempfile.NamedTemporaryFile(suffix=".qif") as file:
        file.write(data)
        file.flush()
        accounts = quiffen.Qif.parse(file.name, day_first=False).accounts.values()
    rows = [row for account in accounts for kind in account.transactions.values() for row in kind]
    return [(row.date.date().isoformat(), row.amount, row.memo.removeprefix("id ")) for row in rows]


def find_mt940(data: bytes) -> Found:
    mt940 = pytest.importorskip("mt940")
    rows = [row.data for row in mt940.parse(data.decode("ascii"))]
    return [(str(row["entry_date"]), row["amount"].amount, row["bank_reference"]) for row in rows]


def find_camt(data: bytes) -> Found:
    schema = pytest.importorskip("xmlschema").XMLSchema(SCHEMA)
    document = schema.decode(io.BytesIO(data), decimal_type=Decimal)  # raises where it is not valid
    statements = document["BkToCstmrStmt"]["Stmt"]
    entries = [entry for statement in statements for entry in statement.get("Ntry", [])]
    return [
        (entry["BookgDt"]["Dt"], (1 if entry["CdtDbtInd"] == "CRDT" else -1) * entry["Amt"]["$"], entry["AcctSvcrRef"])
        for entry in entries
    ]


def find_beancount(data: bytes) -> Found:
    pytest.importorskip("beancount")
    from beancount import loader  # noqa: PLC0415
    from beancount.core.data import Transaction as Posted  # noqa: PLC0415

    entries, errors, _ = loader.load_string(data.decode())
    assert errors == []
    rows = [entry for entry in entries if isinstance(entry, Posted) and "id" in entry.meta]
    return [(row.date.isoformat(), row.postings[0].units.number, row.meta["id"]) for row in rows]


def find_hledger(data: bytes) -> Found:
    if shutil.which("hledger") is None:
        pytest.skip("hledger is not installed")
    subprocess.run(["hledger", "-f", "-", "check", "--strict"], input=data, check=True)
    command = ["hledger", "-f", "-", "print", "-O", "json"]
    listed = subprocess.run(command, input=data, capture_output=True, check=True)
    found = []
    for entry in json.loads(listed.stdout):
        quantity = entry["tpostings"][0]["pamount"][0]["aquantity"]
        value = Decimal(quantity["decimalMantissa"]).scaleb(-quantity["decimalPlaces"])
        found += [(entry["tdate"], value, entry["tcode"])] if entry["tcode"] else []
    return found


def find_ledger(data: bytes) -> Found:
    if shutil.which("ledger") is None:
        pytest.skip("ledger is not installed")
    subprocess.run(
        ["ledger", "--strict", "--pedantic", "-f", "-", "balance"], input=data, capture_output=True, check=True
    )
    layout = "%(format_date(date, '%Y-%m-%d'))\t%(quantity(amount))\t%(code)\n"
    command = ["ledger", "-f", "-", "register", "-E", "^assets", "^liabilities", "--format", layout]
    listed = subprocess.run(command, input=data, capture_output=True, check=True).stdout.decode()
    rows = [line.split("\t") for line in listed.splitlines()]
    return [(day, Decimal(value), code) for day, value, code in rows if code]


def find_xlsx(data: bytes) -> Found:
    openpyxl = pytest.importorskip("openpyxl")
    found = []
    for sheet in openpyxl.load_workbook(io.BytesIO(data)):
        head, *rows = sheet.iter_rows(values_only=True)
        for cells in rows:
            row = dict(zip(head, cells, strict=True))
            day = row["date"] or row["value_date"]
            assert isinstance(day, datetime)
            found.append((day.date().isoformat(), Decimal(str(row["amount"])), row["id"]))
    return found


def find_parquet(data: bytes) -> Found:
    parquet = pytest.importorskip("pyarrow.parquet")
    rows = parquet.read_table(io.BytesIO(data)).to_pylist()
    return [((row["date"] or row["value_date"]).isoformat(), row["amount"], row["id"]) for row in rows]


READERS = {
    "csv": find_csv, "json": find_json, "jsonl": find_jsonl, "ofx": find_ofx, "qfx": find_ofx, "qbo": find_ofx,
    "qif": find_qif, "mt940": find_mt940, "camt.053": find_camt, "beancount": find_beancount, "hledger": find_hledger,
    "ledger": find_ledger, "xlsx": find_xlsx, "parquet": find_parquet,
}  # fmt: skip


def test_every_format_has_its_reader() -> None:
    assert set(READERS) == set(all_formats())


@pytest.mark.parametrize("name", READERS)
def test_others_find_every_row_with_its_id(folder: Path, name: str) -> None:
    export(folder, name, "file")
    data = (folder / "file").read_bytes()
    assert stat.S_IMODE((folder / "file").stat().st_mode) == 0o600
    found = READERS[name](data)
    assert Counter((day, value) for day, value, _ in found) == stored(folder)
    assert {name for _, _, name in found} == {name for _, _, name in find_csv(export(folder, "csv"))}


def test_ids_are_the_same_after_another_reading_and_none_is_there_twice(folder: Path, tmp_path: Path) -> None:
    before = [name for _, _, name in find_csv(export(folder, "csv"))]
    shutil.copytree(folder / "in", tmp_path / "in")
    ingest(tmp_path, "-w", "1")
    assert [name for _, _, name in find_csv(export(tmp_path, "csv"))] == before
    assert len(set(before)) == len(before) > 100


def test_balances_are_told(folder: Path) -> None:
    ofxparse, mt940 = pytest.importorskip("ofxparse"), pytest.importorskip("mt940")
    schema = pytest.importorskip("xmlschema").XMLSchema(SCHEMA)
    only = ("--account", "58893815")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        (account,) = ofxparse.OfxParser.parse(io.BytesIO(export(folder, "ofx", *only))).accounts
    assert (account.account_id, account.curdef, account.statement.balance) == ("58893815", "GBP", Decimal("5623.73"))
    opening = mt940.parse(export(folder, "mt940", *only).decode()).data["final_opening_balance"]
    assert (opening.amount.amount, opening.amount.currency) == (Decimal("699.00"), "GBP")
    (statement,) = schema.decode(io.BytesIO(export(folder, "camt.053", *only)))["BkToCstmrStmt"]["Stmt"]
    assert [balance["Amt"]["$"] for balance in statement["Bal"]] == [Decimal("699.00"), Decimal("5623.73")]
    journal = export(folder, "hledger", *only).decode()
    assert "= GBP 5623.73" in journal
    if shutil.which("hledger"):
        command = ["hledger", "-f", "-", "balance", "assets", "-N", "--format", "%(total)"]
        told = subprocess.run(command, input=journal, capture_output=True, text=True, check=True).stdout
        assert told.replace(",", "").split() == ["GBP", "5623.73"]


def test_cards_are_liabilities(folder: Path) -> None:
    ofxparse = pytest.importorskip("ofxparse")
    data = export(folder, "qbo", "--account", "3019")
    assert b"<CREDITCARDMSGSRSV1>" in data and b"<INTU.BID>3000</INTU.BID>" in data
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        (account,) = ofxparse.OfxParser.parse(io.BytesIO(data)).accounts
    assert account.statement.transactions
    assert b"Liabilities:" in export(folder, "beancount", "--account", "3019")


def test_a_workbook_has_a_sheet_an_account_with_typed_cells(folder: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    export(folder, "xlsx", "book.xlsx")
    workbook = openpyxl.load_workbook(folder / "book.xlsx")
    with closing(sqlite3.connect(folder / "output" / "pdfproc.db")) as db:
        (accounts,) = db.execute("SELECT count(DISTINCT account || currency) FROM statements").fetchone()
    assert len(workbook.sheetnames) == accounts
    sheet = workbook["58893815 GBP"]
    assert sheet.freeze_panes == "A2"
    cells = dict(zip([cell.value for cell in sheet[1]], sheet[2], strict=True))
    assert cells["date"].is_date and cells["amount"].data_type == "n" and cells["description"].data_type == "s"
    assert cells["amount"].number_format == "#,##0.00"


def test_parquet_has_types(folder: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    export(folder, "parquet", "file.parquet")
    types = {field.name: str(field.type) for field in parquet.read_schema(folder / "file.parquet")}
    assert (types["date"], types["amount"], types["page"]) == ("date32[day]", "decimal128(38, 2)", "int32")


# Which rows ----------------------------------------------------------------------------------------------------------


def test_rows_are_chosen_by_day_account_and_proof(folder: Path) -> None:
    chosen = find_csv(export(folder, "csv", "--since", "2025-01-01", "--until", "2025-01-31"))
    wanted = stored(folder, "coalesce(date, value_date) BETWEEN '2025-01-01' AND '2025-01-31'")
    assert Counter((day, value) for day, value, _ in chosen) == wanted
    one = find_csv(export(folder, "csv", "--account", "5889 3815"))
    assert Counter((day, value) for day, value, _ in one) == stored(folder, "statements.account = '58893815'")
    assert len(find_csv(export(folder, "csv", "--only", "reconciled"))) + len(
        find_csv(export(folder, "csv", "--only", "review"))
    ) == sum(stored(folder).values())


def test_a_proved_statement_that_is_cut_keeps_balances_that_add_up(folder: Path) -> None:
    cut = ("--account", "58893815", "--since", "2024-12-20", "--until", "2025-01-04")
    schema = pytest.importorskip("xmlschema").XMLSchema(SCHEMA)
    (statement,) = schema.decode(io.BytesIO(export(folder, "camt.053", *cut)))["BkToCstmrStmt"]["Stmt"]
    opening, closing = (balance["Amt"]["$"] for balance in statement["Bal"])
    rows = find_csv(export(folder, "csv", *cut))
    assert opening == Decimal("2289.56")  # printed on the last row before
    assert closing == opening + sum(value for _, value, _ in rows) == Decimal("5865.68")
    assert find_beancount(export(folder, "beancount", *cut)) and find_hledger(export(folder, "hledger", *cut))


@pytest.mark.parametrize(
    ("arguments", "status", "told"),
    [
        (["ofxx"], 2, "'ofxx' is not one of"),
        (["xlsx"], 2, "give the name of a file, such as books.xlsx"),
        (["csv", "--account", "999999"], 2, "no account 999999 is among the rows. There are: "),
        (["csv", "--account", "9"], 2, "accounts end in 9: "),
        (["csv", "--account", "58893815", "--since", "2090-01-01"], 2, "account 58893815 has no rows among those"),
        (["csv", "--since", "yesterday"], 2, "'yesterday' is no day: write 2025-01-01"),
        (["csv", "--since", "2024"], 2, "'2024' is no day: write 2024-01-01"),
        (["csv", "--until", "2024-2"], 2, "'2024-2' is no day: write 2024-02-29"),
        (["csv", "-o", "nowhere"], 6, "there is no import log"),
        (["csv", "in"], 5, "in cannot be written"),
    ],
)
def test_what_cannot_be_is_told(folder: Path, arguments: list[str], status: int, told: str) -> None:
    done = subprocess.run([*PROGRAM, *arguments], cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == status
    assert told in done.stderr
    assert done.stdout == ""


def test_a_dash_is_standard_output(folder: Path) -> None:
    done = subprocess.run([*PROGRAM, "csv", "-"], cwd=folder, capture_output=True, check=False)
    assert done.stdout == export(folder, "csv")
    assert not (folder / "-").exists()


@pytest.mark.parametrize(
    ("library", "name", "extra"),
    [("openpyxl", "xlsx", "xlsx"), ("pyarrow", "parquet", "parquet"), ("ofxtools", "qbo", "ofx")],
)
def test_a_missing_library_is_told_with_the_way_to_install_it(
    folder: Path, library: str, name: str, extra: str
) -> None:
    code = f"import sys; sys.modules[{library!r}] = None; from pdf_processor.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", code, "export", name, "file2"], cwd=folder, capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert as_installed(f"install it with: pip install 'pdfproc[{extra}]'") in done.stderr
    assert not (folder / "file2").exists()


def test_no_library_is_loaded_that_a_format_does_not_need(folder: Path) -> None:
    code = (
        "import sys; sys.argv = ['pdfproc', 'export', 'csv']\n"
        "from pdf_processor.cli import main\n"
        "try: main()\n"
        "finally: print(*{name.partition('.')[0] for name in sys.modules}, file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=True)
    assert not {"openpyxl", "pyarrow", "ofxtools", "pymupdf", "rich"} & set(done.stderr.split())


# What is odd ---------------------------------------------------------------------------------------------------------

ODD = [
    '=HYPERLINK("http://x")', 'quote " and \\ backslash', "semicolon; and | stroke", "- begins with a stroke",
    ":86:looks like a tag", "* starred (code) ! flagged", "</NAME><FITID>1", "& < > ' \"", "Ünïcödé 支付 ✓ €5",
    "\x1b[2Jescape\x00null\ud800", "long " * 300, "", "^", "!Type:Bank", "tab\tand\nnewline", "2024-01-01 open X",
]  # fmt: skip


def made(*rows: Transaction, **facts: Any) -> StoredStatement:
    total = sum((row.amount for row in rows), Decimal(0))
    statement = Statement(
        bank=None, account="12 34", kind="checking", locale=None, currency="EUR", period_start=None, period_end=None,
        opening_balance=Decimal("10.00"), closing_balance=Decimal("10.00") + total, transactions=rows,
        reconciled=Reconciled.YES,
    )  # fmt: skip
    return StoredStatement(b"/in/a.pdf", "0" * 64, 1, replace(statement, **facts))


def row(day: str | None, amount: str, text: str = "TEXT", **facts: Any) -> Transaction:
    known = None if day is None else date.fromisoformat(day)
    basis = Transaction(known, None, text, Decimal(amount), "EUR", None, "12 34", 1, proof=Proof.TOTAL, link_rows=2)
    return replace(basis, **facts)


@pytest.mark.parametrize("name", READERS)
def test_odd_texts_harm_no_format(name: str) -> None:
    rows = [row(f"2024-05-{number:02}", f"{number}.50", text) for number, text in enumerate(ODD, 1)]
    found = READERS[name](written(name, make_book([made(*rows)])))
    assert sorted((day, value) for day, value, _ in found) == [(each.date.isoformat(), each.amount) for each in rows]  # type: ignore[union-attr]
    assert len({name for _, _, name in found}) == len(rows)


def test_texts_come_back_whole_where_a_format_has_room() -> None:
    book = make_book([made(*(row("2024-05-01", f"{at}.50", text) for at, text in enumerate(ODD, 1)))])
    whole = [clean(text) for text in ODD]
    assert [each["description"] for each in json.loads(written("json", book))] == whole
    openpyxl = pytest.importorskip("openpyxl")
    (sheet,) = openpyxl.load_workbook(io.BytesIO(written("xlsx", book)))
    cells = [each[3] for each in sheet.iter_rows(min_row=2)]
    assert [cell.value or "" for cell in cells] == whole
    assert {cell.data_type for cell in cells} <= {"s", "inlineStr", "n"}  # none is a formula
    pytest.importorskip("beancount")
    from beancount.parser import parser  # noqa: PLC0415

    entries, errors, _ = parser.parse_string(written("beancount", book).decode())
    assert errors == []
    told = {entry.meta["id"]: entry.narration for entry in entries if "id" in entry.meta}
    assert [told[entry.id] for _, _, entry in book.rows()] == whole


@pytest.mark.parametrize("name", list(dialects()))
def test_a_dialect_of_csv_changes_the_form_alone(name: str) -> None:
    dialect = dialects()[name]
    book = make_book([made(row("2024-02-01", "-1234.50", 'Café; "A"'))])
    plain = list(csv.reader(io.StringIO(written("csv", book).decode())))
    out = io.BytesIO()
    all_formats()["csv"].write(book, out, Options(dialect=dialect))
    text = out.getvalue().decode(dialect.encoding)
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=dialect.separator))
    assert out.getvalue().startswith(b"\xef\xbb\xbf")
    assert text.endswith("\r\n")
    back = [dict(zip(rows[0], cells, strict=True)) for cells in rows[1:]]
    for each in back:
        each["date"] = str(datetime.strptime(each["date"], dialect.day).date())
        each["amount"] = each["amount"].replace(dialect.decimal, ".")
    assert [list(each.values()) for each in back] == plain[1:]
    assert back[0]["amount"] == "-1234.50"


def test_csv_cells_run_as_no_formula_unless_that_is_asked_for() -> None:
    book = make_book([made(row("2024-05-01", "-1.00", ODD[0]))])
    assert b"\"'=HYPERLINK(" in written("csv", book)
    assert b'"=HYPERLINK(' in written("csv", book, raw=True)


def test_a_book_without_rows_is_written_too() -> None:
    for name, each in all_formats().items():
        out = io.BytesIO()
        each.write(Book(()), out, Options())
        if name in ("csv", "json", "jsonl", "xlsx", "parquet"):
            assert READERS[name](out.getvalue()) == []


def test_rows_without_a_day_are_left_out_where_they_must_be_and_told(folder: Path, tmp_path: Path) -> None:
    shutil.copytree(folder / "output", tmp_path / "output")
    with closing(sqlite3.connect(tmp_path / "output" / "pdfproc.db")) as db, db:
        db.execute(
            "UPDATE transactions SET date = NULL, value_date = NULL WHERE id IN (SELECT min(id) FROM transactions)"
        )
    done = subprocess.run([*PROGRAM, "ofx", "file"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "Left out: 1 row without a date, which ofx cannot hold." in done.stderr
    total = sum(stored(folder).values())
    assert len(find_ofx((tmp_path / "file").read_bytes())) == total - 1
    assert len(export(tmp_path, "csv").splitlines()) == total + 1


def test_statements_without_any_balance_are_left_out_where_they_must_be_and_told(folder: Path, tmp_path: Path) -> None:
    shutil.copytree(folder / "output", tmp_path / "output")
    with closing(sqlite3.connect(tmp_path / "output" / "pdfproc.db")) as db, db:
        db.execute("UPDATE statements SET opening_balance = NULL, closing_balance = NULL WHERE account = '58893815'")
    done = subprocess.run([*PROGRAM, "mt940", "file"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "Left out: 27 rows of uk-current-0001.pdf: it has no balance, which mt940 demands." in done.stderr


def test_names_of_rows_survive_a_row_more_before_them() -> None:
    rows = [row("2024-05-01", "-3.50"), row("2024-05-01", "-3.50"), row("2024-05-02", "9.00")]
    names = list(row_ids("a", rows))
    assert len(set(names)) == 3
    assert list(row_ids("a", [row("2024-04-30", "1.00"), *rows]))[1:] == names
    assert not set(row_ids("b", rows)) & set(names)


def test_the_order_is_that_of_time_and_not_of_reading() -> None:
    later = made(row("2024-06-02", "2.00"), row("2024-06-01", "1.00"), period_start=date(2024, 6, 1))
    earlier = replace(
        made(row("2024-05-01", "5.00"), period_start=date(2024, 5, 1)), sha256="1" * 64, path=b"/in/b.pdf"
    )
    book, other = make_book([later, earlier]), make_book([earlier, later])
    assert book == other
    (account,) = book.accounts
    assert [entry.row.amount for entry in account.entries] == [Decimal(5), Decimal(1), Decimal(2)]


def test_what_is_not_proved_or_does_not_follow_is_not_asserted() -> None:
    first = made(row("2024-05-01", "5.00"), period_start=date(2024, 5, 1), period_end=date(2024, 5, 31))
    after = replace(first, sha256="1" * 64, statement=replace(
        first.statement, transactions=(row("2024-07-01", "1.00"),), period_start=date(2024, 7, 1),
        period_end=date(2024, 7, 31), opening_balance=Decimal("99.00"), closing_balance=Decimal("100.00"),
    ))  # fmt: skip
    text = written("beancount", make_book([first, after])).decode()
    assert "2024-06-01 balance Assets:Bank:12-34:EUR  15.00 EUR" in text
    assert text.count(" balance ") == 1
    assert len(find_beancount(text.encode())) == 2
    assert written("hledger", make_book([first, after])).decode().count(" 0 = ") == 1


@pytest.mark.parametrize("name", ["beancount", "hledger", "ledger"])
def test_a_statement_without_rows_and_first_day_asserts_no_balance_out_of_nothing(name: str) -> None:
    """Ledgers count from the opening balance: without it the closing one fails, and with it the whole file."""
    empty = made(period_end=date(2024, 4, 30))
    after = replace(made(row("2024-05-03", "5.00"), period_end=date(2024, 5, 31)), sha256="1" * 64)
    assert [value for _, value, _ in READERS[name](written(name, make_book([empty, after])))] == [Decimal("5.00")]
    READERS[name](written(name, make_book([empty])))


@pytest.mark.parametrize("name", ["beancount", "hledger", "ledger"])
def test_marked_twins_pass_strict_checks(name: str) -> None:
    monthly = made(row("2024-05-03", "5.00"), period_start=date(2024, 5, 1), period_end=date(2024, 5, 31))
    book = make_book([monthly, replace(monthly, sha256="1" * 64)])
    assert len(READERS[name](written(name, marked(book, overlaps(book))))) == 2


def test_a_statement_without_rows_is_no_loss(folder: Path, tmp_path: Path) -> None:
    shutil.copytree(folder / "output", tmp_path / "output")
    with closing(sqlite3.connect(tmp_path / "output" / "pdfproc.db")) as db, db:
        (number,) = db.execute("SELECT id FROM statements WHERE account = '58893815'").fetchone()
        db.execute("DELETE FROM transactions WHERE statement_id = ?", (number,))
        db.execute(
            "UPDATE statements SET period_start = NULL, opening_balance = NULL, closing_balance = NULL WHERE id = ?",
            (number,),
        )
    assert b"58893815" not in export(tmp_path, "mt940")


def test_a_cut_of_a_statement_that_is_not_proved_has_no_balance() -> None:
    doubtful = made(row("2024-05-01", "5.00"), row("2024-05-09", "7.00"), reconciled=Reconciled.NO)
    (account,) = make_book([doubtful], Selection(since=date(2024, 5, 5))).accounts
    (stretch,) = account.stretches
    assert stretch.balances() is None
    assert [entry.row.amount for entry in stretch.entries] == [Decimal("7.00")]


def test_rows_of_several_currencies_are_several_accounts() -> None:
    rows = [row("2024-05-01", "5.00"), row("2024-05-02", "7.00", currency="USD")]
    assert [account.key.currency for account in make_book([made(*rows)]).accounts] == ["EUR", "USD"]


def test_an_unknown_currency_is_written_as_none() -> None:
    book = make_book([made(row("2024-05-01", "5.00", currency=None), currency=None)])
    for name in ("ofx", "camt.053", "mt940", "beancount", "hledger"):
        assert [value for _, value, _ in READERS[name](written(name, book))] == [Decimal("5.00")], name


@pytest.mark.parametrize("currency", ["VES", "SLE", "JPY"])
def test_currencies_keep_their_codes(currency: str) -> None:
    ofxparse = pytest.importorskip("ofxparse")
    book = make_book([made(row("2024-05-01", "500", currency=currency), currency=currency)])
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        (account,) = ofxparse.OfxParser.parse(io.BytesIO(written("ofx", book))).accounts
    assert account.curdef == currency
    for name in ("camt.053", "mt940", "beancount", "hledger"):
        data = written(name, book)
        assert currency.encode() in data
        assert [value for _, value, _ in READERS[name](data)] == [Decimal(500)], name


@pytest.mark.parametrize("name", READERS)
def test_odd_amounts_come_back_exactly(name: str) -> None:
    amounts = ["0.00", "-0.01", "12345678901.23", "-999999999.99", "0.5"]
    rows = [row(f"2024-05-{number:02}", value) for number, value in enumerate(amounts, 1)]
    found = READERS[name](written(name, make_book([made(*rows)])))
    assert [value for _, value, _ in sorted(found)] == [Decimal(value) for value in amounts]


def test_accounts_whose_names_come_out_the_same_stay_two() -> None:
    statements = [
        replace(made(row("2024-05-01", "5.00", account=number), account=number), sha256=str(at) * 64)
        for at, number in enumerate(["支1", "付1"])
    ]
    book = make_book(statements)
    for name in ("beancount", "hledger"):
        text = written(name, book).decode()
        assert len(READERS[name](text.encode())) == 2
        postings = [line.strip().partition("  ")[0].casefold() for line in text.splitlines()]
        assert len({posting for posting in postings if posting.startswith("assets")}) == 2, text


def unique(names: Iterable[str]) -> bool:
    names = list(names)
    return len(set(names)) == len(names)


def test_sheets_of_like_names_are_told_apart() -> None:
    openpyxl = pytest.importorskip("openpyxl")
    long = "9" * 40
    statements = [
        replace(made(row("2024-05-01", "5.00", account=number), account=number), sha256=str(at) * 64)
        for at, number in enumerate([long + "1", long + "2", "a/b", "a:b?"])
    ]
    names = openpyxl.load_workbook(io.BytesIO(written("xlsx", make_book(statements)))).sheetnames
    assert unique(name.casefold() for name in names) and all(0 < len(name) <= 31 for name in names)


def test_a_broken_pipe_is_quiet(folder: Path) -> None:
    command = " ".join([*PROGRAM, "jsonl"]) + " | head -n 1"
    done = subprocess.run(["sh", "-c", command], cwd=folder, env=os.environ, capture_output=True, text=True, check=True)
    assert json.loads(done.stdout)["id"]
    assert "Traceback" not in done.stderr
