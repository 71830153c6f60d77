# Les copies du carnet : faites, vérifiées, remises en place ; et tout le carnet en un document.

copies-made = Copié dans { $path }.
copies-none = Il n’y a pas encore de copie. Faites-en une avec carnet backup.
copies-line = { $day }  { $why ->
    [daily] du jour
    [before-migration] avant un changement de forme
    [before-import] avant une importation
    [before-restore] avant une restauration
   *[asked] demandée
}  { $kib } Kio  { $name }
copies-sound = intacte : { $copy }
copies-unsound = DÉFAUT : { $copy }
    { $why }
copies-no-such = Il n’y a pas de copie « { $typed } ». Voyez carnet backup --list.
copies-preview = { $path } : vérifiée, intacte.
copies-damage = Le carnet lui-même est illisible : { $detail }
copies-newest = Dernier contact : { $now } actuellement, { $then } dans la copie.
copies-table-name = { $table ->
    [affiliate] Affiliés
    [channel] Adresses
    [dismissal] Motifs écartés
    [fact] Informations
    [follow_up] Prochaines dates
    [identifier] Identifiants dans d’autres systèmes
    [imported_field] Valeurs importées
    [interaction] Journal
    [occasion] Dates
    [other_name] Autres noms
    [participant] Personnes du journal
    [promise] Promesses
    [relative] Famille
    [skip] Jours passés
    [snooze] Reports
    [tag] Étiquettes
    [totals] Totaux
    [gift] Cadeaux
    [request] Demandes
    [feedback] Suggestions
    [welcome_step] Étapes d’intégration
    [introduction] Mises en relation
    [event] Événements
    [attendee] Personnes aux événements
    [saved_filter] Filtres enregistrés
    [recall] Révision
   *[other] { $table }
}
copies-table = { $name } : { $now } actuellement, { $then } dans la copie
copies-same-rows = Chaque table a autant de lignes qu’actuellement.
copies-ask = Mettre cette copie à la place du carnet ? Ce qui y est actuellement sera gardé à côté.
copies-ask-older = Restaurer plutôt la copie du { $day } ({ $name }) ?
copies-offer = La copie intacte précédente date du { $day } : carnet restore { $name }
copies-open = Rien n’a été modifié. Mettez la copie en place avec --yes.
copies-declined = Rien n’a été modifié.
copies-restored = Le carnet est maintenant la copie { $path }.
copies-kept = Ce qu’il y avait avant est gardé sous { $path }.
copies-exported = { $n ->
    [one] { $n } affilié écrit
   *[other] { $n } affiliés écrits
} dans { $path }.
copies-there-already = { $path } existe déjà. Remplacez-le avec --yes.
copies-not-written = Impossible d’écrire { $path } : { $reason }

crumb-copies = { $tab } › Copies
copies-title = Copies du carnet
copies-empty = Pas encore de copie. Il s’en fait une par jour, automatiquement ; [a] en fait une maintenant.
copies-why = { $why ->
    [daily] du jour
    [before-migration] avant un changement de forme
    [before-import] avant une importation
    [before-restore] avant une restauration
   *[asked] demandée
}
copies-size = { $kib } Kio
copies-whole = intacte
copies-damaged = abîmée
copies-preview-title = Ce qu’elle changerait
copies-checking = Vérification…
copies-unknown = Entrée vérifie la copie et montre ce qu’elle changerait. Rien n’est encore modifié.
copies-enter = Entrée met cette copie à la place du carnet. Ce qui y est actuellement est gardé à côté. Échap ne change rien.
copies-refused = Cette copie est abîmée, elle ne sera pas mise en place ; aucune plus ancienne n’est intacte.
copies-refused-older = Cette copie est abîmée. Le curseur est sur la copie intacte précédente : Entrée la montre.
notice-restored = Le carnet est la copie du { $day }. Ce qu’il y avait avant est gardé : { $kept }
notice-copies-nowhere = La démonstration ne garde rien : elle n’a pas de copies.
