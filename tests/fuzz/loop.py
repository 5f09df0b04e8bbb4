"""Hypothesis in a loop with an end in time. Not part of the tests: see README.md."""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

EXAMPLES = 300
"""Examples of one round; each round begins with a seed of its own."""

SECONDS = 20
"""CPU seconds for one input; more is a finding."""

Raw = st.SearchStrategy[bytes]


def changed(originals: st.SearchStrategy[bytes], most: int = 8) -> Raw:
    """Good inputs with pieces overwritten, put in, taken out, doubled, and cut off."""
    change = st.tuples(st.integers(0, 1 << 20), st.sampled_from("owtd"), st.binary(min_size=1, max_size=8))
    return st.builds(_changed, originals, st.lists(change, max_size=most), st.integers(0, 1 << 20))


def _changed(raw: bytes, changes: list[tuple[int, str, bytes]], cut: int) -> bytes:
    for where, how, piece in changes:
        at = where % (len(raw) + 1)
        behind = {"o": at + len(piece), "w": at, "t": at + 40 * len(piece), "d": max(0, at - 40 * len(piece))}[how]
        raw = raw[:at] + (piece if how in "ow" else b"") + raw[behind:]
    return raw[: cut % len(raw)] if raw and cut % 4 == 0 else raw


def run(inputs: Raw, check: Callable[[bytes], None]) -> None:
    """Check inputs for as long as the command line says; ends with status 1 and the smallest input that fails."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--minutes", type=float, default=10)
    minutes = parser.parse_args().minutes
    start, checked = time.monotonic(), 0

    def timed(raw: bytes) -> None:
        nonlocal checked
        checked += 1
        began = time.process_time()
        check(raw)
        assert time.process_time() - began < SECONDS

    while time.monotonic() - start < 60 * minutes:
        number = random.randrange(1 << 32)
        print(f"{time.monotonic() - start:5.0f} s, {checked} inputs, seed {number}", file=sys.stderr, flush=True)
        _round(inputs, timed, number)
    print(f"{checked} inputs in {minutes} minutes, nothing found")


def _round(inputs: Raw, check: Callable[[bytes], None], number: int) -> None:
    chosen = settings(max_examples=EXAMPLES, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    test: Any = seed(number)(chosen(given(inputs)(check)))
    test()
