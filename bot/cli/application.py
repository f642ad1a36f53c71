"""`istiqbal application`: everything stored about one application."""

import sys
from typing import TYPE_CHECKING, Any

import click
import msgspec

from bot.cli.options import json_option, with_settings

if TYPE_CHECKING:
    from bot.settings import Settings
    from flows.matters import Application, Sheet


@click.command()
@click.argument("reference")
@json_option
@with_settings
def application(settings: "Settings", reference: str, as_json: bool) -> None:
    """Print one application: stage, owner, answers, attestation, window, decision, history."""
    from bot.cli.printing import print_json
    from bot.house import open_records
    from flows.identifiers import Reference
    from flows.matters import Application
    from storage import views
    from storage.identities import twins_of

    with open_records(settings) as database:
        found = database.read(lambda conn: views.matter(conn, Reference(reference.upper())))
        twins = database.read(lambda conn: twins_of(conn, Reference(reference.upper())))
        if not isinstance(found, Application):
            click.echo(f"{reference}: no such application", err=True)
            sys.exit(1)
    value = application_json(found)
    value["possible_duplicates"] = [
        {"reference": one.reference, "likeness": one.likeness} for one in twins
    ]
    if as_json:
        print_json(value)
    else:
        _print_for_people(msgspec.to_builtins(value))


def application_json(found: "Application") -> dict[str, Any]:
    """The stable shape of an application. What does not exist (yet) is null."""
    from bot.cli.printing import stamp
    from flows.intake.snapshot import is_valid

    attestation, window, decision = found.attestation, found.window, found.decision
    verification = found.verification
    return {
        "reference": found.reference,
        "stage": found.stage,
        "owner": found.owner,
        "opened_at": stamp(found.opened_at),
        "entered_at": stamp(found.entered_at),
        "next_at": stamp(found.next_at),
        "revision": found.revision,
        "pack": found.pack,
        "channel": found.channel or None,
        "entered_by": found.entered_by or None,
        "branch": found.branch or None,
        "conflicts": [one.name for one in found.conflicts],
        "answers": _answers(found.intake),
        "typed": _typed(found.intake),
        "registration": _answers(found.registration) if found.registration else None,
        "attestation": {
            "hash": attestation.digest,
            "at": stamp(attestation.at),
            "valid": is_valid(found),
            "name": attestation.name,
            "statement": attestation.statement,
            "statement_version": attestation.statement_version,
            "address": attestation.address,
            "method": attestation.method,
            "witness": attestation.witness or None,
            "capacity": attestation.capacity,
            "form": attestation.form,
            "version": attestation.version,
            "paper": attestation.paper,
        }
        if attestation
        else None,
        "window": {
            "mode": window.mode,
            "starts_at": stamp(window.starts_at),
            "opens_at": stamp(window.opens_at),
            "due_at": stamp(window.due_at),
        }
        if window
        else None,
        "verification": {
            "by": verification.by,
            "at": stamp(verification.at),
            "documents": verification.documents,
        }
        if verification
        else None,
        "documents": [
            {
                "question": copy.question,
                "document": copy.document,
                "state": copy.state,
                "mode": copy.mode,
                "pages": len(copy.pages),
                "destroyed": len(copy.pages) - len(copy.kept),
                "uploads": [page.id for page in copy.kept],
                "viewed_by": sorted({one.by for page in copy.pages for one in page.viewed}),
                "flags": copy.flags,
                "issued_on": copy.issued_on,
                "expires_on": copy.expires_on,
                "matched_by": copy.matched_by,
                "matched_at": stamp(copy.matched_at),
                "destroy_at": stamp(copy.destroy_at),
            }
            for copy in found.documents
        ],
        "decision": {
            "outcome": decision.outcome,
            "reason": decision.reason,
            "text": decision.text,
            "by": decision.by,
            "recorded_at": stamp(decision.recorded_at),
            "release_at": stamp(decision.release_at),
            "released_at": stamp(decision.released_at),
            "tries": [
                {"address": one.address, "at": stamp(one.at), "refused": one.refused}
                for one in decision.notice.tries
            ],
            "calls": [
                {"by": one.by, "at": stamp(one.at), "outcome": one.outcome}
                for one in decision.notice.calls
            ],
            "proof": {"how": proof.how, "at": stamp(proof.at), "by": proof.by or None}
            if (proof := decision.notice.proof)
            else None,
        }
        if decision
        else None,
        "attestations": [
            {
                "hash": former.attestation.digest,
                "at": stamp(former.attestation.at),
                "name": former.attestation.name,
                "until": stamp(former.until),
                "reason": former.reason,
                "was": {path: one.value for path, one in former.was.items()},
                "added": former.added,
            }
            for former in found.attestations
        ],
        "asked": [
            {"place": one.place, "document": one.document, "reason": one.reason, "done": one.done}
            for one in found.asked
        ],
        "study": _study(found),
        "rounds": [
            {
                "seats": [seat.name for seat in round.seats],
                "opened_at": stamp(round.opened_at),
                "closes_at": stamp(round.closes_at),
                "votes": [
                    {"name": one.name, "outcome": one.outcome, "at": stamp(one.at)}
                    for one in round.votes
                ],
                "concluded": {
                    "outcome": round.concluded.outcome,
                    "how": round.concluded.how,
                    "at": stamp(round.concluded.at),
                }
                if round.concluded
                else None,
            }
            for round in found.rounds
        ],
        "file_number": found.file_number,
        "services": [
            {
                "text": one.text,
                "state": one.state,
                "by": one.by,
                "at": stamp(one.at),
                "due": one.due or None,
                "received_at": stamp(one.received_at),
                "denied_at": stamp(one.denied_at),
            }
            for one in found.aid.items
        ],
        "history": [
            {"stage": step.stage, "at": stamp(step.at), "by": step.by, "note": step.note}
            for step in found.history
        ],
    }


