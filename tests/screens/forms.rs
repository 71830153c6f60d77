//! Every item of a dossier by keys alone: added, changed, removed, taken back, done again.

use carnet::app::screens::dossier::Section;
use carnet::domain::dossier::Dossier;
use carnet::domain::id::AffiliateId;
use carnet::domain::item::ItemId;
use rstest::rstest;

use crate::notebook;
use crate::stage::Stage;

mod drafts;
mod fields;

/// Marie's dossier.
fn marie(locale: &str) -> Stage {
    let mut stage = Stage::new(locale);
    stage.go_to("Marie Lefèvre").press("Enter");
    stage
}

fn id(stage: &Stage) -> AffiliateId {
    stage.session.model.person().unwrap()
}

/// Everything on a page that somebody wrote.
fn words(page: &Dossier) -> Vec<String> {
    let mut words = vec![page.affiliate.name.clone()];
    words.extend(page.tags.iter().map(|tag| tag.name.clone()));
    words.extend(page.names.iter().map(|name| name.name.clone()));
    words.extend(page.channels.iter().map(|channel| channel.value.clone()));
    words.extend(page.identifiers.iter().map(|row| row.value.clone()));
    words.extend(page.relatives.iter().map(|relative| relative.name.clone()));
    words.extend(page.facts.iter().map(|fact| fact.text.clone()));
    words.extend(page.occasions.iter().map(|occasion| occasion.date.to_string()));
    words.extend(page.promises.iter().map(|promise| promise.text.clone()));
    let open = page.follow_ups.iter().filter(|follow_up| follow_up.closed_on.is_none());
    words.extend(open.map(|follow_up| follow_up.reason.clone()));
    words.extend(page.requests.iter().map(|request| request.text.clone()));
    words.extend(page.feedback.iter().map(|said| said.text.clone()));
    words.extend(page.interactions.iter().map(|entry| entry.text.clone()));
    words
}

fn holds(stage: &Stage, word: &str) -> bool {
    words(&stage.page("Marie Lefèvre")).iter().any(|held| held == word)
}

/// The keys to a section, to add there and to change what was added; what is held then.
const KINDS: &[(&str, Section, &str, &str, &str, &str)] = &[
    (
        "a way to reach",
        Section::Contact,
        "a Tab \"m@new.example\" Enter",
        "m@new.example",
        "e Tab C-u \"l@new.example\" C-s",
        "l@new.example",
    ),
    ("a name", Section::Names, "a Tab \"Mimi\" Enter", "Mimi", "e Tab \"ne\" Enter", "Mimine"),
    ("an identity", Section::Identifiers, "a \"newpartners\" Tab \"77\" Enter", "77", "e Tab C-u \"78\" Enter", "78"),
    ("a relative", Section::Family, "a Enter \"Hugo\" Tab Left Enter", "Hugo", "e C-u \"Hugues\" Enter", "Hugues"),
    (
        "a fact of the family",
        Section::Family,
        "a j Enter Tab \"moving house\" Enter",
        "moving house",
        "e Tab \" in May\" Enter",
        "moving house in May",
    ),
    (
        "a fact",
        Section::Facts,
        "a Tab \"trail running\" Enter",
        "trail running",
        "e Tab C-w \"biking\" Enter",
        "trail biking",
    ),
    ("a date", Section::Dates, "a Tab \"14/02\" Enter", "--02-14", "e Tab C-u \"15/02\" Enter", "--02-15"),
    (
        "a promise",
        Section::Promises,
        "a Enter Tab \"API keys\" Tab \"6/2\" Enter",
        "API keys",
        "e Tab \" by mail\" Enter",
        "API keys by mail",
    ),
    (
        "the next date",
        Section::Promises,
        "a j Enter \"6/2\" Tab \"say hello\" Enter",
        "say hello",
        "e Tab C-w \"goodbye\" Enter",
        "say goodbye",
    ),
    (
        "a request",
        Section::Requests,
        "a \"where is my payment\" Enter",
        "where is my payment",
        "e \" of March\" Enter",
        "where is my payment of March",
    ),
    (
        "a suggestion",
        Section::Feedback,
        "a \"a slow page\" Enter",
        "a slow page",
        "e \" on phones\" Enter",
        "a slow page on phones",
    ),
    (
        "an entry",
        Section::Timeline,
        "a S-Tab \"Spoke of Lyon\" Enter",
        "Spoke of Lyon",
        "e S-Tab \" again\" Enter",
        "Spoke of Lyon again",
    ),
];

#[rstest]
fn every_item_is_added_changed_removed_and_taken_back_by_keys(
    #[values("en_GB", "fr_FR")] locale: &str,
    #[values((80, 24), (120, 35), (50, 12))] size: (u16, u16),
) {
    for (kind, section, add, added, change, changed) in KINDS {
        let mut stage = marie(locale).sized(size.0, size.1);
        let before = stage.session.store.dump().unwrap();
        stage.turn_to(*section);
        stage.play(add);
        assert!(stage.session.model.modals.is_empty(), "{kind} is not saved:\n{}", stage.text());
        assert!(holds(&stage, added), "{kind} was not added: {:?}", words(&stage.page("Marie Lefèvre")));
        stage.play(change);
        assert!(holds(&stage, changed) && !holds(&stage, added), "{kind} was not changed:\n{}", stage.text());
        stage.press("X");
        assert!(!holds(&stage, changed), "{kind} was not removed:\n{}", stage.text());
        stage.press("u");
        assert!(holds(&stage, changed), "{kind} did not come back: {}", stage.notice());
        stage.press("U");
        assert!(!holds(&stage, changed), "{kind} was not removed again");
        stage.press("u u u");
        assert_eq!(stage.session.store.dump().unwrap(), before, "{kind} is not as if nothing had happened");
    }
}

