"""What a bookkeeper's inbox holds beside plain accounts: pockets, payouts, company cards, ledgers, browser prints."""
