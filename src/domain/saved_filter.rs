//! A filter of People kept under a name.

use super::id::SavedFilterId;
use super::lang::Lang;
use super::roster::Word;
use super::text::fold::fold;

/// A filter kept under a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedFilter {
    /// Its identity.
    pub id: SavedFilterId,
    /// The name, which is nobody else's.
    pub name: String,
    /// What is typed into the filter.
    pub text: String,
}

/// A filter that can be picked: one of the manager's, or one that everybody has from the first day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pick {
    /// The manager's own; `None` came with the program.
    pub id: Option<SavedFilterId>,
    /// How it is called.
    pub name: String,
    /// What is typed into the filter.
    pub text: String,
}

/// What can be picked, in a language: what came with the program, then the manager's own in the order they were saved. One
/// with the same name or the same text takes the place of what came along.
pub fn picks(saved: &[SavedFilter], lang: Lang) -> Vec<Pick> {
    let spelled = |word: Word| word.spelled().shown(lang);
    let no_rhythm = match lang {
        Lang::En => "none",
        Lang::Fr => "aucun",
    };
    let along = [
        spelled(Word::Late).to_owned(),
        spelled(Word::Never).to_owned(),
        format!("{}:{no_rhythm}", spelled(Word::Rhythm)),
    ];
    let replaced = |text: &String| saved.iter().any(|own| fold(&own.name) == fold(text) || own.text == *text);
    let along =
        along.into_iter().filter(|text| !replaced(text)).map(|text| Pick { id: None, name: text.clone(), text });
    let own = saved.iter().map(|own| Pick { id: Some(own.id), name: own.name.clone(), text: own.text.clone() });
    along.chain(own).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn saved(name: &str, text: &str) -> SavedFilter {
        SavedFilter { id: SavedFilterId::new(), name: name.to_owned(), text: text.to_owned() }
    }

    #[test]
    fn ones_own_stand_behind_those_that_came_along_and_replace_them() {
        let names = |saved: &[SavedFilter], lang| -> Vec<String> {
            picks(saved, lang).into_iter().map(|pick| pick.name).collect()
        };
        assert_eq!(names(&[], Lang::En), ["late", "never", "rhythm:none"]);
        assert_eq!(names(&[], Lang::Fr), ["retard", "jamais", "rythme:aucun"]);
        let own = [saved("vip", "tag:vip"), saved("Late", "late tier:A"), saved("new", "never")];
        assert_eq!(names(&own, Lang::En), ["rhythm:none", "vip", "Late", "new"]);
    }
}
