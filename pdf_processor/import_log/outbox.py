"""Webhooks and what is to be told them.

A message is written in the transaction that it tells of: nothing is told that is not so, and nothing is forgotten.
"""

from __future__ import annotations

import json
import secrets
from datetime import UTC, datetime, timedelta

from pdf_processor.import_log.connection import LogConnection, now
from pdf_processor.import_log.records import Delivery, Webhook

_COLUMNS = "id, webhook_id, body, created_at, not_before, attempts, delivered_at, last_status, last_error"


class Outbox(LogConnection):
    """Webhooks and their deliveries."""

    def add_webhook(self, webhook: Webhook) -> None:
        """Store a webhook."""
        with self._transaction() as db:
            db.execute(
                "INSERT INTO webhooks (id, url, secret, created_at, created_by) VALUES (?, ?, ?, ?, ?)",
                (webhook.id, webhook.url, webhook.secret, now(), webhook.created_by),
            )
        self._make_durable()

    def webhooks(self) -> list[Webhook]:
        """All webhooks."""
        with self._lock, self._errors():
            rows = self._db.execute("SELECT id, url, secret, created_at, created_by FROM webhooks ORDER BY created_at")
            return [Webhook(*row) for row in rows.fetchall()]

    def remove_webhook(self, webhook_id: str) -> bool:
        """Remove a webhook and its deliveries. False where there is none of this id."""
        with self._transaction() as db:
            return bool(db.execute("DELETE FROM webhooks WHERE id = ?", (webhook_id,)).rowcount)

    def post(self, event: str, job_id: str | None, webhook_id: str | None = None) -> None:
        """Have all webhooks (or one) told of something, in a transaction of its own."""
        with self._transaction():
            self._post(event, job_id, webhook_id)

    def _post(self, event: str, job_id: str | None, webhook_id: str | None = None) -> None:
        for (each,) in self._db.execute("SELECT id FROM webhooks").fetchall():
            if webhook_id in (None, each):
                body = {"type": event, "timestamp": now(), "data": {"job": job_id}}
                self._db.execute(
                    "INSERT INTO deliveries (id, webhook_id, body, created_at, not_before) VALUES (?, ?, ?, ?, ?)",
                    (f"msg_{secrets.token_hex(12)}", each, json.dumps(body), now(), now()),
                )

    def take_delivery(self, seconds: float) -> tuple[Delivery, Webhook] | None:
        """The next delivery that is due, with its webhook; nobody else gets it for some seconds."""
        if not self._value("SELECT EXISTS (SELECT 1 FROM deliveries WHERE not_before <= ?)", now()):
            return None
        with self._transaction(shared=True) as db:
            row = db.execute(
                f"""UPDATE deliveries SET not_before = ?, attempts = attempts + 1 WHERE id = (
                        SELECT id FROM deliveries WHERE not_before <= ? ORDER BY not_before LIMIT 1
                            {self._store.take_unlocked})
                    RETURNING {_COLUMNS}""",  # noqa: S608 - ours
                (_in(seconds), now()),
            ).fetchone()
            if row is None:
                return None
            webhook = db.execute(
                "SELECT id, url, secret, created_at, created_by FROM webhooks WHERE id = ?", (row[1],)
            ).fetchone()
        return Delivery(*row), Webhook(*webhook)

    def end_delivery(
        self, delivery: Delivery, status: int | None, error: str | None, again_in: float | None, *, delivered: bool
    ) -> None:
        """Store how an attempt went, and in how many seconds the next one is due: None for never."""
        with self._transaction() as db:
            db.execute(
                """UPDATE deliveries SET last_status = ?, last_error = ?, not_before = ?, delivered_at = ?
                   WHERE id = ?""",
                (
                    status, error, None if again_in is None else _in(again_in), now() if delivered else None,
                    delivery.id,
                ),
            )  # fmt: skip

    def deliveries(self, webhook_id: str, newest: int = 100) -> list[Delivery]:
        """The last deliveries to a webhook, newest first."""
        with self._lock, self._errors():
            rows = self._db.execute(
                f"SELECT {_COLUMNS} FROM deliveries WHERE webhook_id = ? ORDER BY rowid DESC LIMIT ?",  # noqa: S608
                (webhook_id, newest),
            ).fetchall()
        return [Delivery(*row) for row in rows]

    def replay(self, webhook_id: str, delivery_id: str) -> bool:
        """Send a delivery once more. False where there is none of this id."""
        with self._transaction() as db:
            return bool(
                db.execute(
                    "UPDATE deliveries SET not_before = ?, attempts = 0 WHERE id = ? AND webhook_id = ?",
                    (now(), delivery_id, webhook_id),
                ).rowcount
            )


def _in(seconds: float) -> str:
    return (datetime.now(UTC) + timedelta(seconds=seconds)).isoformat(timespec="microseconds")
