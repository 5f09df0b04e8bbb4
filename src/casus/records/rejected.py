"""An input that could not be used: reported with its reason and kept with its bytes, while the run goes on."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from casus.records.item import Form

Reason = Literal[
    "empty",
    "binary",
    "too-large",
    "bad-encoding",
    "not-article",
    "not-english",
    "bad-json",
    "bad-date",
    "broken-archive",
    "bad-member",
    "missing",
    "unreadable",
    "fault",
    "crashed",
    "unstorable",
]
"""broken-archive: a packed file, a Parquet file or an archive that breaks off or is garbled, or a record of one.

bad-member: a file in an archive that is encrypted, packed in an unknown way, garbled, or an archive itself; or a table
that is encrypted or lies in several files.
missing: no such file. unreadable: the system does not give it. fault: the reader itself failed, an error of Casus.
crashed: it ended the process that read it. unstorable: an article that the record refused.
"""


@dataclass(frozen=True, slots=True)
class Rejected:
    """One input that intake refused.

    doc: what its article would have been called; for a JSONL line without a usable `id`, `<file stem>:<line number>`.
    path: where it lies, as in `Item.place`; `-` for standard input. message: what is wrong with it and what to do next.
    raw: what was read of it, at most the `max_bytes` of the options: the unpacked bytes of one article, or of a record
        or file in an archive; the first packed bytes of a packed file or an archive that cannot be read on; empty where
        nothing could be read.
    form: how `raw` is to be read; None when it is no single article.
    url, charset, retrieved: as in `Item`, so that it can be tried again.
    """

    doc: str
    path: str
    reason: Reason
    message: str
    raw: bytes = field(default=b"", repr=False)
    form: Form | None = None
    url: str | None = None
    charset: str | None = None
    retrieved: str | None = None
