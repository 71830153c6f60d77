#!/bin/sh
# pandas 3.1.1 with odfpy 1.4.1 (PyPI): an ODS duration is read from what the cell shows, not from what it holds.
#
# Input: a sheet with calls of 10 min 30 s and of 45 min, in cells formatted as minutes and seconds (shown 10:30 and 45:00).
# Expected: OpenDocument 1.2, part 1, chapter 19, attribute office:time-value: the cell's value is the duration PT10M30S; the
#   text:p within is only how it looks. pyexcel-ods3 0.6.1, run beside it, gives 0:10:30 and 0:45:00.
# Seen: the first call is 10:30:00, half past ten. With the second one the whole sheet raises "hour must be in 0..23: 45:00".
#   Dates and sums of the same file are read from their values.
# Hurts: hours and call times that a manager keeps in LibreOffice: sixty times too much, or the file cannot be opened.
# Fails (exit 1) when pandas no longer does this.
set -eu
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install -q --disable-pip-version-check pandas==3.1.1 odfpy==1.4.1 pyexcel-ods3==0.6.1
cd "$place"
venv/bin/python -W ignore - <<'PY' | tee said
import pandas
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P
from pyexcel_ods3 import get_data

CALLS = [("Lea", "10:30", "PT00H10M30S"), ("Bob", "45:00", "PT00H45M00S")]


def cell(shown, **held):
    it = TableCell(**held)
    it.addElement(P(text=shown))
    return it


def sheet(calls, name):
    document, table = OpenDocumentSpreadsheet(), Table(name="Calls")
    heads = [[cell(head, valuetype="string") for head in ("who", "call")]]
    rows = [[cell(who, valuetype="string"), cell(shown, valuetype="time", timevalue=held)] for who, shown, held in calls]
    for cells in heads + rows:
        row = TableRow()
        for it in cells:
            row.addElement(it)
        table.addElement(row)
    document.spreadsheet.addElement(table)
    document.save(name)


for count in (1, 2):
    name = f"calls{count}.ods"
    sheet(CALLS[:count], name)
    try:
        print("pandas", [str(call) for call in pandas.read_excel(name, engine="odf")["call"]])
    except ValueError as error:
        print("pandas", error)
    print("pyexcel-ods3", [str(row[1]) for row in get_data(name)["Calls"][1:]])
PY
if grep -qF "pandas ['10:30:00']" said && grep -qF 'pandas hour must be in 0..23: 45:00' said &&
    grep -qF "pyexcel-ods3 ['00:10:30', '00:45:00']" said; then
    echo "still so"
else
    echo "changed" && exit 1
fi
