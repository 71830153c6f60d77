//! Words that touch what the law protects most: health, religion, politics, union, origin, sex life (docs/product.md,
//! "Privacy"). Found at entry, they are met with a gentle word, never with a refusal. The words are data of this file.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::phrase::Phrase;
use super::text::fold::{APOSTROPHES, fold};

/// What a sensitive word touches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Topic {
    /// Illness, pregnancy, disability.
    Health,
    /// Faith, or none.
    Religion,
    /// Opinions and parties.
    Politics,
    /// Membership of a trade union.
    Union,
    /// Ethnic origin.
    Origin,
    /// Sex life and orientation.
    SexLife,
}

impl Topic {
    /// The word that chooses its name in the catalogues.
    pub fn code(self) -> &'static str {
        match self {
            Topic::Health => "health",
            Topic::Religion => "religion",
            Topic::Politics => "politics",
            Topic::Union => "union",
            Topic::Origin => "origin",
            Topic::SexLife => "sex_life",
        }
    }
}

/// A sensitive word in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What it touches.
    pub topic: Topic,
    /// The words as they stand in the text.
    pub word: String,
}

/// Words by topic, separated by commas, in both languages. `*` ends a beginning of words, `_` is any one word, never the first. Accents and
/// case do not count.
const WORDS: &[(Topic, &str)] = &[
    (
        Topic::Health,
        "malade, malades, maladie*, maladif, cancer*, leucémi*, tumeur*, tumor*, tumour*, dépressi*, depressed, \
         diabèt*, diabet*, hospitalis*, hospitaliz*, hôpital, in hospital, chimio*, chemo*, radiothérapie, burn out, \
         burnout, handicap*, disabled, disability, fausse couche, miscarriage*, est enceinte, tombée enceinte, \
         sa femme enceinte, pregnan*, alzheimer*, parkinson, autis*, adhd, tdah, hiv, vih, sida, séropositi*, \
         psychiatr*, psychothérap*, antidépress*, antidepress*, schizophr*, bipolaire, bipolar, alcooliq*, alcoolism*, \
         alcoholi*, addiction*, anorexi*, boulimi*, bulimi*, infarctus, heart attack, AVC, a stroke, sick leave, \
         arrêt maladie, illness*, disease*, chirurgi*, surgery, ménopause, menopause, PMA, FIV, IVF, infertil*, \
         épileps*, epileps*, asthmatique, sclérose, sclerosis, suicid*",
    ),
    (
        Topic::Religion,
        "catholiq*, catholic*, protestant*, évangélique*, evangelical*, musulman*, muslim*, islam*, juif, juifs, \
         juive, juives, jewish, judaïsme, judaism, chrétien, chrétienne, chrétiens, chrétiennes, christianism*, \
         christianity, christian faith, orthodox church, bouddhis*, buddhis*, hindou*, hinduism, hindu, athée*, \
         atheis*, agnosti*, mormon*, jéhovah*, jehovah*, ramadan, mosquée*, mosque, mosques, synagogue*, va à la messe, \
         goes to church, prays, prie tous, pratiquant*, halal, kosher, casher, bar mitzvah",
    ),
    (
        Topic::Politics,
        "extrême droite, extrême gauche, far right, far left, vote à droite, vote à gauche, vote pour, votes for, \
         voted for, a voté, front national, rassemblement national, parti socialiste, LFI, insoumis, insoumise, \
         macroniste*, mélenchoniste*, lepéniste*, républicaine, républicains, republicans, a republican, democrats, \
         a democrat, communist*, gauchiste*, trumpis*, trump supporter, brexiteer*, tory, tories, labour party, \
         militant, militante, militants, opinions politiques, convictions politiques, political views, \
         political opinions, politically",
    ),
    (
        Topic::Union,
        "syndicat, syndicats, syndiqué*, syndical, syndicale, syndicaux, syndicalis*, trade union*, labor union, \
         labour union, union member, union rep, unionised, unionized, CGT, CFDT, gréviste*",
    ),
    (
        Topic::Origin,
        "origine ethnique, origines ethniques, ethnic*, ethnie*, racial*, immigré*, immigrant*, sans papiers, \
         réfugié*, refugee*, maghrébin*, tzigane*, gitan, gitane, gitans, gypsy, gypsies, couleur de peau, skin colour, \
         skin color, métis, métisse, d'origine algérienne, d'origine marocaine, d'origine tunisienne, d'origine turque, \
         d'origine africaine, d'origine portugaise, d'origine italienne, d'origine espagnole, d'origine polonaise, \
         d'origine étrangère, of _ descent, of _ origin",
    ),
    (
        Topic::SexLife,
        "gay, gays, lesbien*, lesbian*, homosexu*, hétérosexu*, heterosexu*, bisexu*, transgenre*, transgender*, \
         transsexu*, sexuel*, sexual*, son coming out, came out as, adultère, adultery, infidèl*, infidel*, \
         extraconjugal*, extramarital, having an affair, has an affair, sa maîtresse, son amant, libertin*",
    ),
];

