//! The message templates: those of `assets/templates`, compiled in, and over them the files of the user's folder.

use std::fs;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use crate::domain::lang::Lang;
use crate::domain::phrase::Phrase;
use crate::domain::template::{Template, parse};
use crate::domain::text::clean::clean_note;
use crate::files;
use crate::i18n::system::system_error;

/// A template longer than this, in bytes, is taken for a mistake.
const LONGEST: u64 = 64 * 1024;

/// A template compiled in, in every language.
#[derive(Debug, Clone, Copy)]
pub struct BuiltIn {
    /// Its name.
    pub name: &'static str,
    en: &'static str,
    fr: &'static str,
}

impl BuiltIn {
    /// The text in a language.
    pub fn text(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::En => self.en,
            Lang::Fr => self.fr,
        }
    }
}

macro_rules! built_in {
    ($($name:literal),+ $(,)?) => {
        /// Every template of `assets/templates`, in the order of a partnership; a test compares this list with the disk.
        pub const BUILT_IN: &[BuiltIn] = &[$(BuiltIn {
            name: $name,
            en: include_str!(concat!("../../assets/templates/en/", $name, ".md")),
            fr: include_str!(concat!("../../assets/templates/fr/", $name, ".md")),
        }),+];
    };
}

built_in!(
    "welcome",
    "first-sale",
    "milestone",
    "birthday",
    "help",
    "promotion-short",
    "promotion-long",
    "newsletter",
    "feedback",
    "introduction",
    "reactivation",
    "thanks",
    "difficult-news",
);

/// Where a template comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// It is compiled in.
    BuiltIn,
    /// It is a file of the user's folder.
    File(PathBuf),
}

/// The templates of one language, and what is wrong in the user's files.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Templates {
    /// The templates, the built-in ones first, whether replaced or not, then the user's own by name.
    pub all: Vec<(Template, Origin)>,
    /// Files that cannot be used, each as a sentence with its line; the built-in template of that name stands in.
    pub faults: Vec<Phrase>,
}

impl Templates {
    /// Reads the templates of a language; `folder` is the user's, with a folder a language in it, and may be missing.
    pub fn load(folder: &Path, lang: Lang) -> Templates {
        let mut templates = Templates::default();
        for built_in in BUILT_IN {
            // A test reads every one of them.
            let Ok(template) = parse(built_in.name, lang, built_in.text(lang)) else { continue };
            templates.all.push((template, Origin::BuiltIn));
        }
        let known = templates.all.len();
        for path in files(&folder.join(lang.code())) {
            match own(&path, lang) {
                Ok(template) => templates.put(template, path),
                Err(fault) => templates.faults.push(fault),
            }
        }
        templates.all[known..].sort_by(|(one, _), (other, _)| one.name.cmp(&other.name));
        templates
    }

    /// The template of a name, or of a title.
    pub fn find(&self, wanted: &str) -> Option<&Template> {
        let folded = crate::domain::text::fold::fold(wanted);
        let is_named = |template: &&Template| template.name == wanted;
        let is_titled = |template: &&Template| crate::domain::text::fold::fold(&template.title) == folded;
        let all = || self.all.iter().map(|(template, _)| template);
        all().find(is_named).or_else(|| all().find(is_titled))
    }

    /// What stands in the file of a template, the heads above the text included: of the user's own file, or as it is compiled
    /// in. `None` where no template has that name or title.
    ///
    /// # Errors
    /// The user's file cannot be read any more.
    pub fn source(&self, wanted: &str, lang: Lang) -> Option<io::Result<String>> {
        let name = &self.find(wanted)?.name;
        let (_, origin) = self.all.iter().find(|(template, _)| template.name == *name)?;
        match origin {
            Origin::File(path) => Some(files::text(path)),
            Origin::BuiltIn => {
                BUILT_IN.iter().find(|known| known.name == *name).map(|known| Ok(known.text(lang).to_owned()))
            }
        }
    }

