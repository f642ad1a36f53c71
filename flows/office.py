"""Everything fixed during a turn: the rules, the forms, the words, the calendar and the staff."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from flows.calendar import Calendar
from flows.dossier import StaffMember
from flows.forms.form import Form
from flows.identifiers import ARABIC, Address, Language, Role
from flows.phrases import Phrases
from flows.policy import Policy, Topic, Words
from flows.rules.shelf import Shelved


@dataclass(frozen=True, slots=True)
class Pack:
    """One published version of a policy pack, with its forms compiled."""

    hash: str
    policy: Policy
    forms: dict[str, Form]  #: `intake`, and `registration` where S6 completes one
    topics: tuple[Topic, ...]
    media: Mapping[str, bytes] = field(default_factory=dict)  #: pictures and sounds of its forms
    shelf: Mapping[str, Shelved] = field(default_factory=dict)  #: documents by tool
    library: Mapping[str, bytes] = field(default_factory=dict)  #: their files by name


@dataclass(frozen=True, slots=True)
class Office:
    """What a turn may consult and never changes.

    `packs` holds every version that a running application is pinned to; `pack` is the current one.
    """

    pack: Pack
    packs: dict[str, Pack]
    phrases: Phrases
    calendar: Calendar
    staff: tuple[StaffMember, ...] = ()
    committee_chat: Address | None = None
    staff_chat: Address | None = None
    website: str = ""  #: where people reach our own chat page; empty where they cannot

    @property
    def policy(self) -> Policy:
        return self.pack.policy

    def pack_of(self, hash: str) -> Pack:
        """The version an application began under. KeyError where it was not loaded."""
        return self.packs[hash]

    def member(self, name: str) -> StaffMember | None:
        return next((one for one in self.staff if one.name == name), None)

    def members(self, role: Role) -> tuple[StaffMember, ...]:
        return tuple(one for one in self.staff if one.role == role)

    def words(self, words: Words, language: Language) -> str:
        """The pack's own words in this language."""
        return words.ar if language == ARABIC else words.en

    def association_name(self, language: Language) -> str:
        return self.words(self.policy.association.name, language)