/// What only sounds like one of them.
const HARMLESS: &str = "syndicat d'initiative, syndicats d'initiative, syndicat de copropriété, syndicat mixte, \
    syndicat des eaux, syndicat de communes, gay lussac, voté le meilleur, voted for best, militant pour le bio, \
    ethnic food, cuisine ethnique, cancer zodiac, signe cancer, sexual wellness, Sainte Catherine, diabetes free, \
    handicap de golf, golf handicap, handicap golf, sans maladie, disease free, of any origin, of unknown origin, \
    of certified origin, of controlled origin";

/// One entry of the lists: what each of its words has to be.
type Pattern = Vec<Part>;

#[derive(Debug, Clone)]
enum Part {
    Word(String),
    Beginning(String),
    Any,
}

impl Part {
    fn fits(&self, word: &str) -> bool {
        match self {
            Part::Word(whole) => word == whole,
            Part::Beginning(beginning) => word.starts_with(beginning.as_str()),
            Part::Any => true,
        }
    }
}

/// Entries, with what they touch, by the letter with which they begin.
type ByLetter = HashMap<char, Vec<(Option<Topic>, Pattern)>>;

/// Every entry by the letter with which it begins, what only sounds like something sensitive first, without a topic: hardly
/// one of four hundred begins like a given word.
static PATTERNS: LazyLock<ByLetter> = LazyLock::new(|| {
    let sensitive = WORDS.iter().flat_map(|(topic, list)| patterns(list).map(|pattern| (Some(*topic), pattern)));
    let harmless = patterns(HARMLESS).map(|pattern| (None, pattern));
    let mut by_letter = ByLetter::new();
    for (topic, pattern) in harmless.chain(sensitive) {
        if let Some(Part::Word(first) | Part::Beginning(first)) = pattern.first() {
            by_letter.entry(first.chars().next().unwrap_or_default()).or_default().push((topic, pattern));
        }
    }
    by_letter
});

fn patterns(list: &str) -> impl Iterator<Item = Pattern> {
    list.split(',').map(|entry| {
        let part = |word: &str| match (word, word.strip_suffix('*')) {
            ("_", _) => vec![Part::Any],
            (_, Some(beginning)) => vec![Part::Beginning(fold(beginning))],
            (_, None) => folded(word).map(Part::Word).collect(),
        };
        entry.split_whitespace().flat_map(part).collect()
    })
}

/// A word as it is compared: what is elided before an apostrophe stands alone (`l'extrême`), and so do the parts of a word
/// with hyphens.
fn folded(word: &str) -> impl Iterator<Item = String> {
    // Nearly every word of the lists and of a note: the lists alone are four hundred at the first note of a day.
    if !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return vec![word.to_owned()].into_iter();
    }
    let elided = word.split_once(APOSTROPHES).filter(|(before, _)| before.chars().count() <= 2);
    let (before, rest) = elided.unwrap_or(("", word));
    let all = format!("{} {}", fold(before), fold(rest));
    all.split(' ').filter(|part| !part.is_empty()).map(str::to_owned).collect::<Vec<_>>().into_iter()
}

/// The gentle word for the first sensitive word of a text.
pub fn warning(text: &str) -> Option<Phrase> {
    let found = find(text)?;
    Some(Phrase::new("read-sensitive").with("topic", found.topic.code()).with("word", found.word))
}

