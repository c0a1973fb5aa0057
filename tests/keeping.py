"""A keyring that is a file, where tests need one."""

from __future__ import annotations

FILE_KEYRING = """
import json, os
from pathlib import Path
from keyring.backend import KeyringBackend
STORE = Path(os.environ["STORE"])
class FileKeyring(KeyringBackend):
    priority = 1
    def _all(self):
        return json.loads(STORE.read_text()) if STORE.exists() else {}
    def get_password(self, service, username):
        return self._all().get(service + "/" + username)
    def set_password(self, service, username, password):
        STORE.write_text(json.dumps(self._all() | {service + "/" + username: password}))
    def delete_password(self, service, username):
        STORE.write_text(json.dumps({k: v for k, v in self._all().items() if k != service + "/" + username}))
"""
