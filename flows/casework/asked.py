"""What staff asked the person to look at again: a question or a document, and why."""

import msgspec


class Ask(msgspec.Struct, frozen=True, omit_defaults=True):
    """One place that is open again for the person, and nothing beside it.

    `place` is a question's path in the intake form, empty for a document that is only shown to
    staff. `document` is its name in the pack. `done`: the person has answered it anew.
    """

    place: str
    reason: str
    document: str = ""
    done: bool = False
