CREATE TABLE correction (
    "key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    event_id VARCHAR(16) NOT NULL,
    field VARCHAR(24) NOT NULL,
    value JSON,
    reviewer TEXT NOT NULL,
    note TEXT NOT NULL,
    made VARCHAR(25) NOT NULL,
    withdrawn VARCHAR(25)
);

CREATE INDEX ix_correction_event_id ON correction (event_id);

CREATE TABLE entity (
    "key" BIGINT NOT NULL,
    code TEXT NOT NULL,
    name TEXT,
    country VARCHAR(3),
    sector TEXT,
    registry_id TEXT,
    folded TEXT NOT NULL,
    CONSTRAINT pk_entity PRIMARY KEY ("key")
);

CREATE INDEX ix_entity_code ON entity (code);

CREATE INDEX ix_entity_country ON entity (country);

CREATE INDEX ix_entity_name ON entity (name);

CREATE TABLE place (
    "key" BIGINT NOT NULL,
    name TEXT,
    country VARCHAR(3),
    admin1 TEXT,
    lat DOUBLE,
    lon DOUBLE,
    precision VARCHAR(8),
    gazetteer_id TEXT,
    centroid BOOLEAN NOT NULL,
    folded TEXT NOT NULL,
    CONSTRAINT pk_place PRIMARY KEY ("key")
);

CREATE INDEX ix_place_country ON place (country);

CREATE INDEX ix_place_name ON place (name);

CREATE TABLE publisher (
    "key" BIGINT NOT NULL,
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    CONSTRAINT pk_publisher PRIMARY KEY ("key")
);

CREATE TABLE version (
    "key" INTEGER NOT NULL,
    casus VARCHAR(40) NOT NULL,
    model VARCHAR(40) NOT NULL,
    ontology VARCHAR(40) NOT NULL,
    registry VARCHAR(120) NOT NULL,
    CONSTRAINT pk_version PRIMARY KEY ("key"),
    CONSTRAINT uq_version_casus_model_ontology_registry UNIQUE (casus, model, ontology, registry)
);

CREATE TABLE feed (
    "key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    url TEXT NOT NULL,
    kind VARCHAR(12),
    title TEXT,
    homepage TEXT,
    publisher_key INTEGER,
    every_s INTEGER NOT NULL,
    added VARCHAR(25) NOT NULL,
    etag TEXT,
    modified TEXT,
    checked VARCHAR(25),
    due VARCHAR(25) NOT NULL,
    failures INTEGER DEFAULT '0' NOT NULL,
    status VARCHAR(40),
    message TEXT,
    paused BOOLEAN DEFAULT 0 NOT NULL,
    CONSTRAINT uq_feed_url UNIQUE (url),
    CONSTRAINT fk_feed_publisher_key FOREIGN KEY(publisher_key) REFERENCES publisher ("key")
);

CREATE INDEX ix_feed_due ON feed (due);

CREATE TABLE run (
    "key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    command VARCHAR(20) NOT NULL,
    arguments JSON NOT NULL,
    state VARCHAR(12) NOT NULL,
    started VARCHAR(25) NOT NULL,
    ended VARCHAR(25),
    heard VARCHAR(25) NOT NULL,
    host VARCHAR(255) NOT NULL,
    pid INTEGER NOT NULL,
    version_key INTEGER,
    seen INTEGER DEFAULT '0' NOT NULL,
    coded INTEGER DEFAULT '0' NOT NULL,
    known INTEGER DEFAULT '0' NOT NULL,
    updated INTEGER DEFAULT '0' NOT NULL,
    copies INTEGER DEFAULT '0' NOT NULL,
    skipped INTEGER DEFAULT '0' NOT NULL,
    quarantined INTEGER DEFAULT '0' NOT NULL,
    events INTEGER DEFAULT '0' NOT NULL,
    message TEXT,
    CONSTRAINT ck_run_state CHECK (state IN ('running', 'done', 'interrupted', 'failed')),
    CONSTRAINT fk_run_version_key FOREIGN KEY(version_key) REFERENCES version ("key")
);

