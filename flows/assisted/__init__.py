"""Staff type for someone who cannot, and the person themself confirms it afterwards."""
