-- What it takes that nobody is forgotten: contacts outside the programme, the day on which to ask a paused one again, absences,
-- turns that were moved to a quieter day, and reasons that a contact left open.

-- Rebuilt for one more state; nothing that hangs on a row is touched.
CREATE TABLE affiliate_rebuilt (
    id                 BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    name               TEXT NOT NULL CHECK (trim(name) <> ''),
    tier               TEXT CHECK (tier IN ('A', 'B', 'C')),
    status             TEXT NOT NULL DEFAULT 'active'
                       CHECK (status IN ('contact', 'prospect', 'onboarding', 'active', 'dormant', 'paused', 'ended')),
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
    sharing            TEXT CHECK (sharing IN ('yes', 'no')),
    decision_pending   INTEGER NOT NULL DEFAULT 0 CHECK (decision_pending IN (0, 1)),
    welcome_from       TEXT CHECK (welcome_from IS NULL OR date(welcome_from) IS welcome_from),
    -- Of a paused one: the day on which to ask whether they go on; NULL: some time after the last contact.
    ask_again_on       TEXT CHECK (ask_again_on IS NULL OR date(ask_again_on) IS ask_again_on),
    CHECK ((hours_from IS NULL) = (hours_until IS NULL))
) STRICT, WITHOUT ROWID;
INSERT INTO affiliate_rebuilt (id, name, tier, status, language, address_form, time_zone, hours_from, hours_until, rhythm_days,
                               joined_on, first_contact_from, do_not_contact, deceased, archived, created_at, sharing,
                               decision_pending, welcome_from)
    SELECT id, name, tier, status, language, address_form, time_zone, hours_from, hours_until, rhythm_days,
           joined_on, first_contact_from, do_not_contact, deceased, archived, created_at, sharing,
           decision_pending, welcome_from
    FROM affiliate;
DROP TABLE affiliate;
ALTER TABLE affiliate_rebuilt RENAME TO affiliate;

-- An age that was said in months or weeks, in whole months on age_on; age_years are the whole years of it.
ALTER TABLE relative ADD COLUMN age_months INTEGER CHECK (age_months IS NULL OR age_years IS age_months / 12);

-- Away from one day to another, both included.
CREATE TABLE absence (
    id           BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    affiliate_id BLOB NOT NULL REFERENCES affiliate (id) ON DELETE CASCADE,
    from_day     TEXT NOT NULL CHECK (date(from_day) IS from_day),
    until_day    TEXT NOT NULL CHECK (date(until_day) IS until_day),
    CHECK (from_day <= until_day)
) STRICT, WITHOUT ROWID;
CREATE INDEX absence_affiliate ON absence (affiliate_id);
CREATE INDEX absence_from ON absence (from_day);

-- The turn that stood on set_on comes on to_day instead; a contact from set_on on ends it.
CREATE TABLE postponement (
    id           BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    affiliate_id BLOB NOT NULL REFERENCES affiliate (id) ON DELETE CASCADE,
    to_day       TEXT NOT NULL CHECK (date(to_day) IS to_day),
    set_on       TEXT NOT NULL CHECK (date(set_on) IS set_on)
) STRICT, WITHOUT ROWID;
CREATE INDEX postponement_affiliate ON postponement (affiliate_id);

-- A reason that the contact of a day left open, although contacts close its kind; a later contact closes it.
CREATE TABLE open_reason (
    id           BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    affiliate_id BLOB NOT NULL REFERENCES affiliate (id) ON DELETE CASCADE,
    kind         TEXT NOT NULL,
    due          TEXT NOT NULL CHECK (date(due) IS due),
    source       BLOB CHECK (source IS NULL OR length(source) = 16),
    on_day       TEXT NOT NULL CHECK (date(on_day) IS on_day)
) STRICT, WITHOUT ROWID;
CREATE INDEX open_reason_affiliate ON open_reason (affiliate_id);

-- The standing remembers for which day it was computed, and until when it holds: an entry of the log that lies ahead ends it.
ALTER TABLE standing ADD COLUMN computed_on TEXT;
ALTER TABLE standing ADD COLUMN holds_until TEXT;
-- From this day on the person waits for a place when there is room; NULL: never, somebody else's rule asks for them.
ALTER TABLE standing ADD COLUMN room_on TEXT;
-- The day of the person's turn by a rhythm, for the agenda.
ALTER TABLE standing ADD COLUMN turn_on TEXT;
-- Days between two contacts; 0: when there is room; NULL: no turn comes by itself.
ALTER TABLE standing ADD COLUMN every_days INTEGER;
CREATE INDEX standing_room ON standing (room_on, affiliate_id) WHERE room_on IS NOT NULL;
CREATE INDEX standing_turn ON standing (turn_on) WHERE turn_on IS NOT NULL;
DELETE FROM standing;

-- How many people have which interval, so that the length of a round is known without a look at everybody.
CREATE TABLE turn_tally (
    every_days INTEGER PRIMARY KEY NOT NULL,
    people     INTEGER NOT NULL
) STRICT;
CREATE TRIGGER turn_tally_added AFTER INSERT ON standing WHEN new.every_days IS NOT NULL BEGIN
    INSERT INTO turn_tally (every_days, people) VALUES (new.every_days, 1)
        ON CONFLICT (every_days) DO UPDATE SET people = people + 1;
END;
CREATE TRIGGER turn_tally_removed AFTER DELETE ON standing WHEN old.every_days IS NOT NULL BEGIN
    UPDATE turn_tally SET people = people - 1 WHERE every_days = old.every_days;
END;
CREATE TRIGGER turn_tally_changed AFTER UPDATE OF every_days ON standing WHEN old.every_days IS NOT new.every_days BEGIN
    UPDATE turn_tally SET people = people - 1 WHERE every_days = old.every_days;
    INSERT INTO turn_tally (every_days, people) SELECT new.every_days, 1 WHERE new.every_days IS NOT NULL
        ON CONFLICT (every_days) DO UPDATE SET people = people + 1;
END;
