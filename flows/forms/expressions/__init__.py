"""The language of conditions, constraints and calculations: from a text to a compiled closure."""
