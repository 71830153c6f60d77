# The composer, and what a typed line was read as.

composer-log = Log contact: { $n ->
    [one] { $name }
   *[other] { $n } people
}
composer-missed = No answer: { $n ->
    [one] { $name }
   *[other] { $n } people
}
composer-jot = Jot: { $n ->
    [one] { $name }
   *[other] { $n } people
}
composer-promise = Promise: { $n ->
    [one] { $name }
   *[other] { $n } people
}
composer-with = with
composer-how = how
composer-when = when
question-who = Which “{ $typed }”?
question-person = { $name }
question-person-hint = { $name }  { $hint }
question-relative = Several relatives of { $name } are called “{ $typed }”. Which one?
question-relative-who = { $name } ({ $relation })
question-relative-age = { $name } ({ $relation }, { $age })
question-birth = “{ $typed }” contradicts what is noted of { $name }. Which is right?
question-birth-said = as typed: { $said }
question-birth-known = as noted: { $known }
question-birth-known-day = as noted: { $known }; of the date only { $date } is kept
question-born = born { $date }
question-aged = { $age } on { $day }
question-day-weekday = “{ $typed }”: the weekday is not that of the date, which is { $day }. Which day is meant?
question-day-passed = “{ $typed }”: { $day } has passed. Which day is meant?
question-day-plan = “{ $typed }”: a plan or a contact that took place?
question-day-number = “{ $typed }”: does the number belong to the day?
question-day-is-without = { $day }, and “{ $left }” stays in the text
question-day-is = { $day }
question-day-is-passed = { $day }, which has passed
question-day-is-plan = { $day }: a plan
question-day-is-contact = { $day }: a contact that took place
question-in-one-line = { $asks } { $choices }
composer-asks = { $asks } Choose with the arrows and Enter.
composer-read-as = read as
tick-asked = asked about: { $text }
read-label-note = note
read-label-when = = when
read-label-fact = + fact
read-label-family = + family
read-label-date = + date
read-label-owe = > owe
read-label-owed = < owed
read-label-tag = # tag
read-label-next = {"!"} next
read-label-mind = mind
read-sensitive = “{ $word }”: { $topic ->
    [health] health
    [religion] religion
    [politics] politics
    [union] a union
    [origin] origin
   *[sex_life] sex life
}. Note only what the person would read without surprise.
read-label-unread = not read
read-text = { $text }
read-when = { $day }{ $hour }
read-when-other = { $day }{ $hour } (or { $other })
read-plan = { $day }{ $hour }: a plan, not yet a contact
read-whose = { $names }:{ " " }
read-fact = { $whose }{ $kind ->
    [family] family
    [interest] interest
    [like] likes
    [dislike] dislikes
    [care] take care
    [topic] topic
   *[site] site
}: { $text }
read-fact-dated = { $whose }{ $kind ->
    [family] family
    [interest] interest
    [like] likes
    [dislike] dislikes
    [care] take care
    [topic] topic
   *[site] site
}: { $text } (asked about after { $day })
read-fact-known = { $whose }{ $kind ->
    [family] family
    [interest] interest
    [like] likes
    [dislike] dislikes
    [care] take care
    [topic] topic
   *[site] site
}: { $text }  → { $name } ({ $relation ->
    [partner] partner
    [child] child
    [parent] parent
    [sibling] sibling
    [friend] friend
    [pet] pet
   *[other] close
})
read-fact-offer = { $whose }{ $kind ->
    [family] family
    [interest] interest
    [like] likes
    [dislike] dislikes
    [care] take care
    [topic] topic
   *[site] site
}: { $text }  (+child { $name } would add { $name })
read-label-gift = + gift
read-gift = { $whose }{ $text } (idea)
read-gift-for = { $whose }{ $text } (idea)  → { $name }
read-gift-inspired = { $whose }{ $text } (idea), inspired by: { $fact }
read-relative = { $whose }{ $name }, { $relation ->
    [partner] partner
    [child] child
    [parent] parent
    [sibling] sibling
    [friend] friend
    [pet] pet
   *[other] close
}
read-relative-age = { $whose }{ $name }, { $relation ->
    [partner] partner
    [child] child
    [parent] parent
    [sibling] sibling
    [friend] friend
    [pet] pet
   *[other] close
}, { $age }
read-relative-birthday = { $whose }{ $name }, { $relation ->
    [partner] partner
    [child] child
    [parent] parent
    [sibling] sibling
    [friend] friend
    [pet] pet
   *[other] close
}, born { $birthday }
read-occasion = { $whose }{ $kind ->
    [birthday] birthday
    [wedding] wedding
    [name_day] name day
    [partner_since] partner since
   *[other] date
}, { $date }
read-birth-birthday = { $whose }{ $name } ({ $kin }), known already: born { $birthday }
read-birth-age = { $whose }{ $name } ({ $kin }), known already: { $age }
read-birth = { $whose }{ $name } ({ $kin }), known already
read-occasion-known = { $whose }{ $what }, { $date }  → { $name } ({ $kin })
read-occasion-offer = { $whose }{ $what }, { $date }  (+child { $name } would add { $name })
read-occasion-label = { $whose }{ $label }, { $date }
read-broadcast = one message to many: no contact, the rhythm goes on
read-promise = { $whose }{ $text }
read-promise-due = { $whose }{ $text }, due { $day }
read-next = { $day }{ $hour } ({ $in }){ $aside }
read-next-other = { $day }{ $hour } ({ $in }){ $aside }; could also be { $other }
read-next-slid = { $day }{ $hour } ({ $in }): { $from } is not worked{ $aside }
read-hour = {" "}at { $time }
read-saturdays = , Saturdays counted
read-without-hour = , whatever the hour
read-next-rhythm = { $day }, by rhythm
read-next-none = no follow-up: the rhythm goes on
# Where words that were not understood stay.
unread-stays = { $in ->
    [promise] it stays in the promise
    [fact] it stays in what is noted
    [request] it stays in the request
    [feedback] it stays in the suggestion
   *[note] it stays in the note
}
unread-kind = { $text }: no kind of fact; { $stays }
unread-date = { $text }: no date; { $stays }
unread-passed = { $text }: that day has passed; { $stays }, and no next date is set
unread-ahead = { $text }: nobody is born ahead of today; { $stays }
unread-channel = { $text }: no channel; { $stays }
unread-person = { $text }: nobody of that name; { $stays }
unread-again = { $text }: said a second time; { $stays }
unread-empty = { $text }: nothing follows; { $stays }
refused-nobody = Nobody is meant: select somebody, or begin with a name and a colon.
refused-question = Something has two readings: choose one first.
refused-nothing = There is nothing to write down yet.
editor-none = No editor is chosen (EDITOR is not set): write here.
editor-failed = The editor did not finish: { $detail }. Your text is still here.
composer-example-log = e.g. Great call. +family Tom made the team >send the banners !fri !2w
composer-example-jot = e.g. +interest trail running   +child Tom 8   +date wedding 14 Feb   +care no calls before 10
composer-example-promise = e.g. send the banners !fri
