# Le tableau de tous les affiliés.

people-name = Nom
people-tier = Niv.
people-rhythm = Rythme
people-last = Dernier
people-next = Prochain
people-tags = Étiquettes
people-status = Statut
people-title = Affiliés { $n }
people-shown = { $n } sur { $all }
people-channel = Canal
people-promises = Promesses
people-gifts = Cadeaux { $year }
people-marked = { $hidden ->
    [0] { $n ->
        [one] { $n } marqué
       *[other] { $n } marqués
    }
   *[other] { $n ->
        [one] { $n } marqué, hors de vue
       *[other] { $n } marqués, dont { $hidden } hors de vue
    }
}
people-sorted = trié par { $column }
columns-title = Colonnes du tableau
columns-by-room = selon la place
columns-says = { $column ->
    [name] toujours affiché, toujours en premier
    [tier] combien d’attention
    [rhythm] à quelle cadence
    [last] le dernier contact, et depuis quand
    [next] le prochain contact, et le retard
    [status] où en est le partenariat
    [tags] les mots qu’on leur a donnés
    [channel] le moyen de contact préféré
    [promises] celles en cours : > les vôtres, < les leurs
   *[gifts] offerts cette année, et où en est le prochain
}
people-range = la plage commence ici ; v la termine
people-days = { $n } j
people-due = à contacter
people-never = jamais
people-archived = archivé
people-filter-hint = nom, étiquette, adresse, ou des mots : Tab les propose, F2 les explique
people-nobody-found = Personne ne correspond. Échap montre tout le monde.
people-nobody = Tout le monde est archivé. / puis « archivé » les montre.
people-saved = enregistrés :
one-then-another = { $first } ; { $then }
