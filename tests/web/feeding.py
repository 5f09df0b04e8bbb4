"""An ingest that runs beside: articles that nobody has written, of sentences of the demo."""

from __future__ import annotations

import json
import random
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from time import sleep

import casus
from casus.errors import BadOption
from casus.ingest.demo import demo_items
from tests.web.browser.served import COMMAND

SENTENCES = 14
"""In each article; shuffled, so that none is a copy of another."""
BEGINS_S, ENDS_S = 60, 30


def write_articles(path: Path, number: int, seed: int = 0) -> str:
    """So many articles, a line each, from the days after the demo on; returns the name of the first."""
    chance = random.Random(seed)
    texts = [json.loads(item.raw)["text"] for item in demo_items()]
    known = [one for text in texts for one in re.split(r"(?<=[.])\s+", text) if 40 < len(one) < 300]
    with path.open("w", encoding="utf-8") as file:
        for count in range(number):
            day = (date(1962, 11, 21) + timedelta(days=count % 30)).isoformat()
            name = f"load-{seed}-{count}"
            article = {
                "id": name, "url": f"https://load.example/{name}", "title": f"What was told on {day}, {count}",
                "published": day, "publisher": "Load Wire", "text": " ".join(chance.sample(known, SENTENCES)),
            }  # fmt: skip
            file.write(json.dumps(article) + "\n")
    return f"load-{seed}-0"


@contextmanager
def ingesting(record: str, articles: Path, first: str) -> Iterator[subprocess.Popen[str]]:
    """`casus ingest` with one worker, from when it has stored the first, for as long as the block lasts at most.

    It is interrupted as from a terminal. Raises RuntimeError where it stores nothing.
    """
    command = [sys.executable, "-c", COMMAND, "ingest", "--store", record, "--workers", "1", str(articles)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) as process:
        try:
            wait_for(record, first)
            yield process
        finally:
            if process.poll() is None:
                process.send_signal(signal.SIGINT)
            try:
                process.communicate(timeout=ENDS_S)
            except subprocess.TimeoutExpired:
                process.kill()
                process.communicate()


def wait_for(record: str, name: str) -> None:
    with casus.open(record) as workspace:
        for _ in range(BEGINS_S * 4):
            try:
                workspace.article(name)
                return
            except BadOption:
                sleep(0.25)
    raise RuntimeError(f"nothing is stored after {BEGINS_S} seconds")
