#!/bin/sh
# ical-generator 10.2.0 (npm): a calendar with a time zone holds events without one; without a zone the weekly call moves.
#
# Input: a call of Monday 5 January 2026, 09:00 in Paris, weekly: the zone set on the calendar, on the event, nowhere.
# Expected: RFC 5545, section 3.3.5: a time of a place is written with TZID (form 3); without it (form 1) it "floats", 09:00
#   wherever the reader is. 3.8.7.2: DTSTAMP "MUST be specified in the UTC time format". Its readme: with a zone set, the time
#   "matches the time zone"; so TZID was the guess for all three.
# Seen: zone on the calendar: DTSTART:20260105T090000, floating, and DTSTAMP without Z, beside X-WR-TIMEZONE, which is no part of
#   the standard. Zone on the event: DTSTART;TZID=Europe/Paris, right. Nowhere, though the luxon value is in Paris time:
#   DTSTART:20260105T080000Z with a weekly rule, which is 10:00 in Paris all summer.
# Hurts: a partner in Montréal who subscribes sees the call at 09:00 of his own morning, six hours late.
# Fails (exit 1) when ical-generator no longer does this.
set -eu
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit ical-generator@10.2.0 luxon@3.7.2 >/dev/null
cat >see.mjs <<'JS'
import ical from 'ical-generator';
import { DateTime } from 'luxon';

const start = DateTime.fromISO('2026-01-05T09:00', { zone: 'Europe/Paris' });
const weekly = { freq: 'WEEKLY' };
for (const [where, calendar, event] of [
    ['calendar', { timezone: 'Europe/Paris' }, {}],
    ['event', {}, { timezone: 'Europe/Paris' }],
    ['nowhere', {}, {}],
]) {
    const file = ical(calendar);
    file.createEvent({ start, summary: 'weekly call', repeating: weekly, ...event });
    const lines = file.toString().split('\r\n').filter((line) => /^(DT|RRULE)/.test(line));
    console.log(where, lines.map((line) => line.replace(/(DTSTAMP:)\d+T\d+/, '$1now')).join(' '));
}
JS
TZ=UTC node see.mjs | tee said
if grep -q '^calendar DTSTAMP:now DTSTART:20260105T090000 RRULE:FREQ=WEEKLY' said &&
    grep -q '^event .* DTSTART;TZID=Europe/Paris:20260105T090000' said &&
    grep -q '^nowhere DTSTAMP:nowZ DTSTART:20260105T080000Z RRULE:FREQ=WEEKLY' said; then
    echo "still so"
else
    echo "changed" && exit 1
fi
