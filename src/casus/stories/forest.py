"""Accounts into incidents: a forest in which every account hangs on the best of its seniors, or on none.

Which senior is best is a matter of two accounts alone, so the forest, and with it the incidents, are the same in
whatever order the accounts came in. This file holds the rules, and the forest in memory; `casus.store` keeps the same
forest in tables, and a test holds both to each other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import lru_cache
from hashlib import blake2b
from typing import Protocol

from casus.records.account import Account

WEEK_DAYS = 8
"""As of copies: reports of one happening that lie some days apart are in one such week or in two beside each other."""
MOST_WEEKS = 13
"""A time that is longer (a year, a decade) is as good as unknown for looking others up."""
UNDATED = 0
EXACT_DAYS = 3
"""A stated time that is longer is no anchor: half of what happens in `October` could hang on it."""
NEWS_DAYS = 5
"""What lies within so many days is told as news; what may lie further back hangs on it, and not it on that."""
LATE = "9999"
"""Sorts what has no day of publication last: that it was first cannot be told."""

HASH_BITS = 40
"""Of a code, the lower ones: of its key. The week stands above."""

Match = Callable[[Account, Account], float | None]
"""Of a senior and a junior: how well they match as one happening; None where they do not."""


class Keys(Protocol):
    """By what candidates are found: two accounts are compared where one has inserted what the other asks for.

    inserted, asked: together with the weeks of the account. lasting: of any time, for accounts whose time is not known,
    and by those.
    """

    @property
    def inserted(self) -> Iterable[str]: ...

    @property
    def asked(self) -> Iterable[str]: ...

    @property
    def lasting(self) -> Iterable[str]: ...


@dataclass(frozen=True, slots=True)
class Rules:
    """match, keys: see above."""

    match: Match
    keys: Callable[[Account], Keys]


def seniority(account: Account) -> str:
    """Sorts the accounts: a stated day, then news, then what may be older, background last; within, by age.

    No two accounts of a record are equal in it, so that it also settles ties.
    """
    return f"{_rank(account)} {age(account)}"


def _rank(account: Account) -> int:
    first, last = account.first, account.last
    days = (last - first).days + 1 if first is not None and last is not None else None
    if account.background:
        return 3
    if account.stated and days is not None and days <= EXACT_DAYS:
        return 0
    return 1 if days is not None and days <= NEWS_DAYS else 2


def age(account: Account) -> str:
    """Sorts by publication in UTC, then by digest and number."""
    report = account.report
    return f"{_instant(report.published)} {report.digest} {account.number:05}"


@lru_cache(maxsize=4096)
def _instant(published: str | None) -> str:
    if published is None:
        return LATE
    moment = datetime.fromisoformat(published)
    if moment.tzinfo is not None:
        with suppress(OverflowError):  # in the first or last hours of the calendar
            moment = moment.astimezone(UTC)
    return moment.strftime("%Y-%m-%dT%H:%M:%S").rjust(19, "0")


def better(score: float, senior: str, than: float | None, other: str | None) -> bool:
    """Whether a senior is a better parent than the one of now: the higher score, of equal ones the more senior."""
    return than is None or other is None or (-score, senior) < (-than, other)


def weeks(account: Account) -> range | None:
    """The weeks in which others are looked for; None where the time is not known, or too long to look through."""
    first, last = account.first or account.last, account.last or account.first
    if first is None or last is None:
        return None
    found = range(_week(first), _week(last) + 1)
    return found if 0 < len(found) <= MOST_WEEKS else None


@dataclass(frozen=True, slots=True)
class Codes:
    """Numbers of 63 bits by which two accounts find each other: where one has kept what the other asks for."""

    kept: frozenset[int]
    asked: frozenset[int]


def codes(account: Account, keys: Keys) -> Codes:
    """The keys of an account in its weeks: `+` inserted, `?` asked for, `=` both, so that each finds who finds it.

    Lasting keys are in no week: `*` of accounts whose time is known, `!` of the others.
    """
    inserted, asked, lasting = set(keys.inserted), set(keys.asked), set(keys.lasting)
    when = weeks(account)
    if when is None:
        kept, wanted = (_in([UNDATED], _marked(signs, lasting)) for signs in ("!", "!*"))
        return Codes(kept, wanted)
    both = inserted & asked
    kept = _in(when, {*_marked("=", both), *_marked("+", inserted - both), *_marked("?", asked - both)})
    wanted = _in(when, {*_marked("=+", asked), *_marked("=?", inserted)})
    return Codes(kept | _in([UNDATED], _marked("*", lasting)), wanted | _in([UNDATED], _marked("!", lasting)))


def week_of(code: int) -> int:
    """The week of a key of Codes; UNDATED for those of no week."""
    return code >> HASH_BITS


def _marked(signs: str, keys: Iterable[str]) -> set[str]:
    return {sign + key for key in keys for sign in signs}


def _in(weeks: Iterable[int], keys: Iterable[str]) -> frozenset[int]:
    """The week is in the upper part, so that what is near in time lies together."""
    listed = [_hash(key) for key in keys]
    return frozenset((week << HASH_BITS) | one for week in weeks for one in listed)


def apart(one: tuple[date | None, date | None], other: tuple[date | None, date | None]) -> bool:
    """Whether two intervals are known and have no day in common: such accounts are never one happening."""
    (first, last), (begin, end) = one, other
    return (last is not None and begin is not None and last < begin) or (
        first is not None and end is not None and end < first
    )


def _week(day: date) -> int:
    return 1 + day.toordinal() // WEEK_DAYS


@lru_cache(maxsize=65536)
def _hash(key: str) -> int:
    return int.from_bytes(blake2b(key.encode("utf-8", "surrogatepass"), digest_size=HASH_BITS // 8).digest(), "big")


def forest(accounts: Sequence[Account], rules: Rules) -> list[int | None]:
    """The parent of each account, as an index into them; accounts: those of articles that nothing supersedes."""
    ranks = [seniority(account) for account in accounts]
    best: dict[int, tuple[float, str, int]] = {}
    for one, other in pairs(accounts, rules):
        senior, junior = (one, other) if ranks[one] < ranks[other] else (other, one)
        score = rules.match(accounts[senior], accounts[junior])
        if score is None:
            continue
        now = best.get(junior)
        if better(score, ranks[senior], *(now[:2] if now else (None, None))):
            best[junior] = (score, ranks[senior], senior)
    return [best[number][2] if number in best else None for number in range(len(accounts))]


def pairs(accounts: Sequence[Account], rules: Rules) -> Iterator[tuple[int, int]]:
    """Indices of accounts of different articles that find each other and are not apart, each two once."""
    found_by = [codes(account, rules.keys(account)) for account in accounts]
    kept = defaultdict[int, list[int]](list)
    for number, own in enumerate(found_by):
        for code in own.kept:
            kept[code].append(number)
    met = {(min(number, other), max(number, other))
           for number, own in enumerate(found_by) for code in own.asked for other in kept[code]}  # fmt: skip
    for number, other in sorted(met):
        one, two = accounts[number], accounts[other]
        if one.report.digest != two.report.digest and not apart((one.first, one.last), (two.first, two.last)):
            yield number, other


def trees(parents: Sequence[int | None]) -> list[list[int]]:
    """The members of each tree, in order of their indices; the trees in order of their first."""
    roots = [_root(parents, number) for number in range(len(parents))]
    members = defaultdict[int, list[int]](list)
    for number, root in enumerate(roots):
        members[root].append(number)
    return sorted(members.values())


def _root(parents: Sequence[int | None], number: int) -> int:
    while (parent := parents[number]) is not None:
        number = parent
    return number
