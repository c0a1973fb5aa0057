"""Blind layouts: drawn from how real statements look, without sight of the program or of other layouts."""
