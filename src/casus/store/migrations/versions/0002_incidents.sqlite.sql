CREATE TABLE incident (
    "key" INTEGER NOT NULL,
    id VARCHAR(16) NOT NULL,
    type VARCHAR(12) NOT NULL,
    mode VARCHAR(24),
    contexts TEXT NOT NULL,
    quad_class SMALLINT NOT NULL,
    intensity DOUBLE NOT NULL,
    status VARCHAR(12) NOT NULL,
    day DATE,
    dated BOOLEAN NOT NULL,
    background BOOLEAN NOT NULL,
    reports INTEGER NOT NULL,
    publishers INTEGER NOT NULL,
    mentions INTEGER NOT NULL,
    confidence DOUBLE NOT NULL,
    place_key BIGINT,
    told JSON NOT NULL,
    CONSTRAINT pk_incident PRIMARY KEY ("key"),
    CONSTRAINT uq_incident_id UNIQUE (id),
    CONSTRAINT fk_incident_place_key FOREIGN KEY(place_key) REFERENCES place ("key")
);

CREATE INDEX ix_incident_day ON incident (day);

CREATE INDEX ix_incident_place_key_day ON incident (place_key, day) WHERE place_key IS NOT NULL;

CREATE INDEX ix_incident_type_day ON incident (type, day);

CREATE TABLE incident_party (
    incident_key INTEGER NOT NULL,
    role VARCHAR(9) NOT NULL,
    number SMALLINT NOT NULL,
    entity_key BIGINT NOT NULL,
    reports INTEGER NOT NULL,
    day DATE,
    CONSTRAINT pk_incident_party PRIMARY KEY (incident_key, role, number),
    CONSTRAINT ck_incident_party_role CHECK (role IN ('actor', 'recipient')),
    CONSTRAINT fk_incident_party_incident_key FOREIGN KEY(incident_key) REFERENCES incident ("key") ON DELETE CASCADE,
    CONSTRAINT fk_incident_party_entity_key FOREIGN KEY(entity_key) REFERENCES entity ("key")
)
 WITHOUT ROWID;

CREATE INDEX ix_incident_party_entity_key_role_day_incident_key ON incident_party (entity_key, role, day, incident_key);

CREATE TABLE account (
    "key" INTEGER NOT NULL,
    article_key INTEGER NOT NULL,
    number INTEGER NOT NULL,
    incident_key INTEGER,
    parent_key INTEGER,
    score DOUBLE,
    stamp BIGINT NOT NULL,
    seniority TEXT NOT NULL,
    head VARCHAR(16) NOT NULL,
    first_day DATE,
    last_day DATE,
    profile TEXT NOT NULL,
    CONSTRAINT pk_account PRIMARY KEY ("key"),
    CONSTRAINT uq_account_article_key_number UNIQUE (article_key, number),
    CONSTRAINT fk_account_article_key FOREIGN KEY(article_key) REFERENCES article ("key") ON DELETE CASCADE,
    CONSTRAINT fk_account_incident_key FOREIGN KEY(incident_key) REFERENCES incident ("key"),
    CONSTRAINT fk_account_parent_key FOREIGN KEY(parent_key) REFERENCES account ("key")
);

CREATE INDEX ix_account_incident_key ON account (incident_key);

CREATE INDEX ix_account_parent_key ON account (parent_key) WHERE parent_key IS NOT NULL;

CREATE TABLE account_event (
    event_key INTEGER NOT NULL,
    account_key INTEGER NOT NULL,
    CONSTRAINT pk_account_event PRIMARY KEY (event_key),
    CONSTRAINT fk_account_event_event_key FOREIGN KEY(event_key) REFERENCES event ("key") ON DELETE CASCADE,
    CONSTRAINT fk_account_event_account_key FOREIGN KEY(account_key) REFERENCES account ("key") ON DELETE CASCADE
)
 WITHOUT ROWID;

CREATE INDEX ix_account_event_account_key ON account_event (account_key);

CREATE TABLE block (
    code BIGINT NOT NULL,
    account_key INTEGER NOT NULL,
    CONSTRAINT pk_block PRIMARY KEY (code, account_key),
    CONSTRAINT fk_block_account_key FOREIGN KEY(account_key) REFERENCES account ("key") ON DELETE CASCADE
)
 WITHOUT ROWID;

CREATE INDEX ix_block_account_key ON block (account_key);

CREATE TABLE incident_change (
    "key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    run_key INTEGER NOT NULL,
    at VARCHAR(25) NOT NULL,
    what VARCHAR(8) NOT NULL,
    incident_id VARCHAR(16) NOT NULL,
    into_id VARCHAR(16),
    CONSTRAINT ck_incident_change_what CHECK (what IN ('merged', 'split', 'renamed', 'ended')),
    CONSTRAINT fk_incident_change_run_key FOREIGN KEY(run_key) REFERENCES run ("key")
);

CREATE INDEX ix_incident_change_incident_id ON incident_change (incident_id);

CREATE INDEX ix_incident_change_into_id ON incident_change (into_id);

