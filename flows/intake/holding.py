"""Upload questions: which document each asks for, and how what arrived becomes its answer."""

from dataclasses import dataclass

from msgspec.structs import replace

from flows.copies import Copy, Page, copy_at, with_copy
from flows.disposal import aligned_copies
from flows.document import Document
from flows.effects import Destroy, Keep
from flows.forms.form import Question
from flows.forms.sheets.opensheet import OpenSheet
from flows.forms.sheets.paths import template_of
from flows.intake import naming
from flows.intake.sheets import opened
from flows.matters import Answer, Application, SheetName
from flows.phrases import Composed
from flows.turn import Turn
from flows.uploads import Upload

#: `raw` of an answer that was sent.
SENT = "sent"
#: What may answer a question of each kind. A page may be photographed or come as a PDF.
_ACCEPTS = {
    "image": ("image", "pdf"),
    "file": ("image", "pdf", "audio", "video"),
    "audio": ("audio",),
    "video": ("video",),
}


@dataclass(frozen=True, slots=True)
class Asked:
    """One upload question at its place, and the document that it asks for, if the pack has one."""

    application: Application
    sheet_name: SheetName
    sheet: OpenSheet
    path: str
    question: Question
    document: str
    rule: Document | None

    @property
    def copy(self) -> Copy:
        """What is held for it, or the record to be."""
        known = copy_at(self.application.documents, self.path, self.sheet_name)
        mode = self.rule.mode if self.rule is not None else "view_then_destroy"
        return known or Copy(self.path, self.document, self.sheet_name, mode=mode)

    def accepts(self, upload: Upload) -> bool:
        """Whether something of this kind can be what is asked for."""
        if self.rule is not None and self.question.kind.name == "file":
            return upload.media in _ACCEPTS["image"]
        return upload.media in _ACCEPTS[self.question.kind.name]


def asked_at(turn: Turn, application: Application, name: SheetName, path: str) -> Asked | None:
    """The upload question at a place; None where something else is asked there."""
    application = turn.application(application.reference) or application
    application = replace(application, documents=aligned_copies(application))
    sheet = opened(turn, application, name)
    question = sheet.form.by_path.get(template_of(path))
    if question is None or question.kind.takes != "upload":
        return None
    rules = turn.rules(application).documents if name == "intake" else {}
    document = next((key for key, one in rules.items() if one.question == question.path), "")
    return Asked(application, name, sheet, path, question, document, rules.get(document))


def open_ones(turn: Turn, application: Application, name: SheetName) -> list[Asked]:
    """The upload questions that apply and that nobody has answered."""
    sheet = opened(turn, application, name)
    paths = (spot.path for spot in sheet.spots() if not sheet.is_answered(spot.path))
    found = (asked_at(turn, application, name, path) for path in paths)
    return [one for one in found if one is not None]


def titled(turn: Turn, asked: Asked) -> Composed:
    """What is asked for: the document's title, or the question's own words."""
    if asked.rule is not None and "[" not in asked.path:
        return Composed(turn.office.words(asked.rule.title, turn.voice.language))
    return Composed(naming.named(turn, asked.sheet, asked.path))


def page_of(turn: Turn, upload: Upload, group: str = "") -> Page:
    """How an upload is remembered."""
    return Page(
        upload.id,
        upload.media,
        upload.extension,
        upload.sha256,
        turn.at,
        upload.pages,
        upload.findings,
        group,
    )


def hold(turn: Turn, asked: Asked, pages: tuple[Page, ...], flags: tuple[str, ...]) -> Answer:
    """Keep these pages as the whole copy: what was held before is destroyed. The answer to store.

    Whatever staff have matched of other documents stays matched.
    """
    copy = asked.copy
    ids = {page.id for page in pages}
    replaced = tuple(page.id for page in copy.kept if page.id not in ids)
    if replaced:
        turn.want(Destroy(replaced, "replaced", asked.application.reference))
    turn.want(Keep(tuple(page.id for page in pages), asked.application.reference))
    is_readable = not flags and all(page.media in ("image", "pdf") for page in pages)
    copy = Copy(
        copy.question,
        copy.document,
        copy.sheet,
        state="readable" if is_readable else "received",
        pages=pages,
        flags=flags,
        mode=copy.mode,
    )
    put(turn, asked.application, copy)
    return Answer(" ".join(page.name for page in pages), SENT, turn.at)


def put(turn: Turn, application: Application, copy: Copy) -> None:
    """Remember a copy."""
    application = turn.application(application.reference) or application
    turn.put(replace(application, documents=with_copy(application.documents, copy)))
