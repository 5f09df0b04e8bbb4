from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from casus.cli.bench import lines
from casus.evaluation import bench
from casus.records.article import Article
from tests.builders import FakeCasus


class TimedCasus(FakeCasus):
    """Takes its time from the article's length and counts every line as a sentence."""

    def __init__(self) -> None:
        super().__init__()
        self.timings = {"words": 100.0, "encoder": 100.0, "load": 3.0}

    def code_article(self, article: Article) -> Any:
        self.timings["encoder"] += 0.003
        self.timings["words"] += 0.001
        return super().code_article(article)

    def read(self, text: str) -> Any:
        return SimpleNamespace(sents=[SimpleNamespace(text=line) for line in text.splitlines()])

    def bare_encoder_rate(self, sentences: list[str]) -> float:
        assert len(sentences) == 6
        return 500.0


def test_rates_and_shares_come_from_this_run_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench, "cold_start_seconds", lambda text: 1.5)
    monkeypatch.setattr(bench, "pace_seconds", lambda articles, load=None: 0.5)
    casus: Any = TimedCasus()
    articles = [Article(doc=str(i), text="A warned B.\nC was warned.\n\nD slept.") for i in range(2)]
    measured = bench.run_bench(casus, articles)
    assert (measured.articles, measured.sentences, measured.events) == (2, 6, 4)
    assert measured.shares == pytest.approx({"encoder": 0.75, "words": 0.25})
    assert measured.ratio == pytest.approx(6 / 0.5 / 500)
    assert measured.thread_rate == pytest.approx(6 / measured.threads)
    assert measured.sifting_rate == pytest.approx(6 / 0.5)
    assert measured.peak_mb > 10
    page = "\n".join(lines(measured))
    assert "500.0 sentences/s" in page
    assert "1.50 s" in page


def test_without_reference_material_the_dispatches_are_coded() -> None:
    assert len(bench.bench_articles(None)) == 51
