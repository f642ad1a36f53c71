"""The way of an application as data: its stages, who owns each, by when, and what may follow."""

from collections.abc import Callable
from dataclasses import dataclass

from flows.identifiers import Role
from flows.policy import Policy

BENEFICIARY = Role("beneficiary")


@dataclass(frozen=True, slots=True)
class Stage:
    """One stage of an application.

    `owner` is a key of `OWNERS`. `clock` names the promise of `CLOCKS` that runs here. `actions`
    are what staff may do, in the order of the work. `exits` are the stages that may follow:
    entering any other is a bug. An empty `shown` is told under its own name.
    """

    owner: str
    clock: str = ""
    actions: tuple[str, ...] = ()
    exits: tuple[str, ...] = ()
    shown: str = ""


#: What a person of the staff has confirmed about the person or the matter, from any open stage.
LEAVING = ("withdrawn", "deceased", "transferred", "duplicate")
LEAVE = ("withdraw", "deceased", "transfer", "duplicate")

APPLICATION: dict[str, Stage] = {
    "draft": Stage("beneficiary", "", (), ("awaiting_signature", "submitted", "archived")),
    "awaiting_signature": Stage(
        "beneficiary",
        "",
        ("attest", "return", "close"),
        ("submitted", "docs_required", "draft", "archived"),
    ),
    "submitted": Stage(
        "inquiry",
        "verify_within_days",
        ("verify", "return"),
        ("matching", "docs_required", "awaiting_signature"),
    ),
    # The original that was missing may be shown at the desk, without a word in the chat.
    "docs_required": Stage(
        "beneficiary",
        "",
        ("verify", "return", "close"),
        ("submitted", "matching", "awaiting_signature"),
    ),
    "matching": Stage(
        "inquiry",
        "verify_within_days",
        ("verify", "submit", "return"),
        ("study", "committee", "docs_required", "awaiting_signature"),
    ),
    "study": Stage(
        "study",
        "report_within_days",
        ("verify", "assign", "offer", "report", "submit", "return"),
        ("visit", "committee", "docs_required", "awaiting_signature"),
    ),
    "visit": Stage(
        "study",
        "report_within_days",
        ("visited", "verify", "assign", "offer", "return"),
        ("study", "docs_required", "awaiting_signature"),
    ),
    "committee": Stage(
        "body",
        "decide_within_days",
        ("vote", "conclude", "decide", "reseat", "return"),
        ("decided", "docs_required", "notified", "awaiting_signature"),
    ),
    # What is decided and held must not show in the status.
    "decided": Stage(
        "secretary", "", ("word", "release", "hasten"), ("notified",), shown="committee"
    ),
    "notified": Stage(
        "inquiry",
        "register_within_days",
        ("register", "complete", "close"),
        ("registered", "completed", "committee", "decided", "notified"),
    ),
    "registered": Stage("service", "register_within_days", ("serve", "promise"), ("service",)),
    "completed": Stage("service", "register_within_days", ("serve", "promise"), ("service",)),
    # From here on `flows.provision.afterwards` says when something is due next.
    "service": Stage(
        "service", "", ("serve", "promise", "fail", "close"), ("follow_up", "service")
    ),
    "follow_up": Stage("service", "", ("serve", "promise", "close"), ("service",)),
    "annual_update": Stage("beneficiary", "", ("renew", "suspend"), ()),
    # What was served once may be served again.
    "closed": Stage(
        "inquiry", "", ("serve",), ("annual_update", "notified", "decided", "follow_up", "service")
    ),
    "archived": Stage("beneficiary", exits=("draft",)),
    "cancelled": Stage("beneficiary"),
    "withdrawn": Stage("inquiry"),
    "deceased": Stage("inquiry"),
    "transferred": Stage("inquiry"),
    "duplicate": Stage("inquiry"),
}

DRAFTS = ("draft", "awaiting_signature")
CORRECTABLE = ("submitted", "docs_required", "matching", "awaiting_signature")
#: After these nothing is owed under the reply window any more.
REPLIED = (
    "notified",
    "registered",
    "completed",
    "service",
    "follow_up",
    "annual_update",
    "answered",
)
ENDED = ("closed", "archived", "cancelled", *LEAVING)


def _inquiry(policy: Policy) -> Role:
    return policy.referral.inquiry_role


def _study(policy: Policy) -> Role:
    return policy.study.role if policy.study else policy.referral.role


def _secretary(policy: Policy) -> Role:
    return policy.committee.secretary if policy.committee else policy.body.role


def _service(policy: Policy) -> Role:
    return policy.service.role if policy.service else policy.referral.inquiry_role


#: Which role of the pack minds a stage.
OWNERS: dict[str, Callable[[Policy], Role]] = {
    "beneficiary": lambda policy: BENEFICIARY,
    "inquiry": _inquiry,
    "study": _study,
    "body": lambda policy: policy.body.role,
    "secretary": _secretary,
    "service": _service,
}


def _report_within(policy: Policy) -> int:
    return policy.study.report_within_days if policy.study else policy.clocks.verify_within_days


#: The working days that a stage may take: our own promise, told to nobody outside.
CLOCKS: dict[str, Callable[[Policy], int]] = {
    "verify_within_days": lambda policy: policy.clocks.verify_within_days,
    "report_within_days": _report_within,
    "decide_within_days": lambda policy: policy.clocks.decide_within_days,
    "register_within_days": lambda policy: policy.clocks.register_within_days,
}


def is_in(policy: Policy, stage: str) -> bool:
    """Whether the association has this stage at all: each skips what its policy lacks."""
    return policy.study is not None or stage not in ("study", "visit")


def may_follow(stage: str, following: str) -> bool:
    """Whether `following` may be entered from `stage`."""
    if following == stage or following in ("closed", "cancelled"):
        return True
    return following in APPLICATION[stage].exits or (stage not in ENDED and following in LEAVING)
