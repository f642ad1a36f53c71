"""Ticks: due rows become events through the same door, and upkeep is done. Decides nothing."""
