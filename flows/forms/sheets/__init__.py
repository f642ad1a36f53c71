"""A form being filled: places, what applies, what is calculated, what a change leads to."""
