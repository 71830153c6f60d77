# The command line: help texts and answers.

cli-heading = { $title }:
cli-usage = Usage:
cli-commands = Commands:
cli-arguments = Arguments:
cli-options = Options:
cli-about-carnet = A notebook for affiliate managers: who to contact today, why, and what to ask about.
    Without a command it opens the screens; without a terminal it prints today's queue.
cli-about-today = Who to contact today, and why
cli-about-add = Add an affiliate
cli-about-log = Log a contact
cli-about-jot = Remember something without a contact
cli-about-promise = Note a promise
cli-about-away = Note that somebody is away, or back
cli-about-snooze = Hide somebody until a day
cli-about-next = Set the day of the next contact
cli-about-skip = Not today: hide somebody until the next working day
cli-about-spread = Level those for whom today has no room over the coming days
cli-about-show = Show all that the notebook holds of somebody
cli-about-dossier = Print what somebody may read of their own page, in their language
cli-about-erase = Remove somebody for good, from the history too; it cannot be undone
cli-about-list = List the affiliates
cli-about-filters = The saved filters: list, save, rename, remove
cli-about-undo = Take back the newest step of the notebook
cli-about-redo = Do again what was undone last
cli-about-history = List the newest steps of the notebook
cli-about-import = Import affiliates from another program's export
cli-about-demo = Try a made-up notebook; nothing is kept
cli-about-stats = How the last 30 days, a month or a year went
cli-about-status = Print how many people are due, for a prompt or a status bar
cli-about-doctor = Check the notebook and what surrounds it
cli-about-search = Find people, and what is noted of them
cli-about-gifts = List the gifts by state, with what the year comes to
cli-about-gift = Add a gift idea, change it, bring it on, remove it
cli-about-promises = List what is owed, both ways
cli-about-agenda = List what the coming days hold
cli-about-edit = Change somebody: name, tier, rhythm, tags, addresses
cli-about-templates = List the message templates
cli-about-write = Write to somebody after a template, filled with what the notebook knows
cli-about-export = Write the whole notebook as one JSON document
cli-about-backup = Make a copy of the notebook, or look at the copies
cli-about-restore = Put a copy in the notebook’s place
cli-about-config = Show or change the settings
cli-about-keys = List the keys of the screens
cli-about-completions = Print completions for a shell; they know people’s names
cli-about-man = Print the manual page
cli-about-complete-names = List names that begin so, for the completions
cli-about-help = Help on the program or on a command
cli-verb-help = The flags of a verb: carnet help { $command } VERB
cli-also = { $about } (or: { $names })

