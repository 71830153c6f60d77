# The welcome of somebody new, introductions, events.

reason-welcome = welcome{ $day ->
    [0] { "" }
   *[other] , day { $day }
}: { $step ->
    [first] say hello, hand over the resources
    [second] is everything at hand?
    [third] ask about the first texts
    [fourth] look at the first results together
   *[fifth] take stock, ask what is missing
}{ $missing ->
    [0] { "" }
   *[other] { " " }({ $given } of { $of } handed over)
}
reason-welcome-missing = welcome, still to hand over: { $resource }{ $more ->
    [0] { "" }
   *[other] { " " }and { $more } more
}
reason-welcome-complete = welcome complete: x makes them active
reason-dormant = dormant, last contact { $days } d ago: give a sign of life
reason-round = no contact for { $days } d; no tier
reason-hello = was away until { $until }: say hello
reason-paused = paused: ask whether they go on
welcome-contact-on = { $day ->
    [0] first day
   *[other] day { $day }
}: { $step ->
    [first] say hello
    [second] all at hand?
    [third] first texts?
    [fourth] first results?
   *[fifth] take stock
}
welcome-resource = { $step ->
    [texts_short] short texts
    [texts_long] long texts
    [visuals] visuals
    [product_sheets] product sheets
    [training] training
    [dashboard_access] dashboard access
    [quick_start] quick start
    [brand_kit] brand kit
   *[direct_contact] direct contact
}
welcome-day = { $day ->
    [0] first day
   *[other] day { $day }
}
welcome-by-contact = contact { $day }
welcome-none = { $name } is not being welcomed. Begin with --from today.
welcome-no-step = “{ $typed }” is no step of the welcome: 0, 3, 7, 14, 30, texts-short, texts-long, visuals, product-sheets, training, dashboard-access, quick-start, brand-kit, direct-contact.
dossier-welcome = Welcome
empty-welcome = Not being welcomed. [a] begins today
welcome-resources-head = Handed over: { $given } of { $of }
welcome-finish = Everything is done: x makes them active
field-step = what
field-done-on = done on
item-welcome = step of the welcome
welcome-step-tick = done today
welcome-step-untick = not done after all
welcome-step-stop = stop the welcome
welcome-step-finish = welcome complete: make them active
step-welcome-start = welcome begins: { $names }
step-welcome-stop = welcome stopped: { $names }
step-welcome-tick = welcome, done: { $names }
step-welcome-untick = welcome, not done after all: { $names }
step-welcome-finish = welcome complete, now active: { $names }
notice-welcome-begun = Welcome begins: { $names }.
notice-welcome-stopped = Welcome stopped: { $names }.
notice-welcome-ticked = Welcome of { $names }, done: { $what }.
notice-welcome-unticked = Welcome of { $names }, not done after all: { $what }.
notice-welcome-finished = Welcome complete, now active: { $names }.
notice-and-welcome = { $told } Welcome: { $n ->
    [one] { "" }
   *[other] up to{ " " }
}{ $day ->
    [0] first day
   *[other] day { $day }
} done.
cli-about-welcome = Welcome somebody new: show, begin, tick and end it
cli-arg-welcome-steps = What was done: 0, 3, 7… for the contact of that day, or a resource such as brand-kit
cli-arg-welcome-from = Begin the welcome on this day
cli-arg-welcome-on = The day it was done; today unless given
cli-arg-undo-tick = Take the ticks off again
cli-arg-stop = Stop the welcome
cli-arg-finish = The welcome is over: the affiliate is active
reason-introduce = introduce to { $name }
reason-introduce-why = introduce to { $name }: { $why }
dossier-introductions = Introductions
empty-introductions = No introduction yet. [a] adds one
introduction-why = { $names }: { $why }
introduction-done = introduced { $day }
suggestion = could meet { $name } ({ $why })
suggest-both = both: { $what }
suggest-complement = { $mine } goes with { $theirs }
introduce-step-made = introduced today
introduce-step-plan = plan this introduction
introduce-step-decline = not these two: do not suggest it again
field-with = with
field-introduce-why = why
field-introduced-on = introduced on
field-introduce-outcome = what came of it
form-nobody = Nobody of that name: part of it is enough, Tab completes.
form-several-people = Several people: type more of the name, Tab completes.
item-introduction = introduction
notice-introduced = Introduced: { $names }.
step-introduced = introduced: { $names }
step-introduce = introduction of { $names }
step-edit-introduction = changed introduction of { $names }
step-remove-introduction = removed introduction of { $names }
cli-introduce = To be introduced: { $names }.
introduce-oneself = Nobody is introduced to themselves.
introductions-none = Nobody is to be introduced. Begin with carnet introduce.
cli-about-introduce = Note two affiliates who are to meet
cli-about-introductions = List introductions, and whom somebody could meet
cli-arg-one = One of them
cli-arg-two = The other one
cli-arg-why = What they share or could do for each other
cli-arg-introduce-on = The day by which to introduce them
cli-arg-introduce-done = They were introduced
cli-arg-introductions-who = Of this person only, with suggestions
reason-event-how = { $name } ({ $on }): how did it go?{ $others ->
    [0] { "" }
    [one] { " " }with { $others } other
   *[other] { " " }with { $others } others
}
event-coming = { $name }, { $day }
event-coming-prepare = { $name }, { $day }: prepare { $what }
event-others = { $n ->
    [one] with { $n } other
   *[other] with { $n } others
}
event-not-in-log = not in the log yet
event-step-held = write how it was, for everybody who came
event-changed = Changed: { $name }, { $day }.
event-same = { $name } is as it was.
dossier-events = Events
empty-events = No event yet. [a] notes one that they come to
item-event = event
finder-prepare = to prepare
event-ask = { $name } was on { $day }: how did it go?
event-prepare = prepare: { $what }
event-attendees = { $n ->
    [0] nobody yet
    [one] { $n } person coming
   *[other] { $n } people coming
}
event-who-meets = Who should meet whom
events-none = No event yet. Begin with carnet event add.
event-none-so = No event is called “{ $typed }”. See carnet event list.
event-several = Several events answer to “{ $typed }”. Say more of the name, or give the identity:
event-needs = An event needs a name and a day, its last day not before its first: carnet event add 'SEO meetup' --on '12 march'
event-to-come = { $name } is still to come: { $day }.
event-nobody = Nobody is on the list of { $name }.
event-added = Noted: { $name }, { $day }.
event-attends = On the list of { $name }: { $names }.
event-left = Now on the list of { $name }: { $names }.
event-held = One entry of the log for { $name }: { $names }.
event-removed = Removed: { $name }.
step-event = event { $names }
step-edit-event = changed event: { $names }
step-remove-event = removed event { $names }
step-attend = on an event’s list: { $names }
step-leave = off an event’s list: { $names }
cli-about-event = Note events and who comes: list, add, show, edit, attend, leave, held, remove
cli-about-event-list = List them; so does carnet event alone
cli-about-event-add = Note one, with who comes
cli-about-event-show = Show one: who comes, what to know of them, who should meet whom
cli-about-event-attend = Put people on its list
cli-about-event-leave = Take people off its list
cli-about-event-held = It took place: one entry of the log with everybody who came
cli-arg-event = The event: its name, words of it, or its identity
cli-arg-event-words = What it is called
cli-arg-event-attend-who = Who comes
cli-arg-event-leave-who = Who does not come after all
cli-arg-event-held-text = How it was; - reads it from stdin
cli-arg-event-name = Another name
cli-arg-event-on = The day, or the first one
cli-arg-event-until = The last day
cli-arg-event-place = Where
cli-arg-event-with = Somebody who comes; may be repeated
cli-arg-event-prepare = What to bring up or to bring along
cli-about-drill = Ask yourself names, children and interests: of today’s queue, of an event, of somebody
cli-arg-drill-who = About these people only
cli-arg-drill-event = About those who come to this event
drill-nobody-answers = A drill waits for your answers: run it in a terminal, without --no-input. --json gives the questions.
drill-nothing-asked = Nothing was asked.
drill-begins = A line each; Enter alone shows the answer, Ctrl-D stops.
drill-was = { $verdict }: { $answer }
