"""Fifty clients of the server for two minutes, while both cores read statements: `make load-serve`, or

    python benchmarks/load_serve.py --clients 50 --seconds 120

The server gets an output folder with jobs that are over and jobs that wait, more than its workers can read in that
time, and a key for each client. Locust (extra `load`) is the clients (`load_clients.py`). Nothing may fail but by 429
or 503, half of the API's answers must come within 50 ms, and the server's memory may not grow once it has begun.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import json
import os
import random
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import psutil

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from pdf_processor.access_keys import make_key  # noqa: E402
from pdf_processor.import_log import ImportLog, NewJob  # noqa: E402

SAMPLES = sorted(path for path in (ROOT / "examples" / "statements").glob("*.pdf") if "scan" not in path.name)
LONGEST_MEDIAN = 50.0
MOST_GROWTH = 5.0
WARM_UP_SHARE = 0.6
"""Of the time; by then the pictures that the server keeps have their full 16 MB."""
PAGES = ("list (page)", "review (page)", "job (page)")


@dataclass
class Watched:
    """What was seen of the server's process, each second."""

    moments: list[float] = field(default_factory=list)
    megabytes: list[float] = field(default_factory=list)
    processor_seconds: float = 0.0
    children_seconds: float = 0.0

    def slope(self) -> float:
        """Growth in MB a minute, by least squares, without the beginning."""
        start = int(len(self.moments) * WARM_UP_SHARE)
        xs, ys = self.moments[start:], self.megabytes[start:]
        mean_x, mean_y = sum(xs) / len(xs), sum(ys) / len(ys)
        above = sum((x - mean_x) * (y - mean_y) for x, y in zip(xs, ys, strict=True))
        return 60 * above / sum((x - mean_x) ** 2 for x in xs)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--clients", type=int, default=50)
    parser.add_argument("--seconds", type=int, default=120)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--waiting", type=int, default=8000, help="jobs that wait when it begins")
    parser.add_argument("--over", type=int, default=10_000, help="jobs that are over when it begins")
    parser.add_argument("--json", type=Path, help="also write the figures here")
    chosen = parser.parse_args()
    with suppress(ModuleNotFoundError):
        import locust  # noqa: F401, PLC0415 - only whether it is there: it patches what it is imported into

        return measure(chosen)
    print("locust is not installed: install it with: pip install 'pdfproc[serve,load]'", file=sys.stderr)
    return 2


def measure(chosen: argparse.Namespace) -> int:
    """Fill, serve, load, judge."""
    with tempfile.TemporaryDirectory(prefix="load-") as folder:
        place = Path(folder)
        keys = fill(place / "out", chosen)
        port = _free_port()
        with (place / "server.log").open("wb") as log:
            server = subprocess.Popen(
                [sys.executable, "-m", "pdf_processor", "serve", "-o", place / "out", "--port", str(port), "--workers",
                 str(chosen.workers), "--failed-dir", place / "failed", "--max-queued", "1000000"],
                cwd=ROOT, stdout=log, stderr=log,
            )  # fmt: skip
        try:
            _wait_for(f"http://127.0.0.1:{port}/health")
            watched = Watched()
            figures = load(place, f"http://127.0.0.1:{port}", keys, chosen, psutil.Process(server.pid), watched)
        finally:
            server.terminate()
            server.wait(60)
        with ImportLog.open(place / "out") as log:
            figures["left"] = log.waiting()
    return judge(figures, watched, chosen)


def fill(output: Path, chosen: argparse.Namespace) -> list[str]:
    """Jobs that are over and jobs that wait; the keys."""
    uploads = output / "uploads"
    uploads.mkdir(parents=True)
    dice, contents = random.Random(1), [path.read_bytes() for path in SAMPLES]
    keys = []
    with ImportLog.open(output) as log:
        for number in range(chosen.clients):
            key, text = make_key(f"client {number}", "admin")
            log.add_key(key)
            keys.append(text)
        with log._transaction() as db:
            db.executemany(
                """INSERT INTO jobs (id, name, path_bytes, relative_path, source, sha256, size, options, state,
                       created_at) VALUES (?1, ?1, ?1, '', 'upload', ?1, 1, '{}', 'cancelled', '2026-01-01')""",
                ((f"j{number:06}",) for number in range(chosen.over)),
            )
        for number in range(chosen.waiting):
            data = dice.choice(contents) + f"\n%{number}".encode()
            sha256 = hashlib.sha256(data).hexdigest()
            path = uploads / f"{sha256}.pdf"
            path.write_bytes(data)
            name = f"{number:05}.pdf"
            log.submit(NewJob(os.fsencode(path), name, name.encode(), "upload", sha256, len(data)))
    return keys


