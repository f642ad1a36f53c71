"""Letters on paper that come in (C4): registered under a number, and never left lying."""