cli-arg-help = Show this help
cli-arg-version = Show the version
cli-arg-db = The notebook to use (CARNET_DB)
cli-arg-today = Act as on this day (CARNET_TODAY)
cli-arg-lang = The language of the words: en, fr (CARNET_LANG)
cli-arg-json = Answer as one JSON object
cli-arg-plain = Answer as lines for other programs
cli-arg-no-color = No colours
cli-arg-no-input = Never ask
cli-arg-quiet = Say nothing when all goes well
cli-arg-first = The first day: monday, 12 march
cli-arg-last = The last day
cli-arg-returned = They are back: what is left of the absence goes
cli-arg-repair = Compute the computed dates again and remove half-made copies
cli-arg-who = An identity, a name or a part of it, or an e-mail address
cli-arg-show-who = An identity, a name or a part of it, or an e-mail address
cli-arg-text = The words; - reads them from stdin. The line understands +kind, >promise, #tag and !next
cli-arg-log-rest = People, then what was said; - reads it from stdin. The line understands /channel, =when, +kind, >promise, #tag and !next
cli-arg-gifts-who = Only gifts to this person and those close to them
cli-arg-state = idea, to_order, ordered, sent, given, thanked
cli-arg-year = Only gifts that count in this year
cli-arg-gift-words = What it is
cli-arg-on = The day since which it is in that state
cli-arg-gift-name = Another name
cli-arg-whom = For somebody close, by name; none: for the person
cli-arg-occasion = For a date of the page: birthday, wedding, or its label; none takes it away
cli-arg-gift-day = For a day of its own; none takes it away
cli-arg-cost = What it costs: 45 EUR; none takes it away
cli-arg-lead = Days to get it ready
cli-arg-shipping = Days on its way
cli-arg-logo = It carries our logo: marketing, it never counts
cli-arg-no-logo = It does not carry our logo
cli-arg-fact = The fact that inspired it, by some of its words
cli-arg-back = To the state before
cli-arg-reaction = What they said about it
cli-arg-via = How: call, email, sms, wa, dm, meet, video
cli-arg-when = When it took place: yesterday, 12/01, "mon 14:30"; a day ahead makes it an appointment
cli-arg-next = When to make contact next: 2w, friday, none
cli-arg-missed = Nobody answered; with a text, a message was left
cli-arg-facts = Something learned, as in family="Léa made the team"; may be repeated
cli-arg-promises = Something you promised, as in "send banners !fri"; may be repeated
cli-arg-due = The day by which it is owed
cli-arg-day = A day as you would say it: friday, 2w, 12 march; for the next contact also none
cli-arg-next-day = A day as you would say it (friday, 2w, 12 march), then why, in your words; none for no day, every 2w for a rhythm
cli-arg-count = Only say how many are left
cli-arg-md = As Markdown, a list to tick
cli-arg-status-format = A line of your own: {"{due}"} people are due, {"{late}"} of them overdue
cli-arg-max = At most N people
cli-arg-exit-code = End with 10 when people are due
cli-arg-name = The name
cli-arg-email = An e-mail address
cli-arg-anyway = Even if somebody has this name already
cli-arg-tier = A, B or C
cli-arg-every = How often to make contact: 14, 2w, none
cli-arg-tags = A tag; may be repeated
cli-arg-brief = Ten lines before a call
cli-arg-filter = Words of the filter, as in late tier:A has:kids last>30d (quote < and >); all of them stand below
cli-arg-sort = The column to sort by: name, tier, rhythm, last, next, status, tags, channel, promises, gifts
cli-arg-reverse = The other way round
cli-arg-columns = The columns, with commas between them; they are those of --sort
cli-arg-csv = As a sheet for a spreadsheet program
cli-arg-saved = A saved filter, before the words
cli-about-filters-list = List them; so does carnet filters alone
cli-about-filters-save = Keep a filter under a name
cli-about-filters-rename = Give one another name
cli-arg-filters-filter = Words of the filter; all of them stand below
cli-arg-filters-name = The name of the filter
cli-arg-new = Its new name
cli-about-config-list = List them all; so does carnet config alone
cli-about-config-path = Where the files of settings and templates are
cli-about-config-get = The value of one
cli-about-config-set = Another value for one
cli-arg-key = The setting, as carnet config lists it
cli-arg-config-value = Its new value
cli-arg-save = Keep the filter under this name
cli-arg-rename = The saved filter that is called as the words say from now on
cli-arg-remove = The saved filter to remove
cli-arg-n = How many steps
cli-arg-file = The file to import
cli-arg-dry-run = Only say what would happen
cli-arg-format = Where the file comes from, when it is not recognised
cli-arg-kind = What the file holds: affiliates
cli-arg-date-order = How its dates are written: dmy, mdy, ymd
cli-arg-encoding = How its letters are encoded, when they come out wrong: windows-1252, macintosh, cp850
cli-arg-map = What a column means: --map 'Kontakt=email'; may be repeated
cli-arg-statuses = What a status of the file means: --status 'Gold=active'; may be repeated
cli-arg-yes = Take the proposed answer to every question
cli-arg-command = The command
cli-arg-words = Words that must all be there; the beginning of each is enough
cli-arg-done = Those that were kept
cli-arg-edit-name = Another name
cli-arg-those = Instead of WHO everybody whom a filter leaves (tier:B tag:food), in one step: tier, status and tags, or every, or archive
cli-arg-edit-tier = A, B, C or none
cli-arg-edit-every = How often to make contact: 14, 2w, none; tier for what the tier says
cli-arg-edit-email = An e-mail address; none takes it away
cli-arg-edit-tags = Put a tag on; may be repeated
cli-arg-untags = Take a tag off; may be repeated
cli-arg-status = contact, prospect, onboarding, active, dormant, paused, ended
cli-arg-phone = A telephone number; none takes it away
cli-arg-language = The language to write in, as in fr or pt-BR; none takes it away
cli-arg-zone = Their time zone, as in Europe/Paris; none takes it away
cli-arg-hours = When to call, as in 9:30-18:00; none takes it away
cli-arg-channel-hours = When one way is open, as in call=9:30-12:00; none for no hours of its own; may be repeated
cli-arg-ids = Who they are in another system, as in affiliatewp=42; none takes it away; may be repeated
cli-arg-sharing = Whether successes may be shared in public: yes, no, or none for not asked
cli-arg-decision-pending = A contract is being decided: no moment for a gift
cli-arg-decided = The contract is decided
cli-arg-deceased = They have died
cli-arg-living = They live: it was a mistake
cli-arg-joined = The day they joined; none takes it away
cli-arg-tu = Address them familiarly (tu)
cli-arg-vous = Address them politely (vous)
cli-arg-archive = Keep them for their history only
cli-arg-unarchive = Take them out of the archive
cli-arg-do-not-contact = Never give a reason to contact them
cli-arg-may-contact = Give reasons to contact them again
cli-arg-export-format = The form of the document: json
cli-arg-output = The file to write, instead of stdout
cli-arg-export-yes = Overwrite the file
cli-arg-from = The first day: today unless said otherwise
cli-arg-days = How many days: 60 unless said otherwise, a year with --ics
cli-arg-kinds = Only this kind; may be repeated: appointment, event, reply, occasion, promise, follow_up, retry, fact_date, gift, introduction, their_promise, snooze, rhythm
cli-arg-ics = As a file that calendars read (iCalendar); nothing private is in it
cli-arg-agenda-yes = Overwrite the file
cli-arg-folder = The folder of the copies, instead of backups beside the notebook
cli-arg-list = List the copies
cli-arg-verify = Check every copy against what was written
cli-arg-copy = A day, a file or its name; the newest copy if nothing is said
cli-arg-restore-yes = Do not ask
cli-arg-period = week, month, year, 2026 or 2026-03; without it the last 30 days
cli-arg-erase-yes = Do not ask
cli-arg-erase-copies = Write the copies that hold them anew, without them, and remove what was set aside; without WHO, end erasures that were interrupted
cli-arg-markdown = As Markdown tables
cli-arg-shell = The shell
cli-arg-prefix = The beginning of a name
cli-arg-template = The template’s name; see carnet templates
cli-arg-templates-template = The template whose text to print, to be copied and changed; none: the list
cli-arg-values = A value to put into the text, such as link=https://example.org; may be repeated
cli-arg-write-anyway = Also to somebody who died or asked not to be contacted
cli-yes-no = [y/N]
cli-value = { $name ->
    [E] ADDRESS
    [T] TAG
    [WHO-TEXT] WHO… TEXT
    [WHO_TEXT] WHO TEXT
   *[other] { $spelled }
}

