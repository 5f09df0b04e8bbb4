"""Plain text to an article. The text is not touched, so that every offset is an offset in the decoded file."""

from __future__ import annotations

import re
from itertools import islice

from casus.errors import NotAnArticle, UnreadableInput
from casus.intake.furniture import bare_line, ends_sentence, is_notice, opening_prose
from casus.intake.paragraphs import paragraph_spans
from casus.records.article import Article

MAX_CHARACTERS = 1_000_000
"""Characters of one article's text: spaCy's own bound, some 170,000 words, many times the longest news report."""

_WORD = re.compile(r"[^\W\d_]{2,40}")
_NO_LETTER = re.compile(r"[^\w\s]+|[\d_]+")
_NOT_ASCII = re.compile("[^\x00-\x7f]+")
_ASCII_SIGNS = bytes(code for code in range(128) if _NO_LETTER.match(chr(code)))
_SAMPLE = 4_000
_MIN_WORDS = 3
_MIN_LETTERS = 0.6
_TITLE_WORDS = 30


def text_article(doc: str, text: str) -> Article:
    """The article of one plain text; `text` stays as it is, with its line ends and a byte order mark (U+FEFF).

    Raises NotAnArticle when nothing in it reads as prose.
    """
    article = Article(doc=doc, text=text, title=first_headline(text))
    require_prose(article)
    return article


def first_headline(text: str) -> str | None:
    """The first line that is no notice, when it looks like a headline: short, no sentence, and more text below it."""
    for start, end in paragraph_spans(text[:4_000])[:5]:
        if is_notice(text[start:end]):
            continue
        line = bare_line(text[start:end])
        is_headline = 2 <= line.count(" ") + 1 <= _TITLE_WORDS and (not ends_sentence(line) or line.endswith("?"))
        return line if is_headline and text[end:].strip() else None
    return None


def require_prose(article: Article) -> None:
    """Raise UnreadableInput (`too-large`) for an endless text, NotAnArticle for one without words of prose."""
    if len(article.text) > MAX_CHARACTERS:
        message = f"has {len(article.text)} characters of text; the most for one article is {MAX_CHARACTERS}: split it"
        raise UnreadableInput(message, reason="too-large")
    prose = opening_prose(article.text)[:_SAMPLE]
    if len(list(islice(_WORD.finditer(prose), _MIN_WORDS))) < _MIN_WORDS:
        raise NotAnArticle("has no words of prose; give the text of one article", reason="not-article")
    if _letters_and_spaces(prose) < _MIN_LETTERS * len(prose):
        raise NotAnArticle("is mostly figures and signs, not prose; give the text of one article", reason="not-article")


def _letters_and_spaces(text: str) -> int:
    """How many characters are neither figures nor signs; the ASCII ones are counted apart, which is much quicker."""
    others = "".join(_NOT_ASCII.findall(text))
    return len(text.encode("ascii", "ignore").translate(None, _ASCII_SIGNS)) + len(_NO_LETTER.sub("", others))
