"""What the desk asks the record of its own people: who may come in, what they did, what they keep.

Each call is a transaction of its own. Passwords and tokens come here as hashes only.
"""

from __future__ import annotations

from collections.abc import Mapping

from casus.records.person import AuditEntry, Person, Role, SavedSearch, Session, Token
from casus.store import attempts, audit, people, searches, sessions, tokens
from casus.store.attempts import Bound
from casus.store.store import Store, Transaction

OF_NAME = Bound(5, 300)
"""However many machines guess, a name is tried every five minutes at most; its owner waits no longer."""
OF_ADDRESS = Bound(10, 900)
MOST_NAME = 200
"""Characters of a name that are looked at."""


class People:
    """Who may come in. Names are found whatever their case; a name that is not there raises BadOption.

    What would leave the desk without an admin raises BadOption; all that changes a person ends the person's sessions.
    """

    def __init__(self, store: Store) -> None:
        self.store = store

    def any(self) -> bool:
        """Whether there are people, shut out or not: then the desk asks for a login."""
        return self.store.read(people.anybody)

    def an_admin(self) -> bool:
        """Whether there is an admin who can come in."""
        return self.store.read(people.an_admin)

    def all(self) -> list[Person]:
        """In order of their names, with those who are shut out."""
        return self.store.read(people.read_people)

    def find(self, name: str) -> Person | None:
        return self.store.read(lambda connection: people.find_person(connection, name))

    def add(self, name: str, role: Role, password: str) -> Person:
        """password: its hash. Raises BadOption for a bad name, one that is taken, a first person who is no admin."""
        return self.store.write(lambda connection: people.add_person(connection, name, role, password))

    def set_password(self, name: str, password: str) -> Person:
        """password: its hash."""
        return self.store.write(lambda connection: people.set_password(connection, name, password))

    def set_role(self, name: str, role: Role) -> Person:
        return self.store.write(lambda connection: people.set_role(connection, name, role))

    def disable(self, name: str) -> Person:
        """Shuts somebody out, with all tokens; what the person did and saved stays."""
        return self.store.write(lambda connection: people.disable(connection, name))

    def enable(self, name: str) -> Person:
        return self.store.write(lambda connection: people.enable(connection, name))

    def remove(self, name: str) -> Person:
        """With sessions, tokens and saved searches; the audit log keeps the name."""
        return self.store.write(lambda connection: people.remove_person(connection, name))


class Sessions:
    """Logins that go on, and attempts at login. digest: SHA-256 of what the cookie holds, in hexadecimal digits."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def start(self, digest: str, person: Person, lasts_s: float, address: str) -> None:
        """lasts_s: seconds after which it is over, however busy it is."""
        self.store.write(lambda connection: sessions.start_session(connection, digest, person.key, lasts_s, address))

    def find(self, digest: str, idle_s: float) -> tuple[Session, Person] | None:
        """None for one that is over, or idle for so many seconds, or of somebody who is shut out."""
        return self.store.read(lambda connection: sessions.find_session(connection, digest, idle_s))

    def see(self, key: int) -> None:
        """Notes a sign of life."""
        self.store.write(lambda connection: sessions.see_session(connection, key))

    def end(self, key: int, person: Person) -> bool:
        """False where this person has no such session that goes on."""
        return self.store.write(lambda connection: sessions.end_session(connection, key, person.key))

    def of(self, person: Person, idle_s: float) -> list[Session]:
        """Those that go on, the newest first."""
        return self.store.read(lambda connection: sessions.read_sessions(connection, person.key, idle_s))

    def try_login(self, name: str, address: str) -> int:
        """Counts an attempt and returns 0, or how many seconds one has to wait; then nothing is counted."""
        asked = {_of_name(name): OF_NAME, f"address:{address}": OF_ADDRESS}
        return self.store.write(lambda connection: attempts.try_login(connection, asked))

    def went_well(self, name: str, address: str) -> None:
        """The attempts of this name are forgotten; of the address the last one does not count."""

        def both(connection: Transaction) -> None:
            attempts.forget(connection, _of_name(name))
            attempts.take_back(connection, f"address:{address}")

        self.store.write(both)


class Tokens:
    """Keys for programs. digest: SHA-256 of the token, in hexadecimal digits; start: its first characters."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def add(self, digest: str, start: str, person: Person, label: str, lasts_s: float | None = None) -> Token:
        """Raises BadOption for a bad label, and for one token too many."""
        return self.store.write(lambda connection: tokens.add_token(connection, digest, start, person, label, lasts_s))

    def find(self, digest: str) -> tuple[Token, Person] | None:
        """None for one that is revoked or expired, or of somebody who is shut out."""
        return self.store.read(lambda connection: tokens.find_token(connection, digest))

    def use(self, key: int) -> None:
        """Notes that it was used."""
        self.store.write(lambda connection: tokens.use_token(connection, key))

    def revoke(self, key: int, person: Person | None = None) -> Token | None:
        """Returns it; None where there is no such token that can be used; with `person`: of this person."""
        whose = None if person is None else person.key
        return self.store.write(lambda connection: tokens.revoke_token(connection, key, whose))

    def of(self, person: Person) -> list[Token]:
        """Those that can be used, the newest first."""
        return self.store.read(lambda connection: tokens.read_tokens(connection, person.key))

    def all(self) -> list[Token]:
        """Those of everybody that can be used, the newest first."""
        return self.store.read(tokens.read_tokens)


class Audit:
    """Who changed what. Rows are added and never changed."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def note(
        self,
        person: str | None,
        role: Role,
        action: str,
        object: str,
        address: str,
        detail: Mapping[str, object] | None = None,
    ) -> None:
        """Arguments as in AuditEntry."""
        self.store.write(lambda connection: audit.note(connection, person, role, action, object, address, detail or {}))

    def read(
        self, *, person: str | None = None, action: str | None = None, before: int | None = None, limit: int = 50
    ) -> list[AuditEntry]:
        """The newest first. person: "" for what nobody who was logged in did. before: those with a lower key."""
        return self.store.read(
            lambda connection: audit.read_audit(connection, person=person, action=action, before=before, limit=limit)
        )

    def names(self) -> tuple[list[str], list[str]]:
        """The names of people and the actions that are in the log, sorted."""
        return self.store.read(audit.audited)


class Searches:
    """Searches that people keep. person: None for the visitor who need not log in."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def save(self, person: Person | None, name: str, address: str) -> SavedSearch:
        """address: a query string. One of the same name is replaced. Raises BadOption for what cannot be kept."""
        whose = None if person is None else person.key
        return self.store.write(lambda connection: searches.save_search(connection, whose, name, address))

    def of(self, person: Person | None) -> list[SavedSearch]:
        """In the order in which they were first saved."""
        whose = None if person is None else person.key
        return self.store.read(lambda connection: searches.read_searches(connection, whose))

    def remove(self, person: Person | None, key: int) -> bool:
        """False where this person has no such search."""
        whose = None if person is None else person.key
        return self.store.write(lambda connection: searches.remove_search(connection, whose, key))


def _of_name(name: str) -> str:
    return f"name:{people.folded_name(name[:MOST_NAME])}"
