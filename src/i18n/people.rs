//! What is said of people and what is remembered about them, alike on the screens and on the command line.

use chrono::{Datelike, NaiveDate};

use super::{Value, Words};
use crate::domain::affiliate::{Affiliate, Hours};
use crate::domain::asking::{Ask, Question};
use crate::domain::channel::ChannelKind;
use crate::domain::dossier::Dossier;
use crate::domain::fact::{Fact, FactKind};
use crate::domain::introduction::{Link, Suggestion};
use crate::domain::mind::Mind;
use crate::domain::moment::Moment;
use crate::domain::occasion::{Occasion, OccasionKind};
use crate::domain::promise::Promise;
use crate::domain::relative::Relative;
use crate::domain::rules::Rules;
use crate::domain::silence::Silence;
use crate::domain::zone::Zone;
use crate::say;

/// From so many months on, a while is said in years.
const IN_YEARS: i32 = 24;

impl Words {
    /// Name, tier, the time where the person is, the preferred way of contact; what forbids to make contact is to be minded
    /// ([`Words::mind`]).
    pub fn person_head(&self, dossier: &Dossier, now: &Moment) -> String {
        let affiliate = &dossier.affiliate;
        let mut parts = vec![affiliate.name.clone()];
        parts.extend(affiliate.tier.map(|tier| self.say_with("tier", &[("tier", tier.code().into())])));
        parts.extend(self.local_time(affiliate, now));
        parts.extend(self.prefers(dossier));
        parts.extend(self.archived(affiliate));
        parts.join("  ")
    }

    /// The time where the person is, where that is known.
    pub fn local_time(&self, affiliate: &Affiliate, now: &Moment) -> Option<String> {
        let zone: Zone = affiliate.time_zone.as_deref()?.parse().ok()?;
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
        let links: Vec<&Link> = suggestion.links.iter().take(3).collect();
        let shared = links.iter().filter_map(|link| match link {
            Link::Both(what) => Some(what.as_str()),
            Link::Complement(..) => None,
        });
        let shared: Vec<&str> = shared.collect();
        let shared = (!shared.is_empty()).then(|| say!(self, "suggest-both", what = shared.join(", ")));
        let fitting = links.iter().filter_map(|link| match link {
            Link::Both(_) => None,
            Link::Complement(mine, theirs) => Some(say!(self, "suggest-complement", mine = mine, theirs = theirs)),
        });
        shared.into_iter().chain(fitting).collect::<Vec<_>>().join(", ")
    }

    /// That the person is kept only for the history, where it is so.
    pub fn archived(&self, affiliate: &Affiliate) -> Option<String> {
        affiliate.archived.then(|| self.say("flag-archived"))
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
        let age = relative.age_now(today, rules.leap_day).map(|now| self.phrase(&now.phrase(), today));
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
        let text = self.fact_of_kind(fact, today);
        let Some(relative) = fact.relative.and_then(|id| dossier.relative(id)) else { return text };
        let who = self.relative_line(relative, today, rules);
        self.say_with("fact-of", &[("who", who.into()), ("text", without_name(&text, &relative.name).into())])
    }

    /// Something to ask about, part by part: whose it is, the words of the note, and the day. Nothing is quoted, and nothing
    /// is added to the note but how one asks.
    pub fn ask(&self, ask: &Ask<'_>, today: NaiveDate, rules: &Rules) -> Vec<String> {
        let (fact, relative, question) = match ask {
            Ask::Relative(relative) => return vec![self.relative_line(relative, today, rules)],
            Ask::Fact(fact, relative, question) => (fact, relative, question),
        };
        let text = self.fact(fact, today).split_whitespace().collect::<Vec<_>>().join(" ");
        let text = relative.map_or(text.as_str(), |relative| without_name(&text, &relative.name));
        let said = match question {
            Question::Went(_) => self.say_with("ask-went", &[("text", text.into())]),
            Question::Still => self.say_with("ask-still", &[("text", text.into())]),
            Question::Noted | Question::Coming(_) => text.to_owned(),
        };
        let day = ask.day().map(|day| self.day_narrow_in(day, today));
        relative.map(|relative| relative.name.clone()).into_iter().chain([said]).chain(day).collect()
    }

