PRAGMA journal_mode = WAL;
BEGIN;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO alembic_version ("version_num") VALUES ('0004');
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
INSERT INTO correction ("key", "event_id", "field", "value", "reviewer", "note", "made", "withdrawn") VALUES (1, '718c635c0285d2bd', 'actor', '["USA-GOV"]', 'Jane Roe', 'as the caption says', '1962-10-29T10:00:00+00:00', NULL);
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
INSERT INTO entity ("key", "code", "name", "country", "sector", "registry_id", "folded") VALUES (1673410841563143435, 'USA-PTY:Republican Party', 'Republican Party', 'USA', 'PTY', 'org:Republican Party', '| =usa | =usa-pty | =usa-pty:republican party | =pty | republican party | republican party |');
INSERT INTO entity ("key", "code", "name", "country", "sector", "registry_id", "folded") VALUES (246995917812528437, 'USA-GOV', 'McGeorge Bundy', 'USA', 'GOV', NULL, '| =usa | =usa-gov | =gov | mcgeorge bundy |');
INSERT INTO entity ("key", "code", "name", "country", "sector", "registry_id", "folded") VALUES (4393189632628573691, 'SUN-GOV', 'Soviet Union', 'SUN', 'GOV', 'country:SUN', '| =sun | =sun-gov | =gov | soviet union |');
INSERT INTO entity ("key", "code", "name", "country", "sector", "registry_id", "folded") VALUES (4558062701048571946, 'USA-GOV', 'McGeorge Bundy', 'USA', 'GOV', 'leader:USA:mcgeorge-bundy', '| =usa | =usa-gov | =gov | mcgeorge bundy |');
INSERT INTO entity ("key", "code", "name", "country", "sector", "registry_id", "folded") VALUES (5219371667967095230, 'CUB', 'Cuba', 'CUB', NULL, 'country:CUB', '| =cub | cuba |');
INSERT INTO entity ("key", "code", "name", "country", "sector", "registry_id", "folded") VALUES (5724182802198130243, 'USA', 'United States', 'USA', NULL, 'country:USA', '| =usa | united states |');
INSERT INTO entity ("key", "code", "name", "country", "sector", "registry_id", "folded") VALUES (6366033986749829936, 'USA-LEG', 'Kenneth Keating', 'USA', 'LEG', 'country:USA', '| =usa | =usa-leg | =leg | kenneth keating |');
INSERT INTO entity ("key", "code", "name", "country", "sector", "registry_id", "folded") VALUES (638483301895435683, 'USA-GOV', 'Kennedy', 'USA', 'GOV', 'leader:USA:john-f-kennedy', '| =usa | =usa-gov | =gov | kennedy |');
INSERT INTO entity ("key", "code", "name", "country", "sector", "registry_id", "folded") VALUES (6971782936876079359, 'SUN', 'Soviet Union', 'SUN', NULL, 'country:SUN', '| =sun | soviet union |');
INSERT INTO entity ("key", "code", "name", "country", "sector", "registry_id", "folded") VALUES (7146920439116708675, 'SUN', 'Soviet Union', 'SUN', NULL, NULL, '| =sun | soviet union |');
INSERT INTO entity ("key", "code", "name", "country", "sector", "registry_id", "folded") VALUES (7854051749609018970, 'USA-LEG', 'United States', 'USA', 'LEG', 'country:USA', '| =usa | =usa-leg | =leg | united states |');
INSERT INTO entity ("key", "code", "name", "country", "sector", "registry_id", "folded") VALUES (8096777494328303202, 'USA-GOV', 'United States', 'USA', 'GOV', 'country:USA', '| =usa | =usa-gov | =gov | united states |');
INSERT INTO entity ("key", "code", "name", "country", "sector", "registry_id", "folded") VALUES (8161421102764489798, 'CUB-GOV', 'Fidel Castro', 'CUB', 'GOV', 'country:CUB', '| =cub | =cub-gov | =gov | fidel castro |');
INSERT INTO entity ("key", "code", "name", "country", "sector", "registry_id", "folded") VALUES (2038726699749422828, 'CUB', 'Cuba', 'CUB', NULL, NULL, '| =cub | cuba |');
INSERT INTO entity ("key", "code", "name", "country", "sector", "registry_id", "folded") VALUES (2398380713785565173, 'CUB-REB:Alpha 66', 'Alpha 66', 'CUB', 'REB', 'org:Alpha 66', '| =cub | =cub-reb | =cub-reb:alpha 66 | =reb | alpha 66 | alpha 66 |');
INSERT INTO entity ("key", "code", "name", "country", "sector", "registry_id", "folded") VALUES (2923727742546244848, 'PRI-MED', 'Puerto Rico', 'PRI', 'MED', 'country:PRI', '| =pri | =pri-med | =med | puerto rico |');
INSERT INTO entity ("key", "code", "name", "country", "sector", "registry_id", "folded") VALUES (3160866019593408866, 'CUB-GOV', 'Cuba', 'CUB', 'GOV', NULL, '| =cub | =cub-gov | =gov | cuba |');
INSERT INTO entity ("key", "code", "name", "country", "sector", "registry_id", "folded") VALUES (3888684858438575339, 'CUB-MED', 'Cuba', 'CUB', 'MED', 'country:CUB', '| =cub | =cub-med | =med | cuba |');
INSERT INTO entity ("key", "code", "name", "country", "sector", "registry_id", "folded") VALUES (3972619723000622764, 'USA-GOV', 'Antonio Veciana', 'USA', 'GOV', NULL, '| =usa | =usa-gov | =gov | antonio veciana |');
INSERT INTO entity ("key", "code", "name", "country", "sector", "registry_id", "folded") VALUES (4264776865414663953, 'USA-REB', 'United States', 'USA', 'REB', 'country:USA', '| =usa | =usa-reb | =reb | united states |');
INSERT INTO entity ("key", "code", "name", "country", "sector", "registry_id", "folded") VALUES (4290361180541266932, 'CUB-GOV', 'Cuba', 'CUB', 'GOV', 'country:CUB', '| =cub | =cub-gov | =gov | cuba |');
INSERT INTO entity ("key", "code", "name", "country", "sector", "registry_id", "folded") VALUES (4420181931779162465, 'USA-CVL', 'United States', 'USA', 'CVL', 'country:USA', '| =usa | =usa-cvl | =cvl | united states |');
INSERT INTO entity ("key", "code", "name", "country", "sector", "registry_id", "folded") VALUES (4494823587367960421, 'SUN-MIL', 'Soviet Union', 'SUN', 'MIL', 'country:SUN', '| =sun | =sun-mil | =mil | soviet union |');
INSERT INTO entity ("key", "code", "name", "country", "sector", "registry_id", "folded") VALUES (5823572584123814130, 'CUB-GOV', 'Fidel Castro', 'CUB', 'GOV', 'leader:CUB:fidel-castro', '| =cub | =cub-gov | =gov | fidel castro |');
INSERT INTO entity ("key", "code", "name", "country", "sector", "registry_id", "folded") VALUES (6085130798821317061, 'USA-CVL', 'James Donovan', 'USA', 'CVL', 'country:USA', '| =usa | =usa-cvl | =cvl | james donovan |');
INSERT INTO entity ("key", "code", "name", "country", "sector", "registry_id", "folded") VALUES (761519258136020209, 'CUB-REB:Alpha 66', 'Alpha 66', 'CUB', 'REB', NULL, '| =cub | =cub-reb | =cub-reb:alpha 66 | =reb | alpha 66 | alpha 66 |');
INSERT INTO entity ("key", "code", "name", "country", "sector", "registry_id", "folded") VALUES (8742993416381597794, 'USA-GOV', 'Antonio Veciana', 'USA', 'GOV', 'country:USA', '| =usa | =usa-gov | =gov | antonio veciana |');
INSERT INTO entity ("key", "code", "name", "country", "sector", "registry_id", "folded") VALUES (9173385876970417950, 'UNK', NULL, NULL, NULL, NULL, '| =unk |');
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
INSERT INTO place ("key", "name", "country", "admin1", "lat", "lon", "precision", "gazetteer_id", "centroid", "folded") VALUES (224750720115364960, 'Bay of Pigs', 'CUB', NULL, 22.07, -81.03, 'point', 'place:bay-of-pigs', 0, '| bay of pigs |');
INSERT INTO place ("key", "name", "country", "admin1", "lat", "lon", "precision", "gazetteer_id", "centroid", "folded") VALUES (6828335391946384255, 'Havana', 'CUB', 'Havana', 23.133, -82.383, 'city', 'geonames:3553478', 0, '| havana | havana |');
INSERT INTO place ("key", "name", "country", "admin1", "lat", "lon", "precision", "gazetteer_id", "centroid", "folded") VALUES (7806316434680588502, 'Cuba', 'CUB', NULL, NULL, NULL, 'region', 'country:CUB', 0, '| cuba |');
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
INSERT INTO version ("key", "casus", "model", "ontology", "registry") VALUES (1, '0.1.0', 'a4e84cc8d6e1', 'plover-2.0+casus-1', '57dbf7af768f+places-e2e1ae9e');
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
INSERT INTO article ("key", "digest", "published", "day", "retrieved", "newness", "language", "publisher_key", "version_key", "run_key", "story", "superseded_by", "shown", "doc", "title", "url", "address", "notes", "scheme", "signature", "extra", "text") VALUES (1, 'e14702c14f6b382d268d69fc7c66fc43', '1962-10-14', '1962-10-14', '1962-10-29T10:00:00+00:00', '1962-10-14T00:00:00 1962-10-29T10:00:00 e14702c14f6b382d268d69fc7c66fc43', 'en', 6457987847076036008, 1, 1, '9365fa0fabe63bb9d9975e98bc52e654', 2, 0, '1962-10-14-bundy', 'White House aide sees no offensive arms in Cuba', 'https://news.example/cuba?utm_source=feed', 'https://news.example/cuba', NULL, 'm128-1', X'C9000000C927AC015072FD026568DA01D5A11302E5552400C2AAEE002A67A1008EDD0200444136017E44B7004A0FAF004D9255028E9B1A012B3657002CC12302047F190114E143013DB7700050DB6800E7195301EAA9D003BD309E0051F72900B038CD014006830017647A026C0DB4010F3F9200214F89022B22E9004E41F503E20534009233DE02E6F0AE00B22A0200507F66003D0D3A0019AA1600EE2FDB004FF223024AC2660061561500F0246F017B640800124ED2019FFB460023CDF00060BA27020A5BF7018F07C702E59107003196D801A1A52F01890CFD02E5BF2000BA570E0266F4CE0089194200E44F05009D5B600071B76600C77383008A319F01D5899501E877D8037D0B010064B23402C5D2CB004EACF600A234DC0087382B001C24DC018A97DA00ECB6A00032340F02FDE204006FEA400557271A0017FA0300BCC30D00364D8D010CED36028C8D140031A73301FB734000EB60B003ADDAB6015416D500DD922F02B4208D0383608C01ECACE2033C6A0D002C64C301B53EA403F10E3C00AB11E701D42B7400B28716005151C1006E2240000AF9B500356A180410D13C00E01A030063D01600839422001CBF2600CB946A000082B101BAF4370172B1620063C4000078D1BC0049417F001A8A410086C8B30000EECA00CFA1C0008E745C0173B2C501A4948F004AFFC1015EEE370152B924014E43730035E3300058FF5602', '{"desk": "foreign"}', 'WASHINGTON, Oct. 14 - McGeorge Bundy, President Kennedy''s adviser on national security, said on Sunday that there was no evidence of offensive Soviet weapons in Cuba.

Bundy, who spoke on a television program, denied a charge by Senator Kenneth Keating, Republican of New York, that Moscow was building missile bases on the island. Keating told the Senate on Wednesday that work had begun on at least half a dozen launching sites, and he accused the administration of hiding the facts from the public. He did not name his sources.

The anti-aircraft missiles and jet fighters that the Soviet Union has delivered to the government of Prime Minister Fidel Castro are meant for defense, Bundy said.

Kennedy warned on Sept. 4 that "the gravest issues would arise" if offensive missiles were found in Cuba. He repeated the warning at a news conference on Sept. 13. Two days before that, the Soviet government stated through TASS, its official news agency, that it had no need to place its missiles in any other country, and accused the United States of preparing an attack on Cuba.

Several Republican candidates for Congress have called for a blockade of the island, and Senator Homer Capehart of Indiana has urged an invasion.');
INSERT INTO article ("key", "digest", "published", "day", "retrieved", "newness", "language", "publisher_key", "version_key", "run_key", "story", "superseded_by", "shown", "doc", "title", "url", "address", "notes", "scheme", "signature", "extra", "text") VALUES (2, 'f284f46e55fc89dd5f46bc880a3dd85c', '1962-10-14', '1962-10-14', '1962-10-29T10:01:00+00:00', '1962-10-14T00:00:00 1962-10-29T10:01:00 f284f46e55fc89dd5f46bc880a3dd85c', 'en', 6457987847076036008, 1, 1, '9365fa0fabe63bb9d9975e98bc52e654', NULL, 0, 'older', 'White House aide sees no offensive arms in Cuba', 'https://news.example/cuba?utm_source=feed', 'https://news.example/cuba', NULL, 'm128-1', X'B200000019EDD604B64BDF036568DA01D5A11302E5552400C2AAEE002A67A1008EDD02007E2B98017E44B7004A0FAF004D9255028E9B1A012B3657002CC123024F98B40114E143013DB7700050DB6800E7195301EAA9D003BD309E0051F72900B038CD014006830017647A026C0DB4010F3F9200214F89021A81EB024E41F503E20534009233DE02E6F0AE00B22A0200507F66003D0D3A0019AA1600EE2FDB004FF223024AC26600F6B85901F0246F017B640800A01A04059FFB460023CDF00060BA27020A5BF7018F07C70259C284003196D801A1A52F01890CFD02E5BF2000BA570E0266F4CE001CEBF400E44F05009D5B600071B76600C77383008A319F01D5899501E877D8037D0B010064B23402C5D2CB004EACF600A234DC0087382B00A02BE0028A97DA00ECB6A00032340F02FDE204006FEA400557271A0017FA0300BCC30D00364D8D010CED36028C8D140031A73301DD3A35025B427304ADDAB6015416D500DD922F02B4208D0383608C01ECACE2033C6A0D002C64C3018987C704F10E3C00AB11E701D42B7400161766015151C1006E2240000AF9B500356A180410D13C00E01A030063D01600839422001CBF2600CB946A000082B101BAF437016AB1B20063C4000078D1BC0049417F001A8A410086C8B30000EECA008F13E0018E745C0173B2C501A4948F004AFFC1015EEE370152B924014E43730035E33000F0918803', '{"desk": "foreign"}', 'WASHINGTON, Oct. 14 - McGeorge Bundy, President Kennedy''s adviser on national security, said on Sunday that there was no evidence of offensive Soviet weapons in Cuba.

Bundy, who spoke on a television program, denied a charge by Senator Kenneth Keating, Republican of New York, that Moscow was building missile bases on the island. Keating told the Senate on Wednesday that work had begun on at least half a dozen launching sites, and he accused the administration of hiding the facts from the public. He did not name his sources.

The anti-aircraft missiles and jet fighters that the Soviet Union has delivered to the government of Prime Minister Fidel Castro are meant for defense, Bundy said.

Kennedy warned on Sept. 4 that "the gravest issues would arise" if offensive missiles were found in Cuba. He repeated the warning at a news conference on Sept. 13. Two days before that, the Soviet government stated through TASS, its official news agency, that it had no need to place its missiles in any other country, and accused the United States of preparing an attack on Cuba.');
INSERT INTO article ("key", "digest", "published", "day", "retrieved", "newness", "language", "publisher_key", "version_key", "run_key", "story", "superseded_by", "shown", "doc", "title", "url", "address", "notes", "scheme", "signature", "extra", "text") VALUES (3, '9365fa0fabe63bb9d9975e98bc52e654', '1962-10-14', '1962-10-14', '1962-10-29T10:02:00+00:00', '1962-10-14T00:00:00 1962-10-29T10:02:00 9365fa0fabe63bb9d9975e98bc52e654', 'en', NULL, 1, 1, '9365fa0fabe63bb9d9975e98bc52e654', NULL, 1, 'copy', 'White House aide sees no offensive arms in Cuba', 'https://other.example/1', 'https://other.example/1', NULL, 'm128-1', X'C9000000C927AC015072FD026568DA01D5A11302E5552400C2AAEE002A67A1008EDD0200444136017E44B7004A0FAF004D9255028E9B1A012B3657002CC12302047F190114E143013DB7700050DB6800E7195301EAA9D003BD309E0051F72900B038CD014006830017647A026C0DB4010F3F9200214F89022B22E9004E41F503E20534009233DE02E6F0AE00B22A0200507F66003D0D3A0019AA1600EE2FDB004FF223024AC2660061561500F0246F017B640800124ED2019FFB460023CDF00060BA27020A5BF7018F07C702E59107003196D801A1A52F01890CFD02E5BF2000BA570E0266F4CE0089194200E44F05009D5B600071B76600C77383008A319F01D5899501E877D8037D0B010064B23402C5D2CB004EACF600A234DC0087382B001C24DC018A97DA00ECB6A00032340F02FDE204006FEA400557271A0017FA0300BCC30D00364D8D010CED36028C8D140031A73301FB734000EB60B003ADDAB6015416D500DD922F02B4208D0383608C01ECACE2033C6A0D002C64C301B53EA403F10E3C00AB11E701D42B7400B28716005151C1006E2240000AF9B500356A180410D13C00E01A030063D01600839422001CBF2600CB946A000082B101BAF4370172B1620063C4000078D1BC0049417F001A8A410086C8B30000EECA00CFA1C0008E745C0173B2C501A4948F004AFFC1015EEE370152B924014E43730035E3300058FF5602', NULL, 'WASHINGTON, Oct. 14 - McGeorge Bundy, President Kennedy''s adviser on national security, said on Sunday that there was no evidence of offensive Soviet weapons in Cuba.

Bundy, who spoke on a television program, denied a charge by Senator Kenneth Keating, Republican of New York, that Moscow was building missile bases on the island. Keating told the Senate on Wednesday that work had begun on at least half a dozen launching sites, and he accused the administration of hiding the facts from the public. He did not name his sources.

The anti-aircraft missiles and jet fighters that the Soviet Union has delivered to the government of Prime Minister Fidel Castro are meant for defense, Bundy said.

Kennedy warned on Sept. 4 that "the gravest issues would arise" if offensive missiles were found in Cuba. He repeated the warning at a news conference on Sept. 13. Two days before that, the Soviet government stated through TASS, its official news agency, that it had no need to place its missiles in any other country, and accused the United States of preparing an attack on Cuba.

Several Republican candidates for Congress have called for a blockade of the island, and Senator Homer Capehart of Indiana has urged an invasion.');
INSERT INTO article ("key", "digest", "published", "day", "retrieved", "newness", "language", "publisher_key", "version_key", "run_key", "story", "superseded_by", "shown", "doc", "title", "url", "address", "notes", "scheme", "signature", "extra", "text") VALUES (4, '6947c294d2d9243040914614594e31ba', '1962-10-15', '1962-10-15', '1962-10-29T10:03:00+00:00', '1962-10-15T00:00:00 1962-10-29T10:03:00 6947c294d2d9243040914614594e31ba', 'en', NULL, 1, 1, '6947c294d2d9243040914614594e31ba', NULL, 1, '1962-10-15-exile-raid', 'Exiles boast of raid on Cuban port and promise more', NULL, NULL, NULL, 'm128-1', X'D5000000EE1BF20244CF7200C0696A003E7F05014C0B9500527D8E03D317DA00834B780094BBB20055127E01876A2F00E50AD600C09148008C9B340187032B006E324500993EAF00E54DD803C9822401CD7DE70299B184055FAD3B015AF65501A6462D014A6F5500296473021C757F0199835901A15F19017FF62201BE8B790360012700ED1F17019C944300425F48015BDE390180E02C0449552100545BD600C99476000932100070D122004EDDA9006F9B410553169A00699212008ECBDE02B52A7A0145578303CB861C02BC390406D4802502BBE62400EE54A2000BA28D0073393B01976FAA006449B1009F93C400D99910010254E100481B5300D0F68500884D5300B94C9F00CCFE250018027D0140163202282D6100ECFF8C004E249100C18F270018010001C8F8FE019B880200109A850116C3A6009D2A7B00415ADD0179121A0300AA570186DD3800C3727A00E7951602D13D6C0167A5700123A7F9009DE72800EEAB5C0165F48900E5F3E701C0870300F385B8000061540003B14F008B4FD90165B19C00F486A004B715D70105A4800380B972027C998A012469A1019AE0DD003AEE14038E96C7003A3007008762F301D0114D008D6AA9017DD252007D896704E18F0501138557009AE17A00D2B92F01F5B15F003525C80086C478012E2428020B902A010788DC011A2D6D01841B2A0009080901C373F401E30C88013A291B01', NULL, 'MIAMI, Oct. 15 - Cuban exiles who say that they killed about 20 of Castro''s militiamen and some Soviet soldiers in a raid on the coast of Cuba last week are promising to strike again.

The group, which calls itself Alpha 66, says its men landed at Isabela de Sagua, a port some 150 miles east of Havana, soon after midnight on Oct. 8, fought the garrison for two hours, blew up a railway yard and an arsenal and carried off weapons and flags. Antonio Veciana, its leader, told reporters in San Juan, Puerto Rico, that five of the raiders were hurt. He threatened to attack any ship that takes goods to Castro, whatever its flag.

Nobody here can confirm the story. Other exiles with contacts on the island have heard only of a single boat that shelled the shore. Havana has said nothing of a landing.

On Sept. 10 the same group fired on a British freighter and two Cuban vessels off the northern coast. Havana radio blamed the United States for that attack; American officials denied any part in it.

Castro''s forces crushed a landing by exiles at the Bay of Pigs in April 1961 and took more than 1,100 prisoners. James Donovan, a New York lawyer, has been negotiating in Havana for their release.');
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
INSERT INTO change ("key", "run_key", "event_id", "article_digest", "what", "fields", "before", "after", "from_version", "to_version") VALUES (1, 1, '718c635c0285d2bd', '00000000000000000000000000000000', 'changed', 'mode', '{"mode": null}', '{"mode": "visit"}', 1, 1);
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
INSERT INTO band ("week", "hash", "article_key") VALUES (89566, -8112387707304663659, 1);
INSERT INTO band ("week", "hash", "article_key") VALUES (89566, -7421750882474741127, 1);
INSERT INTO band ("week", "hash", "article_key") VALUES (89566, -5319819242247398880, 1);
INSERT INTO band ("week", "hash", "article_key") VALUES (89566, -5117183594020640297, 1);
INSERT INTO band ("week", "hash", "article_key") VALUES (89566, -4690169670397236870, 1);
INSERT INTO band ("week", "hash", "article_key") VALUES (89566, -3748651997198769122, 1);
INSERT INTO band ("week", "hash", "article_key") VALUES (89566, -3175403261840673809, 1);
INSERT INTO band ("week", "hash", "article_key") VALUES (89566, -2932248069336091360, 1);
INSERT INTO band ("week", "hash", "article_key") VALUES (89566, -2863400618964904993, 1);
INSERT INTO band ("week", "hash", "article_key") VALUES (89566, -2753502933132874822, 1);
INSERT INTO band ("week", "hash", "article_key") VALUES (89566, 421043661832585702, 1);
INSERT INTO band ("week", "hash", "article_key") VALUES (89566, 1658180789769412711, 1);
INSERT INTO band ("week", "hash", "article_key") VALUES (89566, 2242722260286328823, 1);
INSERT INTO band ("week", "hash", "article_key") VALUES (89566, 4065294703093204504, 1);
INSERT INTO band ("week", "hash", "article_key") VALUES (89566, 6545805168600832712, 1);
INSERT INTO band ("week", "hash", "article_key") VALUES (89566, 7792240124009221823, 1);
INSERT INTO band ("week", "hash", "article_key") VALUES (89566, -8112387707304663659, 2);
INSERT INTO band ("week", "hash", "article_key") VALUES (89566, -7421750882474741127, 2);
INSERT INTO band ("week", "hash", "article_key") VALUES (89566, -7212329556521570858, 2);
INSERT INTO band ("week", "hash", "article_key") VALUES (89566, -5728759882025191871, 2);
INSERT INTO band ("week", "hash", "article_key") VALUES (89566, -5319819242247398880, 2);
INSERT INTO band ("week", "hash", "article_key") VALUES (89566, -5117183594020640297, 2);
INSERT INTO band ("week", "hash", "article_key") VALUES (89566, -4962884454072022256, 2);
INSERT INTO band ("week", "hash", "article_key") VALUES (89566, -3748651997198769122, 2);
INSERT INTO band ("week", "hash", "article_key") VALUES (89566, -3175403261840673809, 2);
INSERT INTO band ("week", "hash", "article_key") VALUES (89566, -2932248069336091360, 2);
INSERT INTO band ("week", "hash", "article_key") VALUES (89566, -2863400618964904993, 2);
INSERT INTO band ("week", "hash", "article_key") VALUES (89566, 421043661832585702, 2);
INSERT INTO band ("week", "hash", "article_key") VALUES (89566, 1658180789769412711, 2);
INSERT INTO band ("week", "hash", "article_key") VALUES (89566, 2242722260286328823, 2);
INSERT INTO band ("week", "hash", "article_key") VALUES (89566, 7183785691948392235, 2);
INSERT INTO band ("week", "hash", "article_key") VALUES (89566, 7792240124009221823, 2);
INSERT INTO band ("week", "hash", "article_key") VALUES (89566, -8112387707304663659, 3);
INSERT INTO band ("week", "hash", "article_key") VALUES (89566, -7421750882474741127, 3);
INSERT INTO band ("week", "hash", "article_key") VALUES (89566, -5319819242247398880, 3);
INSERT INTO band ("week", "hash", "article_key") VALUES (89566, -5117183594020640297, 3);
INSERT INTO band ("week", "hash", "article_key") VALUES (89566, -4690169670397236870, 3);
INSERT INTO band ("week", "hash", "article_key") VALUES (89566, -3748651997198769122, 3);
INSERT INTO band ("week", "hash", "article_key") VALUES (89566, -3175403261840673809, 3);
INSERT INTO band ("week", "hash", "article_key") VALUES (89566, -2932248069336091360, 3);
INSERT INTO band ("week", "hash", "article_key") VALUES (89566, -2863400618964904993, 3);
INSERT INTO band ("week", "hash", "article_key") VALUES (89566, -2753502933132874822, 3);
INSERT INTO band ("week", "hash", "article_key") VALUES (89566, 421043661832585702, 3);
INSERT INTO band ("week", "hash", "article_key") VALUES (89566, 1658180789769412711, 3);
INSERT INTO band ("week", "hash", "article_key") VALUES (89566, 2242722260286328823, 3);
INSERT INTO band ("week", "hash", "article_key") VALUES (89566, 4065294703093204504, 3);
INSERT INTO band ("week", "hash", "article_key") VALUES (89566, 6545805168600832712, 3);
INSERT INTO band ("week", "hash", "article_key") VALUES (89566, 7792240124009221823, 3);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, -7590733268271189210, 4);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, -7093869043251482629, 4);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, -5796011536529648401, 4);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, -4035325437811715660, 4);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, -2506103949133192213, 4);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, -1036272229503454267, 4);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, -771899835549373510, 4);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, -298315330061485758, 4);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, 1884702964326910226, 4);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, 1914334517019179931, 4);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, 1959983654237183816, 4);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, 2451454515466650624, 4);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, 4227514442693446635, 4);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, 7493576619104612884, 4);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, 8391712429016404259, 4);
INSERT INTO band ("week", "hash", "article_key") VALUES (89567, 9058882105105124542, 4);
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
INSERT INTO sentence ("key", "article_key", "number", "start_char", "end_char", "text") VALUES (1, 1, 0, 0, 166, 'WASHINGTON, Oct. 14 - McGeorge Bundy, President Kennedy''s adviser on national security, said on Sunday that there was no evidence of offensive Soviet weapons in Cuba.');
INSERT INTO sentence ("key", "article_key", "number", "start_char", "end_char", "text") VALUES (2, 1, 1, 168, 331, 'Bundy, who spoke on a television program, denied a charge by Senator Kenneth Keating, Republican of New York, that Moscow was building missile bases on the island.');
INSERT INTO sentence ("key", "article_key", "number", "start_char", "end_char", "text") VALUES (3, 1, 2, 332, 501, 'Keating told the Senate on Wednesday that work had begun on at least half a dozen launching sites, and he accused the administration of hiding the facts from the public.');
INSERT INTO sentence ("key", "article_key", "number", "start_char", "end_char", "text") VALUES (4, 1, 4, 532, 695, 'The anti-aircraft missiles and jet fighters that the Soviet Union has delivered to the government of Prime Minister Fidel Castro are meant for defense, Bundy said.');
INSERT INTO sentence ("key", "article_key", "number", "start_char", "end_char", "text") VALUES (5, 1, 5, 697, 802, 'Kennedy warned on Sept. 4 that "the gravest issues would arise" if offensive missiles were found in Cuba.');
INSERT INTO sentence ("key", "article_key", "number", "start_char", "end_char", "text") VALUES (6, 1, 6, 803, 860, 'He repeated the warning at a news conference on Sept. 13.');
INSERT INTO sentence ("key", "article_key", "number", "start_char", "end_char", "text") VALUES (7, 1, 7, 861, 1077, 'Two days before that, the Soviet government stated through TASS, its official news agency, that it had no need to place its missiles in any other country, and accused the United States of preparing an attack on Cuba.');
INSERT INTO sentence ("key", "article_key", "number", "start_char", "end_char", "text") VALUES (8, 1, 8, 1079, 1224, 'Several Republican candidates for Congress have called for a blockade of the island, and Senator Homer Capehart of Indiana has urged an invasion.');
INSERT INTO sentence ("key", "article_key", "number", "start_char", "end_char", "text") VALUES (9, 2, 0, 0, 166, 'WASHINGTON, Oct. 14 - McGeorge Bundy, President Kennedy''s adviser on national security, said on Sunday that there was no evidence of offensive Soviet weapons in Cuba.');
INSERT INTO sentence ("key", "article_key", "number", "start_char", "end_char", "text") VALUES (10, 2, 1, 168, 331, 'Bundy, who spoke on a television program, denied a charge by Senator Kenneth Keating, Republican of New York, that Moscow was building missile bases on the island.');
INSERT INTO sentence ("key", "article_key", "number", "start_char", "end_char", "text") VALUES (11, 2, 2, 332, 501, 'Keating told the Senate on Wednesday that work had begun on at least half a dozen launching sites, and he accused the administration of hiding the facts from the public.');
INSERT INTO sentence ("key", "article_key", "number", "start_char", "end_char", "text") VALUES (12, 2, 4, 532, 695, 'The anti-aircraft missiles and jet fighters that the Soviet Union has delivered to the government of Prime Minister Fidel Castro are meant for defense, Bundy said.');
INSERT INTO sentence ("key", "article_key", "number", "start_char", "end_char", "text") VALUES (13, 2, 5, 697, 802, 'Kennedy warned on Sept. 4 that "the gravest issues would arise" if offensive missiles were found in Cuba.');
INSERT INTO sentence ("key", "article_key", "number", "start_char", "end_char", "text") VALUES (14, 2, 6, 803, 860, 'He repeated the warning at a news conference on Sept. 13.');
INSERT INTO sentence ("key", "article_key", "number", "start_char", "end_char", "text") VALUES (15, 2, 7, 861, 1077, 'Two days before that, the Soviet government stated through TASS, its official news agency, that it had no need to place its missiles in any other country, and accused the United States of preparing an attack on Cuba.');
INSERT INTO sentence ("key", "article_key", "number", "start_char", "end_char", "text") VALUES (16, 3, 0, 0, 166, 'WASHINGTON, Oct. 14 - McGeorge Bundy, President Kennedy''s adviser on national security, said on Sunday that there was no evidence of offensive Soviet weapons in Cuba.');
INSERT INTO sentence ("key", "article_key", "number", "start_char", "end_char", "text") VALUES (17, 3, 1, 168, 331, 'Bundy, who spoke on a television program, denied a charge by Senator Kenneth Keating, Republican of New York, that Moscow was building missile bases on the island.');
INSERT INTO sentence ("key", "article_key", "number", "start_char", "end_char", "text") VALUES (18, 3, 2, 332, 501, 'Keating told the Senate on Wednesday that work had begun on at least half a dozen launching sites, and he accused the administration of hiding the facts from the public.');
INSERT INTO sentence ("key", "article_key", "number", "start_char", "end_char", "text") VALUES (19, 3, 4, 532, 695, 'The anti-aircraft missiles and jet fighters that the Soviet Union has delivered to the government of Prime Minister Fidel Castro are meant for defense, Bundy said.');
INSERT INTO sentence ("key", "article_key", "number", "start_char", "end_char", "text") VALUES (20, 3, 5, 697, 802, 'Kennedy warned on Sept. 4 that "the gravest issues would arise" if offensive missiles were found in Cuba.');
INSERT INTO sentence ("key", "article_key", "number", "start_char", "end_char", "text") VALUES (21, 3, 6, 803, 860, 'He repeated the warning at a news conference on Sept. 13.');
INSERT INTO sentence ("key", "article_key", "number", "start_char", "end_char", "text") VALUES (22, 3, 7, 861, 1077, 'Two days before that, the Soviet government stated through TASS, its official news agency, that it had no need to place its missiles in any other country, and accused the United States of preparing an attack on Cuba.');
INSERT INTO sentence ("key", "article_key", "number", "start_char", "end_char", "text") VALUES (23, 3, 8, 1079, 1224, 'Several Republican candidates for Congress have called for a blockade of the island, and Senator Homer Capehart of Indiana has urged an invasion.');
INSERT INTO sentence ("key", "article_key", "number", "start_char", "end_char", "text") VALUES (24, 4, 0, 0, 183, 'MIAMI, Oct. 15 - Cuban exiles who say that they killed about 20 of Castro''s militiamen and some Soviet soldiers in a raid on the coast of Cuba last week are promising to strike again.');
INSERT INTO sentence ("key", "article_key", "number", "start_char", "end_char", "text") VALUES (25, 4, 1, 185, 442, 'The group, which calls itself Alpha 66, says its men landed at Isabela de Sagua, a port some 150 miles east of Havana, soon after midnight on Oct. 8, fought the garrison for two hours, blew up a railway yard and an arsenal and carried off weapons and flags.');
INSERT INTO sentence ("key", "article_key", "number", "start_char", "end_char", "text") VALUES (26, 4, 2, 443, 548, 'Antonio Veciana, its leader, told reporters in San Juan, Puerto Rico, that five of the raiders were hurt.');
INSERT INTO sentence ("key", "article_key", "number", "start_char", "end_char", "text") VALUES (27, 4, 3, 549, 628, 'He threatened to attack any ship that takes goods to Castro, whatever its flag.');
INSERT INTO sentence ("key", "article_key", "number", "start_char", "end_char", "text") VALUES (28, 4, 4, 630, 664, 'Nobody here can confirm the story.');
INSERT INTO sentence ("key", "article_key", "number", "start_char", "end_char", "text") VALUES (29, 4, 6, 763, 800, 'Havana has said nothing of a landing.');
INSERT INTO sentence ("key", "article_key", "number", "start_char", "end_char", "text") VALUES (30, 4, 8, 904, 1000, 'Havana radio blamed the United States for that attack; American officials denied any part in it.');
INSERT INTO sentence ("key", "article_key", "number", "start_char", "end_char", "text") VALUES (31, 4, 9, 1002, 1114, 'Castro''s forces crushed a landing by exiles at the Bay of Pigs in April 1961 and took more than 1,100 prisoners.');
INSERT INTO sentence ("key", "article_key", "number", "start_char", "end_char", "text") VALUES (32, 4, 10, 1115, 1198, 'James Donovan, a New York lawyer, has been negotiating in Havana for their release.');
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
INSERT INTO sighting ("article_key", "place", "doc", "url", "retrieved", "run_key") VALUES (1, 'news.zip!1962-10-14-bundy.html', '1962-10-14-bundy', 'https://news.example/cuba?utm_source=feed', '1962-10-29T10:00:00+00:00', 1);
INSERT INTO sighting ("article_key", "place", "doc", "url", "retrieved", "run_key") VALUES (2, 'news.zip!older.html', 'older', 'https://news.example/cuba?utm_source=feed', '1962-10-29T10:01:00+00:00', 1);
INSERT INTO sighting ("article_key", "place", "doc", "url", "retrieved", "run_key") VALUES (3, 'news.zip!copy.html', 'copy', 'https://other.example/1', '1962-10-29T10:02:00+00:00', 1);
INSERT INTO sighting ("article_key", "place", "doc", "url", "retrieved", "run_key") VALUES (4, 'news.zip!1962-10-15-exile-raid.html', '1962-10-15-exile-raid', NULL, '1962-10-29T10:03:00+00:00', 1);
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
INSERT INTO event ("key", "id", "article_key", "sentence_key", "number", "type", "mode", "contexts", "quad_class", "intensity", "status", "status_words", "claim", "trigger_text", "trigger_start", "trigger_end", "date_text", "date_start", "date_end", "date_value", "date_granularity", "date_first", "date_last", "day", "dated", "place_text", "place_start", "place_end", "place_key", "confidence", "version_key", "first_version_key", "shown") VALUES (1, '718c635c0285d2bd', 1, 2, 0, 'ACCUSE', 'allege', 'military; legislative', 3, -3.5, 'actual', NULL, 'asserts', 'charge', 219, 225, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-14', 0, NULL, NULL, NULL, NULL, 4.00423279587646119281e-01, 1, 1, 0);
INSERT INTO event ("key", "id", "article_key", "sentence_key", "number", "type", "mode", "contexts", "quad_class", "intensity", "status", "status_words", "claim", "trigger_text", "trigger_start", "trigger_end", "date_text", "date_start", "date_end", "date_value", "date_granularity", "date_first", "date_last", "day", "dated", "place_text", "place_start", "place_end", "place_key", "confidence", "version_key", "first_version_key", "shown") VALUES (2, 'fe3b1182c51371d2', 1, 3, 1, 'ACCUSE', 'allege', 'military; legislative', 3, -3.5, 'actual', NULL, 'asserts', 'accused', 438, 445, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-14', 0, NULL, NULL, NULL, NULL, 0.9318, 1, 1, 0);
INSERT INTO event ("key", "id", "article_key", "sentence_key", "number", "type", "mode", "contexts", "quad_class", "intensity", "status", "status_words", "claim", "trigger_text", "trigger_start", "trigger_end", "date_text", "date_start", "date_end", "date_value", "date_granularity", "date_first", "date_last", "day", "dated", "place_text", "place_start", "place_end", "place_key", "confidence", "version_key", "first_version_key", "shown") VALUES (3, '78986eb5f4931a1b', 1, 4, 2, 'AID', NULL, 'military; executive', 2, 10.0, 'actual', NULL, 'attributes', 'delivered', 602, 611, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-14', 0, NULL, NULL, NULL, NULL, 5.86559113249525143629e-01, 1, 1, 0);
INSERT INTO event ("key", "id", "article_key", "sentence_key", "number", "type", "mode", "contexts", "quad_class", "intensity", "status", "status_words", "claim", "trigger_text", "trigger_start", "trigger_end", "date_text", "date_start", "date_end", "date_value", "date_granularity", "date_first", "date_last", "day", "dated", "place_text", "place_start", "place_end", "place_key", "confidence", "version_key", "first_version_key", "shown") VALUES (4, 'eb5a2cb9f4124de5', 1, 5, 3, 'THREATEN', 'violence', 'military', 3, -3.5, 'actual', NULL, 'asserts', 'warned', 705, 711, 'Sept. 4', 715, 722, '1962-09-04', 'day', '1962-09-04', '1962-09-04', '1962-09-04', 1, NULL, NULL, NULL, NULL, 0.925429811921661, 1, 1, 0);
INSERT INTO event ("key", "id", "article_key", "sentence_key", "number", "type", "mode", "contexts", "quad_class", "intensity", "status", "status_words", "claim", "trigger_text", "trigger_start", "trigger_end", "date_text", "date_start", "date_end", "date_value", "date_granularity", "date_first", "date_last", "day", "dated", "place_text", "place_start", "place_end", "place_key", "confidence", "version_key", "first_version_key", "shown") VALUES (5, '5c0b4f5b15a555c8', 1, 6, 4, 'THREATEN', NULL, 'military', 3, -3.5, 'actual', NULL, 'asserts', 'warning', 819, 826, 'Sept. 13', 851, 859, '1962-09-13', 'day', '1962-09-13', '1962-09-13', '1962-09-13', 1, NULL, NULL, NULL, NULL, 0.490096234590449, 1, 1, 0);
INSERT INTO event ("key", "id", "article_key", "sentence_key", "number", "type", "mode", "contexts", "quad_class", "intensity", "status", "status_words", "claim", "trigger_text", "trigger_start", "trigger_end", "date_text", "date_start", "date_end", "date_value", "date_granularity", "date_first", "date_last", "day", "dated", "place_text", "place_start", "place_end", "place_key", "confidence", "version_key", "first_version_key", "shown") VALUES (6, '4f964318d4c3e84e', 1, 7, 5, 'ACCUSE', 'allege', 'military', 3, -3.5, 'actual', NULL, 'asserts', 'accused', 1020, 1027, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-14', 0, NULL, NULL, NULL, NULL, 9.21912594912206562192e-01, 1, 1, 0);
INSERT INTO event ("key", "id", "article_key", "sentence_key", "number", "type", "mode", "contexts", "quad_class", "intensity", "status", "status_words", "claim", "trigger_text", "trigger_start", "trigger_end", "date_text", "date_start", "date_end", "date_value", "date_granularity", "date_first", "date_last", "day", "dated", "place_text", "place_start", "place_end", "place_key", "confidence", "version_key", "first_version_key", "shown") VALUES (7, '3fa5c11edd7105f4', 1, 7, 6, 'ASSAULT', NULL, 'military', 4, -9.0, 'actual', NULL, 'attributes', 'attack', 1062, 1068, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-14', 0, NULL, NULL, NULL, NULL, 4.84252373323042051289e-01, 1, 1, 0);
INSERT INTO event ("key", "id", "article_key", "sentence_key", "number", "type", "mode", "contexts", "quad_class", "intensity", "status", "status_words", "claim", "trigger_text", "trigger_start", "trigger_end", "date_text", "date_start", "date_end", "date_value", "date_granularity", "date_first", "date_last", "day", "dated", "place_text", "place_start", "place_end", "place_key", "confidence", "version_key", "first_version_key", "shown") VALUES (8, '23d253f1a0e8ba97', 1, 8, 7, 'REQUEST', 'change', 'legislative; election', 3, -1.0, 'actual', NULL, 'asserts', 'called for', 1127, 1137, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-14', 0, NULL, NULL, NULL, NULL, 8.8668643207557906738e-01, 1, 1, 0);
INSERT INTO event ("key", "id", "article_key", "sentence_key", "number", "type", "mode", "contexts", "quad_class", "intensity", "status", "status_words", "claim", "trigger_text", "trigger_start", "trigger_end", "date_text", "date_start", "date_end", "date_value", "date_granularity", "date_first", "date_last", "day", "dated", "place_text", "place_start", "place_end", "place_key", "confidence", "version_key", "first_version_key", "shown") VALUES (9, '32abfa836368b0e8', 1, 8, 8, 'REQUEST', NULL, 'legislative; election', 3, 0.0, 'actual', NULL, 'asserts', 'urged', 1206, 1211, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-14', 0, NULL, NULL, NULL, NULL, 0.9318, 1, 1, 0);
INSERT INTO event ("key", "id", "article_key", "sentence_key", "number", "type", "mode", "contexts", "quad_class", "intensity", "status", "status_words", "claim", "trigger_text", "trigger_start", "trigger_end", "date_text", "date_start", "date_end", "date_value", "date_granularity", "date_first", "date_last", "day", "dated", "place_text", "place_start", "place_end", "place_key", "confidence", "version_key", "first_version_key", "shown") VALUES (10, '886b4af789437bd5', 2, 10, 0, 'ACCUSE', 'allege', 'military; legislative', 3, -3.5, 'actual', NULL, 'asserts', 'charge', 219, 225, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-14', 0, NULL, NULL, NULL, NULL, 3.91540006017151165362e-01, 1, 1, 0);
INSERT INTO event ("key", "id", "article_key", "sentence_key", "number", "type", "mode", "contexts", "quad_class", "intensity", "status", "status_words", "claim", "trigger_text", "trigger_start", "trigger_end", "date_text", "date_start", "date_end", "date_value", "date_granularity", "date_first", "date_last", "day", "dated", "place_text", "place_start", "place_end", "place_key", "confidence", "version_key", "first_version_key", "shown") VALUES (11, 'a33ca9cff78f3c29', 2, 11, 1, 'ACCUSE', 'allege', 'military; legislative', 3, -3.5, 'actual', NULL, 'asserts', 'accused', 438, 445, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-14', 0, NULL, NULL, NULL, NULL, 0.9318, 1, 1, 0);
INSERT INTO event ("key", "id", "article_key", "sentence_key", "number", "type", "mode", "contexts", "quad_class", "intensity", "status", "status_words", "claim", "trigger_text", "trigger_start", "trigger_end", "date_text", "date_start", "date_end", "date_value", "date_granularity", "date_first", "date_last", "day", "dated", "place_text", "place_start", "place_end", "place_key", "confidence", "version_key", "first_version_key", "shown") VALUES (12, '190fb315a2b80807', 2, 12, 2, 'AID', NULL, 'military; executive', 2, 10.0, 'actual', NULL, 'attributes', 'delivered', 602, 611, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-14', 0, NULL, NULL, NULL, NULL, 5.97352913195148826908e-01, 1, 1, 0);
INSERT INTO event ("key", "id", "article_key", "sentence_key", "number", "type", "mode", "contexts", "quad_class", "intensity", "status", "status_words", "claim", "trigger_text", "trigger_start", "trigger_end", "date_text", "date_start", "date_end", "date_value", "date_granularity", "date_first", "date_last", "day", "dated", "place_text", "place_start", "place_end", "place_key", "confidence", "version_key", "first_version_key", "shown") VALUES (13, '5ec4f413ef7ed1fd', 2, 13, 3, 'THREATEN', 'violence', 'military', 3, -3.5, 'actual', NULL, 'asserts', 'warned', 705, 711, 'Sept. 4', 715, 722, '1962-09-04', 'day', '1962-09-04', '1962-09-04', '1962-09-04', 1, NULL, NULL, NULL, NULL, 9.20924948562430234488e-01, 1, 1, 0);
INSERT INTO event ("key", "id", "article_key", "sentence_key", "number", "type", "mode", "contexts", "quad_class", "intensity", "status", "status_words", "claim", "trigger_text", "trigger_start", "trigger_end", "date_text", "date_start", "date_end", "date_value", "date_granularity", "date_first", "date_last", "day", "dated", "place_text", "place_start", "place_end", "place_key", "confidence", "version_key", "first_version_key", "shown") VALUES (14, '64c04097071796c7', 2, 14, 4, 'THREATEN', NULL, 'military', 3, -3.5, 'actual', NULL, 'asserts', 'warning', 819, 826, 'Sept. 13', 851, 859, '1962-09-13', 'day', '1962-09-13', '1962-09-13', '1962-09-13', 1, NULL, NULL, NULL, NULL, 4.99672188464772348837e-01, 1, 1, 0);
INSERT INTO event ("key", "id", "article_key", "sentence_key", "number", "type", "mode", "contexts", "quad_class", "intensity", "status", "status_words", "claim", "trigger_text", "trigger_start", "trigger_end", "date_text", "date_start", "date_end", "date_value", "date_granularity", "date_first", "date_last", "day", "dated", "place_text", "place_start", "place_end", "place_key", "confidence", "version_key", "first_version_key", "shown") VALUES (15, '5e91cb12a72d6dd3', 2, 15, 5, 'ACCUSE', 'allege', 'military', 3, -3.5, 'actual', NULL, 'asserts', 'accused', 1020, 1027, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-14', 0, NULL, NULL, NULL, NULL, 9.21912594912206562192e-01, 1, 1, 0);
INSERT INTO event ("key", "id", "article_key", "sentence_key", "number", "type", "mode", "contexts", "quad_class", "intensity", "status", "status_words", "claim", "trigger_text", "trigger_start", "trigger_end", "date_text", "date_start", "date_end", "date_value", "date_granularity", "date_first", "date_last", "day", "dated", "place_text", "place_start", "place_end", "place_key", "confidence", "version_key", "first_version_key", "shown") VALUES (16, 'ca55948de28c8948', 2, 15, 6, 'ASSAULT', NULL, 'military', 4, -9.0, 'actual', NULL, 'attributes', 'attack', 1062, 1068, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-14', 0, NULL, NULL, NULL, NULL, 4.84252373323042051289e-01, 1, 1, 0);
INSERT INTO event ("key", "id", "article_key", "sentence_key", "number", "type", "mode", "contexts", "quad_class", "intensity", "status", "status_words", "claim", "trigger_text", "trigger_start", "trigger_end", "date_text", "date_start", "date_end", "date_value", "date_granularity", "date_first", "date_last", "day", "dated", "place_text", "place_start", "place_end", "place_key", "confidence", "version_key", "first_version_key", "shown") VALUES (17, '50af61bd8e2f5adc', 3, 17, 0, 'ACCUSE', 'allege', 'military; legislative', 3, -3.5, 'actual', NULL, 'asserts', 'charge', 219, 225, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-14', 0, NULL, NULL, NULL, NULL, 4.00423279587646119281e-01, 1, 1, 1);
INSERT INTO event ("key", "id", "article_key", "sentence_key", "number", "type", "mode", "contexts", "quad_class", "intensity", "status", "status_words", "claim", "trigger_text", "trigger_start", "trigger_end", "date_text", "date_start", "date_end", "date_value", "date_granularity", "date_first", "date_last", "day", "dated", "place_text", "place_start", "place_end", "place_key", "confidence", "version_key", "first_version_key", "shown") VALUES (18, '2e1a7f39d98b86f2', 3, 18, 1, 'ACCUSE', 'allege', 'military; legislative', 3, -3.5, 'actual', NULL, 'asserts', 'accused', 438, 445, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-14', 0, NULL, NULL, NULL, NULL, 0.9318, 1, 1, 1);
INSERT INTO event ("key", "id", "article_key", "sentence_key", "number", "type", "mode", "contexts", "quad_class", "intensity", "status", "status_words", "claim", "trigger_text", "trigger_start", "trigger_end", "date_text", "date_start", "date_end", "date_value", "date_granularity", "date_first", "date_last", "day", "dated", "place_text", "place_start", "place_end", "place_key", "confidence", "version_key", "first_version_key", "shown") VALUES (19, 'bb0c7f17e6f9a3a5', 3, 19, 2, 'AID', NULL, 'military; executive', 2, 10.0, 'actual', NULL, 'attributes', 'delivered', 602, 611, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-14', 0, NULL, NULL, NULL, NULL, 5.86559113249525143629e-01, 1, 1, 1);
INSERT INTO event ("key", "id", "article_key", "sentence_key", "number", "type", "mode", "contexts", "quad_class", "intensity", "status", "status_words", "claim", "trigger_text", "trigger_start", "trigger_end", "date_text", "date_start", "date_end", "date_value", "date_granularity", "date_first", "date_last", "day", "dated", "place_text", "place_start", "place_end", "place_key", "confidence", "version_key", "first_version_key", "shown") VALUES (20, '1bd713ea29992f85', 3, 20, 3, 'THREATEN', 'violence', 'military', 3, -3.5, 'actual', NULL, 'asserts', 'warned', 705, 711, 'Sept. 4', 715, 722, '1962-09-04', 'day', '1962-09-04', '1962-09-04', '1962-09-04', 1, NULL, NULL, NULL, NULL, 0.925429811921661, 1, 1, 1);
INSERT INTO event ("key", "id", "article_key", "sentence_key", "number", "type", "mode", "contexts", "quad_class", "intensity", "status", "status_words", "claim", "trigger_text", "trigger_start", "trigger_end", "date_text", "date_start", "date_end", "date_value", "date_granularity", "date_first", "date_last", "day", "dated", "place_text", "place_start", "place_end", "place_key", "confidence", "version_key", "first_version_key", "shown") VALUES (21, '9b0bffe1ff645f80', 3, 21, 4, 'THREATEN', NULL, 'military', 3, -3.5, 'actual', NULL, 'asserts', 'warning', 819, 826, 'Sept. 13', 851, 859, '1962-09-13', 'day', '1962-09-13', '1962-09-13', '1962-09-13', 1, NULL, NULL, NULL, NULL, 0.490096234590449, 1, 1, 1);
INSERT INTO event ("key", "id", "article_key", "sentence_key", "number", "type", "mode", "contexts", "quad_class", "intensity", "status", "status_words", "claim", "trigger_text", "trigger_start", "trigger_end", "date_text", "date_start", "date_end", "date_value", "date_granularity", "date_first", "date_last", "day", "dated", "place_text", "place_start", "place_end", "place_key", "confidence", "version_key", "first_version_key", "shown") VALUES (22, '1fed10882d840bfa', 3, 22, 5, 'ACCUSE', 'allege', 'military', 3, -3.5, 'actual', NULL, 'asserts', 'accused', 1020, 1027, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-14', 0, NULL, NULL, NULL, NULL, 9.21912594912206562192e-01, 1, 1, 1);
INSERT INTO event ("key", "id", "article_key", "sentence_key", "number", "type", "mode", "contexts", "quad_class", "intensity", "status", "status_words", "claim", "trigger_text", "trigger_start", "trigger_end", "date_text", "date_start", "date_end", "date_value", "date_granularity", "date_first", "date_last", "day", "dated", "place_text", "place_start", "place_end", "place_key", "confidence", "version_key", "first_version_key", "shown") VALUES (23, '33ef200cc127a44e', 3, 22, 6, 'ASSAULT', NULL, 'military', 4, -9.0, 'actual', NULL, 'attributes', 'attack', 1062, 1068, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-14', 0, NULL, NULL, NULL, NULL, 4.84252373323042051289e-01, 1, 1, 1);
INSERT INTO event ("key", "id", "article_key", "sentence_key", "number", "type", "mode", "contexts", "quad_class", "intensity", "status", "status_words", "claim", "trigger_text", "trigger_start", "trigger_end", "date_text", "date_start", "date_end", "date_value", "date_granularity", "date_first", "date_last", "day", "dated", "place_text", "place_start", "place_end", "place_key", "confidence", "version_key", "first_version_key", "shown") VALUES (24, 'ccffc705f2905220', 3, 23, 7, 'REQUEST', 'change', 'legislative; election', 3, -1.0, 'actual', NULL, 'asserts', 'called for', 1127, 1137, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-14', 0, NULL, NULL, NULL, NULL, 8.8668643207557906738e-01, 1, 1, 1);
INSERT INTO event ("key", "id", "article_key", "sentence_key", "number", "type", "mode", "contexts", "quad_class", "intensity", "status", "status_words", "claim", "trigger_text", "trigger_start", "trigger_end", "date_text", "date_start", "date_end", "date_value", "date_granularity", "date_first", "date_last", "day", "dated", "place_text", "place_start", "place_end", "place_key", "confidence", "version_key", "first_version_key", "shown") VALUES (25, '6f8f1945448e3fc6', 3, 23, 8, 'REQUEST', NULL, 'legislative; election', 3, 0.0, 'actual', NULL, 'asserts', 'urged', 1206, 1211, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-14', 0, NULL, NULL, NULL, NULL, 0.9318, 1, 1, 1);
INSERT INTO event ("key", "id", "article_key", "sentence_key", "number", "type", "mode", "contexts", "quad_class", "intensity", "status", "status_words", "claim", "trigger_text", "trigger_start", "trigger_end", "date_text", "date_start", "date_end", "date_value", "date_granularity", "date_first", "date_last", "day", "dated", "place_text", "place_start", "place_end", "place_key", "confidence", "version_key", "first_version_key", "shown") VALUES (26, '4efdf6dc69488378', 4, 24, 0, 'ASSAULT', NULL, 'military', 4, -9.0, 'actual', NULL, 'attributes', 'killed', 48, 54, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-15', 0, 'the coast of Cuba', 125, 142, 7806316434680588502, 0.64573261528341, 1, 1, 1);
INSERT INTO event ("key", "id", "article_key", "sentence_key", "number", "type", "mode", "contexts", "quad_class", "intensity", "status", "status_words", "claim", "trigger_text", "trigger_start", "trigger_end", "date_text", "date_start", "date_end", "date_value", "date_granularity", "date_first", "date_last", "day", "dated", "place_text", "place_start", "place_end", "place_key", "confidence", "version_key", "first_version_key", "shown") VALUES (27, '7f026acb60cd12a5', 4, 24, 1, 'COERCE', 'seize', 'military', 4, -7.0, 'actual', NULL, 'attributes', 'raid', 117, 121, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-15', 0, 'the coast of Cuba', 125, 142, 7806316434680588502, 5.86531981656348566644e-01, 1, 1, 1);
INSERT INTO event ("key", "id", "article_key", "sentence_key", "number", "type", "mode", "contexts", "quad_class", "intensity", "status", "status_words", "claim", "trigger_text", "trigger_start", "trigger_end", "date_text", "date_start", "date_end", "date_value", "date_granularity", "date_first", "date_last", "day", "dated", "place_text", "place_start", "place_end", "place_key", "confidence", "version_key", "first_version_key", "shown") VALUES (28, '876f784c7bdb971e', 4, 24, 2, 'AGREE', NULL, 'military', 1, 2.5, 'actual', NULL, 'asserts', 'promising', 157, 166, 'last week', 143, 152, '1962-W41', 'week', '1962-10-08', '1962-10-14', '1962-10-08', 1, NULL, NULL, NULL, NULL, 5.42496024398568366109e-01, 1, 1, 1);
INSERT INTO event ("key", "id", "article_key", "sentence_key", "number", "type", "mode", "contexts", "quad_class", "intensity", "status", "status_words", "claim", "trigger_text", "trigger_start", "trigger_end", "date_text", "date_start", "date_end", "date_value", "date_granularity", "date_first", "date_last", "day", "dated", "place_text", "place_start", "place_end", "place_key", "confidence", "version_key", "first_version_key", "shown") VALUES (29, '32ac445a370b927d', 4, 25, 3, 'ASSAULT', NULL, 'military', 4, -9.0, 'actual', NULL, 'attributes', 'fought', 335, 341, 'midnight on Oct. 8', 315, 333, NULL, NULL, '1962-10-09', NULL, '1962-10-09', 1, NULL, NULL, NULL, NULL, 7.10089493393163628809e-01, 1, 1, 1);
INSERT INTO event ("key", "id", "article_key", "sentence_key", "number", "type", "mode", "contexts", "quad_class", "intensity", "status", "status_words", "claim", "trigger_text", "trigger_start", "trigger_end", "date_text", "date_start", "date_end", "date_value", "date_granularity", "date_first", "date_last", "day", "dated", "place_text", "place_start", "place_end", "place_key", "confidence", "version_key", "first_version_key", "shown") VALUES (30, '6e7e10a882f6235e', 4, 25, 4, 'ASSAULT', 'explosives', 'military', 4, -9.0, 'actual', NULL, 'attributes', 'blew up', 370, 377, 'midnight on Oct. 8', 315, 333, NULL, NULL, '1962-10-09', NULL, '1962-10-09', 1, NULL, NULL, NULL, NULL, 3.23412316783744602233e-01, 1, 1, 1);
INSERT INTO event ("key", "id", "article_key", "sentence_key", "number", "type", "mode", "contexts", "quad_class", "intensity", "status", "status_words", "claim", "trigger_text", "trigger_start", "trigger_end", "date_text", "date_start", "date_end", "date_value", "date_granularity", "date_first", "date_last", "day", "dated", "place_text", "place_start", "place_end", "place_key", "confidence", "version_key", "first_version_key", "shown") VALUES (31, '64c7c1e371bd2e2c', 4, 26, 5, 'ASSAULT', NULL, 'military', 4, -9.0, 'actual', NULL, 'attributes', 'hurt', 543, 547, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-15', 0, NULL, NULL, NULL, NULL, 8.49778693106289617631e-01, 1, 1, 1);
INSERT INTO event ("key", "id", "article_key", "sentence_key", "number", "type", "mode", "contexts", "quad_class", "intensity", "status", "status_words", "claim", "trigger_text", "trigger_start", "trigger_end", "date_text", "date_start", "date_end", "date_value", "date_granularity", "date_first", "date_last", "day", "dated", "place_text", "place_start", "place_end", "place_key", "confidence", "version_key", "first_version_key", "shown") VALUES (32, '285acd2dd5c47cf3', 4, 27, 6, 'THREATEN', 'restrict', 'military', 3, -3.0, 'actual', NULL, 'asserts', 'threatened', 552, 562, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-15', 0, NULL, NULL, NULL, NULL, 0.9318, 1, 1, 1);
INSERT INTO event ("key", "id", "article_key", "sentence_key", "number", "type", "mode", "contexts", "quad_class", "intensity", "status", "status_words", "claim", "trigger_text", "trigger_start", "trigger_end", "date_text", "date_start", "date_end", "date_value", "date_granularity", "date_first", "date_last", "day", "dated", "place_text", "place_start", "place_end", "place_key", "confidence", "version_key", "first_version_key", "shown") VALUES (33, '297306249e8339a1', 4, 29, 7, 'ASSAULT', NULL, '', 4, -9.0, 'negated', NULL, 'attributes', 'landing', 792, 799, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-15', 0, NULL, NULL, NULL, NULL, 3.10485727264755317911e-01, 1, 1, 1);
INSERT INTO event ("key", "id", "article_key", "sentence_key", "number", "type", "mode", "contexts", "quad_class", "intensity", "status", "status_words", "claim", "trigger_text", "trigger_start", "trigger_end", "date_text", "date_start", "date_end", "date_value", "date_granularity", "date_first", "date_last", "day", "dated", "place_text", "place_start", "place_end", "place_key", "confidence", "version_key", "first_version_key", "shown") VALUES (34, '755e7d7fd5b84bf4', 4, 30, 8, 'ACCUSE', 'allege', '', 3, -3.5, 'actual', NULL, 'asserts', 'blamed', 917, 923, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-15', 0, NULL, NULL, NULL, NULL, 9.17531976070771193576e-01, 1, 1, 1);
INSERT INTO event ("key", "id", "article_key", "sentence_key", "number", "type", "mode", "contexts", "quad_class", "intensity", "status", "status_words", "claim", "trigger_text", "trigger_start", "trigger_end", "date_text", "date_start", "date_end", "date_value", "date_granularity", "date_first", "date_last", "day", "dated", "place_text", "place_start", "place_end", "place_key", "confidence", "version_key", "first_version_key", "shown") VALUES (35, 'd3ed2d3bd2afd2dc', 4, 30, 9, 'ASSAULT', NULL, '', 4, -9.0, 'actual', NULL, 'asserts', 'attack', 951, 957, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-15', 0, NULL, NULL, NULL, NULL, 9.02966203344165219135e-01, 1, 1, 1);
INSERT INTO event ("key", "id", "article_key", "sentence_key", "number", "type", "mode", "contexts", "quad_class", "intensity", "status", "status_words", "claim", "trigger_text", "trigger_start", "trigger_end", "date_text", "date_start", "date_end", "date_value", "date_granularity", "date_first", "date_last", "day", "dated", "place_text", "place_start", "place_end", "place_key", "confidence", "version_key", "first_version_key", "shown") VALUES (36, '78c0f75c8c666cdb', 4, 31, 10, 'ASSAULT', NULL, 'legal; diplomatic', 4, -9.0, 'historical', '[["April 1961", 1068, 1078]]', 'asserts', 'crushed', 1018, 1025, 'April 1961', 1068, 1078, '1961-04', 'month', '1961-04-01', '1961-04-30', '1961-04-01', 1, 'the Bay of Pigs', 1049, 1064, 224750720115364960, 6.05898717743733938867e-01, 1, 1, 1);
INSERT INTO event ("key", "id", "article_key", "sentence_key", "number", "type", "mode", "contexts", "quad_class", "intensity", "status", "status_words", "claim", "trigger_text", "trigger_start", "trigger_end", "date_text", "date_start", "date_end", "date_value", "date_granularity", "date_first", "date_last", "day", "dated", "place_text", "place_start", "place_end", "place_key", "confidence", "version_key", "first_version_key", "shown") VALUES (37, '9d38f5bc09461b93', 4, 31, 11, 'COERCE', 'arrest', 'legal; diplomatic', 4, -7.0, 'historical', NULL, 'asserts', 'took', 1083, 1087, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-15', 0, NULL, NULL, NULL, NULL, 5.71074660760324315234e-01, 1, 1, 1);
INSERT INTO event ("key", "id", "article_key", "sentence_key", "number", "type", "mode", "contexts", "quad_class", "intensity", "status", "status_words", "claim", "trigger_text", "trigger_start", "trigger_end", "date_text", "date_start", "date_end", "date_value", "date_granularity", "date_first", "date_last", "day", "dated", "place_text", "place_start", "place_end", "place_key", "confidence", "version_key", "first_version_key", "shown") VALUES (38, '0629e83cc58e9061', 4, 32, 12, 'CONSULT', NULL, 'legal; diplomatic', 1, 2.5, 'actual', NULL, 'asserts', 'negotiating', 1158, 1169, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-15', 0, 'Havana', 1173, 1179, 6828335391946384255, 0.739622838886386, 1, 1, 1);
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
INSERT INTO statement ("key", "id", "article_key", "sentence_key", "number", "form", "kind", "cue_text", "cue_start", "cue_end", "content", "parts", "within", "status", "status_words", "version_key", "day", "shown") VALUES (1, '8190f3929bb7d2cc', 1, 1, 0, 'indirect', 'say', 'said', 88, 92, 'that there was no evidence of offensive Soviet weapons in Cuba', '[["that there was no evidence of offensive Soviet weapons in Cuba", 103, 165]]', NULL, 'negated', '[["no", 118, 120]]', 1, '1962-10-14', 0);
INSERT INTO statement ("key", "id", "article_key", "sentence_key", "number", "form", "kind", "cue_text", "cue_start", "cue_end", "content", "parts", "within", "status", "status_words", "version_key", "day", "shown") VALUES (2, '8ad337c916430071', 1, 2, 1, 'indirect', 'deny', 'denied', 210, 216, 'a charge by Senator Kenneth Keating, Republican of New York, that Moscow was building missile bases on the island', '[["a charge by Senator Kenneth Keating, Republican of New York, that Moscow was building missile bases on the island", 217, 330]]', NULL, 'actual', NULL, 1, '1962-10-14', 0);
INSERT INTO statement ("key", "id", "article_key", "sentence_key", "number", "form", "kind", "cue_text", "cue_start", "cue_end", "content", "parts", "within", "status", "status_words", "version_key", "day", "shown") VALUES (3, 'd3f554450326aec1', 1, 2, 2, 'indirect', 'claim', 'charge', 219, 225, 'that Moscow was building missile bases on the island', '[["that Moscow was building missile bases on the island", 278, 330]]', '8ad337c916430071', 'actual', NULL, 1, '1962-10-14', 0);
INSERT INTO statement ("key", "id", "article_key", "sentence_key", "number", "form", "kind", "cue_text", "cue_start", "cue_end", "content", "parts", "within", "status", "status_words", "version_key", "day", "shown") VALUES (4, '1b4325519a3cd539', 1, 3, 3, 'indirect', 'say', 'told', 340, 344, 'that work had begun on at least half a dozen launching sites', '[["that work had begun on at least half a dozen launching sites", 369, 429]]', NULL, 'actual', NULL, 1, '1962-10-14', 0);
INSERT INTO statement ("key", "id", "article_key", "sentence_key", "number", "form", "kind", "cue_text", "cue_start", "cue_end", "content", "parts", "within", "status", "status_words", "version_key", "day", "shown") VALUES (5, 'b48fa1c6934af4ad', 1, 3, 4, 'indirect', 'claim', 'accused', 438, 445, 'of hiding the facts from the public', '[["of hiding the facts from the public", 465, 500]]', NULL, 'actual', NULL, 1, '1962-10-14', 0);
INSERT INTO statement ("key", "id", "article_key", "sentence_key", "number", "form", "kind", "cue_text", "cue_start", "cue_end", "content", "parts", "within", "status", "status_words", "version_key", "day", "shown") VALUES (6, 'cedda828a8c10b4b', 1, 4, 5, 'indirect', 'say', 'said', 690, 694, 'The anti-aircraft missiles and jet fighters that the Soviet Union has delivered to the government of Prime Minister Fidel Castro are meant for defense', '[["The anti-aircraft missiles and jet fighters that the Soviet Union has delivered to the government of Prime Minister Fidel Castro are meant for defense", 532, 682]]', NULL, 'actual', NULL, 1, '1962-10-14', 0);
INSERT INTO statement ("key", "id", "article_key", "sentence_key", "number", "form", "kind", "cue_text", "cue_start", "cue_end", "content", "parts", "within", "status", "status_words", "version_key", "day", "shown") VALUES (7, 'f8a3ac5ad5a8708c', 1, 5, 6, 'mixed', 'warn', 'warned', 705, 711, 'that "the gravest issues would arise" if offensive missiles were found in Cuba', '[["that \"the gravest issues would arise\" if offensive missiles were found in Cuba", 723, 801]]', NULL, 'hypothetical', '[["would", 748, 753], ["if", 761, 763]]', 1, '1962-10-14', 0);
INSERT INTO statement ("key", "id", "article_key", "sentence_key", "number", "form", "kind", "cue_text", "cue_start", "cue_end", "content", "parts", "within", "status", "status_words", "version_key", "day", "shown") VALUES (8, '503b58f08a635b68', 1, 7, 7, 'indirect', 'say', 'stated', 905, 911, 'that it had no need to place its missiles in any other country', '[["that it had no need to place its missiles in any other country", 952, 1014]]', NULL, 'negated', '[["no", 964, 966]]', 1, '1962-10-14', 0);
INSERT INTO statement ("key", "id", "article_key", "sentence_key", "number", "form", "kind", "cue_text", "cue_start", "cue_end", "content", "parts", "within", "status", "status_words", "version_key", "day", "shown") VALUES (9, '07ed1905c8ec2963', 1, 7, 8, 'indirect', 'claim', 'accused', 1020, 1027, 'the United States of preparing an attack on Cuba', '[["the United States of preparing an attack on Cuba", 1028, 1076]]', NULL, 'actual', NULL, 1, '1962-10-14', 0);
INSERT INTO statement ("key", "id", "article_key", "sentence_key", "number", "form", "kind", "cue_text", "cue_start", "cue_end", "content", "parts", "within", "status", "status_words", "version_key", "day", "shown") VALUES (10, 'eef3c711fd9a2a0e', 1, 8, 9, 'indirect', 'ask', 'urged', 1206, 1211, 'an invasion', '[["an invasion", 1212, 1223]]', NULL, 'actual', NULL, 1, '1962-10-14', 0);
INSERT INTO statement ("key", "id", "article_key", "sentence_key", "number", "form", "kind", "cue_text", "cue_start", "cue_end", "content", "parts", "within", "status", "status_words", "version_key", "day", "shown") VALUES (11, '04b8c1013e9cbc8b', 2, 9, 0, 'indirect', 'say', 'said', 88, 92, 'that there was no evidence of offensive Soviet weapons in Cuba', '[["that there was no evidence of offensive Soviet weapons in Cuba", 103, 165]]', NULL, 'negated', '[["no", 118, 120]]', 1, '1962-10-14', 0);
INSERT INTO statement ("key", "id", "article_key", "sentence_key", "number", "form", "kind", "cue_text", "cue_start", "cue_end", "content", "parts", "within", "status", "status_words", "version_key", "day", "shown") VALUES (12, 'a326c3bb271c1abe', 2, 10, 1, 'indirect', 'deny', 'denied', 210, 216, 'a charge by Senator Kenneth Keating, Republican of New York, that Moscow was building missile bases on the island', '[["a charge by Senator Kenneth Keating, Republican of New York, that Moscow was building missile bases on the island", 217, 330]]', NULL, 'actual', NULL, 1, '1962-10-14', 0);
INSERT INTO statement ("key", "id", "article_key", "sentence_key", "number", "form", "kind", "cue_text", "cue_start", "cue_end", "content", "parts", "within", "status", "status_words", "version_key", "day", "shown") VALUES (13, 'fd71ae3e4fc38b5f', 2, 10, 2, 'indirect', 'claim', 'charge', 219, 225, 'that Moscow was building missile bases on the island', '[["that Moscow was building missile bases on the island", 278, 330]]', 'a326c3bb271c1abe', 'actual', NULL, 1, '1962-10-14', 0);
INSERT INTO statement ("key", "id", "article_key", "sentence_key", "number", "form", "kind", "cue_text", "cue_start", "cue_end", "content", "parts", "within", "status", "status_words", "version_key", "day", "shown") VALUES (14, '884ae0b591e3ffa6', 2, 11, 3, 'indirect', 'say', 'told', 340, 344, 'that work had begun on at least half a dozen launching sites', '[["that work had begun on at least half a dozen launching sites", 369, 429]]', NULL, 'actual', NULL, 1, '1962-10-14', 0);
INSERT INTO statement ("key", "id", "article_key", "sentence_key", "number", "form", "kind", "cue_text", "cue_start", "cue_end", "content", "parts", "within", "status", "status_words", "version_key", "day", "shown") VALUES (15, '13bf771960725e91', 2, 11, 4, 'indirect', 'claim', 'accused', 438, 445, 'of hiding the facts from the public', '[["of hiding the facts from the public", 465, 500]]', NULL, 'actual', NULL, 1, '1962-10-14', 0);
INSERT INTO statement ("key", "id", "article_key", "sentence_key", "number", "form", "kind", "cue_text", "cue_start", "cue_end", "content", "parts", "within", "status", "status_words", "version_key", "day", "shown") VALUES (16, '484df8cff92c1195', 2, 12, 5, 'indirect', 'say', 'said', 690, 694, 'The anti-aircraft missiles and jet fighters that the Soviet Union has delivered to the government of Prime Minister Fidel Castro are meant for defense', '[["The anti-aircraft missiles and jet fighters that the Soviet Union has delivered to the government of Prime Minister Fidel Castro are meant for defense", 532, 682]]', NULL, 'actual', NULL, 1, '1962-10-14', 0);
INSERT INTO statement ("key", "id", "article_key", "sentence_key", "number", "form", "kind", "cue_text", "cue_start", "cue_end", "content", "parts", "within", "status", "status_words", "version_key", "day", "shown") VALUES (17, '9b4074a5d8fdcd6f', 2, 13, 6, 'mixed', 'warn', 'warned', 705, 711, 'that "the gravest issues would arise" if offensive missiles were found in Cuba', '[["that \"the gravest issues would arise\" if offensive missiles were found in Cuba", 723, 801]]', NULL, 'hypothetical', '[["would", 748, 753], ["if", 761, 763]]', 1, '1962-10-14', 0);
INSERT INTO statement ("key", "id", "article_key", "sentence_key", "number", "form", "kind", "cue_text", "cue_start", "cue_end", "content", "parts", "within", "status", "status_words", "version_key", "day", "shown") VALUES (18, 'ff7cae3b3055966e', 2, 15, 7, 'indirect', 'say', 'stated', 905, 911, 'that it had no need to place its missiles in any other country', '[["that it had no need to place its missiles in any other country", 952, 1014]]', NULL, 'negated', '[["no", 964, 966]]', 1, '1962-10-14', 0);
INSERT INTO statement ("key", "id", "article_key", "sentence_key", "number", "form", "kind", "cue_text", "cue_start", "cue_end", "content", "parts", "within", "status", "status_words", "version_key", "day", "shown") VALUES (19, '3b149f065afa5e3c', 2, 15, 8, 'indirect', 'claim', 'accused', 1020, 1027, 'the United States of preparing an attack on Cuba', '[["the United States of preparing an attack on Cuba", 1028, 1076]]', NULL, 'actual', NULL, 1, '1962-10-14', 0);
INSERT INTO statement ("key", "id", "article_key", "sentence_key", "number", "form", "kind", "cue_text", "cue_start", "cue_end", "content", "parts", "within", "status", "status_words", "version_key", "day", "shown") VALUES (20, '205d35c755b1520c', 3, 16, 0, 'indirect', 'say', 'said', 88, 92, 'that there was no evidence of offensive Soviet weapons in Cuba', '[["that there was no evidence of offensive Soviet weapons in Cuba", 103, 165]]', NULL, 'negated', '[["no", 118, 120]]', 1, '1962-10-14', 1);
INSERT INTO statement ("key", "id", "article_key", "sentence_key", "number", "form", "kind", "cue_text", "cue_start", "cue_end", "content", "parts", "within", "status", "status_words", "version_key", "day", "shown") VALUES (21, '1774ccf33438ef85', 3, 17, 1, 'indirect', 'deny', 'denied', 210, 216, 'a charge by Senator Kenneth Keating, Republican of New York, that Moscow was building missile bases on the island', '[["a charge by Senator Kenneth Keating, Republican of New York, that Moscow was building missile bases on the island", 217, 330]]', NULL, 'actual', NULL, 1, '1962-10-14', 1);
INSERT INTO statement ("key", "id", "article_key", "sentence_key", "number", "form", "kind", "cue_text", "cue_start", "cue_end", "content", "parts", "within", "status", "status_words", "version_key", "day", "shown") VALUES (22, 'ac4344b6cb867b6a', 3, 17, 2, 'indirect', 'claim', 'charge', 219, 225, 'that Moscow was building missile bases on the island', '[["that Moscow was building missile bases on the island", 278, 330]]', '1774ccf33438ef85', 'actual', NULL, 1, '1962-10-14', 1);
INSERT INTO statement ("key", "id", "article_key", "sentence_key", "number", "form", "kind", "cue_text", "cue_start", "cue_end", "content", "parts", "within", "status", "status_words", "version_key", "day", "shown") VALUES (23, '4d69da5944591865', 3, 18, 3, 'indirect', 'say', 'told', 340, 344, 'that work had begun on at least half a dozen launching sites', '[["that work had begun on at least half a dozen launching sites", 369, 429]]', NULL, 'actual', NULL, 1, '1962-10-14', 1);
INSERT INTO statement ("key", "id", "article_key", "sentence_key", "number", "form", "kind", "cue_text", "cue_start", "cue_end", "content", "parts", "within", "status", "status_words", "version_key", "day", "shown") VALUES (24, '2bbce5190a6398d5', 3, 18, 4, 'indirect', 'claim', 'accused', 438, 445, 'of hiding the facts from the public', '[["of hiding the facts from the public", 465, 500]]', NULL, 'actual', NULL, 1, '1962-10-14', 1);
INSERT INTO statement ("key", "id", "article_key", "sentence_key", "number", "form", "kind", "cue_text", "cue_start", "cue_end", "content", "parts", "within", "status", "status_words", "version_key", "day", "shown") VALUES (25, '1ba7549cb4609075', 3, 19, 5, 'indirect', 'say', 'said', 690, 694, 'The anti-aircraft missiles and jet fighters that the Soviet Union has delivered to the government of Prime Minister Fidel Castro are meant for defense', '[["The anti-aircraft missiles and jet fighters that the Soviet Union has delivered to the government of Prime Minister Fidel Castro are meant for defense", 532, 682]]', NULL, 'actual', NULL, 1, '1962-10-14', 1);
INSERT INTO statement ("key", "id", "article_key", "sentence_key", "number", "form", "kind", "cue_text", "cue_start", "cue_end", "content", "parts", "within", "status", "status_words", "version_key", "day", "shown") VALUES (26, 'e4c2f9d7171ce10f', 3, 20, 6, 'mixed', 'warn', 'warned', 705, 711, 'that "the gravest issues would arise" if offensive missiles were found in Cuba', '[["that \"the gravest issues would arise\" if offensive missiles were found in Cuba", 723, 801]]', NULL, 'hypothetical', '[["would", 748, 753], ["if", 761, 763]]', 1, '1962-10-14', 1);
INSERT INTO statement ("key", "id", "article_key", "sentence_key", "number", "form", "kind", "cue_text", "cue_start", "cue_end", "content", "parts", "within", "status", "status_words", "version_key", "day", "shown") VALUES (27, '594232a3d6bd9e81', 3, 22, 7, 'indirect', 'say', 'stated', 905, 911, 'that it had no need to place its missiles in any other country', '[["that it had no need to place its missiles in any other country", 952, 1014]]', NULL, 'negated', '[["no", 964, 966]]', 1, '1962-10-14', 1);
INSERT INTO statement ("key", "id", "article_key", "sentence_key", "number", "form", "kind", "cue_text", "cue_start", "cue_end", "content", "parts", "within", "status", "status_words", "version_key", "day", "shown") VALUES (28, 'b0096eb922b5fd81', 3, 22, 8, 'indirect', 'claim', 'accused', 1020, 1027, 'the United States of preparing an attack on Cuba', '[["the United States of preparing an attack on Cuba", 1028, 1076]]', NULL, 'actual', NULL, 1, '1962-10-14', 1);
INSERT INTO statement ("key", "id", "article_key", "sentence_key", "number", "form", "kind", "cue_text", "cue_start", "cue_end", "content", "parts", "within", "status", "status_words", "version_key", "day", "shown") VALUES (29, '00bc8208b3bd46ec', 3, 23, 9, 'indirect', 'ask', 'urged', 1206, 1211, 'an invasion', '[["an invasion", 1212, 1223]]', NULL, 'actual', NULL, 1, '1962-10-14', 1);
INSERT INTO statement ("key", "id", "article_key", "sentence_key", "number", "form", "kind", "cue_text", "cue_start", "cue_end", "content", "parts", "within", "status", "status_words", "version_key", "day", "shown") VALUES (30, 'f72b02e25859d7e4', 4, 24, 0, 'indirect', 'say', 'say', 34, 37, 'that they killed about 20 of Castro''s militiamen and some Soviet soldiers in a raid on the coast of Cuba', '[["that they killed about 20 of Castro''s militiamen and some Soviet soldiers in a raid on the coast of Cuba", 38, 142]]', NULL, 'actual', NULL, 1, '1962-10-15', 1);
INSERT INTO statement ("key", "id", "article_key", "sentence_key", "number", "form", "kind", "cue_text", "cue_start", "cue_end", "content", "parts", "within", "status", "status_words", "version_key", "day", "shown") VALUES (31, '2136d8cbc0f79165', 4, 24, 1, 'indirect', 'promise', 'promising', 157, 166, 'to strike again', '[["to strike again", 167, 182]]', NULL, 'actual', NULL, 1, '1962-10-15', 1);
INSERT INTO statement ("key", "id", "article_key", "sentence_key", "number", "form", "kind", "cue_text", "cue_start", "cue_end", "content", "parts", "within", "status", "status_words", "version_key", "day", "shown") VALUES (32, '3233d77cf2f67c1b', 4, 25, 2, 'indirect', 'say', 'says', 225, 229, 'its men landed at Isabela de Sagua, a port some 150 miles east of Havana, soon after midnight on Oct. 8, fought the garrison for two hours, blew up a railway yard and an arsenal and carried off weapons and flags', '[["its men landed at Isabela de Sagua, a port some 150 miles east of Havana, soon after midnight on Oct. 8, fought the garrison for two hours, blew up a railway yard and an arsenal and carried off weapons and flags", 230, 441]]', NULL, 'actual', NULL, 1, '1962-10-15', 1);
INSERT INTO statement ("key", "id", "article_key", "sentence_key", "number", "form", "kind", "cue_text", "cue_start", "cue_end", "content", "parts", "within", "status", "status_words", "version_key", "day", "shown") VALUES (33, '940f054152f14d8c', 4, 26, 3, 'indirect', 'say', 'told', 472, 476, 'that five of the raiders were hurt', '[["that five of the raiders were hurt", 513, 547]]', NULL, 'actual', NULL, 1, '1962-10-15', 1);
INSERT INTO statement ("key", "id", "article_key", "sentence_key", "number", "form", "kind", "cue_text", "cue_start", "cue_end", "content", "parts", "within", "status", "status_words", "version_key", "day", "shown") VALUES (34, 'b05c030d69702385', 4, 28, 4, 'indirect', 'confirm', 'confirm', 646, 653, 'the story', '[["the story", 654, 663]]', NULL, 'actual', NULL, 1, '1962-10-15', 1);
INSERT INTO statement ("key", "id", "article_key", "sentence_key", "number", "form", "kind", "cue_text", "cue_start", "cue_end", "content", "parts", "within", "status", "status_words", "version_key", "day", "shown") VALUES (35, 'dcd1d176d0a541f5', 4, 29, 5, 'indirect', 'say', 'said', 774, 778, 'nothing of a landing', '[["nothing of a landing", 779, 799]]', NULL, 'actual', NULL, 1, '1962-10-15', 1);
INSERT INTO statement ("key", "id", "article_key", "sentence_key", "number", "form", "kind", "cue_text", "cue_start", "cue_end", "content", "parts", "within", "status", "status_words", "version_key", "day", "shown") VALUES (36, 'bf5b5343726fbd17', 4, 30, 6, 'indirect', 'deny', 'denied', 978, 984, 'Havana radio blamed the United States for that attack', '[["Havana radio blamed the United States for that attack", 904, 957]]', NULL, 'actual', NULL, 1, '1962-10-15', 1);
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
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (1, 'actor', 0, 6366033986749829936, 'Senator Kenneth Keating', 229, 252, 'introduced', NULL, NULL, NULL, '1962-10-14', '{"candidates": ["SUN", "CUB", "COL", "RUS"]}');
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (1, 'recipient', 0, 4558062701048571946, 'Bundy', 168, 173, 'introduced', NULL, NULL, NULL, '1962-10-14', '{"referent": ["McGeorge Bundy, President Kennedy''s adviser on national security", 22, 86]}');
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (1, 'recipient', 1, 4393189632628573691, 'Moscow', 283, 289, 'named', NULL, NULL, NULL, '1962-10-14', NULL);
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (2, 'actor', 0, 7854051749609018970, 'he', 435, 437, 'home', NULL, NULL, NULL, '1962-10-14', '{"candidates": ["SUN", "CUB", "COL", "RUS"], "referent": ["Senator Kenneth Keating, Republican of New York", 229, 276]}');
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (2, 'recipient', 0, 8096777494328303202, 'the administration', 446, 464, 'home', NULL, NULL, NULL, '1962-10-14', '{"candidates": ["SUN", "CUB", "COL", "RUS"]}');
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (3, 'actor', 0, 6971782936876079359, 'the Soviet Union', 581, 597, 'named', NULL, NULL, NULL, '1962-10-14', NULL);
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (3, 'recipient', 0, 8161421102764489798, 'the government of Prime Minister Fidel Castro', 615, 660, 'introduced', NULL, NULL, NULL, '1962-10-14', NULL);
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (3, 'source', 0, 246995917812528437, 'Bundy', 684, 689, NULL, 'asserts', 'say', 0, '1962-10-14', '{"referent": ["McGeorge Bundy, President Kennedy''s adviser on national security", 22, 86], "cue": ["said", 690, 694]}');
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (4, 'actor', 0, 638483301895435683, 'Kennedy', 697, 704, 'introduced', NULL, NULL, NULL, '1962-09-04', '{"referent": ["President Kennedy", 38, 55]}');
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (5, 'actor', 0, 1551155634750986113, 'He', 803, 805, 'person', NULL, NULL, NULL, '1962-09-13', '{"referent": ["President Kennedy", 38, 55]}');
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (6, 'actor', 0, 6971782936876079359, 'the Soviet government', 883, 904, 'named', NULL, NULL, NULL, '1962-10-14', NULL);
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (6, 'recipient', 0, 5724182802198130243, 'the United States', 1028, 1045, 'named', NULL, NULL, NULL, '1962-10-14', NULL);
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (7, 'actor', 0, 5724182802198130243, 'the United States', 1028, 1045, 'named', NULL, NULL, NULL, '1962-10-14', NULL);
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (7, 'recipient', 0, 5219371667967095230, 'Cuba', 1072, 1076, 'named', NULL, NULL, NULL, '1962-10-14', NULL);
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (7, 'source', 0, 7146920439116708675, 'the Soviet government', 883, 904, NULL, 'asserts', 'claim', 0, '1962-10-14', '{"cue": ["accused", 1020, 1027]}');
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (8, 'actor', 0, 1673410841563143435, 'Several Republican candidates', 1079, 1108, 'named', NULL, NULL, NULL, '1962-10-14', NULL);
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (8, 'recipient', 0, 5219371667967095230, 'the island', 1152, 1162, 'named', NULL, NULL, NULL, '1962-10-14', '{"referent": ["Cuba", 161, 165]}');
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (9, 'actor', 0, 7854051749609018970, 'Senator Homer Capehart of Indiana', 1168, 1201, 'named', NULL, NULL, NULL, '1962-10-14', NULL);
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (10, 'actor', 0, 6366033986749829936, 'Senator Kenneth Keating', 229, 252, 'introduced', NULL, NULL, NULL, '1962-10-14', '{"candidates": ["SUN", "CUB", "COL", "RUS"]}');
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (10, 'recipient', 0, 4558062701048571946, 'Bundy', 168, 173, 'introduced', NULL, NULL, NULL, '1962-10-14', '{"referent": ["McGeorge Bundy, President Kennedy''s adviser on national security", 22, 86]}');
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (10, 'recipient', 1, 4393189632628573691, 'Moscow', 283, 289, 'named', NULL, NULL, NULL, '1962-10-14', NULL);
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (11, 'actor', 0, 7854051749609018970, 'he', 435, 437, 'home', NULL, NULL, NULL, '1962-10-14', '{"candidates": ["SUN", "CUB", "COL", "RUS"], "referent": ["Senator Kenneth Keating, Republican of New York", 229, 276]}');
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (11, 'recipient', 0, 8096777494328303202, 'the administration', 446, 464, 'home', NULL, NULL, NULL, '1962-10-14', '{"candidates": ["SUN", "CUB", "COL", "RUS"]}');
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (12, 'actor', 0, 6971782936876079359, 'the Soviet Union', 581, 597, 'named', NULL, NULL, NULL, '1962-10-14', NULL);
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (12, 'recipient', 0, 8161421102764489798, 'the government of Prime Minister Fidel Castro', 615, 660, 'introduced', NULL, NULL, NULL, '1962-10-14', NULL);
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (12, 'source', 0, 246995917812528437, 'Bundy', 684, 689, NULL, 'asserts', 'say', 0, '1962-10-14', '{"referent": ["McGeorge Bundy, President Kennedy''s adviser on national security", 22, 86], "cue": ["said", 690, 694]}');
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (13, 'actor', 0, 638483301895435683, 'Kennedy', 697, 704, 'introduced', NULL, NULL, NULL, '1962-09-04', '{"referent": ["President Kennedy", 38, 55]}');
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (14, 'actor', 0, 1551155634750986113, 'He', 803, 805, 'person', NULL, NULL, NULL, '1962-09-13', '{"referent": ["President Kennedy", 38, 55]}');
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (15, 'actor', 0, 6971782936876079359, 'the Soviet government', 883, 904, 'named', NULL, NULL, NULL, '1962-10-14', NULL);
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (15, 'recipient', 0, 5724182802198130243, 'the United States', 1028, 1045, 'named', NULL, NULL, NULL, '1962-10-14', NULL);
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (16, 'actor', 0, 5724182802198130243, 'the United States', 1028, 1045, 'named', NULL, NULL, NULL, '1962-10-14', NULL);
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (16, 'recipient', 0, 5219371667967095230, 'Cuba', 1072, 1076, 'named', NULL, NULL, NULL, '1962-10-14', NULL);
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (16, 'source', 0, 7146920439116708675, 'the Soviet government', 883, 904, NULL, 'asserts', 'claim', 0, '1962-10-14', '{"cue": ["accused", 1020, 1027]}');
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (17, 'actor', 0, 6366033986749829936, 'Senator Kenneth Keating', 229, 252, 'introduced', NULL, NULL, NULL, '1962-10-14', '{"candidates": ["SUN", "CUB", "COL", "RUS"]}');
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (17, 'recipient', 0, 4558062701048571946, 'Bundy', 168, 173, 'introduced', NULL, NULL, NULL, '1962-10-14', '{"referent": ["McGeorge Bundy, President Kennedy''s adviser on national security", 22, 86]}');
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (17, 'recipient', 1, 4393189632628573691, 'Moscow', 283, 289, 'named', NULL, NULL, NULL, '1962-10-14', NULL);
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (18, 'actor', 0, 7854051749609018970, 'he', 435, 437, 'home', NULL, NULL, NULL, '1962-10-14', '{"candidates": ["SUN", "CUB", "COL", "RUS"], "referent": ["Senator Kenneth Keating, Republican of New York", 229, 276]}');
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (18, 'recipient', 0, 8096777494328303202, 'the administration', 446, 464, 'home', NULL, NULL, NULL, '1962-10-14', '{"candidates": ["SUN", "CUB", "COL", "RUS"]}');
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (19, 'actor', 0, 6971782936876079359, 'the Soviet Union', 581, 597, 'named', NULL, NULL, NULL, '1962-10-14', NULL);
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (19, 'recipient', 0, 8161421102764489798, 'the government of Prime Minister Fidel Castro', 615, 660, 'introduced', NULL, NULL, NULL, '1962-10-14', NULL);
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (19, 'source', 0, 246995917812528437, 'Bundy', 684, 689, NULL, 'asserts', 'say', 0, '1962-10-14', '{"referent": ["McGeorge Bundy, President Kennedy''s adviser on national security", 22, 86], "cue": ["said", 690, 694]}');
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (20, 'actor', 0, 638483301895435683, 'Kennedy', 697, 704, 'introduced', NULL, NULL, NULL, '1962-09-04', '{"referent": ["President Kennedy", 38, 55]}');
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (21, 'actor', 0, 1551155634750986113, 'He', 803, 805, 'person', NULL, NULL, NULL, '1962-09-13', '{"referent": ["President Kennedy", 38, 55]}');
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (22, 'actor', 0, 6971782936876079359, 'the Soviet government', 883, 904, 'named', NULL, NULL, NULL, '1962-10-14', NULL);
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (22, 'recipient', 0, 5724182802198130243, 'the United States', 1028, 1045, 'named', NULL, NULL, NULL, '1962-10-14', NULL);
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (23, 'actor', 0, 5724182802198130243, 'the United States', 1028, 1045, 'named', NULL, NULL, NULL, '1962-10-14', NULL);
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (23, 'recipient', 0, 5219371667967095230, 'Cuba', 1072, 1076, 'named', NULL, NULL, NULL, '1962-10-14', NULL);
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (23, 'source', 0, 7146920439116708675, 'the Soviet government', 883, 904, NULL, 'asserts', 'claim', 0, '1962-10-14', '{"cue": ["accused", 1020, 1027]}');
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (24, 'actor', 0, 1673410841563143435, 'Several Republican candidates', 1079, 1108, 'named', NULL, NULL, NULL, '1962-10-14', NULL);
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (24, 'recipient', 0, 5219371667967095230, 'the island', 1152, 1162, 'named', NULL, NULL, NULL, '1962-10-14', '{"referent": ["Cuba", 161, 165]}');
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (25, 'actor', 0, 7854051749609018970, 'Senator Homer Capehart of Indiana', 1168, 1201, 'named', NULL, NULL, NULL, '1962-10-14', NULL);
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (26, 'actor', 0, 2398380713785565173, 'they', 43, 47, 'named', NULL, NULL, NULL, '1962-10-15', '{"referent": ["Cuban exiles", 17, 29]}');
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (26, 'actor', 1, 4494823587367960421, 'some Soviet soldiers in a raid on the coast of Cuba', 91, 142, 'named', NULL, NULL, NULL, '1962-10-15', NULL);
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (26, 'recipient', 0, 2038726699749422828, 'about 20 of Castro''s militiamen', 55, 86, 'home', NULL, NULL, NULL, '1962-10-15', '{"candidates": ["USA", "SUN", "PRI", "GBR"]}');
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (26, 'source', 0, 761519258136020209, 'Cuban exiles', 17, 29, NULL, 'asserts', 'say', 1, '1962-10-15', '{"cue": ["say", 34, 37]}');
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (27, 'actor', 0, 4494823587367960421, 'some Soviet soldiers in a raid on the coast of Cuba', 91, 142, 'named', NULL, NULL, NULL, '1962-10-15', NULL);
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (27, 'recipient', 0, 2038726699749422828, 'about 20 of Castro''s militiamen', 55, 86, 'home', NULL, NULL, NULL, '1962-10-15', '{"candidates": ["USA", "SUN", "PRI", "GBR"]}');
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (27, 'source', 0, 761519258136020209, 'Cuban exiles', 17, 29, NULL, 'asserts', 'say', 0, '1962-10-15', '{"cue": ["say", 34, 37]}');
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (28, 'actor', 0, 2398380713785565173, 'Cuban exiles', 17, 29, 'named', NULL, NULL, NULL, '1962-10-08', NULL);
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (29, 'actor', 0, 2398380713785565173, 'its men', 230, 237, 'group', NULL, NULL, NULL, '1962-10-09', NULL);
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (29, 'source', 0, 761519258136020209, 'The group', 185, 194, NULL, 'asserts', 'say', 1, '1962-10-09', '{"cue": ["says", 225, 229]}');
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (30, 'actor', 0, 2398380713785565173, 'its men', 230, 237, 'group', NULL, NULL, NULL, '1962-10-09', NULL);
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (30, 'source', 0, 761519258136020209, 'The group', 185, 194, NULL, 'asserts', 'say', 1, '1962-10-09', '{"cue": ["says", 225, 229]}');
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (31, 'recipient', 0, 4264776865414663953, 'five of the raiders', 518, 537, 'home', NULL, NULL, NULL, '1962-10-15', '{"candidates": ["CUB", "PRI", "SUN", "GBR"]}');
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (31, 'source', 0, 3972619723000622764, 'Antonio Veciana', 443, 458, NULL, 'asserts', 'say', 0, '1962-10-15', '{"cue": ["told", 472, 476]}');
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (32, 'actor', 0, 8096777494328303202, 'He', 549, 551, 'home', NULL, NULL, NULL, '1962-10-15', '{"candidates": ["CUB", "SUN", "PRI", "GBR"], "referent": ["Antonio Veciana, its leader", 443, 470]}');
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (33, 'actor', 0, 4290361180541266932, 'Havana', 763, 769, 'named', NULL, NULL, NULL, '1962-10-15', NULL);
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (33, 'source', 0, 3160866019593408866, 'Havana', 763, 769, NULL, 'denies', 'say', 1, '1962-10-15', '{"cue": ["said", 774, 778]}');
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (34, 'actor', 0, 3888684858438575339, 'Havana radio', 904, 916, 'named', NULL, NULL, NULL, '1962-10-15', NULL);
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (34, 'recipient', 0, 5724182802198130243, 'the United States', 924, 941, 'named', NULL, NULL, NULL, '1962-10-15', NULL);
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (36, 'actor', 0, 5823572584123814130, 'Castro''s forces', 1002, 1017, 'person', NULL, NULL, NULL, '1961-04-01', NULL);
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (37, 'actor', 0, 5823572584123814130, 'Castro''s forces', 1002, 1017, 'person', NULL, NULL, NULL, '1962-10-15', NULL);
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (37, 'recipient', 0, 4420181931779162465, 'more than 1,100 prisoners', 1088, 1113, 'home', NULL, NULL, NULL, '1962-10-15', '{"candidates": ["CUB", "SUN", "PRI", "GBR"]}');
INSERT INTO participant ("event_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "claim", "kind", "own", "day", "detail") VALUES (38, 'actor', 0, 6085130798821317061, 'James Donovan', 1115, 1128, 'introduced', NULL, NULL, NULL, '1962-10-15', NULL);
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
INSERT INTO dyad ("event_key", "number", "actor_key", "recipient_key", "actor_country", "recipient_country", "directed") VALUES (1, 0, 6366033986749829936, 4558062701048571946, 'USA', 'USA', 1);
INSERT INTO dyad ("event_key", "number", "actor_key", "recipient_key", "actor_country", "recipient_country", "directed") VALUES (1, 1, 6366033986749829936, 4393189632628573691, 'USA', 'SUN', 1);
INSERT INTO dyad ("event_key", "number", "actor_key", "recipient_key", "actor_country", "recipient_country", "directed") VALUES (2, 0, 7854051749609018970, 8096777494328303202, 'USA', 'USA', 1);
INSERT INTO dyad ("event_key", "number", "actor_key", "recipient_key", "actor_country", "recipient_country", "directed") VALUES (3, 0, 6971782936876079359, 8161421102764489798, 'SUN', 'CUB', 1);
INSERT INTO dyad ("event_key", "number", "actor_key", "recipient_key", "actor_country", "recipient_country", "directed") VALUES (6, 0, 6971782936876079359, 5724182802198130243, 'SUN', 'USA', 1);
INSERT INTO dyad ("event_key", "number", "actor_key", "recipient_key", "actor_country", "recipient_country", "directed") VALUES (7, 0, 5724182802198130243, 5219371667967095230, 'USA', 'CUB', 1);
INSERT INTO dyad ("event_key", "number", "actor_key", "recipient_key", "actor_country", "recipient_country", "directed") VALUES (8, 0, 1673410841563143435, 5219371667967095230, 'USA', 'CUB', 1);
INSERT INTO dyad ("event_key", "number", "actor_key", "recipient_key", "actor_country", "recipient_country", "directed") VALUES (10, 0, 6366033986749829936, 4558062701048571946, 'USA', 'USA', 1);
INSERT INTO dyad ("event_key", "number", "actor_key", "recipient_key", "actor_country", "recipient_country", "directed") VALUES (10, 1, 6366033986749829936, 4393189632628573691, 'USA', 'SUN', 1);
INSERT INTO dyad ("event_key", "number", "actor_key", "recipient_key", "actor_country", "recipient_country", "directed") VALUES (11, 0, 7854051749609018970, 8096777494328303202, 'USA', 'USA', 1);
INSERT INTO dyad ("event_key", "number", "actor_key", "recipient_key", "actor_country", "recipient_country", "directed") VALUES (12, 0, 6971782936876079359, 8161421102764489798, 'SUN', 'CUB', 1);
INSERT INTO dyad ("event_key", "number", "actor_key", "recipient_key", "actor_country", "recipient_country", "directed") VALUES (15, 0, 6971782936876079359, 5724182802198130243, 'SUN', 'USA', 1);
INSERT INTO dyad ("event_key", "number", "actor_key", "recipient_key", "actor_country", "recipient_country", "directed") VALUES (16, 0, 5724182802198130243, 5219371667967095230, 'USA', 'CUB', 1);
INSERT INTO dyad ("event_key", "number", "actor_key", "recipient_key", "actor_country", "recipient_country", "directed") VALUES (17, 0, 6366033986749829936, 4558062701048571946, 'USA', 'USA', 1);
INSERT INTO dyad ("event_key", "number", "actor_key", "recipient_key", "actor_country", "recipient_country", "directed") VALUES (17, 1, 6366033986749829936, 4393189632628573691, 'USA', 'SUN', 1);
INSERT INTO dyad ("event_key", "number", "actor_key", "recipient_key", "actor_country", "recipient_country", "directed") VALUES (18, 0, 7854051749609018970, 8096777494328303202, 'USA', 'USA', 1);
INSERT INTO dyad ("event_key", "number", "actor_key", "recipient_key", "actor_country", "recipient_country", "directed") VALUES (19, 0, 6971782936876079359, 8161421102764489798, 'SUN', 'CUB', 1);
INSERT INTO dyad ("event_key", "number", "actor_key", "recipient_key", "actor_country", "recipient_country", "directed") VALUES (22, 0, 6971782936876079359, 5724182802198130243, 'SUN', 'USA', 1);
INSERT INTO dyad ("event_key", "number", "actor_key", "recipient_key", "actor_country", "recipient_country", "directed") VALUES (23, 0, 5724182802198130243, 5219371667967095230, 'USA', 'CUB', 1);
INSERT INTO dyad ("event_key", "number", "actor_key", "recipient_key", "actor_country", "recipient_country", "directed") VALUES (24, 0, 1673410841563143435, 5219371667967095230, 'USA', 'CUB', 1);
INSERT INTO dyad ("event_key", "number", "actor_key", "recipient_key", "actor_country", "recipient_country", "directed") VALUES (26, 0, 2398380713785565173, 2038726699749422828, 'CUB', 'CUB', 1);
INSERT INTO dyad ("event_key", "number", "actor_key", "recipient_key", "actor_country", "recipient_country", "directed") VALUES (26, 1, 4494823587367960421, 2038726699749422828, 'SUN', 'CUB', 1);
INSERT INTO dyad ("event_key", "number", "actor_key", "recipient_key", "actor_country", "recipient_country", "directed") VALUES (27, 0, 4494823587367960421, 2038726699749422828, 'SUN', 'CUB', 1);
INSERT INTO dyad ("event_key", "number", "actor_key", "recipient_key", "actor_country", "recipient_country", "directed") VALUES (34, 0, 3888684858438575339, 5724182802198130243, 'CUB', 'USA', 1);
INSERT INTO dyad ("event_key", "number", "actor_key", "recipient_key", "actor_country", "recipient_country", "directed") VALUES (37, 0, 5823572584123814130, 4420181931779162465, 'CUB', 'USA', 1);
CREATE TABLE position (
    event_key INTEGER NOT NULL,
    stance VARCHAR(12) NOT NULL,
    holder VARCHAR(9) NOT NULL, what_text TEXT, what_start INTEGER, what_end INTEGER,
    CONSTRAINT pk_position PRIMARY KEY (event_key, stance),
    CONSTRAINT ck_position_holder CHECK (holder IN ('actor', 'source')),
    CONSTRAINT fk_position_event_key FOREIGN KEY(event_key) REFERENCES event ("key") ON DELETE CASCADE
)
 WITHOUT ROWID;
INSERT INTO position ("event_key", "stance", "holder", "what_text", "what_start", "what_end") VALUES (1, 'accuses', 'actor', 'Moscow was building missile bases on the island', 283, 330);
INSERT INTO position ("event_key", "stance", "holder", "what_text", "what_start", "what_end") VALUES (2, 'accuses', 'actor', 'hiding the facts from the public', 468, 500);
INSERT INTO position ("event_key", "stance", "holder", "what_text", "what_start", "what_end") VALUES (4, 'warns of', 'actor', '"the gravest issues would arise" if offensive missiles were found in Cuba', 728, 801);
INSERT INTO position ("event_key", "stance", "holder", "what_text", "what_start", "what_end") VALUES (5, 'warns of', 'actor', NULL, NULL, NULL);
INSERT INTO position ("event_key", "stance", "holder", "what_text", "what_start", "what_end") VALUES (6, 'accuses', 'actor', 'preparing an attack on Cuba', 1049, 1076);
INSERT INTO position ("event_key", "stance", "holder", "what_text", "what_start", "what_end") VALUES (8, 'calls for', 'actor', 'a blockade of the island', 1138, 1162);
INSERT INTO position ("event_key", "stance", "holder", "what_text", "what_start", "what_end") VALUES (9, 'calls for', 'actor', 'an invasion', 1212, 1223);
INSERT INTO position ("event_key", "stance", "holder", "what_text", "what_start", "what_end") VALUES (10, 'accuses', 'actor', 'Moscow was building missile bases on the island', 283, 330);
INSERT INTO position ("event_key", "stance", "holder", "what_text", "what_start", "what_end") VALUES (11, 'accuses', 'actor', 'hiding the facts from the public', 468, 500);
INSERT INTO position ("event_key", "stance", "holder", "what_text", "what_start", "what_end") VALUES (13, 'warns of', 'actor', '"the gravest issues would arise" if offensive missiles were found in Cuba', 728, 801);
INSERT INTO position ("event_key", "stance", "holder", "what_text", "what_start", "what_end") VALUES (14, 'warns of', 'actor', NULL, NULL, NULL);
INSERT INTO position ("event_key", "stance", "holder", "what_text", "what_start", "what_end") VALUES (15, 'accuses', 'actor', 'preparing an attack on Cuba', 1049, 1076);
INSERT INTO position ("event_key", "stance", "holder", "what_text", "what_start", "what_end") VALUES (17, 'accuses', 'actor', 'Moscow was building missile bases on the island', 283, 330);
INSERT INTO position ("event_key", "stance", "holder", "what_text", "what_start", "what_end") VALUES (18, 'accuses', 'actor', 'hiding the facts from the public', 468, 500);
INSERT INTO position ("event_key", "stance", "holder", "what_text", "what_start", "what_end") VALUES (20, 'warns of', 'actor', '"the gravest issues would arise" if offensive missiles were found in Cuba', 728, 801);
INSERT INTO position ("event_key", "stance", "holder", "what_text", "what_start", "what_end") VALUES (21, 'warns of', 'actor', NULL, NULL, NULL);
INSERT INTO position ("event_key", "stance", "holder", "what_text", "what_start", "what_end") VALUES (22, 'accuses', 'actor', 'preparing an attack on Cuba', 1049, 1076);
INSERT INTO position ("event_key", "stance", "holder", "what_text", "what_start", "what_end") VALUES (24, 'calls for', 'actor', 'a blockade of the island', 1138, 1162);
INSERT INTO position ("event_key", "stance", "holder", "what_text", "what_start", "what_end") VALUES (25, 'calls for', 'actor', 'an invasion', 1212, 1223);
INSERT INTO position ("event_key", "stance", "holder", "what_text", "what_start", "what_end") VALUES (28, 'promises', 'actor', 'strike again', 170, 182);
INSERT INTO position ("event_key", "stance", "holder", "what_text", "what_start", "what_end") VALUES (32, 'warns of', 'actor', 'attack any ship that takes goods to Castro', 566, 608);
INSERT INTO position ("event_key", "stance", "holder", "what_text", "what_start", "what_end") VALUES (33, 'denies', 'source', NULL, NULL, NULL);
INSERT INTO position ("event_key", "stance", "holder", "what_text", "what_start", "what_end") VALUES (34, 'accuses', 'actor', 'attack', 951, 957);
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
INSERT INTO quote ("statement_key", "number", "text", "start_char", "end_char") VALUES (7, 0, 'the gravest issues would arise', 729, 759);
INSERT INTO quote ("statement_key", "number", "text", "start_char", "end_char") VALUES (17, 0, 'the gravest issues would arise', 729, 759);
INSERT INTO quote ("statement_key", "number", "text", "start_char", "end_char") VALUES (26, 0, 'the gravest issues would arise', 729, 759);
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
INSERT INTO speaker ("statement_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "detail") VALUES (1, 'speaker', 0, 8096777494328303202, 'WASHINGTON', 0, 10, 'named', NULL);
INSERT INTO speaker ("statement_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "detail") VALUES (2, 'speaker', 0, 4558062701048571946, 'Bundy', 168, 173, 'introduced', '{"referent": ["McGeorge Bundy, President Kennedy''s adviser on national security", 22, 86]}');
INSERT INTO speaker ("statement_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "detail") VALUES (3, 'speaker', 0, 6366033986749829936, 'Senator Kenneth Keating', 229, 252, 'introduced', '{"candidates": ["SUN", "CUB", "COL", "RUS"]}');
INSERT INTO speaker ("statement_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "detail") VALUES (4, 'addressee', 0, 7854051749609018970, 'the Senate', 345, 355, 'home', '{"candidates": ["SUN", "CUB", "COL", "RUS"]}');
INSERT INTO speaker ("statement_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "detail") VALUES (4, 'speaker', 0, 6366033986749829936, 'Keating', 332, 339, 'introduced', '{"candidates": ["SUN", "CUB", "COL", "RUS"], "referent": ["Senator Kenneth Keating, Republican of New York", 229, 276]}');
INSERT INTO speaker ("statement_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "detail") VALUES (5, 'speaker', 0, 7854051749609018970, 'he', 435, 437, 'home', '{"candidates": ["SUN", "CUB", "COL", "RUS"], "referent": ["Senator Kenneth Keating, Republican of New York", 229, 276]}');
INSERT INTO speaker ("statement_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "detail") VALUES (6, 'speaker', 0, 4558062701048571946, 'Bundy', 684, 689, 'introduced', '{"referent": ["McGeorge Bundy, President Kennedy''s adviser on national security", 22, 86]}');
INSERT INTO speaker ("statement_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "detail") VALUES (7, 'speaker', 0, 638483301895435683, 'Kennedy', 697, 704, 'introduced', '{"referent": ["President Kennedy", 38, 55]}');
INSERT INTO speaker ("statement_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "detail") VALUES (8, 'speaker', 0, 6971782936876079359, 'the Soviet government', 883, 904, 'named', NULL);
INSERT INTO speaker ("statement_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "detail") VALUES (9, 'speaker', 0, 6971782936876079359, 'the Soviet government', 883, 904, 'named', NULL);
INSERT INTO speaker ("statement_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "detail") VALUES (10, 'speaker', 0, 7854051749609018970, 'Senator Homer Capehart of Indiana', 1168, 1201, 'named', NULL);
INSERT INTO speaker ("statement_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "detail") VALUES (11, 'speaker', 0, 8096777494328303202, 'WASHINGTON', 0, 10, 'named', NULL);
INSERT INTO speaker ("statement_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "detail") VALUES (12, 'speaker', 0, 4558062701048571946, 'Bundy', 168, 173, 'introduced', '{"referent": ["McGeorge Bundy, President Kennedy''s adviser on national security", 22, 86]}');
INSERT INTO speaker ("statement_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "detail") VALUES (13, 'speaker', 0, 6366033986749829936, 'Senator Kenneth Keating', 229, 252, 'introduced', '{"candidates": ["SUN", "CUB", "COL", "RUS"]}');
INSERT INTO speaker ("statement_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "detail") VALUES (14, 'addressee', 0, 7854051749609018970, 'the Senate', 345, 355, 'home', '{"candidates": ["SUN", "CUB", "COL", "RUS"]}');
INSERT INTO speaker ("statement_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "detail") VALUES (14, 'speaker', 0, 6366033986749829936, 'Keating', 332, 339, 'introduced', '{"candidates": ["SUN", "CUB", "COL", "RUS"], "referent": ["Senator Kenneth Keating, Republican of New York", 229, 276]}');
INSERT INTO speaker ("statement_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "detail") VALUES (15, 'speaker', 0, 7854051749609018970, 'he', 435, 437, 'home', '{"candidates": ["SUN", "CUB", "COL", "RUS"], "referent": ["Senator Kenneth Keating, Republican of New York", 229, 276]}');
INSERT INTO speaker ("statement_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "detail") VALUES (16, 'speaker', 0, 4558062701048571946, 'Bundy', 684, 689, 'introduced', '{"referent": ["McGeorge Bundy, President Kennedy''s adviser on national security", 22, 86]}');
INSERT INTO speaker ("statement_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "detail") VALUES (17, 'speaker', 0, 638483301895435683, 'Kennedy', 697, 704, 'introduced', '{"referent": ["President Kennedy", 38, 55]}');
INSERT INTO speaker ("statement_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "detail") VALUES (18, 'speaker', 0, 6971782936876079359, 'the Soviet government', 883, 904, 'named', NULL);
INSERT INTO speaker ("statement_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "detail") VALUES (19, 'speaker', 0, 6971782936876079359, 'the Soviet government', 883, 904, 'named', NULL);
INSERT INTO speaker ("statement_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "detail") VALUES (20, 'speaker', 0, 8096777494328303202, 'WASHINGTON', 0, 10, 'named', NULL);
INSERT INTO speaker ("statement_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "detail") VALUES (21, 'speaker', 0, 4558062701048571946, 'Bundy', 168, 173, 'introduced', '{"referent": ["McGeorge Bundy, President Kennedy''s adviser on national security", 22, 86]}');
INSERT INTO speaker ("statement_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "detail") VALUES (22, 'speaker', 0, 6366033986749829936, 'Senator Kenneth Keating', 229, 252, 'introduced', '{"candidates": ["SUN", "CUB", "COL", "RUS"]}');
INSERT INTO speaker ("statement_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "detail") VALUES (23, 'addressee', 0, 7854051749609018970, 'the Senate', 345, 355, 'home', '{"candidates": ["SUN", "CUB", "COL", "RUS"]}');
INSERT INTO speaker ("statement_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "detail") VALUES (23, 'speaker', 0, 6366033986749829936, 'Keating', 332, 339, 'introduced', '{"candidates": ["SUN", "CUB", "COL", "RUS"], "referent": ["Senator Kenneth Keating, Republican of New York", 229, 276]}');
INSERT INTO speaker ("statement_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "detail") VALUES (24, 'speaker', 0, 7854051749609018970, 'he', 435, 437, 'home', '{"candidates": ["SUN", "CUB", "COL", "RUS"], "referent": ["Senator Kenneth Keating, Republican of New York", 229, 276]}');
INSERT INTO speaker ("statement_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "detail") VALUES (25, 'speaker', 0, 4558062701048571946, 'Bundy', 684, 689, 'introduced', '{"referent": ["McGeorge Bundy, President Kennedy''s adviser on national security", 22, 86]}');
INSERT INTO speaker ("statement_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "detail") VALUES (26, 'speaker', 0, 638483301895435683, 'Kennedy', 697, 704, 'introduced', '{"referent": ["President Kennedy", 38, 55]}');
INSERT INTO speaker ("statement_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "detail") VALUES (27, 'speaker', 0, 6971782936876079359, 'the Soviet government', 883, 904, 'named', NULL);
INSERT INTO speaker ("statement_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "detail") VALUES (28, 'speaker', 0, 6971782936876079359, 'the Soviet government', 883, 904, 'named', NULL);
INSERT INTO speaker ("statement_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "detail") VALUES (29, 'speaker', 0, 7854051749609018970, 'Senator Homer Capehart of Indiana', 1168, 1201, 'named', NULL);
INSERT INTO speaker ("statement_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "detail") VALUES (30, 'speaker', 0, 2398380713785565173, 'Cuban exiles', 17, 29, 'named', NULL);
INSERT INTO speaker ("statement_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "detail") VALUES (32, 'speaker', 0, 2398380713785565173, 'The group', 185, 194, 'group', NULL);
INSERT INTO speaker ("statement_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "detail") VALUES (33, 'addressee', 0, 2923727742546244848, 'reporters in San Juan, Puerto Rico', 477, 511, 'named', NULL);
INSERT INTO speaker ("statement_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "detail") VALUES (33, 'speaker', 0, 8742993416381597794, 'Antonio Veciana', 443, 458, 'introduced', '{"candidates": ["CUB", "SUN", "PRI", "GBR"]}');
INSERT INTO speaker ("statement_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "detail") VALUES (34, 'speaker', 0, 9173385876970417950, 'Nobody', 630, 636, NULL, NULL);
INSERT INTO speaker ("statement_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "detail") VALUES (35, 'speaker', 0, 4290361180541266932, 'Havana', 763, 769, 'named', NULL);
INSERT INTO speaker ("statement_key", "role", "number", "entity_key", "text", "start_char", "end_char", "reason", "detail") VALUES (36, 'speaker', 0, 8096777494328303202, 'American officials', 959, 977, 'named', NULL);
CREATE TABLE statement_event (
    statement_key INTEGER NOT NULL,
    event_key INTEGER NOT NULL,
    CONSTRAINT pk_statement_event PRIMARY KEY (statement_key, event_key),
    CONSTRAINT fk_statement_event_statement_key FOREIGN KEY(statement_key) REFERENCES statement ("key") ON DELETE CASCADE,
    CONSTRAINT fk_statement_event_event_key FOREIGN KEY(event_key) REFERENCES event ("key") ON DELETE CASCADE
)
 WITHOUT ROWID;
INSERT INTO statement_event ("statement_key", "event_key") VALUES (2, 1);
INSERT INTO statement_event ("statement_key", "event_key") VALUES (6, 3);
INSERT INTO statement_event ("statement_key", "event_key") VALUES (9, 7);
INSERT INTO statement_event ("statement_key", "event_key") VALUES (12, 10);
INSERT INTO statement_event ("statement_key", "event_key") VALUES (16, 12);
INSERT INTO statement_event ("statement_key", "event_key") VALUES (19, 16);
INSERT INTO statement_event ("statement_key", "event_key") VALUES (21, 17);
INSERT INTO statement_event ("statement_key", "event_key") VALUES (25, 19);
INSERT INTO statement_event ("statement_key", "event_key") VALUES (28, 23);
INSERT INTO statement_event ("statement_key", "event_key") VALUES (30, 26);
INSERT INTO statement_event ("statement_key", "event_key") VALUES (30, 27);
INSERT INTO statement_event ("statement_key", "event_key") VALUES (32, 29);
INSERT INTO statement_event ("statement_key", "event_key") VALUES (32, 30);
INSERT INTO statement_event ("statement_key", "event_key") VALUES (33, 31);
INSERT INTO statement_event ("statement_key", "event_key") VALUES (35, 33);
INSERT INTO statement_event ("statement_key", "event_key") VALUES (36, 34);
INSERT INTO statement_event ("statement_key", "event_key") VALUES (36, 35);
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
INSERT INTO toll ("event_key", "number", "kind", "low", "best", "high", "text", "start_char", "end_char", "by_text", "code") VALUES (26, 0, 'killed', NULL, 20, NULL, 'about 20 of Castro', 55, 73, 'Cuban exiles', 'CUB-REB:Alpha 66');
INSERT INTO toll ("event_key", "number", "kind", "low", "best", "high", "text", "start_char", "end_char", "by_text", "code") VALUES (31, 0, 'wounded', 5, 5, 5, 'five of the raiders', 518, 537, 'Antonio Veciana', 'USA-GOV');
INSERT INTO toll ("event_key", "number", "kind", "low", "best", "high", "text", "start_char", "end_char", "by_text", "code") VALUES (37, 0, 'detained', 1100, 1100, NULL, 'more than 1,100 prisoners', 1088, 1113, NULL, NULL);
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
INSERT INTO person ("key", "name", "folded", "role", "password", "made", "disabled") VALUES (1, 'Jane Roe', 'jane roe', 'admin', '$argon2id$v=19$m=8,t=1,p=1$c29tZXNhbHQ$AAAA', '1962-10-29T10:00:00+00:00', NULL);
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
INSERT INTO session ("key", "digest", "person_key", "made", "seen", "expires", "ended", "address") VALUES (1, '0000000000000000000000000000000000000000000000000000000000000000', 1, '1962-10-29T10:00:00+00:00', '1962-10-29T10:00:00+00:00', '1962-10-29T10:00:00+00:00', NULL, '127.0.0.1');
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
INSERT INTO token ("key", "digest", "person_key", "start", "label", "made", "last_used", "expires", "revoked") VALUES (1, '1111111111111111111111111111111111111111111111111111111111111111', 1, 'casus_ab', 'nightly', '1962-10-29T10:00:00+00:00', NULL, NULL, NULL);
CREATE TABLE attempt (
    "key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    digest VARCHAR(32) NOT NULL,
    failures INTEGER NOT NULL,
    last VARCHAR(25) NOT NULL,
    CONSTRAINT uq_attempt_digest UNIQUE (digest)
);
INSERT INTO attempt ("key", "digest", "failures", "last") VALUES (1, '544443e2b0a8e50d7ca5dcd1b7a1cb67', 1, '1962-10-29T10:00:00+00:00');
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
INSERT INTO audit ("key", "at", "person", "role", "action", "object", "address", "detail") VALUES (1, '1962-10-29T10:00:00+00:00', 'Jane Roe', 'admin', 'add feed', 'https://news.example/rss', '127.0.0.1', '{"every_s": 900}');
CREATE TABLE saved_search (
    "key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    person_key INTEGER,
    name TEXT NOT NULL,
    made VARCHAR(25) NOT NULL,
    address TEXT NOT NULL,
    CONSTRAINT uq_saved_search_person_key_name UNIQUE (person_key, name),
    CONSTRAINT fk_saved_search_person_key FOREIGN KEY(person_key) REFERENCES person ("key") ON DELETE CASCADE
);
INSERT INTO saved_search ("key", "person_key", "name", "made", "address") VALUES (1, 1, 'Cuba', '1962-10-29T10:00:00+00:00', 'place=CUB&type=MOBILIZE');
CREATE TABLE incident_dyad (
    incident_key INTEGER NOT NULL,
    number SMALLINT NOT NULL,
    one TEXT NOT NULL,
    other TEXT NOT NULL,
    one_country VARCHAR(3),
    other_country VARCHAR(3),
    way SMALLINT NOT NULL,
    day DATE,
    quad_class SMALLINT NOT NULL,
    intensity DOUBLE NOT NULL,
    counts BOOLEAN NOT NULL,
    CONSTRAINT pk_incident_dyad PRIMARY KEY (incident_key, number),
    CONSTRAINT ck_incident_dyad_way CHECK (way IN (1, 2, 3)),
    CONSTRAINT fk_incident_dyad_incident_key FOREIGN KEY(incident_key) REFERENCES incident ("key") ON DELETE CASCADE
) WITHOUT ROWID;
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
CREATE INDEX ix_session_expires ON session (expires);
CREATE INDEX ix_session_person_key ON session (person_key);
CREATE INDEX ix_token_person_key ON token (person_key);
CREATE INDEX ix_attempt_last ON attempt (last);
CREATE INDEX ix_audit_action ON audit (action);
CREATE INDEX ix_audit_person ON audit (person);
CREATE INDEX ix_incident_reports ON incident (reports) WHERE reports > 1;
CREATE INDEX ix_incident_dyad_counts_day ON incident_dyad (counts, day);
CREATE INDEX ix_incident_dyad_one_country_other_country_day_incident_key ON incident_dyad (one_country, other_country, day, incident_key);
CREATE INDEX ix_incident_background_status_day_quad_class_intensity ON incident (background, status, day, quad_class, intensity);
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
COMMIT;
