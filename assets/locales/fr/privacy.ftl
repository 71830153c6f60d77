## Ce que quelqu’un peut lire, et ce qui est effacé pour de bon.

disclosure-withheld = Non communiqué : { $what }.
disclosure-nothing = Rien n’est laissé de côté.
disclosure-private = { $n ->
    [one] { $n } information privée
   *[other] { $n } informations privées
}
disclosure-gifts = { $n ->
    [one] { $n } cadeau à venir
   *[other] { $n } cadeaux à venir
}
disclosure-others = { $n ->
    [one] le nom d’une autre personne
   *[other] les noms de { $n } autres personnes
}

erase-preview = À effacer pour de bon : { $name }. Cela ne s’annule pas.
erase-rows = { $name } : { $n }
erase-shared = { $n ->
    [one] { $n } entrée du journal concerne aussi d’autres personnes : elle reste dans leur journal, texte compris.
   *[other] { $n } entrées du journal concernent aussi d’autres personnes : elles restent dans leur journal, texte compris.
}
erase-held = { $n ->
    [one] Ce fichier contient encore ce qui est effacé ; --copies réécrit les copies et supprime un -wal mis de côté, c’est à vous de supprimer les autres fichiers :
   *[other] Ces fichiers contiennent encore ce qui est effacé ; --copies réécrit les copies et supprime les -wal mis de côté, c’est à vous de supprimer les autres fichiers :
}
erase-ask = Effacer { $name } pour de bon ?
erase-open = Rien n’a changé. Effacez avec --yes.
erase-declined = Rien n’a changé.
erase-done = { $name } : tout est effacé. Aucune importation ne fera revenir cette personne, carnet undo non plus.
erase-renewed = { $n ->
    [one] { $n } copie a été réécrite.
   *[other] { $n } copies ont été réécrites.
}
erase-mentions = Le nom figure encore dans des notes de : { $who }. Voyez carnet search "{ $name }".
erase-filters = Ces filtres enregistrés portent ce nom, ou celui d’un homonyme, et restent : { $names }. Voyez carnet filters.
erase-events = Ces événements portent ce nom, ou celui d’un homonyme, et restent : { $names }. Voyez carnet event list.
erase-removed = { $n ->
    [one] { $n } fichier mis de côté a été supprimé.
   *[other] { $n } fichiers mis de côté ont été supprimés.
}
erase-cleared = { $n ->
    [one] { $n } copie inachevée a été supprimée.
   *[other] { $n } copies inachevées ont été supprimées.
}
erase-in-use = Un autre programme lit le carnet : tant qu’il est ouvert, le texte effacé reste dans les fichiers du carnet. Fermez-le, puis : carnet erase --copies
