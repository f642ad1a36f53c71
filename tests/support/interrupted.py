"""A conversation in which turns are lost before they are stored."""

from flows.effects import Say
from flows.events import AnyEvent
from support.chat import Chat


class Interrupted(Chat):
    """The same with crashes: a turn is lost before it is stored, and its event comes again."""

    def handle(self, event: AnyEvent) -> list[Say]:
        before = (dict(self.files), dict(self.matters), dict(self.wakes), self.count)
        lost = super().handle(event)
        del self.said[len(self.said) - len(lost) :]
        self.files, self.matters, self.wakes, self.count = before
        said = super().handle(event)
        assert said == lost, "a turn that is repeated says something else"
        return said
