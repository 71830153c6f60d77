# What channels, facts, relations, tiers and states are called.

channel = { $kind ->
    [call] call
    [email] e-mail
    [sms] text message
    [whatsapp] WhatsApp
    [dm] direct message
    [meet] meeting
    [video] video call
   *[site] website
}
fact-kind = { $kind ->
    [family] family
    [interest] interest
    [like] likes
    [dislike] dislikes
    [care] take care
    [topic] topic
   *[site] site
}
fact-of-kind = { $label }: { $text }
relation = { $kind ->
    [partner] partner
    [child] child
    [parent] parent
    [sibling] sibling
    [friend] friend
    [pet] pet
   *[other] close
}
occasion-kind = { $kind ->
    [birthday] birthday
    [wedding] wedding
    [name_day] name day
    [partner_since] partner since
   *[other] date
}
gift-state = { $kind ->
    [idea] idea
    [to_order] to order
    [ordered] ordered
    [sent] sent
    [given] given
   *[thanked] thanked
}
gift-occasion = { $kind ->
    [birthday] birthday
    [wedding] wedding
    [name_day] name day
    [partner_since] partnership
    [labelled] { $label }
   *[other] date
}
gift-occasion-of = { $kind ->
    [birthday] birthday of { $name }
    [wedding] wedding of { $name }
    [name_day] name day of { $name }
    [labelled] { $label }, { $name }
   *[other] date of { $name }
}
gift-line = { $state }: { $name }
gift-for = for { $name }
gift-logo = our logo: marketing
gift-cost-level = { $cost }{ $level ->
    [near] {" "}(near the limit)
   *[over] {" "}(over the limit)
}
gift-occasion-on = { $what } { $day }
gift-on = for { $day }
gift-due = { $kind ->
    [decide] decide and order by { $day }
    [order] order by { $day }
    [send] send by { $day }
    [arrived] ask whether it arrived
   *[thanks] no thanks noted yet
}
outcome = { $kind ->
    [reached] reached
    [message_left] message left
    [no_answer] no answer
    [broadcast] broadcast
    [planned] planned
   *[kept] kept
}
status = { $kind ->
    [contact] contact
    [prospect] prospect
    [onboarding] onboarding
    [active] active
    [dormant] dormant
    [paused] paused
   *[ended] ended
}
tier = tier { $tier }
no-tier = no tier
about-age = about { $years ->
    [one] { $years } year old
   *[other] { $years } years old
}
exact-age-months = { $months ->
    [0] less than a month old
    [one] { $months } month old
   *[other] { $months } months old
}
about-age-months = { $months ->
    [0] less than a month old
    [one] about { $months } month old
   *[other] about { $months } months old
}
