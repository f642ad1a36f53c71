"""What is said, asked, decided, and when: the pure core.

Nothing here reads a clock, draws a number, opens a file or waits. `advance` is the only door in.
"""
