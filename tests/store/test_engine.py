from __future__ import annotations

import os
from pathlib import Path

import pytest

from casus.errors import BadOption
from casus.store.engine import shown, store_url


@pytest.mark.parametrize(
    ("name", "driver", "database"),
    [
        ("record.sqlite", "sqlite", "record.sqlite"),
        ("sqlite:///record.sqlite", "sqlite", "record.sqlite"),
        ("sqlite:////srv/record.sqlite", "sqlite", "/srv/record.sqlite"),
        ("postgresql://casus@db.example/news", "postgresql+psycopg", "news"),
        ("postgres://casus@db.example/news", "postgresql+psycopg", "news"),
        ("postgresql+psycopg://db.example/news?sslmode=require", "postgresql+psycopg", "news"),
    ],
)
def test_what_a_name_names(name: str, driver: str, database: str) -> None:
    url = store_url(name)
    assert (url.drivername, url.database) == (driver, database)


def test_a_tilde_is_the_users_own_folder() -> None:
    assert store_url("~/record.sqlite").database == str(Path.home() / "record.sqlite")


@pytest.mark.parametrize(
    "name", ["", " ", "a\x00b", "a\udce9", "~nobody-of-this-name/a", "sqlite://", "sqlite:///:memory:"]
)
def test_what_names_no_file_is_refused(name: str) -> None:
    with pytest.raises(BadOption, match="give a path, sqlite:///PATH or postgresql"):
        store_url(name)


@pytest.mark.parametrize(
    "name",
    [
        "mysql://casus:s3cret@db.example/news",
        "postgresql://casus:s3cret@db.example:port/news",
        "postgresql+psycopg2://casus:s3cret@db.example/news",
        "://casus:s3cret@db.example",
        "oracle://db.example/news?password=s3cret",
        "post gres://db.example:x/news?password=s3cret",
    ],
)
def test_another_address_is_refused_without_its_password(name: str) -> None:
    with pytest.raises(BadOption) as raised:
        store_url(name)
    assert "give a path" in str(raised.value)
    assert "s3cret" not in str(raised.value)


def test_an_at_sign_in_a_password_is_no_part_of_the_host() -> None:
    with pytest.raises(BadOption, match="write it as %40") as raised:
        store_url("postgresql://casus:s3c@s3cret@db.example/news")
    assert "s3c" not in str(raised.value)
    assert store_url("postgresql://casus:s3c%40s3cret@db.example/news").password == "s3c@s3cret"


def test_an_address_is_shown_without_passwords() -> None:
    url = store_url("postgresql://casus:s3cret@db.example/news?sslpassword=s3cret&password=s3cret&sslmode=require")
    assert shown(url) == "postgresql+psycopg://casus:***@db.example/news?sslmode=require"


def test_a_name_is_taken_as_it_is(tmp_path: Path) -> None:
    odd = str(tmp_path / "100%?#.sqlite")
    assert store_url(odd).database == odd
    assert os.path.isabs(odd)
