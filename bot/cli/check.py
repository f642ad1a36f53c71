"""`istiqbal check`: every mistake of packs and forms at once, and what carries out each clause."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from bot.cli.options import json_option, with_settings

if TYPE_CHECKING:
    from bot.settings import Settings
    from flows.clauses import ClauseLine


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@json_option
@with_settings
def check(settings: "Settings", paths: tuple[Path, ...], as_json: bool) -> None:
    """Check packs (folders) and forms (files); without PATHS, the pack of the settings.

    Exit code 1 with every mistake: file, row, remedy. For a pack in order: what carries out each
    clause, which are a matter of people, and which nothing carries out yet.
    """
    from bot.cli.printing import print_json

    checked = [_checked(path) for path in paths or (settings.policy,)]
    if as_json:
        print_json(checked)
    else:
        for one in checked:
            _print(one)
    if any(one["issues"] for one in checked):
        sys.exit(1)


def _checked(path: Path) -> dict[str, Any]:
    """What is wrong with one pack or form, and for a pack its clauses."""
    from flows.issues import DefinitionErrors, Issue

    if not path.exists():
        issue = Issue(str(path), "there is no such file or folder", "Correct its name")
        return {"path": str(path), "issues": (issue,), "clauses": ()}
    try:
        clauses = _check_form(path) if path.is_file() else _clauses_of_pack(path)
    except DefinitionErrors as errors:
        return {"path": str(path), "issues": errors.issues, "clauses": ()}
    return {"path": str(path), "issues": (), "clauses": clauses}


def _clauses_of_pack(folder: Path) -> "tuple[ClauseLine, ...]":
    from bot.content.pack import read_pack
    from flows.clauses import coverage

    return coverage(read_pack(folder)[1])


def _check_form(file: Path) -> tuple[()]:
    from bot.content.formfile import read_form_file

    for remark in read_form_file(file).remarks:
        click.echo(remark, err=True)
    return ()


def _print(checked: dict[str, Any]) -> None:
    for issue in checked["issues"]:
        click.echo(str(issue), err=True)
    click.echo(f"{checked['path']}: {len(checked['issues'])} issues")
    for line in checked["clauses"]:
        click.echo(f"  {line.clause:<10} {line.state:<8} {', '.join(line.implemented_by) or '–'}")
        if line.text != "present":
            click.echo(f"  {'':<19} {line.text} in the approved text")
        if line.lacks:
            click.echo(f"  {'':<19} lacks: {line.lacks}")
        if line.people:
            click.echo(f"  {'':<19} a matter of people: {line.people}")
