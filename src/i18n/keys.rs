//! What keys are called, alike on the screens and on the command line.

use super::Words;

/// Which signs may stand for a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signs {
    /// An arrow for an arrow key.
    Any,
    /// Names within ASCII only.
    Ascii,
}

/// Before the key that is held with another: how the table writes it, and the message.
const HELD: [(&str, &str); 3] = [("C-", "key-with-ctrl"), ("A-", "key-with-alt"), ("S-", "key-with-shift")];

impl Words {
    /// A key of the table (`C-j`, `PgDn`, `g g`) as it is shown: `Ctrl-J`, `PgSuiv`, a letter as it is.
    pub fn key_name(&self, key: &str, signs: Signs) -> String {
        if let Some((first, then)) = key.split_once(' ').filter(|(first, _)| !first.is_empty()) {
            return format!("{} {}", self.key_name(first, signs), self.key_name(then, signs));
        }
        let id = format!("key-{}", key.to_lowercase());
        if key.chars().count() > 1 && self.knows(&id) {
            let name = self.say(&id);
            // An arrow has a sign beyond ASCII; its name in the table says the same.
            let is_sign = !name.chars().any(char::is_alphanumeric);
            return if is_sign && signs == Signs::Ascii { key.to_owned() } else { name };
        }
        for (prefix, id) in HELD {
            if let Some(bare) = key.strip_prefix(prefix).filter(|bare| !bare.is_empty()) {
                let bare = if bare.chars().count() == 1 { bare.to_uppercase() } else { self.key_name(bare, signs) };
                return self.say_with(id, &[("key", bare.into())]);
            }
        }
        key.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::domain::lang::Lang;

    #[rstest]
    #[case("C-l", "Ctrl-L", "Ctrl-L")]
    #[case("Down", "↓", "↓")]
    #[case("Esc", "Esc", "Échap")]
    #[case("PgDn", "PgDn", "PgSuiv")]
    #[case("S-Tab", "Shift-Tab", "Maj-Tab")]
    #[case("A-Enter", "Alt-Enter", "Alt-Entrée")]
    #[case("g g", "g g", "g g")]
    #[case("?", "?", "?")]
    #[case("-", "-", "-")]
    fn a_key_is_called_as_on_a_keyboard(#[case] key: &str, #[case] english: &str, #[case] french: &str) {
        let named = |lang| Words::new(lang).key_name(key, Signs::Any);
        assert_eq!((named(Lang::En).as_str(), named(Lang::Fr).as_str()), (english, french));
    }
}
