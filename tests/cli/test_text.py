from __future__ import annotations

import json
from pathlib import Path

from typer.testing import CliRunner

from casus.cli.main import app

TEXT = "Freedonia warned Sylvania on Monday that its troops would cross the border.\r\n\r\nNobody answered the call.\n"


def lines(path: Path, *ids: str) -> Path:
    path.write_text("".join(json.dumps({"id": name, "text": f"{name}: {TEXT}"}) + "\n" for name in ids), "utf-8")
    return path


def test_the_text_is_printed_to_the_character(tmp_path: Path) -> None:
    path = tmp_path / "warning.txt"
    path.write_bytes(TEXT.encode())
    assert CliRunner().invoke(app, ["text", str(path)]).stdout_bytes == TEXT.encode()


def test_one_of_several_articles_is_chosen_by_its_id(tmp_path: Path) -> None:
    path = lines(tmp_path / "three.jsonl", "a", "b", "c")
    assert CliRunner().invoke(app, ["text", str(path), "--doc", "b"]).stdout.startswith("b: Freedonia")


def test_several_articles_without_a_choice_is_an_error_that_lists_them(tmp_path: Path) -> None:
    done = CliRunner().invoke(app, ["text", str(lines(tmp_path / "three.jsonl", "a", "b", "c"))])
    assert done.exit_code == 2
    assert "a, b, c" in done.stderr


def test_an_unknown_id_is_an_error(tmp_path: Path) -> None:
    done = CliRunner().invoke(app, ["text", str(lines(tmp_path / "two.jsonl", "a", "b")), "--doc", "z"])
    assert done.exit_code == 2
    assert "'z'" in done.stderr


def test_a_rejected_file_ends_with_1(tmp_path: Path) -> None:
    assert CliRunner().invoke(app, ["text", str(tmp_path / "nowhere.txt")]).exit_code == 1
