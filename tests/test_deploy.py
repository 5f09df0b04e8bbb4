"""What docs/deploy.md says and deploy/ holds is so: commands, settings, units, the image and its check of health."""

from __future__ import annotations

import json
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from configparser import ConfigParser
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

from casus.cli.main import app
from casus.config import CONFIG_VARIABLE, PREFIX, Settings
from tests.test_asking import blocks
from tests.web.browser.served import serving

ROOT = Path(__file__).parents[1]
DEPLOY = ROOT / "deploy"
PAGE = (ROOT / "docs" / "deploy.md").read_text(encoding="utf-8")
UNITS = ("casus.service", "casus-watch.service")
PROGRAM = "/usr/local/lib/casus/bin/casus"
AS_COMMAND = {"casus", "as_casus", "casus_once", PROGRAM}


def texts() -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(DEPLOY.iterdir())}


def lines(text: str) -> list[str]:
    return text.replace("\\\n", " ").splitlines()


def in_shell() -> Iterator[list[str]]:
    """The words behind `casus` in the commands of the page, those in a container among them."""
    for line in [line for block in blocks("sh", PAGE) for line in lines(block)]:
        words = shlex.split(line, comments=True)
        if words and words[0] in AS_COMMAND:
            yield words[1:]
        elif words[:2] == ["podman", "run"]:
            yield words[len(words) - words[::-1].index("casus") :]


def in_words() -> Iterator[list[str]]:
    """What stands in backticks and begins with `casus`, in the page and in comments."""
    for text in (PAGE, *texts().values()):
        for found in re.findall(r"`casus ([^`]+)`", text):
            yield shlex.split(found)


def options() -> dict[str, list[str]]:
    """Each variable of options in the file of the environment, with its words."""
    found = re.findall(r'^(\w+)_OPTIONS="(.*)"$', texts()["casus.env"], re.MULTILINE)
    found += re.findall(r'`(DESK|WATCH)_OPTIONS="(.*?)"`', PAGE)
    return {f"{name}_OPTIONS": shlex.split(value) for name, value in found}


def in_units() -> Iterator[list[str]]:
    for name in UNITS:
        program, *words = shlex.split(unit(name)["Service"]["ExecStart"])
        assert program == PROGRAM
        given = options()
        yield [one for word in words for one in (given[word[1:]] if word.startswith("$") else [word])]


def in_image() -> list[str]:
    assert json.loads(instructions("ENTRYPOINT")[-1]) == ["casus"]
    words: list[str] = json.loads(instructions("CMD")[-1])
    return words


def unit(name: str) -> ConfigParser:
    parser = ConfigParser(strict=False, interpolation=None, delimiters=("=",), comment_prefixes=("#",))
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    parser.read_string(texts()[name])
    return parser


def instructions(name: str) -> list[str]:
    """What follows each instruction of this name in the Containerfile."""
    kept = [line for line in lines(texts()["Containerfile"]) if not line.lstrip().startswith("#")]
    return [line.partition(" ")[2].strip() for line in kept if line.startswith(f"{name} ")]


def parse(words: Sequence[str]) -> None:
    """As the command line reads them, without doing it; raises for a command, option or value that there is not."""
    command: Any = get_command(app)
    rest = list(words)
    while commands := getattr(command, "commands", None):
        command = commands[rest.pop(0)]
    with command.make_context(command.name or "", rest):
        pass


COMMANDS = [*in_shell(), *in_words(), *in_units(), in_image()]


def test_commands_are_found_in_all_places() -> None:
    told = [" ".join(words) for words in COMMANDS]
    assert {"desk add Ann --role admin", "watch --workers 1", "serve --host 0.0.0.0"} <= set(told)
    assert sum(line.startswith("serve --host 0.0.0.0 --https --allowed-host") for line in told) == 1
    assert len(told) > 12


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_every_command_that_is_named_can_be_given(words: list[str]) -> None:
    parse([*words, "file"] if words[0] == "ingest" else words)


@pytest.mark.parametrize("words", [["serve", "--name", "x"], ["watch", "--workers", "two"], ["desk", "invite"], ["go"]])
def test_a_command_that_there_is_not_is_seen(words: list[str]) -> None:
    with pytest.raises((Exception, SystemExit)):
        parse(words)


def test_every_setting_that_is_named_is_one() -> None:
    known = {PREFIX + field.name.upper() for field in fields(Settings)} | {CONFIG_VARIABLE}
    named = {name for text in (PAGE, *texts().values()) for name in re.findall(rf"\b{PREFIX}[A-Z_]+\b", text)}
    assert "CASUS_STORE" in named
    assert named <= known


