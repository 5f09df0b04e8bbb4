"""What an act of speech is about: the words of it, up to the end of their clause."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc

from casus.coding.about import LONGEST, about
from casus.coding.tree import Tree, read_tree
from tests.coding.trees import VOCAB, at, tree


def read(words: Tree, trigger: str, parties: str = "") -> str | None:
    """parties: words of the two sides."""
    tokens = [at(words.words, word) for word in trigger.split()]
    sides = {at(words.words, word) for word in parties.split()}
    found = about(words, (tokens[0], tokens[-1] + 1), sides.__contains__)
    return None if found is None else words.text_of(found)


@pytest.mark.parametrize(
    ("sentence", "trigger", "what"),
    [
        ("Moscow PROPN nsubj 2  rejects VERB root 0  the DET det 4  proposal NOUN obj 2  to PART mark 6  "
         "inspect VERB acl 4 VB  the DET det 8  sites NOUN obj 6", "rejects", "the proposal to inspect the sites"),
        ("He PRON nsubj 2  calls VERB root 0  for ADP case 6  an DET det 6  immediate ADJ amod 6  ceasefire NOUN obl 2",
         "calls", "an immediate ceasefire"),
        ("He PRON nsubj 2  urged VERB root 0  Sylvania PROPN obj 2  to PART mark 5  withdraw VERB xcomp 2 VB  "
         "its PRON nmod:poss 7  troops NOUN obj 5", "urged", "withdraw its troops"),
        ("He PRON nsubj 2  demanded VERB root 0  that SCONJ mark 5  Sylvania PROPN nsubj 5  withdraw VERB ccomp 2 VB",
         "demanded", "Sylvania withdraw"),
        ("He PRON nsubj 2  called VERB root 0  on ADP case 4  Sylvania PROPN obl 2  to PART mark 6  "
         "yield VERB advcl 2 VB",
         "called", "yield"),
        ("He PRON nsubj 2  accused VERB root 0  Sylvania PROPN obj 2  of SCONJ mark 5  firing VERB advcl 2 VBG  "
         "first ADV advmod 5", "accused", "firing first"),
        ("accused VERB root 0  the DET det 3  army NOUN nsubj 5  of SCONJ mark 5  shelling VERB ccomp 1 VBG  "
         "towns NOUN obj 5", "accused", "shelling towns"),
        ("The DET det 2  plan NOUN nsubj:pass 4  was AUX aux:pass 4  rejected VERB root 0 VBN  by ADP case 6  "
         "Sylvania PROPN obl:agent 4", "rejected", "The plan"),
        ("a DET det 2  plan NOUN root 0  that PRON obj 5  Sylvania PROPN nsubj 5  rejected VERB acl:relcl 2",
         "rejected", "a plan"),
        ("a DET det 2  demand NOUN root 0  for ADP case 4  talks NOUN nmod 2", "demand", "talks"),
        ("an DET det 2  offer NOUN root 0  to PART mark 4  mediate VERB acl 2 VB", "offer", "mediate"),
        ("gave VERB root 0  its PRON nmod:poss 3  backing NOUN obj 1  to ADP case 6  the DET det 6  plan NOUN obl 1",
         "backing", "the plan"),
        ("It PRON nsubj 3  would AUX aux 3  send VERB root 0 VB  grain NOUN obj 3", "would send", "send grain"),
        ("They PRON nsubj 4  must AUX aux 4  be AUX aux:pass 4  released VERB root 0 VBN  today NOUN obl 4",
         "must", "be released today"),
        ("agreed VERB root 0  to PART mark 3  meet VERB xcomp 1 VB  the DET det 5  envoy NOUN obj 3",
         "agreed to meet", "meet the envoy"),
        ("apologised VERB root 0  for ADP case 3  what PRON obl 1 WP  was AUX aux:pass 5  done VERB acl:relcl 3 VBN",
         "apologised", "what was done"),
    ],
)  # fmt: skip
def test_what_it_is_about(sentence: str, trigger: str, what: str) -> None:
    assert read(tree(sentence), trigger, "Sylvania" if "Sylvania" in sentence else "") == what


@pytest.mark.parametrize(
    ("sentence", "trigger", "parties"),
    [
        ("He PRON nsubj 2  condemned VERB root 0  Sylvania PROPN obj 2", "condemned", "Sylvania"),
        ("He PRON nsubj 2  rejected VERB root 0  it PRON obj 2", "rejected", ""),
        ("He PRON nsubj 2  protested VERB root 0", "protested", ""),
        ("On ADP case 3  the DET det 3  hand NOUN obl 5  he PRON nsubj 5  agreed VERB root 0", "agreed", ""),
        ("He PRON nsubj 2  agreed VERB root 0  on ADP case 5  the DET det 5  outset NOUN obl 2", "agreed", ""),
    ],
)
def test_nothing_is_told(sentence: str, trigger: str, parties: str) -> None:
    assert read(tree(sentence), trigger, parties) is None


def test_a_day_is_not_what_it_is_about() -> None:
    words = tree(
        "He PRON nsubj 2  agreed VERB root 0  on ADP case 4  Monday PROPN obl 2", entities=[("Monday", "Date")]
    )
    assert read(words, "agreed") is None


@pytest.mark.parametrize(
    ("sentence", "what"),
    [
        ("urged VERB root 0  calm NOUN obj 1  , PUNCT punct 4  saying VERB advcl 2 VBG  little ADV advmod 4", "calm"),
        ("urged VERB root 0  talks NOUN obj 1  , PUNCT punct 5  which PRON nsubj 5  failed VERB acl:relcl 2", "talks"),
        ("urged VERB root 0  a DET det 3  truce NOUN obj 1  and CCONJ cc 5  talks NOUN conj 3", "a truce and talks"),
        ("urged VERB root 0  a DET det 3  truce NOUN obj 1  but CCONJ cc 5  fired VERB conj 3", "a truce"),
        (
            "urged VERB root 0  talks NOUN obj 1  with ADP case 4  rebels NOUN nmod 2  . PUNCT punct 1",
            "talks with rebels",
        ),
    ],
)
def test_it_ends_with_its_clause(sentence: str, what: str) -> None:
    assert read(tree(sentence), "urged") == what


def test_a_long_one_ends_at_a_comma_or_is_not_told() -> None:
    things = "  ".join(f"thing{number} NOUN conj 2" for number in range(3, LONGEST + 5))
    assert read(tree(f"urged VERB root 0  talks NOUN obj 1  {things}"), "urged") is None
    marked = f"urged VERB root 0  talks NOUN obj 1  , PUNCT punct 2  {things}"
    assert read(tree(marked), "urged") == "talks"


def quoted(*words: str) -> Tree:
    """`urged` with all that follows hanging on the next word."""
    rest = len(words)
    pos = ["VERB", *("NOUN" if word.isalpha() else "PUNCT" for word in words)]
    deps = ["ROOT", "obj", *["punct" if not word.isalpha() else "nmod:desc" for word in words[1:]]]
    first = next(at for at, word in enumerate(words, 1) if word.isalpha())
    heads = [0, *([first] * rest)]
    heads[first] = 0
    deps[first] = "obj"
    deps[1:first] = ["punct"] * (first - 1)
    starts: list[bool | int | None] = [True, *[False] * rest]
    doc = Doc(VOCAB, words=["urged", *words], pos=pos, deps=deps, heads=heads, sent_starts=starts)
    return read_tree(doc.text, doc)


@pytest.mark.parametrize(
    ("words", "what"),
    [
        (("\u201c", "restraint", "now", "\u201d"), "restraint now"),
        (("\u201c", "restraint", "now", ".", "\u201d"), "restraint now"),
        (("\u201c", "full", "\u201d", "restraint"), "\u201c full \u201d restraint"),
        (("full", "\u201c", "restraint", ".", "\u201d"), "full \u201c restraint . \u201d"),
        (("full", "restraint", "."), "full restraint"),
    ],
)
def test_marks_of_quotation_stand_in_pairs(words: tuple[str, ...], what: str) -> None:
    assert read(quoted(*words), "urged") == what
