"""`casus brief` on the record of the dispatches that come with Casus."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import lxml.html
import pytest
from typer.testing import CliRunner, Result

import casus
from casus.cli.main import app
from tests.briefing.test_numbers import numbers_in


@pytest.fixture(autouse=True)
def _record(demo_record: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CASUS_STORE", demo_record)


@pytest.fixture
def record(demo_record: str) -> Iterator[casus.Workspace]:
    with casus.open(demo_record) as opened:
        yield opened


def run(*arguments: object) -> Result:
    return CliRunner().invoke(app, ["brief", *map(str, arguments)])


def test_markdown_is_printed() -> None:
    text = run("--dyad", "USA", "SUN").stdout
    assert text.startswith("# The United States and the Soviet Union, ")
    for title in ("What happened", "The main incidents", "Where reports differ", "What is not known", "Reports"):
        assert f"\n## {title}\n" in text
    assert "![" not in text


def test_every_number_of_a_real_page_leads_to_sentences_of_the_record(record: casus.Workspace, tmp_path: Path) -> None:
    target = tmp_path / "brief.html"
    assert run("--dyad", "USA", "SUN", "-o", target).exit_code == 0
    page = lxml.html.fromstring(target.read_text(encoding="utf-8"))
    (main,) = page.xpath("//main")
    followed = list(numbers_in(main))
    assert len(followed) > 60
    for number, element in followed:
        assert element.get("class") == "number", number
        (behind,) = page.xpath(f"//*[@id='{element.get('href').removeprefix('#')}']")
        quoted = {
            item.xpath("./code")[0].text_content(): item.xpath("./q")[0].text_content()
            for item in behind.xpath("./ul/li[q]")
        }
        known = record.events_named(quoted)
        assert quoted.keys() == known.keys() != set()
        for id_, words in quoted.items():
            plain = " ".join(known[id_].sentence.text.split())
            assert " ".join(words.replace("… ", "").replace(" …", "").split()) in plain


def test_a_text_in_a_file_has_its_figure_beside_it(tmp_path: Path) -> None:
    target = tmp_path / "usa sun.md"
    done = run("--dyad", "USA", "SUN", "--since", "1962-10-22", "--until", "1962-10-28", "-o", target)
    beside = tmp_path / "usa sun.timeline.svg"
    assert f"the timeline is in {beside}" in done.stderr
    assert beside.read_text(encoding="utf-8").startswith("<svg ")
    text = target.read_text(encoding="utf-8")
    assert "![Incidents over time](usa%20sun.timeline.svg)" in text
    assert "Asked for: USA and SUN, since 22 October 1962, until 28 October 1962." in text


def test_a_story_by_the_beginning_of_its_id(record: casus.Workspace) -> None:
    told = record.incidents(order="reports").first()
    assert told is not None
    page = run("--story", told.id[:12], "--format", "html").stdout
    assert f'id="incident-{told.id}"' in page
    assert len(re.findall("<svg ", page)) == 2


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "give one of them"),
        (("--dyad", "USA", "SUN", "--story", "i1"), "give one of them"),
        (("--story", "izz"), "the record has no incident 'izz'"),
        (("--dyad", "USA", "Freedonia"), "no incident between USA and Freedonia"),
        (("--dyad", "USA", "SUN", "--since", "yesterday"), "since is 'yesterday'"),
    ],
)
def test_what_cannot_be_briefed_is_said(arguments: tuple[str, ...], said: str, tmp_path: Path) -> None:
    target = tmp_path / "kept.md"
    target.write_text("kept", encoding="utf-8")
    done = run(*arguments, "-o", target)
    assert done.exit_code == 2
    assert said in done.stderr
    assert target.read_text(encoding="utf-8") == "kept"


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    done = run("--dyad", "USA", "SUN", "-o", tmp_path / "none" / "brief.md")
    assert done.exit_code == 2
    assert "name a file in a folder that can be written" in done.stderr
