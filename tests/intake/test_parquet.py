"""Parquet files of articles, good and hostile."""

from __future__ import annotations

import gzip
import io
import json
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time
from decimal import Decimal
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casus.exchange.coded import coded_parquet
from casus.intake import parquet_pages
from casus.intake.items import path_items, stream_items
from casus.intake.options import IntakeOptions
from casus.intake.parquet import begins_parquet
from casus.intake.read import read_path
from casus.intake.stream import Position
from casus.records.article import Article
from casus.records.item import Item
from casus.records.rejected import Rejected
from tests.exchange.test_coded import OUTCOMES
from tests.intake.archives import TEXT, answer, parquet, record, zipped
from tests.intake.test_zipped import Pipe

DEFAULT = IntakeOptions()
ARTICLES = [{"id": f"d{n}", "text": f"{TEXT} {n}", "title": None, "section": "world"} for n in range(1, 4)]
MOMENT = datetime(2024, 5, 1, 23, 30, tzinfo=UTC)


def read(raw: bytes, options: IntakeOptions = DEFAULT) -> Sequence[Item | Rejected]:
    return list(stream_items(io.BytesIO(raw), options))


def line(**columns: pa.Array) -> Mapping[str, object]:
    """The object of the only row of a file with these columns and a text."""
    (item,) = read(parquet(pa.table({"text": [TEXT], **columns})))
    assert isinstance(item, Item)
    found: Mapping[str, object] = json.loads(item.raw)
    return found


def refusal(raw: bytes, options: IntakeOptions = DEFAULT) -> tuple[str, str]:
    (refused,) = read(raw, options)
    assert isinstance(refused, Rejected)
    assert refused.raw == raw[: options.max_bytes]
    return refused.reason, refused.message


def test_a_row_is_what_its_line_would_be(tmp_path: Path) -> None:
    (tmp_path / "a.parquet").write_bytes(parquet(ARTICLES))
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, ARTICLES)), encoding="utf-8")
    rows, lines = (list(read_path(tmp_path / name, DEFAULT)) for name in ("a.parquet", "a.jsonl"))
    assert rows == lines
    assert isinstance(rows[0], Article)
    assert (rows[0].doc, rows[0].extra) == ("d1", {"section": "world"})


def test_a_row_is_an_item_with_its_number(tmp_path: Path) -> None:
    path = tmp_path / "wire.parquet"
    path.write_bytes(parquet(ARTICLES, row_group_size=2))
    items = list(path_items(path, DEFAULT))
    assert [(one.doc, one.place, one.form) for one in items if isinstance(one, Item)] == [
        (f"wire:{n}", f"{path}#{n}", "record") for n in (1, 2, 3)
    ]


@pytest.mark.parametrize("compression", ["none", "snappy", "gzip", "brotli", "zstd", "lz4"])
@pytest.mark.parametrize("version", ["1.0", "2.0"])
def test_every_way_of_packing(compression: str, version: str) -> None:
    raw = parquet(ARTICLES, compression=compression, data_page_version=version)
    assert [json.loads(one.raw)["id"] for one in read(raw)] == ["d1", "d2", "d3"]


def test_by_content_in_a_pipe_packed_and_in_a_zip_archive(tmp_path: Path) -> None:
    raw = parquet(ARTICLES)
    assert [len(list(stream_items(Pipe(one), DEFAULT))) for one in (raw, gzip.compress(raw))] == [3, 3]
    (tmp_path / "a.parquet.gz").write_bytes(gzip.compress(raw))
    assert len(list(path_items(tmp_path / "a.parquet.gz", DEFAULT))) == 3
    items = read(zipped(("in/a.parquet", raw), ("b.parquet.gz", gzip.compress(raw))))
    assert [one.place for one in items if isinstance(one, Item)][::3] == ["-!in/a.parquet#1", "-!b.parquet.gz#1"]


def test_a_text_that_begins_like_one_is_a_text() -> None:
    assert not begins_parquet(b"PAR1 is a magic word")
    (item,) = read(b"PAR1\n" + TEXT.encode())
    assert isinstance(item, Item)
    assert item.form == "text"


