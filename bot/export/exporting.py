"""An export from the first row to the line of the record that tells of it."""

import asyncio
from collections.abc import Collection, Iterable
from pathlib import Path
from tempfile import NamedTemporaryFile

from bot.export.columns import tables_of
from bot.export.problems import CannotWrite, NoSuchForm
from bot.export.rows import described, lines_of
from bot.export.workbook import Workbook
from bot.house import House
from flows.identifiers import ARABIC, Language
from flows.matters import Application
from flows.stages import APPLICATION, DRAFTS
from storage import exports

#: Stages of what a person has put their name to.
SIGNED = tuple(stage for stage in APPLICATION if stage not in (*DRAFTS, "cancelled"))


async def export_applications(
    house: House,
    file: Path,
    *,
    form: str,
    stages: Collection[str],
    labels: Language | None,
    sensitive: bool,
    by: str,
) -> int:
    """Write the applications at these stages into a spreadsheet; returns how many.

    The file appears when it is whole. Raises NoSuchForm or CannotWrite.
    """
    hashes = await house.database.aread(exports.versions)
    office = house.offices((), frozenset(hashes))
    versions = [office.packs[hash].forms.get(form) for hash in hashes if hash in office.packs]
    forms = [one for one in versions if one is not None]
    if not forms:
        raise NoSuchForm(f"There is no form {form!r} in any version of the pack.")
    main = tables_of(forms, labels=labels, sensitive=sensitive)

    def write(applications: Iterable[Application], part: Path) -> int:
        number = 0
        with Workbook(part, main, right_to_left=labels == ARABIC) as book:
            for application in applications:
                sheet = application.intake if form == "intake" else application.registration
                if sheet is not None:
                    book.add(list(lines_of(main, sheet)), described(application, sheet))
                    number += 1
        return number

    try:
        with NamedTemporaryFile(dir=file.parent, suffix=".part", delete=False) as made:
            part = Path(made.name)
        try:
            number = await house.database.aread(
                lambda conn: write(exports.applications(conn, stages), part)
            )
            what = f"{form}, sensitive" if sensitive else form
            at = house.now()
            # Before the file is there for anyone to take: what is not recorded was not exported.
            await house.door.run(
                lambda conn: exports.note(conn, at=at, by=by, what=what, number=number)
            )
            await asyncio.to_thread(part.replace, file)
        finally:
            await asyncio.to_thread(part.unlink, missing_ok=True)
    except OSError as error:
        raise CannotWrite(f"{file} cannot be written ({error.strerror}).") from None
    return number
