"""A synthetic twin of a PDF: it is read in the same way, and says nothing of what the PDF says.

Only what was read is drawn anew, glyph by glyph, with invented words and figures; nothing of the PDF's own bytes is
copied. docs/privacy.md lists what stays.
"""
