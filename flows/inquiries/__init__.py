"""Inquiries: a question finds its recorded answer, or a person who answers it (clause S1)."""
