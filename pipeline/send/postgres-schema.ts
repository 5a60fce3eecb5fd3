import type {FieldKind} from '../write/engines/fields.ts'
import {engineLanguageCodes, engineLanguageOf} from '../write/engines/languages.ts'
import {type PostgresColumn, postgresColumns} from '../write/engines/postgres.ts'

const types: Readonly<Record<FieldKind, string>> = {
  exact: 'text',
  name: 'text',
  names: 'text[]',
  text: 'text',
  texts: 'text[]',
  instant: 'timestamptz',
  count: 'bigint',
  number: 'real',
  flag: 'boolean',
  kept: 'text',
  object: 'jsonb',
}
const required: ReadonlySet<string> = new Set(['id', 'title', 'body'])

/**
 * Scripts without spaces between words: Thai, Lao, Myanmar, Khmer, Kana, Han. Each of their letters counts as a word, so
 * that a part of a run is a phrase.
 */
const unspaced =
  '[\\u0E00-\\u0EFF\\u1000-\\u109F\\u1780-\\u17FF\\u3005\\u3007\\u3040-\\u30FF\\u31F0-\\u31FF\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uF900-\\uFAFF\\uFF66-\\uFF9F\\U00020000-\\U0003FFFF]'

/**
 * Code units of a body that are indexed. A `tsvector` takes a megabyte, and this much prose stays below it; words of
 * unknown spelling may still exceed it, and such a document is refused.
 */
const mostIndexed = 250_000

/** The names of the columns, without those that PostgreSQL makes. */
export const columnNames = postgresColumns.map(({name}) => name)

/** `INSERT … ON CONFLICT` for rows that a query gives. */
export function upsertOf(rows: string): string {
  const replaced = columnNames.filter((name) => name !== 'key')
  return `INSERT INTO copydesk.articles (${columnNames.join(', ')})
${rows}
ON CONFLICT (key) DO UPDATE SET
  ${replaced.map((name) => `${name} = excluded.${name}`).join(',\n  ')}`
}

/**
 * Everything of ours in a database, as SQL that may be run again: a schema `copydesk` with the table `articles`, the views
 * through which files are loaded, and the functions that make and search its vectors.
 */
export function postgresSchema(): string {
  return `-- Articles of Copydesk in PostgreSQL 15 or newer, in a schema of their own. This may be run again.
--
--   \\copy copydesk.articles_in from 'results/postgres.copy'       adds and replaces by key
--   \\copy copydesk.articles_gone from 'results/deletions.ndjson' with (format csv, quote E'\\x01', delimiter E'\\x02')
--
--   SELECT key, title FROM copydesk.matching('"harbour master"') ORDER BY rank DESC LIMIT 10;
--
-- Made by \`make engines\`.

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
${configs()
  .map(([code, config]) => `    WHEN '${code}' THEN 'pg_catalog.${config}'::regconfig`)
  .join('\n')}
    ELSE 'pg_catalog.simple'::regconfig END
$$;

-- A text with spaces around each letter of scripts that are written without them.
CREATE OR REPLACE FUNCTION copydesk.spaced(words text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT regexp_replace(words, '(${unspaced})', ' \\1 ', 'g')
$$;

-- A list as lines.
CREATE OR REPLACE FUNCTION copydesk.lines(list text[]) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(array_to_string(list, E'\\n'), '')
$$;

-- The words of an article: A headline, B description, C captions, D body.
CREATE OR REPLACE FUNCTION copydesk.words_of(
  config regconfig, headline text, description text, captions text[], body text
) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT setweight(to_tsvector(config, coalesce(headline, '')), 'A')
    || setweight(to_tsvector(config, coalesce(description, '')), 'B')
    || setweight(to_tsvector(config, copydesk.lines(captions)), 'C')
    || setweight(to_tsvector(config, left(body, ${mostIndexed})), 'D')
$$;

CREATE TABLE IF NOT EXISTS copydesk.articles (
${postgresColumns.map(columnOf).join('\n')}
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
         copydesk.spaced(coalesce(publisher, '') || E'\\n' || coalesce(source, ''))), 'C')
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

-- What was asked, for \`plain\` and \`names\`. A run without spaces is a phrase.
CREATE OR REPLACE FUNCTION copydesk.plain_query(words text) RETURNS tsquery
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT websearch_to_tsquery('copydesk.plain'::regconfig, copydesk.spaced(CASE
    WHEN strpos(words, '"') > 0 THEN words
    ELSE regexp_replace(words, '(${unspaced}+)', ' "\\1" ', 'g') END))
$$;

-- What was asked, for \`stems\`: in one language, or in any.
CREATE OR REPLACE FUNCTION copydesk.stem_query(words text, language text DEFAULT NULL) RETURNS tsquery
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN language IS NOT NULL THEN websearch_to_tsquery(copydesk.config_of(language), words)
    ELSE ${anyLanguage()} END
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

-- What \`\\copy\` loads: rows replace those with their key.
CREATE OR REPLACE VIEW copydesk.articles_in AS
  SELECT ${columnNames.join(', ')}
  FROM copydesk.articles;
CREATE OR REPLACE FUNCTION copydesk.put_article() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  ${upsertOf(`VALUES (${columnNames.map((name) => `NEW.${name}`).join(', ')})`).replaceAll('\n', '\n  ')};
  RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER put_article INSTEAD OF INSERT ON copydesk.articles_in
  FOR EACH ROW EXECUTE FUNCTION copydesk.put_article();

-- What \`\\copy\` deletes: a line of \`deletions.ndjson\` each.
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
`
}

function columnOf({name, kind}: PostgresColumn): string {
  const isKey = name === 'key' ? ' PRIMARY KEY' : ''
  return `  ${name} ${types[kind]}${isKey}${required.has(name) ? ' NOT NULL' : ''},`
}

/** The languages with a configuration, and its name. */
function configs(): readonly (readonly [code: string, config: string])[] {
  return engineLanguageCodes.flatMap((code) => {
    const {postgres} = engineLanguageOf(code)
    return postgres === undefined ? [] : [[code, postgres] as const]
  })
}

function anyLanguage(): string {
  return configs()
    .map(([, config]) => `websearch_to_tsquery('pg_catalog.${config}'::regconfig, words)`)
    .join('\n      || ')
}
