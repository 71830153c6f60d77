# The screen of the events.

crumb-events = { $tab } › Events
events-title = Events
events-empty = A fair, a summit, a dinner: the days on which you meet several affiliates belong here, with who comes and what to prepare. [a] notes one, for example SEO Summit 12 march @Lyon.
events-none-yet = No event yet. [a] notes one.
events-foot-guests = { $key }: who comes ({ $n })
events-foot-events = { $key }: events
events-held = It is in the log.
events-past = It is over: c turns it into one entry of the log for everybody who came.
events-alone = Nobody is on the list yet: p adds somebody who comes.
events-know = { $kind ->
    [mind] mind: { $what }
    [close] family: { $what }
    [ask] ask about: { $what }
   *[owed] promised: { $what }
}
events-meeting = { $one } + { $other } ({ $why })
event-held-already = { $name } is in the log already.
event-attends-already = Already on the list of { $name }: { $names }.
event-offer-leave = Take { $name } off the list
event-offer-remove = Remove { $name } with its list
notice-event-left = Removed: { $names }, from the list of { $name }.
notice-event-added = Added: { $name }, { $day }.
notice-event-changed = Changed: { $name }.
notice-event-prepare = What to prepare for { $names } at { $name } is noted.
finder-guest = Who comes?
prompt-event-title = Note an event
prompt-event-examples = SEO Summit 12 march @Lyon    AW Dublin 3 june to 5 june
prompt-event-unclear = A name and a day, then @ and the place if you like.
prompt-event-reads-name = name: { $name }
prompt-event-reads-day = day: { $day }
prompt-event-reads-days = days: { $day } to { $until }
prompt-event-reads-place = place: { $place }
prompt-prepare-title = What to prepare for { $name }
prompt-prepare-examples = the new banners    ask about the feed
prompt-prepare-unclear = What to bring up or to bring along.
prompt-prepare-clears = now: { $now }. Enter takes it away.
composer-event = How was { $name }?
