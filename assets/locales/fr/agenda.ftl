# L’agenda : ce que tient une journée.

agenda-kind = { $kind ->
    [appointment] rendez-vous
    [promise] promesse
    [follow_up] relance
    [retry] réessayer
    [fact_date] leur jour
    [their_promise] on vous doit
    [snooze] report levé
    [rhythm] rythme
   *[occasion] date
}
agenda-text = { $text }
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

# Pourquoi une ligne se trouve là.
agenda-shows = visible { $day }
agenda-asks = à demander { $day }
agenda-slid = prévu { $day }
agenda-late = { $days } j de retard
agenda-snoozed = prévu { $day }, reporté

agenda-none = Rien du { $from } au { $until }.
agenda-today = aujourd’hui
agenda-more = { $what } : { $detail }

# In other calendars, where nobody sees the day's list around it.
agenda-event = { $names } : { $what }
agenda-event-about = { $names } : { $what }, { $detail }
agenda-event-of = { $relative }, { $names }
agenda-event-since = { $text } ({ $year })
agenda-written = { $n ->
    [one] { $n } ligne
   *[other] { $n } lignes
} dans { $path }.
