use chrono::NaiveTime;
use rstest::rstest;

use super::*;
use crate::domain::channel::ChannelKind;
use crate::domain::contact::Next;
use crate::domain::fact::FactKind;
use crate::domain::interaction::Direction;
use crate::domain::promise::PromiseBy;

#[test]
fn the_line_of_the_issue() {
    let contact = contact("Great call. +famille Léa a intégré l'équipe de foot >send banners !fri !2w");
    assert_eq!(contact.text, "Great call.");
    let [fact] = contact.learned.facts.as_slice() else { panic!("{contact:?}") };
    assert_eq!(
        (fact.of, fact.kind, fact.text.as_str()),
        (id(MARIE), FactKind::Family, "Léa a intégré l'équipe de foot")
    );
    assert_eq!((fact.relative, fact.on), (Some(lea()), None));
    let [promise] = contact.learned.promises.as_slice() else { panic!("{contact:?}") };
    assert_eq!((promise.by, promise.text.as_str()), (PromiseBy::Me, "send banners"));
    assert_eq!(promise.due_on, Some(day("2026-02-06")));
    assert_eq!(contact.learned.next, Next::On(day("2026-02-17")));
}

#[test]
fn the_line_of_the_first_wireframe() {
    let contact = contact("Great call. Q1 promo agreed, wants early access. +famille Lea made the football team !2w");
    assert_eq!(contact.text, "Great call. Q1 promo agreed, wants early access.");
    assert_eq!(contact.learned.facts[0].text, "Lea made the football team");
    assert_eq!(contact.learned.facts[0].relative, Some(lea()));
    assert_eq!(contact.learned.next, Next::On(day("2026-02-17")));
}

#[test]
fn the_line_of_the_group_wireframe() {
    let text = "Q1 launch call. Paul wants the API feed, Ana fine. +cadeau ana: orchidee blanche >paul send API docs \
                !vendredi #q1";
    let contact = group(text, &[MARIE, PAUL, ANA]);
    assert_eq!(contact.with, [id(MARIE), id(PAUL), id(ANA)]);
    assert_eq!(contact.text, "Q1 launch call. Paul wants the API feed, Ana fine.");
    let [gift] = contact.learned.gifts.as_slice() else { panic!("{contact:?}") };
    assert_eq!((gift.of, gift.name.as_str()), (id(ANA), "orchidee blanche"));
    let [promise] = contact.learned.promises.as_slice() else { panic!("{contact:?}") };
    assert_eq!((promise.of, promise.text.as_str()), (id(PAUL), "send API docs"));
    assert_eq!(promise.due_on, Some(day("2026-02-06")));
    assert_eq!(contact.learned.tags, ["q1"]);
    assert_eq!(contact.learned.next, Next::ByRhythm);
}

#[rstest]
#[case("/call", ChannelKind::Call)]
#[case("/appel", ChannelKind::Call)]
#[case("/email", ChannelKind::Email)]
#[case("/mail", ChannelKind::Email)]
#[case("/sms", ChannelKind::Sms)]
#[case("/wa", ChannelKind::Whatsapp)]
#[case("/dm", ChannelKind::Dm)]
#[case("/mp", ChannelKind::Dm)]
#[case("/meet", ChannelKind::Meet)]
#[case("/RDV", ChannelKind::Meet)]
#[case("/video", ChannelKind::Video)]
#[case("/vidéo", ChannelKind::Video)]
#[case("/visio", ChannelKind::Video)]
fn a_channel(#[case] typed: &str, #[case] kind: ChannelKind) {
    let contact = contact(&format!("{typed} all well"));
    assert_eq!((contact.channel, contact.text.as_str()), (Some(kind), "all well"));
}

