"""Third to fifth banks of large countries: current accounts and two cards."""
