"""What a person said beside their words, in tickets of the short talks: whom to reach, where."""

from bot.desk.lines import Clerk
from flows.matters import Ticket
from flows.office import Office

#: The parts of each topic, in the order in which they are read.
PARTS: dict[str, tuple[str, ...]] = {
    "help": ("kind", "need", "people", "place", "name", "mobile"),
    "party": ("kind", "name", "contact"),
    "volunteer": ("name", "contact", "skills", "times", "area"),
    "update": ("kind",),
    "document": ("kind",),
}


def read_details(office: Office, ticket: Ticket, clerk: Clerk) -> list[tuple[str, str]]:
    """A label and what was said, for each part that was given."""
    said = {**ticket.details, "kind": ticket.kind}
    return [
        (clerk.say(f"said-{part}"), _in_words(office, ticket, part, said[part], clerk))
        for part in PARTS.get(ticket.topic, ())
        if said.get(part)
    ]


def _in_words(office: Office, ticket: Ticket, part: str, value: str, clerk: Clerk) -> str:
    """The words for what was picked; what was written stands as it was."""
    rule = office.policy.help
    if part == "need":
        title = rule.needs.get(value) if rule is not None else None
        return title.ar if title is not None else clerk.say("rescue-need-other")
    if part != "kind":
        return value
    if ticket.topic == "document":
        tool = office.policy.tools.get(value)
        return tool.title.ar if tool is not None else value
    ids = {"help": "said-help", "party": "party-kind", "update": "update-data"}
    return clerk.say(f"{ids[ticket.topic]}-{value}")
