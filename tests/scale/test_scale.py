"""The run on a real local cluster: the records of one process, whatever happens on the way."""

from __future__ import annotations

import gzip
import json
import os
import shutil
import signal
from pathlib import Path

import pytest

pytest.importorskip("ray", reason="Ray is not installed; pip install 'casus[scale]'")

from deltalake import DeltaTable

from casus.errors import BadOption, DataError
from casus.exchange.coded import outcome_json, outcome_of
from casus.ingest.running import running
from casus.ingest.worker import Job, Load, Worker
from casus.intake.items import path_items
from casus.intake.options import IntakeOptions
from casus.records.item import Item
from casus.records.outcome import Outcome, Refused, Taken
from casus.records.rejected import Rejected
from casus.scale.coder import Done
from casus.scale.delta import Delta
from casus.scale.output import Folder
from casus.scale.result import result
from casus.scale.scale import Format, Options, scale, seen
from casus.store.store import Store
from casus.workspace import open_workspace
from tests.ingest.coders import DEADLY, load_deadly, load_slow, load_unable
from tests.ingest.written import content, load_fake, write_articles
from tests.scale.ordeal import coders, written

pytestmark = pytest.mark.usefixtures("cluster")


@pytest.fixture(scope="module")
def news(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two files, one of them packed: 300 articles in six shards."""
    folder = tmp_path_factory.mktemp("news")
    write_articles(folder / "a.jsonl", 150)
    write_articles(folder / "b.jsonl", 150, seed=2)
    with gzip.open(folder / "c.jsonl.gz", "wb") as stream:
        stream.write((folder / "b.jsonl").read_bytes())
    (folder / "b.jsonl").unlink()
    return folder


@pytest.fixture(scope="module")
def undisturbed(news: Path, tmp_path_factory: pytest.TempPathFactory, cluster: None) -> Path:
    """The output of a run of all of it."""
    output = tmp_path_factory.mktemp("undisturbed") / "out"
    done = list(scale([str(news)], str(output), options()))
    assert sum(one.inputs for one in done) == 300
    return output


def options(load: Load = load_fake, format_: Format = "parquet") -> Options:
    return Options(format_, workers=2, load=load)


def plain(news: Path) -> list[str]:
    """What one process makes of it, as lines in order."""
    with Worker(Job(None, IntakeOptions(), load_fake)) as worker:
        found: list[Outcome] = []
        for path in sorted(news.iterdir()):
            for one in path_items(path, IntakeOptions()):
                found += [Refused(one)] if isinstance(one, Rejected) else worker.work([one])
        return sorted(map(outcome_json, found))


def articles(lines: list[str]) -> set[str]:
    """Those that were coded: in which of two shards an article is met first does not count."""
    return {line for line in lines if '"coded"' in line}


def digest(line: str) -> str:
    outcome = outcome_of(line)
    assert isinstance(outcome, Taken)
    return outcome.article.digest


def test_the_records_are_those_of_one_process(news: Path, undisturbed: Path) -> None:
    lines = written(undisturbed)
    assert len(lines) == 300 == result(str(undisturbed)).inputs
    assert articles(lines) <= set(plain(news))
    assert set(map(digest, articles(lines))) == set(map(digest, articles(plain(news))))


def test_a_run_that_was_stopped_is_taken_up(news: Path, undisturbed: Path, tmp_path: Path) -> None:
    """Also shards that were written and not committed when it was stopped."""
    output = tmp_path / "out"
    shutil.copytree(undisturbed, output)
    note = max((output / "done").iterdir(), key=lambda path: path.stat().st_size)
    first, second, *rest = json.loads(note.read_text())
    note.write_text(json.dumps(rest))
    (output / "coded" / f"{first['shard']}.parquet").unlink()
    done = list(scale([str(news)], str(output), options()))
    assert {one.shard for one in done} == {first["shard"], second["shard"]}
    assert written(output) == written(undisturbed)


def test_a_delta_table_holds_the_same_and_each_shard_once(news: Path, undisturbed: Path, tmp_path: Path) -> None:
    output = tmp_path / "out"
    first = list(scale([str(news / "a.jsonl")], str(output), options(format_="delta")))
    rest = list(scale([str(news)], str(output), options(format_="delta")))
    assert (len(first), len(rest)) == (3, 3)
    Delta(Folder(str(output))).commit([*first, *rest])
    assert DeltaTable(str(output / "coded")).to_pyarrow_table().num_rows == 300
    assert written(output) == written(undisturbed)


def test_the_death_of_a_worker_changes_nothing(news: Path, undisturbed: Path, tmp_path: Path) -> None:
    deaths = 0
    for _ in scale([str(news)], str(tmp_path / "out"), options(load_slow)):
        deaths += kill_one()
    assert deaths
    assert written(tmp_path / "out") == written(undisturbed)


def test_workers_do_not_give_way_to_all_else() -> None:
    """As those of `casus ingest`: else whatever runs beside them all but stops them."""
    import ray

    assert ray.get(ray.remote(lambda: os.nice(0)).remote()) == os.nice(0)


def kill_one() -> int:
    """Kills a process that codes, if there is one."""
    for pid in coders():
        os.kill(pid, signal.SIGKILL)
        return 1
    return 0


def test_an_article_that_kills_is_put_aside(tmp_path: Path) -> None:
    lines = [{"id": str(n), "text": f"Iran warned Israel about {n} things in Geneva, an aide said."} for n in range(5)]
    lines[3]["text"] = f"Iran warned Israel. {DEADLY} It was the third in Geneva, an aide said."
    (tmp_path / "news.jsonl").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    (done,) = scale([str(tmp_path / "news.jsonl")], str(tmp_path / "out"), options(load_deadly))
    assert (done.articles, done.refused) == (4, 1)
    (refused,) = (one for one in result(str(tmp_path / "out")).outcomes() if isinstance(one, Refused))
    assert refused.rejected.reason == "crashed"
    assert isinstance(refused.item, Item)
    assert DEADLY.encode() in refused.item.raw


def test_what_a_coder_lacks_ends_the_run_and_no_article_is_to_blame(tmp_path: Path) -> None:
    write_articles(tmp_path / "news.jsonl", 5)
    output = tmp_path / "out"
    for _ in range(3):
        with pytest.raises(DataError, match=r"^CUDA did not start$"):
            list(scale([str(tmp_path / "news.jsonl")], str(output), options(load_unable)))
    assert not list((output / "trying").iterdir())
    (done,) = scale([str(tmp_path / "news.jsonl")], str(output), options())
    assert done.articles > 0


def test_graphics_processors_that_cannot_be_used_are_told_of_before_anything_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("onnxruntime.get_available_providers", lambda: ["CPUExecutionProvider"])
    write_articles(tmp_path / "news.jsonl", 5)
    asked = Options("parquet", workers=1, gpus=1, load=load_fake)
    with pytest.raises(BadOption, match="needs CUDAExecutionProvider"):
        list(scale([str(tmp_path / "news.jsonl")], str(tmp_path / "out"), asked))
    assert not (tmp_path / "out").exists()


def test_the_record_is_as_if_all_had_been_coded_here(news: Path, undisturbed: Path, tmp_path: Path) -> None:
    with open_workspace(str(tmp_path / "here.sqlite")) as workspace:
        workspace.ingest([news], workers=1, load=load_fake)
    coded = result(str(undisturbed))
    with open_workspace(str(tmp_path / "coded.sqlite")) as workspace:
        for _ in range(2):
            with running(workspace.store, "ingest", ["out"]) as run:
                list(workspace.fill_coded(coded.outcomes(), run, coded.published))
    with Store.open(str(tmp_path / "here.sqlite")) as here, Store.open(str(tmp_path / "coded.sqlite")) as there:
        assert content(there) == content(here)


def test_a_worker_that_writes_elsewhere_is_told_of(tmp_path: Path) -> None:
    """As one does on another machine whose folder of that name is its own."""
    done = Done("a", "coded/a.parquet", 1, 1, 1, 0, 0)
    with pytest.raises(BadOption, match=r"which is not there for this process; give a folder .* that all machines"):
        list(seen(iter([done]), Folder(str(tmp_path))))
    Folder(str(tmp_path)).write(done.file, b"whole")
    assert list(seen(iter([done]), Folder(str(tmp_path)))) == [done]


def test_an_output_that_is_something_else_is_refused(news: Path, tmp_path: Path) -> None:
    with pytest.raises(BadOption, match="holds something else"):
        list(scale([str(news)], str(news), options()))


def test_an_output_that_was_begun_otherwise_is_refused(news: Path, undisturbed: Path) -> None:
    with pytest.raises(BadOption, match="was begun with format 'parquet' and not 'delta'"):
        list(scale([str(news)], str(undisturbed), options(format_="delta")))


def test_another_version_is_refused_also_where_all_is_coded(news: Path, undisturbed: Path, tmp_path: Path) -> None:
    output = tmp_path / "out"
    shutil.copytree(undisturbed, output)
    noted = (output / "casus.json").read_text()
    (output / "casus.json").write_text(noted.replace('"casus": "', '"casus": "0.'))
    with pytest.raises(BadOption, match=r"was begun with casus '0.0.* and not '0"):
        list(scale([str(news)], str(output), options()))


def test_an_input_that_is_missing_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(BadOption, match="does not exist"):
        list(scale([str(tmp_path / "nothing.jsonl")], str(tmp_path / "out"), options()))
    assert not (tmp_path / "out").exists()


def test_a_folder_with_nothing_to_code_is_refused(tmp_path: Path) -> None:
    (tmp_path / "news").mkdir()
    with pytest.raises(BadOption, match="leads to no file that Casus reads"):
        list(scale([str(tmp_path / "news")], str(tmp_path / "out"), options()))
