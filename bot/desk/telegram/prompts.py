"""Prompts: questions of the staff bot whose reply is an act. Each bears a seal of ours."""

import hashlib
import hmac

from bot.desk.telegram.acts import Act, read_act
from flows.phrases import plain

#: Letters of the seal: enough that nobody guesses it, and short enough not to disturb a reader.
SEAL = 16


class Prompts:
    """Writes and reads the line that says what a reply is for.

    Cards quote what beneficiaries wrote, and staff reply to cards: without the seal anybody could
    write a line that makes a member of staff act.
    """

    def __init__(self, token: str) -> None:
        self._key = hashlib.sha256(f"istiqbal desk prompts {token}".encode()).digest()

    def mark(self, act: Act) -> str:
        """The last line of the prompt for this act: the same in every process of a bot."""
        seal = hmac.new(self._key, act.data.encode(), hashlib.sha256).hexdigest()[:SEAL]
        return f"{act.data}#{seal}"

    def read(self, quoted: str) -> Act | None:
        """The act that one of our own prompts asks a sentence for; None for any other text."""
        line = plain(quoted).strip().rpartition("\n")[2].strip()
        act = read_act(line.partition("#")[0])
        if act is None or not hmac.compare_digest(line.encode(), self.mark(act).encode()):
            return None
        return act
