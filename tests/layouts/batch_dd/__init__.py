"""Personal accounts of twelve countries: half of them app exports, half of them old prints."""
