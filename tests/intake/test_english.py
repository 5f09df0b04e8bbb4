from __future__ import annotations

import pytest

from casus.intake.english import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Peru warned Bolivia on Monday that it would close the border.", "en"),
        ("PERU WARNS BOLIVIA OVER BORDER PATROLS AT THE LAKE", "en"),
        ("El Perú advirtió el lunes a Bolivia de que cerraría la frontera.", "es"),
        ("Die Regierung in Lima drohte am Montag mit der Schließung der Grenze.", "de"),
        ("حذرت الحكومة يوم الاثنين من إغلاق الحدود بين البلدين.", "ar"),
        ("Peru warns", None),
        ("x" * 5_000, None),
        ("\x00\ufffe\ud800 \u202e", None),
        ("", None),
    ],
)
def test_language(text: str, language: str | None) -> None:
    assert language_of(text) == language
