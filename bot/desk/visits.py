"""Whom to call on: people whom no message reaches, or who asked for a visit. Need-to-know alone."""

from dataclasses import dataclass

from bot.desk.lines import Clerk
from flows import stages
from flows.dossier import Dossier
from flows.forms.showing import show
from flows.identifiers import ARABIC
from flows.matters import AnyMatter, Application, is_untold
from flows.office import Office

#: The question of a form that says where people live, where the study names no other.
AREA = "district"


@dataclass(frozen=True, slots=True)
class Visit:
    """One call to make: nothing but the reference, the area and what for."""

    reference: str
    area: str
    purpose: str


def read_visits(
    office: Office,
    listed: list[tuple[Dossier, list[AnyMatter]]],
    clerk: Clerk,
    branch: str | None = None,
) -> list[Visit]:
    """The calls to make. A delegate's `branch` sees its own alone, and no branch sees none."""
    found = [
        Visit(matter.reference, _area(office, matter), clerk.say(f"visit-{_purpose(matter)}"))
        for _, matters in listed
        for matter in matters
        if isinstance(matter, Application)
        and matter.window is not None
        and (stages.is_open(matter) or is_untold(matter))
        and (branch is None or (branch and matter.branch == branch))
    ]
    return sorted(found, key=lambda one: (one.area, one.reference))


def _purpose(matter: Application) -> str:
    """What a visit is for. Never what was decided, nor what is given."""
    if is_untold(matter):
        return "decision"
    if matter.stage == "docs_required":
        return "documents"
    return "update" if matter.stage == "annual_update" else "contact"


def _area(office: Office, matter: Application) -> str:
    pack = office.pack_of(matter.pack)
    study = pack.policy.study
    wanted = {study.area_question if study is not None and study.area_question else AREA, AREA}
    form = pack.forms["intake"]
    areas = [
        show(form.question(path), answer, ARABIC, office.phrases)
        for path, answer in matter.intake.answers.items()
        if answer.value and "[" not in path and wanted & {path, path.rpartition("/")[2]}
    ]
    return " - ".join(areas)
