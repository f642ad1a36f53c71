"""What a form refers to goes with it: tables it looks things up in, pictures that it shows."""

from pathlib import Path

import pytest

from bot.content.bundle import POLICY, decode, encode, read_bundle
from bot.content.formfile import read_form_file
from bot.content.pack import load_pack, read_pack
from flows.issues import DefinitionErrors
from support.offices import POLICIES

#: The smallest picture there is.
PICTURE = (
    b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0:~\x9bU\0\0\0\nIDAT"
    b"x\x9cc`\0\0\0\x02\0\x01H\xaf\xa4q\0\0\0\0IEND\xaeB`\x82"
)
FORM = """
| survey |
| | type | name | label | media::image |
| | select_one_from_file villages.csv | village | القرية | |
| | select_one_from_file wells.geojson | well | البئر | |
| | note | shown | هكذا تبدو | house.png |
"""
VILLAGES = "name,label\na,القرية الأولى\nb,القرية الثانية\n"
WELLS = """{"type": "FeatureCollection", "features": [
{"type": "Feature", "id": "w1", "properties": {"title": "بئر الشمال", "depth": 30},
 "geometry": {"type": "Point", "coordinates": [46.6753, 24.7136]}}]}"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Hajer's pack, whose form looks things up and shows a picture."""
    for path, text in read_bundle(POLICIES / "hajer").items():
        file = tmp_path / path
        file.parent.mkdir(exist_ok=True, parents=True)
        file.write_text(text, "utf-8")
    write(tmp_path / "forms" / "villages.csv", VILLAGES)
    write(tmp_path / "forms" / "media" / "house.png", PICTURE)
    form = tmp_path / "forms" / "intake.md"
    lines = form.read_text("utf-8").splitlines()
    at = next(i for i, line in enumerate(lines) if line.replace(" ", "").startswith("||type|"))
    head = [cell.strip() for cell in lines[at].split("|")[2:-1]]
    lines[at] = "| | " + " | ".join([*head, "media::image"]) + " |"
    given = {
        "type": "select_one_from_file villages.csv",
        "name": "village",
        "label::العربية (ar)": "القرية",
        "label::English (en)": "Village",
        "bind::istiqbal:purpose": "contact",
        "bind::istiqbal:sensitivity": "normal",
    }
    row = "| | " + " | ".join([*(given.get(one, "") for one in head), "house.png"]) + " |"
    form.write_text("\n".join([*lines[: at + 1], row, *lines[at + 1 :]]), "utf-8")
    return tmp_path


def write(file: Path, content: str | bytes) -> None:
    """Put a file where it belongs."""
    file.parent.mkdir(exist_ok=True, parents=True)
    file.write_bytes(content.encode() if isinstance(content, str) else content)


def told(folder: Path) -> str:
    """Everything that is wrong with a pack."""
    with pytest.raises(DefinitionErrors) as refused:
        read_pack(folder)
    return str(refused.value)


def test_a_pack_is_published_with_what_its_forms_refer_to(folder: Path) -> None:
    """The same after it was stored: choices from the table, the picture by its name."""
    bundle, pack = read_pack(folder)
    stored = load_pack(decode(encode(bundle)))
    assert stored.hash == pack.hash
    assert [one.name for one in stored.forms["intake"].by_path["village"].choices] == ["a", "b"]
    assert stored.media == {"house.png": PICTURE}


def test_another_table_is_another_version(folder: Path) -> None:
    """What people could choose is part of what they answered."""
    before = read_pack(folder)[1].hash
    write(folder / "forms" / "villages.csv", VILLAGES + "c,القرية الثالثة\n")
    assert read_pack(folder)[1].hash != before


def test_a_file_that_is_missing_is_told(folder: Path) -> None:
    """With the name by which the form calls it, and where it belongs."""
    (folder / "forms" / "villages.csv").unlink()
    (folder / "forms" / "media" / "house.png").unlink()
    says = told(folder)
    assert "the file 'villages.csv' is not there" in says
    assert "there is no file 'house.png'. Either put the file into forms/media" in says


