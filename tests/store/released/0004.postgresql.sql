--
-- PostgreSQL database dump
--


-- Dumped from database version 15.18 (Debian 15.18-0+deb12u1)
-- Dumped by pg_dump version 15.18 (Debian 15.18-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: article_search(text); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.article_search(words text) RETURNS TABLE(rowid bigint, rank double precision)
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $_$
    SELECT article.key, -CAST(ts_rank_cd(to_tsvector('casus', left(translate(regexp_replace(normalize(coalesce(title, '') || ' ' || text, NFD), '[\u0300-\u036f]', '', 'g'),
    U&'.,;:!?-/@_''"()[]{}<>&%#*+=|\\~^$`\2018\2019\201a\201c\201d\201e\2010\2011\2012\2013\2014\2015\2026\00ab\00bb\2039\203a\00b7\00a0\2009\200b\202f\feff',
    '                                                       '), 200000)), asked.query) AS double precision)
    FROM article, websearch_to_tsquery('casus', regexp_replace(normalize(words, NFD), '[\u0300-\u036f]', '', 'g')) asked (query)
    WHERE to_tsvector('casus', left(translate(regexp_replace(normalize(coalesce(title, '') || ' ' || text, NFD), '[\u0300-\u036f]', '', 'g'),
    U&'.,;:!?-/@_''"()[]{}<>&%#*+=|\\~^$`\2018\2019\201a\201c\201d\201e\2010\2011\2012\2013\2014\2015\2026\00ab\00bb\2039\203a\00b7\00a0\2009\200b\202f\feff',
    '                                                       '), 200000)) @@ asked.query
$_$;


--
-- Name: sentence_search(text); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.sentence_search(words text) RETURNS TABLE(rowid bigint, rank double precision)
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $_$
    SELECT sentence.key, -CAST(ts_rank_cd(to_tsvector('casus', left(translate(regexp_replace(normalize(text, NFD), '[\u0300-\u036f]', '', 'g'),
    U&'.,;:!?-/@_''"()[]{}<>&%#*+=|\\~^$`\2018\2019\201a\201c\201d\201e\2010\2011\2012\2013\2014\2015\2026\00ab\00bb\2039\203a\00b7\00a0\2009\200b\202f\feff',
    '                                                       '), 200000)), asked.query) AS double precision)
    FROM sentence, websearch_to_tsquery('casus', regexp_replace(normalize(words, NFD), '[\u0300-\u036f]', '', 'g')) asked (query)
    WHERE to_tsvector('casus', left(translate(regexp_replace(normalize(text, NFD), '[\u0300-\u036f]', '', 'g'),
    U&'.,;:!?-/@_''"()[]{}<>&%#*+=|\\~^$`\2018\2019\201a\201c\201d\201e\2010\2011\2012\2013\2014\2015\2026\00ab\00bb\2039\203a\00b7\00a0\2009\200b\202f\feff',
    '                                                       '), 200000)) @@ asked.query
$_$;


--
-- Name: statement_search(text); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.statement_search(words text) RETURNS TABLE(rowid bigint, rank double precision)
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $_$
    SELECT statement.key, -CAST(ts_rank_cd(to_tsvector('casus', left(translate(regexp_replace(normalize(content, NFD), '[\u0300-\u036f]', '', 'g'),
    U&'.,;:!?-/@_''"()[]{}<>&%#*+=|\\~^$`\2018\2019\201a\201c\201d\201e\2010\2011\2012\2013\2014\2015\2026\00ab\00bb\2039\203a\00b7\00a0\2009\200b\202f\feff',
    '                                                       '), 200000)), asked.query) AS double precision)
    FROM statement, websearch_to_tsquery('casus', regexp_replace(normalize(words, NFD), '[\u0300-\u036f]', '', 'g')) asked (query)
    WHERE to_tsvector('casus', left(translate(regexp_replace(normalize(content, NFD), '[\u0300-\u036f]', '', 'g'),
    U&'.,;:!?-/@_''"()[]{}<>&%#*+=|\\~^$`\2018\2019\201a\201c\201d\201e\2010\2011\2012\2013\2014\2015\2026\00ab\00bb\2039\203a\00b7\00a0\2009\200b\202f\feff',
    '                                                       '), 200000)) @@ asked.query
$_$;


--
-- Name: casus; Type: TEXT SEARCH DICTIONARY; Schema: public; Owner: -
--

CREATE TEXT SEARCH DICTIONARY public.casus (
    TEMPLATE = pg_catalog.snowball,
    language = 'porter' );


--
-- Name: casus; Type: TEXT SEARCH CONFIGURATION; Schema: public; Owner: -
--

CREATE TEXT SEARCH CONFIGURATION public.casus (
    PARSER = pg_catalog."default" );

ALTER TEXT SEARCH CONFIGURATION public.casus
    ADD MAPPING FOR asciiword WITH public.casus;

ALTER TEXT SEARCH CONFIGURATION public.casus
    ADD MAPPING FOR word WITH public.casus;

ALTER TEXT SEARCH CONFIGURATION public.casus
    ADD MAPPING FOR numword WITH public.casus;

ALTER TEXT SEARCH CONFIGURATION public.casus
    ADD MAPPING FOR email WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.casus
    ADD MAPPING FOR url WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.casus
    ADD MAPPING FOR host WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.casus
    ADD MAPPING FOR sfloat WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.casus
    ADD MAPPING FOR version WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.casus
    ADD MAPPING FOR hword_numpart WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.casus
    ADD MAPPING FOR hword_part WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.casus
    ADD MAPPING FOR hword_asciipart WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.casus
    ADD MAPPING FOR numhword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.casus
    ADD MAPPING FOR asciihword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.casus
    ADD MAPPING FOR hword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.casus
    ADD MAPPING FOR url_path WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.casus
    ADD MAPPING FOR file WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.casus
    ADD MAPPING FOR "float" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.casus
    ADD MAPPING FOR "int" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.casus
    ADD MAPPING FOR uint WITH simple;


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: account; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.account (
    key bigint NOT NULL,
    article_key bigint NOT NULL,
    number integer NOT NULL,
    incident_key bigint,
    parent_key bigint,
    score double precision,
    stamp bigint NOT NULL,
    seniority text NOT NULL COLLATE pg_catalog."C",
    head character varying(16) NOT NULL,
    first_day date,
    last_day date,
    profile text NOT NULL
);


--
-- Name: account_event; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.account_event (
    event_key bigint NOT NULL,
    account_key bigint NOT NULL
);


--
-- Name: account_key_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.account_key_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: account_key_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.account_key_seq OWNED BY public.account.key;


--
-- Name: alembic_version; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.alembic_version (
    version_num character varying(32) NOT NULL
);


--
-- Name: article; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.article (
    key bigint NOT NULL,
    digest character varying(32) NOT NULL COLLATE pg_catalog."C",
    published character varying(40),
    day date,
    retrieved character varying(25) COLLATE pg_catalog."C",
    newness text NOT NULL COLLATE pg_catalog."C",
    language character varying(8),
    publisher_key bigint,
    version_key bigint NOT NULL,
    run_key bigint NOT NULL,
    story character varying(32) NOT NULL COLLATE pg_catalog."C",
    superseded_by bigint,
    shown boolean DEFAULT true NOT NULL,
    doc text NOT NULL COLLATE pg_catalog."C",
    title text,
    url text COLLATE pg_catalog."C",
    address text COLLATE pg_catalog."C",
    notes json,
    scheme character varying(20),
    signature bytea,
    extra json,
    text text NOT NULL
);


--
-- Name: article_key_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.article_key_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: article_key_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.article_key_seq OWNED BY public.article.key;


--
-- Name: event; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.event (
    key bigint NOT NULL,
    id character varying(16) NOT NULL,
    article_key bigint NOT NULL,
    sentence_key bigint NOT NULL,
    number integer NOT NULL,
    type character varying(12) NOT NULL,
    mode character varying(24),
    contexts text NOT NULL,
    quad_class smallint NOT NULL,
    intensity double precision NOT NULL,
    status character varying(12) NOT NULL,
    status_words json,
    claim character varying(10) NOT NULL,
    trigger_text text NOT NULL,
    trigger_start integer NOT NULL,
    trigger_end integer NOT NULL,
    date_text text,
    date_start integer,
    date_end integer,
    date_value character varying(10),
    date_granularity character varying(8),
    date_first character varying(10),
    date_last character varying(10),
    day date,
    dated boolean NOT NULL,
    place_text text,
    place_start integer,
    place_end integer,
    place_key bigint,
    confidence double precision NOT NULL,
    version_key bigint NOT NULL,
    first_version_key bigint NOT NULL,
    shown boolean DEFAULT true NOT NULL
);


--
-- Name: publisher; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.publisher (
    key bigint NOT NULL,
    name text NOT NULL,
    folded text NOT NULL
);


--
-- Name: articles; Type: VIEW; Schema: public; Owner: -
--

CREATE VIEW public.articles AS
 SELECT a.key,
    a.digest AS id,
    a.doc,
    a.title,
    a.url,
    b.name AS publisher,
    a.published,
    a.day,
    to_char((a.day)::timestamp with time zone, 'YYYY-MM'::text) AS month,
    a.language,
    a.retrieved,
    a.story,
    ( SELECT count(*) AS count
           FROM public.article c
          WHERE (((c.story)::text = (a.story)::text) AND (c.superseded_by IS NULL))) AS copies,
    a.shown,
    ( SELECT c.digest
           FROM public.article c
          WHERE (c.key = a.superseded_by)) AS superseded_by,
    ( SELECT count(*) AS count
           FROM public.event e
          WHERE (e.article_key = a.key)) AS events,
    a.text
   FROM (public.article a
     LEFT JOIN public.publisher b ON ((b.key = a.publisher_key)));


--
-- Name: attempt; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.attempt (
    key bigint NOT NULL,
    digest character varying(32) NOT NULL COLLATE pg_catalog."C",
    failures integer NOT NULL,
    last character varying(25) NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: attempt_key_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.attempt_key_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: attempt_key_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.attempt_key_seq OWNED BY public.attempt.key;


--
-- Name: audit; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.audit (
    key bigint NOT NULL,
    at character varying(25) NOT NULL COLLATE pg_catalog."C",
    person text,
    role character varying(8) NOT NULL,
    action character varying(40) NOT NULL,
    object text NOT NULL,
    address text NOT NULL,
    detail json NOT NULL
);


--
-- Name: audit_key_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.audit_key_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: audit_key_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.audit_key_seq OWNED BY public.audit.key;


--
-- Name: band; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.band (
    week integer NOT NULL,
    hash bigint NOT NULL,
    article_key bigint NOT NULL
);


--
-- Name: block; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.block (
    code bigint NOT NULL,
    account_key bigint NOT NULL
);


--
-- Name: change; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.change (
    key bigint NOT NULL,
    run_key bigint NOT NULL,
    event_id character varying(16) NOT NULL,
    article_digest character varying(32) NOT NULL COLLATE pg_catalog."C",
    what character varying(8) NOT NULL,
    fields text NOT NULL,
    before json,
    after json,
    from_version bigint,
    to_version bigint,
    CONSTRAINT ck_change_what CHECK (((what)::text = ANY ((ARRAY['added'::character varying, 'removed'::character varying, 'changed'::character varying])::text[])))
);


--
-- Name: change_key_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.change_key_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: change_key_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.change_key_seq OWNED BY public.change.key;


--
-- Name: correction; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.correction (
    key bigint NOT NULL,
    event_id character varying(16) NOT NULL,
    field character varying(24) NOT NULL,
    value json,
    reviewer text NOT NULL,
    note text NOT NULL,
    made character varying(25) NOT NULL COLLATE pg_catalog."C",
    withdrawn character varying(25) COLLATE pg_catalog."C"
);


--
-- Name: correction_key_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.correction_key_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: correction_key_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.correction_key_seq OWNED BY public.correction.key;


--
-- Name: dyad; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.dyad (
    event_key bigint NOT NULL,
    number smallint NOT NULL,
    actor_key bigint NOT NULL,
    recipient_key bigint NOT NULL,
    actor_country character varying(3),
    recipient_country character varying(3),
    directed boolean NOT NULL
);


--
-- Name: entity; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.entity (
    key bigint NOT NULL,
    code text NOT NULL,
    name text,
    country character varying(3),
    sector text,
    registry_id text,
    folded text NOT NULL
);


--
-- Name: place; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.place (
    key bigint NOT NULL,
    name text,
    country character varying(3),
    admin1 text,
    lat double precision,
    lon double precision,
    "precision" character varying(8),
    gazetteer_id text,
    centroid boolean NOT NULL,
    folded text NOT NULL
);


--
-- Name: dyads; Type: VIEW; Schema: public; Owner: -
--

CREATE VIEW public.dyads AS
 SELECT e.key,
    e.id,
    e.day,
    to_char((e.day)::timestamp with time zone, 'YYYY-MM'::text) AS month,
    e.dated,
    e.date_value,
    e.date_first,
    e.date_last,
    e.type,
    e.mode,
    e.contexts,
    e.quad_class,
    e.intensity,
    e.status,
    e.claim,
    e.confidence,
    x.code AS actor,
    x.name AS actor_name,
    d.actor_country,
    x.sector AS actor_sector,
    y.code AS recipient,
    y.name AS recipient_name,
    d.recipient_country,
    y.sector AS recipient_sector,
    d.directed,
    l.name AS place,
    l.country AS place_country
   FROM ((((public.dyad d
     JOIN public.event e ON ((e.key = d.event_key)))
     JOIN public.entity x ON ((x.key = d.actor_key)))
     JOIN public.entity y ON ((y.key = d.recipient_key)))
     LEFT JOIN public.place l ON ((l.key = e.place_key)))
  WHERE e.shown;


--
-- Name: event_key_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.event_key_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: event_key_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.event_key_seq OWNED BY public.event.key;


--
-- Name: participant; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.participant (
    event_key bigint NOT NULL,
    role character varying(9) NOT NULL,
    number smallint NOT NULL,
    entity_key bigint NOT NULL,
    text text NOT NULL,
    start_char integer NOT NULL,
    end_char integer NOT NULL,
    reason character varying(12),
    claim character varying(10),
    kind character varying(10),
    own boolean,
    day date,
    detail json,
    CONSTRAINT ck_participant_role CHECK (((role)::text = ANY ((ARRAY['actor'::character varying, 'recipient'::character varying, 'source'::character varying])::text[])))
);


--
-- Name: sentence; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.sentence (
    key bigint NOT NULL,
    article_key bigint NOT NULL,
    number integer NOT NULL,
    start_char integer NOT NULL,
    end_char integer NOT NULL,
    text text NOT NULL
);


--
-- Name: events; Type: VIEW; Schema: public; Owner: -
--

CREATE VIEW public.events AS
 SELECT e.key,
    e.id,
    e.day,
    to_char((e.day)::timestamp with time zone, 'YYYY-MM'::text) AS month,
    e.dated,
    e.date_value,
    e.date_first,
    e.date_last,
    e.type,
    e.mode,
    e.contexts,
    e.quad_class,
    e.intensity,
    e.status,
    e.claim,
    ( SELECT string_agg(n.code, '; '::text ORDER BY p.number) AS string_agg
           FROM (public.participant p
             JOIN public.entity n ON ((n.key = p.entity_key)))
          WHERE ((p.event_key = e.key) AND ((p.role)::text = 'actor'::text))) AS actor,
    ( SELECT string_agg(n.name, '; '::text ORDER BY p.number) AS string_agg
           FROM (public.participant p
             JOIN public.entity n ON ((n.key = p.entity_key)))
          WHERE ((p.event_key = e.key) AND ((p.role)::text = 'actor'::text))) AS actor_name,
    ( SELECT string_agg(n.code, '; '::text ORDER BY p.number) AS string_agg
           FROM (public.participant p
             JOIN public.entity n ON ((n.key = p.entity_key)))
          WHERE ((p.event_key = e.key) AND ((p.role)::text = 'recipient'::text))) AS recipient,
    ( SELECT string_agg(n.name, '; '::text ORDER BY p.number) AS string_agg
           FROM (public.participant p
             JOIN public.entity n ON ((n.key = p.entity_key)))
          WHERE ((p.event_key = e.key) AND ((p.role)::text = 'recipient'::text))) AS recipient_name,
    ( SELECT string_agg(n.code, '; '::text ORDER BY p.number) AS string_agg
           FROM (public.participant p
             JOIN public.entity n ON ((n.key = p.entity_key)))
          WHERE ((p.event_key = e.key) AND ((p.role)::text = 'source'::text))) AS said_by,
    ( SELECT string_agg(n.name, '; '::text ORDER BY p.number) AS string_agg
           FROM (public.participant p
             JOIN public.entity n ON ((n.key = p.entity_key)))
          WHERE ((p.event_key = e.key) AND ((p.role)::text = 'source'::text))) AS said_by_name,
    l.name AS place,
    l.country AS place_country,
    l.admin1 AS place_admin1,
    l.lat,
    l.lon,
    l."precision" AS place_precision,
    e.trigger_text AS trigger_words,
    t.text AS sentence,
    e.confidence,
    a.digest AS article_id,
    a.doc,
    a.title,
    a.url,
    b.name AS publisher,
    a.published,
    a.story
   FROM ((((public.event e
     JOIN public.sentence t ON ((t.key = e.sentence_key)))
     JOIN public.article a ON ((a.key = e.article_key)))
     LEFT JOIN public.publisher b ON ((b.key = a.publisher_key)))
     LEFT JOIN public.place l ON ((l.key = e.place_key)))
  WHERE e.shown;


--
-- Name: feed; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.feed (
    key bigint NOT NULL,
    url text NOT NULL,
    kind character varying(12),
    title text,
    homepage text,
    publisher_key bigint,
    every_s integer NOT NULL,
    added character varying(25) NOT NULL COLLATE pg_catalog."C",
    etag text,
    modified text,
    checked character varying(25) COLLATE pg_catalog."C",
    due character varying(25) NOT NULL COLLATE pg_catalog."C",
    failures integer DEFAULT 0 NOT NULL,
    status character varying(40),
    message text,
    paused boolean DEFAULT false NOT NULL
);


--
-- Name: feed_item; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.feed_item (
    key bigint NOT NULL,
    feed_key bigint NOT NULL,
    guid text NOT NULL,
    url text,
    title text,
    published character varying(40),
    fingerprint character varying(32) NOT NULL COLLATE pg_catalog."C",
    state character varying(8) NOT NULL,
    tries integer DEFAULT 0 NOT NULL,
    due character varying(25) NOT NULL COLLATE pg_catalog."C",
    seen character varying(25) NOT NULL COLLATE pg_catalog."C",
    reason character varying(40),
    message text,
    content text,
    CONSTRAINT ck_feed_item_state CHECK (((state)::text = ANY ((ARRAY['waiting'::character varying, 'done'::character varying, 'skipped'::character varying, 'failed'::character varying])::text[])))
);


--
-- Name: feed_item_key_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.feed_item_key_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: feed_item_key_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.feed_item_key_seq OWNED BY public.feed_item.key;


--
-- Name: feed_key_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.feed_key_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: feed_key_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.feed_key_seq OWNED BY public.feed.key;


--
-- Name: incident; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.incident (
    key bigint NOT NULL,
    id character varying(16) NOT NULL,
    type character varying(12) NOT NULL,
    mode character varying(24),
    contexts text NOT NULL,
    quad_class smallint NOT NULL,
    intensity double precision NOT NULL,
    status character varying(12) NOT NULL,
    day date,
    dated boolean NOT NULL,
    background boolean NOT NULL,
    reports integer NOT NULL,
    publishers integer NOT NULL,
    mentions integer NOT NULL,
    confidence double precision NOT NULL,
    place_key bigint,
    told json NOT NULL
);


--
-- Name: incident_change; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.incident_change (
    key bigint NOT NULL,
    run_key bigint NOT NULL,
    at character varying(25) NOT NULL COLLATE pg_catalog."C",
    what character varying(8) NOT NULL,
    incident_id character varying(16) NOT NULL,
    into_id character varying(16),
    CONSTRAINT ck_incident_change_what CHECK (((what)::text = ANY ((ARRAY['merged'::character varying, 'split'::character varying, 'renamed'::character varying, 'ended'::character varying])::text[])))
);


--
-- Name: incident_change_key_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.incident_change_key_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: incident_change_key_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.incident_change_key_seq OWNED BY public.incident_change.key;


--
-- Name: incident_dyad; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.incident_dyad (
    incident_key bigint NOT NULL,
    number smallint NOT NULL,
    one text NOT NULL COLLATE pg_catalog."C",
    other text NOT NULL COLLATE pg_catalog."C",
    one_country character varying(3),
    other_country character varying(3),
    way smallint NOT NULL,
    day date,
    quad_class smallint NOT NULL,
    intensity double precision NOT NULL,
    counts boolean NOT NULL,
    CONSTRAINT ck_incident_dyad_way CHECK ((way = ANY (ARRAY[1, 2, 3])))
);


--
-- Name: incident_events; Type: VIEW; Schema: public; Owner: -
--

CREATE VIEW public.incident_events AS
 SELECT i.id AS incident_id,
    e.id,
    i.day,
    c.number AS account,
    e.type,
    e.status,
    e.trigger_text AS trigger_words,
    t.text AS sentence,
    a.digest AS article_id,
    a.doc,
    a.title,
    a.url,
    b.name AS publisher,
    a.published,
    a.story
   FROM ((((((public.incident i
     JOIN public.account c ON ((c.incident_key = i.key)))
     JOIN public.account_event x ON ((x.account_key = c.key)))
     JOIN public.event e ON ((e.key = x.event_key)))
     JOIN public.sentence t ON ((t.key = e.sentence_key)))
     JOIN public.article a ON ((a.key = e.article_key)))
     LEFT JOIN public.publisher b ON ((b.key = a.publisher_key)));


--
-- Name: incident_key_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.incident_key_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: incident_key_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.incident_key_seq OWNED BY public.incident.key;


--
-- Name: incident_party; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.incident_party (
    incident_key bigint NOT NULL,
    role character varying(9) NOT NULL,
    number smallint NOT NULL,
    entity_key bigint NOT NULL,
    reports integer NOT NULL,
    day date,
    CONSTRAINT ck_incident_party_role CHECK (((role)::text = ANY ((ARRAY['actor'::character varying, 'recipient'::character varying])::text[])))
);


--
-- Name: incidents; Type: VIEW; Schema: public; Owner: -
--

CREATE VIEW public.incidents AS
 SELECT i.key,
    i.id,
    i.day,
    to_char((i.day)::timestamp with time zone, 'YYYY-MM'::text) AS month,
    i.dated,
    i.background,
    i.type,
    i.mode,
    i.contexts,
    i.quad_class,
    i.intensity,
    i.status,
    ( SELECT string_agg(n.code, '; '::text ORDER BY p.number) AS string_agg
           FROM (public.incident_party p
             JOIN public.entity n ON ((n.key = p.entity_key)))
          WHERE ((p.incident_key = i.key) AND ((p.role)::text = 'actor'::text))) AS actor,
    ( SELECT string_agg(n.name, '; '::text ORDER BY p.number) AS string_agg
           FROM (public.incident_party p
             JOIN public.entity n ON ((n.key = p.entity_key)))
          WHERE ((p.incident_key = i.key) AND ((p.role)::text = 'actor'::text))) AS actor_name,
    ( SELECT string_agg(n.code, '; '::text ORDER BY p.number) AS string_agg
           FROM (public.incident_party p
             JOIN public.entity n ON ((n.key = p.entity_key)))
          WHERE ((p.incident_key = i.key) AND ((p.role)::text = 'recipient'::text))) AS recipient,
    ( SELECT string_agg(n.name, '; '::text ORDER BY p.number) AS string_agg
           FROM (public.incident_party p
             JOIN public.entity n ON ((n.key = p.entity_key)))
          WHERE ((p.incident_key = i.key) AND ((p.role)::text = 'recipient'::text))) AS recipient_name,
    l.name AS place,
    l.country AS place_country,
    l.admin1 AS place_admin1,
    l.lat,
    l.lon,
    l."precision" AS place_precision,
    i.reports,
    i.publishers,
    i.mentions,
    i.confidence
   FROM (public.incident i
     LEFT JOIN public.place l ON ((l.key = i.place_key)));


--
-- Name: participants; Type: VIEW; Schema: public; Owner: -
--

CREATE VIEW public.participants AS
 SELECT e.key,
    e.id,
    p.role,
    p.number,
    n.code,
    n.name,
    n.country,
    n.sector,
    n.registry_id,
    p.text,
    p.claim,
    p.kind,
    p.own,
    p.day,
    to_char((p.day)::timestamp with time zone, 'YYYY-MM'::text) AS month,
    e.dated,
    e.type,
    e.mode,
    e.quad_class,
    e.intensity,
    e.status,
    e.confidence
   FROM ((public.event e
     JOIN public.participant p ON ((p.event_key = e.key)))
     JOIN public.entity n ON ((n.key = p.entity_key)))
  WHERE e.shown;


--
-- Name: person; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.person (
    key bigint NOT NULL,
    name text NOT NULL,
    folded text NOT NULL COLLATE pg_catalog."C",
    role character varying(8) NOT NULL,
    password text NOT NULL,
    made character varying(25) NOT NULL COLLATE pg_catalog."C",
    disabled character varying(25) COLLATE pg_catalog."C",
    CONSTRAINT ck_person_role CHECK (((role)::text = ANY ((ARRAY['reader'::character varying, 'reviewer'::character varying, 'admin'::character varying])::text[])))
);


--
-- Name: person_key_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.person_key_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: person_key_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.person_key_seq OWNED BY public.person.key;


--
-- Name: position; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public."position" (
    event_key bigint NOT NULL,
    stance character varying(12) NOT NULL,
    holder character varying(9) NOT NULL,
    what_text text,
    what_start integer,
    what_end integer,
    CONSTRAINT ck_position_holder CHECK (((holder)::text = ANY ((ARRAY['actor'::character varying, 'source'::character varying])::text[])))
);


--
-- Name: positions; Type: VIEW; Schema: public; Owner: -
--

CREATE VIEW public.positions AS
 SELECT e.key,
    e.id,
    e.day,
    to_char((e.day)::timestamp with time zone, 'YYYY-MM'::text) AS month,
    e.dated,
    k.stance,
    k.what_text AS what,
    n.code AS holder,
    n.name AS holder_name,
    n.country AS holder_country,
    p.text AS holder_words,
        CASE
            WHEN ((k.holder)::text = 'actor'::text) THEN ( SELECT string_agg(n_1.code, '; '::text ORDER BY p_1.number) AS string_agg
               FROM (public.participant p_1
                 JOIN public.entity n_1 ON ((n_1.key = p_1.entity_key)))
              WHERE ((p_1.event_key = e.key) AND ((p_1.role)::text = 'recipient'::text)))
            ELSE NULL::text
        END AS toward,
        CASE
            WHEN ((k.holder)::text = 'actor'::text) THEN ( SELECT string_agg(n_1.name, '; '::text ORDER BY p_1.number) AS string_agg
               FROM (public.participant p_1
                 JOIN public.entity n_1 ON ((n_1.key = p_1.entity_key)))
              WHERE ((p_1.event_key = e.key) AND ((p_1.role)::text = 'recipient'::text)))
            ELSE NULL::text
        END AS toward_name,
    e.type,
    e.status,
    e.trigger_text AS trigger_words,
    t.text AS sentence,
    a.digest AS article_id,
    a.doc,
    a.title,
    a.url,
    b.name AS publisher,
    a.published,
    a.story
   FROM ((((((public."position" k
     JOIN public.event e ON ((e.key = k.event_key)))
     JOIN public.participant p ON (((p.event_key = e.key) AND ((p.role)::text = (k.holder)::text))))
     JOIN public.entity n ON ((n.key = p.entity_key)))
     JOIN public.sentence t ON ((t.key = e.sentence_key)))
     JOIN public.article a ON ((a.key = e.article_key)))
     LEFT JOIN public.publisher b ON ((b.key = a.publisher_key)))
  WHERE (e.shown AND (((k.holder)::text = 'actor'::text) OR (NOT (EXISTS ( SELECT 1
           FROM public.participant r
          WHERE ((r.event_key = e.key) AND ((r.role)::text = 'source'::text) AND (r.number > p.number)))))));


--
-- Name: quarantine; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.quarantine (
    key bigint NOT NULL,
    digest character varying(32) NOT NULL COLLATE pg_catalog."C",
    place text NOT NULL COLLATE pg_catalog."C",
    doc text NOT NULL,
    reason character varying(40) NOT NULL,
    message text NOT NULL,
    form character varying(12),
    url text,
    charset text,
    retrieved character varying(25) COLLATE pg_catalog."C",
    published character varying(40),
    state character varying(12) NOT NULL,
    times integer DEFAULT 1 NOT NULL,
    first_seen character varying(25) NOT NULL COLLATE pg_catalog."C",
    last_seen character varying(25) NOT NULL COLLATE pg_catalog."C",
    run_key bigint,
    raw bytea NOT NULL,
    CONSTRAINT ck_quarantine_state CHECK (((state)::text = ANY ((ARRAY['open'::character varying, 'resolved'::character varying])::text[])))
);


--
-- Name: quarantine_key_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.quarantine_key_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: quarantine_key_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.quarantine_key_seq OWNED BY public.quarantine.key;


--
-- Name: quote; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.quote (
    statement_key bigint NOT NULL,
    number smallint NOT NULL,
    text text NOT NULL,
    start_char integer NOT NULL,
    end_char integer NOT NULL
);


--
-- Name: speaker; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.speaker (
    statement_key bigint NOT NULL,
    role character varying(9) NOT NULL,
    number smallint NOT NULL,
    entity_key bigint NOT NULL,
    text text NOT NULL,
    start_char integer NOT NULL,
    end_char integer NOT NULL,
    reason character varying(12),
    detail json,
    CONSTRAINT ck_speaker_role CHECK (((role)::text = ANY ((ARRAY['speaker'::character varying, 'addressee'::character varying])::text[])))
);


--
-- Name: statement; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.statement (
    key bigint NOT NULL,
    id character varying(16) NOT NULL,
    article_key bigint NOT NULL,
    sentence_key bigint NOT NULL,
    number integer NOT NULL,
    form character varying(8) NOT NULL,
    kind character varying(10) NOT NULL,
    cue_text text,
    cue_start integer,
    cue_end integer,
    content text NOT NULL,
    parts json NOT NULL,
    within character varying(16),
    status character varying(12) NOT NULL,
    status_words json,
    version_key bigint NOT NULL,
    day date,
    shown boolean DEFAULT true NOT NULL
);


--
-- Name: quotes; Type: VIEW; Schema: public; Owner: -
--

CREATE VIEW public.quotes AS
 SELECT q.text,
    s.key,
    s.id AS statement_id,
    s.day,
    to_char((s.day)::timestamp with time zone, 'YYYY-MM'::text) AS month,
    s.kind,
    ( SELECT string_agg(n.code, '; '::text ORDER BY p.number) AS string_agg
           FROM (public.speaker p
             JOIN public.entity n ON ((n.key = p.entity_key)))
          WHERE ((p.statement_key = s.key) AND ((p.role)::text = 'speaker'::text))) AS speaker,
    ( SELECT string_agg(n.name, '; '::text ORDER BY p.number) AS string_agg
           FROM (public.speaker p
             JOIN public.entity n ON ((n.key = p.entity_key)))
          WHERE ((p.statement_key = s.key) AND ((p.role)::text = 'speaker'::text))) AS speaker_name,
    a.digest AS article_id,
    a.doc,
    a.title,
    a.url,
    b.name AS publisher,
    a.published,
    a.story
   FROM (((public.quote q
     JOIN public.statement s ON ((s.key = q.statement_key)))
     JOIN public.article a ON ((a.key = s.article_key)))
     LEFT JOIN public.publisher b ON ((b.key = a.publisher_key)))
  WHERE s.shown;


--
-- Name: run; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.run (
    key bigint NOT NULL,
    command character varying(20) NOT NULL,
    arguments json NOT NULL,
    state character varying(12) NOT NULL,
    started character varying(25) NOT NULL COLLATE pg_catalog."C",
    ended character varying(25) COLLATE pg_catalog."C",
    heard character varying(25) NOT NULL COLLATE pg_catalog."C",
    host character varying(255) NOT NULL,
    pid integer NOT NULL,
    version_key bigint,
    seen integer DEFAULT 0 NOT NULL,
    coded integer DEFAULT 0 NOT NULL,
    known integer DEFAULT 0 NOT NULL,
    updated integer DEFAULT 0 NOT NULL,
    copies integer DEFAULT 0 NOT NULL,
    skipped integer DEFAULT 0 NOT NULL,
    quarantined integer DEFAULT 0 NOT NULL,
    events integer DEFAULT 0 NOT NULL,
    message text,
    CONSTRAINT ck_run_state CHECK (((state)::text = ANY ((ARRAY['running'::character varying, 'done'::character varying, 'interrupted'::character varying, 'failed'::character varying])::text[])))
);


--
-- Name: run_item; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.run_item (
    key bigint NOT NULL,
    run_key bigint NOT NULL,
    place text NOT NULL,
    outcome character varying(12) NOT NULL,
    reason character varying(40) NOT NULL,
    message text NOT NULL,
    CONSTRAINT ck_run_item_outcome CHECK (((outcome)::text = ANY ((ARRAY['skipped'::character varying, 'quarantined'::character varying, 'updated'::character varying, 'failed'::character varying])::text[])))
);


--
-- Name: run_item_key_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.run_item_key_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: run_item_key_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.run_item_key_seq OWNED BY public.run_item.key;


--
-- Name: run_key_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.run_key_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: run_key_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.run_key_seq OWNED BY public.run.key;


--
-- Name: saved_search; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.saved_search (
    key bigint NOT NULL,
    person_key bigint,
    name text NOT NULL,
    made character varying(25) NOT NULL COLLATE pg_catalog."C",
    address text NOT NULL
);


--
-- Name: saved_search_key_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.saved_search_key_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: saved_search_key_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.saved_search_key_seq OWNED BY public.saved_search.key;


--
-- Name: sentence_key_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.sentence_key_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: sentence_key_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.sentence_key_seq OWNED BY public.sentence.key;


--
-- Name: session; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.session (
    key bigint NOT NULL,
    digest character varying(64) NOT NULL COLLATE pg_catalog."C",
    person_key bigint NOT NULL,
    made character varying(25) NOT NULL COLLATE pg_catalog."C",
    seen character varying(25) NOT NULL COLLATE pg_catalog."C",
    expires character varying(25) NOT NULL COLLATE pg_catalog."C",
    ended character varying(25) COLLATE pg_catalog."C",
    address text NOT NULL
);


--
-- Name: session_key_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.session_key_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: session_key_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.session_key_seq OWNED BY public.session.key;


--
-- Name: sighting; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.sighting (
    article_key bigint NOT NULL,
    place text NOT NULL COLLATE pg_catalog."C",
    doc text NOT NULL COLLATE pg_catalog."C",
    url text COLLATE pg_catalog."C",
    retrieved character varying(25) COLLATE pg_catalog."C",
    run_key bigint NOT NULL
);


--
-- Name: speakers; Type: VIEW; Schema: public; Owner: -
--

CREATE VIEW public.speakers AS
 SELECT s.key,
    s.id,
    p.role,
    p.number,
    n.code,
    n.name,
    n.country,
    n.sector,
    n.registry_id,
    p.text,
    s.day,
    to_char((s.day)::timestamp with time zone, 'YYYY-MM'::text) AS month,
    s.form,
    s.kind,
    s.status
   FROM ((public.statement s
     JOIN public.speaker p ON ((p.statement_key = s.key)))
     JOIN public.entity n ON ((n.key = p.entity_key)))
  WHERE s.shown;


--
-- Name: statement_event; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.statement_event (
    statement_key bigint NOT NULL,
    event_key bigint NOT NULL
);


--
-- Name: statement_key_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.statement_key_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: statement_key_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.statement_key_seq OWNED BY public.statement.key;


--
-- Name: statements; Type: VIEW; Schema: public; Owner: -
--

CREATE VIEW public.statements AS
 SELECT s.key,
    s.id,
    s.day,
    to_char((s.day)::timestamp with time zone, 'YYYY-MM'::text) AS month,
    s.form,
    s.kind,
    s.status,
    ( SELECT string_agg(n.code, '; '::text ORDER BY p.number) AS string_agg
           FROM (public.speaker p
             JOIN public.entity n ON ((n.key = p.entity_key)))
          WHERE ((p.statement_key = s.key) AND ((p.role)::text = 'speaker'::text))) AS speaker,
    ( SELECT string_agg(n.name, '; '::text ORDER BY p.number) AS string_agg
           FROM (public.speaker p
             JOIN public.entity n ON ((n.key = p.entity_key)))
          WHERE ((p.statement_key = s.key) AND ((p.role)::text = 'speaker'::text))) AS speaker_name,
    ( SELECT string_agg(p.text, '; '::text ORDER BY p.number) AS string_agg
           FROM (public.speaker p
             JOIN public.entity n ON ((n.key = p.entity_key)))
          WHERE ((p.statement_key = s.key) AND ((p.role)::text = 'speaker'::text))) AS speaker_words,
    ( SELECT string_agg(n.code, '; '::text ORDER BY p.number) AS string_agg
           FROM (public.speaker p
             JOIN public.entity n ON ((n.key = p.entity_key)))
          WHERE ((p.statement_key = s.key) AND ((p.role)::text = 'addressee'::text))) AS addressee,
    s.cue_text AS cue,
    s.content,
    t.text AS sentence,
    ( SELECT count(*) AS count
           FROM public.statement_event m
          WHERE (m.statement_key = s.key)) AS events,
    a.digest AS article_id,
    a.doc,
    a.title,
    a.url,
    b.name AS publisher,
    a.published,
    a.story
   FROM (((public.statement s
     JOIN public.sentence t ON ((t.key = s.sentence_key)))
     JOIN public.article a ON ((a.key = s.article_key)))
     LEFT JOIN public.publisher b ON ((b.key = a.publisher_key)))
  WHERE s.shown;


--
-- Name: token; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.token (
    key bigint NOT NULL,
    digest character varying(64) NOT NULL COLLATE pg_catalog."C",
    person_key bigint NOT NULL,
    start character varying(16) NOT NULL,
    label text NOT NULL,
    made character varying(25) NOT NULL COLLATE pg_catalog."C",
    last_used character varying(25) COLLATE pg_catalog."C",
    expires character varying(25) COLLATE pg_catalog."C",
    revoked character varying(25) COLLATE pg_catalog."C"
);


--
-- Name: token_key_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.token_key_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: token_key_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.token_key_seq OWNED BY public.token.key;


--
-- Name: toll; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.toll (
    event_key bigint NOT NULL,
    number smallint NOT NULL,
    kind character varying(9) NOT NULL,
    low integer,
    best integer,
    high integer,
    text text NOT NULL,
    start_char integer NOT NULL,
    end_char integer NOT NULL,
    by_text text,
    code text,
    CONSTRAINT ck_toll_kind CHECK (((kind)::text = ANY ((ARRAY['killed'::character varying, 'wounded'::character varying, 'detained'::character varying, 'displaced'::character varying])::text[])))
);


--
-- Name: tolls; Type: VIEW; Schema: public; Owner: -
--

CREATE VIEW public.tolls AS
 SELECT e.key,
    e.id,
    k.number,
    e.day,
    to_char((e.day)::timestamp with time zone, 'YYYY-MM'::text) AS month,
    e.dated,
    k.kind,
    k.low,
    k.best,
    k.high,
    k.text,
    k.by_text AS said_by_words,
    k.code AS said_by,
    e.type,
    e.mode,
    e.status,
    e.trigger_text AS trigger_words,
    l.name AS place,
    l.country AS place_country,
    t.text AS sentence,
    a.digest AS article_id,
    a.doc,
    a.title,
    a.url,
    b.name AS publisher,
    a.published,
    a.story
   FROM (((((public.toll k
     JOIN public.event e ON ((e.key = k.event_key)))
     JOIN public.sentence t ON ((t.key = e.sentence_key)))
     JOIN public.article a ON ((a.key = e.article_key)))
     LEFT JOIN public.publisher b ON ((b.key = a.publisher_key)))
     LEFT JOIN public.place l ON ((l.key = e.place_key)))
  WHERE e.shown;


--
-- Name: version; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.version (
    key bigint NOT NULL,
    casus character varying(40) NOT NULL,
    model character varying(40) NOT NULL,
    ontology character varying(40) NOT NULL,
    registry character varying(120) NOT NULL
);


--
-- Name: version_key_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.version_key_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: version_key_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.version_key_seq OWNED BY public.version.key;


--
-- Name: account key; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account ALTER COLUMN key SET DEFAULT nextval('public.account_key_seq'::regclass);


--
-- Name: article key; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.article ALTER COLUMN key SET DEFAULT nextval('public.article_key_seq'::regclass);


--
-- Name: attempt key; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.attempt ALTER COLUMN key SET DEFAULT nextval('public.attempt_key_seq'::regclass);


--
-- Name: audit key; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.audit ALTER COLUMN key SET DEFAULT nextval('public.audit_key_seq'::regclass);


--
-- Name: change key; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.change ALTER COLUMN key SET DEFAULT nextval('public.change_key_seq'::regclass);


--
-- Name: correction key; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.correction ALTER COLUMN key SET DEFAULT nextval('public.correction_key_seq'::regclass);


--
-- Name: event key; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.event ALTER COLUMN key SET DEFAULT nextval('public.event_key_seq'::regclass);


--
-- Name: feed key; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.feed ALTER COLUMN key SET DEFAULT nextval('public.feed_key_seq'::regclass);


--
-- Name: feed_item key; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.feed_item ALTER COLUMN key SET DEFAULT nextval('public.feed_item_key_seq'::regclass);


--
-- Name: incident key; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.incident ALTER COLUMN key SET DEFAULT nextval('public.incident_key_seq'::regclass);


--
-- Name: incident_change key; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.incident_change ALTER COLUMN key SET DEFAULT nextval('public.incident_change_key_seq'::regclass);


--
-- Name: person key; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.person ALTER COLUMN key SET DEFAULT nextval('public.person_key_seq'::regclass);


--
-- Name: quarantine key; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quarantine ALTER COLUMN key SET DEFAULT nextval('public.quarantine_key_seq'::regclass);


--
-- Name: run key; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.run ALTER COLUMN key SET DEFAULT nextval('public.run_key_seq'::regclass);


--
-- Name: run_item key; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.run_item ALTER COLUMN key SET DEFAULT nextval('public.run_item_key_seq'::regclass);


--
-- Name: saved_search key; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.saved_search ALTER COLUMN key SET DEFAULT nextval('public.saved_search_key_seq'::regclass);


--
-- Name: sentence key; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sentence ALTER COLUMN key SET DEFAULT nextval('public.sentence_key_seq'::regclass);


--
-- Name: session key; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.session ALTER COLUMN key SET DEFAULT nextval('public.session_key_seq'::regclass);


--
-- Name: statement key; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.statement ALTER COLUMN key SET DEFAULT nextval('public.statement_key_seq'::regclass);


--
-- Name: token key; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.token ALTER COLUMN key SET DEFAULT nextval('public.token_key_seq'::regclass);


--
-- Name: version key; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.version ALTER COLUMN key SET DEFAULT nextval('public.version_key_seq'::regclass);


--
-- Data for Name: account; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: account_event; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: alembic_version; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.alembic_version VALUES ('0004');


--
-- Data for Name: article; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.article VALUES (3, '9365fa0fabe63bb9d9975e98bc52e654', '1962-10-14', '1962-10-14', '1962-10-29T10:02:00+00:00', '1962-10-14T00:00:00 1962-10-29T10:02:00 9365fa0fabe63bb9d9975e98bc52e654', 'en', NULL, 1, 1, '9365fa0fabe63bb9d9975e98bc52e654', NULL, true, 'copy', 'White House aide sees no offensive arms in Cuba', 'https://other.example/1', 'https://other.example/1', NULL, 'm128-1', '\xc9000000c927ac015072fd026568da01d5a11302e5552400c2aaee002a67a1008edd0200444136017e44b7004a0faf004d9255028e9b1a012b3657002cc12302047f190114e143013db7700050db6800e7195301eaa9d003bd309e0051f72900b038cd014006830017647a026c0db4010f3f9200214f89022b22e9004e41f503e20534009233de02e6f0ae00b22a0200507f66003d0d3a0019aa1600ee2fdb004ff223024ac2660061561500f0246f017b640800124ed2019ffb460023cdf00060ba27020a5bf7018f07c702e59107003196d801a1a52f01890cfd02e5bf2000ba570e0266f4ce0089194200e44f05009d5b600071b76600c77383008a319f01d5899501e877d8037d0b010064b23402c5d2cb004eacf600a234dc0087382b001c24dc018a97da00ecb6a00032340f02fde204006fea400557271a0017fa0300bcc30d00364d8d010ced36028c8d140031a73301fb734000eb60b003addab6015416d500dd922f02b4208d0383608c01ecace2033c6a0d002c64c301b53ea403f10e3c00ab11e701d42b7400b28716005151c1006e2240000af9b500356a180410d13c00e01a030063d01600839422001cbf2600cb946a000082b101baf4370172b1620063c4000078d1bc0049417f001a8a410086c8b30000eeca00cfa1c0008e745c0173b2c501a4948f004affc1015eee370152b924014e43730035e3300058ff5602', NULL, 'WASHINGTON, Oct. 14 - McGeorge Bundy, President Kennedy''s adviser on national security, said on Sunday that there was no evidence of offensive Soviet weapons in Cuba.

Bundy, who spoke on a television program, denied a charge by Senator Kenneth Keating, Republican of New York, that Moscow was building missile bases on the island. Keating told the Senate on Wednesday that work had begun on at least half a dozen launching sites, and he accused the administration of hiding the facts from the public. He did not name his sources.

The anti-aircraft missiles and jet fighters that the Soviet Union has delivered to the government of Prime Minister Fidel Castro are meant for defense, Bundy said.

Kennedy warned on Sept. 4 that "the gravest issues would arise" if offensive missiles were found in Cuba. He repeated the warning at a news conference on Sept. 13. Two days before that, the Soviet government stated through TASS, its official news agency, that it had no need to place its missiles in any other country, and accused the United States of preparing an attack on Cuba.

Several Republican candidates for Congress have called for a blockade of the island, and Senator Homer Capehart of Indiana has urged an invasion.');
INSERT INTO public.article VALUES (1, 'e14702c14f6b382d268d69fc7c66fc43', '1962-10-14', '1962-10-14', '1962-10-29T10:00:00+00:00', '1962-10-14T00:00:00 1962-10-29T10:00:00 e14702c14f6b382d268d69fc7c66fc43', 'en', 6457987847076036008, 1, 1, '9365fa0fabe63bb9d9975e98bc52e654', 2, false, '1962-10-14-bundy', 'White House aide sees no offensive arms in Cuba', 'https://news.example/cuba?utm_source=feed', 'https://news.example/cuba', NULL, 'm128-1', '\xc9000000c927ac015072fd026568da01d5a11302e5552400c2aaee002a67a1008edd0200444136017e44b7004a0faf004d9255028e9b1a012b3657002cc12302047f190114e143013db7700050db6800e7195301eaa9d003bd309e0051f72900b038cd014006830017647a026c0db4010f3f9200214f89022b22e9004e41f503e20534009233de02e6f0ae00b22a0200507f66003d0d3a0019aa1600ee2fdb004ff223024ac2660061561500f0246f017b640800124ed2019ffb460023cdf00060ba27020a5bf7018f07c702e59107003196d801a1a52f01890cfd02e5bf2000ba570e0266f4ce0089194200e44f05009d5b600071b76600c77383008a319f01d5899501e877d8037d0b010064b23402c5d2cb004eacf600a234dc0087382b001c24dc018a97da00ecb6a00032340f02fde204006fea400557271a0017fa0300bcc30d00364d8d010ced36028c8d140031a73301fb734000eb60b003addab6015416d500dd922f02b4208d0383608c01ecace2033c6a0d002c64c301b53ea403f10e3c00ab11e701d42b7400b28716005151c1006e2240000af9b500356a180410d13c00e01a030063d01600839422001cbf2600cb946a000082b101baf4370172b1620063c4000078d1bc0049417f001a8a410086c8b30000eeca00cfa1c0008e745c0173b2c501a4948f004affc1015eee370152b924014e43730035e3300058ff5602', '{"desk": "foreign"}', 'WASHINGTON, Oct. 14 - McGeorge Bundy, President Kennedy''s adviser on national security, said on Sunday that there was no evidence of offensive Soviet weapons in Cuba.

Bundy, who spoke on a television program, denied a charge by Senator Kenneth Keating, Republican of New York, that Moscow was building missile bases on the island. Keating told the Senate on Wednesday that work had begun on at least half a dozen launching sites, and he accused the administration of hiding the facts from the public. He did not name his sources.

The anti-aircraft missiles and jet fighters that the Soviet Union has delivered to the government of Prime Minister Fidel Castro are meant for defense, Bundy said.

Kennedy warned on Sept. 4 that "the gravest issues would arise" if offensive missiles were found in Cuba. He repeated the warning at a news conference on Sept. 13. Two days before that, the Soviet government stated through TASS, its official news agency, that it had no need to place its missiles in any other country, and accused the United States of preparing an attack on Cuba.

Several Republican candidates for Congress have called for a blockade of the island, and Senator Homer Capehart of Indiana has urged an invasion.');
INSERT INTO public.article VALUES (2, 'f284f46e55fc89dd5f46bc880a3dd85c', '1962-10-14', '1962-10-14', '1962-10-29T10:01:00+00:00', '1962-10-14T00:00:00 1962-10-29T10:01:00 f284f46e55fc89dd5f46bc880a3dd85c', 'en', 6457987847076036008, 1, 1, '9365fa0fabe63bb9d9975e98bc52e654', NULL, false, 'older', 'White House aide sees no offensive arms in Cuba', 'https://news.example/cuba?utm_source=feed', 'https://news.example/cuba', NULL, 'm128-1', '\xb200000019edd604b64bdf036568da01d5a11302e5552400c2aaee002a67a1008edd02007e2b98017e44b7004a0faf004d9255028e9b1a012b3657002cc123024f98b40114e143013db7700050db6800e7195301eaa9d003bd309e0051f72900b038cd014006830017647a026c0db4010f3f9200214f89021a81eb024e41f503e20534009233de02e6f0ae00b22a0200507f66003d0d3a0019aa1600ee2fdb004ff223024ac26600f6b85901f0246f017b640800a01a04059ffb460023cdf00060ba27020a5bf7018f07c70259c284003196d801a1a52f01890cfd02e5bf2000ba570e0266f4ce001cebf400e44f05009d5b600071b76600c77383008a319f01d5899501e877d8037d0b010064b23402c5d2cb004eacf600a234dc0087382b00a02be0028a97da00ecb6a00032340f02fde204006fea400557271a0017fa0300bcc30d00364d8d010ced36028c8d140031a73301dd3a35025b427304addab6015416d500dd922f02b4208d0383608c01ecace2033c6a0d002c64c3018987c704f10e3c00ab11e701d42b7400161766015151c1006e2240000af9b500356a180410d13c00e01a030063d01600839422001cbf2600cb946a000082b101baf437016ab1b20063c4000078d1bc0049417f001a8a410086c8b30000eeca008f13e0018e745c0173b2c501a4948f004affc1015eee370152b924014e43730035e33000f0918803', '{"desk": "foreign"}', 'WASHINGTON, Oct. 14 - McGeorge Bundy, President Kennedy''s adviser on national security, said on Sunday that there was no evidence of offensive Soviet weapons in Cuba.

Bundy, who spoke on a television program, denied a charge by Senator Kenneth Keating, Republican of New York, that Moscow was building missile bases on the island. Keating told the Senate on Wednesday that work had begun on at least half a dozen launching sites, and he accused the administration of hiding the facts from the public. He did not name his sources.

The anti-aircraft missiles and jet fighters that the Soviet Union has delivered to the government of Prime Minister Fidel Castro are meant for defense, Bundy said.

Kennedy warned on Sept. 4 that "the gravest issues would arise" if offensive missiles were found in Cuba. He repeated the warning at a news conference on Sept. 13. Two days before that, the Soviet government stated through TASS, its official news agency, that it had no need to place its missiles in any other country, and accused the United States of preparing an attack on Cuba.');
INSERT INTO public.article VALUES (4, '6947c294d2d9243040914614594e31ba', '1962-10-15', '1962-10-15', '1962-10-29T10:03:00+00:00', '1962-10-15T00:00:00 1962-10-29T10:03:00 6947c294d2d9243040914614594e31ba', 'en', NULL, 1, 1, '6947c294d2d9243040914614594e31ba', NULL, true, '1962-10-15-exile-raid', 'Exiles boast of raid on Cuban port and promise more', NULL, NULL, NULL, 'm128-1', '\xd5000000ee1bf20244cf7200c0696a003e7f05014c0b9500527d8e03d317da00834b780094bbb20055127e01876a2f00e50ad600c09148008c9b340187032b006e324500993eaf00e54dd803c9822401cd7de70299b184055fad3b015af65501a6462d014a6f5500296473021c757f0199835901a15f19017ff62201be8b790360012700ed1f17019c944300425f48015bde390180e02c0449552100545bd600c99476000932100070d122004edda9006f9b410553169a00699212008ecbde02b52a7a0145578303cb861c02bc390406d4802502bbe62400ee54a2000ba28d0073393b01976faa006449b1009f93c400d99910010254e100481b5300d0f68500884d5300b94c9f00ccfe250018027d0140163202282d6100ecff8c004e249100c18f270018010001c8f8fe019b880200109a850116c3a6009d2a7b00415add0179121a0300aa570186dd3800c3727a00e7951602d13d6c0167a5700123a7f9009de72800eeab5c0165f48900e5f3e701c0870300f385b8000061540003b14f008b4fd90165b19c00f486a004b715d70105a4800380b972027c998a012469a1019ae0dd003aee14038e96c7003a3007008762f301d0114d008d6aa9017dd252007d896704e18f0501138557009ae17a00d2b92f01f5b15f003525c80086c478012e2428020b902a010788dc011a2d6d01841b2a0009080901c373f401e30c88013a291b01', NULL, 'MIAMI, Oct. 15 - Cuban exiles who say that they killed about 20 of Castro''s militiamen and some Soviet soldiers in a raid on the coast of Cuba last week are promising to strike again.

The group, which calls itself Alpha 66, says its men landed at Isabela de Sagua, a port some 150 miles east of Havana, soon after midnight on Oct. 8, fought the garrison for two hours, blew up a railway yard and an arsenal and carried off weapons and flags. Antonio Veciana, its leader, told reporters in San Juan, Puerto Rico, that five of the raiders were hurt. He threatened to attack any ship that takes goods to Castro, whatever its flag.

Nobody here can confirm the story. Other exiles with contacts on the island have heard only of a single boat that shelled the shore. Havana has said nothing of a landing.

On Sept. 10 the same group fired on a British freighter and two Cuban vessels off the northern coast. Havana radio blamed the United States for that attack; American officials denied any part in it.

Castro''s forces crushed a landing by exiles at the Bay of Pigs in April 1961 and took more than 1,100 prisoners. James Donovan, a New York lawyer, has been negotiating in Havana for their release.');


--
-- Data for Name: attempt; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.attempt VALUES (1, '544443e2b0a8e50d7ca5dcd1b7a1cb67', 1, '1962-10-29T10:00:00+00:00');


--
-- Data for Name: audit; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.audit VALUES (1, '1962-10-29T10:00:00+00:00', 'Jane Roe', 'admin', 'add feed', 'https://news.example/rss', '127.0.0.1', '{"every_s": 900}');


--
-- Data for Name: band; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.band VALUES (89566, -8112387707304663659, 1);
INSERT INTO public.band VALUES (89566, -7421750882474741127, 1);
INSERT INTO public.band VALUES (89566, -5319819242247398880, 1);
INSERT INTO public.band VALUES (89566, -5117183594020640297, 1);
INSERT INTO public.band VALUES (89566, -4690169670397236870, 1);
INSERT INTO public.band VALUES (89566, -3748651997198769122, 1);
INSERT INTO public.band VALUES (89566, -3175403261840673809, 1);
INSERT INTO public.band VALUES (89566, -2932248069336091360, 1);
INSERT INTO public.band VALUES (89566, -2863400618964904993, 1);
INSERT INTO public.band VALUES (89566, -2753502933132874822, 1);
INSERT INTO public.band VALUES (89566, 421043661832585702, 1);
INSERT INTO public.band VALUES (89566, 1658180789769412711, 1);
INSERT INTO public.band VALUES (89566, 2242722260286328823, 1);
INSERT INTO public.band VALUES (89566, 4065294703093204504, 1);
INSERT INTO public.band VALUES (89566, 6545805168600832712, 1);
INSERT INTO public.band VALUES (89566, 7792240124009221823, 1);
INSERT INTO public.band VALUES (89566, -8112387707304663659, 2);
INSERT INTO public.band VALUES (89566, -7421750882474741127, 2);
INSERT INTO public.band VALUES (89566, -7212329556521570858, 2);
INSERT INTO public.band VALUES (89566, -5728759882025191871, 2);
INSERT INTO public.band VALUES (89566, -5319819242247398880, 2);
INSERT INTO public.band VALUES (89566, -5117183594020640297, 2);
INSERT INTO public.band VALUES (89566, -4962884454072022256, 2);
INSERT INTO public.band VALUES (89566, -3748651997198769122, 2);
INSERT INTO public.band VALUES (89566, -3175403261840673809, 2);
INSERT INTO public.band VALUES (89566, -2932248069336091360, 2);
INSERT INTO public.band VALUES (89566, -2863400618964904993, 2);
INSERT INTO public.band VALUES (89566, 421043661832585702, 2);
INSERT INTO public.band VALUES (89566, 1658180789769412711, 2);
INSERT INTO public.band VALUES (89566, 2242722260286328823, 2);
INSERT INTO public.band VALUES (89566, 7183785691948392235, 2);
INSERT INTO public.band VALUES (89566, 7792240124009221823, 2);
INSERT INTO public.band VALUES (89566, -8112387707304663659, 3);
INSERT INTO public.band VALUES (89566, -7421750882474741127, 3);
INSERT INTO public.band VALUES (89566, -5319819242247398880, 3);
INSERT INTO public.band VALUES (89566, -5117183594020640297, 3);
INSERT INTO public.band VALUES (89566, -4690169670397236870, 3);
INSERT INTO public.band VALUES (89566, -3748651997198769122, 3);
INSERT INTO public.band VALUES (89566, -3175403261840673809, 3);
INSERT INTO public.band VALUES (89566, -2932248069336091360, 3);
INSERT INTO public.band VALUES (89566, -2863400618964904993, 3);
INSERT INTO public.band VALUES (89566, -2753502933132874822, 3);
INSERT INTO public.band VALUES (89566, 421043661832585702, 3);
INSERT INTO public.band VALUES (89566, 1658180789769412711, 3);
INSERT INTO public.band VALUES (89566, 2242722260286328823, 3);
INSERT INTO public.band VALUES (89566, 4065294703093204504, 3);
INSERT INTO public.band VALUES (89566, 6545805168600832712, 3);
INSERT INTO public.band VALUES (89566, 7792240124009221823, 3);
INSERT INTO public.band VALUES (89567, -7590733268271189210, 4);
INSERT INTO public.band VALUES (89567, -7093869043251482629, 4);
INSERT INTO public.band VALUES (89567, -5796011536529648401, 4);
INSERT INTO public.band VALUES (89567, -4035325437811715660, 4);
INSERT INTO public.band VALUES (89567, -2506103949133192213, 4);
INSERT INTO public.band VALUES (89567, -1036272229503454267, 4);
INSERT INTO public.band VALUES (89567, -771899835549373510, 4);
INSERT INTO public.band VALUES (89567, -298315330061485758, 4);
INSERT INTO public.band VALUES (89567, 1884702964326910226, 4);
INSERT INTO public.band VALUES (89567, 1914334517019179931, 4);
INSERT INTO public.band VALUES (89567, 1959983654237183816, 4);
INSERT INTO public.band VALUES (89567, 2451454515466650624, 4);
INSERT INTO public.band VALUES (89567, 4227514442693446635, 4);
INSERT INTO public.band VALUES (89567, 7493576619104612884, 4);
INSERT INTO public.band VALUES (89567, 8391712429016404259, 4);
INSERT INTO public.band VALUES (89567, 9058882105105124542, 4);


--
-- Data for Name: block; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: change; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.change VALUES (1, 1, '718c635c0285d2bd', '00000000000000000000000000000000', 'changed', 'mode', '{"mode": null}', '{"mode": "visit"}', 1, 1);


--
-- Data for Name: correction; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.correction VALUES (1, '718c635c0285d2bd', 'actor', '["USA-GOV"]', 'Jane Roe', 'as the caption says', '1962-10-29T10:00:00+00:00', NULL);


--
-- Data for Name: dyad; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.dyad VALUES (1, 0, 6366033986749829936, 4558062701048571946, 'USA', 'USA', true);
INSERT INTO public.dyad VALUES (1, 1, 6366033986749829936, 4393189632628573691, 'USA', 'SUN', true);
INSERT INTO public.dyad VALUES (2, 0, 7854051749609018970, 8096777494328303202, 'USA', 'USA', true);
INSERT INTO public.dyad VALUES (3, 0, 6971782936876079359, 8161421102764489798, 'SUN', 'CUB', true);
INSERT INTO public.dyad VALUES (6, 0, 6971782936876079359, 5724182802198130243, 'SUN', 'USA', true);
INSERT INTO public.dyad VALUES (7, 0, 5724182802198130243, 5219371667967095230, 'USA', 'CUB', true);
INSERT INTO public.dyad VALUES (8, 0, 1673410841563143435, 5219371667967095230, 'USA', 'CUB', true);
INSERT INTO public.dyad VALUES (10, 0, 6366033986749829936, 4558062701048571946, 'USA', 'USA', true);
INSERT INTO public.dyad VALUES (10, 1, 6366033986749829936, 4393189632628573691, 'USA', 'SUN', true);
INSERT INTO public.dyad VALUES (11, 0, 7854051749609018970, 8096777494328303202, 'USA', 'USA', true);
INSERT INTO public.dyad VALUES (12, 0, 6971782936876079359, 8161421102764489798, 'SUN', 'CUB', true);
INSERT INTO public.dyad VALUES (15, 0, 6971782936876079359, 5724182802198130243, 'SUN', 'USA', true);
INSERT INTO public.dyad VALUES (16, 0, 5724182802198130243, 5219371667967095230, 'USA', 'CUB', true);
INSERT INTO public.dyad VALUES (17, 0, 6366033986749829936, 4558062701048571946, 'USA', 'USA', true);
INSERT INTO public.dyad VALUES (17, 1, 6366033986749829936, 4393189632628573691, 'USA', 'SUN', true);
INSERT INTO public.dyad VALUES (18, 0, 7854051749609018970, 8096777494328303202, 'USA', 'USA', true);
INSERT INTO public.dyad VALUES (19, 0, 6971782936876079359, 8161421102764489798, 'SUN', 'CUB', true);
INSERT INTO public.dyad VALUES (22, 0, 6971782936876079359, 5724182802198130243, 'SUN', 'USA', true);
INSERT INTO public.dyad VALUES (23, 0, 5724182802198130243, 5219371667967095230, 'USA', 'CUB', true);
INSERT INTO public.dyad VALUES (24, 0, 1673410841563143435, 5219371667967095230, 'USA', 'CUB', true);
INSERT INTO public.dyad VALUES (26, 0, 2398380713785565173, 2038726699749422828, 'CUB', 'CUB', true);
INSERT INTO public.dyad VALUES (26, 1, 4494823587367960421, 2038726699749422828, 'SUN', 'CUB', true);
INSERT INTO public.dyad VALUES (27, 0, 4494823587367960421, 2038726699749422828, 'SUN', 'CUB', true);
INSERT INTO public.dyad VALUES (34, 0, 3888684858438575339, 5724182802198130243, 'CUB', 'USA', true);
INSERT INTO public.dyad VALUES (37, 0, 5823572584123814130, 4420181931779162465, 'CUB', 'USA', true);


--
-- Data for Name: entity; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.entity VALUES (1551155634750986113, 'USA-GOV', 'John F. Kennedy', 'USA', 'GOV', 'leader:USA:john-f-kennedy', '| =usa | =usa-gov | =gov | john f kennedy |');
INSERT INTO public.entity VALUES (1673410841563143435, 'USA-PTY:Republican Party', 'Republican Party', 'USA', 'PTY', 'org:Republican Party', '| =usa | =usa-pty | =usa-pty:republican party | =pty | republican party | republican party |');
INSERT INTO public.entity VALUES (246995917812528437, 'USA-GOV', 'McGeorge Bundy', 'USA', 'GOV', NULL, '| =usa | =usa-gov | =gov | mcgeorge bundy |');
INSERT INTO public.entity VALUES (4393189632628573691, 'SUN-GOV', 'Soviet Union', 'SUN', 'GOV', 'country:SUN', '| =sun | =sun-gov | =gov | soviet union |');
INSERT INTO public.entity VALUES (4558062701048571946, 'USA-GOV', 'McGeorge Bundy', 'USA', 'GOV', 'leader:USA:mcgeorge-bundy', '| =usa | =usa-gov | =gov | mcgeorge bundy |');
INSERT INTO public.entity VALUES (5219371667967095230, 'CUB', 'Cuba', 'CUB', NULL, 'country:CUB', '| =cub | cuba |');
INSERT INTO public.entity VALUES (5724182802198130243, 'USA', 'United States', 'USA', NULL, 'country:USA', '| =usa | united states |');
INSERT INTO public.entity VALUES (6366033986749829936, 'USA-LEG', 'Kenneth Keating', 'USA', 'LEG', 'country:USA', '| =usa | =usa-leg | =leg | kenneth keating |');
INSERT INTO public.entity VALUES (638483301895435683, 'USA-GOV', 'Kennedy', 'USA', 'GOV', 'leader:USA:john-f-kennedy', '| =usa | =usa-gov | =gov | kennedy |');
INSERT INTO public.entity VALUES (6971782936876079359, 'SUN', 'Soviet Union', 'SUN', NULL, 'country:SUN', '| =sun | soviet union |');
INSERT INTO public.entity VALUES (7146920439116708675, 'SUN', 'Soviet Union', 'SUN', NULL, NULL, '| =sun | soviet union |');
INSERT INTO public.entity VALUES (7854051749609018970, 'USA-LEG', 'United States', 'USA', 'LEG', 'country:USA', '| =usa | =usa-leg | =leg | united states |');
INSERT INTO public.entity VALUES (8096777494328303202, 'USA-GOV', 'United States', 'USA', 'GOV', 'country:USA', '| =usa | =usa-gov | =gov | united states |');
INSERT INTO public.entity VALUES (8161421102764489798, 'CUB-GOV', 'Fidel Castro', 'CUB', 'GOV', 'country:CUB', '| =cub | =cub-gov | =gov | fidel castro |');
INSERT INTO public.entity VALUES (2038726699749422828, 'CUB', 'Cuba', 'CUB', NULL, NULL, '| =cub | cuba |');
INSERT INTO public.entity VALUES (2398380713785565173, 'CUB-REB:Alpha 66', 'Alpha 66', 'CUB', 'REB', 'org:Alpha 66', '| =cub | =cub-reb | =cub-reb:alpha 66 | =reb | alpha 66 | alpha 66 |');
INSERT INTO public.entity VALUES (2923727742546244848, 'PRI-MED', 'Puerto Rico', 'PRI', 'MED', 'country:PRI', '| =pri | =pri-med | =med | puerto rico |');
INSERT INTO public.entity VALUES (3160866019593408866, 'CUB-GOV', 'Cuba', 'CUB', 'GOV', NULL, '| =cub | =cub-gov | =gov | cuba |');
INSERT INTO public.entity VALUES (3888684858438575339, 'CUB-MED', 'Cuba', 'CUB', 'MED', 'country:CUB', '| =cub | =cub-med | =med | cuba |');
INSERT INTO public.entity VALUES (3972619723000622764, 'USA-GOV', 'Antonio Veciana', 'USA', 'GOV', NULL, '| =usa | =usa-gov | =gov | antonio veciana |');
INSERT INTO public.entity VALUES (4264776865414663953, 'USA-REB', 'United States', 'USA', 'REB', 'country:USA', '| =usa | =usa-reb | =reb | united states |');
INSERT INTO public.entity VALUES (4290361180541266932, 'CUB-GOV', 'Cuba', 'CUB', 'GOV', 'country:CUB', '| =cub | =cub-gov | =gov | cuba |');
INSERT INTO public.entity VALUES (4420181931779162465, 'USA-CVL', 'United States', 'USA', 'CVL', 'country:USA', '| =usa | =usa-cvl | =cvl | united states |');
INSERT INTO public.entity VALUES (4494823587367960421, 'SUN-MIL', 'Soviet Union', 'SUN', 'MIL', 'country:SUN', '| =sun | =sun-mil | =mil | soviet union |');
INSERT INTO public.entity VALUES (5823572584123814130, 'CUB-GOV', 'Fidel Castro', 'CUB', 'GOV', 'leader:CUB:fidel-castro', '| =cub | =cub-gov | =gov | fidel castro |');
INSERT INTO public.entity VALUES (6085130798821317061, 'USA-CVL', 'James Donovan', 'USA', 'CVL', 'country:USA', '| =usa | =usa-cvl | =cvl | james donovan |');
INSERT INTO public.entity VALUES (761519258136020209, 'CUB-REB:Alpha 66', 'Alpha 66', 'CUB', 'REB', NULL, '| =cub | =cub-reb | =cub-reb:alpha 66 | =reb | alpha 66 | alpha 66 |');
INSERT INTO public.entity VALUES (8742993416381597794, 'USA-GOV', 'Antonio Veciana', 'USA', 'GOV', 'country:USA', '| =usa | =usa-gov | =gov | antonio veciana |');
INSERT INTO public.entity VALUES (9173385876970417950, 'UNK', NULL, NULL, NULL, NULL, '| =unk |');


--
-- Data for Name: event; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.event VALUES (1, '718c635c0285d2bd', 1, 2, 0, 'ACCUSE', 'allege', 'military; legislative', 3, -3.5, 'actual', NULL, 'asserts', 'charge', 219, 225, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-14', false, NULL, NULL, NULL, NULL, 0.4004232795876461, 1, 1, false);
INSERT INTO public.event VALUES (2, 'fe3b1182c51371d2', 1, 3, 1, 'ACCUSE', 'allege', 'military; legislative', 3, -3.5, 'actual', NULL, 'asserts', 'accused', 438, 445, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-14', false, NULL, NULL, NULL, NULL, 0.9318, 1, 1, false);
INSERT INTO public.event VALUES (3, '78986eb5f4931a1b', 1, 4, 2, 'AID', NULL, 'military; executive', 2, 10, 'actual', NULL, 'attributes', 'delivered', 602, 611, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-14', false, NULL, NULL, NULL, NULL, 0.5865591132495251, 1, 1, false);
INSERT INTO public.event VALUES (4, 'eb5a2cb9f4124de5', 1, 5, 3, 'THREATEN', 'violence', 'military', 3, -3.5, 'actual', NULL, 'asserts', 'warned', 705, 711, 'Sept. 4', 715, 722, '1962-09-04', 'day', '1962-09-04', '1962-09-04', '1962-09-04', true, NULL, NULL, NULL, NULL, 0.925429811921661, 1, 1, false);
INSERT INTO public.event VALUES (5, '5c0b4f5b15a555c8', 1, 6, 4, 'THREATEN', NULL, 'military', 3, -3.5, 'actual', NULL, 'asserts', 'warning', 819, 826, 'Sept. 13', 851, 859, '1962-09-13', 'day', '1962-09-13', '1962-09-13', '1962-09-13', true, NULL, NULL, NULL, NULL, 0.490096234590449, 1, 1, false);
INSERT INTO public.event VALUES (6, '4f964318d4c3e84e', 1, 7, 5, 'ACCUSE', 'allege', 'military', 3, -3.5, 'actual', NULL, 'asserts', 'accused', 1020, 1027, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-14', false, NULL, NULL, NULL, NULL, 0.9219125949122066, 1, 1, false);
INSERT INTO public.event VALUES (7, '3fa5c11edd7105f4', 1, 7, 6, 'ASSAULT', NULL, 'military', 4, -9, 'actual', NULL, 'attributes', 'attack', 1062, 1068, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-14', false, NULL, NULL, NULL, NULL, 0.48425237332304205, 1, 1, false);
INSERT INTO public.event VALUES (8, '23d253f1a0e8ba97', 1, 8, 7, 'REQUEST', 'change', 'legislative; election', 3, -1, 'actual', NULL, 'asserts', 'called for', 1127, 1137, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-14', false, NULL, NULL, NULL, NULL, 0.8866864320755791, 1, 1, false);
INSERT INTO public.event VALUES (9, '32abfa836368b0e8', 1, 8, 8, 'REQUEST', NULL, 'legislative; election', 3, 0, 'actual', NULL, 'asserts', 'urged', 1206, 1211, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-14', false, NULL, NULL, NULL, NULL, 0.9318, 1, 1, false);
INSERT INTO public.event VALUES (17, '50af61bd8e2f5adc', 3, 17, 0, 'ACCUSE', 'allege', 'military; legislative', 3, -3.5, 'actual', NULL, 'asserts', 'charge', 219, 225, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-14', false, NULL, NULL, NULL, NULL, 0.4004232795876461, 1, 1, true);
INSERT INTO public.event VALUES (18, '2e1a7f39d98b86f2', 3, 18, 1, 'ACCUSE', 'allege', 'military; legislative', 3, -3.5, 'actual', NULL, 'asserts', 'accused', 438, 445, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-14', false, NULL, NULL, NULL, NULL, 0.9318, 1, 1, true);
INSERT INTO public.event VALUES (19, 'bb0c7f17e6f9a3a5', 3, 19, 2, 'AID', NULL, 'military; executive', 2, 10, 'actual', NULL, 'attributes', 'delivered', 602, 611, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-14', false, NULL, NULL, NULL, NULL, 0.5865591132495251, 1, 1, true);
INSERT INTO public.event VALUES (20, '1bd713ea29992f85', 3, 20, 3, 'THREATEN', 'violence', 'military', 3, -3.5, 'actual', NULL, 'asserts', 'warned', 705, 711, 'Sept. 4', 715, 722, '1962-09-04', 'day', '1962-09-04', '1962-09-04', '1962-09-04', true, NULL, NULL, NULL, NULL, 0.925429811921661, 1, 1, true);
INSERT INTO public.event VALUES (21, '9b0bffe1ff645f80', 3, 21, 4, 'THREATEN', NULL, 'military', 3, -3.5, 'actual', NULL, 'asserts', 'warning', 819, 826, 'Sept. 13', 851, 859, '1962-09-13', 'day', '1962-09-13', '1962-09-13', '1962-09-13', true, NULL, NULL, NULL, NULL, 0.490096234590449, 1, 1, true);
INSERT INTO public.event VALUES (22, '1fed10882d840bfa', 3, 22, 5, 'ACCUSE', 'allege', 'military', 3, -3.5, 'actual', NULL, 'asserts', 'accused', 1020, 1027, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-14', false, NULL, NULL, NULL, NULL, 0.9219125949122066, 1, 1, true);
INSERT INTO public.event VALUES (23, '33ef200cc127a44e', 3, 22, 6, 'ASSAULT', NULL, 'military', 4, -9, 'actual', NULL, 'attributes', 'attack', 1062, 1068, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-14', false, NULL, NULL, NULL, NULL, 0.48425237332304205, 1, 1, true);
INSERT INTO public.event VALUES (24, 'ccffc705f2905220', 3, 23, 7, 'REQUEST', 'change', 'legislative; election', 3, -1, 'actual', NULL, 'asserts', 'called for', 1127, 1137, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-14', false, NULL, NULL, NULL, NULL, 0.8866864320755791, 1, 1, true);
INSERT INTO public.event VALUES (25, '6f8f1945448e3fc6', 3, 23, 8, 'REQUEST', NULL, 'legislative; election', 3, 0, 'actual', NULL, 'asserts', 'urged', 1206, 1211, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-14', false, NULL, NULL, NULL, NULL, 0.9318, 1, 1, true);
INSERT INTO public.event VALUES (10, '886b4af789437bd5', 2, 10, 0, 'ACCUSE', 'allege', 'military; legislative', 3, -3.5, 'actual', NULL, 'asserts', 'charge', 219, 225, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-14', false, NULL, NULL, NULL, NULL, 0.39154000601715117, 1, 1, false);
INSERT INTO public.event VALUES (11, 'a33ca9cff78f3c29', 2, 11, 1, 'ACCUSE', 'allege', 'military; legislative', 3, -3.5, 'actual', NULL, 'asserts', 'accused', 438, 445, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-14', false, NULL, NULL, NULL, NULL, 0.9318, 1, 1, false);
INSERT INTO public.event VALUES (12, '190fb315a2b80807', 2, 12, 2, 'AID', NULL, 'military; executive', 2, 10, 'actual', NULL, 'attributes', 'delivered', 602, 611, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-14', false, NULL, NULL, NULL, NULL, 0.5973529131951488, 1, 1, false);
INSERT INTO public.event VALUES (13, '5ec4f413ef7ed1fd', 2, 13, 3, 'THREATEN', 'violence', 'military', 3, -3.5, 'actual', NULL, 'asserts', 'warned', 705, 711, 'Sept. 4', 715, 722, '1962-09-04', 'day', '1962-09-04', '1962-09-04', '1962-09-04', true, NULL, NULL, NULL, NULL, 0.9209249485624302, 1, 1, false);
INSERT INTO public.event VALUES (14, '64c04097071796c7', 2, 14, 4, 'THREATEN', NULL, 'military', 3, -3.5, 'actual', NULL, 'asserts', 'warning', 819, 826, 'Sept. 13', 851, 859, '1962-09-13', 'day', '1962-09-13', '1962-09-13', '1962-09-13', true, NULL, NULL, NULL, NULL, 0.49967218846477235, 1, 1, false);
INSERT INTO public.event VALUES (15, '5e91cb12a72d6dd3', 2, 15, 5, 'ACCUSE', 'allege', 'military', 3, -3.5, 'actual', NULL, 'asserts', 'accused', 1020, 1027, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-14', false, NULL, NULL, NULL, NULL, 0.9219125949122066, 1, 1, false);
INSERT INTO public.event VALUES (16, 'ca55948de28c8948', 2, 15, 6, 'ASSAULT', NULL, 'military', 4, -9, 'actual', NULL, 'attributes', 'attack', 1062, 1068, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-14', false, NULL, NULL, NULL, NULL, 0.48425237332304205, 1, 1, false);
INSERT INTO public.event VALUES (26, '4efdf6dc69488378', 4, 24, 0, 'ASSAULT', NULL, 'military', 4, -9, 'actual', NULL, 'attributes', 'killed', 48, 54, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-15', false, 'the coast of Cuba', 125, 142, 7806316434680588502, 0.64573261528341, 1, 1, true);
INSERT INTO public.event VALUES (27, '7f026acb60cd12a5', 4, 24, 1, 'COERCE', 'seize', 'military', 4, -7, 'actual', NULL, 'attributes', 'raid', 117, 121, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-15', false, 'the coast of Cuba', 125, 142, 7806316434680588502, 0.5865319816563486, 1, 1, true);
INSERT INTO public.event VALUES (28, '876f784c7bdb971e', 4, 24, 2, 'AGREE', NULL, 'military', 1, 2.5, 'actual', NULL, 'asserts', 'promising', 157, 166, 'last week', 143, 152, '1962-W41', 'week', '1962-10-08', '1962-10-14', '1962-10-08', true, NULL, NULL, NULL, NULL, 0.5424960243985684, 1, 1, true);
INSERT INTO public.event VALUES (29, '32ac445a370b927d', 4, 25, 3, 'ASSAULT', NULL, 'military', 4, -9, 'actual', NULL, 'attributes', 'fought', 335, 341, 'midnight on Oct. 8', 315, 333, NULL, NULL, '1962-10-09', NULL, '1962-10-09', true, NULL, NULL, NULL, NULL, 0.7100894933931636, 1, 1, true);
INSERT INTO public.event VALUES (30, '6e7e10a882f6235e', 4, 25, 4, 'ASSAULT', 'explosives', 'military', 4, -9, 'actual', NULL, 'attributes', 'blew up', 370, 377, 'midnight on Oct. 8', 315, 333, NULL, NULL, '1962-10-09', NULL, '1962-10-09', true, NULL, NULL, NULL, NULL, 0.3234123167837446, 1, 1, true);
INSERT INTO public.event VALUES (31, '64c7c1e371bd2e2c', 4, 26, 5, 'ASSAULT', NULL, 'military', 4, -9, 'actual', NULL, 'attributes', 'hurt', 543, 547, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-15', false, NULL, NULL, NULL, NULL, 0.8497786931062896, 1, 1, true);
INSERT INTO public.event VALUES (32, '285acd2dd5c47cf3', 4, 27, 6, 'THREATEN', 'restrict', 'military', 3, -3, 'actual', NULL, 'asserts', 'threatened', 552, 562, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-15', false, NULL, NULL, NULL, NULL, 0.9318, 1, 1, true);
INSERT INTO public.event VALUES (33, '297306249e8339a1', 4, 29, 7, 'ASSAULT', NULL, '', 4, -9, 'negated', NULL, 'attributes', 'landing', 792, 799, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-15', false, NULL, NULL, NULL, NULL, 0.3104857272647553, 1, 1, true);
INSERT INTO public.event VALUES (34, '755e7d7fd5b84bf4', 4, 30, 8, 'ACCUSE', 'allege', '', 3, -3.5, 'actual', NULL, 'asserts', 'blamed', 917, 923, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-15', false, NULL, NULL, NULL, NULL, 0.9175319760707712, 1, 1, true);
INSERT INTO public.event VALUES (35, 'd3ed2d3bd2afd2dc', 4, 30, 9, 'ASSAULT', NULL, '', 4, -9, 'actual', NULL, 'asserts', 'attack', 951, 957, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-15', false, NULL, NULL, NULL, NULL, 0.9029662033441652, 1, 1, true);
INSERT INTO public.event VALUES (36, '78c0f75c8c666cdb', 4, 31, 10, 'ASSAULT', NULL, 'legal; diplomatic', 4, -9, 'historical', '[["April 1961", 1068, 1078]]', 'asserts', 'crushed', 1018, 1025, 'April 1961', 1068, 1078, '1961-04', 'month', '1961-04-01', '1961-04-30', '1961-04-01', true, 'the Bay of Pigs', 1049, 1064, 224750720115364960, 0.6058987177437339, 1, 1, true);
INSERT INTO public.event VALUES (37, '9d38f5bc09461b93', 4, 31, 11, 'COERCE', 'arrest', 'legal; diplomatic', 4, -7, 'historical', NULL, 'asserts', 'took', 1083, 1087, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-15', false, NULL, NULL, NULL, NULL, 0.5710746607603243, 1, 1, true);
INSERT INTO public.event VALUES (38, '0629e83cc58e9061', 4, 32, 12, 'CONSULT', NULL, 'legal; diplomatic', 1, 2.5, 'actual', NULL, 'asserts', 'negotiating', 1158, 1169, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-15', false, 'Havana', 1173, 1179, 6828335391946384255, 0.739622838886386, 1, 1, true);


--
-- Data for Name: feed; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.feed VALUES (1, 'https://news.example/rss', NULL, NULL, NULL, NULL, 900, '1962-10-29T10:00:00+00:00', NULL, NULL, NULL, '1962-10-29T10:00:00+00:00', 0, NULL, NULL, false);


--
-- Data for Name: feed_item; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.feed_item VALUES (1, 1, 'g-1', 'https://news.example/1', 'A warning', '1962-10-29', '00000000000000000000000000000000', 'waiting', 0, '1962-10-29T10:00:00+00:00', '1962-10-29T10:00:00+00:00', NULL, NULL, '<p>Text.</p>');


--
-- Data for Name: incident; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: incident_change; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: incident_dyad; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: incident_party; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: participant; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.participant VALUES (1, 'actor', 0, 6366033986749829936, 'Senator Kenneth Keating', 229, 252, 'introduced', NULL, NULL, NULL, '1962-10-14', '{"candidates": ["SUN", "CUB", "COL", "RUS"]}');
INSERT INTO public.participant VALUES (1, 'recipient', 0, 4558062701048571946, 'Bundy', 168, 173, 'introduced', NULL, NULL, NULL, '1962-10-14', '{"referent": ["McGeorge Bundy, President Kennedy''s adviser on national security", 22, 86]}');
INSERT INTO public.participant VALUES (1, 'recipient', 1, 4393189632628573691, 'Moscow', 283, 289, 'named', NULL, NULL, NULL, '1962-10-14', NULL);
INSERT INTO public.participant VALUES (2, 'actor', 0, 7854051749609018970, 'he', 435, 437, 'home', NULL, NULL, NULL, '1962-10-14', '{"candidates": ["SUN", "CUB", "COL", "RUS"], "referent": ["Senator Kenneth Keating, Republican of New York", 229, 276]}');
INSERT INTO public.participant VALUES (2, 'recipient', 0, 8096777494328303202, 'the administration', 446, 464, 'home', NULL, NULL, NULL, '1962-10-14', '{"candidates": ["SUN", "CUB", "COL", "RUS"]}');
INSERT INTO public.participant VALUES (3, 'actor', 0, 6971782936876079359, 'the Soviet Union', 581, 597, 'named', NULL, NULL, NULL, '1962-10-14', NULL);
INSERT INTO public.participant VALUES (3, 'recipient', 0, 8161421102764489798, 'the government of Prime Minister Fidel Castro', 615, 660, 'introduced', NULL, NULL, NULL, '1962-10-14', NULL);
INSERT INTO public.participant VALUES (3, 'source', 0, 246995917812528437, 'Bundy', 684, 689, NULL, 'asserts', 'say', false, '1962-10-14', '{"referent": ["McGeorge Bundy, President Kennedy''s adviser on national security", 22, 86], "cue": ["said", 690, 694]}');
INSERT INTO public.participant VALUES (4, 'actor', 0, 638483301895435683, 'Kennedy', 697, 704, 'introduced', NULL, NULL, NULL, '1962-09-04', '{"referent": ["President Kennedy", 38, 55]}');
INSERT INTO public.participant VALUES (5, 'actor', 0, 1551155634750986113, 'He', 803, 805, 'person', NULL, NULL, NULL, '1962-09-13', '{"referent": ["President Kennedy", 38, 55]}');
INSERT INTO public.participant VALUES (6, 'actor', 0, 6971782936876079359, 'the Soviet government', 883, 904, 'named', NULL, NULL, NULL, '1962-10-14', NULL);
INSERT INTO public.participant VALUES (6, 'recipient', 0, 5724182802198130243, 'the United States', 1028, 1045, 'named', NULL, NULL, NULL, '1962-10-14', NULL);
INSERT INTO public.participant VALUES (7, 'actor', 0, 5724182802198130243, 'the United States', 1028, 1045, 'named', NULL, NULL, NULL, '1962-10-14', NULL);
INSERT INTO public.participant VALUES (7, 'recipient', 0, 5219371667967095230, 'Cuba', 1072, 1076, 'named', NULL, NULL, NULL, '1962-10-14', NULL);
INSERT INTO public.participant VALUES (7, 'source', 0, 7146920439116708675, 'the Soviet government', 883, 904, NULL, 'asserts', 'claim', false, '1962-10-14', '{"cue": ["accused", 1020, 1027]}');
INSERT INTO public.participant VALUES (8, 'actor', 0, 1673410841563143435, 'Several Republican candidates', 1079, 1108, 'named', NULL, NULL, NULL, '1962-10-14', NULL);
INSERT INTO public.participant VALUES (8, 'recipient', 0, 5219371667967095230, 'the island', 1152, 1162, 'named', NULL, NULL, NULL, '1962-10-14', '{"referent": ["Cuba", 161, 165]}');
INSERT INTO public.participant VALUES (9, 'actor', 0, 7854051749609018970, 'Senator Homer Capehart of Indiana', 1168, 1201, 'named', NULL, NULL, NULL, '1962-10-14', NULL);
INSERT INTO public.participant VALUES (10, 'actor', 0, 6366033986749829936, 'Senator Kenneth Keating', 229, 252, 'introduced', NULL, NULL, NULL, '1962-10-14', '{"candidates": ["SUN", "CUB", "COL", "RUS"]}');
INSERT INTO public.participant VALUES (10, 'recipient', 0, 4558062701048571946, 'Bundy', 168, 173, 'introduced', NULL, NULL, NULL, '1962-10-14', '{"referent": ["McGeorge Bundy, President Kennedy''s adviser on national security", 22, 86]}');
INSERT INTO public.participant VALUES (10, 'recipient', 1, 4393189632628573691, 'Moscow', 283, 289, 'named', NULL, NULL, NULL, '1962-10-14', NULL);
INSERT INTO public.participant VALUES (11, 'actor', 0, 7854051749609018970, 'he', 435, 437, 'home', NULL, NULL, NULL, '1962-10-14', '{"candidates": ["SUN", "CUB", "COL", "RUS"], "referent": ["Senator Kenneth Keating, Republican of New York", 229, 276]}');
INSERT INTO public.participant VALUES (11, 'recipient', 0, 8096777494328303202, 'the administration', 446, 464, 'home', NULL, NULL, NULL, '1962-10-14', '{"candidates": ["SUN", "CUB", "COL", "RUS"]}');
INSERT INTO public.participant VALUES (12, 'actor', 0, 6971782936876079359, 'the Soviet Union', 581, 597, 'named', NULL, NULL, NULL, '1962-10-14', NULL);
INSERT INTO public.participant VALUES (12, 'recipient', 0, 8161421102764489798, 'the government of Prime Minister Fidel Castro', 615, 660, 'introduced', NULL, NULL, NULL, '1962-10-14', NULL);
INSERT INTO public.participant VALUES (12, 'source', 0, 246995917812528437, 'Bundy', 684, 689, NULL, 'asserts', 'say', false, '1962-10-14', '{"referent": ["McGeorge Bundy, President Kennedy''s adviser on national security", 22, 86], "cue": ["said", 690, 694]}');
INSERT INTO public.participant VALUES (13, 'actor', 0, 638483301895435683, 'Kennedy', 697, 704, 'introduced', NULL, NULL, NULL, '1962-09-04', '{"referent": ["President Kennedy", 38, 55]}');
INSERT INTO public.participant VALUES (14, 'actor', 0, 1551155634750986113, 'He', 803, 805, 'person', NULL, NULL, NULL, '1962-09-13', '{"referent": ["President Kennedy", 38, 55]}');
INSERT INTO public.participant VALUES (15, 'actor', 0, 6971782936876079359, 'the Soviet government', 883, 904, 'named', NULL, NULL, NULL, '1962-10-14', NULL);
INSERT INTO public.participant VALUES (15, 'recipient', 0, 5724182802198130243, 'the United States', 1028, 1045, 'named', NULL, NULL, NULL, '1962-10-14', NULL);
INSERT INTO public.participant VALUES (16, 'actor', 0, 5724182802198130243, 'the United States', 1028, 1045, 'named', NULL, NULL, NULL, '1962-10-14', NULL);
INSERT INTO public.participant VALUES (16, 'recipient', 0, 5219371667967095230, 'Cuba', 1072, 1076, 'named', NULL, NULL, NULL, '1962-10-14', NULL);
INSERT INTO public.participant VALUES (16, 'source', 0, 7146920439116708675, 'the Soviet government', 883, 904, NULL, 'asserts', 'claim', false, '1962-10-14', '{"cue": ["accused", 1020, 1027]}');
INSERT INTO public.participant VALUES (17, 'actor', 0, 6366033986749829936, 'Senator Kenneth Keating', 229, 252, 'introduced', NULL, NULL, NULL, '1962-10-14', '{"candidates": ["SUN", "CUB", "COL", "RUS"]}');
INSERT INTO public.participant VALUES (17, 'recipient', 0, 4558062701048571946, 'Bundy', 168, 173, 'introduced', NULL, NULL, NULL, '1962-10-14', '{"referent": ["McGeorge Bundy, President Kennedy''s adviser on national security", 22, 86]}');
INSERT INTO public.participant VALUES (17, 'recipient', 1, 4393189632628573691, 'Moscow', 283, 289, 'named', NULL, NULL, NULL, '1962-10-14', NULL);
INSERT INTO public.participant VALUES (18, 'actor', 0, 7854051749609018970, 'he', 435, 437, 'home', NULL, NULL, NULL, '1962-10-14', '{"candidates": ["SUN", "CUB", "COL", "RUS"], "referent": ["Senator Kenneth Keating, Republican of New York", 229, 276]}');
INSERT INTO public.participant VALUES (18, 'recipient', 0, 8096777494328303202, 'the administration', 446, 464, 'home', NULL, NULL, NULL, '1962-10-14', '{"candidates": ["SUN", "CUB", "COL", "RUS"]}');
INSERT INTO public.participant VALUES (19, 'actor', 0, 6971782936876079359, 'the Soviet Union', 581, 597, 'named', NULL, NULL, NULL, '1962-10-14', NULL);
INSERT INTO public.participant VALUES (19, 'recipient', 0, 8161421102764489798, 'the government of Prime Minister Fidel Castro', 615, 660, 'introduced', NULL, NULL, NULL, '1962-10-14', NULL);
INSERT INTO public.participant VALUES (19, 'source', 0, 246995917812528437, 'Bundy', 684, 689, NULL, 'asserts', 'say', false, '1962-10-14', '{"referent": ["McGeorge Bundy, President Kennedy''s adviser on national security", 22, 86], "cue": ["said", 690, 694]}');
INSERT INTO public.participant VALUES (20, 'actor', 0, 638483301895435683, 'Kennedy', 697, 704, 'introduced', NULL, NULL, NULL, '1962-09-04', '{"referent": ["President Kennedy", 38, 55]}');
INSERT INTO public.participant VALUES (21, 'actor', 0, 1551155634750986113, 'He', 803, 805, 'person', NULL, NULL, NULL, '1962-09-13', '{"referent": ["President Kennedy", 38, 55]}');
INSERT INTO public.participant VALUES (22, 'actor', 0, 6971782936876079359, 'the Soviet government', 883, 904, 'named', NULL, NULL, NULL, '1962-10-14', NULL);
INSERT INTO public.participant VALUES (22, 'recipient', 0, 5724182802198130243, 'the United States', 1028, 1045, 'named', NULL, NULL, NULL, '1962-10-14', NULL);
INSERT INTO public.participant VALUES (23, 'actor', 0, 5724182802198130243, 'the United States', 1028, 1045, 'named', NULL, NULL, NULL, '1962-10-14', NULL);
INSERT INTO public.participant VALUES (23, 'recipient', 0, 5219371667967095230, 'Cuba', 1072, 1076, 'named', NULL, NULL, NULL, '1962-10-14', NULL);
INSERT INTO public.participant VALUES (23, 'source', 0, 7146920439116708675, 'the Soviet government', 883, 904, NULL, 'asserts', 'claim', false, '1962-10-14', '{"cue": ["accused", 1020, 1027]}');
INSERT INTO public.participant VALUES (24, 'actor', 0, 1673410841563143435, 'Several Republican candidates', 1079, 1108, 'named', NULL, NULL, NULL, '1962-10-14', NULL);
INSERT INTO public.participant VALUES (24, 'recipient', 0, 5219371667967095230, 'the island', 1152, 1162, 'named', NULL, NULL, NULL, '1962-10-14', '{"referent": ["Cuba", 161, 165]}');
INSERT INTO public.participant VALUES (25, 'actor', 0, 7854051749609018970, 'Senator Homer Capehart of Indiana', 1168, 1201, 'named', NULL, NULL, NULL, '1962-10-14', NULL);
INSERT INTO public.participant VALUES (26, 'actor', 0, 2398380713785565173, 'they', 43, 47, 'named', NULL, NULL, NULL, '1962-10-15', '{"referent": ["Cuban exiles", 17, 29]}');
INSERT INTO public.participant VALUES (26, 'actor', 1, 4494823587367960421, 'some Soviet soldiers in a raid on the coast of Cuba', 91, 142, 'named', NULL, NULL, NULL, '1962-10-15', NULL);
INSERT INTO public.participant VALUES (26, 'recipient', 0, 2038726699749422828, 'about 20 of Castro''s militiamen', 55, 86, 'home', NULL, NULL, NULL, '1962-10-15', '{"candidates": ["USA", "SUN", "PRI", "GBR"]}');
INSERT INTO public.participant VALUES (26, 'source', 0, 761519258136020209, 'Cuban exiles', 17, 29, NULL, 'asserts', 'say', true, '1962-10-15', '{"cue": ["say", 34, 37]}');
INSERT INTO public.participant VALUES (27, 'actor', 0, 4494823587367960421, 'some Soviet soldiers in a raid on the coast of Cuba', 91, 142, 'named', NULL, NULL, NULL, '1962-10-15', NULL);
INSERT INTO public.participant VALUES (27, 'recipient', 0, 2038726699749422828, 'about 20 of Castro''s militiamen', 55, 86, 'home', NULL, NULL, NULL, '1962-10-15', '{"candidates": ["USA", "SUN", "PRI", "GBR"]}');
INSERT INTO public.participant VALUES (27, 'source', 0, 761519258136020209, 'Cuban exiles', 17, 29, NULL, 'asserts', 'say', false, '1962-10-15', '{"cue": ["say", 34, 37]}');
INSERT INTO public.participant VALUES (28, 'actor', 0, 2398380713785565173, 'Cuban exiles', 17, 29, 'named', NULL, NULL, NULL, '1962-10-08', NULL);
INSERT INTO public.participant VALUES (29, 'actor', 0, 2398380713785565173, 'its men', 230, 237, 'group', NULL, NULL, NULL, '1962-10-09', NULL);
INSERT INTO public.participant VALUES (29, 'source', 0, 761519258136020209, 'The group', 185, 194, NULL, 'asserts', 'say', true, '1962-10-09', '{"cue": ["says", 225, 229]}');
INSERT INTO public.participant VALUES (30, 'actor', 0, 2398380713785565173, 'its men', 230, 237, 'group', NULL, NULL, NULL, '1962-10-09', NULL);
INSERT INTO public.participant VALUES (30, 'source', 0, 761519258136020209, 'The group', 185, 194, NULL, 'asserts', 'say', true, '1962-10-09', '{"cue": ["says", 225, 229]}');
INSERT INTO public.participant VALUES (31, 'recipient', 0, 4264776865414663953, 'five of the raiders', 518, 537, 'home', NULL, NULL, NULL, '1962-10-15', '{"candidates": ["CUB", "PRI", "SUN", "GBR"]}');
INSERT INTO public.participant VALUES (31, 'source', 0, 3972619723000622764, 'Antonio Veciana', 443, 458, NULL, 'asserts', 'say', false, '1962-10-15', '{"cue": ["told", 472, 476]}');
INSERT INTO public.participant VALUES (32, 'actor', 0, 8096777494328303202, 'He', 549, 551, 'home', NULL, NULL, NULL, '1962-10-15', '{"candidates": ["CUB", "SUN", "PRI", "GBR"], "referent": ["Antonio Veciana, its leader", 443, 470]}');
INSERT INTO public.participant VALUES (33, 'actor', 0, 4290361180541266932, 'Havana', 763, 769, 'named', NULL, NULL, NULL, '1962-10-15', NULL);
INSERT INTO public.participant VALUES (33, 'source', 0, 3160866019593408866, 'Havana', 763, 769, NULL, 'denies', 'say', true, '1962-10-15', '{"cue": ["said", 774, 778]}');
INSERT INTO public.participant VALUES (34, 'actor', 0, 3888684858438575339, 'Havana radio', 904, 916, 'named', NULL, NULL, NULL, '1962-10-15', NULL);
INSERT INTO public.participant VALUES (34, 'recipient', 0, 5724182802198130243, 'the United States', 924, 941, 'named', NULL, NULL, NULL, '1962-10-15', NULL);
INSERT INTO public.participant VALUES (36, 'actor', 0, 5823572584123814130, 'Castro''s forces', 1002, 1017, 'person', NULL, NULL, NULL, '1961-04-01', NULL);
INSERT INTO public.participant VALUES (37, 'actor', 0, 5823572584123814130, 'Castro''s forces', 1002, 1017, 'person', NULL, NULL, NULL, '1962-10-15', NULL);
INSERT INTO public.participant VALUES (37, 'recipient', 0, 4420181931779162465, 'more than 1,100 prisoners', 1088, 1113, 'home', NULL, NULL, NULL, '1962-10-15', '{"candidates": ["CUB", "SUN", "PRI", "GBR"]}');
INSERT INTO public.participant VALUES (38, 'actor', 0, 6085130798821317061, 'James Donovan', 1115, 1128, 'introduced', NULL, NULL, NULL, '1962-10-15', NULL);


--
-- Data for Name: person; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.person VALUES (1, 'Jane Roe', 'jane roe', 'admin', '$argon2id$v=19$m=8,t=1,p=1$c29tZXNhbHQ$AAAA', '1962-10-29T10:00:00+00:00', NULL);


--
-- Data for Name: place; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.place VALUES (224750720115364960, 'Bay of Pigs', 'CUB', NULL, 22.07, -81.03, 'point', 'place:bay-of-pigs', false, '| bay of pigs |');
INSERT INTO public.place VALUES (6828335391946384255, 'Havana', 'CUB', 'Havana', 23.133, -82.383, 'city', 'geonames:3553478', false, '| havana | havana |');
INSERT INTO public.place VALUES (7806316434680588502, 'Cuba', 'CUB', NULL, NULL, NULL, 'region', 'country:CUB', false, '| cuba |');


--
-- Data for Name: position; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public."position" VALUES (1, 'accuses', 'actor', 'Moscow was building missile bases on the island', 283, 330);
INSERT INTO public."position" VALUES (2, 'accuses', 'actor', 'hiding the facts from the public', 468, 500);
INSERT INTO public."position" VALUES (4, 'warns of', 'actor', '"the gravest issues would arise" if offensive missiles were found in Cuba', 728, 801);
INSERT INTO public."position" VALUES (5, 'warns of', 'actor', NULL, NULL, NULL);
INSERT INTO public."position" VALUES (6, 'accuses', 'actor', 'preparing an attack on Cuba', 1049, 1076);
INSERT INTO public."position" VALUES (8, 'calls for', 'actor', 'a blockade of the island', 1138, 1162);
INSERT INTO public."position" VALUES (9, 'calls for', 'actor', 'an invasion', 1212, 1223);
INSERT INTO public."position" VALUES (10, 'accuses', 'actor', 'Moscow was building missile bases on the island', 283, 330);
INSERT INTO public."position" VALUES (11, 'accuses', 'actor', 'hiding the facts from the public', 468, 500);
INSERT INTO public."position" VALUES (13, 'warns of', 'actor', '"the gravest issues would arise" if offensive missiles were found in Cuba', 728, 801);
INSERT INTO public."position" VALUES (14, 'warns of', 'actor', NULL, NULL, NULL);
INSERT INTO public."position" VALUES (15, 'accuses', 'actor', 'preparing an attack on Cuba', 1049, 1076);
INSERT INTO public."position" VALUES (17, 'accuses', 'actor', 'Moscow was building missile bases on the island', 283, 330);
INSERT INTO public."position" VALUES (18, 'accuses', 'actor', 'hiding the facts from the public', 468, 500);
INSERT INTO public."position" VALUES (20, 'warns of', 'actor', '"the gravest issues would arise" if offensive missiles were found in Cuba', 728, 801);
INSERT INTO public."position" VALUES (21, 'warns of', 'actor', NULL, NULL, NULL);
INSERT INTO public."position" VALUES (22, 'accuses', 'actor', 'preparing an attack on Cuba', 1049, 1076);
INSERT INTO public."position" VALUES (24, 'calls for', 'actor', 'a blockade of the island', 1138, 1162);
INSERT INTO public."position" VALUES (25, 'calls for', 'actor', 'an invasion', 1212, 1223);
INSERT INTO public."position" VALUES (28, 'promises', 'actor', 'strike again', 170, 182);
INSERT INTO public."position" VALUES (32, 'warns of', 'actor', 'attack any ship that takes goods to Castro', 566, 608);
INSERT INTO public."position" VALUES (33, 'denies', 'source', NULL, NULL, NULL);
INSERT INTO public."position" VALUES (34, 'accuses', 'actor', 'attack', 951, 957);


--
-- Data for Name: publisher; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.publisher VALUES (6457987847076036008, 'The Wire', '| the wire |');


--
-- Data for Name: quarantine; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.quarantine VALUES (1, '40aff2e9d2d8922e47afd4648e696749', 'news.zip!page.html', 'page', 'bad-encoding', 'is no text', 'html', NULL, 'latin-1', '1962-10-29T10:00:00+00:00', NULL, 'open', 1, '1962-10-29T10:00:00+00:00', '1962-10-29T10:00:00+00:00', 1, '\x000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f202122232425262728292a2b2c2d2e2f303132333435363738393a3b3c3d3e3f404142434445464748494a4b4c4d4e4f505152535455565758595a5b5c5d5e5f606162636465666768696a6b6c6d6e6f707172737475767778797a7b7c7d7e7f808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9fa0a1a2a3a4a5a6a7a8a9aaabacadaeafb0b1b2b3b4b5b6b7b8b9babbbcbdbebfc0c1c2c3c4c5c6c7c8c9cacbcccdcecfd0d1d2d3d4d5d6d7d8d9dadbdcdddedfe0e1e2e3e4e5e6e7e8e9eaebecedeeeff0f1f2f3f4f5f6f7f8f9fafbfcfdfeff');


--
-- Data for Name: quote; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.quote VALUES (7, 0, 'the gravest issues would arise', 729, 759);
INSERT INTO public.quote VALUES (17, 0, 'the gravest issues would arise', 729, 759);
INSERT INTO public.quote VALUES (26, 0, 'the gravest issues would arise', 729, 759);


--
-- Data for Name: run; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.run VALUES (1, 'ingest', '["news.zip", "100% \ud83d\udd4a"]', 'done', '1962-10-29T10:00:00+00:00', '1962-10-29T10:00:00+00:00', '1962-10-29T10:00:00+00:00', 'desk.example', 7, NULL, 6, 3, 0, 1, 1, 1, 1, 0, NULL);


--
-- Data for Name: run_item; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.run_item VALUES (1, 1, 'news.zip!b.html', 'skipped', 'not-english', 'is in the language ''de''');


--
-- Data for Name: saved_search; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.saved_search VALUES (1, 1, 'Cuba', '1962-10-29T10:00:00+00:00', 'place=CUB&type=MOBILIZE');


--
-- Data for Name: sentence; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.sentence VALUES (1, 1, 0, 0, 166, 'WASHINGTON, Oct. 14 - McGeorge Bundy, President Kennedy''s adviser on national security, said on Sunday that there was no evidence of offensive Soviet weapons in Cuba.');
INSERT INTO public.sentence VALUES (2, 1, 1, 168, 331, 'Bundy, who spoke on a television program, denied a charge by Senator Kenneth Keating, Republican of New York, that Moscow was building missile bases on the island.');
INSERT INTO public.sentence VALUES (3, 1, 2, 332, 501, 'Keating told the Senate on Wednesday that work had begun on at least half a dozen launching sites, and he accused the administration of hiding the facts from the public.');
INSERT INTO public.sentence VALUES (4, 1, 4, 532, 695, 'The anti-aircraft missiles and jet fighters that the Soviet Union has delivered to the government of Prime Minister Fidel Castro are meant for defense, Bundy said.');
INSERT INTO public.sentence VALUES (5, 1, 5, 697, 802, 'Kennedy warned on Sept. 4 that "the gravest issues would arise" if offensive missiles were found in Cuba.');
INSERT INTO public.sentence VALUES (6, 1, 6, 803, 860, 'He repeated the warning at a news conference on Sept. 13.');
INSERT INTO public.sentence VALUES (7, 1, 7, 861, 1077, 'Two days before that, the Soviet government stated through TASS, its official news agency, that it had no need to place its missiles in any other country, and accused the United States of preparing an attack on Cuba.');
INSERT INTO public.sentence VALUES (8, 1, 8, 1079, 1224, 'Several Republican candidates for Congress have called for a blockade of the island, and Senator Homer Capehart of Indiana has urged an invasion.');
INSERT INTO public.sentence VALUES (9, 2, 0, 0, 166, 'WASHINGTON, Oct. 14 - McGeorge Bundy, President Kennedy''s adviser on national security, said on Sunday that there was no evidence of offensive Soviet weapons in Cuba.');
INSERT INTO public.sentence VALUES (10, 2, 1, 168, 331, 'Bundy, who spoke on a television program, denied a charge by Senator Kenneth Keating, Republican of New York, that Moscow was building missile bases on the island.');
INSERT INTO public.sentence VALUES (11, 2, 2, 332, 501, 'Keating told the Senate on Wednesday that work had begun on at least half a dozen launching sites, and he accused the administration of hiding the facts from the public.');
INSERT INTO public.sentence VALUES (12, 2, 4, 532, 695, 'The anti-aircraft missiles and jet fighters that the Soviet Union has delivered to the government of Prime Minister Fidel Castro are meant for defense, Bundy said.');
INSERT INTO public.sentence VALUES (13, 2, 5, 697, 802, 'Kennedy warned on Sept. 4 that "the gravest issues would arise" if offensive missiles were found in Cuba.');
INSERT INTO public.sentence VALUES (14, 2, 6, 803, 860, 'He repeated the warning at a news conference on Sept. 13.');
INSERT INTO public.sentence VALUES (15, 2, 7, 861, 1077, 'Two days before that, the Soviet government stated through TASS, its official news agency, that it had no need to place its missiles in any other country, and accused the United States of preparing an attack on Cuba.');
INSERT INTO public.sentence VALUES (16, 3, 0, 0, 166, 'WASHINGTON, Oct. 14 - McGeorge Bundy, President Kennedy''s adviser on national security, said on Sunday that there was no evidence of offensive Soviet weapons in Cuba.');
INSERT INTO public.sentence VALUES (17, 3, 1, 168, 331, 'Bundy, who spoke on a television program, denied a charge by Senator Kenneth Keating, Republican of New York, that Moscow was building missile bases on the island.');
INSERT INTO public.sentence VALUES (18, 3, 2, 332, 501, 'Keating told the Senate on Wednesday that work had begun on at least half a dozen launching sites, and he accused the administration of hiding the facts from the public.');
INSERT INTO public.sentence VALUES (19, 3, 4, 532, 695, 'The anti-aircraft missiles and jet fighters that the Soviet Union has delivered to the government of Prime Minister Fidel Castro are meant for defense, Bundy said.');
INSERT INTO public.sentence VALUES (20, 3, 5, 697, 802, 'Kennedy warned on Sept. 4 that "the gravest issues would arise" if offensive missiles were found in Cuba.');
INSERT INTO public.sentence VALUES (21, 3, 6, 803, 860, 'He repeated the warning at a news conference on Sept. 13.');
INSERT INTO public.sentence VALUES (22, 3, 7, 861, 1077, 'Two days before that, the Soviet government stated through TASS, its official news agency, that it had no need to place its missiles in any other country, and accused the United States of preparing an attack on Cuba.');
INSERT INTO public.sentence VALUES (23, 3, 8, 1079, 1224, 'Several Republican candidates for Congress have called for a blockade of the island, and Senator Homer Capehart of Indiana has urged an invasion.');
INSERT INTO public.sentence VALUES (24, 4, 0, 0, 183, 'MIAMI, Oct. 15 - Cuban exiles who say that they killed about 20 of Castro''s militiamen and some Soviet soldiers in a raid on the coast of Cuba last week are promising to strike again.');
INSERT INTO public.sentence VALUES (25, 4, 1, 185, 442, 'The group, which calls itself Alpha 66, says its men landed at Isabela de Sagua, a port some 150 miles east of Havana, soon after midnight on Oct. 8, fought the garrison for two hours, blew up a railway yard and an arsenal and carried off weapons and flags.');
INSERT INTO public.sentence VALUES (26, 4, 2, 443, 548, 'Antonio Veciana, its leader, told reporters in San Juan, Puerto Rico, that five of the raiders were hurt.');
INSERT INTO public.sentence VALUES (27, 4, 3, 549, 628, 'He threatened to attack any ship that takes goods to Castro, whatever its flag.');
INSERT INTO public.sentence VALUES (28, 4, 4, 630, 664, 'Nobody here can confirm the story.');
INSERT INTO public.sentence VALUES (29, 4, 6, 763, 800, 'Havana has said nothing of a landing.');
INSERT INTO public.sentence VALUES (30, 4, 8, 904, 1000, 'Havana radio blamed the United States for that attack; American officials denied any part in it.');
INSERT INTO public.sentence VALUES (31, 4, 9, 1002, 1114, 'Castro''s forces crushed a landing by exiles at the Bay of Pigs in April 1961 and took more than 1,100 prisoners.');
INSERT INTO public.sentence VALUES (32, 4, 10, 1115, 1198, 'James Donovan, a New York lawyer, has been negotiating in Havana for their release.');


--
-- Data for Name: session; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.session VALUES (1, '0000000000000000000000000000000000000000000000000000000000000000', 1, '1962-10-29T10:00:00+00:00', '1962-10-29T10:00:00+00:00', '1962-10-29T10:00:00+00:00', NULL, '127.0.0.1');


--
-- Data for Name: sighting; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.sighting VALUES (1, 'news.zip!1962-10-14-bundy.html', '1962-10-14-bundy', 'https://news.example/cuba?utm_source=feed', '1962-10-29T10:00:00+00:00', 1);
INSERT INTO public.sighting VALUES (2, 'news.zip!older.html', 'older', 'https://news.example/cuba?utm_source=feed', '1962-10-29T10:01:00+00:00', 1);
INSERT INTO public.sighting VALUES (3, 'news.zip!copy.html', 'copy', 'https://other.example/1', '1962-10-29T10:02:00+00:00', 1);
INSERT INTO public.sighting VALUES (4, 'news.zip!1962-10-15-exile-raid.html', '1962-10-15-exile-raid', NULL, '1962-10-29T10:03:00+00:00', 1);


--
-- Data for Name: speaker; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.speaker VALUES (1, 'speaker', 0, 8096777494328303202, 'WASHINGTON', 0, 10, 'named', NULL);
INSERT INTO public.speaker VALUES (2, 'speaker', 0, 4558062701048571946, 'Bundy', 168, 173, 'introduced', '{"referent": ["McGeorge Bundy, President Kennedy''s adviser on national security", 22, 86]}');
INSERT INTO public.speaker VALUES (3, 'speaker', 0, 6366033986749829936, 'Senator Kenneth Keating', 229, 252, 'introduced', '{"candidates": ["SUN", "CUB", "COL", "RUS"]}');
INSERT INTO public.speaker VALUES (4, 'speaker', 0, 6366033986749829936, 'Keating', 332, 339, 'introduced', '{"candidates": ["SUN", "CUB", "COL", "RUS"], "referent": ["Senator Kenneth Keating, Republican of New York", 229, 276]}');
INSERT INTO public.speaker VALUES (4, 'addressee', 0, 7854051749609018970, 'the Senate', 345, 355, 'home', '{"candidates": ["SUN", "CUB", "COL", "RUS"]}');
INSERT INTO public.speaker VALUES (5, 'speaker', 0, 7854051749609018970, 'he', 435, 437, 'home', '{"candidates": ["SUN", "CUB", "COL", "RUS"], "referent": ["Senator Kenneth Keating, Republican of New York", 229, 276]}');
INSERT INTO public.speaker VALUES (6, 'speaker', 0, 4558062701048571946, 'Bundy', 684, 689, 'introduced', '{"referent": ["McGeorge Bundy, President Kennedy''s adviser on national security", 22, 86]}');
INSERT INTO public.speaker VALUES (7, 'speaker', 0, 638483301895435683, 'Kennedy', 697, 704, 'introduced', '{"referent": ["President Kennedy", 38, 55]}');
INSERT INTO public.speaker VALUES (8, 'speaker', 0, 6971782936876079359, 'the Soviet government', 883, 904, 'named', NULL);
INSERT INTO public.speaker VALUES (9, 'speaker', 0, 6971782936876079359, 'the Soviet government', 883, 904, 'named', NULL);
INSERT INTO public.speaker VALUES (10, 'speaker', 0, 7854051749609018970, 'Senator Homer Capehart of Indiana', 1168, 1201, 'named', NULL);
INSERT INTO public.speaker VALUES (11, 'speaker', 0, 8096777494328303202, 'WASHINGTON', 0, 10, 'named', NULL);
INSERT INTO public.speaker VALUES (12, 'speaker', 0, 4558062701048571946, 'Bundy', 168, 173, 'introduced', '{"referent": ["McGeorge Bundy, President Kennedy''s adviser on national security", 22, 86]}');
INSERT INTO public.speaker VALUES (13, 'speaker', 0, 6366033986749829936, 'Senator Kenneth Keating', 229, 252, 'introduced', '{"candidates": ["SUN", "CUB", "COL", "RUS"]}');
INSERT INTO public.speaker VALUES (14, 'speaker', 0, 6366033986749829936, 'Keating', 332, 339, 'introduced', '{"candidates": ["SUN", "CUB", "COL", "RUS"], "referent": ["Senator Kenneth Keating, Republican of New York", 229, 276]}');
INSERT INTO public.speaker VALUES (14, 'addressee', 0, 7854051749609018970, 'the Senate', 345, 355, 'home', '{"candidates": ["SUN", "CUB", "COL", "RUS"]}');
INSERT INTO public.speaker VALUES (15, 'speaker', 0, 7854051749609018970, 'he', 435, 437, 'home', '{"candidates": ["SUN", "CUB", "COL", "RUS"], "referent": ["Senator Kenneth Keating, Republican of New York", 229, 276]}');
INSERT INTO public.speaker VALUES (16, 'speaker', 0, 4558062701048571946, 'Bundy', 684, 689, 'introduced', '{"referent": ["McGeorge Bundy, President Kennedy''s adviser on national security", 22, 86]}');
INSERT INTO public.speaker VALUES (17, 'speaker', 0, 638483301895435683, 'Kennedy', 697, 704, 'introduced', '{"referent": ["President Kennedy", 38, 55]}');
INSERT INTO public.speaker VALUES (18, 'speaker', 0, 6971782936876079359, 'the Soviet government', 883, 904, 'named', NULL);
INSERT INTO public.speaker VALUES (19, 'speaker', 0, 6971782936876079359, 'the Soviet government', 883, 904, 'named', NULL);
INSERT INTO public.speaker VALUES (20, 'speaker', 0, 8096777494328303202, 'WASHINGTON', 0, 10, 'named', NULL);
INSERT INTO public.speaker VALUES (21, 'speaker', 0, 4558062701048571946, 'Bundy', 168, 173, 'introduced', '{"referent": ["McGeorge Bundy, President Kennedy''s adviser on national security", 22, 86]}');
INSERT INTO public.speaker VALUES (22, 'speaker', 0, 6366033986749829936, 'Senator Kenneth Keating', 229, 252, 'introduced', '{"candidates": ["SUN", "CUB", "COL", "RUS"]}');
INSERT INTO public.speaker VALUES (23, 'speaker', 0, 6366033986749829936, 'Keating', 332, 339, 'introduced', '{"candidates": ["SUN", "CUB", "COL", "RUS"], "referent": ["Senator Kenneth Keating, Republican of New York", 229, 276]}');
INSERT INTO public.speaker VALUES (23, 'addressee', 0, 7854051749609018970, 'the Senate', 345, 355, 'home', '{"candidates": ["SUN", "CUB", "COL", "RUS"]}');
INSERT INTO public.speaker VALUES (24, 'speaker', 0, 7854051749609018970, 'he', 435, 437, 'home', '{"candidates": ["SUN", "CUB", "COL", "RUS"], "referent": ["Senator Kenneth Keating, Republican of New York", 229, 276]}');
INSERT INTO public.speaker VALUES (25, 'speaker', 0, 4558062701048571946, 'Bundy', 684, 689, 'introduced', '{"referent": ["McGeorge Bundy, President Kennedy''s adviser on national security", 22, 86]}');
INSERT INTO public.speaker VALUES (26, 'speaker', 0, 638483301895435683, 'Kennedy', 697, 704, 'introduced', '{"referent": ["President Kennedy", 38, 55]}');
INSERT INTO public.speaker VALUES (27, 'speaker', 0, 6971782936876079359, 'the Soviet government', 883, 904, 'named', NULL);
INSERT INTO public.speaker VALUES (28, 'speaker', 0, 6971782936876079359, 'the Soviet government', 883, 904, 'named', NULL);
INSERT INTO public.speaker VALUES (29, 'speaker', 0, 7854051749609018970, 'Senator Homer Capehart of Indiana', 1168, 1201, 'named', NULL);
INSERT INTO public.speaker VALUES (30, 'speaker', 0, 2398380713785565173, 'Cuban exiles', 17, 29, 'named', NULL);
INSERT INTO public.speaker VALUES (32, 'speaker', 0, 2398380713785565173, 'The group', 185, 194, 'group', NULL);
INSERT INTO public.speaker VALUES (33, 'speaker', 0, 8742993416381597794, 'Antonio Veciana', 443, 458, 'introduced', '{"candidates": ["CUB", "SUN", "PRI", "GBR"]}');
INSERT INTO public.speaker VALUES (33, 'addressee', 0, 2923727742546244848, 'reporters in San Juan, Puerto Rico', 477, 511, 'named', NULL);
INSERT INTO public.speaker VALUES (34, 'speaker', 0, 9173385876970417950, 'Nobody', 630, 636, NULL, NULL);
INSERT INTO public.speaker VALUES (35, 'speaker', 0, 4290361180541266932, 'Havana', 763, 769, 'named', NULL);
INSERT INTO public.speaker VALUES (36, 'speaker', 0, 8096777494328303202, 'American officials', 959, 977, 'named', NULL);


--
-- Data for Name: statement; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.statement VALUES (1, '8190f3929bb7d2cc', 1, 1, 0, 'indirect', 'say', 'said', 88, 92, 'that there was no evidence of offensive Soviet weapons in Cuba', '[["that there was no evidence of offensive Soviet weapons in Cuba", 103, 165]]', NULL, 'negated', '[["no", 118, 120]]', 1, '1962-10-14', false);
INSERT INTO public.statement VALUES (2, '8ad337c916430071', 1, 2, 1, 'indirect', 'deny', 'denied', 210, 216, 'a charge by Senator Kenneth Keating, Republican of New York, that Moscow was building missile bases on the island', '[["a charge by Senator Kenneth Keating, Republican of New York, that Moscow was building missile bases on the island", 217, 330]]', NULL, 'actual', NULL, 1, '1962-10-14', false);
INSERT INTO public.statement VALUES (3, 'd3f554450326aec1', 1, 2, 2, 'indirect', 'claim', 'charge', 219, 225, 'that Moscow was building missile bases on the island', '[["that Moscow was building missile bases on the island", 278, 330]]', '8ad337c916430071', 'actual', NULL, 1, '1962-10-14', false);
INSERT INTO public.statement VALUES (4, '1b4325519a3cd539', 1, 3, 3, 'indirect', 'say', 'told', 340, 344, 'that work had begun on at least half a dozen launching sites', '[["that work had begun on at least half a dozen launching sites", 369, 429]]', NULL, 'actual', NULL, 1, '1962-10-14', false);
INSERT INTO public.statement VALUES (5, 'b48fa1c6934af4ad', 1, 3, 4, 'indirect', 'claim', 'accused', 438, 445, 'of hiding the facts from the public', '[["of hiding the facts from the public", 465, 500]]', NULL, 'actual', NULL, 1, '1962-10-14', false);
INSERT INTO public.statement VALUES (6, 'cedda828a8c10b4b', 1, 4, 5, 'indirect', 'say', 'said', 690, 694, 'The anti-aircraft missiles and jet fighters that the Soviet Union has delivered to the government of Prime Minister Fidel Castro are meant for defense', '[["The anti-aircraft missiles and jet fighters that the Soviet Union has delivered to the government of Prime Minister Fidel Castro are meant for defense", 532, 682]]', NULL, 'actual', NULL, 1, '1962-10-14', false);
INSERT INTO public.statement VALUES (10, 'eef3c711fd9a2a0e', 1, 8, 9, 'indirect', 'ask', 'urged', 1206, 1211, 'an invasion', '[["an invasion", 1212, 1223]]', NULL, 'actual', NULL, 1, '1962-10-14', false);
INSERT INTO public.statement VALUES (7, 'f8a3ac5ad5a8708c', 1, 5, 6, 'mixed', 'warn', 'warned', 705, 711, 'that "the gravest issues would arise" if offensive missiles were found in Cuba', '[["that \"the gravest issues would arise\" if offensive missiles were found in Cuba", 723, 801]]', NULL, 'hypothetical', '[["would", 748, 753], ["if", 761, 763]]', 1, '1962-10-14', false);
INSERT INTO public.statement VALUES (8, '503b58f08a635b68', 1, 7, 7, 'indirect', 'say', 'stated', 905, 911, 'that it had no need to place its missiles in any other country', '[["that it had no need to place its missiles in any other country", 952, 1014]]', NULL, 'negated', '[["no", 964, 966]]', 1, '1962-10-14', false);
INSERT INTO public.statement VALUES (9, '07ed1905c8ec2963', 1, 7, 8, 'indirect', 'claim', 'accused', 1020, 1027, 'the United States of preparing an attack on Cuba', '[["the United States of preparing an attack on Cuba", 1028, 1076]]', NULL, 'actual', NULL, 1, '1962-10-14', false);
INSERT INTO public.statement VALUES (20, '205d35c755b1520c', 3, 16, 0, 'indirect', 'say', 'said', 88, 92, 'that there was no evidence of offensive Soviet weapons in Cuba', '[["that there was no evidence of offensive Soviet weapons in Cuba", 103, 165]]', NULL, 'negated', '[["no", 118, 120]]', 1, '1962-10-14', true);
INSERT INTO public.statement VALUES (21, '1774ccf33438ef85', 3, 17, 1, 'indirect', 'deny', 'denied', 210, 216, 'a charge by Senator Kenneth Keating, Republican of New York, that Moscow was building missile bases on the island', '[["a charge by Senator Kenneth Keating, Republican of New York, that Moscow was building missile bases on the island", 217, 330]]', NULL, 'actual', NULL, 1, '1962-10-14', true);
INSERT INTO public.statement VALUES (22, 'ac4344b6cb867b6a', 3, 17, 2, 'indirect', 'claim', 'charge', 219, 225, 'that Moscow was building missile bases on the island', '[["that Moscow was building missile bases on the island", 278, 330]]', '1774ccf33438ef85', 'actual', NULL, 1, '1962-10-14', true);
INSERT INTO public.statement VALUES (23, '4d69da5944591865', 3, 18, 3, 'indirect', 'say', 'told', 340, 344, 'that work had begun on at least half a dozen launching sites', '[["that work had begun on at least half a dozen launching sites", 369, 429]]', NULL, 'actual', NULL, 1, '1962-10-14', true);
INSERT INTO public.statement VALUES (24, '2bbce5190a6398d5', 3, 18, 4, 'indirect', 'claim', 'accused', 438, 445, 'of hiding the facts from the public', '[["of hiding the facts from the public", 465, 500]]', NULL, 'actual', NULL, 1, '1962-10-14', true);
INSERT INTO public.statement VALUES (25, '1ba7549cb4609075', 3, 19, 5, 'indirect', 'say', 'said', 690, 694, 'The anti-aircraft missiles and jet fighters that the Soviet Union has delivered to the government of Prime Minister Fidel Castro are meant for defense', '[["The anti-aircraft missiles and jet fighters that the Soviet Union has delivered to the government of Prime Minister Fidel Castro are meant for defense", 532, 682]]', NULL, 'actual', NULL, 1, '1962-10-14', true);
INSERT INTO public.statement VALUES (26, 'e4c2f9d7171ce10f', 3, 20, 6, 'mixed', 'warn', 'warned', 705, 711, 'that "the gravest issues would arise" if offensive missiles were found in Cuba', '[["that \"the gravest issues would arise\" if offensive missiles were found in Cuba", 723, 801]]', NULL, 'hypothetical', '[["would", 748, 753], ["if", 761, 763]]', 1, '1962-10-14', true);
INSERT INTO public.statement VALUES (27, '594232a3d6bd9e81', 3, 22, 7, 'indirect', 'say', 'stated', 905, 911, 'that it had no need to place its missiles in any other country', '[["that it had no need to place its missiles in any other country", 952, 1014]]', NULL, 'negated', '[["no", 964, 966]]', 1, '1962-10-14', true);
INSERT INTO public.statement VALUES (28, 'b0096eb922b5fd81', 3, 22, 8, 'indirect', 'claim', 'accused', 1020, 1027, 'the United States of preparing an attack on Cuba', '[["the United States of preparing an attack on Cuba", 1028, 1076]]', NULL, 'actual', NULL, 1, '1962-10-14', true);
INSERT INTO public.statement VALUES (29, '00bc8208b3bd46ec', 3, 23, 9, 'indirect', 'ask', 'urged', 1206, 1211, 'an invasion', '[["an invasion", 1212, 1223]]', NULL, 'actual', NULL, 1, '1962-10-14', true);
INSERT INTO public.statement VALUES (11, '04b8c1013e9cbc8b', 2, 9, 0, 'indirect', 'say', 'said', 88, 92, 'that there was no evidence of offensive Soviet weapons in Cuba', '[["that there was no evidence of offensive Soviet weapons in Cuba", 103, 165]]', NULL, 'negated', '[["no", 118, 120]]', 1, '1962-10-14', false);
INSERT INTO public.statement VALUES (12, 'a326c3bb271c1abe', 2, 10, 1, 'indirect', 'deny', 'denied', 210, 216, 'a charge by Senator Kenneth Keating, Republican of New York, that Moscow was building missile bases on the island', '[["a charge by Senator Kenneth Keating, Republican of New York, that Moscow was building missile bases on the island", 217, 330]]', NULL, 'actual', NULL, 1, '1962-10-14', false);
INSERT INTO public.statement VALUES (13, 'fd71ae3e4fc38b5f', 2, 10, 2, 'indirect', 'claim', 'charge', 219, 225, 'that Moscow was building missile bases on the island', '[["that Moscow was building missile bases on the island", 278, 330]]', 'a326c3bb271c1abe', 'actual', NULL, 1, '1962-10-14', false);
INSERT INTO public.statement VALUES (14, '884ae0b591e3ffa6', 2, 11, 3, 'indirect', 'say', 'told', 340, 344, 'that work had begun on at least half a dozen launching sites', '[["that work had begun on at least half a dozen launching sites", 369, 429]]', NULL, 'actual', NULL, 1, '1962-10-14', false);
INSERT INTO public.statement VALUES (15, '13bf771960725e91', 2, 11, 4, 'indirect', 'claim', 'accused', 438, 445, 'of hiding the facts from the public', '[["of hiding the facts from the public", 465, 500]]', NULL, 'actual', NULL, 1, '1962-10-14', false);
INSERT INTO public.statement VALUES (16, '484df8cff92c1195', 2, 12, 5, 'indirect', 'say', 'said', 690, 694, 'The anti-aircraft missiles and jet fighters that the Soviet Union has delivered to the government of Prime Minister Fidel Castro are meant for defense', '[["The anti-aircraft missiles and jet fighters that the Soviet Union has delivered to the government of Prime Minister Fidel Castro are meant for defense", 532, 682]]', NULL, 'actual', NULL, 1, '1962-10-14', false);
INSERT INTO public.statement VALUES (17, '9b4074a5d8fdcd6f', 2, 13, 6, 'mixed', 'warn', 'warned', 705, 711, 'that "the gravest issues would arise" if offensive missiles were found in Cuba', '[["that \"the gravest issues would arise\" if offensive missiles were found in Cuba", 723, 801]]', NULL, 'hypothetical', '[["would", 748, 753], ["if", 761, 763]]', 1, '1962-10-14', false);
INSERT INTO public.statement VALUES (18, 'ff7cae3b3055966e', 2, 15, 7, 'indirect', 'say', 'stated', 905, 911, 'that it had no need to place its missiles in any other country', '[["that it had no need to place its missiles in any other country", 952, 1014]]', NULL, 'negated', '[["no", 964, 966]]', 1, '1962-10-14', false);
INSERT INTO public.statement VALUES (19, '3b149f065afa5e3c', 2, 15, 8, 'indirect', 'claim', 'accused', 1020, 1027, 'the United States of preparing an attack on Cuba', '[["the United States of preparing an attack on Cuba", 1028, 1076]]', NULL, 'actual', NULL, 1, '1962-10-14', false);
INSERT INTO public.statement VALUES (30, 'f72b02e25859d7e4', 4, 24, 0, 'indirect', 'say', 'say', 34, 37, 'that they killed about 20 of Castro''s militiamen and some Soviet soldiers in a raid on the coast of Cuba', '[["that they killed about 20 of Castro''s militiamen and some Soviet soldiers in a raid on the coast of Cuba", 38, 142]]', NULL, 'actual', NULL, 1, '1962-10-15', true);
INSERT INTO public.statement VALUES (31, '2136d8cbc0f79165', 4, 24, 1, 'indirect', 'promise', 'promising', 157, 166, 'to strike again', '[["to strike again", 167, 182]]', NULL, 'actual', NULL, 1, '1962-10-15', true);
INSERT INTO public.statement VALUES (32, '3233d77cf2f67c1b', 4, 25, 2, 'indirect', 'say', 'says', 225, 229, 'its men landed at Isabela de Sagua, a port some 150 miles east of Havana, soon after midnight on Oct. 8, fought the garrison for two hours, blew up a railway yard and an arsenal and carried off weapons and flags', '[["its men landed at Isabela de Sagua, a port some 150 miles east of Havana, soon after midnight on Oct. 8, fought the garrison for two hours, blew up a railway yard and an arsenal and carried off weapons and flags", 230, 441]]', NULL, 'actual', NULL, 1, '1962-10-15', true);
INSERT INTO public.statement VALUES (33, '940f054152f14d8c', 4, 26, 3, 'indirect', 'say', 'told', 472, 476, 'that five of the raiders were hurt', '[["that five of the raiders were hurt", 513, 547]]', NULL, 'actual', NULL, 1, '1962-10-15', true);
INSERT INTO public.statement VALUES (34, 'b05c030d69702385', 4, 28, 4, 'indirect', 'confirm', 'confirm', 646, 653, 'the story', '[["the story", 654, 663]]', NULL, 'actual', NULL, 1, '1962-10-15', true);
INSERT INTO public.statement VALUES (35, 'dcd1d176d0a541f5', 4, 29, 5, 'indirect', 'say', 'said', 774, 778, 'nothing of a landing', '[["nothing of a landing", 779, 799]]', NULL, 'actual', NULL, 1, '1962-10-15', true);
INSERT INTO public.statement VALUES (36, 'bf5b5343726fbd17', 4, 30, 6, 'indirect', 'deny', 'denied', 978, 984, 'Havana radio blamed the United States for that attack', '[["Havana radio blamed the United States for that attack", 904, 957]]', NULL, 'actual', NULL, 1, '1962-10-15', true);


--
-- Data for Name: statement_event; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.statement_event VALUES (2, 1);
INSERT INTO public.statement_event VALUES (6, 3);
INSERT INTO public.statement_event VALUES (9, 7);
INSERT INTO public.statement_event VALUES (12, 10);
INSERT INTO public.statement_event VALUES (16, 12);
INSERT INTO public.statement_event VALUES (19, 16);
INSERT INTO public.statement_event VALUES (21, 17);
INSERT INTO public.statement_event VALUES (25, 19);
INSERT INTO public.statement_event VALUES (28, 23);
INSERT INTO public.statement_event VALUES (30, 26);
INSERT INTO public.statement_event VALUES (30, 27);
INSERT INTO public.statement_event VALUES (32, 29);
INSERT INTO public.statement_event VALUES (32, 30);
INSERT INTO public.statement_event VALUES (33, 31);
INSERT INTO public.statement_event VALUES (35, 33);
INSERT INTO public.statement_event VALUES (36, 34);
INSERT INTO public.statement_event VALUES (36, 35);


--
-- Data for Name: token; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.token VALUES (1, '1111111111111111111111111111111111111111111111111111111111111111', 1, 'casus_ab', 'nightly', '1962-10-29T10:00:00+00:00', NULL, NULL, NULL);


--
-- Data for Name: toll; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.toll VALUES (26, 0, 'killed', NULL, 20, NULL, 'about 20 of Castro', 55, 73, 'Cuban exiles', 'CUB-REB:Alpha 66');
INSERT INTO public.toll VALUES (31, 0, 'wounded', 5, 5, 5, 'five of the raiders', 518, 537, 'Antonio Veciana', 'USA-GOV');
INSERT INTO public.toll VALUES (37, 0, 'detained', 1100, 1100, NULL, 'more than 1,100 prisoners', 1088, 1113, NULL, NULL);


--
-- Data for Name: version; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.version VALUES (1, '0.1.0', 'a4e84cc8d6e1', 'plover-2.0+casus-1', '57dbf7af768f+places-e2e1ae9e');


--
-- Name: account_key_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.account_key_seq', 1, false);


--
-- Name: article_key_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.article_key_seq', 1, false);


--
-- Name: attempt_key_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.attempt_key_seq', 1, true);


--
-- Name: audit_key_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.audit_key_seq', 1, true);


--
-- Name: change_key_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.change_key_seq', 1, true);


--
-- Name: correction_key_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.correction_key_seq', 1, true);


--
-- Name: event_key_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.event_key_seq', 1, false);


--
-- Name: feed_item_key_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.feed_item_key_seq', 1, true);


--
-- Name: feed_key_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.feed_key_seq', 1, true);


--
-- Name: incident_change_key_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.incident_change_key_seq', 1, false);


--
-- Name: incident_key_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.incident_key_seq', 1, false);


--
-- Name: person_key_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.person_key_seq', 1, true);


--
-- Name: quarantine_key_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.quarantine_key_seq', 1, true);


--
-- Name: run_item_key_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.run_item_key_seq', 1, true);


--
-- Name: run_key_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.run_key_seq', 1, true);


--
-- Name: saved_search_key_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.saved_search_key_seq', 1, true);


--
-- Name: sentence_key_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.sentence_key_seq', 1, false);


--
-- Name: session_key_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.session_key_seq', 1, true);


--
-- Name: statement_key_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.statement_key_seq', 1, false);


--
-- Name: token_key_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.token_key_seq', 1, true);


--
-- Name: version_key_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.version_key_seq', 1, true);


--
-- Name: alembic_version alembic_version_pkc; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alembic_version
    ADD CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num);


--
-- Name: account pk_account; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account
    ADD CONSTRAINT pk_account PRIMARY KEY (key);


--
-- Name: account_event pk_account_event; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account_event
    ADD CONSTRAINT pk_account_event PRIMARY KEY (event_key);


--
-- Name: article pk_article; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.article
    ADD CONSTRAINT pk_article PRIMARY KEY (key);


--
-- Name: attempt pk_attempt; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.attempt
    ADD CONSTRAINT pk_attempt PRIMARY KEY (key);


--
-- Name: audit pk_audit; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.audit
    ADD CONSTRAINT pk_audit PRIMARY KEY (key);


--
-- Name: band pk_band; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.band
    ADD CONSTRAINT pk_band PRIMARY KEY (week, hash, article_key);


--
-- Name: block pk_block; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.block
    ADD CONSTRAINT pk_block PRIMARY KEY (code, account_key);


--
-- Name: change pk_change; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.change
    ADD CONSTRAINT pk_change PRIMARY KEY (key);


--
-- Name: correction pk_correction; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.correction
    ADD CONSTRAINT pk_correction PRIMARY KEY (key);


--
-- Name: dyad pk_dyad; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.dyad
    ADD CONSTRAINT pk_dyad PRIMARY KEY (event_key, number);


--
-- Name: entity pk_entity; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.entity
    ADD CONSTRAINT pk_entity PRIMARY KEY (key);


--
-- Name: event pk_event; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.event
    ADD CONSTRAINT pk_event PRIMARY KEY (key);


--
-- Name: feed pk_feed; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.feed
    ADD CONSTRAINT pk_feed PRIMARY KEY (key);


--
-- Name: feed_item pk_feed_item; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.feed_item
    ADD CONSTRAINT pk_feed_item PRIMARY KEY (key);


--
-- Name: incident pk_incident; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.incident
    ADD CONSTRAINT pk_incident PRIMARY KEY (key);


--
-- Name: incident_change pk_incident_change; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.incident_change
    ADD CONSTRAINT pk_incident_change PRIMARY KEY (key);


--
-- Name: incident_dyad pk_incident_dyad; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.incident_dyad
    ADD CONSTRAINT pk_incident_dyad PRIMARY KEY (incident_key, number);


--
-- Name: incident_party pk_incident_party; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.incident_party
    ADD CONSTRAINT pk_incident_party PRIMARY KEY (incident_key, role, number);


--
-- Name: participant pk_participant; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.participant
    ADD CONSTRAINT pk_participant PRIMARY KEY (event_key, role, number);


--
-- Name: person pk_person; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.person
    ADD CONSTRAINT pk_person PRIMARY KEY (key);


--
-- Name: place pk_place; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.place
    ADD CONSTRAINT pk_place PRIMARY KEY (key);


--
-- Name: position pk_position; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public."position"
    ADD CONSTRAINT pk_position PRIMARY KEY (event_key, stance);


--
-- Name: publisher pk_publisher; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.publisher
    ADD CONSTRAINT pk_publisher PRIMARY KEY (key);


--
-- Name: quarantine pk_quarantine; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quarantine
    ADD CONSTRAINT pk_quarantine PRIMARY KEY (key);


--
-- Name: quote pk_quote; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quote
    ADD CONSTRAINT pk_quote PRIMARY KEY (statement_key, number);


--
-- Name: run pk_run; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.run
    ADD CONSTRAINT pk_run PRIMARY KEY (key);


--
-- Name: run_item pk_run_item; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.run_item
    ADD CONSTRAINT pk_run_item PRIMARY KEY (key);


--
-- Name: saved_search pk_saved_search; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.saved_search
    ADD CONSTRAINT pk_saved_search PRIMARY KEY (key);


--
-- Name: sentence pk_sentence; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sentence
    ADD CONSTRAINT pk_sentence PRIMARY KEY (key);


--
-- Name: session pk_session; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.session
    ADD CONSTRAINT pk_session PRIMARY KEY (key);


--
-- Name: sighting pk_sighting; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sighting
    ADD CONSTRAINT pk_sighting PRIMARY KEY (article_key, place);


--
-- Name: speaker pk_speaker; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.speaker
    ADD CONSTRAINT pk_speaker PRIMARY KEY (statement_key, role, number);


--
-- Name: statement pk_statement; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.statement
    ADD CONSTRAINT pk_statement PRIMARY KEY (key);


--
-- Name: statement_event pk_statement_event; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.statement_event
    ADD CONSTRAINT pk_statement_event PRIMARY KEY (statement_key, event_key);


--
-- Name: token pk_token; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.token
    ADD CONSTRAINT pk_token PRIMARY KEY (key);


--
-- Name: toll pk_toll; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.toll
    ADD CONSTRAINT pk_toll PRIMARY KEY (event_key, number);


--
-- Name: version pk_version; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.version
    ADD CONSTRAINT pk_version PRIMARY KEY (key);


--
-- Name: account uq_account_article_key_number; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account
    ADD CONSTRAINT uq_account_article_key_number UNIQUE (article_key, number);


--
-- Name: article uq_article_digest; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.article
    ADD CONSTRAINT uq_article_digest UNIQUE (digest);


--
-- Name: attempt uq_attempt_digest; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.attempt
    ADD CONSTRAINT uq_attempt_digest UNIQUE (digest);


--
-- Name: event uq_event_article_key_number; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.event
    ADD CONSTRAINT uq_event_article_key_number UNIQUE (article_key, number);


--
-- Name: event uq_event_id; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.event
    ADD CONSTRAINT uq_event_id UNIQUE (id);


--
-- Name: feed_item uq_feed_item_feed_key_guid; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.feed_item
    ADD CONSTRAINT uq_feed_item_feed_key_guid UNIQUE (feed_key, guid);


--
-- Name: feed uq_feed_url; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.feed
    ADD CONSTRAINT uq_feed_url UNIQUE (url);


--
-- Name: incident uq_incident_id; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.incident
    ADD CONSTRAINT uq_incident_id UNIQUE (id);


--
-- Name: person uq_person_folded; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.person
    ADD CONSTRAINT uq_person_folded UNIQUE (folded);


--
-- Name: quarantine uq_quarantine_place_digest; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quarantine
    ADD CONSTRAINT uq_quarantine_place_digest UNIQUE (place, digest);


--
-- Name: saved_search uq_saved_search_person_key_name; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.saved_search
    ADD CONSTRAINT uq_saved_search_person_key_name UNIQUE (person_key, name);


--
-- Name: sentence uq_sentence_article_key_number; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sentence
    ADD CONSTRAINT uq_sentence_article_key_number UNIQUE (article_key, number);


--
-- Name: session uq_session_digest; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.session
    ADD CONSTRAINT uq_session_digest UNIQUE (digest);


--
-- Name: statement uq_statement_article_key_number; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.statement
    ADD CONSTRAINT uq_statement_article_key_number UNIQUE (article_key, number);


--
-- Name: statement uq_statement_id; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.statement
    ADD CONSTRAINT uq_statement_id UNIQUE (id);


--
-- Name: token uq_token_digest; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.token
    ADD CONSTRAINT uq_token_digest UNIQUE (digest);


--
-- Name: version uq_version_casus_model_ontology_registry; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.version
    ADD CONSTRAINT uq_version_casus_model_ontology_registry UNIQUE (casus, model, ontology, registry);


--
-- Name: ix_account_event_account_key; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_account_event_account_key ON public.account_event USING btree (account_key);


--
-- Name: ix_account_incident_key; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_account_incident_key ON public.account USING btree (incident_key);


--
-- Name: ix_account_parent_key; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_account_parent_key ON public.account USING btree (parent_key) WHERE (parent_key IS NOT NULL);


--
-- Name: ix_article_address; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_article_address ON public.article USING hash (address);


--
-- Name: ix_article_day; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_article_day ON public.article USING btree (day);


--
-- Name: ix_article_doc; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_article_doc ON public.article USING hash (doc);


--
-- Name: ix_article_newest; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_article_newest ON public.article USING btree (day DESC NULLS LAST);


--
-- Name: ix_article_publisher_key; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_article_publisher_key ON public.article USING btree (publisher_key);


--
-- Name: ix_article_search; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_article_search ON public.article USING gin (to_tsvector('public.casus'::regconfig, "left"(translate(regexp_replace(NORMALIZE(((COALESCE(title, ''::text) || ' '::text) || text), NFD), '[\u0300-\u036f]'::text, ''::text, 'g'::text), '.,;:!?-/@_''"()[]{}<>&%#*+=|\~^$`‘’‚“”„‐‑‒–—―…«»‹›·  ​ ﻿'::text, '                                                       '::text), 200000)));


--
-- Name: ix_article_story; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_article_story ON public.article USING btree (story);


--
-- Name: ix_article_superseded_by; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_article_superseded_by ON public.article USING btree (superseded_by) WHERE (superseded_by IS NOT NULL);


--
-- Name: ix_attempt_last; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_attempt_last ON public.attempt USING btree (last);


--
-- Name: ix_audit_action; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_audit_action ON public.audit USING btree (action);


--
-- Name: ix_audit_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_audit_person ON public.audit USING btree (person);


--
-- Name: ix_band_article_key; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_band_article_key ON public.band USING btree (article_key);


--
-- Name: ix_block_account_key; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_block_account_key ON public.block USING btree (account_key);


--
-- Name: ix_change_event_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_change_event_id ON public.change USING btree (event_id);


--
-- Name: ix_correction_event_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_correction_event_id ON public.correction USING btree (event_id);


--
-- Name: ix_dyad_actor_country_recipient_country; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_dyad_actor_country_recipient_country ON public.dyad USING btree (actor_country, recipient_country);


--
-- Name: ix_dyad_recipient_country; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_dyad_recipient_country ON public.dyad USING btree (recipient_country);


--
-- Name: ix_entity_code; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_entity_code ON public.entity USING hash (code);


--
-- Name: ix_entity_country; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_entity_country ON public.entity USING btree (country);


--
-- Name: ix_entity_name; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_entity_name ON public.entity USING hash (name);


--
-- Name: ix_event_day; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_event_day ON public.event USING btree (day);


--
-- Name: ix_event_newest; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_event_newest ON public.event USING btree (day DESC NULLS LAST);


--
-- Name: ix_event_place_key_day; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_event_place_key_day ON public.event USING btree (place_key, day) WHERE (place_key IS NOT NULL);


--
-- Name: ix_event_sentence_key; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_event_sentence_key ON public.event USING btree (sentence_key);


--
-- Name: ix_event_type_day; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_event_type_day ON public.event USING btree (type, day);


--
-- Name: ix_feed_due; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_feed_due ON public.feed USING btree (due);


--
-- Name: ix_feed_item_state_due; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_feed_item_state_due ON public.feed_item USING btree (state, due);


--
-- Name: ix_incident_background_status_day_quad_class_intensity; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_incident_background_status_day_quad_class_intensity ON public.incident USING btree (background, status, day, quad_class, intensity);


--
-- Name: ix_incident_change_incident_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_incident_change_incident_id ON public.incident_change USING btree (incident_id);


--
-- Name: ix_incident_change_into_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_incident_change_into_id ON public.incident_change USING btree (into_id);


--
-- Name: ix_incident_day; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_incident_day ON public.incident USING btree (day);


--
-- Name: ix_incident_dyad_counts_day; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_incident_dyad_counts_day ON public.incident_dyad USING btree (counts, day);


--
-- Name: ix_incident_dyad_one_country_other_country_day_incident_key; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_incident_dyad_one_country_other_country_day_incident_key ON public.incident_dyad USING btree (one_country, other_country, day, incident_key);


--
-- Name: ix_incident_party_entity_key_role_day_incident_key; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_incident_party_entity_key_role_day_incident_key ON public.incident_party USING btree (entity_key, role, day, incident_key);


--
-- Name: ix_incident_place_key_day; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_incident_place_key_day ON public.incident USING btree (place_key, day) WHERE (place_key IS NOT NULL);


--
-- Name: ix_incident_reports; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_incident_reports ON public.incident USING btree (reports) WHERE (reports > 1);


--
-- Name: ix_incident_type_day; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_incident_type_day ON public.incident USING btree (type, day);


--
-- Name: ix_participant_entity_key_role_day_event_key; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_participant_entity_key_role_day_event_key ON public.participant USING btree (entity_key, role, day, event_key);


--
-- Name: ix_place_country; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_place_country ON public.place USING btree (country);


--
-- Name: ix_place_name; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_place_name ON public.place USING hash (name);


--
-- Name: ix_position_stance; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_position_stance ON public."position" USING btree (stance);


--
-- Name: ix_run_item_run_key_outcome; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_run_item_run_key_outcome ON public.run_item USING btree (run_key, outcome);


--
-- Name: ix_sentence_search; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_sentence_search ON public.sentence USING gin (to_tsvector('public.casus'::regconfig, "left"(translate(regexp_replace(NORMALIZE(text, NFD), '[\u0300-\u036f]'::text, ''::text, 'g'::text), '.,;:!?-/@_''"()[]{}<>&%#*+=|\~^$`‘’‚“”„‐‑‒–—―…«»‹›·  ​ ﻿'::text, '                                                       '::text), 200000)));


--
-- Name: ix_session_expires; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_session_expires ON public.session USING btree (expires);


--
-- Name: ix_session_person_key; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_session_person_key ON public.session USING btree (person_key);


--
-- Name: ix_speaker_entity_key_role_statement_key; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_speaker_entity_key_role_statement_key ON public.speaker USING btree (entity_key, role, statement_key);


--
-- Name: ix_statement_day; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_statement_day ON public.statement USING btree (day);


--
-- Name: ix_statement_event_event_key; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_statement_event_event_key ON public.statement_event USING btree (event_key);


--
-- Name: ix_statement_kind_day; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_statement_kind_day ON public.statement USING btree (kind, day);


--
-- Name: ix_statement_newest; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_statement_newest ON public.statement USING btree (day DESC NULLS LAST);


--
-- Name: ix_statement_search; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_statement_search ON public.statement USING gin (to_tsvector('public.casus'::regconfig, "left"(translate(regexp_replace(NORMALIZE(content, NFD), '[\u0300-\u036f]'::text, ''::text, 'g'::text), '.,;:!?-/@_''"()[]{}<>&%#*+=|\~^$`‘’‚“”„‐‑‒–—―…«»‹›·  ​ ﻿'::text, '                                                       '::text), 200000)));


--
-- Name: ix_statement_sentence_key; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_statement_sentence_key ON public.statement USING btree (sentence_key);


--
-- Name: ix_token_person_key; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_token_person_key ON public.token USING btree (person_key);


--
-- Name: account fk_account_article_key; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account
    ADD CONSTRAINT fk_account_article_key FOREIGN KEY (article_key) REFERENCES public.article(key) ON DELETE CASCADE;


--
-- Name: account_event fk_account_event_account_key; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account_event
    ADD CONSTRAINT fk_account_event_account_key FOREIGN KEY (account_key) REFERENCES public.account(key) ON DELETE CASCADE;


--
-- Name: account_event fk_account_event_event_key; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account_event
    ADD CONSTRAINT fk_account_event_event_key FOREIGN KEY (event_key) REFERENCES public.event(key) ON DELETE CASCADE;


--
-- Name: account fk_account_incident_key; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account
    ADD CONSTRAINT fk_account_incident_key FOREIGN KEY (incident_key) REFERENCES public.incident(key);


--
-- Name: account fk_account_parent_key; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account
    ADD CONSTRAINT fk_account_parent_key FOREIGN KEY (parent_key) REFERENCES public.account(key);


--
-- Name: article fk_article_publisher_key; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.article
    ADD CONSTRAINT fk_article_publisher_key FOREIGN KEY (publisher_key) REFERENCES public.publisher(key);


--
-- Name: article fk_article_run_key; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.article
    ADD CONSTRAINT fk_article_run_key FOREIGN KEY (run_key) REFERENCES public.run(key);


--
-- Name: article fk_article_superseded_by; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.article
    ADD CONSTRAINT fk_article_superseded_by FOREIGN KEY (superseded_by) REFERENCES public.article(key);


--
-- Name: article fk_article_version_key; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.article
    ADD CONSTRAINT fk_article_version_key FOREIGN KEY (version_key) REFERENCES public.version(key);


--
-- Name: band fk_band_article_key; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.band
    ADD CONSTRAINT fk_band_article_key FOREIGN KEY (article_key) REFERENCES public.article(key) ON DELETE CASCADE;


--
-- Name: block fk_block_account_key; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.block
    ADD CONSTRAINT fk_block_account_key FOREIGN KEY (account_key) REFERENCES public.account(key) ON DELETE CASCADE;


--
-- Name: change fk_change_from_version; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.change
    ADD CONSTRAINT fk_change_from_version FOREIGN KEY (from_version) REFERENCES public.version(key);


--
-- Name: change fk_change_run_key; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.change
    ADD CONSTRAINT fk_change_run_key FOREIGN KEY (run_key) REFERENCES public.run(key);


--
-- Name: change fk_change_to_version; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.change
    ADD CONSTRAINT fk_change_to_version FOREIGN KEY (to_version) REFERENCES public.version(key);


--
-- Name: dyad fk_dyad_actor_key; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.dyad
    ADD CONSTRAINT fk_dyad_actor_key FOREIGN KEY (actor_key) REFERENCES public.entity(key);


--
-- Name: dyad fk_dyad_event_key; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.dyad
    ADD CONSTRAINT fk_dyad_event_key FOREIGN KEY (event_key) REFERENCES public.event(key) ON DELETE CASCADE;


--
-- Name: dyad fk_dyad_recipient_key; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.dyad
    ADD CONSTRAINT fk_dyad_recipient_key FOREIGN KEY (recipient_key) REFERENCES public.entity(key);


--
-- Name: event fk_event_article_key; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.event
    ADD CONSTRAINT fk_event_article_key FOREIGN KEY (article_key) REFERENCES public.article(key) ON DELETE CASCADE;


--
-- Name: event fk_event_first_version_key; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.event
    ADD CONSTRAINT fk_event_first_version_key FOREIGN KEY (first_version_key) REFERENCES public.version(key);


--
-- Name: event fk_event_place_key; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.event
    ADD CONSTRAINT fk_event_place_key FOREIGN KEY (place_key) REFERENCES public.place(key);


--
-- Name: event fk_event_sentence_key; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.event
    ADD CONSTRAINT fk_event_sentence_key FOREIGN KEY (sentence_key) REFERENCES public.sentence(key) ON DELETE CASCADE;


--
-- Name: event fk_event_version_key; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.event
    ADD CONSTRAINT fk_event_version_key FOREIGN KEY (version_key) REFERENCES public.version(key);


--
-- Name: feed_item fk_feed_item_feed_key; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.feed_item
    ADD CONSTRAINT fk_feed_item_feed_key FOREIGN KEY (feed_key) REFERENCES public.feed(key) ON DELETE CASCADE;


--
-- Name: feed fk_feed_publisher_key; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.feed
    ADD CONSTRAINT fk_feed_publisher_key FOREIGN KEY (publisher_key) REFERENCES public.publisher(key);


--
-- Name: incident_change fk_incident_change_run_key; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.incident_change
    ADD CONSTRAINT fk_incident_change_run_key FOREIGN KEY (run_key) REFERENCES public.run(key);


--
-- Name: incident_dyad fk_incident_dyad_incident_key; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.incident_dyad
    ADD CONSTRAINT fk_incident_dyad_incident_key FOREIGN KEY (incident_key) REFERENCES public.incident(key) ON DELETE CASCADE;


--
-- Name: incident_party fk_incident_party_entity_key; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.incident_party
    ADD CONSTRAINT fk_incident_party_entity_key FOREIGN KEY (entity_key) REFERENCES public.entity(key);


--
-- Name: incident_party fk_incident_party_incident_key; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.incident_party
    ADD CONSTRAINT fk_incident_party_incident_key FOREIGN KEY (incident_key) REFERENCES public.incident(key) ON DELETE CASCADE;


--
-- Name: incident fk_incident_place_key; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.incident
    ADD CONSTRAINT fk_incident_place_key FOREIGN KEY (place_key) REFERENCES public.place(key);


--
-- Name: participant fk_participant_entity_key; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.participant
    ADD CONSTRAINT fk_participant_entity_key FOREIGN KEY (entity_key) REFERENCES public.entity(key);


--
-- Name: participant fk_participant_event_key; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.participant
    ADD CONSTRAINT fk_participant_event_key FOREIGN KEY (event_key) REFERENCES public.event(key) ON DELETE CASCADE;


--
-- Name: position fk_position_event_key; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public."position"
    ADD CONSTRAINT fk_position_event_key FOREIGN KEY (event_key) REFERENCES public.event(key) ON DELETE CASCADE;


--
-- Name: quarantine fk_quarantine_run_key; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quarantine
    ADD CONSTRAINT fk_quarantine_run_key FOREIGN KEY (run_key) REFERENCES public.run(key);


--
-- Name: quote fk_quote_statement_key; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quote
    ADD CONSTRAINT fk_quote_statement_key FOREIGN KEY (statement_key) REFERENCES public.statement(key) ON DELETE CASCADE;


--
-- Name: run_item fk_run_item_run_key; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.run_item
    ADD CONSTRAINT fk_run_item_run_key FOREIGN KEY (run_key) REFERENCES public.run(key) ON DELETE CASCADE;


--
-- Name: run fk_run_version_key; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.run
    ADD CONSTRAINT fk_run_version_key FOREIGN KEY (version_key) REFERENCES public.version(key);


--
-- Name: saved_search fk_saved_search_person_key; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.saved_search
    ADD CONSTRAINT fk_saved_search_person_key FOREIGN KEY (person_key) REFERENCES public.person(key) ON DELETE CASCADE;


--
-- Name: sentence fk_sentence_article_key; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sentence
    ADD CONSTRAINT fk_sentence_article_key FOREIGN KEY (article_key) REFERENCES public.article(key) ON DELETE CASCADE;


--
-- Name: session fk_session_person_key; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.session
    ADD CONSTRAINT fk_session_person_key FOREIGN KEY (person_key) REFERENCES public.person(key) ON DELETE CASCADE;


--
-- Name: sighting fk_sighting_article_key; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sighting
    ADD CONSTRAINT fk_sighting_article_key FOREIGN KEY (article_key) REFERENCES public.article(key) ON DELETE CASCADE;


--
-- Name: sighting fk_sighting_run_key; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sighting
    ADD CONSTRAINT fk_sighting_run_key FOREIGN KEY (run_key) REFERENCES public.run(key);


--
-- Name: speaker fk_speaker_entity_key; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.speaker
    ADD CONSTRAINT fk_speaker_entity_key FOREIGN KEY (entity_key) REFERENCES public.entity(key);


--
-- Name: speaker fk_speaker_statement_key; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.speaker
    ADD CONSTRAINT fk_speaker_statement_key FOREIGN KEY (statement_key) REFERENCES public.statement(key) ON DELETE CASCADE;


--
-- Name: statement fk_statement_article_key; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.statement
    ADD CONSTRAINT fk_statement_article_key FOREIGN KEY (article_key) REFERENCES public.article(key) ON DELETE CASCADE;


--
-- Name: statement_event fk_statement_event_event_key; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.statement_event
    ADD CONSTRAINT fk_statement_event_event_key FOREIGN KEY (event_key) REFERENCES public.event(key) ON DELETE CASCADE;


--
-- Name: statement_event fk_statement_event_statement_key; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.statement_event
    ADD CONSTRAINT fk_statement_event_statement_key FOREIGN KEY (statement_key) REFERENCES public.statement(key) ON DELETE CASCADE;


--
-- Name: statement fk_statement_sentence_key; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.statement
    ADD CONSTRAINT fk_statement_sentence_key FOREIGN KEY (sentence_key) REFERENCES public.sentence(key) ON DELETE CASCADE;


--
-- Name: statement fk_statement_version_key; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.statement
    ADD CONSTRAINT fk_statement_version_key FOREIGN KEY (version_key) REFERENCES public.version(key);


--
-- Name: token fk_token_person_key; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.token
    ADD CONSTRAINT fk_token_person_key FOREIGN KEY (person_key) REFERENCES public.person(key) ON DELETE CASCADE;


--
-- Name: toll fk_toll_event_key; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.toll
    ADD CONSTRAINT fk_toll_event_key FOREIGN KEY (event_key) REFERENCES public.event(key) ON DELETE CASCADE;


--
-- PostgreSQL database dump complete
--


