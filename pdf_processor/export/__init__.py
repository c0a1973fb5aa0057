"""Rows from the import log for other programs: what is exported (`book`), and a file for each format (`formats/`)."""
