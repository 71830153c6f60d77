#!/bin/sh
# ledger 3.3.0-3 and hledger 1.25-2 (Debian 12): what "ledger print" writes, hledger reads a thousand times smaller.
#
# Input: two payables in a commodity of whole numbers, "1,000 PTS" and "12 PTS" (bonus points, leads, clicks).
# Expected: 1,012 PTS in both; hledger's manual calls itself largely compatible with ledger(1).
# Seen: ledger 1,012 PTS. hledger takes the lone comma as a decimal mark (its manual owns to that under "Decimal marks, digit
#   group marks"): 1.000 + 12 = 13, which it prints as "13,000 PTS", as if it were thirteen thousand. No warning.
# Hurts: whoever counts an affiliate's points in one of the two and pays by the other. A line "decimal-mark ." on top of the
#   printed file helps; ledger never writes it.
# Fails (exit 1) when either no longer does this.
set -eu
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
if ! command -v ledger >/dev/null 2>&1 || ! command -v hledger >/dev/null 2>&1; then
    apt-get update -qq && apt-get install -y -qq ledger hledger >/dev/null 2>&1
fi
export LC_ALL=C.UTF-8
ledger --version | head -n 1
hledger --version
cat >"$place/points.dat" <<'DAT'
2026/01/02 First partner
    Payable    1,000 PTS
    Points

2026/01/03 Second partner
    Payable    12 PTS
    Points
DAT
ledger --args-only -f "$place/points.dat" print >"$place/printed.dat"
cat "$place/printed.dat"
echo "ledger:" && ledger --args-only -f "$place/printed.dat" balance Payable | tee "$place/one"
echo "hledger:" && hledger -f "$place/printed.dat" balance Payable | tee "$place/two"
hledger -f "$place/printed.dat" register Payable -O csv | tee "$place/rows"
if grep -q '1,012 PTS' "$place/one" && grep -q '13,000 PTS' "$place/two"; then
    echo "still so"
else
    echo "changed" && exit 1
fi
