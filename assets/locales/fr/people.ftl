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
people-marked = { $n ->
    [one] { $n } marqué
   *[other] { $n } marqués
}
people-hidden = dont { $n ->
    [one] { $n } masqué
   *[other] { $n } masqués
}
people-range = la plage commence ici ; v la termine
people-days = { $n } j
people-never = jamais
people-archived = archivé
people-filter-hint = nom, étiquette, adresse, ou des mots : Tab les propose, F1 les explique
people-nobody-found = Personne ne correspond. Échap montre tout le monde.
people-nobody = Tout le monde est archivé. / puis « archivé » les montre.
people-saved = enregistrés :
