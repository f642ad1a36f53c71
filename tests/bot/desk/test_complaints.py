"""A complaint and an appeal on the desk: found and opened by those alone who are to answer them."""

from collections.abc import Awaitable, Callable

from support.applying import Applied, press
from support.desk_page import DeskPage
from support.served_house import ServedHouse

Staff = Callable[[str, str], Awaitable[DeskPage]]
SECRET = "طلب مني أن أدفع"


async def _complain(applied: Applied, *, about: str) -> str:
    """The reference of a complaint, made without a name."""
    await applied.page.post(text="شكوى")
    await press(applied.page, "تأخير")
    await press(applied.page, about)
    await applied.page.post(text=SECRET)
    await press(applied.page, "لا، دون اسم")
    words = " ".join(await applied.page.said()).split()
    return next(word for word in words if "SIL-T" in word).strip("\u2066\u2069.،")


async def test_nobody_else_finds_a_complaint(
    applied: Applied, served: ServedHouse, staff: Staff
) -> None:
    """Not in any list, not by its number, not by its address; the quality officer does."""
    complaint = await _complain(applied, about="المدير")
    hidden_from = {
        "سارة": "relations_officer",
        "عبدالله": "committee_member",
        "هند": "secretary",
        "منصور": "manager",
    }
    for name, role in hidden_from.items():
        desk = await staff(name, role)
        for show in ("mine", "all", "tickets"):
            assert complaint not in await desk.see(f"/desk?show={show}"), (name, show)
        found = await desk.search(complaint)
        assert complaint not in str(found.url), name
        page = await desk.client.get(f"/desk/matters/{complaint}")
        assert page.status_code == 404, name
    amal = await staff("أمل", "quality_officer")
    assert complaint in await amal.see()
    seen = await amal.see(f"/desk/matters/{complaint}")
    assert SECRET in seen
    assert "طلب صاحبها ألا يُذكر اسمه" in seen
    assert applied.reference not in seen


async def test_a_complaint_is_answered_on_the_desk(applied: Applied, staff: Staff) -> None:
    """The answer reaches whoever complained, though nobody knows who it is."""
    complaint = await _complain(applied, about="موظف علاقات المستفيدين")
    amal = await staff("أمل", "quality_officer")
    answer = await amal.act(complaint, "answer", text="راجعنا الأمر ونعتذر.")
    assert "أُرسل الجواب" in answer.text
    assert any("راجعنا الأمر ونعتذر." in one for one in await applied.page.said())


async def test_an_application_leaves_on_the_desk(applied: Applied, officer: DeskPage) -> None:
    """A duplicate needs the other's number, a transfer its words; a stale page does neither."""
    page = await officer.see(f"/desk/matters/{applied.reference}")
    for action in ("withdraw", "deceased", "transfer", "duplicate"):
        assert f'name="action" value="{action}"' in page
    stale = await officer.form(applied.reference, "transfer")
    await officer.act(applied.reference, "return", text="نرجو إحضار عقد الإيجار")
    refused = await officer.send(applied.reference, {**stale, "text": "إلى جمعية البر"})
    assert refused.status_code == 409
    wrong = await officer.act(applied.reference, "duplicate", **{"field.of": "123"})
    assert "اكتبوا رقم الطلب الآخر" in wrong.text
    done = await officer.act(applied.reference, "duplicate", **{"field.of": "SIL-ABCDEF"})
    assert "لأنه مكرر" in done.text
    assert not any("ABCDEF" in one for one in await applied.page.said())
