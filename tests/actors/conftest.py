from __future__ import annotations

import pytest

from casus.actors.registry import Registry


@pytest.fixture(scope="session")
def registry() -> Registry:
    return Registry.load()
