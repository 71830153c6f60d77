#!/bin/sh
# recurrent 0.4.1 (PyPI): "every weekday except friday" leaves out one Friday, "the last working day of each month" is any last day.
#
# Input: typed on Tuesday 1 December 2026.
# Expected: a rule without Fridays; and BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1, the example of RFC 5545, section 3.3.10, or no rule at all
#   (the library answers None for what it does not know, "biweekly" for one).
# Seen: every weekday, Fridays too, with one EXDATE of 4 December, the first Friday alone. "except fridays" works, but
#   with EXRULE, a property that RFC 5545, appendix A.3, calls deprecated: ical.js 2.2.1, run beside it, calls on Friday all the same.
#   The working day becomes BYMONTHDAY=-1: 31 January 2027, a Sunday.
# Hurts: reminders typed by hand: calls on days that were ruled out, payouts on a Sunday.
# Fails (exit 1) when recurrent no longer does this.
set -eu
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
python3 -m venv venv
venv/bin/pip install -q --disable-pip-version-check recurrent==0.4.1 parsedatetime==2.6
npm init -y >/dev/null
npm install --silent --no-fund --no-audit ical.js@2.2.1 >/dev/null
venv/bin/python - <<'PY' | tee said
from datetime import datetime
from recurrent import RecurringEvent

for text in ("every weekday except friday", "every weekday except fridays", "the last working day of each month", "biweekly"):
    rule = RecurringEvent(now_date=datetime(2026, 12, 1, 10)).parse(text)
    print(f"{text} -> {str(rule).replace(chr(10), ' ')}")
PY
cat >see.mjs <<'JS'
import ICAL from 'ical.js';

const file = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//example//finding//EN',
    'BEGIN:VEVENT',
    'UID:call@example.org',
    'DTSTAMP:20261201T000000Z',
    'DTSTART:20261201T100000',
    'RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
    'EXRULE:FREQ=WEEKLY;BYDAY=FR',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
].join('\r\n');
const event = new ICAL.Event(new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent('vevent'));
const walk = event.iterator();
console.log('ical.js', Array.from({ length: 4 }, () => walk.next().toString().slice(0, 10)).join(' '));
JS
node see.mjs | tee -a said
if grep -qx 'every weekday except friday -> RRULE:BYDAY=MO,TU,WE,TH,FR;INTERVAL=1;FREQ=WEEKLY EXDATE:20261204T[0-9]*' said &&
    grep -q '^every weekday except fridays -> .*EXRULE:BYDAY=FR' said && grep -q '^the last working day.*BYMONTHDAY=-1' said &&
    grep -qx 'ical.js 2026-12-01 2026-12-02 2026-12-03 2026-12-04' said; then
    echo "still so"
else
    echo "changed" && exit 1
fi
