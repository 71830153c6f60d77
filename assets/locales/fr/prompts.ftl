# Les questions d’une ligne.

prompt-snooze-title = Reporter { $name }{ $others ->
    [0] { "" }
   *[other] { " " }et { $others } de plus
} jusqu’au
prompt-snooze-examples = Entrée : prochain jour ouvré.  s  2s  mardi  12/03  fin du mois
prompt-snooze-reads = reporté au { $day }{ $aside } ; les occasions restent visibles
prompt-day-unclear = Ce n’est pas encore une date.
prompt-day-past = { $day } n’est pas à venir.
prompt-reschedule-title = { $name }, { $what } : quel jour ?
prompt-reschedule-examples = mardi   2s   12 mars
prompt-reschedule-unclear = Un jour, à partir d’aujourd’hui.
prompt-reschedule-today = Un report dure au moins jusqu’à demain.
prompt-reschedule-same = C’est déjà le { $day }.
prompt-reschedule-reads = passe au { $day }
prompt-reschedule-reads-slid = passe au { $day } ({ $typed } n’est pas ouvré)
prompt-next-title = Prochaine date pour { $name }{ $others ->
    [0] { "" }
   *[other] { " " }et { $others } de plus
}
prompt-next-examples = 2s   mardi parler du lancement   toutes les 3 semaines   sans rythme   aucun
prompt-next-unclear = Une date, ou « tous les » avec une durée.
prompt-next-reads-day = prochain contact le { $day }{ $hour }{ $aside }
prompt-next-reads-day-reason = prochain contact le { $day }{ $hour }, { $reason }
prompt-next-reads-slid = prochain contact le { $day }{ $hour } ({ $typed } n’est pas ouvré){ $aside }
prompt-next-reads-slid-reason = prochain contact le { $day }{ $hour } ({ $typed } n’est pas ouvré), { $reason }
prompt-next-reads-none = pas de relance : le rythme continue
prompt-next-reads-rhythm = { $days ->
    [one] tous les jours
   *[other] tous les { $days } jours
}
prompt-next-reads-no-rhythm = sans rythme
prompt-next-reads-tier-rhythm = le rythme du niveau
prompt-person-title = Ajouter quelqu’un
prompt-person-examples = Marie Lefèvre marie@example.org /A /2s #cuisine
prompt-person-unclear = Un nom suffit.
prompt-person-reads-name = nom : { $name }
prompt-person-reads-email = e-mail : { $email }
prompt-person-reads-tier = niveau { $tier }
prompt-person-reads-no-rhythm = pas encore de rythme : ajoutez un niveau (/A) ou une durée (/2s)
prompt-person-reads-tags = étiquettes : { $tags }
prompt-retag-title = Niveau, statut, étiquettes { DE($name) }{ $others ->
    [0] { "" }
   *[other] { " " }et { $others } de plus
}
prompt-retag-examples = A   +cuisine   -ancien   pause   B +vip -nouveau   aucun : sans niveau
prompt-retag-nothing = Un niveau, un statut, ou des étiquettes avec + et -.
prompt-retag-unclear = { $word } : ni niveau, ni statut (contact, prospect, intégration, actif, dormant, pause, terminé), ni étiquette ; une étiquette commence par + ou -.
prompt-retag-reads-tier = niveau { $tier }
prompt-retag-reads-no-tier = sans niveau
prompt-retag-reads-status = statut : { $status ->
    [contact] contact
    [prospect] prospect
    [onboarding] intégration
    [active] actif
    [dormant] dormant
    [paused] pause
   *[ended] terminé
}
prompt-retag-reads-add = ajouter : { $tags }
prompt-retag-reads-remove = retirer : { $tags }
prompt-retag-now = actuellement : niveau { $tier }, { $tags }
prompt-retag-now-tier = actuellement : niveau { $tier }, sans étiquette
prompt-retag-now-tags = actuellement : sans niveau, { $tags }
prompt-retag-now-bare = actuellement : sans niveau ni étiquette
prompt-filter-title = Un nom pour : { $text }
prompt-filter-examples = vip   à appeler cette semaine   grands blogs
prompt-filter-unclear = un nom
prompt-filter-reads = enregistré sous le nom { $name }
prompt-filter-replaces = remplace le filtre enregistré { $name }
date-help-title = Comment écrire un jour
date-help-foot = Les deux langues sont comprises, avec ou sans accents.
date-help-tomorrow = demain ; aussi aujourd’hui, dans 3 jours
date-help-weekday = le mardi qui vient, jamais aujourd’hui
date-help-next-weekday = le mardi de la semaine prochaine
date-help-span = dans deux semaines ; aussi 10j, 3m, 1a
date-help-days = dans dix jours
date-help-day = le prochain 12 mars
date-help-numbers = le jour et le mois, dans l’ordre de vos réglages
date-help-iso = une date entière
date-help-end = le dernier jour de ce mois ; aussi fin de semaine
date-help-part = la mi-mars ; aussi début mars, T2
date-help-before = le dernier jour de semaine avant une fête
prompt-away-title = { $name }{ $others ->
    [0] { "" }
    [one] { " " }et { $others } autre
   *[other] { " " }et { $others } autres
} : absence de quand à quand ?
prompt-away-examples = jusqu’à vendredi   du 3 au 10 février   de retour
prompt-away-unclear = Le premier et le dernier jour, par exemple « du 3 au 10 février » ; un dernier jour seul compte à partir d’aujourd’hui ; « de retour » y met fin.
prompt-away-reads = absence du { $from } au { $until } ; le rythme attend, puis un bonjour
prompt-away-reads-back = l’absence est levée