def load(
    place: Path, url: str, keys: list[str], chosen: argparse.Namespace, server: psutil.Process, watched: Watched
) -> dict[str, object]:
    """Have the clients at work; what locust has measured."""
    environment = os.environ | {
        "PDFPROC_LOAD_KEYS": ",".join(keys), "PDFPROC_LOAD_PDFS": str(ROOT / "examples" / "statements"),
        "PDFPROC_LOAD_REFUSED": str(place / "refused"),
    }  # fmt: skip
    command = [
        sys.executable, "-m", "locust", "-f", ROOT / "benchmarks" / "load_clients.py", "--headless", "--host", url,
        "-u", str(chosen.clients), "-r", "25", "-t", f"{chosen.seconds}s", "--csv", place / "load", "--only-summary",
        "--loglevel", "WARNING",
    ]  # fmt: skip
    over = threading.Event()
    watcher = threading.Thread(target=_watch, args=(server, watched, over))
    watcher.start()
    clients = subprocess.run(command, env=environment, cwd=place, capture_output=True, text=True, check=False)
    over.set()
    watcher.join()
    rows = list(csv.DictReader((place / "load_stats.csv").open()))
    assert rows, clients.stderr
    failures = [dict(row) for row in csv.DictReader((place / "load_failures.csv").open())]
    return {
        "requests": {row["Name"]: _figures(row) for row in rows}, "failures": failures,
        "refused": int((place / "refused").read_text("ascii")),
    }  # fmt: skip


def _figures(row: dict[str, str]) -> dict[str, float]:
    return {
        "count": int(row["Request Count"]), "failed": int(row["Failure Count"]),
        "median": float(row["Median Response Time"]), "p95": float(row["95%"]),
        "longest": float(row["Max Response Time"]),
    }  # fmt: skip


def _watch(server: psutil.Process, watched: Watched, over: threading.Event) -> None:
    began = time.monotonic()
    before = server.cpu_times()
    while not over.wait(1.0):
        watched.moments.append(time.monotonic() - began)
        watched.megabytes.append(server.memory_info().rss / 1024**2)
        children = 0.0
        for child in server.children(recursive=True):
            with suppress(psutil.NoSuchProcess):
                times = child.cpu_times()
                children += times.user + times.system
        watched.children_seconds = max(watched.children_seconds, children)
    after = server.cpu_times()
    watched.processor_seconds = after.user + after.system - before.user - before.system


def judge(figures: dict[str, object], watched: Watched, chosen: argparse.Namespace) -> int:
    """Print what was measured, and what of it is past its bar."""
    requests: dict[str, dict[str, float]] = figures["requests"]  # type: ignore[assignment]
    print(f"{'request':16}{'count':>8}{'failed':>8}{'median':>8}{'95 %':>8}{'longest':>9}   (ms)")
    for name, each in requests.items():
        print(f"{name:16}{each['count']:8.0f}{each['failed']:8.0f}{each['median']:8.0f}{each['p95']:8.0f}"
              f"{each['longest']:9.0f}")  # fmt: skip
    slope = watched.slope()
    print(f"told to come later: {figures['refused']}; jobs that still wait: {figures['left']}")
    first, last = watched.megabytes[0], watched.megabytes[-1]
    own, children = watched.processor_seconds, watched.children_seconds
    print(f"the server's process: {first:.0f} to {last:.0f} MB, {slope:+.1f} MB a minute")
    print(f"seconds of processor: {own:.0f} of its own, {children:.0f} of those that read")
    api = {name: each for name, each in requests.items() if name not in (*PAGES, "picture", "Aggregated", "upload")}
    slowest = max(api, key=lambda name: api[name]["median"])
    wrong = [f"{each['Method']} {each['Name']}: {each['Error']} ({each['Occurrences']} times)"
             for each in figures["failures"]]  # type: ignore[attr-defined]  # fmt: skip
    if api[slowest]["median"] > LONGEST_MEDIAN:
        wrong.append(f"half of the answers of '{slowest}' take longer than {LONGEST_MEDIAN:.0f} ms")
    if slope > MOST_GROWTH:
        wrong.append(f"the server grows by {slope:.1f} MB a minute")
    if not figures["left"]:
        wrong.append("the workers ran out of jobs: give more with --waiting")
    for each in wrong:
        print(f"WRONG: {each}")
    if chosen.json is not None:
        chosen.json.write_text(json.dumps(figures | {"megabytes": watched.megabytes, "slope": slope}, indent=1))
    return 1 if wrong else 0


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait_for(address: str) -> None:
    until = time.monotonic() + 60
    while True:
        try:
            with urllib.request.urlopen(address, timeout=5):
                return
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.05)


if __name__ == "__main__":
    sys.exit(main())
