"""Whatever bytes come in, commands end with events or with a reason: through the whole system, nothing faked."""

from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from casus.cli.main import app

PROSE = "The president of Freedonia warned his neighbours on Monday that the army would cross the border. "
MARKS = ["\u200b", "\u202e", "\u2066", "\ufeff", "\u0301", "\x00", "\x1b[2J", "\ud7ff", "[bold]", "{", '"', "\u2028"]
TAGS = [
    "<p>",
    "</p>",
    "<div",
    "<article>",
    "</body>",
    "<script>",
    "<!--",
    "<![CDATA[",
    "&#0;",
    "&#xD800;",
    "<p title='",
]

pieces = st.sampled_from([PROSE, *MARKS, *TAGS, "\n\n", " "]) | st.text(
    st.characters(exclude_categories=["Cs"]), max_size=9
)
soup = st.lists(pieces, max_size=25).map(lambda parts: "".join(parts).encode())
nested = st.builds(
    lambda tag, depth: (f"<html><body>{f'<{tag}>' * depth}{PROSE * 3}").encode(),
    st.sampled_from(["div", "b", "table", "blockquote"]),
    st.integers(1, 3000),
)
lines = st.lists(
    st.fixed_dictionaries({"text": soup.map(lambda raw: raw.decode())}, optional={"published": st.text(max_size=9)}),
    min_size=1,
    max_size=3,
).map(lambda records: "\n".join(map(json.dumps, records)).encode())
encoded = st.sampled_from(["utf-16", "utf-32", "cp1251", "shift_jis"]).map(
    lambda name: (PROSE * 3 + "Привет").encode(name, errors="replace")
)
inputs = st.one_of(st.binary(max_size=300), soup, nested, lines, encoded)


def check(raw: bytes, form: str) -> None:
    done = CliRunner().invoke(app, ["code", "-", "--format", form], input=raw)
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exc_info
    assert done.exit_code in (0, 1)
    assert (done.exit_code == 1) == ("not read (" in done.stderr)
    assert not {unicodedata.category(character) for character in done.stderr.replace("\n", "")} & {"Cc", "Cs"}
    if form == "jsonl":
        for line in done.stdout.split("\n")[:-1]:
            assert json.loads(line)["event_type"]


@given(inputs, st.sampled_from([("statements",), ("statements", "--positions"), ("explain",)]))
@settings(max_examples=60, deadline=None)
def test_hostile_inputs_to_the_other_commands(raw: bytes, command: tuple[str, ...]) -> None:
    form = ("--format", "text" if command == ("explain",) else "table")
    done = CliRunner().invoke(app, [*command, "-", *form], input=raw)
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exc_info
    assert done.exit_code in (0, 1, 2)
    assert not {unicodedata.category(character) for character in done.output.replace("\n", "")} & {"Cc", "Cs"}


@given(inputs, st.sampled_from(["table", "jsonl", "csv", "plover"]))
@settings(max_examples=200, deadline=None)
def test_two_hundred_hostile_inputs(raw: bytes, form: str) -> None:
    check(raw, form)


@pytest.mark.parametrize("form", ["table", "jsonl"])
def test_five_megabytes_of_one_word(form: str) -> None:
    check(b"word" * 1_250_000, form)


def test_five_megabytes_of_one_word_again_and_again() -> None:
    check(b"word " * 1_000_000, "jsonl")
