-- What is remembered beyond contacts: gifts, requests, feedback, the welcome, introductions, events, and what is asked about.

-- Whether successes may be shared in public; NULL: never asked.
ALTER TABLE affiliate ADD COLUMN sharing TEXT CHECK (sharing IN ('yes', 'no'));
-- A contract is being decided: no moment for a gift.
ALTER TABLE affiliate ADD COLUMN decision_pending INTEGER NOT NULL DEFAULT 0 CHECK (decision_pending IN (0, 1));
-- The first day of the welcome; NULL: no welcome is under way or was.
ALTER TABLE affiliate ADD COLUMN welcome_from TEXT CHECK (welcome_from IS NULL OR date(welcome_from) IS welcome_from);

-- When this way is open, in the affiliate's zone; NULL: as the affiliate's hours say.
ALTER TABLE channel ADD COLUMN hours_from TEXT CHECK (hours_from IS NULL OR time(hours_from) IS NOT NULL);
ALTER TABLE channel ADD COLUMN hours_until TEXT CHECK (hours_until IS NULL OR time(hours_until) IS NOT NULL);

ALTER TABLE interaction ADD COLUMN kind TEXT NOT NULL DEFAULT 'contact'
    CHECK (kind IN ('contact', 'coaching', 'site_review', 'issue'));
-- Of an issue: the day it was settled.
ALTER TABLE interaction ADD COLUMN resolved_on TEXT CHECK (resolved_on IS NULL OR date(resolved_on) IS resolved_on);
CREATE INDEX interaction_issue ON interaction (on_day) WHERE kind = 'issue' AND resolved_on IS NULL;

-- The agenda finds what falls into a span of days by these, however many people there are. What comes again every year is
-- found by its month and day, the last five letters of a date.
CREATE INDEX occasion_day_of_year ON occasion (substr(date, -5), affiliate_id);
CREATE INDEX relative_day_of_year ON relative (substr(birthday, -5), affiliate_id) WHERE birthday IS NOT NULL;
CREATE INDEX follow_up_due ON follow_up (due_on) WHERE closed_on IS NULL;
CREATE INDEX promise_due ON promise (due_on) WHERE done_on IS NULL;
CREATE INDEX fact_day ON fact (on_day) WHERE on_day IS NOT NULL;
CREATE INDEX snooze_until ON snooze (until_day);
CREATE INDEX standing_attempts ON standing (wake_on) WHERE attempts > 0;

