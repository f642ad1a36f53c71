"""The shell: commands as an operator types them, within the process of the test."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from bot.cli import main
from support.houses import HAJER, SUNDAY
from support.logs import logs_left_alone


@dataclass
class Shell:
    """`shell("applications", "--json")`; what it printed, and how it ended."""

    folder: Path
    runner: CliRunner

    def __call__(self, *words: str, typed: str = "", now: str = SUNDAY) -> Result:
        given = [*words, "--now", now] if now else list(words)
        with logs_left_alone():
            result = self.runner.invoke(main, given, input=typed)
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    def json(self, *words: str, **given: Any) -> Any:
        """What the command prints as JSON."""
        result = self(*words, "--json", **given)
        return json.loads(result.stdout)

    def apply(self) -> str:
        """An application at Hajer, signed, typed line by line. Its reference."""
        assert self("chat", typed="\n".join(HAJER) + "\n").exit_code == 0
        return str(self.json("applications")[-1]["reference"])
