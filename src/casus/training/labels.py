"""The label sets that the network's outputs are numbered by; saved beside the model as labels.json."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from casus.records.frame import ROLES, STATUSES
from casus.training.examples import Example, TreeGold


@dataclass(frozen=True, slots=True)
class Labels:
    """Label sets in the order of their numbers.

    triggers: "O", then "B-TYPE" for each type, then "I" for the further words of a trigger.
    modes: "TYPE" for an event of that type without a mode, "TYPE mode" for one with it.
    """

    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    feats: tuple[str, ...]
    deprels: tuple[str, ...]
    entities: tuple[str, ...]
    triggers: tuple[str, ...]
    modes: tuple[str, ...]
    statuses: tuple[str, ...] = STATUSES
    roles: tuple[str, ...] = ROLES

    def save(self, path: Path) -> None:
        path.write_text(json.dumps(asdict(self), indent=1) + "\n", encoding="utf-8")


def frequent(values: Iterable[str], least: int) -> list[str]:
    return sorted(value for value, count in Counter(values).items() if count >= least)


def deprel_set(trees: Iterable[TreeGold]) -> tuple[str, ...]:
    """Relations with their subtype where it is frequent enough to be learned, else the bare relation."""
    relations = [relation for tree in trees for relation in tree.deprels]
    bare = {relation.partition(":")[0] for relation in relations}
    return tuple(sorted(bare | set(frequent(relations, 40))))


def collect_labels(trees: Iterable[Example], tagged: Iterable[Example], types: Mapping[str, Iterable[str]]) -> Labels:
    """types: modes by event type, in the ontology's order."""
    golds = [example.tree for example in trees if example.tree]
    entities = {tag[2:] for example in tagged for tag in example.entities or () if tag != "O"}
    return Labels(
        upos=tuple(frequent((tag for tree in golds for tag in tree.upos), 1)),
        xpos=tuple(frequent((tag for tree in golds for tag in tree.xpos), 5)),
        feats=tuple(frequent((tag for tree in golds for tag in tree.feats), 10)),
        deprels=deprel_set(golds),
        entities=("O", *(f"{prefix}-{name}" for name in sorted(entities) for prefix in "BI")),
        triggers=("O", *(f"B-{name}" for name in types), "I"),
        modes=tuple(f"{name} {mode}".strip() for name, modes in types.items() for mode in ("", *modes)),
    )
