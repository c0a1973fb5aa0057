"""Current accounts of twelve countries, each after a bank of the second row."""
