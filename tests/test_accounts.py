"""Accounts over several statements: how they follow each other, which overlap, and what is done about twins."""

from __future__ import annotations

import csv
import io
import json
import os
import pty
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pymupdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pdf_processor.accounts.book import Account, make_book
from pdf_processor.accounts.chains import LinkKind, chain
from pdf_processor.accounts.overlaps import Overlap, dropped, marked, overlaps
from pdf_processor.cli.accounts_text import account_lines, span_text
from pdf_processor.export.ledger import pieces
from pdf_processor.import_log import StoredStatement
from pdf_processor.model import Proof, Reconciled, Statement, Transaction

PROGRAM = [sys.executable, "-m", "pdf_processor"]
DAY = timedelta(days=1)

Row = tuple[str, str] | tuple[str, str, str]
"""Day, amount and, where one is printed, the balance."""


def row(day: str, amount: str, balance: str | None = None) -> Transaction:
    known = None if balance is None else Decimal(balance)
    return Transaction(
        date.fromisoformat(day), None, "TEXT", Decimal(amount), "EUR", known, "12 34", 1, proof=Proof.TOTAL, link_rows=2
    )


def made(
    name: str, opening: str | None, *rows: Row, span: tuple[str, str] | None = None, **facts: Any
) -> StoredStatement:
    """A proved statement of the rows, from its opening balance on."""
    transactions = tuple(row(*each) for each in rows)
    begins = None if opening is None else Decimal(opening)
    statement = Statement(
        bank=None, account="12 34", kind="checking", locale=None, currency="EUR",
        period_start=date.fromisoformat(span[0]) if span else None,
        period_end=date.fromisoformat(span[1]) if span else None,
        opening_balance=begins,
        closing_balance=None if begins is None else begins + sum((each.amount for each in transactions), Decimal(0)),
        transactions=transactions, reconciled=Reconciled.YES,
    )  # fmt: skip
    return StoredStatement(f"/in/{name}.pdf".encode(), (name * 64)[:64], 1, replace(statement, **facts))


def only(statements: Sequence[StoredStatement]) -> Account:
    (account,) = make_book(statements).accounts
    return account