CREATE TABLE article (
    "key" INTEGER NOT NULL,
    digest VARCHAR(32) NOT NULL,
    published VARCHAR(40),
    day DATE,
    retrieved VARCHAR(25),
    newness TEXT NOT NULL,
    language VARCHAR(8),
    publisher_key INTEGER,
    version_key INTEGER NOT NULL,
    run_key INTEGER NOT NULL,
    story VARCHAR(32) NOT NULL,
    superseded_by INTEGER,
    shown BOOLEAN DEFAULT 1 NOT NULL,
    doc TEXT NOT NULL,
    title TEXT,
    url TEXT,
    address TEXT,
    notes JSON,
    scheme VARCHAR(20),
    signature BLOB,
    extra JSON,
    text TEXT NOT NULL,
    CONSTRAINT pk_article PRIMARY KEY ("key"),
    CONSTRAINT uq_article_digest UNIQUE (digest),
    CONSTRAINT fk_article_publisher_key FOREIGN KEY(publisher_key) REFERENCES publisher ("key"),
    CONSTRAINT fk_article_version_key FOREIGN KEY(version_key) REFERENCES version ("key"),
    CONSTRAINT fk_article_run_key FOREIGN KEY(run_key) REFERENCES run ("key"),
    CONSTRAINT fk_article_superseded_by FOREIGN KEY(superseded_by) REFERENCES article ("key")
);

CREATE INDEX ix_article_address ON article (address);

CREATE INDEX ix_article_day ON article (day);

CREATE INDEX ix_article_doc ON article (doc);

CREATE INDEX ix_article_publisher_key ON article (publisher_key);

CREATE INDEX ix_article_story ON article (story);

CREATE INDEX ix_article_superseded_by ON article (superseded_by) WHERE superseded_by IS NOT NULL;

CREATE TABLE change (
    "key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    run_key INTEGER NOT NULL,
    event_id VARCHAR(16) NOT NULL,
    article_digest VARCHAR(32) NOT NULL,
    what VARCHAR(8) NOT NULL,
    fields TEXT NOT NULL,
    "before" JSON,
    "after" JSON,
    from_version INTEGER,
    to_version INTEGER,
    CONSTRAINT ck_change_what CHECK (what IN ('added', 'removed', 'changed')),
    CONSTRAINT fk_change_run_key FOREIGN KEY(run_key) REFERENCES run ("key"),
    CONSTRAINT fk_change_from_version FOREIGN KEY(from_version) REFERENCES version ("key"),
    CONSTRAINT fk_change_to_version FOREIGN KEY(to_version) REFERENCES version ("key")
);

CREATE INDEX ix_change_event_id ON change (event_id);

CREATE TABLE feed_item (
    "key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    feed_key INTEGER NOT NULL,
    guid TEXT NOT NULL,
    url TEXT,
    title TEXT,
    published VARCHAR(40),
    fingerprint VARCHAR(32) NOT NULL,
    state VARCHAR(8) NOT NULL,
    tries INTEGER DEFAULT '0' NOT NULL,
    due VARCHAR(25) NOT NULL,
    seen VARCHAR(25) NOT NULL,
    reason VARCHAR(40),
    message TEXT,
    content TEXT,
    CONSTRAINT uq_feed_item_feed_key_guid UNIQUE (feed_key, guid),
    CONSTRAINT ck_feed_item_state CHECK (state IN ('waiting', 'done', 'skipped', 'failed')),
    CONSTRAINT fk_feed_item_feed_key FOREIGN KEY(feed_key) REFERENCES feed ("key") ON DELETE CASCADE
);

CREATE INDEX ix_feed_item_state_due ON feed_item (state, due);

CREATE TABLE quarantine (
    "key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    digest VARCHAR(32) NOT NULL,
    place TEXT NOT NULL,
    doc TEXT NOT NULL,
    reason VARCHAR(40) NOT NULL,
    message TEXT NOT NULL,
    form VARCHAR(12),
    url TEXT,
    charset TEXT,
    retrieved VARCHAR(25),
    published VARCHAR(40),
    state VARCHAR(12) NOT NULL,
    times INTEGER DEFAULT '1' NOT NULL,
    first_seen VARCHAR(25) NOT NULL,
    last_seen VARCHAR(25) NOT NULL,
    run_key INTEGER,
    raw BLOB NOT NULL,
    CONSTRAINT uq_quarantine_place_digest UNIQUE (place, digest),
    CONSTRAINT ck_quarantine_state CHECK (state IN ('open', 'resolved')),
    CONSTRAINT fk_quarantine_run_key FOREIGN KEY(run_key) REFERENCES run ("key")
);

