"""Forms: an XForm becomes questions, and what people type becomes answers."""
