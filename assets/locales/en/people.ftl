# The table of everybody.

people-name = Name
people-tier = Tier
people-rhythm = Rhythm
people-last = Last
people-next = Next
people-tags = Tags
people-status = Status
people-title = People { $n }
people-shown = { $n } of { $all }
people-channel = Channel
people-promises = Promises
people-gifts = Gifts { $year }
people-marked = { $hidden ->
    [0] { $n } marked
   *[other] { $n } marked, { $hidden } not in sight
}
people-sorted = sorted by { $column }
columns-title = Columns of the table
columns-by-room = as there is room
columns-says = { $column ->
    [name] always shown, always first
    [tier] how much attention
    [rhythm] how often to be in touch
    [last] the last contact, and how long ago
    [next] the next contact, and how late
    [status] where in the programme
    [tags] the words put on them
    [channel] the preferred way of contact
    [promises] open ones: > yours, < theirs
   *[gifts] given this year, and the next one’s state
}
people-range = marking from here on: v ends
people-days = { $n } d
people-due = due
people-never = never
people-archived = archived
people-filter-hint = name, tag, e-mail, or words: Tab offers them, F2 explains them
people-nobody-found = Nobody is like that. Esc shows everybody.
people-nobody = Everybody is in the archive. / and “archived” shows them.
people-saved = saved:
one-then-another = { $first }; { $then }