def test_a_file_that_nobody_refers_to_is_told(folder: Path) -> None:
    """Somebody thinks that it is used."""
    write(folder / "forms" / "towns.csv", VILLAGES)
    write(folder / "forms" / "media" / "other.png", PICTURE)
    says = told(folder)
    assert "forms/towns.csv: no form refers to this file" in says
    assert "forms/media/other.png: no form refers to this file" in says


def test_a_picture_that_is_none_is_told(folder: Path) -> None:
    """By its content; and one that is too large for a telephone."""
    write(folder / "forms" / "media" / "house.png", "<svg/>")
    assert "house.png: it is no picture, sound or film" in told(folder)
    write(folder / "forms" / "media" / "house.png", PICTURE + b"\0" * 6 * 2**20)
    assert "larger than 5 MB" in told(folder)


def test_a_form_alone_takes_what_lies_beside_it(tmp_path: Path) -> None:
    """In its own folder, in `media`, or in the folder that ODK names after it."""
    write(tmp_path / "form.md", FORM)
    write(tmp_path / "villages.csv", VILLAGES)
    write(tmp_path / "form-media" / "wells.geojson", WELLS)
    write(tmp_path / "media" / "house.png", PICTURE)
    found = read_form_file(tmp_path / "form.md")
    assert found.media == {"house.png": PICTURE}
    (well,) = found.form.by_path["well"].choices
    assert (well.name, well.columns["geometry"]) == ("w1", "24.7136 46.6753 0 0")


def test_a_form_alone_is_asked_without_its_pictures(tmp_path: Path) -> None:
    """Which are named; a table that is missing is a mistake."""
    write(tmp_path / "form.md", FORM)
    write(tmp_path / "villages.csv", VILLAGES)
    write(tmp_path / "wells.geojson", WELLS)
    assert read_form_file(tmp_path / "form.md").missing == ("house.png",)
    write(tmp_path / "wells.geojson", "[]")
    with pytest.raises(DefinitionErrors, match=r"wells.geojson: it is no GeoJSON"):
        read_form_file(tmp_path / "form.md")
    (tmp_path / "wells.geojson").unlink()
    with pytest.raises(DefinitionErrors, match=r"wells.geojson"):
        read_form_file(tmp_path / "form.md")


@pytest.mark.parametrize("name", ["../secret.csv", "/etc/passwd", "..", "a/b.csv"])
def test_nothing_is_read_from_elsewhere(tmp_path: Path, name: str) -> None:
    """A form comes from others: it names files beside it, and no others."""
    write(tmp_path / "secret.csv", VILLAGES)
    (tmp_path / "in").mkdir()
    write(tmp_path / "in" / "a" / "b.csv", VILLAGES)
    spaces = 'xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"'
    xform = f"""<h:html {spaces}><h:head><h:title>t</h:title>
<model><instance><data id="d"><q/></data></instance>
<instance id="l" src="jr://file-csv/{name}"/><bind nodeset="/data/q" type="string"/>
</model></h:head>
<h:body><select1 ref="/data/q"><label>q</label><itemset nodeset="instance('l')/root/item">
<value ref="name"/><label ref="label"/></itemset></select1></h:body></h:html>"""
    write(tmp_path / "in" / "form.xml", xform)
    with pytest.raises(DefinitionErrors, match="is not there"):
        read_form_file(tmp_path / "in" / "form.xml")


def test_an_xform_may_be_a_packs_form(tmp_path: Path) -> None:
    """It is stored as it is, and found by its name."""
    write(tmp_path / POLICY, "")
    xform = read_form_file(POLICIES / "hajer" / "forms" / "intake.md").xml
    write(tmp_path / "forms" / "intake.xml", xform)
    bundle = read_bundle(tmp_path)
    assert "forms/intake.xml" in bundle


def test_what_a_spreadsheet_program_leaves_is_no_form(folder: Path) -> None:
    """Nor is a file of the wrong kind passed over in silence."""
    write(folder / "forms" / "~$intake.xlsx", b"\x05admin")
    write(folder / "forms" / ".~lock.intake.xlsx#", b"admin")
    read_pack(folder)
    write(folder / "forms" / "registration.ods", b"PK")
    assert "forms/registration.ods: .ods is no form" in told(folder)
