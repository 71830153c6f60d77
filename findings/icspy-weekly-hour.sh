#!/bin/sh
# ics 0.7.3 (PyPI, "ics.py"): a weekly call in Paris time, read and written again, is an hour off all summer.
#
# Input: DTSTART;TZID=Europe/Paris:20260105T090000 with RRULE:FREQ=WEEKLY;BYDAY=MO and its VTIMEZONE; and a call at 00:30.
# Expected: RFC 5545, section 3.3.5: a recurring event keeps its local time with a TZID; 3.8.5.3 asks for local time with
#   a zone in DTSTART of such an event. A writer has to keep the zone, or spell the dates out.
# Seen: DTSTART:20260105T080000Z with the rule untouched: 09:00 in winter, 10:00 from 30 March on. The call at 00:30
#   on Mondays becomes DTSTART:20260104T233000Z, a Sunday, with BYDAY=MO: it moves to Tuesdays, 00:30 (01:30 in summer).
# Hurts: everyone whose calendar passed through a script of this library: weekly calls with partners an hour or a day off.
# Fails (exit 1) when ics no longer does this.
set -eu
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install -q --disable-pip-version-check ics==0.7.3 python-dateutil==2.9.0.post0
"$place/venv/bin/python" -W ignore - <<'PY' | tee "$place/said"
from datetime import datetime, timezone
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr
from ics import Calendar

FILE = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//example//finding//EN
BEGIN:VTIMEZONE
TZID:Europe/Paris
BEGIN:DAYLIGHT
DTSTART:19810329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
UID:call@example.org
DTSTAMP:20260101T000000Z
DTSTART;TZID=Europe/Paris:20260105TCLOCK
DURATION:PT30M
RRULE:FREQ=WEEKLY;BYDAY=MO
SUMMARY:weekly call
END:VEVENT
END:VCALENDAR
"""
PARIS = ZoneInfo("Europe/Paris")
for clock in ("090000", "003000"):
    lines = Calendar(FILE.replace("CLOCK", clock)).serialize().split()
    start = next(line for line in lines if line.startswith("DTSTART:2026"))
    rule = next(line for line in lines if line.startswith("RRULE:FREQ=WEEKLY"))
    first = datetime.strptime(start[8:], "%Y%m%dT%H%M%SZ").replace(tzinfo=timezone.utc)
    july = rrulestr(rule[6:], dtstart=first).after(datetime(2026, 7, 1, tzinfo=timezone.utc)).astimezone(PARIS)
    print(start, rule, "first of July:", july.strftime("%a %d %H:%M"))
PY
if grep -q 'DTSTART:20260105T080000Z RRULE:FREQ=WEEKLY;BYDAY=MO first of July: Mon 06 10:00' "$place/said" &&
    grep -q 'DTSTART:20260104T233000Z RRULE:FREQ=WEEKLY;BYDAY=MO first of July: Tue 07 01:30' "$place/said"; then
    echo "still so"
else
    echo "changed" && exit 1
fi
