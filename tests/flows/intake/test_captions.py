"""A caption names a document where it says its title, or a clear part of it."""

import pytest

from flows.intake.captions import named
from support.offices import pack_named

DOCUMENTS = pack_named("documents").policy.documents


@pytest.mark.parametrize(
    ("caption", "document"),
    [
        ("فاتورة", "utility_bill"),
        ("فاتورة الكهرباء", "utility_bill"),
        ("هذه صورة الفاتورة", "utility_bill"),
        ("صورة الهوية", "national_id_card"),
        ("بطاقة الهويه أو الإقامة", "national_id_card"),
        ("عقد الإيجار.", "lease"),
        ("Lease", "lease"),
        ("", ""),
        ("صورة", ""),
        ("السلام عليكم", ""),
        ("صك الملكية", ""),
        ("الهوية وعقد الإيجار", ""),
        ("هذا كلام طويل عن الإيجار والهوية والفاتورة وكل ما أرسلته لكم أمس وقبله", ""),
    ],
)
def test_captions(caption: str, document: str) -> None:
    """One document, or none: two at once, or something else, name nothing."""
    assert named(DOCUMENTS, caption) == document
