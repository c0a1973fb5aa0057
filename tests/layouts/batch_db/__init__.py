"""Twelve card statements of twelve countries."""
