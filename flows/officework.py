"""Acts that are about no single person: which office file they belong to, and who may do them."""

from collections.abc import Callable
from dataclasses import dataclass

from flows.casework.receipts import refuse
from flows.committee import sittings
from flows.events import OPERATOR, OfficeActed
from flows.feedback import improving
from flows.identifiers import (
    ANNOUNCEMENTS_FILE,
    COMMITTEE_FILE,
    LETTERS_FILE,
    QUALITY_FILE,
    VERSIONS_FILE,
    FileId,
)
from flows.letters import registering as letters
from flows.outreach import announcing
from flows.publishing import publishing
from flows.turn import Turn


@dataclass(frozen=True, slots=True)
class Work:
    """One act on an office file. `right` is what a role's `may` must name for it."""

    right: str
    do: Callable[[Turn, OfficeActed], None]


#: In the place of a right: whoever is of the staff at all.
EVERYBODY = ""

#: By office file and action.
WORKS: dict[tuple[FileId, str], Work] = {
    (LETTERS_FILE, "register"): Work(letters.RIGHT, letters.register),
    (LETTERS_FILE, "settle"): Work(letters.RIGHT, letters.settle),
    (COMMITTEE_FILE, "open"): Work(sittings.RIGHT, sittings.open_sitting),
    (COMMITTEE_FILE, "sign"): Work(sittings.RIGHT, sittings.sign),
    (QUALITY_FILE, "improve"): Work(improving.RIGHT, improving.improve),
    (ANNOUNCEMENTS_FILE, "announce"): Work("announce", announcing.announce),
    (VERSIONS_FILE, "publish"): Work(EVERYBODY, publishing.publish),
    (VERSIONS_FILE, "acknowledge"): Work(EVERYBODY, publishing.acknowledge),
}


def _family(file: FileId) -> FileId:
    """What a file of one year is kept for: `o:committee` of `o:committee:2026`."""
    return FileId(":".join(file.split(":")[:2]))


def act(turn: Turn, event: OfficeActed) -> None:
    """Do it, or refuse with the reason. A refusal changes nothing."""
    work = WORKS.get((_family(event.file), event.action))
    if work is None:
        refuse(turn, "unknown_action", action=event.action)
        return
    if event.by != OPERATOR:
        member = turn.office.member(event.by)
        if member is None:
            refuse(turn, "unknown_staff", name=event.by)
            return
        rule = turn.office.policy.roles.get(member.role)
        if rule is None or (work.right != EVERYBODY and work.right not in rule.may):
            refuse(turn, "not_allowed", action=event.action)
            return
    work.do(turn, event)
