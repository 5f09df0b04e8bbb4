"""The bundled dispatches as a record to try questions on."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib.resources import files

from casus.records.item import Item


def demo_items() -> Iterator[Item]:
    """The dispatches of all publishers, in the order of their days."""
    lines = (files("casus") / "data" / "demo" / "dispatches.jsonl").read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines):
        yield Item(json.loads(line)["id"], f"demo/dispatches.jsonl#{number + 1}", line.encode(), "record")
