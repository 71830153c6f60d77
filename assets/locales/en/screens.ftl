# The screens.

tab-today = Today
tab-people = People
tab-gifts = Gifts
board-title = Gifts { $year }
board-spent = spent { $sum }
board-planned = planned { $sum }
board-limit = limit { $sum } a person
board-next = next: { $name }, { $day }
board-next-what = next: { $what }, { $name }, { $day }
board-column = { $kind ->
    [ideas] Ideas
    [to_order] To order
    [ordered] Ordered
   *[given] Given
} ({ $n })
board-of = { $whom } ({ $person })
board-sent = sent { $day }
board-why = why: { $text }
board-empty = No gift yet. What would please somebody belongs here, from the idea to their thanks: [a] adds one, or +gift in any note.
board-empty-ideas = What would please somebody: [a], or +gift in a note.
board-empty-to_order = What was decided waits here, with its order-by day: [x] on an idea.
board-empty-ordered = What is on its way: [x] when it was ordered.
board-empty-given = What was given, and what they said about it: [x] when it was given.
tab-agenda = Agenda
crumb-dossier = { $tab } › { $name }
banner-demo-short = DEMO
banner-demo = DEMO: nothing is kept
banner-private = private facts hidden
progress = { $done } done{ $off ->
    [0] {""}
   *[other] {" "}{ $dot } { $off } put off
} { $dot } { $left } left
title-today = Today
title-briefing = Briefing
title-briefing-of = { $name }
title-glance = At a glance
foot-open = { $key }: full dossier
list-left = { $n } left
today-round = { $n } without a tier: a round takes { $unit ->
    [years] { $long ->
        [one] a year
       *[other] { $long } years
    }
   *[months] { $long } months
}
today-round-key = { $round }; { $key } gives one
today-undated = { $n } without a next date
today-undated-key = { $said }; { $key } lists them
today-undated-list = { $n } without a next date: carnet list undated
list-waiting = { $n } more could wait
list-marked = { $n } marked
section = { $kind ->
    [overdue] Overdue
    [today] Today
    [celebrate] Celebrate
   *[if_time] If you have time
} ({ $n })
done-open = open
section-done = Done ({ $n })
quiet-until = after { $time }
briefing-prefers = prefers: { $how }
briefing-since = partner since { $day }
briefing-local-time = { $time } there
briefing-why = WHY NOW
briefing-ask = ASK ABOUT
briefing-promises = PROMISES
briefing-last = LAST TIME
briefing-last-few = LAST CONTACTS
briefing-dates = DATES
briefing-mind = MIND
briefing-gifts = GIFTS
briefing-ask-nothing = Nothing noted yet. Ask: “Do you have children? What do they play?”, then [i] notes the answer.
briefing-last-never = no contact yet
promise-mine = > you: { $text }
promise-theirs = < they: { $text }
promise-done = done { $day }
promise-undated = no day set, { $since }
date-birthday-of = birthday of { $name }
date-of = { $what }, { $name }
fact-asked = noted { $learned }, asked { $asked }
fact-not-asked = noted { $learned }, not asked since
fact-private = private
fact-noted-ago = noted { $learned }
fact-noted-on = noted { $learned }
ask-went = how did it go: { $text }
ask-still = still so: { $text }
mind-of = { $name }: { $text }
mind-dislike = dislikes: { $text }
mind-dislike-of = { $name } dislikes: { $text }
mind-away = away until { $day }
mind-quiet = quiet hours until { $time }
mind-quiet-day = quiet hours until { $day }, { $time }
fact-aged = { $text } (now about { $ages })
promise-slid = moved to { $day }
quoted = “{ $text }”
private-hidden = (private)
flag-deceased = deceased
flag-do-not-contact = do not contact
flag-archived = archived
dossier-timeline = Timeline
dossier-contact = Contact
dossier-family = Family
dossier-facts = Interests and care
dossier-gifts = Gifts
dossier-dates = Dates
dossier-promises = Promises
dossier-names = Other names
dossier-identifiers = Identities
dossier-nothing-yet = Nothing yet: { $what }.
dossier-add-here = nothing yet { $dot } [a] adds
dossier-empty-here = nothing yet
dossier-timeline-empty = Nothing yet. [c] logs the first contact.
timeline-with = { $head }, with { $names }
empty-family = Nothing yet. [a] adds, or [i] and +child Léa 8
empty-facts = Nothing yet. [a] adds, or [i] and +interest trail running
empty-gifts = Nothing yet. [a] adds an idea, [I] on a fact makes one of it, or [i] and +gift an orchid
empty-dates = Nothing yet. [a] adds, or [i] and +date wedding 14 Feb
empty-promises = Nothing owed. [a] or [p] adds a promise
empty-names = Nickname, handle, company, former name. [a] adds
empty-identifiers = The number on a platform, by which imports know the person. [a] adds
empty-contact = An address, a number, a site. [a] adds one
contact-hours = call between { $from } and { $until }
channel-hours = { $value } ({ $from }–{ $until })
contact-sharing = { $kind ->
    [yes] successes may be shared
   *[no] successes stay between us
}
contact-rhythm-tier = every { $days } d (by tier)
contact-rhythm = every { $days } d
contact-no-rhythm = no rhythm (r to set one)
contact-next = next: { $day }
contact-next-reason = next: { $day }, { $reason }
contact-last = last contact { $day }, { $ago }
totals = { $system }, { $day }: { $parts }
totals-clicks = { $n ->
    [one] { $n } click
   *[other] { $n } clicks
}
totals-sales = { $n ->
    [one] { $n } sale
   *[other] { $n } sales
}
totals-revenue = revenue { $amount }
totals-commission = commission { $amount }
day-end-done = { $done } of { $all }. That was the day.
day-end-reached = { $n } reached
day-end-missed = { $n } missed
day-end-snoozed = { $n } snoozed
day-end-skipped = { $n } skipped
day-end-settled = { $n } settled
day-end-facts = { $n ->
    [one] { $n } fact learned
   *[other] { $n } facts learned
}
day-end-promises = { $n ->
    [one] { $n } promise noted
   *[other] { $n } promises noted
}
day-end-tomorrow = Next working day, { $day }: { $n ->
    [0] nobody to contact
    [one] { $n } person to contact
   *[other] { $n } people to contact
}.
day-empty = Nobody is due today.
day-empty-key = 2 opens everybody; c on somebody logs a contact all the same.
day-next = Next: { $day }, { $name }.
day-waiting = { $n } more could wait; S spreads them over the coming days.
welcome-hello = Welcome to your notebook.
welcome-what = Each morning it says who to contact and why, and what to ask about.
welcome-file = It lives in one file on this computer: { $file }. Nothing is sent anywhere.
welcome-demo = Made-up affiliates, no risk: nothing is kept.
welcome-import = From a file of Post Affiliate Pro or AffiliateWP, or any CSV table with names.
welcome-add = One line: name, e-mail, tier, rhythm.
name-kind = { $kind ->
    [nickname] nickname
    [handle] handle
    [former] former name
    [company] company
   *[transliteration] written
}
done-outcome = { $kind ->
    [reached] reached
    [message_left] message left
    [no_answer] no answer
    [snoozed] snoozed
    [settled] settled
   *[skipped] skipped
}
reason-kind = { $kind ->
    [reply] request
    [feedback] feedback
    [promise] promise
    [appointment] appointment
    [follow_up] follow-up
    [retry] retry
    [occasion] occasion
    [fact_date] news
    [gift] gift
    [welcome] welcome
    [introduce] introduction
    [rhythm] rhythm
    [hello] back
    [paused] paused
    [dormant] dormant
    [round] round
   *[never] new
}
exact-age = { $years ->
    [one] { $years } year old
   *[other] { $years } years old
}
choice-dismiss = Which reason is settled?
choice-drop = Which reason is dropped?
help-title = Keys
help-foot = Enter runs the highlighted key
help-filter = find
help-nothing = No key does that here. Ctrl-U shows them all again.
fact-of = { $who }: { $text }
drill-title = Do you remember?
drill-foot = { $at } of { $n }
drill-how = Type the answer, or Enter to see it.
drill-ask-name = Who is it?
drill-ask-child = { $name }: the child’s name?
drill-ask-partner = { $name }: the partner’s name?
drill-ask-pet = { $name }: the pet’s name?
drill-ask-interest = { $name }: an interest or a taste?
drill-key-known = y
drill-known = known
drill-missed = missed
