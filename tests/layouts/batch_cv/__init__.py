"""Current accounts of twelve countries of Europe, one in each language."""
