"""Pictures of figures, drawn when they are shown and kept nowhere."""
