"""Any bytes, and changed archives, through the reader of ZIP."""

from __future__ import annotations

import gzip
import io
import zipfile

from hypothesis import strategies as st

from casus.intake.items import stream_items
from casus.intake.options import IntakeOptions
from casus.intake.unpack import FREE_BYTES, MAX_RATIO
from casus.records.item import Item
from tests.fuzz.loop import Raw, changed, run
from tests.intake.archives import PAGE, TEXT, overlapping, zipped

MOST = 30_000
FILES = (
    ("a.html", PAGE),
    ("../b.txt", TEXT * 50),
    ("c.jsonl", f'{{"text": "{TEXT}"}}\n' * 20),
    ("d.jsonl.gz", gzip.compress(f'{{"text": "{TEXT}"}}\n'.encode() * 9)),
    ("e/f.zip", zipped(("g.html", PAGE))),
    ("h.txt", bytes(90_000)),
)
ARCHIVES = st.builds(
    lambda files, method: zipped(*files, method=method),
    st.lists(st.sampled_from(FILES), unique=True),
    st.sampled_from([zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED]),
)
INPUTS: Raw = st.one_of(
    changed(ARCHIVES),
    changed(st.builds(overlapping, st.integers(1, 300), st.integers(0, 50_000))),
    st.lists(st.sampled_from([b"PK\x01\x02", b"PK\x03\x04", b"PK\x05\x06", b"PK\x06\x06"]) | st.binary()).map(b"".join),
)


def check(raw: bytes) -> None:
    items = list(stream_items(io.BytesIO(raw), IntakeOptions(max_bytes=MOST)))
    assert items
    assert sum(len(item.raw) for item in items[:-1]) <= FREE_BYTES + MAX_RATIO * len(raw)
    for item in items:
        assert len(item.raw) <= MOST
        (item.place if isinstance(item, Item) else item.message + item.path).encode()


if __name__ == "__main__":
    run(INPUTS, check)
