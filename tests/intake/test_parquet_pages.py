from __future__ import annotations

import io

import pytest

from casus.errors import UnreadableInput
from casus.intake import parquet_pages as room
from casus.intake.archive import Archive
from casus.intake.parquet_pages import held_bytes, row_groups
from casus.intake.stream import Position
from tests.intake.archives import parquet

ROWS = [{"text": f"number {n}, and some more", "id": n} for n in range(1_000)]


def archive(raw: bytes) -> Archive:
    return Archive(io.BytesIO(raw), Position(), 0)


def test_the_row_groups_and_their_columns() -> None:
    raw = parquet(ROWS, row_group_size=400)
    groups = row_groups(archive(raw))
    assert [(one.number, len(one.chunks)) for one in groups] == [(0, 2), (1, 2), (2, 2)]
    ends = [place for one in groups for chunk in one.chunks for place in chunk]
    assert ends == sorted(ends)
    assert ends[0] == 4


@pytest.mark.parametrize("version", ["1.0", "2.0"])
@pytest.mark.parametrize("dictionary", [False, True])
def test_what_is_held_is_the_largest_page_of_each_column(version: str, dictionary: bool) -> None:
    small, large = (
        parquet(ROWS, data_page_size=size, data_page_version=version, use_dictionary=dictionary, write_batch_size=50)
        for size in (500, 1_000_000)
    )
    held = [held_bytes(archive(raw), row_groups(archive(raw))[0]) for raw in (small, large)]
    assert held[1] >= 1_000 * 8 + sum(len(str(row["text"])) for row in ROWS)
    assert dictionary or held[0] < held[1] / 5


@pytest.mark.parametrize(
    ("name", "most", "message"),
    [
        ("MAX_HELD", 1_000, "has a page of"),
        ("MAX_HELD", 30_000, "needs .* bytes at once for row group 0, over 30000; write it in smaller pages"),
        ("MAX_VALUES", 999, "1000 values at"),
        ("MAX_COLUMNS", 1, "has 2 columns, over 1; keep those of articles"),
        ("MAX_FOOTER", 10, "has a footer of .* bytes, over 10; split it"),
    ],
)
def test_bounds(name: str, most: int, message: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, name, most)
    whole = archive(parquet(ROWS, use_dictionary=False, compression="none"))
    with pytest.raises(UnreadableInput, match=message) as caught:
        [held_bytes(whole, one) for one in row_groups(whole)]
    assert caught.value.reason == "too-large"


def test_a_column_outside_of_the_file_is_found() -> None:
    raw = parquet(ROWS, compression="none", use_dictionary=False)
    with pytest.raises(UnreadableInput, match="outside of the file"):
        row_groups(archive(raw[:4] + raw[30_000:]))


def test_the_head_of_a_page_may_be_long() -> None:
    raw = parquet([{"text": letter * 9_000} for letter in "az"], write_page_index=False, data_page_version="1.0")
    assert held_bytes(archive(raw), row_groups(archive(raw))[0]) > 9_000
