"""What operators can set, and what they are told when it cannot be used."""

import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest
from pydantic import ValidationError

from bot.house import SECRET_FILE, Rehearsed, load_secret
from bot.settings import SettingsError, load_settings
from flows.events import OfficeOpened
from storage.secret import MissingKey, WrongKey
from support.houses import KEY, opened_house, settings_for


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder of one's own: relative paths and `.env` are looked for in it."""
    monkeypatch.chdir(tmp_path)


def test_the_database_is_named_after_the_association(tmp_path: Path) -> None:
    """Two associations on one machine do not share a file by mistake."""
    pack = tmp_path / "copy-for-trials"
    pack.mkdir()
    (pack / "policy.toml").write_text('[association]\nkey = "hajer"\n', "utf-8")
    assert load_settings(policy=str(pack)).database == "sqlite:///var/hajer.db"


def test_an_unreadable_pack_lends_its_folders_name(tmp_path: Path) -> None:
    """Whoever loads the pack reports its mistakes; the settings do not stand in the way."""
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "policy.toml").write_text("[association", "utf-8")
    assert load_settings(policy="broken").database == "sqlite:///var/broken.db"


def test_the_command_line_goes_before_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """A script can point one command elsewhere without changing its environment."""
    monkeypatch.setenv("ISTIQBAL_DATABASE_URL", "sqlite:///environment.db")
    assert load_settings().database == "sqlite:///environment.db"
    assert load_settings(database="sqlite:///given.db").database == "sqlite:///given.db"


def test_settings_are_read_from_a_file_too(tmp_path: Path) -> None:
    """An operator may keep them in `.env`; an empty line there is as good as none."""
    (tmp_path / ".env").write_text("ISTIQBAL_LISTEN=192.0.2.7:9000\nISTIQBAL_NOW=\n", "utf-8")
    settings = load_settings()
    assert (settings.host, settings.port) == ("192.0.2.7", 9000)
    assert settings.now == ""


def test_every_mistake_is_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each with the name under which it is set."""
    monkeypatch.setenv("ISTIQBAL_LISTEN", "8080")
    monkeypatch.setenv("ISTIQBAL_NOW", "tomorrow")
    monkeypatch.setenv("ISTIQBAL_COMMITTEE_CHAT", "the committee")
    with pytest.raises(SettingsError) as told:
        load_settings()
    for name in ("ISTIQBAL_LISTEN", "ISTIQBAL_NOW", "ISTIQBAL_COMMITTEE_CHAT"):
        assert name in str(told.value)
    assert "Value error" not in str(told.value)
    assert "pattern" not in str(told.value)


def test_mistakes_never_quote_a_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is told may end in a log."""
    monkeypatch.setenv("ISTIQBAL_SECRET_KEY", "do-not-print-me")
    monkeypatch.setenv("ISTIQBAL_TELEGRAM_TOKEN", "123:do-not-print-me")
    monkeypatch.setenv("ISTIQBAL_NOW", "2026-11-20")
    with pytest.raises(SettingsError) as told:
        load_settings()
    assert "do-not-print-me" not in str(told.value)


@pytest.mark.parametrize("token", ["telegram_token", "desk_telegram_token"])
def test_a_moved_clock_never_meets_the_public(token: str) -> None:
    """Real people would be told wrong dates."""
    with pytest.raises(ValueError, match="NOW is for rehearsals"):
        settings_for(Path(), **{token: "1:A"})
    rehearsal = settings_for(Path(), **{token: "1:A", "telegram_api": "http://127.0.0.1:8081/"})
    assert not rehearsal.reaches_the_public
    assert settings_for(Path(), **{token: "1:A", "now": ""}).reaches_the_public


def test_the_key_is_made_for_an_empty_database_only(tmp_path: Path) -> None:
    """A new key beside an old database would only hide that the old one is lost."""
    settings = settings_for(tmp_path, secret_key=None)
    load_secret(settings)
    assert stat.S_IMODE(SECRET_FILE.stat().st_mode) == 0o600
    made = SECRET_FILE.read_bytes()
    load_secret(settings)
    assert SECRET_FILE.read_bytes() == made


def test_a_lost_key_is_told_and_not_replaced(tmp_path: Path) -> None:
    """With data in the database, nothing is made and nothing is changed."""
    database = tmp_path / "istiqbal.db"
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("CREATE TABLE files (id TEXT)")
    before = database.read_bytes()
    with pytest.raises(MissingKey, match="ISTIQBAL_SECRET_KEY"):
        load_secret(settings_for(tmp_path, secret_key=None))
    assert not SECRET_FILE.exists()
    assert database.read_bytes() == before


def test_a_key_that_is_none_is_told(tmp_path: Path) -> None:
    """A typing mistake in the key is not taken for the name of a file."""
    with pytest.raises(WrongKey, match="ISTIQBAL_SECRET_KEY") as told:
        load_secret(settings_for(tmp_path, secret_key="not-a-key"))
    assert "not-a-key" not in str(told.value)
    assert load_secret(settings_for(tmp_path, secret_key=KEY)).keys


@pytest.mark.parametrize(
    "address",
    ["https://api.telegram.org:443", "https://API.telegram.org", "http://api.telegram.org./"],
)
def test_the_public_server_is_known_however_it_is_written(address: str, tmp_path: Path) -> None:
    """Another spelling of its address does not let a moved clock through."""
    with pytest.raises(ValidationError):
        settings_for(tmp_path, telegram_token="1:x", telegram_api=address)


async def test_a_database_of_a_rehearsal_never_meets_the_public(tmp_path: Path) -> None:
    """Its clock stands in the future, so people would be told wrong dates."""
    async with opened_house(tmp_path, now="2031-01-01T09:00") as house:
        await house.handle(OfficeOpened(**house.origin()))
    with pytest.raises(Rehearsed):
        async with opened_house(tmp_path, now="", telegram_token="1:x"):
            pass
