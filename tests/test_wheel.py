"""What is handed out: the wheel has all of the package and nothing else, and runs where there is no repository."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator, Sequence
from configparser import ConfigParser
from email.parser import BytesParser
from importlib.resources import files
from pathlib import Path
from urllib.request import urlopen

import pytest

import casus
from tests.conftest import SHARED
from tests.test_extras import EXTRAS
from tests.test_house import tracked
from tests.web.browser.served import serving

FOUNDING = SHARED / "articles" / "founding" / "russia-warns-us.txt"
MOST_BYTES = 40_000_000
"""What the network and the tables take, and some room; reference material would be more."""

LISTING = """
import sys
from hatchling.builders.wheel import WheelBuilder
print(*(one.distribution_path for one in WheelBuilder(sys.argv[1]).recurse_included_files()), sep="\\n")
"""
CODING = """
import sys
import spacy
nlp = spacy.blank("en")
nlp.add_pipe("casus")  # found by its name alone
print(sys.modules["casus"].__file__)
for text in sys.argv[1:]:
    print(len(nlp(text)._.events))
"""


@pytest.fixture(scope="module")
def folder(root: Path) -> Iterator[Path]:
    """With a wheel and an sdist in it, made by the hatchling of the lock, so that nothing is fetched.

    Over 100 MB in the end: not kept as pytest keeps its own.
    """
    with tempfile.TemporaryDirectory() as name:
        command = [sys.executable, "-m", "hatchling", "build", "--directory", name, "--target"]
        building = [subprocess.Popen([*command, target], cwd=root) for target in ("wheel", "sdist")]
        assert [process.wait() for process in building] == [0, 0]
        yield Path(name).resolve()


@pytest.fixture(scope="module")
def wheel(folder: Path) -> Path:
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def place(wheel: Path, folder: Path) -> Path:
    """The folder that the wheel is installed in, far from the repository."""
    place = folder / "installed"
    pip = [sys.executable, "-m", "pip", "--isolated", "install", "--no-index", "--no-deps", "--no-compile", "--quiet"]
    subprocess.run([*pip, "--target", place, wheel], check=True, capture_output=True)
    return place


@pytest.fixture
def away(place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Processes start in an empty folder from now on, and find the installed package alone."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(place))
    return tmp_path


def names(wheel: Path) -> list[str]:
    with zipfile.ZipFile(wheel) as archive:
        return archive.namelist()


def member(wheel: Path, ending: str) -> bytes:
    with zipfile.ZipFile(wheel) as archive:
        (name,) = (name for name in archive.namelist() if name.endswith(f".dist-info/{ending}"))
        return archive.read(name)


def run(*command: str | Path) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def shipped(names: Sequence[str]) -> list[str]:
    return sorted(name for name in names if ".dist-info/" not in name)


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_the_wheel_has_the_files_of_the_package_and_no_other(root: Path, wheel: Path) -> None:
    source = root / "src"
    package = [str(path.relative_to(source)) for path in tracked(root) if path.is_relative_to(source / "casus")]
    assert shipped(names(wheel)) == sorted(package)
    assert {Path(name).parts[0] for name in names(wheel)} == {"casus", f"casus-{casus.__version__}.dist-info"}
    assert wheel.stat().st_size < MOST_BYTES


def test_the_wheel_has_what_the_code_reads(wheel: Path) -> None:
    """Of each kind one, so that a rule that leaves a kind of file out is seen by its name."""
    held = set(names(wheel))
    in_data = ("SOURCES.md", "model/upper.onnx", "demo/dispatches.jsonl", "web/static/desk.js")
    assert {f"casus/data/{name}" for name in in_data} | {"casus/py.typed"} <= held
    assert any(re.fullmatch(r"casus/data/web/templates/.*\.jinja", name) for name in held)
    assert any(re.fullmatch(r"casus/data/web/static/vendor/.*\.js", name) for name in held)
    assert any(re.fullmatch(r"casus/store/migrations/versions/.*\.py", name) for name in held)


def test_the_wheel_tells_its_extras_licences_and_entry_points(wheel: Path) -> None:
    metadata = BytesParser().parsebytes(member(wheel, "METADATA"))
    assert set(metadata.get_all("Provides-Extra", [])) == EXTRAS
    assert metadata.get_all("License-File") == ["LICENSE", "NOTICE"]
    entries = ConfigParser()
    entries.read_string(member(wheel, "entry_points.txt").decode())
    assert dict(entries["console_scripts"]) == {"casus": "casus.cli.main:app"}
    assert dict(entries["spacy_factories"]) == {"casus": "casus.component:make_component"}


def test_a_wheel_of_the_sdist_has_the_same_files(wheel: Path, folder: Path) -> None:
    place = folder / "sdist"
    place.mkdir()
    (sdist,) = folder.glob("*.tar.gz")
    run("tar", "-xzf", sdist, "-C", place)
    (unpacked,) = place.iterdir()
    assert not (unpacked / "annotation").exists()
    listed = run(sys.executable, "-c", LISTING, unpacked).split()
    assert sorted(listed) == shipped(names(wheel))


def test_the_installed_package_codes_articles_and_spacy_finds_its_component(place: Path, away: Path) -> None:
    dispatches = files("casus") / "data" / "demo" / "dispatches.jsonl"
    texts = [json.loads(dispatches.read_text("utf-8").splitlines()[0])["text"]]
    texts += [FOUNDING.read_text("utf-8")] if FOUNDING.exists() else []
    home, *counts = run(sys.executable, "-c", CODING, *texts).split()
    assert home == str(place / "casus" / "__init__.py")
    assert [int(count) > 5 for count in counts] == [True for _ in texts]


def test_a_record_is_made_and_its_desk_serves_pages_with_their_files(place: Path, away: Path) -> None:
    assert run(place / "bin" / "casus", "version") == f"casus {casus.__version__}\n"
    run(sys.executable, "-c", "import casus; casus.open('record.sqlite').close()")
    with serving("record.sqlite") as desk:
        named = re.findall(r'(?:src|href)="/static/([^"?]+)', read(f"{desk}/").decode())
        static = place / "casus" / "data" / "web" / "static"
        held = [path.relative_to(static).as_posix() for path in static.rglob("*.*")]
        assert {"desk.css", "desk.js", "vendor/htmx.min.js"} <= set(named) <= set(held)
        assert all(read(f"{desk}/static/{name}") == (static / name).read_bytes() for name in held)
        assert json.loads(read(f"{desk}/health/ready")) == {"status": "ok"}
        assert json.loads(read(f"{desk}/api/v1/incidents"))["items"] == []


def read(address: str) -> bytes:
    with urlopen(address, timeout=30) as answer:
        return bytes(answer.read())
