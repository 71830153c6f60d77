//! Every item of a dossier by keys alone: added, changed, removed, taken back, done again; drafts; what is said under fields.

use carnet::app::screens::dossier::Section;
use carnet::domain::dossier::Dossier;
use carnet::domain::id::AffiliateId;
use carnet::domain::item::{Item, ItemId};
use carnet::domain::promise::Promise;
use carnet::runtime::session::Outside;
use rstest::rstest;

use crate::notebook;
use crate::stage::Stage;

/// Marie's dossier.
fn marie(locale: &str) -> Stage {
    let mut stage = Stage::new(locale);
    stage.go_to("Marie Lefèvre").press("Enter");
    stage
}

fn id(stage: &Stage) -> AffiliateId {
    stage.session.model.person().unwrap()
}

/// Presses and types in turns: a word in quotes is typed, the others are keys.
fn play(stage: &mut Stage, script: &str) {
    for (at, part) in script.split('"').enumerate() {
        if at % 2 == 1 {
            stage.type_text(part);
        } else if !part.trim().is_empty() {
            stage.press(part);
        }
    }
}

/// Goes from section to section until this one has the focus.
fn turn_to(stage: &mut Stage, section: Section) {
    for _ in Section::ALL {
        if stage.session.model.dossier().unwrap().section == section {
            return;
        }
        stage.press("Tab");
    }
    panic!("no {section:?}");
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
        turn_to(&mut stage, *section);
        play(&mut stage, add);
        assert!(stage.session.model.modals.is_empty(), "{kind} is not saved:\n{}", stage.text());
        assert!(holds(&stage, added), "{kind} was not added: {:?}", words(&stage.page("Marie Lefèvre")));
        play(&mut stage, change);
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
    play(&mut stage, "Tab Right Tab Tab \"3s\" Tab \"cuisine, vip\" Enter");
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
    turn_to(&mut stage, Section::Promises);
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
    turn_to(&mut stage, section);
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
fn what_somebody_else_wrote_meanwhile_is_not_lost() {
    let mut stage = marie("en_GB");
    let of = id(&stage);
    turn_to(&mut stage, Section::Promises);
    stage.press("e Tab").type_text(" soon");
    let promise = stage.page("Marie Lefèvre").promises[0].clone();
    let elsewhere = Promise { due_on: Some("2026-03-02".parse().unwrap()), ..promise.clone() };
    let (before, after) = (Item::Promise(promise.clone()), Item::Promise(elsewhere.clone()));
    stage.session.store.edit_item(of, &before, &after, &notebook::now()).unwrap();
    stage.press("Enter");
    let now = stage.page("Marie Lefèvre").promises.into_iter().find(|row| row.id == promise.id).unwrap();
    assert_eq!(now, Promise { text: format!("{} soon", promise.text), ..elsewhere });
}

#[test]
fn an_item_that_is_gone_is_refused_and_what_was_typed_stays() {
    let mut stage = marie("en_GB");
    let of = id(&stage);
    turn_to(&mut stage, Section::Promises);
    stage.press("e Tab").type_text(" soon");
    let promise = stage.page("Marie Lefèvre").promises[0].id;
    stage.session.store.remove_item(of, ItemId::Promise(promise), &notebook::now()).unwrap();
    stage.press("Enter");
    assert!(!stage.session.model.modals.is_empty(), "the form is still there");
    assert!(stage.text().contains("soon"), "{}", stage.text());
}

#[test]
fn who_took_part_in_an_entry_can_be_changed() {
    let mut stage = marie("en_GB");
    let with = |stage: &Stage, name: &str| stage.page(name).interactions.first().map_or(0, |entry| entry.with.len());
    let before = stage.page("Tom Becker").interactions.len();
    play(&mut stage, "e S-Tab S-Tab \"tom\" Enter");
    assert!(stage.session.model.modals.is_empty(), "{}", stage.text());
    assert_eq!(with(&stage, "Marie Lefèvre"), 2);
    assert_eq!(stage.page("Tom Becker").interactions.len(), before + 1, "it is in Tom's log as well");
    play(&mut stage, "e S-Tab S-Tab C-u \"nobody at all\" Enter");
    assert!(stage.text().contains("Nobody of that name"), "{}", stage.text());
    play(&mut stage, "C-u \"marie lef\" Enter");
    assert_eq!(with(&stage, "Marie Lefèvre"), 1);
    assert_eq!(stage.page("Tom Becker").interactions.len(), before);
    stage.press("u u");
    assert_eq!(with(&stage, "Marie Lefèvre"), 1);
}

#[test]
fn hours_of_a_channel_and_consent_are_filled_in() {
    let mut stage = marie("en_GB");
    turn_to(&mut stage, Section::Contact);
    play(&mut stage, "j e Tab Tab \"9-12\" Enter");
    assert!(stage.page("Marie Lefèvre").channels[0].hours.is_some());
    assert!(stage.text().contains("09:00–12:00"), "{}", stage.text());
    play(&mut stage, "k e S-Tab S-Tab S-Tab S-Tab Right Enter");
    let sharing = stage.page("Marie Lefèvre").affiliate.sharing;
    assert_eq!(sharing, Some(carnet::domain::affiliate::Sharing::Yes), "{}", stage.text());
}

#[rstest]
#[case("en_GB", "Sa mère a un cancer", "health")]
#[case("fr_FR", "déléguée du syndicat", "le syndicat")]
fn a_sensitive_word_is_met_with_a_word_and_taken_all_the_same(
    #[case] locale: &str,
    #[case] typed: &str,
    #[case] warning: &str,
) {
    let mut stage = marie(locale);
    turn_to(&mut stage, Section::Facts);
    stage.press("a Tab").type_text(typed);
    assert!(stage.text().contains(warning), "{}", stage.text());
    stage.press("Enter");
    assert!(holds(&stage, typed), "{}", stage.text());
    stage.press("c").type_text(typed);
    assert!(stage.text().contains(warning), "{}", stage.text());
    stage.press("C-u").type_text("syndicat d'initiative");
    assert!(!stage.text().contains(warning), "{}", stage.text());
}

#[rstest]
fn a_form_left_by_esc_is_taken_up_after_a_restart(#[values("en_GB", "fr_FR")] locale: &str) {
    let mut stage = marie(locale);
    turn_to(&mut stage, Section::Facts);
    play(&mut stage, "a Tab \"collects stamps\" Tab Tab \"6/2\" Esc");
    assert!(stage.session.model.modals.is_empty());
    let mut again = Stage::over(stage.session.store, locale);
    again.go_to("Marie Lefèvre").press("Enter");
    turn_to(&mut again, Section::Facts);
    again.press("a");
    assert!(again.text().contains("collects stamps") && again.text().contains("6/2"), "{}", again.text());
    again.press("Enter");
    assert!(holds(&again, "collects stamps"));
    // Once saved there is nothing left to take up.
    again.press("a");
    assert!(!again.text().contains("6/2"), "{}", again.text());
}

#[test]
fn a_draft_of_one_item_does_not_turn_up_in_another() {
    let mut stage = marie("en_GB");
    turn_to(&mut stage, Section::Promises);
    play(&mut stage, "e Tab \" soon\" Esc j e");
    assert!(!stage.text().contains("soon"), "{}", stage.text());
    play(&mut stage, "Esc k e");
    assert!(stage.text().contains("soon"), "{}", stage.text());
}

#[test]
fn a_wrong_value_is_said_and_enter_goes_there() {
    let mut stage = marie("en_GB");
    play(&mut stage, "Tab a Enter");
    assert!(stage.text().contains("needed"), "{}", stage.text());
    play(&mut stage, "\"marie at example\"");
    assert!(stage.text().contains("e-mail address such as"), "{}", stage.text());
    play(&mut stage, "C-u \"marie@example.org\"");
    assert!(!stage.text().contains("such as"), "{}", stage.text());
    stage.press("Enter");
    assert!(holds(&stage, "marie@example.org"));
}

#[rstest]
#[case("en_GB", "fri", "Fri 6 Feb 2026 (in 3 days)")]
#[case("fr_FR", "ven", "ven. 6 févr. 2026 (dans 3 jours)")]
fn a_day_is_read_aloud_in_full(#[case] locale: &str, #[case] typed: &str, #[case] aloud: &str) {
    let mut stage = marie(locale);
    turn_to(&mut stage, Section::Promises);
    stage.press("a Enter Tab Tab").type_text(typed);
    assert!(stage.text().contains(aloud), "{}", stage.text());
}

#[test]
fn completion_offers_what_is_known_by_tab_and_by_arrows() {
    let mut stage = marie("en_GB");
    play(&mut stage, "Tab e Tab Tab Tab Tab Tab Tab Tab \"eur par\"");
    play(&mut stage, "C-u \"europe/pa\"");
    assert!(stage.text().contains("Europe/Paris"), "{}", stage.text());
    stage.press("Tab Enter");
    assert_eq!(stage.page("Marie Lefèvre").affiliate.time_zone.as_deref(), Some("Europe/Paris"));
    // The second tag of a list is completed by itself.
    let tom = stage.page("Tom Becker").affiliate.id;
    stage.session.store.tag(&[tom], &["vegetarian".to_owned(), "vip".to_owned()], &notebook::now()).unwrap();
    play(&mut stage, "e Tab Tab Tab Tab \"new, v\" Down Down Enter Enter");
    let tags: Vec<String> = stage.page("Marie Lefèvre").tags.into_iter().map(|tag| tag.name).collect();
    assert_eq!(tags, ["food", "new", "vip"]);
}

#[test]
fn a_long_text_goes_to_the_editor_and_comes_back_into_its_form() {
    let mut stage = marie("en_GB");
    stage.press("E");
    assert!(matches!(stage.outside.last(), Some(Outside::Edit(text)) if !text.is_empty()), "{:?}", stage.outside);
    stage.session.handle(carnet::app::msg::Msg::Edited(Some("One.\nTwo.".to_owned())));
    stage.press("Enter");
    assert!(holds(&stage, "One.\nTwo."));
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

#[rstest]
fn the_field_in_focus_is_always_in_view(
    #[values("en_GB", "fr_FR")] locale: &str,
    #[values((30, 8), (50, 12), (80, 24), (120, 35))] size: (u16, u16),
) {
    let mut stage = marie(locale).sized(size.0, size.1);
    stage.press("Tab e");
    for nth in 0..13 {
        let picture = stage.draw();
        let text = picture.text();
        assert!(text.contains('▸'), "field {nth} is hidden:\n{text}");
        if let Some(caret) = picture.caret {
            let row = &picture.rows()[usize::from(caret.y)];
            assert!(row.contains('▸'), "the caret is on {row:?}:\n{text}");
        }
        stage.press("Tab");
    }
}

#[test]
fn a_date_that_stood_there_has_no_other_reading() {
    let mut stage = marie("en_GB");
    let of = id(&stage);
    let joined = |affiliate: &mut carnet::domain::affiliate::Affiliate| affiliate.joined_on = "2023-05-03".parse().ok();
    stage.session.store.edit_affiliate(of, joined, &notebook::now()).unwrap();
    stage.press("Tab e Tab Tab Tab Tab Tab Tab Tab Tab Tab");
    assert!(stage.text().contains("Wed 3 May 2023") && !stage.text().contains("could also"), "{}", stage.text());
    play(&mut stage, "C-u \"4/5/2023\"");
    assert!(stage.text().contains("could also"), "{}", stage.text());
}
