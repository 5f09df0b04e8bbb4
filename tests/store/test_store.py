from casus.store.store import Store


def test_a(store: Store) -> None:
    with store.reading() as c:
        assert c.exec_driver_sql("SELECT count(*) FROM events").scalar() == 0


def test_b(store: Store) -> None:
    with store.reading() as c:
        assert c.exec_driver_sql("SELECT count(*) FROM events").scalar() == 0
