"""What axe-core finds wrong with a page."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from playwright.sync_api import Page

BAD = frozenset(("serious", "critical"))
RUN = """async rules => {
    const only = rules.length ? {runOnly: {type: 'rule', values: rules}} : {};
    const told = await axe.run(document, {resultTypes: ['violations'], ...only});
    const why = node => [...node.any, ...node.all, ...node.none].map(one => one.message).join('; ').slice(0, 240);
    return told.violations.map(one => ({
        id: one.id, impact: one.impact, help: one.help,
        nodes: one.nodes.slice(0, 4).map(node => `${node.html.slice(0, 160)} | ${why(node)}`)
    }));
}"""


@cache
def source() -> str:
    return (Path(__file__).parents[1] / "vendor" / "axe.min.js").read_text(encoding="utf-8")


def problems(page: Page, *rules: str, impacts: frozenset[str] = BAD) -> list[str]:
    """Of these rules, or of all: one line a violation of these impacts, with the first elements that have it."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(source())
    found = page.evaluate(RUN, list(rules))
    return [
        f"{one['id']} ({one['impact']}): {one['help']}: {one['nodes']}" for one in found if one["impact"] in impacts
    ]