@pytest.mark.parametrize(
    ("column", "value"),
    [
        (pa.array([5]), 5),
        (pa.array([0.5]), 0.5),
        (pa.array([float("nan")]), None),
        (pa.array([float("inf")], pa.float32()), None),
        (pa.array([Decimal("1.50")]), "1.50"),
        (pa.array([True]), True),
        (pa.array([date(2024, 5, 1)]), "2024-05-01"),
        (pa.array([3_000_000], pa.date32()), "3000000"),
        (pa.array([time(8, 30)]), "08:30:00"),
        (pa.array([MOMENT]), "2024-05-01T23:30:00+00:00"),
        (pa.array([MOMENT], pa.timestamp("ns", "Asia/Tokyo")), "2024-05-01T23:30:00+00:00"),
        (pa.array([datetime(2024, 5, 1)], pa.timestamp("ns")), "2024-05-01"),
        (pa.array([datetime(2024, 5, 1, 8)]), "2024-05-01T08:00:00"),
        (pa.array([2**60], pa.timestamp("us")), str(2**60)),
        (pa.array(["a\u2028\x7f\\N"], pa.large_string()), "a\u2028\x7f\\N"),
    ],
)
def test_what_a_cell_becomes(column: pa.Array, value: object) -> None:
    assert line(x=column).get("x") == value


def test_rows_without_sense_are_refused_one_by_one(tmp_path: Path) -> None:
    texts = [None, "", "\x00" + TEXT, TEXT]
    bytes_ = pa.array([b"\xff", b"a", b"b", b"c"]).view(pa.string())
    (tmp_path / "a.parquet").write_bytes(parquet(pa.table({"text": texts, "title": bytes_})))
    found = list(read_path(tmp_path / "a.parquet", DEFAULT))
    reasons = [one.reason if isinstance(one, Rejected) else "" for one in found]
    assert reasons == ["bad-encoding", "empty", "binary", ""]


def test_a_time_without_a_zone_is_refused_as_on_a_line(tmp_path: Path) -> None:
    table = pa.table({"text": [TEXT], "published": [datetime(2024, 5, 1, 8)]})
    (tmp_path / "a.parquet").write_bytes(parquet(table))
    (refused,) = read_path(tmp_path / "a.parquet", DEFAULT)
    assert isinstance(refused, Rejected)
    assert (refused.reason, refused.form) == ("bad-date", "record")
    assert "`published` is '2024-05-01T08:00:00'" in refused.message


def test_a_row_that_is_too_large_is_refused_and_the_next_read() -> None:
    raw = parquet([{"text": "x" * 300}, {"text": "é" * 300}, {"text": "short"}])
    first, second, third = read(raw, IntakeOptions(max_bytes=100))
    assert isinstance(first, Rejected)
    assert isinstance(second, Rejected)
    assert (first.doc, first.reason, len(first.raw), first.form) == ("stdin:1", "too-large", 100, "record")
    assert len(second.raw) == 100
    assert third.raw == b'{"text": "short"}'


@pytest.mark.parametrize(
    ("table", "reason", "message"),
    [
        (pa.table({"body": ["x"], "id": [1]}), "bad-json", "has no column `text`, but `body`, `id`; name the column"),
        (pa.table({"text": [5]}), "bad-json", "has the column `text` of type int64; make it one of string, or leave"),
        (pa.table({"text": [b"x"]}), "bad-json", "`text` of type binary; make it one of string"),
        (pa.table({"text": [{"en": "x"}]}), "bad-json", "`text` of type struct<en: string>"),
        (pa.table({"text": ["x"], "title": [["a"]]}), "bad-json", "`title` of type list<"),
        (pa.table({"text": ["x"], "published": [20240501]}), "bad-json", "one of string, date, timestamp"),
        (pa.table({"text": ["x"], "id": [1.5]}), "bad-json", "`id` of type double; make it one of string, integer"),
        (pa.table({"text": ["x"], "tags": [["a", "b"]]}), "bad-json", "`tags` of type list<"),
        (pa.table({"text": ["x"]}).slice(1), "empty", "holds no row"),
        (pa.table([["a"], ["b"]], ["text", "text"]), "bad-json", "has the column `text` twice"),
    ],
)
def test_a_file_that_holds_no_articles_says_why(table: pa.Table, reason: str, message: str) -> None:
    found, told = refusal(parquet(table))
    assert found == reason
    assert message in told


@pytest.mark.parametrize(
    ("raw", "reason", "message"),
    [
        (parquet(ARTICLES)[:-30], "broken-archive", "it does not end as one"),
        (parquet(ARTICLES)[:9], "broken-archive", "it has 9 bytes"),
        (parquet(ARTICLES)[:-8] + b"\xff\xff\xff\x7fPAR1", "broken-archive", "more than the file"),
        (parquet(ARTICLES)[:-40] + b"\xff" * 32 + parquet(ARTICLES)[-8:], "broken-archive", "footer is garbled"),
        (parquet(ARTICLES)[:-4] + b"PARE", "bad-member", "is encrypted"),
        (parquet(ARTICLES)[:4] + b"\x15\x00\x15\xff" + parquet(ARTICLES)[8:], "broken-archive", "the page at 4"),
    ],
)
def test_a_file_that_is_broken_says_so(raw: bytes, reason: str, message: str) -> None:
    found, told = refusal(raw)
    assert found == reason
    assert message in told


