"""A pack cannot list help requests without saying who answers them, nor the other way round."""

import pytest

from bot.content.bundle import POLICY
from bot.content.pack import load_pack
from flows.issues import DefinitionErrors
from support.offices import bundle_named

_CHANNEL = '[channels.help_request]\nclause = "SIL-C5"'


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        (_CHANNEL, '[channels.help]\nclause = "SIL-C5"', "the policy lists no help requests"),
        ('on_call = ["manager"]', 'on_call = ["nobody"]', "there is no role 'nobody'"),
    ],
)
def test_a_contradiction_is_told(old: str, new: str, says: str) -> None:
    """With the key it stands under."""
    bundle = dict(bundle_named("sila"))
    assert old in bundle[POLICY]
    bundle[POLICY] = bundle[POLICY].replace(old, new, 1)
    with pytest.raises(DefinitionErrors) as found:
        load_pack(bundle)
    assert says in str(found.value)


def test_help_requests_need_their_rules() -> None:
    """Without [help] nobody would be told."""
    bundle = dict(bundle_named("sila"))
    before, _, rest = bundle[POLICY].partition("[help]\n")
    after = rest.partition("[help.needs]\n")[2].partition("\n\n")[2]
    bundle[POLICY] = before + after
    with pytest.raises(DefinitionErrors) as found:
        load_pack(bundle)
    assert "nothing says who answers them" in str(found.value)
