"""Makes data/language/lemmas.tsv: the words of the treebanks whose lemma the spelling rules get wrong.

python -m casus.training.lemmas ../shared
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from casus.language.lemmas import TABLE, by_rule, coarse
from casus.training.treebanks import blocks

PARTS = ("ewt.train.conllu.gz", "gum.train.conllu.gz")
_SHORT = (("s", "be"), ("re", "be"), ("m", "be"), ("ve", "have"), ("ll", "will"), ("d", "would"))
_OURS = {
    ("bade", "V"): "bid", ("forbade", "V"): "forbid", ("forbidden", "V"): "forbid", ("foreswore", "V"): "foreswear",
    ("mulled", "V"): "mull", ("mulling", "V"): "mull", ("shelled", "V"): "shell", ("shelling", "V"): "shell",
    ("refuted", "V"): "refute", ("quipped", "V"): "quip", ("vetoed", "V"): "veto", ("vetoes", "V"): "veto",
    ("swore", "V"): "swear", ("sworn", "V"): "swear", ("forwent", "V"): "forgo", ("withheld", "V"): "withhold",
    ("besieged", "V"): "besiege", ("pled", "V"): "plead", ("strove", "V"): "strive", ("overthrew", "V"): "overthrow",
    ("overthrown", "V"): "overthrow", ("rebuffed", "V"): "rebuff", ("purported", "V"): "purport",
    ("freed", "V"): "free", ("media", "N"): "media", ("people", "N"): "people", ("underwent", "V"): "undergo",
    ("fled", "V"): "flee", ("sang", "V"): "sing", ("sung", "V"): "sing",
    **{(f"{mark}{rest}", "V"): lemma for mark in ("'", "\u2019") for rest, lemma in _SHORT},
}  # fmt: skip
"""Words of the news that the treebanks have not, or not with this lemma."""
_OUR_VERBS = """
allege alleging | bleed bled | counsel counseled counseling counselled counselling | decree decreed decreeing |
deplore deplored deploring | dispel dispelled dispelling | enquire enquired enquiring | expel expelled expelling |
flout flouted flouting | freeze froze | implore implored imploring | lend lent | loot looted looting | mislead misled |
overcome overcame | overrun overran | overtake overtaken | pardon pardoned pardoning | patrol patrolled patrolling |
poison poisoned poisoning | reason reasoned reasoning | rebel rebelled rebelling | reckon reckoned reckoning |
repay repaid | repel repelled repelling | retake retook | rise risen | shake shook | shout shouted shouting |
signal signalled signalling | slay slain | summon summoned summoning | tout touted touting | traffic trafficked
trafficking | underscore underscored underscoring | undo undid undone | uphold upheld | weep wept
"""
"""Likewise: a verb and forms of it."""


def rows(treebanks: Path) -> Iterator[tuple[str, str, str]]:
    """(word, class, lemma), sorted: of each word and class the lemma that is annotated most often, where it is news."""
    counts: dict[tuple[str, str, str], Counter[str]] = {}
    for part in PARTS:
        for _, words in blocks(treebanks / part):
            for row in words:
                word, tag = row[1].lower(), row[4]
                if coarse(tag) and word.isalpha() and not tag.startswith("NNP"):
                    counts.setdefault((word, coarse(tag), tag), Counter())[row[2].lower()] += 1
    found: dict[tuple[str, str], Counter[str]] = {}
    for (word, kind, tag), lemmas in counts.items():
        lemma, times = min(lemmas.items(), key=lambda pair: (-pair[1], pair[0]))
        if lemma != (by_rule(word, tag) if tag not in ("NN", "VB", "VBP", "MD") else word) and lemma.isalpha():
            found.setdefault((word, kind), Counter())[lemma] += times
    table = {key: min(lemmas.items(), key=lambda pair: (-pair[1], pair[0]))[0] for key, lemmas in found.items()}
    yield from sorted((word, kind, lemma) for (word, kind), lemma in (table | _OURS | _our_verbs()).items())


def _our_verbs() -> dict[tuple[str, str], str]:
    verbs = (part.split() for part in _OUR_VERBS.split("|"))
    return {(form, "V"): verb for verb, *forms in verbs for form in forms}


def table_text(treebanks: Path) -> str:
    return "".join("\t".join(row) + "\n" for row in rows(treebanks))


def main() -> None:
    TABLE.write_text(table_text(Path(sys.argv[1]) / "treebanks"), encoding="utf-8")


if __name__ == "__main__":
    main()
