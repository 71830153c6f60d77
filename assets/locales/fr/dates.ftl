# Jours, heures et durées.

weekday-short = { $day ->
    [1] lun.
    [2] mar.
    [3] mer.
    [4] jeu.
    [5] ven.
    [6] sam.
   *[7] dim.
}
weekday-long = { $day ->
    [1] lundi
    [2] mardi
    [3] mercredi
    [4] jeudi
    [5] vendredi
    [6] samedi
   *[7] dimanche
}
month-short = { $month ->
    [1] janv.
    [2] févr.
    [3] mars
    [4] avr.
    [5] mai
    [6] juin
    [7] juil.
    [8] août
    [9] sept.
    [10] oct.
    [11] nov.
   *[12] déc.
}
month-long = { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
}
day-in-month = { $day ->
    [1] 1er { $month }
   *[other] { $day } { $month }
}
day-of-week = { $weekday } { $date }
day-alone = { $day ->
    [1] 1er
   *[other] { $day }
}
days-from-until = { $from } – { $until }
day-in-year = { $day } { $year }

today = aujourd’hui
tomorrow = demain
yesterday = hier
in-days = dans { $n ->
    [one] { $n } jour
   *[other] { $n } jours
}
in-weeks = dans { $n ->
    [one] { $n } semaine
   *[other] { $n } semaines
}
days-ago = { $n ->
    [one] il y a { $n } jour
   *[other] il y a { $n } jours
}
days-late = { $n } j de retard
money-of-unknown-currency = { $amount } (devise inconnue)
days = { $n ->
    [one] { $n } jour
   *[other] { $n } jours
}
months-ago = { $n ->
    [one] il y a { $n } mois
   *[other] il y a { $n } mois
}
years-ago = { $n ->
    [one] il y a { $n } an
   *[other] il y a { $n } ans
}
