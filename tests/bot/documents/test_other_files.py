"""PDFs, recordings, and what is taken from nobody."""

import io
import zipfile
import zlib
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    NameObject,
    NumberObject,
    TextStringObject,
)

from bot.documents.inspection import inspect
from bot.documents.limits import MAX_BYTES, MAX_PAGES
from bot.documents.specimen import Refused
from support import pictures


def code_of(data: bytes) -> str:
    """Why a file is refused."""
    with pytest.raises(Refused) as refused:
        inspect(data)
    return refused.value.code


def archive(*names: str) -> bytes:
    """A zip with these files in it."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as zipped:
        for name in names:
            zipped.writestr(name, "<x/>")
    return out.getvalue()


def test_a_pdf_keeps_its_pages() -> None:
    """Two pages come out, and nothing that stood behind the end."""
    kept = inspect(pictures.pdf() + b"\n<?php ?>")
    assert (kept.media, kept.extension, kept.pages, kept.findings) == ("pdf", "pdf", 2, ())
    assert len(PdfReader(io.BytesIO(kept.data)).pages) == 2
    assert b"php" not in kept.data


def test_what_acts_is_taken_out_of_a_pdf() -> None:
    """Scripts, embedded files and what a page does when it opens are gone, and it is noted."""
    made = pictures.writer(0)
    page = made.add_blank_page(595, 842)
    script = DictionaryObject(
        {
            NameObject("/S"): NameObject("/JavaScript"),
            NameObject("/JS"): TextStringObject("appalerthello"),
        }
    )
    made.root_object[NameObject("/OpenAction")] = script
    page[NameObject("/AA")] = DictionaryObject({NameObject("/O"): script})
    made.add_attachment("toolfile", b"MZ a program")
    made.add_metadata({"/Author": "somebody"})
    sent = pictures.written(made)
    kept = inspect(sent)
    assert kept.findings == ("cleaned",)
    for word in (b"JavaScript", b"appalert", b"EmbeddedFile", b"toolfile", b"somebody"):
        assert word in sent
        assert word not in kept.data


def test_what_a_note_on_a_page_does_is_taken_out() -> None:
    """A link that runs something is a drawing afterwards; a file pinned to the page is gone."""
    made = pictures.writer(0)
    page = made.add_blank_page(595, 842)
    launch = DictionaryObject(
        {NameObject("/S"): NameObject("/Launch"), NameObject("/F"): TextStringObject("commands")}
    )
    rectangle = ArrayObject(NumberObject(one) for one in (0, 0, 9, 9))
    link, pinned = (
        DictionaryObject({NameObject("/Subtype"): NameObject(kind), NameObject("/Rect"): rectangle})
        for kind in ("/Link", "/FileAttachment")
    )
    link[NameObject("/A")] = launch
    pinned[NameObject("/FS")] = TextStringObject("pinnedfile")
    page[NameObject("/Annots")] = ArrayObject([link, pinned])
    sent = pictures.written(made)
    assert b"commands" in sent
    assert b"pinnedfile" in sent
    kept = inspect(sent)
    assert kept.findings == ("cleaned",)
    assert b"/Link" in kept.data
    gone = (b"commands", b"pinnedfile", b"/Launch", b"/FileAttachment")
    assert not any(word in kept.data for word in gone)


def test_what_no_page_needs_is_left_behind() -> None:
    """Neither where its photo was taken, nor what hides under a name that means nothing."""
    made = pictures.writer(0)
    page = made.add_blank_page(595, 842)
    exif = b"\xff\xe1\x00\x13Exif\x00\x00here24.7136"
    photo = pictures.photo()
    image, about, hidden = (
        pictures.stream(one)
        for one in (photo[:2] + exif + photo[2:], b"xmp24.7136", b"MZ a program")
    )
    for name, value in {"/Subtype": "/Image", "/Filter": "/DCTDecode"}.items():
        image[NameObject(name)] = NameObject(value)
    image[NameObject("/Metadata")] = made._add_object(about)
    drawn = DictionaryObject({NameObject("/I"): made._add_object(image)})
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/XObject"): drawn})
    page[NameObject("/Whatever")] = made._add_object(hidden)
    child = DictionaryObject({NameObject("/AA"): TextStringObject("childacts")})
    note = DictionaryObject(
        {NameObject("/Subtype"): NameObject("/Widget"), NameObject("/Kids"): ArrayObject([child])}
    )
    page[NameObject("/Annots")] = ArrayObject([note])
    sent, kept = pictures.written(made), inspect(pictures.written(made))
    for word in (b"here24.7136", b"xmp24.7136", b"MZ a program", b"childacts"):
        assert word in sent
        assert word not in kept.data
    assert photo in kept.data


def test_a_locked_pdf_is_refused_and_one_locked_against_changes_is_not() -> None:
    """Only a password that somebody has to type keeps us from looking."""
    locked, guarded = pictures.writer(), pictures.writer()
    locked.encrypt("secret")
    guarded.encrypt("", "owner")
    assert code_of(pictures.written(locked)) == "locked"
    assert inspect(pictures.written(guarded)).pages == 1


def test_a_pdf_that_bursts_is_refused() -> None:
    """What unpacks to hundreds of megabytes is not passed on to the reader of a colleague."""
    assert code_of(pictures.bursting_pdf()) == "bomb"


@pytest.mark.parametrize("filters", [("Flate", "Flate"), ("ASCIIHex", "Flate"), ("RunLength",)])
def test_a_pdf_that_bursts_in_another_way_is_refused(filters: tuple[str, ...]) -> None:
    """Packed twice, written out in letters, or packed by another method: it comes to the same."""
    packed = {
        ("Flate", "Flate"): zlib.compress(zlib.compress(bytes(200 << 20))),
        ("ASCIIHex", "Flate"): zlib.compress(bytes(200 << 20)).hex().encode() + b">",
        ("RunLength",): b"\x81\x00" * (2 << 20) + b"\x80",
    }[filters]
    made = pictures.writer(0)
    content = pictures.stream(packed)
    names = [made._add_object(NameObject(f"/{one}Decode")) for one in filters]
    content[NameObject("/Filter")] = ArrayObject(names)
    made.add_blank_page(9, 9)[NameObject("/Contents")] = made._add_object(content)
    assert code_of(pictures.written(made)) == "bomb"


def test_a_book_is_too_long() -> None:
    """Nobody reads a hundred pages at the desk."""
    assert inspect(pictures.pdf(MAX_PAGES)).pages == MAX_PAGES
    assert code_of(pictures.pdf(MAX_PAGES + 1)) == "too_long"


def test_a_voice_note_ends_where_it_ends() -> None:
    """Whole pages are kept, and what follows them is not."""
    kept = inspect(pictures.voice() + b"MZ a program")
    assert (kept.media, kept.extension) == ("audio", "ogg")
    assert kept.data == pictures.voice()


def test_a_film_does_not_tell_where_it_was_taken() -> None:
    """The place is blotted out without moving anything, and the end is the end."""
    kept = inspect(pictures.film())
    assert kept.media == "video"
    assert b"24.7136" not in kept.data
    assert b"program" not in kept.data
    assert len(kept.data) == len(pictures.film()) - len(b"MZ a program")


def test_labels_of_a_recording_are_left_out() -> None:
    """An MP3 comes without its pictures and addresses."""
    sound = b"\xff\xfb\x90\x00" + bytes(400)
    kept = inspect(b"ID3\x04\x00\x00\x00\x00\x00\x0asecret key"[:20] + sound)
    assert (kept.extension, kept.data) == ("mp3", sound)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b"MZ\x90\x00" + bytes(100), "program"),
        (b"\x7fELF" + bytes(100), "program"),
        (b"#!/bin/sh\nrm -rf /", "program"),
        (archive("a.txt"), "archive"),
        (archive("[Content_Types].xml", "word/document.xml"), "office"),
        (b"Rar!\x1a\x07\x00" + bytes(20), "archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "office"),
        (b"  <!DOCTYPE html><script>", "markup"),
        (b'<svg xmlns="http://www.w3.org/2000/svg"/>', "markup"),
        (b"<?xml version='1.0'?>", "markup"),
        (b"GIF89a" + bytes(100), "unknown"),
        ("كلام".encode(), "unknown"),
        (b"\xff\xd8\xff\xe0 no picture", "broken"),
        (b"%PDF-1.7 no document", "broken"),
        (b"OggS no sound", "broken"),
        (b"\x00\x00\x00\x18ftypmp42" + bytes(12), "broken"),
    ],
)
def test_everything_else_is_refused_by_what_it_is(data: bytes, code: str) -> None:
    """The content decides; there is no name and no type of the sender to be believed."""
    assert code_of(data) == code


def test_more_than_the_limit_is_too_big() -> None:
    """One byte more is too many."""
    assert code_of(pictures.photo() + bytes(MAX_BYTES)) == "too_big"


SAMPLES = (pictures.photo(), pictures.pdf(), pictures.voice(), pictures.film())


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    sample=st.sampled_from(SAMPLES),
    start=st.integers(0, 400),
    noise=st.binary(max_size=40),
    end=st.integers(1, 20_000),
)
def test_damage_is_refused_and_never_a_crash(
    sample: bytes, start: int, noise: bytes, end: int
) -> None:
    """Whatever happened to a file on its way, it is either kept clean or refused."""
    data = sample[:start] + noise + sample[start + len(noise) :]
    with suppress(Refused):
        inspect(data[: max(len(data) - end, 1)])
