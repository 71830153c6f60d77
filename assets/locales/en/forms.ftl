# Forms: their fields, what is said under them, what came of them.

form-add-title = { $kind ->
    [name] Add a name
    [channel] Add a way to reach
    [identifier] Add an identity in another system
    [relative] Add somebody close
    [fact] Add something to remember
    [occasion] Add a date
    [gift] Add a gift
    [promise] Add a promise
    [request] Add a request
    [feedback] Add feedback
    [follow_up] Set the next date
    [interaction] Add a contact
    [introduction] Add an introduction
    [event] Add an event
    [welcome] Tick a step of the welcome
   *[person] Add a person
}: { $name }
form-edit-title = { $kind ->
    [name] Edit a name
    [channel] Edit a way to reach
    [identifier] Edit an identity in another system
    [relative] Edit somebody close
    [fact] Edit something remembered
    [occasion] Edit a date
    [gift] Edit a gift
    [promise] Edit a promise
    [request] Edit a request
    [feedback] Edit feedback
    [follow_up] Change the next date
    [interaction] Edit a contact
    [introduction] Edit an introduction
    [event] Edit an event
    [welcome] Edit a step of the welcome
   *[person] Edit
}: { $name }
field-name = name
field-tier = tier
field-status = state
field-rhythm = rhythm
field-tags = tags
field-language = language
field-address-form = tu or vous
field-time-zone = time zone
field-hours = call between
field-joined = partner since
field-sharing = share successes
field-channel-hours = open between
field-do-not-contact = do not contact
field-deceased = deceased
field-archived = archived
field-channel = how
field-value = number or address
field-system = system
field-identifier = identity there
field-kind = kind
field-relation = relation
field-birthday = birthday
field-age = age, about
field-text = what
field-about = about
field-fact-day = speaks of the day
field-private = private
field-date = date
field-occasion-label = in a word
field-whose = whose
field-recurrence = comes
field-gift = what
field-for-whom = for
field-occasion = occasion
field-for-day = or for the day
field-inspired-by = inspired by
field-cost = cost
field-lead-days = days to get it
field-shipping-days = days on its way
field-logo = carries our logo
field-gift-state = state
field-state-day = since
field-reaction = what they said
field-decision-pending = contract being decided
field-by = who owes
field-promise = what
field-due = due
field-done = kept on
field-next-day = day
field-reason = why
field-on = day
field-at = time
field-outcome = what came of it
field-direction = who spoke
field-note = note
field-event-name = name
field-until = last day
field-place = place
field-who-comes = who comes
field-prepare = to prepare
form-event-days = The last day is not before the first.
form-required = This is needed.
form-no-number = A whole number up to { $most }.
form-no-age = Not an age yet: 8, 18 months, 3 weeks.
form-no-money = Not an amount yet: 45 EUR, 45.50, £20; name the currency where none is usual.
form-no-occasion = none in particular
form-no-fact = nothing noted
form-gift-one-day = An occasion or a day, not both.
form-gift-repeat = { $name } had the same before (given: { $day }).
form-gift-relative = For a relative: it counts like a gift to the affiliate, and some rules forbid it.
form-gift-pending = A contract is being decided: better wait, a gift now could look like its price.
form-gift-near = The year comes to { $sum }: { $percent } % of the limit of { $limit }, relatives included.
form-gift-over = The year comes to { $sum }: over the limit of { $limit }, relatives included.
form-gift-logo = marketing, not a gift: it never counts
form-gift-order-by = order by { $day } ({ $in }), { $days } d ahead
form-gift-lead = { $days } d ahead
form-no-partial = Not a date yet: 12/04, 12/04/2015, April 2015 and 1985 all do.
form-no-time = Not a time yet: 14:30.
form-no-hours = Two times: 9:30-18:00.
form-no-rhythm = Not a rhythm yet: 14 d, 2w, none; empty follows the tier.
form-no-language = A language code such as fr, en or pt-BR.
form-no-time-zone = A time zone such as Europe/Paris; Tab completes.
form-no-email = An e-mail address such as lea@example.org.
form-no-phone = A number has at least three digits.
form-no-label = Say what this date is.
form-no-plan = That day is past: say what came of it.
form-birthday-to-come = A birthday lies in the past.
form-day-to-come = That day is still to come.
form-once-needs-day = What comes once needs its whole date, with the year.
form-unknown = not known
form-not-asked = not asked yet
sharing = { $kind ->
    [yes] yes
   *[no] no
}
form-reads-day = { $day } ({ $in })
form-reads-day-other = { $day } ({ $in }); could also be { $other }
form-reads-whole = { $day }
form-reads-partial = { $date }, as far as it is known
form-reads-time = at { $time }
form-reads-tier-rhythm = by tier: { $days ->
    [one] every day
   *[other] every { $days } days
}
recurrence = { $kind ->
    [yearly] every year
   *[once] once
}
promise-by = { $kind ->
    [me] I owe
   *[them] they owe
}
direction = { $kind ->
    [both] both ways
    [out] I wrote or called
   *[in] they wrote or called
}
choice-add = Add what?
choice-date-of = a date that matters: { $name }
choice-next-date-of = a next date: { $name }
choice-date-of-other = for somebody else…
choice-item = What to do with it?
menu-open-person = open { $name }
menu-edit = edit
menu-up = move up
menu-down = move down
menu-remove = remove (u brings it back)
step-gift-on = now: { $state }
step-gift-back = back to: { $state }
step-gift-reaction = note what they said
step-gift-from = make a gift idea of it
step-kept = it was kept
step-no-follow-up = no next date: the rhythm goes on
step-asked = asked about it today
step-private = make it private (H hides it)
step-open = no longer private
notice-nothing-to-add = Nothing is added here by hand.
choice-add-item = { $kind ->
    [channel] a way to reach
    [identifier] an identity in another system
    [name] another name
    [relative] somebody close
    [fact] something to remember
    [gift] a gift
    [promise] a promise
    [follow_up] the next date
   *[other] an entry
}
item-person = person
item-name = name
item-channel = way to reach
item-identifier = identity
item-relative = somebody close
item-fact = something remembered
item-occasion = date
item-gift = gift
item-promise = promise
item-follow_up = next date
item-interaction = contact
notice-item-added = Added: { $what }, { $names }.
notice-item-changed = Changed: { $what }, { $names }.
notice-item-same = Nothing changed: { $what }, { $names }.
notice-item-removed = Removed: { $what }, { $names }.
notice-channel-moved = Order of preference changed: { $names }.
notice-person-stays = A person is not removed here: e, then tick that they are archived.
notice-item-gone = This is no longer in the notebook.
