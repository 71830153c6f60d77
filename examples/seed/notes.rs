//! What is written down after a contact.

use carnet::domain::fact::FactKind;
use chrono::{Datelike, NaiveDate};

use super::chance::Chance;

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

/// Something that would please, and what it costs in euros.
pub fn gift(language: &str, chance: &mut Chance) -> (&'static str, i64) {
    chance.pick(if language == "fr" { FRENCH_GIFTS } else { ENGLISH_GIFTS })
}

/// What they said about a gift.
pub fn thanks(language: &str, chance: &mut Chance) -> &'static str {
    chance.one(if language == "fr" {
        &["ravi, a envoyé une photo", "« tu as pensé à moi »", "l’a déjà étrenné"]
    } else {
        &["delighted, sent a picture", "\"you remembered\"", "in use already"]
    })
}

/// What an affiliate asks.
pub fn request(language: &str, chance: &mut Chance) -> &'static str {
    chance.one(if language == "fr" { FRENCH_REQUESTS } else { ENGLISH_REQUESTS })
}

/// What an affiliate suggests.
pub fn suggestion(language: &str, chance: &mut Chance) -> &'static str {
    chance.one(if language == "fr" { FRENCH_SUGGESTIONS } else { ENGLISH_SUGGESTIONS })
}

/// Why two of them should meet.
pub fn introduction(language: &str, chance: &mut Chance) -> &'static str {
    chance.one(if language == "fr" {
        &["même public, formats différents", "cherche une monteuse vidéo", "tous deux au salon de mars"]
    } else {
        &["same readers, other formats", "looks for a video editor", "both at the fair in March"]
    })
}

/// What is known of a child.
pub fn of_child(name: &str, french: bool, chance: &mut Chance) -> String {
    let words: &[&str] = if french {
        &["entre au collège", "joue au handball", "passe le permis", "fait de la flûte"]
    } else {
        &["starts school", "plays handball", "takes driving lessons", "has taken up the flute"]
    };
    format!("{name} {}", chance.one(words))
}

/// What is remembered of somebody.
pub fn remembered(french: bool, chance: &mut Chance) -> (FactKind, String) {
    const FRENCH: [(FactKind, &str); 7] = [
        (FactKind::Interest, "court le marathon de Nantes"),
        (FactKind::Interest, "supporte l’OL"),
        (FactKind::Like, "thé vert, pas de café"),
        (FactKind::Dislike, "les appels le lundi matin"),
        (FactKind::Care, "ne pas parler de son ancien associé"),
        (FactKind::Topic, "la refonte du site"),
        (FactKind::Site, "public : familles, 60 % mobile"),
    ];
    const ENGLISH: [(FactKind, &str); 7] = [
        (FactKind::Interest, "rows on Sundays"),
        (FactKind::Interest, "follows Leeds United"),
        (FactKind::Like, "green tea, no coffee"),
        (FactKind::Dislike, "calls on Monday mornings"),
        (FactKind::Care, "do not mention the former partner"),
        (FactKind::Topic, "the new site"),
        (FactKind::Site, "families, 60 % on the phone"),
    ];
    let (kind, text) = chance.pick(if french { &FRENCH } else { &ENGLISH });
    (kind, text.to_owned())
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

const FRENCH_GIFTS: &[(&str, i64)] = &[
    ("coffret de thés verts", 28),
    ("dossard encadré du marathon", 45),
    ("places pour l’OL", 90),
    ("livre de recettes dédicacé", 32),
    ("orchidée", 25),
    ("panier de Noël du marché", 60),
];

const ENGLISH_GIFTS: &[(&str, i64)] = &[
    ("box of green teas", 28),
    ("framed race number", 45),
    ("tickets for Leeds United", 90),
    ("signed cookbook", 32),
    ("orchid", 25),
    ("Christmas hamper", 60),
];

const FRENCH_REQUESTS: &[&str] = &[
    "où est le versement de septembre ?",
    "un lien vers la page d’accueil en 300x250 ?",
    "peut-on relever le taux pour Noël ?",
    "pourquoi ma vente du 3 est-elle refusée ?",
];

const ENGLISH_REQUESTS: &[&str] = &[
    "where is September's payment?",
    "a 300x250 link to the front page?",
    "can the rate go up for Christmas?",
    "why was the sale of the 3rd declined?",
];

const FRENCH_SUGGESTIONS: &[&str] = &[
    "un export par produit",
    "des codes valables 48 h",
    "prévenir avant les ruptures",
    "une lettre en moins par mois",
];

const ENGLISH_SUGGESTIONS: &[&str] =
    &["an export by product", "codes that hold for 48 hours", "a word before stock runs out", "one newsletter less"];
