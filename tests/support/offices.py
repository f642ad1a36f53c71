"""Offices for tests: the real packs and words, with a few members of staff."""

from functools import cache
from pathlib import Path

from bot.content.bundle import read_bundle
from bot.content.calendar import calendar_of
from bot.content.pack import load_pack
from bot.content.texts import load_phrases
from flows.dossier import StaffMember
from flows.identifiers import Address, Role
from flows.office import Office, Pack

POLICIES = Path(__file__).parents[2] / "policies"
TRIALS = Path(__file__).parent / "packs"
INTAKE = "forms/intake.md"
PACKS = ("ridha", "rabi_tufula", "sila", "hajer", "bena")


@cache
def pack_named(name: str) -> Pack:
    """A pack of this repository; or one of tests alone, which is Sila's with more questions."""
    if (POLICIES / name).is_dir():
        return load_pack(read_bundle(POLICIES / name))
    bundle = dict(read_bundle(POLICIES / "sila"))
    rows = (TRIALS / name / "rows.md").read_text(encoding="utf-8")
    survey, choices, rest = bundle[INTAKE].partition("\n\n| choices |")
    bundle[INTAKE] = survey + "\n" + rows.rstrip() + choices + rest
    return load_pack(bundle)


@cache
def office_of(name: str) -> Office:
    """The office of an association, with one member of each role, linked to the desk bot."""
    pack = pack_named(name)
    staff = tuple(
        StaffMember(name=NAMES[role], role=Role(role), address=Address(f"desk:{role}"))
        for role in pack.policy.roles
    )
    return Office(
        pack=pack,
        packs={pack.hash: pack},
        phrases=load_phrases(),
        calendar=calendar_of(pack.policy),
        staff=staff,
        committee_chat=Address("desk:-100"),
        staff_chat=Address("desk:-200"),
    )


#: One person per role, named so that a transcript reads naturally.
NAMES = {
    "relations_officer": "سارة",
    "social_research_officer": "نورة",
    "higher_service_officer": "خالد",
    "committee_member": "عبدالله",
    "secretary": "هند",
    "manager": "منصور",
    "delegate": "سالم",
}
