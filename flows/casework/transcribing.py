"""Staff write down what a person said in a voice note: it becomes the answer, signed as spoken."""

from msgspec.structs import replace

from flows import disposal, stages
from flows.casework.receipts import done, refuse
from flows.copies import copy_at, with_copy
from flows.events import StaffActed
from flows.forms.sheets.opensheet import VOICE, is_voice
from flows.intake.sheets import with_answers
from flows.matters import Application
from flows.turn import Turn

#: What anybody says in one voice note.
LONGEST = 10_000


def transcribe(turn: Turn, application: Application, event: StaffActed) -> None:
    """Put the words in the place of the recording, under the name of who wrote them down.

    The signature stands: what was signed is the recording, which is kept as long as it.
    """
    application = replace(application, documents=disposal.aligned_copies(application))
    words = event.text.strip()
    answer = application.intake.answers.get(event.question)
    copy = copy_at(application.documents, event.question)
    is_spoken = answer is not None and (is_voice(answer) or disposal.voice_of(answer))
    if answer is None or copy is None or not is_spoken:
        refuse(turn, "no_such_voice")
        return
    if not words or len(words) > LONGEST:
        refuse(turn, "needs_text")
        return
    recording = disposal.voice_of(answer) or answer.value
    written = replace(answer, value=words, raw=f"{VOICE} {recording}", by=event.by, at=turn.at)
    answers = {**application.intake.answers, event.question: written}
    copy = replace(copy, state="matched", matched_by=event.by, matched_at=turn.at)
    application = replace(
        with_answers(application, "intake", answers),
        documents=with_copy(application.documents, copy),
    )
    turn.put(stages.note(turn, application, "", by=event.by))
    done(turn, "transcribed", application)
