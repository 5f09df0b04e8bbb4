CREATE TABLE person (
    "key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    role VARCHAR(8) NOT NULL,
    password TEXT NOT NULL,
    made VARCHAR(25) NOT NULL,
    disabled VARCHAR(25),
    CONSTRAINT ck_person_role CHECK (role IN ('reader', 'reviewer', 'admin')),
    CONSTRAINT uq_person_folded UNIQUE (folded)
);

CREATE TABLE session (
    "key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    digest VARCHAR(64) NOT NULL,
    person_key INTEGER NOT NULL,
    made VARCHAR(25) NOT NULL,
    seen VARCHAR(25) NOT NULL,
    expires VARCHAR(25) NOT NULL,
    ended VARCHAR(25),
    address TEXT NOT NULL,
    CONSTRAINT uq_session_digest UNIQUE (digest),
    CONSTRAINT fk_session_person_key FOREIGN KEY(person_key) REFERENCES person ("key") ON DELETE CASCADE
);

CREATE INDEX ix_session_expires ON session (expires);

CREATE INDEX ix_session_person_key ON session (person_key);

CREATE TABLE token (
    "key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    digest VARCHAR(64) NOT NULL,
    person_key INTEGER NOT NULL,
    start VARCHAR(16) NOT NULL,
    label TEXT NOT NULL,
    made VARCHAR(25) NOT NULL,
    last_used VARCHAR(25),
    expires VARCHAR(25),
    revoked VARCHAR(25),
    CONSTRAINT uq_token_digest UNIQUE (digest),
    CONSTRAINT fk_token_person_key FOREIGN KEY(person_key) REFERENCES person ("key") ON DELETE CASCADE
);

CREATE INDEX ix_token_person_key ON token (person_key);

CREATE TABLE attempt (
    "key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    digest VARCHAR(32) NOT NULL,
    failures INTEGER NOT NULL,
    last VARCHAR(25) NOT NULL,
    CONSTRAINT uq_attempt_digest UNIQUE (digest)
);

CREATE INDEX ix_attempt_last ON attempt (last);

CREATE TABLE audit (
    "key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    at VARCHAR(25) NOT NULL,
    person TEXT,
    role VARCHAR(8) NOT NULL,
    action VARCHAR(40) NOT NULL,
    object TEXT NOT NULL,
    address TEXT NOT NULL,
    detail JSON NOT NULL
);

CREATE INDEX ix_audit_action ON audit (action);

CREATE INDEX ix_audit_person ON audit (person);

CREATE TABLE saved_search (
    "key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    person_key INTEGER,
    name TEXT NOT NULL,
    made VARCHAR(25) NOT NULL,
    address TEXT NOT NULL,
    CONSTRAINT uq_saved_search_person_key_name UNIQUE (person_key, name),
    CONSTRAINT fk_saved_search_person_key FOREIGN KEY(person_key) REFERENCES person ("key") ON DELETE CASCADE
);

CREATE INDEX ix_incident_reports ON incident (reports) WHERE reports > 1;