CREATE TABLE run_item (
    "key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    run_key INTEGER NOT NULL,
    place TEXT NOT NULL,
    outcome VARCHAR(12) NOT NULL,
    reason VARCHAR(40) NOT NULL,
    message TEXT NOT NULL,
    CONSTRAINT ck_run_item_outcome CHECK (outcome IN ('skipped', 'quarantined', 'updated', 'failed')),
    CONSTRAINT fk_run_item_run_key FOREIGN KEY(run_key) REFERENCES run ("key") ON DELETE CASCADE
);

CREATE INDEX ix_run_item_run_key_outcome ON run_item (run_key, outcome);

CREATE TABLE band (
    week INTEGER NOT NULL,
    hash BIGINT NOT NULL,
    article_key INTEGER NOT NULL,
    CONSTRAINT pk_band PRIMARY KEY (week, hash, article_key),
    CONSTRAINT fk_band_article_key FOREIGN KEY(article_key) REFERENCES article ("key") ON DELETE CASCADE
)
 WITHOUT ROWID;

CREATE INDEX ix_band_article_key ON band (article_key);

CREATE TABLE sentence (
    "key" INTEGER NOT NULL,
    article_key INTEGER NOT NULL,
    number INTEGER NOT NULL,
    start_char INTEGER NOT NULL,
    end_char INTEGER NOT NULL,
    text TEXT NOT NULL,
    CONSTRAINT pk_sentence PRIMARY KEY ("key"),
    CONSTRAINT uq_sentence_article_key_number UNIQUE (article_key, number),
    CONSTRAINT fk_sentence_article_key FOREIGN KEY(article_key) REFERENCES article ("key") ON DELETE CASCADE
);

CREATE TABLE sighting (
    article_key INTEGER NOT NULL,
    place TEXT NOT NULL,
    doc TEXT NOT NULL,
    url TEXT,
    retrieved VARCHAR(25),
    run_key INTEGER NOT NULL,
    CONSTRAINT pk_sighting PRIMARY KEY (article_key, place),
    CONSTRAINT fk_sighting_article_key FOREIGN KEY(article_key) REFERENCES article ("key") ON DELETE CASCADE,
    CONSTRAINT fk_sighting_run_key FOREIGN KEY(run_key) REFERENCES run ("key")
)
 WITHOUT ROWID;

CREATE TABLE event (
    "key" INTEGER NOT NULL,
    id VARCHAR(16) NOT NULL,
    article_key INTEGER NOT NULL,
    sentence_key INTEGER NOT NULL,
    number INTEGER NOT NULL,
    type VARCHAR(12) NOT NULL,
    mode VARCHAR(24),
    contexts TEXT NOT NULL,
    quad_class SMALLINT NOT NULL,
    intensity DOUBLE NOT NULL,
    status VARCHAR(12) NOT NULL,
    status_words JSON,
    claim VARCHAR(10) NOT NULL,
    trigger_text TEXT NOT NULL,
    trigger_start INTEGER NOT NULL,
    trigger_end INTEGER NOT NULL,
    date_text TEXT,
    date_start INTEGER,
    date_end INTEGER,
    date_value VARCHAR(10),
    date_granularity VARCHAR(8),
    date_first VARCHAR(10),
    date_last VARCHAR(10),
    day DATE,
    dated BOOLEAN NOT NULL,
    place_text TEXT,
    place_start INTEGER,
    place_end INTEGER,
    place_key BIGINT,
    confidence DOUBLE NOT NULL,
    version_key INTEGER NOT NULL,
    first_version_key INTEGER NOT NULL,
    shown BOOLEAN DEFAULT 1 NOT NULL,
    CONSTRAINT pk_event PRIMARY KEY ("key"),
    CONSTRAINT uq_event_article_key_number UNIQUE (article_key, number),
    CONSTRAINT uq_event_id UNIQUE (id),
    CONSTRAINT fk_event_article_key FOREIGN KEY(article_key) REFERENCES article ("key") ON DELETE CASCADE,
    CONSTRAINT fk_event_sentence_key FOREIGN KEY(sentence_key) REFERENCES sentence ("key") ON DELETE CASCADE,
    CONSTRAINT fk_event_place_key FOREIGN KEY(place_key) REFERENCES place ("key"),
    CONSTRAINT fk_event_version_key FOREIGN KEY(version_key) REFERENCES version ("key"),
    CONSTRAINT fk_event_first_version_key FOREIGN KEY(first_version_key) REFERENCES version ("key")
);

