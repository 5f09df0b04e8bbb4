"""Articles in any number, made of others by changing the names of countries, towns and people: for measuring at size.

    python -m tests.scale.copies ARTICLES.jsonl.gz NUMBER OUTPUT.jsonl.gz [CHARACTERS]

CHARACTERS: so many of each article at least, and the rest of the paragraph, as a short report has them; without it all.
Their days of publication, made up, are spread over a year. Every copy has names of its own, so that no sentence with a
name stands twice and nothing that is read can be remembered from another copy. The same arguments give the same file.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import count, islice
from pathlib import Path

SYLLABLES = "ba be bo da de do ga ka la lo ma mi na no ra ri sa so ta ti va vo za zo".split()

FIRST_DAY = date(2024, 1, 1)

NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}\b")
"""A word with a capital within a sentence: a name as a rule."""


def copies(articles: Sequence[dict[str, object]], number: int) -> Iterator[dict[str, object]]:
    """The articles themselves first, then copy after copy."""
    made = islice((renamed(one, turn) for turn in count() for one in articles), number)
    return (one | {"published": str(FIRST_DAY + timedelta(at % 365))} for at, one in enumerate(made))


def shortened(article: dict[str, object], characters: int) -> dict[str, object]:
    text = str(article["text"])
    end = text.find("\n", characters)
    return article | {"text": text[: end if end >= 0 else None]}


def renamed(article: dict[str, object], turn: int) -> dict[str, object]:
    """Every second name is another one in each turn; what is not changed keeps the sentences readable as news."""
    if turn == 0:
        return article
    text = NAME.sub(lambda found: other(found[0], turn), str(article["text"]))
    name = "doc" if "doc" in article else "id"
    return {**article, name: f"{article[name]}-{turn}", "text": text}


def other(name: str, turn: int) -> str:
    """The name itself for names that are kept in every turn, so that states and offices are found as before."""
    mark = sum(map(ord, name))
    if mark % 2:
        return name
    parts = [SYLLABLES[(mark * 7 + turn * (31**place)) % len(SYLLABLES)] for place in range(3)]
    return "".join(parts).capitalize()


def read(path: Path) -> list[dict[str, object]]:
    with gzip.open(path, "rt", encoding="utf-8") as stream:
        return [json.loads(line) for line in stream]


def main(source: str, number: str, target: str, characters: str | None = None) -> None:
    articles = read(Path(source))
    if characters is not None:
        articles = [shortened(one, int(characters)) for one in articles]
    with gzip.open(target, "wt", encoding="utf-8", compresslevel=1) as stream:
        for one in copies(articles, int(number)):
            stream.write(json.dumps(one, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
