"""Staff in their bot as they work: from a notice to the matter, and from its buttons to acts."""

from collections.abc import Callable

from flows.phrases import Composed, Fixed, plain
from support.bot_api_people import Person, Seen
from support.waiting import eventually

#: A wording for staff by its id, as the house says it.
Say = Callable[..., str]


class Officer:
    """One member of staff with a telephone. Acts return the receipt that was read.

    Notices and buttons are named by the ids of their wording: what is shown here is the work.
    """

    def __init__(self, person: Person, say: Say) -> None:
        self.person = person
        self._say = say

    async def joins(self, code: str) -> None:
        """Open the link with the one-time code."""
        await self.person.starts(code)
        await self.person.sees(self._say("staff-joined"))

    async def is_told(self, notice: str, reference: str, **values: int) -> Seen:
        """Wait for a notice about a matter; open it by its button and return the card."""
        message = await self.person.sees(self._about(notice, reference, **values))
        await self.person.presses(self._label("staff-open-matter"), on=message)
        return await self.person.sees(f"{reference} — ")

    async def looks_up(self, reference: str) -> Seen:
        """Send the number of a matter; return the card."""
        await self.person.sends(reference)
        return await self.person.sees(f"{reference} — ")

    async def verifies(self, reference: str) -> Seen:
        """See every original of the checklist, and say so at once."""
        await self._checks(reference, self._label("staffbot-check-all"))
        return await self.person.sees(self._about("receipt-verified", reference))

    async def sees_original(self, reference: str, document: str, expires_on: str = "") -> Seen:
        """See one original of the checklist, with its date of expiry where it has one."""
        await self._checks(reference, document)
        if expires_on:
            prompt = await self.person.sees(self._about("staffbot-prompt-expiry", reference))
            await self.person.replies(expires_on, to=prompt)
        return (await self.person.reads())[-1]

    async def submits(self, reference: str, body: str) -> Seen:
        """Hand the application to the deciding body."""
        await self.presses_act("submit", reference, body=body)
        return await self.person.sees(self._about("receipt-submitted", reference))

    async def hands_to_study(self, reference: str) -> Seen:
        """The matching is complete: on to the social study."""
        await self.presses_act("submit", reference, body=self._say("desk-study"))
        return await self.person.sees(self._about("receipt-to-study", reference))

    async def votes(self, reference: str, outcome: str) -> Seen:
        """Vote for an outcome that needs no reason; the last vote that matters concludes."""
        await self._picks_outcome(reference, outcome, "vote")
        await self._confirms()
        return await self._sees_counted()

    async def votes_because(self, reference: str, outcome: str, reason: str, text: str) -> Seen:
        """Vote for an outcome with its reason from the list and a sentence about it."""
        await self._picks_outcome(reference, outcome, "vote")
        await self._presses_once_shown(reason)
        prompt = await self.person.sees(self._about("staffbot-prompt-vote", reference))
        await self.person.replies(text, to=prompt)
        return await self._sees_counted()

    async def decides_in_words(self, reference: str, outcome: str, text: str) -> Seen:
        """Record an outcome whose words are themselves the reply."""
        await self._picks_outcome(reference, outcome)
        prompt = await self.person.sees(self._about("staffbot-prompt-decide", reference))
        await self.person.replies(text, to=prompt)
        return await self.person.sees(self._before("receipt-decided", reference))

    async def tries_to_release(self, reference: str) -> Seen:
        """Ask for the held decision to be told now. Returns whatever the answer is."""
        await self.presses_act("release", reference)
        await self._confirms()
        return (await self.person.reads())[-1]

    async def registers(self, reference: str) -> Seen:
        """Enter the person in the register."""
        await self.presses_act("register", reference)
        return (await self.person.reads())[-1]

    async def completes(self, reference: str) -> Seen:
        """Complete the request itself."""
        await self.presses_act("complete", reference)
        return await self.person.sees(self._about("receipt-completed", reference))

    async def serves(self, reference: str, service: str) -> Seen:
        """Record the service that was given."""
        await self._writes("serve", reference, service)
        return await self.person.sees(self._about("receipt-served", reference))

    async def answers(self, ticket: str, words: str) -> Seen:
        """Answer what was asked."""
        await self._writes("answer", ticket, words)
        return await self.person.sees(self._about("receipt-answered", ticket))

    async def closes(self, reference: str) -> Seen:
        """Close the matter."""
        await self.presses_act("close", reference)
        await self._confirms()
        return await self.person.sees(self._about("receipt-closed", reference))

    async def presses_act(self, action: str, reference: str, **values: str) -> None:
        """Look the matter up and press the button of an act."""
        card = await self.looks_up(reference)
        await self.person.presses(self.act(action, **values), on=card)

    def act(self, action: str, **values: str) -> str:
        """The label of an act's button."""
        id = "staffbot-act-answer" if action == "answer" else f"desk-act-{action}"
        return self._label(id, **values)

    async def _checks(self, reference: str, label: str) -> None:
        await self.presses_act("verify", reference)
        place = Composed(self._label("desk-check-place"))
        text = plain(self._say("staffbot-checklist", reference=Fixed(reference), place=place))
        checklist = await self.person.sees(text)
        await self.person.presses(label, on=checklist)

    async def _picks_outcome(self, reference: str, outcome: str, action: str = "decide") -> None:
        await self.presses_act(action, reference)
        await self._presses_once_shown(outcome)

    async def _sees_counted(self) -> Seen:
        """The receipt of a vote: counted so far, or the one that concluded."""
        receipt = await self.person.sees("سُجّل")
        assert receipt.text.startswith("سُجّل")
        return receipt

    async def _presses_once_shown(self, label: str) -> None:
        """Press a button of the newest message that has it; an alarm may have come in between."""
        before = len(self.person.screen) - len(self.person.unread)
        await eventually(lambda: any(label in one.buttons for one in self.person.screen[before:]))
        await self.person.presses(label)

    async def _confirms(self) -> None:
        await self._presses_once_shown(self._label("staffbot-yes"))

    async def _writes(self, action: str, reference: str, words: str) -> None:
        await self.presses_act(action, reference)
        prompt = await self.person.sees(self._about(f"staffbot-prompt-{action}", reference))
        await self.person.replies(words, to=prompt)

    def _label(self, id: str, **values: str) -> str:
        return plain(self._say(id, **values))

    def _about(self, id: str, reference: str, **values: int) -> str:
        return plain(self._say(id, reference=Fixed(reference), **values))

    def _before(self, id: str, reference: str) -> str:
        """A wording up to the reference in it, which several wordings share."""
        head, _, _ = self._about(id, reference).partition(reference)
        return f"{head}{reference}"