CREATE TABLE gift (
    id             BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    affiliate_id   BLOB NOT NULL REFERENCES affiliate (id) ON DELETE CASCADE,
    name           TEXT NOT NULL CHECK (trim(name) <> ''),
    state          TEXT NOT NULL DEFAULT 'idea'
                   CHECK (state IN ('idea', 'to_order', 'ordered', 'sent', 'given', 'thanked')),
    -- For whom, when not for the affiliate.
    relative_id    BLOB REFERENCES relative (id) ON DELETE SET NULL,
    -- What it is for: an occasion, a relative's birthday, or a day of its own.
    occasion_id    BLOB REFERENCES occasion (id) ON DELETE SET NULL,
    birthday_id    BLOB REFERENCES relative (id) ON DELETE SET NULL,
    for_day        TEXT CHECK (for_day IS NULL OR date(for_day) IS for_day),
    -- The fact that inspired it.
    fact_id        BLOB REFERENCES fact (id) ON DELETE SET NULL,
    cost_minor     INTEGER CHECK (cost_minor >= 0),
    currency       TEXT CHECK (currency IS NULL OR length(currency) = 3),
    -- Days to get it ready and on its way; NULL: as the settings say.
    lead_days      INTEGER CHECK (lead_days BETWEEN 0 AND 365),
    shipping_days  INTEGER CHECK (shipping_days BETWEEN 0 AND 365),
    -- It carries our logo: marketing, not a gift.
    logo           INTEGER NOT NULL DEFAULT 0 CHECK (logo IN (0, 1)),
    noted_on       TEXT NOT NULL CHECK (date(noted_on) IS noted_on),
    -- The day it was decided that it is to be ordered.
    decided_on     TEXT CHECK (decided_on IS NULL OR date(decided_on) IS decided_on),
    ordered_on     TEXT CHECK (ordered_on IS NULL OR date(ordered_on) IS ordered_on),
    sent_on        TEXT CHECK (sent_on IS NULL OR date(sent_on) IS sent_on),
    given_on       TEXT CHECK (given_on IS NULL OR date(given_on) IS given_on),
    thanked_on     TEXT CHECK (thanked_on IS NULL OR date(thanked_on) IS thanked_on),
    reaction       TEXT NOT NULL DEFAULT '',
    interaction_id BLOB REFERENCES interaction (id) ON DELETE SET NULL,
    CHECK ((cost_minor IS NULL) OR (currency IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX gift_affiliate ON gift (affiliate_id);
CREATE INDEX gift_state ON gift (state);
CREATE INDEX gift_relative ON gift (relative_id) WHERE relative_id IS NOT NULL;
CREATE INDEX gift_birthday ON gift (birthday_id) WHERE birthday_id IS NOT NULL;
CREATE INDEX gift_occasion ON gift (occasion_id) WHERE occasion_id IS NOT NULL;
CREATE INDEX gift_fact ON gift (fact_id) WHERE fact_id IS NOT NULL;
CREATE INDEX gift_interaction ON gift (interaction_id) WHERE interaction_id IS NOT NULL;

CREATE TABLE request (
    id              BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    affiliate_id    BLOB NOT NULL REFERENCES affiliate (id) ON DELETE CASCADE,
    text            TEXT NOT NULL CHECK (trim(text) <> ''),
    -- The instant, UTC: the clock of the answer starts here.
    received_at     TEXT NOT NULL CHECK (datetime(received_at) IS NOT NULL),
    urgent          INTEGER NOT NULL DEFAULT 0 CHECK (urgent IN (0, 1)),
    acknowledged_at TEXT CHECK (acknowledged_at IS NULL OR datetime(acknowledged_at) IS NOT NULL),
    promised_on     TEXT CHECK (promised_on IS NULL OR date(promised_on) IS promised_on),
    answered_at     TEXT CHECK (answered_at IS NULL OR datetime(answered_at) IS NOT NULL),
    interaction_id  BLOB REFERENCES interaction (id) ON DELETE SET NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX request_affiliate ON request (affiliate_id);
CREATE INDEX request_interaction ON request (interaction_id) WHERE interaction_id IS NOT NULL;

-- Its state follows from its days: received, thanked, considered, adopted or declined, told.
CREATE TABLE feedback (
    id             BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    affiliate_id   BLOB NOT NULL REFERENCES affiliate (id) ON DELETE CASCADE,
    text           TEXT NOT NULL CHECK (trim(text) <> ''),
    received_on    TEXT NOT NULL CHECK (date(received_on) IS received_on),
    thanked_on     TEXT CHECK (thanked_on IS NULL OR date(thanked_on) IS thanked_on),
    considered_on  TEXT CHECK (considered_on IS NULL OR date(considered_on) IS considered_on),
    decision       TEXT CHECK (decision IN ('adopted', 'declined')),
    decided_on     TEXT CHECK (decided_on IS NULL OR date(decided_on) IS decided_on),
    told_on        TEXT CHECK (told_on IS NULL OR date(told_on) IS told_on),
    interaction_id BLOB REFERENCES interaction (id) ON DELETE SET NULL,
    CHECK ((decision IS NULL) = (decided_on IS NULL)),
    CHECK (told_on IS NULL OR decision IS NOT NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX feedback_affiliate ON feedback (affiliate_id);
CREATE INDEX feedback_interaction ON feedback (interaction_id) WHERE interaction_id IS NOT NULL;

-- One done step of the welcome or one resource handed over.
CREATE TABLE welcome_step (
    id           BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    affiliate_id BLOB NOT NULL REFERENCES affiliate (id) ON DELETE CASCADE,
    step         TEXT NOT NULL
                 CHECK (step IN ('first', 'second', 'third', 'fourth', 'fifth', 'texts_short', 'texts_long', 'visuals',
                                 'product_sheets', 'training', 'dashboard_access', 'quick_start', 'brand_kit',
                                 'direct_contact')),
    done_on      TEXT NOT NULL CHECK (date(done_on) IS done_on),
    UNIQUE (affiliate_id, step)
) STRICT, WITHOUT ROWID;

CREATE TABLE introduction (
    id           BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    affiliate_id BLOB NOT NULL REFERENCES affiliate (id) ON DELETE CASCADE,
    other_id     BLOB NOT NULL REFERENCES affiliate (id) ON DELETE CASCADE,
    -- What they share or could do for each other.
    why          TEXT NOT NULL DEFAULT '',
    noted_on     TEXT NOT NULL CHECK (date(noted_on) IS noted_on),
    due_on       TEXT CHECK (due_on IS NULL OR date(due_on) IS due_on),
    done_on      TEXT CHECK (done_on IS NULL OR date(done_on) IS done_on),
    -- What came of it.
    outcome      TEXT NOT NULL DEFAULT '',
    -- The suggestion was turned down: it is not made again.
    declined_on  TEXT CHECK (declined_on IS NULL OR date(declined_on) IS declined_on),
    CHECK (affiliate_id <> other_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX introduction_affiliate ON introduction (affiliate_id);
CREATE INDEX introduction_other ON introduction (other_id);

CREATE TABLE event (
    id             BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    name           TEXT NOT NULL CHECK (trim(name) <> ''),
    on_day         TEXT NOT NULL CHECK (date(on_day) IS on_day),
    until_day      TEXT CHECK (until_day IS NULL OR date(until_day) IS until_day),
    place          TEXT NOT NULL DEFAULT '',
    -- The interaction that the event became.
    interaction_id BLOB REFERENCES interaction (id) ON DELETE SET NULL,
    CHECK (until_day IS NULL OR until_day >= on_day)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_day ON event (on_day);
CREATE INDEX event_interaction ON event (interaction_id) WHERE interaction_id IS NOT NULL;

CREATE TABLE attendee (
    id           BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    event_id     BLOB NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    affiliate_id BLOB NOT NULL REFERENCES affiliate (id) ON DELETE CASCADE,
    -- What to bring up or to bring along.
    prepare      TEXT NOT NULL DEFAULT '',
    UNIQUE (event_id, affiliate_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX attendee_affiliate ON attendee (affiliate_id);

CREATE TABLE saved_filter (
    id       BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    name     TEXT NOT NULL UNIQUE CHECK (trim(name) <> ''),
    text     TEXT NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 0)
) STRICT, WITHOUT ROWID;

-- How well something about a person is remembered; what was missed comes back sooner.
CREATE TABLE recall (
    id            BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    affiliate_id  BLOB NOT NULL REFERENCES affiliate (id) ON DELETE CASCADE,
    -- What is asked: the row of a relative or a fact; NULL: the person's own name.
    subject_id    BLOB CHECK (subject_id IS NULL OR length(subject_id) = 16),
    interval_days INTEGER NOT NULL CHECK (interval_days BETWEEN 0 AND 3660),
    due_on        TEXT NOT NULL CHECK (date(due_on) IS due_on),
    missed        INTEGER NOT NULL DEFAULT 0 CHECK (missed >= 0)
) STRICT, WITHOUT ROWID;
CREATE INDEX recall_affiliate ON recall (affiliate_id);

-- Ideas for gifts were facts until now.
INSERT INTO gift (id, affiliate_id, name, relative_id, noted_on, interaction_id)
    SELECT id, affiliate_id, text, relative_id, learned_on, interaction_id FROM fact WHERE kind = 'gift';
DELETE FROM fact WHERE kind = 'gift';

-- How the last attempt was made, so that a morning need not read the log of those who did not answer.
ALTER TABLE standing ADD COLUMN last_attempt_by TEXT;

-- Everybody's names, addresses and tags are read in the order of people, from indexes that hold the texts themselves.
DROP INDEX other_name_affiliate;
CREATE INDEX other_name_affiliate ON other_name (affiliate_id, name);
DROP INDEX channel_affiliate;
CREATE INDEX channel_affiliate ON channel (affiliate_id, position, kind, value);
