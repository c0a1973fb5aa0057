"""Layouts drawn from memory of real statements, each by an author who did not see the others."""
