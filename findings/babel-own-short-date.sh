#!/bin/sh
# Babel 2.16.0 (PyPI): a birthday written in the short format and read back by the same library is 100 years late.
#
# Input: 12 April 1985, format_date(..., "short") then parse_date(..., "short") of the same locale.
# Expected: 1985. Babel's documentation of parse_date says that the locale's format tells the order of the fields; of the
#   century it says nothing. Python's own %y (documentation of "time") takes 69 to 99 as 1969 to 1999.
# Seen: de "12.04.85", fr_CH "12.04.85", fr_BE "12/04/85", en_US "4/12/85" all come back as 2085-04-12. fr and en_GB, whose
#   short format has four digits, come back right: a developer in Paris does not see it.
# Hurts: birthdays of contacts in Belgium, Switzerland, Germany: born in the future, or an age below zero.
# Fails (exit 1) when Babel no longer does this.
set -eu
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install -q --disable-pip-version-check babel==2.16.0
"$place/venv/bin/python" - <<'PY' | tee "$place/said"
from datetime import date
from babel.dates import format_date, parse_date

for locale in ("de", "fr_CH", "fr_BE", "en_US", "fr", "en_GB"):
    written = format_date(date(1985, 4, 12), "short", locale=locale)
    print(locale, written, parse_date(written, locale=locale, format="short"))
PY
if [ "$(grep -c 2085-04-12 "$place/said")" -eq 4 ] && [ "$(grep -c 1985-04-12 "$place/said")" -eq 2 ]; then
    echo "still so"
else
    echo "changed" && exit 1
fi