cli-examples = Examples:
    carnet log marie 'Great call. +family Léa made the team >send banners !fri !2w'
    carnet log marie paul 'Launch call' --via video --next 'next tuesday'
    carnet log marie --missed
    carnet today --json | jq -r '.sections[].entries[].name'

cli-nobody-but = Nobody answers to “{ $typed }”. Did you mean one of these?
cli-nobody = Nobody answers to “{ $typed }”. See carnet list, or add them: carnet add.
cli-nobody-second = Nobody has the word “{ $typed }” in their name. If it begins the text, put the whole text in single quotes: carnet log { $who } '…'
cli-several = { $n ->
    [one] { $n } person answers to “{ $typed }”. Say more of the name, or give the identity:
   *[other] { $n } people answer to “{ $typed }”. Say more of the name, or give the identity:
}
cli-question = { $asks } Nothing was written: say it so that it has one reading.
cli-nothing-to-write = There is nothing to write down.
cli-no-text = { $command ->
    [promise] What is promised goes behind the name: carnet promise '{ $who }' 'send the banners by friday'
    [request] What is asked for goes behind the name: carnet request '{ $who }' 'a new discount code'
   *[other] What they said goes behind the name: carnet feedback '{ $who }' 'the panel is slow on a phone'
}
cli-no-day = “{ $typed }” is no day that carnet understands. Try friday, 2w, 12 march, 2026-03-12.
cli-no-name = A name is needed.
cli-no-home = There is no home directory: say where the notebook is with --db.
cli-stdin = The text cannot be read from stdin: { $reason }
cli-stdin-empty = Nothing came from standard input, where - says that the text comes from.
cli-stdin-long = The text from stdin is longer than { $most } KiB. Nothing was changed.
cli-typed-day-past = “{ $typed }”: that day has passed. Nothing was written; give a day from today on.
cli-day-past = { $day } has passed. Give a day from today on.
cli-day-far = { $day } is more than ten years ahead. Give a nearer day.
cli-not-a-number = { $flag } cannot be “{ $found }”, only a whole number such as 8.
cli-wrong-value = { $flag } cannot be “{ $found }”. See carnet { $see }.
cli-missing-value = { $flag } needs a value. See carnet { $see }.
cli-missing-argument = This is missing: { $argument }. See carnet { $see }.
cli-unknown-argument = There is no { $typed } here. See carnet { $see }.
cli-unknown-argument-near = There is no { $typed } here. Did you mean { $near }?
cli-flag-of-verb = carnet { $command } { $verb } does not take { $flag }: it belongs to { $takers }. Nothing was written.
cli-unknown-command = There is no command { $typed }. To see somebody: carnet show { $typed }. All commands: carnet help.
cli-unknown-command-near = There is no command { $typed }. Did you mean { $near }?
cli-one-or-other = { $one } or { $other }
cli-nothing-to-quit = There is nothing to quit: a command is over once it has answered. On the screens q leaves.
cli-rather-archive = There is no such command. To keep somebody for their history only: carnet edit WHO --archive. To take back the last step: carnet undo.
cli-version-flag = The version is a flag: carnet --version.
cli-language-flag = The language is a flag: --lang en or --lang fr. For good: carnet config set language en.
cli-dash-text = { $typed } begins with a dash and is no flag. A text stands behind --: { $line }
cli-dash-value = What begins with a dash stands right behind =: { $line }
cli-wrong-use = This cannot be understood: { $argument }. See carnet { $see }.
cli-not-together = { $argument } and { $other } do not go together. Nothing was written.
gifts-none = No gift here. carnet gift add marie 'a white orchid' notes an idea.
gift-stepped = { $name }, { $gift }, now: { $state }.
gift-no-name = Say what the gift is: carnet gift add marie 'a white orchid'.
gift-no-occasion = There is no date “{ $typed }” on this page. See carnet show.
gift-no-fact = No fact of this page holds “{ $typed }”.
cli-unread = Not understood, kept as words { $stays ->
    [promise] in the promise
    [fact] in what is noted
    [request] in the request
    [feedback] in the suggestion
   *[note] in the note
}: { $typed }

