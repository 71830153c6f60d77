//! Sentences to begin a talk with, made from the person's own notes. A note is quoted as it was written, never bent into a
//! sentence, and nothing is added to it; each opener names the note it comes from.

use chrono::NaiveDate;

use super::affiliate::{AddressForm, Affiliate};
use super::dossier::Dossier;
use super::fact::{Fact, FactKind};
use super::id::FactId;
use super::lang::Lang;
use super::phrase::Phrase;
use super::promise::PromiseBy;
use super::relative::Relative;
use super::rules::LeapDay;
use super::sensitive;
use super::text::fold::fold;

/// How many there are at most (1-product.md, the guide's principles).
pub const OPENERS: usize = 3;

/// A sentence to begin with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opener {
    /// The sentence, to be said in the person's language ([`Affiliate::speaks`]).
    pub says: Phrase,
    /// The note it comes from, to be said in the reader's language.
    pub source: Phrase,
    /// The fact, to be ticked as asked about once it was.
    pub fact: Option<FactId>,
}

impl Affiliate {
    /// The language in which one writes to the person; the reader's own where it is not known or not spoken here.
    pub fn speaks(&self, reader: Lang) -> Lang {
        self.language.as_deref().and_then(Lang::from_locale).unwrap_or(reader)
    }
}

impl Dossier {
    /// Up to three openers: what to ask about first, then relatives of whom nothing else is known, then what the manager
    /// owes. Private notes, what not to mention, what they dislike and what touches health, religion and the like make none;
    /// nor does a relative whom a note of care is about.
    pub fn openers(&self, today: NaiveDate, leap_day: LeapDay) -> Vec<Opener> {
        if self.affiliate.silence().is_some() {
            return Vec::new();
        }
        let form = self.affiliate.address_form.unwrap_or(AddressForm::Vous);
        let mut openers: Vec<Opener> = Vec::new();
        let mut named = Vec::new();
        for fact in self.to_ask_about(today) {
            let relative = fact.relative.and_then(|id| self.relative(id));
            let twice = relative.is_some_and(|relative| named.contains(&relative.id));
            if !can_be_said(fact) || twice || relative.is_some_and(|relative| self.minds(relative)) {
                continue;
            }
            named.extend(relative.map(|relative| relative.id));
            openers.push(of_fact(fact, relative, form, today));
        }
        for relative in self.relatives.iter().filter(|relative| !named.contains(&relative.id) && !self.minds(relative))
        {
            openers.push(of_relative(relative, today, leap_day));
        }
        let owed = self.promises.iter().filter(|promise| promise.by == PromiseBy::Me && promise.done_on.is_none());
        openers.extend(owed.map(|promise| Opener {
            says: Phrase::new("opener-promise").with("text", quoted(&promise.text)),
            source: Phrase::new("opener-from-promise").with("day", promise.made_on),
            fact: None,
        }));
        openers.truncate(OPENERS);
        openers
    }

    /// Whether a note of care, a private or a sensitive one is about this relative, or names them.
    fn minds(&self, relative: &Relative) -> bool {
        let name = fold(&relative.name);
        self.facts
            .iter()
            .filter(|fact| !can_be_said(fact))
            .any(|fact| fact.relative == Some(relative.id) || fold(&fact.text).split(' ').any(|word| word == name))
    }
}

fn can_be_said(fact: &Fact) -> bool {
    let is_kind = !matches!(fact.kind, FactKind::Care | FactKind::Dislike);
    is_kind && !fact.private && sensitive::find(&fact.text).is_none()
}

/// A note between quotation marks: on one line, without the stop at its end.
fn quoted(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    line.trim_end_matches(['.', ' ']).to_owned()
}

fn of_fact(fact: &Fact, relative: Option<&Relative>, form: AddressForm, today: NaiveDate) -> Opener {
    let topical = fact.on.filter(|_| fact.is_topical(today));
    let id = match (topical, fact.doubted_since(today), relative, fact.kind) {
        (Some(on), ..) if on < today => "opener-past",
        (Some(_), ..) => "opener-coming",
        (None, _, Some(_), _) => "opener-relative-note",
        (None, Some(_), None, _) => "opener-still",
        (None, None, None, FactKind::Family) => "opener-family",
        (None, None, None, FactKind::Interest) => "opener-interest",
        (None, None, None, FactKind::Like) => "opener-like",
        (None, None, None, FactKind::Site) => "opener-site",
        (None, None, None, _) => "opener-topic",
    };
    let mut says = Phrase::new(id).with("text", quoted(&fact.text)).with("form", form.code());
    if let Some(on) = topical {
        says = says.with("day", on);
    }
    if let Some(relative) = relative {
        says = says.with("name", relative.name.as_str());
    }
    Opener { says, source: Phrase::new("opener-from-fact").with("day", fact.learned_on), fact: Some(fact.id) }
}

