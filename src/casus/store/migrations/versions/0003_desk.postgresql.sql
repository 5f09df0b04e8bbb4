CREATE TABLE person (
    key BIGSERIAL NOT NULL,
    name TEXT NOT NULL,
    folded TEXT COLLATE "C" NOT NULL,
    role VARCHAR(8) NOT NULL,
    password TEXT NOT NULL,
    made VARCHAR(25) COLLATE "C" NOT NULL,
    disabled VARCHAR(25) COLLATE "C",
    CONSTRAINT pk_person PRIMARY KEY (key),
    CONSTRAINT ck_person_role CHECK (role IN ('reader', 'reviewer', 'admin')),
    CONSTRAINT uq_person_folded UNIQUE (folded)
);

CREATE TABLE session (
    key BIGSERIAL NOT NULL,
    digest VARCHAR(64) COLLATE "C" NOT NULL,
    person_key BIGINT NOT NULL,
    made VARCHAR(25) COLLATE "C" NOT NULL,
    seen VARCHAR(25) COLLATE "C" NOT NULL,
    expires VARCHAR(25) COLLATE "C" NOT NULL,
    ended VARCHAR(25) COLLATE "C",
    address TEXT NOT NULL,
    CONSTRAINT pk_session PRIMARY KEY (key),
    CONSTRAINT uq_session_digest UNIQUE (digest),
    CONSTRAINT fk_session_person_key FOREIGN KEY(person_key) REFERENCES person (key) ON DELETE CASCADE
);

CREATE INDEX ix_session_expires ON session (expires);

CREATE INDEX ix_session_person_key ON session (person_key);

CREATE TABLE token (
    key BIGSERIAL NOT NULL,
    digest VARCHAR(64) COLLATE "C" NOT NULL,
    person_key BIGINT NOT NULL,
    start VARCHAR(16) NOT NULL,
    label TEXT NOT NULL,
    made VARCHAR(25) COLLATE "C" NOT NULL,
    last_used VARCHAR(25) COLLATE "C",
    expires VARCHAR(25) COLLATE "C",
    revoked VARCHAR(25) COLLATE "C",
    CONSTRAINT pk_token PRIMARY KEY (key),
    CONSTRAINT uq_token_digest UNIQUE (digest),
    CONSTRAINT fk_token_person_key FOREIGN KEY(person_key) REFERENCES person (key) ON DELETE CASCADE
);

CREATE INDEX ix_token_person_key ON token (person_key);

CREATE TABLE attempt (
    key BIGSERIAL NOT NULL,
    digest VARCHAR(32) COLLATE "C" NOT NULL,
    failures INTEGER NOT NULL,
    last VARCHAR(25) COLLATE "C" NOT NULL,
    CONSTRAINT pk_attempt PRIMARY KEY (key),
    CONSTRAINT uq_attempt_digest UNIQUE (digest)
);

CREATE INDEX ix_attempt_last ON attempt (last);

CREATE TABLE audit (
    key BIGSERIAL NOT NULL,
    at VARCHAR(25) COLLATE "C" NOT NULL,
    person TEXT,
    role VARCHAR(8) NOT NULL,
    action VARCHAR(40) NOT NULL,
    object TEXT NOT NULL,
    address TEXT NOT NULL,
    detail JSON NOT NULL,
    CONSTRAINT pk_audit PRIMARY KEY (key)
);

CREATE INDEX ix_audit_action ON audit (action);

CREATE INDEX ix_audit_person ON audit (person);

CREATE TABLE saved_search (
    key BIGSERIAL NOT NULL,
    person_key BIGINT,
    name TEXT NOT NULL,
    made VARCHAR(25) COLLATE "C" NOT NULL,
    address TEXT NOT NULL,
    CONSTRAINT pk_saved_search PRIMARY KEY (key),
    CONSTRAINT uq_saved_search_person_key_name UNIQUE (person_key, name),
    CONSTRAINT fk_saved_search_person_key FOREIGN KEY(person_key) REFERENCES person (key) ON DELETE CASCADE
);

CREATE INDEX ix_incident_reports ON incident (reports) WHERE reports > 1;
