# Requests, feedback, and contacts of a kind of their own.

composer-request = Request from { $n ->
    [one] { $name }
   *[other] { $n } people
}
composer-feedback = Feedback from { $n ->
    [one] { $name }
   *[other] { $n } people
}
composer-example-request = e.g. Where is my March payment? !urgent   When do the banners come? !fri =9:15
composer-example-feedback = e.g. the landing page loads too slowly on a phone =yesterday
read-label-kind = / kind
read-label-request = ? asked
read-label-answer = answer by
read-label-feedback = + feedback
read-request = { $whose }{ $text }
read-request-urgent = { $whose }{ $text } (urgent)
read-request-promised = { $whose }{ $text } (you promised { $day })
read-answer-by = { $day }, { $time }
refused-to-come = What came in cannot have come later than now.
contact-kind = { $kind ->
    [contact] contact
    [coaching] coaching
    [site_review] site review
   *[issue] conflict
}
urgency = { $kind ->
    [urgent] urgent: the same day
   *[usual] usual
}
decision = { $kind ->
    [adopted] adopted
    [declined] declined
   *[other] not yet
}
direction-in = from them
issue-open = conflict, open
issue-settled = conflict, settled { $day }
issue-since = { $day }  { $text }
issue-since-only = open since { $day }
coaching-last = last coaching { $ago }
coaching-never = no coaching yet
request-line = { $text } ({ $state })
request-due = by { $day }, { $time }
request-due-urgent = urgent, by { $day }, { $time }
request-promised = promised for { $day }
request-answered = answered { $day }, after { $after }
feedback-state = { $state ->
    [received] heard { $day }, not thanked yet
    [thanked] thanked { $day }, not decided
    [considered] considered since { $day }
    [adopted] adopted { $day }, not told yet
    [declined] declined { $day }, not told yet
   *[told] told { $day }
}
duration-minutes = { $n } min
duration-hours = { $n } h
duration-days = { $n } d
briefing-issues = CONFLICT
briefing-requests = REQUESTS
briefing-feedback = FEEDBACK
briefing-coaching = COACHING
dossier-requests = Requests
dossier-feedback = Feedback
empty-requests = Nothing asked. [a] adds a request, or [R] as it comes in
empty-feedback = Nothing suggested. [a] adds feedback, or [F] as you hear it
field-request = what they ask
field-urgency = urgency
field-received = received on
field-promised = promised for
field-answered = answered on
field-feedback = what they suggest
field-heard = heard on
field-thanked = thanked on
field-considered = considered on
field-decision = decision
field-told = told on
field-contact-kind = kind
field-settled = settled on
item-request = request
item-feedback = feedback
offer-answered = answered
offer-acknowledge = promise a day for the answer
offer-resolve = settled
offer-feedback = { $step ->
    [thank] they were thanked
    [consider] it is being considered
    [adopt] adopted
    [decline] declined
   *[tell] they were told
}
prompt-acknowledge-title = When will { $name } have an answer?
prompt-acknowledge-examples = fri   tomorrow   3d   14/02
prompt-acknowledge-reads = answer promised for { $day }
prompt-acknowledge-unclear = A day, such as fri, tomorrow or 14/02.
notice-request = Noted what { $names } asked. Answer by { $day }, { $time }.
notice-feedback = Feedback noted: { $names }.
notice-answered = Answered: { $names }.
notice-acknowledged = Answer to { $names } promised for { $day }.
notice-feedback-step = { $step ->
    [thank] Thanked: { $names }.
    [consider] Being considered: feedback from { $names }.
    [adopt] Adopted: feedback from { $names }. It stays open until you have told them.
    [decline] Declined: feedback from { $names }. It stays open until you have told them.
   *[tell] Told: { $names }.
}
notice-resolved = Conflict settled: { $names }.
notice-no-request = A day is promised for a request: put the cursor on one.
notice-item-closed = Nothing is left to do here. e edits it.
error-feedback-undecided = They cannot be told what is not decided: adopt or decline it first.
error-feedback-untold = It was decided and they do not know: only telling them closes it.
error-feedback-closed = They were told: nothing is left to do.
reason-reply = they asked: { $text }
reason-reply-by = answer by { $time }: { $text }
reason-reply-until = answer by { $on }, { $time }: { $text }
reason-reply-since = answer was due at { $time }: { $text }
reason-reply-urgent = urgent: { $text }
reason-reply-promised = answer promised: { $text }
reason-feedback = { $decision ->
    [adopted] tell them it was adopted: { $text }
   *[declined] tell them it was declined: { $text }
}
step-request = request from { $names }
step-edit-request = changed request: { $names }
step-remove-request = removed request: { $names }
step-answer-request = request answered: { $names }
step-acknowledge-request = answer promised: { $names }
step-feedback = feedback from { $names }
step-edit-feedback = changed feedback: { $names }
step-remove-feedback = removed feedback: { $names }
step-thank-feedback = thanked for feedback: { $names }
step-consider-feedback = feedback being considered: { $names }
step-adopt-feedback = feedback adopted: { $names }
step-decline-feedback = feedback declined: { $names }
step-tell-feedback = told what came of feedback: { $names }
step-resolve-issue = conflict settled: { $names }
requests-none = Nothing waits for an answer.
requests-none-answered = No request was answered yet.
feedbacks-none = No feedback waits for anything.
feedbacks-none-told = Nobody was told yet what came of their feedback.
cli-none-open = Nothing of that kind is open there.
cli-none-holds = Nothing open there holds “{ $typed }”.
cli-which-open = { $n } are open; say some words of the one you mean:
  { $texts }
cli-about-request = Note what somebody asks; it waits for an answer
cli-about-requests = List what waits for an answer
cli-about-answer = Say that a request was answered, or promise a day for it
cli-about-feedback = Note what somebody suggests, or take it a step further
cli-about-feedbacks = List the feedback of which something is left to do
cli-about-resolve = Say that a conflict was settled
cli-arg-urgent = It is to be answered the same day
cli-arg-request-when = When it came: yesterday, "fri 17:50"
cli-arg-promise-by = The day you promised for the answer
cli-arg-requests-done = Those that were answered, with the time it took
cli-arg-answer-words = Words of the request, where several are open
cli-arg-feedback-when = When they said it
cli-arg-feedbacks-done = Those that were told
cli-arg-thank = They were thanked
cli-arg-consider = It is being considered
cli-arg-adopt = It was adopted
cli-arg-decline = It was declined
cli-arg-tell = They were told what came of it
cli-arg-resolve-words = Words of the conflict, where several are open
cli-arg-log-kind = What kind of contact: coaching, review, issue
