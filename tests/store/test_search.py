from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from casus.errors import BadOption
from casus.records.query import Query
from casus.store.search import MOST_TERMS, Term, fts_query, search_terms, ts_query
from casus.store.store import Store
from tests.postgres import Server, empty
from tests.store.coder import article, taken
from tests.store.filled import articles, events, fill, statements

SENTENCES = {
    "talks": "Freedonia met Sylvania for talks about a ceasefire.",
    "state": "Freedonia warned Sylvania of a state of emergency, an aide said.",
    "aid": "Sylvania aided Osterlich with an aid convoy; Tomania’s trucks were running late, Tomania said.",
    "names": "Sylvania met Erdoğan, MÜLLER and Çelik from the U.S. on 3.5 issues.",
    "odd": "Tomania warned Freedonia about G7, COVID19, the 2020s, 19th-century maps, a_b and 100% of it.",
    "after": "Freedonia warned of it after the who and the where.",
}
HOSTILE = (
    "\" \"\" * ( ) col: text:a NEAR( ^ ^a - -- + {a}:c AND NOT OR ' ';-- a'b \\ a\\ \\' 🕊 & ! !a :* a:* a:b* <-> % _ "
    '$1 %(x)s :x ? ½ 日本 ﬁ "unbalanced unbalanced" -" \u0301 \u200b \ufeff \x1f'
).split()
HOSTILE += ["NEAR(a b, 2)", "a NEAR b", "a AND", "OR OR", "a OR", "NOT a", "- -", "a +b", "a & b", "a | b", "a <-> b"]
HOSTILE += ['"a "b" c', 'a -""', "a 🕊", "x" * 3_000, " "]


@pytest.fixture
def filled(store: Store) -> Store:
    fill(store, *(taken(article(text, doc=doc, title=None)) for doc, text in SENTENCES.items()))
    return store


FOUND = {
    "ceasefire": "talks",
    "CeaseFire": "talks",
    "talk": "talks",
    "warning": "after odd state",
    "warned emergency": "state",
    '"state of emergency"': "state",
    '"emergency of state"': "",
    '"aid convoy"': "aid",
    '"convoy aid"': "",
    "convoy OR ceasefire": "aid talks",
    "warned OR met -Erdoğan": "after odd state talks",
    "warned -emergency": "after odd",
    '-"state of emergency" warned': "after odd",
    "warned -it": "state",
    "warned -the": "state",
    "emerg*": "state",
    "emergencies": "state",
    '"state of emerg*"': "state",
    "truck": "aid",
    "tomania's": "aid",
    "Tomania": "aid odd",
    "Erdogan": "names",
    "erdoğan": "names",
    "Erdog\u0306an": "names",
    "muller": "names",
    "Celik": "names",
    "U.S.": "names",
    "3.5": "names",
    "G7": "odd",
    "covid19": "odd",
    "2020s": "odd",
    "19th": "odd",
    "19th-century": "odd",
    "a_b": "odd",
    "100%": "odd",
    "the who": "after",
    "who": "after",
    "where OR nobody": "after",
    "or": "",
    "nobody": "",
    "warned nobody": "",
}


def test_what_is_found_in_sentences(filled: Store) -> None:
    found = {query: sorted(one.doc for one in events(filled, Query(text=query))) for query in FOUND}
    assert found == {query: docs.split() for query, docs in FOUND.items()}


def test_what_is_found_in_articles(filled: Store) -> None:
    """Which are a sentence each here."""
    found = {query: sorted(one.doc for one in articles(filled, Query(text=query))) for query in FOUND}
    assert found == {query: docs.split() for query, docs in FOUND.items()}


def test_what_is_found_in_statements(filled: Store) -> None:
    asked = ("emergency", "nobody", "trucks -emergency", "convoy OR emergency")
    found = [sorted(one.doc for one in statements(filled, Query(text=text))) for text in asked]
    assert found == [["state"], [], ["aid"], ["aid", "state"]]


def test_titles_of_articles_are_searched_too(store: Store) -> None:
    fill(store, taken(article("Freedonia met Sylvania.", title="Handshake in Geneva")))
    assert len(articles(store, Query(text="handshakes met"))) == 1
    assert events(store, Query(text="handshake")) == []


def test_nothing_that_is_typed_is_syntax(filled: Store) -> None:
    """Each is answered, or refused with reason, and nothing else."""
    refused = set()
    for text in HOSTILE:
        try:
            search_terms(text)
        except BadOption:
            refused.add(text)
            continue
        for ask in (events, statements, articles):
            assert isinstance(ask(filled, Query(text=text, order="rank")), list)
    assert {'"', "*", "OR", "🕊", " "} <= refused
    assert {"NEAR(", "col:", "a:b*", "AND", "日本", '"unbalanced'} <= {*HOSTILE} - refused


