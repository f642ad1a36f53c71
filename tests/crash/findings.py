"""What must be found after a crash, whenever it came. A check raises AssertionError otherwise."""

from functools import partial

from bench.applicants import Questionnaire
from crash.town import Inhabitant, Town
from flows.identifiers import Address
from flows.intake.snapshot import is_valid
from flows.matters import Application
from storage import audit, views
from storage.database import Database


def check_told_is_saved(database: Database, town: Town) -> None:
    """Whoever was told that something is saved, by the next question or the notice, finds it so."""
    for person in town.people:
        if not person.told:
            continue
        (application,) = applications_of(database, person)
        stored = {path: one.value for path, one in application.intake.answers.items()}
        assert person.told.items() <= stored.items(), person.address
        if person.applicant.is_done:
            assert is_valid(application), person.address


def check_everyone_applied_once(database: Database, town: Town) -> None:
    """Every application is there once, signed, and equal to what was answered."""
    for person in town.people:
        applications = applications_of(database, person)
        assert len(applications) == 1, f"{person.address} has {len(applications)} applications"
        application = applications[0]
        stored = {path: one.value for path, one in application.intake.answers.items()}
        assert stored == person.applicant.expected, person.address
        assert application.stage == "submitted", f"{person.address}: {application.stage}"
        assert is_valid(application), f"{person.address}: not what was signed"


def check_each_message_has_one_key(
    database: Database, town: Town, questionnaire: Questionnaire
) -> None:
    """A message that arrived twice was one row, under one key; and every row has arrived.

    No question is asked by two rows: a turn never asks again for what was answered.
    """
    for person in town.people:
        address = Address(person.address)
        sent = database.read(partial(views.messages, address=address))
        assert {one.key for one in sent} == {f"tg:{update}/0" for update in person.updates}
        rows = []
        for one in sent:
            assert one.message is not None
            is_keyboard = one.message.wants_phone
            data = () if is_keyboard else tuple(button.id for button in one.message.buttons)
            rows.append((one.message.text, data))
        assert len(set(rows)) == len(rows), f"{person.address}: two rows say the same"
        first_arrivals = list(dict.fromkeys(person.heard))
        assert first_arrivals == rows, f"{person.address}: what arrived is not what was written"
        asked = [path for path in map(questionnaire.path_in, (text for text, _ in rows)) if path]
        assert len(set(asked)) == len(asked), f"{person.address} was asked twice: {asked}"


def check_nothing_is_broken(database: Database) -> None:
    """No event was parked, and the record of turns holds."""
    assert database.read(views.parked) == []
    assert database.read(audit.verify) == []


def applications_of(database: Database, person: Inhabitant) -> list[Application]:
    """Every application in the file of a person, drafts too."""
    dossier = database.read(partial(views.dossier, address=Address(person.address)))
    if dossier is None:
        return []
    lines = [one.reference for one in dossier.matters if one.kind == "application"]
    found = [database.read(partial(views.matter, reference=line)) for line in lines]
    assert all(isinstance(one, Application) for one in found)
    return [one for one in found if isinstance(one, Application)]
