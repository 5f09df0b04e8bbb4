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
-- Name: band; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.band (
    week integer NOT NULL,
    hash bigint NOT NULL,
    article_key bigint NOT NULL
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
-- Name: position; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public."position" (
    event_key bigint NOT NULL,
    stance character varying(12) NOT NULL,
    holder character varying(9) NOT NULL,
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
-- Name: article key; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.article ALTER COLUMN key SET DEFAULT nextval('public.article_key_seq'::regclass);


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
-- Name: sentence key; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sentence ALTER COLUMN key SET DEFAULT nextval('public.sentence_key_seq'::regclass);


--
-- Name: statement key; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.statement ALTER COLUMN key SET DEFAULT nextval('public.statement_key_seq'::regclass);


--
-- Name: version key; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.version ALTER COLUMN key SET DEFAULT nextval('public.version_key_seq'::regclass);


--
-- Data for Name: alembic_version; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.alembic_version VALUES ('0001');


--
-- Data for Name: article; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.article VALUES (1, '984957c58a767eb922a37d99aae44a7e', '1962-10-16', '1962-10-16', '1962-10-29T10:00:00+00:00', '1962-10-16T00:00:00 1962-10-29T10:00:00 984957c58a767eb922a37d99aae44a7e', 'en', 6457987847076036008, 1, 1, '0bf0f192e9179de00ea2a3f33dbafe83', 2, false, 'cuba-1962-10-16', 'Kennedy shown photographs of missile sites in Cuba', 'https://news.example/cuba?utm_source=feed', 'https://news.example/cuba', NULL, 'm128-1', '\x78000000b9987f0549576801791aa3003118f601877d58025cd61400d7ef5d0155de57006e9b5800de4217007087ee0187321e03d0b5c00180b8b20297d83100b2937f00df3e2904f1ef8601b10cd701c90e23001d381a0384481809ca8ce809e6413e033f93db026e93a8011182bc004aac5302eef0d8003c7e78047e805002016e18005a5a110010de4e02b42d31039488320146bffd01e62210028484b3021b3a6803bcb27300d4ff970475b0c7085e75d40185b0ba00140480027d441c02935d98024f4de50265e193042420e4013fc011022ba9a2013e24ac0058fdfd0117839601362d5b0116077100a4ab1c04d3a9d302d596910047e506058156ac03a1c4ec00d8ee4800e72d6502baa27f04bcb915012f119201123ba40024d9a203f286a20694ca9c01010251020780bd02d5303f0076f75603c5806c0322ae0a00c802be0155c1b101525d1001eeb808011fb08d026da247042e21fc0899f42e019e730001d897a20274b84f01e5b67701c6f39a074a8ab201e16e45020ec18300687b3e038fa6d201a94b0800ece62b00af41d400200e360322380f04c2714c039395b503eff7340137ce1c01c2bd330025eaa5019efdc2010a09ca02fddf9700861a390ac2c1660095cf250080455c05c9150c0338d662007a41ce00ccdc7a0483a3ba00b1cdad01db66980975c0bc0012ff100309d9b004b1f92b008aef1d010d6c4702', '{"desk": "foreign"}', 'WASHINGTON, Oct. 16 - President John F. Kennedy was shown photographs on Tuesday morning of launching sites for medium-range missiles under construction in western Cuba.

The pictures were taken by a U-2 reconnaissance aircraft that flew over the island on Sunday. The president met his advisers twice during the day at the White House, and ordered more flights over Cuba. He did not announce the discovery.

In Moscow, Premier Nikita Khrushchev received the American ambassador, Foy Kohler, and assured him that Soviet aid to Cuba was purely defensive. Khrushchev also complained about the American missiles in Turkey and Italy.

In Havana, Prime Minister Fidel Castro welcomed Prime Minister Ahmed Ben Bella of Algeria, who arrived on Tuesday after talks with Kennedy in Washington.');
INSERT INTO public.article VALUES (3, '3df6cb935be71e8003282c36eeca96ba', '1962-10-16', '1962-10-16', '1962-10-29T10:02:00+00:00', '1962-10-16T00:00:00 1962-10-29T10:02:00 3df6cb935be71e8003282c36eeca96ba', 'en', NULL, 1, 1, '0bf0f192e9179de00ea2a3f33dbafe83', NULL, true, 'copy', 'Kennedy shown photographs of missile sites in Cuba', 'https://other.example/1', 'https://other.example/1', NULL, 'm128-1', '\x78000000b9987f0549576801791aa3003118f601877d58025cd61400d7ef5d0155de57006e9b5800de4217007087ee0187321e03d0b5c00180b8b20297d83100b2937f00df3e2904f1ef8601b10cd701c90e23001d381a0384481809ca8ce809e6413e033f93db026e93a8011182bc004aac5302eef0d8003c7e78047e805002016e18005a5a110010de4e02b42d31039488320146bffd01e62210028484b3021b3a6803bcb27300d4ff970475b0c7085e75d40185b0ba00140480027d441c02935d98024f4de50265e193042420e4013fc011022ba9a2013e24ac0058fdfd0117839601362d5b0116077100a4ab1c04d3a9d302d596910047e506058156ac03a1c4ec00d8ee4800e72d6502baa27f04bcb915012f119201123ba40024d9a203f286a20694ca9c01010251020780bd02d5303f0076f75603c5806c0322ae0a00c802be0155c1b101525d1001eeb808011fb08d026da247042e21fc0899f42e019e730001d897a20274b84f01e5b67701c6f39a074a8ab201e16e45020ec18300687b3e038fa6d201a94b0800ece62b00af41d400200e360322380f04c2714c039395b503eff7340137ce1c01c2bd330025eaa5019efdc2010a09ca02fddf9700861a390ac2c1660095cf250080455c05c9150c0338d662007a41ce00ccdc7a0483a3ba00b1cdad01db66980975c0bc0012ff100309d9b004b1f92b008aef1d010d6c4702', NULL, 'WASHINGTON, Oct. 16 - President John F. Kennedy was shown photographs on Tuesday morning of launching sites for medium-range missiles under construction in western Cuba.

The pictures were taken by a U-2 reconnaissance aircraft that flew over the island on Sunday. The president met his advisers twice during the day at the White House, and ordered more flights over Cuba. He did not announce the discovery.

In Moscow, Premier Nikita Khrushchev received the American ambassador, Foy Kohler, and assured him that Soviet aid to Cuba was purely defensive. Khrushchev also complained about the American missiles in Turkey and Italy.

In Havana, Prime Minister Fidel Castro welcomed Prime Minister Ahmed Ben Bella of Algeria, who arrived on Tuesday after talks with Kennedy in Washington.');
INSERT INTO public.article VALUES (2, '0bf0f192e9179de00ea2a3f33dbafe83', '1962-10-16', '1962-10-16', '1962-10-29T10:01:00+00:00', '1962-10-16T00:00:00 1962-10-29T10:01:00 0bf0f192e9179de00ea2a3f33dbafe83', 'en', 6457987847076036008, 1, 1, '0bf0f192e9179de00ea2a3f33dbafe83', NULL, false, 'older', 'Kennedy shown photographs of missile sites in Cuba', 'https://news.example/cuba?utm_source=feed', 'https://news.example/cuba', NULL, 'm128-1', '\x60000000b9987f0549576801791aa3003118f601877d580255c51900a6f4eb0455de57006e9b5800de4217007087ee0187321e03d0b5c00180b8b20297d83100b2937f00df3e2904f1ef8601b10cd701c90e23001d381a0384481809ca8ce809e6413e033f93db026e93a8011182bc004aac5302eef0d8003c7e78047e805002016e18005a5a110010de4e02b42d31034017180446bffd01e62210028484b3021b3a6803bcb273006f71300575b0c7085e75d40185b0ba004324210443a42504f1f605044f4de50265e193042420e4013fc011029b3ec5043e24ac001427230b17839601362d5b0116077100a4ab1c04d3a9d302d596910047e506058156ac03a1c4ec00d8ee4800e72d6502baa27f04bcb915012f119201123ba40024d9a203f286a20694ca9c01a9135d02418f6103d5303f0076f756036ae6f4046ffbf702c802be0155c1b101525d1001eeb80801f0ab97076da247042e21fc08084ac2019e7300012b32d30374b84f01e5b67701c6f39a074a8ab201e16e45020ec18300687b3e038fa6d201a94b0800ece62b00af41d400200e360322380f04c2714c039395b503eff7340137ce1c0160f3420325eaa5019efdc2010a09ca02473a9504861a390ac2c1660095cf2500387c6710c9150c0338d662007a41ce00ccdc7a0483a3ba00b1cdad01b2e6cf0a75c0bc000662ee0409d9b004b1f92b008aef1d01e2107d03', '{"desk": "foreign"}', 'WASHINGTON, Oct. 16 - President John F. Kennedy was shown photographs on Tuesday morning of launching sites for medium-range missiles under construction in western Cuba.

The pictures were taken by a U-2 reconnaissance aircraft that flew over the island on Sunday. The president met his advisers twice during the day at the White House, and ordered more flights over Cuba. He did not announce the discovery.

In Moscow, Premier Nikita Khrushchev received the American ambassador, Foy Kohler, and assured him that Soviet aid to Cuba was purely defensive. Khrushchev also complained about the American missiles in Turkey and Italy.');
INSERT INTO public.article VALUES (4, '8214b539c141c5e3cfe7f8a7e9d38b33', '1962-10-17', '1962-10-17', '1962-10-29T10:03:00+00:00', '1962-10-17T00:00:00 1962-10-29T10:03:00 8214b539c141c5e3cfe7f8a7e9d38b33', 'en', NULL, 1, 1, '8214b539c141c5e3cfe7f8a7e9d38b33', NULL, true, 'cuba-1962-10-17', 'More missile sites found as Kennedy keeps to his calendar', NULL, NULL, NULL, 'm128-1', '\x6d00000010fd32027446cc027aa2c400edbeb600f7600900f95fbb0266470d06b12e6c02fee53201331b3d0009061f006e6f520a71a2e806b1078d0099ad1202892b5b01b7f474082b1a9800675f80011c442900b710da0833e10808368bc7078e9c6f00be522d06e76b2b010a619100090264022de433014c52ad0160bbae009994290369c74e0122b2060055a80f00d153b40245492c0534401700b149b50106242a08c138d80876bccc005dac31004104bb01b03063041a74ef006ccf7f01f66d3b04bce19b037b0ba10080867c02935758035439e8029c80030ad3cbc204109a9906de92930042b30205f3c9d301971c6f040d743a03d7941c00871c0a00649385006766ab022811bc019eee2301a5917004575853033fc18b0afed5f00040f31e02a2747f0480256d00c3a2f502e56fb803097322022d7f16000d2d2c0ab9e2c302beb90300dd28cf025e2a33005f177c0142bd9e014c57530733705300a57f7101eee9ae031a73d000e69c290174db9a0047c3fb0879e2530088d08102a471b00370041c01c156d1000796df02b8785d063a652002521d5102df6b790260f86e0c23bb5e00099d8b02c247b502da14f502f6fc3a03db298d0a47a7ac013d046d0074071903e4b47200d29ab304ba21140a2e7d44000e521701a3195304a5016f041ac023014db445025cbfa202a1015303bbdbf0037b5617094a2737024eda1400', NULL, 'WASHINGTON, Oct. 17 - New photographs taken over Cuba on Wednesday showed a second type of launching site, for missiles that could reach most cities of the United States.

Kennedy kept his public engagements. He met the West German foreign minister, Gerhard Schroeder, at the White House and then flew to Connecticut to campaign for Democratic candidates for Congress.

His advisers were divided. The Joint Chiefs of Staff urged an air strike on the sites, while Ambassador Adlai Stevenson warned in a letter that an attack could bring Soviet reprisals in Turkey or Berlin.

In Havana, Castro and Ben Bella called on the United States to give up its naval base at Guantanamo Bay.');


--
-- Data for Name: band; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.band VALUES (89567, -6931753570058046733, 1);
INSERT INTO public.band VALUES (89567, -5545898587518125508, 1);
INSERT INTO public.band VALUES (89567, -485801016986570852, 1);
INSERT INTO public.band VALUES (89567, 95994011268835285, 1);
INSERT INTO public.band VALUES (89567, 1519972067061572217, 1);
INSERT INTO public.band VALUES (89567, 1648246618476287264, 1);
INSERT INTO public.band VALUES (89567, 1830411919865833914, 1);
INSERT INTO public.band VALUES (89567, 2617095138464703798, 1);
INSERT INTO public.band VALUES (89567, 2654752994177576233, 1);
INSERT INTO public.band VALUES (89567, 2739273993468067795, 1);
INSERT INTO public.band VALUES (89567, 5624478682544886530, 1);
INSERT INTO public.band VALUES (89567, 6363633348551702210, 1);
INSERT INTO public.band VALUES (89567, 6442453028103392749, 1);
INSERT INTO public.band VALUES (89567, 7374219501301633953, 1);
INSERT INTO public.band VALUES (89567, 7425263375878367789, 1);
INSERT INTO public.band VALUES (89567, 8473646952651947925, 1);
INSERT INTO public.band VALUES (89567, -8178618295059659561, 2);
INSERT INTO public.band VALUES (89567, -6931753570058046733, 2);
INSERT INTO public.band VALUES (89567, -5545898587518125508, 2);
INSERT INTO public.band VALUES (89567, -485801016986570852, 2);
INSERT INTO public.band VALUES (89567, 95994011268835285, 2);
INSERT INTO public.band VALUES (89567, 1519972067061572217, 2);
INSERT INTO public.band VALUES (89567, 1648246618476287264, 2);
INSERT INTO public.band VALUES (89567, 1807902754899144921, 2);
INSERT INTO public.band VALUES (89567, 1830411919865833914, 2);
INSERT INTO public.band VALUES (89567, 2617095138464703798, 2);
INSERT INTO public.band VALUES (89567, 2654752994177576233, 2);
INSERT INTO public.band VALUES (89567, 2739273993468067795, 2);
INSERT INTO public.band VALUES (89567, 5624478682544886530, 2);
INSERT INTO public.band VALUES (89567, 6363633348551702210, 2);
INSERT INTO public.band VALUES (89567, 7374219501301633953, 2);
INSERT INTO public.band VALUES (89567, 7425263375878367789, 2);
INSERT INTO public.band VALUES (89567, -6931753570058046733, 3);
INSERT INTO public.band VALUES (89567, -5545898587518125508, 3);
INSERT INTO public.band VALUES (89567, -485801016986570852, 3);
INSERT INTO public.band VALUES (89567, 95994011268835285, 3);
INSERT INTO public.band VALUES (89567, 1519972067061572217, 3);
INSERT INTO public.band VALUES (89567, 1648246618476287264, 3);
INSERT INTO public.band VALUES (89567, 1830411919865833914, 3);
INSERT INTO public.band VALUES (89567, 2617095138464703798, 3);
INSERT INTO public.band VALUES (89567, 2654752994177576233, 3);
INSERT INTO public.band VALUES (89567, 2739273993468067795, 3);
INSERT INTO public.band VALUES (89567, 5624478682544886530, 3);
INSERT INTO public.band VALUES (89567, 6363633348551702210, 3);
INSERT INTO public.band VALUES (89567, 6442453028103392749, 3);
INSERT INTO public.band VALUES (89567, 7374219501301633953, 3);
INSERT INTO public.band VALUES (89567, 7425263375878367789, 3);
INSERT INTO public.band VALUES (89567, 8473646952651947925, 3);
INSERT INTO public.band VALUES (89567, -5494841971998997566, 4);
INSERT INTO public.band VALUES (89567, -4936834414720193574, 4);
INSERT INTO public.band VALUES (89567, -4892777369793226582, 4);
INSERT INTO public.band VALUES (89567, -4333298633399464186, 4);
INSERT INTO public.band VALUES (89567, -2958159539095496236, 4);
INSERT INTO public.band VALUES (89567, -820231337279781163, 4);
INSERT INTO public.band VALUES (89567, 884362828161369548, 4);
INSERT INTO public.band VALUES (89567, 2646997590490258789, 4);
INSERT INTO public.band VALUES (89567, 6013818187637735769, 4);
INSERT INTO public.band VALUES (89567, 6377335554315257483, 4);
INSERT INTO public.band VALUES (89567, 6642185483994991530, 4);
INSERT INTO public.band VALUES (89567, 7243322570615970944, 4);
INSERT INTO public.band VALUES (89567, 8242008671476075876, 4);
INSERT INTO public.band VALUES (89567, 9008847417561959498, 4);
INSERT INTO public.band VALUES (89567, 9014818569173314454, 4);
INSERT INTO public.band VALUES (89567, 9095110045117595089, 4);


--
-- Data for Name: change; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.change VALUES (1, 1, '45b5e9d8ec638d44', '00000000000000000000000000000000', 'changed', 'mode', '{"mode": null}', '{"mode": "visit"}', 1, 1);


--
-- Data for Name: correction; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.correction VALUES (1, '45b5e9d8ec638d44', 'actor', '["USA-GOV"]', 'Jane Roe', 'as the caption says', '1962-10-29T10:00:00+00:00', NULL);


--
-- Data for Name: dyad; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.dyad VALUES (2, 0, 1551155634750986113, 1681699920397241731, 'USA', 'USA', false);
INSERT INTO public.dyad VALUES (2, 1, 1681699920397241731, 1551155634750986113, 'USA', 'USA', false);
INSERT INTO public.dyad VALUES (4, 0, 3996828747112481222, 4140463406575387752, 'SUN', 'USA', false);
INSERT INTO public.dyad VALUES (4, 1, 4140463406575387752, 3996828747112481222, 'USA', 'SUN', false);
INSERT INTO public.dyad VALUES (5, 0, 3996828747112481222, 4140463406575387752, 'SUN', 'USA', true);
INSERT INTO public.dyad VALUES (5, 1, 3996828747112481222, 6971782936876079359, 'SUN', 'SUN', true);
INSERT INTO public.dyad VALUES (7, 0, 5823572584123814130, 8547621798871809993, 'CUB', 'DZA', true);
INSERT INTO public.dyad VALUES (9, 0, 8547621798871809993, 1551155634750986113, 'DZA', 'USA', false);
INSERT INTO public.dyad VALUES (9, 1, 1551155634750986113, 8547621798871809993, 'USA', 'DZA', false);
INSERT INTO public.dyad VALUES (11, 0, 1551155634750986113, 1681699920397241731, 'USA', 'USA', false);
INSERT INTO public.dyad VALUES (11, 1, 1681699920397241731, 1551155634750986113, 'USA', 'USA', false);
INSERT INTO public.dyad VALUES (13, 0, 3996828747112481222, 4140463406575387752, 'SUN', 'USA', false);
INSERT INTO public.dyad VALUES (13, 1, 4140463406575387752, 3996828747112481222, 'USA', 'SUN', false);
INSERT INTO public.dyad VALUES (14, 0, 3996828747112481222, 4140463406575387752, 'SUN', 'USA', true);
INSERT INTO public.dyad VALUES (14, 1, 3996828747112481222, 6971782936876079359, 'SUN', 'SUN', true);
INSERT INTO public.dyad VALUES (17, 0, 1551155634750986113, 1681699920397241731, 'USA', 'USA', false);
INSERT INTO public.dyad VALUES (17, 1, 1681699920397241731, 1551155634750986113, 'USA', 'USA', false);
INSERT INTO public.dyad VALUES (19, 0, 3996828747112481222, 4140463406575387752, 'SUN', 'USA', false);
INSERT INTO public.dyad VALUES (19, 1, 4140463406575387752, 3996828747112481222, 'USA', 'SUN', false);
INSERT INTO public.dyad VALUES (20, 0, 3996828747112481222, 4140463406575387752, 'SUN', 'USA', true);
INSERT INTO public.dyad VALUES (20, 1, 3996828747112481222, 6971782936876079359, 'SUN', 'SUN', true);
INSERT INTO public.dyad VALUES (22, 0, 5823572584123814130, 8547621798871809993, 'CUB', 'DZA', true);
INSERT INTO public.dyad VALUES (24, 0, 8547621798871809993, 1551155634750986113, 'DZA', 'USA', false);
INSERT INTO public.dyad VALUES (24, 1, 1551155634750986113, 8547621798871809993, 'USA', 'DZA', false);
INSERT INTO public.dyad VALUES (26, 0, 1551155634750986113, 4365326823416634140, 'USA', 'DEU', false);
INSERT INTO public.dyad VALUES (26, 1, 4365326823416634140, 1551155634750986113, 'DEU', 'USA', false);
INSERT INTO public.dyad VALUES (27, 0, 1551155634750986113, 5724182802198130243, 'USA', 'USA', true);
INSERT INTO public.dyad VALUES (29, 0, 1428429546191783443, 6971782936876079359, 'USA', 'SUN', true);
INSERT INTO public.dyad VALUES (31, 0, 5823572584123814130, 5724182802198130243, 'CUB', 'USA', true);
INSERT INTO public.dyad VALUES (31, 1, 5231350032029008721, 5724182802198130243, 'DZA', 'USA', true);


--
-- Data for Name: entity; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.entity VALUES (1551155634750986113, 'USA-GOV', 'John F. Kennedy', 'USA', 'GOV', 'leader:USA:john-f-kennedy', '| =usa | =usa-gov | =gov | john f kennedy |');
INSERT INTO public.entity VALUES (1681699920397241731, 'USA-GOV', NULL, 'USA', 'GOV', NULL, '| =usa | =usa-gov | =gov |');
INSERT INTO public.entity VALUES (3996828747112481222, 'SUN-GOV', 'Nikita Khrushchev', 'SUN', 'GOV', 'leader:SUN:nikita-khrushchev', '| =sun | =sun-gov | =gov | nikita khrushchev |');
INSERT INTO public.entity VALUES (4140463406575387752, 'USA-GOV', 'Foy Kohler', 'USA', 'GOV', 'country:USA', '| =usa | =usa-gov | =gov | foy kohler |');
INSERT INTO public.entity VALUES (5823572584123814130, 'CUB-GOV', 'Fidel Castro', 'CUB', 'GOV', 'leader:CUB:fidel-castro', '| =cub | =cub-gov | =gov | fidel castro |');
INSERT INTO public.entity VALUES (6971782936876079359, 'SUN', 'Soviet Union', 'SUN', NULL, 'country:SUN', '| =sun | soviet union |');
INSERT INTO public.entity VALUES (8547621798871809993, 'DZA-GOV', 'Ahmed Ben Bella', 'DZA', 'GOV', 'leader:DZA:ahmed-ben-bella', '| =dza | =dza-gov | =gov | ahmed ben bella |');
INSERT INTO public.entity VALUES (1428429546191783443, 'USA-GOV', 'Adlai Stevenson', 'USA', 'GOV', 'leader:USA:adlai-stevenson', '| =usa | =usa-gov | =gov | adlai stevenson |');
INSERT INTO public.entity VALUES (1522403955516844926, 'USA-MIL', 'United States', 'USA', 'MIL', 'country:USA', '| =usa | =usa-mil | =mil | united states |');
INSERT INTO public.entity VALUES (3348077862666681542, 'USA-GOV', 'Adlai Stevenson', 'USA', 'GOV', NULL, '| =usa | =usa-gov | =gov | adlai stevenson |');
INSERT INTO public.entity VALUES (4365326823416634140, 'DEU-GOV', 'Gerhard Schröder', 'DEU', 'GOV', 'leader:DEU:gerhard-schroder', '| =deu | =deu-gov | =gov | gerhard schroder |');
INSERT INTO public.entity VALUES (5231350032029008721, 'DZA-GOV', 'Bella', 'DZA', 'GOV', 'leader:DZA:bella', '| =dza | =dza-gov | =gov | bella |');
INSERT INTO public.entity VALUES (5724182802198130243, 'USA', 'United States', 'USA', NULL, 'country:USA', '| =usa | united states |');


--
-- Data for Name: event; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.event VALUES (1, '45b5e9d8ec638d44', 1, 1, 0, 'COOPERATE', NULL, 'military', 2, 9.5, 'actual', NULL, 'asserts', 'launching', 92, 101, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-16', false, 'western Cuba', 156, 168, 7806316434680588502, 0.2558, 1, 1, false);
INSERT INTO public.event VALUES (2, '2b39adf67491b629', 1, 2, 1, 'CONSULT', NULL, 'executive', 1, 2.5, 'actual', NULL, 'asserts', 'met', 279, 282, 'the day at the White House', 309, 335, NULL, NULL, NULL, NULL, '1962-10-16', false, 'the White House', 320, 335, 271317336730242532, 0.9318, 1, 1, false);
INSERT INTO public.event VALUES (3, '0f43406f262cba74', 1, 2, 2, 'REQUEST', NULL, 'executive', 3, 0, 'actual', NULL, 'asserts', 'ordered', 341, 348, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-16', false, NULL, NULL, NULL, NULL, 0.30668354808273335, 1, 1, false);
INSERT INTO public.event VALUES (4, '4e377f07749a4544', 1, 3, 3, 'CONSULT', NULL, 'military; executive; diplomatic', 1, 2.5, 'actual', NULL, 'asserts', 'received', 446, 454, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-16', false, 'Moscow', 412, 418, 7929587616717199227, 0.824229163072145, 1, 1, false);
INSERT INTO public.event VALUES (5, 'f0d2a28ec28f39d5', 1, 3, 4, 'AGREE', NULL, 'military; executive; diplomatic', 1, 2.5, 'actual', NULL, 'asserts', 'assured', 496, 503, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-16', false, 'Moscow', 412, 418, 7929587616717199227, 0.3938391695143939, 1, 1, false);
INSERT INTO public.event VALUES (6, '0ab0edee376fccdd', 1, 4, 5, 'ACCUSE', 'disapprove', 'military; executive; diplomatic', 3, -2, 'actual', NULL, 'asserts', 'complained', 570, 580, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-16', false, NULL, NULL, NULL, NULL, 0.32861085252558175, 1, 1, false);
INSERT INTO public.event VALUES (7, '430f6443afa24cb3', 1, 5, 6, 'SUPPORT', NULL, 'executive; diplomatic', 1, 5, 'actual', NULL, 'asserts', 'welcomed', 670, 678, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-16', false, 'Havana', 634, 640, 6828335391946384255, 0.9318, 1, 1, false);
INSERT INTO public.event VALUES (8, 'f36ea53f7d72bff3', 1, 5, 7, 'CONSULT', 'visit', 'executive; diplomatic', 1, 4, 'actual', NULL, 'asserts', 'arrived', 726, 733, 'Tuesday', 737, 744, '1962-10-16', 'day', '1962-10-16', '1962-10-16', '1962-10-16', true, NULL, NULL, NULL, NULL, 0.919409369450406, 1, 1, false);
INSERT INTO public.event VALUES (9, '3f21598fd21329b0', 1, 5, 8, 'CONSULT', NULL, 'executive; diplomatic', 1, 2.5, 'actual', NULL, 'asserts', 'talks', 751, 756, 'Tuesday', 737, 744, '1962-10-16', 'day', '1962-10-16', '1962-10-16', '1962-10-16', true, NULL, NULL, NULL, NULL, 0.8054259729264973, 1, 1, false);
INSERT INTO public.event VALUES (16, '2cced017f545629c', 3, 10, 0, 'COOPERATE', NULL, 'military', 2, 9.5, 'actual', NULL, 'asserts', 'launching', 92, 101, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-16', false, 'western Cuba', 156, 168, 7806316434680588502, 0.2558, 1, 1, true);
INSERT INTO public.event VALUES (17, 'c7a8d5037b29b641', 3, 11, 1, 'CONSULT', NULL, 'executive', 1, 2.5, 'actual', NULL, 'asserts', 'met', 279, 282, 'the day at the White House', 309, 335, NULL, NULL, NULL, NULL, '1962-10-16', false, 'the White House', 320, 335, 271317336730242532, 0.9318, 1, 1, true);
INSERT INTO public.event VALUES (18, '456b3ad76fecb784', 3, 11, 2, 'REQUEST', NULL, 'executive', 3, 0, 'actual', NULL, 'asserts', 'ordered', 341, 348, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-16', false, NULL, NULL, NULL, NULL, 0.30668354808273335, 1, 1, true);
INSERT INTO public.event VALUES (19, '4b6cbdaf70c984c0', 3, 12, 3, 'CONSULT', NULL, 'military; executive; diplomatic', 1, 2.5, 'actual', NULL, 'asserts', 'received', 446, 454, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-16', false, 'Moscow', 412, 418, 7929587616717199227, 0.824229163072145, 1, 1, true);
INSERT INTO public.event VALUES (20, 'bc6fb417a16b80fa', 3, 12, 4, 'AGREE', NULL, 'military; executive; diplomatic', 1, 2.5, 'actual', NULL, 'asserts', 'assured', 496, 503, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-16', false, 'Moscow', 412, 418, 7929587616717199227, 0.3938391695143939, 1, 1, true);
INSERT INTO public.event VALUES (21, '00288310d863940b', 3, 13, 5, 'ACCUSE', 'disapprove', 'military; executive; diplomatic', 3, -2, 'actual', NULL, 'asserts', 'complained', 570, 580, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-16', false, NULL, NULL, NULL, NULL, 0.32861085252558175, 1, 1, true);
INSERT INTO public.event VALUES (22, 'b6563b11563fff44', 3, 14, 6, 'SUPPORT', NULL, 'executive; diplomatic', 1, 5, 'actual', NULL, 'asserts', 'welcomed', 670, 678, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-16', false, 'Havana', 634, 640, 6828335391946384255, 0.9318, 1, 1, true);
INSERT INTO public.event VALUES (23, 'b89f91881b3ce12d', 3, 14, 7, 'CONSULT', 'visit', 'executive; diplomatic', 1, 4, 'actual', NULL, 'asserts', 'arrived', 726, 733, 'Tuesday', 737, 744, '1962-10-16', 'day', '1962-10-16', '1962-10-16', '1962-10-16', true, NULL, NULL, NULL, NULL, 0.919409369450406, 1, 1, true);
INSERT INTO public.event VALUES (24, 'a38896e292ab3368', 3, 14, 8, 'CONSULT', NULL, 'executive; diplomatic', 1, 2.5, 'actual', NULL, 'asserts', 'talks', 751, 756, 'Tuesday', 737, 744, '1962-10-16', 'day', '1962-10-16', '1962-10-16', '1962-10-16', true, NULL, NULL, NULL, NULL, 0.8054259729264973, 1, 1, true);
INSERT INTO public.event VALUES (10, '63d816292855031a', 2, 6, 0, 'COOPERATE', NULL, 'military', 2, 9.5, 'actual', NULL, 'asserts', 'launching', 92, 101, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-16', false, 'western Cuba', 156, 168, 7806316434680588502, 0.2558, 1, 1, false);
INSERT INTO public.event VALUES (12, '44b5df7e80e90fc6', 2, 7, 2, 'REQUEST', NULL, 'executive', 3, 0, 'actual', NULL, 'asserts', 'ordered', 341, 348, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-16', false, NULL, NULL, NULL, NULL, 0.27665246784815445, 1, 1, false);
INSERT INTO public.event VALUES (11, '36137fb442badc69', 2, 7, 1, 'CONSULT', NULL, 'executive', 1, 2.5, 'actual', NULL, 'asserts', 'met', 279, 282, 'the day at the White House', 309, 335, NULL, NULL, NULL, NULL, '1962-10-16', false, 'the White House', 320, 335, 271317336730242532, 0.9318, 1, 1, false);
INSERT INTO public.event VALUES (13, 'bddcf63f45170d6f', 2, 8, 3, 'CONSULT', NULL, 'military; executive; diplomatic', 1, 2.5, 'actual', NULL, 'asserts', 'received', 446, 454, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-16', false, 'Moscow', 412, 418, 7929587616717199227, 0.8307423297984502, 1, 1, false);
INSERT INTO public.event VALUES (14, '13e4dc37bb9feced', 2, 8, 4, 'AGREE', NULL, 'military; executive; diplomatic', 1, 2.5, 'actual', NULL, 'asserts', 'assured', 496, 503, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-16', false, 'Moscow', 412, 418, 7929587616717199227, 0.367377956732457, 1, 1, false);
INSERT INTO public.event VALUES (15, '30d3e2e1f3886476', 2, 9, 5, 'ACCUSE', 'disapprove', 'military; executive; diplomatic', 3, -2, 'actual', NULL, 'asserts', 'complained', 570, 580, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-16', false, NULL, NULL, NULL, NULL, 0.33274879323919027, 1, 1, false);
INSERT INTO public.event VALUES (25, 'be2fd7643d7ad3c0', 4, 15, 0, 'MOBILIZE', 'weapons', 'military', 4, -6.5, 'actual', NULL, 'asserts', 'launching', 91, 100, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-17', false, 'Cuba', 49, 53, 1351153478328674846, 0.2558, 1, 1, true);
INSERT INTO public.event VALUES (26, '1681d6e623bff22f', 4, 16, 1, 'CONSULT', NULL, 'executive; legislative; election; diplomatic', 1, 2.5, 'actual', NULL, 'asserts', 'met', 212, 215, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-17', false, 'the White House', 272, 287, 271317336730242532, 0.9318, 1, 1, true);
INSERT INTO public.event VALUES (27, '5bdde17e1463fb71', 4, 16, 2, 'CONSULT', 'visit', 'executive; legislative; election; diplomatic', 1, 4, 'actual', NULL, 'asserts', 'flew', 297, 301, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-17', false, NULL, NULL, NULL, NULL, 0.8507815069698361, 1, 1, true);
INSERT INTO public.event VALUES (28, '147980777622d392', 4, 17, 3, 'REQUEST', 'change', 'military; diplomatic', 3, -1, 'actual', NULL, 'asserts', 'urged', 423, 428, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-17', false, NULL, NULL, NULL, NULL, 0.9318, 1, 1, true);
INSERT INTO public.event VALUES (29, '0ab656f2d1796651', 4, 17, 4, 'THREATEN', 'relations', 'military; diplomatic', 3, -3.5, 'actual', NULL, 'asserts', 'warned', 490, 496, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-17', false, NULL, NULL, NULL, NULL, 0.8339739283581658, 1, 1, true);
INSERT INTO public.event VALUES (30, '2b00523aadba8912', 4, 17, 5, 'ASSAULT', NULL, 'military; diplomatic', 4, -9, 'hypothetical', NULL, 'attributes', 'attack', 517, 523, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-17', false, 'Turkey', 556, 562, 4066128161121143136, 0.4216070746613392, 1, 1, true);
INSERT INTO public.event VALUES (31, '2a58d764c911ceae', 4, 18, 6, 'REQUEST', NULL, 'military', 3, 0, 'actual', NULL, 'asserts', 'called on', 607, 616, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1962-10-17', false, NULL, NULL, NULL, NULL, 0.8528464327423767, 1, 1, true);


--
-- Data for Name: feed; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.feed VALUES (1, 'https://news.example/rss', NULL, NULL, NULL, NULL, 900, '1962-10-29T10:00:00+00:00', NULL, NULL, NULL, '1962-10-29T10:00:00+00:00', 0, NULL, NULL, false);


--
-- Data for Name: feed_item; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.feed_item VALUES (1, 1, 'g-1', 'https://news.example/1', 'A warning', '1962-10-29', '00000000000000000000000000000000', 'waiting', 0, '1962-10-29T10:00:00+00:00', '1962-10-29T10:00:00+00:00', NULL, NULL, '<p>Text.</p>');


--
-- Data for Name: participant; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.participant VALUES (1, 'actor', 0, 1551155634750986113, 'President John F. Kennedy', 22, 47, 'person', NULL, NULL, NULL, '1962-10-16', NULL);
INSERT INTO public.participant VALUES (2, 'actor', 0, 1551155634750986113, 'The president', 265, 278, 'person', NULL, NULL, NULL, '1962-10-16', '{"referent": ["President John F. Kennedy", 22, 47]}');
INSERT INTO public.participant VALUES (2, 'actor', 1, 1681699920397241731, 'his advisers', 283, 295, 'person', NULL, NULL, NULL, '1962-10-16', NULL);
INSERT INTO public.participant VALUES (3, 'actor', 0, 1551155634750986113, 'The president', 265, 278, 'person', NULL, NULL, NULL, '1962-10-16', '{"referent": ["President John F. Kennedy", 22, 47]}');
INSERT INTO public.participant VALUES (4, 'actor', 0, 3996828747112481222, 'Premier Nikita Khrushchev', 420, 445, 'person', NULL, NULL, NULL, '1962-10-16', NULL);
INSERT INTO public.participant VALUES (4, 'actor', 1, 4140463406575387752, 'Foy Kohler', 480, 490, 'introduced', NULL, NULL, NULL, '1962-10-16', NULL);
INSERT INTO public.participant VALUES (5, 'actor', 0, 3996828747112481222, 'Premier Nikita Khrushchev', 420, 445, 'person', NULL, NULL, NULL, '1962-10-16', NULL);
INSERT INTO public.participant VALUES (5, 'recipient', 0, 4140463406575387752, 'him', 504, 507, 'introduced', NULL, NULL, NULL, '1962-10-16', '{"referent": ["Foy Kohler", 480, 490]}');
INSERT INTO public.participant VALUES (5, 'recipient', 1, 6971782936876079359, 'Soviet', 513, 519, 'named', NULL, NULL, NULL, '1962-10-16', NULL);
INSERT INTO public.participant VALUES (6, 'actor', 0, 3996828747112481222, 'Khrushchev', 554, 564, 'introduced', NULL, NULL, NULL, '1962-10-16', '{"referent": ["Premier Nikita Khrushchev", 420, 445]}');
INSERT INTO public.participant VALUES (7, 'actor', 0, 5823572584123814130, 'Prime Minister Fidel Castro', 642, 669, 'person', NULL, NULL, NULL, '1962-10-16', '{"candidates": ["Raul Castro CUB", "Ra\u00fal Castro CUB"]}');
INSERT INTO public.participant VALUES (7, 'recipient', 0, 8547621798871809993, 'Prime Minister Ahmed Ben Bella of Algeria', 679, 720, 'person', NULL, NULL, NULL, '1962-10-16', NULL);
INSERT INTO public.participant VALUES (8, 'actor', 0, 8547621798871809993, 'Prime Minister Ahmed Ben Bella of Algeria', 679, 720, 'person', NULL, NULL, NULL, '1962-10-16', NULL);
INSERT INTO public.participant VALUES (9, 'actor', 0, 8547621798871809993, 'Prime Minister Ahmed Ben Bella of Algeria', 679, 720, 'person', NULL, NULL, NULL, '1962-10-16', NULL);
INSERT INTO public.participant VALUES (9, 'actor', 1, 1551155634750986113, 'Kennedy in Washington', 762, 783, 'person', NULL, NULL, NULL, '1962-10-16', NULL);
INSERT INTO public.participant VALUES (10, 'actor', 0, 1551155634750986113, 'President John F. Kennedy', 22, 47, 'person', NULL, NULL, NULL, '1962-10-16', NULL);
INSERT INTO public.participant VALUES (11, 'actor', 0, 1551155634750986113, 'The president', 265, 278, 'person', NULL, NULL, NULL, '1962-10-16', '{"referent": ["President John F. Kennedy", 22, 47]}');
INSERT INTO public.participant VALUES (11, 'actor', 1, 1681699920397241731, 'his advisers', 283, 295, 'person', NULL, NULL, NULL, '1962-10-16', NULL);
INSERT INTO public.participant VALUES (12, 'actor', 0, 1551155634750986113, 'The president', 265, 278, 'person', NULL, NULL, NULL, '1962-10-16', '{"referent": ["President John F. Kennedy", 22, 47]}');
INSERT INTO public.participant VALUES (13, 'actor', 0, 3996828747112481222, 'Premier Nikita Khrushchev', 420, 445, 'person', NULL, NULL, NULL, '1962-10-16', NULL);
INSERT INTO public.participant VALUES (13, 'actor', 1, 4140463406575387752, 'Foy Kohler', 480, 490, 'introduced', NULL, NULL, NULL, '1962-10-16', NULL);
INSERT INTO public.participant VALUES (14, 'actor', 0, 3996828747112481222, 'Premier Nikita Khrushchev', 420, 445, 'person', NULL, NULL, NULL, '1962-10-16', NULL);
INSERT INTO public.participant VALUES (14, 'recipient', 0, 4140463406575387752, 'him', 504, 507, 'introduced', NULL, NULL, NULL, '1962-10-16', '{"referent": ["Foy Kohler", 480, 490]}');
INSERT INTO public.participant VALUES (14, 'recipient', 1, 6971782936876079359, 'Soviet', 513, 519, 'named', NULL, NULL, NULL, '1962-10-16', NULL);
INSERT INTO public.participant VALUES (15, 'actor', 0, 3996828747112481222, 'Khrushchev', 554, 564, 'introduced', NULL, NULL, NULL, '1962-10-16', '{"referent": ["Premier Nikita Khrushchev", 420, 445]}');
INSERT INTO public.participant VALUES (16, 'actor', 0, 1551155634750986113, 'President John F. Kennedy', 22, 47, 'person', NULL, NULL, NULL, '1962-10-16', NULL);
INSERT INTO public.participant VALUES (17, 'actor', 0, 1551155634750986113, 'The president', 265, 278, 'person', NULL, NULL, NULL, '1962-10-16', '{"referent": ["President John F. Kennedy", 22, 47]}');
INSERT INTO public.participant VALUES (17, 'actor', 1, 1681699920397241731, 'his advisers', 283, 295, 'person', NULL, NULL, NULL, '1962-10-16', NULL);
INSERT INTO public.participant VALUES (18, 'actor', 0, 1551155634750986113, 'The president', 265, 278, 'person', NULL, NULL, NULL, '1962-10-16', '{"referent": ["President John F. Kennedy", 22, 47]}');
INSERT INTO public.participant VALUES (19, 'actor', 0, 3996828747112481222, 'Premier Nikita Khrushchev', 420, 445, 'person', NULL, NULL, NULL, '1962-10-16', NULL);
INSERT INTO public.participant VALUES (19, 'actor', 1, 4140463406575387752, 'Foy Kohler', 480, 490, 'introduced', NULL, NULL, NULL, '1962-10-16', NULL);
INSERT INTO public.participant VALUES (20, 'actor', 0, 3996828747112481222, 'Premier Nikita Khrushchev', 420, 445, 'person', NULL, NULL, NULL, '1962-10-16', NULL);
INSERT INTO public.participant VALUES (20, 'recipient', 0, 4140463406575387752, 'him', 504, 507, 'introduced', NULL, NULL, NULL, '1962-10-16', '{"referent": ["Foy Kohler", 480, 490]}');
INSERT INTO public.participant VALUES (20, 'recipient', 1, 6971782936876079359, 'Soviet', 513, 519, 'named', NULL, NULL, NULL, '1962-10-16', NULL);
INSERT INTO public.participant VALUES (21, 'actor', 0, 3996828747112481222, 'Khrushchev', 554, 564, 'introduced', NULL, NULL, NULL, '1962-10-16', '{"referent": ["Premier Nikita Khrushchev", 420, 445]}');
INSERT INTO public.participant VALUES (22, 'actor', 0, 5823572584123814130, 'Prime Minister Fidel Castro', 642, 669, 'person', NULL, NULL, NULL, '1962-10-16', '{"candidates": ["Raul Castro CUB", "Ra\u00fal Castro CUB"]}');
INSERT INTO public.participant VALUES (22, 'recipient', 0, 8547621798871809993, 'Prime Minister Ahmed Ben Bella of Algeria', 679, 720, 'person', NULL, NULL, NULL, '1962-10-16', NULL);
INSERT INTO public.participant VALUES (23, 'actor', 0, 8547621798871809993, 'Prime Minister Ahmed Ben Bella of Algeria', 679, 720, 'person', NULL, NULL, NULL, '1962-10-16', NULL);
INSERT INTO public.participant VALUES (24, 'actor', 0, 8547621798871809993, 'Prime Minister Ahmed Ben Bella of Algeria', 679, 720, 'person', NULL, NULL, NULL, '1962-10-16', NULL);
INSERT INTO public.participant VALUES (24, 'actor', 1, 1551155634750986113, 'Kennedy in Washington', 762, 783, 'person', NULL, NULL, NULL, '1962-10-16', NULL);
INSERT INTO public.participant VALUES (26, 'actor', 0, 1551155634750986113, 'He', 209, 211, 'person', NULL, NULL, NULL, '1962-10-17', '{"referent": ["Kennedy", 172, 179]}');
INSERT INTO public.participant VALUES (26, 'actor', 1, 4365326823416634140, 'the West German foreign minister', 216, 248, 'office', NULL, NULL, NULL, '1962-10-17', NULL);
INSERT INTO public.participant VALUES (27, 'actor', 0, 1551155634750986113, 'He', 209, 211, 'person', NULL, NULL, NULL, '1962-10-17', '{"referent": ["Kennedy", 172, 179]}');
INSERT INTO public.participant VALUES (27, 'recipient', 0, 5724182802198130243, 'Connecticut', 305, 316, 'named', NULL, NULL, NULL, '1962-10-17', NULL);
INSERT INTO public.participant VALUES (28, 'actor', 0, 1522403955516844926, 'The Joint Chiefs of Staff', 397, 422, 'named', NULL, NULL, NULL, '1962-10-17', NULL);
INSERT INTO public.participant VALUES (29, 'actor', 0, 1428429546191783443, 'Ambassador Adlai Stevenson', 463, 489, 'person', NULL, NULL, NULL, '1962-10-17', NULL);
INSERT INTO public.participant VALUES (29, 'recipient', 0, 6971782936876079359, 'Soviet', 536, 542, 'named', NULL, NULL, NULL, '1962-10-17', NULL);
INSERT INTO public.participant VALUES (30, 'actor', 0, 6971782936876079359, 'Soviet', 536, 542, 'named', NULL, NULL, NULL, '1962-10-17', NULL);
INSERT INTO public.participant VALUES (30, 'source', 0, 3348077862666681542, 'Ambassador Adlai Stevenson', 463, 489, NULL, 'asserts', 'warn', false, '1962-10-17', '{"cue": ["warned", 490, 496]}');
INSERT INTO public.participant VALUES (31, 'actor', 0, 5823572584123814130, 'Castro', 586, 592, 'person', NULL, NULL, NULL, '1962-10-17', '{"candidates": ["Raul Castro CUB", "Castro ECU", "Juan Alberto Melgar Castro HND", "Melgar Castro HND"]}');
INSERT INTO public.participant VALUES (31, 'actor', 1, 5231350032029008721, 'Ben Bella', 597, 606, 'introduced', NULL, NULL, NULL, '1962-10-17', NULL);
INSERT INTO public.participant VALUES (31, 'recipient', 0, 5724182802198130243, 'the United States', 617, 634, 'named', NULL, NULL, NULL, '1962-10-17', NULL);


--
-- Data for Name: place; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.place VALUES (271317336730242532, 'White House', 'USA', NULL, 38.898, -77.036, 'point', 'place:white-house', false, '| white house |');
INSERT INTO public.place VALUES (6828335391946384255, 'Havana', 'CUB', 'Havana', 23.133, -82.383, 'city', 'geonames:3553478', false, '| havana | havana |');
INSERT INTO public.place VALUES (7806316434680588502, 'Cuba', 'CUB', NULL, NULL, NULL, 'region', 'country:CUB', false, '| cuba |');
INSERT INTO public.place VALUES (7929587616717199227, 'Moscow', 'RUS', 'Moscow', 55.752, 37.618, 'city', 'geonames:524901', false, '| moscow | moscow |');
INSERT INTO public.place VALUES (1351153478328674846, 'Cuba', 'CUB', NULL, 21.8, -79.5, 'country', 'country:CUB', true, '| cuba |');
INSERT INTO public.place VALUES (4066128161121143136, 'Turkey', 'TUR', NULL, 39.4, 35.15, 'country', 'country:TUR', true, '| turkey |');


--
-- Data for Name: position; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public."position" VALUES (3, 'calls for', 'actor');
INSERT INTO public."position" VALUES (5, 'promises', 'actor');
INSERT INTO public."position" VALUES (6, 'opposes', 'actor');
INSERT INTO public."position" VALUES (7, 'supports', 'actor');
INSERT INTO public."position" VALUES (12, 'calls for', 'actor');
INSERT INTO public."position" VALUES (14, 'promises', 'actor');
INSERT INTO public."position" VALUES (15, 'opposes', 'actor');
INSERT INTO public."position" VALUES (18, 'calls for', 'actor');
INSERT INTO public."position" VALUES (20, 'promises', 'actor');
INSERT INTO public."position" VALUES (21, 'opposes', 'actor');
INSERT INTO public."position" VALUES (22, 'supports', 'actor');
INSERT INTO public."position" VALUES (28, 'calls for', 'actor');
INSERT INTO public."position" VALUES (29, 'warns of', 'actor');
INSERT INTO public."position" VALUES (31, 'calls for', 'actor');


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



--
-- Data for Name: run; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.run VALUES (1, 'ingest', '["news.zip", "100% \ud83d\udd4a"]', 'done', '1962-10-29T10:00:00+00:00', '1962-10-29T10:00:00+00:00', '1962-10-29T10:00:00+00:00', 'desk.example', 7, NULL, 6, 3, 0, 1, 1, 1, 1, 0, NULL);


--
-- Data for Name: run_item; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.run_item VALUES (1, 1, 'news.zip!b.html', 'skipped', 'not-english', 'is in the language ''de''');


--
-- Data for Name: sentence; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.sentence VALUES (1, 1, 0, 0, 169, 'WASHINGTON, Oct. 16 - President John F. Kennedy was shown photographs on Tuesday morning of launching sites for medium-range missiles under construction in western Cuba.');
INSERT INTO public.sentence VALUES (2, 1, 2, 265, 372, 'The president met his advisers twice during the day at the White House, and ordered more flights over Cuba.');
INSERT INTO public.sentence VALUES (3, 1, 4, 409, 553, 'In Moscow, Premier Nikita Khrushchev received the American ambassador, Foy Kohler, and assured him that Soviet aid to Cuba was purely defensive.');
INSERT INTO public.sentence VALUES (4, 1, 5, 554, 629, 'Khrushchev also complained about the American missiles in Turkey and Italy.');
INSERT INTO public.sentence VALUES (5, 1, 6, 631, 784, 'In Havana, Prime Minister Fidel Castro welcomed Prime Minister Ahmed Ben Bella of Algeria, who arrived on Tuesday after talks with Kennedy in Washington.');
INSERT INTO public.sentence VALUES (6, 2, 0, 0, 169, 'WASHINGTON, Oct. 16 - President John F. Kennedy was shown photographs on Tuesday morning of launching sites for medium-range missiles under construction in western Cuba.');
INSERT INTO public.sentence VALUES (7, 2, 2, 265, 372, 'The president met his advisers twice during the day at the White House, and ordered more flights over Cuba.');
INSERT INTO public.sentence VALUES (8, 2, 4, 409, 553, 'In Moscow, Premier Nikita Khrushchev received the American ambassador, Foy Kohler, and assured him that Soviet aid to Cuba was purely defensive.');
INSERT INTO public.sentence VALUES (9, 2, 5, 554, 629, 'Khrushchev also complained about the American missiles in Turkey and Italy.');
INSERT INTO public.sentence VALUES (10, 3, 0, 0, 169, 'WASHINGTON, Oct. 16 - President John F. Kennedy was shown photographs on Tuesday morning of launching sites for medium-range missiles under construction in western Cuba.');
INSERT INTO public.sentence VALUES (11, 3, 2, 265, 372, 'The president met his advisers twice during the day at the White House, and ordered more flights over Cuba.');
INSERT INTO public.sentence VALUES (12, 3, 4, 409, 553, 'In Moscow, Premier Nikita Khrushchev received the American ambassador, Foy Kohler, and assured him that Soviet aid to Cuba was purely defensive.');
INSERT INTO public.sentence VALUES (13, 3, 5, 554, 629, 'Khrushchev also complained about the American missiles in Turkey and Italy.');
INSERT INTO public.sentence VALUES (14, 3, 6, 631, 784, 'In Havana, Prime Minister Fidel Castro welcomed Prime Minister Ahmed Ben Bella of Algeria, who arrived on Tuesday after talks with Kennedy in Washington.');
INSERT INTO public.sentence VALUES (15, 4, 0, 0, 170, 'WASHINGTON, Oct. 17 - New photographs taken over Cuba on Wednesday showed a second type of launching site, for missiles that could reach most cities of the United States.');
INSERT INTO public.sentence VALUES (16, 4, 2, 209, 368, 'He met the West German foreign minister, Gerhard Schroeder, at the White House and then flew to Connecticut to campaign for Democratic candidates for Congress.');
INSERT INTO public.sentence VALUES (17, 4, 4, 397, 573, 'The Joint Chiefs of Staff urged an air strike on the sites, while Ambassador Adlai Stevenson warned in a letter that an attack could bring Soviet reprisals in Turkey or Berlin.');
INSERT INTO public.sentence VALUES (18, 4, 5, 575, 679, 'In Havana, Castro and Ben Bella called on the United States to give up its naval base at Guantanamo Bay.');


--
-- Data for Name: sighting; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.sighting VALUES (1, 'news.zip!cuba-1962-10-16.html', 'cuba-1962-10-16', 'https://news.example/cuba?utm_source=feed', '1962-10-29T10:00:00+00:00', 1);
INSERT INTO public.sighting VALUES (2, 'news.zip!older.html', 'older', 'https://news.example/cuba?utm_source=feed', '1962-10-29T10:01:00+00:00', 1);
INSERT INTO public.sighting VALUES (3, 'news.zip!copy.html', 'copy', 'https://other.example/1', '1962-10-29T10:02:00+00:00', 1);
INSERT INTO public.sighting VALUES (4, 'news.zip!cuba-1962-10-17.html', 'cuba-1962-10-17', NULL, '1962-10-29T10:03:00+00:00', 1);


--
-- Data for Name: speaker; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.speaker VALUES (1, 'speaker', 0, 3996828747112481222, 'Premier Nikita Khrushchev', 420, 445, 'person', NULL);
INSERT INTO public.speaker VALUES (1, 'addressee', 0, 4140463406575387752, 'him', 504, 507, 'introduced', '{"referent": ["Foy Kohler", 480, 490]}');
INSERT INTO public.speaker VALUES (2, 'speaker', 0, 3996828747112481222, 'Premier Nikita Khrushchev', 420, 445, 'person', NULL);
INSERT INTO public.speaker VALUES (2, 'addressee', 0, 4140463406575387752, 'him', 504, 507, 'introduced', '{"referent": ["Foy Kohler", 480, 490]}');
INSERT INTO public.speaker VALUES (3, 'speaker', 0, 3996828747112481222, 'Premier Nikita Khrushchev', 420, 445, 'person', NULL);
INSERT INTO public.speaker VALUES (3, 'addressee', 0, 4140463406575387752, 'him', 504, 507, 'introduced', '{"referent": ["Foy Kohler", 480, 490]}');
INSERT INTO public.speaker VALUES (4, 'speaker', 0, 1428429546191783443, 'Ambassador Adlai Stevenson', 463, 489, 'person', NULL);


--
-- Data for Name: statement; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.statement VALUES (1, 'd0d5343c1f832ed7', 1, 3, 0, 'indirect', 'promise', 'assured', 496, 503, 'that Soviet aid to Cuba was purely defensive', '[["that Soviet aid to Cuba was purely defensive", 508, 552]]', NULL, 'actual', NULL, 1, '1962-10-16', false);
INSERT INTO public.statement VALUES (3, 'a04b192eabffbd3e', 3, 12, 0, 'indirect', 'promise', 'assured', 496, 503, 'that Soviet aid to Cuba was purely defensive', '[["that Soviet aid to Cuba was purely defensive", 508, 552]]', NULL, 'actual', NULL, 1, '1962-10-16', true);
INSERT INTO public.statement VALUES (2, '24f0a80aada00e78', 2, 8, 0, 'indirect', 'promise', 'assured', 496, 503, 'that Soviet aid to Cuba was purely defensive', '[["that Soviet aid to Cuba was purely defensive", 508, 552]]', NULL, 'actual', NULL, 1, '1962-10-16', false);
INSERT INTO public.statement VALUES (4, 'a34bb0479b58d238', 4, 17, 0, 'indirect', 'warn', 'warned', 490, 496, 'that an attack could bring Soviet reprisals in Turkey or Berlin', '[["that an attack could bring Soviet reprisals in Turkey or Berlin", 509, 572]]', NULL, 'hypothetical', '[["could", 524, 529]]', 1, '1962-10-17', true);


--
-- Data for Name: statement_event; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.statement_event VALUES (4, 30);


--
-- Data for Name: version; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.version VALUES (1, '0.1.0', 'a4e84cc8d6e1', 'plover-2.0+casus-1', '57dbf7af768f+user.72e5a482+places-e2e1ae9e');


--
-- Name: article_key_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.article_key_seq', 1, false);


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
-- Name: sentence_key_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.sentence_key_seq', 1, false);


--
-- Name: statement_key_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.statement_key_seq', 1, false);


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
-- Name: article pk_article; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.article
    ADD CONSTRAINT pk_article PRIMARY KEY (key);


--
-- Name: band pk_band; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.band
    ADD CONSTRAINT pk_band PRIMARY KEY (week, hash, article_key);


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
-- Name: participant pk_participant; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.participant
    ADD CONSTRAINT pk_participant PRIMARY KEY (event_key, role, number);


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
-- Name: sentence pk_sentence; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sentence
    ADD CONSTRAINT pk_sentence PRIMARY KEY (key);


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
-- Name: version pk_version; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.version
    ADD CONSTRAINT pk_version PRIMARY KEY (key);


--
-- Name: article uq_article_digest; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.article
    ADD CONSTRAINT uq_article_digest UNIQUE (digest);


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
-- Name: quarantine uq_quarantine_place_digest; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quarantine
    ADD CONSTRAINT uq_quarantine_place_digest UNIQUE (place, digest);


--
-- Name: sentence uq_sentence_article_key_number; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sentence
    ADD CONSTRAINT uq_sentence_article_key_number UNIQUE (article_key, number);


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
-- Name: version uq_version_casus_model_ontology_registry; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.version
    ADD CONSTRAINT uq_version_casus_model_ontology_registry UNIQUE (casus, model, ontology, registry);


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
-- Name: ix_band_article_key; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_band_article_key ON public.band USING btree (article_key);


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
-- Name: sentence fk_sentence_article_key; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sentence
    ADD CONSTRAINT fk_sentence_article_key FOREIGN KEY (article_key) REFERENCES public.article(key) ON DELETE CASCADE;


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
-- PostgreSQL database dump complete
--


