"""The shell of an operator: every command a process of its own, as it is typed in production."""

import json
import os
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from support.houses import KEY
from support.offices import folder_of

ISTIQBAL = str(Path(sys.executable).with_name("istiqbal"))


@dataclass
class Terminal:
    """A folder, an association, and the time that every command is told."""

    folder: Path
    policy: str
    now: str
    key: str = KEY

    def __call__(
        self, *words: str, typed: str = "", policy: Path | None = None
    ) -> subprocess.CompletedProcess[str]:
        """Run one command and return what it printed."""
        environment = {name: one for name, one in os.environ.items() if "ISTIQBAL" not in name}
        environment["PYTHONFAULTHANDLER"] = "1"
        if self.key:
            environment["ISTIQBAL_SECRET_KEY"] = self.key
        given = ("--policy", str(policy or folder_of(self.policy)), "--now", self.now)
        command = [ISTIQBAL, *words, *given]
        with subprocess.Popen(  # noqa: S603
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=self.folder,
            env=environment,
            text=True,
        ) as process:
            try:
                out, err = process.communicate(typed, timeout=60)
            except subprocess.TimeoutExpired:
                # With the fault handler on, it dies telling where each of its threads stood.
                process.send_signal(signal.SIGABRT)
                out, err = process.communicate()
                raise AssertionError(f"{words} did not end:\n{err}") from None
        return subprocess.CompletedProcess(command, process.returncode, out, err)

    def does(self, *words: str, typed: str = "") -> str:
        """Run a command that must succeed, and return what it printed."""
        done = self(*words, typed=typed)
        assert done.returncode == 0, done.stderr or done.stdout
        return done.stdout

    def reads(self, *words: str) -> Any:
        """What a command prints as JSON."""
        return json.loads(self.does(*words, "--json"))