@pytest.mark.parametrize("name", UNITS)
def test_a_unit_runs_casus_for_its_own_user_and_shut_in(name: str) -> None:
    service = unit(name)["Service"]
    assert (service["User"], service["StateDirectory"], service["Restart"]) == ("casus", "casus", "on-failure")
    closed = ("NoNewPrivileges", "PrivateDevices", "PrivateTmp", "ProtectHome", "RestrictNamespaces")
    assert {service[key] for key in closed} == {"yes"}
    assert (service["ProtectSystem"], service["CapabilityBoundingSet"]) == ("strict", "")
    assert unit(name)["Install"]["WantedBy"] == "multi-user.target"


@pytest.mark.parametrize("name", UNITS)
def test_what_a_unit_takes_from_the_environment_has_a_default_and_is_in_the_file(name: str) -> None:
    (variable,) = re.findall(r"\$(\w+)", unit(name)["Service"]["ExecStart"])
    assert f"\nEnvironment={variable}=\n" in texts()[name]
    assert f'\n{variable}="' in texts()["casus.env"]


def test_both_units_are_shut_in_alike() -> None:
    first, second = (texts()[name].partition("\nUMask=")[2] for name in UNITS)
    assert first == second != ""


def test_systemd_takes_the_units(tmp_path: Path) -> None:
    """Where there is systemd; their keys are looked at in any case."""
    for name in UNITS:
        assert re.findall(r"^(?!\[\w+\]$|#|$|[A-Z]\w+=).*$", texts()[name], re.MULTILINE) == []
        (tmp_path / name).write_text(texts()[name].replace(PROGRAM, sys.executable), encoding="utf-8")
    if shutil.which("systemd-analyze"):
        command = ["systemd-analyze", "verify", "--man=no", *(str(tmp_path / name) for name in UNITS)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        said = [line for line in done.stderr.splitlines() if "casus" in line]
        assert (done.returncode, said) == (0, [])


def test_the_image_is_made_of_files_that_are_there_and_runs_as_nobody_special() -> None:
    assert {line.split(" ")[0] for line in instructions("FROM")} == {"docker.io/library/python:3.12-slim"}
    copied = [line for line in instructions("COPY") if not line.startswith("--from=build")]
    sources = [word for line in copied for word in line.split()[:-1]]
    assert {"src", "pyproject.toml", "requirements/run.lock"} <= set(sources)
    assert [name for name in sources if not (ROOT / name).exists()] == []
    assert instructions("USER") == ["10017:10017"]
    assert instructions("VOLUME") == ["/data"]


def test_the_lock_has_the_lines_that_the_image_takes_of_it() -> None:
    (expression,) = re.findall(r"sed -n '(.*?)' requirements/test.lock", texts()["Containerfile"])
    assert expression == r"/^psycopg/,/[^\\]$/p"
    lock = (ROOT / "requirements" / "test.lock").read_text(encoding="utf-8")
    driver = re.findall(r"^(psycopg[\w-]*)==[^\n]*\\\n(?:[^\n]*\\\n)*[^\n]*--hash=\S+\n", lock, re.MULTILINE)
    assert driver == ["psycopg", "psycopg-binary"]


def test_the_check_of_health_fails_where_there_is_no_desk(empty_record: Path) -> None:
    words = re.search(r"CMD (\[.*\])$", instructions("HEALTHCHECK")[-1])
    assert words
    program, option, code = json.loads(words[1])
    assert (program, option) == ("python", "-c")
    assert "//127.0.0.1:8017/" in code
    with serving(str(empty_record)) as desk:
        here = code.replace("http://127.0.0.1:8017", desk)
        assert subprocess.run([sys.executable, option, here], check=False).returncode == 0
    assert subprocess.run([sys.executable, option, here], check=False, stderr=subprocess.DEVNULL).returncode == 1


def test_the_page_tells_of_every_file() -> None:
    linked = set(re.findall(r"\]\(\.\./deploy/([\w.-]+)\)", PAGE))
    assert linked == set(texts())


@pytest.mark.parametrize("name", ["deploy.md", "spacy.md"])
def test_every_link_of_the_page_leads_somewhere(name: str) -> None:
    page = ROOT / "docs" / name
    for target, anchor in re.findall(r"\]\((?!https?:)([\w./-]+)?(?:#([\w-]+))?\)", page.read_text(encoding="utf-8")):
        file = page.parent / target if target else page
        headings = re.findall(r"^#+ (.*)$", file.read_text(encoding="utf-8"), re.MULTILINE)
        anchors = {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}
        assert not anchor or anchor in anchors, (target, anchor)
