from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.intake.feed_mend import mended_item
from casus.intake.markup import parsed, safe_markup

NAMES = frozenset({"title", "link", "encoded"})


@pytest.mark.parametrize(
    ("markup", "mended"),
    [
        ("<item><title>A</title></item>", "<item><title>A</title></item>"),
        ("<item a='b'>x<title>A</title>y<other/></item>", "<item a='b'><title>A</title></item>"),
        ("<item><title>A<br>B</title>", '<item><title type="html">A&lt;br&gt;B</title></item>'),
        ("<item><title>A<link>b</link>", "<item><title>A</title><link>b</link></item>"),
        ("<item><link href='a'/><title>B</title>", "<item><link href='a'/><title>B</title></item>"),
        ("<item/>", "<item></item>"),
        (
            "<item><x:encoded><![CDATA[<p>A</encoded> & ]]><b></x:encoded>",
            '<item><x:encoded type="html">&lt;p&gt;A&lt;/encoded&gt; &amp; &lt;b&gt;</x:encoded></item>',
        ),
        (
            "<item><title>A</x:title><title>B</title>",
            '<item><title type="html">A&lt;/x:title&gt;&lt;title&gt;B</title></item>',
        ),
        ("no tags", ""),
    ],
)
def test_fields_are_put_right(markup: str, mended: str) -> None:
    assert mended_item(markup, NAMES) == mended


@given(
    st.lists(
        st.sampled_from(
            (
                "<title>",
                "</title>",
                "<link>",
                "</link>",
                "<b>",
                "</b>",
                "<br/>",
                "<link a='b'/>",
                "x",
                "<![CDATA[<b>]]>",
                "&",
                "<",
            )
        )
    ).map("".join)
)
def test_whatever_is_mended_is_sound(inner: str) -> None:
    markup = safe_markup(f"<item>{inner}</item>")
    _, wrong = parsed(mended_item(markup, NAMES))
    assert wrong is None
