"""Formats of results: one module each, found by name."""
