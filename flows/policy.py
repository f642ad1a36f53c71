"""An association's policy as data: the shape of `policies/<association>/policy.toml`.

A fact that the policy does not give is absent (None), never invented. Every rule names its clause.
"""

from datetime import date
from typing import Annotated, Literal

import msgspec

from flows.document import Document as Document
from flows.identifiers import Role
from flows.rule import Positive as Positive
from flows.rule import Rule as Rule
from flows.rule import Words as Words
from flows.rules.committee import Committee
from flows.rules.contacting import Contacting, Service
from flows.rules.feedback import Feedback
from flows.rules.help import Help
from flows.rules.hours import DigestTime as DigestTime
from flows.rules.hours import Holidays as Holidays
from flows.rules.hours import Hours as Hours
from flows.rules.membership import Membership
from flows.rules.outreach import Outreach
from flows.rules.redress import Appeals, Complaints
from flows.rules.rights import Rights
from flows.rules.study import Study


class Term(Rule, frozen=True):
    """A noun for a person, with its forms: to a man, to a woman, and when we do not know."""

    m: str
    f: str
    n: str
    en: str


class Association(Rule, frozen=True):
    """Who the pack speaks for. `prefix` begins its references, and its clauses.

    `withheld` says of what the document prints, by the name of the fact, why it is not held here.
    """

    key: str
    prefix: Annotated[str, msgspec.Meta(pattern="^[A-Z]{3}$")]
    name: Words
    short_name: Words
    legal_form: Literal["association", "cooperative"]
    policy_title: str
    place: Words | None = None
    licence: str | None = None
    website: str | None = None
    phone: str | None = None
    email: str | None = None
    social: dict[str, str] = msgspec.field(default_factory=dict)
    withheld: dict[str, str] = msgspec.field(default_factory=dict)


class Party(Rule, frozen=True):
    """People whom the policy names as those it regulates relations with (P1)."""

    clause: str
    title: Words


class Approval(Rule, frozen=True):
    """The board's approval, as far as there is evidence of it (clause A)."""

    clause: str
    body: str
    evidence: Literal["complete", "partial", "missing"]
    meeting: str | None = None
    hijri: date | None = None  #: the Hijri year, month and day, not a Gregorian date
    gregorian: date | None = None
    as_printed: str | None = None
    supersedes: str | None = None
    note: str | None = None


class Clause(Rule, frozen=True):
    """One numbered clause, in our own words. `missing`: the approved text has no such clause."""

    id: str
    says: str
    state: Literal["present", "missing", "damaged"] = "present"
    note: str | None = None


class Channel(Rule, frozen=True):
    """A way of reaching people that the policy lists (clauses C)."""

    clause: str
    title: Words
    scope: str | None = None


class Tool(Rule, frozen=True):
    """A document or means that staff have (clauses T)."""

    clause: str
    title: Words


class RoleRule(Rule, frozen=True):
    """What a role is called, and the desk actions it may do."""

    title: Words
    may: tuple[str, ...]


class Terms(Rule, frozen=True):
    """What the policy calls the person: when signing (S4) and when told what follows (S5).

    `applicant` and `addressee` are what our messages use. The `printed` ones are the document's own
    words where they differ, and empty where it has no word at all.
    """

    applicant: Term
    applicant_clause: str
    addressee: Term
    addressee_clause: str
    default_gender: Literal["m", "f", "n"]
    applicant_printed: str | None = None
    addressee_printed: str | None = None


class Body(Rule, frozen=True):
    """Who decides (S5). `person`: one person may decide for it."""

    clause: str
    title: Words
    role: Role
    kind: Literal["committee", "person"]


class ReplyWindow(Rule, frozen=True):
    """The period for the reply (S5): a floor (`min`) or a ceiling (`max`), in calendar days.

    `material` names the questions whose correction starts a floor again. `target_days` are our own
    aim under a floor, in days of the calendar: no policy has it, so it steers reminders, and people
    are told of it only once `target_approved_by` says who has approved it.
    """

    clause: str
    mode: Literal["min", "max"]
    days: Positive
    covers: tuple[Literal["request", "inquiry"], ...]
    alarm_days_before: tuple[int, ...] = ()
    material: tuple[str, ...] = ()
    target_days: Positive = 30
    target_approved_by: str | None = None