CREATE INDEX ix_event_day ON event (day);

CREATE INDEX ix_event_place_key_day ON event (place_key, day) WHERE place_key IS NOT NULL;

CREATE INDEX ix_event_sentence_key ON event (sentence_key);

CREATE INDEX ix_event_type_day ON event (type, day);

CREATE TABLE statement (
    "key" INTEGER NOT NULL,
    id VARCHAR(16) NOT NULL,
    article_key INTEGER NOT NULL,
    sentence_key INTEGER NOT NULL,
    number INTEGER NOT NULL,
    form VARCHAR(8) NOT NULL,
    kind VARCHAR(10) NOT NULL,
    cue_text TEXT,
    cue_start INTEGER,
    cue_end INTEGER,
    content TEXT NOT NULL,
    parts JSON NOT NULL,
    within VARCHAR(16),
    status VARCHAR(12) NOT NULL,
    status_words JSON,
    version_key INTEGER NOT NULL,
    day DATE,
    shown BOOLEAN DEFAULT 1 NOT NULL,
    CONSTRAINT pk_statement PRIMARY KEY ("key"),
    CONSTRAINT uq_statement_article_key_number UNIQUE (article_key, number),
    CONSTRAINT uq_statement_id UNIQUE (id),
    CONSTRAINT fk_statement_article_key FOREIGN KEY(article_key) REFERENCES article ("key") ON DELETE CASCADE,
    CONSTRAINT fk_statement_sentence_key FOREIGN KEY(sentence_key) REFERENCES sentence ("key") ON DELETE CASCADE,
    CONSTRAINT fk_statement_version_key FOREIGN KEY(version_key) REFERENCES version ("key")
);

CREATE INDEX ix_statement_day ON statement (day);

CREATE INDEX ix_statement_kind_day ON statement (kind, day);

CREATE INDEX ix_statement_sentence_key ON statement (sentence_key);

CREATE TABLE participant (
    event_key INTEGER NOT NULL,
    role VARCHAR(9) NOT NULL,
    number SMALLINT NOT NULL,
    entity_key BIGINT NOT NULL,
    text TEXT NOT NULL,
    start_char INTEGER NOT NULL,
    end_char INTEGER NOT NULL,
    reason VARCHAR(12),
    claim VARCHAR(10),
    kind VARCHAR(10),
    own BOOLEAN,
    day DATE,
    detail JSON,
    CONSTRAINT pk_participant PRIMARY KEY (event_key, role, number),
    CONSTRAINT ck_participant_role CHECK (role IN ('actor', 'recipient', 'source')),
    CONSTRAINT fk_participant_event_key FOREIGN KEY(event_key) REFERENCES event ("key") ON DELETE CASCADE,
    CONSTRAINT fk_participant_entity_key FOREIGN KEY(entity_key) REFERENCES entity ("key")
)
 WITHOUT ROWID;

CREATE INDEX ix_participant_entity_key_role_day_event_key ON participant (entity_key, role, day, event_key);

CREATE TABLE dyad (
    event_key INTEGER NOT NULL,
    number SMALLINT NOT NULL,
    actor_key BIGINT NOT NULL,
    recipient_key BIGINT NOT NULL,
    actor_country VARCHAR(3),
    recipient_country VARCHAR(3),
    directed BOOLEAN NOT NULL,
    CONSTRAINT pk_dyad PRIMARY KEY (event_key, number),
    CONSTRAINT fk_dyad_event_key FOREIGN KEY(event_key) REFERENCES event ("key") ON DELETE CASCADE,
    CONSTRAINT fk_dyad_actor_key FOREIGN KEY(actor_key) REFERENCES entity ("key"),
    CONSTRAINT fk_dyad_recipient_key FOREIGN KEY(recipient_key) REFERENCES entity ("key")
)
 WITHOUT ROWID;

CREATE INDEX ix_dyad_actor_country_recipient_country ON dyad (actor_country, recipient_country);

