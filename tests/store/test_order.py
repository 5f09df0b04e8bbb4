"""In whatever order articles come in, also two at a time, the record ends with the same rows."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import NamedTuple

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from casus.records.outcome import Taken
from casus.store.check import problems
from casus.store.store import Store
from tests.postgres import empty
from tests.store.coder import article, sketch_of, taken
from tests.store.dump import dump
from tests.store.filled import fill

# The first is like the second and the second like the third, though the first is not like the third.
TEXTS = {
    "Freedonia warned Sylvania.": sketch_of(1, 2, 3),
    "Freedonia warned Sylvania in Geneva.": sketch_of(2, 3, 4),
    "Freedonia warned Sylvania, an aide said.": sketch_of(3, 4, 5),
    "Sylvania met Osterlich.": None,
}


ADDRESSES = {
    "http://news.example/a?utm_source=x": "https://news.example/a",
    "https://news.example/a": "https://news.example/a",
    "https://news.example/b": "https://news.example/b",
    "https://news.example/": None,
}
"""Of what pages state: its canonical form, which a front page has none of."""


class Met(NamedTuple):
    """An article as it is met somewhere."""

    text: str
    url: str | None
    published: str | None
    place: str
    retrieved: str | None
    doc: str
    extra: dict[str, object]

    def taken(self) -> Taken:
        parts = {"address": ADDRESSES.get(self.url or ""), "published": self.published, "url": self.url,
                 "extra": self.extra}  # fmt: skip
        return taken(article(self.text, doc=self.doc, **parts), self.place, self.retrieved, TEXTS[self.text])


MET = st.builds(
    Met,
    st.sampled_from(list(TEXTS)),
    st.sampled_from([None, *ADDRESSES]),
    st.sampled_from([None, "2025-06-19", "2025-06-19T08:00:00+03:00", "2025-06-25", "2025-07-01"]),
    st.sampled_from(["a.txt", "B.txt"]),
    st.sampled_from([None, "2025-06-20T10:00:00+00:00", "2025-06-21T10:00:00+00:00"]),
    st.sampled_from(["wire", "Äther", "wire-b"]),
    st.sampled_from([{}, {"desk": "foreign"}, {"desk": 1, "b": {"y": [], "x": None}}, {"b": {"x": None, "y": []}}]),
)
PERMUTED = st.lists(MET, min_size=2, max_size=6).flatmap(lambda met: st.tuples(st.just(met), st.permutations(met)))


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(PERMUTED)
def test_any_order_gives_the_same_rows(store: Store, orders: tuple[list[Met], list[Met]]) -> None:
    found = []
    for order in orders:
        empty(store)
        fill(store, *(met.taken() for met in order))
        found.append(dump(store))
    assert found[0] == found[1]
    assert list(problems(store)) == []


def test_two_that_write_at_once_give_the_rows_of_one(store: Store, store_name: str) -> None:
    met = [
        Met(text, url, published, place, None, place, {}).taken()
        for text in TEXTS
        for url in (None, *ADDRESSES)
        for published, place in (("2025-06-19", "a.txt"), ("2025-06-21", "b.txt"))
    ]
    fill(store, *met)
    alone = dump(store)
    empty(store)
    together = Barrier(2)

    def fill_beside(order: Sequence[Taken]) -> None:
        with Store.open(store_name) as beside:
            together.wait()
            fill(beside, *order)

    with ThreadPoolExecutor(2) as threads:
        for done in [threads.submit(fill_beside, order) for order in (met, met[::-1])]:
            done.result()
    assert dump(store) == alone
    assert list(problems(store)) == []
