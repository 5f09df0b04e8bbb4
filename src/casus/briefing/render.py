"""A brief as Markdown and as HTML, by the templates of `data/brief`; only home of Jinja2."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from casus.briefing.escaping import harmless, markdown, web_link
from casus.briefing.figure import anchor
from casus.drawing.style import QUADS
from casus.records.brief import Brief, Source

if TYPE_CHECKING:
    from jinja2 import Environment

_FOLDER = Path(__file__).parent.parent / "data" / "brief"

SHAPES = {1: "○", 2: "●", 3: "◇", 4: "◆"}
"""As in the timeline: a circle is cooperation, a diamond conflict; hollow is words, filled is deeds."""

LONGEST_TITLE = 200


def to_markdown(brief: Brief, figure: str | None = None) -> str:
    """figure: the name of a file beside it with the timeline, where there is one."""
    made = _environment("markdown").get_template("brief.md.jinja").render(brief=brief, figure=figure)
    return re.sub(r"\n{3,}", "\n\n", made).strip() + "\n"


def to_html(brief: Brief) -> str:
    """A whole page that fetches and runs nothing; the timeline is in it."""
    return _environment("html").get_template("brief.html.jinja").render(brief=brief)


@cache
def _environment(form: str) -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup

    def escaped(value: Any) -> Any:
        """What a template puts in: marked up already, or text, which is made harmless as the form needs it."""
        if isinstance(value, Markup):
            return value
        return Markup(markdown(str(value))) if form == "markdown" else harmless(str(value))

    made = Environment(
        loader=FileSystemLoader(_FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=escaped,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {"web_link": web_link, "ranges": ranges, "anchor": anchor, "short": short, "in_address": quote}
    made.globals |= {"SHAPES": SHAPES, "QUADS": QUADS}
    return made


def ranges(numbers: Sequence[int]) -> str:
    """`1–4, 7` of 1, 2, 3, 4, 7."""
    runs = [[number for _, number in run] for _, run in groupby(enumerate(numbers), key=lambda one: one[1] - one[0])]
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)


def short(source: Source) -> str:
    """Its title, cut where it is very long; its name where it has none."""
    title = harmless(source.title or source.doc)
    return title if len(title) <= LONGEST_TITLE else f"{title[:LONGEST_TITLE].rstrip()}…"
