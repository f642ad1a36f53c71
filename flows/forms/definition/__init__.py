"""An XForm is read: what its author wrote becomes a `Form`, or a list of every mistake in it."""
