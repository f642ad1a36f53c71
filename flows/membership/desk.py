"""What members may see and ask for at their desk: data, catalogue, statements, assembly, proxy."""

from collections.abc import Mapping

from flows.effects import FindMember
from flows.events import MemberFound
from flows.forms.understanding.folding import clean
from flows.identifiers import Reference
from flows.intake import drafts
from flows.library import shelf
from flows.membership import reminding
from flows.messages import Option
from flows.phrases import Fixed, Value
from flows.rules.membership import CatalogueItem, Membership, Statement
from flows.scripts import running
from flows.scripts.script import Given, Script, Step
from flows.tickets import opening
from flows.turn import Turn

CHOICES = ("data", "update", "catalogue", "statements", "assembly", "proxy")


def _rule(turn: Turn) -> Membership:
    rule = turn.office.policy.membership
    if rule is None:
        raise LookupError("the pack has no membership")
    return rule


def _choices(turn: Turn, given: Given) -> list[Option]:
    shown = CHOICES if reminding.coming(turn, _rule(turn)) else CHOICES[:-1]
    return [(one, turn.label(f"membership-{one}")) for one in shown]


def _items(turn: Turn, given: Given) -> list[Option]:
    language = turn.voice.language
    catalogue = _rule(turn).catalogue
    return [
        (key, turn.office.words(one.title, language)) for key, one in catalogue.items() if one.open
    ]


def _statements(turn: Turn, given: Given) -> list[Option]:
    language = turn.voice.language
    return [
        (key, turn.office.words(one.title, language)) for key, one in _rule(turn).statements.items()
    ]


def _picks_item(turn: Turn, given: Given) -> bool:
    return given.get("choice") == "catalogue" and bool(_items(turn, given))


def _picks_statement(turn: Turn, given: Given) -> bool:
    return given.get("choice") == "statements" and bool(_statements(turn, given))


def _is_proxy(turn: Turn, given: Given) -> bool:
    return given.get("choice") == "proxy"


def _interest(turn: Turn, given: Given) -> list[Option]:
    return [(one, turn.label(f"membership-interest-{one}")) for one in ("yes", "no")]


def _item(turn: Turn, given: Given) -> Mapping[str, Value]:
    one = _rule(turn).catalogue[given["item"]]
    return {
        "title": turn.office.words(one.title, turn.voice.language),
        "says": turn.office.words(one.says, turn.voice.language),
    }


def _done(turn: Turn, given: Given, about: Reference | None) -> None:
    match given["choice"]:
        case "data":
            _show_data(turn)
            return
        case "update":
            turn.say("membership-update-how")
            drafts.apply(turn)
            return
        case "catalogue":
            _show_catalogue(turn, given)
        case "statements":
            _show_statement(turn, given)
        case "assembly":
            _show_assembly(turn)
        case "proxy":
            _ask_proxy(turn, given)
    running.begin(turn, "membership")


def _show_data(turn: Turn) -> None:
    """Looked up anew: what the register says now, or that it knows them no more."""
    link = turn.dossier.member
    found = turn.found
    if link is None:
        return
    if not isinstance(found, MemberFound):
        turn.want(FindMember(link.identity))
        return
    member = found.member
    if member is None or member.number != link.number:
        turn.change(member=None)
        turn.say("member-no-more")
        return
    turn.say("member-data", name=member.name, number=Fixed(member.number))
    for title, value in member.lines:
        turn.say("member-data-line", title=title, value=value)
    running.begin(turn, "membership")


def _show_catalogue(turn: Turn, given: Given) -> None:
    if "item" not in given:
        turn.say("membership-catalogue-empty")
        return
    if given.get("interest") != "yes":
        return
    item: CatalogueItem = _rule(turn).catalogue[given["item"]]
    ticket = opening.file(
        turn, "interest", words=item.title.ar, kind=given["item"], details=_details(turn)
    )
    turn.say("membership-interest-noted", reference=Fixed(ticket.reference))


def _show_statement(turn: Turn, given: Given) -> None:
    if "statement" not in given:
        turn.say("membership-statements-empty")
        return
    statement: Statement = _rule(turn).statements[given["statement"]]
    title = turn.office.words(statement.title, turn.voice.language)
    if statement.file is None or statement.file not in turn.office.pack.library:
        turn.say("membership-statement-not-held", title=title)
        return
    turn.say("library-here", title=title)
    # Whoever is no member is not led to it.
    shelf.send(turn, title, statement.file, public=False)


def _show_assembly(turn: Turn) -> None:
    ahead = reminding.coming(turn, _rule(turn))
    if not ahead:
        turn.say("assembly-none")
    for assembly in ahead.values():
        turn.say("assembly-shown", about=reminding.assembly_in_words(turn, assembly))


def _ask_proxy(turn: Turn, given: Given) -> None:
    """The form of a proxy: a ticket that staff check against the bylaws and the register."""
    ahead = reminding.coming(turn, _rule(turn))
    if not ahead:
        turn.say("assembly-none")
        return
    key, assembly = next(iter(ahead.items()))
    if assembly.proxy_until is not None and turn.today > assembly.proxy_until:
        turn.say("membership-proxy-late")
        return
    details = {
        **_details(turn),
        "assembly": key,
        "proxy": clean(given["proxy_name"]),
        "proxy_number": clean(given["proxy_number"]),
    }
    ticket = opening.file(turn, "proxy", words=clean(given["proxy_name"]), details=details)
    turn.say("membership-proxy-noted", reference=Fixed(ticket.reference))


def _details(turn: Turn) -> dict[str, str]:
    member = turn.dossier.member
    return {"member": member.number} if member is not None else {}


MEMBERSHIP = Script(
    "membership",
    (
        Step("choice", _choices),
        Step("item", _items, _picks_item),
        Step("interest", _interest, lambda turn, given: "item" in given, _item),
        Step("statement", _statements, _picks_statement),
        Step("proxy_name", when=_is_proxy, longest=120),
        Step("proxy_number", when=_is_proxy, optional=True, longest=40),
    ),
    _done,
)
