"""One shard in one process: the file is the same however the shard was tried."""

from __future__ import annotations

from pathlib import Path

from casus.exchange.coded import read_coded
from casus.ingest.worker import Job
from casus.intake.options import IntakeOptions
from casus.records.item import Item
from casus.records.outcome import Known, Refused, Taken
from casus.records.rejected import Rejected
from casus.scale.attempts import attempt
from casus.scale.coder import Coder, file_of
from casus.scale.made import Made
from casus.scale.shards import Input, Shard, identity
from tests.ingest.written import load_fake

TEXT = b'{"id": "a", "text": "Iran warned Israel in Geneva about 3 things, an aide said.", "published": "2025-06-19"}'


def shard() -> Shard:
    inputs: tuple[Input, ...] = (
        Item("a", "news.jsonl#1", TEXT, "record"),
        Rejected("b", "news.jsonl#2", "too-large", "is over 10 bytes", b"{", "record"),
        Item("c", "news.jsonl#3", b"{", "record"),
        Item("again", "other.jsonl#1", TEXT, "record"),
    )
    return Shard(identity(inputs), inputs)


def coder(output: Path) -> Coder:
    return Coder(str(output), Job(None, IntakeOptions(), load_fake), Made("parquet", None))


def test_what_became_of_each_input_is_in_the_file_in_order(tmp_path: Path) -> None:
    one = shard()
    done = coder(tmp_path).code(one)
    assert (done.shard, done.inputs, done.articles, done.refused) == (one.id, 4, 1, 2)
    path = tmp_path / file_of(one.id)
    assert done.size == path.stat().st_size
    with path.open("rb") as stream:
        first, second, third, fourth = read_coded(stream)
    assert isinstance(first, Taken)
    assert isinstance(second, Refused)
    assert isinstance(third, Refused)
    assert (second.rejected.reason, third.rejected.reason) == ("too-large", "bad-json")
    assert isinstance(fourth, Known)
    assert (fourth.digest, fourth.sighting.place) == (first.article.digest, "other.jsonl#1")
    assert not list((tmp_path / "trying").iterdir())


def test_a_shard_that_was_tried_before_gives_the_same_bytes(tmp_path: Path) -> None:
    one = shard()
    coder(tmp_path / "first").code(one)
    second = coder(tmp_path / "second")
    attempt(second.folder, one.id).begin()
    begun = second.one_by_one(attempt(second.folder, one.id), one.inputs)
    assert isinstance(next(begun), Taken)  # and here the worker died
    coder(tmp_path / "second").code(one)
    name = file_of(one.id)
    assert (tmp_path / "first" / name).read_bytes() == (tmp_path / "second" / name).read_bytes()
    assert not list((tmp_path / "second" / "trying").iterdir())
