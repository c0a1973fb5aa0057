"""Twelve statements from twelve countries: cards, app exports, companies, savings, several accounts."""
