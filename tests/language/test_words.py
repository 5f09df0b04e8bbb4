"""Words and sentences keep every character of the text in its place."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from casus.language.words import LONGEST_RUN, LONGEST_SENTENCE, WordRows, cut_words, sentence_ranges


def rebuilt(rows: WordRows) -> str:
    return "".join(word + " " * space for word, space in zip(rows.words, rows.spaces, strict=True))


def texts_of(rows: WordRows) -> list[str]:
    return [" ".join(rows.words[start:end]) for start, end in rows.sentences]


def read_whole(text: str) -> WordRows:
    return cut_words(text, [(0, len(text))])


def test_a_full_stop_ends_a_sentence_and_an_abbreviation_does_not() -> None:
    rows = read_whole("Gen. Aoun met Lt. Col. Haddad in the U.S. embassy. They left at noon.")
    assert texts_of(rows) == ["Gen. Aoun met Lt . Col . Haddad in the U.S. embassy .", "They left at noon ."]


def test_closing_quotes_stay_with_their_sentence() -> None:
    rows = read_whole("“We will not go.” The minister left. 'Stop!' she said.")
    assert texts_of(rows)[0] == "“ We will not go . ”"
    assert len(rows.sentences) == 3


def test_a_dotted_country_can_end_a_sentence() -> None:
    rows = read_whole("They warned the U.S. The embassy closed.")
    assert texts_of(rows) == ["They warned the U.S.", "The embassy closed ."]


def test_only_prose_is_cut_into_sentences() -> None:
    text = "SHARE THIS\n\nTroops crossed the river. They stopped.\n\nLeave a comment"
    start = text.index("Troops")
    rows = cut_words(text, [(start, text.index("\n\nLeave"))])
    assert texts_of(rows) == ["Troops crossed the river .", "They stopped ."]
    assert rebuilt(rows) == text


def test_starts_are_character_offsets() -> None:
    text = "Rain  fell.\n\nTroops left the city's centre."
    rows = read_whole(text)
    assert all(text[start : start + len(word)] == word for word, start in zip(rows.words, rows.starts, strict=True))


def test_a_paragraph_of_one_endless_word_is_not_read() -> None:
    rows = read_whole("x" * (LONGEST_RUN + 1))
    assert rows.sentences == ()
    assert rebuilt(rows) == "x" * (LONGEST_RUN + 1)


def test_a_sentence_without_end_is_cut() -> None:
    ranges = sentence_ranges(["and"] * 500)
    assert max(end - start for start, end in ranges) <= LONGEST_SENTENCE + 1
    assert sum(end - start for start, end in ranges) == 500


@given(st.text(max_size=300), st.integers(0, 300), st.integers(0, 300))
def test_any_text_is_rebuilt_from_its_words(text: str, a: int, b: int) -> None:
    start, end = sorted((min(a, len(text)), min(b, len(text))))
    rows = cut_words(text, [(start, end)])
    assert rebuilt(rows) == text
    assert all(s < e for s, e in rows.sentences)
    assert all(left[1] <= right[0] for left, right in zip(rows.sentences, rows.sentences[1:], strict=False))
