# Les formulaires : leurs champs, ce qui se dit dessous, ce qui en est sorti.

form-add-title = { $kind ->
    [name] Ajouter un nom
    [channel] Ajouter un moyen de contact
    [identifier] Ajouter un identifiant
    [relative] Ajouter un proche
    [fact] Ajouter une information
    [occasion] Ajouter une date
    [promise] Ajouter une promesse
    [follow_up] Fixer la prochaine date
    [interaction] Ajouter un contact
   *[person] Ajouter une personne
} : { $name }
form-edit-title = { $kind ->
    [name] Modifier un nom
    [channel] Modifier un moyen de contact
    [identifier] Modifier un identifiant
    [relative] Modifier un proche
    [fact] Modifier une information
    [occasion] Modifier une date
    [promise] Modifier une promesse
    [follow_up] Modifier la prochaine date
    [interaction] Modifier un contact
   *[person] Modifier la fiche
} : { $name }
field-name = nom
field-tier = niveau
field-status = statut
field-rhythm = rythme
field-tags = étiquettes
field-language = langue
field-address-form = tu ou vous
field-time-zone = fuseau horaire
field-hours = appeler entre
field-joined = partenaire depuis
field-do-not-contact = ne pas contacter
field-deceased = personne décédée
field-archived = archivé
field-channel = moyen
field-value = numéro ou adresse
field-system = système
field-identifier = identifiant
field-kind = genre
field-relation = lien
field-birthday = anniversaire
field-age = âge, environ
field-text = quoi
field-about = à propos de
field-fact-day = parle du jour
field-private = privé
field-date = date
field-occasion-label = en un mot
field-whose = de qui
field-recurrence = revient
field-by = qui doit
field-promise = quoi
field-due = pour le
field-done = tenue le
field-next-day = jour
field-reason = pourquoi
field-on = jour
field-at = heure
field-outcome = résultat
field-direction = sens
field-note = note
form-required = À remplir.
form-no-number = Un nombre entier, { $most } au plus.
form-no-partial = Pas encore une date : 12/04, 12/04/2015, avril 2015 ou 1985 conviennent.
form-no-time = Pas encore une heure : 14h30.
form-no-hours = Deux heures : 9h30-18h.
form-no-rhythm = Pas encore un rythme : 14 j, 2s, aucun ; vide, il suit le niveau.
form-no-language = Un code de langue comme fr, en ou pt-BR.
form-no-time-zone = Un fuseau comme Europe/Paris ; Tab complète.
form-no-email = Une adresse e-mail comme lea@example.org.
form-no-phone = Un numéro a au moins trois chiffres.
form-no-label = Dites de quelle date il s’agit.
form-no-plan = Ce jour est passé : choisissez un résultat.
form-birthday-to-come = Une naissance est dans le passé.
form-day-to-come = Ce jour est encore à venir.
form-once-needs-day = Ce qui ne revient pas demande une date entière, avec l’année.
form-unknown = pas précisé
form-reads-day = { $day } ({ $in })
form-reads-day-other = { $day } ({ $in }) ; pourrait aussi être { $other }
form-reads-whole = { $day }
form-reads-partial = { $date }, pour ce qu’on en sait
form-reads-time = à { $time }
form-reads-tier-rhythm = selon le niveau : { $days ->
    [one] tous les jours
   *[other] tous les { $days } jours
}
recurrence = { $kind ->
    [yearly] tous les ans
   *[once] une seule fois
}
promise-by = { $kind ->
    [me] je dois
   *[them] on me doit
}
direction = { $kind ->
    [both] échange
    [out] de moi
   *[in] de sa part
}
choice-add = Ajouter quoi ?
choice-item = Qu’en faire ?
menu-edit = modifier
menu-up = monter
menu-down = descendre
menu-remove = retirer (u le rend)
step-kept = c’est tenu
step-no-follow-up = plus de date : le rythme reprend
step-asked = demandé aujourd’hui
step-private = le rendre privé (H le masque)
step-open = ne plus le tenir pour privé
notice-nothing-to-add = Ici, rien ne s’ajoute à la main.
choice-add-item = { $kind ->
    [channel] un moyen de contact
    [identifier] un identifiant
    [name] un autre nom
    [relative] un proche
    [fact] une information
    [promise] une promesse
    [follow_up] la prochaine date
   *[other] une entrée
}
item-person = fiche
item-name = nom
item-channel = moyen de contact
item-identifier = identifiant
item-relative = proche
item-fact = information
item-occasion = date
item-promise = promesse
item-follow_up = prochaine date
item-interaction = contact
notice-item-added = Ajouté : { $what }, { $names }.
notice-item-changed = Modifié : { $what }, { $names }.
notice-item-same = Rien de changé : { $what }, { $names }.
notice-item-removed = Retiré : { $what }, { $names }.
notice-channel-moved = Ordre de préférence modifié : { $names }.
notice-person-stays = Une personne ne se retire pas ici : e, puis cochez qu’elle est archivée.
notice-item-gone = Ceci n’est plus dans le carnet.
