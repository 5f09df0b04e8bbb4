from __future__ import annotations

import re
from dataclasses import replace

import lxml.html
import pytest

from casus.briefing.compose import compose
from casus.briefing.render import ranges, to_html, to_markdown
from casus.records.account import Claimed
from casus.records.brief import BriefInput
from casus.records.event import ArticleRef, Event
from tests.briefing.matters import attack, events, matter, mention
from tests.builders import party

EVIL = (
    "<script>alert(1)</script> [x](javascript:alert(1)) | **b** `c` <img src=x onerror=alert(1)> [^n1]: # \"'&"
    "\x1b[2J\u202e"
)


def hostile() -> BriefInput:
    """Names, places, claims, headlines, addresses and sentences that want to be more than text."""
    about = ArticleRef(f"{EVIL}\n# Heading\n[1]: http://evil.example", "javascript:alert(1)", EVIL, "2025-06-19")
    known = {id_: replace(event, article=about) for id_, event in events().items()}
    known["e-1"] = replace(known["e-1"], sentence=replace(known["e-1"].sentence, text=f"struck {EVIL}"))
    known["e-1"] = replace(known["e-1"], trigger=replace(known["e-1"].trigger, text="struck", start=0, end=6))
    place = attack().place
    assert place is not None
    told = attack(
        actor=(party(EVIL, "FRE", name=EVIL),),
        place=replace(place, name=EVIL, country=None),
        claims=(Claimed("denies", EVIL, EVIL, "e-1"), Claimed("blames", EVIL, EVIL, "e-2", (EVIL,))),
        triggers=(EVIL,),
        linked=(),
    )
    return matter(told, events=known, versions=EVIL)


def test_nothing_from_outside_is_markup_in_a_page() -> None:
    text = to_html(compose(hostile()))
    page = lxml.html.fromstring(text)
    assert page.xpath("//script | //img | //iframe | //object | //link | //base | //form") == []
    attributes = {name for one in page.iter() for name in one.attrib}
    assert not {name for name in attributes if name.startswith("on")}
    hrefs = {one.get("href") for one in page.xpath("//*[@href]")}
    assert all(re.fullmatch(r"#[\w-]+", href) for href in hrefs)
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "alert(1)" in page.text_content()


def test_a_page_runs_nothing_and_fetches_nothing() -> None:
    text = to_html(compose(matter()))
    page = lxml.html.fromstring(text)
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy == "default-src 'none'; style-src 'unsafe-inline'"
    assert page.xpath("//*[@src] | //link") == []
    assert "url(" not in text
    assert "@import" not in text


def test_nothing_from_outside_is_markup_in_markdown() -> None:
    text = to_markdown(compose(hostile()))
    assert "<script" not in text
    assert "<img" not in text
    assert not re.search(r"(?<!\\)\[x\]", text)
    assert not re.search(r"^# Heading|^\[1\]:", text, re.MULTILINE)
    assert "\x1b" not in text
    assert "\u202e" not in text
    body = text.partition("## Reports")[0]
    assert len(re.findall(r"^#+ ", text, re.MULTILINE)) == len(re.findall(r"^#{1,3} \S", text, re.MULTILINE))
    assert body.count("[^n1]:") == 0
    assert len(re.findall(r"^\[\^n1\]:", text, re.MULTILINE)) == 1
    rows = [line for line in text.splitlines() if line.startswith("|")]
    assert {len(re.findall(r"(?<!\\)\|", row)) for row in rows} == {6}


@pytest.mark.parametrize(
    ("url", "linked"),
    [
        ("https://news.example/a?b=1&c=2", True),
        ("http://news.example/", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("ftp://news.example/a", False),
        ("//news.example/a", False),
        (None, False),
    ],
)
def test_only_addresses_of_the_web_are_links(url: str | None, linked: bool) -> None:
    known = {id_: _at(event, url) for id_, event in events().items()}
    made = compose(matter(attack(linked=(), claims=()), events=known))
    hrefs = lxml.html.fromstring(to_html(made)).xpath("//*[@id='reports']//a[@rel]/@href")
    assert hrefs == ([url] * len(made.sources) if linked else [])
    assert (f"<{url}>" in to_markdown(made)) is linked


def _at(event: Event, url: str | None) -> Event:
    return replace(event, article=replace(event.article, url=url))


def test_the_figure_is_in_the_page_once_for_each_width() -> None:
    page = lxml.html.fromstring(to_html(compose(matter())))
    assert [
        len(one) for one in (page.xpath("//figure[@class='wide']/svg"), page.xpath("//figure[@class='narrow']/svg"))
    ] == [
        1,
        1,
    ]
    targets = {one.removeprefix("#") for one in page.xpath("//figure//a/@href")}
    assert targets
    assert targets <= set(page.xpath("//article/@id"))


def test_markdown_names_the_file_of_the_figure() -> None:
    made = compose(matter())
    assert "![Incidents over time](a%20b%29.svg)" in to_markdown(made, "a b).svg")
    assert "![" not in to_markdown(made)


def test_links_within_a_page_lead_somewhere() -> None:
    page = lxml.html.fromstring(to_html(compose(matter())))
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {one.removeprefix("#") for one in page.xpath("//a/@href") if one.startswith("#")} <= set(ids)


def test_numbers_in_a_row_are_a_range() -> None:
    assert ranges((1, 2, 3, 4, 7)) == "1–4, 7"
    assert ranges((5,)) == "5"
    assert ranges((1, 3)) == "1, 3"
    assert ranges(()) == ""


def test_a_report_without_title_publisher_and_day_is_still_named() -> None:
    bare = {id_: replace(event, article=ArticleRef(None, None, None, None)) for id_, event in events().items()}
    made = compose(matter(attack(linked=(), claims=()), events=bare))
    assert "1. publisher not known, date not known: wire-1\n" in to_markdown(made)
    assert "publisher not known, date not known: <cite>wire-1</cite>" in to_html(made)


def test_a_very_long_title_is_cut() -> None:
    long = {id_: replace(event, article=replace(event.article, title="word " * 200)) for id_, event in events().items()}
    assert "word…" in to_html(compose(matter(events=long)))
    assert len(mention(1).sentence.text) < 200
