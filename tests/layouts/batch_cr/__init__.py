"""Cards and accounts of lesser houses: Italy to Korea, by way of Lagos, Santiago and Riyadh."""
