"""Keys of the server, and who did what: only hashes of keys are kept, and what was written down stays."""

from __future__ import annotations

from pdf_processor.import_log.connection import LogConnection, now
from pdf_processor.import_log.records import ApiKey, Audited


class Access(LogConnection):
    """Keys and the audit log."""

    def add_key(self, key: ApiKey) -> None:
        """Store a key."""
        with self._transaction() as db:
            db.execute(
                "INSERT INTO api_keys (id, name, role, hash, created_at) VALUES (?, ?, ?, ?, ?)",
                (key.id, key.name, key.role, key.hash, now()),
            )
        self._make_durable()

    def api_keys(self) -> list[ApiKey]:
        """All keys, revoked ones among them."""
        with self._lock, self._errors():
            rows = self._db.execute("SELECT id, name, role, hash, created_at, revoked_at FROM api_keys ORDER BY rowid")
            return [ApiKey(*row) for row in rows.fetchall()]

    def revoke_key(self, key_id: str) -> bool:
        """Make a key useless from now on. False where there is none of this name."""
        with self._transaction() as db:
            done = db.execute(
                "UPDATE api_keys SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL", (now(), key_id)
            ).rowcount
        self._make_durable()
        return bool(done)

    def audit(self, who: str, action: str, subject: str | None = None, detail: str | None = None) -> None:
        """Write down who did what."""
        with self._transaction() as db:
            db.execute(
                "INSERT INTO audit (at, who, action, subject, detail) VALUES (?, ?, ?, ?, ?)",
                (now(), who, action, subject, detail),
            )

    def audited(self, newest: int = 100) -> list[Audited]:
        """The last entries, newest first."""
        with self._lock, self._errors():
            rows = self._db.execute(
                "SELECT id, at, who, action, subject, detail FROM audit ORDER BY id DESC LIMIT ?", (newest,)
            ).fetchall()
        return [Audited(*row) for row in rows]
