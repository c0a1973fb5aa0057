"""Accounts of twelve countries in Asia, Europe and America."""
