"""`casus schema`: what a line of JSON holds."""

from __future__ import annotations

import json


def schema() -> None:
    """Print the JSON Schema of an event line."""
    from casus.exchange.jsonl import schema as event_schema

    print(json.dumps(event_schema(), indent=2))
