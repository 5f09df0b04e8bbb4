CREATE TABLE incident (
    key BIGSERIAL NOT NULL,
    id VARCHAR(16) NOT NULL,
    type VARCHAR(12) NOT NULL,
    mode VARCHAR(24),
    quad_class SMALLINT NOT NULL,
    intensity DOUBLE PRECISION NOT NULL,
    status VARCHAR(12) NOT NULL,
    day DATE,
    dated BOOLEAN NOT NULL,
    background BOOLEAN NOT NULL,
    reports INTEGER NOT NULL,
    publishers INTEGER NOT NULL,
    mentions INTEGER NOT NULL,
    confidence DOUBLE PRECISION NOT NULL,
    place_key BIGINT,
    CONSTRAINT pk_incident PRIMARY KEY (key),
    CONSTRAINT uq_incident_id UNIQUE (id),
    CONSTRAINT fk_incident_place_key FOREIGN KEY(place_key) REFERENCES place (key)
);

CREATE INDEX ix_incident_day ON incident (day);

CREATE INDEX ix_incident_place_key_day ON incident (place_key, day) WHERE place_key IS NOT NULL;

CREATE INDEX ix_incident_type_day ON incident (type, day);

CREATE TABLE incident_party (
    incident_key BIGINT NOT NULL,
    role VARCHAR(9) NOT NULL,
    number SMALLINT NOT NULL,
    entity_key BIGINT NOT NULL,
    reports INTEGER NOT NULL,
    day DATE,
    CONSTRAINT pk_incident_party PRIMARY KEY (incident_key, role, number),
    CONSTRAINT ck_incident_party_role CHECK (role IN ('actor', 'recipient')),
    CONSTRAINT fk_incident_party_incident_key FOREIGN KEY(incident_key) REFERENCES incident (key) ON DELETE CASCADE,
    CONSTRAINT fk_incident_party_entity_key FOREIGN KEY(entity_key) REFERENCES entity (key)
);

CREATE INDEX ix_incident_party_entity_key_role_day_incident_key ON incident_party (entity_key, role, day, incident_key);

CREATE TABLE account (
    key BIGSERIAL NOT NULL,
    article_key BIGINT NOT NULL,
    number INTEGER NOT NULL,
    incident_key BIGINT,
    parent_key BIGINT,
    score DOUBLE PRECISION,
    stamp BIGINT NOT NULL,
    seniority TEXT COLLATE "C" NOT NULL,
    head VARCHAR(16) NOT NULL,
    first_day DATE,
    last_day DATE,
    profile TEXT NOT NULL,
    CONSTRAINT pk_account PRIMARY KEY (key),
    CONSTRAINT uq_account_article_key_number UNIQUE (article_key, number),
    CONSTRAINT fk_account_article_key FOREIGN KEY(article_key) REFERENCES article (key) ON DELETE CASCADE,
    CONSTRAINT fk_account_incident_key FOREIGN KEY(incident_key) REFERENCES incident (key),
    CONSTRAINT fk_account_parent_key FOREIGN KEY(parent_key) REFERENCES account (key)
);

CREATE INDEX ix_account_incident_key ON account (incident_key);

CREATE INDEX ix_account_parent_key ON account (parent_key) WHERE parent_key IS NOT NULL;

CREATE TABLE account_event (
    event_key BIGINT NOT NULL,
    account_key BIGINT NOT NULL,
    CONSTRAINT pk_account_event PRIMARY KEY (event_key),
    CONSTRAINT fk_account_event_event_key FOREIGN KEY(event_key) REFERENCES event (key) ON DELETE CASCADE,
    CONSTRAINT fk_account_event_account_key FOREIGN KEY(account_key) REFERENCES account (key) ON DELETE CASCADE
);

CREATE INDEX ix_account_event_account_key ON account_event (account_key);

CREATE TABLE block (
    code BIGINT NOT NULL,
    account_key BIGINT NOT NULL,
    CONSTRAINT pk_block PRIMARY KEY (code, account_key),
    CONSTRAINT fk_block_account_key FOREIGN KEY(account_key) REFERENCES account (key) ON DELETE CASCADE
);

CREATE INDEX ix_block_account_key ON block (account_key);

CREATE TABLE incident_change (
    key BIGSERIAL NOT NULL,
    run_key BIGINT NOT NULL,
    at VARCHAR(25) COLLATE "C" NOT NULL,
    what VARCHAR(8) NOT NULL,
    incident_id VARCHAR(16) NOT NULL,
    into_id VARCHAR(16),
    article_digest VARCHAR(32) COLLATE "C",
    CONSTRAINT pk_incident_change PRIMARY KEY (key),
    CONSTRAINT ck_incident_change_what CHECK (what IN ('merged', 'split', 'renamed', 'ended')),
    CONSTRAINT fk_incident_change_run_key FOREIGN KEY(run_key) REFERENCES run (key)
);

CREATE INDEX ix_incident_change_incident_id ON incident_change (incident_id);

CREATE INDEX ix_incident_change_into_id ON incident_change (into_id);
