# The questions of one line.

prompt-snooze-title = Snooze { $name }{ $others ->
    [0] { "" }
   *[other] { " " }and { $others } more
} until
prompt-snooze-examples = Enter: next working day.  w  2w  tue  12/03  end of month
prompt-snooze-reads = hidden until { $day }{ $aside }; occasions still show
prompt-day-unclear = That is no date yet.
prompt-day-past = { $day } is not ahead.
prompt-reschedule-title = { $name }, { $what }: on which day?
prompt-reschedule-examples = tue   2w   12 march
prompt-reschedule-unclear = A day from today on.
prompt-reschedule-today = A snooze lasts at least until tomorrow.
prompt-reschedule-same = It is on { $day } already.
prompt-reschedule-reads = moves to { $day }
prompt-reschedule-reads-slid = moves to { $day } ({ $typed } is not worked)
prompt-next-title = Next date of { $name }{ $others ->
    [0] { "" }
   *[other] { " " }and { $others } more
}
prompt-next-examples = 2w   tue ask about the launch   every 3w   no rhythm   none
prompt-next-unclear = A date, or “every” with a span.
prompt-next-reads-day = next: { $day }{ $hour }{ $aside }
prompt-next-reads-day-reason = next: { $day }{ $hour }, { $reason }
prompt-next-reads-slid = next: { $day }{ $hour } ({ $typed } is not worked){ $aside }
prompt-next-reads-slid-reason = next: { $day }{ $hour } ({ $typed } is not worked), { $reason }
prompt-next-reads-none = no follow-up: the rhythm goes on
prompt-next-reads-rhythm = every { $days ->
    [one] day
   *[other] { $days } days
}
prompt-next-reads-no-rhythm = no rhythm
prompt-next-reads-tier-rhythm = the rhythm of the tier
prompt-person-title = Add somebody
prompt-person-examples = Marie Lefèvre marie@example.org /A /2w #food
prompt-person-unclear = A name is all it takes.
prompt-person-reads-name = name: { $name }
prompt-person-reads-email = e-mail: { $email }
prompt-person-reads-tier = tier { $tier }
prompt-person-reads-no-rhythm = no rhythm yet: add a tier (/A) or a span (/2w)
prompt-person-reads-tags = tags: { $tags }
prompt-retag-title = Tier, status, tags of { $name }{ $others ->
    [0] { "" }
   *[other] { " " }and { $others } more
}
prompt-retag-examples = A   +food   -old   paused   B +vip -new   none: no tier
prompt-retag-nothing = A tier, a status, or tags with + and -.
prompt-retag-unclear = { $word }: no tier, no status (contact, prospect, onboarding, active, dormant, paused, ended) and no tag; tags begin with + or -.
prompt-retag-reads-tier = tier { $tier }
prompt-retag-reads-no-tier = no tier
prompt-retag-reads-status = status: { $status ->
    [contact] contact
    [prospect] prospect
    [onboarding] onboarding
    [active] active
    [dormant] dormant
    [paused] paused
   *[ended] ended
}
prompt-retag-reads-add = put on: { $tags }
prompt-retag-reads-remove = take off: { $tags }
prompt-retag-now = now: tier { $tier }, { $tags }
prompt-retag-now-tier = now: tier { $tier }, no tags
prompt-retag-now-tags = now: no tier, { $tags }
prompt-retag-now-bare = now: no tier, no tags
prompt-filter-title = A name for: { $text }
prompt-filter-examples = vip   to call this week   big blogs
prompt-filter-unclear = a name
prompt-filter-reads = saved as { $name }
prompt-filter-replaces = replaces the saved filter { $name }
date-help-title = How a day can be typed
date-help-foot = Both languages are understood, with or without accents.
date-help-tomorrow = tomorrow; also today, in 3 days
date-help-weekday = the coming Tuesday, never today
date-help-next-weekday = Tuesday of next week
date-help-span = in two weeks; also 10d, 3m, 1y
date-help-days = in ten days
date-help-day = the next 12 March
date-help-numbers = day and month, in the order of your settings
date-help-iso = a whole date
date-help-end = the last day of this month; also end of week
date-help-part = the middle of March; also early march, Q2
date-help-before = the last weekday before a feast
prompt-away-title = { $name }{ $others ->
    [0] { "" }
   *[other] { " " }and { $others } more
}: away when?
prompt-away-examples = until friday   3 feb to 10 feb   back
prompt-away-unclear = The first and the last day, for example “3 feb to 10 feb”; a last day alone counts from today; “back” ends it.
prompt-away-reads = away from { $from } to { $until }; the rhythm waits, then a hello
prompt-away-reads-back = not away any more
