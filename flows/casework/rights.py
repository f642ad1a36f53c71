"""What a role may be given, and which association has any use for it."""

from flows.policy import Policy

#: A right that makes sense only with a section of the pack, and that section. Step S6 has two
#: forms: a pack uses one of them.
ONLY_WITH: dict[str, str] = {
    "vote": "committee",
    "conclude": "committee",
    "reseat": "committee",
    "word": "committee",
    "hasten": "committee",
    "sittings": "committee",
    "assign": "study",
    "offer": "study",
    "visited": "study",
    "report": "study",
    "register": "completion.registration",
    "complete": "completion.request",
    "quality": "feedback",
    "uphold": "appeals",
    "dismiss": "appeals",
    "announce": "outreach",
    "renew": "outreach",
    "suspend": "outreach",
    "inform": "window.max",
}


def is_used(policy: Policy, right: str) -> bool:
    """Whether this association has a use for the right."""
    section, _, form = ONLY_WITH.get(right, "").partition(".")
    if not section:
        return True
    match section:
        case "completion":
            return policy.completion.of == form
        case "window":
            return policy.window.mode == form
        case _:
            return getattr(policy, section) is not None
