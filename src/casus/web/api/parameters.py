"""What the query of an address may hold: told by the OpenAPI document, and read by nothing else.

The filters are those of `records.query.Query`, with the same words on pages and on the command line; `web.filters`
reads them. A page lets pass what a form leaves empty; a call with an empty value, a name that is not known or a second
value where one is meant has a slip in it, and is told so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, get_args

from fastapi import Request

from casus import ontology
from casus.errors import BadOption
from casus.records.frame import STATUSES
from casus.records.query import Order
from casus.records.speech import CUES
from casus.records.statement import Stance
from casus.web.filters import EVERY, JOINED, LISTS, parts_of

Schema = Mapping[str, Any]

YES_NO: Schema = {"type": "string", "enum": ["yes", "no", "true", "false"]}
DAY: Schema = {"type": "string", "pattern": r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"}
WORDS: Schema = {"type": "string", "minLength": 1}
MODES = sorted({mode for modes in ontology.MODES.values() for mode in modes})
LARGEST_PAGE, USUAL_SIZE = 500, 50


@dataclass(frozen=True, slots=True)
class Parameter:
    """schema: of one value; of a filter that takes several, of each. example: one that the demo has an answer to."""

    name: str
    description: str
    schema: Schema
    example: object
    needed: bool = False

    @property
    def is_list(self) -> bool:
        return self.name in LISTS

    @property
    def told(self) -> dict[str, Any]:
        """As OpenAPI has it."""
        wanted = {"name": self.name, "in": "query", "required": self.needed, "description": self.description}
        if not self.is_list:
            schema = dict(self.schema)
            return {**wanted, "schema": schema, "example": self.example} | (
                {"style": "form", "explode": False} if schema.get("type") == "array" else {}
            )
        two = {"minItems": 2, "maxItems": 2} if self.name == "dyad" else {"minItems": 1}
        listed = {"type": "array", "items": dict(self.schema), **two}
        return {**wanted, "style": "form", "explode": True, "schema": listed, "example": self.example}


def _chosen(values: Iterable[str]) -> Schema:
    return {"type": "string", "enum": list(values)}


def _whole(least: int, most: int | None = None, usual: int | None = None) -> Schema:
    bounds = {"minimum": least, "maximum": most, "default": usual}
    return {"type": "integer", **{name: value for name, value in bounds.items() if value is not None}}


def switch(name: str, description: str, example: str = "yes") -> Parameter:
    return Parameter(name, description, YES_NO, example)


def whole(
    name: str, description: str, example: int, *, least: int = 0, most: int | None = None, usual: int | None = None
) -> Parameter:
    return Parameter(name, description, _whole(least, most, usual), example)


def choice(name: str, description: str, values: Iterable[str], usual: str) -> Parameter:
    return Parameter(name, description, {**_chosen(values), "default": usual}, usual)


_WHO = "a country (SUN), a sector in any country (MED), a code or its beginning (SUN-GOV, IGO), or words of a name"
_person = partial(Parameter, schema=WORDS)

FILTERS: Mapping[str, Parameter] = {
    one.name: one
    for one in (
        _person("actor", f"Who did it: {_WHO}.", example=["SUN"]),
        _person("recipient", "To whom it was done; as actor.", example=["CUB"]),
        _person("either", "Who takes part on either side; as actor.", example=["CUB"]),
        _person("dyad", "Two, one on each side; as actor.", example=["USA", "SUN"]),
        _person("said_by", "Who is given as the source; as actor.", example=["USA"]),
        _person("speaker", "Who says it; as actor.", example=["SUN"]),
        _person("addressee", "To whom it is said; as actor.", example=["USA"]),
        Parameter("type", "PLOVER type.", _chosen(ontology.EVENT_TYPES), ["COERCE"]),
        Parameter("mode", "Mode of a type.", _chosen(MODES), ["withdraw"]),
        Parameter("context", "PLOVER context.", _chosen(ontology.CONTEXTS), ["military"]),
        Parameter("status", "Whether it happened.", _chosen(STATUSES), ["actual"]),
        Parameter("stance", "What a position is.", _chosen(get_args(Stance)), ["denies"]),
        Parameter("kind", "What the speaker does by the words.", _chosen(CUES), ["deny"]),
        Parameter("place", "Name of a place or of its first-level division, or code of a country.", WORDS, ["Cuba"]),
        Parameter("publisher", "Words of the name of a publisher.", WORDS, ["courier"]),
        Parameter("doc", "Name of an article, or the beginning of its id.", WORDS, ["1962-10-14-bundy"]),
        Parameter("since", "From this day on, or from the first day of this month or year.", DAY, "1962-10-22"),
        Parameter("until", "Up to this day, or to the last day of this month or year.", DAY, "1962-10-24"),
        Parameter(
            "text", 'Words: all of them; "in quotes" together; OR between two; a minus before what must not be there; '
            "word* for every word that begins so.", WORDS, "missiles",
        ),
        Parameter("min_confidence", "The least probability.", {"type": "number", "minimum": 0, "maximum": 1}, 0.5),
        switch("dated", "yes: only what has a day of its own; else the day of the article counts."),
        switch("copies", "yes: also what is told in copies of an article."),
        switch("superseded", "yes: also what is told in versions of a page that a newer one replaced."),
        switch("background", "no: without what is only told of as something of an earlier time.", "no"),
        whole("min_reports", "The least number of independent reports.", 2),
        Parameter(
            "box", "West, south, east and north of where the place lies, degrees WGS84.",
            {"type": "array", "items": {"type": "number", "minimum": -180, "maximum": 180}, "minItems": 4,
             "maxItems": 4}, [-85, 19, -74, 24],
        ),
        whole("limit", "The most records of a file (format csv, parquet or jsonl); pages have size instead.", 10),
    )
}  # fmt: skip

_ALWAYS = "doc publisher since until text"
_READ = f"{_ALWAYS} copies superseded"
_EVENT = f"actor recipient either said_by type mode context status place min_confidence dated {_READ}"
_INCIDENT = f"actor recipient either dyad type mode context status place min_confidence dated {_ALWAYS}"
OF_KIND: Mapping[str, tuple[str, ...]] = {
    "incidents": tuple(f"{_INCIDENT} background min_reports box".split()),
    "events": tuple(_EVENT.split()),
    "statements": tuple(f"speaker addressee kind status {_READ}".split()),
    "positions": tuple(f"{_EVENT} stance".split()),
    "articles": tuple(_READ.split()),
}
"""Parts of a Query by which each kind of record can be asked for, beside order and limit."""

FORMATS = ("json", "csv", "parquet", "jsonl")
SIZE = whole("size", "Records of a page.", 5, least=1, most=LARGEST_PAGE, usual=USUAL_SIZE)
AFTER = Parameter("after", "The `next` of the page before; text without meaning.", WORDS, None)
FORMAT = choice("format", "json: a page of records; the others: all of them, as a stream.", FORMATS, "json")
COUNT = switch("count", "Whether to count; without it the first page is, and the others are not.", "no")
SINCE, UNTIL = FILTERS["since"], FILTERS["until"]


def order_of(kind: str) -> Parameter:
    wanted = [one for one in get_args(Order) if one not in {"incidents": ("rank",)}.get(kind, ("reports",))]
    words = "day: oldest first; newest: latest first; " + (
        "reports: most reports first." if kind == "incidents" else "rank: best match of text first, with a text only."
    )
    return Parameter("order", words, {**_chosen(wanted), "default": "day"}, "newest")


def filters(names: Iterable[str]) -> Iterator[Parameter]:
    return (FILTERS[name] for name in names if name in EVERY)


def of_list(kind: str) -> tuple[Parameter, ...]:
    """Everything that a list of this kind can be asked."""
    return (*filters(OF_KIND[kind]), order_of(kind), SIZE, AFTER, COUNT, FORMAT, FILTERS["limit"])


def given(request: Request, parameters: Sequence[Parameter]) -> dict[str, Any]:
    """What the query of an address asks for, as parts of a Query and values of the other parameters.

    Raises BadOption for a name that is not among them, and a value that cannot be one.
    """
    values: dict[str, list[str]] = {}
    for name, value in request.query_params.multi_items():
        values.setdefault(name, []).append(value)
    known = {one.name: one for one in parameters}
    for name, some in values.items():
        if name not in known:
            told = f"the parameters here are {', '.join(known)}" if known else "there are no parameters here"
            raise BadOption(f"{name!r} is no parameter of this call; {told}", reason="parameter")
        _check(known[name], some)
    for name in (one.name for one in parameters if one.needed and one.name not in values):
        raise BadOption(f"{name} is missing; {known[name].description}", reason="parameter")
    own = {name: _read(known[name], some[0]) for name, some in values.items() if name not in EVERY}
    return parts_of(request, known) | own


def _check(parameter: Parameter, values: Sequence[str]) -> None:
    if not all(value.strip() for value in values):
        raise BadOption(f"{parameter.name} is empty; leave it out or give a value", reason="parameter")
    if len(values) > 1 and not parameter.is_list:
        raise BadOption(f"{parameter.name} is given {len(values)} times; give it once", reason="parameter")
    allowed = parameter.schema.get("enum")
    if allowed and parameter.name not in JOINED and values[0] not in allowed:
        raise BadOption(f"{parameter.name} is {values[0][:60]!r}; choose from {', '.join(allowed)}", reason="parameter")


def _read(parameter: Parameter, value: str) -> object:
    kind = parameter.schema["type"]
    if parameter.schema is YES_NO:
        return value in ("yes", "true")
    if kind != "integer":
        return value
    least, most = parameter.schema.get("minimum"), parameter.schema.get("maximum")
    try:
        found = int(value)
        if (least is not None and found < least) or (most is not None and found > most):
            raise ValueError
    except ValueError:
        bounds = f"{least} to {most}" if most is not None else f"{least} or more"
        raise BadOption(
            f"{parameter.name} is {value[:60]!r}; give a whole number, {bounds}", reason="parameter"
        ) from None
    return found
