# Le dialogue de carnet --plain : chaque ligne est lue à voix haute, donc c’est une phrase, et sa réponse par défaut est dite.

dialogue-person = Personne { $number } sur { $total } : { $who }.
dialogue-who = Qui ? Un nom ou une partie du nom (vide pour continuer la liste) :
dialogue-other = { $who }.
dialogue-what = Que s’est-il passé ? { $choices } [{ $default }] :
dialogue-outcome = { $kind ->
    [contacted] contacté
    [missed] sans réponse
    [snooze] reporter
    [skip] passer
    [more] détails
    [undo] annuler
    [quit] quitter
   *[other] une autre personne
}
dialogue-by = { $kind ->
    [me] vous devez :
   *[them] on vous doit :
}
dialogue-several = « { $typed } » commence plusieurs réponses : { $names }.
dialogue-unclear = « { $typed } » n’est aucune des réponses. Dites un numéro ou un mot.
dialogue-note = Note (vide pour aucune) :
dialogue-note-again = Note (vide pour garder ce que vous avez tapé) :
dialogue-read-as = Compris : { $names }, { $how }.
dialogue-save = Enregistrer ? { $choices } [{ $default }] :
dialogue-then = { $kind ->
    [yes] oui
    [edit] modifier
    [settle] ce qu’il règle
   *[cancel] abandonner
}
dialogue-yes-no = { $kind ->
    [yes] oui
   *[no] non
}
dialogue-which = { $asks } { $choices } :
dialogue-none-of-them = rien de cela : réécrire
dialogue-draft = Un brouillon est gardé : { $text }
dialogue-draft-use = Le reprendre ? { $choices } [{ $default }] :
dialogue-draft-kept = Le brouillon est gardé, et proposé ici comme à l’écran.
dialogue-until = Jusqu’à quand ? Un jour comme vendredi, 2s, 12 mars [{ $day }] :
dialogue-logged = Enregistré : { $names }. Pas de prochaine date.
dialogue-undo-hint = Tapez annuler pour revenir en arrière.
dialogue-no-more = Il n’y a rien de plus.
dialogue-nobody = Plus aucun contact prévu aujourd’hui.
dialogue-end = Fait aujourd’hui : { $done }, reste : { $left }. Tout est enregistré.
dialogue-box = { $state ->
    [settled] réglé,
   *[open] ouvert,
} { $what }
dialogue-switch = Que règle-t-il ? { $choices }. Un numéro le change, rien pour continuer :