    /// Something to mind of a person, with whose it is.
    pub fn mind(&self, mind: &Mind, now: &Moment) -> String {
        let (fact, name) = match mind {
            Mind::Deceased => return self.phrase(&Silence::Deceased.phrase(), now.day),
            Mind::DoNotContact => return self.phrase(&Silence::DoNotContact.phrase(), now.day),
            Mind::Away(until) => return self.say_with("mind-away", &[("day", self.day(*until, now.day).into())]),
            Mind::QuietUntil(until) => {
                let time = Value::from(self.time(until.time()));
                return match until.date() == now.civil.date() {
                    true => self.say_with("mind-quiet", &[("time", time)]),
                    false => {
                        let day = self.day(until.date(), now.day).into();
                        self.say_with("mind-quiet-day", &[("day", day), ("time", time)])
                    }
                };
            }
            Mind::Note(fact, name) => (fact, name),
        };
        let text = self.fact(fact, now.day);
        let is_dislike = fact.kind == FactKind::Dislike;
        match name {
            Some(name) => {
                let id = if is_dislike { "mind-dislike-of" } else { "mind-of" };
                let text = without_name(&text, name);
                self.say_with(id, &[("name", name.as_str().into()), ("text", text.into())])
            }
            None if is_dislike => self.say_with("mind-dislike", &[("text", text.into())]),
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
}

/// A note about somebody whose name stands before it already: "Léa: Léa has joined" says her name once too often.
fn without_name<'t>(text: &'t str, name: &str) -> &'t str {
    let rest = text.strip_prefix(name).filter(|rest| rest.starts_with(' '));
    rest.map_or(text, str::trim_start)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::domain::affiliate::AddressForm;
    use crate::domain::age::KnownAge;
    use crate::domain::dossier::testing::{dossier, fact, relative};
    use crate::domain::drill::Secrets;
    use crate::domain::id::PromiseId;
    use crate::domain::lang::Lang;
    use crate::domain::moment::Moment;
    use crate::domain::promise::PromiseBy;
    use crate::domain::relative::Relation;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn today() -> NaiveDate {
        day("2026-02-03")
    }

    /// What is offered to be asked about, a line each, as a reader of this language is told.
    fn asked(lang: Lang, page: &Dossier) -> Vec<String> {
        let words = Words::new(lang);
        let asks = page.asks(today(), Secrets::Shown);
        let line = |ask: &Ask<'_>| words.ask(ask, today(), &Rules::default()).join(" · ").replace('\u{a0}', " ");
        asks.iter().map(line).collect()
    }

