"""What the policy of the desk's pages must allow Observable Plot: one style element, of one text."""

from __future__ import annotations

import base64
import hashlib

CLASS = "casus-plot"
"""The class of every plot, as charts.js gives it; Plot puts it into its style."""

_TEXT = """\
:where(.{name}) {{
  --plot-background: white;
  display: block;
  height: auto;
  height: intrinsic;
  max-width: 100%;
}}
:where(.{name} text),
:where(.{name} tspan) {{
  white-space: pre;
}}"""


def _source(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


PLOT_STYLE = _source(_TEXT.format(name=CLASS))
"""The source for `style-src`, in single quotes there: the hash of what Plot writes, to the last space."""