CREATE TABLE toll (
    event_key INTEGER NOT NULL,
    number SMALLINT NOT NULL,
    kind VARCHAR(9) NOT NULL,
    low INTEGER,
    best INTEGER,
    high INTEGER,
    text TEXT NOT NULL,
    start_char INTEGER NOT NULL,
    end_char INTEGER NOT NULL,
    by_text TEXT,
    code TEXT,
    CONSTRAINT pk_toll PRIMARY KEY (event_key, number),
    CONSTRAINT ck_toll_kind CHECK (kind IN ('killed', 'wounded', 'detained', 'displaced')),
    CONSTRAINT fk_toll_event_key FOREIGN KEY(event_key) REFERENCES event ("key") ON DELETE CASCADE
)
 WITHOUT ROWID;

ALTER TABLE position ADD COLUMN what_text TEXT;

ALTER TABLE position ADD COLUMN what_start INTEGER;

ALTER TABLE position ADD COLUMN what_end INTEGER;

CREATE VIEW tolls AS
SELECT e.key, e.id, k.number, e.day, substr(e.day, 1, 7) AS month, e.dated, k.kind, k.low, k.best, k.high, k.text,
    k.by_text AS said_by_words, k.code AS said_by, e.type, e.mode, e.status, e.trigger_text AS trigger_words,
    l.name AS place, l.country AS place_country, t.text AS sentence,
    a.digest AS article_id, a.doc, a.title, a.url, b.name AS publisher, a.published, a.story
FROM toll k JOIN event e ON e.key = k.event_key JOIN sentence t ON t.key = e.sentence_key
    JOIN article a ON a.key = e.article_key LEFT JOIN publisher b ON b.key = a.publisher_key
    LEFT JOIN place l ON l.key = e.place_key
WHERE e.shown;

DROP VIEW positions;

CREATE VIEW positions AS
SELECT e.key, e.id, e.day, substr(e.day, 1, 7) AS month, e.dated, k.stance, k.what_text AS what,
    n.code AS holder, n.name AS holder_name, n.country AS holder_country, p.text AS holder_words,
    CASE WHEN k.holder = 'actor' THEN
        (SELECT group_concat(x.code, '; ') FROM (SELECT n.code FROM participant p JOIN entity n ON n.key = p.entity_key
        WHERE p.event_key = e.key AND p.role = 'recipient' ORDER BY p.number) x) END AS toward,
    CASE WHEN k.holder = 'actor' THEN
        (SELECT group_concat(x.name, '; ') FROM (SELECT n.name FROM participant p JOIN entity n ON n.key = p.entity_key
        WHERE p.event_key = e.key AND p.role = 'recipient' ORDER BY p.number) x) END AS toward_name,
    e.type, e.status, e.trigger_text AS trigger_words, t.text AS sentence,
    a.digest AS article_id, a.doc, a.title, a.url, b.name AS publisher, a.published, a.story
FROM position k JOIN event e ON e.key = k.event_key JOIN participant p ON p.event_key = e.key AND p.role = k.holder
    JOIN entity n ON n.key = p.entity_key JOIN sentence t ON t.key = e.sentence_key
    JOIN article a ON a.key = e.article_key LEFT JOIN publisher b ON b.key = a.publisher_key
WHERE e.shown AND (k.holder = 'actor' OR NOT EXISTS (
    SELECT 1 FROM participant r WHERE r.event_key = e.key AND r.role = 'source' AND r.number > p.number));

CREATE VIEW incidents AS
SELECT i.key, i.id, i.day, substr(i.day, 1, 7) AS month, i.dated, i.background, i.type, i.mode, i.contexts, i.quad_class, i.intensity,
    i.status,
    (SELECT group_concat(x.code, '; ') FROM (SELECT n.code FROM incident_party p JOIN entity n ON n.key = p.entity_key
        WHERE p.incident_key = i.key AND p.role = 'actor' ORDER BY p.number) x) AS actor,
    (SELECT group_concat(x.name, '; ') FROM (SELECT n.name FROM incident_party p JOIN entity n ON n.key = p.entity_key
        WHERE p.incident_key = i.key AND p.role = 'actor' ORDER BY p.number) x) AS actor_name,
    (SELECT group_concat(x.code, '; ') FROM (SELECT n.code FROM incident_party p JOIN entity n ON n.key = p.entity_key
        WHERE p.incident_key = i.key AND p.role = 'recipient' ORDER BY p.number) x) AS recipient,
    (SELECT group_concat(x.name, '; ') FROM (SELECT n.name FROM incident_party p JOIN entity n ON n.key = p.entity_key
        WHERE p.incident_key = i.key AND p.role = 'recipient' ORDER BY p.number) x) AS recipient_name,
    l.name AS place, l.country AS place_country, l.admin1 AS place_admin1, l.lat, l.lon, l.precision AS place_precision,
    i.reports, i.publishers, i.mentions, i.confidence
FROM incident i LEFT JOIN place l ON l.key = i.place_key;

CREATE VIEW incident_events AS
SELECT i.id AS incident_id, e.id, i.day, c.number AS account, e.type, e.status, e.trigger_text AS trigger_words,
    t.text AS sentence, a.digest AS article_id, a.doc, a.title, a.url, b.name AS publisher, a.published, a.story
FROM incident i JOIN account c ON c.incident_key = i.key JOIN account_event x ON x.account_key = c.key
    JOIN event e ON e.key = x.event_key JOIN sentence t ON t.key = e.sentence_key
    JOIN article a ON a.key = e.article_key LEFT JOIN publisher b ON b.key = a.publisher_key;
