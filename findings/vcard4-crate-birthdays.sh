#!/bin/sh
# vcard4 0.7.3 (crates.io): birthdays that are known in part are read as whole days and written back as such.
#
# Input: vCard 4.0 cards with BDAY:--0412 (12 April, no year), 1985-04, 1985 and --0229.
# Expected: RFC 6350, sections 4.3.1 and 6.2.5: these are dates of their own, the first three are among the examples of
#   4.3.1; a program that rewrites a card keeps them.
# Seen: read without an error and written as 00000412, 19850401, 19850101 and 00000229.
# Hurts: whoever is known to be born in 1985 is congratulated on 1 January, who was born in April 1985 on the 1st; a birthday
#   without a year makes somebody 2026 years old. Nothing tells afterwards which days were made up.
# Fails (exit 1) when vcard4 no longer does this.
set -eu
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
cargo init -q --vcs none --name see .
cargo add -q vcard4@=0.7.3
cat >src/main.rs <<'RS'
fn main() {
    for day in ["--0412", "1985-04", "1985", "--0229", "19850412"] {
        let card = format!("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Lea Roux\r\nBDAY:{day}\r\nEND:VCARD\r\n");
        let written = match vcard4::parse(&card) {
            Ok(cards) => cards[0].to_string(),
            Err(error) => error.to_string(),
        };
        let line = written.lines().find(|line| line.starts_with("BDAY")).unwrap_or(&written);
        println!("{day} -> {line}");
    }
}
RS
cargo run -q 2>err | tee said || cat err
if grep -qx -- '--0412 -> BDAY:00000412' said && grep -qx -- '1985-04 -> BDAY:19850401' said &&
    grep -qx -- '1985 -> BDAY:19850101' said && grep -qx -- '19850412 -> BDAY:19850412' said; then
    echo "still so"
else
    echo "changed" && exit 1
fi
