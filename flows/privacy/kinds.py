"""What may be asked about one's own data."""

KINDS = ("see", "correct", "erase", "withdraw")
