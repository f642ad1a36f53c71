"""«تنبيهات»: what a person wants to hear of, and the words that stop and resume it at any step."""

from collections.abc import Sequence

from msgspec.structs import replace

from flows.dossier import Consent
from flows.identifiers import Reference
from flows.messages import Option
from flows.outreach import sending
from flows.outreach.reaching import PURPOSE
from flows.outreach.wanting import is_stopped
from flows.policy import Policy
from flows.scripts import running
from flows.scripts.script import Given, Script, Step
from flows.turn import Turn

NAME = "alerts"
ALL, NONE, VISIT = "-all", "-none", "-visit"


def is_offered(policy: Policy) -> bool:
    """Whether the association writes to anybody unasked."""
    return policy.outreach is not None


def begin(turn: Turn) -> None:
    """Offer the seasons of the pack, those that were chosen marked."""
    running.begin(turn, NAME)


def stop(turn: Turn) -> None:
    """«إيقاف»: from this very moment. Answers, decisions and the like still come."""
    sending.forget(turn)
    _consent(turn, given=False)
    turn.say("alerts-stopped")
    turn.repeat()


def resume(turn: Turn) -> None:
    """«استئناف»: what was chosen before counts again."""
    _consent(turn, given=True)
    _say_chosen(turn)
    turn.repeat()


def _finish(turn: Turn, given: Given, about: Reference | None) -> None:
    choice, rule = given["season"], turn.office.policy.outreach
    reaching = turn.dossier.outreach
    offered = tuple(rule.seasons) if rule is not None else ()
    if choice == NONE:
        stop(turn)
        return
    if choice == VISIT:
        turn.change(outreach=replace(reaching, visits=not reaching.visits))
    elif choice == ALL:
        turn.change(outreach=replace(reaching, seasons=offered))
    else:
        chosen = [one for one in reaching.seasons if one != choice]
        if len(chosen) == len(reaching.seasons) or is_stopped(turn.dossier):
            chosen.append(choice)
        kept = tuple(one for one in offered if one in chosen)
        turn.change(outreach=replace(reaching, seasons=kept))
    if turn.dossier.outreach.visits:
        # Called on rather than written to: what waits is not sent any more.
        sending.forget(turn)
    _consent(turn, given=True)
    _say_chosen(turn)


def _consent(turn: Turn, *, given: bool) -> None:
    """A yes or no of its own (PDPL, 3.1): apart from the consent to keep data."""
    dossier = turn.dossier
    address = getattr(turn.event, "address", dossier.addresses[0])
    version = turn.office.policy.notice.privacy_version
    consent = Consent(PURPOSE, given, version, address, turn.at)
    turn.change(consents=(*dossier.consents, consent))


def _say_chosen(turn: Turn) -> None:
    rule, reaching = turn.office.policy.outreach, turn.dossier.outreach
    held = rule.seasons if rule is not None else {}
    language = turn.voice.language
    titles = [
        turn.office.words(held[one].title, language) for one in reaching.seasons if one in held
    ]
    if reaching.visits:
        turn.say("alerts-visits")
    elif titles:
        turn.say(
            "alerts-chosen", seasons="، ".join(titles) if language == "ar" else ", ".join(titles)
        )
    else:
        turn.say("alerts-only-own")


def _options(turn: Turn, given: Given) -> Sequence[Option]:
    rule, reaching = turn.office.policy.outreach, turn.dossier.outreach
    seasons = rule.seasons if rule is not None else {}
    language, stopped = turn.voice.language, is_stopped(turn.dossier)
    options: list[Option] = []
    for name, season in seasons.items():
        is_chosen = name in reaching.seasons and not stopped
        id = "alerts-season-chosen" if is_chosen else "alerts-season-open"
        options.append((name, turn.label(id, season=turn.office.words(season.title, language))))
    if len(seasons) > 1:
        options.append((ALL, turn.label("alerts-all")))
    if "delegates" in turn.office.policy.channels:
        options.append((VISIT, turn.label("alerts-write" if reaching.visits else "alerts-visit")))
    options.append((NONE, turn.label("alerts-none")))
    return options


SCRIPT = Script(NAME, (Step("season", _options),), _finish)
