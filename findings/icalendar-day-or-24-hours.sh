#!/bin/sh
# icalendar 7.3.2 (PyPI) and node-ical 0.26.1 (npm): "one day" and "24 hours" when clocks change; each is wrong
#   where the other is right.
#
# Input: two events of Saturday 24 October 2026, 09:00 in Paris; one lasts P1D, one PT24H. Clocks go back that night.
# Expected: RFC 5545, section 3.3.6: days are nominal, hours exact. P1D ends on Sunday at 09:00, PT24H at 08:00.
# Seen: icalendar ends both at 09:00 (25 hours) and writes the PT24H back as DURATION:P1D, so the file itself has changed.
#   node-ical ends both at 08:00 (07:00 UTC).
# Hurts: an absence or a shift around a trade fair's weekend ends an hour early or late, depending on who reads the file; and a
#   file that passed through icalendar misleads even a reader that is right.
# Fails (exit 1) when either no longer does this.
set -eu
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
python3 -m venv venv
venv/bin/pip install -q --disable-pip-version-check icalendar==7.3.2
npm init -y >/dev/null
npm install --silent --no-fund --no-audit node-ical@0.26.1 >/dev/null
{
    printf 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//example//finding//EN\r\n'
    printf 'BEGIN:VTIMEZONE\r\nTZID:Europe/Paris\r\n'
    printf 'BEGIN:DAYLIGHT\r\nDTSTART:19810329T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n'
    printf 'TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nEND:DAYLIGHT\r\n'
    printf 'BEGIN:STANDARD\r\nDTSTART:19961027T030000\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n'
    printf 'TZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n'
    for lasts in P1D PT24H; do
        printf 'BEGIN:VEVENT\r\nUID:%s@example.org\r\nDTSTAMP:20260101T000000Z\r\nSUMMARY:%s\r\n' "$lasts" "$lasts"
        printf 'DTSTART;TZID=Europe/Paris:20261024T090000\r\nDURATION:%s\r\nEND:VEVENT\r\n' "$lasts"
    done
    printf 'END:VCALENDAR\r\n'
} >away.ics
cat >see.py <<'PY'
from datetime import timezone
from icalendar import Calendar

with open("away.ics", "rb") as file:
    calendar = Calendar.from_ical(file.read())
for event in calendar.walk("VEVENT"):
    written = next(line for line in event.to_ical().decode().splitlines() if line.startswith("DURATION"))
    print("icalendar", event["SUMMARY"], event.end.astimezone(timezone.utc).strftime("%H:%MZ"), written)
PY
cat >see.mjs <<'JS'
import ical from 'node-ical';

for (const event of Object.values(ical.sync.parseFile('away.ics')).filter((each) => each.type === 'VEVENT')) {
    console.log('node-ical', event.summary, `${event.end.toISOString().slice(11, 16)}Z`);
}
JS
{ venv/bin/python see.py && TZ=UTC node see.mjs; } | tee said
if grep -qx 'icalendar P1D 08:00Z DURATION:P1D' said && grep -qx 'icalendar PT24H 08:00Z DURATION:P1D' said &&
    grep -qx 'node-ical P1D 07:00Z' said && grep -qx 'node-ical PT24H 07:00Z' said; then
    echo "still so"
else
    echo "changed" && exit 1
fi
