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
    [site] site
   *[gift] gift idea
}
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
outcome = { $kind ->
    [reached] reached
    [message_left] message left
    [no_answer] no answer
    [broadcast] broadcast
    [planned] planned
   *[kept] kept
}
status = { $kind ->
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
