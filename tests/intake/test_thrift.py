from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.intake.thrift import Thrift


@pytest.mark.parametrize(
    ("raw", "fields"),
    [
        (b"\x00", {}),
        (b"\x15\x04\x15\x01\x00", {1: 2, 2: -1}),
        (b"\x11\x12\x00", {1: True, 2: False}),
        (b"\x13\x07\x17" + bytes(8) + b"\x00", {1: 7, 2: bytes(8)}),
        (b"\x18\x02hi\x00", {1: b"hi"}),
        (b"\x1c\x15\x02\x00\x15\x04\x00", {1: {1: 1}, 2: 2}),
        (b"\x19\x25\x02\x04\x00", {1: [1, 2]}),
        (b"\x05\x28\x02\x00", {20: 1}),
        (b"\x16\xfe\xff\xff\xff\x0f\x00", {1: 2**31 - 1}),
    ],
)
def test_values(raw: bytes, fields: dict[int, object]) -> None:
    thrift = Thrift(raw + b"more")
    assert thrift.struct() == fields
    assert thrift.at == len(raw)


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"", "breaks off"),
        (b"\x18\x7fhi", "breaks off"),
        (b"\x19\xf5\xff\xff\xff\xff\x0f\x02", "breaks off"),
        (b"\x15" + b"\xff" * 20, "a number without an end"),
        (b"\x1c" * 50, "nested too deep"),
        (b"\x19\x19" * 50, "nested too deep"),
        (b"\x1b\x01", "unknown kind 11"),
    ],
)
def test_what_is_none(raw: bytes, message: str) -> None:
    with pytest.raises((ValueError, EOFError), match=message):
        Thrift(raw).struct()


@given(st.binary(max_size=300))
def test_any_bytes_come_to_an_end(raw: bytes) -> None:
    try:
        Thrift(raw).struct()
    except (ValueError, EOFError):
        return
