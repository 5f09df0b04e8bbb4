"""The component of spaCy: what it sets, streams, hands to the error handler, and what of it can be saved."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any, cast

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin

import casus
from casus.component import CasusComponent
from casus.errors import BadOption
from casus.pipeline import Casus
from casus.records.article import Article
from tests.test_asking import blocks

PAGE = (Path(__file__).parents[1] / "docs" / "spacy.md").read_text(encoding="utf-8")
WARNING = "Freedonia warned Sylvania on Monday that it would close the border."
DENIED = "Sylvania denied that its army had shelled two towns yesterday."
DAY = "2025-06-19"
HEAVY = {"casus.pipeline", "lxml", "onnxruntime", "pyarrow", "sqlalchemy", "tokenizers", "trafilatura"}


@pytest.fixture(scope="module")
def nlp() -> Language:
    return pipeline()


def pipeline(**config: object) -> Language:
    made = spacy.blank("en")
    made.add_pipe("casus", config=config)
    return made


def listened_to() -> tuple[Language, list[tuple[str, list[str], str]]]:
    """A pipeline, and what its error handler is given."""
    nlp = pipeline()
    heard: list[tuple[str, list[str], str]] = []

    def hear(name: str, component: object, docs: list[Doc], error: Exception) -> None:
        heard.append((name, [doc.text for doc in docs], str(error)))

    nlp.set_error_handler(cast("Any", hear))
    return nlp, heard


def told(doc: Doc, **about: object) -> Doc:
    for name, value in about.items():
        doc._.set(name, value)
    return doc


def spans(doc: Doc) -> list[tuple[str, str, str]]:
    return [(span.text, span.label_, span.id_) for span in doc.spans["casus"]]


def test_a_doc_has_what_the_text_is_coded_to(nlp: Language) -> None:
    doc = nlp(told(nlp.make_doc(f"{WARNING} {DENIED}"), published=DAY, title="A warning", url="https://news.example/1"))
    article = Article("text", doc.text, title="A warning", published=DAY, url="https://news.example/1")
    assert doc._.casus == casus.load().code_article(article)
    assert doc._.events == doc._.casus.events
    assert doc._.statements == doc._.casus.statements
    assert len(doc._.events) > 1
    assert doc._.statements


def test_triggers_are_spans_with_type_and_id_of_their_events(nlp: Language) -> None:
    doc = nlp(WARNING)
    assert spans(doc)[0][:2] == ("warned", "THREATEN")
    assert spans(doc) == [(event.trigger.text, event.event_type, event.id) for event in doc._.events]


def test_a_trigger_within_a_token_takes_all_of_it(nlp: Language) -> None:
    doc = Doc(nlp.vocab, words=["Freedonia", "warned Sylvania", "."], spaces=[True, False, False])
    assert doc.text == "Freedonia warned Sylvania."
    assert [span.text for span in nlp(doc).spans["casus"]] == ["warned Sylvania"]


def test_before_it_ran_a_doc_has_no_events(nlp: Language) -> None:
    doc = nlp.make_doc(WARNING)
    assert (doc._.casus, doc._.events, doc._.statements) == (None, (), ())


@pytest.mark.parametrize("text", ["", "   \n", "42", "\u2028", "a\x00b", "\U0001f600"])
def test_a_text_of_which_nothing_can_be_read_has_no_events(nlp: Language, text: str) -> None:
    doc = nlp(text)
    assert doc._.events == ()
    assert list(doc.spans["casus"]) == []


def on(doc: Doc) -> object:
    """The day that `on Monday` was read as."""
    return next(event.date.value for event in doc._.events if event.date)


def test_a_doc_has_its_own_day_before_that_of_its_context_and_the_default() -> None:
    nlp = pipeline(published="2025-06-05")
    own = told(nlp.make_doc(WARNING), published=date(2025, 6, 19))
    pairs: list[Any] = [
        (WARNING, {}),
        (WARNING, None),
        (WARNING, {"published": "2025-06-12"}),
        (own, {"published": DAY}),
    ]
    coded = [doc for doc, _ in nlp.pipe(pairs, as_tuples=True)]
    assert [on(doc) for doc in coded] == ["2025-06-02", "2025-06-02", "2025-06-09", "2025-06-16"]
    assert own._.published == DAY


def test_a_context_tells_title_and_address_too(nlp: Language) -> None:
    context = {"title": "A warning", "url": "https://news.example/1", "publisher": "The Post", "number": 7}
    ((doc, back),) = nlp.pipe([(WARNING, context)], as_tuples=True)
    article = doc._.events[0].article
    assert (article.title, article.url, article.publisher) == ("A warning", "https://news.example/1", "The Post")
    assert back is context


def test_many_docs_come_in_their_order_and_as_one_by_one(nlp: Language) -> None:
    texts = [f"Freedonia shelled {number} towns in Sylvania." for number in range(3, 13)]
    coded = list(nlp.pipe(texts, batch_size=4))
    assert [doc.text for doc in coded] == texts
    assert [doc._.casus for doc in coded] == [nlp(text)._.casus for text in texts]


def test_docs_are_read_together_and_no_more_are_taken_than_asked(
    nlp: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[int] = []
    taken: list[int] = []
    own = Casus.read_articles

    def counted(self: Casus, articles: Sequence[Article]) -> Any:
        read.append(len(articles))
        return own(self, articles)

    def texts() -> Iterator[str]:
        for number in range(9):
            taken.append(number)
            yield WARNING

    monkeypatch.setattr(Casus, "read_articles", counted)
    stream = nlp.pipe(texts(), batch_size=3)
    next(stream)
    assert (read, len(taken)) == ([3], 3)
    assert len(list(stream)) == 8
    assert read == [3, 3, 3]


def failing(own: Callable[..., Any], text_of: Callable[[Any], str]) -> Callable[..., Any]:
    """The method, which fails where `FAIL` stands in a text."""

    def method(self: Casus, *given: Any) -> Any:
        if "FAIL" in text_of(given[0]):
            raise RuntimeError("cannot be read")
        return own(self, *given)

    return method


@pytest.mark.parametrize("step", ["read_articles", "code_reading"])
def test_a_doc_that_fails_is_handed_to_the_error_handler_and_no_other(
    step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def text_of(given: Any) -> str:
        return given.text if isinstance(given, Article) else " ".join(article.text for article in given)

    monkeypatch.setattr(Casus, step, failing(getattr(Casus, step), text_of))
    nlp, heard = listened_to()
    texts = ["one.", "FAIL two.", "three.", WARNING, "FAIL five.", "six."]
    assert [doc.text for doc in nlp.pipe(texts)] == ["one.", "three.", WARNING, "six."]
    assert heard == [("casus", [text], "cannot be read") for text in ("FAIL two.", "FAIL five.")]


def test_a_doc_with_no_day_for_its_day_is_handed_to_the_error_handler() -> None:
    nlp, heard = listened_to()
    docs = [told(nlp.make_doc(WARNING), published=day) for day in (DAY, "last Tuesday", DAY)]
    assert len(list(nlp.pipe(docs))) == 2
    error = "published='last Tuesday' is no date; write 2025-06-19 or 2025-06-19T08:00:00+03:00"
    assert heard == [("casus", [WARNING], error)]


def test_without_a_handler_the_error_is_raised(nlp: Language) -> None:
    with pytest.raises(BadOption, match="last Tuesday"):
        list(nlp.pipe([told(nlp.make_doc(WARNING), published="last Tuesday")]))
    with pytest.raises(BadOption, match="last Tuesday"):
        nlp(told(nlp.make_doc(WARNING), published="last Tuesday"))


def test_a_saved_doc_has_all_that_was_coded(nlp: Language) -> None:
    doc = nlp(told(nlp.make_doc(WARNING), published=date(2025, 6, 19)))
    back = Doc(spacy.blank("en").vocab).from_bytes(doc.to_bytes())
    assert back._.casus == doc._.casus
    assert (spans(back), back._.published) == (spans(doc), DAY)


@pytest.mark.parametrize("user_data", [True, False])
def test_a_bin_of_docs_has_the_spans_and_with_user_data_the_records(nlp: Language, user_data: bool) -> None:
    doc = nlp(WARNING)
    saved = DocBin(store_user_data=user_data, docs=[doc]).to_bytes()
    (back,) = DocBin().from_bytes(saved).get_docs(spacy.blank("en").vocab)
    assert spans(back) == spans(doc)
    assert back._.casus == (doc._.casus if user_data else None)


def test_a_saved_pipeline_is_the_same(tmp_path: Path) -> None:
    pipeline(published=DAY, workers=1).to_disk(tmp_path)
    component = spacy.load(tmp_path).get_pipe("casus")
    assert isinstance(component, CasusComponent)
    assert (component.published, component.workers) == (DAY, 1)


def test_docs_can_be_coded_in_several_processes(nlp: Language) -> None:
    pairs: list[Any] = [(WARNING, {"published": DAY}), (DENIED, {"published": DAY})]
    coded = [doc for doc, _ in nlp.pipe(pairs, as_tuples=True, n_process=2, batch_size=1)]
    assert [doc._.casus for doc in coded] == [nlp(told(nlp.make_doc(text), published=DAY))._.casus for text, _ in pairs]


def test_it_goes_behind_others_that_have_their_own_sentences() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    nlp.add_pipe("casus")
    doc = nlp(f"{WARNING} {DENIED}")
    assert [sentence.text for sentence in doc.sents] == [WARNING, DENIED]
    assert doc.spans["casus"]
    analysis = nlp.analyze_pipes() or {}
    assert analysis["summary"]["casus"]["assigns"] == ["doc._.casus", "doc._.events", "doc._.statements", "doc.spans"]


@pytest.mark.parametrize(
    ("config", "said"),
    [({"published": "Tuesday"}, "'Tuesday' is no date"), ({"workers": -1}, "workers=-1: give a number from 0")],
)
def test_what_cannot_be_meant_is_refused_when_it_is_added(config: dict[str, object], said: str) -> None:
    with pytest.raises(BadOption, match=said):
        pipeline(**config)


def test_a_pipeline_for_another_language_is_refused() -> None:
    with pytest.raises(BadOption, match="English only, and this pipeline is for 'de'"):
        spacy.blank("de").add_pipe("casus")


def test_the_extension_of_another_is_left_as_it_is() -> None:
    old = Doc.get_extension("title")
    Doc.set_extension("title", getter=lambda doc: "Theirs", force=True)
    try:
        nlp = pipeline()
        assert nlp(WARNING)._.events[0].article.title == "Theirs"
    finally:
        Doc.set_extension("title", default=old[0], force=True)


def test_spacy_imports_it_for_every_pipeline_so_it_loads_nothing_else() -> None:
    code = (
        "import sys, spacy; nlp = spacy.blank('en'); import casus.component; nlp.add_pipe('casus')\n"
        "print(*sys.modules, sep='\\n')"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "casus.component" in done.stdout.split()
    assert HEAVY & set(done.stdout.split()) == set()


def test_what_the_page_prints_is_what_it_says(capsys: pytest.CaptureFixture[str]) -> None:
    scope: dict[str, object] = {}
    for block in blocks("python", PAGE):
        exec(compile(block, "docs/spacy.md", "exec"), scope)
    assert capsys.readouterr().out == "".join(blocks("text", PAGE))
    assert len(blocks("python", PAGE)) > 2
