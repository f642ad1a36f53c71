"""What lies in a pack's library (T1-T4): the shape of `library/library.toml`."""

from flows.rule import Rule, Words


class Shelved(Rule, frozen=True):
    """One document: its file in the folder, and whether the public may have it.

    Without a `title` it is called what the policy calls the tool it belongs to.
    """

    file: str
    title: Words | None = None
    public: bool = False