/// What to say of the first of several texts that holds a sensitive word: a second warning would say no more.
pub fn warning_of<'t>(texts: impl IntoIterator<Item = &'t str>) -> Option<Phrase> {
    texts.into_iter().find_map(warning)
}

/// The first sensitive word of a text.
pub fn find(text: &str) -> Option<Found> {
    let raw: Vec<&str> = text.split_whitespace().collect();
    let mut words: Vec<(usize, String)> = Vec::new();
    for (at, word) in raw.iter().enumerate() {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        words.extend(folded(bare).map(|part| (at, part)));
    }
    let fits = |pattern: &Pattern, from: usize| {
        words
            .get(from..from + pattern.len())
            .is_some_and(|words| pattern.iter().zip(words).all(|(part, (_, word))| part.fits(word)))
    };
    let mut from = 0;
    while let Some((first, word)) = words.get(from) {
        let alike = word.chars().next().and_then(|letter| PATTERNS.get(&letter));
        match alike.into_iter().flatten().find(|(_, pattern)| fits(pattern, from)) {
            Some((None, harmless)) => from += harmless.len(),
            Some((Some(topic), pattern)) => {
                let last = words[from + pattern.len() - 1].0;
                let said = raw.get(*first..=last).unwrap_or_default().join(" ");
                let word = said.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
                return Some(Found { topic: *topic, word });
            }
            None => from += 1,
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("Sa mère a un cancer du sein", Topic::Health, "cancer")]
    #[case("en dépression depuis Noël", Topic::Health, "dépression")]
    #[case("in BURN-OUT since May", Topic::Health, "BURN-OUT")]
    #[case("Sa femme est enceinte !", Topic::Health, "est enceinte")]
    #[case("diabétique", Topic::Health, "diabétique")]
    #[case("a fait un AVC", Topic::Health, "AVC")]
    #[case("musulmane, fête l'Aïd", Topic::Religion, "musulmane")]
    #[case("goes to church on Sundays", Topic::Religion, "goes to church")]
    #[case("vote à l'extrême droite", Topic::Politics, "l'extrême droite")]
    #[case("She voted for the other one", Topic::Politics, "voted for")]
    #[case("déléguée du syndicat", Topic::Union, "syndicat")]
    #[case("in a trade union", Topic::Union, "trade union")]
    #[case("d’origine algérienne", Topic::Origin, "d’origine algérienne")]
    #[case("of Polish descent", Topic::Origin, "of Polish descent")]
    #[case("son fils est gay", Topic::SexLife, "gay")]
    #[case("orientation sexuelle", Topic::SexLife, "sexuelle")]
    fn a_sensitive_word_is_found_as_it_was_written(#[case] text: &str, #[case] topic: Topic, #[case] word: &str) {
        assert_eq!(find(text), Some(Found { topic, word: word.to_owned() }));
    }

    #[rstest]
    #[case::tourist_office("travaille au syndicat d'initiative")]
    #[case::tourist_office_in_print("le syndicat d’initiative de Lyon")]
    #[case::building("président du syndicat de copropriété")]
    #[case::syndication("content syndication, syndicated feeds")]
    #[case::policy("politique tarifaire, politique de confidentialité")]
    #[case::running("won the race, trail race in May")]
    #[case::speakers("teste des enceintes Bluetooth")]
    #[case::first_name("Christian et Pascale, ses parents")]
    #[case::release("her book is coming out in May")]
    #[case::school("la maîtresse de Léa")]
    #[case::origin("à l'origine du site ; appellation d'origine contrôlée")]
    #[case::democratic("un prix démocratique")]
    #[case::golf("handicap de golf : 12")]
    #[case::street("habite rue Gay-Lussac")]
    #[case::hide("cacher un cadeau")]
    #[case::plain("Léa a intégré l'équipe de foot")]
    #[case::blank("")]
    fn a_harmless_word_is_left_alone(#[case] text: &str) {
        assert_eq!(find(text), None);
    }

    proptest::proptest! {
        #[test]
        fn any_text_can_be_looked_at(text in "\\PC{0,60}") {
            if let Some(found) = find(&text) {
                proptest::prop_assert!(!found.word.is_empty());
            }
        }
    }
}
