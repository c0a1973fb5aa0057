"""Accounts: what several finished statements say together. Nothing here changes a row."""
