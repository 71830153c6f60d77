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
read-when = { $day }
read-when-other = { $day } (or { $other })
read-plan = { $day }: a plan, not yet a contact
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
read-next = { $day } ({ $in })
read-next-other = { $day } ({ $in }); could also be { $other }
read-next-slid = { $day } ({ $in }): { $from } is not worked
read-next-rhythm = { $day }, by rhythm
read-next-none = no follow-up: the rhythm goes on
unread-kind = { $text }: no kind of fact; it stays in the note
unread-date = { $text }: no date; it stays in the note
unread-channel = { $text }: no channel; it stays in the note
unread-person = { $text }: nobody of that name; it stays in the note
unread-again = { $text }: said a second time; it stays in the note
unread-empty = { $text }: nothing follows; it stays in the note
refused-nobody = Nobody is meant: select somebody, or begin with a name and a colon.
refused-question = Something has two readings: choose one first.
refused-nothing = There is nothing to write down yet.
editor-none = No editor was found: set $EDITOR. Your text is still here.
editor-failed = The editor did not finish: { $detail }. Your text is still here.
composer-example-log = e.g. Great call. +family Tom made the team >send the banners !fri !2w
composer-example-jot = e.g. +interest trail running   +child Tom 8   +date wedding 14 Feb   +care no calls before 10
composer-example-promise = e.g. send the banners !fri
