-- The archive. Two kinds of table: facts, stored once when a document is read, and conclusions over the
-- whole archive, recomputed from the facts after each seeding. Days are YYYY-MM-DD; spans count code points.

CREATE TABLE meta (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

-- Facts: the articles ---------------------------------------------------------------------------------

CREATE TABLE source (
  id             INTEGER PRIMARY KEY,
  uid            TEXT NOT NULL UNIQUE,
  name           TEXT NOT NULL,
  name_key       TEXT NOT NULL,
  kind           TEXT NOT NULL,
  article_count  INTEGER NOT NULL DEFAULT 0, -- concluded
  citation_count INTEGER NOT NULL DEFAULT 0  -- concluded
);
CREATE INDEX source_articles  ON source (article_count, uid);
CREATE INDEX source_citations ON source (citation_count, uid);
CREATE INDEX source_name      ON source (name, uid);

-- Names by which a source can be asked for beside those that documents write.
CREATE TABLE source_alias (
  alias_key TEXT NOT NULL,
  source_id INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
  PRIMARY KEY (alias_key, source_id)
) WITHOUT ROWID;
CREATE INDEX source_alias_source ON source_alias (source_id);

CREATE TABLE article (
  id                  INTEGER PRIMARY KEY,
  uid                 TEXT NOT NULL UNIQUE,
  digest              TEXT NOT NULL,     -- of every fact read in the document
  key                 TEXT NOT NULL,
  url                 TEXT,
  language            TEXT NOT NULL,
  title               TEXT,
  title_basis         TEXT NOT NULL,
  display_title       TEXT NOT NULL,
  kicker              TEXT,
  lede                TEXT NOT NULL,
  word_count          INTEGER NOT NULL,
  stated_basis        TEXT NOT NULL,     -- the basis as read; published_* may be inferred later
  published_edtf      TEXT NOT NULL,
  published_start     TEXT,
  published_end       TEXT,
  published_precision TEXT NOT NULL,
  published_at        TEXT,
  published_basis     TEXT NOT NULL,
  newest              TEXT NOT NULL,     -- sort key; empty when undated: last in descending order
  oldest              TEXT NOT NULL,     -- sort key; '~' when undated: last in ascending order
  source_id           INTEGER REFERENCES source (id),
  publisher_form      TEXT,
  publisher_basis     TEXT NOT NULL,
  section             TEXT,
  dateline            TEXT,
  person_mentions     INTEGER NOT NULL DEFAULT 0, -- concluded: namings of people
  correction          TEXT NOT NULL      -- the user's correction that was applied; empty when none was
);
CREATE INDEX article_newest  ON article (newest, uid);
CREATE INDEX article_oldest  ON article (oldest, uid);
CREATE INDEX article_key     ON article (key, newest, uid);
CREATE INDEX article_url     ON article (url) WHERE url IS NOT NULL;
CREATE INDEX article_source  ON article (source_id, newest, uid);
CREATE INDEX article_section ON article (section) WHERE section IS NOT NULL;
CREATE INDEX article_published ON article (published_start, published_end, person_mentions);

CREATE TABLE article_text (
  article_id INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
  text       TEXT NOT NULL,
  document   TEXT,                       -- null where it equals the text
  origin     TEXT NOT NULL               -- what reading the document again needs besides
);

CREATE TABLE author (
  article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  position   INTEGER NOT NULL,
  name       TEXT NOT NULL,
  PRIMARY KEY (article_id, position)
) WITHOUT ROWID;

CREATE TABLE removed_line (
  article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  position   INTEGER NOT NULL,
  rule       TEXT NOT NULL,
  start      INTEGER NOT NULL,
  end        INTEGER NOT NULL,
  text       TEXT NOT NULL,
  PRIMARY KEY (article_id, position)
) WITHOUT ROWID;

-- A sketch of an article's wording: the least hashes of its runs of words. Articles that share some share text.
CREATE TABLE fingerprint (
  article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  hash       INTEGER NOT NULL,
  PRIMARY KEY (article_id, hash)
) WITHOUT ROWID;
CREATE INDEX fingerprint_hash ON fingerprint (hash, article_id);

-- Proof of an article's own facts: its date, publisher, title.
CREATE TABLE evidence (
  article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  fact       TEXT NOT NULL,              -- published | publisher | title
  position   INTEGER NOT NULL,
  witness_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE, -- the article it stands in
  part       TEXT NOT NULL,
  start      INTEGER,
  end        INTEGER,
  text       TEXT NOT NULL,
  note       TEXT,
  PRIMARY KEY (article_id, fact, position)
) WITHOUT ROWID;
CREATE INDEX evidence_witness ON evidence (witness_id);

-- Keys that the user took out for good.
CREATE TABLE removed_key (
  key TEXT PRIMARY KEY
) WITHOUT ROWID;

-- Facts: what the articles say ------------------------------------------------------------------------

-- Somebody or something as one article names it: all its mentions there together.
CREATE TABLE article_entity (
  id            INTEGER PRIMARY KEY,
  article_id    INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  position      INTEGER NOT NULL,
  kind          TEXT NOT NULL,
  name          TEXT NOT NULL,
  mention_count INTEGER NOT NULL,
  entity_id     INTEGER,                 -- concluded
  link          TEXT                     -- concluded: NAME or SURNAME
);
CREATE INDEX article_entity_article ON article_entity (article_id, kind, mention_count);
CREATE INDEX article_entity_entity  ON article_entity (entity_id, article_id);

CREATE TABLE mention (
  id                INTEGER PRIMARY KEY,
  article_id        INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  position          INTEGER NOT NULL,
  article_entity_id INTEGER NOT NULL REFERENCES article_entity (id) ON DELETE CASCADE,
  form              TEXT NOT NULL,
  text              TEXT NOT NULL,
  part              TEXT NOT NULL,
  start             INTEGER NOT NULL,
  end               INTEGER NOT NULL,
  sentence_start    INTEGER NOT NULL,
  sentence_end      INTEGER NOT NULL,
  short             INTEGER NOT NULL,    -- 1: a short form of the entity's fuller name
  confidence        REAL
);
CREATE INDEX mention_article ON mention (article_id, position);
CREATE INDEX mention_entity  ON mention (article_entity_id);

CREATE TABLE role (
  id                INTEGER PRIMARY KEY,
  article_id        INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  article_entity_id INTEGER NOT NULL REFERENCES article_entity (id) ON DELETE CASCADE,
  position          INTEGER NOT NULL,
  title             TEXT NOT NULL,
  title_key         TEXT NOT NULL,       -- normalised: claims in other spellings meet
  text              TEXT NOT NULL,
  part              TEXT NOT NULL,
  start             INTEGER NOT NULL,
  end               INTEGER NOT NULL
);
CREATE INDEX role_entity  ON role (article_entity_id);
CREATE INDEX role_article ON role (article_id);

CREATE TABLE quote (
  id                INTEGER PRIMARY KEY,
  article_id        INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  position          INTEGER NOT NULL,
  kind              TEXT NOT NULL,
  text              TEXT NOT NULL,
  part              TEXT NOT NULL,
  start             INTEGER NOT NULL,
  end               INTEGER NOT NULL,
  verb              TEXT,
  speaker_id        INTEGER REFERENCES article_entity (id) ON DELETE CASCADE,
  speaker_source_id INTEGER REFERENCES source (id),
  speaker_text      TEXT,
  speaker_start     INTEGER,
  speaker_end       INTEGER
);
CREATE INDEX quote_article ON quote (article_id, position);
CREATE INDEX quote_speaker ON quote (speaker_id) WHERE speaker_id IS NOT NULL;
CREATE INDEX quote_source  ON quote (speaker_source_id) WHERE speaker_source_id IS NOT NULL;

CREATE TABLE citation (
  id         INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  position   INTEGER NOT NULL,
  source_id  INTEGER NOT NULL REFERENCES source (id),
  form       TEXT NOT NULL,
  phrase     TEXT NOT NULL,
  part       TEXT NOT NULL,
  start      INTEGER NOT NULL,
  end        INTEGER NOT NULL
);
CREATE INDEX citation_article ON citation (article_id, position);
CREATE INDEX citation_source  ON citation (source_id, article_id);

CREATE TABLE date_expression (
  id         INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  position   INTEGER NOT NULL,
  text       TEXT NOT NULL,
  part       TEXT NOT NULL,
  start      INTEGER NOT NULL,
  end        INTEGER NOT NULL,
  edtf       TEXT,                       -- null: vague, or its anchor is unknown
  first      TEXT,
  last       TEXT,
  precision  TEXT,
  rule       TEXT NOT NULL,
  anchor     TEXT NOT NULL
);
CREATE INDEX date_expression_article ON date_expression (article_id, position);

CREATE TABLE event_report (
  id                 INTEGER PRIMARY KEY,
  article_id         INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  position           INTEGER NOT NULL,
  date_expression_id INTEGER NOT NULL REFERENCES date_expression (id) ON DELETE CASCADE,
  part               TEXT NOT NULL,
  start              INTEGER NOT NULL,
  end                INTEGER NOT NULL,
  text               TEXT NOT NULL,
  status             TEXT NOT NULL,
  terms              TEXT NOT NULL,      -- normalised content words, sorted, parted by spaces
  event_id           INTEGER             -- concluded
);
CREATE INDEX event_report_article ON event_report (article_id, position, event_id);
CREATE INDEX event_report_event   ON event_report (event_id, article_id);
CREATE INDEX event_report_date    ON event_report (date_expression_id);

CREATE TABLE event_report_entity (
  event_report_id   INTEGER NOT NULL REFERENCES event_report (id) ON DELETE CASCADE,
  article_entity_id INTEGER NOT NULL REFERENCES article_entity (id) ON DELETE CASCADE,
  PRIMARY KEY (event_report_id, article_entity_id)
) WITHOUT ROWID;
CREATE INDEX event_report_entity_entity ON event_report_entity (article_entity_id);

-- Conclusions -----------------------------------------------------------------------------------------

CREATE TABLE source_form (
  source_id INTEGER NOT NULL,
  form      TEXT NOT NULL,
  form_key  TEXT NOT NULL,
  count     INTEGER NOT NULL,
  PRIMARY KEY (source_id, form)
) WITHOUT ROWID;
CREATE INDEX source_form_key ON source_form (form_key);

CREATE TABLE entity (
  id            INTEGER PRIMARY KEY,
  uid           TEXT NOT NULL UNIQUE,
  kind          TEXT NOT NULL,
  name          TEXT NOT NULL,
  latin_name    TEXT NOT NULL,
  mention_count INTEGER NOT NULL,
  article_count INTEGER NOT NULL
);
CREATE INDEX entity_mentions ON entity (kind, mention_count, uid);
CREATE INDEX entity_articles ON entity (kind, article_count, uid);
CREATE INDEX entity_name     ON entity (kind, name, uid);

-- Every attested full form's id leads to the entity.
CREATE TABLE entity_uid (
  uid       TEXT PRIMARY KEY,
  entity_id INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE entity_form (
  entity_id INTEGER NOT NULL,
  form      TEXT NOT NULL,
  form_key  TEXT NOT NULL,               -- arabic.NameKey of the form
  count     INTEGER NOT NULL,
  PRIMARY KEY (entity_id, form)
) WITHOUT ROWID;
CREATE INDEX entity_form_key ON entity_form (form_key, entity_id);

-- One row for each word of each form: the keys on which spellings meet, Arabic and Latin.
CREATE TABLE entity_key (
  key       TEXT NOT NULL,
  kind      TEXT NOT NULL,
  entity_id INTEGER NOT NULL,
  form      TEXT NOT NULL,
  word      INTEGER NOT NULL,            -- which word of the form
  words     INTEGER NOT NULL,            -- of how many
  PRIMARY KEY (key, kind, entity_id, form, word)
) WITHOUT ROWID;

-- An entity in an article, however many names it has there.
CREATE TABLE appearance (
  id            INTEGER PRIMARY KEY,
  article_id    INTEGER NOT NULL,
  entity_id     INTEGER NOT NULL,
  kind          TEXT NOT NULL,
  mention_count INTEGER NOT NULL,
  position      INTEGER NOT NULL         -- of its first name in the article
);
CREATE UNIQUE INDEX appearance_entity ON appearance (entity_id, article_id);
CREATE INDEX appearance_article       ON appearance (article_id, kind, mention_count);

-- A role that articles claim for a person; claims in other spellings together.
CREATE TABLE entity_role (
  id        INTEGER PRIMARY KEY,
  entity_id INTEGER NOT NULL,
  title     TEXT NOT NULL,               -- as most often written
  title_key TEXT NOT NULL,
  first     TEXT,
  last      TEXT,
  count     INTEGER NOT NULL
);
CREATE INDEX entity_role_entity ON entity_role (entity_id, count);

CREATE TABLE event (
  id            INTEGER PRIMARY KEY,
  uid           TEXT NOT NULL UNIQUE,
  edtf          TEXT NOT NULL,
  first         TEXT,
  last          TEXT,
  precision     TEXT NOT NULL,
  oldest        TEXT NOT NULL,           -- sort key, as in article
  newest        TEXT NOT NULL,
  status        TEXT NOT NULL,
  summary       TEXT NOT NULL,
  article_count INTEGER NOT NULL,
  importance    INTEGER NOT NULL,
  plan_id       INTEGER                  -- the announcement that this event fulfils
);
CREATE INDEX event_oldest     ON event (oldest, uid);
CREATE INDEX event_newest     ON event (newest, uid);
CREATE INDEX event_importance ON event (importance, uid);
CREATE INDEX event_days       ON event (first, last, status); -- counts over time
CREATE INDEX event_plan       ON event (plan_id) WHERE plan_id IS NOT NULL;

CREATE TABLE event_entity (
  event_id  INTEGER NOT NULL,
  entity_id INTEGER NOT NULL,
  kind      TEXT NOT NULL,
  count     INTEGER NOT NULL,
  PRIMARY KEY (event_id, entity_id)
) WITHOUT ROWID;
CREATE INDEX event_entity_entity ON event_entity (entity_id, event_id);

CREATE TABLE event_disagreement (
  event_id INTEGER NOT NULL,
  point    INTEGER NOT NULL,             -- which point of difference
  about    TEXT NOT NULL,
  position INTEGER NOT NULL,
  value    TEXT NOT NULL,
  PRIMARY KEY (event_id, point, position)
) WITHOUT ROWID;
