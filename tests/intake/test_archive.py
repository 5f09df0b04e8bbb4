from __future__ import annotations

import io

import pytest

from casus.errors import UnreadableInput
from casus.intake import archive as room
from casus.intake.archive import Archive, Budget, seekable, spooled
from casus.intake.stream import Packed, Position
from casus.intake.unpack import FREE_BYTES, MAX_RATIO
from tests.intake.test_zipped import Pipe

RAW = bytes(range(256)) * 100


def test_a_budget_is_spent_once_for_all() -> None:
    budget = Budget(10)
    budget.spend(FREE_BYTES + MAX_RATIO * 10)
    assert not budget.spent
    with pytest.raises(UnreadableInput, match="more than 100 times its size"):
        budget.spend(1)
    assert budget.spent


def test_what_is_read_twice_counts_once() -> None:
    position = Position()
    archive = Archive(io.BytesIO(RAW), position, told=100)
    assert archive.at(500, 10) == RAW[500:510]
    assert position.bytes == 10
    for _ in range(2):
        archive.at(0, len(RAW))
    assert position.bytes == len(RAW) - 100
    assert archive.first(3) == RAW[:3]


@pytest.mark.parametrize("kind", [io.BytesIO, Pipe])
def test_a_stream_can_be_gone_back_in(kind: type[io.BytesIO]) -> None:
    stream, position = kind(RAW), Position()
    with seekable(stream, Packed(stream, position), position) as archive:
        assert archive.size == len(RAW)
        assert [archive.at(at, 5) for at in (9_000, 3)] == [RAW[at : at + 5] for at in (9_000, 3)]


def test_a_disk_that_failed_is_remembered() -> None:
    class Failing(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            raise OSError("disk failed")

    archive = Archive(Failing(RAW), Position(), 0)
    with pytest.raises(OSError, match="disk failed"):
        archive.read(1)
    assert str(archive.failed) == "disk failed"


def test_too_much_is_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "MAX_SPOOLED", 1_000)
    with pytest.raises(UnreadableInput, match="is over 1000 bytes; save it as a file"), spooled(io.BytesIO(RAW)):
        pass
