"""What an extra brings may be missing: then the message says what needs it, what is missing and how to get it."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from casus.errors import MissingExtra, missing_extra

EXTRAS = {"gpu", "postgres", "scale", "test", "train"}
FORM = r"needs {}, which is not installed: pip install 'casus\[{}\]'"
BLOCKED = "import sys; sys.modules |= dict.fromkeys(sys.argv[1].split())\n"
COMMAND = "from casus.cli.main import app; sys.argv[1:2] = []; app()"
SCORES = """
from casus.errors import MissingExtra
from casus.evaluation.clusters import cluster_f1
try:
    cluster_f1([{1}], [{1}])
except MissingExtra as error:
    sys.exit(f"error: {error}")
"""


def without(packages: str, code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """What a new process does that finds none of these packages."""
    command = [sys.executable, "-c", BLOCKED + code, packages, *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_the_message_has_all_three() -> None:
    told = missing_extra("a store in PostgreSQL", "psycopg", "postgres")
    assert isinstance(told, MissingExtra)
    assert str(told) == "a store in PostgreSQL needs psycopg, which is not installed: pip install 'casus[postgres]'"


def test_the_extras_are_these(root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert set(project["optional-dependencies"]) == EXTRAS


def test_every_message_names_an_extra_that_there_is(root: Path) -> None:
    """Wherever the brackets of an extra stand in the package, in a call or in words."""
    calls = r"missing_extra\([^)]*\"(\w+)\"\)|casus\[(\w+)\]"
    named = {
        found[1] or found[2]
        for path in (root / "src" / "casus").rglob("*.py")
        for found in re.finditer(calls, path.read_text(encoding="utf-8"))
    }
    assert {"gpu", "postgres", "test", "train"} <= named <= EXTRAS


@pytest.mark.parametrize(
    ("code", "packages", "arguments", "extra"),
    [
        (COMMAND, "psycopg", ("store", "info", "--store", "postgresql://casus@127.0.0.1:1/news"), "postgres"),
        (SCORES, "scorch scorch.scores", (), "test"),
    ],
    ids=["postgres", "test"],
)
def test_a_process_without_it_says_how_to_get_it(
    code: str, packages: str, arguments: tuple[str, ...], extra: str
) -> None:
    done = without(packages, code, *arguments)
    assert done.returncode != 0
    assert re.search(FORM.format(packages.split()[0], extra), done.stderr), done.stderr
    assert "Traceback" not in done.stderr
