use rstest::rstest;

use super::*;
use crate::domain::contact::{NewFeedback, NewRequest};
use crate::domain::interaction::{Direction, InteractionKind, Outcome};
use crate::domain::request::Urgency;

fn request(text: &str) -> Result<Contact, Unready> {
    resolve_request(resolved_in(text, &[MARIE], Plain::Request, &Answers::default()))
}

// 3 February 2026 is a Tuesday.
#[rstest]
#[case::plain("where is my payment?", "where is my payment?", Urgency::Usual, None)]
#[case::urgent("where is my payment? !urgent", "where is my payment?", Urgency::Urgent, None)]
#[case::urgent_in_french("où en est mon paiement ? !urgente", "où en est mon paiement ?", Urgency::Urgent, None)]
#[case::urgent_in_the_middle("my payment !urgent is late", "my payment is late", Urgency::Urgent, None)]
#[case::urgent_at_the_start("!! where is my payment?", "where is my payment?", Urgency::Urgent, None)]
#[case::exclaimed("where is my payment !!", "where is my payment !!", Urgency::Usual, None)]
#[case::promised("when do the banners come? !fri", "when do the banners come?", Urgency::Usual, Some("2026-02-06"))]
#[case::promised_first("!ven les bannières", "les bannières", Urgency::Usual, Some("2026-02-06"))]
#[case::both("!! the link is dead !tomorrow", "the link is dead", Urgency::Urgent, Some("2026-02-04"))]
fn a_request_has_an_urgency_and_perhaps_a_promised_day(
    #[case] typed: &str,
    #[case] text: &str,
    #[case] urgency: Urgency,
    #[case] promised: Option<&str>,
) {
    let contact = request(typed).unwrap();
    let expected = NewRequest { of: id(MARIE), text: text.to_owned(), urgency, promised_on: promised.map(day) };
    assert_eq!(contact.learned.requests, [expected]);
    assert_eq!((contact.text.as_str(), contact.direction), (text, Direction::In));
    assert!(unread_as(typed, Plain::Request).is_empty());
}

#[test]
fn a_request_says_when_and_how_it_came_and_what_was_learned() {
    let contact =
        request("where is my payment? /mail =hier 17h50 +famille Léa est malade >voir la compta !jeu").unwrap();
    assert_eq!((contact.on, contact.at), (day("2026-02-02"), chrono::NaiveTime::from_hms_opt(17, 50, 0)));
    assert_eq!(contact.channel, Some(crate::domain::channel::ChannelKind::Email));
    assert_eq!(contact.learned.requests[0].promised_on, None, "the day belongs to the promise");
    assert_eq!(contact.learned.promises[0].due_on, Some(day("2026-02-05")));
    assert_eq!(contact.learned.facts.len(), 1);
}

#[rstest]
#[case::nothing("  ", Unready::Nothing)]
#[case::only_urgent("!urgent", Unready::Nothing)]
#[case::to_come("where is my payment? =16:00", Unready::ToCome)]
fn what_is_no_request_is_not_written(#[case] typed: &str, #[case] why: Unready) {
    assert_eq!(request(typed), Err(why));
}

#[test]
fn elsewhere_urgent_is_a_word() {
    assert_eq!(contact("call me !urgent please").text, "call me !urgent please");
    assert_eq!(contact("!! what a day").text, "!! what a day");
    assert_eq!(unread("call me !urgent"), [("!urgent".to_owned(), UnreadWhy::Date)]);
    assert_eq!(jot(">send banners !urgent", Plain::Topic).unwrap().learned.promises[0].text, "send banners !urgent");
}

#[rstest]
#[case("the page is slow", None)]
#[case("the page is slow =hier", Some("2026-02-02"))]
fn a_suggestion_is_noted_with_its_day(#[case] typed: &str, #[case] on: Option<&str>) {
    let expected = NewFeedback { of: id(MARIE), text: "the page is slow".to_owned(), received_on: on.map(day) };
    assert_eq!(jot(typed, Plain::Feedback).unwrap().learned.feedback, [expected]);
    let later = jot("the page is slow =demain", Plain::Feedback);
    assert_eq!(later, Err(Unready::ToCome));
}

#[test]
fn a_contact_carries_requests_and_suggestions_too() {
    let contact = contact("Good call +demande où est mon lien +retour la page est lente #q1");
    assert_eq!(contact.text, "Good call");
    assert_eq!(contact.learned.requests[0].text, "où est mon lien");
    assert_eq!(contact.learned.feedback[0].text, "la page est lente");
    assert_eq!(contact.direction, Direction::Both);
}

#[rstest]
#[case("/coaching went through the figures", InteractionKind::Coaching)]
#[case("went through it /revue", InteractionKind::SiteReview)]
#[case("/review /site went through it", InteractionKind::SiteReview)]
#[case("/conflit il se plaint", InteractionKind::Issue)]
#[case("/issue /mail he complains", InteractionKind::Issue)]
#[case("/call", InteractionKind::Contact)]
fn a_contact_is_of_a_kind(#[case] typed: &str, #[case] kind: InteractionKind) {
    let contact = contact(typed);
    assert_eq!(contact.kind, kind);
    assert!(unread(typed).is_empty());
    assert!(!contact.text.contains('/'));
}

#[test]
fn a_second_kind_stays_a_word() {
    assert_eq!(unread("/coaching and /issue"), [("/issue".to_owned(), UnreadWhy::Again)]);
}

fn unread_as(text: &str, plain: Plain) -> Vec<Unread> {
    resolved_in(text, &[MARIE], plain, &Answers::default()).unread
}

#[rstest]
#[case("Newsletter sent /broadcast", Outcome::Broadcast)]
#[case("/diffusion la lettre de mars", Outcome::Broadcast)]
#[case("a word with her alone", Outcome::Reached)]
fn one_message_to_many_is_no_contact(#[case] typed: &str, #[case] outcome: Outcome) {
    assert_eq!(contact(typed).outcome, outcome);
    assert!(unread(typed).is_empty());
}
