# La saisie en une ligne, et comment elle a été comprise.

composer-log = Noter un contact : { $n ->
    [one] { $name }
   *[other] { $n } personnes
}
composer-missed = Pas de réponse : { $n ->
    [one] { $name }
   *[other] { $n } personnes
}
composer-jot = Noter une information : { $n ->
    [one] { $name }
   *[other] { $n } personnes
}
composer-promise = Promettre : { $n ->
    [one] { $name }
   *[other] { $n } personnes
}
composer-with = avec
composer-how = par
composer-when = quand
question-who = Qui est « { $typed } » ?
question-person = { $name }
question-person-hint = { $name }  { $hint }
question-relative = Plusieurs proches { DE($name) } s’appellent « { $typed } ». De qui s’agit-il ?
question-relative-who = { $name } ({ $relation })
question-relative-age = { $name } ({ $relation }, { $age })
question-birth = « { $typed } » contredit ce qui est noté sur { $name }. Qu’est-ce qui est juste ?
question-birth-said = comme écrit : { $said }
question-birth-known = comme noté : { $known }
question-birth-known-day = comme noté : { $known } ; de la date, seul le { $date } est gardé
question-born = naissance : { $date }
question-aged = { $age } le { $day }
question-day-weekday = « { $typed } » : le jour de la semaine n’est pas celui de la date, le { $day }. Quel jour est-ce ?
question-day-passed = « { $typed } » : le { $day } est passé. Quel jour est-ce ?
question-day-plan = « { $typed } » : un rendez-vous à venir, ou un contact qui a eu lieu ?
question-day-number = « { $typed } » : le nombre fait-il partie du jour ?
question-day-is-without = { $day }, et « { $left } » reste dans le texte
question-day-is = { $day }
question-day-is-passed = { $day }, qui est passé
question-day-is-plan = { $day } : un rendez-vous à venir
question-day-is-contact = { $day } : un contact qui a eu lieu
question-in-one-line = { $asks } { $choices }
composer-asks = { $asks } Choisissez avec les flèches et Entrée.
composer-read-as = compris
tick-asked = demandé : { $text }
read-label-note = note
read-label-when = = quand
read-label-fact = + info
read-label-family = + famille
read-label-date = + date
read-label-owe = > dû
read-label-owed = < attendu
read-label-tag = # étiquette
read-label-next = {"!"} prochain
read-label-mind = à peser
read-sensitive = « { $word } » : { $topic ->
    [health] la santé
    [religion] la religion
    [politics] la politique
    [union] le syndicat
    [origin] l’origine
   *[sex_life] la vie sexuelle
}. Ne notez que ce que la personne lirait sans surprise.
read-label-unread = non compris
read-text = { $text }
read-when = { $day }{ $hour }
read-when-other = { $day }{ $hour } (ou { $other })
read-plan = { $day }{ $hour } : un rendez-vous, pas encore un contact
read-whose = { $names } :{ " " }
read-fact = { $whose }{ $kind ->
    [family] famille
    [interest] passion
    [like] aime
    [dislike] n’aime pas
    [care] attention
    [topic] sujet
   *[site] site
} : { $text }
read-fact-dated = { $whose }{ $kind ->
    [family] famille
    [interest] passion
    [like] aime
    [dislike] n’aime pas
    [care] attention
    [topic] sujet
   *[site] site
} : { $text } (à demander après { $day })
read-fact-known = { $whose }{ $kind ->
    [family] famille
    [interest] passion
    [like] aime
    [dislike] n’aime pas
    [care] attention
    [topic] sujet
   *[site] site
} : { $text }  → { $name } ({ $relation ->
    [partner] conjoint
    [child] enfant
    [parent] parent
    [sibling] frère ou sœur
    [friend] ami
    [pet] animal
   *[other] proche
})
read-fact-offer = { $whose }{ $kind ->
    [family] famille
    [interest] passion
    [like] aime
    [dislike] n’aime pas
    [care] attention
    [topic] sujet
   *[site] site
} : { $text }  (+enfant { $name } ajouterait { $name })
read-label-gift = + cadeau
read-gift = { $whose }{ $text } (idée)
read-gift-for = { $whose }{ $text } (idée)  → { $name }
read-gift-inspired = { $whose }{ $text } (idée), inspirée par : { $fact }
read-relative = { $whose }{ $name }, { $relation ->
    [partner] conjoint
    [child] enfant
    [parent] parent
    [sibling] frère ou sœur
    [friend] ami
    [pet] animal
   *[other] proche
}
read-relative-age = { $whose }{ $name }, { $relation ->
    [partner] conjoint
    [child] enfant
    [parent] parent
    [sibling] frère ou sœur
    [friend] ami
    [pet] animal
   *[other] proche
}, { $age }
read-relative-birthday = { $whose }{ $name }, { $relation ->
    [partner] conjoint
    [child] enfant
    [parent] parent
    [sibling] frère ou sœur
    [friend] ami
    [pet] animal
   *[other] proche
}, naissance { $birthday }
read-occasion = { $whose }{ $kind ->
    [birthday] anniversaire
    [wedding] mariage
    [name_day] fête
    [partner_since] partenaire depuis
   *[other] date
}, { $date }
read-birth-birthday = { $whose }{ $name } ({ $kin }), déjà dans le carnet : naissance, { $birthday }
read-birth-age = { $whose }{ $name } ({ $kin }), déjà dans le carnet : { $age }
read-birth = { $whose }{ $name } ({ $kin }), déjà dans le carnet
read-occasion-known = { $whose }{ $what }, { $date }  → { $name } ({ $kin })
read-occasion-offer = { $whose }{ $what }, { $date }  (+enfant { $name } ajouterait { $name })
read-occasion-label = { $whose }{ $label }, { $date }
read-broadcast = message à plusieurs : pas un contact, le rythme continue
read-promise = { $whose }{ $text }
read-promise-due = { $whose }{ $text }, pour le { $day }
read-next = { $day }{ $hour } ({ $in }){ $aside }
read-next-other = { $day }{ $hour } ({ $in }){ $aside } ; ou bien : { $other }
read-next-slid = { $day }{ $hour } ({ $in }) : { $from } n’est pas ouvré{ $aside }
read-hour = {" "}à { $time }
read-saturdays = , samedis compris
read-without-hour = , sans l’heure
read-next-rhythm = { $day }, selon le rythme
read-next-none = pas de relance : le rythme continue
# Où restent les mots qui n’ont pas été compris.
unread-stays = { $in ->
    [promise] reste dans la promesse
    [fact] reste dans ce qui est noté
    [request] reste dans la demande
    [feedback] reste dans la suggestion
   *[note] reste dans la note
}
unread-kind = { $text } : type d’information inconnu ; { $stays }
unread-date = { $text } : ce n’est pas une date ; { $stays }
unread-passed = { $text } : ce jour est passé ; { $stays }, sans prochaine date
unread-ahead = { $text } : personne ne naît dans l’avenir ; { $stays }
unread-channel = { $text } : canal inconnu ; { $stays }
unread-person = { $text } : personne ne porte ce nom ; { $stays }
unread-again = { $text } : déjà dit ; { $stays }
unread-empty = { $text } : rien ne suit ; { $stays }
refused-nobody = Personne n’est désigné : choisissez quelqu’un, ou commencez par un nom et deux-points.
refused-question = Plusieurs lectures sont possibles : choisissez d’abord.
refused-nothing = Il n’y a encore rien à noter.
editor-none = Aucun éditeur n’est choisi (EDITOR n’est pas défini) : écrivez ici.
editor-failed = L’éditeur n’a pas abouti : { $detail }. Votre texte est toujours là.
composer-example-log = ex. Super appel. +famille Léa est prise au foot >envoyer les bannières {"!"}ven {"!"}2s
composer-example-jot = ex. +passion course à pied   +enfant Léa 8   +date mariage 14/02   +soin ne pas appeler avant 10 h
composer-example-promise = ex. envoyer les bannières {"!"}ven
