"""What a person may do who does not agree: appeal, complain, suggest; and what calms an anger."""
