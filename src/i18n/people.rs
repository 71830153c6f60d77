//! What is said of people and what is remembered about them, alike on the screens and on the command line.

use chrono::{Datelike, NaiveDate};

use super::{Value, Words};
use crate::domain::affiliate::{Affiliate, Hours};
use crate::domain::channel::ChannelKind;
use crate::domain::dossier::Dossier;
use crate::domain::fact::{Fact, FactKind};
use crate::domain::introduction::{Link, Suggestion};
use crate::domain::lang::Lang;
use crate::domain::moment::Moment;
use crate::domain::occasion::{Occasion, OccasionKind};
use crate::domain::opener::Opener;
use crate::domain::promise::Promise;
use crate::domain::relative::Relative;
use crate::domain::rules::Rules;
use crate::domain::silence::Silence;
use crate::say;

/// From so many months on, a while is said in years.
const IN_YEARS: i32 = 24;

/// An opener in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SaidOpener {
    /// The sentence, in the person's language.
    pub text: String,
    /// The note it comes from, in the reader's.
    pub source: String,
}

impl Words {
    /// Name, tier, the time where the person is, the preferred way of contact, and what forbids to make contact.
    pub fn person_head(&self, dossier: &Dossier, now: &Moment) -> String {
        let affiliate = &dossier.affiliate;
        let mut parts = vec![affiliate.name.clone()];
        parts.extend(affiliate.tier.map(|tier| self.say_with("tier", &[("tier", tier.code().into())])));
        parts.extend(self.local_time(affiliate, now));
        parts.extend(self.prefers(dossier));
        parts.extend(self.flags(affiliate));
        parts.join("  ")
    }

    /// The time where the person is, where that is known.
    pub fn local_time(&self, affiliate: &Affiliate, now: &Moment) -> Option<String> {
        let zone: chrono_tz::Tz = affiliate.time_zone.as_deref()?.parse().ok()?;
        let there = now.instant.with_timezone(&zone).naive_local();
        Some(self.say_with("briefing-local-time", &[("time", self.time(there.time()).into())]))
    }

    /// The preferred way of contact; a single address is no preference.
    pub fn prefers(&self, dossier: &Dossier) -> Option<String> {
        let several = dossier.channels.iter().filter(|channel| channel.kind != ChannelKind::Site).count() > 1;
        let channel = dossier.preferred().filter(|_| several)?;
        let how = self.say_with("channel", &[("kind", channel.kind.code().into())]);
        let how = self.with_hours(&how, channel.hours.or(dossier.affiliate.hours));
        Some(self.say_with("briefing-prefers", &[("how", how.into())]))
    }

    /// A way to reach somebody with the hours in which it is open.
    pub fn with_hours(&self, value: &str, hours: Option<Hours>) -> String {
        let Some(Hours { from, until }) = hours else { return value.to_owned() };
        let (from, until) = (self.time(from), self.time(until));
        self.say_with("channel-hours", &[("value", value.into()), ("from", from.into()), ("until", until.into())])
    }

    /// Several things one after the other, as the language separates them.
    pub fn joined(&self, parts: impl IntoIterator<Item = String>) -> String {
        let both = |first: String, then: String| {
            self.say_with("one-then-another", &[("first", first.into()), ("then", then.into())])
        };
        parts.into_iter().reduce(both).unwrap_or_default()
    }

    /// What two people have in common, the best first; three things are enough to see why.
    pub fn in_common(&self, suggestion: &Suggestion) -> String {
        let texts = suggestion.links.iter().take(3).map(|link| match link {
            Link::Both(what) => say!(self, "suggest-both", what = what),
            Link::Complement(mine, theirs) => say!(self, "suggest-complement", mine = mine, theirs = theirs),
        });
        texts.collect::<Vec<_>>().join(", ")
    }

    /// What forbids to make contact, and whether the person is kept only for the history.
    pub fn flags(&self, affiliate: &Affiliate) -> Vec<String> {
        let silence = affiliate.silence().map(Silence::flag);
        let archived = affiliate.archived.then_some("flag-archived");
        silence.into_iter().chain(archived).map(|id| self.say(id)).collect()
    }

    /// What an occasion is, and whose.
    pub fn occasion_of(&self, dossier: &Dossier, occasion: &Occasion) -> String {
        let mut name = self.occasion(occasion);
        if let Some(label) = occasion.label.as_ref().filter(|_| occasion.kind != OccasionKind::Other) {
            name = format!("{name}, {label}");
        }
        match occasion.relative.and_then(|id| dossier.relative(id)) {
            Some(relative) => {
                self.say_with("date-of", &[("what", name.into()), ("name", relative.name.as_str().into())])
            }
            None => name,
        }
    }

