"""Who a pronoun or short definite mention means: the learned linker, and sieves that leave out what they are unsure of.

`discourse.py` reads the mentions; here stands what of it goes on to coding, and the chains.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from spacy.tokens import Doc

from casus.language.discourse import Discourse, Key, Link
from casus.language.document import Reading
from casus.language.duals import Person, is_dual, pair_of
from casus.language.linker import Linked, Linker
from casus.language.mentions import Columns, Mention, Span, ancestors, read_columns
from casus.language.naming import fullest
from casus.language.speech import read_speeches

FIRST_PERSON = frozenset({"i", "me", "my", "we", "us", "our"})


@dataclass(frozen=True, slots=True)
class Coreference:
    """What was found of one article.

    antecedents: as the function of that name gives them. chains: mentions of the same, two at least, as half-open token
    spans in text order; a mention is a whole phrase, with what follows its noun.
    """

    antecedents: Mapping[Span, tuple[Span, ...]]
    chains: tuple[tuple[Span, ...], ...]


def read_coreference(reading: Reading, linker: Linker, party: Callable[[str], str | None] | None = None) -> Coreference:
    """What the phrases of an article mean."""
    discourse = Discourse(reading.columns, reading.speeches, partial(linker.link, vectors=reading.vectors))
    found = _antecedents(reading.doc, discourse, party)
    return Coreference(found, Linked(discourse.linked.phrases, tuple(discourse.before)).chains())


def antecedents(
    doc: Doc, sentences: Sequence[Span], party: Callable[[str], str | None] | None = None, link: Link | None = None
) -> Mapping[Span, tuple[Span, ...]]:
    """From the token span of a pronoun, a short definite mention or a partial name to the spans of what it means.

    sentences: half-open token ranges of the prose; tokens outside are not read. party: the state that a mention's text
    names, None for none; it tells that `Ankara` and `Turkish` are one of `both countries`. Without it such pairs stay
    unread. Several spans stand for a plural. Each is the fullest mention of its entity in the article, with its office
    or `of` phrase. What is unsure is left out. link: the linker on the words' vectors; without it the sieves are alone.
    """
    columns = read_columns(doc, sentences)
    return _antecedents(doc, Discourse(columns, read_speeches(columns, sentences), link), party)


def _antecedents(
    doc: Doc, discourse: Discourse, party: Callable[[str], str | None] | None
) -> Mapping[Span, tuple[Span, ...]]:
    discourse.read()
    return dict(_links(discourse, _targets(doc, discourse, party)))


def _targets(
    doc: Doc, discourse: Discourse, party: Callable[[str], str | None] | None
) -> Mapping[int, tuple[Span, ...]]:
    """For each entity the spans that tell most of it."""
    columns = discourse.columns
    nouns: dict[int, list[Mention]] = {}
    for mention in discourse.mentions:
        if not mention.pronoun:
            nouns.setdefault(discourse.entity[mention.number], []).append(mention)
    spans: dict[int, tuple[Span, ...]] = {e: (fullest(columns, members),) for e, members in nouns.items()}
    if party is not None:
        parties = partial(_party, doc, party)
        people = sorted(_people(discourse, spans))
        for mention in discourse.mentions:
            if not mention.pronoun and is_dual(columns, mention):
                spans[discourse.entity[mention.number]] = pair_of(columns, discourse.mentions, mention, parties, people)
    return spans


def _people(discourse: Discourse, spans: Mapping[int, tuple[Span, ...]]) -> Iterator[Person]:
    """The people that the article names, and those that `he` and `she` stand for."""
    for start, end, label in discourse.columns.entities:
        if label == "Person":
            yield start, (start, end)
    for mention in discourse.mentions:
        if mention.pronoun and mention.gender:
            for span in (span for entity in _meant(discourse, mention) for span in spans.get(entity, ())):
                yield mention.head, span


def _party(doc: Doc, party: Callable[[str], str | None], span: Span) -> str | None:
    return party(doc[span[0] : span[1]].text)


def _links(discourse: Discourse, spans: Mapping[int, tuple[Span, ...]]) -> Iterator[tuple[Span, tuple[Span, ...]]]:
    columns = discourse.columns
    for mention in discourse.mentions:
        targets = tuple(span for entity in _meant(discourse, mention) for span in spans.get(entity, ()))
        if targets and not any(overlaps(target, mention.span) for target in targets):
            yield mention.span, targets
    for head, token in relatives(columns):
        targets = tuple(span for entity in discourse.meant.get(head, ()) for span in spans.get(entity, ()))
        if targets:
            yield (token, token + 1), targets


def _meant(discourse: Discourse, mention: Mention) -> Key:
    if mention.pronoun and discourse.columns.lower[mention.head] in FIRST_PERSON:
        quotation = discourse.quoted[mention.head]
        return (discourse.speaker_of(discourse.quotations[quotation]) or ()) if quotation >= 0 else ()
    return discourse.meant.get(mention.head, ())


def overlaps(first: Span, second: Span) -> bool:
    return first[0] < second[1] and second[0] < first[1]


def relatives(columns: Columns) -> Iterator[tuple[int, int]]:
    """(head noun, relative pronoun) of each relative clause."""
    for token, tag in enumerate(columns.tags):
        if tag not in ("WP", "WDT", "WP$"):
            continue
        for node in (token, *ancestors(columns, token)):
            if columns.deps[node] == "acl:relcl":
                yield columns.heads[node], token
                break