fn of_relative(relative: &Relative, today: NaiveDate, leap_day: LeapDay) -> Opener {
    let says = match (relative.birthday.and_then(|birthday| birthday.age_on(today, leap_day)), relative.age) {
        (Some(years), _) => Phrase::new("opener-relative-exact").with("years", years),
        (None, Some(age)) => Phrase::new("opener-relative-about").with("years", age.about(today)),
        (None, None) => Phrase::new("opener-relative"),
    };
    let relation = Phrase::new("relation").with("kind", relative.relation.code());
    Opener {
        says: says.with("name", relative.name.as_str()),
        source: Phrase::new("opener-from-relative").with("relation", relation),
        fact: None,
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use rstest::rstest;

    use super::*;
    use crate::domain::dossier::testing::{dossier, fact, relative};
    use crate::domain::relative::{KnownAge, Relation};

    fn today() -> NaiveDate {
        day("2026-02-03")
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn ids(page: &Dossier) -> Vec<String> {
        page.openers(today(), LeapDay::default()).into_iter().map(|opener| opener.says.id.into_owned()).collect()
    }

    #[rstest]
    #[case(FactKind::Family, Some("opener-family"))]
    #[case(FactKind::Interest, Some("opener-interest"))]
    #[case(FactKind::Like, Some("opener-like"))]
    #[case(FactKind::Topic, Some("opener-topic"))]
    #[case(FactKind::Site, Some("opener-site"))]
    #[case(FactKind::Dislike, None)]
    #[case(FactKind::Care, None)]
    fn each_kind_of_fact_has_its_sentence_or_none(#[case] kind: FactKind, #[case] expected: Option<&str>) {
        let mut page = dossier("Marie");
        page.facts = vec![fact(kind, "x", "2026-01-08")];
        assert_eq!(ids(&page), expected.into_iter().collect::<Vec<_>>());
        page.facts[0].private = true;
        assert!(page.openers(today(), LeapDay::default()).is_empty(), "a private fact makes none");
    }

    #[rstest]
    #[case::over("2026-02-01", "opener-past")]
    #[case::today("2026-02-03", "opener-coming")]
    #[case::to_come("2026-03-14", "opener-coming")]
    #[case::long_gone("2025-02-01", "opener-topic")]
    fn a_day_makes_the_sentence(#[case] on: &str, #[case] expected: &str) {
        let mut page = dossier("Marie");
        page.facts = vec![Fact { on: Some(day(on)), ..fact(FactKind::Topic, "final", "2026-01-08") }];
        assert_eq!(ids(&page), [expected]);
    }

    #[test]
    fn what_is_a_year_old_is_asked_again() {
        let mut page = dossier("Marie");
        page.facts = vec![fact(FactKind::Interest, "chess", "2024-12-01")];
        assert_eq!(ids(&page), ["opener-still"]);
    }

    #[test]
    fn relatives_come_once_each_with_the_age_that_is_known() {
        let mut page = dossier("Marie");
        page.relatives = vec![
            relative("Léa", Relation::Child),
            Relative { age: Some(KnownAge { years: 8, on: day("2025-02-01") }), ..relative("Tom", Relation::Child) },
            Relative { birthday: "2015-04-12".parse().ok(), ..relative("Hugo", Relation::Child) },
            relative("Pixel", Relation::Pet),
        ];
        let about =
            |text: &str| Fact { relative: Some(page.relatives[0].id), ..fact(FactKind::Family, text, "2026-01-08") };
        page.facts = vec![about("football"), about("moved up")];
        assert_eq!(ids(&page), ["opener-relative-note", "opener-relative-about", "opener-relative-exact"]);
    }

    #[rstest]
    #[case::care(FactKind::Care, "do not mention Tom", false)]
    #[case::private(FactKind::Family, "Tom has left school", true)]
    #[case::sensitive(FactKind::Family, "Tom has diabetes", false)]
    fn a_relative_to_be_careful_about_is_not_named(#[case] kind: FactKind, #[case] text: &str, #[case] private: bool) {
        let mut page = dossier("Marie");
        page.relatives = vec![relative("Tom", Relation::Child)];
        page.facts = vec![Fact { private, ..fact(kind, text, "2026-01-08") }];
        assert!(page.openers(today(), LeapDay::default()).is_empty());
    }

    #[test]
    fn nobody_is_asked_about_the_dead_or_more_than_three_things() {
        let mut page = dossier("Marie");
        page.facts = (1..=5).map(|n| fact(FactKind::Topic, &format!("topic {n}."), "2026-01-08")).collect();
        assert_eq!(page.openers(today(), LeapDay::default()).len(), OPENERS);
        page.affiliate.deceased = true;
        assert!(page.openers(today(), LeapDay::default()).is_empty());
        (page.affiliate.deceased, page.affiliate.do_not_contact) = (false, true);
        assert!(page.openers(today(), LeapDay::default()).is_empty());
    }

    #[rstest]
    #[case(Some("fr"), Lang::En, Lang::Fr)]
    #[case(Some("fr-CA"), Lang::En, Lang::Fr)]
    #[case(Some("en_GB"), Lang::Fr, Lang::En)]
    #[case(Some("de"), Lang::Fr, Lang::Fr)]
    #[case(None, Lang::Fr, Lang::Fr)]
    fn one_speaks_the_language_of_the_person(
        #[case] language: Option<&str>,
        #[case] reader: Lang,
        #[case] expected: Lang,
    ) {
        let mut page = dossier("Marie");
        page.affiliate.language = language.map(str::to_owned);
        assert_eq!(page.affiliate.speaks(reader), expected);
    }
}
