#!/bin/sh
# vcf 2.1.2 and ical.js 2.2.1 (npm): the jCard that one writes turns a note's line breaks and commas into backslashes in the other.
#
# Input: a vCard 4.0 with two given names, an organisation with a unit and a note of two lines with a comma.
# Expected: RFC 7095, section 3.3.1.3: structured values (N, ORG) become arrays; 3.3 and 3.4: a JSON string holds the value itself,
#   without vCard's escaping. ical.js, which reads the card alone, keeps all of it.
# Seen: vcf's toJSON keeps the escapes in the string and "Acme;Sales" as one text; ical.js, rightly, escapes them once more:
#   NOTE:likes tea\\\, not coffee\\nback Monday. The receiver reads "\n" and "\," as text; Lea and Anne are one name "Lea,Anne";
#   BDAY:--0412 leaves as BDAY;VALUE=TEXT:--0412, a text and no date.
# Hurts: notes and birthdays of contacts that pass from a Node program to a calendar server by jCard; each round adds backslashes.
# Fails (exit 1) when vcf or ical.js no longer does this.
set -eu
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit vcf@2.1.2 ical.js@2.2.1 >/dev/null
cat >see.mjs <<'JS'
import Vcf from 'vcf';
import ICAL from 'ical.js';

const card = [
    'BEGIN:VCARD',
    'VERSION:4.0',
    'FN:Lea Roux',
    'N:Roux;Lea,Anne;;;',
    'ORG:Acme;Sales',
    'NOTE:likes tea\\, not coffee\\nback Monday',
    'BDAY:--0412',
    'END:VCARD',
    '',
].join('\r\n');
const show = (title, jcard) => {
    const lines = ICAL.stringify(jcard).split('\r\n');
    for (const line of lines.filter((each) => /^(N|NOTE|BDAY)[:;]/.test(each))) console.log(title, line);
};
show('alone', ICAL.parse(card));
show('by vcf', JSON.parse(JSON.stringify(new Vcf().parse(card).toJSON())));
JS
node see.mjs | tee said
if grep -qxF 'alone NOTE:likes tea\, not coffee\nback Monday' said && grep -qxF 'alone BDAY:--0412' said &&
    grep -qxF 'by vcf NOTE:likes tea\\\, not coffee\\nback Monday' said &&
    grep -qxF 'by vcf N:Roux;Lea\,Anne;;;' said && grep -qxF 'by vcf BDAY;VALUE=TEXT:--0412' said; then
    echo "still so"
else
    echo "changed" && exit 1
fi
