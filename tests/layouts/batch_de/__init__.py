"""Personal accounts of large retail banks of all continents."""
