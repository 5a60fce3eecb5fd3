-- Articles of Copydesk in PostgreSQL 15 or newer, in a schema of their own. This may be run again.
--
--   \copy copydesk.articles_in from 'results/postgres.copy'       adds and replaces by key
--   \copy copydesk.articles_gone from 'results/deletions.ndjson' with (format csv, quote E'\x01', delimiter E'\x02')
--
--   SELECT key, title FROM copydesk.matching('"harbour master"') ORDER BY rank DESC LIMIT 10;
--
-- Made by `make engines`.

CREATE SCHEMA IF NOT EXISTS copydesk;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- Words of every language without regard to case and accents.
DO $do$
DECLARE dictionary text;
BEGIN
  IF NOT EXISTS (
    SELECT FROM pg_ts_config WHERE cfgname = 'plain' AND cfgnamespace = 'copydesk'::regnamespace
  ) THEN
    SELECT format('%I.%I', n.nspname, d.dictname) INTO dictionary
      FROM pg_ts_dict d JOIN pg_namespace n ON n.oid = d.dictnamespace WHERE d.dictname = 'unaccent' LIMIT 1;
    CREATE TEXT SEARCH CONFIGURATION copydesk.plain (COPY = pg_catalog.simple);
    EXECUTE format('ALTER TEXT SEARCH CONFIGURATION copydesk.plain
      ALTER MAPPING FOR asciiword, word, numword, asciihword, hword, numhword, hword_asciipart, hword_part, hword_numpart
      WITH %s, simple', dictionary);
  END IF;
END
$do$;

-- The configuration of a language; words of others are not stemmed.
CREATE OR REPLACE FUNCTION copydesk.config_of(language text) RETURNS regconfig
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE language
    WHEN 'ar' THEN 'pg_catalog.arabic'::regconfig
    WHEN 'ca' THEN 'pg_catalog.catalan'::regconfig
    WHEN 'da' THEN 'pg_catalog.danish'::regconfig
    WHEN 'de' THEN 'pg_catalog.german'::regconfig
    WHEN 'el' THEN 'pg_catalog.greek'::regconfig
    WHEN 'en' THEN 'pg_catalog.english'::regconfig
    WHEN 'es' THEN 'pg_catalog.spanish'::regconfig
    WHEN 'eu' THEN 'pg_catalog.basque'::regconfig
    WHEN 'fi' THEN 'pg_catalog.finnish'::regconfig
    WHEN 'fr' THEN 'pg_catalog.french'::regconfig
    WHEN 'ga' THEN 'pg_catalog.irish'::regconfig
    WHEN 'hi' THEN 'pg_catalog.hindi'::regconfig
    WHEN 'hu' THEN 'pg_catalog.hungarian'::regconfig
    WHEN 'hy' THEN 'pg_catalog.armenian'::regconfig
    WHEN 'id' THEN 'pg_catalog.indonesian'::regconfig
    WHEN 'it' THEN 'pg_catalog.italian'::regconfig
    WHEN 'lt' THEN 'pg_catalog.lithuanian'::regconfig
    WHEN 'nl' THEN 'pg_catalog.dutch'::regconfig
    WHEN 'no' THEN 'pg_catalog.norwegian'::regconfig
    WHEN 'pt' THEN 'pg_catalog.portuguese'::regconfig
    WHEN 'ro' THEN 'pg_catalog.romanian'::regconfig
    WHEN 'ru' THEN 'pg_catalog.russian'::regconfig
    WHEN 'sv' THEN 'pg_catalog.swedish'::regconfig
    WHEN 'tr' THEN 'pg_catalog.turkish'::regconfig
    ELSE 'pg_catalog.simple'::regconfig END
$$;

-- A text with spaces around each letter of scripts that are written without them.
CREATE OR REPLACE FUNCTION copydesk.spaced(words text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT regexp_replace(words, '([\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3005\u3007\u3040-\u30FF\u31F0-\u31FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\uFF66-\uFF9F\U00020000-\U0003FFFF])', ' \1 ', 'g')
$$;

-- A list as lines.
CREATE OR REPLACE FUNCTION copydesk.lines(list text[]) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(array_to_string(list, E'\n'), '')
$$;

-- The words of an article: A headline, B description, C captions, D body.
CREATE OR REPLACE FUNCTION copydesk.words_of(
  config regconfig, headline text, description text, captions text[], body text
) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT setweight(to_tsvector(config, coalesce(headline, '')), 'A')
    || setweight(to_tsvector(config, coalesce(description, '')), 'B')
    || setweight(to_tsvector(config, copydesk.lines(captions)), 'C')
    || setweight(to_tsvector(config, left(body, 250000)), 'D')
$$;

CREATE TABLE IF NOT EXISTS copydesk.articles (
  key text PRIMARY KEY,
  id text NOT NULL,
  indexed_from text,
  digest text,
  url text,
  site text,
  host text,
  title text NOT NULL,
  title_derived boolean,
  headline text,
  description text,
  body text NOT NULL,
  captions text[],
  lang text,
  language text,
  dateline text,
  section text[],
  authors text[],
  publisher text,
  source text,
  keywords text[],
  mentions text[],
  published text,
  published_utc timestamptz,
  published_precision text,
  published_ts bigint,
  published_local text,
  modified text,
  modified_utc timestamptz,
  modified_precision text,
  modified_ts bigint,
  modified_local text,
  kind text,
  complete boolean,
  story_group text,
  origin text,
  copy_of text,
  copies bigint,
  quality real,
  words bigint,
  probability jsonb,
  images jsonb,
  raw text,
  -- Words by the rules of the language of the article, and words of every language as they stand.
  stems tsvector GENERATED ALWAYS AS (
    copydesk.words_of(copydesk.config_of(language), headline, description, captions, body)
  ) STORED,
  plain tsvector GENERATED ALWAYS AS (
    copydesk.words_of('copydesk.plain'::regconfig, copydesk.spaced(headline), copydesk.spaced(description),
      ARRAY[copydesk.spaced(copydesk.lines(captions))], copydesk.spaced(body))
  ) STORED,
  -- Words of names: A authors, B sections, C outlet and agency, D keywords.
  names tsvector GENERATED ALWAYS AS (
    setweight(to_tsvector('copydesk.plain'::regconfig, copydesk.spaced(copydesk.lines(authors))), 'A')
    || setweight(to_tsvector('copydesk.plain'::regconfig, copydesk.spaced(copydesk.lines(section))), 'B')
    || setweight(to_tsvector('copydesk.plain'::regconfig,
         copydesk.spaced(coalesce(publisher, '') || E'\n' || coalesce(source, ''))), 'C')
    || setweight(to_tsvector('copydesk.plain'::regconfig, copydesk.spaced(copydesk.lines(keywords))), 'D')
  ) STORED
);
CREATE INDEX IF NOT EXISTS articles_stems ON copydesk.articles USING gin (stems);
CREATE INDEX IF NOT EXISTS articles_plain ON copydesk.articles USING gin (plain);
CREATE INDEX IF NOT EXISTS articles_names ON copydesk.articles USING gin (names);
CREATE INDEX IF NOT EXISTS articles_section ON copydesk.articles USING gin (section);
CREATE INDEX IF NOT EXISTS articles_published ON copydesk.articles (published_utc);
CREATE INDEX IF NOT EXISTS articles_site ON copydesk.articles (site);
CREATE INDEX IF NOT EXISTS articles_id ON copydesk.articles (id);
CREATE INDEX IF NOT EXISTS articles_indexed_from ON copydesk.articles (indexed_from);

-- What was asked, for `plain` and `names`. A run without spaces is a phrase.
CREATE OR REPLACE FUNCTION copydesk.plain_query(words text) RETURNS tsquery
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT websearch_to_tsquery('copydesk.plain'::regconfig, copydesk.spaced(CASE
    WHEN strpos(words, '"') > 0 THEN words
    ELSE regexp_replace(words, '([\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3005\u3007\u3040-\u30FF\u31F0-\u31FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\uFF66-\uFF9F\U00020000-\U0003FFFF]+)', ' "\1" ', 'g') END))
$$;

-- What was asked, for `stems`: in one language, or in any.
CREATE OR REPLACE FUNCTION copydesk.stem_query(words text, language text DEFAULT NULL) RETURNS tsquery
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN language IS NOT NULL THEN websearch_to_tsquery(copydesk.config_of(language), words)
    ELSE websearch_to_tsquery('pg_catalog.arabic'::regconfig, words)
      || websearch_to_tsquery('pg_catalog.catalan'::regconfig, words)
      || websearch_to_tsquery('pg_catalog.danish'::regconfig, words)
      || websearch_to_tsquery('pg_catalog.german'::regconfig, words)
      || websearch_to_tsquery('pg_catalog.greek'::regconfig, words)
      || websearch_to_tsquery('pg_catalog.english'::regconfig, words)
      || websearch_to_tsquery('pg_catalog.spanish'::regconfig, words)
      || websearch_to_tsquery('pg_catalog.basque'::regconfig, words)
      || websearch_to_tsquery('pg_catalog.finnish'::regconfig, words)
      || websearch_to_tsquery('pg_catalog.french'::regconfig, words)
      || websearch_to_tsquery('pg_catalog.irish'::regconfig, words)
      || websearch_to_tsquery('pg_catalog.hindi'::regconfig, words)
      || websearch_to_tsquery('pg_catalog.hungarian'::regconfig, words)
      || websearch_to_tsquery('pg_catalog.armenian'::regconfig, words)
      || websearch_to_tsquery('pg_catalog.indonesian'::regconfig, words)
      || websearch_to_tsquery('pg_catalog.italian'::regconfig, words)
      || websearch_to_tsquery('pg_catalog.lithuanian'::regconfig, words)
      || websearch_to_tsquery('pg_catalog.dutch'::regconfig, words)
      || websearch_to_tsquery('pg_catalog.norwegian'::regconfig, words)
      || websearch_to_tsquery('pg_catalog.portuguese'::regconfig, words)
      || websearch_to_tsquery('pg_catalog.romanian'::regconfig, words)
      || websearch_to_tsquery('pg_catalog.russian'::regconfig, words)
      || websearch_to_tsquery('pg_catalog.swedish'::regconfig, words)
      || websearch_to_tsquery('pg_catalog.turkish'::regconfig, words) END
$$;

-- The articles with all words of a query (words, "phrases", or, -not) and their rank: a word in the headline weighs
-- eight times one in the body, in the description three times, in a caption one and a half times. Phrases are found
-- as they stand, and no articles by a word that a stemmer drops.
CREATE OR REPLACE FUNCTION copydesk.matching(words text, language text DEFAULT NULL)
RETURNS TABLE (key text, title text, rank real)
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT a.key, a.title, ts_rank('{0.125, 0.1875, 0.375, 1}'::real[], a.plain, q.plain)
      + ts_rank('{0.125, 0.1875, 0.375, 1}'::real[], a.stems, q.stems)
    FROM copydesk.articles a, (SELECT copydesk.plain_query(words) AS plain, CASE
      WHEN strpos(words, '"') > 0 THEN NULL ELSE copydesk.stem_query(words, language) END AS stems) q
    WHERE a.plain @@ q.plain OR a.stems @@ q.stems
$$;

-- What `\copy` loads: rows replace those with their key.
CREATE OR REPLACE VIEW copydesk.articles_in AS
  SELECT key, id, indexed_from, digest, url, site, host, title, title_derived, headline, description, body, captions, lang, language, dateline, section, authors, publisher, source, keywords, mentions, published, published_utc, published_precision, published_ts, published_local, modified, modified_utc, modified_precision, modified_ts, modified_local, kind, complete, story_group, origin, copy_of, copies, quality, words, probability, images, raw
  FROM copydesk.articles;
CREATE OR REPLACE FUNCTION copydesk.put_article() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO copydesk.articles (key, id, indexed_from, digest, url, site, host, title, title_derived, headline, description, body, captions, lang, language, dateline, section, authors, publisher, source, keywords, mentions, published, published_utc, published_precision, published_ts, published_local, modified, modified_utc, modified_precision, modified_ts, modified_local, kind, complete, story_group, origin, copy_of, copies, quality, words, probability, images, raw)
  VALUES (NEW.key, NEW.id, NEW.indexed_from, NEW.digest, NEW.url, NEW.site, NEW.host, NEW.title, NEW.title_derived, NEW.headline, NEW.description, NEW.body, NEW.captions, NEW.lang, NEW.language, NEW.dateline, NEW.section, NEW.authors, NEW.publisher, NEW.source, NEW.keywords, NEW.mentions, NEW.published, NEW.published_utc, NEW.published_precision, NEW.published_ts, NEW.published_local, NEW.modified, NEW.modified_utc, NEW.modified_precision, NEW.modified_ts, NEW.modified_local, NEW.kind, NEW.complete, NEW.story_group, NEW.origin, NEW.copy_of, NEW.copies, NEW.quality, NEW.words, NEW.probability, NEW.images, NEW.raw)
  ON CONFLICT (key) DO UPDATE SET
    id = excluded.id,
    indexed_from = excluded.indexed_from,
    digest = excluded.digest,
    url = excluded.url,
    site = excluded.site,
    host = excluded.host,
    title = excluded.title,
    title_derived = excluded.title_derived,
    headline = excluded.headline,
    description = excluded.description,
    body = excluded.body,
    captions = excluded.captions,
    lang = excluded.lang,
    language = excluded.language,
    dateline = excluded.dateline,
    section = excluded.section,
    authors = excluded.authors,
    publisher = excluded.publisher,
    source = excluded.source,
    keywords = excluded.keywords,
    mentions = excluded.mentions,
    published = excluded.published,
    published_utc = excluded.published_utc,
    published_precision = excluded.published_precision,
    published_ts = excluded.published_ts,
    published_local = excluded.published_local,
    modified = excluded.modified,
    modified_utc = excluded.modified_utc,
    modified_precision = excluded.modified_precision,
    modified_ts = excluded.modified_ts,
    modified_local = excluded.modified_local,
    kind = excluded.kind,
    complete = excluded.complete,
    story_group = excluded.story_group,
    origin = excluded.origin,
    copy_of = excluded.copy_of,
    copies = excluded.copies,
    quality = excluded.quality,
    words = excluded.words,
    probability = excluded.probability,
    images = excluded.images,
    raw = excluded.raw;
  RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER put_article INSTEAD OF INSERT ON copydesk.articles_in
  FOR EACH ROW EXECUTE FUNCTION copydesk.put_article();

-- What `\copy` deletes: a line of `deletions.ndjson` each.
CREATE OR REPLACE VIEW copydesk.articles_gone AS
  SELECT jsonb_build_object('key', key) AS line FROM copydesk.articles;
CREATE OR REPLACE FUNCTION copydesk.delete_article() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM copydesk.articles WHERE key = NEW.line ->> 'key';
  RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER delete_article INSTEAD OF INSERT ON copydesk.articles_gone
  FOR EACH ROW EXECUTE FUNCTION copydesk.delete_article();
