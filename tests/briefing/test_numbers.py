"""Every number of a brief can be followed to sentences, as Markdown and as HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import lxml.html
import pytest

from casus.briefing.compose import compose
from casus.briefing.render import to_html, to_markdown
from casus.records.brief import Asked, BriefInput
from casus.records.event import Event
from tests.briefing.matters import ALL, attack, events, matter
from tests.briefing.test_ledgers import AGREEMENT, DEMAND, MEDIATION, THREAT
from tests.briefing.test_standing import standing, wording
from tests.builders import report

EXEMPT = ("outside", "cites")
"""Names from outside, and the numbers of reports, which lead to the reports."""

MATTERS = {
    "dyad": matter(),
    "story": matter(*ALL[1:4], asked=Asked(None, attack().id)),
    "ledgers": matter(
        ledgers=(MEDIATION, AGREEMENT, DEMAND, THREAT),
        standings=(standing(wording(1, "a ceasefire"), wording(9, None)),),
    ),
    "many reports": matter(attack(reports=tuple(report(number) for number in range(1, 12)), linked=(), claims=())),
}


def numbers_in(
    element: lxml.html.HtmlElement,
) -> Iterator[tuple[str, lxml.html.HtmlElement]]:
    """Digits that stand in no quotation, name or figure, each with the element that it stands in."""
    if element.tag in ("q", "svg") or set(EXEMPT) & set((element.get("class") or "").split()):
        return
    yield from ((number, element) for number in re.findall(r"\d[\d.,]*", element.text or ""))
    for inner in element:
        yield from numbers_in(inner)
        yield from ((number, element) for number in re.findall(r"\d[\d.,]*", inner.tail or ""))


def quoted(item: lxml.html.HtmlElement, known: dict[str, Event]) -> str:
    """The id of the mention that an item quotes, whose sentence must be the very one of its report."""
    ((code,), (quote,)) = item.xpath("./code"), item.xpath("./q")
    event = known[code.text_content()]
    words = quote.text_content().replace("… ", "").replace(" …", "")
    assert words in event.sentence.text
    assert quote.xpath("./mark")[0].text_content() == event.trigger.text
    return event.id


@pytest.mark.parametrize("of", MATTERS.values(), ids=MATTERS)
def test_every_number_of_a_page_leads_to_its_sentences(of: BriefInput) -> None:
    page = lxml.html.fromstring(to_html(compose(of)))
    followed = 0
    (main,) = page.xpath("//main")
    for number, element in numbers_in(main):
        assert element.get("class") == "number", f"{number} leads nowhere: {element.text_content()}"
        (behind,) = page.xpath(f"//*[@id='{element.get('href').removeprefix('#')}']")
        items = behind.xpath("./ul/li[q]")
        assert items, number
        assert all(quoted(item, dict(of.events)) for item in items)
        followed += 1
    assert followed > 20


@pytest.mark.parametrize("of", MATTERS.values(), ids=MATTERS)
def test_a_count_has_as_many_mentions_behind_it_as_it_says(of: BriefInput) -> None:
    """Of a count each thing counted has one; further ones than are quoted are named by their ids, or counted."""
    for one in compose(of).evidence:
        if re.fullmatch(r"[\d,]+", one.text) and not one.what.startswith("people"):
            assert int(one.text.replace(",", "")) == len(one.quotes) + len(one.named) + one.unnamed
            assert len({quote.event_id for quote in one.quotes} | set(one.named)) == len(one.quotes) + len(one.named)


def test_numbers_of_reports_lead_to_the_reports_and_their_words() -> None:
    page = lxml.html.fromstring(to_html(compose(matter())))
    links = page.xpath("//*[@class='cites']/a[starts-with(@href, '#s')]")
    assert len(links) > 20
    for link in links:
        (source,) = page.xpath(f"//*[@id='{link.get('href').removeprefix('#')}']")
        assert source.get("value") == link.text_content()
        assert source.xpath(".//q")


@pytest.mark.parametrize("of", MATTERS.values(), ids=MATTERS)
def test_every_number_of_a_text_has_a_footnote_with_its_sentences(of: BriefInput) -> None:
    text = to_markdown(compose(of))
    body, _, notes = text.partition("## Reports")
    footnotes = dict(re.findall(r"^\[\^n(\d+)\]: (.*)$", notes, re.MULTILINE))
    for number, note in footnotes.items():
        shown = re.match(r"\*\*(.+?)\*\*", note)
        assert shown is not None
        body, times = re.subn(re.escape(shown[1]) + rf"\[\^n{number}\]", "", body, flags=re.IGNORECASE)
        assert times, f"nothing leads to footnote {number}"
        mentions = re.findall(r"`([\w-]+)` “(.*?)”", note)
        assert mentions
        for id_, words in mentions:
            assert words.replace("**", "") in of.events[id_].sentence.text
    assert "[^n" not in body
    bare = re.sub(r"“[^”]*”|\\\[[\d–, ]+( and  more)?\\\]|^Asked for.*$", "", body, flags=re.MULTILINE)
    assert re.findall(r".*\d.*", bare) == []


def test_evidence_is_bounded_and_the_rest_is_named_and_counted() -> None:
    many = {f"x-{number}": replace(events()["e-1"], id=f"x-{number}") for number in range(60)}
    reports = tuple(report(number + 100, event_ids=(f"x-{number}",)) for number in range(60))
    made = compose(
        matter(attack(reports=reports, linked=(), claims=(), casualties=(), losses=()), events={**events(), **many})
    )
    (told,) = (one for one in made.evidence if one.text == "60" and one.what == "independent reports")
    assert (len(told.quotes), len(told.named), told.unnamed) == (8, 40, 12)
    assert "x-8" in to_html(made)
    assert "and 12 more" in to_html(made)
    assert "and 12 more" in to_markdown(made)
