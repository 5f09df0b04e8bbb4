"""Any bytes, and changed files, through the reader of Parquet."""

from __future__ import annotations

import io

from hypothesis import strategies as st

from casus.intake.items import stream_items
from casus.intake.options import IntakeOptions
from casus.intake.unpack import FREE_BYTES, MAX_RATIO
from tests.fuzz.loop import Raw, changed, run
from tests.intake.archives import TEXT, parquet

MOST = 30_000
ROWS = [{"id": n, "text": f"{TEXT} {n}", "title": "Lake" if n % 3 else None, "score": n / 7} for n in range(200)]
FILES = st.builds(
    lambda rows, compression, version, dictionary: parquet(
        ROWS[:rows], compression=compression, data_page_version=version, use_dictionary=dictionary, row_group_size=70
    ),
    st.integers(1, len(ROWS)),
    st.sampled_from(["none", "snappy", "zstd", "gzip", "lz4", "brotli"]),
    st.sampled_from(["1.0", "2.0"]),
    st.booleans(),
)
INPUTS: Raw = st.one_of(changed(FILES), st.binary().map(lambda raw: b"PAR1\x15" + raw + b"\x10\x00\x00\x00PAR1"))


def check(raw: bytes) -> None:
    items = list(stream_items(io.BytesIO(raw), IntakeOptions(max_bytes=MOST)))
    assert items
    assert sum(len(item.raw) for item in items[:-1]) <= FREE_BYTES + MAX_RATIO * len(raw)
    assert all(len(item.raw) <= MOST for item in items)


if __name__ == "__main__":
    run(INPUTS, check)
