# One item of somebody's page.
item-added = { $name }: { $what }.
item-changed = { $name }, changed: { $what }.
item-removed = { $name }, removed: { $what }.
item-no-verb = carnet { $command } knows { $known }, not “{ $typed }”. See carnet help { $command }.
item-none = { $kind ->
    [relative] Nobody close is noted on this page.
    [fact] Nothing is remembered on this page yet.
    [occasion] No date is noted on this page.
    [channel] No way to reach them is noted on this page.
    [interaction] Nothing is logged on this page yet.
    [gift] No gift is noted on this page.
    [promise] No promise is noted on this page.
    [request] No request is noted on this page.
   *[feedback] No feedback is noted on this page.
}
item-not-found = Nothing of that kind on this page holds “{ $typed }”. There is:
item-several = { $n } fit. Say more of its words, or give the identity:
cli-wrong-value-such-as = { $flag } cannot be “{ $found }”. Write it as in { $example }.
cli-not-one-of = { $flag } cannot be “{ $found }”. It can be: { $known }.
cli-no-relative = { $flag }: nobody close is noted on this page, so not “{ $typed }” either. carnet relative add notes them.
cli-no-relative-but = { $flag }: nobody close is called “{ $typed }” on this page. There is: { $known }.
cli-day-to-come = { $day } is still to come. Give a day that has been.
cli-joined = joined { $day }
relative-needs = Say who, and what they are: carnet relative add marie Léa --relation child.
date-needs = Say the day as far as it is known: carnet date add marie wedding 14/02.
channel-needs-address = Say the address: carnet channel add marie marie@example.org.
channel-needs = Say what kind of address it is: --kind call, email, sms, wa, dm, meet, video, site.
contact-is-logged = A contact is added by carnet log. To change or remove one: carnet contact edit, carnet contact remove.
contact-with-nobody = Somebody has to stay with the entry; carnet contact remove takes it out.
introduce-none = No introduction of { $names } is noted.
introduction-removed = No longer to be introduced: { $names }.
introduction-changed = Introduction changed: { $names }.
cli-about-relative = Note somebody close, change or remove them: family, friends, pets
cli-about-fact = Remember something, change or remove it
cli-about-date = Note a date that matters, change or remove it
cli-about-channel = Add a way to reach somebody, change, move or remove it
cli-about-contact = Correct an entry of the log, or take it out
cli-about-verb = { $verb ->
    [add] Add one
    [edit] Change one
    [remove] Remove one
    [up] Move it up in the order of preference
    [down] Move it down in the order of preference
    [step] Bring it on to its next state
    [keep] Say that it was kept
    [show] Show one
   *[list] List them all
}
cli-about-contact-edit = Correct an entry
cli-about-contact-remove = Take an entry out
cli-about-promise-add = Note one; add may be left out
cli-about-request-add = Note one; add may be left out
cli-about-feedback-add = Note one, or with a step take it further; add may be left out
cli-arg-which = Some of its words, or its identity
cli-arg-contact-which = Words of the entry, its day (2026-02-03) or its identity; the newest entry when nothing is said
cli-arg-channel-which = A part of the address, its kind, or its identity
cli-arg-relative-words = The name
cli-arg-fact-words = What to remember; - reads it from stdin
cli-arg-date-words = What it is: birthday, wedding, name day, or any other words; the date may stand behind them
cli-arg-channel-words = The address or number
cli-arg-promise-text = What is owed; a !day in it is the due day, - reads stdin
cli-arg-request-text = What they ask; !urgent makes it urgent, a !day is the day you promised, - reads stdin
cli-arg-feedback-text = What they suggest, - reads stdin; with a step, words of the one that is meant
cli-arg-new-text = Other words
cli-arg-relation = partner, child, parent, sibling, friend, pet, other; or a word such as son, mother, dog
cli-arg-birthday = The birthday as far as it is known: 12/04/2015, 12 april, 1985; none takes it away
cli-arg-age = How old they are today (8, “18 months”); none takes it away
cli-arg-relative-name = Another name
cli-arg-fact-kind = family, interest, like, dislike, care, topic, site
cli-arg-about = The relative it is about, by name; none: about the person
cli-arg-fact-day = A day it speaks of: the day after, you are told to ask how it went; none takes it away
cli-arg-private = Hidden while the screen is shared, and left out of show --brief
cli-arg-open = No longer private
cli-arg-asked = The day it was last asked about; none: not asked yet
cli-arg-fact-text = Other words
cli-arg-date-on = The date as far as it is known: 14/02, 12 april 1985
cli-arg-date-kind = birthday, wedding, name_day, partner_since, other
cli-arg-of = The relative whose date it is, by name; none: the person’s own
cli-arg-label = What it is called; none takes it away
cli-arg-once = It comes once
cli-arg-yearly = It comes every year
cli-arg-channel-kind = call, email, sms, wa, dm, meet, video, site; an address or a link says it by itself
cli-arg-open-hours = When this way is open, as in 9:30-18:00; none: as the person’s own hours say
cli-arg-value = Another address or number
cli-arg-contact-on = Another day
cli-arg-at = Another time; none takes it away
cli-arg-outcome = reached, message_left, no_answer, broadcast
cli-arg-direction = both, out (I wrote or called), in (they did)
cli-arg-contact-kind = contact, coaching, site_review, issue
cli-arg-contact-with = Somebody else who took part; may be repeated
cli-arg-without = Somebody who did not take part; may be repeated
cli-arg-settled = The day a conflict was settled; none: it is open
cli-arg-contact-text = Other words
cli-arg-promise-due = The day by which it is owed; none takes it away
cli-arg-theirs = They owe it, not you
cli-arg-mine = You owe it, not they
cli-arg-kept = The day it was kept; none: it is open again
cli-arg-usual = It is not urgent after all
cli-arg-channels = A way to reach them, as in wa=+33612345678; none takes it away; may be repeated
cli-arg-prefer = Which ways come first, as in call,email
cli-arg-also = One more name, as in Mimi or company=Lefevre; may be repeated
cli-arg-no-longer = A further name that they no longer bear; may be repeated
cli-arg-introduce-outcome = What came of it; they were introduced
cli-arg-introduce-decline = Not these two: do not suggest it again
cli-arg-introduce-remove = Take the note away
