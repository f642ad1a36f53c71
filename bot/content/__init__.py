"""Content that staff write, read from files: forms, packs, answers."""
