"""Broken markup, and changed pages, through the reader of pages."""

from __future__ import annotations

from pathlib import Path

from hypothesis import strategies as st

from casus.intake.furniture import prose_spans
from casus.intake.options import IntakeOptions
from casus.intake.read import item_article
from casus.records.item import Item
from casus.records.rejected import Rejected
from tests.fuzz.loop import Raw, changed, run
from tests.intake.test_hostile import PIECES, SENTENCE, TAGS

PAGES = [path.read_bytes() for path in sorted((Path(__file__).parents[1] / "data").glob("*.html"))]
HEADS = (
    "<meta charset=undefined>",
    "<meta charset=koi8-r>",
    "<link rel=canonical href='https://news.example/2024/05/01/a'>",
    "<meta property=article:published_time content='2024-05-01T10:00:00Z'>",
    '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2024", "headline": [1]}</script>',
    '<script type="application/ld+json">[{"@graph": [{"@type": ["NewsArticle"], "publisher": {"name": 7}}]}]</script>',
    "<title>",
    "<base href='javascript:x'>",
)
ATTRIBUTES = st.builds(
    lambda tag, name, value: f"<{tag} {name}={value}>",
    st.sampled_from([*TAGS, "img", "iframe", "form", "math", "noscript", "select", "frameset", "plaintext"]),
    st.sampled_from(["class", "id", "role", "datetime", "itemprop", "style", "href", "content"]),
    st.sampled_from(["share", "comments", "datePublished", "'2024-05-01'", '"', "byline", "x" * 300])
    | st.text(max_size=9),
)
MARKUP = st.lists(st.one_of(PIECES, ATTRIBUTES, st.sampled_from(HEADS), st.just(f"<p>{SENTENCE * 3}</p>")), max_size=80)
INPUTS: Raw = st.one_of(
    MARKUP.map(lambda parts: "".join(parts).encode("utf-8", "surrogatepass")),
    changed(st.sampled_from(PAGES)),
    changed(MARKUP.map(lambda parts: "".join(parts).encode("utf-8", "surrogatepass"))),
    st.builds(
        lambda parts, name: "".join(parts).encode(name, "replace"), MARKUP, st.sampled_from(["utf-16", "cp1251"])
    ),
    st.binary(max_size=3_000),
)


def check(raw: bytes) -> None:
    made = item_article(Item("page", "in/page", raw, "html"), IntakeOptions(check_language=False))
    if isinstance(made, Rejected):
        assert made.reason != "fault", made.message
        made.message.encode()
        return
    "".join(part or "" for part in (made.text, made.title, made.url, made.address, made.publisher)).encode()
    assert all(0 <= start < end <= len(made.text) for start, end in prose_spans(made))


if __name__ == "__main__":
    run(INPUTS, check)
