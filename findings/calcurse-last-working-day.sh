#!/bin/sh
# calcurse 4.7.1-1 (Debian 12): "the last working day of each month" becomes every working day.
#
# Input: an event of 30 January 2026 with RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1.
# Expected: RFC 5545, section 3.3.10 (BYSETPOS), gives this very rule as the last work day of the month. An event that
#   calcurse cannot keep is to be counted in its import report as skipped.
# Seen: "1 app / 0 events / 0 todos / 0 skipped", and the event stands on every working day: 2, 3, 4, 5 and 6 February 2026 ...
# Hurts: an affiliate manager whose payout day is the last working day; the calendar cries "payout" twenty times a month.
# Fails (exit 1) when calcurse no longer does this.
set -eu
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
if ! command -v calcurse >/dev/null 2>&1; then
    apt-get update -qq && apt-get install -y -qq calcurse >/dev/null 2>&1
fi
calcurse --version | head -n 1

cat >"$place/payout.ics" <<'ICS'
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//example//finding//EN
BEGIN:VEVENT
UID:payout@example.org
DTSTAMP:20260101T000000Z
DTSTART:20260130T090000
DURATION:PT1H
SUMMARY:payout
RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1
END:VEVENT
END:VCALENDAR
ICS
export LC_ALL=C
calcurse -D "$place/data" -i "$place/payout.ics" | tee "$place/said"
echo "first week of February 2026 (rightly empty; the last working day is the 27th):"
calcurse -q -D "$place/data" -Q --filter-type cal --from 02/01/2026 --days 7 | tee "$place/week"
days=$(grep -c payout "$place/week" || true)
echo "payouts in that week: $days"
if [ "$days" -eq 5 ] && grep -q '0 skipped' "$place/said"; then
    echo "still so"
else
    echo "changed" && exit 1
fi
