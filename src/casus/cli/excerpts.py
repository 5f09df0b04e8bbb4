"""Text cut to what fits, and who somebody is, in few words."""

from __future__ import annotations

from rich.text import Text

from casus.briefing.explained import meaning
from casus.cli.screen import visible
from casus.cli.table import mark
from casus.records.event import Event, Participant

CUT = "…"


def shortened(text: Text, most: int) -> Text:
    """The beginning of a text of more than `most` characters, up to the end of a word."""
    if len(text) <= most:
        return text
    end = text.plain.rfind(" ", most // 2, most)
    return text[: end if end > 0 else most].append(f" {CUT}", style="dim")


def around_trigger(event: Event, most: int) -> Text:
    """The sentence, its trigger highlighted and in brackets; of a longer one, `most` characters around it."""
    sentence = event.sentence
    start, end = event.trigger.start - sentence.start, event.trigger.end - sentence.start
    text = Text(visible(sentence.text))
    text.stylize(mark(event), start, end)
    text = Text.assemble(text[:start], "[", text[start:end], "]", text[end:])
    first = max(0, min(start - most // 3, len(text) - most))
    first = text.plain.rfind(" ", 0, first) + 1 if first else 0
    cut = shortened(text[first:], max(most, end + 2 - first))
    return Text(f"{CUT} ", style="dim").append_text(cut) if first else cut


def person(party: Participant) -> Text:
    """`she = the spokeswoman Jane Roe RUS-GOV`."""
    text = Text(visible(party.text))
    meant = meaning(party)
    if meant is not None:
        text.append(f" = {visible(meant)}", style="italic")
    return text.append(f" {visible(party.code)}", style="not italic cyan")
