"""Whose matter a page shows, and who else applied for the same people."""

from dataclasses import dataclass

from sqlalchemy import Connection

from flows.contacts.twin import Twin
from flows.dossier import Dossier
from flows.matters import AnyMatter, Application, Ticket
from flows.redress.barring import is_nameless
from storage import files, identities, views
from storage.keys import keys_of


@dataclass(frozen=True, slots=True)
class Behind:
    """The file that a matter lives in, as far as a page must know of it."""

    dossier: Dossier | None
    about: Application | None
    near: tuple[Application, ...]  #: by which it is judged who is kept away
    twins: tuple[Twin, ...]


def read_behind(conn: Connection, matter: AnyMatter) -> Behind:
    """Look them up. A ticket's application is the one it is about; near it are all of its file."""
    file = files.read(conn, keys_of(conn), matter.holder)
    about: AnyMatter | None = matter
    if isinstance(matter, Ticket):
        about = views.matter(conn, matter.about) if matter.about else None
    dossier = file.value if file is not None and isinstance(file.value, Dossier) else None
    near: tuple[AnyMatter | None, ...] = (matter,)
    # Whoever wrote a complaint without a name is not to be told by who is kept away from it.
    if isinstance(matter, Ticket) and not is_nameless(matter):
        lines = dossier.matters if dossier is not None else ()
        near = tuple(
            views.matter(conn, line.reference) for line in lines if line.kind == "application"
        )
    return Behind(
        dossier,
        about if isinstance(about, Application) else None,
        tuple(one for one in near if isinstance(one, Application)),
        identities.twins_of(conn, matter.reference) if isinstance(matter, Application) else (),
    )