cli-logged = Logged: { $names }.
cli-missed = Logged without an answer: { $names }.
cli-planned = Planned with { $names }.
cli-next = Next { $day }{ $hour }{ $aside }.
cli-retry = Try again { $day }.
cli-next-of = { $name }: next { $day }{ $hour }{ $aside }.
cli-next-because = { $told } Because: { $reason }
cli-no-next-after = { $name } has no next date: carnet next sets one.
cli-no-next-of = { $name }: no next day.
cli-retry-of = { $name }: try again { $day }.
cli-of = { $name }: { $what }
cli-undo-hint = (carnet undo)
cli-jotted = Noted: { $names }.
cli-promised = Promised: { $text }.
cli-promised-by = Promised: { $text }, by { $day }.
cli-away = { $name } is away from { $from } to { $until }. The rhythm waits; a hello is due afterwards.
cli-back = { $name } is not away any more.
cli-away-days = Two days are needed: the first and the last, for example “monday” “friday”.
cli-away-order = The last day lies before the first.
doctor-repaired = { $count ->
    [0] The computed dates were computed again; all were right.
    [one] The computed dates were computed again; 1 was wrong.
   *[other] The computed dates were computed again; { $count } were wrong.
}
doctor-removed = { $count ->
    [one] { $count } half-made copy was removed:
   *[other] { $count } half-made copies were removed:
}
cli-snoozed = { $name } is hidden until { $day }{ $aside }.
cli-added = Added: { $name }.
cli-added-as = Added: { $name } ({ $details }).
cli-duplicate = Somebody is called “{ $typed }” already. Nothing was written:
cli-duplicate-ask = A second person of this name?
cli-duplicate-offer = If it is somebody else: --anyway. Better still, a name that tells them apart.
cli-undone = Undone: { $what }
cli-redone = Done again: { $what }
cli-nothing-done = Nothing was done.
cli-no-history = Nothing has been written yet.
cli-state-undone = undone
cli-state-closed = can no longer be undone
cli-today = { $day }. { $left ->
    [0] Nobody to contact
    [one] { $left } person to contact
   *[other] { $left } people to contact
}{ $done ->
    [0] { "" }
   *[other] , { $done } done
}.
cli-waiting = { $n ->
    [one] { $n } more could wait.
   *[other] { $n } more could wait.
}
cli-no-such-column = { $flag }: there is no column “{ $found }”, but: { $columns }
cli-no-such-column-near = { $flag }: there is no column “{ $found }”. Did you mean { $near }? There are: { $columns }
cli-columns-not-in-json = --columns shapes the table, --csv and --plain; --json always has the same members.
cli-nobody-listed = Nobody here. Import a file with carnet import, or add somebody with carnet add.
cli-nobody-left = Nobody is like that.
cli-no-filter = There is no saved filter “{ $name }”. See carnet filters.
cli-filter-empty = A filter needs a name and its words: carnet filters save vip tag:vip
cli-head-name = Name
cli-head-tier = Tier
cli-head-last = Last contact
cli-head-next = Next
show-section = { $section ->
    [events] Events
    [issues] Open conflicts
    [mind] Mind
   *[ask] Ask about
}
show-in-section = { $section }: { $text }
show-fact = { $kind }{ $about }: { $text }
show-last = Last contact { $day } ({ $ago }).
show-never = No contact yet.
show-next = Next { $day } ({ $ahead }).
show-next-reason = Next { $day } ({ $ahead }): { $reason }
show-no-next = No next day.
show-older = { $n } older
show-not-asked = not asked since
show-kept = kept { $day }
show-due = due { $day }
show-open = open