#[rstest]
#[case("=yesterday", "2026-02-02", None)]
#[case("=hier", "2026-02-02", None)]
#[case("=12/01", "2026-01-12", None)]
#[case("=mardi", "2026-01-27", None)]
#[case("=hier 14h30", "2026-02-02", Some((14, 30)))]
#[case("=hier à 9h", "2026-02-02", Some((9, 0)))]
#[case("=yesterday at 2pm", "2026-02-02", Some((14, 0)))]
#[case("=9:15", "2026-02-03", Some((9, 15)))]
fn when_it_happened_leans_to_the_past(#[case] typed: &str, #[case] on: &str, #[case] at: Option<(u32, u32)>) {
    let contact = contact(&format!("{typed} all well"));
    assert_eq!((contact.on, contact.text.as_str()), (day(on), "all well"));
    assert_eq!(contact.at, at.map(|(hour, minute)| NaiveTime::from_hms_opt(hour, minute, 0).unwrap()));
    assert_eq!(contact.outcome, Outcome::Reached);
}

#[rstest]
#[case("=demain 10h visio", "2026-02-04")]
#[case("=next tue coffee", "2026-02-10")]
#[case("=12/03/2026", "2026-03-12")]
fn a_day_to_come_is_a_plan(#[case] text: &str, #[case] on: &str) {
    let contact = contact(text);
    assert_eq!((contact.outcome, contact.on), (Outcome::Planned, day(on)));
}

#[rstest]
#[case("!2w", Next::On(day("2026-02-17")))]
#[case("!14j", Next::On(day("2026-02-17")))]
#[case("!mardi", Next::On(day("2026-02-10")))]
#[case("!next tue", Next::On(day("2026-02-10")))]
#[case("!none", Next::NoFollowUp)]
#[case("!aucun", Next::NoFollowUp)]
#[case("next:2w", Next::On(day("2026-02-17")))]
#[case("suivi:2s", Next::On(day("2026-02-17")))]
#[case("Suivi : 2s", Next::ByRhythm)]
#[case("suivi: mardi", Next::On(day("2026-02-10")))]
#[case::saturday_slides("!samedi", Next::On(day("2026-02-09")))]
#[case::holiday_slides("!1er mai", Next::On(day("2026-05-04")))]
fn the_next_contact(#[case] typed: &str, #[case] next: Next) {
    let contact = contact(&format!("all well {typed}"));
    assert_eq!(contact.learned.next, next);
}

#[test]
fn the_panel_says_from_which_day_a_follow_up_slid() {
    let due = Due { on: day("2026-02-09"), slid_from: Some(day("2026-02-07")), other: None, at: None, aside: None };
    assert!(resolved("ok !sat").items.iter().any(|item| item.sense == Sense::Next(due)));
}

#[test]
fn the_panel_names_the_other_reading() {
    let due = Due { on: day("2026-03-12"), slid_from: None, other: Some(day("2026-12-03")), at: None, aside: None };
    assert!(resolved("ok !12/03").items.iter().any(|item| item.sense == Sense::Next(due)));
}

#[rstest]
#[case::first_is_due_second_is_next(">send banners !fri !2w", Some("2026-02-06"), Next::On(day("2026-02-17")))]
#[case::word_is_always_next(">send banners next:2w", None, Next::On(day("2026-02-17")))]
#[case::word_before_due("next:2w >send banners !fri", Some("2026-02-06"), Next::On(day("2026-02-17")))]
#[case::due_alone(">send banners !samedi", Some("2026-02-07"), Next::ByRhythm)]
#[case::no_due(">send banners", None, Next::ByRhythm)]
fn two_dates_in_a_line(#[case] text: &str, #[case] due: Option<&str>, #[case] next: Next) {
    let contact = contact(text);
    assert_eq!(contact.learned.promises[0].text, "send banners");
    assert_eq!(contact.learned.promises[0].due_on, due.map(day));
    assert_eq!(contact.learned.next, next);
}

#[test]
fn what_they_promise() {
    let contact = contact("Fine. <send test page !vendredi. More soon");
    let promise = &contact.learned.promises[0];
    assert_eq!((promise.by, promise.text.as_str()), (PromiseBy::Them, "send test page"));
    assert_eq!(promise.due_on, Some(day("2026-02-06")));
    assert_eq!(contact.text, "Fine. More soon");
}

#[rstest]
#[case("done #q1 *promo2", &["q1", "promo2"])]
#[case("done #q1 again #q1", &["q1"])]
#[case("that was *important*", &[])]
#[case("that was *very important*, really", &[])]
fn tags_are_put_on(#[case] text: &str, #[case] tags: &[&str]) {
    assert_eq!(contact(text).learned.tags, tags);
}

