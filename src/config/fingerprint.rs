//! A short text that changes whenever the rules change: the store keeps it beside what it computed from them.

use sha2::{Digest, Sha256};

use crate::domain::rules::Rules;

/// The SHA-256 of the rules, in hexadecimal; the same on every run for the same rules.
///
/// The text that is hashed is the rules' debug form: every field is in it, days and times in ISO form, lists in their
/// order. The program's version is in it too, since a later one may read the same rules otherwise.
pub fn fingerprint(rules: &Rules) -> String {
    let text = format!("{} {rules:?}", env!("CARGO_PKG_VERSION"));
    Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_changes_with_every_rule_and_only_then() {
        let rules = Rules::default();
        assert_eq!(fingerprint(&rules), fingerprint(&rules.clone()));
        let later = Rules { fatigue_days: 4, ..rules.clone() };
        assert_ne!(fingerprint(&rules), fingerprint(&later));
    }
}
