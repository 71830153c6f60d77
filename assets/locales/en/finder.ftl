# Find, the palette, the history.

finder-find = Find
finder-palette = Command or person
finder-gift = A gift for whom?
finder-pick = Add a date for…
finder-people = People
finder-texts = Facts, notes, history
finder-commands = Commands
finder-hint = Type a name, a relative, an address, or a word of a note. Words in any order; accents do not matter. Enter opens what is found.
finder-nothing = Nobody and nothing answers to this. Fewer letters find more: Ctrl-U empties the line.
finder-last = last { $day }
finder-never = no contact yet
finder-promise = promise
crumb-history = { $tab } › History
history-title = History
history-empty = Nothing has been written yet. What you log, note or change will stand here, and can be taken back here. Esc leads back to where you write.
history-undone = undone
history-closed = can no longer be undone
history-ask = { $n } steps would be undone: Enter undoes them, Esc does not
finder-hint-choose = Type a name, a relative, an address or a word of a note. Words in any order, with or without accents. Enter chooses the person.
