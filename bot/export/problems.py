"""What an operator can put right about an export."""


class NoSuchForm(Exception):
    """No version of the pack has a form of this name."""


class CannotWrite(Exception):
    """The file of the export cannot be written."""
