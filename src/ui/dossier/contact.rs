//! Under the ways to reach the person: state, rhythm, last contact, hours, running totals.

use super::super::Painter;
use super::super::lines::Piece;
use super::super::theme::Role;
use crate::domain::affiliate::Rhythm;
use crate::domain::dossier::Dossier;
use crate::say;

impl Painter<'_> {
    /// Where the person stands, how often, when last, when to call.
    pub(super) fn state_pieces(&self, dossier: &Dossier) -> Vec<Piece> {
        let words = &self.look.words;
        let today = self.model.around.now.day;
        let affiliate = &dossier.affiliate;
        let text = |text: String| Piece::new(text, self.style(Role::Text)).hanging(2);
        let mut state = vec![words.say_with("status", &[("kind", affiliate.status.code().into())])];
        state.extend(affiliate.language.clone());
        state.extend(affiliate.address_form.map(|form| form.code().to_owned()));
        let last = match dossier.last_contact {
            Some(day) => say!(words, "contact-last", day = words.day(day, today), ago = words.relative(day, today)),
            None => self.say("briefing-last-never"),
        };
        let mut pieces = vec![text(state.join(&self.joint())), text(self.rhythm_text(dossier)), text(last)];
        if let Some(hours) = affiliate.hours {
            pieces.push(text(say!(
                words,
                "contact-hours",
                from = words.time(hours.from),
                until = words.time(hours.until)
            )));
        }
        if let Some(zone) = &affiliate.time_zone {
            pieces.push(text(zone.clone()));
        }
        if let Some(sharing) = affiliate.sharing {
            pieces.push(text(say!(words, "contact-sharing", kind = sharing.code())));
        }
        let totals = dossier.totals.iter();
        pieces.extend(totals.map(|row| Piece::new(self.totals_text(row), self.style(Role::Quiet)).hanging(2)));
        pieces
    }

    fn rhythm_text(&self, dossier: &Dossier) -> String {
        let words = &self.look.words;
        let today = self.model.around.now.day;
        let affiliate = &dossier.affiliate;
        let rhythm = match (affiliate.rhythm, self.model.around.rules.rhythm_days(affiliate.rhythm, affiliate.tier)) {
            (Rhythm::ByTier, Some(days)) => say!(words, "contact-rhythm-tier", days = days),
            (_, Some(days)) => say!(words, "contact-rhythm", days = days),
            (_, None) => self.say("contact-no-rhythm"),
        };
        let open = dossier.follow_ups.iter().find(|follow_up| follow_up.closed_on.is_none());
        let next = match (open, dossier.next_due) {
            (Some(follow_up), _) if !follow_up.reason.is_empty() => {
                let day = words.day(follow_up.due_on, today);
                Some(say!(words, "contact-next-reason", day = day, reason = &follow_up.reason))
            }
            (_, Some(day)) => Some(say!(words, "contact-next", day = words.day(day, today))),
            (_, None) => None,
        };
        next.map_or(rhythm.clone(), |next| format!("{rhythm}{}{next}", self.joint()))
    }

    fn totals_text(&self, totals: &crate::domain::totals::Totals) -> String {
        let words = &self.look.words;
        let mut parts = Vec::new();
        if let Some(clicks) = totals.clicks {
            parts.push(say!(words, "totals-clicks", n = clicks));
        }
        if let Some(sales) = totals.sales {
            parts.push(say!(words, "totals-sales", n = sales));
        }
        if let Some(revenue) = totals.revenue_minor {
            parts.push(say!(words, "totals-revenue", amount = words.money(revenue, totals.currency.as_deref())));
        }
        if let Some(commission) = totals.commission_minor {
            parts.push(say!(words, "totals-commission", amount = words.money(commission, totals.currency.as_deref())));
        }
        let day = words.day(totals.taken_on, self.model.around.now.day);
        say!(words, "totals", system = &totals.system, day = day, parts = parts.join(", "))
    }
}
