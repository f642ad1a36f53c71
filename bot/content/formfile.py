"""A form in a file of its own, outside of any pack: read with all that belongs to it."""

from pathlib import Path
from typing import NamedTuple

from bot.content.attachments import attachments_of
from bot.content.xlsform import converted_form, read_converted
from flows.forms.form import Form
from flows.issues import DefinitionErrors, Issue


class FormFile(NamedTuple):
    """A form that can be used, the XForm that it is, and the pictures and sounds that it shows.

    `missing` are names of media that are not beside it: questions are asked in words alone then.
    """

    form: Form
    xml: str
    media: dict[str, bytes]
    missing: tuple[str, ...] = ()

    @property
    def remarks(self) -> tuple[str, ...]:
        """What its author may want to know, and is no mistake."""
        return tuple(
            f"{self.form.name}: there is no file {name!r}; the words stand alone."
            for name in self.missing
        )


def read_form_file(path: Path) -> FormFile:
    """The form in this file. Raises `DefinitionErrors` with every mistake in it."""
    name = str(path)
    converted = converted_form(path, name=name)
    if converted.xform is None:
        raise DefinitionErrors(converted.issues)
    xml = converted.xform.xml
    attached = attachments_of(path, xml, name=name)
    issues: list[Issue] = list(attached.issues)
    try:
        form = read_converted(converted, name=name, files=attached.files)
    except DefinitionErrors as errors:
        raise DefinitionErrors(dict.fromkeys([*errors.issues, *issues])) from None
    if issues:
        raise DefinitionErrors(issues)
    return FormFile(form, xml, attached.media, attached.missing)
