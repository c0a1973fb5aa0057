"""The API does what /openapi.json says of it: schemathesis asks, with ids that exist."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import serve.needed  # noqa: F401

pytest.importorskip("schemathesis")

from serve.serving import EXAMPLES, Server, ended, upload

# What a PDF is, an amount, or whose account there is, no schema says: a value that fits it may still be refused.
CONFIG = """
[parameters]
job_id = "{job}"
batch_id = "{batch}"

[[operations]]
include-path-regex = "(/jobs|/documents|/extract|/corrections|/rows)$"
include-method = "POST"
[operations.checks]
positive_data_acceptance.enabled = false

[[operations]]
include-path-regex = "/export$"
[operations.checks]
positive_data_acceptance.enabled = false
"""
COMMAND = "from schemathesis.cli import schemathesis; schemathesis()"


@pytest.mark.long
@pytest.mark.usefixtures("store")
def test_the_description_holds(tmp_path: Path) -> None:
    with Server(tmp_path / "out", "--workers", "2", "--rate-limit", "1000000") as server, server.client() as client:
        data = (EXAMPLES / "uk-current-0001.pdf").read_bytes()
        taken = upload(client, [("a.pdf", data)]).json()
        job = ended(client, taken["jobs"][0]["id"])["id"]
        (tmp_path / "schemathesis.toml").write_text(CONFIG.format(job=job, batch=taken["batch"]))
        done = subprocess.run(
            [
                sys.executable, "-c", COMMAND, "--config-file", tmp_path / "schemathesis.toml", "run",
                f"{server.url}/openapi.json", "--exclude-path-regex", "(events|/queue/pause)$", "--exclude-method",
                "DELETE", "--phases", "examples,coverage,fuzzing", "-n", "25", "--no-color", "--warnings", "off",
                "--request-timeout", "30", "--generation-database", "none",
            ],
            cwd=tmp_path, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stdout[-4000:]
        assert client.get("/ready").json()["status"] == "ok"
    assert "Traceback" not in server.log.read_text()
