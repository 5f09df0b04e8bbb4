"""Words and fields together: each filter gives what the record gives, and nothing that is typed does harm."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from starlette.testclient import TestClient

from casus.exchange.jsonl import event_line, read_event, read_incident, read_position, read_statement, record_line
from casus.web.app import make_app
from casus.web.desk import Desk
from casus.web.options import DeskOptions
from casus.web.pages import search
from casus.web.searching import KINDS, PARTS
from casus.workspace import Workspace
from tests.web.conftest import HERE
from tests.web.forms import send

SCRIPT = "<script>alert(1)</script>"


def ask(client: TestClient, kind: str = "incidents", /, **parts: Any) -> str:
    answer = client.get("/search", params={"in": kind, **parts})
    assert answer.status_code == 200, answer.text
    return answer.text


def number_in(page: str) -> int:
    found = re.search(r'id="found-title"[^>]*>([\d,]+)', page)
    assert found is not None
    return int(found[1].replace(",", ""))


def shown(page: str) -> list[str]:
    """Where the results lead, in their order."""
    return re.findall(r'<a class="type" href="([^"]+)"', page)


@pytest.fixture
def own(own_workspace: Workspace) -> Iterator[TestClient]:
    with TestClient(make_app(Desk(own_workspace, DeskOptions())), base_url=HERE, raise_server_exceptions=False) as one:
        yield one


FILTERS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("incidents", {}),
    ("incidents", {"actor": "SUN"}),
    ("incidents", {"recipient": "CUB"}),
    ("incidents", {"either": "IGO"}),
    ("incidents", {"dyad": ["USA", "SUN"]}),
    ("incidents", {"type": ["AID", "SUPPORT"]}),
    ("incidents", {"mode": "withdraw"}),
    ("incidents", {"context": "military"}),
    ("incidents", {"status": "negated"}),
    ("incidents", {"place": "Cuba"}),
    ("incidents", {"since": "1962-10-22", "until": "1962-10-24"}),
    ("incidents", {"text": "missiles OR quarantine"}),
    ("incidents", {"publisher": "courier"}),
    ("incidents", {"background": "no"}),
    ("incidents", {"min_reports": "2"}),
    ("incidents", {"min_confidence": "0.7"}),
    ("incidents", {"dated": "yes"}),
    ("incidents", {"doc": "1962-10-24-appeal"}),
    ("incidents", {"box": "-85,19,-74,25"}),
    ("events", {"said_by": "Kennedy"}),
    ("events", {"actor": "U Thant", "type": "REQUEST"}),
    ("events", {"copies": "yes"}),
    ("events", {"text": '"missile bases" OR quarantin*'}),
    ("events", {"superseded": "yes", "copies": "yes"}),
    ("statements", {"speaker": "Kennedy", "kind": "warn"}),
    ("statements", {"addressee": "MED"}),
    ("statements", {"status": "hypothetical"}),
    ("statements", {"text": "missiles"}),
    ("positions", {"stance": "rejects"}),
    ("positions", {"actor": "IGO:UN", "recipient": "SUN"}),
    ("articles", {"text": "quarantine ships"}),
    ("articles", {"publisher": "wire", "since": "1962-10"}),
    ("articles", {}),
)


@pytest.mark.parametrize(("kind", "parts"), FILTERS)
def test_each_filter_gives_what_the_record_gives(
    client: TestClient, demo_workspace: Workspace, kind: str, parts: dict[str, Any]
) -> None:
    wanted = {name: {"yes": True, "no": False}.get(str(value), value) for name, value in parts.items()}
    wanted |= {name: float(value) for name, value in parts.items() if name == "min_confidence"}
    wanted |= {name: int(value) for name, value in parts.items() if name == "min_reports"}
    page = ask(client, kind, **parts)
    assert number_in(page) == getattr(demo_workspace, kind)(**wanted).count() > 0
    assert shown(page)


@pytest.mark.parametrize("kind", KINDS)
def test_pages_show_each_record_once(client: TestClient, demo_workspace: Workspace, kind: str) -> None:
    """And back again."""
    parts = {} if kind == "articles" else {"since": "1962-10-24", "until": "1962-10-27"}
    address, there, pages = "/search?" + urlencode({"in": kind, **parts}), [], []
    while address:
        page = client.get(address).text
        pages.append(shown(page))
        there += shown(page)
        further = re.search(r'<a rel="next" href="([^"]+)"', page)
        address, last = (unescape(further[1]) if further else ""), address
    assert len(there) == getattr(demo_workspace, kind)(**parts).count()
    if kind != "positions":  # of one event there may be several
        assert len(set(there)) == len(there)
    back, address = [shown(client.get(last).text)], last
    while before := re.search(r'<a rel="prev" href="([^"]+)"', client.get(address).text):
        address = unescape(before[1])
        back.insert(0, shown(client.get(address).text))
    assert [one for page in back for one in page] == there


def test_the_order_is_kept_from_page_to_page(client: TestClient) -> None:
    page = ask(client, order="day")
    days = re.findall(r'<time datetime="([\d-]+)"', page)
    assert days == sorted(days)
    further = re.search(r'<a rel="next" href="([^"]+)"', page)
    assert further is not None
    assert re.findall(r'<time datetime="([\d-]+)"', client.get(unescape(further[1])).text)[0] >= days[-1]


def facet(page: str, title: str) -> list[tuple[str, int]]:
    """Address and number of each value of a facet."""
    found = re.search(rf'<div class="facet">\s*<h3>{title}</h3>(.*?)</div>', page, re.DOTALL)
    assert found is not None, title
    values = re.findall(
        r'<li><a[^>]*href="([^"]+)"[^>]*>.*?<span class="faint">([\d,]+)</span></li>', found[1], re.DOTALL
    )
    return [(unescape(address), int(number.replace(",", ""))) for address, number in values]


@pytest.mark.parametrize(("kind", "title"), [
    ("incidents", "Type"), ("incidents", "Class"), ("incidents", "Status"), ("events", "Type"), ("events", "Status"),
    ("statements", "Says it how"), ("positions", "Stance"), ("articles", "Publisher"),
])  # fmt: skip
def test_facets_add_up(client: TestClient, kind: str, title: str) -> None:
    """Each record has one value of these, and each value leads to as many records as it says."""
    page = ask(client, kind)
    values = facet(page, title)
    assert sum(number for _, number in values) == number_in(page)
    for address, number in values[:4]:
        assert number_in(client.get(address).text) == number


@pytest.mark.parametrize("title", ["Who acts", "Toward whom", "Publisher", "Month", "Place"])
def test_values_of_facets_lead_to_as_many_as_they_say(client: TestClient, title: str) -> None:
    """Of a country to some more: whoever is a party apart from it is still of it."""
    for address, number in facet(ask(client), title)[:4]:
        found = number_in(client.get(address).text)
        assert found >= number if title in ("Who acts", "Toward whom") else found == number


CHIP = re.compile(r'<li><a href="([^"]+)"><span class="faint">(\w[^<]*)</span>')


def test_numbers_change_with_the_record(own: TestClient, own_workspace: Workspace, tmp_path: Path) -> None:
    """They are remembered, but not for longer than they hold."""
    assert number_in(ask(own, "articles")) == 43
    told = {"id": "new", "text": "The Soviet Union warned the United States on Monday, a spokesman said in Moscow."}
    (tmp_path / "new.jsonl").write_text(json.dumps({**told, "published": "1962-12-01"}), encoding="utf-8")
    own_workspace.ingest([tmp_path / "new.jsonl"], workers=1)
    page = ask(own, "articles")
    assert number_in(page) == 44
    assert facet(page, "Month")[0] == ("/search?in=articles&since=1962-12&until=1962-12", 1)


def test_what_is_chosen_can_be_taken_out(client: TestClient) -> None:
    chips = CHIP.findall(ask(client, actor=["SUN", "USA"], type="ACCUSE", quad="3"))
    assert [words for _, words in chips] == ["Who acts", "Who acts", "Type", "Class"]
    fewer = CHIP.findall(client.get(unescape(chips[0][0])).text)
    assert [words for _, words in fewer] == ["Who acts", "Type", "Class"]
    assert "actor=USA" in unescape(chips[0][0])
    assert "actor=SUN" not in unescape(chips[0][0])


def test_the_form_keeps_all_that_is_chosen(client: TestClient) -> None:
    """Also second values, and what it has no field for."""
    page = ask(client, actor=["SUN", "USA"], quad=["1", "2"], order="day")
    fields = (("actor", "USA"), ("quad", "2"), ("order", "day"))
    assert 'name="actor" type="text" value="SUN"' in page
    assert all(f'<input type="hidden" name="{name}" value="{value}">' in page for name, value in fields)


def test_types_that_are_of_no_class_asked_for_are_told(client: TestClient) -> None:
    answer = client.get("/search", params={"type": "AID", "quad": "4"})
    assert answer.status_code == 400
    assert "none of the types AID is material conflict" in answer.text


def test_filters_of_another_kind_are_left_out_and_told(client: TestClient, demo_workspace: Workspace) -> None:
    page = ask(client, "articles", actor="SUN", quad="4")
    assert number_in(page) == demo_workspace.articles().count()
    assert "Articles are not chosen by who acts, class; that is left out." in page


def test_words_are_marked_in_any_form(client: TestClient) -> None:
    page = ask(client, "events", text="missile")
    assert re.search(r'<mark class="[^"]*found">missiles</mark>', page)
    assert not re.search(r'<mark class="[^"]*found">[^<]*(?<!missile)(?<!missiles)</mark>', page, re.IGNORECASE)
    page = ask(client, "articles", text='"missile bases" -Turkey')
    assert '<mark class="found">missile bases</mark>' in page


def test_results_lead_to_their_sentences(client: TestClient) -> None:
    assert all(one.startswith("/events/") for one in shown(ask(client, "events")))
    assert all(one.startswith("/incidents/i") for one in shown(ask(client)))
    assert all("#s-" in one for one in shown(ask(client, "statements")))


def test_a_name_leads_to_its_page_first(client: TestClient) -> None:
    """As when it was typed into the box at the head of every page."""
    page = client.get("/search", params={"text": "Soviet Union"}).text
    assert re.search(r'class="meant"><a href="/actors/SUN"', page)
    for name, code in (("Khrushchev", "SUN-GOV"), ("SUN", "SUN"), ("france", "FRA")):
        assert f'class="meant"><a href="/actors/{code}"' in client.get("/search", params={"text": name}).text
    for words in ("quarantine ships", "missiles", "ships", "quarantine", "soldiers", "talks", '"missile bases"'):
        assert 'class="meant"' not in client.get("/search", params={"text": words}).text


def test_an_unknown_name_is_told_with_names_like_it(client: TestClient) -> None:
    page = ask(client, actor="Khruschev")
    assert "Nothing in the record is so." in page
    assert "Did you mean" in page
    found = re.search(r'Did you mean <a href="([^"]+)"', page)
    assert found is not None
    assert number_in(client.get(unescape(found[1])).text) > 0


@pytest.mark.parametrize(("kind", "read"), [
    ("incidents", read_incident), ("events", read_event), ("statements", read_statement), ("positions", read_position),
])  # fmt: skip
def test_json_lines_read_back(client: TestClient, demo_workspace: Workspace, kind: str, read: Any) -> None:
    parts = {"since": "1962-10-24", "until": "1962-10-26"}
    answer = client.get("/search.jsonl", params={"in": kind, "order": "day", **parts})
    assert answer.headers["content-type"].startswith("application/x-ndjson")
    write = event_line if kind == "events" else record_line
    wanted = [write(one) for one in getattr(demo_workspace, kind)(**parts)]
    assert answer.text.splitlines(keepends=True) == wanted
    assert len([read(line) for line in wanted]) > 0


@pytest.mark.parametrize("kind", KINDS)
def test_tables_have_a_row_for_each(client: TestClient, demo_workspace: Workspace, kind: str) -> None:
    import pyarrow.parquet

    parts = {"since": "1962-10-24", "until": "1962-10-25"}
    wanted = getattr(demo_workspace, kind)(**parts).count()
    answer = client.get("/search.csv", params={"in": kind, **parts})
    assert len(list(csv.DictReader(io.StringIO(answer.text)))) == wanted
    assert f'filename="casus-{kind}' in answer.headers["content-disposition"]
    packed = client.get("/search.parquet", params={"in": kind, **parts}).content
    assert pyarrow.parquet.read_table(io.BytesIO(packed)).num_rows == wanted


def test_plover_is_of_events_alone(client: TestClient, demo_workspace: Workspace) -> None:
    lines = client.get("/search.plover", params={"in": "events", "type": "AID"}).text.splitlines()
    assert {json.loads(line)["id"] for line in lines} == {one.id for one in demo_workspace.events(type="AID")}
    assert client.get("/search.plover", params={"in": "articles"}).status_code == 400
    assert client.get("/search.exe").status_code == 400


def test_a_file_is_bounded(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(search.MOST_ROWS, "incidents", 7)
    answer = client.get("/search.jsonl")
    assert len(answer.text.splitlines()) == 7
    assert 'filename="casus-incidents-first-7.jsonl"' in answer.headers["content-disposition"]
    page = unescape(ask(client, actor="SUN"))
    assert "The first 7 in this order." in page
    assert "casus incidents --actor SUN --order newest --format csv --output incidents.csv" in page


def test_a_search_is_saved_run_and_removed(own: TestClient, own_workspace: Workspace) -> None:
    question = "/search?in=events&actor=SUN&after=x&done=saved"
    answer = send(own, "/search/saved", {"name": f"Moscow {SCRIPT}", "question": question.partition("?")[2]})
    assert answer.status_code == 303
    (saved,) = own_workspace.searches.of(None)
    assert saved.address == "in=events&actor=SUN"
    page = own.get(answer.headers["location"]).text
    assert "The search is saved." in page
    assert 'href="/search?in=events&amp;actor=SUN"' in page
    assert SCRIPT not in page
    removed = send(own, f"/search/saved/{saved.key}/remove", {"question": "actor=SUN"})
    assert removed.headers["location"] == "/search?actor=SUN&done=removed"
    assert own_workspace.searches.of(None) == []


@pytest.mark.parametrize(
    "question", ["//evil.example/", "https://evil.example/", "x\r\nSet-Cookie: a=b", "in=events&next=//evil.example"]
)
def test_saving_leads_nowhere_else(own: TestClient, question: str) -> None:
    answer = send(own, "/search/saved", {"name": "a", "question": question})
    assert answer.headers["location"].startswith("/search?")
    assert "evil" not in answer.headers["location"]
    assert "set-cookie: a=b" not in str(answer.headers).lower()


SIGNS = "' \" '' \"\" % _ \\ - -- -a ^a a:b AND OR * ** () {} ; 1=1 %00 %27 -0 1e999 nan inf NULL ٣ \u202e \U0001f525"
HOSTILE = (
    *(*SIGNS.split(), "\ud7ff"),
    *("''; DROP TABLE event; --", "' OR '1'='1", "); SELECT 1; --", "NEAR(a b)", "a*b*c*", "OR OR", "a OR", "rowid:1"),
    *("\x00", "a\x00b", "\r\n\r\n", "${7*7}", "{{7*7}}", SCRIPT, "../../etc/passwd", "sentence_search"),
    *("x" * 5_000, "ﷺ" * 50, "é" * 300, "b " * 90),
)
ALL_PARTS = sorted({*(part for kind in PARTS.values() for part in kind), "quad", "in", "after", "done"})


@pytest.mark.parametrize("part", ALL_PARTS)
def test_nothing_that_is_typed_fails_the_desk(client: TestClient, part: str) -> None:
    for kind in ("incidents", "events", "statements", "positions", "articles"):
        if part not in PARTS[kind] and part not in ("quad", "in", "after", "done"):
            continue
        for value in HOSTILE if kind in ("events", "incidents") or part == "text" else HOSTILE[:12]:
            answer = client.get("/search", params={"in": kind, part: value})
            assert answer.status_code in (200, 400, 414), (part, value, answer.status_code)
            assert SCRIPT not in answer.text
            assert "{{" not in answer.text or value == "{{7*7}}"


def test_what_cannot_be_asked_is_told_beside_the_form(client: TestClient) -> None:
    answer = client.get("/search", params={"text": "-talks", "actor": "SUN"})
    assert answer.status_code == 400
    assert 'role="alert"' in answer.text
    assert "names no word to look for" in answer.text
    assert 'value="-talks"' in answer.text


def test_a_file_of_what_cannot_be_asked_is_a_plain_failure(client: TestClient) -> None:
    assert client.get("/search.csv", params={"since": "yesterday"}).status_code == 400
    assert client.get("/search.csv", params={"in": "nothing"}).status_code == 400


def test_fields_of_articles_are_no_markup(own: TestClient, own_workspace: Workspace) -> None:
    from sqlalchemy import text

    with own_workspace.store.engine.begin() as connection:
        told = {"words": f"Wire {SCRIPT}"}
        connection.execute(text("UPDATE publisher SET name = :words"), told)
        connection.execute(text("UPDATE article SET title = :words"), told)
        connection.execute(text("UPDATE entity SET name = :words || code"), told)
        connection.execute(text("UPDATE place SET name = :words"), told)
        connection.execute(text("UPDATE sentence SET text = :words || text"), told)
        connection.execute(text("UPDATE statement SET content = :words || content"), told)
        connection.execute(text("UPDATE participant SET text = :words"), told)
    for kind in KINDS:
        page = ask(own, kind)
        assert SCRIPT not in page
        assert "&lt;script&gt;" in page
