"""What the staff bot shows: the queue, a matter, and the choices of an act."""

from collections.abc import Sequence

from bot.desk.lines import Clerk, line_of
from bot.desk.sheet import read_page
from bot.desk.telegram.acts import YES, Act
from bot.desk.telegram.fitting import first_that_fit, last_that_fit
from bot.desk.telegram.page import Page
from bot.desk.telegram.prompts import Prompts
from flows.assisted.conflicts import DECLARE
from flows.casework.actions import PART_OF, allowed
from flows.committee.minutes import outcome_title
from flows.committee.round import ABSTAIN
from flows.dossier import StaffMember
from flows.events import CaseworkLine
from flows.matters import AnyMatter, Application, Ticket
from flows.messages import Button
from flows.office import Office
from flows.phrases import END, LEFT_TO_RIGHT, Composed, Fixed, Value, plain
from flows.stages import ENDED
from flows.study.outcomes import OUTCOMES

#: What needs a form of its own: recorded on the desk page.
ON_PAPER = (
    "uphold",
    "deceased",
    "duplicate",
    "call",
    "attest",
    "assign",
    "offer",
    "report",
    "extend",
    "deny",
    "erase",
)
#: The most matters on one page of the queue; the rest are counted.
SHOWN = 20
#: Questions whose answers stay off Telegram: its chats are stored abroad and not end-to-end.
OPENLY_SHOWN = "normal"


