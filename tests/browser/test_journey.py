"""From the greeting at `/` to the decision at `/desk`, as people do it: each screen is kept."""

from datetime import timedelta
from pathlib import Path

from playwright.async_api import Browser

from scheduler.due import ring_due
from support.applying import answer_to
from support.browsing import PHONE, Talker, Visitor, clerk, talker
from support.served_house import ServedHouse


async def test_an_application_goes_from_the_greeting_to_the_decision(
    browser: Browser, served: ServedHouse, screens: Path
) -> None:
    """The person at a phone, three members of staff at the desk, and the clock in between."""
    async with talker(browser, served.url, screens) as person:
        reference = await _apply(person)
        async with clerk(browser, served.url, screens) as operator:
            codes = await _hire(operator, served)
        async with clerk(browser, served.url, screens) as officer:
            await _sign_in(officer, codes["سارة"])
            await _verify(officer, reference)
            await _act(officer, "submit")
            await officer.shoot("desk-5-submitted")
            assert officer.complaints == []
        async with clerk(browser, served.url, screens) as member:
            await _sign_in(member, codes["عبدالله"])
            await _decide(member, reference)
            assert member.complaints == []
        assert "صدر القرار" not in await person.page.inner_text("#talk")
        served.house.clock.move(timedelta(days=17))
        await ring_due(served.house.door, served.house.database, served.house.now())
        await person.hears("صدر القرار")
        await person.shoot("chat-8-decision")
        assert person.complaints == []


async def _apply(person: Talker) -> str:
    """The whole intake. Returns the reference."""
    await person.open("/")
    await person.hears("السلام عليكم")
    page = person.page
    assert await page.evaluate("getComputedStyle(document.body).direction") == "rtl"
    await person.shoot("chat-1-greeting")
    await person.press("تقديم طلب")
    await person.shoot("chat-2-consent")
    await person.press("أوافق")
    while (answer := answer_to(await person.said())) is not None:
        await (person.press(answer[1:]) if answer.startswith("!") else person.write(answer))
    assert "نورة سعد محمد الزهراني" in await person.said()
    await person.shoot("chat-3-read-back")
    assert await person.fits()
    await person.press("كلها صحيحة")
    await person.shoot("chat-4-statement")
    await person.write("نورة سعد محمد الزهراني")
    await person.press("أقرّ وأوقّع")
    notice = await person.page.locator(
        "#talk li.us .bubble", has_text="لجنة البحث"
    ).last.inner_text()
    assert "أسبوعين" in notice
    await person.shoot("chat-5-notice")
    direction = (
        "getComputedStyle(document.querySelector('#talk li.us:last-child .bubble')).direction"
    )
    assert await page.evaluate(direction) == "rtl"
    await page.reload()
    await person.hears("كيف نخدمك")
    assert notice in await page.locator("#talk .bubble").all_inner_texts()
    await person.shoot("chat-6-after-reload")
    return next(word for word in notice.split() if "SIL-" in word).strip("\u2066\u2069.،")


async def _hire(operator: Visitor, served: ServedHouse) -> dict[str, str]:
    """The operator comes by the link printed at start, and names two people."""
    page = operator.page
    await operator.open(f"/desk/enter?code={await served.operator_code()}")
    await operator.shoot("desk-1-sign-in")
    await page.get_by_role("button", name="دخول").click()
    await page.get_by_role("link", name="الموظفون").click()
    codes = {}
    for name, role in (("سارة", "relations_officer"), ("عبدالله", "committee_member")):
        await page.fill("#name", name)
        await page.select_option("#role", role)
        await page.get_by_role("button", name="إضافة").click()
        codes[name] = await page.locator("code").inner_text()
    await operator.shoot("desk-2-staff")
    assert operator.complaints == []
    return codes


async def _sign_in(staff: Visitor, code: str) -> None:
    await staff.open("/desk")
    await staff.page.fill("#code", code)
    await staff.page.get_by_role("button", name="دخول").click()
    await staff.page.locator("h1", has_text="ما ينتظركم").wait_for()


async def _verify(officer: Visitor, reference: str) -> None:
    page = officer.page
    await officer.shoot("desk-3-queue")
    assert "نورة" not in await page.inner_text("main")
    await page.get_by_role("link", name=reference).click()
    assert "نورة سعد محمد الزهراني" in await page.inner_text("main")
    for box in await page.locator("legend input").all():
        await box.check()
    for where in await page.locator("input[name^='where.']").all():
        assert await where.input_value() == "مقر الجمعية"
    await _send(officer, "verify")
    assert await page.locator(".lack").count() >= len(await page.locator("fieldset .more").all())
    # The browser's console mentions the status of a page that was refused.
    assert "422" in officer.complaints.pop()
    await page.locator(".lack").first.scroll_into_view_if_needed()
    await officer.shoot("desk-4-checklist-refused")
    for ticks in await page.locator("fieldset .ticks").all():
        await ticks.locator("input").first.check()
    for expires in await page.locator("input[name^='expires.']").all():
        await expires.fill("2030-01-01")
    await officer.shoot("desk-4-checklist")
    await officer.resize(PHONE)
    assert await officer.page.locator(".jump a").is_visible()
    await page.locator(".todo").scroll_into_view_if_needed()
    await officer.shoot("desk-4-checklist-phone")
    await _act(officer, "verify")
    await page.locator("h2", has_text="الأصول التي شوهدت").scroll_into_view_if_needed()
    await officer.shoot("desk-4-originals-phone")


async def _decide(member: Visitor, reference: str) -> None:
    page = member.page
    await page.get_by_role("link", name=reference).click()
    await page.locator("input[name='outcome']").first.check()
    await member.shoot("desk-6-decide")
    await _act(member, "vote")
    assert "قرار محفوظ" in await page.inner_text("main")
    await member.shoot("desk-7-held")


async def _act(staff: Visitor, action: str) -> None:
    """Send the form of one act, and find the receipt that it was done."""
    await _send(staff, action)
    await staff.page.locator(".banner.done").wait_for()


async def _send(staff: Visitor, action: str) -> None:
    form = staff.page.locator(f"form:has(input[name='action'][value='{action}'])")
    if not await form.is_visible():
        await staff.page.locator("details", has=form).locator("summary").click()
    await form.locator("button.main").click()
