//! Somebody erased: only salted hashes stay, of that by which a file would bring them back (docs/product.md, "Privacy").

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::id::AffiliateId;
use super::text::fold::fold;

/// Something by which an import knows somebody again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark<'a> {
    /// Who they are in another system.
    Identifier {
        /// The system, for example `post-affiliate-pro`.
        system: &'a str,
        /// The identity there.
        value: &'a str,
    },
    /// Who they were in this notebook, and are in its copies.
    Person(AffiliateId),
    /// An e-mail address, whatever its case.
    Email(&'a str),
    /// A name, as names are compared; kept only of somebody of whom nothing better is known, for it is a namesake's too.
    Name(&'a str),
}

/// Everybody who was erased from a notebook, as far as one who knows a mark can ask.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Erased {
    /// So that a list of addresses hashed elsewhere says nothing about this notebook.
    salt: String,
    hashes: BTreeSet<String>,
}

impl Erased {
    /// Nobody yet. The salt is random.
    pub fn salted(salt: String) -> Self {
        Self { salt, hashes: BTreeSet::new() }
    }

    /// Remembers a mark.
    pub fn add(&mut self, mark: Mark<'_>) {
        self.hashes.insert(self.hash(mark));
    }

    /// Whether this mark was one of somebody who was erased.
    pub fn holds(&self, mark: Mark<'_>) -> bool {
        !self.hashes.is_empty() && self.hashes.contains(&self.hash(mark))
    }

    fn hash(&self, mark: Mark<'_>) -> String {
        let (kind, system, value) = match mark {
            Mark::Identifier { system, value } => ("identifier", system, value.trim().to_owned()),
            Mark::Person(id) => ("person", "", id.to_string()),
            Mark::Email(address) => ("email", "", address.trim().to_lowercase()),
            Mark::Name(name) => ("name", "", fold(name)),
        };
        let digest = Sha256::digest([&self.salt, kind, system, &value].join("\0"));
        digest.iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    const PAP: Mark<'static> = Mark::Identifier { system: "post-affiliate-pro", value: "8293a4b5" };

    #[rstest]
    #[case(PAP, PAP, true)]
    #[case(PAP, Mark::Identifier { system: "affiliatewp", value: "8293a4b5" }, false)]
    #[case(PAP, Mark::Name("8293a4b5"), false)]
    #[case(Mark::Email("Lea@Example.org"), Mark::Email(" lea@example.org "), true)]
    #[case(Mark::Email("lea@example.org"), Mark::Email("leo@example.org"), false)]
    #[case(Mark::Name("Léa Ødegård"), Mark::Name("LEA ODEGARD"), true)]
    fn a_mark_is_known_again(#[case] kept: Mark<'_>, #[case] asked: Mark<'_>, #[case] known: bool) {
        let mut erased = Erased::salted("salt".to_owned());
        assert!(!erased.holds(asked));
        erased.add(kept);
        assert_eq!(erased.holds(asked), known);
    }

    #[test]
    fn nothing_can_be_read_back_and_another_notebook_hashes_otherwise() {
        let kept = |salt: &str| {
            let mut erased = Erased::salted(salt.to_owned());
            erased.add(Mark::Email("lea@example.org"));
            serde_json::to_string(&erased).unwrap()
        };
        assert!(!kept("one").contains("lea"));
        assert_ne!(kept("one").replace("one", ""), kept("two").replace("two", ""));
    }
}
