"""What happens for the first time in long: dealings of a dyad, material conflict after calm; and answers to offers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from casus.config import Settings
from casus.measures.calendar import DAY, moved
from casus.measures.dealings import Parties
from casus.measures.view import View, alert, by_settings, fresh, named, some
from casus.records.series import Alert, Answered, Tally


def first_dealings(now: View, before: View, settings: Settings) -> Iterator[Alert]:
    """Dyads that had no dealings for `alert_new_days`, in a record that reaches back `alert_least_history_days`."""
    for parties in now.held:
        new = fresh(now, before, parties, settings)
        if len(parties) != 2 or not new or not _reaches(now, settings.alert_least_history_days):
            continue
        if _quiet(now.held[parties], new, settings.alert_new_days):
            said = (
                f"First dealings {named(parties)} in {some(settings.alert_new_days, 'day')}: "
                f"{some(len(new), 'incident')} since {new[0].day} "
                f"{by_settings(settings, 'alert_new_days', 'alert_least_history_days', *_WINDOW)}."
            )
            yield alert("new dyad", parties, now.day, new, (len(new), 0.0, 0.0), settings, said)


def first_material(now: View, before: View, settings: Settings) -> Iterator[Alert]:
    """Material conflict of parties that had none for `alert_calm_days`, in a record that reaches back so far."""
    for parties, found in now.held.items():
        new = [tally for tally in fresh(now, before, parties, settings) if tally.quad_class == 4]
        if not new or not _reaches(now, settings.alert_calm_days):
            continue
        if _quiet([tally for tally in found if tally.quad_class == 4], new, settings.alert_calm_days):
            kinds = ", ".join(sorted({tally.event_type for tally in new}))
            said = (
                f"First material conflict {named(parties)} in {some(settings.alert_calm_days, 'day')}: {kinds} on "
                f"{new[0].day} {by_settings(settings, 'alert_calm_days', *_WINDOW)}."
            )
            yield alert("first material conflict", parties, now.day, new, (len(new), 0.0, 0.0), settings, said)


def answers(now: View, before: View, settings: Settings, answered: Sequence[Answered]) -> Iterator[Alert]:
    """Offers of which it is known since that day how they were answered."""
    for one in sorted(answered, key=lambda one: (one.answer, one.offer)):
        offer = now.known.get(one.offer)
        if offer is None:
            continue
        for parties in _between(now, one):
            answer = next(iter(t for t in fresh(now, before, parties, settings) if t.incident == one.answer), None)
            if answer is not None:
                yield _of_answer(one, offer, answer, parties, now, settings)


def _of_answer(one: Answered, offer: Tally, answer: Tally, parties: Parties, now: View, settings: Settings) -> Alert:
    days = (answer.day - offer.day).days
    outcome = "taken" if one.accepted else "turned down"
    said = (
        f"The offer of {offer.day} ({offer.event_type}) {named(parties)} was {outcome} on {answer.day} "
        f"({answer.event_type}), {some(days, 'day')} later {by_settings(settings, *_WINDOW)}."
    )
    told = alert("offer answered", parties, now.day, (offer, answer), (days, None, None), settings, said)
    return replace(told, confirmed=answer.publishers >= settings.alert_publishers)


_WINDOW = ("alert_window_days", "alert_publishers")


def _reaches(now: View, days: int) -> bool:
    """Whether the record goes back so far that what is new in it is new in the world."""
    return now.start is not None and now.start <= moved(now.day, -days * DAY)


def _quiet(found: Sequence[Tally], new: Sequence[Tally], days: int) -> bool:
    """Whether in the days before the first of the new ones, and since, there was nothing else. new: by day."""
    since, ids = moved(new[0].day, -days * DAY), {tally.incident for tally in new}
    return not any(tally.day >= since and tally.incident not in ids for tally in found)


def _between(now: View, one: Answered) -> list[Parties]:
    """Those whom both offer and answer lie between, else all whom the answer does."""
    held = {parties: {tally.incident for tally in found} for parties, found in now.held.items()}
    with_answer = [parties for parties, ids in held.items() if one.answer in ids]
    return [parties for parties in with_answer if one.offer in held[parties]] or with_answer
