#!/bin/sh
# abook 0.6.1-2+b1 (Debian 12): its CSV export does not double quotes; a nickname moves the address into another column.
#
# Input: an address book with one person named: Lea "Lulu, la grande" Roux.
# Expected: RFC 4180, section 2, rule 7: a quote inside a quoted field is written twice. abook's manual page calls the format
#   "comma separated values".
# Seen: "Lea "Lulu, la grande" Roux","lea@example.org",... Python's csv (and so most importers) reads six fields of five: the
#   name is "Lea Lulu", the e-mail address is ' la grande" Roux"', the telephone is the e-mail address. abook itself reads it back
#   right, so its users see nothing.
# Hurts: people who leave abook by its CSV: a wrong name and no usable address, in silence.
# Fails (exit 1) when abook no longer does this.
set -eu
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
if ! command -v abook >/dev/null 2>&1; then
    apt-get update -qq && apt-get install -y -qq abook >/dev/null 2>&1
fi
export HOME="$place" LC_ALL=C.UTF-8
abook --help 2>&1 | head -n 1
cat >"$place/book" <<'BOOK'
[format]
program=abook
version=0.6.1

[0]
name=Lea "Lulu, la grande" Roux
email=lea@example.org
phone=+33 1 00 00 00 00
notes=likes tea
BOOK
abook --convert --infile "$place/book" --informat abook --outformat csv --outfile "$place/book.csv"
cat "$place/book.csv"
python3 - "$place/book.csv" <<'PY' | tee "$place/said"
import csv
import sys

with open(sys.argv[1], encoding="utf-8", newline="") as file:
    for row in csv.reader(file):
        print(row)
PY
abook --convert --infile "$place/book.csv" --informat csv --outformat abook --outfile - | grep '^name='
if grep -qF "['Lea Lulu', ' la grande\" Roux\"', 'lea@example.org', '+33 1 00 00 00 00', 'likes tea', '']" "$place/said"; then
    echo "still so"
else
    echo "changed" && exit 1
fi
