"""What one member of staff typed for others, wherever it lies now."""

from datetime import datetime

import msgspec
from sqlalchemy import Connection, func, select

from flows.identifiers import Address, Reference
from storage.schema import addresses, matters

#: The newest of them: more than anybody types in a year.
LIMIT = 500


class Typed(msgspec.Struct, frozen=True):
    """One application: where it stands, and the address at which its typist goes on with it.

    There is none once the person has taken it over: then its stage is all that is known here.
    """

    reference: Reference
    stage: str
    entered_at: datetime
    address: Address | None


def typed_by(conn: Connection, name: str, prefix: str) -> list[Typed]:
    """The applications that this member of staff typed, the newest first.

    `prefix` begins the addresses at which they type.
    """
    own = (
        select(func.min(addresses.c.address))
        .where(
            addresses.c.file_id == matters.c.file_id,
            func.substr(addresses.c.address, 1, len(prefix)) == prefix,
        )
        .scalar_subquery()
    )
    statement = (
        select(matters.c.reference, matters.c.stage, matters.c.entered_at, own)
        .where(matters.c.entered_by == name)
        .order_by(matters.c.entered_at.desc(), matters.c.reference)
        .limit(LIMIT)
    )
    return [Typed(*row) for row in conn.execute(statement)]
