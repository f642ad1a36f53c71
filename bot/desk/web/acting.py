"""A form of the desk becomes one event. What it may lead to is decided by the core."""

import re
import secrets
from datetime import datetime
from typing import get_args

from starlette.datastructures import FormData

from bot.characters import storable
from bot.desk.web.visitor import Visitor
from flows.event import Result
from flows.events import OPERATOR, DocumentSeen, OfficeActed, StaffActed
from flows.identifiers import FileId, Reference

#: What an act needs beside the common fields is sent under this and its name.
OWN = "field."

_RESULTS: dict[str, Result] = {one: one for one in get_args(Result)}
_NONCE = re.compile(r"[A-Za-z0-9_-]{16,64}")


class BadForm(Exception):
    """The form is not one that our page made."""


def read_act(visitor: Visitor, reference: Reference, form: FormData, at: datetime) -> StaffActed:
    """The event that a form means. Raises BadForm for one that our page cannot have made."""
    seen = field(form, "seen")
    # Beyond this many digits it is no revision of ours.
    if not (seen.isascii() and seen.isdigit() and len(seen) < 10):
        raise BadForm
    return StaffActed(
        key=visitor.key(read_nonce(form)),
        at=at,
        seed=secrets.randbits(63),
        reference=reference,
        action=field(form, "action"),
        by=visitor.name,
        outcome=field(form, "outcome"),
        reason=field(form, "reason"),
        text=field(form, "text"),
        # The operator records what a named member decided; everybody else stands for it themselves.
        name=field(form, "name") if visitor.name == OPERATOR or _names(form) else "",
        on=field(form, "on"),
        documents=tuple(
            DocumentSeen(
                document=name,
                where=field(form, f"where.{name}"),
                expires_on=field(form, f"expires.{name}"),
                matched=_fields(form, f"matched.{name}"),
                result=_result(field(form, f"result.{name}")),
                reason=field(form, f"why.{name}"),
            )
            for name in _fields(form, "document")
        ),
        question=field(form, "question"),
        fields=own_fields(form),
        seen=int(seen),
    )


def read_office_act(
    visitor: Visitor,
    file: FileId,
    action: str,
    form: FormData,
    at: datetime,
    fields: dict[str, str],
) -> OfficeActed:
    """The event of a form that is about no single person. Raises BadForm without its nonce."""
    return OfficeActed(
        key=visitor.key(read_nonce(form)),
        at=at,
        seed=secrets.randbits(63),
        file=file,
        action=action,
        by=visitor.name,
        text=field(form, "text"),
        fields=fields,
    )


def _result(chosen: str) -> Result:
    """What was chosen for a document; our page sends nothing where it was simply ticked."""
    if chosen and chosen not in _RESULTS:
        raise BadForm
    return _RESULTS.get(chosen, "matched")


def own_fields(form: FormData) -> dict[str, str]:
    """The act's own values. Several boxes of one name are one value, with spaces between."""
    names = dict.fromkeys(name for name in form if name.startswith(OWN))
    return {
        name.removeprefix(OWN): " ".join(one.strip() for one in _fields(form, name)).replace(
            "\r\n", "\n"
        )
        for name in names
    }


def _names(form: FormData) -> bool:
    """Whether the form names somebody else than who sends it: whoever signed on paper."""
    return field(form, "action") == "attest"


def read_nonce(form: FormData) -> str:
    """What makes this form one act. Raises BadForm without one."""
    nonce = field(form, "key")
    if not _NONCE.fullmatch(nonce):
        raise BadForm
    return nonce


def field(form: FormData, name: str) -> str:
    """One text field, trimmed, with plain line ends; empty where the form has none."""
    value = form.get(name, "")
    return storable(value.strip().replace("\r\n", "\n")) if isinstance(value, str) else ""


def _fields(form: FormData, name: str) -> tuple[str, ...]:
    return tuple(storable(value) for value in form.getlist(name) if isinstance(value, str))
