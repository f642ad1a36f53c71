"""The commands as an operator types them, each on a database of the test's own."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from support.houses import KEY
from support.offices import POLICIES
from support.shell import Shell


@pytest.fixture
def shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shell:
    """A shell in an empty folder, for the association Hajer."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ISTIQBAL_POLICY", str(POLICIES / "hajer"))
    monkeypatch.setenv("ISTIQBAL_SECRET_KEY", KEY)
    return Shell(tmp_path, CliRunner())
