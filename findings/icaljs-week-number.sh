#!/bin/sh
# ical.js 2.2.1 (npm): a yearly rule by week comes every week.
#
# Input: RRULE:FREQ=YEARLY;BYDAY=20MO from 13 May 2026, and FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO.
# Expected: RFC 5545, section 3.3.10, has both as examples: "Every 20th Monday of the year" and "Monday of week number 20".
#   Once a year each.
# Seen: every Monday from 18 May on; no error, no warning. Week 20 of 2026 begins on 11 May, which the second one leaves
#   out. rrule 2.8.1, run beside it, is right.
# Hurts: a yearly review or a trade fair held in "week 20" (common in Switzerland, Germany and the North) fills every Monday.
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

const count = 3;
for (const [start, rule] of [
    ['2026-05-13T09:00:00', 'FREQ=YEARLY;BYDAY=20MO'],
    ['2026-05-11T09:00:00', 'FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO'],
]) {
    const walk = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromString(start));
    const here = Array.from({ length: count }, () => walk.next().toString().slice(0, 10));
    const there = rrule.rrulestr(`DTSTART:${start.replace(/[-:]/g, '')}Z\nRRULE:${rule};COUNT=${count}`).all();
    console.log(`${rule} from ${start}`);
    console.log(`  ical.js ${here.join(' ')}`);
    console.log(`  rrule   ${there.map((day) => day.toISOString().slice(0, 10)).join(' ')}`);
}
JS
TZ=UTC node see.mjs | tee said
if [ "$(grep -c 'ical.js 2026-05-18 2026-05-25 2026-06-01' said)" -eq 2 ] &&
    grep -q 'rrule   2026-05-18 2027-05-17 2028-05-15' said; then
    echo "still so"
else
    echo "changed" && exit 1
fi
