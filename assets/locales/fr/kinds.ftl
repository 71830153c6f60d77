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
    [site] site
   *[gift] idée de cadeau
}
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
outcome = { $kind ->
    [reached] contact pris
    [message_left] message laissé
    [no_answer] sans réponse
    [broadcast] envoi groupé
    [planned] prévu
   *[kept] tenu
}
status = { $kind ->
    [prospect] prospect
    [onboarding] accueil
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
