"""The social study (T2): who studies, the visit, the report that staff fill, the advisory score."""
