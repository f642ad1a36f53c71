"""What a transcript knows beside what is said: whose kin the staff are, codes, which is which."""

from dataclasses import replace

from msgspec.structs import replace as replace_struct

from flows.dossier import Dossier, StaffMember
from flows.identifiers import Address
from flows.matters import Application
from support.chat import FILES, Chat


def know(chat: Chat, what: str, name: str, value: str) -> None:
    """A member of staff is related to someone (`kin`), or is that person on Telegram (`desk`)."""

    def known(member: StaffMember) -> StaffMember:
        if member.name != name:
            return member
        if what == "kin":
            return replace_struct(member, kin=(value,))
        return replace_struct(member, address=Address(f"desk:{value}"))

    chat.office = replace(chat.office, staff=tuple(map(known, chat.office.staff)))


def relink_code(chat: Chat) -> str:
    """The newest code by which a file of before is linked."""
    dossiers = (FILES.decode(one) for one in chat.files.values())
    waiting = [one.ties.relink for one in dossiers if isinstance(one, Dossier) and one.ties.relink]
    return max(waiting, key=lambda one: one.expires_at).code if waiting else ""


def numbered(chat: Chat) -> list[str]:
    """The applications there are, in the order in which they were begun."""
    applications = (one for one in chat.stored() if isinstance(one, Application))
    return [one.reference for one in sorted(applications, key=lambda one: one.opened_at)]
