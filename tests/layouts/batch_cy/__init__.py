"""Twelve statements of Latin America and the south and east of Europe, one country each."""
