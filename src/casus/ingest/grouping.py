"""The rules of stories and incidents, put together for the store, which keeps both."""

from __future__ import annotations

from datetime import date

from casus.records.account import Account, Report
from casus.records.article import Article
from casus.records.coded import CodedArticle
from casus.store.grouping import Grouping
from casus.stories import forest
from casus.stories.accounts import accounts
from casus.stories.compose import compose
from casus.stories.copies import alike
from casus.stories.match import keys, match


def codes(account: Account) -> forest.Codes:
    return forest.codes(account, keys(account))


GROUPING = Grouping(
    alike=alike,
    match=match,
    codes=codes,
    seniority=forest.seniority,
    apart=forest.apart,
    better=forest.better,
    trees=forest.trees,
    compose=compose,
)


def accounts_in(article: Article, coded: CodedArticle, on: date | None) -> tuple[Account, ...]:
    """What the events of an article are put together to; on: the day from which it looks back."""
    report = Report(article.doc, article.url, article.publisher, article.published, article.digest, article.digest)
    return tuple(accounts(report, coded.events, on))
