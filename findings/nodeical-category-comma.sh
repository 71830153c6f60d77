#!/bin/sh
# node-ical 0.26.1 and ical.js 2.2.1 (npm): a category with a comma in its name becomes two, one with a backslash.
#
# Input: CATEGORIES:Fashion\, beauty,Partners (two categories).
# Expected: RFC 5545, section 3.8.1.2: a list of TEXT values parted by commas; 3.3.11: a comma within a TEXT is written "\,".
#   So "Fashion, beauty" and "Partners". ical.js, run beside it, says so.
# Seen: [ "Fashion\", "beauty", "Partners" ]: the list is cut before the escapes are read.
# Hurts: verticals and tags of partners: filters by "Fashion, beauty" find nobody, and a tag with a backslash appears.
# Fails (exit 1) when node-ical no longer does this.
set -eu
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit node-ical@0.26.1 ical.js@2.2.1 >/dev/null
cat >see.mjs <<'JS'
import nodeIcal from 'node-ical';
import ICAL from 'ical.js';

const file = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//example//finding//EN',
    'BEGIN:VEVENT',
    'UID:fair@example.org',
    'DTSTAMP:20260101T000000Z',
    'DTSTART:20261024T090000Z',
    'CATEGORIES:Fashion\\, beauty,Partners',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
].join('\r\n');
console.log('node-ical', JSON.stringify(nodeIcal.sync.parseICS(file)['fair@example.org'].categories));
const event = new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent('vevent');
console.log('ical.js', JSON.stringify(event.getFirstProperty('categories').getValues()));
JS
node see.mjs | tee said
if grep -qxF 'node-ical ["Fashion\\","beauty","Partners"]' said && grep -qxF 'ical.js ["Fashion, beauty","Partners"]' said; then
    echo "still so"
else
    echo "changed" && exit 1
fi
