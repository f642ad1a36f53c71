"""A list of places drawn on a map (GeoJSON) becomes a table like any other."""

import csv
from io import StringIO
from typing import Any

import msgspec

from flows.issues import DefinitionErrors, Issue


def table_of_map(text: str, name: str) -> str:
    """The features as CSV: their id, their properties, and a point as ODK writes it.

    Raises `DefinitionErrors` for what is no list of features.
    """
    try:
        features = msgspec.json.decode(text, type=_Map).features
    except (msgspec.DecodeError, msgspec.ValidationError) as error:
        remedy = "Either export it again as GeoJSON or write the list as a CSV file"
        raise DefinitionErrors([Issue(name, f"it is no GeoJSON ({error})", remedy)]) from None
    rows = [_row(feature) for feature in features]
    columns = dict.fromkeys(column for row in rows for column in row)
    written = StringIO()
    writer = csv.DictWriter(written, list(columns), restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return written.getvalue()


class _Feature(msgspec.Struct):
    geometry: dict[str, Any] | None = None
    properties: dict[str, Any] | None = None
    id: str | int | None = None


class _Map(msgspec.Struct):
    features: list[_Feature]


def _row(feature: _Feature) -> dict[str, str]:
    properties = {key: _cell(value) for key, value in (feature.properties or {}).items()}
    row = {**properties, "geometry": _point(feature.geometry or {})}
    return row if feature.id is None else {**row, "id": str(feature.id)}


def _point(geometry: dict[str, Any]) -> str:
    """Latitude, longitude, altitude, accuracy: GeoJSON has the first two the other way round."""
    found = geometry.get("coordinates")
    if geometry.get("type") != "Point" or not isinstance(found, list) or len(found) < 2:
        return ""
    return f"{found[1]} {found[0]} {found[2] if len(found) > 2 else 0} 0"


def _cell(value: object) -> str:
    return "" if value is None else str(value)
