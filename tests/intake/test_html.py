from __future__ import annotations

from pathlib import Path

import pytest

from casus.errors import NotAnArticle, UnreadableInput
from casus.intake.html import MAX_ELEMENTS, page_article
from casus.intake.options import IntakeOptions
from casus.intake.read import read_path
from casus.records.article import Article

DATA = Path(__file__).parents[1] / "data"

WARNING_TITLE = "Moscow Tells Washington to Stay Out of Iran-Israel Fighting and Offers to Mediate"
WARNING_BODY = (
    "Russia on Wednesday warned the United States against any military intervention in the fighting between Israel and "
    "Iran, saying that such a step would have consequences that nobody could foresee.",
    "Israel carried out a large airstrike on targets in Iran last week, and Iran answered with missiles and drones. "
    "Russia and China have called for immediate de-escalation and a return to diplomacy.",
    "U.S. President Donald Trump said that he was considering joining Israel’s strikes against Iran. He also rejected "
    "an offer by Russian President Vladimir Putin to mediate in the crisis.",
    "Russia has not provided military aid to Iran, and Iran has not requested any, the Kremlin said. The agreement "
    "that the two countries signed in January is no defence pact, it added.",
    "Putin held phone calls with Israeli Prime Minister Benjamin Netanyahu and Iranian President Masoud Pezeshkian. On "
    "Thursday he also spoke by phone with Chinese President Xi Jinping, and both leaders strongly condemned Israel’s "
    "military action.",
    "French President Emmanuel Macron has rejected the Russian offer as well, pointing to Moscow’s war in Ukraine.",
    "Moscow would be ready to send humanitarian aid to Iran if Tehran asked for it, the Kremlin’s spokesman said.",
)
TRUCE_BODY = (
    "DOHA, March 4 – The foreign minister of Qatar opened talks on a truce in Sudan on Tuesday, while the army and its "
    "rivals went on shelling each other in Port Sudan.",
    "The mediators laid three demands before both sides:",
    "The army must let aid convoys pass through the port.",
    "The rivals must free the prisoners that they took in January.",
    "“We have asked both sides to lay down their arms for a month,” the foreign minister said.",
    "The army has not answered the demands. A spokesman for the African Union said that it would send observers if a "
    "truce was signed.",
    "The United Nations condemned the shelling and called on Chad and Egypt to keep their borders open.",
)
OLD_BODY = (
    "Denmark’s navy lifted its blockade of the strait on Thursday after Sweden agreed to withdraw its patrol boats.",
    "The prime ministers of both countries met in Malmö and signed an agreement on fishing rights & rescue at sea.",
    "“The matter is closed,” the Danish foreign ministry said in a café-table statement to the press.",
)
PROSE = "<p>The army of Chad said on Monday that rebels had left the town after long talks with the government.</p>"


def read_one(name: str) -> Article:
    (article,) = read_path(DATA / name, IntakeOptions())
    assert isinstance(article, Article)
    return article


def page(body: str, head: str = "") -> str:
    return f"<html><head>{head}</head><body>{body}</body></html>"


def test_page_with_all_furniture() -> None:
    article = read_one("warning.html")
    assert article.text.split("\n\n") == [WARNING_TITLE, *WARNING_BODY]
    assert article == Article(
        doc="warning",
        text=article.text,
        title=WARNING_TITLE,
        published="2025-06-19T09:40:00+03:00",
        url="https://harbour-dispatch.example/world-defence/moscow-tells-washington",
        address="https://harbour-dispatch.example/world-defence/moscow-tells-washington",
        publisher="The Harbour Dispatch",
        language="en",
    )


def test_page_with_linked_data_lists_and_quotes() -> None:
    article = read_one("truce.html")
    assert article.text.split("\n\n") == ["Truce talks open in Doha as shelling goes on in Port Sudan", *TRUCE_BODY]
    assert article.published == "2025-03-04T21:15:30+00:00"
    assert article.publisher == "Gulf Ledger"
    assert article.url == "https://gulf-ledger.example/2025/03/truce-talks-open"


def test_old_page_in_windows_1252_with_line_breaks() -> None:
    article = read_one("old-page.html")
    assert article.text.split("\n\n") == ["Blockade of strait lifted", *OLD_BODY]
    assert (article.published, article.publisher, article.url) == ("2004-06-03", None, None)


def test_front_page_is_no_article() -> None:
    (rejected,) = read_path(DATA / "front-page.html", IntakeOptions())
    assert not isinstance(rejected, Article)
    assert rejected.reason == "not-article"


def test_inline_markup_and_invisible_characters_do_not_cut_words() -> None:
    link = "<a href='/x'>Reuters</a>"
    sentence = f"The <b>U.S.</b> a<i>rm</i>y’s inter&shy;vention in Lib\u200bya\u202e, {link} wrote, was over."
    article = page_article("d", page(f"<article><p>{sentence}</p>{PROSE}</article>"))
    assert article.text.startswith("The U.S. army’s intervention in Libya, Reuters wrote, was over.\n\n")


def test_sentence_cut_by_a_line_break_is_whole() -> None:
    article = page_article("d", page(f"<article>{PROSE}<p>The rebels left the town<br>after long talks.</p></article>"))
    assert article.text.endswith("\n\nThe rebels left the town after long talks.")


def test_title_is_the_heading_that_the_metadata_bear_out() -> None:
    head = (
        "<title>Rebels leave the town - The Sahel Post</title><meta property='og:site_name' content='The Sahel Post'>"
    )
    both = page_article(
        "d", page(f"<h1>The Sahel Post</h1><article><h1>Rebels leave the town</h1>{PROSE * 2}</article>", head)
    )
    none = page_article("d", page(f"<article>{PROSE}</article>", head))
    assert both.title == none.title == "Rebels leave the town"
    assert page_article("d", page(f"<article>{PROSE}</article>")).title is None


def test_container_with_most_of_the_words_is_kept_whatever_its_class() -> None:
    article = page_article("d", page(f"<div class='share-page comments-open'>{PROSE}</div>"))
    assert article.text.startswith("The army of Chad")


def test_entities_of_a_document_type_are_not_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret", encoding="utf-8")
    doctype = f"<!DOCTYPE html [<!ENTITY x SYSTEM '{secret.as_uri()}'><!ENTITY a 'bomb'><!ENTITY b '&a;&a;'>]>"
    article = page_article(
        "d", doctype + page(f"<article>{PROSE}<p>It was called &x; and &b; by all of them.</p></article>")
    )
    assert "the secret" not in article.text
    assert "bombbomb" not in article.text


def test_too_many_elements() -> None:
    with pytest.raises(UnreadableInput, match=str(MAX_ELEMENTS)) as caught:
        page_article("d", page("<b>a</b>" * (MAX_ELEMENTS + 1)))
    assert caught.value.reason == "too-large"


@pytest.mark.parametrize("markup", ["<", "<!-- -->", "<html></html>", page("<p>Menu</p>"), page("<script>x</script>")])
def test_no_prose(markup: str) -> None:
    with pytest.raises(NotAnArticle):
        page_article("d", markup)
