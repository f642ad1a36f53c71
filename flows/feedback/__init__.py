"""Satisfaction: asked of everyone, kept apart from everyone, for improvement alone (D5, D6.3)."""