    fn put(&mut self, template: Template, path: PathBuf) {
        match self.all.iter_mut().find(|(known, _)| known.name == template.name) {
            Some((known, origin)) => {
                let before = std::mem::replace(known, template);
                // What the file does not say stays as it was.
                if known.title == before.name.replace(['-', '_'], " ") {
                    known.title = before.title;
                }
                if known.suits.is_empty() {
                    known.suits = before.suits;
                }
                *origin = Origin::File(path);
            }
            None => self.all.push((template, Origin::File(path))),
        }
    }
}

/// The user's files of a language.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
    let mut files: Vec<PathBuf> = entries
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "md"))
        .collect();
    files.sort();
    files
}

/// Reads one of the user's files; the error is a sentence with its line.
fn own(path: &Path, lang: Lang) -> Result<Template, Phrase> {
    let file = path.display().to_string();
    let text = read(path).map_err(|error| {
        Phrase::new("template-unreadable").with("file", file.as_str()).with("reason", system_error(&error))
    })?;
    let name = path.file_stem().unwrap_or_default().to_string_lossy();
    parse(&name, lang, &clean_note(&text)).map_err(|fault| fault.phrase(&file))
}

fn read(path: &Path) -> io::Result<String> {
    let mut text = String::new();
    files::open(path)?.take(LONGEST).read_to_string(&mut text)?;
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::affiliate::AddressForm;
    use crate::domain::template::{Filled, Placeholder, Values};

    fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in files {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        folder
    }

    #[test]
    fn every_template_on_disk_is_built_in() {
        for lang in Lang::ALL {
            let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/templates").join(lang.code());
            let mut named: Vec<&str> = BUILT_IN.iter().map(|built_in| built_in.name).collect();
            named.sort_unstable();
            let on_disk: Vec<String> =
                files(&folder).iter().map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned()).collect();
            assert_eq!(on_disk, named);
        }
    }

    #[test]
    fn every_built_in_template_can_be_read() {
        for lang in Lang::ALL {
            for built_in in BUILT_IN {
                let read = parse(built_in.name, lang, built_in.text(lang));
                assert!(read.is_ok(), "{}/{}: {read:?}", lang.code(), built_in.name);
            }
        }
    }

    /// Somebody of whom everything is known, or almost nothing.
    fn values(known: &[Placeholder]) -> Values {
        let mut values = Values::default();
        for placeholder in known {
            values.set(*placeholder, &format!("<{}>", placeholder.code()));
        }
        values
    }

    fn whole(template: &Template, form: AddressForm, values: &Values) -> String {
        match template.fill(Some(form), values) {
            Filled::Whole(letter) => format!("{}\n{}", letter.subject.unwrap_or_default(), letter.body),
            Filled::Missing(missing) => panic!("{}/{}: {missing:?}", template.lang.code(), template.name),
        }
    }

    fn all() -> impl Iterator<Item = Template> {
        let of = |lang| move |built_in: &BuiltIn| parse(built_in.name, lang, built_in.text(lang)).unwrap();
        Lang::ALL.into_iter().flat_map(move |lang| BUILT_IN.iter().map(of(lang)))
    }

    #[test]
    fn every_built_in_template_fills_without_a_hole_and_asks_for_something() {
        for template in all() {
            let almost_nothing = [Placeholder::FirstName, Placeholder::Name];
            let missing = match template.fill(None, &values(&almost_nothing)) {
                Filled::Whole(_) => Vec::new(),
                Filled::Missing(missing) => missing,
            };
            assert!(missing.len() <= 4, "{}: nobody answers so many questions: {missing:?}", template.name);
            let bare = whole(&template, AddressForm::Vous, &values(&[&almost_nothing[..], &missing].concat()));
            let full = whole(&template, AddressForm::Tu, &values(Placeholder::ALL));
            for text in [&bare, &full] {
                assert!(!text.contains(['{', '}', '|']), "{}: {text}", template.name);
                assert!(!text.contains("\n\n\n"), "{}: {text}", template.name);
                assert!(text.contains('?'), "{}: no call to action", template.name);
                assert!(text.len() < 1200, "{}: too long", template.name);
            }
            assert!(template.subject.is_some(), "{}", template.name);
        }
    }

    #[test]
    fn familiar_and_polite_are_never_mixed() {
        let familiar = ["tu", "te", "toi", "ton", "ta", "tes", "t"];
        let polite = ["vous", "votre", "vos"];
        for template in all().filter(|template| template.lang == Lang::Fr) {
            for (form, foreign) in [(AddressForm::Tu, &polite[..]), (AddressForm::Vous, &familiar[..])] {
                let text = whole(&template, form, &values(Placeholder::ALL)).to_lowercase();
                let mut words = text.split(|letter: char| !letter.is_alphabetic());
                assert_eq!(words.find(|word| foreign.contains(word)), None, "{} as {form:?}", template.name);
            }
        }
    }

    #[test]
    fn typography_follows_the_language() {
        for template in all() {
            let text = BUILT_IN.iter().find(|built_in| built_in.name == template.name).unwrap().text(template.lang);
            assert!(!text.contains('\''), "{}: ’ instead of '", template.name);
            for sign in [" :", " ;", " !", " ?", " »", "« "] {
                assert!(!text.contains(sign), "{}: {sign:?}", template.name);
            }
            assert_eq!(text.contains('\u{a0}'), template.lang == Lang::Fr, "{}", template.name);
        }
    }

    #[test]
    fn a_file_of_the_user_replaces_or_adds() {
        let folder = folder(&[
            ("fr/birthday.md", "Bon anniversaire {prénom}"),
            ("fr/zebra.md", "title: Zèbre\n---\nSalut {prénom}"),
            ("fr/notes.txt", "{nothing}"),
            ("en/other.md", "Hi"),
        ]);
        let templates = Templates::load(folder.path(), Lang::Fr);
        assert_eq!(templates.faults, []);
        let (birthday, origin) = templates.all.iter().find(|(template, _)| template.name == "birthday").unwrap();
        assert_eq!((birthday.title.as_str(), birthday.body.len()), ("Anniversaire", 1));
        assert_eq!(birthday.suits.len(), 1, "what it suits stays");
        assert!(matches!(origin, Origin::File(path) if path.ends_with("fr/birthday.md")));
        assert_eq!(templates.all.len(), BUILT_IN.len() + 1);
        assert_eq!(templates.all.last().unwrap().0.title, "Zèbre");
        assert_eq!(templates.find("zebre").unwrap().name, "zebra");
    }

    #[test]
    fn a_broken_file_is_named_with_its_line_and_the_built_in_template_stays() {
        let folder = folder(&[("en/birthday.md", "Hi {first_name},\n\nhow is {dog}?")]);
        let templates = Templates::load(folder.path(), Lang::En);
        let file = folder.path().join("en/birthday.md").display().to_string();
        let expected = Phrase::new("template-unknown-gap").with("file", file).with("line", "3").with("found", "dog");
        assert_eq!(templates.faults, [expected]);
        let (birthday, origin) = templates.all.iter().find(|(template, _)| template.name == "birthday").unwrap();
        assert_eq!(origin, &Origin::BuiltIn);
        assert!(birthday.body.len() > 3);
    }

    #[test]
    fn what_is_no_text_is_refused() {
        let folder = folder(&[]);
        let path = folder.path().join("en/welcome.md");
        fs::create_dir_all(&path).unwrap();
        fs::write(folder.path().join("en/thanks.md"), b"\xff\xfe").unwrap();
        let templates = Templates::load(folder.path(), Lang::En);
        assert_eq!(templates.faults.len(), 2);
        assert_eq!(templates.all.len(), BUILT_IN.len());
    }
}
