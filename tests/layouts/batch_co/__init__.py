"""Cards, a credit line and a mortgage of twelve countries."""
