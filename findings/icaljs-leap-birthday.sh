#!/bin/sh
# ical.js 2.2.1 (npm): a yearly date of 29 February comes on 1 March in the other years.
#
# Input: DTSTART 29 February 2024 with RRULE:FREQ=YEARLY, and the same written out, BYMONTH=2;BYMONTHDAY=29.
# Expected: RFC 5545, section 3.3.10: a rule may give an invalid date "such as February 30"; such instances "MUST be ignored"
#   and not counted. So 2024, 2028, 2032 (rrule 2.8.1, run beside it, says so).
# Seen: 2024-02-29, 2025-03-01, 2026-03-01, 2027-03-01, 2028-02-29: a month that the rule does not name. The written-out
#   rule too gives 1 March, but only until the first leap year; after it 2032, 2036.
# Hurts: a birthday exported as a plain yearly rule is shown on 1 March by calendars built on it, on no day by others. A
#   writer has to give the day of the common years itself.
# Fails (exit 1) when ical.js no longer does this.
set -eu
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit ical.js@2.2.1 rrule@2.8.1 >/dev/null
cat >see.mjs <<'JS'
import ICAL from 'ical.js';
import rrule from 'rrule';

const count = 5;
const here = (start, rule) => {
    const walk = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromString(start));
    return Array.from({ length: count }, () => walk.next().toString().slice(0, 10)).join(' ');
};
const there = (start, rule) => {
    const compact = start.replace(/[-:]/g, '');
    const days = rrule.rrulestr(`DTSTART:${compact}Z\nRRULE:${rule};COUNT=${count}`).all();
    return days.map((day) => day.toISOString().slice(0, 10)).join(' ');
};
for (const [start, rule] of [
    ['2024-02-29T09:00:00', 'FREQ=YEARLY'],
    ['2026-01-01T09:00:00', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29'],
]) {
    console.log(`${rule} from ${start}`);
    console.log(`  ical.js ${here(start, rule)}`);
    console.log(`  rrule   ${there(start, rule)}`);
}
JS
TZ=UTC node see.mjs | tee said
if grep -q 'ical.js 2024-02-29 2025-03-01 2026-03-01 2027-03-01 2028-02-29' said &&
    grep -q 'ical.js 2026-03-01 2027-03-01 2028-02-29 2032-02-29 2036-02-29' said &&
    grep -q 'rrule   2024-02-29 2028-02-29 2032-02-29' said; then
    echo "still so"
else
    echo "changed" && exit 1
fi
