## What somebody may read, and what is removed for good.

disclosure-withheld = Left out: { $what }.
disclosure-nothing = Nothing was left out.
disclosure-private = { $n ->
    [one] { $n } private fact
   *[other] { $n } private facts
}
disclosure-gifts = { $n ->
    [one] { $n } gift to come
   *[other] { $n } gifts to come
}
disclosure-others = { $n ->
    [one] the name of { $n } other person
   *[other] the names of { $n } other people
}

erase-preview = To be erased for good: { $name }. It cannot be undone.
erase-rows = { $name }: { $n }
erase-shared = { $n ->
    [one] { $n } entry of the log is about others too: it stays in theirs, words and all.
   *[other] { $n } entries of the log are about others too: they stay in theirs, words and all.
}
erase-held = { $n ->
    [one] This file still holds what is erased; --copies writes copies anew and removes a -wal that was set aside; other files are yours to remove:
   *[other] These files still hold what is erased; --copies writes copies anew and removes each -wal that was set aside; other files are yours to remove:
}
erase-ask = Erase { $name } for good?
erase-open = Nothing was changed. Erase with --yes.
erase-declined = Nothing was changed.
erase-done = { $name } is erased. No import brings them back; carnet undo does not either.
erase-renewed = { $n ->
    [one] { $n } copy was written anew.
   *[other] { $n } copies were written anew.
}
erase-mentions = The name still stands in notes of: { $who }. See carnet search "{ $name }".
erase-filters = These saved filters name them, or somebody of that name, and stay: { $names }. See carnet filters.
erase-events = These events name them, or somebody of that name, and stay: { $names }. See carnet event list.
erase-removed = { $n ->
    [one] { $n } file that had been set aside was removed.
   *[other] { $n } files that had been set aside were removed.
}
erase-cleared = { $n ->
    [one] { $n } half-made copy was removed.
   *[other] { $n } half-made copies were removed.
}
erase-in-use = Another program is reading the notebook: until it ends, the words still stand in the notebook’s files. Close it, then: carnet erase --copies
