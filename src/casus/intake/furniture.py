"""What on a page is not the article: headings of lists, bylines, share and comment prompts, notices.

Plain text keeps its furniture, so that offsets hold; `prose_spans` says which parts of it are to be read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from casus.intake.notices import COMMENT_BOX, LIST_HEADING, NOTICE, SHORT_NOTICE, is_byline, is_date_line
from casus.intake.paragraphs import paragraph_spans
from casus.records.article import Article

_LONGEST_WORD = 300
_LONGEST_LIST = 15
_LABEL_WORDS = 4
_HEADLINE_WORDS = 30
_NOTICE_WORDS = 45
_SHORT_WORDS = 14
_OPENING = 5
_SAMPLE = 6_000

_FRONT = re.compile(r"[^\w(\"'“‘«$£€#@©\[]*")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*$")
_URL_ONLY = re.compile(r"(?:https?://|www\.)\S+$", re.IGNORECASE)


def prose_spans(article: Article) -> tuple[tuple[int, int], ...]:
    """Half-open character spans of the paragraphs of `article.text` that hold article prose, in text order.

    A headline counts as prose, once. The text of a page has no furniture left, but the same rules do no harm there.
    """
    return tuple(_prose_spans(article.text))


@lru_cache(maxsize=2)
def opening_prose(text: str) -> str:
    """The first paragraphs of prose, a line each, up to about 6,000 characters; no more of them are looked at."""
    kept: list[str] = []
    left = _SAMPLE
    for start, end in _prose_spans(text):
        kept.append(text[start : min(end, start + left)])
        left -= end - start + 1
        if left <= 0:
            break
    return "\n".join(kept)


def _prose_spans(text: str) -> Iterator[tuple[int, int]]:
    spans = paragraph_spans(text)
    paragraphs = tuple(text[start:end] for start, end in spans)
    prose_seen = False
    for index, paragraph in enumerate(paragraphs):
        line = bare_line(paragraph)
        if prose_seen and _opens_comments(line):
            return
        prose_seen = prose_seen or _is_sentence(line)
        if not is_furniture(paragraph, index, paragraphs):
            yield spans[index]


def comment_box(paragraphs: Sequence[str]) -> int:
    """Index of the paragraph that opens the readers' comments, after which nothing is article; `len` without one."""
    prose_seen = False
    for index, paragraph in enumerate(paragraphs):
        line = bare_line(paragraph)
        if prose_seen and _opens_comments(line):
            return index
        prose_seen = prose_seen or _is_sentence(line)
    return len(paragraphs)


def _opens_comments(line: str) -> bool:
    return _words(line) <= _SHORT_WORDS and COMMENT_BOX.match(line) is not None


def _is_sentence(line: str) -> bool:
    return _words(line) > 12 and ends_sentence(line)


def is_furniture(paragraph: str, index: int, paragraphs: Sequence[str]) -> bool:
    """Whether the paragraph at `index` of `paragraphs` is no prose of the article; see also `comment_box`."""
    line = bare_line(paragraph)
    if not any(map(str.isalpha, line)) or _holds_blob(line):
        return True
    if is_notice(paragraph) or _repeats_opening(line, index, paragraphs):
        return True
    if ends_sentence(line):
        return False
    if _words(line) <= _LABEL_WORDS and not _opens(index, paragraphs):
        return True  # a section's name, a crosshead, an author's or a reader's name
    return _under_list_heading(line, index, paragraphs)


def is_notice(paragraph: str) -> bool:
    """Whether the words alone show furniture: a prompt, a byline, a credit, a notice, an address, a list's heading."""
    line = bare_line(paragraph).lstrip("([")
    words = _words(line)
    if words > _NOTICE_WORDS:
        return False
    if _URL_ONLY.match(line) or NOTICE.match(line) or _heads_list(paragraph):
        return True
    if words > _SHORT_WORDS:
        return False
    return bool(SHORT_NOTICE.match(line) or COMMENT_BOX.match(line)) or is_byline(line) or is_date_line(line)


@lru_cache(maxsize=256)
def bare_line(paragraph: str) -> str:
    """The paragraph on one line, without pictures, bullets and invisible characters in front."""
    line = " ".join(paragraph.replace("\ufeff", " ").replace("\u200b", "").split())
    front = _FRONT.match(line)
    return line[front.end() :] if front else line


def ends_sentence(line: str) -> bool:
    """Whether the line closes as a sentence does."""
    return _SENTENCE_END.search(line[-8:]) is not None


def headline_key(line: str) -> str:
    """What stays equal when a headline is written again: its letters and digits, whatever the case."""
    return "".join(filter(str.isalnum, line.casefold()))


def _words(line: str) -> int:
    return line.count(" ") + 1


def _holds_blob(line: str) -> bool:
    """A run of letters longer than any word is code or noise, not prose."""
    return len(line) > _LONGEST_WORD and max(map(len, line.split(" "))) > _LONGEST_WORD


def _opens(index: int, paragraphs: Sequence[str]) -> bool:
    """Whether nothing but addresses and notices stands before: then a short line is the headline."""
    return index <= _OPENING and all(is_notice(paragraph) for paragraph in paragraphs[:index])


def _repeats_opening(line: str, index: int, paragraphs: Sequence[str]) -> bool:
    """Whether a headline stands here again; a sentence that is written twice stays."""
    if _words(line) > _HEADLINE_WORDS or line.endswith("."):
        return False
    return headline_key(line) in _opening_keys(tuple(paragraphs[: min(index, _OPENING)]))


@lru_cache(maxsize=16)
def _opening_keys(opening: tuple[str, ...]) -> frozenset[str]:
    return frozenset(headline_key(bare_line(paragraph)) for paragraph in opening)


@lru_cache(maxsize=256)
def _heads_list(paragraph: str) -> bool:
    line = bare_line(paragraph)
    return _words(line) <= _SHORT_WORDS and not ends_sentence(line) and LIST_HEADING.match(line) is not None


def _under_list_heading(line: str, index: int, paragraphs: Sequence[str]) -> bool:
    """A headline in a list of other stories: no sentence, and only such lines up to the list's heading."""
    if _words(line) > _HEADLINE_WORDS:
        return False
    for earlier in reversed(paragraphs[max(0, index - _LONGEST_LIST) : index]):
        if _heads_list(earlier):
            return True
        above = bare_line(earlier)
        if ends_sentence(above) or _words(above) > _HEADLINE_WORDS:
            return False
    return False
