"""Webhooks: signed as Standard Webhooks says, sent from the outbox at least once, never to where they must not go.

An address is resolved once, each of its IP addresses is checked, and the connection goes to a checked one: a name that
leads elsewhere a moment later changes nothing. Redirects are not followed.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import http.client
import json
import random
import secrets
import socket
import ssl
import threading
import time
from collections.abc import Callable
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network
from urllib.parse import SplitResult, urlsplit

from pdf_processor.errors import MachineError
from pdf_processor.import_log import Delivery, ImportLog, Webhook
from pdf_processor.serve.workers import Told

PAUSES = (5.0, 30.0, 120.0, 600.0, 3600.0, 21600.0, 86400.0)
"""Seconds before each further attempt; after the last one a delivery is given up."""
TIMEOUT_SECONDS = 10.0
LEASE_SECONDS = 60.0
LOOK_SECONDS = 0.5
PREFIX = "whsec_"
LONGEST_URL = 2000
_EMBEDDING = (IPv6Network("64:ff9b::/96"), IPv6Network("2002::/16"), IPv6Network("2001::/32"))
"""IPv6 addresses that lead to IPv4 ones, private ones too."""
_NOBODYS = tuple(
    map(ip_network, ("192.0.0.0/24", "192.88.99.0/24", "64:ff9b:1::/48", "fec0::/10", "3fff::/20", "5f00::/16"))
)
"""Reserved by IANA, and not known as such to each Python that we run on."""


class Refused(Exception):
    """The address is none that is told anything; `str()` says why."""


def make_webhook(url: str, by: str) -> Webhook:
    """A webhook with a secret of its own."""
    secret = PREFIX + base64.b64encode(secrets.token_bytes(32)).decode()
    return Webhook(f"w{secrets.token_hex(8)}", url, secret, created_by=by)


def check_url(url: str, *, allow_private: bool) -> SplitResult:
    """The parts of an address. Raises `Refused`."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise Refused("it is no URL") from error
    if len(url) > LONGEST_URL or not url.isascii() or not url.isprintable() or " " in url:
        raise Refused("it is no URL")
    if parts.scheme != "https" and not (allow_private and parts.scheme == "http"):
        raise Refused("it must begin with https://")
    if not parts.hostname or parts.username is not None or parts.fragment or port == 0:
        raise Refused("it must name a host, and no user")
    return parts


def addresses(host: str, port: int, *, allow_private: bool) -> list[str]:
    """The IP addresses of a host. Raises `Refused` where one of them is not public, and `OSError`."""
    found = [str(info[4][0]) for info in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
    if not allow_private and not all(is_public(address) for address in found):
        raise Refused("it leads to a private address")
    return found


def is_public(address: str) -> bool:
    """Whether an IP address is one of the internet."""
    ip: IPv4Address | IPv6Address = ip_address(address.partition("%")[0])
    if isinstance(ip, IPv6Address):
        if ip.ipv4_mapped is not None:
            ip = ip.ipv4_mapped
        elif any(ip in network for network in _EMBEDDING):
            return False
    if any(ip.version == network.version and ip in network for network in _NOBODYS):
        return False
    return ip.is_global and not ip.is_multicast and not ip.is_reserved


def signature(secret: str, message_id: str, timestamp: int, body: str) -> str:
    """What `webhook-signature` holds."""
    key = base64.b64decode(secret.removeprefix(PREFIX))
    signed = hmac.new(key, f"{message_id}.{timestamp}.{body}".encode(), hashlib.sha256).digest()
    return f"v1,{base64.b64encode(signed).decode()}"


class Deliverer:
    """A thread that sends what is due."""

    def __init__(self, log: ImportLog, tell: Told, job_url: Callable[[str], str], *, allow_private: bool) -> None:
        self._log = log
        self._tell = tell
        self._job_url = job_url
        self._allow_private = allow_private
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._work, name="webhooks")

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """Send no more; what is due stays so."""
        self._stopping.set()
        if self._thread.ident is not None:
            self._thread.join()

    def _work(self) -> None:
        while not self._stopping.is_set():
            try:
                sent = self._send_next()
            except MachineError as error:
                self._tell("webhook_trouble", {"code": error.code})
                sent = False
            if not sent:
                self._stopping.wait(LOOK_SECONDS)

    def _send_next(self) -> bool:
        taken = self._log.take_delivery(LEASE_SECONDS)
        if taken is None:
            return False
        delivery, webhook = taken
        status, error = self._send(delivery, webhook)
        delivered = status is not None and 200 <= status < 300
        pause = None if delivered or delivery.attempts > len(PAUSES) else PAUSES[delivery.attempts - 1]
        again = None if pause is None else pause * random.uniform(0.8, 1.2)
        self._log.end_delivery(delivery, status, error, again, delivered=delivered)
        self._tell("webhook", {"delivery": delivery.id, "status": status, "attempt": delivery.attempts})
        return True

    def _send(self, delivery: Delivery, webhook: Webhook) -> tuple[int | None, str | None]:
        body = self._body(delivery)
        timestamp = int(time.time())
        headers = {
            "Content-Type": "application/json", "User-Agent": "pdfproc", "webhook-id": delivery.id,
            "webhook-timestamp": str(timestamp),
            "webhook-signature": signature(webhook.secret, delivery.id, timestamp, body),
        }  # fmt: skip
        try:
            return post(webhook.url, body, headers, allow_private=self._allow_private), None
        except Refused as error:
            return None, str(error)
        except (OSError, http.client.HTTPException, UnicodeError) as error:
            return None, type(error).__name__

    def _body(self, delivery: Delivery) -> str:
        """What stands in the outbox, and what the job is now: ids and figures, nothing that a file holds."""
        body = json.loads(delivery.body)
        job = self._log.job(body["data"]["job"]) if body["data"]["job"] else None
        if job is not None:
            body["data"] |= {
                "status": job.state, "reconciled": job.reconciled, "transactions": job.transactions,
                "pages": job.pages, "url": self._job_url(job.id),
            }  # fmt: skip
        return json.dumps(body, separators=(",", ":"))


def post(url: str, body: str, headers: dict[str, str], *, allow_private: bool) -> int:
    """Send a body; the status of the answer. Raises `Refused`, `OSError` and `http.client.HTTPException`."""
    parts = check_url(url, allow_private=allow_private)
    host = parts.hostname or ""
    port = parts.port or (443 if parts.scheme == "https" else 80)
    address = addresses(host, port, allow_private=allow_private)[0]
    connection = http.client.HTTPConnection(host, port, timeout=TIMEOUT_SECONDS)
    connection.sock = socket.create_connection((address, port), TIMEOUT_SECONDS)
    try:
        if parts.scheme == "https":
            connection.sock = ssl.create_default_context().wrap_socket(connection.sock, server_hostname=host)
        path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        host_header = parts.netloc
        connection.request("POST", path, body.encode(), {**headers, "Host": host_header, "Connection": "close"})
        return connection.getresponse().status
    finally:
        connection.close()
