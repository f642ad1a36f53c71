"""The library of a pack: which document belongs to which tool, and which is public."""

from collections.abc import Iterator, Mapping

from bot.content.bundle import DOCUMENTS, LIBRARY, POLICY, SHELF, Bundle
from bot.content.definition import Read, read_definition
from bot.content.standins import Finding
from flows.issues import Issue
from flows.policy import Policy
from flows.rules.shelf import Shelved


def read_shelf(bundle: Bundle) -> Read[dict[str, Shelved]]:
    """The index of the library, with everything in it that cannot be read. None is an empty one."""
    return read_definition(bundle.get(SHELF, ""), dict[str, Shelved], SHELF)


def shelf_issues(policy: Policy, shelf: Mapping[str, Shelved], bundle: Bundle) -> Iterator[Finding]:
    """Every document of no tool, and every file that is named and not there, or there unnamed."""
    held = {path.removeprefix(LIBRARY) for path in bundle if path.startswith(LIBRARY)}
    for tool, shelved in shelf.items():
        if tool not in policy.tools:
            remedy = f"Write one of: {', '.join(policy.tools)}"
            yield Finding(
                Issue(f"{SHELF}: {tool}", "the policy has no such tool", remedy), ("tools",)
            )
        if shelved.file not in held:
            says = f"there is no file library/{shelved.file}"
            remedy = f"Either put it there ({', '.join(DOCUMENTS)}) or correct its name"
            yield Finding(Issue(f"{SHELF}: {tool}.file", says, remedy), ())
    named = {one.file for one in shelf.values()}
    statements = policy.membership.statements if policy.membership is not None else {}
    for name, statement in statements.items():
        if statement.file is None:
            continue
        named.add(statement.file)
        if statement.file not in held:
            where = f"{POLICY}: membership.statements.{name}.file"
            says = f"there is no file library/{statement.file}"
            remedy = f"Either put it there ({', '.join(DOCUMENTS)}) or take the line out"
            yield Finding(Issue(where, says, remedy), ("membership",))
    for name in sorted(held - named):
        remedy = "Either name it in library.toml or take it out of the folder"
        yield Finding(Issue(f"library/{name}", "library.toml does not name it", remedy), ())
