"""What an office is called in a text, and under which class the registry keeps it."""

from __future__ import annotations

import re

from casus.actors.names import key, mention_tokens

PRESIDENT, MONARCH, HEAD, LEADER = "president", "monarch", "head_of_government", "effective_leader"
FOREIGN, DEFENCE = "foreign_minister", "defence_minister"

FORMER = frozenset("former ex onetime erstwhile".split())
_CLASSES = (
    (FOREIGN, r"(?:minister|secretary) (?:of|for) (?:foreign|external) (?:affairs|relations)"
              r"|(?:foreign|external affairs|foreign affairs) minister|foreign secretary|(?:chief|top) diplomat"),
    (DEFENCE, r"(?:minister|secretary) (?:of|for) (?:national )?defen[cs]e|defen[cs]e (?:minister|secretary|chief)"),
    (HEAD, r"prime minister|premier|chancellor|taoiseach|head of government|chairman of the council of ministers"
           r"|president of the (?:council of ministers|government)"),
    (MONARCH, r"king|queen|emperor|empress|shah|sultan|emir|amir|monarch|grand duke|pope|pontiff"),
    (PRESIDENT, r"president|head of state"),
    (LEADER, r"leader|strongman|ruler|general secretary|party chief"),
)  # fmt: skip
_PATTERNS = tuple((name, re.compile(rf"(?:.* )?(?:{words})")) for name, words in _CLASSES)
_LOWER = re.compile(r"\b(?:vice|deputy|assistant|under|shadow|junior|chief of staff|spokes\w+|of the council)\b")
_SECRETARY_OF_STATE = re.compile(r"(?:.* )?secretary of state")


def office_class(title: str, country: str | None = None) -> str | None:
    """The class of a title such as "Prime Minister" or "foreign secretary"; None for another or a deputy's.

    country: ISO 3166-1 alpha-3; the American Secretary of State is a foreign minister.
    """
    words = key(title.replace("-", " "))
    if _LOWER.search(words):
        return None
    if country == "USA" and _SECRETARY_OF_STATE.fullmatch(words):
        return FOREIGN
    return next((name for name, pattern in _PATTERNS if pattern.fullmatch(words)), None)


def office_of(mention: str, country: str | None) -> str | None:
    """The class of the office that a mention without a name stands for: "the French president", "the Shah of Iran"."""
    words = [word for word in mention_tokens(mention) if word.key]
    if any(word.key in FORMER for word in words):
        return None
    text = " ".join(word.key for word in words)
    before_state, of, _ = text.rpartition(" of ")
    return office_class(text, country) or (office_class(before_state, country) if of else None)
