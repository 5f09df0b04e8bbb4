"""Rules of the house that no single module can check: sizes, names, imports, lock files, sources."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import casus

MOST_LINES = 500
PUBLIC = [
    "Article",
    "Casus",
    "CasusError",
    "CodedArticle",
    "DataError",
    "Event",
    "InputError",
    "Query",
    "Relation",
    "Settings",
    "Statement",
    "Workspace",
    "__version__",
    "load",
    "open",
]
HEAVY = (
    *("alembic", "argon2", "courlan", "datasketch", "fastapi", "fastwarc", "feedparser", "httpcore", "httpx", "jinja2"),
    *("lxml", "numpy", "onnxruntime", "prometheus_client", "protego", "pyarrow", "pydantic", "rich", "scipy", "spacy"),
    *("sqlalchemy", "tokenizers", "torch", "trafilatura", "typer", "uvicorn", "zstandard"),
)
LOCKS = ("run.lock", "test.lock", "train.lock")
# Written in pieces, so that this file does not hold what it looks for.
INDEX_HOSTS = "|".join(["py" + r"pi\.org", "python" + "hosted", "npm" + r"js\.(?:com|org)", "download" + r"\.pytorch"])
MACHINE_FOLDERS = "|".join(["work", "opt", "root", "home", "tmp", "Users"])
OF_ONE_MACHINE = re.compile(rf"{INDEX_HOSTS}|\bfile" + rf"://|(?<![\w.\-/}}*])/(?:{MACHINE_FOLDERS})/[\w.]")
ADDRESS = re.compile(r"://|^\s*-|(?:^|\s)@\s|[/\\]\S", re.MULTILINE)
LOCKED = re.compile(r"[a-z0-9][a-z0-9._-]*==[\w.+!-]+( --hash=sha256:[0-9a-f]{64})+")


def tracked(root: Path) -> Iterator[Path]:
    """The files that git would hand on: tracked ones, and new ones that are not ignored."""
    command = ["git", "-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True).stdout
    return (root / name for name in listed.split("\0") if name and (root / name).is_file())


def read_text(path: Path) -> str | None:
    """The file's text, or None when it is not UTF-8 text."""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return None


def requirements(path: Path) -> list[str]:
    """One requirement a line, with its hashes."""
    return re.sub(r"\s*\\\n\s*", " ", path.read_text(encoding="utf-8")).strip().split("\n")


def modules_after(statement: str) -> set[str]:
    """Names of the top-level modules that are loaded after a statement in a new process."""
    code = f"import sys\n{statement}\nprint(*{{name.split('.')[0] for name in sys.modules}})"
    return set(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split())


def test_no_source_file_is_too_long(root: Path) -> None:
    lengths = {
        path: len(path.read_text(encoding="utf-8").splitlines())
        for folder in ("src", "tests")
        for path in (root / folder).rglob("*.py")
    }
    assert len(lengths) > 20
    assert {path: lines for path, lines in lengths.items() if lines > MOST_LINES} == {}


def test_public_names_are_exactly_these() -> None:
    assert sorted(casus.__all__) == casus.__all__ == PUBLIC
    assert dir(casus) == PUBLIC


@pytest.mark.parametrize("name", PUBLIC)
def test_each_public_name_can_be_had(name: str) -> None:
    assert getattr(casus, name) is not None


def test_another_name_is_refused_with_the_known_ones() -> None:
    with pytest.raises(AttributeError, match=r"'Story'; it has Article, "):
        casus.Story  # noqa: B018


@pytest.mark.parametrize("statement", ["import casus", "import casus; casus.Article; casus.CasusError"])
def test_importing_casus_loads_nothing_heavy(statement: str) -> None:
    assert modules_after(statement) & set(HEAVY) == set()


def test_the_command_line_loads_no_network_before_it_is_used() -> None:
    loaded = modules_after("import casus.cli.main")
    assert "typer" in loaded
    assert loaded & set(HEAVY) - {"rich", "typer"} == set()


def test_coding_works_without_what_only_training_needs() -> None:
    """Blocked rather than looked for: spaCy loads torch by itself where it is installed."""
    block = "import sys; sys.modules |= dict.fromkeys(['torch', 'onnx', 'safetensors'])"
    code = "import casus; casus.load().code('Fighters shelled the town.', published='2024-05-02')"
    assert {"onnxruntime", "spacy"} <= modules_after(f"{block}; {code}")


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_no_file_names_a_machine_or_an_index(root: Path) -> None:
    found = [
        f"{path.relative_to(root)}: {match[0]}"
        for path in tracked(root)
        for match in OF_ONE_MACHINE.finditer(read_text(path) or "")
    ]
    assert found == []


@pytest.mark.parametrize(
    "text",
    ["see /" + "work/main", "`/" + "tmp/a.txt`", "https://py" + "pi.org/simple", "file" + "://localhost/wheels"],
)
def test_what_names_a_machine_is_seen(text: str) -> None:
    assert OF_ONE_MACHINE.search(text)


@pytest.mark.parametrize(
    "text", ["https://news.example/home/today", "docs/work/plan.md", "the opt/out rule", "/ home /"]
)
def test_what_names_no_machine_is_left_alone(text: str) -> None:
    assert not OF_ONE_MACHINE.search(text)


@pytest.mark.parametrize("name", LOCKS)
def test_lock_files_have_hashes_and_no_address(root: Path, name: str) -> None:
    lines = requirements(root / "requirements" / name)
    assert len(lines) > 3
    assert [line for line in lines if not LOCKED.fullmatch(line)] == []
    assert not ADDRESS.search("\n".join(lines))


def test_locks_agree_on_versions(root: Path) -> None:
    versions: dict[str, set[str]] = {}
    for name in LOCKS:
        for line in requirements(root / "requirements" / name):
            package, version = line.split(" ")[0].split("==")
            versions.setdefault(package, set()).add(version)
    assert {package: found for package, found in versions.items() if len(found) > 1} == {}


def test_every_shipped_file_has_a_source(root: Path) -> None:
    """SOURCES.md has a section for each folder (`## actors/`), which names each of its files."""
    data = root / "src" / "casus" / "data"
    parts = re.split(r"^## (\w+)/", (data / "SOURCES.md").read_text(encoding="utf-8"), flags=re.MULTILINE)
    sections = dict(zip(parts[1::2], parts[2::2], strict=True))
    shipped = [path for path in data.glob("*/*") if path.is_file() and path.suffix != ".py"]
    assert len(shipped) > 5
    assert [str(path) for path in shipped if path.name not in sections.get(path.parent.name, "")] == []


def test_the_changelog_tells_of_this_version(root: Path) -> None:
    headings = re.findall(r"^## \[?([\w.]+)", (root / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert casus.__version__ in headings


def test_decisions_are_numbered_in_order(root: Path) -> None:
    names = sorted(path.name for path in (root / "docs" / "decisions").glob("*.md") if path.name != "template.md")
    assert [int(name.split("-")[0]) for name in names] == list(range(1, len(names) + 1))
    for name in names:
        first = (root / "docs" / "decisions" / name).read_text(encoding="utf-8").split("\n", 1)[0]
        assert re.match(rf"# {name[:4]}[.:] ", first)


def test_every_room_has_its_tests(root: Path) -> None:
    package = root / "src" / "casus"
    rooms = {path.parent.name for path in package.glob("*/__init__.py")}
    without = {room for room in rooms if not list((root / "tests" / room).glob("test_*.py"))}
    assert without == set()
