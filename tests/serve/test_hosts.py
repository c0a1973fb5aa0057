"""Servers and workers on several machines: namespaces of their own, with nothing in common but a folder and a database.

Each machine has its own name, processes and temporary files, and its own empty folder above the shared one.
"""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest

import serve.needed  # noqa: F401

httpx = pytest.importorskip("httpx")

from faults import fault_environment, fault_pdf  # noqa: E402
from stores import VARIABLE, new_database, query  # noqa: E402

from pdf_processor.access_keys import make_key  # noqa: E402
from pdf_processor.import_log import ImportLog  # noqa: E402
from serve import proxies  # noqa: E402
from serve.listener import Listener  # noqa: E402
from serve.serving import free_port, upload  # noqa: E402

JOBS = 100
APART = ["unshare", "--uts", "--mount", "--pid", "--fork", "--mount-proc", "--kill-child"]
SET_UP = """
set -e
hostname "$1"; cd "$2"; shift 2
mount -t tmpfs none srv
mkdir -p srv/out srv/tmp srv/home
if [ -z "$ALONE" ]; then mount --bind shared srv/out; fi
mount -t tmpfs none shared
export TMPDIR="$PWD/srv/tmp"
cd srv/home
exec "$@"
"""
LONG_AGO = "2020-01-01T00:00:00.000000+00:00"


def can_be_apart() -> bool:
    if shutil.which("unshare") is None:
        return False
    return subprocess.run([*APART, "hostname", "elsewhere"], capture_output=True, check=False).returncode == 0


pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(not can_be_apart(), reason="no namespaces of our own: unshare needs to be root"),
]


class Machines:
    """Machines over one folder and one database."""

    def __init__(self, root: Path, address: str) -> None:
        self.root = root
        self.address = address
        self.running: list[subprocess.Popen[bytes]] = []
        self.clients: list[httpx.Client] = []
        for name in ("shared", "srv"):
            (root / name).mkdir()

    @property
    def output(self) -> Path:
        """Where each of them has the shared folder."""
        return self.root / "srv" / "out"

    def start(self, name: str, *arguments: str, alone: bool = False) -> subprocess.Popen[bytes]:
        """Run a command on a machine of its own; `alone`: the shared folder is not mounted there."""
        command = [sys.executable, "-m", "pdf_processor", *arguments, "-o", "../out", "--failed-dir", "failed"]
        environment = fault_environment() | {VARIABLE: self.address, "ALONE": "yes" if alone else ""}
        number = len(self.running)
        with (self.root / f"{number}.log").open("wb") as log:
            process = subprocess.Popen(
                [*APART, "sh", "-c", SET_UP, "sh", name, self.root, *command], env=environment, stdout=log, stderr=log
            )
        self.running.append(process)
        return process

    def serve(self, name: str, *options: str) -> httpx.Client:
        port = free_port()
        process = self.start(name, "serve", "--workers", "1", "--port", str(port), "--rate-limit", "100000", *options)
        client = httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=60)
        self.clients.append(client)
        self.wait(lambda: process.poll() is not None or _answers(client))
        assert process.poll() is None, self.told()
        return client

    def work(self, name: str) -> tuple[subprocess.Popen[bytes], str]:
        """A worker, and the run that it is."""
        known = set(self.query("SELECT run_id FROM runs"))
        process = self.start(name, "worker", "--workers", "1")
        self.wait(lambda: set(self.query("SELECT run_id FROM runs")) > known)
        ((run_id,),) = set(self.query("SELECT run_id FROM runs")) - known
        return process, run_id

    def kill(self, machine: subprocess.Popen[bytes]) -> None:
        """All that runs on it."""
        (first,) = psutil.Process(machine.pid).children()
        first.kill()
        machine.wait(20)

    def stop(self) -> None:
        for client in self.clients:
            client.close()
        for machine in self.running:
            if machine.poll() is None:
                for first in psutil.Process(machine.pid).children():
                    first.send_signal(signal.SIGTERM)
        for machine in self.running:
            machine.wait(30)

    def query(self, sql: str) -> list[tuple[Any, ...]]:
        return query(self.output, sql, self.address)

    def wait(self, ready: Callable[[], bool], seconds: float = 120) -> None:
        deadline = time.monotonic() + seconds
        while not ready():
            assert time.monotonic() < deadline, self.told()
            time.sleep(0.05)

    def told(self) -> str:
        return "\n".join(path.read_text()[-2000:] for path in sorted(self.root.glob("*.log")))


def _answers(client: httpx.Client) -> bool:
    try:
        return bool(client.get("/health").status_code == 200)
    except httpx.TransportError:
        return False


@pytest.fixture
def machines(postgres: str, tmp_path: Path) -> Iterator[Machines]:
    made = Machines(tmp_path, new_database(postgres))
    try:
        yield made
    finally:
        made.stop()


