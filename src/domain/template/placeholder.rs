//! The gaps of a template by name, in both languages.

use crate::domain::text::fold::fold;

/// Declares the gaps with their names; the first English name stands for it in data and chooses its words in the catalogues.
macro_rules! placeholders {
    ($($(#[$doc:meta])* $variant:ident = $code:literal $(, $other:literal)*;)+) => {
        /// A gap of a template.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Placeholder {
            $($(#[$doc])* $variant),+
        }

        impl Placeholder {
            /// Every gap, in the order of lists.
            pub const ALL: &'static [Placeholder] = &[$(Placeholder::$variant),+];

            /// The name in data, and in English templates.
            pub fn code(self) -> &'static str {
                match self { $(Placeholder::$variant => $code),+ }
            }

            /// Every name it has, folded.
            fn names(self) -> &'static [&'static str] {
                match self { $(Placeholder::$variant => &[$code $(, $other)*]),+ }
            }
        }
    };
}

placeholders! {
    /// The first name, as one says it.
    FirstName = "first_name", "prenom";
    /// The display name.
    Name = "name", "nom";
    /// A child's name.
    Child = "child", "enfant";
    /// The partner's name.
    Partner = "partner", "conjoint";
    /// A pet's name.
    Pet = "pet", "animal";
    /// A passion, in the words of the notebook.
    Interest = "interest", "passion";
    /// What was talked about last, in the words of the notebook.
    LastTopic = "last_topic", "dernier_sujet";
    /// What the manager owes, in the words of the notebook.
    Promise = "promise", "promesse";
    /// The next date that matters.
    Occasion = "occasion";
    /// The affiliate's site.
    Site = "site";
    /// The manager's own name.
    MyName = "my_name", "mon_nom";
    /// An address to look at.
    Link = "link", "lien";
    /// A number worth celebrating, with its unit.
    Figure = "figure", "chiffre";
    /// What a promotion is called.
    Promotion = "promotion";
    /// A day, as one writes it.
    Date = "date", "jour";
    /// What is new.
    News = "news", "nouvelle";
    /// Why.
    Why = "reason", "raison";
    /// What the affiliate suggested.
    Idea = "idea", "idee";
    /// Whom the affiliate should meet.
    OtherPerson = "other_person", "autre_personne";
}

impl Placeholder {
    /// The gap of a name in either language, with or without accents; blanks and hyphens count as `_`.
    pub fn from_name(name: &str) -> Option<Placeholder> {
        let wanted = fold(name.trim()).replace([' ', '-'], "_");
        Placeholder::ALL.iter().copied().find(|placeholder| placeholder.names().contains(&wanted.as_str()))
    }
}
