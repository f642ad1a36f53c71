"""What a turn costs, measured against bots written in other ways. Not part of the program."""
