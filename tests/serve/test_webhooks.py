"""Webhooks: signed, sent at least once under one id, and never to where they must not go."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import serve.needed  # noqa: F401

httpx = pytest.importorskip("httpx")

from faults import fault_pdf  # noqa: E402

from pdf_processor.import_log import Delivery, ImportLog  # noqa: E402
from pdf_processor.serve import webhooks  # noqa: E402
from pdf_processor.serve.webhooks import Deliverer, Refused, check_url, is_public, make_webhook, signature  # noqa: E402
from serve.receiver import Receiver  # noqa: E402
from serve.serving import Server, ended, upload  # noqa: E402

API = "/api/v1/webhooks"


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    receiver = Receiver()
    yield receiver
    receiver.close()


def wait_for(ready: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 30
    while not ready():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def test_the_signature_is_that_of_the_standard() -> None:
    # The example of the specification's reference libraries.
    secret, body = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", '{"test": 2432232314}'
    signed = signature(secret, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, body)
    assert signed == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="


@pytest.mark.usefixtures("store_long")
def test_the_end_of_a_job_is_told_signed(tmp_path: Path, receiver: Receiver) -> None:
    options = ("--workers", "1", "--webhooks-anywhere")
    with Server(tmp_path / "out", *options, faults=True) as server, server.client() as client:
        made = client.post(API, json={"url": receiver.url}).json()
        assert made["secret"].startswith("whsec_")
        assert "secret" not in {key for each in client.get(API).json() for key, value in each.items() if value}
        taken = upload(client, [("Annas.pdf", fault_pdf("rows:2", salt="hook"))]).json()["jobs"][0]
        ended(client, taken["id"])
        wait_for(lambda: bool(receiver.got))
        headers, body = receiver.got[0]
        headers = {name.lower(): value for name, value in headers.items()}
        key = base64.b64decode(made["secret"].removeprefix("whsec_"))
        text = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.{body.decode()}"
        expected = base64.b64encode(hmac.new(key, text.encode(), hashlib.sha256).digest()).decode()
        assert headers["webhook-signature"] == f"v1,{expected}"
        told = json.loads(body)
        assert (told["type"], told["data"]["job"], told["data"]["status"]) == ("job.ended", taken["id"], "done")
        assert b"Annas" not in body
        client.post(f"{API}/{made['id']}/test")
        wait_for(lambda: len(receiver.got) == 2)
        history: list[dict[str, Any]] = []

        def delivered() -> bool:
            history[:] = client.get(f"{API}/{made['id']}/deliveries").json()
            return all(each["delivered_at"] for each in history)

        wait_for(delivered)
        assert [json.loads(each["body"])["type"] for each in history] == ["test", "job.ended"]
        again = f"{API}/{made['id']}/deliveries/{history[-1]['id']}/replay"
        assert client.post(again).status_code == 202
        wait_for(lambda: len(receiver.got) == 3)
        assert {name.lower(): value for name, value in receiver.got[2][0].items()}["webhook-id"] == history[-1]["id"]
        assert client.delete(f"{API}/{made['id']}").status_code == 204
        assert client.get(API).json() == []


@pytest.mark.usefixtures("store_long")
def test_what_fails_is_tried_again_under_the_same_id(
    tmp_path: Path, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(webhooks, "PAUSES", (0.05, 0.05))
    receiver.answers = [500, 302]
    with ImportLog.open(tmp_path) as log:
        webhook = make_webhook(receiver.url, "Ann")
        log.add_webhook(webhook)
        log.post("test", None)
        deliverer = Deliverer(log, lambda *_: None, str, allow_private=True)
        deliverer.start()
        wait_for(lambda: len(receiver.got) == 3)
        wait_for(lambda: state(log, webhook.id).delivered_at is not None)
        receiver.answers = [500] * 9
        log.post("test", None)
        wait_for(lambda: state(log, webhook.id).not_before is None)
        deliverer.stop()
        assert (state(log, webhook.id).attempts, state(log, webhook.id).last_status) == (3, 500)
    ids = [headers["webhook-id"] for headers, _ in receiver.got]
    assert (len(set(ids[:3])), len(set(ids))) == (1, 2)


def state(log: ImportLog, webhook_id: str) -> Delivery:
    return log.deliveries(webhook_id)[0]


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.0.0.1", "172.16.3.4", "192.168.1.1", "169.254.169.254", "0.0.0.0", "100.64.0.1", "224.0.0.1",
     "::1", "fe80::1%eth0", "fd00::1", "::ffff:127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "::", "255.255.255.255",
     "192.0.0.8", "192.88.99.1", "64:ff9b:1::1", "fec0::1", "3fff::1", "5f00::1", "::127.0.0.1"],
)  # fmt: skip
def test_addresses_that_are_not_public_are_refused(address: str) -> None:
    assert not is_public(address)
    assert is_public("93.184.216.34")
    assert is_public("2606:2800:220:1:248:1893:25c8:1946")


@pytest.mark.parametrize(
    "url",
    ["http://example.com/", "ftp://example.com/", "https://", "https://user@example.com/", "https://example.com:0/",
     "file:///etc/passwd", "https://exa mple.com/", "https://example.com:99999/", "https://ex\u00e4mple.com/", "//x"],
)  # fmt: skip
def test_what_is_no_public_https_address_is_refused(url: str) -> None:
    with pytest.raises(Refused):
        check_url(url, allow_private=False)


def test_a_server_refuses_to_ask_its_own_network(tmp_path: Path, receiver: Receiver) -> None:
    with Server(tmp_path / "out", "--workers", "1", faults=True) as server, server.client() as client:
        for url in (
            "https://127.0.0.1/x",
            "https://localhost/x",
            "https://[::1]/",
            "https://169.254.169.254/",
            receiver.url,
        ):
            answer = client.post(API, json={"url": url})
            assert (answer.status_code, answer.json()["code"]) == (422, "bad_url"), url
    assert receiver.got == []
