# L’intégration des nouveaux, les mises en relation, les événements.

reason-welcome = intégration{ $day ->
    [0] { "" }
   *[other] , jour { $day }
} : { $step ->
    [first] dire bonjour, remettre les ressources
    [second] tout est-il sous la main ?
    [third] demander les premiers textes
    [fourth] regarder ensemble les premiers résultats
   *[fifth] faire le point, demander ce qui manque
}{ $missing ->
    [0] { "" }
   *[other] { " " }({ $given } sur { $of } remises)
}
reason-welcome-missing = intégration, reste à remettre : { $resource }{ $more ->
    [0] { "" }
    [one] { " " }et { $more } autre
   *[other] { " " }et { $more } autres
}
reason-welcome-complete = intégration terminée : x rend la fiche active
reason-dormant = en sommeil, dernier contact il y a { $days } j : donner signe de vie
reason-round = aucun contact depuis { $days } j, sans niveau
reason-hello = absence jusqu’au { $until } : dire bonjour
reason-paused = en pause : demander si l’on reprend
welcome-contact-on = { $day ->
    [0] premier jour
   *[other] jour { $day }
} : { $step ->
    [first] dire bonjour
    [second] tout sous la main ?
    [third] premiers textes ?
    [fourth] premiers résultats ?
   *[fifth] faire le point
}
welcome-resource = { $step ->
    [texts_short] textes courts
    [texts_long] textes longs
    [visuals] visuels
    [product_sheets] fiches produit
    [training] formation
    [dashboard_access] accès tableau de bord
    [quick_start] démarrage rapide
    [brand_kit] charte et logos
   *[direct_contact] contact direct
}
welcome-day = { $day ->
    [0] premier jour
   *[other] jour { $day }
}
welcome-by-contact = contact { $day }
welcome-none = { $name } n’a pas d’intégration en cours. Commencez avec --from aujourd’hui.
welcome-no-step = « { $typed } » n’est pas une étape de l’intégration : 0, 3, 7, 14, 30, texts-short, texts-long, visuals, product-sheets, training, dashboard-access, quick-start, brand-kit, direct-contact.
dossier-welcome = Intégration
empty-welcome = Pas d’intégration en cours. [a] pour la commencer aujourd’hui
welcome-resources-head = Remis : { $given } sur { $of }
welcome-finish = Tout est fait : x rend la fiche active
field-step = quoi
field-done-on = fait le
item-welcome = étape de l’intégration
welcome-step-tick = fait aujourd’hui
welcome-step-untick = pas encore fait
welcome-step-stop = arrêter l’intégration
welcome-step-finish = intégration terminée : rendre la fiche active
step-welcome-start = début de l’intégration : { $names }
step-welcome-stop = intégration arrêtée : { $names }
step-welcome-tick = intégration, fait : { $names }
step-welcome-untick = intégration, pas encore fait : { $names }
step-welcome-finish = intégration terminée, fiche active : { $names }
notice-welcome-begun = Début de l’intégration : { $names }.
notice-welcome-stopped = Intégration arrêtée : { $names }.
notice-welcome-ticked = Intégration { DE($names) }, fait : { $what }.
notice-welcome-unticked = Intégration { DE($names) }, pas encore fait : { $what }.
notice-welcome-finished = Intégration terminée, fiche active : { $names }.
notice-and-welcome = { $told } Intégration : { $n ->
    [one] { "" }
   *[other] jusqu’au{ " " }
}{ $day ->
    [0] premier jour
   *[other] jour { $day }
}, fait.
cli-about-welcome = Accueillir quelqu’un : montrer, commencer, cocher, terminer
cli-arg-welcome-steps = Ce qui est fait : 0, 3, 7… pour le contact de ce jour, ou une ressource comme brand-kit
cli-arg-welcome-from = Commencer l’intégration ce jour-là
cli-arg-welcome-on = Le jour où c’est fait ; aujourd’hui sinon
cli-arg-undo-tick = Décocher
cli-arg-stop = Arrêter l’intégration
cli-arg-finish = L’intégration est terminée : la fiche devient active
reason-introduce = mettre en relation avec { $name }
reason-introduce-why = mettre en relation avec { $name } : { $why }
dossier-introductions = Mises en relation
empty-introductions = Aucune mise en relation. [a] pour en noter une
introduction-why = { $names } : { $why }
introduction-done = faite le { $day }
suggestion = pourrait rencontrer { $name } ({ $why })
suggest-both = en commun : { $what }
suggest-complement = { $mine } va avec { $theirs }
introduce-step-made = mis en relation aujourd’hui
introduce-step-plan = prévoir cette mise en relation
introduce-step-decline = pas ces deux-là : ne plus le proposer
field-with = avec
field-introduce-why = pourquoi
field-introduced-on = faite le
field-introduce-outcome = ce qui en est sorti
form-nobody = Personne de ce nom : une partie suffit, Tab complète.
form-several-people = Plusieurs personnes : précisez le nom, Tab complète.
item-introduction = mise en relation
notice-introduced = Mis en relation : { $names }.
step-introduced = mis en relation : { $names }
step-introduce = mise en relation { DE($names) }
step-edit-introduction = mise en relation modifiée : { $names }
step-remove-introduction = mise en relation retirée : { $names }
cli-introduce = À mettre en relation : { $names }.
introduce-oneself = On ne met personne en relation avec soi-même.
introductions-none = Personne à mettre en relation. Commencez par carnet introduce.
cli-about-introduce = Noter deux affiliés à mettre en relation
cli-about-introductions = Lister les mises en relation, et qui quelqu’un pourrait rencontrer
cli-arg-one = L’un des deux
cli-arg-two = L’autre
cli-arg-why = Ce qu’ils partagent ou peuvent s’apporter
cli-arg-introduce-on = Le jour avant lequel les mettre en relation
cli-arg-introduce-done = C’est fait
cli-arg-introductions-who = De cette personne seulement, avec des propositions
reason-event-how = { $name } ({ $on }) : comment était-ce ?{ $others ->
    [0] { "" }
    [one] { " " }avec { $others } autre
   *[other] { " " }avec { $others } autres
}
event-coming = { $name }, { $day }
event-others = { $n ->
    [one] avec { $n } autre
   *[other] avec { $n } autres
}
event-not-in-log = pas encore au journal
event-step-held = écrire comment c’était, pour tous ceux qui sont venus
event-changed = Modifié : { $name }, { $day }.
event-same = { $name } reste tel quel.
dossier-events = Événements
empty-events = Aucun événement. [a] pour en noter un auquel cette personne vient
item-event = événement
finder-prepare = à préparer
event-coming-prepare = { $name }, { $day } : préparer { $what }
event-ask = { $name } ({ $day }) : comment était-ce ?
event-prepare = préparer : { $what }
event-attendees = { $n ->
    [0] personne pour l’instant
    [one] { $n } personne vient
   *[other] { $n } personnes viennent
}
event-who-meets = Qui devrait rencontrer qui
events-none = Aucun événement. Commencez par carnet event add.
event-none-so = Aucun événement ne s’appelle « { $typed } ». Voyez carnet event list.
event-several = Plusieurs événements correspondent à « { $typed } ». Précisez le nom, ou donnez l’identifiant :
event-needs = Un événement demande un nom et un jour, le dernier jour ne précédant pas le premier : carnet event add 'Rencontre SEO' --on '12 mars'
event-to-come = { $name } est encore à venir : { $day }.
event-nobody = Personne n’est inscrit à { $name }.
event-added = Noté : { $name }, { $day }.
event-attends = Inscrits à { $name } : { $names }.
event-left = Désormais inscrits à { $name } : { $names }.
event-held = Une entrée du journal pour { $name } : { $names }.
event-removed = Retiré : { $name }.
step-event = événement { $names }
step-edit-event = événement modifié : { $names }
step-remove-event = événement retiré : { $names }
step-attend = inscription à un événement : { $names }
step-leave = désinscription d’un événement : { $names }
cli-about-event = Noter des événements et qui vient : list, add, show, edit, attend, leave, held, remove
cli-about-event-list = Les lister, comme carnet event seul
cli-about-event-add = En noter un, avec qui vient
cli-about-event-show = En montrer un : qui vient, que savoir d’eux, qui devrait rencontrer qui
cli-about-event-attend = Inscrire des personnes sur sa liste
cli-about-event-leave = Retirer des personnes de sa liste
cli-about-event-held = Il a eu lieu : une entrée du journal avec tous ceux qui sont venus
cli-arg-event = L’événement : son nom, quelques mots de ce nom ou son identifiant
cli-arg-event-words = Comment il s’appelle
cli-arg-event-attend-who = Qui vient
cli-arg-event-leave-who = Qui ne vient finalement pas
cli-arg-event-held-text = Comment c’était ; - le lit sur l’entrée standard
cli-arg-event-name = Un autre nom
cli-arg-event-on = Le jour, ou le premier
cli-arg-event-until = Le dernier jour
cli-arg-event-place = Où
cli-arg-event-with = Quelqu’un qui vient ; peut se répéter
cli-arg-event-prepare = Ce qu’il faut évoquer ou apporter
cli-about-drill = Réviser les noms, les enfants et les intérêts : de la liste du jour, d’un événement, de quelqu’un
cli-arg-drill-who = Sur ces personnes seulement
cli-arg-drill-event = Sur ceux qui viennent à cet événement
drill-nobody-answers = Une révision attend vos réponses : lancez-la dans un terminal, sans --no-input. --json donne les questions.
drill-nothing-asked = Rien n’a été demandé.
drill-begins = Une ligne par réponse ; Entrée seule montre la réponse, Ctrl-D arrête.
drill-was = { $verdict } : { $answer }