#[rstest]
#[case("+20 % since June")]
#[case("<3")]
#[case("> 1000 sales")]
#[case("Super !")]
#[case("Super\u{a0}! Merci")]
#[case("see https://example.com/a#b")]
#[case("8/10")]
#[case("a+b, c<d, mail@example.com")]
#[case("Note: call back")]
#[case("10:30 call")]
#[case("- one\n- two")]
#[case("* starred")]
#[case("= 12")]
#[case("C# #1")]
#[case("+ maths")]
fn what_stays_text(#[case] text: &str) {
    let resolved = resolved(text);
    assert_eq!(resolved.note, text);
    assert_eq!((resolved.unread, resolved.learned), (vec![], Default::default()));
}

#[rstest]
#[case("++family stays", "+family stays")]
#[case("a >>quote and !!2w", "a >quote and !2w")]
#[case("##tag **bold** //call ==hier @@marie <<b", "#tag *bold** /call =hier @marie <b")]
#[case("!! ++ ==", "!! ++ ==")]
#[case("+gift a ++plus pen", "")]
fn a_doubled_sigil_is_a_literal_one(#[case] text: &str, #[case] note: &str) {
    let resolved = resolved(text);
    assert_eq!(resolved.note, note);
    assert_eq!(resolved.learned.tags.len(), 0);
    assert!(resolved.learned.facts.iter().all(|fact| fact.text == "a +plus pen"));
}

#[rstest]
#[case("ok +foo bar", "+foo", UnreadWhy::Kind, "ok +foo bar")]
#[case("ok !important", "!important", UnreadWhy::Date, "ok !important")]
#[case("=foo ok", "=foo", UnreadWhy::Date, "=foo ok")]
#[case("see /tmp", "/tmp", UnreadWhy::Channel, "see /tmp")]
#[case("with @nobody here", "@nobody", UnreadWhy::Person, "with @nobody here")]
#[case("a /call b /sms", "/sms", UnreadWhy::Again, "a b /sms")]
#[case("a !2w b !3w", "!3w", UnreadWhy::Again, "a b !3w")]
#[case("ok +date wedding", "+date wedding", UnreadWhy::Date, "ok +date wedding")]
#[case("ok +gift", "+gift", UnreadWhy::Empty, "ok +gift")]
fn what_is_not_read_stays_in_the_note_and_is_listed(
    #[case] text: &str,
    #[case] words: &str,
    #[case] why: UnreadWhy,
    #[case] note: &str,
) {
    assert_eq!(unread(text), [(words.to_owned(), why)]);
    assert_eq!(resolved(text).note, note);
}

#[test]
fn an_unread_date_in_a_promise_stays_in_it() {
    let contact = contact(">send !foo banners !fri");
    assert_eq!(contact.learned.promises[0].text, "send !foo banners");
    assert_eq!(unread(">send !foo banners !fri"), [("!foo".to_owned(), UnreadWhy::Date)]);
}

#[test]
fn a_full_stop_after_a_piece_goes_with_it() {
    assert_eq!(contact("Fine !2w. More #q1, later").text, "Fine More later");
}

#[test]
fn a_line_break_ends_a_fact() {
    let contact = contact("First line\n+interest golf\nlast line\n>send banners\nthe end");
    assert_eq!(contact.text, "First line\nlast line\nthe end");
    assert_eq!(contact.learned.facts[0].text, "golf");
    assert_eq!(contact.learned.promises[0].text, "send banners");
}

#[test]
fn typographic_spaces_count_as_spaces() {
    let contact = contact("Merci\u{a0}!\u{202f}+famille\u{a0}Léa joue\u{a0}!2w");
    assert_eq!(contact.text, "Merci\u{a0}!");
    assert_eq!(contact.learned.facts[0].text, "Léa joue");
    assert_eq!(contact.learned.next, Next::On(day("2026-02-17")));
}

