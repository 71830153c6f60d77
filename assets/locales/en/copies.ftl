# Copies of the notebook: made, checked, put back; and the whole notebook as a document.

copies-made = Copied to { $path }.
copies-none = There is no copy yet. Make one with carnet backup.
copies-line = { $day }  { $why ->
    [daily] daily
    [before-migration] before a new form
    [before-import] before an import
    [before-restore] before a restore
   *[asked] asked for
}  { $kib } KiB  { $name }
copies-sound = fine: { $copy }
copies-unsound = FAULT: { $copy }
    { $why }
copies-no-such = There is no copy “{ $typed }”. See carnet backup --list.
copies-preview = { $path }: checked, whole.
copies-damage = The notebook itself cannot be read: { $detail }
copies-newest = The newest contact: { $now } now, { $then } in the copy.
copies-table-name = { $table ->
    [affiliate] Affiliates
    [channel] Addresses
    [dismissal] Dropped reasons
    [fact] Facts
    [follow_up] Next dates
    [identifier] Identities in other systems
    [imported_field] Imported values
    [interaction] Log
    [occasion] Dates
    [other_name] Other names
    [participant] People in the log
    [promise] Promises
    [relative] Family
    [skip] Skipped days
    [snooze] Snoozes
    [tag] Tags
    [totals] Totals
    [gift] Gifts
    [request] Requests
    [feedback] Feedback
    [welcome_step] Welcome steps
    [introduction] Introductions
    [event] Events
    [attendee] People at events
    [saved_filter] Saved filters
    [recall] Recall drill
   *[other] { $table }
}
copies-table = { $name }: { $now } now, { $then } in the copy
copies-same-rows = Every table has as many rows as now.
copies-ask = Put this copy in the notebook’s place? What is there now is kept beside it.
copies-ask-older = Restore the copy of { $day } instead ({ $name })?
copies-offer = The next older copy that is whole is of { $day }: carnet restore { $name }
copies-open = Nothing was changed. Put the copy in place with --yes.
copies-declined = Nothing was changed.
copies-restored = The notebook is now the copy { $path }.
copies-kept = What was there before is kept as { $path }.
copies-exported = { $n ->
    [one] { $n } affiliate
   *[other] { $n } affiliates
} written to { $path }.
copies-there-already = { $path } is there already. Overwrite it with --yes.
copies-not-written = { $path } cannot be written: { $reason }

crumb-copies = { $tab } › Copies
copies-title = Copies of the notebook
copies-empty = No copy yet. One is made each day by itself; a makes one now.
copies-why = { $why ->
    [daily] daily
    [before-migration] before a new form
    [before-import] before an import
    [before-restore] before a restore
   *[asked] asked for
}
copies-size = { $kib } KiB
copies-whole = whole
copies-damaged = damaged
copies-preview-title = What it would change
copies-checking = Checking…
copies-unknown = Enter checks the copy and shows what it would change. Nothing happens yet.
copies-enter = Enter puts this copy in the notebook’s place. What is there now is kept beside it. Esc changes nothing.
copies-refused = This copy is damaged and stays out; no older one is whole.
copies-refused-older = This copy is damaged and stays out. The cursor is on the next older copy that is whole: Enter looks at it.
notice-restored = The notebook is the copy of { $day } now. What was there is kept: { $kept }
notice-copies-nowhere = The demo keeps nothing, so there are no copies of it.
