"""The documents that a person may ask for, and what becomes of a wish that cannot be met."""

from collections.abc import Sequence

from flows.effects import Say
from flows.identifiers import Reference
from flows.messages import Message, Option
from flows.office import Office
from flows.phrases import Fixed
from flows.policy import Policy
from flows.rules.shelf import Shelved
from flows.scripts import running
from flows.scripts.script import Given, Script, Step
from flows.tickets import opening
from flows.turn import Turn

NAME = "library"
#: The tools of a policy that are documents to read; the others are something to do.
DOCUMENTS = ("bylaws", "support_policy_guide", "social_research_guide", "support_request_form")


def is_offered(policy: Policy) -> bool:
    """Whether the policy lists any document among its tools."""
    return any(one in policy.tools for one in DOCUMENTS)


def begin(turn: Turn) -> None:
    """Ask which of them."""
    running.begin(turn, NAME)


def begin_with_bylaws(turn: Turn) -> None:
    """«اللائحة»: which one is said already."""
    given = {"document": "bylaws"} if "bylaws" in turn.office.policy.tools else {}
    running.begin(turn, NAME, given=given)


def public_files(office: Office) -> dict[str, Shelved]:
    """The files that anybody may have, by their names."""
    shelved = office.pack.shelf.values()
    return {one.file: one for one in shelved if one.public and one.file in office.pack.library}


def title_of(office: Office, tool: str) -> str:
    """What a document is called, in Arabic."""
    shelved = office.pack.shelf.get(tool)
    if shelved is not None and shelved.title is not None:
        return shelved.title.ar
    held = office.policy.tools.get(tool)
    return held.title.ar if held is not None else tool


def _options(turn: Turn, given: Given) -> Sequence[Option]:
    tools, language = turn.office.policy.tools, turn.voice.language
    return [
        (one, turn.office.words(tools[one].title, language)) for one in DOCUMENTS if one in tools
    ]


def _finish(turn: Turn, given: Given, about: Reference | None) -> None:
    """The file and its link; else honestly that there is none, and somebody is asked for it."""
    tool = given["document"]
    office, policy = turn.office, turn.office.policy
    title = office.words(policy.tools[tool].title, turn.voice.language)
    shelved = office.pack.shelf.get(tool)
    if shelved is None or shelved.file not in office.pack.library:
        ticket = opening.file(
            turn, "document", words=turn.label("library-asked-for", title=title), kind=tool
        )
        turn.say("library-not-loaded", title=title, reference=Fixed(ticket.reference))
    elif not shelved.public:
        turn.say("library-for-staff", title=title)
    else:
        turn.say("library-here", title=title)
        send(turn, title, shelved.file)


def send(turn: Turn, title: str, file: str, *, public: bool = True) -> None:
    """The document in a message of its own, with its address where anybody may have it there."""
    to = getattr(turn.event, "address", None) or turn.reach()
    if to is None:
        return
    website = turn.office.website if public else ""
    link = f"{website}/library/{file}" if website else ""
    id = "library-file-linked" if link else "library-file"
    text = turn.text(id, title=title, link=Fixed(link))
    turn.want(Say(to, Message(text, media=(f"{turn.office.pack.hash}/{file}",))))


SCRIPT = Script(NAME, (Step("document", _options),), _finish)
