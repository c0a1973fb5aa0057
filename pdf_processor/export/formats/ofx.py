"""OFX, as files that are imported by hand: plain, as Quicken's Web Connect (qfx), and as QuickBooks' (qbo).

Plain is OFX 2.1.1, XML whose letters beyond ASCII are references, which every reader takes. Intuit's programs take
1.0.2 in Windows' western characters.
Open Financial Exchange 2.3, section 11 (banking) and 11.4.3 (transactions). An importer tells rows by FITID.
"""

from __future__ import annotations

import datetime
import xml.etree.ElementTree as ET
from collections.abc import Callable
from decimal import Decimal
from functools import partial
from typing import Any, BinaryIO

from pdf_processor.accounts.book import NO_CURRENCY, Account, Book, Entry
from pdf_processor.export.registry import Format, Options, needing
from pdf_processor.export.text import clean

LONGEST_NAME = 32
LONGEST_MEMO = 255
LONGEST_ACCOUNT = 22
UNKNOWN_BANK = "0"
INTUIT_BANK = "3000"
"""Intuit's programs import a file only if it names a bank that takes part; this one always does."""


def write(book: Book, out: BinaryIO, _options: Options, *, intuit: bool) -> None:
    """One response with a statement for each account; where no balance is printed, it is that of the rows alone."""
    with needing("ofxtools", "ofx"):
        from ofxtools import models  # noqa: PLC0415
        from ofxtools.models.ofx import OFX  # noqa: PLC0415
    banks = [_bank_statement(models, account) for account in book.accounts if not account.is_card]
    cards = [_card_statement(models, account) for account in book.accounts if account.is_card]
    status = models.STATUS(code=0, severity="INFO")
    extra = {"fi": models.FI(org="pdfproc", fid=INTUIT_BANK)} if intuit else {}
    now = datetime.datetime.now(datetime.UTC).replace(microsecond=0)
    signon = models.SONRS(status=status, dtserver=now, language="ENG", **extra)
    messages: dict[str, Any] = {"signonmsgsrsv1": models.SIGNONMSGSRSV1(sonrs=signon)}
    if banks:
        messages["bankmsgsrsv1"] = models.BANKMSGSRSV1(*banks)
    if cards:
        messages["creditcardmsgsrsv1"] = models.CREDITCARDMSGSRSV1(*cards)
    tree = OFX(**messages).to_etree()
    ordered = sorted(book.accounts, key=lambda account: account.is_card)
    for element, account in zip(tree.iter("CURDEF"), ordered, strict=True):
        element.text = account.currency
    out.write(_serialised(tree, intuit=intuit))


def _serialised(tree: ET.Element, *, intuit: bool) -> bytes:
    from ofxtools.header import make_header  # noqa: PLC0415

    if intuit:
        signon = tree.find(".//SONRS")
        assert signon is not None
        ET.SubElement(signon, "INTU.BID").text = INTUIT_BANK
    header = str(make_header(version=102 if intuit else 211))
    if intuit:
        header = header.replace("ENCODING:UTF-8", "ENCODING:USASCII").replace("CHARSET:NONE", "CHARSET:1252")
    body = ET.tostring(tree, encoding="unicode")
    return (header + body + "\n").encode("cp1252" if intuit else "ascii", "xmlcharrefreplace")


def _bank_statement(models: Any, account: Account) -> Any:
    where = models.BANKACCTFROM(
        bankid=UNKNOWN_BANK, acctid=_number(account), accttype="SAVINGS" if account.kind == "savings" else "CHECKING"
    )
    statement = models.STMTRS(bankacctfrom=where, **_content(models, account))
    return models.STMTTRNRS(trnuid="0", status=models.STATUS(code=0, severity="INFO"), stmtrs=statement)


def _card_statement(models: Any, account: Account) -> Any:
    statement = models.CCSTMTRS(ccacctfrom=models.CCACCTFROM(acctid=_number(account)), **_content(models, account))
    return models.CCSTMTTRNRS(trnuid="0", status=models.STATUS(code=0, severity="INFO"), ccstmtrs=statement)


def _content(models: Any, account: Account) -> dict[str, Any]:
    entries = list(account.entries)
    days = [day for stretch in account.stretches for day in (stretch.first_day, stretch.last_day) if day]
    start, end = (
        _noon(min(days, default=datetime.date(1970, 1, 1))),
        _noon(max(days, default=datetime.date(1970, 1, 1))),
    )
    rows = models.BANKTRANLIST(*(_row(models.STMTTRN, entry) for entry in entries), dtstart=start, dtend=end)
    balance = models.LEDGERBAL(balamt=_balance(account), dtasof=end)
    # The library's list of currencies is not today's: the real one is set afterwards.
    return {"curdef": NO_CURRENCY, "banktranlist": rows, "ledgerbal": balance}


def _balance(account: Account) -> Decimal:
    """The newest known balance; OFX demands one, so without any it is the sum of the rows."""
    for stretch in reversed(account.stretches):
        if (known := stretch.balances()) is not None:
            return known[1]
    return sum((entry.row.amount for entry in account.entries), Decimal(0))


def _row(made: Callable[..., Any], entry: Entry) -> Any:
    text = clean(entry.row.description)
    more = {"memo": text[:LONGEST_MEMO]} if len(text) > LONGEST_NAME else {}
    assert entry.day is not None
    return made(
        trntype="CREDIT" if entry.row.amount >= 0 else "DEBIT", dtposted=_noon(entry.day), trnamt=entry.row.amount,
        fitid=entry.id, name=text[:LONGEST_NAME].strip() or "-", **more,
    )  # fmt: skip


def _number(account: Account) -> str:
    """The account's number without blanks; of a long one (an IBAN may have 34) the end tells accounts apart."""
    number = "".join(clean(account.number or "").split()) or "UNKNOWN"
    return number[-LONGEST_ACCOUNT:]


def _noon(day: datetime.date) -> datetime.datetime:
    """Noon, so that it is the same day wherever it is read."""
    return datetime.datetime.combine(day, datetime.time(12), datetime.UTC)


FORMATS = (
    Format("ofx", "GnuCash, Banktivity, Odoo, many more", partial(write, intuit=False), needs_day=True),
    Format("qfx", "Quicken", partial(write, intuit=True), needs_day=True),
    Format("qbo", "QuickBooks", partial(write, intuit=True), needs_day=True),
)
