"""What every test may use, and the rule that a full check skips nothing.

CASUS_SHARED: the folder with the reference material; the default is `shared` beside the repository.
CASUS_TEST_POSTGRES: a PostgreSQL server whose databases named `test_...` the tests may make and drop, for instance
    postgresql+psycopg://casus@127.0.0.1:5432/postgres; `tests/postgres.sh start` starts one and prints its address.
CASUS_REQUIRE_ALL=1: a test that skips itself fails, and so does a missing folder of reference material.
"""

from __future__ import annotations

import os
import shutil
import signal
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

import casus
from casus.store.store import Store

if TYPE_CHECKING:
    from tests.postgres import Server

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("CASUS_SHARED", ROOT.parent / "shared"))
PACKED = 16
"""From so many bytes on a value does not name a test."""

REQUIRE_ALL = os.environ.get("CASUS_REQUIRE_ALL", "") not in ("", "0")

# No deadline: machines differ. The same examples in every full check, so that a red one can be looked at again.
settings.register_profile("casus", deadline=None)
settings.register_profile("full", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("full" if REQUIRE_ALL or os.environ.get("CI") else "casus")


os.environ["XDG_DATA_HOME"] = str(ROOT / ".no-user-data")
"""No test sees what the user has added to the registry."""


def pytest_configure(config: pytest.Config) -> None:
    if REQUIRE_ALL and not SHARED.is_dir():
        raise pytest.UsageError(f"CASUS_REQUIRE_ALL is set and there is no reference material in {SHARED}")
    # A shell starts what runs in its background deaf to Ctrl-C, and so would be all that the tests start.
    if signal.getsignal(signal.SIGINT) == signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Bytes that were packed hold the time, and a test must have the same name in each process that runs tests."""
    return argname if isinstance(val, bytes) and len(val) >= PACKED else None


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository's own folder."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with the reference material; the test is skipped where it is absent."""
    if not SHARED.is_dir():
        pytest.skip(f"no reference material in {SHARED}; set CASUS_SHARED to its folder")
    return SHARED


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    """A PostgreSQL server to make databases on; the test is skipped where none is named."""
    address = os.environ.get("CASUS_TEST_POSTGRES")
    if not address:
        pytest.skip("CASUS_TEST_POSTGRES names no server; export CASUS_TEST_POSTGRES=$(tests/postgres.sh start)")
    from tests.postgres import Server  # here, since a small suite that is tried with this file has no such module

    with Server(address) as server:
        yield server


@pytest.fixture(scope="session")
def empty_record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record in SQLite with nothing in it, to be copied."""
    path = tmp_path_factory.mktemp("empty") / "record.sqlite"
    Store.open(str(path)).close()
    return path


@pytest.fixture(scope="session")
def demo_record(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The record of docs/asking.md, coded by the real pipeline. It is only read: what writes to it copies it."""
    name = str(tmp_path_factory.mktemp("asking") / "demo.sqlite")
    with casus.open(name) as record:
        assert record.add_demo().coded == 51
    return name


@pytest.fixture(params=["sqlite", "postgresql"])
def store_name(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The name of an empty record, once in each database."""
    if request.param == "sqlite":
        yield str(shutil.copy(request.getfixturevalue("empty_record"), tmp_path / "record.sqlite"))
        return
    from tests.postgres import empty

    server: Server = request.getfixturevalue("postgres")
    empty(server.shared_store)
    yield server.shared


@pytest.fixture
def store(store_name: str, request: pytest.FixtureRequest) -> Iterator[Store]:
    """An empty record, open, once in each database."""
    if "://" in store_name:
        server: Server = request.getfixturevalue("postgres")
        yield server.shared_store
        return
    with Store.open(store_name) as opened:
        yield opened


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if REQUIRE_ALL and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped, and CASUS_REQUIRE_ALL is set: {_reason(report.longrepr)}"
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    report = yield
    if REQUIRE_ALL and report.skipped:
        report.outcome = "failed"
        report.longrepr = f"skipped, and CASUS_REQUIRE_ALL is set: {_reason(report.longrepr)}"
    return report


def _reason(longrepr: object) -> str:
    return str(longrepr[2]) if isinstance(longrepr, tuple) else str(longrepr)
