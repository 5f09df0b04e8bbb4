PRAGMA journal_mode = WAL;
BEGIN;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO alembic_version ("version_num") VALUES ('0002');
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
INSERT INTO correction ("key", "event_id", "field", "value", "reviewer", "note", "made", "withdrawn") VALUES (1, '45b5e9d8ec638d44', 'actor', '["USA-GOV"]', 'Jane Roe', 'as the caption says', '1962-10-29T10:00:00+00:00', NULL);
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
INSERT INTO entity ("key", "code", "name", "country", "sector", "registry_id", "folded") VALUES (1551155634750986113, 'USA-GOV', 'John F. Kennedy', 'USA', 'GOV', 'leader:USA:john-f-kennedy', '| =usa | =usa-gov | =gov | john f kennedy |');
INSERT INTO entity ("key", "code", "name", "country", "sector", "registry_id", "folded") VALUES (1681699920397241731, 'USA-GOV', NULL, 'USA', 'GOV', NULL, '| =usa | =usa-gov | =gov |');
INSERT INTO entity ("key", "code", "name", "country", "sector", "registry_id", "folded") VALUES (3996828747112481222, 'SUN-GOV', 'Nikita Khrushchev', 'SUN', 'GOV', 'leader:SUN:nikita-khrushchev', '| =sun | =sun-gov | =gov | nikita khrushchev |');
INSERT INTO entity ("key", "code", "name", "country", "sector", "registry_id", "folded") VALUES (4140463406575387752, 'USA-GOV', 'Foy Kohler', 'USA', 'GOV', 'country:USA', '| =usa | =usa-gov | =gov | foy kohler |');
INSERT INTO entity ("key", "code", "name", "country", "sector", "registry_id", "folded") VALUES (5823572584123814130, 'CUB-GOV', 'Fidel Castro', 'CUB', 'GOV', 'leader:CUB:fidel-castro', '| =cub | =cub-gov | =gov | fidel castro |');
INSERT INTO entity ("key", "code", "name", "country", "sector", "registry_id", "folded") VALUES (6971782936876079359, 'SUN', 'Soviet Union', 'SUN', NULL, 'country:SUN', '| =sun | soviet union |');
INSERT INTO entity ("key", "code", "name", "country", "sector", "registry_id", "folded") VALUES (8547621798871809993, 'DZA-GOV', 'Ahmed Ben Bella', 'DZA', 'GOV', 'leader:DZA:ahmed-ben-bella', '| =dza | =dza-gov | =gov | ahmed ben bella |');
INSERT INTO entity ("key", "code", "name", "country", "sector", "registry_id", "folded") VALUES (1428429546191783443, 'USA-GOV', 'Adlai Stevenson', 'USA', 'GOV', 'leader:USA:adlai-stevenson', '| =usa | =usa-gov | =gov | adlai stevenson |');
INSERT INTO entity ("key", "code", "name", "country", "sector", "registry_id", "folded") VALUES (1522403955516844926, 'USA-MIL', 'United States', 'USA', 'MIL', 'country:USA', '| =usa | =usa-mil | =mil | united states |');
INSERT INTO entity ("key", "code", "name", "country", "sector", "registry_id", "folded") VALUES (3348077862666681542, 'USA-GOV', 'Adlai Stevenson', 'USA', 'GOV', NULL, '| =usa | =usa-gov | =gov | adlai stevenson |');
INSERT INTO entity ("key", "code", "name", "country", "sector", "registry_id", "folded") VALUES (4365326823416634140, 'DEU-GOV', 'Gerhard Schröder', 'DEU', 'GOV', 'leader:DEU:gerhard-schroder', '| =deu | =deu-gov | =gov | gerhard schroder |');
INSERT INTO entity ("key", "code", "name", "country", "sector", "registry_id", "folded") VALUES (5231350032029008721, 'DZA-GOV', 'Bella', 'DZA', 'GOV', 'leader:DZA:bella', '| =dza | =dza-gov | =gov | bella |');
INSERT INTO entity ("key", "code", "name", "country", "sector", "registry_id", "folded") VALUES (5724182802198130243, 'USA', 'United States', 'USA', NULL, 'country:USA', '| =usa | united states |');
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
INSERT INTO place ("key", "name", "country", "admin1", "lat", "lon", "precision", "gazetteer_id", "centroid", "folded") VALUES (271317336730242532, 'White House', 'USA', NULL, 38.898, -77.036, 'point', 'place:white-house', 0, '| white house |');
INSERT INTO place ("key", "name", "country", "admin1", "lat", "lon", "precision", "gazetteer_id", "centroid", "folded") VALUES (6828335391946384255, 'Havana', 'CUB', 'Havana', 23.133, -82.383, 'city', 'geonames:3553478', 0, '| havana | havana |');
INSERT INTO place ("key", "name", "country", "admin1", "lat", "lon", "precision", "gazetteer_id", "centroid", "folded") VALUES (7806316434680588502, 'Cuba', 'CUB', NULL, NULL, NULL, 'region', 'country:CUB', 0, '| cuba |');
INSERT INTO place ("key", "name", "country", "admin1", "lat", "lon", "precision", "gazetteer_id", "centroid", "folded") VALUES (7929587616717199227, 'Moscow', 'RUS', 'Moscow', 55.752, 37.618, 'city', 'geonames:524901', 0, '| moscow | moscow |');
INSERT INTO place ("key", "name", "country", "admin1", "lat", "lon", "precision", "gazetteer_id", "centroid", "folded") VALUES (1351153478328674846, 'Cuba', 'CUB', NULL, 21.8, -79.5, 'country', 'country:CUB', 1, '| cuba |');
INSERT INTO place ("key", "name", "country", "admin1", "lat", "lon", "precision", "gazetteer_id", "centroid", "folded") VALUES (4066128161121143136, 'Turkey', 'TUR', NULL, 39.4, 35.15, 'country', 'country:TUR', 1, '| turkey |');
CREATE TABLE publisher (
    "key" BIGINT NOT NULL,
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    CONSTRAINT pk_publisher PRIMARY KEY ("key")
);
INSERT INTO publisher ("key", "name", "folded") VALUES (6457987847076036008, 'The Wire', '| the wire |');
CREATE TABLE version (
    "key" INTEGER NOT NULL,
    casus VARCHAR(40) NOT NULL,
    model VARCHAR(40) NOT NULL,
    ontology VARCHAR(40) NOT NULL,
    registry VARCHAR(120) NOT NULL,
    CONSTRAINT pk_version PRIMARY KEY ("key"),
    CONSTRAINT uq_version_casus_model_ontology_registry UNIQUE (casus, model, ontology, registry)
);
INSERT INTO version ("key", "casus", "model", "ontology", "registry") VALUES (1, '0.1.0', 'a4e84cc8d6e1', 'plover-2.0+casus-1', '57dbf7af768f+user.72e5a482+places-e2e1ae9e');
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
INSERT INTO feed ("key", "url", "kind", "title", "homepage", "publisher_key", "every_s", "added", "etag", "modified", "checked", "due", "failures", "status", "message", "paused") VALUES (1, 'https://news.example/rss', NULL, NULL, NULL, NULL, 900, '1962-10-29T10:00:00+00:00', NULL, NULL, NULL, '1962-10-29T10:00:00+00:00', 0, NULL, NULL, 0);
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
INSERT INTO run ("key", "command", "arguments", "state", "started", "ended", "heard", "host", "pid", "version_key", "seen", "coded", "known", "updated", "copies", "skipped", "quarantined", "events", "message") VALUES (1, 'ingest', '["news.zip", "100% \ud83d\udd4a"]', 'done', '1962-10-29T10:00:00+00:00', '1962-10-29T10:00:00+00:00', '1962-10-29T10:00:00+00:00', 'desk.example', 7, NULL, 6, 3, 0, 1, 1, 1, 1, 0, NULL);
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
INSERT INTO article ("key", "digest", "published", "day", "retrieved", "newness", "language", "publisher_key", "version_key", "run_key", "story", "superseded_by", "shown", "doc", "title", "url", "address", "notes", "scheme", "signature", "extra", "text") VALUES (1, '984957c58a767eb922a37d99aae44a7e', '1962-10-16', '1962-10-16', '1962-10-29T10:00:00+00:00', '1962-10-16T00:00:00 1962-10-29T10:00:00 984957c58a767eb922a37d99aae44a7e', 'en', 6457987847076036008, 1, 1, '0bf0f192e9179de00ea2a3f33dbafe83', 2, 0, 'cuba-1962-10-16', 'Kennedy shown photographs of missile sites in Cuba', 'https://news.example/cuba?utm_source=feed', 'https://news.example/cuba', NULL, 'm128-1', X'78000000B9987F0549576801791AA3003118F601877D58025CD61400D7EF5D0155DE57006E9B5800DE4217007087EE0187321E03D0B5C00180B8B20297D83100B2937F00DF3E2904F1EF8601B10CD701C90E23001D381A0384481809CA8CE809E6413E033F93DB026E93A8011182BC004AAC5302EEF0D8003C7E78047E805002016E18005A5A110010DE4E02B42D31039488320146BFFD01E62210028484B3021B3A6803BCB27300D4FF970475B0C7085E75D40185B0BA00140480027D441C02935D98024F4DE50265E193042420E4013FC011022BA9A2013E24AC0058FDFD0117839601362D5B0116077100A4AB1C04D3A9D302D596910047E506058156AC03A1C4EC00D8EE4800E72D6502BAA27F04BCB915012F119201123BA40024D9A203F286A20694CA9C01010251020780BD02D5303F0076F75603C5806C0322AE0A00C802BE0155C1B101525D1001EEB808011FB08D026DA247042E21FC0899F42E019E730001D897A20274B84F01E5B67701C6F39A074A8AB201E16E45020EC18300687B3E038FA6D201A94B0800ECE62B00AF41D400200E360322380F04C2714C039395B503EFF7340137CE1C01C2BD330025EAA5019EFDC2010A09CA02FDDF9700861A390AC2C1660095CF250080455C05C9150C0338D662007A41CE00CCDC7A0483A3BA00B1CDAD01DB66980975C0BC0012FF100309D9B004B1F92B008AEF1D010D6C4702', '{"desk": "foreign"}', 'WASHINGTON, Oct. 16 - President John F. Kennedy was shown photographs on Tuesday morning of launching sites for medium-range missiles under construction in western Cuba.

The pictures were taken by a U-2 reconnaissance aircraft that flew over the island on Sunday. The president met his advisers twice during the day at the White House, and ordered more flights over Cuba. He did not announce the discovery.

In Moscow, Premier Nikita Khrushchev received the American ambassador, Foy Kohler, and assured him that Soviet aid to Cuba was purely defensive. Khrushchev also complained about the American missiles in Turkey and Italy.

In Havana, Prime Minister Fidel Castro welcomed Prime Minister Ahmed Ben Bella of Algeria, who arrived on Tuesday after talks with Kennedy in Washington.');
INSERT INTO article ("key", "digest", "published", "day", "retrieved", "newness", "language", "publisher_key", "version_key", "run_key", "story", "superseded_by", "shown", "doc", "title", "url", "address", "notes", "scheme", "signature", "extra", "text") VALUES (2, '0bf0f192e9179de00ea2a3f33dbafe83', '1962-10-16', '1962-10-16', '1962-10-29T10:01:00+00:00', '1962-10-16T00:00:00 1962-10-29T10:01:00 0bf0f192e9179de00ea2a3f33dbafe83', 'en', 6457987847076036008, 1, 1, '0bf0f192e9179de00ea2a3f33dbafe83', NULL, 0, 'older', 'Kennedy shown photographs of missile sites in Cuba', 'https://news.example/cuba?utm_source=feed', 'https://news.example/cuba', NULL, 'm128-1', X'60000000B9987F0549576801791AA3003118F601877D580255C51900A6F4EB0455DE57006E9B5800DE4217007087EE0187321E03D0B5C00180B8B20297D83100B2937F00DF3E2904F1EF8601B10CD701C90E23001D381A0384481809CA8CE809E6413E033F93DB026E93A8011182BC004AAC5302EEF0D8003C7E78047E805002016E18005A5A110010DE4E02B42D31034017180446BFFD01E62210028484B3021B3A6803BCB273006F71300575B0C7085E75D40185B0BA004324210443A42504F1F605044F4DE50265E193042420E4013FC011029B3EC5043E24AC001427230B17839601362D5B0116077100A4AB1C04D3A9D302D596910047E506058156AC03A1C4EC00D8EE4800E72D6502BAA27F04BCB915012F119201123BA40024D9A203F286A20694CA9C01A9135D02418F6103D5303F0076F756036AE6F4046FFBF702C802BE0155C1B101525D1001EEB80801F0AB97076DA247042E21FC08084AC2019E7300012B32D30374B84F01E5B67701C6F39A074A8AB201E16E45020EC18300687B3E038FA6D201A94B0800ECE62B00AF41D400200E360322380F04C2714C039395B503EFF7340137CE1C0160F3420325EAA5019EFDC2010A09CA02473A9504861A390AC2C1660095CF2500387C6710C9150C0338D662007A41CE00CCDC7A0483A3BA00B1CDAD01B2E6CF0A75C0BC000662EE0409D9B004B1F92B008AEF1D01E2107D03', '{"desk": "foreign"}', 'WASHINGTON, Oct. 16 - President John F. Kennedy was shown photographs on Tuesday morning of launching sites for medium-range missiles under construction in western Cuba.

The pictures were taken by a U-2 reconnaissance aircraft that flew over the island on Sunday. The president met his advisers twice during the day at the White House, and ordered more flights over Cuba. He did not announce the discovery.

In Moscow, Premier Nikita Khrushchev received the American ambassador, Foy Kohler, and assured him that Soviet aid to Cuba was purely defensive. Khrushchev also complained about the American missiles in Turkey and Italy.');
INSERT INTO article ("key", "digest", "published", "day", "retrieved", "newness", "language", "publisher_key", "version_key", "run_key", "story", "superseded_by", "shown", "doc", "title", "url", "address", "notes", "scheme", "signature", "extra", "text") VALUES (3, '3df6cb935be71e8003282c36eeca96ba', '1962-10-16', '1962-10-16', '1962-10-29T10:02:00+00:00', '1962-10-16T00:00:00 1962-10-29T10:02:00 3df6cb935be71e8003282c36eeca96ba', 'en', NULL, 1, 1, '0bf0f192e9179de00ea2a3f33dbafe83', NULL, 1, 'copy', 'Kennedy shown photographs of missile sites in Cuba', 'https://other.example/1', 'https://other.example/1', NULL, 'm128-1', X'78000000B9987F0549576801791AA3003118F601877D58025CD61400D7EF5D0155DE57006E9B5800DE4217007087EE0187321E03D0B5C00180B8B20297D83100B2937F00DF3E2904F1EF8601B10CD701C90E23001D381A0384481809CA8CE809E6413E033F93DB026E93A8011182BC004AAC5302EEF0D8003C7E78047E805002016E18005A5A110010DE4E02B42D31039488320146BFFD01E62210028484B3021B3A6803BCB27300D4FF970475B0C7085E75D40185B0BA00140480027D441C02935D98024F4DE50265E193042420E4013FC011022BA9A2013E24AC0058FDFD0117839601362D5B0116077100A4AB1C04D3A9D302D596910047E506058156AC03A1C4EC00D8EE4800E72D6502BAA27F04BCB915012F119201123BA40024D9A203F286A20694CA9C01010251020780BD02D5303F0076F75603C5806C0322AE0A00C802BE0155C1B101525D1001EEB808011FB08D026DA247042E21FC0899F42E019E730001D897A20274B84F01E5B67701C6F39A074A8AB201E16E45020EC18300687B3E038FA6D201A94B0800ECE62B00AF41D400200E360322380F04C2714C039395B503EFF7340137CE1C01C2BD330025EAA5019EFDC2010A09CA02FDDF9700861A390AC2C1660095CF250080455C05C9150C0338D662007A41CE00CCDC7A0483A3BA00B1CDAD01DB66980975C0BC0012FF100309D9B004B1F92B008AEF1D010D6C4702', NULL, 'WASHINGTON, Oct. 16 - President John F. Kennedy was shown photographs on Tuesday morning of launching sites for medium-range missiles under construction in western Cuba.

The pictures were taken by a U-2 reconnaissance aircraft that flew over the island on Sunday. The president met his advisers twice during the day at the White House, and ordered more flights over Cuba. He did not announce the discovery.

In Moscow, Premier Nikita Khrushchev received the American ambassador, Foy Kohler, and assured him that Soviet aid to Cuba was purely defensive. Khrushchev also complained about the American missiles in Turkey and Italy.

In Havana, Prime Minister Fidel Castro welcomed Prime Minister Ahmed Ben Bella of Algeria, who arrived on Tuesday after talks with Kennedy in Washington.');
INSERT INTO article ("key", "digest", "published", "day", "retrieved", "newness", "language", "publisher_key", "version_key", "run_key", "story", "superseded_by", "shown", "doc", "title", "url", "address", "notes", "scheme", "signature", "extra", "text") VALUES (4, '8214b539c141c5e3cfe7f8a7e9d38b33', '1962-10-17', '1962-10-17', '1962-10-29T10:03:00+00:00', '1962-10-17T00:00:00 1962-10-29T10:03:00 8214b539c141c5e3cfe7f8a7e9d38b33', 'en', NULL, 1, 1, '8214b539c141c5e3cfe7f8a7e9d38b33', NULL, 1, 'cuba-1962-10-17', 'More missile sites found as Kennedy keeps to his calendar', NULL, NULL, NULL, 'm128-1', X'6D00000010FD32027446CC027AA2C400EDBEB600F7600900F95FBB0266470D06B12E6C02FEE53201331B3D0009061F006E6F520A71A2E806B1078D0099AD1202892B5B01B7F474082B1A9800675F80011C442900B710DA0833E10808368BC7078E9C6F00BE522D06E76B2B010A619100090264022DE433014C52AD0160BBAE009994290369C74E0122B2060055A80F00D153B40245492C0534401700B149B50106242A08C138D80876BCCC005DAC31004104BB01B03063041A74EF006CCF7F01F66D3B04BCE19B037B0BA10080867C02935758035439E8029C80030AD3CBC204109A9906DE92930042B30205F3C9D301971C6F040D743A03D7941C00871C0A00649385006766AB022811BC019EEE2301A5917004575853033FC18B0AFED5F00040F31E02A2747F0480256D00C3A2F502E56FB803097322022D7F16000D2D2C0AB9E2C302BEB90300DD28CF025E2A33005F177C0142BD9E014C57530733705300A57F7101EEE9AE031A73D000E69C290174DB9A0047C3FB0879E2530088D08102A471B00370041C01C156D1000796DF02B8785D063A652002521D5102DF6B790260F86E0C23BB5E00099D8B02C247B502DA14F502F6FC3A03DB298D0A47A7AC013D046D0074071903E4B47200D29AB304BA21140A2E7D44000E521701A3195304A5016F041AC023014DB445025CBFA202A1015303BBDBF0037B5617094A2737024EDA1400', NULL, 'WASHINGTON, Oct. 17 - New photographs taken over Cuba on Wednesday showed a second type of launching site, for missiles that could reach most cities of the United States.

Kennedy kept his public engagements. He met the West German foreign minister, Gerhard Schroeder, at the White House and then flew to Connecticut to campaign for Democratic candidates for Congress.

His advisers were divided. The Joint Chiefs of Staff urged an air strike on the sites, while Ambassador Adlai Stevenson warned in a letter that an attack could bring Soviet reprisals in Turkey or Berlin.

In Havana, Castro and Ben Bella called on the United States to give up its naval base at Guantanamo Bay.');
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
INSERT INTO change ("key", "run_key", "event_id", "article_digest", "what", "fields", "before", "after", "from_version", "to_version") VALUES (1, 1, '45b5e9d8ec638d44', '00000000000000000000000000000000', 'changed', 'mode', '{"mode": null}', '{"mode": "visit"}', 1, 1);
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
INSERT INTO feed_item ("key", "feed_key", "guid", "url", "title", "published", "fingerprint", "state", "tries", "due", "seen", "reason", "message", "content") VALUES (1, 1, 'g-1', 'https://news.example/1', 'A warning', '1962-10-29', '00000000000000000000000000000000', 'waiting', 0, '1962-10-29T10:00:00+00:00', '1962-10-29T10:00:00+00:00', NULL, NULL, '<p>Text.</p>');
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
INSERT INTO quarantine ("key", "digest", "place", "doc", "reason", "message", "form", "url", "charset", "retrieved", "published", "state", "times", "first_seen", "last_seen", "run_key", "raw") VALUES (1, '40aff2e9d2d8922e47afd4648e696749', 'news.zip!page.html', 'page', 'bad-encoding', 'is no text', 'html', NULL, 'latin-1', '1962-10-29T10:00:00+00:00', NULL, 'open', 1, '1962-10-29T10:00:00+00:00', '1962-10-29T10:00:00+00:00', 1, X'000102030405060708090A0B0C0D0E0F101112131415161718191A1B1C1D1E1F202122232425262728292A2B2C2D2E2F303132333435363738393A3B3C3D3E3F404142434445464748494A4B4C4D4E4F505152535455565758595A5B5C5D5E5F606162636465666768696A6B6C6D6E6F707172737475767778797A7B7C7D7E7F808182838485868788898A8B8C8D8E8F909192939495969798999A9B9C9D9E9FA0A1A2A3A4A5A6A7A8A9AAABACADAEAFB0B1B2B3B4B5B6B7B8B9BABBBCBDBEBFC0C1C2C3C4C5C6C7C8C9CACBCCCDCECFD0D1D2D3D4D5D6D7D8D9DADBDCDDDEDFE0E1E2E3E4E5E6E7E8E9EAEBECEDEEEFF0F1F2F3F4F5F6F7F8F9FAFBFCFDFEFF');
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
INSERT INTO run_item ("key", "run_key", "place", "outcome", "reason", "message") VALUES (1, 1, 'news.zip!b.html', 'skipped', 'not-english', 'is in the language ''de''');
CREATE TABLE band (
    week INTEGER NOT NULL,
    hash BIGINT NOT NULL,
    article_key INTEGER NOT NULL,
    CONSTRAINT pk_band PRIMARY KEY (week, hash, article_key),
    CONSTRAINT fk_band_article_key FOREIGN KEY(article_key) REFERENCES article ("key") ON DELETE CASCADE
)
 WITHOUT ROWID;
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, -6931753570058046733, 1);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, -5545898587518125508, 1);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, -485801016986570852, 1);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, 95994011268835285, 1);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, 1519972067061572217, 1);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, 1648246618476287264, 1);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, 1830411919865833914, 1);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, 2617095138464703798, 1);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, 2654752994177576233, 1);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, 2739273993468067795, 1);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, 5624478682544886530, 1);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, 6363633348551702210, 1);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, 6442453028103392749, 1);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, 7374219501301633953, 1);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, 7425263375878367789, 1);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, 8473646952651947925, 1);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, -8178618295059659561, 2);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, -6931753570058046733, 2);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, -5545898587518125508, 2);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, -485801016986570852, 2);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, 95994011268835285, 2);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, 1519972067061572217, 2);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, 1648246618476287264, 2);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, 1807902754899144921, 2);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, 1830411919865833914, 2);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, 2617095138464703798, 2);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, 2654752994177576233, 2);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, 2739273993468067795, 2);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, 5624478682544886530, 2);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, 6363633348551702210, 2);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, 7374219501301633953, 2);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, 7425263375878367789, 2);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, -6931753570058046733, 3);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, -5545898587518125508, 3);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, -485801016986570852, 3);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, 95994011268835285, 3);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, 1519972067061572217, 3);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, 1648246618476287264, 3);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, 1830411919865833914, 3);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, 2617095138464703798, 3);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, 2654752994177576233, 3);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, 2739273993468067795, 3);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, 5624478682544886530, 3);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, 6363633348551702210, 3);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, 6442453028103392749, 3);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, 7374219501301633953, 3);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, 7425263375878367789, 3);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, 8473646952651947925, 3);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, -5494841971998997566, 4);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, -4936834414720193574, 4);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, -4892777369793226582, 4);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, -4333298633399464186, 4);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, -2958159539095496236, 4);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, -820231337279781163, 4);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, 884362828161369548, 4);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, 2646997590490258789, 4);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, 6013818187637735769, 4);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, 6377335554315257483, 4);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, 6642185483994991530, 4);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, 7243322570615970944, 4);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, 8242008671476075876, 4);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, 9008847417561959498, 4);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, 9014818569173314454, 4);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, 9095110045117595089, 4);
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
INSERT INTO sentence ("key", "article_key", "number", "start_char", "end_char", "text") VALUES (1, 1, 0, 0, 169, 'WASHINGTON, Oct. 16 - President John F. Kennedy was shown photographs on Tuesday morning of launching sites for medium-range missiles under construction in western Cuba.');
INSERT INTO sentence ("key", "article_key", "number", "start_char", "end_char", "text") VALUES (2, 1, 2, 265, 372, 'The president met his advisers twice during the day at the White House, and ordered more flights over Cuba.');
INSERT INTO sentence ("key", "article_key", "number", "start_char", "end_char", "text") VALUES (3, 1, 4, 409, 553, 'In Moscow, Premier Nikita Khrushchev received the American ambassador, Foy Kohler, and assured him that Soviet aid to Cuba was purely defensive.');
INSERT INTO sentence ("key", "article_key", "number", "start_char", "end_char", "text") VALUES (4, 1, 5, 554, 629, 'Khrushchev also complained about the American missiles in Turkey and Italy.');
INSERT INTO sentence ("key", "article_key", "number", "start_char", "end_char", "text") VALUES (5, 1, 6, 631, 784, 'In Havana, Prime Minister Fidel Castro welcomed Prime Minister Ahmed Ben Bella of Algeria, who arrived on Tuesday after talks with Kennedy in Washington.');
INSERT INTO sentence ("key", "article_key", "number", "start_char", "end_char", "text") VALUES (6, 2, 0, 0, 169, 'WASHINGTON, Oct. 16 - President John F. Kennedy was shown photographs on Tuesday morning of launching sites for medium-range missiles under construction in western Cuba.');
INSERT INTO sentence ("key", "article_key", "number", "start_char", "end_char", "text") VALUES (7, 2, 2, 265, 372, 'The president met his advisers twice during the day at the White House, and ordered more flights over Cuba.');
INSERT INTO sentence ("key", "article_key", "number", "start_char", "end_char", "text") VALUES (8, 2, 4, 409, 553, 'In Moscow, Premier Nikita Khrushchev received the American ambassador, Foy Kohler, and assured him that Soviet aid to Cuba was purely defensive.');
INSERT INTO sentence ("key", "article_key", "number", "start_char", "end_char", "text") VALUES (9, 2, 5, 554, 629, 'Khrushchev also complained about the American missiles in Turkey and Italy.');
INSERT INTO sentence ("key", "article_key", "number", "start_char", "end_char", "text") VALUES (10, 3, 0, 0, 169, 'WASHINGTON, Oct. 16 - President John F. Kennedy was shown photographs on Tuesday morning of launching sites for medium-range missiles under construction in western Cuba.');
INSERT INTO sentence ("key", "article_key", "number", "start_char", "end_char", "text") VALUES (11, 3, 2, 265, 372, 'The president met his advisers twice during the day at the White House, and ordered more flights over Cuba.');
INSERT INTO sentence ("key", "article_key", "number", "start_char", "end_char", "text") VALUES (12, 3, 4, 409, 553, 'In Moscow, Premier Nikita Khrushchev received the American ambassador, Foy Kohler, and assured him that Soviet aid to Cuba was purely defensive.');
INSERT INTO sentence ("key", "article_key", "number", "start_char", "end_char", "text") VALUES (13, 3, 5, 554, 629, 'Khrushchev also complained about the American missiles in Turkey and Italy.');
INSERT INTO sentence ("key", "article_key", "number", "start_char", "end_char", "text") VALUES (14, 3, 6, 631, 784, 'In Havana, Prime Minister Fidel Castro welcomed Prime Minister Ahmed Ben Bella of Algeria, who arrived on Tuesday after talks with Kennedy in Washington.');
INSERT INTO sentence ("key", "article_key", "number", "start_char", "end_char", "text") VALUES (15, 4, 0, 0, 170, 'WASHINGTON, Oct. 17 - New photographs taken over Cuba on Wednesday showed a second type of launching site, for missiles that could reach most cities of the United States.');
INSERT INTO sentence ("key", "article_key", "number", "start_char", "end_char", "text") VALUES (16, 4, 2, 209, 368, 'He met the West German foreign minister, Gerhard Schroeder, at the White House and then flew to Connecticut to campaign for Democratic candidates for Congress.');
INSERT INTO sentence ("key", "article_key", "number", "start_char", "end_char", "text") VALUES (17, 4, 4, 397, 573, 'The Joint Chiefs of Staff urged an air strike on the sites, while Ambassador Adlai Stevenson warned in a letter that an attack could bring Soviet reprisals in Turkey or Berlin.');
INSERT INTO sentence ("key", "article_key", "number", "start_char", "end_char", "text") VALUES (18, 4, 5, 575, 679, 'In Havana, Castro and Ben Bella called on the United States to give up its naval base at Guantanamo Bay.');
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
INSERT INTO sighting ("article_key", "place", "doc", "url", "retrieved", "run_key") VALUES (1, 'news.zip!cuba-1962-10-16.html', 'cuba-1962-10-16', 'https://news.example/cuba?utm_source=feed', '1962-10-29T10:00:00+00:00', 1);
INSERT INTO sighting ("article_key", "place", "doc", "url", "retrieved", "run_key") VALUES (2, 'news.zip!older.html', 'older', 'https://news.example/cuba?utm_source=feed', '1962-10-29T10:01:00+00:00', 1);
INSERT INTO sighting ("article_key", "place", "doc", "url", "retrieved", "run_key") VALUES (3, 'news.zip!copy.html', 'copy', 'https://other.example/1', '1962-10-29T10:02:00+00:00', 1);
INSERT INTO sighting ("article_key", "place", "doc", "url", "retrieved", "run_key") VALUES (4, 'news.zip!cuba-1962-10-17.html', 'cuba-1962-10-17', NULL, '1962-10-29T10:03:00+00:00', 1);
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
INSERT INTO event ("key", "id", "article_key", "sentence_key", "number", "type", "mode", "contexts", "quad_class", "intensity", "status", "status_words", "claim", "trigger_text", "trigger_start", "trigger_end", "date_text", "date_start", "date_end", "date_value", "date_granularity", "date_first", "date_last", "day", "dated", "place_text", "place_start", "place_end", "place_key", "confidence", "version_key", "first_version_key", "shown") VALUES (1, '45b5e9d8ec638d44', 1, 1, 0, 'COOPERATE', NULL, 'military', 2, 9.5, 'actual', NULL, 'asserts', 'launching', 92, 101, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-16', 0, 'western Cuba', 156, 168, 7806316434680588502, 0.2558, 1, 1, 0);
INSERT INTO event ("key", "id", "article_key", "sentence_key", "number", "type", "mode", "contexts", "quad_class", "intensity", "status", "status_words", "claim", "trigger_text", "trigger_start", "trigger_end", "date_text", "date_start", "date_end", "date_value", "date_granularity", "date_first", "date_last", "day", "dated", "place_text", "place_start", "place_end", "place_key", "confidence", "version_key", "first_version_key", "shown") VALUES (2, '2b39adf67491b629', 1, 2, 1, 'CONSULT', NULL, 'executive', 1, 2.5, 'actual', NULL, 'asserts', 'met', 279, 282, 'the day at the White House', 309, 335, NULL, NULL, NULL, NULL, '1962-10-16', 0, 'the White House', 320, 335, 271317336730242532, 0.9318, 1, 1, 0);
INSERT INTO event ("key", "id", "article_key", "sentence_key", "number", "type", "mode", "contexts", "quad_class", "intensity", "status", "status_words", "claim", "trigger_text", "trigger_start", "trigger_end", "date_text", "date_start", "date_end", "date_value", "date_granularity", "date_first", "date_last", "day", "dated", "place_text", "place_start", "place_end", "place_key", "confidence", "version_key", "first_version_key", "shown") VALUES (3, '0f43406f262cba74', 1, 2, 2, 'REQUEST', NULL, 'executive', 3, 0.0, 'actual', NULL, 'asserts', 'ordered', 341, 348, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-16', 0, NULL, NULL, NULL, NULL, 3.06683548082733348216e-01, 1, 1, 0);
INSERT INTO event ("key", "id", "article_key", "sentence_key", "number", "type", "mode", "contexts", "quad_class", "intensity", "status", "status_words", "claim", "trigger_text", "trigger_start", "trigger_end", "date_text", "date_start", "date_end", "date_value", "date_granularity", "date_first", "date_last", "day", "dated", "place_text", "place_start", "place_end", "place_key", "confidence", "version_key", "first_version_key", "shown") VALUES (4, '4e377f07749a4544', 1, 3, 3, 'CONSULT', NULL, 'military; executive; diplomatic', 1, 2.5, 'actual', NULL, 'asserts', 'received', 446, 454, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-16', 0, 'Moscow', 412, 418, 7929587616717199227, 0.824229163072145, 1, 1, 0);
INSERT INTO event ("key", "id", "article_key", "sentence_key", "number", "type", "mode", "contexts", "quad_class", "intensity", "status", "status_words", "claim", "trigger_text", "trigger_start", "trigger_end", "date_text", "date_start", "date_end", "date_value", "date_granularity", "date_first", "date_last", "day", "dated", "place_text", "place_start", "place_end", "place_key", "confidence", "version_key", "first_version_key", "shown") VALUES (5, 'f0d2a28ec28f39d5', 1, 3, 4, 'AGREE', NULL, 'military; executive; diplomatic', 1, 2.5, 'actual', NULL, 'asserts', 'assured', 496, 503, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-16', 0, 'Moscow', 412, 418, 7929587616717199227, 3.93839169514393905302e-01, 1, 1, 0);
INSERT INTO event ("key", "id", "article_key", "sentence_key", "number", "type", "mode", "contexts", "quad_class", "intensity", "status", "status_words", "claim", "trigger_text", "trigger_start", "trigger_end", "date_text", "date_start", "date_end", "date_value", "date_granularity", "date_first", "date_last", "day", "dated", "place_text", "place_start", "place_end", "place_key", "confidence", "version_key", "first_version_key", "shown") VALUES (6, '0ab0edee376fccdd', 1, 4, 5, 'ACCUSE', 'disapprove', 'military; executive; diplomatic', 3, -2.0, 'actual', NULL, 'asserts', 'complained', 570, 580, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-16', 0, NULL, NULL, NULL, NULL, 3.28610852525581753624e-01, 1, 1, 0);
INSERT INTO event ("key", "id", "article_key", "sentence_key", "number", "type", "mode", "contexts", "quad_class", "intensity", "status", "status_words", "claim", "trigger_text", "trigger_start", "trigger_end", "date_text", "date_start", "date_end", "date_value", "date_granularity", "date_first", "date_last", "day", "dated", "place_text", "place_start", "place_end", "place_key", "confidence", "version_key", "first_version_key", "shown") VALUES (7, '430f6443afa24cb3', 1, 5, 6, 'SUPPORT', NULL, 'executive; diplomatic', 1, 5.0, 'actual', NULL, 'asserts', 'welcomed', 670, 678, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-16', 0, 'Havana', 634, 640, 6828335391946384255, 0.9318, 1, 1, 0);
INSERT INTO event ("key", "id", "article_key", "sentence_key", "number", "type", "mode", "contexts", "quad_class", "intensity", "status", "status_words", "claim", "trigger_text", "trigger_start", "trigger_end", "date_text", "date_start", "date_end", "date_value", "date_granularity", "date_first", "date_last", "day", "dated", "place_text", "place_start", "place_end", "place_key", "confidence", "version_key", "first_version_key", "shown") VALUES (8, 'f36ea53f7d72bff3', 1, 5, 7, 'CONSULT', 'visit', 'executive; diplomatic', 1, 4.0, 'actual', NULL, 'asserts', 'arrived', 726, 733, 'Tuesday', 737, 744, '1962-10-16', 'day', '1962-10-16', '1962-10-16', '1962-10-16', 1, NULL, NULL, NULL, NULL, 0.919409369450406, 1, 1, 0);
INSERT INTO event ("key", "id", "article_key", "sentence_key", "number", "type", "mode", "contexts", "quad_class", "intensity", "status", "status_words", "claim", "trigger_text", "trigger_start", "trigger_end", "date_text", "date_start", "date_end", "date_value", "date_granularity", "date_first", "date_last", "day", "dated", "place_text", "place_start", "place_end", "place_key", "confidence", "version_key", "first_version_key", "shown") VALUES (9, '3f21598fd21329b0', 1, 5, 8, 'CONSULT', NULL, 'executive; diplomatic', 1, 2.5, 'actual', NULL, 'asserts', 'talks', 751, 756, 'Tuesday', 737, 744, '1962-10-16', 'day', '1962-10-16', '1962-10-16', '1962-10-16', 1, NULL, NULL, NULL, NULL, 8.05425972926497313331e-01, 1, 1, 0);
INSERT INTO event ("key", "id", "article_key", "sentence_key", "number", "type", "mode", "contexts", "quad_class", "intensity", "status", "status_words", "claim", "trigger_text", "trigger_start", "trigger_end", "date_text", "date_start", "date_end", "date_value", "date_granularity", "date_first", "date_last", "day", "dated", "place_text", "place_start", "place_end", "place_key", "confidence", "version_key", "first_version_key", "shown") VALUES (10, '63d816292855031a', 2, 6, 0, 'COOPERATE', NULL, 'military', 2, 9.5, 'actual', NULL, 'asserts', 'launching', 92, 101, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-16', 0, 'western Cuba', 156, 168, 7806316434680588502, 0.2558, 1, 1, 0);
INSERT INTO event ("key", "id", "article_key", "sentence_key", "number", "type", "mode", "contexts", "quad_class", "intensity", "status", "status_words", "claim", "trigger_text", "trigger_start", "trigger_end", "date_text", "date_start", "date_end", "date_value", "date_granularity", "date_first", "date_last", "day", "dated", "place_text", "place_start", "place_end", "place_key", "confidence", "version_key", "first_version_key", "shown") VALUES (11, '36137fb442badc69', 2, 7, 1, 'CONSULT', NULL, 'executive', 1, 2.5, 'actual', NULL, 'asserts', 'met', 279, 282, 'the day at the White House', 309, 335, NULL, NULL, NULL, NULL, '1962-10-16', 0, 'the White House', 320, 335, 271317336730242532, 0.9318, 1, 1, 0);
INSERT INTO event ("key", "id", "article_key", "sentence_key", "number", "type", "mode", "contexts", "quad_class", "intensity", "status", "status_words", "claim", "trigger_text", "trigger_start", "trigger_end", "date_text", "date_start", "date_end", "date_value", "date_granularity", "date_first", "date_last", "day", "dated", "place_text", "place_start", "place_end", "place_key", "confidence", "version_key", "first_version_key", "shown") VALUES (12, '44b5df7e80e90fc6', 2, 7, 2, 'REQUEST', NULL, 'executive', 3, 0.0, 'actual', NULL, 'asserts', 'ordered', 341, 348, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-16', 0, NULL, NULL, NULL, NULL, 2.76652467848154448581e-01, 1, 1, 0);
INSERT INTO event ("key", "id", "article_key", "sentence_key", "number", "type", "mode", "contexts", "quad_class", "intensity", "status", "status_words", "claim", "trigger_text", "trigger_start", "trigger_end", "date_text", "date_start", "date_end", "date_value", "date_granularity", "date_first", "date_last", "day", "dated", "place_text", "place_start", "place_end", "place_key", "confidence", "version_key", "first_version_key", "shown") VALUES (13, 'bddcf63f45170d6f', 2, 8, 3, 'CONSULT', NULL, 'military; executive; diplomatic', 1, 2.5, 'actual', NULL, 'asserts', 'received', 446, 454, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-16', 0, 'Moscow', 412, 418, 7929587616717199227, 8.3074232979845019642e-01, 1, 1, 0);
INSERT INTO event ("key", "id", "article_key", "sentence_key", "number", "type", "mode", "contexts", "quad_class", "intensity", "status", "status_words", "claim", "trigger_text", "trigger_start", "trigger_end", "date_text", "date_start", "date_end", "date_value", "date_granularity", "date_first", "date_last", "day", "dated", "place_text", "place_start", "place_end", "place_key", "confidence", "version_key", "first_version_key", "shown") VALUES (14, '13e4dc37bb9feced', 2, 8, 4, 'AGREE', NULL, 'military; executive; diplomatic', 1, 2.5, 'actual', NULL, 'asserts', 'assured', 496, 503, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-16', 0, 'Moscow', 412, 418, 7929587616717199227, 0.367377956732457, 1, 1, 0);
INSERT INTO event ("key", "id", "article_key", "sentence_key", "number", "type", "mode", "contexts", "quad_class", "intensity", "status", "status_words", "claim", "trigger_text", "trigger_start", "trigger_end", "date_text", "date_start", "date_end", "date_value", "date_granularity", "date_first", "date_last", "day", "dated", "place_text", "place_start", "place_end", "place_key", "confidence", "version_key", "first_version_key", "shown") VALUES (15, '30d3e2e1f3886476', 2, 9, 5, 'ACCUSE', 'disapprove', 'military; executive; diplomatic', 3, -2.0, 'actual', NULL, 'asserts', 'complained', 570, 580, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-16', 0, NULL, NULL, NULL, NULL, 3.32748793239190265857e-01, 1, 1, 0);
INSERT INTO event ("key", "id", "article_key", "sentence_key", "number", "type", "mode", "contexts", "quad_class", "intensity", "status", "status_words", "claim", "trigger_text", "trigger_start", "trigger_end", "date_text", "date_start", "date_end", "date_value", "date_granularity", "date_first", "date_last", "day", "dated", "place_text", "place_start", "place_end", "place_key", "confidence", "version_key", "first_version_key", "shown") VALUES (16, '2cced017f545629c', 3, 10, 0, 'COOPERATE', NULL, 'military', 2, 9.5, 'actual', NULL, 'asserts', 'launching', 92, 101, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-16', 0, 'western Cuba', 156, 168, 7806316434680588502, 0.2558, 1, 1, 1);
INSERT INTO event ("key", "id", "article_key", "sentence_key", "number", "type", "mode", "contexts", "quad_class", "intensity", "status", "status_words", "claim", "trigger_text", "trigger_start", "trigger_end", "date_text", "date_start", "date_end", "date_value", "date_granularity", "date_first", "date_last", "day", "dated", "place_text", "place_start", "place_end", "place_key", "confidence", "version_key", "first_version_key", "shown") VALUES (17, 'c7a8d5037b29b641', 3, 11, 1, 'CONSULT', NULL, 'executive', 1, 2.5, 'actual', NULL, 'asserts', 'met', 279, 282, 'the day at the White House', 309, 335, NULL, NULL, NULL, NULL, '1962-10-16', 0, 'the White House', 320, 335, 271317336730242532, 0.9318, 1, 1, 1);
INSERT INTO event ("key", "id", "article_key", "sentence_key", "number", "type", "mode", "contexts", "quad_class", "intensity", "status", "status_words", "claim", "trigger_text", "trigger_start", "trigger_end", "date_text", "date_start", "date_end", "date_value", "date_granularity", "date_first", "date_last", "day", "dated", "place_text", "place_start", "place_end", "place_key", "confidence", "version_key", "first_version_key", "shown") VALUES (18, '456b3ad76fecb784', 3, 11, 2, 'REQUEST', NULL, 'executive', 3, 0.0, 'actual', NULL, 'asserts', 'ordered', 341, 348, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-16', 0, NULL, NULL, NULL, NULL, 3.06683548082733348216e-01, 1, 1, 1);
INSERT INTO event ("key", "id", "article_key", "sentence_key", "number", "type", "mode", "contexts", "quad_class", "intensity", "status", "status_words", "claim", "trigger_text", "trigger_start", "trigger_end", "date_text", "date_start", "date_end", "date_value", "date_granularity", "date_first", "date_last", "day", "dated", "place_text", "place_start", "place_end", "place_key", "confidence", "version_key", "first_version_key", "shown") VALUES (19, '4b6cbdaf70c984c0', 3, 12, 3, 'CONSULT', NULL, 'military; executive; diplomatic', 1, 2.5, 'actual', NULL, 'asserts', 'received', 446, 454, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-16', 0, 'Moscow', 412, 418, 7929587616717199227, 0.824229163072145, 1, 1, 1);
INSERT INTO event ("key", "id", "article_key", "sentence_key", "number", "type", "mode", "contexts", "quad_class", "intensity", "status", "status_words", "claim", "trigger_text", "trigger_start", "trigger_end", "date_text", "date_start", "date_end", "date_value", "date_granularity", "date_first", "date_last", "day", "dated", "place_text", "place_start", "place_end", "place_key", "confidence", "version_key", "first_version_key", "shown") VALUES (20, 'bc6fb417a16b80fa', 3, 12, 4, 'AGREE', NULL, 'military; executive; diplomatic', 1, 2.5, 'actual', NULL, 'asserts', 'assured', 496, 503, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-16', 0, 'Moscow', 412, 418, 7929587616717199227, 3.93839169514393905302e-01, 1, 1, 1);
INSERT INTO event ("key", "id", "article_key", "sentence_key", "number", "type", "mode", "contexts", "quad_class", "intensity", "status", "status_words", "claim", "trigger_text", "trigger_start", "trigger_end", "date_text", "date_start", "date_end", "date_value", "date_granularity", "date_first", "date_last", "day", "dated", "place_text", "place_start", "place_end", "place_key", "confidence", "version_key", "first_version_key", "shown") VALUES (21, '00288310d863940b', 3, 13, 5, 'ACCUSE', 'disapprove', 'military; executive; diplomatic', 3, -2.0, 'actual', NULL, 'asserts', 'complained', 570, 580, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-16', 0, NULL, NULL, NULL, NULL, 3.28610852525581753624e-01, 1, 1, 1);
INSERT INTO event ("key", "id", "article_key", "sentence_key", "number", "type", "mode", "contexts", "quad_class", "intensity", "status", "status_words", "claim", "trigger_text", "trigger_start", "trigger_end", "date_text", "date_start", "date_end", "date_value", "date_granularity", "date_first", "date_last", "day", "dated", "place_text", "place_start", "place_end", "place_key", "confidence", "version_key", "first_version_key", "shown") VALUES (22, 'b6563b11563fff44', 3, 14, 6, 'SUPPORT', NULL, 'executive; diplomatic', 1, 5.0, 'actual', NULL, 'asserts', 'welcomed', 670, 678, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-16', 0, 'Havana', 634, 640, 6828335391946384255, 0.9318, 1, 1, 1);
INSERT INTO event ("key", "id", "article_key", "sentence_key", "number", "type", "mode", "contexts", "quad_class", "intensity", "status", "status_words", "claim", "trigger_text", "trigger_start", "trigger_end", "date_text", "date_start", "date_end", "date_value", "date_granularity", "date_first", "date_last", "day", "dated", "place_text", "place_start", "place_end", "place_key", "confidence", "version_key", "first_version_key", "shown") VALUES (23, 'b89f91881b3ce12d', 3, 14, 7, 'CONSULT', 'visit', 'executive; diplomatic', 1, 4.0, 'actual', NULL, 'asserts', 'arrived', 726, 733, 'Tuesday', 737, 744, '1962-10-16', 'day', '1962-10-16', '1962-10-16', '1962-10-16', 1, NULL, NULL, NULL, NULL, 0.919409369450406, 1, 1, 1);
INSERT INTO event ("key", "id", "article_key", "sentence_key", "number", "type", "mode", "contexts", "quad_class", "intensity", "status", "status_words", "claim", "trigger_text", "trigger_start", "trigger_end", "date_text", "date_start", "date_end", "date_value", "date_granularity", "date_first", "date_last", "day", "dated", "place_text", "place_start", "place_end", "place_key", "confidence", "version_key", "first_version_key", "shown") VALUES (24, 'a38896e292ab3368', 3, 14, 8, 'CONSULT', NULL, 'executive; diplomatic', 1, 2.5, 'actual', NULL, 'asserts', 'talks', 751, 756, 'Tuesday', 737, 744, '1962-10-16', 'day', '1962-10-16', '1962-10-16', '1962-10-16', 1, NULL, NULL, NULL, NULL, 8.05425972926497313331e-01, 1, 1, 1);
INSERT INTO event ("key", "id", "article_key", "sentence_key", "number", "type", "mode", "contexts", "quad_class", "intensity", "status", "status_words", "claim", "trigger_text", "trigger_start", "trigger_end", "date_text", "date_start", "date_end", "date_value", "date_granularity", "date_first", "date_last", "day", "dated", "place_text", "place_start", "place_end", "place_key", "confidence", "version_key", "first_version_key", "shown") VALUES (25, 'be2fd7643d7ad3c0', 4, 15, 0, 'MOBILIZE', 'weapons', 'military', 4, -6.5, 'actual', NULL, 'asserts', 'launching', 91, 100, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-17', 0, 'Cuba', 49, 53, 1351153478328674846, 0.2558, 1, 1, 1);
INSERT INTO event ("key", "id", "article_key", "sentence_key", "number", "type", "mode", "contexts", "quad_class", "intensity", "status", "status_words", "claim", "trigger_text", "trigger_start", "trigger_end", "date_text", "date_start", "date_end", "date_value", "date_granularity", "date_first", "date_last", "day", "dated", "place_text", "place_start", "place_end", "place_key", "confidence", "version_key", "first_version_key", "shown") VALUES (26, '1681d6e623bff22f', 4, 16, 1, 'CONSULT', NULL, 'executive; legislative; election; diplomatic', 1, 2.5, 'actual', NULL, 'asserts', 'met', 212, 215, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-17', 0, 'the White House', 272, 287, 271317336730242532, 0.9318, 1, 1, 1);
INSERT INTO event ("key", "id", "article_key", "sentence_key", "number", "type", "mode", "contexts", "quad_class", "intensity", "status", "status_words", "claim", "trigger_text", "trigger_start", "trigger_end", "date_text", "date_start", "date_end", "date_value", "date_granularity", "date_first", "date_last", "day", "dated", "place_text", "place_start", "place_end", "place_key", "confidence", "version_key", "first_version_key", "shown") VALUES (27, '5bdde17e1463fb71', 4, 16, 2, 'CONSULT', 'visit', 'executive; legislative; election; diplomatic', 1, 4.0, 'actual', NULL, 'asserts', 'flew', 297, 301, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-17', 0, NULL, NULL, NULL, NULL, 8.50781506969836121001e-01, 1, 1, 1);
INSERT INTO event ("key", "id", "article_key", "sentence_key", "number", "type", "mode", "contexts", "quad_class", "intensity", "status", "status_words", "claim", "trigger_text", "trigger_start", "trigger_end", "date_text", "date_start", "date_end", "date_value", "date_granularity", "date_first", "date_last", "day", "dated", "place_text", "place_start", "place_end", "place_key", "confidence", "version_key", "first_version_key", "shown") VALUES (28, '147980777622d392', 4, 17, 3, 'REQUEST', 'change', 'military; diplomatic', 3, -1.0, 'actual', NULL, 'asserts', 'urged', 423, 428, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-17', 0, NULL, NULL, NULL, NULL, 0.9318, 1, 1, 1);
INSERT INTO event ("key", "id", "article_key", "sentence_key", "number", "type", "mode", "contexts", "quad_class", "intensity", "status", "status_words", "claim", "trigger_text", "trigger_start", "trigger_end", "date_text", "date_start", "date_end", "date_value", "date_granularity", "date_first", "date_last", "day", "dated", "place_text", "place_start", "place_end", "place_key", "confidence", "version_key", "first_version_key", "shown") VALUES (29, '0ab656f2d1796651', 4, 17, 4, 'THREATEN', 'relations', 'military; diplomatic', 3, -3.5, 'actual', NULL, 'asserts', 'warned', 490, 496, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-17', 0, NULL, NULL, NULL, NULL, 8.33973928358165750296e-01, 1, 1, 1);
INSERT INTO event ("key", "id", "article_key", "sentence_key", "number", "type", "mode", "contexts", "quad_class", "intensity", "status", "status_words", "claim", "trigger_text", "trigger_start", "trigger_end", "date_text", "date_start", "date_end", "date_value", "date_granularity", "date_first", "date_last", "day", "dated", "place_text", "place_start", "place_end", "place_key", "confidence", "version_key", "first_version_key", "shown") VALUES (30, '2b00523aadba8912', 4, 17, 5, 'ASSAULT', NULL, 'military; diplomatic', 4, -9.0, 'hypothetical', NULL, 'attributes', 'attack', 517, 523, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-17', 0, 'Turkey', 556, 562, 4066128161121143136, 4.21607074661339176202e-01, 1, 1, 1);
INSERT INTO event ("key", "id", "article_key", "sentence_key", "number", "type", "mode", "contexts", "quad_class", "intensity", "status", "status_words", "claim", "trigger_text", "trigger_start", "trigger_end", "date_text", "date_start", "date_end", "date_value", "date_granularity", "date_first", "date_last", "day", "dated", "place_text", "place_start", "place_end", "place_key", "confidence", "version_key", "first_version_key", "shown") VALUES (31, '2a58d764c911ceae', 4, 18, 6, 'REQUEST', NULL, 'military', 3, 0.0, 'actual', NULL, 'asserts', 'called on', 607, 616, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-17', 0, NULL, NULL, NULL, NULL, 8.52846432742376703295e-01, 1, 1, 1);
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
INSERT INTO statement ("key", "id", "article_key", "sentence_key", "number", "form", "kind", "cue_text", "cue_start", "cue_end", "content", "parts", "within", "status", "status_words", "version_key", "day", "shown") VALUES (1, 'd0d5343c1f832ed7', 1, 3, 0, 'indirect', 'promise', 'assured', 496, 503, 'that Soviet aid to Cuba was purely defensive', '[["that Soviet aid to Cuba was purely defensive", 508, 552]]', NULL, 'actual', NULL, 1, '1962-10-16', 0);
INSERT INTO statement ("key", "id", "article_key", "sentence_key", "number", "form", "kind", "cue_text", "cue_start", "cue_end", "content", "parts", "within", "status", "status_words", "version_key", "day", "shown") VALUES (2, '24f0a80aada00e78', 2, 8, 0, 'indirect', 'promise', 'assured', 496, 503, 'that Soviet aid to Cuba was purely defensive', '[["that Soviet aid to Cuba was purely defensive", 508, 552]]', NULL, 'actual', NULL, 1, '1962-10-16', 0);
INSERT INTO statement ("key", "id", "article_key", "sentence_key", "number", "form", "kind", "cue_text", "cue_start", "cue_end", "content", "parts", "within", "status", "status_words", "version_key", "day", "shown") VALUES (3, 'a04b192eabffbd3e', 3, 12, 0, 'indirect', 'promise', 'assured', 496, 503, 'that Soviet aid to Cuba was purely defensive', '[["that Soviet aid to Cuba was purely defensive", 508, 552]]', NULL, 'actual', NULL, 1, '1962-10-16', 1);
INSERT INTO statement ("key", "id", "article_key", "sentence_key", "number", "form", "kind", "cue_text", "cue_start", "cue_end", "content", "parts", "within", "status", "status_words", "version_key", "day", "shown") VALUES (4, 'a34bb0479b58d238', 4, 17, 0, 'indirect', 'warn', 'warned', 490, 496, 'that an attack could bring Soviet reprisals in Turkey or Berlin', '[["that an attack could bring Soviet reprisals in Turkey or Berlin", 509, 572]]', NULL, 'hypothetical', '[["could", 524, 529]]', 1, '1962-10-17', 1);
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
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (1, 'actor', 0, 1551155634750986113, 'President John F. Kennedy', 22, 47, 'person', NULL, NULL, NULL, '1962-10-16', NULL);
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (2, 'actor', 0, 1551155634750986113, 'The president', 265, 278, 'person', NULL, NULL, NULL, '1962-10-16', '{"referent": ["President John F. Kennedy", 22, 47]}');
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (2, 'actor', 1, 1681699920397241731, 'his advisers', 283, 295, 'person', NULL, NULL, NULL, '1962-10-16', NULL);
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (3, 'actor', 0, 1551155634750986113, 'The president', 265, 278, 'person', NULL, NULL, NULL, '1962-10-16', '{"referent": ["President John F. Kennedy", 22, 47]}');
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (4, 'actor', 0, 3996828747112481222, 'Premier Nikita Khrushchev', 420, 445, 'person', NULL, NULL, NULL, '1962-10-16', NULL);
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (4, 'actor', 1, 4140463406575387752, 'Foy Kohler', 480, 490, 'introduced', NULL, NULL, NULL, '1962-10-16', NULL);
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (5, 'actor', 0, 3996828747112481222, 'Premier Nikita Khrushchev', 420, 445, 'person', NULL, NULL, NULL, '1962-10-16', NULL);
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (5, 'recipient', 0, 4140463406575387752, 'him', 504, 507, 'introduced', NULL, NULL, NULL, '1962-10-16', '{"referent": ["Foy Kohler", 480, 490]}');
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (5, 'recipient', 1, 6971782936876079359, 'Soviet', 513, 519, 'named', NULL, NULL, NULL, '1962-10-16', NULL);
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (6, 'actor', 0, 3996828747112481222, 'Khrushchev', 554, 564, 'introduced', NULL, NULL, NULL, '1962-10-16', '{"referent": ["Premier Nikita Khrushchev", 420, 445]}');
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (7, 'actor', 0, 5823572584123814130, 'Prime Minister Fidel Castro', 642, 669, 'person', NULL, NULL, NULL, '1962-10-16', '{"candidates": ["Raul Castro CUB", "Ra\u00fal Castro CUB"]}');
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (7, 'recipient', 0, 8547621798871809993, 'Prime Minister Ahmed Ben Bella of Algeria', 679, 720, 'person', NULL, NULL, NULL, '1962-10-16', NULL);
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (8, 'actor', 0, 8547621798871809993, 'Prime Minister Ahmed Ben Bella of Algeria', 679, 720, 'person', NULL, NULL, NULL, '1962-10-16', NULL);
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (9, 'actor', 0, 8547621798871809993, 'Prime Minister Ahmed Ben Bella of Algeria', 679, 720, 'person', NULL, NULL, NULL, '1962-10-16', NULL);
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (9, 'actor', 1, 1551155634750986113, 'Kennedy in Washington', 762, 783, 'person', NULL, NULL, NULL, '1962-10-16', NULL);
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (10, 'actor', 0, 1551155634750986113, 'President John F. Kennedy', 22, 47, 'person', NULL, NULL, NULL, '1962-10-16', NULL);
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (11, 'actor', 0, 1551155634750986113, 'The president', 265, 278, 'person', NULL, NULL, NULL, '1962-10-16', '{"referent": ["President John F. Kennedy", 22, 47]}');
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (11, 'actor', 1, 1681699920397241731, 'his advisers', 283, 295, 'person', NULL, NULL, NULL, '1962-10-16', NULL);
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (12, 'actor', 0, 1551155634750986113, 'The president', 265, 278, 'person', NULL, NULL, NULL, '1962-10-16', '{"referent": ["President John F. Kennedy", 22, 47]}');
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (13, 'actor', 0, 3996828747112481222, 'Premier Nikita Khrushchev', 420, 445, 'person', NULL, NULL, NULL, '1962-10-16', NULL);
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (13, 'actor', 1, 4140463406575387752, 'Foy Kohler', 480, 490, 'introduced', NULL, NULL, NULL, '1962-10-16', NULL);
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (14, 'actor', 0, 3996828747112481222, 'Premier Nikita Khrushchev', 420, 445, 'person', NULL, NULL, NULL, '1962-10-16', NULL);
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (14, 'recipient', 0, 4140463406575387752, 'him', 504, 507, 'introduced', NULL, NULL, NULL, '1962-10-16', '{"referent": ["Foy Kohler", 480, 490]}');
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (14, 'recipient', 1, 6971782936876079359, 'Soviet', 513, 519, 'named', NULL, NULL, NULL, '1962-10-16', NULL);
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (15, 'actor', 0, 3996828747112481222, 'Khrushchev', 554, 564, 'introduced', NULL, NULL, NULL, '1962-10-16', '{"referent": ["Premier Nikita Khrushchev", 420, 445]}');
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (16, 'actor', 0, 1551155634750986113, 'President John F. Kennedy', 22, 47, 'person', NULL, NULL, NULL, '1962-10-16', NULL);
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (17, 'actor', 0, 1551155634750986113, 'The president', 265, 278, 'person', NULL, NULL, NULL, '1962-10-16', '{"referent": ["President John F. Kennedy", 22, 47]}');
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (17, 'actor', 1, 1681699920397241731, 'his advisers', 283, 295, 'person', NULL, NULL, NULL, '1962-10-16', NULL);
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (18, 'actor', 0, 1551155634750986113, 'The president', 265, 278, 'person', NULL, NULL, NULL, '1962-10-16', '{"referent": ["President John F. Kennedy", 22, 47]}');
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (19, 'actor', 0, 3996828747112481222, 'Premier Nikita Khrushchev', 420, 445, 'person', NULL, NULL, NULL, '1962-10-16', NULL);
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (19, 'actor', 1, 4140463406575387752, 'Foy Kohler', 480, 490, 'introduced', NULL, NULL, NULL, '1962-10-16', NULL);
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (20, 'actor', 0, 3996828747112481222, 'Premier Nikita Khrushchev', 420, 445, 'person', NULL, NULL, NULL, '1962-10-16', NULL);
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (20, 'recipient', 0, 4140463406575387752, 'him', 504, 507, 'introduced', NULL, NULL, NULL, '1962-10-16', '{"referent": ["Foy Kohler", 480, 490]}');
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (20, 'recipient', 1, 6971782936876079359, 'Soviet', 513, 519, 'named', NULL, NULL, NULL, '1962-10-16', NULL);
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (21, 'actor', 0, 3996828747112481222, 'Khrushchev', 554, 564, 'introduced', NULL, NULL, NULL, '1962-10-16', '{"referent": ["Premier Nikita Khrushchev", 420, 445]}');
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (22, 'actor', 0, 5823572584123814130, 'Prime Minister Fidel Castro', 642, 669, 'person', NULL, NULL, NULL, '1962-10-16', '{"candidates": ["Raul Castro CUB", "Ra\u00fal Castro CUB"]}');
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (22, 'recipient', 0, 8547621798871809993, 'Prime Minister Ahmed Ben Bella of Algeria', 679, 720, 'person', NULL, NULL, NULL, '1962-10-16', NULL);
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (23, 'actor', 0, 8547621798871809993, 'Prime Minister Ahmed Ben Bella of Algeria', 679, 720, 'person', NULL, NULL, NULL, '1962-10-16', NULL);
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (24, 'actor', 0, 8547621798871809993, 'Prime Minister Ahmed Ben Bella of Algeria', 679, 720, 'person', NULL, NULL, NULL, '1962-10-16', NULL);
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (24, 'actor', 1, 1551155634750986113, 'Kennedy in Washington', 762, 783, 'person', NULL, NULL, NULL, '1962-10-16', NULL);
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (26, 'actor', 0, 1551155634750986113, 'He', 209, 211, 'person', NULL, NULL, NULL, '1962-10-17', '{"referent": ["Kennedy", 172, 179]}');
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (26, 'actor', 1, 4365326823416634140, 'the West German foreign minister', 216, 248, 'office', NULL, NULL, NULL, '1962-10-17', NULL);
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (27, 'actor', 0, 1551155634750986113, 'He', 209, 211, 'person', NULL, NULL, NULL, '1962-10-17', '{"referent": ["Kennedy", 172, 179]}');
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (27, 'recipient', 0, 5724182802198130243, 'Connecticut', 305, 316, 'named', NULL, NULL, NULL, '1962-10-17', NULL);
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (28, 'actor', 0, 1522403955516844926, 'The Joint Chiefs of Staff', 397, 422, 'named', NULL, NULL, NULL, '1962-10-17', NULL);
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (29, 'actor', 0, 1428429546191783443, 'Ambassador Adlai Stevenson', 463, 489, 'person', NULL, NULL, NULL, '1962-10-17', NULL);
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (29, 'recipient', 0, 6971782936876079359, 'Soviet', 536, 542, 'named', NULL, NULL, NULL, '1962-10-17', NULL);
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (30, 'actor', 0, 6971782936876079359, 'Soviet', 536, 542, 'named', NULL, NULL, NULL, '1962-10-17', NULL);
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (30, 'source', 0, 3348077862666681542, 'Ambassador Adlai Stevenson', 463, 489, NULL, 'asserts', 'warn', 0, '1962-10-17', '{"cue": ["warned", 490, 496]}');
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (31, 'actor', 0, 5823572584123814130, 'Castro', 586, 592, 'person', NULL, NULL, NULL, '1962-10-17', '{"candidates": ["Raul Castro CUB", "Castro ECU", "Juan Alberto Melgar Castro HND", "Melgar Castro HND"]}');
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (31, 'actor', 1, 5231350032029008721, 'Ben Bella', 597, 606, 'introduced', NULL, NULL, NULL, '1962-10-17', NULL);
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (31, 'recipient', 0, 5724182802198130243, 'the United States', 617, 634, 'named', NULL, NULL, NULL, '1962-10-17', NULL);
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
INSERT INTO dyad ("event_key", "number", "actor_key", "recipient_key", "actor_country", "recipient_country", "directed") VALUES (2, 0, 1551155634750986113, 1681699920397241731, 'USA', 'USA', 0);
INSERT INTO dyad ("event_key", "number", "actor_key", "recipient_key", "actor_country", "recipient_country", "directed") VALUES (2, 1, 1681699920397241731, 1551155634750986113, 'USA', 'USA', 0);
INSERT INTO dyad ("event_key", "number", "actor_key", "recipient_key", "actor_country", "recipient_country", "directed") VALUES (4, 0, 3996828747112481222, 4140463406575387752, 'SUN', 'USA', 0);
INSERT INTO dyad ("event_key", "number", "actor_key", "recipient_key", "actor_country", "recipient_country", "directed") VALUES (4, 1, 4140463406575387752, 3996828747112481222, 'USA', 'SUN', 0);
INSERT INTO dyad ("event_key", "number", "actor_key", "recipient_key", "actor_country", "recipient_country", "directed") VALUES (5, 0, 3996828747112481222, 4140463406575387752, 'SUN', 'USA', 1);
INSERT INTO dyad ("event_key", "number", "actor_key", "recipient_key", "actor_country", "recipient_country", "directed") VALUES (5, 1, 3996828747112481222, 6971782936876079359, 'SUN', 'SUN', 1);
INSERT INTO dyad ("event_key", "number", "actor_key", "recipient_key", "actor_country", "recipient_country", "directed") VALUES (7, 0, 5823572584123814130, 8547621798871809993, 'CUB', 'DZA', 1);
INSERT INTO dyad ("event_key", "number", "actor_key", "recipient_key", "actor_country", "recipient_country", "directed") VALUES (9, 0, 8547621798871809993, 1551155634750986113, 'DZA', 'USA', 0);
INSERT INTO dyad ("event_key", "number", "actor_key", "recipient_key", "actor_country", "recipient_country", "directed") VALUES (9, 1, 1551155634750986113, 8547621798871809993, 'USA', 'DZA', 0);
INSERT INTO dyad ("event_key", "number", "actor_key", "recipient_key", "actor_country", "recipient_country", "directed") VALUES (11, 0, 1551155634750986113, 1681699920397241731, 'USA', 'USA', 0);
INSERT INTO dyad ("event_key", "number", "actor_key", "recipient_key", "actor_country", "recipient_country", "directed") VALUES (11, 1, 1681699920397241731, 1551155634750986113, 'USA', 'USA', 0);
INSERT INTO dyad ("event_key", "number", "actor_key", "recipient_key", "actor_country", "recipient_country", "directed") VALUES (13, 0, 3996828747112481222, 4140463406575387752, 'SUN', 'USA', 0);
INSERT INTO dyad ("event_key", "number", "actor_key", "recipient_key", "actor_country", "recipient_country", "directed") VALUES (13, 1, 4140463406575387752, 3996828747112481222, 'USA', 'SUN', 0);
INSERT INTO dyad ("event_key", "number", "actor_key", "recipient_key", "actor_country", "recipient_country", "directed") VALUES (14, 0, 3996828747112481222, 4140463406575387752, 'SUN', 'USA', 1);
INSERT INTO dyad ("event_key", "number", "actor_key", "recipient_key", "actor_country", "recipient_country", "directed") VALUES (14, 1, 3996828747112481222, 6971782936876079359, 'SUN', 'SUN', 1);
INSERT INTO dyad ("event_key", "number", "actor_key", "recipient_key", "actor_country", "recipient_country", "directed") VALUES (17, 0, 1551155634750986113, 1681699920397241731, 'USA', 'USA', 0);
INSERT INTO dyad ("event_key", "number", "actor_key", "recipient_key", "actor_country", "recipient_country", "directed") VALUES (17, 1, 1681699920397241731, 1551155634750986113, 'USA', 'USA', 0);
INSERT INTO dyad ("event_key", "number", "actor_key", "recipient_key", "actor_country", "recipient_country", "directed") VALUES (19, 0, 3996828747112481222, 4140463406575387752, 'SUN', 'USA', 0);
INSERT INTO dyad ("event_key", "number", "actor_key", "recipient_key", "actor_country", "recipient_country", "directed") VALUES (19, 1, 4140463406575387752, 3996828747112481222, 'USA', 'SUN', 0);
INSERT INTO dyad ("event_key", "number", "actor_key", "recipient_key", "actor_country", "recipient_country", "directed") VALUES (20, 0, 3996828747112481222, 4140463406575387752, 'SUN', 'USA', 1);
INSERT INTO dyad ("event_key", "number", "actor_key", "recipient_key", "actor_country", "recipient_country", "directed") VALUES (20, 1, 3996828747112481222, 6971782936876079359, 'SUN', 'SUN', 1);
INSERT INTO dyad ("event_key", "number", "actor_key", "recipient_key", "actor_country", "recipient_country", "directed") VALUES (22, 0, 5823572584123814130, 8547621798871809993, 'CUB', 'DZA', 1);
INSERT INTO dyad ("event_key", "number", "actor_key", "recipient_key", "actor_country", "recipient_country", "directed") VALUES (24, 0, 8547621798871809993, 1551155634750986113, 'DZA', 'USA', 0);
INSERT INTO dyad ("event_key", "number", "actor_key", "recipient_key", "actor_country", "recipient_country", "directed") VALUES (24, 1, 1551155634750986113, 8547621798871809993, 'USA', 'DZA', 0);
INSERT INTO dyad ("event_key", "number", "actor_key", "recipient_key", "actor_country", "recipient_country", "directed") VALUES (26, 0, 1551155634750986113, 4365326823416634140, 'USA', 'DEU', 0);
INSERT INTO dyad ("event_key", "number", "actor_key", "recipient_key", "actor_country", "recipient_country", "directed") VALUES (26, 1, 4365326823416634140, 1551155634750986113, 'DEU', 'USA', 0);
INSERT INTO dyad ("event_key", "number", "actor_key", "recipient_key", "actor_country", "recipient_country", "directed") VALUES (27, 0, 1551155634750986113, 5724182802198130243, 'USA', 'USA', 1);
INSERT INTO dyad ("event_key", "number", "actor_key", "recipient_key", "actor_country", "recipient_country", "directed") VALUES (29, 0, 1428429546191783443, 6971782936876079359, 'USA', 'SUN', 1);
INSERT INTO dyad ("event_key", "number", "actor_key", "recipient_key", "actor_country", "recipient_country", "directed") VALUES (31, 0, 5823572584123814130, 5724182802198130243, 'CUB', 'USA', 1);
INSERT INTO dyad ("event_key", "number", "actor_key", "recipient_key", "actor_country", "recipient_country", "directed") VALUES (31, 1, 5231350032029008721, 5724182802198130243, 'DZA', 'USA', 1);
CREATE TABLE position (
    event_key INTEGER NOT NULL,
    stance VARCHAR(12) NOT NULL,
    holder VARCHAR(9) NOT NULL, what_text TEXT, what_start INTEGER, what_end INTEGER,
    CONSTRAINT pk_position PRIMARY KEY (event_key, stance),
    CONSTRAINT ck_position_holder CHECK (holder IN ('actor', 'source')),
    CONSTRAINT fk_position_event_key FOREIGN KEY(event_key) REFERENCES event ("key") ON DELETE CASCADE
)
 WITHOUT ROWID;
INSERT INTO position ("event_key", "stance", "holder", "what_text", "what_start", "what_end") VALUES (3, 'calls for', 'actor', NULL, NULL, NULL);
INSERT INTO position ("event_key", "stance", "holder", "what_text", "what_start", "what_end") VALUES (5, 'promises', 'actor', NULL, NULL, NULL);
INSERT INTO position ("event_key", "stance", "holder", "what_text", "what_start", "what_end") VALUES (6, 'opposes', 'actor', NULL, NULL, NULL);
INSERT INTO position ("event_key", "stance", "holder", "what_text", "what_start", "what_end") VALUES (7, 'supports', 'actor', NULL, NULL, NULL);
INSERT INTO position ("event_key", "stance", "holder", "what_text", "what_start", "what_end") VALUES (12, 'calls for', 'actor', NULL, NULL, NULL);
INSERT INTO position ("event_key", "stance", "holder", "what_text", "what_start", "what_end") VALUES (14, 'promises', 'actor', NULL, NULL, NULL);
INSERT INTO position ("event_key", "stance", "holder", "what_text", "what_start", "what_end") VALUES (15, 'opposes', 'actor', NULL, NULL, NULL);
INSERT INTO position ("event_key", "stance", "holder", "what_text", "what_start", "what_end") VALUES (18, 'calls for', 'actor', NULL, NULL, NULL);
INSERT INTO position ("event_key", "stance", "holder", "what_text", "what_start", "what_end") VALUES (20, 'promises', 'actor', NULL, NULL, NULL);
INSERT INTO position ("event_key", "stance", "holder", "what_text", "what_start", "what_end") VALUES (21, 'opposes', 'actor', NULL, NULL, NULL);
INSERT INTO position ("event_key", "stance", "holder", "what_text", "what_start", "what_end") VALUES (22, 'supports', 'actor', NULL, NULL, NULL);
INSERT INTO position ("event_key", "stance", "holder", "what_text", "what_start", "what_end") VALUES (28, 'calls for', 'actor', NULL, NULL, NULL);
INSERT INTO position ("event_key", "stance", "holder", "what_text", "what_start", "what_end") VALUES (29, 'warns of', 'actor', NULL, NULL, NULL);
INSERT INTO position ("event_key", "stance", "holder", "what_text", "what_start", "what_end") VALUES (31, 'calls for', 'actor', NULL, NULL, NULL);
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
INSERT INTO speaker ("statement_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "detail") VALUES (1, 'addressee', 0, 4140463406575387752, 'him', 504, 507, 'introduced', '{"referent": ["Foy Kohler", 480, 490]}');
INSERT INTO speaker ("statement_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "detail") VALUES (1, 'speaker', 0, 3996828747112481222, 'Premier Nikita Khrushchev', 420, 445, 'person', NULL);
INSERT INTO speaker ("statement_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "detail") VALUES (2, 'addressee', 0, 4140463406575387752, 'him', 504, 507, 'introduced', '{"referent": ["Foy Kohler", 480, 490]}');
INSERT INTO speaker ("statement_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "detail") VALUES (2, 'speaker', 0, 3996828747112481222, 'Premier Nikita Khrushchev', 420, 445, 'person', NULL);
INSERT INTO speaker ("statement_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "detail") VALUES (3, 'addressee', 0, 4140463406575387752, 'him', 504, 507, 'introduced', '{"referent": ["Foy Kohler", 480, 490]}');
INSERT INTO speaker ("statement_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "detail") VALUES (3, 'speaker', 0, 3996828747112481222, 'Premier Nikita Khrushchev', 420, 445, 'person', NULL);
INSERT INTO speaker ("statement_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "detail") VALUES (4, 'speaker', 0, 1428429546191783443, 'Ambassador Adlai Stevenson', 463, 489, 'person', NULL);
CREATE TABLE statement_event (
    statement_key INTEGER NOT NULL,
    event_key INTEGER NOT NULL,
    CONSTRAINT pk_statement_event PRIMARY KEY (statement_key, event_key),
    CONSTRAINT fk_statement_event_statement_key FOREIGN KEY(statement_key) REFERENCES statement ("key") ON DELETE CASCADE,
    CONSTRAINT fk_statement_event_event_key FOREIGN KEY(event_key) REFERENCES event ("key") ON DELETE CASCADE
)
 WITHOUT ROWID;
INSERT INTO statement_event ("statement_key", "event_key") VALUES (4, 30);
CREATE TABLE incident (
    "key" INTEGER NOT NULL,
    id VARCHAR(16) NOT NULL,
    type VARCHAR(12) NOT NULL,
    mode VARCHAR(24),
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
    CONSTRAINT pk_incident PRIMARY KEY ("key"),
    CONSTRAINT uq_incident_id UNIQUE (id),
    CONSTRAINT fk_incident_place_key FOREIGN KEY(place_key) REFERENCES place ("key")
);
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
CREATE TABLE account_event (
    event_key INTEGER NOT NULL,
    account_key INTEGER NOT NULL,
    CONSTRAINT pk_account_event PRIMARY KEY (event_key),
    CONSTRAINT fk_account_event_event_key FOREIGN KEY(event_key) REFERENCES event ("key") ON DELETE CASCADE,
    CONSTRAINT fk_account_event_account_key FOREIGN KEY(account_key) REFERENCES account ("key") ON DELETE CASCADE
)
 WITHOUT ROWID;
CREATE TABLE block (
    code BIGINT NOT NULL,
    account_key INTEGER NOT NULL,
    CONSTRAINT pk_block PRIMARY KEY (code, account_key),
    CONSTRAINT fk_block_account_key FOREIGN KEY(account_key) REFERENCES account ("key") ON DELETE CASCADE
)
 WITHOUT ROWID;
CREATE TABLE incident_change (
    "key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    run_key INTEGER NOT NULL,
    at VARCHAR(25) NOT NULL,
    what VARCHAR(8) NOT NULL,
    incident_id VARCHAR(16) NOT NULL,
    into_id VARCHAR(16),
    article_digest VARCHAR(32),
    CONSTRAINT ck_incident_change_what CHECK (what IN ('merged', 'split', 'renamed', 'ended')),
    CONSTRAINT fk_incident_change_run_key FOREIGN KEY(run_key) REFERENCES run ("key")
);
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
CREATE INDEX ix_correction_event_id ON correction (event_id);
CREATE INDEX ix_entity_code ON entity (code);
CREATE INDEX ix_entity_country ON entity (country);
CREATE INDEX ix_entity_name ON entity (name);
CREATE INDEX ix_place_country ON place (country);
CREATE INDEX ix_place_name ON place (name);
CREATE INDEX ix_feed_due ON feed (due);
CREATE INDEX ix_article_address ON article (address);
CREATE INDEX ix_article_day ON article (day);
CREATE INDEX ix_article_doc ON article (doc);
CREATE INDEX ix_article_publisher_key ON article (publisher_key);
CREATE INDEX ix_article_story ON article (story);
CREATE INDEX ix_article_superseded_by ON article (superseded_by) WHERE superseded_by IS NOT NULL;
CREATE INDEX ix_change_event_id ON change (event_id);
CREATE INDEX ix_feed_item_state_due ON feed_item (state, due);
CREATE INDEX ix_run_item_run_key_outcome ON run_item (run_key, outcome);
CREATE INDEX ix_band_article_key ON band (article_key);
CREATE INDEX ix_event_day ON event (day);
CREATE INDEX ix_event_place_key_day ON event (place_key, day) WHERE place_key IS NOT NULL;
CREATE INDEX ix_event_sentence_key ON event (sentence_key);
CREATE INDEX ix_event_type_day ON event (type, day);
CREATE INDEX ix_statement_day ON statement (day);
CREATE INDEX ix_statement_kind_day ON statement (kind, day);
CREATE INDEX ix_statement_sentence_key ON statement (sentence_key);
CREATE INDEX ix_participant_entity_key_role_day_event_key ON participant (entity_key, role, day, event_key);
CREATE INDEX ix_dyad_actor_country_recipient_country ON dyad (actor_country, recipient_country);
CREATE INDEX ix_dyad_recipient_country ON dyad (recipient_country);
CREATE INDEX ix_position_stance ON position (stance);
CREATE INDEX ix_speaker_entity_key_role_statement_key ON speaker (entity_key, role, statement_key);
CREATE INDEX ix_statement_event_event_key ON statement_event (event_key);
CREATE INDEX ix_incident_day ON incident (day);
CREATE INDEX ix_incident_place_key_day ON incident (place_key, day) WHERE place_key IS NOT NULL;
CREATE INDEX ix_incident_type_day ON incident (type, day);
CREATE INDEX ix_incident_party_entity_key_role_day_incident_key ON incident_party (entity_key, role, day, incident_key);
CREATE INDEX ix_account_incident_key ON account (incident_key);
CREATE INDEX ix_account_parent_key ON account (parent_key) WHERE parent_key IS NOT NULL;
CREATE INDEX ix_account_event_account_key ON account_event (account_key);
CREATE INDEX ix_block_account_key ON block (account_key);
CREATE INDEX ix_incident_change_incident_id ON incident_change (incident_id);
CREATE INDEX ix_incident_change_into_id ON incident_change (into_id);
CREATE VIRTUAL TABLE article_search USING fts5(title, text, content='article', content_rowid='key',
    tokenize='porter unicode61 remove_diacritics 2');
INSERT INTO article_search(article_search) VALUES ('rebuild');
CREATE VIRTUAL TABLE sentence_search USING fts5(text, content='sentence', content_rowid='key',
    tokenize='porter unicode61 remove_diacritics 2');
INSERT INTO sentence_search(sentence_search) VALUES ('rebuild');
CREATE VIRTUAL TABLE statement_search USING fts5(content, content='statement', content_rowid='key',
    tokenize='porter unicode61 remove_diacritics 2');
INSERT INTO statement_search(statement_search) VALUES ('rebuild');
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
CREATE VIEW tolls AS
SELECT e.key, e.id, k.number, e.day, substr(e.day, 1, 7) AS month, e.dated, k.kind, k.low, k.best, k.high, k.text,
    k.by_text AS said_by_words, k.code AS said_by, e.type, e.mode, e.status, e.trigger_text AS trigger_words,
    l.name AS place, l.country AS place_country, t.text AS sentence,
    a.digest AS article_id, a.doc, a.title, a.url, b.name AS publisher, a.published, a.story
FROM toll k JOIN event e ON e.key = k.event_key JOIN sentence t ON t.key = e.sentence_key
    JOIN article a ON a.key = e.article_key LEFT JOIN publisher b ON b.key = a.publisher_key
    LEFT JOIN place l ON l.key = e.place_key
WHERE e.shown;
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
COMMIT;