    #[rstest]
    #[case::noted("2026-01-08", None, "moves to Lyon · 8 Jan", "moves to Lyon · 8 janv.")]
    #[case::of_another_year("2025-06-01", None, "moves to Lyon · 1 Jun 2025", "moves to Lyon · 1er juin 2025")]
    #[case::over(
        "2026-01-08",
        Some("2026-02-01"),
        "how did it go: moves to Lyon · 1 Feb",
        "comment cela s’est passé : moves to Lyon · 1er févr."
    )]
    #[case::to_come("2026-01-08", Some("2026-02-14"), "moves to Lyon · 14 Feb", "moves to Lyon · 14 févr.")]
    #[case::a_year_old(
        "2024-12-01",
        None,
        "still so: moves to Lyon · 1 Dec 2024",
        "toujours d’actualité : moves to Lyon · 1er déc. 2024"
    )]
    fn one_asks_in_the_words_of_the_note(
        #[case] learned: &str,
        #[case] on: Option<&str>,
        #[case] english: &str,
        #[case] french: &str,
    ) {
        for kind in [FactKind::Family, FactKind::Interest, FactKind::Like, FactKind::Topic, FactKind::Site] {
            for form in [None, Some(AddressForm::Tu), Some(AddressForm::Vous)] {
                let mut page = dossier("Marie");
                page.affiliate.language = Some("fr".to_owned());
                page.affiliate.address_form = form;
                page.facts = vec![Fact { on: on.map(day), ..fact(kind, "moves to\n Lyon", learned) }];
                assert_eq!(asked(Lang::En, &page), [english]);
                assert_eq!(asked(Lang::Fr, &page), [french]);
            }
        }
    }

    #[test]
    fn whose_it_is_stands_before_it_and_the_name_only_once() {
        let mut page = dossier("Marie");
        let age = Some(KnownAge::years(8, day("2025-02-01")));
        page.relatives = vec![relative("Léa", Relation::Child), Relative { age, ..relative("Tom", Relation::Child) }];
        let of_lea = Some(page.relatives[0].id);
        page.facts = vec![
            Fact { relative: of_lea, ..fact(FactKind::Family, "Léa moved up", "2026-01-09") },
            Fact { relative: of_lea, ..fact(FactKind::Family, "football trials", "2026-01-08") },
        ];
        assert_eq!(
            asked(Lang::En, &page),
            ["Léa · moved up · 9 Jan", "Léa · football trials · 8 Jan", "Tom (child, about 9 years old)"]
        );
    }

    #[rstest]
    #[case::care(FactKind::Care, None, "her divorce", "her divorce", "her divorce")]
    #[case::dislike(FactKind::Dislike, None, "calls", "dislikes: calls", "n’aime pas : calls")]
    #[case::of_a_relative(FactKind::Care, Some("Tom"), "expelled", "Tom: expelled", "Tom : expelled")]
    #[case::dislike_of_one(
        FactKind::Dislike,
        Some("Tom"),
        "spinach",
        "Tom dislikes: spinach",
        "Tom n’aime pas : spinach"
    )]
    fn what_is_to_be_minded_is_never_read_as_its_opposite(
        #[case] kind: FactKind,
        #[case] of: Option<&str>,
        #[case] text: &str,
        #[case] english: &str,
        #[case] french: &str,
    ) {
        let mind = Mind::Note(Box::new(fact(kind, text, "2026-01-08")), of.map(str::to_owned));
        let now = Moment::on(today(), "Europe/Paris".parse().unwrap());
        assert_eq!(Words::new(Lang::En).mind(&mind, &now), english);
        assert_eq!(Words::new(Lang::Fr).mind(&mind, &now).replace('\u{a0}', " "), french);
    }

    #[rstest]
    #[case("2026-02-03T14:00:00", "quiet hours until 14:00", "à ne pas déranger avant 14:00")]
    #[case(
        "2026-02-04T09:00:00",
        "quiet hours until Wed 4 Feb, 09:00",
        "à ne pas déranger avant le mer. 4 févr., 09:00"
    )]
    fn quiet_hours_say_until_when(#[case] until: &str, #[case] english: &str, #[case] french: &str) {
        let mind = Mind::QuietUntil(until.parse().unwrap());
        let now = Moment::on(today(), "Europe/Paris".parse().unwrap());
        assert_eq!(Words::new(Lang::En).mind(&mind, &now), english);
        assert_eq!(Words::new(Lang::Fr).mind(&mind, &now).replace('\u{a0}', " "), french);
    }

    proptest::proptest! {
        #[test]
        fn any_note_is_told_as_it_stands(text in "[\\PC&&[^0-9]]{1,40}") {
            let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
            let mut page = dossier("Marie");
            page.facts = vec![fact(FactKind::Topic, &text, "2026-01-08")];
            for ask in page.asks(today(), Secrets::Shown) {
                let parts = Words::new(Lang::Fr).ask(&ask, today(), &Rules::default());
                proptest::prop_assert_eq!(&parts[0], &line);
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
    fn ages_in_a_note_of_a_year_ago_have_grown() {
        let mut page = dossier("Marie");
        page.facts = vec![fact(FactKind::Topic, "Mia, 3 ans (2023)", "2024-12-03")];
        assert_eq!(asked(Lang::En, &page), ["still so: Mia, 3 ans (2023) (now about 6) · 3 Dec 2024"]);
        assert_eq!(Words::new(Lang::En).noted(&page.facts[0], today()), "noted 14 months ago");
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
            dropped_on: None,
            interaction: None,
        };
        let said = Words::new(Lang::En).promise_due(&promise, day(today), &Rules::default());
        assert_eq!(said.as_deref(), Some(expected));
    }
}
