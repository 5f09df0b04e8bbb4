from __future__ import annotations

import pytest
from argon2 import PasswordHasher, extract_parameters

from casus.errors import BadOption
from casus.web.security import passwords
from casus.web.security.passwords import hash_password, is_password

GOOD = "four odd words together"


def test_what_is_kept_is_an_argon2id_hash_that_costs_much(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passwords, "_HASHER", PasswordHasher())
    kept = hash_password(GOOD, "Ann")
    told = extract_parameters(kept)
    assert kept.startswith("$argon2id$")
    assert (told.memory_cost >= 64 * 1024, told.time_cost >= 2, told.salt_len >= 16, told.hash_len >= 32) == (True,) * 4
    assert is_password(GOOD, kept)
    assert not is_password(GOOD + " ", kept)
    assert kept != hash_password(GOOD, "Ann")


@pytest.mark.parametrize("password", ["", "short", "a" * 201, "abababababab", "Annabel Lee 1"])
def test_bad_ones_are_refused_and_not_told(password: str) -> None:
    with pytest.raises(BadOption) as told:
        hash_password(password, "Annabel Lee")
    assert not password or password not in str(told.value)


@pytest.mark.parametrize(
    "password", ["Пароль на двенадцать", "\U0001f600" * 5 + "abcdefgh", "a\ud800bcdefghijklmn", "a b c d" * 20]
)
def test_any_letters_do(password: str) -> None:
    assert is_password(password, hash_password(password, "Ann"))


@pytest.mark.parametrize("kept", [None, "", "no hash", "$argon2id$v=19$broken"])
def test_without_a_hash_the_answer_is_no(kept: str | None) -> None:
    assert not is_password("nobody knows this", kept)
