"""The kit of figures in a real browser, under the policy of the desk's pages."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from fastapi import FastAPI, Request
from fastapi.responses import HTMLResponse
from playwright.sync_api import Browser, Page, Route, expect
from starlette.testclient import TestClient

from casus.web.plot import PLOT_STYLE
from casus.web.templates import STATIC, Templates

POLICY = (
    f"default-src 'none'; script-src 'self'; style-src 'self' '{PLOT_STYLE}'; img-src 'self' data:; connect-src 'self'"
)
PAGE = """{% extends "base.html.jinja" %}
{% from "parts/chart.html.jinja" import figure, chart_scripts with context %}
{% block title %}A figure{% endblock %}
{% block scripts %}{{ chart_scripts() }}<script defer src="/drawn.js"></script>{% endblock %}
{% block main %}
{% call figure("dots", "Dots <here>", "dots", told, path="/rows") %}
<table><tr><td>7 numbers</td></tr></table>
{% endcall %}
{% endblock %}"""
DRAWN = """
charts.kind("dots", (told, width) => {
  const svg = charts.plot({ height: 100, marks: [
    Plot.ruleY([0], { stroke: charts.colours.rule }),
    ...told.map((one) => Plot.dot([one], { x: "x", y: "y", r: 5, ...charts.shape(one.quad) })),
    Plot.text(told, { x: "x", y: "y", dy: -12, text: "name", fill: charts.colours.ink }),
  ] }, width);
  const at = (name) => svg.scale(name).apply;
  const marks = told.map((one) => {
    const x = at("x")(one.x);
    return { x, y: at("y")(one.y), left: x - 5, right: x + 5, says: [one.name, `${one.y}`], href: `/opened?${one.x}` };
  });
  const choose = (a, b) => { location.hash = `${a.says[0]}-${b.says[0]}`; };
  return { svg, marks, brush: { top: 0, bottom: 80, choose } };
});
"""
TOLD = [{"x": x, "y": x % 3, "quad": 1 + x % 4, "name": f"n{x}"} for x in range(7)]


@pytest.fixture(scope="module")
def html() -> str:
    app, templates = FastAPI(), Templates()
    made = templates.environment.from_string(PAGE)

    @app.get("/")
    def page(request: Request) -> HTMLResponse:
        return HTMLResponse(made.render(request=request, told=TOLD))

    return TestClient(app).get("/").text


@pytest.fixture
def page(browser: Browser, html: str) -> Iterator[Page]:
    """The page, drawn; what it complains of fails the test."""
    context = browser.new_context(viewport={"width": 800, "height": 600})
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda said: complaints.append(said.text) if said.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))

    def serve(route: Route) -> None:
        path = route.request.url.removeprefix("https://desk.test").partition("?")[0]
        if path.startswith("/static/"):
            route.fulfill(path=STATIC / path.removeprefix("/static/"))
        elif path == "/drawn.js":
            route.fulfill(body=DRAWN, content_type="text/javascript")
        else:
            route.fulfill(body=html, content_type="text/html", headers={"Content-Security-Policy": POLICY})

    page.route("**/*", serve)
    page.goto("https://desk.test/")
    page.wait_for_selector(".chart.drawn")
    yield page
    context.close()
    assert complaints == []


def test_plots_are_drawn_under_the_policy(page: Page) -> None:
    """Its style element is let in: the plot keeps white space, which is in that style alone."""
    assert page.locator(".drawing svg circle, .drawing svg path").count() >= 7
    assert page.evaluate("getComputedStyle(document.querySelector('.drawing text')).whiteSpaceCollapse") == "preserve"


def test_the_hash_is_of_what_plot_writes(page: Page) -> None:
    hashed = page.evaluate("""async () => {
      const text = new TextEncoder().encode(document.querySelector('.drawing style').textContent);
      return btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest('SHA-256', text))));
    }""")
    assert f"sha256-{hashed}" == PLOT_STYLE


def test_arrow_keys_walk_the_marks_and_tell_them(page: Page) -> None:
    page.locator(".drawing").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    assert page.locator(".live").inner_text() == "n1. 1. 2 of 7"
    assert page.locator(".tip").is_visible()
    page.keyboard.press("End")
    assert page.locator(".live").inner_text() == "n6. 0. 7 of 7"
    page.keyboard.press("Enter")
    page.wait_for_url("**/opened?6")


def test_shift_and_arrows_choose_several(page: Page) -> None:
    page.locator(".drawing").focus()
    for key in ("ArrowRight", "ArrowRight", "Shift+ArrowRight", "Shift+ArrowRight", "Enter"):
        page.keyboard.press(key)
    page.wait_for_url("**#n1-n3")


def test_dragging_chooses_several(page: Page) -> None:
    box = page.locator(".drawing svg").bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] * 0.4, box["y"] + 40)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] - 20, box["y"] + 40, steps=5)
    page.mouse.up()
    page.wait_for_url(re.compile("#n[1-5]-n6$"))


def test_pointing_at_a_mark_tells_it(page: Page) -> None:
    box = page.locator(".drawing svg").bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] - 10, box["y"] + 75)
    assert page.locator(".tip div").all_inner_texts() == ["n6", "0"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_picture_opens_elsewhere(page: Page, scheme: str, tmp_path: Path) -> None:
    """No variable, class or style is left in it, and colours are those of the screen."""
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    with page.expect_download() as waited:
        page.get_by_role("button", name="SVG").click()
    assert waited.value.suggested_filename == "dots.svg"
    waited.value.save_as(tmp_path / "dots.svg")
    text = (tmp_path / "dots.svg").read_text(encoding="utf-8")
    tree = ElementTree.fromstring(text)
    assert not any(left in text for left in ("var(", " class=", " style=", "<style", "href", "walk"))
    colours = {value for one in tree.iter() for name in ("fill", "stroke") if (value := one.get(name))}
    assert ("rgb(20, 23, 27)" if scheme == "dark" else "rgb(255, 255, 255)") in colours
    assert ("rgb(255, 107, 102)" if scheme == "dark" else "rgb(168, 21, 42)") in colours
    words = {"".join(one.itertext()) for one in tree.iter("{http://www.w3.org/2000/svg}text")}
    assert {"Dots <here>", "n6"} <= words
    assert any(word.startswith("Casus") for word in words)


def test_figures_are_drawn_anew_for_another_width(page: Page) -> None:
    page.set_viewport_size({"width": 400, "height": 600})
    expect(page.locator(".drawing svg")).to_have_attribute("width", re.compile(r"^3\d\d$"))
    assert page.evaluate("document.documentElement.scrollWidth") <= 400


def test_without_script_the_table_is_open(browser: Browser, html: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.route("**/*", lambda route: route.fulfill(path=STATIC / "desk.css") if "desk.css" in route.request.url
               else route.fulfill(body=html, content_type="text/html"))  # fmt: skip
    page.goto("https://desk.test/")
    assert page.get_by_text("7 numbers").is_visible()
    assert not page.get_by_role("button", name="SVG").is_visible()
    context.close()


def test_what_is_told_ends_no_element(html: str) -> None:
    inner = html.split('<script type="application/json" class="told">')[1].partition("</script>")[0]
    assert json.loads(inner) == TOLD
