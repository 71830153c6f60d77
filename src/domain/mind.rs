//! What must be minded of a person: what forbids to make contact, what not to mention, what they dislike, the hours in which
//! they are not to be disturbed. One list for the page, whatever one writes in, and the command line (docs/product.md,
//! "Mind").

use crate::domain::zone::Zone;
use chrono::{NaiveDate, NaiveDateTime};

use super::absence::Absence;
use super::affiliate::{Affiliate, Hours};
use super::dossier::Dossier;
use super::fact::{Fact, FactKind};
use super::moment::Moment;
use super::queue::quiet;
use super::relative::Relative;
use super::text::fold::{APOSTROPHES, fold};

/// One thing to mind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mind {
    /// The person has died.
    Deceased,
    /// The person does not want to be contacted.
    DoNotContact,
    /// What not to mention, or what they dislike; with the name of the relative it is about.
    Note(Box<Fact>, Option<String>),
    /// They are away until that day.
    Away(NaiveDate),
    /// They are not to be disturbed until then, on the manager's clock.
    QuietUntil(NaiveDateTime),
}

/// Somebody's name, with what is to be minded of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Minded {
    /// The display name.
    pub name: String,
    /// What is to be minded; may be empty.
    pub mind: Vec<Mind>,
}

impl Mind {
    /// Whether it is hidden while the screen is shared.
    pub fn is_private(&self) -> bool {
        matches!(self, Mind::Note(fact, _) if fact.private)
    }

    /// The word that stands for it in JSON.
    pub fn code(&self) -> &'static str {
        match self {
            Mind::Deceased => "deceased",
            Mind::DoNotContact => "do_not_contact",
            Mind::Note(fact, _) => fact.kind.code(),
            Mind::Away(_) => "away",
            Mind::QuietUntil(_) => "quiet_hours",
        }
    }
}

/// When somebody is to be reached.
#[derive(Debug, Clone, Copy, Default)]
pub struct Reached<'a> {
    /// The hours of the preferred way, or of the person.
    pub hours: Option<Hours>,
    /// When they are away.
    pub absences: &'a [Absence],
}

/// What is to be minded of somebody: what forbids first, then that they are away, notes of care and dislikes, the newest first,
/// then the hours.
pub fn of(who: &Affiliate, facts: &[&Fact], relatives: &[&Relative], reached: Reached<'_>, now: &Moment) -> Vec<Mind> {
    let mut all = Vec::new();
    if who.deceased {
        all.push(Mind::Deceased);
    } else if who.do_not_contact {
        all.push(Mind::DoNotContact);
    }
    let away = reached.absences.iter().filter(|absence| !who.deceased && absence.covers(now.day));
    all.extend(away.map(|absence| Mind::Away(absence.until)));
    let name = |fact: &Fact| {
        let relative = relatives.iter().find(|relative| fact.relative == Some(relative.id));
        relative.map(|relative| relative.name.clone())
    };
    for kind in [FactKind::Care, FactKind::Dislike] {
        let notes = facts.iter().filter(|fact| fact.kind == kind);
        all.extend(notes.map(|fact| Mind::Note(Box::new((*fact).clone()), name(fact))));
    }
    let zone: Option<Zone> = who.time_zone.as_deref().and_then(|zone| zone.parse().ok());
    let until = reached.hours.filter(|_| !who.deceased).and_then(|hours| quiet(hours, zone, now));
    all.extend(until.map(Mind::QuietUntil));
    all
}

impl Dossier {
    /// What is to be minded of the person.
    pub fn mind(&self, now: &Moment) -> Vec<Mind> {
        let hours = self.preferred().and_then(|channel| channel.hours).or(self.affiliate.hours);
        let facts: Vec<&Fact> = self.facts.iter().collect();
        let relatives: Vec<&Relative> = self.relatives.iter().collect();
        of(&self.affiliate, &facts, &relatives, Reached { hours, absences: &self.absences }, now)
    }
}

