from __future__ import annotations

import io

from casus.cli.table import console_on, picture_console, sentence_text, show
from casus.records.article import Article
from casus.records.coded import CodedArticle
from casus.records.event import Event, EventDate, SentenceRef, Trigger
from casus.records.link import RoleCheck
from tests.builders import SENTENCE, VERSIONS, event, participant, toll


def shown(*events: Event, notes: tuple[str, ...] = (), title: str = "A warning") -> str:
    stream = io.StringIO()
    article = Article(doc="wire", text=SENTENCE, title=title, published="2025-06-19", publisher="The Wire")
    show(console_on(stream), article, CodedArticle(events, VERSIONS, notes))
    return stream.getvalue()


def test_everything_that_is_known_is_on_the_page() -> None:
    page = shown(event())
    for words in ("A warning", "The Wire", "2025-06-19", "Freedonia", "FRE-GOV", "THREATEN", "violence", "Sylvania"):
        assert words in page
    for words in ("2025-06-16", "Geneva", "CHE", "actual", "an aide", "0.88", SENTENCE):
        assert words in page


def test_a_date_that_stays_unresolved_is_shown_as_such() -> None:
    assert "Monday ?" in shown(event(date=EventDate("Monday", 3, 9, None, None)))


def test_a_date_without_one_unit_is_shown_by_its_days() -> None:
    open_date = EventDate("Friday", 3, 9, None, None, None, "2025-06-20")
    assert "\u20132025-06-20" in shown(event(date=open_date))


def test_what_the_registry_says_against_a_title_stands_under_the_actor() -> None:
    check = RoleCheck("former president", 0, 16, "Ada Example", "President since 2025-01-20", "factbook")
    words = shown(event(actor=(participant("Freedonia", "FRE-GOV", check=check),))).split()
    assert {"registry:", "President", "since", "2025-01-20"} <= set(words)


def test_what_it_cost_stands_under_the_recipient() -> None:
    page = shown(event(casualties=(toll(), toll("wounded", 30, high=None))))
    assert "killed 12; wounded at" in page
    assert "(" not in page.partition("killed 12")[2].partition("\n")[0]
    assert "killed" not in shown(event())


def test_figures_of_several_are_shown_with_who_gives_each() -> None:
    army = toll(figure=30, by="the \x1b[31marmy", code="FRE-MIL")
    words = " ".join(shown(event(casualties=(toll(), army))).split())
    assert "killed 12, 30 (the" in words
    assert "\x1b" not in words


def test_the_sentence_is_printed_once_for_all_its_events() -> None:
    both = shown(event(), event(id="e-2", trigger=Trigger("said", 56, 60)))
    assert both.count(SENTENCE) == 1
    assert both.count("THREATEN") == 2


def test_triggers_are_highlighted_where_the_sentence_stands_in_the_text() -> None:
    moved = event(sentence=SentenceRef(3, 100, 100 + len(SENTENCE), SENTENCE), trigger=Trigger("warned", 120, 126))
    (mark,) = sentence_text([moved]).spans
    assert (mark.start, mark.end) == (20, 26)
    assert "reverse" in str(mark.style)


def test_an_article_without_events_says_so_and_notes_are_shown() -> None:
    page = shown(notes=("no date: relative dates stay unresolved",))
    assert "no events found" in page
    assert "note: no date" in page


def test_markup_and_escapes_in_outside_text_stay_text() -> None:
    hostile = participant("Freedonia", "FRE-REB:[bold]x[/bold]\x1b[31m")
    page = shown(event(actor=(hostile,)), title="[red]title[/red] [/nonsense] \x1b]0;owned\x07 :smile:")
    assert "[red]title[/red] [/nonsense]" in page
    assert ":smile:" in page
    assert "\x1b" not in page


def test_a_picture_is_made_of_what_is_printed() -> None:
    console = picture_console(100)
    show(console, Article(doc="wire", text=SENTENCE), CodedArticle((event(),), VERSIONS))
    assert "THREATEN" in console.export_svg(title="casus")
