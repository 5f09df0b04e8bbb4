from __future__ import annotations

import io
import subprocess
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.cli.screen import REORDERING, say, undisturbed, visible


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


PRINTED = "what a library prints"
NOISY = """
import os, sys
from casus.cli.screen import say, undisturbed
from casus.errors import BadOption
say("before")
with undisturbed():
    os.write(2, b"noise of a library\\n")
    os.system("echo noise of a child >&2")
    print("what a library prints")
    say("between")
    {ends}
os.write(2, b"after\\n")
"""


@pytest.mark.parametrize(
    ("ends", "seen"),
    [
        ("pass", ["before", "between", "after"]),
        ("sys.exit(0)", ["before", "between"]),
        ("raise RuntimeError('broken')", ["before", "between", "noise of a library", "noise of a child", PRINTED]),
        ("raise BadOption('bad')", ["before", "between", "Traceback (most recent call last):"]),
    ],
)
def test_what_others_write_to_the_terminal_is_kept_off(ends: str, seen: list[str]) -> None:
    command = [sys.executable, "-c", NOISY.format(ends=ends)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stderr.splitlines()[: len(seen)] == seen
    assert done.stdout == ""


def test_standard_error_that_is_no_file_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = io.StringIO()
    monkeypatch.setattr(sys, "stderr", kept)
    with undisturbed():
        say("told")
    assert kept.getvalue() == "told\n"
