from __future__ import annotations

from datetime import date

from casus.records.account import Account, Report
from casus.records.event import Event, EventDate, Participant, SentenceRef, Trigger
from casus.stories.accounts import accounts
from tests.builders import event

REPORT = Report("wire", None, None, "2025-06-19", "d" * 32, "d" * 32)
ON = date(2025, 6, 19)


def told(number: int, text: str, trigger: str, **changed: object) -> Event:
    """An ASSAULT in a sentence that begins at 1000 times its number."""
    start = 1000 * number
    at = start + text.index(trigger)
    fields: dict[str, object] = {
        "id": f"e-{number}-{trigger}",
        "sentence": SentenceRef(number, start, start + len(text), text),
        "event_type": "ASSAULT",
        "mode": None,
        "trigger": Trigger(trigger, at, at + len(trigger)),
    }
    return event(text, **(fields | changed))


def party(text: str, code: str) -> Participant:
    return Participant(text, 0, 1, text, code, code[:3], None, None)


def read(*events: Event, on: date | None = ON) -> list[Account]:
    return accounts(REPORT, events, on)


def test_a_definite_noun_goes_back_to_the_act() -> None:
    israel, iran = party("Israel", "ISR"), party("Iran", "IRN")
    first = told(0, "Israel struck the Arak reactor in Iran.", "struck", actor=(israel,), recipient=(iran,))
    second = told(1, "Nobody was hurt in the strike on the reactor.", "strike")
    assert [one.event_ids for one in read(second, first)] == [("e-0-struck", "e-1-strike")]


def test_an_answer_is_another_happening() -> None:
    israel, iran = party("Israel", "ISR"), party("Iran", "IRN")
    first = told(0, "Israel struck a reactor in Iran.", "struck", actor=(israel,), recipient=(iran,))
    second = told(1, "Iran struck a hospital in Israel.", "struck", actor=(iran,), recipient=(israel,))
    assert len(read(first, second)) == 2


def test_mentions_of_one_sentence_are_never_one() -> None:
    text = "Israel struck Iran after it struck Israel."
    later = told(0, text, "struck Israel", id="e-2")
    assert len(read(told(0, text, "struck"), later)) == 2


def test_an_undated_account_lies_in_the_last_days() -> None:
    (one,) = read(told(0, "Rebels struck.", "struck"))
    assert (one.first, one.last, one.stated) == (date(2025, 6, 16), ON, False)
    (one,) = read(told(0, "Rebels struck.", "struck"), on=None)
    assert (one.first, one.last) == (None, None)


def test_a_stated_date_is_the_interval() -> None:
    day = EventDate("Tuesday", 0, 1, "2025-06-17", "day", "2025-06-17", "2025-06-17")
    (one,) = read(told(0, "Rebels struck.", "struck", date=day))
    assert (one.first, one.last, one.stated, one.background) == (date(2025, 6, 17), date(2025, 6, 17), True, False)
