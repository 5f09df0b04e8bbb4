from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from casus.errors import UnreadableInput
from casus.intake.markup import MAX_SPECIAL, MAX_TAGS, characters, local_name, namespace, parsed, safe_markup

PIECES = st.lists(
    st.sampled_from(
        (
            *(
                "<",
                ">",
                "&",
                ";",
                "]",
                "[",
                "!",
                "?",
                "-",
                "<a>",
                "</a>",
                "<!--",
                "-->",
                "<![CDATA[",
                "]]>",
                "<?",
                "?>",
            ),
            *("<!DOCTYPE a [", "<!ENTITY x 'y'>", "]>", "&x;", "&amp;", "&#65;", "&#0;", "&nbsp;", "text", '"', "'"),
        )
    ),
    max_size=30,
).map("".join)


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("<a>b</a>", "<a>b</a>"),
        ('<?xml version="1.0"?><a/>', "<a/>"),
        ("<!DOCTYPE a><a/>", "<a/>"),
        ('<!DOCTYPE a SYSTEM "x" [<!ENTITY b "<c>]]"> ] ><a/>', "<a/>"),
        ("<a><!-- <b> & --></a>", "<a></a>"),
        ("<a><![CDATA[<!-- & <b> &x; ]]></a>", "<a><![CDATA[<!-- & <b> &x; ]]></a>"),
        ("<a>b & c &d; &amp; &lt;</a>", "<a>b &amp; c &amp;d; &amp; &lt;</a>"),
        ("<a b='c?d=1&e=2&copy=3'/>", "<a b='c?d=1&amp;e=2&amp;copy=3'/>"),
        ("&nbsp;&eacute;&AMP;&LT;&QUOT;", "\u00a0é&amp;&lt;&quot;"),
        ("&#65;&#x41;&#X1F600;", "&#65;&#65;&#128512;"),
        ("&#0;&#xD800;&#xFFFF;&#x110000;&#99999999;", "\ufffd" * 5),
        ("&#;&#x;&#999999999;", "&amp;#;&amp;#x;&amp;#999999999;"),
        ("<a><!-- never ends</a>", "<a> never ends</a>"),
        ("<a><![CDATA[never ends</a>", "<a>never ends</a>"),
        ("<a><?never ends</a>", "<a>never ends</a>"),
        ("<!never ends", "never ends"),
        ("<!DOCTYPE a [ never ends <a>b</a>", "b</a>"),
    ],
)
def test_markup_without_declarations(text: str, safe: str) -> None:
    assert safe_markup(text) == safe


@given(PIECES)
def test_no_declaration_survives_outside_of_sections(text: str) -> None:
    """Nor does any reference that is not one to a character: the strictest parser finds none to expand."""
    safe = safe_markup(text)
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True)
    tree = etree.fromstring(f"<root>{safe}</root>", parser)
    if tree is not None:
        assert tree.getroottree().docinfo.internalDTD is None
        assert [node for node in tree.iter() if node.tag is etree.Entity] == []


@pytest.mark.parametrize("unit", ["<!", "<!--", "<![CDATA[", "<?", "&", "<!D [", "] ", "<!D [ ]>", "]]>", "<"])
def test_time_grows_with_the_length(unit: str) -> None:
    start = time.process_time()
    try:
        safe_markup(unit * 100_000)
    except UnreadableInput as error:
        assert error.reason == "too-large"  # noqa: PT017
    assert time.process_time() - start < 5


def test_too_many_of_a_kind() -> None:
    for markup in ("<a>" * (MAX_TAGS + 1), "<?a?>" * (MAX_SPECIAL + 1)):
        with pytest.raises(UnreadableInput) as caught:
            parsed(safe_markup(markup))
        assert caught.value.reason == "too-large"


@pytest.mark.parametrize("text", ["", "no markup", "<", "<<<<", "</a>"])
def test_what_has_no_element(text: str) -> None:
    with pytest.raises(UnreadableInput) as caught:
        parsed(text)
    assert caught.value.reason == "not-xml"


def test_broken_markup_is_read_as_far_as_it_goes() -> None:
    tree, wrong = parsed("<a><b>c</d></b>")
    assert tree[0].text == "c"
    assert wrong is not None
    assert "broken XML" in wrong
    assert parsed("<a/>")[1] is None


def test_names() -> None:
    tree, _ = parsed("<X:Title xmlns:X='Http://Example.org/NS'><Link/></X:Title>")
    assert (local_name(tree), namespace(tree)) == ("title", "http://example.org/ns")
    assert (local_name(tree[0]), namespace(tree[0])) == ("link", "")
    assert local_name(parsed("<media:title/>")[0]) == "title"


MULLER = "<a>Müller – café</a>"


@pytest.mark.parametrize(
    ("raw", "charset"),
    [
        (MULLER.encode(), None),
        (MULLER.encode(), "iso-8859-1"),
        (MULLER.encode(), "utf-16"),
        (b'<?xml version="1.0" encoding="iso-8859-1"?>' + MULLER.encode(), None),
        (b"\xef\xbb\xbf" + MULLER.encode(), "koi8-r"),
        (MULLER.encode("utf-16"), "iso-8859-1"),
        (MULLER.encode("utf-16-le"), None),
        (MULLER.encode("cp1252"), "windows-1252"),
        (b'<?xml version="1.0" encoding="windows-1252"?>' + MULLER.encode("cp1252"), "koi8-r"),
        (MULLER.encode("cp1252"), "punycode"),
        (MULLER.encode("cp1252"), "no-such-charset"),
        (MULLER.encode("cp1252"), "utf-8"),
    ],
)
def test_bytes_decide_before_labels(raw: bytes, charset: str | None) -> None:
    assert characters(raw, charset).endswith(MULLER)


def test_characters_that_no_xml_may_hold_go() -> None:
    assert characters(b"a\x08b\x0bc\xef\xbf\xbfd") == "abcd"


@pytest.mark.parametrize("raw", [b"\x89PNG\r\n\x1a\n\x00\x00", b"%PDF-1.7 \xff", bytes(range(256)) * 9])
def test_what_is_no_text(raw: bytes) -> None:
    with pytest.raises(UnreadableInput):
        characters(raw)
