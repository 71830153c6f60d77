# The agenda: what a day holds.

agenda-kind = { $kind ->
    [appointment] appointment
    [event] event
    [introduction] introduce
    [reply] answer by
    [promise] promise
    [follow_up] follow-up
    [retry] try again
    [fact_date] their day
    [their_promise] they owe
    [gift] gift
    [snooze] snooze ends
    [rhythm] rhythm
   *[occasion] date
}
agenda-text = { $text }
agenda-some-day = some day in { $month }
agenda-some-day-of = { $name }, some day in { $month }
agenda-occasion-own = { $kind ->
    [birthday] turns { $years }
   *[other] { $years ->
        [one] { $years } year
       *[other] { $years } years
    }
}
agenda-occasion-of = { $name } ({ $relation ->
    [partner] partner
    [child] child
    [parent] parent
    [sibling] sibling
    [friend] friend
    [pet] pet
   *[other] close
}){ $years ->
    [0] { "" }
   *[other] { $kind ->
        [birthday] , turns { $years }
       *[other] , { $years ->
            [one] { $years } year
           *[other] { $years } years
        }
    }
}
agenda-appointment-at = { $time } { $channel ->
    [call] call
    [video] video call
    [meet] meeting
    [email] e-mail
    [sms] text message
    [whatsapp] WhatsApp
   *[other] message
}
agenda-appointment = { $channel ->
    [call] call
    [video] video call
    [meet] meeting
    [email] e-mail
    [sms] text message
    [whatsapp] WhatsApp
   *[other] message
}
agenda-gift = { $step ->
    [decide] order by
    [order] order by
    [send] send gift
    [arrived] gift there?
   *[thanks] gift liked?
}
agenda-gift-for = { $text }, for { $name }
agenda-retry = { $attempts ->
    [one] no answer so far
   *[other] no answer to { $attempts } tries
}
agenda-rhythm = every { $every } d, last { $last }
agenda-crowd = { $n ->
    [one] { $n } person
   *[other] { $n } people
}
agenda-crowd-of = { $n ->
    [one] { $n } person
   *[other] { $n } people
}: { $names }
agenda-names = { $names }
agenda-meeting = with { $names }
agenda-nobody-yet = nobody on the list yet
agenda-until = to { $day }
agenda-and = { $what }, { $detail }

# Why an entry stands where it stands.
agenda-shows = shows { $day }
agenda-asks = ask { $day }
agenda-slid = for { $day }
agenda-late = { $days } d late
agenda-snoozed = due { $day }, snoozed

agenda-none = Nothing from { $from } to { $until }.
agenda-today = today
agenda-more = { $what }: { $detail }

# In other calendars, where nobody sees the day's list around it.
agenda-event = { $names }: { $what }
agenda-event-about = { $names }: { $what }, { $detail }
agenda-event-of = { $relative }, { $names }
agenda-event-since = { $text } ({ $year })
agenda-written = { $n ->
    [one] { $n } entry
   *[other] { $n } entries
} written to { $path }.

# The screen.
agenda-month = Month
agenda-loads = How full the days are
agenda-title = Next { $n } days
agenda-title-from = { $n } days from { $from }
agenda-count = { $n ->
    [one] { $n } entry
   *[other] { $n } entries
}
agenda-foot = { $count } { $dot } g g today
agenda-load = { $n } planned of { $all }
agenda-load-short = { $n }/{ $all }
agenda-week = Week { $week }: { $n ->
    [one] { $n } person
   *[other] { $n } people
}
agenda-week-of = Week of { $from }: { $n ->
    [one] { $n } person
   *[other] { $n } people
}
agenda-legend-date = date
agenda-legend-to-do = to do
agenda-legend-today = today
agenda-private = private
agenda-filter-hint = a kind (birthday, promise, rhythm…), a name, a word
agenda-none-found = Nothing here answers to that. Esc takes the filter away.
agenda-empty = Nothing in these days.
agenda-empty-what = Birthdays and other dates, next dates, promises with a day and appointments, events and introductions come here by themselves, from everybody’s page.
agenda-empty-key = [a] adds a date.
notice-crowd = { $n ->
    [one] { $n } rhythm runs
   *[other] { $n } rhythms run
} out that day: too many to name. People lists them by their next day.
agenda-help-title = Words of the agenda’s filter
agenda-help-occasion = birthdays; also wedding, name day, partner
agenda-help-promise = what is owed, both ways
agenda-help-follow-up = next dates that were set
agenda-help-event = events: fairs, dinners, summits
agenda-help-introduction = who is to be introduced to whom
agenda-help-gift = gifts: to order, to send, to ask about
agenda-help-reply = requests, by the day their answer is due
agenda-help-appointment = contacts that are planned
agenda-help-retry = who did not answer and is tried again
agenda-help-snooze = who shows again after a snooze
agenda-help-rhythm = rhythms that run out
agenda-help-text = a name, or any word of an entry
agenda-kinds = appointment, event, reply, occasion, promise, follow_up, retry, fact_date, gift, introduction, their_promise, snooze, rhythm
