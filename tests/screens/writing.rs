//! Writing to somebody: from `o` to the log in one flow, with nothing lost on the way; and copying.

use carnet::app::modals::Modal;
use carnet::app::modals::writing::{Step, Writing};
use carnet::app::msg::Msg;
use carnet::domain::affiliate::AddressForm;
use carnet::domain::channel::ChannelKind;
use carnet::domain::phrase::{Phrase, Value};
use carnet::runtime::session::Outside;
use rstest::rstest;

use crate::notebook;
use crate::script::on;
use crate::stage::Stage;

/// Somebody on Today, written to in French, familiar or polite; Claire writes.
fn letter_to(name: &str, form: AddressForm) -> Stage {
    let mut stage = on(name);
    let id = stage.session.model.person().unwrap();
    let french = |who: &mut carnet::domain::affiliate::Affiliate| {
        who.language = Some("fr".to_owned());
        who.address_form = Some(form);
    };
    stage.session.store.edit_affiliate(id, french, &notebook::now()).unwrap();
    stage.session.sender.my_name = "Claire".to_owned();
    stage
}

fn writing(stage: &Stage) -> &Writing {
    match stage.session.model.modals.last() {
        Some(Modal::Writing(writing)) => writing,
        other => panic!("no message is being written: {other:?}"),
    }
}

/// Chooses a row by what it says.
fn choose(stage: &mut Stage, says: &str) {
    for _ in 0..20 {
        let text = stage.text();
        if text
            .lines()
            .any(|line| line.contains('▸') && line.contains(says) || line.contains('>') && line.contains(says))
        {
            stage.press("Enter");
            return;
        }
        stage.press("j");
    }
    panic!("no row says {says}:\n{}", stage.text());
}

/// The editor comes back with a text.
fn edited(stage: &mut Stage, text: &str) {
    stage.session.handle(Msg::Edited(Some(text.to_owned())));
    stage.draw();
}

fn handed(stage: &mut Stage) {
    let said = Phrase::new("notice-copied").with("what", Value::term("copied-text")).with("way", "xclip");
    stage.session.handle(Msg::Handed(said));
    stage.draw();
}

#[rstest]
#[case::familiar(AddressForm::Tu, "Je te souhaite")]
#[case::polite(AddressForm::Vous, "Je vous souhaite")]
fn from_o_to_the_log_in_one_flow(#[case] form: AddressForm, #[case] said: &str) {
    let mut stage = letter_to("Ana Sousa", form);
    stage.press("o Enter");
    assert_eq!(writing(&stage).step, Step::Templates);
    assert!(stage.text().contains("suits today"), "the birthday is in the queue: {}", stage.text());
    stage.press("Enter");
    assert_eq!((writing(&stage).step, &stage.outside[..]), (Step::Preview, &[][..]), "the text is shown first");
    assert!(stage.text().contains("Objet\u{a0}: Joyeux anniversaire, Ana"), "{}", stage.text());
    stage.press("F4");
    let Some(Outside::Edit(text)) = stage.outside.pop() else { panic!("the editor is asked for") };
    assert!(text.starts_with("Objet\u{a0}: Joyeux anniversaire, Ana\u{a0}!\n\nJoyeux"), "{text}");
    assert!(text.contains(said), "{text}");
    edited(&mut stage, "Objet\u{a0}: Bonne fête\n\nBon anniversaire, Ana !\nGâteau ?");
    assert_eq!(
        (writing(&stage).step, writing(&stage).letter().body.as_str()),
        (Step::Preview, "Bon anniversaire, Ana !\nGâteau ?")
    );
    stage.press("Enter Enter");
    match stage.outside.pop() {
        Some(Outside::Copy(copying)) => assert_eq!(copying.text, "Bon anniversaire, Ana !\nGâteau ?"),
        other => panic!("{other:?}"),
    }
    handed(&mut stage);
    assert_eq!(stage.composer().unwrap().field.text(), "message “Birthday”");
    stage.press("Enter");
    let page = stage.page("Ana Sousa");
    assert_eq!(
        (page.interactions[0].text.as_str(), page.interactions[0].channel),
        ("message “Birthday”", ChannelKind::Email)
    );
    assert_eq!(stage.session.store.drafts().unwrap(), [], "what was sent and logged is no draft any more");
}

