"""Where a log's tables are: the seam between what the log says in SQL and the database that runs it.

All statements are SQL that SQLite and PostgreSQL understand alike, with `?` or `?1` for values; what differs is here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from typing import Any, Protocol


class Rows(Protocol):
    """What a statement has brought."""

    @property
    def rowcount(self) -> int: ...
    def fetchone(self) -> Any: ...
    def fetchall(self) -> list[Any]: ...
    def __iter__(self) -> Iterator[Any]: ...


class Database(Protocol):
    """Runs statements."""

    @property
    def in_transaction(self) -> bool: ...
    def execute(self, sql: str, parameters: Any = ..., /) -> Rows: ...
    def executemany(self, sql: str, parameters: Iterable[Any], /) -> object: ...


class Store(Protocol):
    """A database and what is special about it. Used behind the lock of `LogConnection`, but for `make_durable`."""

    take_unlocked: str
    """At the end of a query for a row to take: passes over those that others are taking."""

    @property
    def db(self) -> Database: ...

    def prepare(self) -> None:
        """Find the tables, make or upgrade them. Raises a `MachineError`."""

    def rows(self, sql: str, parameters: Sequence[object]) -> list[dict[str, Any]]:
        """What a query has brought, by the names of its columns."""

    def begin(self, *, patient: bool, shared: bool) -> None:
        """Begin to write. Not `patient`: who has waited in vain waits no more. `shared`: beside others that are."""

    def claim_folder(self) -> None:
        """Within a transaction: have the output folder be the tables' own. Raises a `MachineError` where it is not."""

    def begin_look(self) -> None:
        """Begin to look at one moment of all tables."""

    def order_events(self) -> None:
        """Before an event is numbered: events come to be seen in the order of their numbers."""

    def make_durable(self) -> None:
        """Wait until everything committed so far is on the disk; from any thread."""

    def errors(self) -> AbstractContextManager[None]:
        """Raise the database's errors as `MachineError`, but for those that are bugs of ours."""

    def shred(self) -> None:
        """Have what is deleted from now on overwritten, as far as the database can."""

    def compact(self) -> None:
        """Give space back to the disk, unless others are at work."""

    def damage(self) -> list[str]:
        """What is wrong with the tables and the links between them."""

    def another(self) -> Store:
        """A second connection to the same tables."""

    def close(self) -> None:
        """End the connection."""