#[rstest]
#[case("Enter Tab e", "the dossier")]
#[case("e", "Today")]
fn the_person_is_changed_from_the_dossier_and_from_today(#[case] keys: &str, #[case] place: &str) {
    let mut stage = Stage::new("fr_FR");
    stage.go_to("Marie Lefèvre").press(keys);
    stage.play("Tab Right Tab Tab \"3s\" Tab \"cuisine, vip\" Enter");
    let page = stage.page("Marie Lefèvre");
    assert_eq!(page.affiliate.tier, Some(carnet::domain::affiliate::Tier::B), "from {place}:\n{}", stage.text());
    assert_eq!(page.affiliate.rhythm, carnet::domain::affiliate::Rhythm::Every(21));
    assert_eq!(page.tags.iter().map(|tag| tag.name.as_str()).collect::<Vec<_>>(), ["cuisine", "food", "vip"]);
    stage.press("u");
    let page = stage.page("Marie Lefèvre");
    assert!(page.tags.len() == 1 && page.affiliate.tier == Some(carnet::domain::affiliate::Tier::A));
}

#[test]
fn a_person_is_not_removed_by_the_key_for_items() {
    let mut stage = marie("en_GB");
    stage.press("Tab X");
    assert!(stage.notice().contains("archived"), "{}", stage.notice());
    assert!(!stage.page("Marie Lefèvre").channels.is_empty());
}

#[test]
fn channels_change_places_and_the_cursor_goes_along() {
    let mut stage = marie("en_GB");
    let order = |stage: &Stage| -> Vec<String> {
        stage.page("Marie Lefèvre").channels.iter().map(|channel| channel.kind.code().to_owned()).collect()
    };
    stage.press("Tab j j <");
    assert_eq!(order(&stage), ["email", "call", "site"]);
    stage.press("> >");
    assert_eq!(order(&stage), ["call", "site", "email"]);
    stage.press("u u u");
    assert_eq!(order(&stage), ["call", "email", "site"]);
}

#[test]
fn the_promise_under_the_cursor_is_ticked() {
    let mut stage = marie("en_GB");
    let open = |stage: &Stage| {
        let promises = stage.page("Marie Lefèvre").promises;
        promises.into_iter().filter(|promise| promise.done_on.is_none()).map(|promise| promise.text).collect::<Vec<_>>()
    };
    let before = open(&stage);
    stage.turn_to(Section::Promises);
    stage.press("j x");
    assert_eq!(open(&stage), before[..1]);
}

#[rstest]
#[case::edited(Section::Promises, "", "Enter Enter Tab", "form")]
#[case::kept(Section::Promises, "", "Enter j Enter", "kept")]
#[case::asked(Section::Facts, "j", "Enter j Enter", "asked")]
#[case::private(Section::Facts, "j", "Enter j j Enter", "private")]
#[case::moved(Section::Contact, "j", "Enter j j Enter", "moved")]
#[case::removed(Section::Contact, "j", "Enter j j j Enter", "removed")]
fn the_menu_of_an_item_does_what_it_says(
    #[case] section: Section,
    #[case] to: &str,
    #[case] keys: &str,
    #[case] expected: &str,
) {
    let mut stage = marie("en_GB");
    stage.turn_to(section);
    stage.press(to);
    let before = stage.page("Marie Lefèvre");
    let item = stage.session.model.dossier().unwrap().selected().unwrap();
    stage.press(keys);
    let page = stage.page("Marie Lefèvre");
    let fact = |page: &Dossier| page.facts.iter().find(|fact| ItemId::Fact(fact.id) == item).cloned();
    match expected {
        "form" => assert!(!stage.session.model.modals.is_empty(), "{}", stage.text()),
        "kept" => assert!(page.promises.iter().any(|row| ItemId::Promise(row.id) == item && row.done_on.is_some())),
        "asked" => assert_eq!(fact(&page).unwrap().asked_on, Some(notebook::now().day)),
        "private" => assert_ne!(fact(&page).unwrap().private, fact(&before).unwrap().private),
        "moved" => assert_ne!(page.channels[0].id, before.channels[0].id),
        _ => assert_eq!(page.channels.len() + 1, before.channels.len()),
    }
}

#[test]
fn in_a_long_dossier_the_item_under_the_cursor_is_always_in_view() {
    for size in [(30, 8), (50, 12), (80, 24), (120, 35)] {
        let mut stage = marie("en_GB").sized(size.0, size.1);
        let of = id(&stage);
        for nth in 0..20 {
            notebook::log(&mut stage.session.store, of, "2026-01-02", &format!("Entry {nth}"), Default::default());
        }
        stage.press("C-l");
        for _ in 0..60 {
            stage.press("j");
        }
        let rows = stage.draw().rows();
        assert!(rows.iter().any(|row| row.contains("call")), "{size:?}:\n{}", rows.join("\n"));
        let screen = stage.session.model.dossier().unwrap();
        assert_eq!(screen.selected(), screen.items(screen.section).last().copied(), "{size:?}");
        for _ in 0..60 {
            stage.press("k");
        }
        let screen = stage.session.model.dossier().unwrap();
        assert_eq!(screen.selected(), screen.items(screen.section).first().copied(), "{size:?}");
        assert_eq!(screen.scroll, 0, "{size:?}");
    }
}
