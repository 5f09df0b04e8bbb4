CREATE TABLE incident_dyad (
    incident_key BIGINT NOT NULL,
    number SMALLINT NOT NULL,
    one TEXT COLLATE "C" NOT NULL,
    other TEXT COLLATE "C" NOT NULL,
    one_country VARCHAR(3),
    other_country VARCHAR(3),
    way SMALLINT NOT NULL,
    day DATE,
    quad_class SMALLINT NOT NULL,
    intensity DOUBLE PRECISION NOT NULL,
    counts BOOLEAN NOT NULL,
    CONSTRAINT pk_incident_dyad PRIMARY KEY (incident_key, number),
    CONSTRAINT ck_incident_dyad_way CHECK (way IN (1, 2, 3)),
    CONSTRAINT fk_incident_dyad_incident_key FOREIGN KEY(incident_key) REFERENCES incident (key) ON DELETE CASCADE
);

CREATE TABLE filling_party AS
SELECT h.key, h.country,
    CASE WHEN h.country IN ('IGO', 'NGO') OR h.sector IN ('CRM', 'REB', 'UAF') THEN h.code ELSE h.country END AS code
FROM (
    SELECT key, code, substr(head, 1, strpos(head || '-', '-') - 1) AS country,
        substr(head, strpos(head || '-', '-') + 1) AS sector
    FROM (SELECT n.key, n.code, substr(n.code, 1, strpos(n.code || ':', ':') - 1) AS head FROM entity n) n
) h
WHERE h.country NOT IN ('', 'UNK');

CREATE INDEX filling_party_key ON filling_party (key);

CREATE TABLE filling_side AS
SELECT incident_key, role, code, country,
    row_number() OVER (PARTITION BY incident_key, role ORDER BY number) AS place
FROM (
    SELECT p.incident_key, p.role, t.code, min(p.number) AS number,
        CASE WHEN length(t.country) = 3 AND t.country NOT IN ('IGO', 'NGO', 'MNC') THEN t.country END AS country
    FROM incident_party p JOIN filling_party t ON t.key = p.entity_key
    GROUP BY p.incident_key, p.role, t.code, t.country
) s;

DELETE FROM filling_side WHERE place > 20;

CREATE INDEX filling_side_incident_key ON filling_side (incident_key, role);

CREATE TABLE filling_pair AS
SELECT a.incident_key, a.code AS one, r.code AS other, a.country AS one_country, r.country AS other_country, 1 AS way
FROM filling_side a JOIN filling_side r ON r.incident_key = a.incident_key AND r.role = 'recipient'
WHERE a.role = 'actor' AND a.code COLLATE "C" < r.code COLLATE "C"
UNION ALL
SELECT a.incident_key, r.code, a.code, r.country, a.country, 2
FROM filling_side a JOIN filling_side r ON r.incident_key = a.incident_key AND r.role = 'recipient'
WHERE a.role = 'actor' AND r.code COLLATE "C" < a.code COLLATE "C"
UNION ALL
SELECT a.incident_key, a.code, b.code, a.country, b.country, 3
FROM filling_side a JOIN filling_side b ON b.incident_key = a.incident_key AND b.role = 'actor'
WHERE a.role = 'actor' AND a.code COLLATE "C" < b.code COLLATE "C" AND NOT EXISTS (
    SELECT 1 FROM incident_party p WHERE p.incident_key = a.incident_key AND p.role = 'recipient');

INSERT INTO incident_dyad
SELECT p.incident_key, row_number() OVER (PARTITION BY p.incident_key ORDER BY p.one COLLATE "C", p.other COLLATE "C") - 1, p.one, p.other,
    p.one_country, p.other_country, p.way, i.day, i.quad_class, i.intensity, i.status = 'actual' AND NOT i.background
FROM (
    SELECT incident_key, one, other, one_country, other_country, sum(way) AS way
    FROM filling_pair GROUP BY incident_key, one, other, one_country, other_country
) p JOIN incident i ON i.key = p.incident_key;

DROP TABLE filling_pair;

DROP TABLE filling_side;

DROP TABLE filling_party;

CREATE INDEX ix_incident_dyad_counts_day ON incident_dyad (counts, day);

CREATE INDEX ix_incident_dyad_one_country_other_country_day_incident_key ON incident_dyad (one_country, other_country, day, incident_key);

CREATE INDEX ix_incident_background_status_day_quad_class_intensity ON incident (background, status, day, quad_class, intensity);
