from __future__ import annotations

import json
from collections import Counter

from casus.ingest.demo import PAPERS, demo_items


def test_one_paper_prints_all_and_another_reprints_some() -> None:
    items = list(demo_items())
    records = [json.loads(item.raw) for item in items]
    assert Counter(record["publisher"] for record in records) == {PAPERS[0]: 13, PAPERS[1]: 3}
    assert len({item.place for item in items}) == len({record["id"] for record in records}) == 16
    assert len({record["text"] for record in records}) == 13
