# Ce qui vient d’être fait, ou ce qu’il faut savoir.

notice-new-day = Un nouveau jour a commencé : 1 affiche sa liste.
notice-quit-twice = Ctrl-C encore une fois pour quitter ; tout est enregistré.
notice-nobody = Personne n’est sélectionné ici.
notice-no-marks = Il n’y a aucune marque ici.
notice-no-order = Seuls les moyens de contact ont un ordre.
notice-no-step = Il n’y a rien à cocher ici.
notice-section-empty = Il n’y a encore rien ici.
notice-only-people = Seules les personnes offrent plusieurs actions.
notice-no-reason = Aucun motif à écarter ici.
notice-undone = Annulé : { $what }.
notice-redone = Rétabli : { $what }.
notice-nothing-to-undo = Rien à annuler.
notice-nothing-to-redo = Rien à rétablir.
notice-logged = Enregistré : { $names }. Pas de prochaine date.
notice-logged-next = Enregistré : { $names } (prochain contact le { $day }).
notice-planned = Prévu : { $names }.
notice-missed = Enregistré : { $names }, sans réponse.
notice-missed-retry = Enregistré : { $names }, sans réponse (nouvel essai le { $day }).
notice-jotted = Noté : { $names }.
notice-promised = Promis : { $names }.
notice-snoozed = Reporté au { $day } : { $names }.
notice-skipped = Passé : { $names } (de retour le { $day }).
notice-done-already = { $name } : déjà fait pour aujourd’hui.
notice-dismissed = Écarté pour { $names } : { $reason }
notice-kept = Promesse tenue : { $names }.
notice-gift-state = { $name } ({ $names }) : { $state }.
notice-next = Prochain contact le { $day } : { $names }.
notice-no-follow-up = Pas de relance : { $names }.
notice-rhythm = Rythme fixé : { $names }.
notice-rhythm-next = Rythme fixé : { $names } (prochain contact le { $day }).
notice-added = Ajouté : { $names }.
notice-added-second = Ajouté : { $names }. Quelqu’un porte déjà ce nom.
notice-nothing-to-spread = Personne n’attend : tout le monde tient dans la journée.
notice-spread = D’ici au { $day } : { $n ->
    [one] { $n } personne répartie
   *[other] { $n } personnes réparties
}.
notice-import-nothing = Rien à importer : tout est déjà dans le carnet.
notice-imported = Importé : { $new ->
    [one] { $new } nouveau
   *[other] { $new } nouveaux
}{ $updated ->
    [0] { "" }
   *[other] , { $updated } mis à jour
}. Premiers contacts : { $capacity } par jour.
notice-import-nowhere = La démo ne conserve rien : quittez-la avec q et importez dans votre propre carnet.
notice-no-backup = La copie du jour n’a pas pu être faite : { $detail }
error-screen = L’écran n’a pas pu s’ouvrir : { $detail }
notice-draft-waits = Un brouillon attend ({ $kind ->
    [missed] tentative
    [jot] note
    [promise] promesse
    [request] demande
    [feedback] suggestion
    [form] formulaire
   *[log] contact
}{ $more ->
    [0] { "" }
   *[other] {" "}+ { $more }
}) : la même touche le reprend.
notice-draft-waits-for = Un brouillon attend ({ $kind ->
    [missed] tentative
    [jot] note
    [promise] promesse
    [request] demande
    [feedback] suggestion
    [form] formulaire
   *[log] contact
}, { $names }{ $more ->
    [0] { "" }
   *[other] {" "}+ { $more }
}) : la même touche le reprend.
notice-draft-kept = Brouillon gardé : la même touche le reprend.
notice-draft-kept-by-command = Brouillon gardé : carnet log le reprend.
notice-retagged = Niveau, statut, étiquettes modifiés : { $names }.
notice-archived = Archivé : { $names }.
notice-unarchived = Sorti de l’archive : { $names }.
names-and-more = { $n } affiliés ({ $names }, …)
notice-speaks = En français désormais.
notice-step-undone = Cette action est déjà annulée ; U rétablit la dernière annulée.
notice-step-closed = Cette action ne peut plus être annulée : le carnet a changé de forme depuis.
notice-steps-undone = { $n ->
    [one] { $n } action annulée
   *[other] { $n } actions annulées
}.
notice-steps-stopped = { $n ->
    [one] { $n } action annulée
   *[other] { $n } actions annulées
}, puis arrêt : { $why }
notice-filter-kept = Filtre enregistré : { $name }.
notice-filter-renamed = Le filtre s’appelle désormais { $name }.
notice-filter-removed = Filtre retiré : { $name }.
notice-filter-empty = Aucun filtre à enregistrer : / pour en saisir un.
notice-filter-came-along = Ce filtre est livré avec le programme : il reste tel quel.
notice-drilled = { $missed ->
    [0] Révision : { $n } sur { $n }, sans faute.
   *[other] Révision : { $known } sur { $n } ; le reste revient demain.
}
notice-nothing-to-drill = Rien à demander : personne ici n’a de proches ni d’intérêts à réviser.
notice-away = Absence notée : { $names }, du { $from } au { $until }.
notice-back = Absence levée : { $names }.
notice-key-behind = { $key } est arrivé en même temps qu’Entrée : retapez-le si c’est voulu.
notice-burst-offered = Ce texte est arrivé d’un coup : aucune touche n’a été lancée. Entrée le garde en note, Échap le met de côté.
notice-burst-dropped = Un texte est arrivé d’un coup : aucune touche n’a été lancée et rien n’est écrit.
