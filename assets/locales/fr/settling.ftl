# Ce qu’un contact règle, et ce qui reste ouvert.

act = { $act ->
    [held] a eu lieu : { $text }
    [kept-mine] tenue : vous deviez « { $text } »
    [kept-theirs] tenue : on vous devait « { $text } »
    [told] suite annoncée : « { $text } »
    [thanked-for] merci dit pour « { $text } »
    [to_order] décidé, à commander : { $text }
    [ordered] commandé : { $text }
    [sent] envoyé : { $text }
    [given] remis : { $text }
    [thanked] merci reçu pour : { $text }
    [introduced] mis en relation avec { $text }
    [handed-over] remis : { $text }
    [active] accueil terminé : passer en actif
   *[answered] répondu : « { $text } »
}
act-met = c’était le contact convenu pour le { $day }
act-met-about = c’était le contact convenu pour le { $day } : { $text }
open-matter = { $kind ->
    [reply] la demande
    [promise] la promesse du { $day }
    [appointment] le rendez-vous du { $day }
    [follow_up] ce qui était convenu pour le { $day }
    [retry] le nouvel essai
    [occasion] l’occasion du { $day }
    [fact_date] ce qu’il fallait demander
    [gift] le cadeau
    [feedback] la suite donnée au retour
    [welcome] l’accueil
    [introduce] la mise en relation
    [rhythm] le contact régulier
    [dormant] la relance après un long silence
    [hello] le bonjour au retour
    [round] le tour de contact
    [paused] la question après la pause
   *[never] le premier contact
}
open-of = { $what } ({ $name })
open-agreed = { $day }
stays-open = Reste ouvert : { $what }
stays-agreed = { $what } { $n ->
    [one] reste convenu
   *[other] restent convenus
}
stays-due = Reste dû { $day } : { $what }
notice-and-open = { $told } { $stays }.
notice-and-also = { $told } ; { $stays }
hint-boxes = cases (Espace)
hint-x-kept = tenue
hint-x-answered = répondu
hint-x-told = dit
hint-x-next-state = état suivant
hint-x-introduced = présentés
hint-x-handed-over = remis
hint-x-active = actif
hint-x-done = fait
hint-x-drop = écarter
hint-x-settle = régler…
choice-settle = { $does } : { $why }
owed-dropped = écartée le { $day }
cli-about-settle = Faire ce que demande un motif : tenu, répondu, état suivant ; celui qui ne demande rien d’autre est écarté
cli-about-drop = Écarter un motif ; une promesse ou une demande écartée n’est plus due
cli-arg-settles = Ce que le contact a réglé : promesse, demande, cadeau, retour, accueil, relance, relation, ou des mots du texte ; peut se répéter
cli-arg-leaves = Ce qu’il laisse ouvert bien qu’un contact le règle : rhythm, retry, occasion, fact_date, appointment, hello, round, paused, relance ; peut se répéter
cli-arg-settle-what = Lequel, s’il y en a plusieurs : un genre comme pour noter --settles, ou des mots du texte
cli-arg-drop-what = Lequel, s’il y en a plusieurs : un genre comme pour noter --settles, ou des mots du texte
cli-nothing-open-so = Rien d’ouvert ne répond à « { $typed } ».
cli-several-open = { $n } choses ouvertes répondent à « { $typed } ». Dites quelques mots de la bonne, ou donnez son identité :
cli-which-reason = { $n } choses sont ouvertes. Dites laquelle :
cli-settled = { $name } : { $what }.
cli-dropped = Écarté pour { $name } : { $what }.
hint-stays = { $n ->
    [one] { $kind ->
        [reply] (la demande reste)
        [promise] (la promesse reste)
        [gift] (le cadeau reste)
        [occasion] (l’occasion reste)
       *[other] (le reste demeure)
    }
   *[other] ({ $n } motifs restent)
}
