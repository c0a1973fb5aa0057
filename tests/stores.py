"""Where the tests' logs have their tables: in their output folder, or in a PostgreSQL server of the tests' own.

That one is started, where its programs are installed, in a temporary folder at a socket. Each test that asks for
`store` or `store_long` is run over both; all logs that it opens, and its child processes, have the database that the
variable names.
"""

from __future__ import annotations

import importlib.util
import os
import pwd
import shutil
import sqlite3
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from itertools import count
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from pdf_processor.import_log import ImportLog

VARIABLE = "PDFPROC_STORE"
_QUICK = ("-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off", "-c", "listen_addresses=")


def missing() -> str | None:
    """What is not there, if something is not."""
    if importlib.util.find_spec("psycopg") is None:
        return "psycopg is not installed: pip install 'pdfproc[postgres]'"
    if any(_program(name) is None for name in ("initdb", "pg_ctl", "postgres")):
        return "no PostgreSQL server is installed"
    if os.getuid() == 0 and (_user() is None or shutil.which("setpriv") is None):
        return "PostgreSQL does not run as root, and there is no other user"
    return None


def _program(name: str) -> str | None:
    """Debian keeps the server's programs off the path."""
    places = [os.environ.get("PATH", ""), *map(str, sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True))]
    return shutil.which(name, path=os.pathsep.join(places))


def _user() -> str | None:
    names = {each.pw_name for each in pwd.getpwall()}
    return next((name for name in ("postgres", "nobody") if name in names), None)


@contextmanager
def running() -> Iterator[str]:
    """A server; what its databases' addresses end with."""
    folder = Path(tempfile.mkdtemp(prefix="pg-"))
    before: list[str] = []
    if os.getuid() == 0:
        user = _user()
        assert user is not None
        shutil.chown(folder, user)
        before = ["setpriv", f"--reuid={user}", "--clear-groups"]
    data = folder / "data"
    try:
        init = [
            *before,
            str(_program("initdb")),
            "-D",
            data,
            "-U",
            "tests",
            "-A",
            "trust",
            "--locale=C.UTF-8",
            "--no-sync",
        ]
        subprocess.run(init, check=True, stdout=subprocess.DEVNULL, cwd="/")
        control = [*before, str(_program("pg_ctl")), "-s", "-w", "-D", data]
        # Let go by `pg_ctl`, it is no child of the tests' process: some of them count those.
        options = " ".join(["-k", str(folder), *_QUICK])
        subprocess.run([*control, "-l", folder / "log", "-o", options, "start"], check=True, cwd="/")
        try:
            yield f"user=tests&host={folder}"
        finally:
            # At once: nobody needs these tables again.
            subprocess.run([*control, "-m", "immediate", "stop"], check=True, cwd="/")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def empty_database(server: str) -> str:
    """The address of the server's database, with nothing in it, and nobody who uses it."""
    import psycopg  # noqa: PLC0415 - an extra

    address = f"postgresql:///postgres?{server}"
    with psycopg.connect(address, autocommit=True) as db:
        db.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                   "WHERE datname = current_database() AND pid <> pg_backend_pid()")  # fmt: skip
        for (schema,) in db.execute(r"SELECT nspname FROM pg_namespace WHERE nspname LIKE 'pdfproc%'").fetchall():
            db.execute(f"DROP SCHEMA {schema} CASCADE".encode())
    return address


_NUMBERS = count(1)


def new_database(server: str) -> str:
    """The address of a database of its own, for one that outlives a test."""
    import psycopg  # noqa: PLC0415 - an extra

    name = f"tests_{next(_NUMBERS)}"
    with psycopg.connect(f"postgresql:///postgres?{server}", autocommit=True) as db:
        db.execute(f"CREATE DATABASE {name}".encode())
    return f"postgresql:///{name}?{server}"


def folder_of(address: str) -> Path:
    """Where the server of an address has its files."""
    return Path(parse_qs(urlsplit(address).query)["host"][0])


def holds(database: Path, text: bytes, address: str | None = None) -> bool:
    """Whether a text stands anywhere in a log's files; of a server of PostgreSQL in any of its files."""
    address = address or os.environ.get(VARIABLE)
    if address is None:
        return any(text in path.read_bytes() for path in database.parent.glob(database.name + "*"))
    import psycopg  # noqa: PLC0415 - an extra

    with psycopg.connect(address, autocommit=True) as db:
        db.execute("CHECKPOINT")
    return any(text in path.read_bytes() for path in folder_of(address).rglob("*") if path.is_file())


def query(database: Path, sql: str, address: str | None = None) -> list[tuple[Any, ...]]:
    """What a log's tables hold, by a connection of its own. The address, or the variable, says where they are."""
    address = address or os.environ.get(VARIABLE)
    if address is None:
        # Opened so that it is not created: the mode of its side files would be ours.
        uri = f"{database.as_uri()}?mode=rw"
        with closing(sqlite3.connect(uri, timeout=30, uri=True)) as db, db:
            return db.execute(sql).fetchall()
    import psycopg  # noqa: PLC0415 - an extra

    with psycopg.connect(address, options="-c search_path=pdfproc") as server:
        rows = server.execute(sql.encode())
        return rows.fetchall() if rows.description else []


def _stores(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    kind: str = request.param
    if kind == "postgres":
        address = empty_database(request.getfixturevalue("postgres"))
        monkeypatch.setenv(VARIABLE, address)
        opened = ImportLog.open.__func__  # type: ignore[attr-defined]

        def there(cls: type[ImportLog], output: Any, **options: Any) -> ImportLog:
            log: ImportLog = opened(cls, output, **{"address": address, **options})
            return log

        monkeypatch.setattr(ImportLog, "open", classmethod(there))
    return kind


def environment(request: pytest.FixtureRequest) -> dict[str, str]:
    """What a server of this fixture's parameter has in its environment."""
    if request.param == "sqlite":
        return {}
    return {VARIABLE: new_database(request.getfixturevalue("postgres"))}


AT_LENGTH = pytest.param("postgres", marks=pytest.mark.long)
store = pytest.fixture(params=["sqlite", "postgres"], name="store")(_stores)
store_long = pytest.fixture(params=["sqlite", AT_LENGTH], name="store_long")(_stores)
in_sqlite = pytest.mark.parametrize("store", ["sqlite"], indirect=True)
in_sqlite_at_length = pytest.mark.parametrize("store_long", ["sqlite"], indirect=True)
in_both_at_once = pytest.mark.parametrize("store_long", ["sqlite", "postgres"], indirect=True)


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """A server for the whole session; skips where there is none."""
    if (why := missing()) is not None:
        pytest.skip(why)
    with running() as server:
        yield server