@pytest.mark.parametrize("names", [("ann", "bob", "cid", "dan"), ("same",) * 4], ids=["names", "one_name"])
def test_a_hundred_jobs_on_four_machines_end_once_each(machines: Machines, names: tuple[str, ...]) -> None:
    """Two have taken in what four read, some of it both; one of the four is lost in the middle."""
    servers = [machines.serve(name) for name in names[:2]]
    servers[0].post("/api/v1/queue/pause")
    _, (lost, lost_run) = [machines.work(name) for name in names[2:]]
    files = [(f"{n:03}.pdf", fault_pdf("rows:2", "slow:0.1", salt=str(n))) for n in range(JOBS)]
    for server, part in zip(servers, (files[:60], files[40:]), strict=True):
        assert upload(server, part).status_code == 202
    servers[1].post("/api/v1/queue/resume")
    machines.wait(lambda: len(machines.query("SELECT DISTINCT run_id FROM events WHERE event = 'succeeded'")) == 4)
    machines.kill(lost)
    # As if its last sign of life had been long ago.
    machines.query(f"UPDATE runs SET heartbeat_at = '{LONG_AGO}' WHERE run_id = '{lost_run}'")  # noqa: S608
    machines.wait(lambda: not machines.query("SELECT 1 FROM jobs WHERE state <> 'ended'"))
    _each_has_ended_once(machines)
    for server in servers:
        jobs = server.get("/api/v1/jobs", params={"limit": JOBS}).json()["jobs"]
        assert [job["status"] for job in jobs] == ["done"] * JOBS
        for job in jobs[::20]:
            assert len(server.get(f"{job['url']}/result", params={"format": "csv"}).text.splitlines()) == 3
    assert set(machines.query("SELECT run_id FROM runs WHERE ending = 'died'")) <= {(lost_run,)}


def test_servers_behind_one_address_are_one(machines: Machines) -> None:
    """Two behind a proxy that sends each request to the next one; one is lost, and who has listened goes on."""
    key, text = make_key("Ann", "admin")
    with ImportLog.open(machines.output, address=machines.address) as log:
        log.add_key(key)
    servers = [machines.serve(name, "--base-path", proxies.BASE) for name in ("ann", "bob")]
    lost = machines.running[0]
    runs = machines.query("SELECT run_id FROM runs")
    machines.work("cid")
    headers = {"Authorization": f"Bearer {text}"}
    ports = [each.base_url.port or 0 for each in servers]
    with (
        proxies.before("haproxy", machines.root / "proxy", *ports) as address,
        httpx.Client(base_url=f"{address}{proxies.BASE}", headers=headers, timeout=60) as client,
    ):
        listeners = [Listener(f"{address}{proxies.BASE}/api/v1/events", headers) for _ in range(2)]
        for each in listeners:
            each.start()
            machines.wait(lambda each=each: each.opened == 1)  # type: ignore[misc]
        client.post("/api/v1/queue/pause")
        for first in range(0, JOBS, 10):
            files = [(f"{n:03}.pdf", fault_pdf("rows:2", "slow:0.1", salt=str(n))) for n in range(first, first + 10)]
            assert upload(client, files).status_code == 202
        client.post("/api/v1/queue/resume")
        machines.wait(lambda: all(len(each.ended) >= 10 for each in listeners))
        machines.kill(lost)
        (dead,) = runs[:1]
        machines.query(f"UPDATE runs SET heartbeat_at = '{LONG_AGO}' WHERE run_id = '{dead[0]}'")  # noqa: S608
        assert client.get("/api/v1/stats").status_code == 200
        machines.wait(lambda: not machines.query("SELECT 1 FROM jobs WHERE state <> 'ended'"))
        machines.wait(lambda: all(len(each.ended) == JOBS for each in listeners))
        for each in listeners:
            each.over.set()
            assert (each.ids, set(each.ended.values())) == (sorted(set(each.ids)), {1})
        assert sorted(each.opened > 1 for each in listeners) == [False, True]
        _each_has_ended_once(machines)


def test_a_machine_that_has_not_mounted_the_folder_takes_no_jobs(machines: Machines) -> None:
    """Its own folder is at the same place, and empty: each job would fail there."""
    server = machines.serve("ann")
    server.post("/api/v1/queue/pause")
    files = [(f"{n:03}.pdf", fault_pdf("rows:2", "slow:0.1", salt=str(n))) for n in range(10)]
    upload(server, files)
    alone = machines.start("bob", "worker", "--workers", "4", alone=True)
    machines.wait(lambda: alone.poll() is not None or len(machines.query("SELECT 1 FROM runs")) > 1)
    server.post("/api/v1/queue/resume")
    machines.wait(lambda: not machines.query("SELECT 1 FROM jobs WHERE state <> 'ended'"))
    jobs = server.get("/api/v1/jobs").json()["jobs"]
    assert [job["status"] for job in jobs] == ["done"] * len(files)
    assert alone.wait(30) == 6
    assert "not the folder" in machines.told()


def _each_has_ended_once(machines: Machines) -> None:
    for event in ("succeeded", "job.ended"):
        found = f"SELECT count(*), count(DISTINCT import_id) FROM events WHERE event = '{event}'"  # noqa: S608
        assert machines.query(found) == [(JOBS, JOBS)], event
    names = {path.name for path in (machines.root / "shared").glob("*.csv")}
    assert names == {f"{n:03}.csv" for n in range(JOBS)}
    assert not list((machines.root / "shared").glob("*.part"))
    assert machines.query("SELECT count(*) FROM jobs") == [(JOBS,)]
    assert machines.query("SELECT count(*) FROM transactions") == [(2 * JOBS,)]
