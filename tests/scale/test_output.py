"""Files are there whole or not at all, on a disk and elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from casus.errors import BadOption
from casus.scale.output import Folder, found_files


@pytest.fixture(params=["disk", "memory"])
def folder(request: pytest.FixtureRequest, tmp_path: Path) -> Folder:
    return Folder(str(tmp_path / "out") if request.param == "disk" else f"memory://{tmp_path.name}/out")


def test_what_is_written_is_read(folder: Folder) -> None:
    assert folder.is_empty()
    assert folder.read("a/b.json") is None
    folder.write("a/b.json", b"one")
    folder.write("a/b.json", b"two")
    folder.write("a/c.json", b"three")
    assert folder.read("a/b.json") == b"two"
    assert folder.names("a") == ["b.json", "c.json"]
    assert folder.read_all(["a/c.json", "a/b.json"]) == [b"three", b"two"]
    assert folder.names("nowhere") == []
    assert folder.read_all([]) == []
    assert not folder.is_empty()
    with folder.open("a/c.json") as stream:
        assert stream.read() == b"three"
    folder.remove("a/c.json")
    folder.remove("a/c.json")
    assert folder.names("a") == ["b.json"]


def test_a_folder_goes_with_all_that_is_in_it(folder: Folder) -> None:
    folder.write("a/b/c.json", b"one")
    folder.write("d.json", b"two")
    folder.remove_folder("a")
    folder.remove_folder("a")
    assert folder.names("a") == []
    assert folder.read("a/b/c.json") is None
    assert folder.read("d.json") == b"two"


def test_half_a_file_is_none(tmp_path: Path) -> None:
    folder = Folder(str(tmp_path))
    folder.write("done/a.json", b"one")
    (tmp_path / "done" / "b.json.0f0f.part").write_bytes(b"ha")
    assert folder.names("done") == ["a.json"]


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "news.jsonl").write_text("{}")
    assert Folder(str(tmp_path / "news.jsonl")).read("casus.json") is None


def test_an_address_that_nobody_knows_is_refused() -> None:
    with pytest.raises(BadOption, match=r"gopher://host/a.* cannot be opened.*s3://bucket/folder"):
        Folder("gopher://host/a")


def test_files_are_found_by_folder_pattern_and_name(tmp_path: Path) -> None:
    place = f"memory://{tmp_path.name}"
    folder = Folder(f"{place}/news")
    for name in ("2025/b.jsonl", "2025/a.jsonl", "2024/c.txt"):
        folder.write(name, b"{}")
    assert list(found_files(f"{place}/news/2025")) == [f"memory:///{tmp_path.name}/news/2025/{n}.jsonl" for n in "ab"]
    assert len(list(found_files(f"{place}/news/*/*.jsonl"))) == 2
    assert list(found_files(f"{place}/news/2024/c.txt")) == [f"memory:///{tmp_path.name}/news/2024/c.txt"]
