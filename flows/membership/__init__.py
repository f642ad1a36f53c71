"""The shareholders' desk of a cooperative (T5 to T7): shown to those who match the register."""
