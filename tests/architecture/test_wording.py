"""Every word that people read is a Fluent message, in both languages, and said somewhere."""

import re
from collections.abc import Iterator
from typing import get_args, get_type_hints

from flows.casework.actions import ACTIONS
from flows.commands import COMMANDS
from flows.digest.posting import AUDIENCES
from flows.events import AttachmentSent
from flows.scripts.registry import SCRIPTS
from flows.stages import APPLICATION
from flows.tickets.topics import STAGES
from support.sources import modules
from support.wording import LANGUAGES, said_in_code, variables_of, wordings

#: Functions whose first text names a message, and those whose text becomes part of an id.
SAYING = {"say", "phrase", "label", "staff_phrase", "text", "words"}
TELLING = {"tell_owner", "tell_role"}
RECEIPTS = {"refuse", "done"}
REASONS = {"Rejection", "Unsure"}

#: Files that hold letters of people's writing, in order to read it. They say none of it.
READS_ARABIC = {
    "bot/content/memberlist.py",
    "bot/telegram/rendering.py",
    "flows/forms/understanding/clockwords.py",
    "flows/forms/understanding/daycounts.py",
    "flows/forms/understanding/folding.py",
    "flows/forms/kinds/full_name.py",
    "flows/forms/kinds/money.py",
    "flows/forms/understanding/matching.py",
    "flows/forms/understanding/months.py",
    "flows/forms/understanding/numberwords.py",
    "flows/forms/understanding/numerals.py",
    "flows/forms/understanding/placetext.py",
    "flows/forms/understanding/several.py",
    "flows/forms/understanding/synonyms.py",
    "flows/inquiries/matching.py",
    "flows/intake/captions.py",
    "flows/intake/naming.py",
    "flows/mentions.py",
    "flows/secrets.py",
    "flows/tongues.py",
}
#: Files that put a date together, whose order of parts differs from language to language.
WRITES_DATES = {"flows/dates.py"}

_ARABIC_LETTER = re.compile("[\u0620-\u064a\u066e-\u06d3\ufb50-\ufdfb\ufe70-\ufefc]")


def test_languages_say_the_same_things() -> None:
    """Whoever reads English is told everything that whoever reads Arabic is told."""
    assert wordings("ar").keys() == wordings("en").keys()


def test_languages_need_the_same_facts() -> None:
    """No language leaves out a number, a date or a name."""
    differ = [id for id in wordings("ar") if variables_of("ar", id) != variables_of("en", id)]
    assert not differ


def test_every_message_is_said_somewhere() -> None:
    """What nobody says is taken out, so that translators do not work for nothing."""
    patterns = [re.compile(one) for one in {*said_in_code()} if _may_name_messages(one)]
    parts = {
        part for language in LANGUAGES for one in wordings(language).values() for part in one.parts
    }
    silent = [
        id
        for id in wordings("ar")
        if id not in parts
        and id not in _derived()
        and not any(pattern.fullmatch(id) for pattern in patterns)
    ]
    assert not silent


def test_every_message_that_is_said_exists() -> None:
    """A gap would be shown to a person in place of an answer."""
    missing = [f"{where}: {id}" for where, id in _said() if id not in wordings("ar")]
    assert not missing


def test_every_message_put_together_from_parts_exists() -> None:
    """One message for each stage, command, attachment and act, whatever is added to them."""
    assert not [id for id in _derived() if id not in wordings("ar")]


def test_no_wording_stands_in_python() -> None:
    """Arabic letters in code are there to read what people write, or to write a date."""
    found = {
        module.name
        for module in modules()
        for _, text in module.strings()
        if _ARABIC_LETTER.search(text)
    }
    assert found == READS_ARABIC | WRITES_DATES


def _derived() -> set[str]:
    attachments = get_args(get_type_hints(AttachmentSent)["attachment"])
    shown = {stage.shown or name for name, stage in APPLICATION.items()}
    return {
        *(f"command-{command}" for command in COMMANDS),
        *(f"stage-{stage}" for stage in APPLICATION),
        *(f"ticket-stage-{stage}" for stage in STAGES),
        # A cancelled draft is not told of again.
        *(f"status-{stage.replace('_', '-')}" for stage in shown - {"cancelled"}),
        *(f"status-ticket-{stage}" for stage in STAGES),
        *(f"attachment-{attachment}" for attachment in attachments),
        *(f"digest-{audience}" for audience in AUDIENCES),
        *(f"desk-act-{action}" for action in ACTIONS),
        *(
            f"{one.name}-{step.name}".replace("_", "-")
            for one in SCRIPTS.values()
            for step in one.steps
        ),
    }


def _said() -> Iterator[tuple[str, str]]:
    """Each message that the code names as a whole, and where."""
    for module in modules("flows", "bot"):
        for name, call in module.calls():
            texts = [one.value for one in call.args if hasattr(one, "value")]
            first = next((one for one in texts if isinstance(one, str)), None)
            where = f"{module.name}:{call.lineno}"
            if first is None:
                continue
            if name in RECEIPTS and module.name.startswith("flows/"):
                yield where, f"receipt-{first.replace('_', '-')}"
            elif name in SAYING | TELLING | REASONS:
                yield where, first


def _may_name_messages(pattern: str) -> bool:
    """Whether a pattern says enough to be about messages: `\\[a-z]+-text` alone would fit all."""
    return re.match(r"[a-z]{2,}", pattern) is not None