/// Whether a text names somebody, in whole words.
pub fn names(text: &str, name: &str) -> bool {
    let spaced = |text: &str| {
        // What is elided or owned stands alone: `l’école`, `Tom's`.
        let folded = fold(&text.replace(APOSTROPHES, " ")).replace(|letter: char| !letter.is_alphanumeric(), " ");
        format!(" {} ", folded.split_whitespace().collect::<Vec<_>>().join(" "))
    };
    spaced(text).contains(&spaced(name))
}

#[cfg(test)]
mod tests {
    use chrono::NaiveTime;
    use rstest::rstest;

    use super::*;
    use crate::domain::dossier::testing::{dossier, fact, relative};
    use crate::domain::relative::Relation;

    /// Tuesday, 3 February 2026, noon in Paris.
    fn now() -> Moment {
        Moment::on("2026-02-03".parse().unwrap(), "Europe/Paris".parse().unwrap())
    }

    fn codes(page: &Dossier) -> Vec<&'static str> {
        page.mind(&now()).iter().map(Mind::code).collect()
    }

    #[rstest]
    #[case::family(FactKind::Family, &[])]
    #[case::interest(FactKind::Interest, &[])]
    #[case::like(FactKind::Like, &[])]
    #[case::topic(FactKind::Topic, &[])]
    #[case::site(FactKind::Site, &[])]
    #[case::dislike(FactKind::Dislike, &["dislike"])]
    #[case::care(FactKind::Care, &["care"])]
    fn a_fact_is_either_to_be_minded_or_a_question(#[case] kind: FactKind, #[case] expected: &[&str]) {
        let mut page = dossier("Marie");
        page.facts = vec![Fact { on: "2026-02-01".parse().ok(), ..fact(kind, "x", "2026-01-08") }];
        assert_eq!(codes(&page), expected);
        let asked = page.asks(now().day, crate::domain::drill::Secrets::Shown);
        assert_eq!(asked.is_empty(), !expected.is_empty(), "what is minded is no question");
        assert_eq!(page.facts[0].asks_after().is_none(), !expected.is_empty(), "nor is it asked how it went");
    }

    #[test]
    fn what_forbids_comes_first_then_care_then_dislikes_with_whose_then_the_hours() {
        let mut page = dossier("Marie");
        page.affiliate.do_not_contact = true;
        let hour = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap();
        page.affiliate.hours = Some(Hours { from: hour(14), until: hour(17) });
        page.relatives = vec![relative("Léa", Relation::Child)];
        let of_lea = Some(page.relatives[0].id);
        page.facts = vec![
            Fact { relative: of_lea, ..fact(FactKind::Dislike, "spinach", "2026-01-09") },
            fact(FactKind::Topic, "the new site", "2026-01-08"),
            Fact { private: true, ..fact(FactKind::Care, "her divorce", "2026-01-07") },
        ];
        assert_eq!(codes(&page), ["do_not_contact", "care", "dislike", "quiet_hours"]);
        let mind = page.mind(&now());
        assert!(mind[1].is_private() && matches!(&mind[2], Mind::Note(_, Some(name)) if name == "Léa"), "{mind:?}");
        page.affiliate.deceased = true;
        assert_eq!(codes(&page), ["deceased", "care", "dislike"]);
    }

    #[test]
    fn a_like_that_becomes_a_dislike_is_minded() {
        let mut page = dossier("Marie");
        page.facts = vec![fact(FactKind::Like, "calls on Mondays", "2026-01-08")];
        assert!(codes(&page).is_empty());
        page.facts[0].kind = FactKind::Dislike;
        assert_eq!(codes(&page), ["dislike"]);
    }

    #[rstest]
    #[case("do not mention Tom: expelled", "Tom", true)]
    #[case("l’école de tom", "Tom", true)]
    #[case("Tom's school", "Tom", true)]
    #[case("ne pas parler d’Anaïs", "anais", true)]
    #[case("tomorrow", "Tom", false)]
    #[case("with tom eve, expelled", "Tom Eve", true)]
    fn a_name_is_found_in_whole_words(#[case] text: &str, #[case] name: &str, #[case] expected: bool) {
        assert_eq!(names(text, name), expected);
    }
}
