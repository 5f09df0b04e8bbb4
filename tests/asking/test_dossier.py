from __future__ import annotations

from collections.abc import Iterator

import pytest

import casus
from casus.asking.dossier import joints, linked
from casus.errors import BadOption
from casus.records.incident import Incident, Linked
from casus.stories.match import match, why
from tests.builders import incident


@pytest.fixture
def record(demo_record: str) -> Iterator[casus.Workspace]:
    with casus.open(demo_record) as opened:
        yield opened


@pytest.fixture
def most_told(record: casus.Workspace) -> Incident:
    found = record.incidents(order="reports").first()
    assert found is not None
    return found


def test_a_dossier_has_every_mention_and_what_hangs_on_it(record: casus.Workspace, most_told: Incident) -> None:
    found = record.dossier(most_told.id.upper())
    assert (found.asked, found.incident) == (most_told.id, most_told)
    assert set(found.events) == {id_ for report in most_told.reports for id_ in report.event_ids}
    assert set(found.linked) == {one.id for one in most_told.linked}


def test_every_account_but_the_first_says_what_it_hangs_on(record: casus.Workspace, most_told: Incident) -> None:
    told = record.accounts(most_told.id)
    made = list(joints(told))
    assert [joint.event_id for joint in made] == [one.event_ids[0] for one in told[1:]]
    by_id = {one.event_ids[0]: one for one in told}
    for joint in made:
        senior, junior = by_id[joint.on], by_id[joint.event_id]
        assert told.index(senior) < told.index(junior)
        assert joint.score == match(senior, junior)
        assert joint.why == tuple(why(senior, junior))


def test_what_is_linked_is_read_once_and_what_has_gone_is_left_out(
    record: casus.Workspace, most_told: Incident
) -> None:
    links = tuple(Linked(id_, "denied by", "the same act") for id_ in (most_told.id, "ifffffffffffffff"))
    one, other = incident(linked=links), incident(id="i00000000000000b", linked=links)
    assert [found.id for found in linked(record.store, [one, other])] == [most_told.id]
    given = incident(id="i00000000000000c", linked=(Linked(one.id, "denial of", "the same act"),))
    assert linked(record.store, [given, incident(id=one.id)]) == []


def test_no_incident_has_no_dossier(record: casus.Workspace) -> None:
    with pytest.raises(BadOption, match="no incident 'ifffffffffffffff'"):
        record.dossier("ifffffffffffffff")


def test_alone_an_incident_has_the_links_that_it_has_among_all(record: casus.Workspace) -> None:
    """Reasons name the words that are rare among those at hand, and so may differ."""
    among_all = {one.id: {(link.relation, link.id) for link in one.linked} for one in record.incidents() if one.linked}
    assert len(among_all) > 20
    for id_, links in among_all.items():
        assert links <= {(link.relation, link.id) for link in record.incident(id_).linked}
