"""What the slugs that coding gives as its reasons mean, in words for a person."""

from __future__ import annotations

from collections.abc import Mapping

from casus.records.explanation import Decider, Why
from casus.records.link import Reason

RESOLVED: Mapping[Reason | None, str] = {
    "named": "the words name it",
    "person": "a name in the registry on that day",
    "office": "who held the office on that day",
    "introduced": "introduced by the article",
    "group": "points back to an organisation named before",
    "home": "not recognised; the state that the article speaks of there",
    None: "not resolved",
}

STATUS: Mapping[Why, str] = {
    "network": "no words settle it, the network says so",
    "type": "a word of this type is uttered, whatever becomes of it",
    "date": "its date against the day of publication",
    "negation": "a negation",
    "yet": "a thing that has yet to be",
    "any": "an 'any' under a negation",
    "acquittal": "an acquittal",
    "false": "a report called false",
    "denied": "a denial",
    "undone": "a verb of what did not come about",
    "stopped": "a verb of what was stopped",
    "condition": "a condition",
    "modal": "a word of possibility",
    "possible": "what is weighed or thought possible",
    "wanted": "what is asked for or wanted",
    "would": "what is said to come",
    "coming": "a word of time to come",
    "coming-verb": "a verb of plans",
    "is-to": "what is to be",
    "ahead": "what something else comes before",
    "predicate": "a predicate in the future",
    "remembered": "what is remembered",
    "decades": "a span of decades",
}
"""By the reason of `casus.coding.evidence`, or of the choice of the status."""

SAYS: Mapping[Decider, str] = {
    "rule": "the ontology's rule fixes it",
    "words": "words of the sentence name it",
    "network": "the network says so",
}
