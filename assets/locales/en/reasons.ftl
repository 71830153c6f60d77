# Why somebody is in the queue. Lateness is shown beside these, not in them.

reason-promise = you owe: { $text }
reason-promise-undated = you owe (no day set): { $text }
reason-appointment-at = { $time } { $channel ->
    [call] call
    [video] video call
    [meet] meeting
   *[other] appointment
}: { $text }
reason-appointment-today = today, { $channel ->
    [call] call
    [video] video call
    [meet] meeting
   *[other] appointment
}: { $text }
reason-appointment-how = { $channel ->
    [call] call
    [video] video call
    [meet] meeting
   *[other] appointment
} planned for { $on }: how did it go? { $text }
reason-follow-up = as agreed: get in touch
reason-follow-up-about = follow-up: { $text }
reason-retry = { $attempts ->
    [one] no answer { $last }: try again
   *[other] { $attempts } tries without an answer, last { $last }: try again
}
reason-retry-left = still to be tried again
reason-retry-ended = { $attempts } tries without an answer, last { $last }: end it, or set another day?
reason-retry-other-channel = { $attempts } tries without an answer, last { $last } by { $channel ->
    [call] telephone
    [email] e-mail
    [sms] text message
    [whatsapp] WhatsApp
    [dm] direct message
    [video] video
   *[other] visit
}: try another way
reason-occasion = { $kind ->
    [birthday] birthday{ $years ->
        [0] { "" }
       *[other] { " " }({ $years })
    }
    [wedding] wedding{ $years ->
        [0] { "" }
       *[other] { " " }anniversary ({ $years })
    }
    [name_day] name day
    [partner_since] { $years ->
        [0] partner since today
        [one] partner for { $years } year
       *[other] partner for { $years } years
    }
   *[other] { $label }
}{ $when ->
    [today] { "" }
    [early] , { $on }
   *[belated] , { $days ->
        [one] { $days } day ago
       *[other] { $days } days ago
    }
}
reason-occasion-of = { $name } ({ $relation ->
    [partner] partner
    [child] child
    [parent] parent
    [sibling] sibling
    [friend] friend
    [pet] pet
   *[other] close
}): { $kind ->
    [birthday] birthday{ $years ->
        [0] { "" }
       *[other] { " " }({ $years })
    }
    [wedding] wedding{ $years ->
        [0] { "" }
       *[other] { " " }anniversary ({ $years })
    }
    [name_day] name day
   *[other] { $label }
}{ $when ->
    [today] { "" }
    [early] , { $on }
   *[belated] , { $days ->
        [one] { $days } day ago
       *[other] { $days } days ago
    }
}
reason-fact-date = ask how it went: { $text } ({ $on })
reason-gift = { $kind ->
    [decide] gift idea, to decide on and order: { $text }
    [order] order the gift: { $text }
    [send] gift ordered, not sent yet: { $text }
    [arrived] gift sent on { $on }, has it arrived? { $text }
   *[thanks] gift given on { $on }, no thanks yet: { $text }
}
reason-gift-on = { $kind ->
    [decide] gift idea, to decide on and order: { $text } (for { $on })
    [order] order the gift: { $text } (for { $on })
   *[send] gift ordered, not sent yet: { $text } (for { $on })
}
reason-gift-for = { $kind ->
    [decide] gift idea, to decide on and order: { $text } for { $name }
    [order] order the gift: { $text } for { $name }
    [send] gift ordered, not sent yet: { $text } for { $name }
    [arrived] gift sent on { $on }, has it arrived? { $text } for { $name }
   *[thanks] gift given on { $on }, no thanks yet: { $text } for { $name }
}
reason-gift-for-on = { $kind ->
    [decide] gift idea, to decide on and order: { $text } for { $name } (for { $on })
    [order] order the gift: { $text } for { $name } (for { $on })
   *[send] gift ordered, not sent yet: { $text } for { $name } (for { $on })
}
reason-rhythm = rhythm { $every } d, last { $since } d ago
reason-rhythm-early = rhythm { $every } d, due { $on }, brought forward
reason-never = no contact yet
reason-never-joined = { $days ->
    [0] joined today, no contact yet
   *[other] joined { $days } d ago, no contact yet
}
reason-never-joined-in = joined { $month }, no contact yet

position = { $section ->
    [overdue] Overdue
    [today] Today
    [celebrate] Celebrate
   *[if_time] If you have time
}: { $kind ->
    [reply] a request
    [feedback] feedback to tell
    [promise] a promise
    [appointment] an appointment
    [follow_up] a follow-up
    [retry] a retry
    [occasion] an occasion
    [fact_date] something to ask about
    [gift] a gift
    [welcome] the welcome
    [introduce] an introduction
    [rhythm] the rhythm
    [hello] a hello after an absence
    [paused] a pause to ask about
    [dormant] a dormant contact
    [round] a turn when there is room
   *[never] never contacted
}{ $tier ->
    [A] , tier A
    [B] , tier B
    [C] , tier C
   *[other] , no tier
}{ $late ->
    [0] { "" }
   *[other] , { $late } d late of { $interval } d
}
