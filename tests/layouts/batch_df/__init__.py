"""Statements of mobile wallets, neobanks and prepaid cards from twelve countries."""
