# Comment se nomment canaux, faits, liens, niveaux et états.

channel = { $kind ->
    [call] appel
    [email] e-mail
    [sms] SMS
    [whatsapp] WhatsApp
    [dm] message privé
    [meet] rendez-vous
    [video] visio
   *[site] site
}
fact-kind = { $kind ->
    [family] famille
    [interest] passion
    [like] aime
    [dislike] n’aime pas
    [care] attention
    [topic] sujet
   *[site] site
}
fact-of-kind = { $label } : { $text }
relation = { $kind ->
    [partner] conjoint
    [child] enfant
    [parent] parent
    [sibling] frère ou sœur
    [friend] ami
    [pet] animal
   *[other] proche
}
occasion-kind = { $kind ->
    [birthday] anniversaire
    [wedding] mariage
    [name_day] fête
    [partner_since] partenaire depuis
   *[other] date
}
gift-state = { $kind ->
    [idea] idée
    [to_order] à commander
    [ordered] commandé
    [sent] envoyé
    [given] offert
   *[thanked] remercié
}
gift-occasion = { $kind ->
    [birthday] anniversaire
    [wedding] mariage
    [name_day] fête
    [partner_since] partenariat
    [labelled] { $label }
   *[other] date
}
gift-occasion-of = { $kind ->
    [birthday] anniversaire { DE($name) }
    [wedding] mariage { DE($name) }
    [name_day] fête { DE($name) }
    [labelled] { $label }, { $name }
   *[other] date { DE($name) }
}
gift-line = { $state } : { $name }
gift-for = pour { $name }
gift-logo = notre logo : publicité
gift-cost-level = { $cost }{ $level ->
    [near] {" "}(limite proche)
   *[over] {" "}(limite atteinte)
}
gift-occasion-on = { $what } { $day }
gift-on = pour le { $day }
gift-due = { $kind ->
    [decide] à décider et à commander d’ici au { $day }
    [order] à commander d’ici au { $day }
    [send] à envoyer d’ici au { $day }
    [arrived] demander si c’est arrivé
   *[thanks] pas encore de merci noté
}
outcome = { $kind ->
    [reached] contact pris
    [message_left] message laissé
    [no_answer] sans réponse
    [broadcast] envoi groupé
    [planned] prévu
   *[kept] tenu
}
status = { $kind ->
    [contact] contact
    [prospect] prospect
    [onboarding] intégration
    [active] actif
    [dormant] dormant
    [paused] en pause
   *[ended] terminé
}
tier = niveau { $tier }
no-tier = sans niveau
about-age = environ { $years ->
    [one] { $years } an
   *[other] { $years } ans
}
exact-age-months = { $months ->
    [0] moins d’un mois
   *[other] { $months } mois
}
about-age-months = { $months ->
    [0] moins d’un mois
   *[other] environ { $months } mois
}
