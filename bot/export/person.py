"""One person's data in a file that anybody can read: JSON, or a page that a browser shows."""

import asyncio
import html
from pathlib import Path
from typing import Any

import msgspec

from bot.export.problems import CannotWrite
from bot.house import House
from flows.identifiers import FileId
from flows.matters import AnyMatter, Ticket
from flows.stages import APPLICATION, shown_stage
from storage import exports
from storage.holdings import Holdings, holdings

#: What a copy tells of the file itself, of an application and of a ticket. Everything else is the
#: staff's own work, or about somebody else: whoever adds a field decides that it belongs here.
_OF_FILE = ("opened_at", "last_at", "addresses", "language", "gender", "consents", "told")
_OF_APPLICATION = (
    "reference",
    "opened_at",
    "language",
    "channel",
    "entered_by",
    "intake",
    "registration",
    "attestation",
    "documents",
    "file_number",
)
_OF_TICKET = ("reference", "topic", "kind", "opened_at", "exchanges", "answer_by")


async def export_person(house: House, file: FileId, out: Path, *, by: str) -> int:
    """Write it, and a line of the record about who took it. Returns the number of matters."""
    found = await house.database.aread(lambda conn: holdings(conn, file))
    if found is None:
        raise CannotWrite(f"{file} is nobody's file.")
    value = as_told(found)
    if out.suffix == ".html":
        text = _page(value)
    else:
        text = msgspec.json.format(msgspec.json.encode(value), indent=2).decode()
    at, number = house.now(), len(found.matters)
    await house.door.run(
        lambda conn: exports.note(conn, at=at, by=by, what="person", number=number)
    )
    try:
        await asyncio.to_thread(_write, out, text)
    except OSError as error:
        raise CannotWrite(f"{out} cannot be written ({error.strerror}).") from None
    return number


def _write(out: Path, text: str) -> None:
    """For nobody else's eyes, from its first byte."""
    out.touch(mode=0o600)
    out.chmod(0o600)
    out.write_text(text, encoding="utf-8")


def as_told(found: Holdings) -> dict[str, Any]:
    """The plain value, without what is the staff's own or about somebody else."""
    return {
        "file": _only(found.dossier, _OF_FILE),
        "matters": [_matter(one) for one in found.matters],
        "heard": msgspec.to_builtins(found.heard),
        "said": msgspec.to_builtins(found.said),
        "uploads": msgspec.to_builtins(found.uploads),
    }


def _matter(matter: AnyMatter) -> dict[str, Any]:
    """What is decided and held is told when it is released, and not by a copy before."""
    if isinstance(matter, Ticket):
        return {**_only(matter, _OF_TICKET), "stage": matter.stage}
    value = _only(matter, _OF_APPLICATION)
    steps = ((APPLICATION[step.stage].shown or step.stage, step.at) for step in matter.history)
    value["stage"] = shown_stage(matter)
    value["history"] = [{"stage": stage, "at": at.isoformat()} for stage, at in steps]
    decision = matter.decision
    if decision is not None and decision.released_at is not None:
        value["decision"] = _only(decision, ("outcome", "reason", "text", "released_at"))
    return value


def _only(value: msgspec.Struct, names: tuple[str, ...]) -> dict[str, Any]:
    told: dict[str, Any] = msgspec.to_builtins({name: getattr(value, name) for name in names})
    return told


def _page(value: dict[str, Any]) -> str:
    body = _html(value)
    return (
        '<!doctype html><html dir="auto"><head><meta charset="utf-8">'
        "<style>body{font-family:sans-serif;margin:2em}dl{margin-inline-start:1.5em}"
        "dt{font-weight:bold}</style></head><body>" + body + "</body></html>"
    )


def _html(value: Any) -> str:
    if isinstance(value, dict):
        lines = (
            f"<dt>{html.escape(str(key))}</dt><dd>{_html(one)}</dd>" for key, one in value.items()
        )
        return f"<dl>{''.join(lines)}</dl>"
    if isinstance(value, list):
        return "<ul>" + "".join(f"<li>{_html(one)}</li>" for one in value) + "</ul>"
    return f"<bdi>{html.escape(str(value))}</bdi>" if value not in (None, "") else "–"
