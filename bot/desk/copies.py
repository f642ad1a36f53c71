"""The copies that people sent, as the desk lists them: what is there, what became of it, when."""

from dataclasses import dataclass

from bot.desk.lines import Clerk
from flows.copies import Copy
from flows.disposal import aligned_copies, voice_of
from flows.forms.form import Form
from flows.forms.sheets.paths import template_of
from flows.identifiers import ARABIC
from flows.matters import Application
from flows.office import Pack


@dataclass(frozen=True, slots=True)
class Held:
    """One copy in words. `pages` are ids of the files that are still there.

    `acts` are what can be done with it: a copy is matched or rejected, a voice is written down.
    """

    number: int
    question: str
    title: str
    state: str
    pages: tuple[str, ...]
    gone: int
    flags: tuple[str, ...]
    by: str
    destroyed_on: str
    acts: tuple[str, ...]
    words: str  #: of a voice that was written down
    viewed: str = ""  #: who opened it
    unviewed: bool = False  #: whoever looks at the page may not match it before they open it


def read_copies(
    application: Application, pack: Pack, clerk: Clerk, actions: tuple[str, ...], name: str
) -> tuple[Held, ...]:
    """Everything that was sent or declared, in the order in which it came."""
    return tuple(
        _held(number, copy, application, pack, clerk, actions, name)
        for number, copy in enumerate(aligned_copies(application), 1)
        if copy.state != "missing" or copy.pages
    )


def _held(
    number: int,
    copy: Copy,
    application: Application,
    pack: Pack,
    clerk: Clerk,
    actions: tuple[str, ...],
    name: str,
) -> Held:
    rule = pack.policy.documents.get(copy.document)
    form = pack.forms[copy.sheet]
    answer = application.intake.answers.get(copy.question) if copy.sheet == "intake" else None
    is_voice = _is_spoken(form, copy)
    wanted = ("transcribe",) if is_voice else ("match", "reject")
    is_open = copy.state in ("received", "readable") or is_voice
    viewers = dict.fromkeys(clerk.person(one.by) for page in copy.pages for one in page.viewed)
    return Held(
        number=number,
        question=copy.question,
        title=rule.title.ar if rule else form.question(copy.question).text(ARABIC),
        state=clerk.say(f"copy-state-{copy.state.replace('_', '-')}"),
        pages=tuple(page.id for page in copy.kept),
        gone=len(copy.pages) - len(copy.kept),
        flags=tuple(clerk.say(f"copy-flag-{one.replace('_', '-')}") for one in copy.flags),
        by=(
            clerk.say(
                "desk-original-by",
                name=clerk.person(copy.matched_by),
                at=clerk.instant(copy.matched_at),
            )
            if copy.matched_at is not None
            else ""
        ),
        destroyed_on=clerk.day(copy.destroy_at) if copy.destroy_at else "",
        acts=tuple(one for one in wanted if one in actions and is_open),
        words=answer.value if answer is not None and voice_of(answer) else "",
        viewed=clerk.say("desk-copy-viewed", names="، ".join(viewers)) if viewers else "",
        unviewed=is_open
        and "match" in actions
        and not is_voice
        and copy.mode == "view_then_destroy"
        and not copy.is_viewed_by(name),
    )


def _is_spoken(form: Form, copy: Copy) -> bool:
    """Whether it answers a question that was to be written."""
    question = form.by_path.get(template_of(copy.question))
    return question is not None and question.kind.takes == "text"
