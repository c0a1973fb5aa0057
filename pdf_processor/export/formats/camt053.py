"""camt.053.001.08, ISO 20022's statement of an account: one `Stmt` for each statement, with its balances."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import BinaryIO

from pdf_processor.accounts.book import Account, Book, Entry, Stretch
from pdf_processor.export.registry import Format, Options
from pdf_processor.export.text import clean

NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"
LONGEST_TEXT = 140
LONGEST_INFORMATION = 500
_IBAN = re.compile(r"[A-Z]{2}[0-9]{2}[a-zA-Z0-9]{1,30}")


def write(book: Book, out: BinaryIO, _options: Options) -> None:
    """A document of all statements whose balances are known."""
    now = datetime.now(UTC).isoformat(timespec="seconds")
    root = ET.Element("Document", xmlns=NAMESPACE)
    message = ET.SubElement(root, "BkToCstmrStmt")
    head = ET.SubElement(message, "GrpHdr")
    _text(head, "MsgId", f"pdfproc-{datetime.now(UTC):%Y%m%dT%H%M%S}")
    _text(head, "CreDtTm", now)
    for account in book.accounts:
        for number, stretch in enumerate(account.stretches, 1):
            if (balances := stretch.balances()) is not None:
                _statement(message, account, stretch, number, balances, now)
    ET.indent(root)
    out.write(ET.tostring(root, encoding="utf-8", xml_declaration=True) + b"\n")


def _statement(
    message: ET.Element, account: Account, stretch: Stretch, number: int, balances: tuple[Decimal, Decimal], now: str
) -> None:
    statement = ET.SubElement(message, "Stmt")
    _text(statement, "Id", f"{stretch.sha256[:16]}-{stretch.number}")
    _text(statement, "ElctrncSeqNb", str(number))
    _text(statement, "CreDtTm", now)
    first, last = stretch.first_day or date.min, stretch.last_day or date.min
    if stretch.first_day is not None:
        period = ET.SubElement(statement, "FrToDt")
        _text(period, "FrDtTm", f"{first}T00:00:00")
        _text(period, "ToDtTm", f"{last}T23:59:59")
    _account(statement, account)
    for code, balance, day in (("OPBD", balances[0], first), ("CLBD", balances[1], last)):
        _balance(statement, code, balance, day, account.currency)
    for entry in stretch.in_time():
        _entry(statement, entry, account.currency)


def _account(statement: ET.Element, account: Account) -> None:
    element = ET.SubElement(statement, "Acct")
    number = clean(account.number or "")
    bare = number.replace(" ", "")
    identity = ET.SubElement(element, "Id")
    if _IBAN.fullmatch(bare):
        _text(identity, "IBAN", bare)
    else:
        _text(ET.SubElement(identity, "Othr"), "Id", number[-34:] or "UNKNOWN")
    _text(element, "Ccy", account.currency)
    if account.holder:
        _text(ET.SubElement(element, "Ownr"), "Nm", clean(account.holder)[:LONGEST_TEXT])
    if account.bank:
        _text(ET.SubElement(ET.SubElement(element, "Svcr"), "FinInstnId"), "Nm", clean(account.bank)[:LONGEST_TEXT])


def _balance(statement: ET.Element, code: str, balance: Decimal, day: date, currency: str) -> None:
    element = ET.SubElement(statement, "Bal")
    _text(ET.SubElement(ET.SubElement(element, "Tp"), "CdOrPrtry"), "Cd", code)
    _amount(element, balance, currency)
    _text(ET.SubElement(element, "Dt"), "Dt", day.isoformat())


def _entry(statement: ET.Element, entry: Entry, currency: str) -> None:
    assert entry.day is not None
    element = ET.SubElement(statement, "Ntry")
    _text(element, "NtryRef", entry.id)
    _amount(element, entry.row.amount, currency)
    _text(ET.SubElement(element, "Sts"), "Cd", "BOOK")
    _text(ET.SubElement(element, "BookgDt"), "Dt", entry.day.isoformat())
    if entry.row.value_date is not None:
        _text(ET.SubElement(element, "ValDt"), "Dt", entry.row.value_date.isoformat())
    _text(element, "AcctSvcrRef", entry.id)
    code = ET.SubElement(ET.SubElement(element, "BkTxCd"), "Prtry")
    _text(code, "Cd", "NTRF")  # the schema demands a code, and none is printed
    details = ET.SubElement(ET.SubElement(element, "NtryDtls"), "TxDtls")
    _text(ET.SubElement(details, "Refs"), "AcctSvcrRef", entry.id)
    text = clean(entry.row.description)
    if text:
        remittance = ET.SubElement(details, "RmtInf")
        for at in range(0, len(text), LONGEST_TEXT):
            _text(remittance, "Ustrd", text[at : at + LONGEST_TEXT])
        _text(element, "AddtlNtryInf", text[:LONGEST_INFORMATION])


def _amount(parent: ET.Element, value: Decimal, currency: str) -> None:
    element = ET.SubElement(parent, "Amt", Ccy=currency)
    element.text = f"{abs(value):f}"
    _text(parent, "CdtDbtInd", "CRDT" if value >= 0 else "DBIT")


def _text(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, name).text = text


FORMATS = (Format("camt.053", "accounting in Europe", write, needs_day=True, needs_balance=True),)
