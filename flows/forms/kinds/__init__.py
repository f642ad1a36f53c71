"""Question types, one file each. A new one is written like its neighbours and listed here."""

from flows.forms.kind import Kind
from flows.forms.kinds.acknowledge import Acknowledge
from flows.forms.kinds.barcode import Barcode
from flows.forms.kinds.date import Date
from flows.forms.kinds.date_time import DateTime
from flows.forms.kinds.decimal import Decimal
from flows.forms.kinds.full_name import FullName
from flows.forms.kinds.geopoint import Geopoint
from flows.forms.kinds.iban import Iban
from flows.forms.kinds.integer import Integer
from flows.forms.kinds.mobile import Mobile
from flows.forms.kinds.money import Money
from flows.forms.kinds.national_id import NationalId
from flows.forms.kinds.note import Note
from flows.forms.kinds.range import Range
from flows.forms.kinds.rank import Rank
from flows.forms.kinds.select_multiple import SelectMultiple
from flows.forms.kinds.select_one import SelectOne
from flows.forms.kinds.short_address import ShortAddress
from flows.forms.kinds.text import Text
from flows.forms.kinds.time import Time
from flows.forms.kinds.upload import Upload

_ALL: tuple[Kind, ...] = (
    Text(),
    Integer(),
    Decimal(),
    Range(),
    Date(),
    Time(),
    DateTime(),
    SelectOne(),
    SelectMultiple(),
    Rank(),
    Geopoint(),
    Barcode(),
    Acknowledge(),
    Upload("image"),
    Upload("audio"),
    Upload("video"),
    Upload("file"),
    Note(),
    NationalId(),
    Mobile(),
    Iban(),
    ShortAddress(),
    FullName(),
    Money(),
)

#: The question types by the name that a form uses for them.
KINDS: dict[str, Kind] = {kind.name: kind for kind in _ALL}