def test_the_best_match_comes_first(store: Store) -> None:
    once, thrice = (
        "Freedonia met Sylvania. Nobody talked.",
        "Freedonia met Sylvania on talks. Talks on talks followed.",
    )
    for doc, text, day in (("once", once, "2025-06-01"), ("thrice", thrice, "2025-06-02")):
        fill(store, taken(article(text, doc=doc, published=day)))
    assert [one.doc for one in articles(store, Query(text="talks"))] == ["once", "thrice"]
    assert [one.doc for one in articles(store, Query(text="talks", order="rank"))] == ["thrice", "once"]
    assert [one.doc for one in articles(store, Query(text="talks", order="rank", limit=1))] == ["thrice"]
    assert [one.doc for one in articles(store, Query(text="talks", order="newest"))] == ["thrice", "once"]


def test_rank_of_events_and_statements(filled: Store) -> None:
    asked = Query(text="emergency OR convoy", order="rank")
    assert sorted(one.doc for one in events(filled, asked)) == ["aid", "state"]
    assert sorted(one.doc for one in statements(filled, asked)) == ["aid", "state"]


def test_a_corrected_text_is_found_by_its_new_words(filled: Store) -> None:
    from tests.store.filled import change

    change(filled, "UPDATE article SET text = 'Nothing of the kind.' WHERE doc = 'talks'")
    assert articles(filled, Query(text="ceasefire")) == []
    assert [one.doc for one in articles(filled, Query(text="kind"))] == ["talks"]
    change(filled, "DELETE FROM statement WHERE article_key = (SELECT key FROM article WHERE doc = 'state')")
    assert statements(filled, Query(text="emergency")) == []


def test_the_terms_of_a_query() -> None:
    assert search_terms('aid -"peace talks" OR conv* a_b') == [
        [Term(("aid",)), Term(("peace", "talks"), negated=True)],
        [Term(("conv",), prefix=True), Term(("a", "b"))],
    ]


def test_queries_are_written_out_for_each_database() -> None:
    groups = search_terms('aid -"peace talks" OR conv*')
    assert fts_query(groups) == '(("aid") NOT "peace talks") OR (("conv"*))'
    assert ts_query(groups) == "((('aid')) & !('peace' <-> 'talks')) | ((('conv':*)))"


@pytest.mark.parametrize("text", ["", " ", "-talks", "OR", '""', "🕊", "aid OR -talks", "-"])
def test_a_query_without_a_word_to_find_is_refused(text: str) -> None:
    with pytest.raises(BadOption, match="names no word to look for"):
        search_terms(text)


def test_a_query_of_very_many_words_is_refused() -> None:
    assert len(search_terms("a " * MOST_TERMS)[0]) == MOST_TERMS
    with pytest.raises(BadOption, match=f"{MOST_TERMS} are the most"):
        search_terms("a " * (MOST_TERMS + 1))


# Words that one reader of words may take for one and another for two, and forms that one stemmer may join.
WORDS = st.sampled_from(
    "talk talks talking the of not 7 1e5 12e3x 0x1f 2020s U.S. a.b x@y.org http://a.org/b?c=d it's re-elect 3.14 -5 "
    "$10 Äther straße İstanbul Łódź naïve 10km U2 “so” war—peace a/b a&b #tag generously universal universities".split()
)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(WORDS, min_size=1, max_size=6), min_size=1, max_size=4), st.data())
def test_both_databases_find_the_same(
    empty_record: Path, tmp_path: Path, postgres: Server, texts: list[list[str]], data: st.DataObject
) -> None:
    phrase = st.lists(WORDS, min_size=1, max_size=2).map(lambda words: f'"{" ".join(words)}"')
    asked = data.draw(st.lists(st.tuples(st.sampled_from(["", "-", "OR "]), WORDS | phrase), min_size=1, max_size=3))
    query = Query(text="talk OR " + " ".join(mark + words for mark, words in asked), copies=True)
    given = [taken(article(f"Freedonia met {' '.join(words)}", doc=str(n))) for n, words in enumerate(texts)]
    found = []
    shutil.copy(empty_record, tmp_path / "record.sqlite")
    for name in (str(tmp_path / "record.sqlite"), postgres.shared):
        with Store.open(name) as store:
            empty(store)
            fill(store, *given)
            try:
                found.append(sorted(one.doc for one in articles(store, query)))
            except BadOption as error:
                found.append([str(error)])
    assert found[0] == found[1]
