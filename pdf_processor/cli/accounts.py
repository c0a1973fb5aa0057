"""`pdfproc accounts`."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import click

from pdf_processor.accounts.book import Account, Stretch, make_book
from pdf_processor.accounts.chains import Chain, LinkKind, chain
from pdf_processor.accounts.overlaps import Overlap, overlaps
from pdf_processor.cli.accounts_text import account_fields, span_text
from pdf_processor.cli.options import open_log, output_option
from pdf_processor.model import Reconciled
from pdf_processor.terminal import counted, for_terminal


@click.command("accounts")
@output_option
@click.option("--json", "as_json", is_flag=True, help="Print one JSON list with every account.")
def command(output: Path, as_json: bool) -> None:
    """List the accounts that the statements are of: bank, kind, days, months proved, last printed balance.

    A month is proved where each of its days lies in a proved statement, or between two that follow each other.
    Statements that print no account number are counted together by their bank. 'pdfproc status' says how an account's
    statements follow each other; 'pdfproc export FORMAT --account NUMBER' writes the rows of one.

    \b
    Examples:
      pdfproc accounts
      pdfproc accounts -o results --json
    """
    with open_log(output, for_reading=True) as log:
        book = make_book(log.stored_statements())
    chains, found = [chain(account) for account in book.accounts], overlaps(book)
    if as_json:
        fields = account_fields(chains, found)
        more = (_fields(each.account) for each in chains)
        print(json.dumps([each | added for each, added in zip(fields, more, strict=True)], indent=2))
        return
    print("\n".join(_lines(chains, found)))


def _lines(chains: Sequence[Chain], found: Sequence[Overlap]) -> list[str]:
    if not chains:
        return ["No statement has been read yet: 'pdfproc ingest FOLDER' reads some."]
    lines = []
    for each in chains:
        trouble = _trouble(each, [overlap for overlap in found if overlap.account.key == each.account.key])
        lines.append(_title(each.account))
        lines.append("  " + ", ".join([*_extent(each), *trouble]))
        if (last := _last_balance(each.account)) is not None:
            day = f" on {last.last_day}" if last.last_day else ""
            proved = "" if last.statement.reconciled is Reconciled.YES else ", not proved"
            lines.append(f"  last balance {last.closing:f}{day}{proved}")
    return lines


def _title(account: Account) -> str:
    bank = account.bank if account.number else None
    kind = (account.kind or "").replace("_", " ")
    names = [each for each in (bank, kind, account.holder) if each]
    return for_terminal(f"{account.title} {account.key.currency}".strip() + (f": {', '.join(names)}" if names else ""))


def _extent(chain: Chain) -> list[str]:
    rows = sum(len(stretch.entries) for stretch in chain.account.stretches)
    parts = [counted(chain.statements, "statement"), counted(rows, "row")]
    if chain.start and chain.end:
        parts.append(f"{chain.start} to {chain.end}")
        parts.append(chain.months_told)
    return parts


def _trouble(chain: Chain, found: Sequence[Overlap]) -> list[str]:
    """What 'pdfproc status' tells more of."""
    texts = [f"{span_text(*span)} missing" for span in chain.missing]
    breaks = sum(link.kind is LinkKind.DIFFERS for link in chain.links)
    if breaks:
        texts.append(f"{breaks} that {'does' if breaks == 1 else 'do'} not follow")
    if found:
        texts.append(counted(len(found), "overlap"))
    if chain.unproved:
        texts.append(f"{counted(len(chain.unproved), 'statement')} not proved")
    return texts


def _last_balance(account: Account) -> Stretch | None:
    """The newest stretch that prints what it ends with; without a number it may be any account's."""
    if not account.key.number:
        return None
    known = [each for each in account.stretches if each.closing is not None]
    return max(known, key=lambda each: (each.last_day is not None, each.last_day), default=None)


def _fields(account: Account) -> dict[str, object]:
    last = _last_balance(account)
    return {
        "bank": account.bank,
        "holder": account.holder,
        "kind": account.kind,
        "rows": sum(len(stretch.entries) for stretch in account.stretches),
        "last_balance": None if last is None else f"{last.closing:f}",
        "last_balance_proved": last is not None and last.statement.reconciled is Reconciled.YES,
        "last_balance_on": None if last is None or last.last_day is None else last.last_day.isoformat(),
    }
