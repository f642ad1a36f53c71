"""What the expressions of one form can refer to."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Places:
    """The places of a form, and its lists.

    `paths` are the template paths of every place below the root, `repeats` those that repeat,
    `choices` the names of the choices where a place has a list of them, `lists` the columns of the
    secondary instances by their name. `containers` are the places that hold others.
    """

    root: str
    paths: frozenset[str]
    choices: Mapping[str, frozenset[str]] = field(default_factory=dict)
    repeats: frozenset[str] = frozenset()
    lists: Mapping[str, frozenset[str]] = field(default_factory=dict)
    version: str = ""
    containers: frozenset[str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        above = {path.rpartition("/")[0] for path in self.paths}
        object.__setattr__(self, "containers", frozenset(above | self.repeats | {""}))

    def named(self, name: str) -> list[str]:
        """The places of a name, wherever they stand."""
        return sorted(path for path in self.paths if path.rpartition("/")[2] == name)

    def names(self) -> set[str]:
        """The names of all places."""
        return {path.rpartition("/")[2] for path in self.paths}

    def columns_of(self, container: str) -> Iterator[str]:
        """The names of the places right below one."""
        for path in self.paths:
            above, _, name = path.rpartition("/")
            if above == container:
                yield name

    def is_repeated(self, path: str) -> bool:
        """Whether a place lies in a repeat, or is one."""
        return any(path == one or path.startswith(f"{one}/") for one in self.repeats)
