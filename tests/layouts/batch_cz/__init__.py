"""What else lies in a bookkeeper's inbox: providers, cards, loans, ledgers, wallets, passbooks."""
