# Pourquoi quelqu’un est dans la file. Le retard s’affiche à côté, pas dedans.

reason-promise = vous devez : { $text }
reason-promise-undated = vous devez (sans date) : { $text }
reason-appointment-at = { $time } { $channel ->
    [call] appel
    [video] visio
    [meet] rencontre
   *[other] rendez-vous
} : { $text }
reason-appointment-today = aujourd’hui, { $channel ->
    [call] appel
    [video] visio
    [meet] rencontre
   *[other] rendez-vous
} : { $text }
reason-appointment-how = { $channel ->
    [call] appel prévu
    [video] visio prévue
    [meet] rencontre prévue
   *[other] rendez-vous prévu
} { $on } : comment cela s’est-il passé ? { $text }
reason-follow-up = comme convenu : reprendre contact
reason-follow-up-about = relance : { $text }
reason-retry = { $attempts ->
    [one] sans réponse le { $last } : réessayer
   *[other] { $attempts } essais sans réponse, le dernier le { $last } : réessayer
}
reason-retry-left = toujours à réessayer
reason-retry-ended = { $attempts } essais sans réponse, le dernier le { $last } : y mettre fin, ou fixer un autre jour ?
reason-retry-other-channel = { $attempts } essais sans réponse, le dernier le { $last } par { $channel ->
    [call] téléphone
    [email] e-mail
    [sms] SMS
    [whatsapp] WhatsApp
    [dm] message privé
    [video] visio
   *[other] visite
} : essayer autrement
reason-occasion = { $kind ->
    [birthday] anniversaire{ $years ->
        [0] { "" }
        [one] { " " }({ $years } an)
       *[other] { " " }({ $years } ans)
    }
    [wedding] { $years ->
        [0] mariage
        [one] anniversaire de mariage ({ $years } an)
       *[other] anniversaire de mariage ({ $years } ans)
    }
    [name_day] fête
    [partner_since] { $years ->
        [0] partenaire depuis aujourd’hui
        [one] partenaire depuis { $years } an
       *[other] partenaire depuis { $years } ans
    }
   *[other] { $label }
}{ $when ->
    [today] { "" }
    [early] , { $on }
   *[belated] , il y a { $days } j
}
reason-occasion-of = { $name } ({ $relation ->
    [partner] conjoint
    [child] enfant
    [parent] parent
    [sibling] frère ou sœur
    [friend] ami
    [pet] animal
   *[other] proche
}) : { $kind ->
    [birthday] anniversaire{ $years ->
        [0] { "" }
        [one] { " " }({ $years } an)
       *[other] { " " }({ $years } ans)
    }
    [wedding] { $years ->
        [0] mariage
        [one] anniversaire de mariage ({ $years } an)
       *[other] anniversaire de mariage ({ $years } ans)
    }
    [name_day] fête
   *[other] { $label }
}{ $when ->
    [today] { "" }
    [early] , { $on }
   *[belated] , il y a { $days } j
}
reason-fact-date = demander comment cela s’est passé : { $text } ({ $on })
reason-gift = { $kind ->
    [decide] idée de cadeau à décider et à commander : { $text }
    [order] cadeau à commander : { $text }
    [send] cadeau commandé, pas encore envoyé : { $text }
    [arrived] cadeau envoyé le { $on }, est-il arrivé ? { $text }
   *[thanks] cadeau offert le { $on }, pas encore de merci : { $text }
}
reason-gift-on = { $kind ->
    [decide] idée de cadeau à décider et à commander : { $text } (pour le { $on })
    [order] cadeau à commander : { $text } (pour le { $on })
   *[send] cadeau commandé, pas encore envoyé : { $text } (pour le { $on })
}
reason-gift-for = { $kind ->
    [decide] idée de cadeau à décider et à commander : { $text } pour { $name }
    [order] cadeau à commander : { $text } pour { $name }
    [send] cadeau commandé, pas encore envoyé : { $text } pour { $name }
    [arrived] cadeau envoyé le { $on }, est-il arrivé ? { $text } pour { $name }
   *[thanks] cadeau offert le { $on }, pas encore de merci : { $text } pour { $name }
}
reason-gift-for-on = { $kind ->
    [decide] idée de cadeau à décider et à commander : { $text } pour { $name } (pour le { $on })
    [order] cadeau à commander : { $text } pour { $name } (pour le { $on })
   *[send] cadeau commandé, pas encore envoyé : { $text } pour { $name } (pour le { $on })
}
reason-rhythm = rythme { $every } j, dernier il y a { $since } j
reason-rhythm-early = rythme { $every } j, échéance { $on }, avancée
reason-never = aucun contact
reason-never-joined = { $days ->
    [0] depuis aujourd’hui, aucun contact
   *[other] depuis { $days } j, aucun contact
}
reason-never-joined-in = depuis { $month }, aucun contact

position = { $section ->
    [overdue] En retard
    [today] Aujourd’hui
    [celebrate] À fêter
   *[if_time] Si vous avez le temps
} : { $kind ->
    [reply] une demande
    [feedback] une suite à annoncer
    [promise] une promesse
    [appointment] un rendez-vous
    [follow_up] une relance
    [retry] un nouvel essai
    [occasion] une occasion
    [fact_date] une question à poser
    [gift] un cadeau
    [welcome] l’intégration
    [introduce] une mise en relation
    [rhythm] le rythme
    [hello] un bonjour au retour
    [paused] une pause à interroger
    [dormant] un contact en sommeil
    [round] un tour, s’il reste du temps
   *[never] aucun contact
}{ $tier ->
    [A] , niveau A
    [B] , niveau B
    [C] , niveau C
   *[other] , sans niveau
}{ $late ->
    [0] { "" }
   *[other] , { $late } j de retard sur { $interval } j
}
