"""The tables of the ontology, alone and against the reference page."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from casus import ontology
from casus.errors import BadOption


def test_types_in_the_order_of_the_manual() -> None:
    assert ontology.EVENT_TYPES == (
        "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT",
        "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
    )  # fmt: skip


def test_counts_of_the_ontology() -> None:
    assert len(ontology.EVENT_TYPES) == 16
    assert sum(map(len, ontology.MODES.values())) == 67
    assert len(ontology.CONTEXTS) == len(set(ontology.CONTEXTS)) == 37
    assert {row.quad_class for row in ontology.TYPES.values()} == set(ontology.QUAD_CLASSES)


def test_every_intensity_is_on_the_scale_and_has_the_sign_of_its_side() -> None:
    for row in ontology.TYPES.values():
        for value in (row.intensity, *row.modes.values()):
            assert -10 <= value <= 10
        assert (row.intensity > 0) == (row.quad_class <= 2)


@pytest.mark.parametrize(
    ("name", "mode", "value"),
    [
        ("ACCUSE", None, -3.0),
        ("PROTEST", "vandalize", -5.0),
        ("CONSULT", "phone", 1.5),
        ("ASSAULT", "unconventional", -10.0),
        ("RETREAT", "ceasefire", 7.5),
        ("COERCE", "martial-law", -7.5),
        ("REQUEST", "assist", 0.5),
    ],
)
def test_intensity(name: str, mode: str | None, value: float) -> None:
    assert ontology.intensity(name, mode) == value


def test_sanction_is_material_conflict() -> None:
    assert ontology.quad_class("SANCTION") == 4


def test_unknown_names_are_refused_with_the_allowed_ones() -> None:
    with pytest.raises(BadOption, match=r"'DEMAND'.*AGREE, CONSULT"):
        ontology.event_type("DEMAND")
    with pytest.raises(BadOption, match=r"'drone' of COERCE; its modes are: seize, "):
        ontology.intensity("COERCE", "drone")
    with pytest.raises(BadOption, match="its modes are: none"):
        ontology.intensity("AGREE", "visit")


def test_tables_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        ontology.TYPES["AGREE"].modes["visit"] = 1.0  # type: ignore[index]


def test_import_is_light() -> None:
    code = (
        "import sys, casus.ontology; print([m for m in ('numpy', 'spacy', 'torch', 'onnxruntime') if m in sys.modules])"
    )
    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"
    )


def test_matches_the_reference_table(shared: Path) -> None:
    page = (shared / "plover.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| ([A-Z]+) \| (\d) \| (-?[\d.]+) \| (.*?) ?\|$", page, flags=re.M)
    assert tuple(name for name, *_ in rows) == ontology.EVENT_TYPES
    for name, quad, value, modes in rows:
        assert ontology.quad_class(name) == int(quad)
        assert ontology.intensity(name) == float(value)
        listed = {mode: float(score) for mode, score in re.findall(r"([a-z][a-z-]*) (-?[\d.]+)", modes)}
        assert listed == dict(ontology.TYPES[name].modes)
    listed_contexts = page.partition("## Contexts")[2].partition("\n")[2].partition(". Mode is read")[0]
    assert tuple(listed_contexts.split()) == ontology.CONTEXTS


def test_the_page_of_the_documentation_has_the_same_numbers(root: Path) -> None:
    page = (root / "docs" / "ontology.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| ([A-Z]+) \| (\d) \| (-?[\d.]+) \| (.*?) ?\|$", page, flags=re.M)
    assert tuple(name for name, *_ in rows) == ontology.EVENT_TYPES
    for name, quad, value, modes in rows:
        assert (ontology.quad_class(name), ontology.intensity(name)) == (int(quad), float(value))
        listed = {mode: float(score) for mode, score in re.findall(r"([a-z][a-z-]*) (-?[\d.]+)", modes)}
        assert listed == dict(ontology.TYPES[name].modes)