CREATE INDEX ix_dyad_recipient_country ON dyad (recipient_country);

CREATE TABLE position (
    event_key INTEGER NOT NULL,
    stance VARCHAR(12) NOT NULL,
    holder VARCHAR(9) NOT NULL,
    CONSTRAINT pk_position PRIMARY KEY (event_key, stance),
    CONSTRAINT ck_position_holder CHECK (holder IN ('actor', 'source')),
    CONSTRAINT fk_position_event_key FOREIGN KEY(event_key) REFERENCES event ("key") ON DELETE CASCADE
)
 WITHOUT ROWID;

CREATE INDEX ix_position_stance ON position (stance);

CREATE TABLE quote (
    statement_key INTEGER NOT NULL,
    number SMALLINT NOT NULL,
    text TEXT NOT NULL,
    start_char INTEGER NOT NULL,
    end_char INTEGER NOT NULL,
    CONSTRAINT pk_quote PRIMARY KEY (statement_key, number),
    CONSTRAINT fk_quote_statement_key FOREIGN KEY(statement_key) REFERENCES statement ("key") ON DELETE CASCADE
)
 WITHOUT ROWID;

CREATE TABLE speaker (
    statement_key INTEGER NOT NULL,
    role VARCHAR(9) NOT NULL,
    number SMALLINT NOT NULL,
    entity_key BIGINT NOT NULL,
    text TEXT NOT NULL,
    start_char INTEGER NOT NULL,
    end_char INTEGER NOT NULL,
    reason VARCHAR(12),
    detail JSON,
    CONSTRAINT pk_speaker PRIMARY KEY (statement_key, role, number),
    CONSTRAINT ck_speaker_role CHECK (role IN ('speaker', 'addressee')),
    CONSTRAINT fk_speaker_statement_key FOREIGN KEY(statement_key) REFERENCES statement ("key") ON DELETE CASCADE,
    CONSTRAINT fk_speaker_entity_key FOREIGN KEY(entity_key) REFERENCES entity ("key")
)
 WITHOUT ROWID;

CREATE INDEX ix_speaker_entity_key_role_statement_key ON speaker (entity_key, role, statement_key);

CREATE TABLE statement_event (
    statement_key INTEGER NOT NULL,
    event_key INTEGER NOT NULL,
    CONSTRAINT pk_statement_event PRIMARY KEY (statement_key, event_key),
    CONSTRAINT fk_statement_event_statement_key FOREIGN KEY(statement_key) REFERENCES statement ("key") ON DELETE CASCADE,
    CONSTRAINT fk_statement_event_event_key FOREIGN KEY(event_key) REFERENCES event ("key") ON DELETE CASCADE
)
 WITHOUT ROWID;

CREATE INDEX ix_statement_event_event_key ON statement_event (event_key);

CREATE VIRTUAL TABLE article_search USING fts5(title, text, content='article', content_rowid='key',
    tokenize='porter unicode61 remove_diacritics 2');

CREATE TRIGGER article_search_insert AFTER INSERT ON article BEGIN
    INSERT INTO article_search(rowid, title, text) VALUES (new.key, new.title, new.text);
END;

CREATE TRIGGER article_search_delete AFTER DELETE ON article BEGIN
    INSERT INTO article_search(article_search, rowid, title, text) VALUES ('delete', old.key, old.title, old.text);
END;

CREATE TRIGGER article_search_update AFTER UPDATE OF title, text ON article BEGIN
    INSERT INTO article_search(article_search, rowid, title, text) VALUES ('delete', old.key, old.title, old.text);
    INSERT INTO article_search(rowid, title, text) VALUES (new.key, new.title, new.text);
END;

CREATE VIRTUAL TABLE sentence_search USING fts5(text, content='sentence', content_rowid='key',
    tokenize='porter unicode61 remove_diacritics 2');

CREATE TRIGGER sentence_search_insert AFTER INSERT ON sentence BEGIN
    INSERT INTO sentence_search(rowid, text) VALUES (new.key, new.text);
END;

CREATE TRIGGER sentence_search_delete AFTER DELETE ON sentence BEGIN
    INSERT INTO sentence_search(sentence_search, rowid, text) VALUES ('delete', old.key, old.text);
END;

