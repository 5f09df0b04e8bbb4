"""Incidents against the demo and sets of invented reports, in which every mention has the happening that it is of.

MUC, B cubed, CEAF-e and their mean over the gold mentions that were found, those that stand
alone kept on both sides: how well mentions are put together. `all` asks more: over all mentions, where a gold one that
was not found and a found one that is not in the gold count as wrong.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from casus.evaluation.clusters import cluster_f1
from casus.evaluation.gathered import Gathered, gathered_sets
from casus.evaluation.score import Score
from casus.records.incident import Incident

if TYPE_CHECKING:
    from casus.pipeline import Casus

SHORT = {"b_cubed": "b3"}
Chain = set[str]
"""Names of mentions: that of the event which was found, or of the gold mention that was not."""


def incident_scores(data: Path, casus: Casus) -> Iterator[Score]:
    """Of the demo, of the sets for development, of those held out. data: not needed. Raises MissingExtra."""
    sets = gathered_sets(casus)
    yield from scores("demo.incidents", [one for one in sets if one.gold.name == "demo"])
    yield from scores("sets.dev.incidents", [one for one in sets if one.gold.name.startswith("dev-")])
    yield from scores("sets.heldout.incidents", [one for one in sets if one.gold.held_out])


def scores(name: str, sets: Sequence[Gathered]) -> Iterator[Score]:
    """Over several sets together; none when there is no set."""
    if sets:
        yield from chain_scores(name, sets)
        yield from count_scores(name, sets)
        yield from copy_score(name, sets)
        yield from background_score(name, sets)


def chain_scores(name: str, sets: Sequence[Gathered]) -> Iterator[Score]:
    """n: the gold mentions that were found, of `all` and `found` all of them. `alone`: every mention on its own."""
    key, response = [chain for one in sets for chain in gold_chains(one)], [c for one in sets for c in chains(one)]
    found = {event_id for one in sets for event_id in one.matched}
    n = sum(map(len, key))
    known = within(key, found)
    for measure, value in cluster_f1(known, within(response, found)).items():
        yield Score(f"{name}.{SHORT.get(measure, measure)}", value, len(found))
    alone = cluster_f1(known, [{event_id} for event_id in found])
    yield from (
        Score(f"{name}.alone.{SHORT.get(each, each)}", alone[each], len(found)) for each in ("conll", "b_cubed")
    )
    yield Score(f"{name}.all.b3", cluster_f1(key, response)["b_cubed"], n)
    yield Score(f"{name}.found", len(found) / max(1, n), n)


def gold_chains(one: Gathered) -> list[Chain]:
    found = {(gold.doc, gold.start): event_id for event_id, gold in one.matched.items()}
    chains = defaultdict[str, Chain](set)
    for gold in one.gold.mentions:
        chains[gold.incident].add(found.get((gold.doc, gold.start), f"{gold.doc}:{gold.start}"))
    return list(chains.values())


def chains(one: Gathered) -> list[Chain]:
    return [set(event_ids(incident)) for incident in one.incidents]


def within(chains: Iterable[Chain], found: Chain) -> list[Chain]:
    return [kept for chain in chains if (kept := chain & found)]


def count_scores(name: str, sets: Sequence[Gathered]) -> Iterator[Score]:
    """Incidents that count over those that should: of found gold mentions, and of `all` all."""
    should = [{gold.incident for gold in one.gold.mentions if gold.counts} for one in sets]
    told = [{gold.incident for gold in one.matched.values() if gold.counts} for one in sets]
    counted = [[incident for incident in one.incidents if incident.counts] for one in sets]
    known = [[each for each in them if matched_in(each, one)] for them, one in zip(counted, sets, strict=True)]
    for label, got, wanted in (("ratio", known, told), ("all.ratio", counted, should)):
        n = sum(map(len, wanted))
        yield Score(f"{name}.{label}", sum(map(len, got)) / max(1, n), n)


def copy_score(name: str, sets: Sequence[Gathered]) -> Iterator[Score]:
    """Share, of happenings that a copy and the report before it were both found to tell: those in one incident."""
    shares = [same for one in sets for same in _copies(one)]
    if shares:
        yield Score(f"{name}.copies", sum(shares) / len(shares), len(shares))


def background_score(name: str, sets: Sequence[Gathered]) -> Iterator[Score]:
    """Share, of found mentions of what was before the time of a set: those that opened no incident that counts."""
    right = [not opened for one in sets for opened in _opened(one)]
    if right:
        yield Score(f"{name}.background", sum(right) / len(right), len(right))


def matched_in(incident: Incident, one: Gathered) -> list[str]:
    return [event_id for event_id in event_ids(incident) if event_id in one.matched]


def event_ids(incident: Incident) -> Iterator[str]:
    for report in incident.reports:
        yield from report.event_ids


def _copies(one: Gathered) -> Iterator[bool]:
    stories = defaultdict[str, list[str]](list)
    published = {account.report.doc: account.report for account in one.accounts}
    for report in sorted(published.values(), key=lambda report: (report.published or "", report.digest)):
        stories[report.story].append(report.doc)
    told = _incidents_told(one)
    for first, *later in stories.values():
        for copy in later:
            both = told[first].keys() & told[copy].keys()
            yield from (bool(told[first][happening] & told[copy][happening]) for happening in sorted(both))


def _incidents_told(one: Gathered) -> dict[str, dict[str, set[str]]]:
    """By report and happening the ids of the incidents that its mentions are in."""
    told: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for incident in one.incidents:
        for event_id in matched_in(incident, one):
            gold = one.matched[event_id]
            told[gold.doc][gold.incident].add(incident.id)
    return told


def _opened(one: Gathered) -> Iterator[bool]:
    """Of each found mention of the background."""
    for incident in one.incidents:
        golds = [one.matched[event_id] for event_id in matched_in(incident, one)]
        alone = all(gold.background for gold in golds)
        yield from (incident.counts and alone for gold in golds if gold.background)
