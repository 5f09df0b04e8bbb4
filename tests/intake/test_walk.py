from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from casus.intake.walk import MAX_DEPTH, STDIN, Walked, input_paths, total_bytes
from casus.records.rejected import Rejected


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that is also the one that is worked in."""
    for name in (
        *("b.html", "a.txt", "c.jsonl.gz", "notes.pdf", "README", ".hidden.html", "sub/d.warc.gz", "sub/deep/e.zip"),
        *("sub/f.csv", ".git/g.html", "[odd].txt", "sub/z.html"),
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x" * 10)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def found(*arguments: str, walked: Walked | None = None) -> list[str]:
    """The paths, and `reason: argument` of what was refused."""
    paths = input_paths(arguments, walked)
    return [f"{path.reason}: {path.path}" if isinstance(path, Rejected) else path.as_posix() for path in paths]


ALL = ["[odd].txt", "a.txt", "b.html", "c.jsonl.gz", "sub/d.warc.gz", "sub/deep/e.zip", "sub/z.html"]


def test_a_folder_gives_what_is_read_by_name(tree: Path) -> None:
    walked = Walked()
    assert found(".", walked=walked) == ALL
    assert walked.passed_over == 3
    assert found(str(tree)) == [f"{tree.as_posix()}/{name}" for name in ALL]


def test_files_are_taken_as_they_are_named(tree: Path) -> None:
    assert found("notes.pdf", "b.html", "b.html", "-", "[odd].txt") == [
        "notes.pdf",
        "b.html",
        "b.html",
        "-",
        "[odd].txt",
    ]
    assert list(input_paths(["-"])) == [STDIN]
    assert found("sub", "sub") == 2 * ALL[4:]


@pytest.mark.parametrize(
    ("pattern", "paths"),
    [
        ("*.html", ["b.html"]),
        ("?.*", ["a.txt", "b.html", "c.jsonl.gz"]),
        ("[ab].*", ["a.txt", "b.html"]),
        ("**/*.html", ["b.html", "sub/z.html"]),
        ("sub/**/*.zip", ["sub/deep/e.zip"]),
        ("**/deep/*", ["sub/deep/e.zip"]),
        ("*.pdf", ["notes.pdf"]),
        (".*.html", [".hidden.html"]),
        ("s*b", ["sub/d.warc.gz", "sub/deep/e.zip", "sub/z.html"]),
        ("*/deep", ["sub/deep/e.zip"]),
        ("**", ALL),
        ("sub/**", ALL[4:]),
        ("**/*", [*ALL, "README", "notes.pdf", "sub/f.csv"]),
        ("**/**/z.html", ["sub/z.html"]),
    ],
)
def test_patterns(tree: Path, pattern: str, paths: list[str]) -> None:
    assert sorted(found(pattern)) == sorted(paths)
    assert found(pattern) == found(pattern)
    assert sorted(found(str(tree / pattern))) == sorted(f"{tree.as_posix()}/{path}" for path in paths)


@pytest.mark.parametrize("argument", ["none.html", "*.none", "none/*", "**/none", "a\0b", "empty", ""])
def test_what_leads_to_nothing_is_told(tree: Path, argument: str) -> None:
    (tree / "empty").mkdir()
    refused, kept = input_paths([argument, "a.txt"]) if argument else (Rejected("", "", "missing", ""), Path("a.txt"))
    assert isinstance(refused, Rejected)
    assert refused.reason in ("missing", "unreadable")
    refused.message.encode()
    assert kept == Path("a.txt")


def test_links_that_lead_back_are_followed_once(tree: Path) -> None:
    (tree / "sub" / "loop").symlink_to(tree, target_is_directory=True)
    (tree / "sub" / "self").symlink_to("self")
    (tree / "again").symlink_to(tree / "sub", target_is_directory=True)
    (tree / "alias.html").symlink_to(tree / "b.html")
    paths = found(".")
    assert sorted(paths) == sorted(["alias.html", "again/d.warc.gz", "again/deep/e.zip", "again/z.html", *ALL[:4]])
    assert sorted(found("**/*.html")) == ["alias.html", "b.html", "sub/z.html"]


def test_a_link_to_nothing_is_left_to_the_reader(tree: Path) -> None:
    (tree / "gone.html").symlink_to(tree / "nowhere.html")
    assert "gone.html" in found(".")
    assert found("gone.html") == ["gone.html"]


def test_pipes_in_folders_are_passed_over(tree: Path) -> None:
    os.mkfifo(tree / "pipe.html")
    walked = Walked()
    assert found(".", walked=walked) == ALL
    assert walked.passed_over == 4
    assert found("pipe.html") == ["pipe.html"]
    assert found("pip*.html") == ["missing: pip*.html"]


def test_a_folder_that_cannot_be_listed_is_told(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    listed = os.listdir

    def forbidden(folder: Path) -> list[str]:
        if Path(folder).name == "sub":
            raise PermissionError("not allowed")
        return listed(folder)

    monkeypatch.setattr(os, "listdir", forbidden)
    assert found(".") == [*ALL[:4], "unreadable: sub"]
    assert found("**/*.zip") == ["missing: **/*.zip"]


def test_folders_without_end_have_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for _ in range(MAX_DEPTH + 5):
        Path("d").mkdir()
        os.chdir("d")
        Path("a.txt").touch()
    os.chdir(tmp_path)
    paths = found(".")
    assert sum(path.endswith("a.txt") for path in paths) == MAX_DEPTH
    assert sum(path.startswith("unreadable: ") for path in paths) == 1
    assert len(found("**/*.txt")) <= MAX_DEPTH + 1


@pytest.mark.skipif(sys.platform == "darwin", reason="its file names are UTF-8")
def test_names_that_are_no_utf_8(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"caf\xe9.txt")
    path.touch()
    assert list(input_paths([str(tmp_path)])) == [path]
    assert found(str(tmp_path / os.fsdecode(b"caf\xe9.none")))[0].encode().endswith(b"caf\\udce9.none")


def test_total_bytes(tree: Path) -> None:
    paths = [*input_paths([".", "none", "-"]), Path("a\0b"), tree]
    assert total_bytes(paths) == 10 * len(ALL)