CREATE TRIGGER sentence_search_update AFTER UPDATE OF text ON sentence BEGIN
    INSERT INTO sentence_search(sentence_search, rowid, text) VALUES ('delete', old.key, old.text);
    INSERT INTO sentence_search(rowid, text) VALUES (new.key, new.text);
END;

CREATE VIRTUAL TABLE statement_search USING fts5(content, content='statement', content_rowid='key',
    tokenize='porter unicode61 remove_diacritics 2');

CREATE TRIGGER statement_search_insert AFTER INSERT ON statement BEGIN
    INSERT INTO statement_search(rowid, content) VALUES (new.key, new.content);
END;

CREATE TRIGGER statement_search_delete AFTER DELETE ON statement BEGIN
    INSERT INTO statement_search(statement_search, rowid, content) VALUES ('delete', old.key, old.content);
END;

CREATE TRIGGER statement_search_update AFTER UPDATE OF content ON statement BEGIN
    INSERT INTO statement_search(statement_search, rowid, content) VALUES ('delete', old.key, old.content);
    INSERT INTO statement_search(rowid, content) VALUES (new.key, new.content);
END;

CREATE VIEW articles AS
SELECT a.key, a.digest AS id, a.doc, a.title, a.url, b.name AS publisher, a.published, a.day, substr(a.day, 1, 7) AS month,
    a.language, a.retrieved, a.story,
    (SELECT count(*) FROM article c WHERE c.story = a.story AND c.superseded_by IS NULL) AS copies, a.shown,
    (SELECT c.digest FROM article c WHERE c.key = a.superseded_by) AS superseded_by,
    (SELECT count(*) FROM event e WHERE e.article_key = a.key) AS events, a.text
FROM article a LEFT JOIN publisher b ON b.key = a.publisher_key;

CREATE VIEW events AS
SELECT e.key, e.id, e.day, substr(e.day, 1, 7) AS month, e.dated, e.date_value, e.date_first, e.date_last,
    e.type, e.mode, e.contexts, e.quad_class, e.intensity, e.status, e.claim,
    (SELECT group_concat(x.code, '; ') FROM (SELECT n.code FROM participant p JOIN entity n ON n.key = p.entity_key
        WHERE p.event_key = e.key AND p.role = 'actor' ORDER BY p.number) x) AS actor,
    (SELECT group_concat(x.name, '; ') FROM (SELECT n.name FROM participant p JOIN entity n ON n.key = p.entity_key
        WHERE p.event_key = e.key AND p.role = 'actor' ORDER BY p.number) x) AS actor_name,
    (SELECT group_concat(x.code, '; ') FROM (SELECT n.code FROM participant p JOIN entity n ON n.key = p.entity_key
        WHERE p.event_key = e.key AND p.role = 'recipient' ORDER BY p.number) x) AS recipient,
    (SELECT group_concat(x.name, '; ') FROM (SELECT n.name FROM participant p JOIN entity n ON n.key = p.entity_key
        WHERE p.event_key = e.key AND p.role = 'recipient' ORDER BY p.number) x) AS recipient_name,
    (SELECT group_concat(x.code, '; ') FROM (SELECT n.code FROM participant p JOIN entity n ON n.key = p.entity_key
        WHERE p.event_key = e.key AND p.role = 'source' ORDER BY p.number) x) AS said_by,
    (SELECT group_concat(x.name, '; ') FROM (SELECT n.name FROM participant p JOIN entity n ON n.key = p.entity_key
        WHERE p.event_key = e.key AND p.role = 'source' ORDER BY p.number) x) AS said_by_name,
    l.name AS place, l.country AS place_country, l.admin1 AS place_admin1, l.lat, l.lon, l.precision AS place_precision,
    e.trigger_text AS trigger_words, t.text AS sentence, e.confidence,
    a.digest AS article_id, a.doc, a.title, a.url, b.name AS publisher, a.published, a.story
FROM event e JOIN sentence t ON t.key = e.sentence_key JOIN article a ON a.key = e.article_key
    LEFT JOIN publisher b ON b.key = a.publisher_key LEFT JOIN place l ON l.key = e.place_key
WHERE e.shown;

CREATE VIEW participants AS
SELECT e.key, e.id, p.role, p.number, n.code, n.name, n.country, n.sector, n.registry_id, p.text, p.claim, p.kind, p.own,
    p.day, substr(p.day, 1, 7) AS month, e.dated, e.type, e.mode, e.quad_class, e.intensity, e.status, e.confidence