    /// How long ago a day is, in months or years once it is two months ago.
    pub fn ago(&self, day: NaiveDate, today: NaiveDate) -> String {
        let months = (today.year() - day.year()) * 12 + today.month() as i32
            - day.month() as i32
            - i32::from(today.day() < day.day());
        match months {
            ..2 => self.relative(day, today),
            2..IN_YEARS => self.say_with("months-ago", &[("n", Value::from(i64::from(months)))]),
            _ => self.say_with("years-ago", &[("n", Value::from(i64::from(months / 12)))]),
        }
    }

    /// A relative: name, relation, age as far as it is known.
    pub fn relative_line(&self, relative: &Relative, today: NaiveDate, rules: &Rules) -> String {
        let relation = self.say_with("relation", &[("kind", relative.relation.code().into())]);
        let age = relative.birthday.and_then(|birthday| birthday.age_on(today, rules.leap_day));
        let years = |id: &str, years: u32| self.say_with(id, &[("years", Value::from(i64::from(years)))]);
        let age = match (age, relative.age) {
            (Some(exact), _) => Some(years("exact-age", exact)),
            (None, Some(known)) => Some(years("about-age", known.about(today))),
            (None, None) => None,
        };
        match age {
            Some(age) => format!("{} ({relation}, {age})", relative.name),
            None => format!("{} ({relation})", relative.name),
        }
    }

    /// The words of a fact, with the ages they speak of as they come to today.
    pub fn fact(&self, fact: &Fact, today: NaiveDate) -> String {
        let ages: Vec<String> = fact.ages_now(today).iter().map(ToString::to_string).collect();
        if ages.is_empty() {
            return fact.text.clone();
        }
        let ages = ages.join(", ");
        self.say_with("fact-aged", &[("text", fact.text.as_str().into()), ("ages", ages.into())])
    }

    /// A fact among others of several kinds: of a dislike its kind is said, or it would read as its opposite.
    pub fn fact_of_kind(&self, fact: &Fact, today: NaiveDate) -> String {
        let text = self.fact(fact, today);
        if fact.kind != FactKind::Dislike {
            return text;
        }
        let label = self.say_with("fact-kind", &[("kind", fact.kind.code().into())]);
        self.say_with("fact-of-kind", &[("label", label.into()), ("text", text.into())])
    }

    /// A fact with whom it is about.
    pub fn fact_about(&self, dossier: &Dossier, fact: &Fact, today: NaiveDate, rules: &Rules) -> String {
        let text = self.fact(fact, today);
        let Some(relative) = fact.relative.and_then(|id| dossier.relative(id)) else { return text };
        // "Léa: Léa has joined" says her name once too often.
        let rest = text.strip_prefix(relative.name.as_str()).filter(|rest| rest.starts_with(' '));
        let who = self.relative_line(relative, today, rules);
        self.say_with("fact-of", &[("who", who.into()), ("text", rest.unwrap_or(&text).trim_start().into())])
    }

    /// A fact as something to ask about: what was not confirmed for a year becomes a question.
    pub fn to_ask(&self, dossier: &Dossier, fact: &Fact, today: NaiveDate, rules: &Rules) -> String {
        let text = self.fact_about(dossier, fact, today, rules);
        match fact.doubted_since(today) {
            Some(_) => self.say_with("fact-still", &[("text", text.into())]),
            None => text,
        }
    }

    /// When a fact was noted, and when one asked about it last.
    pub fn noted(&self, fact: &Fact, today: NaiveDate) -> String {
        let learned = match fact.doubted_since(today) {
            Some(_) => self.ago(fact.learned_on, today),
            None => self.day(fact.learned_on, today),
        };
        let id = match (fact.doubted_since(today), fact.asked_on) {
            // What not to mention is no question.
            (None, _) if !fact.is_question() => "fact-noted-on",
            (Some(_), _) => "fact-noted-ago",
            (None, Some(_)) => "fact-asked",
            (None, None) => "fact-not-asked",
        };
        let asked = fact.asked_on.map(|asked| self.day(asked, today)).unwrap_or_default();
        self.say_with(id, &[("learned", learned.into()), ("asked", asked.into())])
    }

    /// By when a promise is due, and how late it is: counted, as the queue does, from the working day onto which it slides.
    pub fn promise_due(&self, promise: &Promise, today: NaiveDate, rules: &Rules) -> Option<String> {
        let due = promise.due_on?;
        let slid = rules.working.on_or_after(due);
        let late = self.late(slid, today);
        let when = match (slid == due, late.is_empty()) {
            (_, false) => late,
            (true, true) => self.relative(due, today),
            (false, true) => self.say_with("promise-slid", &[("day", self.day(slid, today).into())]),
        };
        Some(format!("{}, {when}", self.day(due, today)))
    }

