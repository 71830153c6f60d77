#!/bin/sh
# nameparser 2.6.0 (PyPI): common given names are taken as titles, and the family name becomes the first name.
#
# Input: "Cheikh Fall", "Prince Ndiaye", "King Mensah", "Sultan Aydin", "Baron Davis", "Chef Roux" and, as a check, "Hélène Ba".
# Expected: its documentation: "title, first, middle, last, suffix"; a name of two words whose first is a given name has that as
#   its first name. Cheikh is one of the most usual given names of Senegal, Prince of Congo and Ghana, Sultan of Turkey.
# Seen: Cheikh Fall: title Cheikh, first Fall, no last name; the same for Prince and King. Sultan, Baron: a title and a last name,
#   no first name at all. Set the constant titles empty and they are right.
# Hurts: a mail merge to partners in French-speaking Africa greets "Bonjour Fall"; a sort by family name puts them under nothing.
# Fails (exit 1) when nameparser no longer does this.
set -eu
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install -q --disable-pip-version-check nameparser==2.6.0
"$place/venv/bin/python" - <<'PY' | tee "$place/said"
from nameparser import HumanName

for text in ("Cheikh Fall", "Prince Ndiaye", "King Mensah", "Sultan Aydin", "Baron Davis", "Hélène Ba"):
    name = HumanName(text)
    print(f"{text}: title={name.title} first={name.first} last={name.last}")
PY
if grep -qx 'Cheikh Fall: title=Cheikh first=Fall last=' "$place/said" &&
    grep -qx 'Prince Ndiaye: title=Prince first=Ndiaye last=' "$place/said" &&
    grep -qx 'Sultan Aydin: title=Sultan first= last=Aydin' "$place/said"; then
    echo "still so"
else
    echo "changed" && exit 1
fi
