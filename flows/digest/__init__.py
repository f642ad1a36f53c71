"""The daily digests of the deciding body and of the staff: references and ages alone."""
