"""A web page and an HTTP API over the import log: they add jobs and read what became of them; workers call `ingest`.

No state lives in a process: whatever is killed, what has been taken in is read once, by whoever comes next.
"""
