//! `carnet dossier WHO`: what somebody may read of their own page, in their language, to be handed to them.

use super::answer::Answer;
use super::arguments::WhoseDossier;
use super::failure::Failure;
use super::session::Session;
use super::show;
use crate::domain::disclosure::Withheld;
use crate::domain::lang::Lang;
use crate::say;

/// Every interaction.
const ALL: usize = usize::MAX;

pub(super) fn run(arguments: &WhoseDossier, session: &Session) -> Result<Answer, Failure> {
    let store = session.open_to_read()?;
    let typed = arguments.who.join(" ");
    let who = session.who(&store, &typed)?;
    let (page, withheld) = store.dossier(who.id, ALL)?.ok_or_else(|| Failure::nobody(&typed))?.disclosed();
    let message = session.beside(left_out(withheld, session));
    let own = page.affiliate.language.as_deref().and_then(Lang::from_locale);
    let answer = match session.asked_lang().or(own) {
        Some(lang) => show::own(&page, &session.speaking(lang)),
        None => show::own(&page, session),
    };
    Ok(answer.with_message(message))
}

/// What the page does not say.
fn left_out(withheld: Withheld, session: &Session) -> String {
    let words = &session.words;
    let Withheld { private, surprises, others } = withheld;
    let counted = [
        (private, say!(words, "disclosure-private", n = private)),
        (surprises, say!(words, "disclosure-gifts", n = surprises)),
        (others, say!(words, "disclosure-others", n = others)),
    ];
    let parts: Vec<String> = counted.into_iter().filter(|(n, _)| *n > 0).map(|(_, part)| part).collect();
    if parts.is_empty() {
        return words.say("disclosure-nothing");
    }
    say!(words, "disclosure-withheld", what = words.joined(parts))
}