# The steps of the history, as noun phrases.
step-add-affiliate = new affiliate: { $names }
step-add-relative = relative of { $names }
step-delete-interaction = deleted entry: { $names }
step-dismiss = dismissed reason: { $names }
step-edit-affiliate = changes to { $names }
step-add-name = new name: { $names }
step-edit-name = changed name: { $names }
step-remove-name = removed name: { $names }
step-add-channel = new way to reach { $names }
step-edit-channel = changed way to reach { $names }
step-remove-channel = removed way to reach { $names }
step-add-identifier = new identity of { $names } in another system
step-edit-identifier = changed identity of { $names } in another system
step-remove-identifier = removed identity of { $names } in another system
step-move-channel = order of preference of { $names }
step-edit-relative = changed relative of { $names }
step-remove-relative = removed relative of { $names }
step-add-fact = something remembered of { $names }
step-edit-fact = changed: something remembered of { $names }
step-remove-fact = removed: something remembered of { $names }
step-add-occasion = new date of { $names }
step-edit-occasion = changed date of { $names }
step-remove-occasion = removed date of { $names }
step-edit-promise = changed promise: { $names }
step-remove-promise = removed promise: { $names }
step-remove-follow-up = removed next date of { $names }
step-edit-interaction = corrected entry: { $names }
step-jot = note on { $names }
step-log-contact = contact with { $names }
step-log-missed = attempt without an answer: { $names }
step-next = next date of { $names }
step-plan = appointment with { $names }
step-add-gift = gift: { $names }
step-edit-gift = changed gift: { $names }
step-remove-gift = removed gift: { $names }
step-gift-idea = gift back to an idea: { $names }
step-gift-to-order = gift to order: { $names }
step-gift-ordered = gift ordered: { $names }
step-gift-sent = gift sent: { $names }
step-gift-given = gift given: { $names }
step-gift-thanked = gift thanked for: { $names }
step-promise = promise: { $names }
step-retag = tier, status, tags: { $names }
step-keep-filter = filter saved: { $names }
step-rename-filter = filter renamed: { $names }
step-remove-filter = filter removed: { $names }
step-drill = recall drill
step-archive = archived: { $names }
step-unarchive = back from the archive: { $names }
step-rhythm = rhythm of { $names }
step-away = away: { $names }
step-skip = skipped: { $names }
step-snooze = snoozed: { $names }
step-spread = spread over the coming days: { $names }
step-tag = tags of { $names }
step-tick-promise = promise kept: { $names }

