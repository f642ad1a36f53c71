"""Another application from the same conversation: whose is it, and is there one like it already?

Two sisters may share a telephone: each has applications of her own, and nothing that one has
answered is offered to the other.
"""

from flows import stages, status
from flows.assisted import standing
from flows.identifiers import Reference
from flows.intake import drafts
from flows.matters import Application
from flows.messages import Option
from flows.phrases import Composed, Value
from flows.scripts.script import Given, Script, Step
from flows.turn import Turn

OTHER = "-other"


def _open_ones(turn: Turn, whose: str = "") -> list[Application]:
    """What is signed and has not ended; of one person, by the first name that they gave."""
    return [
        one for one in drafts.signed_and_open(turn) if not whose or _first_name(turn, one) == whose
    ]


def _first_name(turn: Turn, application: Application) -> str:
    """As they gave it, and no more of it than that."""
    form = turn.office.pack_of(application.pack).forms["intake"]
    names = [name for _, name in standing.signers(form, application.intake.answers) if name]
    return names[0].split()[0] if names else ""


def _names(turn: Turn) -> list[str]:
    return list(dict.fromkeys(filter(None, (_first_name(turn, one) for one in _open_ones(turn)))))


def _whose(turn: Turn, given: Given) -> list[Option]:
    names: list[Option] = [(str(number), name) for number, name in enumerate(_names(turn))]
    return [*names, (OTHER, turn.label("again-other"))]


def _chosen(turn: Turn, given: Given) -> str:
    """The first name that was picked; empty where nobody was asked for one."""
    names = _names(turn)
    at = given.get("whose", "")
    return names[int(at)] if at.isdecimal() and int(at) < len(names) else ""


def _is_known(turn: Turn, given: Given) -> bool:
    return given.get("whose") != OTHER


def _references(turn: Turn, given: Given) -> dict[str, Value]:
    open_ones = _open_ones(turn, _chosen(turn, given))
    quoted = "، ".join(str(stages.quote(one.reference)) for one in open_ones)
    return {"count": len(open_ones), "references": Composed(quoted)}


def _ways(turn: Turn, given: Given) -> list[Option]:
    return [(one, turn.label(f"again-{one}")) for one in ("follow", "new")]


def _finish(turn: Turn, given: Given, about: Reference | None) -> None:
    if given.get("whose") == OTHER:
        drafts.begin(turn, apart=True)
    elif given.get("way") == "new":
        drafts.begin(turn, apart=any(one.apart for one in _open_ones(turn, _chosen(turn, given))))
    else:
        status.show(turn, [one.reference for one in _open_ones(turn, _chosen(turn, given))])


SCRIPT = Script(
    "again",
    (
        Step("whose", options=_whose, when=lambda turn, given: bool(_names(turn))),
        Step("way", options=_ways, when=_is_known, values=_references),
    ),
    _finish,
)
