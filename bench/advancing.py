"""The pure core alone: what one turn costs before anything is stored or sent."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from statistics import median

from bench.applicants import Act, Applicant, Questionnaire, read_questionnaire
from bench.shortpack import short_pack
from bot.content.bundle import read_bundle
from bot.content.calendar import calendar_of
from bot.content.pack import load_pack
from bot.content.texts import load_phrases
from flows.advance import advance, needed, new_file
from flows.dossier import File, Filling
from flows.effects import FindTwins, Say
from flows.events import AnyEvent, ButtonPressed, ConversationOpened, TextSent, TwinsFound
from flows.forms.sheets.moment import Moment
from flows.forms.sheets.opensheet import OpenSheet
from flows.forms.understanding.reading import read
from flows.identifiers import ARABIC, Address, FileId, Reference
from flows.matters import AnyMatter, Application
from flows.office import Office
from storage.bodies import FILE, MATTER

_ADDRESS = Address("telegram:1")
_AT = datetime(2026, 11, 22, 7, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class _Turn:
    """One turn of an intake, ready to be taken again and again: the core changes none of it."""

    file: File
    matters: dict[Reference, AnyMatter]
    event: AnyEvent


def report() -> str:
    """Microseconds of one turn of each kind, and of the parts that it is made of."""
    questionnaire = read_questionnaire()
    office = _office()
    turns = _intake(office, questionnaire)
    answers = [one for one in turns if isinstance(_frame(one), Filling)]
    typed = [one for one in answers if isinstance(one.event, TextSent)]
    pressed = [one for one in answers if isinstance(one.event, ButtonPressed)]
    last = turns[-1]
    applications = [one for one in last.matters.values() if isinstance(one, Application)]
    given, form = applications[0].intake.answers, questionnaire.form
    middle, today = form.questions[8], _AT.date()
    moment = Moment(_AT)
    identity = form.by_path["national_id"]
    lines = {
        "advance, an answer typed": _micros(lambda: _advance(office, typed), len(typed)),
        "advance, an answer pressed": _micros(lambda: _advance(office, pressed), len(pressed)),
        "advance, the whole intake, a turn": _micros(lambda: _advance(office, turns), len(turns)),
        "form: which question is next": _micros(
            lambda: OpenSheet(form, given, moment).next(middle.path)
        ),
        "form: its place, «9 of 15»": _micros(
            lambda: OpenSheet(form, given, moment).position(middle.path)
        ),
        "form: reading a national ID": _micros(
            lambda: read(identity, given["national_id"].raw, today=today, language=ARABIC)
        ),
        "dossier and application, written": _micros(
            lambda: (FILE.encode(last.file), MATTER.encode(applications[0]))
        ),
    }
    return "\n".join(f"{what:<36} {micros:7.1f} µs" for what, micros in lines.items())


def _advance(office: Office, turns: list[_Turn]) -> None:
    for one in turns:
        advance(office, one.file, one.matters, one.event)


def _intake(office: Office, questionnaire: Questionnaire) -> list[_Turn]:
    """Every turn of one person's intake, as it was before it was taken."""
    person = Applicant(questionnaire, 21)
    turns: list[_Turn] = []
    act: Act | None = person.begin()
    file: File | None = None
    matters: dict[Reference, AnyMatter] = {}
    while act is not None:
        event = _event(act, len(turns))
        if file is None:
            file = new_file(FileId("d:1"), event)
        named = {one: matters[one] for one in needed(file, event) if one in matters}
        turns.append(_Turn(file, named, event))
        outcome = advance(office, file, named, event)
        if any(isinstance(one, FindTwins) for one in outcome.effects):
            nobody = TwinsFound(event.key, event.at, event.seed, event, ())
            outcome = advance(office, file, named, nobody)
        file, matters = outcome.file, {**matters, **outcome.matters}
        (said,) = [one for one in outcome.effects if isinstance(one, Say) and one.to == _ADDRESS]
        act = person.hear(said.message.text, [one.id for one in said.message.buttons])
    return turns


def _event(act: Act, number: int) -> AnyEvent:
    key, seed = f"tg:{number}", number * 0x9E3779B97F4A7C15 % 2**63
    if act.text == "/start":
        return ConversationOpened(key, _AT, seed, _ADDRESS)
    if act.kind == "press":
        return ButtonPressed(key, _AT, seed, _ADDRESS, act.text)
    return TextSent(key, _AT, seed, _ADDRESS, act.text)


def _frame(turn: _Turn) -> object:
    frames = getattr(getattr(turn.file, "conversation", None), "frames", ())
    return frames[-1] if frames else None


def _office() -> Office:
    pack = load_pack(read_bundle(short_pack()))
    return Office(pack, {pack.hash: pack}, load_phrases(), calendar_of(pack.policy))


def _micros(call: Callable[[], object], parts: int = 1) -> float:
    """Microseconds of a call, divided among its parts: the median of many tries."""
    call()
    times: list[float] = []
    end = time.perf_counter() + 0.3
    while time.perf_counter() < end or len(times) < 5:
        start = time.perf_counter()
        call()
        times.append(time.perf_counter() - start)
    return median(times) * 1e6 / parts
