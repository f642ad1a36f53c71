"""Staff sit down to type for someone: who may, over which channel, and in whose file."""

from flows.assisted.entry import ASSIST, LISTED_AS, Assist, typist_of
from flows.casework.bulletin import STAFF_VOICE
from flows.casework.receipts import refuse
from flows.dossier import StaffMember
from flows.effects import Receipt
from flows.events import AssistBegun, PersonEvent
from flows.forms.understanding.folding import clean
from flows.identifiers import Role, channel_of
from flows.intake import drafts
from flows.phrases import Composed
from flows.turn import Turn

#: The right to type for others, and the role that does so in branch offices and projects.
RIGHT = "assist"
DELEGATE = Role("delegate")

#: The longest name, or number and date of a letter.
LONGEST = 120


def begin(turn: Turn, event: AssistBegun) -> None:
    """Open the file of one person, or go on in it. The form begins as in anybody's own talk."""
    member = turn.office.member(event.by)
    if member is None:
        refuse(turn, "unknown_staff", name=event.by)
        return
    if reason := _refusal(turn, event, member):
        refuse(turn, reason, action=RIGHT, channel=_titled(turn, event))
        return
    said_by = clean(event.said_by)[:LONGEST]
    before = turn.dossier.assist
    related = event.related or (before is not None and before.related)
    assist = Assist(member.name, event.channel, said_by, related, member.branch)
    turn.change(assist=assist, greeted=True, last_at=turn.at)
    turn.receipt = Receipt("done", "assist_begun", "", {"address": str(event.address)})
    if turn.conversation.frames:
        turn.say("resume-where-you-were")
        turn.repeat()
    elif before is None:
        other = Composed("yes" if said_by else "no")
        met = Composed(event.channel)
        channel = _titled(turn, event)
        turn.say("assist-begun", channel=channel, met=met, other=other, name=said_by)
        drafts.apply(turn)
    else:
        turn.repeat()


def may_go_on(turn: Turn, event: PersonEvent) -> bool:
    """Whether this may be typed here: only by whoever began the file, while they may still.

    Everybody else is refused, and the talk stays where it is.
    """
    by = getattr(event, "by", "")
    assist = turn.dossier.assist
    if channel_of(event.address) != ASSIST:
        return True
    member = turn.office.member(by)
    if assist is None or by != assist.by or member is None:
        refuse(turn, "not_your_entry")
        return False
    if not may_assist(turn, member):
        refuse(turn, "not_allowed", action=RIGHT)
        return False
    return True


def may_assist(turn: Turn, member: StaffMember) -> bool:
    """Whether their role may type for others at all."""
    roles = turn.office.policy.roles
    return member.role in roles and RIGHT in roles[member.role].may


def _refusal(turn: Turn, event: AssistBegun, member: StaffMember) -> str:
    """Why they may not begin, as the code of a receipt; empty if they may."""
    listed = turn.office.policy.channels.get(LISTED_AS[event.channel])
    assist = turn.dossier.assist
    is_delegate = member.role == DELEGATE
    if not may_assist(turn, member):
        return "not_allowed"
    if listed is None:
        return "channel_not_listed"
    if is_delegate != (event.channel == "delegate"):
        return "channel_of_others"
    if is_delegate and listed.scope and not member.branch:
        return "needs_branch"
    if typist_of(event.address) != member.name or (assist and assist.by != member.name):
        return "not_your_entry"
    if event.channel == "letter" and not clean(event.said_by):
        return "needs_letter"
    return ""


def _titled(turn: Turn, event: AssistBegun) -> str:
    """The channel as the pack calls it; where it lists none, in our own word."""
    listed = turn.office.policy.channels.get(LISTED_AS[event.channel])
    if listed is not None:
        return turn.office.words(listed.title, turn.voice.language)
    return turn.phrases.say(STAFF_VOICE, f"assist-channel-{event.channel}")