#[test]
fn the_text_goes_into_the_link_of_the_preferred_way() {
    let mut stage = letter_to("Marie Lefèvre", AddressForm::Tu);
    stage.press("o Enter");
    choose(&mut stage, "Thank you");
    assert_eq!(writing(&stage).step, Step::Asking);
    stage.press("Enter");
    assert!(stage.notice().contains("a hole"), "{}", stage.notice());
    stage.type_text("le retour sur la page").press("Enter");
    edited(&mut stage, "Merci & à bientôt");
    stage.press("Enter");
    stage.outside.clear();
    stage.press("Enter");
    match &stage.outside[..] {
        [Outside::Open(link)] => {
            assert_eq!(link.url(), "mailto:marie@mariecuisine.example?body=Merci%20%26%20%C3%A0%20bient%C3%B4t");
        }
        other => panic!("{other:?}"),
    }
    stage.session.handle(Msg::Refused(Phrase::new("notice-no-display")));
    assert_eq!(writing(&stage).text(), "Merci & à bientôt", "a failing opener keeps the text");
    stage.press("j Enter");
    assert!(matches!(stage.outside.last(), Some(Outside::Copy(_))), "copying is offered beside");
}

#[test]
fn a_missing_value_is_asked_for_and_refusing_loses_nothing() {
    let mut stage = letter_to("Tom Becker", AddressForm::Vous);
    let before = stage.session.store.dump().unwrap();
    stage.press("o Enter");
    choose(&mut stage, "Welcome");
    stage.type_text("https://example.org").press("Esc");
    assert_eq!(writing(&stage).step, Step::Templates, "back to where it came from");
    stage.press("Enter");
    assert_eq!(
        writing(&stage).asking().unwrap().field.text(),
        "https://example.org",
        "what was typed stands there again"
    );
    stage.press("Esc Esc Esc");
    assert!(stage.session.model.modals.is_empty());
    assert!(!stage.outside.iter().any(|outside| matches!(outside, Outside::Edit(_))));
    assert_eq!(stage.session.store.dump().unwrap(), before);
    assert_eq!(stage.session.store.drafts().unwrap(), []);
}

#[test]
fn esc_keeps_the_text_and_o_offers_it_again() {
    let mut stage = letter_to("Ana Sousa", AddressForm::Tu);
    stage.press("o Enter Enter");
    edited(&mut stage, "Half a letter");
    stage.press("Enter Esc Esc");
    assert!(stage.notice().contains("kept"), "{}", stage.notice());
    stage.press("o");
    assert!(stage.text().contains("Go on with: message “Birthday”"), "{}", stage.text());
    stage.press("Enter");
    assert_eq!((writing(&stage).step, writing(&stage).text()), (Step::Preview, "Half a letter"));
    stage.outside.clear();
    stage.press("F4");
    assert_eq!(stage.outside, [Outside::Edit("Half a letter".to_owned())]);
    stage.session.handle(Msg::Refused(Phrase::new("editor-failed").with("detail", "exit 3")));
    assert_eq!(writing(&stage).text(), "Half a letter", "a failing editor keeps the text");
    edited(&mut stage, "  ");
    assert_eq!(writing(&stage).step, Step::Templates, "an emptied text is a change of mind");
    assert_eq!(stage.session.store.drafts().unwrap(), []);
}

/// The key of the editor where nobody chose one, and the key that changes the text here anyway.
#[rstest]
#[case::no_editor("F4", true)]
#[case::here("e", false)]
fn the_text_is_changed_in_carnets_own_field_and_nothing_is_lost(#[case] key: &str, #[case] told: bool) {
    let mut stage = letter_to("Ana Sousa", AddressForm::Tu);
    stage.press("o Enter Enter");
    let before = writing(&stage).text().to_owned();
    stage.press(key);
    if let Some(Outside::Edit(_)) = stage.outside.pop() {
        stage.session.handle(Msg::NoEditor);
        stage.draw();
    }
    assert_eq!((writing(&stage).step, stage.notice().contains("No editor is chosen")), (Step::Typing, told));
    stage.press("Enter").type_text("PS: cake?").press("Esc");
    let after = format!("{before}\nPS: cake?");
    assert_eq!((writing(&stage).step, writing(&stage).text()), (Step::Preview, after.as_str()));
    let kept =
        |stage: &Stage| stage.session.store.drafts().unwrap().iter().any(|draft| draft.text.contains("PS: cake?"));
    assert!(kept(&stage), "back from the field, the text is kept");
    stage.press("Esc o Enter");
    assert_eq!(writing(&stage).text(), after, "and offered again");
}

