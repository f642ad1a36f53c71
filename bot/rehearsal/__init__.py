"""A simulated season: people, staff and committee through the real door, on a clock of its own."""
