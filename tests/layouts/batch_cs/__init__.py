"""Accounts and cards of twelve countries, none of them after the best known bank there."""