    /// The openers of a person, each in the person's language with its source in the reader's.
    pub fn openers(&self, dossier: &Dossier, today: NaiveDate, rules: &Rules) -> Vec<SaidOpener> {
        let theirs: Lang = dossier.affiliate.speaks(self.lang());
        let said = |opener: Opener| SaidOpener {
            text: self.speaking(theirs).phrase(&opener.says, today),
            source: self.phrase(&opener.source, today),
        };
        dossier.openers(today, rules.leap_day).into_iter().map(said).collect()
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::domain::affiliate::AddressForm;
    use crate::domain::dossier::testing::{dossier, fact, relative};
    use crate::domain::fact::FactKind;
    use crate::domain::id::PromiseId;
    use crate::domain::promise::PromiseBy;
    use crate::domain::relative::{KnownAge, Relation};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn today() -> NaiveDate {
        day("2026-02-03")
    }

    /// The first opener about a fact, in the language of the person, read by a manager who reads the other language.
    fn said(lang: Lang, form: Option<AddressForm>, fact: Fact) -> SaidOpener {
        let mut page = dossier("Marie");
        page.affiliate.language = Some(lang.code().to_owned());
        page.affiliate.address_form = form;
        page.facts = vec![fact];
        let reader = if lang == Lang::En { Lang::Fr } else { Lang::En };
        Words::new(reader).openers(&page, today(), &Rules::default()).remove(0)
    }

    #[rstest]
    #[case(FactKind::Family, "How is the family? I had noted: “moves to Lyon”.")]
    #[case(FactKind::Interest, "I remember this about you: “moves to Lyon”. Still a passion?")]
    #[case(FactKind::Like, "I remember this about you: “moves to Lyon”. Any new finds?")]
    #[case(FactKind::Topic, "What has become of this: “moves to Lyon”?")]
    #[case(FactKind::Site, "How is the site doing? I had noted: “moves to Lyon”.")]
    fn an_opener_in_english_quotes_the_note(#[case] kind: FactKind, #[case] expected: &str) {
        let opener = said(Lang::En, Some(AddressForm::Tu), fact(kind, "moves to\n Lyon.", "2026-01-08"));
        assert_eq!(opener, SaidOpener { text: expected.to_owned(), source: "noté le jeu. 8 janv.".to_owned() });
    }

    #[rstest]
    #[case::family(
        FactKind::Family,
        "Comment va ta famille ? J’avais noté : « OM ».",
        "Comment va votre famille ? J’avais noté : « OM »."
    )]
    #[case::interest(
        FactKind::Interest,
        "J’avais noté à ton sujet : « OM ». Toujours une passion ?",
        "J’avais noté à votre sujet : « OM ». Toujours une passion ?"
    )]
    #[case::like(
        FactKind::Like,
        "J’avais noté à ton sujet : « OM ». De nouvelles trouvailles ?",
        "J’avais noté à votre sujet : « OM ». De nouvelles trouvailles ?"
    )]
    #[case::topic(FactKind::Topic, "Où en es-tu : « OM » ?", "Où en êtes-vous : « OM » ?")]
    #[case::site(
        FactKind::Site,
        "Comment va ton site ? J’avais noté : « OM ».",
        "Comment va votre site ? J’avais noté : « OM »."
    )]
    fn an_opener_in_french_says_tu_or_vous(#[case] kind: FactKind, #[case] tu: &str, #[case] vous: &str) {
        let note = fact(kind, "OM", "2026-01-08");
        for (form, expected) in [(Some(AddressForm::Tu), tu), (Some(AddressForm::Vous), vous), (None, vous)] {
            let opener = said(Lang::Fr, form, note.clone());
            assert_eq!(opener.text.replace('\u{a0}', " "), expected, "{form:?}");
            assert_eq!(opener.source, "noted Thu 8 Jan");
        }
    }

    #[rstest]
    #[case::over("2026-02-01", Lang::En, "How did it go on Sun 1 Feb? I had noted: “final”.")]
    #[case::over_french(
        "2026-02-01",
        Lang::Fr,
        "Comment ça s’est passé, le dim. 1er févr. ? J’avais noté : « final »."
    )]
    #[case::to_come("2026-02-14", Lang::En, "I have Sat 14 Feb in mind: “final”. How is it shaping up?")]
    #[case::to_come_french(
        "2026-02-14",
        Lang::Fr,
        "C’est bientôt, le sam. 14 févr. : « final ». Vous le sentez bien ?"
    )]
    fn a_day_near_is_asked_about(#[case] on: &str, #[case] lang: Lang, #[case] expected: &str) {
        let note = Fact { on: Some(day(on)), ..fact(FactKind::Topic, "final", "2026-01-08") };
        assert_eq!(said(lang, None, note).text.replace('\u{a0}', " "), expected);
    }

    #[rstest]
    #[case(Lang::En, "Is this still so: “chess”?")]
    #[case(Lang::Fr, "C’est toujours d’actualité : « chess » ?")]
    fn what_is_a_year_old_is_asked_again(#[case] lang: Lang, #[case] expected: &str) {
        let note = fact(FactKind::Interest, "chess", "2024-12-01");
        assert_eq!(said(lang, None, note).text.replace('\u{a0}', " "), expected);
    }

    #[rstest]
    #[case(None, Lang::En, "How is Tom?")]
    #[case(Some(8), Lang::En, "How is Tom, who must be about 9 now?")]
    #[case(None, Lang::Fr, "Comment va Tom ?")]
    #[case(Some(8), Lang::Fr, "Comment va Tom, qui doit avoir environ 9 ans ?")]
    #[case(Some(0), Lang::Fr, "Comment va Tom, qui doit avoir environ 1 an ?")]
    fn a_relative_of_whom_nothing_else_is_known(#[case] age: Option<u32>, #[case] lang: Lang, #[case] expected: &str) {
        let mut page = dossier("Marie");
        let age = age.map(|years| KnownAge { years, on: day("2025-02-01") });
        page.relatives = vec![Relative { age, ..relative("Tom", Relation::Child) }];
        let words = Words::new(lang);
        let opener = words.openers(&page, today(), &Rules::default()).remove(0);
        assert_eq!(opener.text.replace('\u{a0}', " "), expected);
    }

    proptest::proptest! {
        #[test]
        fn any_note_is_quoted_whole(text in "[\\PC&&[^.]]{1,40}") {
            let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
            for kind in [FactKind::Interest, FactKind::Topic, FactKind::Family] {
                let mut page = dossier("Marie");
                page.facts = vec![fact(kind, &text, "2026-01-08")];
                for opener in Words::new(Lang::Fr).openers(&page, today(), &Rules::default()) {
                    proptest::prop_assert!(opener.text.contains(&format!("«\u{a0}{line}\u{a0}»")), "{}", opener.text);
                }
            }
        }
    }

    #[rstest]
    #[case("2026-01-20", "14 days ago")]
    #[case("2025-12-03", "2 months ago")]
    #[case("2024-12-04", "13 months ago")]
    #[case("2024-12-03", "14 months ago")]
    #[case("2023-02-03", "3 years ago")]
    fn a_while_ago(#[case] from: &str, #[case] expected: &str) {
        assert_eq!(Words::new(Lang::En).ago(day(from), today()), expected);
    }

    #[test]
    fn a_fact_of_a_year_ago_becomes_a_question() {
        let page = dossier("Marie");
        let words = Words::new(Lang::En);
        let old = fact(FactKind::Topic, "Mia, 3 ans (2023)", "2024-12-03");
        let rules = Rules::default();
        assert_eq!(words.to_ask(&page, &old, today(), &rules), "Still “Mia, 3 ans (2023) (now about 6)”?");
        assert_eq!(words.noted(&old, today()), "noted 14 months ago");
    }

    #[rstest]
    #[case::slid_to_monday("2026-01-31", "2026-02-02", "Sat 31 Jan, moved to Mon 2 Feb")]
    #[case::late_from_monday("2026-01-31", "2026-02-03", "Sat 31 Jan, 1 d late")]
    #[case::a_working_day("2026-02-02", "2026-02-03", "Mon 2 Feb, 1 d late")]
    #[case::to_come("2026-02-06", "2026-02-03", "Fri 6 Feb, in 3 days")]
    fn a_promise_is_late_as_the_queue_counts(#[case] due: &str, #[case] today: &str, #[case] expected: &str) {
        let promise = Promise {
            id: PromiseId::new(),
            by: PromiseBy::Me,
            text: "banners".to_owned(),
            made_on: day("2026-01-20"),
            due_on: Some(day(due)),
            done_on: None,
            interaction: None,
        };
        let said = Words::new(Lang::En).promise_due(&promise, day(today), &Rules::default());
        assert_eq!(said.as_deref(), Some(expected));
    }
}
