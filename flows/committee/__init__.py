"""The deciding body where it is a committee: its seats, votes, sittings and minutes (S5)."""
