"""`istiqbal export`: applications as a spreadsheet, in the shape that users of Kobo know."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.cli.options import check_stages, json_option, with_settings

if TYPE_CHECKING:
    from bot.settings import Settings


DEFAULT = Path("applications.xlsx")


@click.command()
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    default=DEFAULT,
    show_default=True,
    help="The file to write.",
)
@click.option(
    "--contact", default="", help="Everything held about one person instead: .json or .html."
)
@click.option("--form", default="intake", show_default=True, help="intake or registration.")
@click.option("--stage", "stages", multiple=True, help="Only these stages (repeatable).")
@click.option("--labels", type=click.Choice(["ar", "en"]), help="People's words, not names.")
@click.option("--sensitive", is_flag=True, help="With the columns that are not `normal`.")
@click.option("--by", default="operator", show_default=True, help="Who takes the data out.")
@json_option
@with_settings
def export(
    settings: "Settings",
    out: Path,
    contact: str,
    form: str,
    stages: tuple[str, ...],
    labels: str | None,
    sensitive: bool,
    by: str,
    as_json: bool,
) -> None:
    """Write signed applications into a spreadsheet; the record keeps who did it.

    A column for each question, a sheet for each repeat. Without --stage, what was signed and not
    cancelled. With --contact, an address or a reference: all that is held about that person.
    """
    import asyncio

    from bot.cli.contacts import contact_in
    from bot.cli.printing import print_json
    from bot.export.exporting import SIGNED, export_applications
    from bot.export.person import export_person
    from bot.house import open_house
    from flows.identifiers import Language
    from flows.stages import APPLICATION

    check_stages(stages, APPLICATION)
    if contact and out == DEFAULT:
        out = Path("person.json")

    async def run() -> int:
        async with open_house(settings, make=False) as house:
            if contact:
                file = contact_in(house.database, contact)
                return await export_person(house, file, out, by=by)
            return await export_applications(
                house,
                out,
                form=form,
                stages=stages or SIGNED,
                labels=Language(labels) if labels else None,
                sensitive=sensitive,
                by=by,
            )

    number = asyncio.run(run())
    if as_json:
        print_json({"file": str(out), "applications": number})
    else:
        click.echo(f"{out}: {number}")