def _study(found: "Application") -> dict[str, Any] | None:
    """Who studies it, the visits and the report; null before the study."""
    from bot.cli.printing import stamp

    if not any(step.stage == "study" for step in found.history):
        return None
    research = found.research
    return {
        "researcher": research.researcher or None,
        "offered": [stamp(slot) for slot in research.offer.slots] if research.offer else [],
        "wish": research.wish or None,
        "visits": [
            {
                "slot": stamp(one.slot),
                "outcome": one.outcome or None,
                "by": one.by or None,
                "note": one.note or None,
            }
            for one in research.visits
        ],
        "report": _answers(found.study) if found.study else None,
        "reported_by": research.reported_by or None,
        "reported_at": stamp(research.reported_at),
    }


def _answers(sheet: "Sheet") -> dict[str, str]:
    """The canonical values by the question's path."""
    return {path: answer.value for path, answer in sheet.answers.items()}


def _typed(sheet: "Sheet") -> dict[str, dict[str, str]]:
    """Of the answers that staff typed: who did, whose words they are if not the person's, when."""
    from bot.cli.printing import stamp

    return {
        path: {"by": answer.by, "said_by": answer.said_by, "at": stamp(answer.at) or ""}
        for path, answer in sheet.answers.items()
        if answer.by
    }


def _print_for_people(value: dict[str, Any], indent: str = "") -> None:
    for name, one in value.items():
        if isinstance(one, dict) and one:
            click.echo(f"{indent}{name}:")
            _print_for_people(one, indent + "  ")
        elif isinstance(one, list | tuple) and one:
            click.echo(f"{indent}{name}:")
            for entry in one:
                click.echo(f"{indent}  - {_line(entry)}")
        else:
            click.echo(f"{indent}{name}: {_line(one)}")


def _line(value: Any) -> str:
    """A value on one line. What an entry does not have takes no room in it."""
    match value:
        case dict():
            return "  ".join(_line(part) for part in value.values() if part not in ("", None, []))
        case list() | tuple() if value:
            return ", ".join(_line(part) for part in value)
        case bool():
            return "yes" if value else "no"
        case None | "" | [] | ():
            return "–"
    return " ".join(str(value).split())
