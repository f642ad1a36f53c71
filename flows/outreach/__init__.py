"""Writing to people who have not asked (G1d): who wants it, when, how often, and in which lane."""
