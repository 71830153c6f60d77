## Le bilan d’une suite de jours.

status-no-name = « { $typed } » ne désigne rien ici. Il y a : { $names }.
stats-no-period = « { $typed } » n’est pas une période déjà commencée. Essayez semaine, mois, année, 2026 ou 2026-03.
stats-span = Du { $from } au { $to }
stats-no-contact = Aucun contact.
stats-contacts = { $n ->
    [one] { $n } contact
   *[other] { $n } contacts
} avec { $people ->
    [one] { $people } personne
   *[other] { $people } personnes
}
stats-attempts = { $n ->
    [one] { $n } tentative sans réponse
   *[other] { $n } tentatives sans réponse
}
stats-streak = { $n ->
    [one] { $n } jour ouvré avec un contact
   *[other] { $n } jours ouvrés d’affilée avec un contact
}, jusqu’à aujourd’hui
stats-coverage = À jour aujourd’hui : { $in_time } sur { $n ->
    [one] { $n } personne qui a une prochaine date
   *[other] { $n } personnes qui ont une prochaine date
}
stats-promises = Promesses tenues : { $kept } sur { $n }, dont { $in_time } à temps
stats-replies = { $n ->
    [one] { $n } demande traitée, en { $time }
   *[other] { $n } demandes traitées, la moitié en { $time } au plus
}
stats-facts = { $n ->
    [one] { $n } information apprise
   *[other] { $n } informations apprises
}
stats-newcomers = { $n ->
    [one] { $n } affilié ajouté
   *[other] { $n } affiliés ajoutés
}
stats-told = { $n ->
    [one] { $n } suggestion conclue et annoncée
   *[other] { $n } suggestions conclues et annoncées
}
stats-gifts = { $n ->
    [one] { $n } cadeau offert
   *[other] { $n } cadeaux offerts
}
stats-gifts-for = { $n ->
    [one] { $n } cadeau offert
   *[other] { $n } cadeaux offerts
}, { $cost }