FROM event e JOIN participant p ON p.event_key = e.key JOIN entity n ON n.key = p.entity_key
WHERE e.shown;

CREATE VIEW dyads AS
SELECT e.key, e.id, e.day, substr(e.day, 1, 7) AS month, e.dated, e.date_value, e.date_first, e.date_last,
    e.type, e.mode, e.contexts, e.quad_class, e.intensity, e.status, e.claim, e.confidence,
    x.code AS actor, x.name AS actor_name, d.actor_country, x.sector AS actor_sector,
    y.code AS recipient, y.name AS recipient_name, d.recipient_country, y.sector AS recipient_sector,
    d.directed, l.name AS place, l.country AS place_country
FROM dyad d JOIN event e ON e.key = d.event_key JOIN entity x ON x.key = d.actor_key
    JOIN entity y ON y.key = d.recipient_key LEFT JOIN place l ON l.key = e.place_key
WHERE e.shown;

CREATE VIEW positions AS
SELECT e.key, e.id, e.day, substr(e.day, 1, 7) AS month, e.dated, k.stance,
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

CREATE VIEW statements AS
SELECT s.key, s.id, s.day, substr(s.day, 1, 7) AS month, s.form, s.kind, s.status,
    (SELECT group_concat(x.code, '; ') FROM (SELECT n.code FROM speaker p JOIN entity n ON n.key = p.entity_key
        WHERE p.statement_key = s.key AND p.role = 'speaker' ORDER BY p.number) x) AS speaker,
    (SELECT group_concat(x.name, '; ') FROM (SELECT n.name FROM speaker p JOIN entity n ON n.key = p.entity_key
        WHERE p.statement_key = s.key AND p.role = 'speaker' ORDER BY p.number) x) AS speaker_name,
    (SELECT group_concat(x.text, '; ') FROM (SELECT p.text FROM speaker p JOIN entity n ON n.key = p.entity_key
        WHERE p.statement_key = s.key AND p.role = 'speaker' ORDER BY p.number) x) AS speaker_words,
    (SELECT group_concat(x.code, '; ') FROM (SELECT n.code FROM speaker p JOIN entity n ON n.key = p.entity_key
        WHERE p.statement_key = s.key AND p.role = 'addressee' ORDER BY p.number) x) AS addressee,
    s.cue_text AS cue, s.content, t.text AS sentence,
    (SELECT count(*) FROM statement_event m WHERE m.statement_key = s.key) AS events,
    a.digest AS article_id, a.doc, a.title, a.url, b.name AS publisher, a.published, a.story
FROM statement s JOIN sentence t ON t.key = s.sentence_key JOIN article a ON a.key = s.article_key
    LEFT JOIN publisher b ON b.key = a.publisher_key
WHERE s.shown;

CREATE VIEW speakers AS
SELECT s.key, s.id, p.role, p.number, n.code, n.name, n.country, n.sector, n.registry_id, p.text,
    s.day, substr(s.day, 1, 7) AS month, s.form, s.kind, s.status
FROM statement s JOIN speaker p ON p.statement_key = s.key JOIN entity n ON n.key = p.entity_key
WHERE s.shown;

CREATE VIEW quotes AS
SELECT q.text, s.key, s.id AS statement_id, s.day, substr(s.day, 1, 7) AS month, s.kind,
    (SELECT group_concat(x.code, '; ') FROM (SELECT n.code FROM speaker p JOIN entity n ON n.key = p.entity_key
        WHERE p.statement_key = s.key AND p.role = 'speaker' ORDER BY p.number) x) AS speaker,
    (SELECT group_concat(x.name, '; ') FROM (SELECT n.name FROM speaker p JOIN entity n ON n.key = p.entity_key
        WHERE p.statement_key = s.key AND p.role = 'speaker' ORDER BY p.number) x) AS speaker_name,
    a.digest AS article_id, a.doc, a.title, a.url, b.name AS publisher, a.published, a.story
FROM quote q JOIN statement s ON s.key = q.statement_key JOIN article a ON a.key = s.article_key
    LEFT JOIN publisher b ON b.key = a.publisher_key
WHERE s.shown;
