from __future__ import annotations

from pathlib import Path

import fsspec
import pytest

from casus.intake.options import IntakeOptions
from casus.intake.stream import Position
from casus.records.item import Item
from casus.records.rejected import Rejected
from casus.scale.inputs import address_inputs, addresses, total_bytes
from tests.intake.archives import TEXT, parquet

OPTIONS = IntakeOptions()


@pytest.mark.parametrize("compression", ["none", "zstd"])
def test_parquet_at_an_address_is_read_row_by_row(compression: str) -> None:
    rows = [{"id": f"d{n}", "text": f"{TEXT} {n}"} for n in range(500)]
    with fsspec.open("memory://news/a.parquet", "wb") as stream:
        stream.write(parquet(rows, row_group_size=200, compression=compression))
    (address,) = addresses(["memory://news/*.parquet"])
    items = list(address_inputs(address, OPTIONS))
    assert [one.place for one in items if isinstance(one, Item)] == [f"{address}#{n}" for n in range(1, 501)]


def test_parquet_at_an_address_that_is_broken_is_told() -> None:
    with fsspec.open("memory://news/b.parquet", "wb") as stream:
        stream.write(parquet([{"text": TEXT}])[:-20])
    (refused,) = address_inputs("memory://news/b.parquet", OPTIONS)
    assert isinstance(refused, Rejected)
    assert (refused.reason, refused.path) == ("broken-archive", "memory://news/b.parquet")


def test_the_size_of_all_is_known_on_this_machine_alone(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("news", encoding="utf-8")
    assert total_bytes(list(addresses([str(tmp_path)]))) == 8
    assert total_bytes([str(tmp_path / "a.txt"), "memory://news/b.txt"]) is None


def test_what_is_read_at_an_address_is_told() -> None:
    raw = parquet([{"text": TEXT}])
    with fsspec.open("memory://news/c.parquet", "wb") as stream:
        stream.write(raw)
    position = Position()
    assert len(list(address_inputs("memory://news/c.parquet", OPTIONS, position))) == 1
    assert 0 < position.bytes <= len(raw)
