"""The outside world: channels, the desk, delivery, settings, and the composition of it all."""
