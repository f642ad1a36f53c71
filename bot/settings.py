"""What an operator can set: `ISTIQBAL_*` in the environment or in `.env`. Nothing else is read."""

import re
import tomllib
from pathlib import Path
from typing import Self
from urllib.parse import urlsplit

from pydantic import SecretStr, ValidationError, field_validator, model_validator
from pydantic_core import ErrorDetails
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.clock import PolicyClock
from bot.documents.scanning import scanner_of

_CHAT = re.compile(r"-?\d+", re.ASCII)

PUBLIC_TELEGRAM_API = "https://api.telegram.org"


class SettingsError(Exception):
    """The settings cannot be used; the message says which and what would be right."""


class Settings(BaseSettings):
    """One deployment. Every name is a promise to operators: see docs/cli.md."""

    model_config = SettingsConfigDict(
        env_prefix="ISTIQBAL_",
        env_file=".env",
        env_file_encoding="utf-8",
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
    )

    policy: Path = Path("policies/ridha")
    database_url: str = ""
    secret_key: SecretStr | None = None
    listen: str = "127.0.0.1:8080"
    public_url: str = ""
    telegram_token: SecretStr | None = None
    desk_telegram_token: SecretStr | None = None
    telegram_api: str = PUBLIC_TELEGRAM_API
    committee_chat: str = ""
    staff_chat: str = ""
    scanner: str = ""
    now: str = ""

    @field_validator("listen")
    @classmethod
    def _check_listen(cls, value: str) -> str:
        host, colon, port = value.rpartition(":")
        if not (host and colon and port.isdigit() and int(port) < 65536):
            raise ValueError("either HOST:PORT, such as 127.0.0.1:8080, or [::1]:8080")
        return value

    @field_validator("public_url", "telegram_api")
    @classmethod
    def _check_url(cls, value: str) -> str:
        if value and not value.startswith(("https://", "http://")):
            raise ValueError("an address that begins with https:// or http://")
        return value.rstrip("/")

    @field_validator("committee_chat", "staff_chat")
    @classmethod
    def _check_chat(cls, value: str) -> str:
        if value and not _CHAT.fullmatch(value):
            raise ValueError("the id of a group, such as -1001234567890")
        return value

    @field_validator("scanner")
    @classmethod
    def _check_scanner(cls, value: str) -> str:
        scanner_of(value)
        return value

    @field_validator("now")
    @classmethod
    def _check_now(cls, value: str) -> str:
        if value:
            PolicyClock.from_setting(value)
        return value

    @model_validator(mode="after")
    def _check_rehearsal(self) -> Self:
        # A moved clock tells people wrong dates, so it must never meet the people of the real bots.
        if self.now and self.reaches_the_public:
            raise ValueError(
                "NOW is for rehearsals: either unset it, or unset the Telegram tokens, "
                "or set TELEGRAM_API to a test server"
            )
        return self

    @property
    def reaches_the_public(self) -> bool:
        """Whether a bot of this deployment talks to real people on the public Bot API."""
        has_token = self.telegram_token is not None or self.desk_telegram_token is not None
        host = (urlsplit(self.telegram_api).hostname or "").rstrip(".")
        return has_token and host == urlsplit(PUBLIC_TELEGRAM_API).hostname

    @property
    def host(self) -> str:
        return self.listen.rpartition(":")[0].strip("[]")

    @property
    def port(self) -> int:
        return int(self.listen.rpartition(":")[2])

    @property
    def website(self) -> str:
        """Where the one HTTP server is reached: the public address, else where it listens."""
        return self.public_url or f"http://{self.listen}"

    @property
    def database(self) -> str:
        """The database's URL: as set, else a SQLite file named after the association."""
        return self.database_url or f"sqlite:///var/{association_key(self.policy)}.db"


def association_key(policy: Path) -> str:
    """The key that a pack gives its association; the folder's name where the pack is unreadable.

    An unreadable pack is reported by whoever loads it, with every mistake at once.
    """
    try:
        pack = tomllib.loads((policy / "policy.toml").read_text("utf-8"))
        key = pack["association"]["key"]
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError, KeyError, TypeError):
        return policy.resolve().name
    return key if isinstance(key, str) and key.isidentifier() else policy.resolve().name


def load_settings(
    policy: str | None = None, database: str | None = None, now: str | None = None
) -> Settings:
    """Read the settings; what the command line says goes before the environment.

    Raises SettingsError with every mistake at once.
    """
    given: dict[str, object] = {"policy": policy, "database_url": database, "now": now}
    try:
        return Settings(**{name: value for name, value in given.items() if value is not None})  # type: ignore[arg-type]
    except ValidationError as error:
        mistakes = error.errors(include_input=False, include_url=False)
        raise SettingsError("\n".join(map(_told, mistakes))) from None


def _told(mistake: ErrorDetails) -> str:
    """A mistake under the name by which it is set, in our own words where they are ours."""
    says = str(mistake.get("ctx", {}).get("error", mistake["msg"]))
    name = "_".join(map(str, mistake["loc"])).upper()
    return f"ISTIQBAL_{name}: {says}" if name else says
