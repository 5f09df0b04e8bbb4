from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from casus.cli.screen import REORDERING, visible


def test_an_escape_sequence_cannot_steer_the_terminal() -> None:
    assert visible("a\x1b[2Jb\x9b1mc\x07") == "a\ufffd[2Jb\ufffd1mc\ufffd"


def test_text_cannot_be_turned_around() -> None:
    assert visible("abc\u202egnp.exe") == "abc\ufffdgnp.exe"


def test_letters_of_every_script_stay() -> None:
    assert visible("Zażółć Київ 北京 القاهرة") == "Zażółć Київ 北京 القاهرة"


@given(st.text(st.characters(), max_size=50))
def test_as_many_characters_and_none_that_acts(text: str) -> None:
    shown = visible(text)
    assert len(shown) == len(text)
    assert not REORDERING & set(shown)
    assert not {unicodedata.category(character) for character in shown} & {"Cc", "Cs", "Zl", "Zp"}
