"""That something reached the person is proved, or it stays somebody's task."""
