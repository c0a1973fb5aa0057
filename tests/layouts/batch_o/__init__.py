"""Statements in the manner of wallets, e-money, neobanks, cards, unions of members and banks overseas."""
