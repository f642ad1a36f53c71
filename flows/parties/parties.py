"""A supporter, a volunteer, a supplier or the press: who they are and how to reach them (P1, C6).

Nothing is kept without their consent to be contacted, and no account number is ever shown.
"""

from flows.forms.understanding.folding import clean
from flows.identifiers import Reference
from flows.messages import Option
from flows.phrases import Fixed
from flows.policy import Policy
from flows.scripts import running
from flows.scripts.script import Given, Script, Step
from flows.tickets import opening
from flows.turn import Turn

PARTY, VOLUNTEER = "party", "volunteer"
#: Which party of the pack stands behind a kind; the others come to every association.
_NAMED = {"supporter": "supporters"}
KINDS = ("supporter", "supplier", "media", "other")


def is_offered(policy: Policy) -> bool:
    """Every policy regulates the relation with all parties."""
    return True


def has_supporters(policy: Policy) -> bool:
    """Whether the policy names supporters among its parties."""
    return "supporters" in policy.parties


def has_volunteering(policy: Policy) -> bool:
    """Whether volunteering is a channel of this association (C6)."""
    return "volunteering" in policy.channels


def begin(turn: Turn) -> None:
    """Ask first who they are."""
    running.begin(turn, PARTY)


def begin_as_supporter(turn: Turn) -> None:
    """«أنا متبرع»: who they are is said already."""
    running.begin(turn, PARTY, given={"kind": "supporter"})


def begin_as_volunteer(turn: Turn) -> None:
    """«أبي أتطوع»: what they would like to do, when and where."""
    running.begin(turn, VOLUNTEER)


def _kinds(turn: Turn, given: Given) -> list[Option]:
    parties = turn.office.policy.parties
    offered = [one for one in KINDS if one not in _NAMED or _NAMED[one] in parties]
    return [(one, turn.label(f"party-kind-{one}")) for one in offered]


def _yes_no(turn: Turn, given: Given) -> list[Option]:
    return [("yes", turn.label("party-yes")), ("no", turn.label("party-no"))]


def _agreed(turn: Turn, given: Given) -> bool:
    return given.get("consent") == "yes"


def _finish_party(turn: Turn, given: Given, about: Reference | None) -> None:
    if not _agreed(turn, given):
        _point_the_way(turn)
        return
    kind = given["kind"]
    ticket = opening.file(
        turn, PARTY, words=given["words"], kind=kind, details=_details(given, "name", "contact")
    )
    role = turn.office.policy.roles[ticket.owner]
    title = turn.office.words(role.title, turn.voice.language)
    turn.say("party-passed-on", role=title, reference=Fixed(ticket.reference))


def _finish_volunteer(turn: Turn, given: Given, about: Reference | None) -> None:
    if not _agreed(turn, given):
        _point_the_way(turn)
        return
    names = ("name", "contact", "skills", "times", "area")
    ticket = opening.file(turn, VOLUNTEER, words=given["interest"], details=_details(given, *names))
    turn.say("volunteer-passed-on", reference=Fixed(ticket.reference))


def _details(given: Given, *names: str) -> dict[str, str]:
    """What they said, and that they agreed to be contacted about it."""
    said = {one: clean(given[one]) for one in names if given.get(one)}
    return {**said, "consent": "yes"}


def _point_the_way(turn: Turn) -> None:
    """Nothing of it is kept. They may come by the ways the association has, if it names any."""
    association = turn.office.policy.association
    ways = [one for one in (association.phone, association.email, association.website) if one]
    if ways:
        turn.say("party-ways", ways=" · ".join(ways))
    else:
        turn.say("party-not-kept")


_WHO = (Step("name", when=_agreed, longest=120), Step("contact", when=_agreed, longest=120))
PARTY_SCRIPT = Script(
    PARTY,
    (Step("kind", _kinds), Step("consent", _yes_no), *_WHO, Step("words", when=_agreed)),
    _finish_party,
)
VOLUNTEER_SCRIPT = Script(
    VOLUNTEER,
    (
        Step("consent", _yes_no),
        *_WHO,
        Step("interest", when=_agreed, longest=500),
        Step("skills", when=_agreed, longest=500),
        Step("times", when=_agreed, longest=200),
        Step("area", when=_agreed, longest=200),
    ),
    _finish_volunteer,
)