def year(*, without: int = 0) -> list[StoredStatement]:
    """A statement a month of 2023, each with one row of -1.00 on its tenth."""
    months = []
    for month in range(1, 13):
        start = date(2023, month, 1)
        end = date(2023 + month // 12, month % 12 + 1, 1) - DAY
        span = (start.isoformat(), end.isoformat())
        months.append(made(f"{month:02}", f"{100 - month}.00", (f"2023-{month:02}-10", "-1.00"), span=span))
    return [each for number, each in enumerate(months, 1) if number != without]


# Chains --------------------------------------------------------------------------------------------------------------


def test_a_whole_year_is_proved() -> None:
    found = chain(only(year()))
    assert {link.kind for link in found.links} == {LinkKind.CONFIRMED}
    assert (len(found.months), len(found.proved), found.missing) == (12, 12, [])


def test_a_missing_month_is_named() -> None:
    found = chain(only(year(without=5)))
    assert (len(found.months), len(found.proved)) == (12, 11)
    assert [span_text(*span) for span in found.missing] == ["2023-05"]
    text = "\n".join(account_lines([found], [], str))
    assert "12 34 EUR: 11 statements from 2023-01-01 to 2023-12-31, 11 of 12 months proved, 2023-05 missing" in text
    assert "missing: 2023-05, between 04.pdf and 06.pdf; the balance moves by -1.00" in text


def test_a_month_in_which_nothing_moved_is_no_gap() -> None:
    quiet = [made("a", "9.00", ("2023-01-10", "1.00"), span=("2023-01-01", "2023-01-31")),
             made("b", "10.00", ("2023-03-10", "1.00"), span=("2023-03-01", "2023-03-31"))]  # fmt: skip
    found = chain(only(quiet))
    assert [link.kind for link in found.links] == [LinkKind.CONFIRMED]
    assert len(found.proved) == 3


def test_statements_without_a_printed_period_are_bridged_by_their_balances() -> None:
    found = chain(only([made("a", "9.00", ("2023-01-10", "1.00"), ("2023-01-20", "1.00")),
                        made("b", "11.00", ("2023-02-10", "1.00"))]))  # fmt: skip
    assert (found.proved, found.partly) == ((), tuple(found.months))  # nothing says what was before and after the rows
    found = chain(only([made("a", "9.00", ("2023-01-10", "1.00")), made("b", "10.00", ("2023-02-10", "1.00")),
                        made("c", "11.00", ("2023-03-10", "1.00"))]))  # fmt: skip
    assert found.months_told == "1 of 3 months proved, 2 in part"


def test_a_month_is_proved_where_each_of_its_days_is() -> None:
    """A period from the 15th to the 14th covers no month; two of them cover the one between."""
    first = made("a", "9.00", ("2023-01-20", "1.00"), span=("2023-01-15", "2023-02-14"))
    alone = chain(only([first]))
    assert alone.months_told == "0 of 2 months proved, 2 in part"
    second = made("b", "10.00", ("2023-02-20", "1.00"), span=("2023-02-15", "2023-03-14"))
    both = chain(only([first, second]))
    assert [f"{month:%Y-%m}" for month in both.proved] == ["2023-02"]
    assert [f"{month:%Y-%m}" for month in both.partly] == ["2023-01", "2023-03"]
    unproved = replace(second, statement=replace(second.statement, reconciled=Reconciled.UNKNOWN))
    assert chain(only([first, unproved])).months_told == "0 of 3 months proved, 2 in part"


def test_a_month_of_which_a_day_is_missing_is_proved_in_part() -> None:
    halves = [made("a", "9.00", ("2023-04-02", "1.00"), span=("2023-04-01", "2023-04-14")),
              made("b", "99.00", ("2023-04-20", "1.00"), span=("2023-04-16", "2023-04-30"))]  # fmt: skip
    assert chain(only(halves)).months_told == "0 of 1 month proved, 1 in part"
    halves[1] = made("b", "10.00", ("2023-04-20", "1.00"), span=("2023-04-15", "2023-04-30"))
    assert chain(only(halves)).months_told == "1 of 1 month proved"


def test_balances_that_differ_with_no_day_between_are_a_misreading() -> None:
    found = chain(only([made("a", "9.00", ("2023-01-10", "1.00"), span=("2023-01-01", "2023-01-31")),
                        made("b", "99.00", ("2023-02-10", "1.00"), span=("2023-02-01", "2023-02-28"))]))  # fmt: skip
    assert [link.kind for link in found.links] == [LinkKind.DIFFERS]
    text = "\n".join(account_lines([found], [], str))
    assert "does not follow: a.pdf ends with 10.00, b.pdf begins with 99.00" in text


def test_what_is_not_printed_is_not_known_and_what_is_not_proved_is_told() -> None:
    unproved = made("b", None, ("2023-02-10", "1.00"), reconciled=Reconciled.UNKNOWN)
    sure = made("a", "9.00", ("2023-01-10", "1.00"), span=("2023-01-01", "2023-01-31"))
    found = chain(only([sure, unproved]))
    assert [link.kind for link in found.links] == [LinkKind.UNKNOWN]
    assert [f"{month:%Y-%m}" for month in found.proved] == ["2023-01"]
    assert "not proved: b.pdf" in "\n".join(account_lines([found], [], str))


def test_a_yearly_statement_hides_no_gap_between_the_monthly_ones_behind_it() -> None:
    whole = made("y", "99.00", *((f"2023-{month:02}-10", "-1.00") for month in range(1, 13)),
                 span=("2023-01-01", "2023-12-31"))  # fmt: skip
    after = made("z", "87.00", ("2024-01-10", "-1.00"), span=("2024-01-01", "2024-01-31"))
    kinds = [link.kind for link in chain(only([*year(), whole, after])).links]
    assert LinkKind.MISSING not in kinds and LinkKind.DIFFERS not in kinds
    assert kinds.count(LinkKind.OVERLAP) == 12


def test_zero_on_both_sides_of_a_month_proves_nothing() -> None:
    january = made("a", "-5.00", ("2023-01-10", "5.00"), span=("2023-01-01", "2023-01-31"))
    march = made("b", "0.00", ("2023-03-10", "-7.00"), span=("2023-03-01", "2023-03-31"))
    found = chain(only([january, march]))
    assert [link.kind for link in found.links] == [LinkKind.UNKNOWN]
    assert [f"{month:%Y-%m}" for month in found.proved] == ["2023-01", "2023-03"]
    told = "\n".join(account_lines([found], [], str))
    assert "not known whether b.pdf follows a.pdf: both balances are zero, and 2023-02 lies between" in told


def test_statements_without_a_number_are_not_linked() -> None:
    statements = [replace(each, statement=replace(each.statement, account=None, transactions=tuple(
        replace(row, account=None) for row in each.statement.transactions))) for each in year(without=5)]  # fmt: skip
    found = chain(only(statements))
    assert (found.links, found.months) == ((), ())
    assert account_lines([found], [], str) == []


def test_accounts_with_one_statement_are_not_listed() -> None:
    assert account_lines([chain(only([made("a", "9.00", ("2023-01-10", "1.00"))]))], [], str) == []


# Overlaps ------------------------------------------------------------------------------------------------------------


def twins(statements: Sequence[StoredStatement]) -> tuple[list[Overlap], list[tuple[str, str]]]:
    """The overlaps, and day and amount of each row that is marked."""
    book = make_book(statements)
    found = overlaps(book)
    rows = [entry for _, _, entry in marked(book, found).rows() if entry.twin_of]
    assert {entry.twin_of for entry in rows} <= {entry.id for _, _, entry in book.rows()} - {entry.id for entry in rows}
    return found, [(str(entry.day), f"{entry.row.amount:f}") for entry in rows]


def test_of_two_downloads_of_one_statement_every_row_is_a_twin() -> None:
    rows: list[Row] = [
        ("2023-01-10", "-3.50", "6.50"),
        ("2023-01-10", "-3.50", "3.00"),
        ("2023-01-12", "9.00", "12.00"),
    ]
    found, marks = twins([made("a", "10.00", *rows), made("b", "10.00", *rows)])
    assert [(len(each.twins), each.only_first, each.only_second) for each in found] == [(3, 0, 0)]
    assert len(marks) == 3
    again, marks = twins([made(name, "10.00", *rows) for name in "abc"])
    assert len(again) == 2 and len(marks) == 6


def test_two_equal_coffees_stay_two() -> None:
    coffees: list[Row] = [("2023-01-10", "-3.50"), ("2023-01-10", "-3.50"), ("2023-01-11", "-1.00")]
    short = made("a", None, ("2023-01-10", "-3.50"), span=("2023-01-10", "2023-01-10"))
    found, marks = twins([made("b", None, *coffees), short])
    assert marks == [("2023-01-10", "-3.50")]
    (overlap,) = found
    assert overlap.only_first + overlap.only_second == 1
    alone = make_book([made("b", None, *coffees)])
    assert overlaps(alone) == []


def test_balances_that_contradict_make_no_twins_and_equal_ones_have_the_first_claim() -> None:
    one = made("a", None, ("2023-01-10", "-3.50", "6.50"), ("2023-01-11", "1.00", "7.50"))
    other = made("b", None, ("2023-01-10", "-3.50", "96.50"), ("2023-01-11", "1.00", "97.50"))
    assert twins([one, other]) == ([], [])
    unsure = made("c", None, ("2023-01-10", "-3.50"), ("2023-01-10", "-3.50", "6.50"), ("2023-01-11", "2.00"))
    book = make_book([one, unsure])
    (overlap,) = overlaps(book)
    named = {entry.id: entry.row for _, _, entry in book.rows()}
    pairs = [(named[second].balance, named[first].balance) for second, first in overlap.twins.items()]
    assert pairs == [(Decimal("6.50"), Decimal("6.50"))]


def test_statements_that_follow_each_other_on_one_day_share_no_row() -> None:
    one = made("a", "10.00", ("2023-01-30", "1.00"), ("2023-01-31", "-3.50"), span=("2023-01-01", "2023-01-31"))
    other = made("b", "7.50", ("2023-01-31", "-3.50"), ("2023-02-02", "1.00"), span=("2023-01-31", "2023-02-28"))
    assert twins([one, other]) == ([], [])
    assert [link.kind for link in chain(only([one, other])).links] == [LinkKind.CONFIRMED]


def test_other_accounts_and_unknown_ones_are_left_alone() -> None:
    one = made("a", None, ("2023-01-10", "-3.50"), ("2023-01-11", "1.00"))
    nobody = replace(one.statement, account=None, transactions=tuple(
        replace(each, account=None) for each in one.statement.transactions))  # fmt: skip
    other = replace(one.statement, account="99", transactions=tuple(
        replace(each, account="99") for each in one.statement.transactions))  # fmt: skip
    statements = [one, *(replace(one, sha256=str(at) * 64, statement=each)
                         for at, each in enumerate((nobody, nobody, other)))]  # fmt: skip
    assert overlaps(make_book(statements)) == []


def test_two_statements_of_one_file_share_no_row() -> None:
    first = made("a", None, ("2023-01-10", "-3.50"), ("2023-01-11", "1.00"))
    assert overlaps(make_book([first, replace(first, number=2)])) == []


def test_dropping_leaves_one_of_each_and_balances_that_add_up() -> None:
    early = made("a", "10.00", ("2023-01-10", "1.00"), ("2023-02-10", "2.00"), span=("2023-01-01", "2023-02-15"))
    late = made("b", "11.00", ("2023-02-10", "2.00"), ("2023-03-10", "4.00"), span=("2023-02-01", "2023-03-31"))
    book = make_book([early, late])
    (account,) = dropped(book, overlaps(book)).accounts
    assert [entry.row.amount for entry in account.entries] == [Decimal(1), Decimal(2), Decimal(4)]
    assert [each.balances() for each in account.stretches] == [(Decimal(10), Decimal(13)), (Decimal(13), Decimal(17))]


def test_a_statement_that_is_all_twins_goes_as_a_whole() -> None:
    whole = made("y", "99.00", *((f"2023-{month:02}-10", "-1.00") for month in range(1, 13)),
                 span=("2023-01-01", "2023-12-31"))  # fmt: skip
    book = make_book([whole, *year()])
    kept = dropped(book, overlaps(book))
    assert sum(1 for _ in kept.rows()) == 12
    assert len({stretch.path for _, stretch, _ in kept.rows()}) == 12


def test_the_proved_one_of_two_is_kept() -> None:
    rows: list[Row] = [("2023-01-10", "1.00"), ("2023-01-20", "2.00")]
    doubtful, sure = made("a", "1.00", *rows, reconciled=Reconciled.NO), made("b", "1.00", *rows)
    book = make_book([doubtful, sure])
    assert {stretch.path for _, stretch, _ in dropped(book, overlaps(book)).rows()} == {b"/in/b.pdf"}


DAYS = st.dates(date(2023, 1, 1), date(2023, 1, 6)).map(str)
STATEMENTS = st.lists(
    st.lists(st.tuples(DAYS, st.sampled_from(["1.00", "-3.50"])), min_size=1, max_size=5), min_size=1, max_size=5
)


@settings(max_examples=150, deadline=None)
@given(STATEMENTS, st.randoms())
def test_nothing_depends_on_the_order_of_reading_and_no_row_is_lost(
    rows: list[list[tuple[str, str]]], random: Any
) -> None:
    statements = [made(str(number), f"{number}.00", *each) for number, each in enumerate(rows)]
    shuffled = random.sample(statements, len(statements))
    book, other = make_book(statements), make_book(shuffled)
    found = overlaps(book)
    assert found == overlaps(other)
    assert [chain(each) for each in book.accounts] == [chain(each) for each in other.accounts]
    kept = [entry.id for _, _, entry in dropped(book, found).rows()]
    gone = {name for overlap in found for name in overlap.twins}
    everything = [entry.id for _, _, entry in book.rows()]
    assert sorted([*kept, *gone]) == sorted(everything)
    # Of what is dropped a counterpart stays, and of any statement's own rows each has one of its own.
    assert {first for overlap in found for first in overlap.twins.values()} <= set(kept)
    for overlap in found:
        assert len(set(overlap.twins.values())) == len(overlap.twins)


@settings(max_examples=150, deadline=None)
@given(STATEMENTS)
def test_an_asserted_balance_is_what_the_ledger_holds(rows: list[list[tuple[str, str]]]) -> None:
    statements = [made(str(number), "1.00", *each) for number, each in enumerate(rows)]
    book = make_book(statements)
    found = overlaps(book)
    for account in (*marked(book, found).accounts, *dropped(book, found).accounts):
        made_of = list(pieces(account))
        for piece in made_of:
            if piece.closing is not None and (last := piece.stretch.last_day) is not None:
                counted = (entry.row.amount for entry in account.entries if entry.day and entry.day <= last)
                assert sum(counted, made_of[0].opening or Decimal(0)) == piece.closing


# As a user meets it ---------------------------------------------------------------------------------------------------


def draw(path: Path, months: Sequence[int], *, note: str = "") -> None:
    """A statement of some months of 2023: a row on the tenth of each, with running balances."""
    balance = Decimal(1000 - 10 * months[0])
    lines = [("Account number: 12345678 Currency: GBP", "", "")]
    last = date(2023 + months[-1] // 12, months[-1] % 12 + 1, 1) - DAY
    lines += [
        (f"Period 01/{months[0]:02}/2023 to {last:%d/%m/%Y}", "", ""),
        ("Date   Description", "Amount", "Balance"),
    ]
    lines.append((f"01/{months[0]:02}/2023 Opening balance", "", f"{balance:,.2f}"))
    for month in months:
        balance -= 10
        lines.append((f"10/{month:02}/2023 Rent for the month", "-10.00", f"{balance:,.2f}"))
    lines += [(f"{last:%d/%m/%Y} Closing balance", "", f"{balance:,.2f}"), (note, "", "")]
    with pymupdf.open() as pdf:
        page = pdf.new_page()
        for at, (text, amount, after) in enumerate(lines):
            first, _, rest = text.partition(" ")
            columns = ((60, first), (130, rest)) if at > 1 else ((60, text),)
            for x, words in (*columns, (380, amount), (470, after)):
                page.insert_text((x, 80 + 22 * at), words.strip(), fontsize=10)
        pdf.save(path)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Monthly statements without May, one of them downloaded twice, and one over a quarter."""
    folder = tmp_path_factory.mktemp("accounts")
    (folder / "in").mkdir()
    for month in (1, 2, 3, 4, 6, 7):
        draw(folder / "in" / f"{month:02}.pdf", [month])
    draw(folder / "in" / "07-again.pdf", [7], note="printed again")
    draw(folder / "in" / "quarter.pdf", [1, 2, 3])
    subprocess.run([*PROGRAM, "ingest", "in", "--quiet"], cwd=folder, check=True)
    return folder


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*PROGRAM, *arguments], cwd=folder, capture_output=True, text=True, check=True)


def test_status_tells_of_gaps_and_overlaps(folder: Path) -> None:
    told = run(folder, "status").stdout
    head = "  12345678 GBP: 8 statements from 2023-01-01 to 2023-07-31, 6 of 7 months proved, 2023-05 missing\n"
    assert head in told
    assert "missing: 2023-05, between 04.pdf and 06.pdf; the balance moves by -10.00" in told
    assert "both cover 2023-07; 1 row in both" in told
    (account,) = json.loads(run(folder, "status", "--json").stdout)["accounts"]
    assert (account["account"], len(account["overlaps"])) == ("12345678", 4)
    assert [link["missing"] for link in account["links"] if link["kind"] == "missing"] == [["2023-05-01", "2023-05-31"]]


def test_accounts_are_listed(folder: Path) -> None:
    head, extent, balance = run(folder, "accounts").stdout.splitlines()
    assert head.startswith("12345678 GBP")
    assert extent.startswith("  8 statements, 10 rows, 2023-01-01 to 2023-07-31, 6 of 7 months proved, 2023-05 missing")
    (account,) = json.loads(run(folder, "accounts", "--json").stdout)
    assert balance == f"  last balance {account['last_balance']} on 2023-07-31"
    assert (account["account"], account["statements"], account["rows"]) == ("12345678", 8, 10)
    assert account["last_balance_proved"] is True


def test_export_marks_twins_or_leaves_them_out(folder: Path) -> None:
    kept = run(folder, "export", "csv")
    rows = list(csv.DictReader(io.StringIO(kept.stdout)))
    assert len(rows) == 10
    twins = [each for each in rows if each["twin_of"]]
    assert len(twins) == 4 and {each["twin_of"] for each in twins} <= {each["id"] for each in rows}
    assert "Note: rows in both are marked: --overlaps drop leaves one of each out." in kept.stderr
    dropping = run(folder, "export", "csv", "--overlaps", "drop")
    left = list(csv.DictReader(io.StringIO(dropping.stdout)))
    assert sorted(each["date"] for each in left) == [f"2023-{month:02}-10" for month in (1, 2, 3, 4, 6, 7)]
    assert "are left out of the second" in dropping.stderr
    assert '  twin_of: "' in run(folder, "export", "beancount").stdout
    assert "    ; twin-of: " in run(folder, "export", "hledger").stdout


@pytest.mark.parametrize(("choice", "asserted"), [("keep", 0), ("drop", 4)])
def test_ledgers_take_what_is_kept_and_what_is_left(folder: Path, choice: str, asserted: int) -> None:
    """January is there three times: no balance holds once the ledger counts its row again. May is missing."""
    beans = run(folder, "export", "beancount", "--overlaps", choice).stdout
    journal = run(folder, "export", "hledger", "--overlaps", choice).stdout
    assert beans.count(" balance Assets:") == asserted
    assert journal.count(" 0 = ") == asserted
    for text in (beans, journal):
        why = "; GBP 980.00 at the end of 2023-01-31 is not asserted, nor is any later balance: another statement has"
        assert (why in text) == (choice == "keep")
    pytest.importorskip("beancount")
    from beancount import loader  # noqa: PLC0415

    _, errors, _ = loader.load_string(beans)
    assert errors == []
    for program, check in (("hledger", ["check", "--strict"]), ("ledger", ["balance"])):
        if shutil.which(program):
            done = subprocess.run(
                [program, "-f", "-", *check], input=journal, capture_output=True, text=True, check=False
            )
            assert done.returncode == 0, done.stderr


def test_asking_needs_a_terminal(folder: Path) -> None:
    refused = subprocess.run(
        [*PROGRAM, "export", "csv", "--overlaps", "ask"],
        cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert refused.returncode == 2
    assert "--overlaps ask needs a terminal" in refused.stderr


def test_asking_asks_for_each_overlap(folder: Path) -> None:
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [*PROGRAM, "export", "csv", "--overlaps", "ask"],
        cwd=folder, stdin=theirs, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    ) as process:  # fmt: skip
        os.write(ours, b"y\nn\nn\nn\n")
        out, err = process.communicate(timeout=60)
    os.close(ours)
    os.close(theirs)
    assert process.returncode == 0, err
    assert err.count("Leave those of the second out?") == 4
    assert len(list(csv.DictReader(io.StringIO(out)))) == 9
