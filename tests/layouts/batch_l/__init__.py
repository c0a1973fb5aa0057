"""Statements of seven more countries and more, drawn by authors who had not seen the program read any."""