@pytest.mark.parametrize("plain_footer", [False, True])
def test_an_encrypted_file(plain_footer: bool) -> None:
    """One whose columns alone are encrypted ends pyarrow, and with it the process, when it is asked about them."""
    assert refusal(encrypted(plain_footer)) == ("bad-member", ENCRYPTED)


ENCRYPTED = "- is encrypted; write it anew without encryption and give that"


def encrypted(plain_footer: bool) -> bytes:
    import base64

    from pyarrow.parquet import encryption

    class Keys(encryption.KmsClient):  # type: ignore[misc]
        def wrap_key(self, key: bytes, _: str) -> bytes:
            return base64.b64encode(key)

    factory = encryption.CryptoFactory(lambda _: Keys())
    keys = encryption.EncryptionConfiguration("f", column_keys={"k": ["text"]}, plaintext_footer=plain_footer)
    properties = factory.file_encryption_properties(encryption.KmsConnectionConfig(), keys)
    stream = io.BytesIO()
    table = pa.Table.from_pylist(ARTICLES)
    with pq.ParquetWriter(stream, table.schema, encryption_properties=properties) as writer:
        writer.write_table(table)
    return stream.getvalue()


def test_the_output_of_a_scaled_run_is_no_file_of_articles(tmp_path: Path) -> None:
    path = tmp_path / "out" / "coded" / "0a.parquet"
    path.parent.mkdir(parents=True)
    path.write_bytes(coded_parquet("0a", OUTCOMES))
    (refused,) = path_items(path, DEFAULT)
    assert isinstance(refused, Rejected)
    assert refused.reason == "not-article"
    assert refused.message.endswith(f"no articles; store it with casus ingest {tmp_path / 'out'}")


def test_a_page_that_unpacks_to_too_much_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parquet_pages, "MAX_HELD", 1_000_000)
    raw = parquet([{"text": "x" * 2_000_000}], use_dictionary=False)
    assert len(raw) < 100_000
    reason, message = refusal(raw)
    assert reason == "too-large"
    assert "write it in smaller pages" in message


def test_a_flood_of_the_same_is_stopped() -> None:
    """A dictionary of one long text, and thousands of rows that name it."""
    raw = parquet(pa.table({"text": ["x" * 10_000] * 3_000}), dictionary_pagesize_limit=20_000)
    assert len(raw) < 5_000
    items = read(raw)
    assert isinstance(items[-1], Rejected)
    assert items[-1].reason == "too-large"
    assert "more than 100 times its size" in items[-1].message


def test_a_huge_row_group_is_read_some_rows_at_a_time() -> None:
    rows = [{"text": f"{TEXT} {n} " + TEXT * 40} for n in range(20_000)]
    raw = parquet(rows, row_group_size=len(rows), compression="none", use_dictionary=False)
    assert len(raw) > 40_000_000
    before, most = pa.total_allocated_bytes(), 0
    for _ in stream_items(io.BytesIO(raw), DEFAULT):
        most = max(most, pa.total_allocated_bytes() - before)
    assert most < 10_000_000


def test_position_grows_to_the_size(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    path.write_bytes(parquet([{"text": f"{TEXT} {n}"} for n in range(5_000)], row_group_size=500))
    position, seen = Position(), [0]
    for _ in path_items(path, DEFAULT, position):
        seen.append(position.bytes)
    assert seen == sorted(seen)
    assert position.bytes == path.stat().st_size


class Failing(io.BytesIO):
    """A disk that gives up in the middle."""

    def read(self, size: int | None = -1) -> bytes:
        if 50_000 < self.tell() < 60_000:
            raise OSError("disk failed")
        return super().read(size)


def test_a_disk_that_fails_is_told() -> None:
    raw = parquet([{"text": f"{TEXT} {n}"} for n in range(2_000)], row_group_size=100, compression="none")
    *items, refused = stream_items(Failing(raw), DEFAULT)
    assert items
    assert isinstance(refused, Rejected)
    assert (refused.reason, refused.message) == ("unreadable", "- cannot be read: disk failed")


def test_a_record_of_a_crawl_is_not_taken_for_one() -> None:
    (item,) = read(record(answer("PAR1\x15" + TEXT, "text/plain")))
    assert isinstance(item, Item)
    assert item.form == "text"


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 5_000), st.binary(min_size=1, max_size=6), st.sampled_from(["none", "zstd"]))
def test_any_change_gives_something(where: int, piece: bytes, compression: str) -> None:
    raw = bytearray(parquet(ARTICLES * 30, compression=compression, row_group_size=40))
    at = where % len(raw)
    raw[at : at + len(piece)] = piece
    items = read(bytes(raw), IntakeOptions(max_bytes=1_000))
    assert items
    assert all(len(one.raw) <= 1_000 for one in items)
