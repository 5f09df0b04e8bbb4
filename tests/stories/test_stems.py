from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor

from casus.stories.rarity import rarity, weight
from casus.stories.stems import content_words, dateline_end, figures, stem, stems


def test_words_without_those_that_tell_nothing() -> None:
    text = "On Monday the army shelled villages near Ak-Sai, and in March they may march again."
    assert stems(text) == ["armi", "shell", "villag", "ak-sai", "march"]
    assert [text[at : at + len(word)] for at, word in content_words(text)] == [word for _, word in content_words(text)]


def test_words_that_are_not_read() -> None:
    text = "Israel struck Iran."
    assert [word for _, word in content_words(text, ((0, 6), (14, 18)))] == ["struck"]


def test_figures_and_counts() -> None:
    text = "Twelve of 1,500 men, two-thirds of them under 20.5, fired seven times at 3 a.m. on 4 May."
    start = text.index("4 May")
    assert list(figures(text, ((start, len(text)),))) == ["12", "1500", "20.5", "7", "3"]


def test_a_dateline_is_no_part_of_what_is_told() -> None:
    text = "ASUNCION, Sept 3 (GNA) - Riot police fired."
    assert text[dateline_end(text) :] == "Riot police fired."
    assert dateline_end("Riot police fired - at last.") == 0


def test_names_are_rarer_than_common_words() -> None:
    assert rarity("isfara") > rarity("shell") > rarity("govern") >= 1
    assert weight(["isfara", "govern"]) == rarity("isfara") + rarity("govern")


def test_threads_that_stem_at_once_do_not_mix_their_words() -> None:
    words = [
        f"{letter}{ending}" for letter in "bcdfglmnprst" for ending in ("arming", "elations", "ombardments", "eness")
    ]
    alone = [stem.__wrapped__(word) for word in words]
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(8) as pool:
            rounds = list(pool.map(lambda _: [stem.__wrapped__(word) for word in words], range(40)))
    finally:
        sys.setswitchinterval(before)
    assert rounds == [alone] * 40
