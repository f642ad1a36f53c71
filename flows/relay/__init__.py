"""A person of the staff is in the talk: the bot carries words both ways and is silent itself."""
