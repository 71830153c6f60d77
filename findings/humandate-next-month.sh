#!/bin/sh
# human-date-parser 0.3.1 (crates.io): "next month" is next Monday, "last month" was last Monday.
#
# Input: from Tuesday 1 December 2026: "next month", "last month", "tomorrow at 9", "next week", "next monday".
# Expected: 2027-01-01 and 2026-11-01, as "next year" is 2027-12-01: the crate's grammar (date_time.pest) has "next" and "last"
#   with a unit of time, month among them, as well as with a weekday. What it does not know, "9", is to be an error.
# Seen: "next month" is 2026-12-07, "last month" 2026-11-30, both Mondays: "mon" is read, "th" dropped without an error. So is
#   "at 9": tomorrow, no hour ("at 9:00" is read).
# Hurts: "call again next month" comes up within the week, and everyone of that month on the same Monday.
# Fails (exit 1) when human-date-parser no longer does this.
set -eu
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
cargo init -q --vcs none --name see .
cargo add -q human-date-parser@=0.3.1 chrono@=0.4.45
cat >src/main.rs <<'RS'
fn main() {
    let now = chrono::NaiveDate::from_ymd_opt(2026, 12, 1).and_then(|day| day.and_hms_opt(10, 0, 0)).expect("a day");
    for text in ["next month", "last month", "next year", "next week", "next monday", "tomorrow at 9", "tomorrow at 9:00"] {
        match human_date_parser::from_human_time(text, now) {
            Ok(read) => println!("{text} -> {read:?}"),
            Err(error) => println!("{text} -> {error}"),
        }
    }
}
RS
cargo run -q 2>err | tee said || cat err
if grep -q '^next month -> Date(2026-12-07)' said && grep -q '^last month -> Date(2026-11-30)' said; then
    echo "still so"
else
    echo "changed" && exit 1
fi
