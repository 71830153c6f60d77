//! Words that people type for a command, and commands that nothing ever suggests.

/// What a word that is no command was meant to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Meant {
    /// One of these commands.
    Commands(&'static [&'static str]),
    /// No command does it; the message says how it is done.
    Otherwise(&'static str),
}

/// Commands that destroy or replace what cannot be had back: nobody is led to them by a slip of the finger.
pub(crate) const HARSH: &[&str] = &["erase", "restore"];

/// Flags that answer the question before such a thing is done, or make it reach farther.
pub(crate) const HARSH_FLAGS: &[&str] = &["--yes", "--force", "--copies", "--anyway"];

/// The words of both languages, without their accents, by what they mean.
pub(crate) const MEANT: &[(Meant, &[&str])] = &[
    (
        Meant::Commands(&["config"]),
        &["settings", "setting", "preferences", "prefs", "options", "setup", "configuration", "parametres", "reglage"],
    ),
    (
        Meant::Commands(&["list"]),
        &[
            "people",
            "persons",
            "contacts",
            "affiliates",
            "everybody",
            "everyone",
            "directory",
            "ls",
            "gens",
            "personnes",
            "affilies",
            "annuaire",
            "tous",
            "repertoire",
        ],
    ),
    (Meant::Commands(&["today", "next"]), &["remind", "reminder", "reminders", "rappel", "rappels", "rappeler"]),
    (Meant::Commands(&["next"]), &["relance", "follow-up", "followup", "suivi", "prochain"]),
    (
        Meant::Commands(&["today"]),
        &["queue", "morning", "due", "todo", "home", "matin", "jour", "file", "late", "retard"],
    ),
    (
        Meant::Commands(&["agenda"]),
        &["calendar", "schedule", "month", "week", "calendrier", "planning", "semaine", "mois"],
    ),
    (
        Meant::Commands(&["show"]),
        &["view", "page", "profile", "open", "who", "voir", "fiche", "ouvrir", "profil", "afficher"],
    ),
    (Meant::Commands(&["search"]), &["find", "grep", "look", "trouver", "recherche", "rechercher"]),
    (Meant::Commands(&["add"]), &["new", "create", "nouveau", "nouvelle", "creer"]),
    (Meant::Commands(&["edit"]), &["change", "rename", "update", "tag", "tier", "renommer", "changer", "etiquette"]),
    (Meant::Commands(&["log"]), &["call", "called", "spoke", "met", "appel", "appeler", "appele", "vu"]),
    (Meant::Commands(&["jot"]), &["note", "memo", "remember", "notes"]),
    (Meant::Commands(&["snooze"]), &["later", "postpone", "delay", "hide", "plus-tard", "differer", "repousser"]),
    (Meant::Commands(&["undo"]), &["revert", "back", "oops", "defaire"]),
    (Meant::Commands(&["redo"]), &["again", "refaire"]),
    (Meant::Commands(&["history"]), &["changes", "journal", "log-book", "modifications"]),
    (Meant::Commands(&["import"]), &["load", "csv", "vcard", "charger", "fichier"]),
    (Meant::Commands(&["export"]), &["dump", "json", "save"]),
    (Meant::Commands(&["backup"]), &["copy", "copies", "copie", "sauvegarde", "sauvegardes"]),
    (Meant::Commands(&["gifts"]), &["present", "presents", "budget"]),
    (Meant::Commands(&["event"]), &["events", "meeting", "fair", "evenements", "salon", "reunion"]),
    (
        Meant::Commands(&["write"]),
        &["mail", "email", "e-mail", "message", "send", "letter", "courriel", "lettre", "envoyer"],
    ),
    (Meant::Commands(&["templates"]), &["template", "modele"]),
    (Meant::Commands(&["stats"]), &["statistics", "report", "figures", "statistiques", "rapport", "chiffres"]),
    (Meant::Commands(&["doctor"]), &["check", "repair", "fsck", "reparer"]),
    (Meant::Commands(&["keys"]), &["shortcuts", "keyboard", "bindings", "raccourcis", "clavier"]),
    (Meant::Commands(&["drill"]), &["quiz", "recall", "learn", "revision", "apprendre"]),
    (Meant::Commands(&["demo"]), &["try", "tour", "sample", "essai", "essayer"]),
    (Meant::Commands(&["help"]), &["usage", "manual", "commands", "commandes", "manuel"]),
    (Meant::Otherwise("cli-nothing-to-quit"), &["quit", "exit", "close", "bye", "q", "quitter", "fermer", "sortir"]),
    (
        Meant::Otherwise("cli-rather-archive"),
        &["delete", "remove", "rm", "archive", "supprimer", "archiver", "enlever"],
    ),
    (Meant::Otherwise("cli-version-flag"), &["version"]),
    (
        Meant::Otherwise("cli-language-flag"),
        &["lang", "language", "langue", "francais", "french", "english", "anglais"],
    ),
];
