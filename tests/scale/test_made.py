"""What an output is made with is noted once, and everybody who writes into it is held to it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from casus.errors import BadOption
from casus.ingest.worker import Job
from casus.intake.options import IntakeOptions
from casus.records.item import Item
from casus.scale.coder import Coder
from casus.scale.made import MADE, Made, claim, is_begun
from casus.scale.output import Folder
from casus.scale.shards import Shard, identity
from tests.builders import VERSIONS
from tests.ingest.written import load_fake

MADE_SO = Made("parquet", "2025-06-19")
OTHER = replace(VERSIONS, model="another")


def test_what_was_noted_first_holds(tmp_path: Path) -> None:
    folder = Folder(str(tmp_path / "out"))
    claim(folder, MADE_SO.by(VERSIONS))
    noted = folder.read(MADE)
    claim(folder, MADE_SO.by(VERSIONS))
    for other in (MADE_SO.by(OTHER), Made("delta", "2025-06-19").by(VERSIONS), Made("parquet", None).by(VERSIONS)):
        with pytest.raises(BadOption, match=r"was begun with .* and not .*; go on as it was begun"):
            claim(folder, other)
    assert folder.read(MADE) == noted


def test_only_an_empty_folder_and_an_output_can_be_written_into(tmp_path: Path) -> None:
    folder = Folder(str(tmp_path))
    assert not is_begun(folder)
    (tmp_path / "letter.txt").write_text("not ours")
    with pytest.raises(BadOption, match="holds something else"):
        is_begun(folder)
    claim(folder, MADE_SO.by(VERSIONS))
    assert is_begun(folder)


def test_a_machine_of_another_version_writes_nothing(tmp_path: Path) -> None:
    inputs = (Item("a", "news.jsonl#1", b'{"id": "a", "text": "Iran warned Israel in Geneva."}', "record"),)
    claim(Folder(str(tmp_path)), MADE_SO.by(OTHER))
    coder = Coder(str(tmp_path), Job(None, IntakeOptions(), load_fake), MADE_SO)
    for _ in range(2):
        with pytest.raises(BadOption, match=r"was begun with model 'another' and not '[^']+'; go on"):
            coder.code(Shard(identity(inputs), inputs))
    assert [path.name for path in tmp_path.iterdir()] == [MADE]
