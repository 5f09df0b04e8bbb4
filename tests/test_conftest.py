"""The rule that a full check skips nothing, tried on a small suite of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

SUITE = """
import pytest

def test_passes():
    assert True

def test_wants_the_material(shared):
    assert shared.is_dir()

@pytest.mark.xfail
def test_is_known_to_fail():
    assert False
"""
MODULE_SKIP = "import pytest\npytest.importorskip('no_such_package_anywhere')\n"


def run_suite(folder: Path, root: Path, **environ: str) -> subprocess.CompletedProcess[str]:
    """Runs pytest with this conftest on the suite in `folder`."""
    (folder / "conftest.py").write_text((root / "tests" / "conftest.py").read_text(encoding="utf-8"), encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--rootdir", str(folder), str(folder)]
    clean = {name: value for name, value in os.environ.items() if name not in ("CASUS_REQUIRE_ALL", "CASUS_SHARED")}
    return subprocess.run(command, cwd=folder, env=clean | environ, capture_output=True, text=True, check=False)


def test_without_the_material_its_tests_skip_and_say_why(tmp_path: Path, root: Path) -> None:
    (tmp_path / "test_suite.py").write_text(SUITE, encoding="utf-8")
    done = run_suite(tmp_path, root, CASUS_SHARED=str(tmp_path / "absent"))
    assert done.returncode == 0
    assert "1 passed, 1 skipped, 1 xfailed" in done.stdout


def test_a_full_check_needs_the_material(tmp_path: Path, root: Path) -> None:
    (tmp_path / "test_suite.py").write_text(SUITE, encoding="utf-8")
    done = run_suite(tmp_path, root, CASUS_SHARED=str(tmp_path / "absent"), CASUS_REQUIRE_ALL="1")
    assert done.returncode == pytest.ExitCode.USAGE_ERROR
    assert "no reference material" in done.stderr


def test_a_full_check_passes_when_nothing_skips(tmp_path: Path, root: Path) -> None:
    (tmp_path / "test_suite.py").write_text(SUITE, encoding="utf-8")
    done = run_suite(tmp_path, root, CASUS_SHARED=str(tmp_path), CASUS_REQUIRE_ALL="1")
    assert done.returncode == 0
    assert "2 passed, 1 xfailed" in done.stdout


@pytest.mark.parametrize(
    "suite", [MODULE_SKIP, "import pytest\n@pytest.mark.skip('not now')\ndef test_a():\n    pass\n"]
)
def test_a_full_check_fails_on_a_skip(tmp_path: Path, root: Path, suite: str) -> None:
    (tmp_path / "test_suite.py").write_text(suite, encoding="utf-8")
    assert run_suite(tmp_path, root, CASUS_SHARED=str(tmp_path)).returncode in (0, pytest.ExitCode.NO_TESTS_COLLECTED)
    done = run_suite(tmp_path, root, CASUS_SHARED=str(tmp_path), CASUS_REQUIRE_ALL="1")
    assert done.returncode in (pytest.ExitCode.TESTS_FAILED, pytest.ExitCode.INTERRUPTED)
    assert "CASUS_REQUIRE_ALL is set" in done.stdout
