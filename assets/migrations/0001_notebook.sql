-- The notebook's first schema.
--
-- Identities are UUIDv7 as 16-byte blobs, days are ISO text, instants are UTC text with milliseconds.
-- Three kinds of table: the notebook itself (journalled by generated triggers), what can be computed again
-- (standing, search_doc), and the program's own (meta, draft, journal_step, journal_entry).

CREATE TABLE meta (
    key   TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE affiliate (
    id                 BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    name               TEXT NOT NULL CHECK (trim(name) <> ''),
    tier               TEXT CHECK (tier IN ('A', 'B', 'C')),
    status             TEXT NOT NULL DEFAULT 'active'
                       CHECK (status IN ('prospect', 'onboarding', 'active', 'dormant', 'paused', 'ended')),
    language           TEXT,
    address_form       TEXT CHECK (address_form IN ('tu', 'vous')),
    time_zone          TEXT,
    hours_from         TEXT CHECK (hours_from IS NULL OR time(hours_from) IS NOT NULL),
    hours_until        TEXT CHECK (hours_until IS NULL OR time(hours_until) IS NOT NULL),
    -- NULL: as the tier says; 0: no rhythm.
    rhythm_days        INTEGER CHECK (rhythm_days BETWEEN 0 AND 3660),
    joined_on          TEXT CHECK (joined_on IS NULL OR date(joined_on) IS joined_on),
    first_contact_from TEXT CHECK (first_contact_from IS NULL OR date(first_contact_from) IS first_contact_from),
    do_not_contact     INTEGER NOT NULL DEFAULT 0 CHECK (do_not_contact IN (0, 1)),
    deceased           INTEGER NOT NULL DEFAULT 0 CHECK (deceased IN (0, 1)),
    archived           INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
    created_at         TEXT NOT NULL CHECK (datetime(created_at) IS NOT NULL),
    CHECK ((hours_from IS NULL) = (hours_until IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE other_name (
    id           BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    affiliate_id BLOB NOT NULL REFERENCES affiliate (id) ON DELETE CASCADE,
    kind         TEXT NOT NULL CHECK (kind IN ('nickname', 'handle', 'former', 'company', 'transliteration')),
    name         TEXT NOT NULL CHECK (trim(name) <> '')
) STRICT, WITHOUT ROWID;
CREATE INDEX other_name_affiliate ON other_name (affiliate_id);

CREATE TABLE channel (
    id           BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    affiliate_id BLOB NOT NULL REFERENCES affiliate (id) ON DELETE CASCADE,
    kind         TEXT NOT NULL CHECK (kind IN ('call', 'email', 'sms', 'whatsapp', 'dm', 'meet', 'video', 'site')),
    value        TEXT NOT NULL CHECK (trim(value) <> ''),
    position     INTEGER NOT NULL CHECK (position >= 0)
) STRICT, WITHOUT ROWID;
CREATE INDEX channel_affiliate ON channel (affiliate_id, position);
CREATE INDEX channel_value ON channel (value COLLATE NOCASE);

CREATE TABLE identifier (
    id           BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    affiliate_id BLOB NOT NULL REFERENCES affiliate (id) ON DELETE CASCADE,
    system       TEXT NOT NULL,
    value        TEXT NOT NULL,
    UNIQUE (system, value)
) STRICT, WITHOUT ROWID;
CREATE INDEX identifier_affiliate ON identifier (affiliate_id);

CREATE TABLE tag (
    id           BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    affiliate_id BLOB NOT NULL REFERENCES affiliate (id) ON DELETE CASCADE,
    name         TEXT NOT NULL CHECK (trim(name) <> ''),
    UNIQUE (affiliate_id, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX tag_name ON tag (name);

CREATE TABLE relative (
    id           BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    affiliate_id BLOB NOT NULL REFERENCES affiliate (id) ON DELETE CASCADE,
    name         TEXT NOT NULL CHECK (trim(name) <> ''),
    relation     TEXT NOT NULL CHECK (relation IN ('partner', 'child', 'parent', 'sibling', 'friend', 'pet', 'other')),
    -- As in the interchange form of partial dates: 2015-04-12, --04-12, 1985-06, 1985.
    birthday     TEXT
                 CHECK (birthday IS date(birthday) OR birthday GLOB '--[01][0-9]-[0-3][0-9]'
                        OR birthday GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]' OR birthday GLOB '[0-9][0-9][0-9][0-9]'),
    age_years    INTEGER CHECK (age_years BETWEEN 0 AND 150),
    age_on       TEXT CHECK (age_on IS NULL OR date(age_on) IS age_on),
    CHECK ((age_years IS NULL) = (age_on IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX relative_affiliate ON relative (affiliate_id);

CREATE TABLE interaction (
    id         BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    on_day     TEXT NOT NULL CHECK (date(on_day) IS on_day),
    at_time    TEXT CHECK (at_time IS NULL OR time(at_time) IS NOT NULL),
    channel    TEXT NOT NULL CHECK (channel IN ('call', 'email', 'sms', 'whatsapp', 'dm', 'meet', 'video', 'site')),
    direction  TEXT NOT NULL CHECK (direction IN ('out', 'in', 'both')),
    outcome    TEXT NOT NULL CHECK (outcome IN ('reached', 'message_left', 'no_answer', 'broadcast', 'planned', 'kept')),
    text       TEXT NOT NULL DEFAULT '',
    logged_on  TEXT NOT NULL CHECK (date(logged_on) IS logged_on),
    created_at TEXT NOT NULL CHECK (datetime(created_at) IS NOT NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX interaction_day ON interaction (on_day);
CREATE INDEX interaction_logged ON interaction (logged_on);
CREATE INDEX interaction_planned ON interaction (on_day) WHERE outcome = 'planned';

CREATE TABLE participant (
    id             BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    interaction_id BLOB NOT NULL REFERENCES interaction (id) ON DELETE CASCADE,
    affiliate_id   BLOB NOT NULL REFERENCES affiliate (id) ON DELETE CASCADE,
    UNIQUE (interaction_id, affiliate_id)
) STRICT, WITHOUT ROWID;
-- With the interaction, so that a person's history is read without a look at each participant's own row.
CREATE INDEX participant_affiliate ON participant (affiliate_id, interaction_id);

CREATE TABLE fact (
    id             BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    affiliate_id   BLOB NOT NULL REFERENCES affiliate (id) ON DELETE CASCADE,
    kind           TEXT NOT NULL
                   CHECK (kind IN ('family', 'interest', 'like', 'dislike', 'care', 'topic', 'site', 'gift')),
    text           TEXT NOT NULL CHECK (trim(text) <> ''),
    relative_id    BLOB REFERENCES relative (id) ON DELETE SET NULL,
    on_day         TEXT CHECK (on_day IS NULL OR date(on_day) IS on_day),
    learned_on     TEXT NOT NULL CHECK (date(learned_on) IS learned_on),
    interaction_id BLOB REFERENCES interaction (id) ON DELETE SET NULL,
    private        INTEGER NOT NULL DEFAULT 0 CHECK (private IN (0, 1)),
    asked_on       TEXT CHECK (asked_on IS NULL OR date(asked_on) IS asked_on)
) STRICT, WITHOUT ROWID;
CREATE INDEX fact_affiliate ON fact (affiliate_id);
CREATE INDEX fact_learned ON fact (learned_on);
CREATE INDEX fact_relative ON fact (relative_id) WHERE relative_id IS NOT NULL;
CREATE INDEX fact_interaction ON fact (interaction_id) WHERE interaction_id IS NOT NULL;

CREATE TABLE occasion (
    id           BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    affiliate_id BLOB NOT NULL REFERENCES affiliate (id) ON DELETE CASCADE,
    kind         TEXT NOT NULL CHECK (kind IN ('birthday', 'wedding', 'name_day', 'partner_since', 'other')),
    label        TEXT,
    relative_id  BLOB REFERENCES relative (id) ON DELETE CASCADE,
    date         TEXT NOT NULL
                 CHECK (date IS date(date) OR date GLOB '--[01][0-9]-[0-3][0-9]'
                        OR date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]' OR date GLOB '[0-9][0-9][0-9][0-9]'),
    recurrence   TEXT NOT NULL CHECK (recurrence IN ('yearly', 'once'))
) STRICT, WITHOUT ROWID;
CREATE INDEX occasion_affiliate ON occasion (affiliate_id);
CREATE INDEX occasion_relative ON occasion (relative_id) WHERE relative_id IS NOT NULL;

CREATE TABLE follow_up (
    id           BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    affiliate_id BLOB NOT NULL REFERENCES affiliate (id) ON DELETE CASCADE,
    due_on       TEXT NOT NULL CHECK (date(due_on) IS due_on),
    reason       TEXT NOT NULL DEFAULT '',
    set_on       TEXT NOT NULL CHECK (date(set_on) IS set_on),
    closed_on    TEXT CHECK (closed_on IS NULL OR date(closed_on) IS closed_on)
) STRICT, WITHOUT ROWID;
CREATE INDEX follow_up_affiliate ON follow_up (affiliate_id);

CREATE TABLE promise (
    id             BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    affiliate_id   BLOB NOT NULL REFERENCES affiliate (id) ON DELETE CASCADE,
    by             TEXT NOT NULL CHECK (by IN ('me', 'them')),
    text           TEXT NOT NULL CHECK (trim(text) <> ''),
    made_on        TEXT NOT NULL CHECK (date(made_on) IS made_on),
    due_on         TEXT CHECK (due_on IS NULL OR date(due_on) IS due_on),
    done_on        TEXT CHECK (done_on IS NULL OR date(done_on) IS done_on),
    interaction_id BLOB REFERENCES interaction (id) ON DELETE SET NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX promise_affiliate ON promise (affiliate_id);
CREATE INDEX promise_made ON promise (made_on);
CREATE INDEX promise_interaction ON promise (interaction_id) WHERE interaction_id IS NOT NULL;

CREATE TABLE snooze (
    id           BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    affiliate_id BLOB NOT NULL REFERENCES affiliate (id) ON DELETE CASCADE,
    until_day    TEXT NOT NULL CHECK (date(until_day) IS until_day),
    set_on       TEXT NOT NULL CHECK (date(set_on) IS set_on)
) STRICT, WITHOUT ROWID;
CREATE INDEX snooze_affiliate ON snooze (affiliate_id);
CREATE INDEX snooze_set ON snooze (set_on);

CREATE TABLE skip (
    id           BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    affiliate_id BLOB NOT NULL REFERENCES affiliate (id) ON DELETE CASCADE,
    on_day       TEXT NOT NULL CHECK (date(on_day) IS on_day)
) STRICT, WITHOUT ROWID;
CREATE INDEX skip_affiliate ON skip (affiliate_id);
CREATE INDEX skip_day ON skip (on_day);

CREATE TABLE dismissal (
    id           BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    affiliate_id BLOB NOT NULL REFERENCES affiliate (id) ON DELETE CASCADE,
    kind         TEXT NOT NULL,
    due          TEXT NOT NULL CHECK (date(due) IS due),
    source       BLOB CHECK (source IS NULL OR length(source) = 16),
    set_on       TEXT NOT NULL CHECK (date(set_on) IS set_on)
) STRICT, WITHOUT ROWID;
CREATE INDEX dismissal_affiliate ON dismissal (affiliate_id);
CREATE INDEX dismissal_set ON dismissal (set_on);

-- Running totals as platforms give them; a period is the difference of two snapshots.
CREATE TABLE totals (
    id               BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    affiliate_id     BLOB NOT NULL REFERENCES affiliate (id) ON DELETE CASCADE,
    system           TEXT NOT NULL,
    taken_on         TEXT NOT NULL CHECK (date(taken_on) IS taken_on),
    clicks           INTEGER,
    sales            INTEGER,
    revenue_minor    INTEGER,
    commission_minor INTEGER,
    currency         TEXT CHECK (currency IS NULL OR length(currency) = 3)
) STRICT, WITHOUT ROWID;
CREATE INDEX totals_affiliate ON totals (affiliate_id, system, taken_on);

-- What an import wrote last into a field, so that a later import can tell its own words from a human's.
CREATE TABLE imported_field (
    id           BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    affiliate_id BLOB NOT NULL REFERENCES affiliate (id) ON DELETE CASCADE,
    system       TEXT NOT NULL,
    field        TEXT NOT NULL,
    value        TEXT NOT NULL,
    UNIQUE (affiliate_id, system, field)
) STRICT, WITHOUT ROWID;

-- Caches: everything from here on can be computed again from the tables above and the settings.

CREATE TABLE standing (
    affiliate_id    BLOB PRIMARY KEY NOT NULL REFERENCES affiliate (id) ON DELETE CASCADE,
    last_contact_on TEXT,
    next_due_on     TEXT,
    attempts        INTEGER NOT NULL DEFAULT 0,
    last_attempt_on TEXT,
    -- No reason can be raised before this day; NULL: none ever, as things stand.
    wake_on         TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX standing_wake ON standing (wake_on) WHERE wake_on IS NOT NULL;
CREATE INDEX standing_next ON standing (next_due_on) WHERE next_due_on IS NOT NULL;

CREATE TABLE search_doc (
    doc          INTEGER PRIMARY KEY,
    kind         TEXT NOT NULL,
    source_id    BLOB NOT NULL,
    affiliate_id BLOB,
    folded       TEXT NOT NULL
) STRICT;
CREATE INDEX search_doc_source ON search_doc (source_id);

CREATE VIRTUAL TABLE search_index USING fts5 (
    folded,
    content = 'search_doc',
    content_rowid = 'doc',
    tokenize = 'unicode61 remove_diacritics 2',
    prefix = '2 3'
);

INSERT INTO search_index (search_index, rank) VALUES ('secure-delete', 1);

-- What fills search_doc folds text with a function of the program; those triggers are made for each connection.
CREATE TRIGGER search_doc_added AFTER INSERT ON search_doc BEGIN
    INSERT INTO search_index (rowid, folded) VALUES (new.doc, new.folded);
END;
CREATE TRIGGER search_doc_removed AFTER DELETE ON search_doc BEGIN
    INSERT INTO search_index (search_index, rowid, folded) VALUES ('delete', old.doc, old.folded);
END;
CREATE TRIGGER search_doc_changed AFTER UPDATE OF folded ON search_doc BEGIN
    INSERT INTO search_index (search_index, rowid, folded) VALUES ('delete', old.doc, old.folded);
    INSERT INTO search_index (rowid, folded) VALUES (new.doc, new.folded);
END;

-- The program's own.

CREATE TABLE draft (
    place    TEXT PRIMARY KEY NOT NULL,
    text     TEXT NOT NULL,
    caret    INTEGER NOT NULL,
    saved_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE journal_step (
    seq       INTEGER PRIMARY KEY AUTOINCREMENT,
    id        BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    at        TEXT NOT NULL,
    -- What was done, as a message id of the catalogues, with the names it was done to as a JSON list.
    what      TEXT NOT NULL,
    names     TEXT NOT NULL DEFAULT '[]',
    -- 'done', 'undone'; an undone step is forgotten when something new is done.
    state     TEXT NOT NULL DEFAULT 'done' CHECK (state IN ('done', 'undone')),
    -- The larger, the later it was undone: redo takes the latest.
    undone_as INTEGER,
    -- What its entries weigh.
    bytes     INTEGER NOT NULL DEFAULT 0,
    -- The composer's text, offered again when the step is undone.
    offered   TEXT,
    closed    INTEGER NOT NULL DEFAULT 0 CHECK (closed IN (0, 1))
) STRICT;
CREATE INDEX journal_step_state ON journal_step (state, seq);

CREATE TABLE journal_entry (
    seq        INTEGER PRIMARY KEY AUTOINCREMENT,
    -- Deferred: the step is written when something was recorded under it, and not otherwise.
    step       INTEGER NOT NULL REFERENCES journal_step (seq) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    table_name TEXT NOT NULL,
    row_id     BLOB NOT NULL,
    before     TEXT,
    after      TEXT
) STRICT;
CREATE INDEX journal_entry_step ON journal_entry (step);
