"""The report of a study: a page of the desk that staff fill in, question by question."""

from dataclasses import dataclass

import structlog
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from bot.characters import storable
from bot.desk.lines import Clerk
from bot.desk.studies import read_study
from bot.desk.web.acting import OWN, BadForm, read_act
from bot.desk.web.cabinet import take_out
from bot.desk.web.doorkeeper import MAX_FORM, Doorkeeper
from bot.desk.web.flash import keep_receipt
from bot.desk.web.visitor import Visitor
from flows.casework.actions import allowed
from flows.effects import Receipt
from flows.forms.form import Form, Question
from flows.identifiers import ARABIC, Reference
from flows.matters import Application
from flows.office import Office
from flows.study.reporting import FORM

_log = structlog.get_logger("istiqbal.desk")

#: How a kind of question is typed in a browser; any other is a line of text.
_INPUTS = {"date": "date", "integer": "number", "decimal": "number", "money": "number"}


@dataclass(frozen=True, slots=True)
class Row:
    """One question as the page shows it, with what was typed or is kept, and what is wrong."""

    name: str
    label: str
    hint: str
    kind: str
    choices: tuple[tuple[str, str], ...]
    values: tuple[str, ...]
    problem: str


class Reports:
    """`/desk/matters/{reference}/study`."""

    def __init__(self, doorkeeper: Doorkeeper) -> None:
        self._doorkeeper = doorkeeper
        self._parts = doorkeeper.parts
        path = "/desk/matters/{reference}/study"
        self.routes: list[BaseRoute] = [
            Route(path, doorkeeper.page(self._page)),
            Route(path, doorkeeper.form(self._act), methods=["POST"], max_body_size=MAX_FORM),
        ]

    async def _page(self, request: Request, visitor: Visitor) -> Response:
        return await self._show(visitor, _reference(request))

    async def _act(self, request: Request, visitor: Visitor, form: FormData) -> Response:
        reference = _reference(request)
        try:
            event = read_act(visitor, reference, form, self._parts.now())
        except BadForm:
            return self._doorkeeper.render(
                "missing.html", visitor, 400, problem="desk-foreign-form"
            )
        receipt = (await self._parts.door.handle(event)).receipt
        if receipt.outcome == "done":
            answer = RedirectResponse(f"/desk/matters/{reference}", 303)
            keep_receipt(answer, receipt, encrypted=self._parts.encrypted)
            return answer
        # Shown at once, with what was typed still in the form: nothing was stored.
        status = 409 if receipt.outcome == "stale" else 422
        return await self._show(visitor, reference, receipt=receipt, kept=form, status=status)

    async def _show(
        self,
        visitor: Visitor,
        reference: Reference,
        *,
        receipt: Receipt | None = None,
        kept: FormData | None = None,
        status: int = 200,
    ) -> Response:
        found = await self._read(visitor, reference)
        if isinstance(found, Response):
            return found
        application, office = found
        _log.info("study_viewed", reference=reference, by=visitor.name)
        form = office.pack_of(application.pack).forms[FORM]
        problems = receipt.data if receipt is not None else {}
        return self._doorkeeper.render(
            "report.html",
            visitor,
            status,
            reference=reference,
            revision=application.revision,
            rows=tuple(_row(one, application, kept, problems) for one in _asked(form)),
            receipt=receipt,
        )

    async def _read(
        self, visitor: Visitor, reference: Reference
    ) -> tuple[Application, Office] | Response:
        """The application and its rules, or the page for whoever may not write the report now."""
        found = await take_out(self._doorkeeper, visitor, reference, "desk-no-matter")
        if isinstance(found, Response):
            return found
        matter, office = found
        pack = office.pack_of(matter.pack)
        clerk = Clerk(office, self._parts.now())
        study = read_study(office, pack, matter, visitor.role, visitor.name, clerk)
        if study is None or "report" not in allowed(office, visitor.role, matter):
            return self._doorkeeper.render("missing.html", visitor, 404, problem="desk-no-matter")
        return found


def _asked(form: Form) -> tuple[Question, ...]:
    return tuple(one for one in form.questions if one.asks)


def _row(
    question: Question, application: Application, kept: FormData | None, problems: dict[str, str]
) -> Row:
    field = f"{OWN}{question.path}"
    if kept is not None:
        values = tuple(one for one in kept.getlist(field) if isinstance(one, str))
    else:
        known = application.study.answers if application.study is not None else {}
        values = (known[question.path].value,) if question.path in known else ()
    if question.kind.name == "select_multiple":
        values = tuple(part for one in values for part in one.split())
    return Row(
        name=field,
        label=question.text(ARABIC),
        hint=question.hint.text(ARABIC),
        kind=_kind(question),
        choices=tuple((one.name, one.label.text(ARABIC)) for one in question.choices),
        values=values,
        problem=problems.get(question.path, ""),
    )


def _kind(question: Question) -> str:
    if question.kind.name in ("select_one", "select_multiple"):
        return question.kind.name
    if question.kind.name == "text" and "multiline" in question.appearance:
        return "words"
    return _INPUTS.get(question.kind.name, "text")


def _reference(request: Request) -> Reference:
    return Reference(storable(request.path_params["reference"]))