#[test]
fn what_is_typed_in_the_field_is_kept_when_the_program_ends_and_an_emptied_text_is_a_change_of_mind() {
    let mut stage = letter_to("Ana Sousa", AddressForm::Tu);
    stage.press("o Enter Enter e").type_text(" More");
    assert!(stage.session.model.has_unsaved_draft());
    stage.session.save_drafts();
    assert!(stage.session.store.drafts().unwrap()[0].text.contains(" More"));
    for _ in 0..40 {
        stage.press("C-u Backspace");
    }
    assert_eq!(writing(&stage).text(), "");
    assert!(!stage.session.model.has_unsaved_draft(), "an empty text is not kept over what was written");
    stage.press("Esc");
    assert_eq!((writing(&stage).step, stage.session.store.drafts().unwrap().len()), (Step::Templates, 0));
}

#[test]
fn a_draft_taken_up_again_is_shown_first_too() {
    let mut stage = letter_to("Ana Sousa", AddressForm::Tu);
    stage.press("o Enter Enter Esc o j Enter");
    assert!(stage.text().contains("begun"), "{}", stage.text());
    stage.press("Enter");
    assert_eq!((writing(&stage).step, &stage.outside[..]), (Step::Preview, &[][..]));
}

#[rstest]
#[case::english("en", "Does it sound like you?")]
#[case::french("fr", "Est-ce bien votre ton à vous")]
fn the_three_questions_stand_beside_the_templates_and_nowhere_else(#[case] lang: &str, #[case] question: &str) {
    let mut stage = Stage::new(lang);
    stage.session.sender.my_name = "Claire".to_owned();
    stage.go_to("Ana Sousa").press("o Enter");
    assert!(stage.text().contains(question), "{}", stage.text());
    stage.press("Enter");
    assert_eq!(writing(&stage).step, Step::Preview);
    assert!(!stage.text().contains(question) && !stage.text().contains("[ ]"), "{}", stage.text());
}

/// The key of the editor without an editor that anybody chose, in the other places that have it.
#[rstest]
#[case::composer("c")]
#[case::composer_at_once("C")]
fn without_an_editor_the_composer_is_where_one_writes(#[case] key: &str) {
    let mut stage = on("Marie Lefèvre");
    stage.press(key);
    if key == "c" {
        stage.press("Tab F4");
    }
    assert!(matches!(stage.outside.pop(), Some(Outside::Edit(_))));
    stage.session.handle(Msg::NoEditor);
    stage.type_text("spoke");
    assert!(stage.notice().contains("No editor is chosen"), "{}", stage.notice());
    assert_eq!(stage.composer().unwrap().field.text(), "spoke");
}

/// What somebody may see while they are asked for a value: which template, which gap, in which sentence.
#[test]
fn a_question_says_what_it_is_for() {
    let mut stage = letter_to("Tom Becker", AddressForm::Vous);
    stage.press("o Enter");
    choose(&mut stage, "Welcome");
    let text = stage.text();
    for said in ["Welcome, to Tom Becker: question 1 of 1", "a link", "Tout ce qu’il faut pour démarrer", "[a link]"]
    {
        assert!(text.contains(said), "{said}: {text}");
    }
}

#[rstest]
#[case::deceased(|who: &mut carnet::domain::affiliate::Affiliate| who.deceased = true, "has died")]
#[case::not_to_be_contacted(|who: &mut carnet::domain::affiliate::Affiliate| who.do_not_contact = true, "asked not")]
fn to_whom_nobody_writes_one_key_alone_writes_all_the_same(
    #[case] mark: fn(&mut carnet::domain::affiliate::Affiliate),
    #[case] why: &str,
) {
    let mut stage = letter_to("Ana Sousa", AddressForm::Tu);
    let id = stage.session.model.person().unwrap();
    stage.session.store.edit_affiliate(id, mark, &notebook::now()).unwrap();
    stage.press("o Enter Enter Space");
    assert_eq!(writing(&stage).step, Step::Barred, "no key pressed by habit goes on");
    assert!(stage.text().contains(why) && stage.text().contains("A writes all the same"), "{}", stage.text());
    stage.press("Esc");
    assert!(stage.session.model.modals.is_empty());
    stage.press("o A");
    assert!(stage.text().contains("nobody writes, calls or gives"), "it stays in sight: {}", stage.text());
    stage.press("Enter");
    choose(&mut stage, "Birthday");
    assert_eq!(writing(&stage).step, Step::Preview);
}

