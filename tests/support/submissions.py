"""Submissions checked against the binds of their XForm, by an evaluator that is not ours."""

import json
import os
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec
import pytest

from support import enketo

_SCRIPT = Path(__file__).parent.parent / "differential" / "binds.cjs"


class Problem(msgspec.Struct, frozen=True):
    """A place where the submission is not what its bind demands."""

    path: str
    what: str
    expression: str
    found: str


class Checked(msgspec.Struct, frozen=True):
    """How many demands one submission was held to, those it could not be, and those it fails."""

    name: str
    checked: int
    skipped: tuple[str, ...]
    problems: tuple[Problem, ...]


class Filled(msgspec.Struct, frozen=True):
    """A submission and the XForm that it answers."""

    name: str
    xform: str
    submission: str


def check(filled: Sequence[Filled], *, now: str) -> list[Checked]:
    """Hold each submission to its binds, all in one process, as of a moment in Riyadh."""
    request: dict[str, Any] = {"now": now, "submissions": msgspec.to_builtins(list(filled))}
    done = subprocess.run(  # noqa: S603
        [enketo.node(), str(_SCRIPT)],
        input=json.dumps(request),
        env={**os.environ, "NODE_PACKAGES": str(enketo.packages()), "TZ": "Asia/Riyadh"},
        capture_output=True,
        text=True,
        timeout=110,
        check=False,
    )
    if done.returncode:
        pytest.fail(f"Enketo's evaluator did not run:\n{done.stderr}", pytrace=False)
    return msgspec.json.decode(done.stdout, type=list[Checked])
