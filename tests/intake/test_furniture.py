from __future__ import annotations

from pathlib import Path

import pytest

from casus.intake.furniture import comment_box, is_furniture, is_notice, opening_prose, prose_spans
from casus.records.article import Article

HEADLINE = "Peru Warns Bolivia Over Border Patrols"
LEAD = "Peru warned Bolivia on Monday that it would close the border if patrols went on beyond the lake this week."
NEXT = "The government in La Paz said that its patrols had never crossed the line."


def prose(*paragraphs: str) -> list[str]:
    text = "\n\n".join(paragraphs)
    return [text[start:end] for start, end in prose_spans(Article(doc="d", text=text))]


def test_headline_label_byline_and_comment_box() -> None:
    kept = prose(
        HEADLINE,
        "Andean Affairs",
        HEADLINE.upper(),
        "By Our Lima Desk",
        "June 3, 2024 10:15 am",
        LEAD,
        "Background",
        NEXT,
        "✍️ This story was written by the staff of Andes Today.",
        "Leave a reply: no links please\nNo comments yet on this post.",
        "A reader wrote that the army of Chile should bomb the lake.",
    )
    assert kept == [HEADLINE, LEAD, NEXT]


def test_opening_is_the_beginning_of_the_prose() -> None:
    assert opening_prose(f"{HEADLINE}\n\nBy Our Lima Desk\n\n{LEAD}\n\n{NEXT}") == f"{HEADLINE}\n{LEAD}\n{NEXT}"
    long = "\n\n".join(f"{LEAD} {number}." for number in range(90))
    opening = opening_prose(long)
    assert 5_900 < len(opening) <= 6_000
    assert long.replace("\n\n", "\n").startswith(opening)
    assert opening_prose("") == ""


def test_address_and_notices_before_the_headline() -> None:
    assert prose("https://andes.example/2024/06/peru", "Advertisement", HEADLINE, LEAD) == [HEADLINE, LEAD]


def test_list_of_other_stories_ends_at_the_next_sentence() -> None:
    listed = ("Read also:", "Chile expels an envoy of Argentina after talks", "Ecuador shells a rebel camp near Quito")
    assert prose(HEADLINE, LEAD, *listed, NEXT) == [HEADLINE, LEAD, NEXT]


def test_sentence_written_twice_stays() -> None:
    assert prose(LEAD, LEAD) == [LEAD, LEAD]


def test_single_short_line_is_prose() -> None:
    assert prose("Peru warns Bolivia") == ["Peru warns Bolivia"]
    assert prose("Peru warned Bolivia.") == ["Peru warned Bolivia."]


def test_comment_box_only_after_prose() -> None:
    assert comment_box((HEADLINE, "3 comments", LEAD, NEXT)) == 4
    assert comment_box((HEADLINE, LEAD, "3 comments", NEXT)) == 2


def test_spans_are_offsets_into_the_text() -> None:
    text = f"\ufeff  {LEAD}\r\n\r\n\tShare this story on Telegram\r\n\r\n{NEXT}  \r\n"
    spans = prose_spans(Article(doc="d", text=text))
    assert [text[start:end] for start, end in spans] == [LEAD, NEXT]


@pytest.mark.parametrize(
    "line",
    [
        "By Staff Writer",
        "BY THE LIMA DESK",
        "Written by the Lima desk",
        "Reporting by Andes Wire; editing by the night desk",
        "(Additional reporting by Our Correspondent in La Paz)",
        "This article was first published in the Lake Gazette.",
        "Published: 3 June 2024 | Updated: 4 June 2024",
        "Monday, 3 June 2024, 10:15 GMT",
        "2 hours ago",
        "5 min read",
        "Share this article",
        "Facebook Twitter WhatsApp Email",
        "Follow us on Telegram for more news.",
        "Subscribe to our newsletter",
        "Get the latest from the Andes in your inbox every morning.",
        "READ ALSO: Chile expels an envoy of Argentina",
        "Related stories",
        "More from Andean Affairs",
        "You might also like",
        "Photo: Andes Wire",
        "[PHOTO] the lake at dawn",
        "We use cookies to improve your experience.",
        "By continuing to use this site you agree to our use of cookies.",
        "© 2024 Andes Today. All rights reserved.",
        "Tags: Peru, Bolivia",
        "Leave a Comment",
        "Comments (12)",
        "Your email address will not be published. Required fields are marked *",
        "Home > World > Andes",
        "ADVERTISEMENT",
        "https://andes.example/x?y=1",
        "Click here to read the whole story",
    ],
)
def test_notice(line: str) -> None:
    assert is_notice(line)
    assert is_furniture(line, 2, (HEADLINE, LEAD, line))


@pytest.mark.parametrize(
    "line",
    [
        "By Monday Peru had closed the border.",
        "No comment was available from the Kremlin.",
        "The report was published by the ministry on Monday.",
        "Photos released by the army show a burning ship.",
        "Images taken by satellites showed troops near the lake.",
        "Twitter suspended the account of the minister, Peru said.",
        "Responses to the attack came from Chile and Ecuador.",
        "Sponsored by Peru, the militia attacked the port.",
        "Advertisements for the rally were banned in Lima.",
        "Share of oil going to Bolivia will fall, Peru said.",
        "Related talks will go on in Geneva, the envoy said.",
        "Copyright law was tightened by the parliament.",
        "Comments by the president angered Bolivia.",
        "More than 20 people were killed, the army said.",
        "Watch towers were shelled by both sides.",
        "Reuters reported that talks had failed.",
        "Update to the treaty was signed in Quito on 3 June.",
        "“Leave the border alone,” the minister told Bolivia.",
        "Peru Recalls Its Envoy From Bolivia After Clash",
    ],
)
def test_prose(line: str) -> None:
    assert not is_notice(line)
    assert not is_furniture(line, 2, (HEADLINE, LEAD, line))


@pytest.mark.parametrize("line", ["***", "1,200 3.4", "🙂🙂", "x" * 400, "data:" + "Qk0" * 200 + " end of it."])
def test_what_is_not_words(line: str) -> None:
    assert is_furniture(line, 0, (line,))


def test_founding_article(shared: Path) -> None:
    text = (shared / "articles" / "founding" / "russia-warns-us.txt").read_text(encoding="utf-8")
    kept = [text[start:end] for start, end in prose_spans(Article(doc="d", text=text))]
    assert len(kept) == 12
    assert len(set(kept)) == 12
    assert kept[0] == text.split("\n")[0]
    assert all(paragraph.endswith(".") for paragraph in kept[1:])
    assert not any("Comment" in paragraph or "written by" in paragraph for paragraph in kept)
    assert "World Defense" not in kept