#[test]
fn the_log_keeps_its_own_draft_beside_the_message() {
    let mut stage = letter_to("Ana Sousa", AddressForm::Tu);
    stage.press("c").type_text("also spoke").press("Esc o Enter Enter");
    edited(&mut stage, "A letter");
    stage.press("Enter Enter");
    handed(&mut stage);
    assert_eq!(stage.composer().unwrap().field.text(), "message “Birthday”\nalso spoke");
    stage.press("Esc");
    let places: Vec<String> = stage.session.store.drafts().unwrap().into_iter().map(|draft| draft.place).collect();
    assert_eq!(places.len(), 2, "not logged: both texts stay: {places:?}");
}

#[test]
fn an_address_is_opened_and_a_bad_one_is_not() {
    let mut stage = on("Marie Lefèvre");
    stage.press("o");
    choose(&mut stage, "Call +33");
    match stage.outside.last() {
        Some(Outside::Open(link)) => assert_eq!(link.url(), "tel:+33612345678"),
        other => panic!("{other:?}"),
    }
    stage.session.handle(Msg::Handed(Phrase::new("notice-opened").with("channel", "call")));
    assert!(stage.session.model.modals.is_empty());

    let id = stage.session.model.person().unwrap();
    let mut ways = stage.page("Marie Lefèvre").channels;
    ways[2].value = "javascript:alert(1)".to_owned();
    stage.session.store.set_channels(id, &ways, &notebook::now()).unwrap();
    stage.outside.clear();
    stage.press("o");
    choose(&mut stage, "Open javascript");
    assert_eq!(stage.outside, []);
    assert!(stage.notice().contains("no address that may be opened"), "{}", stage.notice());
}

#[test]
fn y_copies_an_address_the_name_or_the_briefing() {
    let mut stage = on("Marie Lefèvre");
    stage.press("y Enter");
    match stage.outside.last() {
        Some(Outside::Copy(copying)) => assert_eq!(copying.text, "marie@mariecuisine.example"),
        other => panic!("{other:?}"),
    }
    stage.press("y j Enter");
    match stage.outside.last() {
        Some(Outside::Copy(copying)) => assert_eq!(copying.text, "+33 6 12 34 56 78"),
        other => panic!("{other:?}"),
    }
    stage.press("y");
    choose(&mut stage, "the briefing");
    assert!(matches!(stage.outside.last(), Some(Outside::CopyBriefing(_))));
    let dossier = stage.session.model.person_dossier().unwrap();
    let briefing = carnet::ui::briefing_text(&stage.session.model, &stage.look, dossier);
    assert!(briefing.starts_with("Marie Lefèvre") && briefing.contains("spring banners"), "{briefing}");
    stage.press("H");
    handed(&mut stage);
    assert!(stage.notice().contains("xclip"), "{}", stage.notice());
}

/// The sheet alone, as it lies over the screen: what stands behind it is not its matter.
fn sheet(stage: &mut Stage) -> String {
    let picture = stage.draw();
    let area = picture.buffer.area;
    let width = area.width.min(76);
    let left = if area.width < 60 { 0 } else { (area.width - width) / 2 };
    let at = |x: u16, y: u16| picture.buffer[(x, y)].symbol();
    let top = (0..area.height).find(|y| at(left, *y) == "╭" && at(left + width - 1, *y) == "╮").unwrap();
    let bottom = (top..area.height).find(|y| at(left, *y) == "╰").unwrap();
    let row = |y| (left..left + width).map(|x| at(x, y)).collect::<String>();
    (top..=bottom).map(row).collect::<Vec<String>>().join("\n")
}

#[rstest]
fn the_sheets_look_right(
    #[values("en", "fr")] lang: &str,
    #[values((50, 12), (80, 24), (120, 35))] (width, height): (u16, u16),
) {
    let mut stage = Stage::new(lang).sized(width, height);
    stage.session.sender.my_name = "Claire".to_owned();
    stage.go_to("Marie Lefèvre").press("o");
    let mut sheets = vec![sheet(&mut stage)];
    stage.press("Enter");
    sheets.push(sheet(&mut stage));
    stage.press("Enter");
    sheets.push(sheet(&mut stage));
    stage.type_text("https://example.org/start").press("Enter");
    sheets.push(sheet(&mut stage));
    stage.press("e");
    sheets.push(sheet(&mut stage));
    stage.press("Esc Enter");
    sheets.push(sheet(&mut stage));
    insta::assert_snapshot!(format!("writing_{lang}_{width}x{height}"), sheets.join("\n\n"));
}
