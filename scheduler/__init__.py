"""Ticks: due rows become events through the same door. Decides nothing, sends nothing."""
