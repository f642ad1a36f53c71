"""Offices for tests: the real packs and words, with a few members of staff."""

import dataclasses
import re
from functools import cache
from pathlib import Path

from msgspec.structs import replace

from bench.shortpack import short_pack
from bot.content.bundle import POLICY, read_bundle
from bot.content.calendar import calendar_of
from bot.content.pack import load_pack
from bot.content.texts import load_phrases
from flows.dossier import StaffMember
from flows.identifiers import Address, Role
from flows.office import Office, Pack

POLICIES = Path(__file__).parents[2] / "policies"
TRIALS = Path(__file__).parent / "packs"
INTAKE = "forms/intake.md"
_DOCUMENTS = re.compile(r"^\[documents\..*?(?=^\[facts\.)", re.MULTILINE | re.DOTALL)
_MATERIAL = re.compile(r"^material = \[.*?\]\n", re.MULTILINE | re.DOTALL)
_URGENT = re.compile(r"^\[urgent\].*?(?=^\[)", re.MULTILINE | re.DOTALL)
#: Sila's pack with a short form, for conversations that are about no form in particular.
SHORT = "short"
#: Packs of associations with facts that only they could give, for conversations about these.
EXTENDED = {"shareholders": "ridha"}
PACKS = ("ridha", "rabi_tufula", "sila", "hajer", "bena")


def folder_of(name: str) -> Path:
    """Where the pack of an association is, or the short one."""
    return short_pack() if name == SHORT else POLICIES / name


@cache
def pack_named(name: str) -> Pack:
    """A pack of this repository; or one of tests alone: `short`, that with more questions or
    with another form."""
    return load_pack(bundle_named(name))


def bundle_named(name: str) -> dict[str, str]:
    """The files of that pack."""
    if name in EXTENDED:
        bundle = dict(read_bundle(folder_of(EXTENDED[name])))
        bundle[POLICY] += (TRIALS / name / "more.toml").read_text(encoding="utf-8")
        return bundle
    bundle = dict(read_bundle(folder_of(name if name in PACKS else SHORT)))
    whole = TRIALS / name / "intake.md"
    if whole.is_file():
        bundle[INTAKE] = whole.read_text(encoding="utf-8")
        more = TRIALS / name / "policy.toml"
        rules = more.read_text(encoding="utf-8") if more.is_file() else ""
        bundle[POLICY] = f"{_without_questions(bundle[POLICY])}\n{rules}"
    elif name not in (*PACKS, SHORT):
        rows = (TRIALS / name / "rows.md").read_text(encoding="utf-8")
        survey, choices, rest = bundle[INTAKE].partition("\n\n| choices |")
        bundle[INTAKE] = survey + "\n" + rows.rstrip() + choices + rest
    return bundle


def unpacked(name: str, folder: Path) -> Path:
    """The files of that pack in a folder of their own."""
    for path, text in bundle_named(name).items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder


def _without_questions(policy: str) -> str:
    """The policy without what names questions: a form of its own has others."""
    return _MATERIAL.sub("", _URGENT.sub("", _DOCUMENTS.sub("[documents]\n\n", policy)))


@cache
def office_of(name: str) -> Office:
    """The office of an association, with one member of each role, linked to the desk bot."""
    pack = pack_named(name)
    staff: tuple[StaffMember, ...] = tuple(
        StaffMember(
            name=NAMES[role],
            role=Role(role),
            address=Address(f"desk:{role}"),
            branch="فرع الشرائع" if role == "delegate" else "",
        )
        for role in pack.policy.roles
    )
    if pack.policy.committee is not None:
        # A third seat, without a telephone that is linked: it votes on the desk page.
        staff = (*staff, StaffMember(name="عبدالرحمن", role=Role("committee_member")))
    return Office(
        pack=pack,
        packs={pack.hash: pack},
        phrases=load_phrases(),
        calendar=calendar_of(pack.policy),
        staff=staff,
        committee_chat=Address("desk:-100"),
        staff_chat=Address("desk:-200"),
    )


def with_early_release(office: Office) -> Office:
    """The same office, whose board lets a decision out before the floor on an order of its own."""
    policy = office.pack.policy
    assert policy.committee is not None
    committee = replace(policy.committee, early_release=True)
    pack = dataclasses.replace(office.pack, policy=replace(policy, committee=committee))
    return dataclasses.replace(office, pack=pack)


#: One person per role, named so that a transcript reads naturally.
NAMES = {
    "relations_officer": "سارة",
    "social_research_officer": "نورة",
    "higher_service_officer": "خالد",
    "committee_member": "عبدالله",
    "committee_chair": "عبدالعزيز",
    "secretary": "هند",
    "quality_officer": "أمل",
    "manager": "منصور",
    "delegate": "سالم",
    "volunteer": "ريم",
}

#: Who sat when a sitting decided: enough for a quorum of the three seats.
SAT = {"present": "عبدالله،عبدالعزيز"}
