from __future__ import annotations

from dataclasses import replace

import pytest

from casus.briefing.compose import compose
from casus.briefing.notes import plain
from casus.records.account import Claimed
from casus.records.brief import Asked, Brief, Section, Sentence
from tests.briefing.matters import ALL, DENIAL, EARLIER, POSSIBLE, TALKS, THREAT, attack, events, matter
from tests.builders import incident, party, report


def section(brief: Brief, name: str) -> Section:
    return next(one for one in brief.sections if one.name == name)


def said(sentences: tuple[Sentence, ...]) -> list[str]:
    return [plain(one.pieces) for one in sentences]


def sentences_of(brief: Brief) -> list[Sentence]:
    return [
        sentence
        for one in brief.sections
        for sentence in (
            *one.sentences,
            *one.points,
            *(s for entry in one.entries for s in (*entry.sentences, *entry.points)),
        )
    ]


def test_the_summary_counts_incidents_and_not_reports() -> None:
    brief = compose(matter())
    assert plain(brief.title) == "Freedonia and Sylvania, 16 to 20 June 2025"
    assert brief.asked == "FRE and SYL, since 1 June 2025"
    assert said(section(brief, "summary").sentences) == [
        "3 incidents between Freedonia and Sylvania count as having happened from 16 to 20 June 2025, told by 5 "
        "independent reports of 5 publishers.",
        "Of these 1 is conflict in deeds, 1 is conflict in words and 1 is cooperation in words.",
        "The hardest days were 18 June 2025 (1 incident of conflict, net intensity -9.5) and 16 June 2025 (1 incident "
        "of conflict, net intensity -3.5).",
        "By the figures of the reports, added up over 1 incident, 9 to 12 people were killed.",
        "The last deed of conflict that counts is of 18 June 2025; there is no deed of cooperation.",
    ]


def test_the_table_parts_the_directions() -> None:
    table = section(compose(matter()), "summary").table
    assert table is not None
    assert [plain(column) for column in table.columns] == [
        "Freedonia to Sylvania", "Sylvania to Freedonia", "together, both ways", "all",
    ]  # fmt: skip
    rows = {row.heading: [plain(cell) for cell in row.cells] for row in table.rows}
    assert rows == {
        "conflict in deeds": ["1", "none", "none", "1"],
        "conflict in words": ["1", "none", "none", "1"],
        "cooperation in words": ["none", "none", "1", "1"],
        "cooperation in deeds": ["none", "none", "none", "none"],
        "all": ["2", "none", "1", "3"],
    }


def test_a_main_incident_has_its_best_account() -> None:
    entries = section(compose(matter()), "incidents").entries
    assert [plain(entry.title) for entry in entries] == [
        "Between 15 and 16 June 2025: Freedonia threatened Sylvania with force",
        "18 June 2025: the Freedonian army attacked Sylvania from the air",
        "Between 19 and 20 June 2025: Freedonia and Sylvania spoke with each other",
    ]
    struck = entries[1]
    assert said(struck.sentences) == [
        "2 independent reports of 2 publishers tell of it, and 1 copy of them.",
        "The place is Port Grey, SYL.",
        "The reports call it “struck” and “raid”.",
    ]
    assert said(struck.points) == [
        "12 killed, by the word of the ministry.",
        "9 killed, by the report's own word.",
        "Blamed on Freedonia by the minister.",
        "Blamed on Freedonia (FRE-REB) by the opposition.",
        "According to the ministry it happened.",
        "Denied: the Freedonian army attacked Sylvania from the air (between 15 and 16 June 2025).",
        "Threatened before: Freedonia threatened Sylvania with force (between 15 and 16 June 2025).",
    ]
    assert struck.quote is not None
    assert struck.quote.event_id == "e-1"
    assert struck.quote.trigger == "struck"


def test_all_who_say_that_it_happened_share_a_sentence() -> None:
    by = [
        Claimed("asserts", f"The office {letter}", "SYL-GOV", f"e-{number}") for number, letter in enumerate("ABCDE", 1)
    ]
    (entry,) = section(compose(matter(attack(claims=tuple(by), linked=(), casualties=()))), "incidents").entries
    assert said(entry.points) == [
        "According to the office A, the office B, the office C, the office D and others it happened."
    ]
    assert entry.points[0].sources == (1, 2, 3, 4, 5)


def test_one_report_has_one_publisher() -> None:
    threat = section(compose(matter()), "incidents").entries[0]
    assert said(threat.sentences)[0] == "1 independent report tells of it."


def test_what_is_not_exact_is_said_to_be() -> None:
    talks = section(compose(matter()), "incidents").entries[2]
    assert "No report states the day; between 19 and 20 June 2025 is when it was told as news." in said(talks.sentences)
    assert "No report says where." in said(talks.sentences)