class Outcome(Rule, frozen=True):
    """One way in which the deciding body can conclude."""

    title: Words
    accepts: bool = False  #: the person goes on to registration, or the request to completion
    in_part: bool = False  #: it grants less than was asked, so it may be appealed against
    needs_reason: bool = False
    needs_text: bool = False  #: the words themselves are the reply: it is nothing without them
    leads_to: Literal["docs_required"] | None = None  #: decides nothing yet: back to the person


class Completion(Rule, frozen=True):
    """What step S6 completes: the registration of a person, or just the request."""

    clause: str
    of: Literal["registration", "request"]


class Referral(Rule, frozen=True):
    """Whom an unclear procedure is handed to (S3), and who answers everything else (S1)."""

    clause: str
    role: Role
    inquiry_clause: str
    inquiry_role: Role
    escalation_role: Role


class DraftReminders(Rule, frozen=True):
    """Days of silence after which a draft is mentioned, and the day on which it is archived."""

    days: tuple[int, ...]
    archive_day: Positive


class Clocks(Rule, frozen=True):
    """Internal promises, in working time."""

    remind_owner_after_hours: Positive
    escalate_after_days: Positive
    verify_within_days: Positive
    decide_within_days: Positive
    register_within_days: Positive


class Fact(Rule, frozen=True):
    """An operating fact beyond the policy. Only a verified one is ever told."""

    value: Words | None = None
    clause: str | None = None
    verified_by: str | None = None
    verified_at: date | None = None


class Notice(Rule, frozen=True):
    """Versions of the texts a person agrees to or signs, kept with the record of it."""

    privacy_version: str
    statement_version: str
    processors: tuple[str, ...] = ()


class Versions(Rule, frozen=True):
    """What becomes of drafts when a changed form is published.

    Each is finished in the version it began in; with `ask_to_move`, its person may choose the newer
    one. `changes` say what is new, by the version of the intake form, the oldest first.
    """

    ask_to_move: bool = False
    changes: dict[str, Words] = msgspec.field(default_factory=dict)


class Policy(Rule, frozen=True):
    """The whole of `policy.toml`."""

    association: Association
    parties: dict[str, Party]
    approval: Approval
    clauses: tuple[Clause, ...]
    channels: dict[str, Channel]
    tools: dict[str, Tool]
    roles: dict[Role, RoleRule]
    terms: Terms
    referral: Referral
    body: Body
    window: ReplyWindow
    outcomes: dict[str, Outcome]
    reasons: dict[str, Words]
    completion: Completion
    reminders: DraftReminders
    clocks: Clocks
    hours: Hours
    digest: DigestTime
    documents: dict[str, Document]
    notice: Notice
    holidays: Holidays = Holidays()
    versions: Versions = Versions()
    committee: Committee | None = None
    study: Study | None = None
    contacting: Contacting | None = None
    service: Service | None = None
    appeals: Appeals | None = None
    complaints: Complaints | None = None
    feedback: Feedback | None = None
    outreach: Outreach | None = None
    help: Help | None = None
    rights: Rights | None = None
    membership: Membership | None = None
    facts: dict[str, Fact] = msgspec.field(default_factory=dict)
    #: Questions of the intake form, and the choices that call for the staff at once.
    urgent: dict[str, tuple[str, ...]] = msgspec.field(default_factory=dict)


class Topic(Rule, frozen=True):
    """One answer of `answers/*.toml`: ways of asking, what is said, and what it rests on.

    A topic without an `answer`, or with a fact that is not held, is answered with «not recorded»
    and a ticket.
    """

    topic: str
    phrasings: tuple[str, ...]
    clause: str | None = None
    facts: tuple[str, ...] = ()
    answer: Words | None = None
    button: Words | None = None
    verified_by: str | None = None
    verified_at: date | None = None
