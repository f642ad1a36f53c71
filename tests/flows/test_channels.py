"""Every channel that a pack lists works, and one that it does not list is not offered."""

from dataclasses import replace

import pytest
from msgspec.structs import replace as changed

from flows import wishes
from flows.assisted.assisting import RIGHT
from flows.identifiers import Address
from flows.office import Office
from support.chat import Chat
from support.offices import PACKS, office_of

#: How a channel of the policy is typed over by staff.
TYPED = {"interview": "interview", "phone": "phone", "letters": "letter", "delegates": "delegate"}
#: What a person may ask for by a channel of its own.
WISHED = {"help_request": "help_request", "volunteering": "volunteer", "phone": "callback"}
#: Where a talk begins by itself.
TALKED = {"social_media": "telegram:1", "website": "web:1"}


def ways_in(office: Office) -> frozenset[str]:
    """The channels by which somebody can really reach this association."""
    policy = office.policy
    typists = [one for one in office.staff if RIGHT in policy.roles[one.role].may]
    found = {
        channel
        for channel, typed in TYPED.items()
        if any(_may_type(office, one.name, typed) for one in typists)
    }
    offered = {one.name for one in wishes.WISHES if one.is_offered(policy)}
    for channel, wish in WISHED.items():
        if wish not in offered:
            found.discard(channel)
        elif channel not in TYPED:
            found.add(channel)
    return frozenset(found | {one for one, at in TALKED.items() if _is_welcomed(office, at)})


def _may_type(office: Office, name: str, channel: str) -> bool:
    chat = Chat(office)
    # Whose words a letter holds is its number and date.
    chat.assists(name, channel, said_by="١٢ في ٣/٦/١٤٤٨" if channel == "letter" else "")
    return chat.receipt.outcome == "done"


def _is_welcomed(office: Office, address: str) -> bool:
    chat = Chat(office, address=Address(address))
    chat.opens()
    return office.association_name(chat.dossier.language) in chat.heard()


@pytest.mark.parametrize("pack", PACKS)
def test_a_channel_works_exactly_where_it_is_listed(pack: str) -> None:
    """The ways in are those of the policy: none is missing, none is offered besides."""
    office = office_of(pack)
    assert ways_in(office) == frozenset(office.policy.channels)


@pytest.mark.parametrize("channel", [*TYPED, "help_request", "volunteering"])
def test_a_channel_that_is_taken_out_is_offered_no_more(channel: str) -> None:
    """What decides is the pack alone, not the code."""
    office = office_of("sila")
    policy = changed(
        office.policy,
        channels={name: one for name, one in office.policy.channels.items() if name != channel},
    )
    pack = replace(office.pack, policy=policy)
    office = replace(office, pack=pack, packs={pack.hash: pack})
    assert channel not in ways_in(office)


@pytest.mark.parametrize("pack", PACKS)
def test_the_menu_and_the_words_agree_on_help(pack: str) -> None:
    """Where help requests are not listed, neither the menu nor the word leads to one."""
    chat = Chat(office_of(pack))
    chat.opens()
    chat.types("خدمات أخرى")
    listed = "help_request" in chat.office.policy.channels
    assert ("طلب مساعدة عاجلة" in str(chat.said[-1].message)) is listed
    chat.types("طلب مساعدة عاجلة")
    assert ("ليست ضمن ما تقدّمه الجمعية" in chat.heard()) is not listed