#[rstest]
#[case("", Outcome::Reached, Outcome::Reached, Direction::Both)]
#[case("/sms hi", Outcome::Reached, Outcome::Reached, Direction::Out)]
#[case("", Outcome::NoAnswer, Outcome::NoAnswer, Direction::Out)]
#[case("/call voicemail", Outcome::MessageLeft, Outcome::MessageLeft, Direction::Out)]
fn an_outcome_has_a_direction(
    #[case] text: &str,
    #[case] given: Outcome,
    #[case] outcome: Outcome,
    #[case] direction: Direction,
) {
    let contact = resolve_contact(resolved(text), given).unwrap();
    assert_eq!((contact.outcome, contact.direction), (outcome, direction));
}

#[test]
fn plain_words_of_a_jot_are_a_topic() {
    let jot = jot("wants an API feed !2w", Plain::Topic).unwrap();
    let [fact] = jot.learned.facts.as_slice() else { panic!("{jot:?}") };
    assert_eq!((fact.kind, fact.text.as_str()), (FactKind::Topic, "wants an API feed"));
    assert_eq!(jot.learned.next, Next::On(day("2026-02-17")));
}

#[rstest]
#[case("send banners !fri")]
#[case(">send banners !fri")]
#[case("marie: send banners !fri")]
#[case("marie send banners !fri")]
fn plain_words_of_the_promise_composer_are_a_promise(#[case] text: &str) {
    let jot = jot(text, Plain::Promise).unwrap();
    let [promise] = jot.learned.promises.as_slice() else { panic!("{jot:?}") };
    assert_eq!((promise.by, promise.of, promise.text.as_str()), (PromiseBy::Me, id(MARIE), "send banners"));
    assert_eq!((promise.due_on, jot.learned.next), (Some(day("2026-02-06")), Next::ByRhythm));
}

#[test]
fn an_empty_jot_is_nothing() {
    assert_eq!(jot("  ", Plain::Topic), Err(Unready::Nothing));
}

#[rstest]
#[case::later_today("=today 17:00", Outcome::Planned)]
#[case::an_hour_alone("=17:00", Outcome::Planned)]
#[case::just_now("=12:00", Outcome::Reached)]
#[case::this_morning("=9:12", Outcome::Reached)]
#[case::this_morning_in_french("=aujourd'hui 9h12", Outcome::Reached)]
#[case::yesterday_evening("=yesterday 17:00", Outcome::Reached)]
#[case::tomorrow_morning("=tomorrow 9:00", Outcome::Planned)]
fn an_hour_to_come_is_a_plan(#[case] when: &str, #[case] outcome: Outcome) {
    assert_eq!(contact(&format!("meeting {when}")).outcome, outcome);
}

#[test]
fn an_age_is_known_on_the_day_of_the_contact() {
    let contact = contact("call =10/03/2025 +child Tom 8");
    assert_eq!(contact.learned.relatives[0].age.map(|age| age.on), Some(day("2025-03-10")));
}

#[rstest]
#[case("+date birthday 29 feb 2023")]
#[case("+date birthday 31 april 1985")]
#[case("+birthday 29 feb 2023")]
#[case("+anniversaire 31 avril")]
#[case("!feb 30 2026")]
#[case("!30 feb")]
#[case("!le 31 avril")]
#[case("!sat 30 feb")]
fn a_day_that_no_calendar_holds_is_not_taken_apart(#[case] piece: &str) {
    let contact = contact(&format!("call {piece}"));
    assert_eq!(contact.text, format!("call {piece}"));
    assert!(contact.learned.is_empty(), "{contact:?}");
    assert_eq!(unread(&format!("call {piece}")).first().map(|(_, why)| *why), Some(UnreadWhy::Date));
}

#[rstest]
#[case("+date birthday 29 feb 2024", Some("2024-02-29"))]
#[case("+date birthday 29 feb", Some("--02-29"))]
#[case("+date birthday 5 feb 30 guests", None)]
fn one_that_some_calendar_holds_is_read(#[case] piece: &str, #[case] read: Option<&str>) {
    let contact = contact(piece);
    assert_eq!(contact.learned.occasions.first().map(|known| known.date.to_string()).as_deref(), read);
}