doctor-sound = fine
doctor-line = { $name }: { $detail }
doctor-sqlite = SQLite { $version } is older than 3.51.3, which mends damage that two connections can do
doctor-foreign-keys = { $count ->
    [one] { $count } row points at nothing
   *[other] { $count } rows point at nothing
}
doctor-journal = { $count ->
    [one] { $count } entry of the history makes no sense
   *[other] { $count } entries of the history make no sense
}
doctor-search = { $count ->
    [one] { $count } entry of the search index differs from the notebook
   *[other] { $count } entries of the search index differ from the notebook
}
doctor-projections = { $count ->
    [one] { $count } computed date differs from the notebook
   *[other] { $count } computed dates differ from the notebook
}
doctor-read-only = the notebook can only be read
doctor-permissions = others can read { $path }: chmod 600
doctor-synced-folder = the notebook lies in a folder of { $program }: a copy without its -wal file loses entries, and two machines can spoil it
doctor-leftovers = { $count ->
    [one] { $count } half-made copy was left by a program that was killed; carnet doctor --repair removes it
   *[other] { $count } half-made copies were left by a program that was killed; carnet doctor --repair removes them
}
content-unexplained = { $table }{ $named ->
    [0] {""}
   *[other] { " " }({ $whose })
}: “{ $now }”; the copy of { $day } has “{ $then }”, and no change in the history explains it. The file may be damaged there: if the copy is right, write it again.
content-unexplained-new = { $table }{ $named ->
    [0] {""}
   *[other] { " " }({ $whose })
}: “{ $now }”; the copy of { $day } has nothing of it, and no change in the history explains it. The file may be damaged there.
doctor-erased = { $count ->
    [one] { $count } copy holds somebody who was erased; carnet erase --copies writes it anew
   *[other] { $count } copies hold somebody who was erased; carnet erase --copies writes them anew
}
doctor-no-backup = there is no copy yet
doctor-old-backup = the newest copy is { $days ->
    [one] { $days } day
   *[other] { $days } days
} old
doctor-zones-embedded = { $release }, those of carnet
doctor-zones-system = { $release }, those of the system in { $path }
doctor-no-settings = { $path } (not there: the defaults apply)
doctor-mark = { $mark }
doctor-check = { $name ->
    [foreign-keys] links between tables
    [journal] history
    [projections] computed dates
    [way-out] way out
    [content] words and numbers
    [wal] -wal file
    [synced-folder] synced folder
    [clock] clock
    [time-zone] name of the time zone
    [surroundings] surroundings
    [backups] copies
    [leftovers] half-made copies
    [erased] erased people in copies
    [sqlite] SQLite
    [locale] language and country
    [zone] time zone
   *[other] { $name }
}
