from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from casus.intake.paragraphs import paragraph_spans

LONG = (
    "The army of Peru said that it had closed the border with Bolivia, and that it would stay closed until talks began."
)


def paragraphs(text: str) -> list[str]:
    return [text[start:end] for start, end in paragraph_spans(text)]


def test_blank_lines_and_single_lines() -> None:
    text = f"{LONG} {LONG}\n\n{LONG}\nTalks began.\r\n\r\nThey failed.\u2029Envoys left."
    assert paragraphs(text) == [f"{LONG} {LONG}", LONG, "Talks began.", "They failed.", "Envoys left."]


def test_text_broken_at_a_width() -> None:
    text = (
        "The army of Peru said on Monday that it had closed the border with\n"
        "Bolivia. It would stay closed until talks began, the minister of\n"
        "Defence said.\n\nTalks began.\nThey failed."
    )
    assert paragraphs(text) == [text[: text.index("\n\n")], "Talks began.", "They failed."]


def test_sentence_that_goes_on_in_small_letters() -> None:
    assert paragraphs(f"{LONG} {LONG}\n\nPeru said\nthat talks began.") == [
        f"{LONG} {LONG}",
        "Peru said\nthat talks began.",
    ]


def test_empty() -> None:
    assert paragraphs("") == paragraphs("\ufeff \n\u200b\n") == []


@given(st.text(alphabet="aA. \n\r\t\u200b\ufeff\u2028", max_size=80))
def test_every_visible_character_is_in_one_paragraph(text: str) -> None:
    spans = paragraph_spans(text)
    covered = [index for start, end in spans for index in range(start, end)]
    assert covered == sorted(set(covered))
    assert {index for index, character in enumerate(text) if character in "aA."} <= set(covered)
    assert all(text[start:end].strip() == text[start:end] for start, end in spans)
