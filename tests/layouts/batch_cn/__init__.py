"""Accounts of twelve countries' third and fourth banks."""
