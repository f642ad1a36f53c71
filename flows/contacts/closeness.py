"""Whose application is whose own, or a relative's: by what is known, without anybody saying so."""

from collections.abc import Collection

from flows.forms.sheets.paths import template_of
from flows.identifiers import Address
from flows.intake.sheets import identifying
from flows.matters import Application
from flows.office import Office


def members_of(office: Office, application: Application) -> tuple[str, ...]:
    """The national IDs of the others that an application speaks of: a household, heirs."""
    # Of another file only its own rules may be at hand; the form of today names the same people.
    pack = office.packs.get(application.pack, office.pack)
    form = pack.forms["intake"]
    own = identifying(form)
    found: dict[str, None] = {}
    for path, answer in application.intake.answers.items():
        question = form.by_path.get(template_of(path))
        if question is None or question.kind.name != "national_id" or not answer.value:
            continue
        if own is None or question.path != own.path:
            found[answer.value] = None
    found.pop(application.identity, None)
    return tuple(found)


def is_close(
    office: Office, application: Application | None, addresses: Collection[Address], name: str
) -> bool:
    """Whether this member of staff may not act: their own file, or a relative's application.

    `addresses` are those of the file it lives in. Without an application only these count.
    """
    member = office.member(name)
    if member is None:
        return False
    if member.address is not None and _id(member.address) in map(_id, addresses):
        return True
    if application is None or not member.kin:
        return False
    named = {application.identity, *members_of(office, application)}
    return not named.isdisjoint(member.kin)


def _id(address: Address) -> str:
    """Staff and beneficiaries write to two bots of the same platform, which knows them by one id.

    Ids of other channels are drawn at random or typed, so that they are nobody's here.
    """
    return address.partition(":")[2]
