//! What is written down after a contact.

use chrono::{Datelike, NaiveDate};

use crate::chance::Chance;

/// The words of a note; often there are none.
pub fn note(language: &str, day: NaiveDate, chance: &mut Chance) -> String {
    if chance.happens(250) {
        return String::new();
    }
    let french = language == "fr";
    let mut text = if chance.happens(120) {
        chance.one(season(day.month(), french)).to_owned()
    } else {
        chance.one(if french { FRENCH } else { ENGLISH }).to_owned()
    };
    text = text.replace("{n}", &chance.between(2, 40).to_string());
    text = text.replace("{site}", SITES[chance.below(SITES.len())]);
    if chance.happens(300) {
        text.push(' ');
        text.push_str(chance.one(if french { FRENCH_MORE } else { ENGLISH_MORE }));
    }
    text
}

/// What a manager promises, or is promised.
pub fn promise(language: &str, chance: &mut Chance) -> &'static str {
    chance.one(if language == "fr" { FRENCH_PROMISES } else { ENGLISH_PROMISES })
}

/// Why to come back to somebody.
pub fn follow_up(language: &str, chance: &mut Chance) -> &'static str {
    chance.one(if language == "fr" { FRENCH_FOLLOW_UPS } else { ENGLISH_FOLLOW_UPS })
}

/// What an appointment is about.
pub fn plan(language: &str, chance: &mut Chance) -> &'static str {
    chance.one(if language == "fr" {
        &["Point trimestriel", "Démo de la nouvelle plateforme", "Déjeuner au salon"]
    } else {
        &["Quarterly review", "Demo of the new platform", "Lunch at the trade fair"]
    })
}

/// The hosts of affiliates' sites.
pub const SITES: &[&str] = &[
    "bonsplans-du-jour.example",
    "voyage-malin.example",
    "runnersworldly.example",
    "cuisine-et-cie.example",
    "gadgetpile.example",
    "petites-economies.example",
    "mama-bears.example",
    "trailhead.example",
    "casino-radar.example",
    "cashback-corner.example",
    "beaute-bio.example",
    "thriftbox.example",
];

fn season(month: u32, french: bool) -> &'static [&'static str] {
    match (month, french) {
        (12 | 1, true) => {
            &["Vœux échangés.", "Bilan de l’année : {n} ventes de mieux.", "Soldes d’hiver : bannières demandées."]
        }
        (12 | 1, false) => {
            &["Exchanged good wishes.", "Went through the year: {n} sales up.", "Winter sale banners wanted."]
        }
        (6..=8, true) => &[
            "Part en vacances, reprise début septembre.",
            "Trafic calme, c’est l’été.",
            "Prépare la rentrée sur {site}.",
        ],
        (6..=8, false) => {
            &["Off on holiday, back in September.", "Quiet, it is summer.", "Preparing the school season on {site}."]
        }
        (10 | 11, true) => &[
            "Black Friday : codes à envoyer avant le {n}.",
            "Prépare Noël sur {site}.",
            "Veut une exclusivité pour le Black Friday.",
        ],
        (10 | 11, false) => &[
            "Black Friday: codes to be sent by the {n}th.",
            "Getting {site} ready for Christmas.",
            "Wants an exclusive for Black Friday.",
        ],
        (_, true) => &["Salon du mois prochain : on s’y voit.", "Met à jour {site} au printemps."],
        (_, false) => &["Next month's fair: we meet there.", "Redoing {site} this spring."],
    }
}

const FRENCH: &[&str] = &[
    "Très bon échange, taux de conversion en hausse de {n} %.",
    "Demande une commission de {n} % sur les nouveaux clients.",
    "A mis la bannière en page d’accueil de {site}.",
    "Problème de suivi depuis mardi, {n} ventes manquantes.",
    "Envoyé les visuels d’automne.",
    "Contente du dernier versement.",
    "Newsletter prévue, {n} 000 abonnés.",
    "Hésite à passer à la formule cashback.",
    "Nouveau site : {site}.",
    "Trafic en baisse après la mise à jour de Google.",
    "Parle d’arrêter les coupons.",
    "Vidéo de test en préparation.",
    "On a surtout parlé des enfants et du déménagement.",
    "Attend le nouveau catalogue.",
    "Refuse l’exclusivité, mais garde la place en tête.",
    "Liens corrigés sur {n} pages.",
    "Cherche un contact pour les réseaux sociaux.",
    "Facture reçue.",
];

const ENGLISH: &[&str] = &[
    "Great call, conversion up {n} %.",
    "Asked for {n} % on new customers.",
    "Put the banner on the front page of {site}.",
    "Tracking is off since Tuesday, {n} sales missing.",
    "Sent the autumn creatives.",
    "Happy with the last payout.",
    "Newsletter planned, {n},000 readers.",
    "In two minds about cashback.",
    "New site: {site}.",
    "Traffic down after the search update.",
    "Thinking of dropping coupons.",
    "A video review is on its way.",
    "Mostly talked about the kids and the move.",
    "Waiting for the new catalogue.",
    "No exclusive, but keeps us on top.",
    "Mended links on {n} pages.",
    "Looks for somebody in social media.",
    "Invoice received.",
];

const FRENCH_MORE: &[&str] = &[
    "Rappeler après les vacances scolaires.",
    "Préfère WhatsApp le soir.",
    "Sa fille passe le bac.",
    "Genou opéré, ça va mieux.",
    "Ne pas parler de l’ancien gestionnaire.",
    "Vient d’adopter un chien.",
];

const ENGLISH_MORE: &[&str] = &[
    "Ring again after half-term.",
    "Prefers WhatsApp in the evening.",
    "Daughter sits her exams.",
    "Knee is mending.",
    "Do not bring up the previous manager.",
    "Has just got a dog.",
];

const FRENCH_PROMISES: &[&str] = &[
    "envoyer les bannières du Black Friday",
    "vérifier le versement d’octobre",
    "proposer un palier à 12 %",
    "faire ouvrir un code exclusif",
    "transmettre le catalogue",
    "présenter l’équipe produit",
];

const ENGLISH_PROMISES: &[&str] = &[
    "send the Black Friday banners",
    "check October's payout",
    "come back with a 12 % tier",
    "get an exclusive code opened",
    "pass on the catalogue",
    "introduce the product team",
];

const FRENCH_FOLLOW_UPS: &[&str] =
    &["relancer sur la newsletter", "voir si le suivi est rétabli", "décision sur l’exclusivité", "retour de vacances"];

const ENGLISH_FOLLOW_UPS: &[&str] =
    &["ask about the newsletter", "see whether tracking is back", "decision on the exclusive", "back from holiday"];
