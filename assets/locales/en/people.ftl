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
people-marked = { $n } marked
people-hidden = { $n } of them not shown
people-range = marking from here on: v ends
people-days = { $n } d
people-never = never
people-archived = archived
people-filter-hint = name, tag, e-mail, or words: Tab offers them, F1 explains them
people-nobody-found = Nobody is like that. Esc shows everybody.
people-nobody = Everybody is in the archive. / and “archived” shows them.
people-saved = saved:
