"""A member as the imported register has them, and how their own chat is tied to it."""

from datetime import datetime

import msgspec


class Member(msgspec.Struct, frozen=True):
    """One line of the members' register.

    `lines` are its further columns as they are headed, such as the number of shares: shown to the
    member, and to nobody else. `mobile` is `+9665…`, or empty where the register has none.
    """

    number: str
    identity: str
    name: str
    mobile: str = ""
    lines: tuple[tuple[str, str], ...] = ()


class Link(msgspec.Struct, frozen=True):
    """That a contact has shown to be this member. It is looked up anew for whatever is shown."""

    number: str
    identity: str
    at: datetime
