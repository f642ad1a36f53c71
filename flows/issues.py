"""What is wrong with a definition (form, pack, phrase): all mistakes at once, with remedies."""

from collections.abc import Iterable

import msgspec


class Issue(msgspec.Struct, frozen=True, order=True):
    """One mistake: `where` is the file, with row or question if known; `remedy` is what to do."""

    where: str
    says: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.where}: {self.says}. {self.remedy}."


class DefinitionErrors(Exception):
    """A definition cannot be used as written. Carries every issue that was found."""

    def __init__(self, issues: Iterable[Issue]) -> None:
        self.issues = tuple(issues)
        super().__init__("\n".join(str(issue) for issue in self.issues))
