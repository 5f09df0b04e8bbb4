"""Any bytes, and changed archives, through the readers of gzip, zstd and WARC."""

from __future__ import annotations

import gzip
import io
import zlib

import zstandard
from hypothesis import strategies as st

from casus.intake.items import stream_items
from casus.intake.options import IntakeOptions
from casus.records.item import Item
from tests.fuzz.loop import Raw, changed, run
from tests.intake.archives import PAGE, TEXT, answer, record

MOST = 30_000
CHUNKED = b"%x\r\n%s\r\n0\r\n\r\n" % (len(PAGE), PAGE.encode())
RECORDS = (
    record(b"software: x\r\n", "warcinfo", "application/warc-fields"),
    record(answer(PAGE, "text/html; charset=utf-8")),
    record(answer(gzip.compress(PAGE.encode()), "text/html", "Content-Encoding: gzip")),
    record(answer(zlib.compress(PAGE.encode()), "text/html", "Content-Encoding: deflate")),
    record(answer(zstandard.compress(PAGE.encode()), "text/html", "Content-Encoding: zstd")),
    record(answer(CHUNKED, "text/html", "Transfer-Encoding: chunked")),
    record(answer(bytes.fromhex("0b0580") + b"hello world\x03", "text/plain", "Content-Encoding: br")),
    record(TEXT.encode(), "conversion", "text/plain"),
    record(answer(PAGE * 900), length=200),
    record(answer(PAGE), length=10**9),
)
PACKS = (bytes, gzip.compress, zstandard.compress)
PIECES = st.sampled_from(
    [*RECORDS, b"WARC/1.0\r\n", b"Content-Length: 9\r\n", b"\r\n\r\n", b"HTTP/1.1 200 OK\r\n", b"\x1f\x8b\x08"]
)
ARCHIVES = st.builds(
    lambda pack, records: b"".join(map(pack, records)), st.sampled_from(PACKS), st.lists(PIECES, min_size=1, max_size=6)
)
INPUTS: Raw = st.one_of(
    changed(ARCHIVES),
    st.builds(lambda pack, raw: pack(raw), st.sampled_from(PACKS), changed(ARCHIVES)),
    st.builds(bytes.__add__, st.sampled_from([b"WARC/1.0\r\n", b"\x1f\x8b\x08\x00", b"\x28\xb5\x2f\xfd"]), st.binary()),
)


def check(raw: bytes) -> None:
    items = list(stream_items(io.BytesIO(raw), IntakeOptions(max_bytes=MOST)))
    assert items
    for item in items:
        assert len(item.raw) <= MOST
        (item.place if isinstance(item, Item) else item.message + item.path).encode()


if __name__ == "__main__":
    run(INPUTS, check)
