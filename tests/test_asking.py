"""docs/asking.md is true: its SQL, its commands and its Python are run on the record that it speaks of."""

from __future__ import annotations

import re
import shlex
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command
from typer.testing import CliRunner, Result

import casus
from casus.cli.main import app
from casus.evaluation.questions import Question, questions
from casus.records.event import Event
from tests.postgres import Server

PAGE = (Path(__file__).parents[1] / "docs" / "asking.md").read_text(encoding="utf-8")
QUESTIONS = {question.name: question for question in questions()}
COMMANDS = get_command(app).commands  # type: ignore[attr-defined]
ON_VIEWS = re.compile(r"^\| `(\w+)` \| .*? \| (.*) \|$", re.MULTILINE)

Rows = list[tuple[object, ...]]


def blocks(kind: str, text: str = PAGE) -> list[str]:
    """What stands in the fences of one kind, in their order."""
    return re.findall(rf"^```{kind}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def section(title: str) -> str:
    return re.split(r"^## ", PAGE.partition(f"\n## {title}\n")[2], maxsplit=1, flags=re.MULTILINE)[0]


def commands(text: str = PAGE) -> list[str]:
    return [line for block in blocks("sh", text) for line in block.splitlines()]


def run(command: str, *more: str) -> Result:
    name, *arguments = shlex.split(command)
    assert name == "casus"
    return CliRunner().invoke(app, [*arguments, *more])


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def record_name(request: pytest.FixtureRequest) -> Iterator[str]:
    """The record of the page, once in each database; in PostgreSQL it is made by the page's first command."""
    if request.param == "sqlite":
        yield request.getfixturevalue("demo_record")
        return
    server: Server = request.getfixturevalue("postgres")
    with server.record() as address:
        done = run(commands()[0].replace("demo.sqlite", address))
        assert done.exit_code == 0, done.output
        yield address


@pytest.fixture
def record(record_name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[casus.Workspace]:
    """The record, open and named by the environment, in a folder where files may be written."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CASUS_STORE", record_name)
    with casus.open() as opened:
        yield opened


def rows_of(record: casus.Workspace, sql: str) -> Rows:
    with record.store.reading() as connection:
        return [tuple(map(plain, row)) for row in connection.exec_driver_sql(sql)]


def plain(value: object) -> object:
    """As both databases say it: days as text, numbers as floats, truth as numbers."""
    if isinstance(value, date):
        return value.isoformat()
    return float(value) if isinstance(value, (int, float, Decimal)) else value


def day_of(event: Event) -> str:
    own = event.date and (event.date.first or event.date.last)
    return own or str(event.article.published)


def in_days(records: Iterable[Event], question: Question) -> list[Event]:
    since, until = str(question.values["since"]), str(question.values["until"])
    return [event for event in records if since <= day_of(event) <= until]


def directed(event: Event) -> Iterator[tuple[Any, Any]]:
    """Pairs of an event as `dyads` has them: each two of those who do it together, where nobody receives it."""
    if event.recipient:
        return ((one, other) for one in event.actor for other in event.recipient)
    return ((one, other) for one in event.actor for other in event.actor if one != other)


def threats(events: list[Event], record: casus.Workspace) -> Iterator[tuple[object, ...]]:
    days: dict[tuple[object, ...], dict[str, str]] = {}
    for event in events:
        if (event.event_type, event.status) == ("THREATEN", "actual"):
            for who, whom in directed(event):
                days.setdefault((who.code, whom.code, event.mode), {})[event.id] = day_of(event)
    return ((*pair, len(told), min(told.values()), max(told.values())) for pair, told in days.items())


def aid(events: list[Event], record: casus.Workspace) -> Iterator[tuple[object, ...]]:
    given = {
        (day_of(event)[:7], who.code, who.name, event.id)
        for event in events
        if (event.event_type, event.status) == ("AID", "actual")
        for who, whom in directed(event)
        if whom.country == "CUB"
    }
    return ((*giver, number) for giver, number in Counter(one[:3] for one in given).items())


def denials(events: list[Event], record: casus.Workspace) -> Iterator[tuple[object, ...]]:
    for event in events:
        for source in event.attribution:
            if (source.claim, source.country) == ("denies", "SUN"):
                sides = (joined(event.actor), joined(event.recipient))
                told = (day_of(event), event.event_type, event.status, *sides, source.name, source.text)
                yield (*told, event.sentence.text)


def balance(events: list[Event], record: casus.Workspace) -> Iterator[tuple[object, ...]]:
    months: dict[str, list[Event]] = {}
    for event in events:
        pairs = {(who.country, whom.country) for who, whom in directed(event)}
        if event.status == "actual" and ("USA", "SUN") in pairs:
            months.setdefault(day_of(event)[:7], []).append(event)
    for month, told in months.items():
        classes = Counter(event.quad_class for event in told)
        yield (month, *(classes[n] for n in (1, 2, 3, 4)), round(sum(event.intensity for event in told), 1))


def announced(events: list[Event], record: casus.Workspace) -> Iterator[tuple[object, ...]]:
    by_usa = [event for event in events if any(who.country == "USA" for who in event.actor)]
    for name in {event.event_type for event in by_usa}:
        found = Counter(event.status for event in by_usa if event.event_type == name)
        yield (name, found["actual"], found["future"], found["hypothetical"], found["negated"])


def mediators(events: list[Event], record: casus.Workspace) -> Iterator[tuple[object, ...]]:
    told: dict[tuple[object, ...], dict[str, Event]] = {}
    for event in events:
        parties = {party.country for party in (*event.actor, *event.recipient)}
        if {"USA", "SUN"} <= parties and event.status == "actual" and event.quad_class in (1, 3):
            for who in event.actor:
                if who.country not in ("USA", "SUN") and who.code != "UNK":
                    told.setdefault((who.code, who.name), {})[event.id] = event
    for name, found in told.items():
        third = sum(event.mode == "third-party" for event in found.values())
        yield (*name, len(found), third, max(map(day_of, found.values())))


def speakers(events: list[Event], record: casus.Workspace) -> Iterator[tuple[object, ...]]:
    """Without the rank, which each database counts in its own way."""
    since, until = (str(QUESTIONS["speakers"].values[name]) for name in ("since", "until"))
    said = {
        (who.code, who.name, statement.id)
        for statement in record.statements(since=since, until=until)
        if re.search(r"\b(missile|quarantine)s?\b", " ".join(part.text for part in statement.content), re.IGNORECASE)
        for who in statement.speaker
        if who.name
    }
    return ((*who, number) for who, number in Counter(one[:2] for one in said).items())


def cities(events: list[Event], record: casus.Workspace) -> Iterator[tuple[object, ...]]:
    days: dict[tuple[object, ...], list[str]] = {}
    for event in events:
        place = event.place
        if (event.event_type, event.status) == ("CONSULT", "actual") and place and place.precision in ("city", "point"):
            days.setdefault((place.name, place.country, place.lat, place.lon), []).append(day_of(event))
    return ((*place, len(told), min(told), max(told)) for place, told in days.items())


def publishers(events: list[Event], record: casus.Workspace) -> Iterator[tuple[object, ...]]:
    articles = list(record.articles(copies=True))
    stories = {(article.doc, article.publisher): article.story for article in articles}
    requests = [event for event in events if event.event_type == "REQUEST"]
    for name in {article.publisher for article in articles}:
        printed = {article.story for article in articles if article.publisher == name}
        own = sum(event.article.publisher == name for event in requests)
        carried = sum(stories[event.doc, event.article.publisher] in printed for event in requests)
        if carried:
            yield (name, own, carried)


def near(events: list[Event], record: casus.Workspace) -> Iterator[tuple[object, ...]]:
    for event in events:
        place = event.place
        if place and place.lat and place.lon and 19.5 <= place.lat <= 25.5 and -85 <= place.lon <= -74:
            known = event.date and (event.date.first or event.date.last)
            happened = known or "date not told"
            told = (happened, event.article.published, event.event_type, joined(event.actor), joined(event.recipient))
            yield (*told, place.name, place.lat, place.lon, event.sentence.text)


def press(events: list[Event], record: casus.Workspace) -> Iterator[tuple[object, ...]]:
    for event in events:
        for whom in event.recipient:
            if whom.sector == "MED" and event.quad_class in (3, 4):
                told = (day_of(event), event.event_type, event.mode, event.status, joined(event.actor), whom.text)
                yield (*told, event.place and event.place.name, event.sentence.text)


def joined(side: Iterable[Any]) -> str | None:
    return "; ".join(party.code for party in side) or None


COUNTED: dict[str, Callable[[list[Event], casus.Workspace], Iterator[tuple[object, ...]]]] = {
    one.__name__: one
    for one in (threats, aid, denials, balance, announced, mediators, speakers, cities, publishers, near, press)
}


@pytest.mark.parametrize("name", QUESTIONS)
def test_sql_answers_what_the_records_say(record: casus.Workspace, name: str) -> None:
    question = QUESTIONS[name]
    answered = rows_of(record, question.written())
    expected = [tuple(map(plain, row)) for row in COUNTED[name](in_days(record.events(), question), record)]
    if name == "speakers":
        answered = [row[:3] for row in answered]
    assert sorted(answered, key=repr) == sorted(expected, key=repr)
    assert answered


def test_the_page_shows_every_question_as_it_is_asked() -> None:
    shown = [block.strip() for block in blocks("sql", section("Questions"))]
    assert shown == [question.written() for question in QUESTIONS.values()]
    assert re.findall(r"^### (.*)$", section("Questions"), re.MULTILINE) == [q.title for q in QUESTIONS.values()]


@pytest.mark.parametrize("number", range(len(QUESTIONS)))
def test_the_command_of_a_question_asks_the_same_as_its_parts(record: casus.Workspace, number: int) -> None:
    question = list(QUESTIONS.values())[number]
    command = commands(section("Questions"))[number]
    found = list(getattr(record, question.kind)(**question.query()))
    done = run(command, "--count")
    assert (done.exit_code, done.stdout) == (0, f"{len(found)}\n"), done.output
    assert found


@pytest.mark.parametrize("command", commands()[1:])
def test_every_command_of_the_page_runs(record: casus.Workspace, command: str) -> None:
    done = run(command)
    assert done.exit_code == 0, done.output
    assert done.stdout or "--output" in command or "-o" in command


def test_the_table_of_the_page_is_the_one_that_is_shown(record: casus.Workspace) -> None:
    done = run(commands()[1])
    shown = "\n".join(line.rstrip() for line in done.stdout.splitlines()).strip()
    assert shown == blocks("text")[0].strip()


def test_all_python_of_the_page_runs(record: casus.Workspace) -> None:
    scope: dict[str, object] = {}
    for block in blocks("python"):
        exec(compile(block, "docs/asking.md", "exec"), scope)
    assert len(blocks("python")) > 10


def test_python_that_needs_other_packages_is_at_least_python() -> None:
    for block in blocks("python (?:pandas|polars|duckdb)"):
        compile(block, "docs/asking.md", "exec")


def test_the_views_have_the_columns_of_the_page(record: casus.Workspace) -> None:
    for view, columns in ON_VIEWS.findall(section("The views")):
        with record.store.reading() as connection:
            asked = connection.exec_driver_sql(f"SELECT * FROM {view} LIMIT 1")
            assert list(asked.keys()) == re.findall(r"`(\w+)`", columns), view
            assert asked.first() is not None or view == "tolls"  # figures are not coded yet


@pytest.mark.parametrize("name", ["events", "statements", "articles", "export"])
def test_every_option_is_on_the_page(name: str) -> None:
    options = {text for option in COMMANDS[name].params for text in option.opts if text.startswith("--")}
    of_files = {"--published"} if name == "statements" else set()
    assert options - set(re.findall(r"--[a-z][a-z-]*", PAGE)) == of_files


def test_a_copy_is_told_once_and_counted_twice_on_request(record: casus.Workspace) -> None:
    assert record.articles().count() == 43
    assert record.articles(copies=True).count() == 51
    assert record.events(copies=True).count() > record.events().count()


def test_every_link_of_the_page_leads_somewhere(root: Path) -> None:
    for name, anchor in re.findall(r"\]\(([\w/-]+\.md)?(?:#([\w-]+))?\)", PAGE):
        target = root / "docs" / (name or "asking.md")
        headings = re.findall(r"^#+ (.*)$", target.read_text(encoding="utf-8"), re.MULTILINE)
        anchors = {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}
        assert not anchor or anchor in anchors, (name, anchor)
