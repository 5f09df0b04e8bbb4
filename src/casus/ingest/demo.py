"""The bundled dispatches as a record to try questions on."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib.resources import files

from casus.records.item import Item

PAPERS = ("Demo Wire", "Demo Courier")
"""The first prints all dispatches, the second some of them after it."""

REPRINTED_EVERY = 4


def demo_items() -> Iterator[Item]:
    """Thirteen dispatches as of one paper, and of every fourth a copy as of another."""
    lines = (files("casus") / "data" / "demo" / "dispatches.jsonl").read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines):
        dispatch = json.loads(line)
        yield _item({**dispatch, "publisher": PAPERS[0]}, number, "dispatches")
        if number % REPRINTED_EVERY == REPRINTED_EVERY - 1:
            copy = {**dispatch, "id": f"{dispatch['id']}-copy", "publisher": PAPERS[1]}
            yield _item(copy, number, "copies")


def _item(dispatch: dict[str, str], number: int, name: str) -> Item:
    return Item(dispatch["id"], f"demo/{name}.jsonl#{number + 1}", json.dumps(dispatch).encode(), "record")
