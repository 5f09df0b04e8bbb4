"""The parts of a mention that decide: its head ("the army" in "the army of Chad") and what follows a preposition."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from casus.actors.matching import Match
from casus.actors.names import Token

PLACING = frozenset(("of", "from", "in", "at", "inside", "within", "across", "near", "de", "under", "around"))
OTHER_PREPOSITIONS = frozenset(
    "to for against with on over by about between among towards toward behind outside into after before during "
    "including like as through without despite per via along opposite".split()
)
RELATIVE = frozenset("who whom which that whose where when while dressed wearing".split())
PRONOUNS = frozenset(
    "i me my mine we us our ours you your yours he him his she her hers it its they them their theirs himself herself "
    "itself themselves ourselves myself this these that who whom which whose whoever".split()
)
LEADING = frozenset("the a an this these that those his her its their our my your some no all".split())
COUNTS = frozenset("two three four five six both either each neither several various other all many most some".split())
FOREIGN = frozenset("foreign overseas international western african arab european asian".split())
ABROAD = frozenset(
    "affairs minister ministers ministry ministries office policy relations secretary secretaries service trade "
    "exchange airport bank law and cooperation development desk correspondent department".split()
)
"""Words that make "foreign" the name of an office."""
JOINING = frozenset("of for and the de del la y e da do des du al".split())
MEMBERS = frozenset(
    "workers teachers students farmers peasants parents lawyers journalists writers women mothers soldiers veterans "
    "nurses doctors drivers pilots miners owners shipowners ranchers employers peoples citizens residents traders "
    "taxpayers consumers engineers lecturers employees fishermen tenants prisoners artists scientists".split()
)
GROUP_WORDS = frozenset(
    "leaders sides countries nations parties governments presidents ministers capitals delegations armies navies "
    "states "
    "men women others neighbours neighbors powers premiers counterparts allies republics camps enemies rivals monarchs "
    "side government country camp".split()
)


OFFICES_OF_SEVERAL = frozenset((
    "presidents", "heads of state", "heads of government", "heads of state and government", "prime ministers",
    "premiers", "monarchs", "foreign ministers", "defence ministers", "defense ministers",
))  # fmt: skip
"""Of which a state has one, so that they are those of several states."""


@dataclass(frozen=True, slots=True)
class Part:
    """tokens[start:end], the preposition that opens it ("" for the head part) and the known names inside."""

    start: int
    end: int
    opener: str
    matches: tuple[Match, ...]


def segments(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """Stretches between marks and before relative clauses: the mention proper, then appositions."""
    found, start = [], 0
    for at, token in enumerate(tokens):
        if not token.key or (token.key in RELATIVE and at > start and not token.capital):
            if at > start:
                found.append((start, at))
            start = at + 1
            if token.key:
                return found
    if start < len(tokens):
        found.append((start, len(tokens)))
    return found


def parts(tokens: Sequence[Token], start: int, end: int, matches: Sequence[Match]) -> list[Part]:
    """The stretch cut at every preposition that is not inside a known name."""
    inside = {at for match in matches for at in range(match.start, match.end)}
    cuts = [
        at
        for at in range(start, end)
        if at not in inside and tokens[at].key in PLACING | OTHER_PREPOSITIONS and at > start and not tokens[at].upper
    ]
    bounds = [start, *(cut + 1 for cut in cuts)]
    stops = [*cuts, end]
    openers = ["", *(tokens[cut].key for cut in cuts)]
    return [
        Part(a, b, opener, tuple(m for m in matches if a <= m.start and m.end <= b))
        for a, b, opener in zip(bounds, stops, openers, strict=True)
        if b > a
    ]


def is_pronoun(tokens: Sequence[Token]) -> bool:
    """A mention that is one pronoun in lower case or at the start of a sentence; "US" is none."""
    return len(tokens) == 1 and tokens[0].key in PRONOUNS and not (tokens[0].upper and len(tokens[0].text) > 1)


def is_unnamed_group(tokens: Sequence[Token]) -> bool:
    """As in "The two leaders", "each government", "the presidents": only the text around can tell who they are."""
    words = [t.key for t in tokens if (t.key and t.key not in LEADING) or t.key in ("all", "some")]
    if " ".join(words) in OFFICES_OF_SEVERAL:
        return True
    return bool(words) and len(words) <= 3 and words[0] in COUNTS and (len(words) == 1 or words[-1] in GROUP_WORDS)


def is_foreign(tokens: Sequence[Token]) -> bool:
    """As in "foreign troops", "Western envoys": of no state that is named; "foreign minister" is of one."""
    return any(word.key in FOREIGN and after.key not in ABROAD for word, after in pairwise(tokens))


def capitals_around(tokens: Sequence[Token], start: int, end: int, low: int, high: int) -> tuple[int, int]:
    """tokens[start:end] widened, within low..high: to the left over capitals, to the right over "of X", "for the X"."""
    while start > low and is_part_of_name(tokens[start - 1]) and joins_name(tokens[start - 1]):
        start -= 1
    while end < high:
        ahead = end
        while ahead < high and tokens[ahead].key in JOINING and not tokens[ahead].capital:
            ahead += 1
        if ahead == end or ahead >= high or not is_part_of_name(tokens[ahead]):
            break
        end = ahead + 1
        while end < high and is_part_of_name(tokens[end]) and not tokens[end - 1].possessive:
            end += 1
    return start, end


def joins_name(token: Token) -> bool:
    """A word without a possessive ending, or a plural with one: "Farmers' Union", but not "Ghana's Union"."""
    return not token.possessive or (token.key in MEMBERS and token.text.endswith("s"))


def is_part_of_name(token: Token) -> bool:
    return bool(token.key) and (token.capital or token.joined) and not token.text[0].isdigit()
