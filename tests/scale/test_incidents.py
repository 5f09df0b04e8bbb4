"""The grouping on a real cluster, of what the real pipeline reads in the dispatches."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("ray", reason="Ray is not installed; pip install 'casus[scale]'")

from casus.ingest.demo import demo_items
from casus.ingest.worker import load_alone
from casus.scale.grouping import incidents
from casus.scale.scale import Options
from tests.scale.coded import code, grouped_rows, recorded_rows


def lines() -> Iterator[str]:
    """The dispatches; some once more in another paper, some as a newer version of their page, some met again."""
    for number, item in enumerate(demo_items()):
        one = json.loads(item.raw)
        yield json.dumps(one)
        if number % 4 == 0:
            yield json.dumps(
                {**one, "id": f"copy-{number}", "publisher": "Courier", "url": f"https://c.example/{number}"}
            )
        if number % 4 == 1:
            text = f"{one['text']}\n\nA correction was printed later on."
            yield json.dumps(
                {**one, "id": f"newer-{number}", "text": text, "published": f"{one['published']}T23:00:00Z"}
            )
        if number % 4 == 2:
            yield json.dumps({**one, "id": f"again-{number}"})


@pytest.mark.usefixtures("cluster")
def test_the_incidents_are_those_of_the_record(tmp_path: Path) -> None:
    (tmp_path / "news.jsonl").write_text("\n".join(lines()), encoding="utf-8")
    output = tmp_path / "out"
    code([tmp_path / "news.jsonl"], output, load_alone, each=30)
    stages = list(incidents(str(output), Options(workers=2)))
    assert {one.name for one in stages if one.done == one.of} == {"articles", "copies", "parents", "incidents"}
    found, copies = grouped_rows(output)
    assert (found, copies) == recorded_rows(output, tmp_path / "record.sqlite")
    assert sum(one["superseded_by"] is not None for one in copies) >= 10
    assert sum(one["copy_of"] is not None for incident in found for one in incident["reports"]) >= 10
    assert list(incidents(str(output), Options(workers=2))) == []
