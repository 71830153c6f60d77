# Les écrans.

tab-today = Aujourd’hui
tab-people = Affiliés
tab-gifts = Cadeaux
board-title = Cadeaux { $year }
board-spent = dépensé { $sum }
board-planned = prévu { $sum }
board-limit = limite { $sum } par personne
board-next = ensuite : { $name }, { $day }
board-next-what = ensuite : { $what }, { $name }, { $day }
board-column = { $kind ->
    [ideas] Idées
    [to_order] À commander
    [ordered] Commandés
   *[given] Offerts
} ({ $n })
board-of = { $whom } ({ $person })
board-sent = envoyé le { $day }
board-why = pourquoi : { $text }
board-empty = Pas encore de cadeau. Ce qui ferait plaisir a sa place ici, de l’idée au merci : [a] en ajoute un, ou +cadeau dans une note.
board-empty-ideas = Ce qui ferait plaisir : [a], ou +cadeau dans une note.
board-empty-to_order = Ce qui est décidé attend ici, avec sa date limite : [x] sur une idée.
board-empty-ordered = Ce qui est en route : [x] quand c’est commandé.
board-empty-given = Ce qui a été offert, et ce qu’on en a dit : [x] quand c’est offert.
tab-agenda = Agenda
crumb-dossier = { $tab } › { $name }
banner-demo-short = DÉMO
banner-demo = DÉMO : rien n’est conservé
banner-private = informations privées masquées
progress = { $done ->
    [one] { $done } fait
   *[other] { $done } faits
}{ $off ->
    [0] {""}
    [one] {" "}{ $dot } { $off } repoussé
   *[other] {" "}{ $dot } { $off } repoussés
} { $dot } reste { $left }
title-today = Aujourd’hui
title-briefing = Fiche
title-briefing-of = { $name }
title-glance = En un coup d’œil
foot-open = { $key } : dossier complet
list-left = { $n ->
    [one] reste { $n }
   *[other] reste { $n }
}
today-round = { $n } sans niveau : un tour prend { $unit ->
    [years] { $long ->
        [one] un an
       *[other] { $long } ans
    }
   *[months] { $long } mois
}
today-round-key = { $round } ; { $key } en donne un
today-undated = { $n } sans prochaine date
today-undated-key = { $said } ; { $key } les liste
today-undated-list = { $n } sans prochaine date : carnet list sans-suite
list-waiting = { $n } en attente
list-marked = { $n ->
    [one] { $n } marqué
   *[other] { $n } marqués
}
section = { $kind ->
    [overdue] En retard
    [today] Aujourd’hui
    [celebrate] À fêter
   *[if_time] Si vous avez le temps
} ({ $n })
done-open = reste
section-done = Fait ({ $n })
quiet-until = après { $time }
briefing-prefers = préfère : { $how }
briefing-since = partenaire depuis le { $day }
briefing-local-time = { $time } sur place
briefing-why = POURQUOI
briefing-ask = PARLER DE
briefing-promises = PROMESSES
briefing-last = DERNIER
briefing-last-few = DERNIERS CONTACTS
briefing-dates = DATES
briefing-mind = ATTENTION
briefing-gifts = CADEAUX
briefing-ask-nothing = Rien de noté. Demandez : « Avez-vous des enfants ? Que font-ils de beau ? », puis [i] pour noter la réponse.
briefing-last-never = aucun contact pour l’instant
promise-mine = > vous : { $text }
promise-theirs = < attendu : { $text }
promise-done = tenue le { $day }
promise-undated = sans date, { $since }
date-birthday-of = anniversaire { DE($name) }
date-of = { $what }, { $name }
fact-asked = noté le { $learned }, demandé le { $asked }
fact-not-asked = noté le { $learned }, pas redemandé depuis
fact-private = privé
fact-noted-ago = noté { $learned }
fact-noted-on = noté le { $learned }
ask-went = comment cela s’est passé : { $text }
ask-still = toujours d’actualité : { $text }
mind-of = { $name } : { $text }
mind-dislike = n’aime pas : { $text }
mind-dislike-of = { $name } n’aime pas : { $text }
mind-away = absence jusqu’au { $day }
mind-quiet = à ne pas déranger avant { $time }
mind-quiet-day = à ne pas déranger avant le { $day }, { $time }
fact-aged = { $text } (aujourd’hui environ { $ages } ans)
promise-slid = reportée au { $day }
quoted = « { $text } »
private-hidden = (privé)
flag-deceased = personne décédée
flag-do-not-contact = ne pas contacter
flag-archived = archivé
dossier-timeline = Historique
dossier-contact = Contact
dossier-family = Famille
dossier-facts = Passions et attentions
dossier-gifts = Cadeaux
dossier-dates = Dates
dossier-promises = Promesses
dossier-names = Autres noms
dossier-identifiers = Identifiants
dossier-nothing-yet = Rien encore : { $what }.
dossier-add-here = rien encore { $dot } [a] pour ajouter
dossier-empty-here = rien encore
dossier-timeline-empty = Rien pour l’instant. [c] pour noter le premier contact.
timeline-with = { $head }, avec { $names }
empty-family = Rien encore. [a] pour ajouter, ou [i] puis +enfant Léa 8
empty-facts = Rien encore. [a] pour ajouter, ou [i] puis +passion course en montagne
empty-gifts = Rien encore. [a] pour ajouter une idée, [I] pour en tirer une d’une information, ou [i] puis +cadeau une orchidée
empty-dates = Rien encore. [a] pour ajouter, ou [i] puis +date mariage 14/02
empty-promises = Rien de dû. [a] ou [p] pour ajouter une promesse
empty-names = Surnom, pseudo, société, ancien nom. [a] pour ajouter
empty-identifiers = Le numéro sur une plateforme, auquel les imports reconnaissent la personne. [a] pour ajouter
empty-contact = Une adresse, un numéro, un site. [a] pour ajouter
contact-hours = appeler entre { $from } et { $until }
channel-hours = { $value } ({ $from }–{ $until })
contact-sharing = { $kind ->
    [yes] ses succès peuvent être partagés
   *[no] ses succès restent entre nous
}
contact-rhythm-tier = tous les { $days } j (selon le niveau)
contact-rhythm = tous les { $days } j
contact-no-rhythm = sans rythme (r pour en fixer un)
contact-next = prochain : { $day }
contact-next-reason = prochain : { $day }, { $reason }
contact-last = dernier contact { $day }, { $ago }
totals = { $system }, { $day } : { $parts }
totals-clicks = { $n ->
    [one] { $n } clic
   *[other] { $n } clics
}
totals-sales = { $n ->
    [one] { $n } vente
   *[other] { $n } ventes
}
totals-revenue = chiffre d’affaires { $amount }
totals-commission = commission { $amount }
day-end-done = { $done } sur { $all }. La journée est finie.
day-end-reached = { $n ->
    [one] { $n } contact pris
   *[other] { $n } contacts pris
}
day-end-missed = { $n } sans réponse
day-end-snoozed = { $n ->
    [one] { $n } reporté
   *[other] { $n } reportés
}
day-end-skipped = { $n ->
    [one] { $n } passé
   *[other] { $n } passés
}
day-end-settled = { $n ->
    [one] { $n } réglé
   *[other] { $n } réglés
}
day-end-facts = { $n ->
    [one] { $n } information notée
   *[other] { $n } informations notées
}
day-end-promises = { $n ->
    [one] { $n } promesse notée
   *[other] { $n } promesses notées
}
day-end-tomorrow = Prochain jour ouvré, { $day } : { $n ->
    [0] aucun contact prévu
    [one] { $n } personne à contacter
   *[other] { $n } personnes à contacter
}.
day-empty = Aucun contact prévu aujourd’hui.
day-empty-key = 2 ouvre la liste de tous ; c y note un contact malgré tout.
day-next = Ensuite : { $day }, { $name }.
day-waiting = { $n ->
    [one] { $n } autre peut attendre
   *[other] { $n } autres peuvent attendre
} ; S les répartit sur les jours à venir.
welcome-hello = Bienvenue dans votre carnet.
welcome-what = Chaque matin, il dit qui contacter et pourquoi, et de quoi prendre des nouvelles.
welcome-file = Il tient dans un seul fichier sur cet ordinateur : { $file }. Rien n’est envoyé nulle part.
welcome-demo = Des affiliés inventés, sans risque : rien n’est conservé.
welcome-import = Depuis un fichier de Post Affiliate Pro ou d’AffiliateWP, ou tout tableau CSV avec des noms.
welcome-add = Une ligne : nom, e-mail, niveau, rythme.
name-kind = { $kind ->
    [nickname] surnom
    [handle] pseudo
    [former] ancien nom
    [company] société
   *[transliteration] s’écrit
}
done-outcome = { $kind ->
    [reached] contact
    [message_left] message laissé
    [no_answer] sans réponse
    [snoozed] reporté
    [settled] réglé
   *[skipped] passé
}
reason-kind = { $kind ->
    [reply] demande
    [feedback] suggestion
    [promise] promesse
    [appointment] rendez-vous
    [follow_up] relance
    [retry] nouvel essai
    [occasion] occasion
    [fact_date] nouvelles
    [gift] cadeau
    [welcome] intégration
    [introduce] relation
    [rhythm] rythme
    [hello] retour
    [paused] pause
    [dormant] sommeil
    [round] tour
   *[never] nouveau
}
exact-age = { $years ->
    [one] { $years } an
   *[other] { $years } ans
}
choice-dismiss = Quel motif est réglé ?
choice-drop = Quel motif écarter ?
help-title = Touches
help-foot = Entrée exécute la touche choisie
help-filter = chercher
help-nothing = Aucune touche ne fait cela ici. Ctrl-U les montre à nouveau toutes.
fact-of = { $who } : { $text }
drill-title = Vous en souvenez-vous ?
drill-foot = { $at } sur { $n }
drill-how = Tapez la réponse, ou Entrée pour la voir.
drill-ask-name = Qui est-ce ?
drill-ask-child = { $name } : le prénom de l’enfant ?
drill-ask-partner = { $name } : le prénom du conjoint ou de la conjointe ?
drill-ask-pet = { $name } : le nom de l’animal ?
drill-ask-interest = { $name } : un intérêt ou un goût ?
drill-key-known = o
drill-known = su
drill-missed = oublié
