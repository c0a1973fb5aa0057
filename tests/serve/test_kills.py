"""Server and workers killed at random moments: each job ends once, and who listens misses nothing."""

from __future__ import annotations

import json
import random
import signal
import subprocess
import sys
import time
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest
import stores
from faults import fault_environment, fault_pdf

import serve.needed  # noqa: F401
from serve.listener import Listener
from serve.receiver import Receiver
from serve.serving import Server, upload

JOBS = 500
PART = 100


def worker(output: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "pdf_processor", "worker", "-o", output, "-w", "2", "--failed-dir", output / "no"]
    return subprocess.Popen(command, env=fault_environment(), stderr=subprocess.DEVNULL)


@pytest.mark.long
@pytest.mark.usefixtures("store_long")
def test_five_hundred_jobs_survive_kills(tmp_path: Path) -> None:
    dice = random.Random(8)
    options = ("--workers", "1", "--rate-limit", "100000", "--webhooks-anywhere")
    server, receiver = Server(tmp_path / "out", *options, faults=True).start(), Receiver()
    helper = worker(server.output)
    listener = Listener(f"{server.url}/api/v1/events")
    listener.start()
    with server.client() as client:
        assert client.post("/api/v1/webhooks", json={"url": receiver.url}).status_code == 201
        client.post("/api/v1/queue/pause")
        for first in range(0, JOBS, PART):
            files = [(f"{n:03}.pdf", fault_pdf("rows:2", "slow:0.1", salt=str(n))) for n in range(first, first + PART)]
            assert upload(client, files).status_code == 202
        client.post("/api/v1/queue/resume")
    kills = 0
    deadline = time.monotonic() + 240
    while (left := waiting(server)) and time.monotonic() < deadline:
        time.sleep(dice.uniform(0.3, 1.5))
        if left > 20 and kills < 30:
            kills += 1
            if dice.random() < 0.4:
                server.kill()
                server.start()
            else:
                helper.send_signal(signal.SIGKILL)
                helper.wait()
                helper = worker(server.output)
    deadline = time.monotonic() + 20
    while sum(listener.ended.values()) < JOBS and time.monotonic() < deadline:
        time.sleep(0.1)
    deadline = time.monotonic() + 90  # what was being sent at a kill is sent again after a minute
    while query(server.output, "SELECT count(*) FROM deliveries WHERE delivered_at IS NULL") != [(0,)]:
        assert time.monotonic() < deadline
        time.sleep(0.5)
    receiver.close()
    listener.over.set()
    helper.terminate()
    helper.wait()
    server.stop()
    assert kills >= 5
    states = query(server.output, "SELECT state, count(*) FROM jobs GROUP BY state")
    assert states == [("ended", JOBS)]
    read = query(server.output, "SELECT count(*), count(DISTINCT import_id) FROM events WHERE event = 'succeeded'")
    assert read == [(JOBS, JOBS)]
    assert len(list(server.output.glob("*.csv"))) == JOBS
    assert listener.opened > 1
    assert listener.ids == sorted(set(listener.ids))
    assert (len(listener.ended), set(listener.ended.values())) == (JOBS, {1})
    ids = defaultdict[str, set[str]](set)
    for headers, body in receiver.got:
        ids[json.loads(body)["data"]["job"]].add(headers["webhook-id"])
    assert (set(ids), {len(each) for each in ids.values()}) == (set(listener.ended), {1})


def waiting(server: Server) -> int:
    return int(query(server.output, "SELECT count(*) FROM jobs WHERE state <> 'ended'")[0][0])


def query(output: Path, sql: str) -> list[tuple[Any, ...]]:
    return stores.query(output / "pdfproc.db", sql)
