"""The account that somebody names by its number, or by the end of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from pdf_processor.accounts.book import Account, Book, Selection, make_book
from pdf_processor.accounts.identity import bare_number
from pdf_processor.terminal import for_terminal

if TYPE_CHECKING:
    from pdf_processor.import_log import StoredStatement


class NoSuchAccount(ValueError):
    """No account, or several, are called so, or the one has no rows among those asked for; the text says which."""


def book_of(statements: Iterable[StoredStatement], selection: Selection, wanted: str) -> Book:
    """What the selection takes of the account of this number, or of this end of one where no other ends so.

    Raises `NoSuchAccount`.
    """
    everything = list(statements)
    key = _called(make_book(everything), wanted).key
    found = tuple(account for account in make_book(everything, selection).accounts if account.key == key)
    if not found:
        raise NoSuchAccount(f"account {for_terminal(wanted)} has no rows among those that are asked for")
    return Book(found)


def _called(book: Book, wanted: str) -> Account:
    bare = bare_number(wanted)
    exact = [account for account in book.accounts if bare and account.key.number == bare]
    found = exact or [account for account in book.accounts if bare and account.key.number.endswith(bare)]
    if len(found) == 1:
        return found[0]
    known = ", ".join(for_terminal(_title(account)) for account in (found or book.accounts)) or "none"
    if found:
        raise NoSuchAccount(f"{len(found)} accounts end in {for_terminal(wanted)}: {known}. Give more of the number.")
    raise NoSuchAccount(f"no account {for_terminal(wanted)} is among the rows. There are: {known}.")


def _title(account: Account) -> str:
    return f"{account.title} {account.key.currency}".strip()
