"""Tests of the server: they need the extra `serve`, and are skipped without it."""
