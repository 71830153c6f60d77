# L’agenda : ce que tient une journée.

agenda-kind = { $kind ->
    [appointment] rendez-vous
    [event] événement
    [introduction] présenter
    [reply] répondre
    [promise] promesse
    [follow_up] relance
    [retry] réessayer
    [fact_date] jour noté
    [their_promise] on vous doit
    [gift] cadeau
    [snooze] report levé
    [rhythm] rythme
   *[occasion] date
}
agenda-text = { $text }
agenda-some-day = un jour de { $month }
agenda-some-day-of = { $name }, un jour de { $month }
agenda-occasion-own = { $kind ->
    [birthday] aura { $years ->
        [one] { $years } an
       *[other] { $years } ans
    }
   *[other] { $years ->
        [one] { $years } an
       *[other] { $years } ans
    }
}
agenda-occasion-of = { $name } ({ $relation ->
    [partner] conjoint
    [child] enfant
    [parent] parent
    [sibling] frère ou sœur
    [friend] ami
    [pet] animal
   *[other] proche
}){ $years ->
    [0] { "" }
   *[other] { $kind ->
        [birthday] , aura { $years ->
            [one] { $years } an
           *[other] { $years } ans
        }
       *[other] , { $years ->
            [one] { $years } an
           *[other] { $years } ans
        }
    }
}
agenda-appointment-at = { $time } { $channel ->
    [call] appel
    [video] visio
    [meet] rencontre
    [email] e-mail
    [sms] SMS
    [whatsapp] WhatsApp
   *[other] message
}
agenda-appointment = { $channel ->
    [call] appel
    [video] visio
    [meet] rencontre
    [email] e-mail
    [sms] SMS
    [whatsapp] WhatsApp
   *[other] message
}
agenda-gift = { $step ->
    [decide] commander
    [order] commander
    [send] envoyer
    [arrived] arrivé ?
   *[thanks] cadeau apprécié ?
}
agenda-gift-for = { $text }, pour { $name }
agenda-retry = { $attempts ->
    [one] sans réponse jusqu’ici
   *[other] { $attempts } essais sans réponse
}
agenda-rhythm = tous les { $every } j, dernier contact { $last }
agenda-crowd = { $n ->
    [one] { $n } personne
   *[other] { $n } personnes
}
agenda-crowd-of = { $n ->
    [one] { $n } personne
   *[other] { $n } personnes
} : { $names }
agenda-names = { $names }
agenda-meeting = avec { $names }
agenda-nobody-yet = encore personne d’inscrit
agenda-until = jusqu’au { $day }
agenda-and = { $what }, { $detail }

# Pourquoi une ligne se trouve là.
agenda-shows = visible { $day }
agenda-asks = à demander { $day }
agenda-slid = prévu { $day }
agenda-late = { $days } j de retard
agenda-snoozed = prévu { $day }, reporté

agenda-none = Rien du { $from } au { $until }.
agenda-today = aujourd’hui
agenda-more = { $what } : { $detail }

# Dans d’autres calendriers, où personne ne voit autour la liste du jour.
agenda-event = { $names } : { $what }
agenda-event-about = { $names } : { $what }, { $detail }
agenda-event-of = { $relative }, { $names }
agenda-event-since = { $text } ({ $year })
agenda-written = { $n ->
    [one] { $n } ligne
   *[other] { $n } lignes
} dans { $path }.

# L’écran.
agenda-month = Mois
agenda-loads = Charge des jours
agenda-title = { $n } prochains jours
agenda-title-from = { $n } jours à partir du { $from }
agenda-count = { $n ->
    [one] { $n } ligne
   *[other] { $n } lignes
}
agenda-foot = { $count } { $dot } g g aujourd’hui
agenda-load = { $n ->
    [one] { $n } prévu
   *[other] { $n } prévus
} sur { $all }
agenda-load-short = { $n }/{ $all }
agenda-week = Semaine { $week } : { $n ->
    [one] { $n } personne
   *[other] { $n } personnes
}
agenda-week-of = Semaine du { $from } : { $n ->
    [one] { $n } personne
   *[other] { $n } personnes
}
agenda-legend-date = date
agenda-legend-to-do = à faire
agenda-legend-today = aujourd’hui
agenda-private = privé
agenda-filter-hint = un genre (anniversaire, promesse, rythme…), un nom, un mot
agenda-none-found = Rien ne correspond. Échap retire le filtre.
agenda-empty = Rien ces jours-ci.
agenda-empty-what = Anniversaires et autres dates, prochaines dates, promesses datées, rendez-vous, événements et mises en relation viennent ici d’eux-mêmes, de la fiche de chacun.
agenda-empty-key = [a] ajoute une date.
notice-crowd = { $n ->
    [one] { $n } rythme arrive
   *[other] { $n } rythmes arrivent
} à échéance ce jour-là : trop pour les nommer. Affiliés les range par prochaine date.
agenda-help-title = Mots du filtre de l’agenda
agenda-help-occasion = les anniversaires ; aussi mariage, fête, partenaire
agenda-help-promise = ce qui est dû, dans les deux sens
agenda-help-follow-up = les prochaines dates fixées
agenda-help-event = les événements : salons, dîners, conférences
agenda-help-introduction = qui présenter à qui
agenda-help-gift = les cadeaux : à commander, à envoyer, à suivre
agenda-help-reply = les demandes, au jour où la réponse est due
agenda-help-appointment = les contacts prévus
agenda-help-retry = qui n’a pas répondu et sera rappelé
agenda-help-snooze = qui revient après un report
agenda-help-rhythm = les rythmes qui arrivent à terme
agenda-help-text = un nom, ou n’importe quel mot d’une ligne
agenda-kinds = rendez-vous, événement, répondre, date, promesse, relance, réessayer, jour-noté, cadeau, présenter, doit, report, rythme
