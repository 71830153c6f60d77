# Les formulaires : leurs champs, ce qui se dit dessous, ce qui en est sorti.

form-add-title = { $kind ->
    [name] Ajouter un nom
    [channel] Ajouter un moyen de contact
    [identifier] Ajouter un identifiant
    [relative] Ajouter un proche
    [fact] Ajouter une information
    [occasion] Ajouter une date
    [gift] Ajouter un cadeau
    [promise] Ajouter une promesse
    [request] Ajouter une demande
    [feedback] Ajouter une suggestion
    [follow_up] Fixer la prochaine date
    [interaction] Ajouter un contact
    [introduction] Ajouter une mise en relation
    [event] Ajouter un événement
    [welcome] Cocher une étape de l’intégration
   *[person] Ajouter une personne
} : { $name }
form-edit-title = { $kind ->
    [name] Modifier un nom
    [channel] Modifier un moyen de contact
    [identifier] Modifier un identifiant
    [relative] Modifier un proche
    [fact] Modifier une information
    [occasion] Modifier une date
    [gift] Modifier un cadeau
    [promise] Modifier une promesse
    [request] Modifier une demande
    [feedback] Modifier une suggestion
    [follow_up] Modifier la prochaine date
    [interaction] Modifier un contact
    [introduction] Modifier une mise en relation
    [event] Modifier un événement
    [welcome] Modifier une étape de l’intégration
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
field-sharing = partager ses succès
field-channel-hours = joignable entre
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
field-gift = quoi
field-for-whom = pour
field-occasion = occasion
field-for-day = ou pour le jour
field-inspired-by = inspiré par
field-cost = prix
field-lead-days = jours de préparation
field-shipping-days = jours de livraison
field-logo = porte notre logo
field-gift-state = état
field-state-day = depuis le
field-reaction = ce qu’on en a dit
field-decision-pending = contrat en discussion
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
field-event-name = nom
field-until = dernier jour
field-place = lieu
field-who-comes = qui vient
field-prepare = à préparer
form-event-days = Le dernier jour ne peut pas précéder le premier.
form-required = À remplir.
form-no-number = Un nombre entier, { $most } au plus.
form-no-age = Pas encore un âge : 8, 18 mois, 3 semaines.
form-no-money = Pas encore un montant : 45 EUR, 45,50, £20 ; précisez la devise s’il n’y en a pas d’habituelle.
form-no-occasion = aucune en particulier
form-no-fact = rien de noté
form-gift-one-day = Une occasion ou un jour, pas les deux.
form-gift-repeat = Déjà offert à { $name } (date : { $day }).
form-gift-relative = Pour un proche : compte comme un cadeau à l’affilié, et certaines règles l’interdisent.
form-gift-pending = Un contrat est en discussion : mieux vaut attendre, un cadeau semblerait en être le prix.
form-gift-near = L’année en est à { $sum } : { $percent } % de la limite de { $limit }, proches compris.
form-gift-over = L’année en est à { $sum } : limite de { $limit } atteinte, proches compris.
form-gift-logo = publicité, pas un cadeau : ne compte jamais
form-gift-order-by = à commander d’ici au { $day } ({ $in }), { $days } j avant
form-gift-lead = { $days } j avant
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
form-birthday-to-come = Une naissance ne peut pas être à venir.
form-day-to-come = Ce jour est encore à venir.
form-once-needs-day = Ce qui ne revient pas demande une date entière, avec l’année.
form-unknown = pas précisé
form-not-asked = pas encore demandé
sharing = { $kind ->
    [yes] oui
   *[no] non
}
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
    [out] de ma part
   *[in] de sa part
}
choice-add = Que faut-il ajouter ?
choice-date-of = une date qui compte : { $name }
choice-next-date-of = une prochaine date : { $name }
choice-date-of-other = pour quelqu’un d’autre…
choice-item = Qu’en faire ?
menu-open-person = ouvrir { $name }
menu-edit = modifier
menu-up = monter
menu-down = descendre
menu-remove = retirer (u le rend)
step-gift-on = passe à : { $state }
step-gift-back = revient à : { $state }
step-gift-reaction = noter ce qu’on en a dit
step-gift-from = en tirer une idée de cadeau
step-kept = c’est tenu
step-no-follow-up = plus de date : le rythme reprend
step-asked = demandé aujourd’hui
step-private = le rendre privé (H le masque)
step-open = ne plus le garder privé
notice-nothing-to-add = Ici, rien ne s’ajoute à la main.
choice-add-item = { $kind ->
    [channel] un moyen de contact
    [identifier] un identifiant
    [name] un autre nom
    [relative] un proche
    [fact] une information
    [gift] un cadeau
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
item-gift = cadeau
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