def test_contradictions_are_listed() -> None:
    (entry,) = section(compose(matter()), "contradictions").entries
    assert said(entry.points) == [
        "2 reports of 2 publishers tell of it as having happened.",
        "Denied by a Freedonian spokesman.",
        "Of the killed: 12 by the word of the ministry and 9 by a report's own word.",
        "When: on 17 June 2025 (1 report) and on 18 June 2025 (1 report).",
        "Where: Port Grey (1 report) and Port White (1 report).",
        "Blamed on Freedonia by the minister.",
        "Blamed on Freedonia (FRE-REB) by the opposition.",
    ]


def test_a_denial_without_a_report_against_it_is_told_too() -> None:
    alone = replace(DENIAL, linked=())
    (entry,) = section(compose(matter(TALKS, alone)), "contradictions").entries
    assert said(entry.points) == [
        "Denied by a Freedonian spokesman.",
        "1 report tells of it as not having happened, and none as having happened.",
    ]


def test_figures_that_can_both_be_right_do_not_contradict_each_other() -> None:
    told = attack(linked=(), claims=())
    grown = tuple(replace(one, low=9, best=None, high=None) if one.by is None else one for one in told.casualties)
    made = compose(matter(replace(told, casualties=grown, reports=(report(1),))))
    assert said(section(made, "contradictions").points) == ["No report contradicts another on an incident that counts."]


def test_what_is_not_known_and_what_was_left_out_is_counted() -> None:
    assert said(section(compose(matter()), "unknown").points) == [
        "1 incident is told by one publisher alone.",
        "2 incidents have no day that a report states.",
        "Of 2 incidents no report says where.",
        "1 incident is told only as something earlier, and not counted.",
        "1 incident is told only as asked for, feared, announced or possible, and not counted.",
        "1 incident is told as not having happened, and not counted.",
    ]


def test_nothing_that_counts_is_said_and_not_made_up() -> None:
    brief = compose(matter(EARLIER, POSSIBLE))
    assert said(section(brief, "summary").sentences) == [
        "Nothing between Freedonia and Sylvania counts as having happened."
    ]
    assert section(brief, "summary").table is None
    assert plain(brief.title) == "Freedonia and Sylvania"
    assert brief.figures is None


def test_a_story_is_an_incident_and_what_hangs_on_it() -> None:
    brief = compose(matter(THREAT, attack(), DENIAL, asked=Asked(None, attack().id)))
    assert plain(brief.title) == "The Freedonian army attacked Sylvania from the air, 16 to 18 June 2025"
    assert brief.asked == "incident i000000000000001"
    assert section(brief, "summary").table is None
    assert said(section(brief, "summary").sentences)[0] == (
        "2 incidents count as having happened from 16 to 18 June 2025, told by 3 independent reports of 3 publishers."
    )
    with pytest.raises(ValueError, match="incident i9 that the brief is on"):
        compose(matter(THREAT, asked=Asked(None, "i9")))


def test_every_sentence_with_a_number_or_a_name_cites_reports() -> None:
    brief = compose(matter())
    known = {source.number for source in brief.sources}
    assert known == set(range(1, len(known) + 1))
    for sentence in sentences_of(brief):
        if any(not isinstance(piece, str) for piece in sentence.pieces):
            assert sentence.sources, plain(sentence.pieces)
        assert set(sentence.sources) <= known


def test_sources_carry_the_words_that_the_brief_rests_on() -> None:
    for source in compose(matter()).sources:
        assert source.quotes
        for quote in source.quotes:
            event = events()[quote.event_id]
            assert event.doc == source.doc
            assert quote.before + quote.trigger + quote.after == event.sentence.text


def test_of_many_reports_some_are_named_and_the_others_counted() -> None:
    reports = tuple(report(number) for number in range(1, 12))
    brief = compose(matter(attack(reports=reports, linked=(), claims=())))
    first = section(brief, "summary").sentences[0]
    assert len(first.sources) == 6
    assert first.more is not None
    assert first.more.text == "5"


def test_of_many_incidents_the_best_told_are_told_one_by_one() -> None:
    many = [replace(THREAT, id=f"i{number:015x}") for number in range(100, 120)]
    brief = compose(matter(*many, attack()))
    told = section(brief, "incidents")
    assert len(told.entries) == 6
    assert attack().id in {entry.incident for entry in told.entries}
    assert said(told.points) == ["15 more count and are not told one by one here."]


def test_the_same_matter_gives_the_same_brief() -> None:
    assert compose(matter()) == compose(matter(*ALL))


def test_an_incident_without_any_sentence_has_no_place_in_a_brief() -> None:
    with pytest.raises(ValueError, match="no sentence stands behind it"):
        compose(matter(incident(reports=(report(77),)), events={}))


def test_parties_nobody_is_named_for() -> None:
    gunmen = attack(actor=(), recipient=(party("two villages", "UNK", name=None),), linked=(), claims=())
    title = section(compose(matter(gunmen)), "incidents").entries[0].title
    assert plain(title) == "18 June 2025: somebody whom no report names attacked two villages from the air"
