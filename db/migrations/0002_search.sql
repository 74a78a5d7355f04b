-- Search. FTS5 holds every word of every article and decides what operators match: phrases, prefixes, exclusions,
-- fields. Ranking plain words needs one thing that FTS5 cannot do fast, the lists of the articles that hold a word,
-- best read whole: they stand in posting, drawn from the same words after each seeding.
--
-- Words arrive normalised and stemmed, parted by spaces. The tokenizer must not cut them again: all of ASCII's
-- printable marks that a web address or a number may hold are token characters.

CREATE VIRTUAL TABLE article_fts USING fts5(
  title_stem, text_stem,                 -- stems: words and exclusions
  title_form, text_form,                 -- whole normalised forms: phrases, prefixes, exact words
  content = '', contentless_delete = 1,
  tokenize = "ascii tokenchars '!#$%&()*+,-./:;<=>?@[\]^_`{|}~'"
);

CREATE VIRTUAL TABLE quote_fts USING fts5(
  stem,
  content = '', contentless_delete = 1,
  tokenize = "ascii tokenchars '!#$%&()*+,-./:;<=>?@[\]^_`{|}~'"
);

-- Articles whose words are not in posting yet, and articles that are gone whose words still are.
CREATE TABLE search_pending (
  article_id INTEGER PRIMARY KEY
);
CREATE TABLE search_gone (
  article_id INTEGER PRIMARY KEY,
  title      TEXT NOT NULL,
  text       TEXT NOT NULL
);

-- For each stem the articles that hold it, ascending by row, in blocks; db/search_posting.go tells how entries are
-- written. The block of the empty stem sums up the index: articles, the last row, and all their lengths together; its
-- number is the version of the Arabic analysis.
CREATE TABLE posting (
  stem     TEXT NOT NULL,
  block    INTEGER NOT NULL,
  articles INTEGER NOT NULL,
  last     INTEGER NOT NULL,             -- the last article of the block
  entries  TEXT NOT NULL,
  PRIMARY KEY (stem, block)
) WITHOUT ROWID;

-- Every form met in the articles, and how many of them hold it: what a misspelt word can be mended to.
CREATE TABLE vocabulary (
  form     TEXT PRIMARY KEY,
  articles INTEGER NOT NULL
) WITHOUT ROWID;

-- Names for the search box, drawn anew after each seeding: from each word of each written form on, the name as it is
-- typed. Prefixes that very many names begin with stand here too, behind a '<', with their best names alone.
CREATE TABLE suggestion (
  typed TEXT NOT NULL,                   -- folded Arabic or Latin words, or '~' and the consonants of their sounds
  kind  TEXT NOT NULL,
  count INTEGER NOT NULL,                -- articles that name, publish or cite it; of a rare form, its mentions
  thing TEXT NOT NULL,                   -- id of the entity or source
  form  TEXT NOT NULL,
  PRIMARY KEY (typed, kind, count, thing, form)
) WITHOUT ROWID;