class Pages:
    """Puts what staff ask for into words, as it stands at one moment."""

    def __init__(self, office: Office, clerk: Clerk, prompts: Prompts) -> None:
        self._office = office
        self._clerk = clerk
        self._prompts = prompts
        self.say = clerk.say

    def queue(self, lines: Sequence[CaseworkLine]) -> Page:
        """What waits: references, stages, ages and next dates, each with a button that opens it."""
        parts = [self.say("staffbot-queue", count=len(lines))]
        parts += [self._line(one) for one in lines[:SHOWN]]
        if len(lines) > SHOWN:
            parts.append(self.say("staffbot-queue-more", count=len(lines) - SHOWN))
        buttons = [Button(f"open:{one.reference}", one.reference) for one in lines[:SHOWN]]
        rows = tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))
        return Page("\n\n".join(parts), rows)

    def matter(self, member: StaffMember, matter: AnyMatter, mourning: str = "") -> Page:
        """One matter: all of it to whoever owns it or may act on it, else its line alone.

        `mourning` says that its person is said to have died.
        """
        # Who sat is ticked on the desk page; in the chat every member votes.
        sits = self._office.policy.committee is not None
        # Copies are looked at on the desk page alone: none is ever sent into a chat.
        actions = tuple(
            one
            for one in allowed(self._office, member.role, matter)
            if one not in PART_OF and one not in ON_PAPER and not (one == "decide" and sits)
        )
        parts = [self._line(line_of(matter)), *([mourning] if mourning else [])]
        if not actions and matter.owner != member.role:
            owner = Composed(self._clerk.owner(matter.owner))
            return Page(f"{parts[0]}\n\n{self.say('staffbot-not-yours', owner=owner)}")
        page = read_page(self._office, member.role, matter, self._clerk, member.name)
        if isinstance(matter, Application) and matter.stage not in ENDED:
            # Another is declared at the desk page, with the reason; here everybody for themselves.
            actions = (*actions, DECLARE)
        rest = self.say("staffbot-rest")
        if isinstance(matter, Application):
            parts += first_that_fit([*page.notes, *self._answers(matter)], rest)
        else:
            parts += [*self._about(matter), *page.notes]
            parts += last_that_fit(self._exchanges(matter), rest)
        buttons = tuple(
            (
                Button(
                    Act(matter.reference, one, matter.revision).data, self._action(one, page.body)
                ),
            )
            for one in actions
        )
        return Page("\n".join([parts[0], "", *parts[1:]]).rstrip(), buttons)

    def outcomes(self, act: Act) -> Page:
        """The outcomes of the pack, a button each; who votes may abstain too."""
        outcomes = self._office.policy.outcomes
        rows = [(Button(act.choosing(name).data, one.title.ar),) for name, one in outcomes.items()]
        if act.action == "vote":
            rows.append((Button(act.choosing(ABSTAIN).data, self.label("vote-abstain")),))
        asked = "staffbot-votes" if act.action == "vote" else "staffbot-outcomes"
        return Page(self.say(asked, reference=Fixed(act.reference)), tuple(rows))

    def reasons(self, act: Act) -> Page:
        """The reasons of the pack, a button each."""
        reasons = self._office.policy.reasons
        rows = tuple((Button(act.choosing(name).data, one.ar),) for name, one in reasons.items())
        text = self.say(
            "staffbot-vote-reasons" if act.action == "vote" else "staffbot-reasons",
            reference=Fixed(act.reference),
            outcome=Composed(self._outcome(act)),
        )
        return Page(text, rows)

    def visit(self, act: Act) -> Page:
        """What came of a visit, a button each."""
        rows = tuple(
            (Button(act.choosing(one).data, self.label(f"visit-was-{one.replace('_', '-')}")),)
            for one in OUTCOMES
        )
        return Page(self.say("staffbot-visit", reference=Fixed(act.reference)), rows)

    def checklist(self, act: Act, application: Application) -> Page:
        """The documents that these answers ask for; one button for each not seen, one for all."""
        checks = read_page(self._office, None, application, self._clerk).checks
        place = Composed(self.say("desk-check-place"))
        parts = [self.say("staffbot-checklist", reference=Fixed(act.reference), place=place)]
        for one in checks:
            mark = "staffbot-check-seen" if one.seen else "staffbot-check"
            parts.append(self.say(mark, document=Composed(one.title)))
            if one.matched:
                questions = Composed("، ".join(label for _, label in one.matched))
                parts.append(self.say("staffbot-check-matched", questions=questions))
        rows = [(Button(act.choosing(one.name).data, one.title),) for one in checks if not one.seen]
        rows.append((Button(act.choosing(YES).data, self.label("staffbot-check-all")),))
        return Page("\n".join(parts), tuple(rows))

    def confirmation(self, act: Act) -> Page:
        """One more press before something that cannot be taken back."""
        what = self._action(act.action)
        if act.action in ("decide", "vote"):
            what = f"{what}: {self._outcome(act)}"
        text = self.say("staffbot-confirm", what=Composed(what), reference=Fixed(act.reference))
        rows = ((Button(act.choosing(YES).data, self.label("staffbot-yes")),),)
        return Page(text, rows)

    def prompt(self, act: Act) -> Page:
        """Ask for the sentence of an act. The reply quotes this text, so all is in it."""
        kind = "expiry" if act.action == "verify" else act.action
        text = self.say(f"staffbot-prompt-{kind}", reference=Fixed(act.reference))
        hint = self.label(f"staffbot-hint-{kind}")
        return Page(f"{text}\n\n{_isolated(self._prompts.mark(act))}", kind="prompt", hint=hint)

    def label(self, id: str, /, **values: Value) -> str:
        """A wording for a button."""
        return plain(self.say(id, **values))

    def _action(self, action: str, body: str = "") -> str:
        id = "staffbot-act-answer" if action == "answer" else f"desk-act-{action}"
        return self.label(id, body=Composed(body or self._office.policy.body.title.ar))

    def _outcome(self, act: Act) -> str:
        return outcome_title(self._office, act.choices[0]) if act.choices else ""

    def _line(self, one: CaseworkLine) -> str:
        line = self._clerk.line(one)
        first = self.say(
            "staffbot-line",
            reference=Fixed(line.reference),
            kind=Composed(line.kind),
            stage=Composed(line.stage),
        )
        return "\n".join(filter(None, (first, line.age, line.promise, line.window)))

    def _answers(self, application: Application) -> list[str]:
        """The answers in the form's order. What is more than ordinarily personal stays out."""
        pack = self._office.pack_of(application.pack)
        lines, hidden = [], 0
        page = read_page(self._office, None, application, self._clerk)
        form = pack.forms["intake"]
        paths = form.asked(application.intake.answers)
        for path, entry in zip(paths, page.answers, strict=True):
            if form.question(path).sensitivity == OPENLY_SHOWN:
                lines.append(
                    self.say(
                        "staffbot-answer", label=Composed(entry.label), value=Composed(entry.value)
                    )
                )
            else:
                hidden += 1
        if hidden:
            lines.append(self.say("staffbot-answers-hidden", count=hidden))
        return lines

    def _about(self, ticket: Ticket) -> list[str]:
        about = ticket.about
        return [self.say("staffbot-about", reference=Fixed(about))] if about else []

    def _exchanges(self, ticket: Ticket) -> list[str]:
        return [
            self.say(
                "staffbot-exchange", author=one.by or self.say("desk-talk-person"), text=one.text
            )
            for one in ticket.exchanges
        ]


def _isolated(mark: str) -> str:
    return f"{LEFT_TO_RIGHT}{mark}{END}"
