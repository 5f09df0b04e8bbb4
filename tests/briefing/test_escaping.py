from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.briefing.escaping import harmless, markdown, web_link


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Jane Roe's U-2 (Oct. 27)", "Jane Roe's U-2 (Oct. 27)"),
        ("**bold** _it_ `code`", r"\*\*bold\*\* \_it\_ \`code\`"),
        ("[a](http://x.example)", r"\[a\](http\://x.example)"),
        ("a | b", r"a \| b"),
        ("<b>&", "&lt;b&gt;&amp;"),
        ("# head", r"\# head"),
        ("- item", r"\- item"),
        ("12. item", r"12\. item"),
        ("on 12. item", "on 12. item"),
        ("www.x.example", r"www\.x.example"),
        ("cost $5 ~x~ ^y^", r"cost \$5 \~x\~ \^y\^"),
        ("a\nb\x00c\u202e", "a b\ufffdc\ufffd"),
    ],
)
def test_text_stays_text_in_markdown(text: str, shown: str) -> None:
    assert markdown(text) == shown


@given(st.text(max_size=60))
def test_no_text_opens_markup(text: str) -> None:
    shown = markdown(text)
    assert "<" not in shown
    assert "\n" not in shown
    unescaped = shown.replace("\\\\", "")
    for sign in "`*_[]|$~^":
        assert all(unescaped[at - 1] == "\\" for at, found in enumerate(unescaped) if found == sign)


@given(st.text(st.characters(codec=None), max_size=40))
def test_harmless_text_has_as_many_characters(text: str) -> None:
    shown = harmless(text)
    assert len(shown) == len(text)
    assert "\x1b" not in shown
    assert harmless(shown) == shown


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("https://news.example/a b?c=<d>#e", "https://news.example/a%20b?c=%3Cd%3E#e"),
        ("  https://news.example/ü ", "https://news.example/%C3%BC"),
        ('https://news.example/"onclick=', "https://news.example/%22onclick="),
        ("HTTPS://news.example/a", "https://news.example/a"),
        ("https://news.example/%20a", "https://news.example/%20a"),
        ("https://", None),
        ("http://[", None),
        ("javascript:alert(1)", None),
        ("java\nscript:alert(1)", None),
        ("https://news.example/" + "a" * 2000, None),
        ("", None),
        (None, None),
    ],
)
def test_only_whole_addresses_of_the_web_are_links(url: str | None, link: str | None) -> None:
    assert web_link(url) == link


@given(st.text(st.characters(codec=None), max_size=60))
def test_no_address_ends_the_link_that_it_stands_in(text: str) -> None:
    link = web_link(f"https://news.example/{text}")
    assert link is None or not set(link) & set('<>"\\` \n\t')
