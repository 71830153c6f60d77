#!/bin/sh
# csvkit 2.2.0 (PyPI, with its agate): people called April, May and June become dates, codes become durations.
#
# Input: a CSV of three rows; first names April, May, June; birthdays "Apr 12", "Dec 3"; partner codes "10d", "2w", "5h".
# Expected: text. csvkit's help says that types are inferred and that --date-format takes a strptime format; a word without
#   day, year or clock is not a date (ISO 8601 knows no such form), and a sort changes the order of rows only.
# Seen: csvjson gives "0001-05-01" for May, "0001-04-12" for Apr 12 and "14 days, 0:00:00" for the code 2w; csvsort writes
#   the same back into the CSV.
# Hurts: a list sorted with csvsort before its import has lost names and codes, and birthdays fall into the year 1.
#   Adding one row (a Hélène, a code "ab1") hides it again; -I keeps everything text.
# Fails (exit 1) when csvkit no longer does this.
set -eu
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install -q --disable-pip-version-check csvkit==2.2.0 agate==1.14.2 parsedatetime==2.6 pytimeparse==1.1.10
printf 'first,last,born,code\nMay,Roux,Dec 3,2w\nApril,Diop,Apr 12,10d\nJune,Martin,Mar 1,5h\n' >"$place/list.csv"
"$place/venv/bin/csvjson" "$place/list.csv" | tee "$place/json"
echo
"$place/venv/bin/csvsort" -c last "$place/list.csv" | tee "$place/sorted"
if grep -q '^0001-04-01,Diop,0001-04-12,"10 days, 0:00:00"$' "$place/sorted" && grep -q '0001-05-01' "$place/json"; then
    echo "still so"
else
    echo "changed" && exit 1
fi
