# What was done last, or what to know.

notice-new-day = A new day has begun: 1 shows its list.
notice-quit-twice = Ctrl-C again quits; everything is saved.
notice-nobody = Nobody is selected here.
notice-no-marks = No marks to change.
notice-no-order = Only the ways to reach somebody stand in an order.
notice-no-step = Nothing is left to tick here.
notice-section-empty = Nothing is here yet.
notice-only-people = Only with people there is more than one thing to do.
notice-no-reason = No reason to drop here.
notice-undone = Undone: { $what }.
notice-redone = Done again: { $what }.
notice-nothing-to-undo = Nothing to undo.
notice-nothing-to-redo = Nothing to redo.
notice-logged = Saved: { $names }. No next date.
notice-logged-next = Saved: { $names }. Next { $day }.
notice-planned = Planned: { $names }.
notice-missed = Saved: { $names }, no answer.
notice-missed-retry = Saved: { $names }, no answer. Retry { $day }.
notice-jotted = Noted: { $names }.
notice-promised = Promised: { $names }.
notice-snoozed = Snoozed: { $names }, until { $day }.
notice-skipped = Skipped: { $names }. Back { $day }.
notice-done-already = { $name } is done for today.
notice-dismissed = Dropped for { $names }: { $reason }
notice-kept = Promise kept: { $names }.
notice-gift-state = Now { $state }: { $name } ({ $names }).
notice-next = Next date: { $names }, { $day }.
notice-no-follow-up = No follow-up: { $names }.
notice-rhythm = Rhythm set: { $names }.
notice-rhythm-next = Rhythm set: { $names }. Next { $day }.
notice-added = Added: { $names }.
notice-added-second = Added: { $names }. Somebody has this name already.
notice-nothing-to-spread = Nobody is waiting: everybody fits into today.
notice-spread = { $n ->
    [one] { $n } person
   *[other] { $n } people
} spread over the days until { $day }.
notice-import-nothing = Nothing to import: all of it is in the notebook.
notice-imported = Imported: { $new } new{ $updated ->
    [0] { "" }
   *[other] , { $updated } updated
}. First contacts come { $capacity } a day.
notice-import-nowhere = The demo keeps nothing: leave it with q and import into your own notebook.
notice-no-backup = The daily copy of the notebook could not be made: { $detail }
error-screen = The screen could not be opened: { $detail }
notice-draft-waits = A draft waits ({ $kind ->
    [missed] attempt
    [jot] note
    [promise] promise
    [request] request
    [feedback] feedback
    [form] form
   *[log] contact
}{ $more ->
    [0] { "" }
   *[other] {" "}+ { $more } more
}): the same key takes it up again.
notice-draft-waits-for = A draft waits ({ $kind ->
    [missed] attempt
    [jot] note
    [promise] promise
    [request] request
    [feedback] feedback
    [form] form
   *[log] contact
}, { $names }{ $more ->
    [0] { "" }
   *[other] {" "}+ { $more } more
}): the same key takes it up again.
notice-draft-kept = Draft kept: the same key takes it up again.
notice-draft-kept-by-command = Draft kept: carnet log takes it up again.
notice-retagged = Tier, status, tags changed: { $names }.
notice-archived = Archived: { $names }.
notice-unarchived = Back from the archive: { $names }.
names-and-more = { $n } people ({ $names }, …)
notice-speaks = English from now on.
notice-step-undone = This step has been undone already; U does the step undone last again.
notice-step-closed = This step can no longer be undone: the notebook has changed its form since.
notice-steps-undone = { $n ->
    [one] { $n } step
   *[other] { $n } steps
} undone.
notice-steps-stopped = { $n ->
    [one] { $n } step
   *[other] { $n } steps
} undone, then it stopped: { $why }
notice-filter-kept = Filter saved: { $name }.
notice-filter-renamed = The filter is called { $name } now.
notice-filter-removed = Filter removed: { $name }.
notice-filter-empty = There is no filter to save: / types one.
notice-filter-came-along = This filter came with the program: it stays as it is.
notice-drilled = { $missed ->
    [0] Drill: all { $n } known.
   *[other] Drill: { $known } of { $n } known; the rest comes back tomorrow.
}
notice-nothing-to-drill = Nothing to ask: nobody here has relatives or interests noted that are due.
notice-away = Away: { $names }, from { $from } to { $until }.
notice-back = Not away any more: { $names }.
notice-key-behind = { $key } came together with Enter: press it again if you mean it.
notice-burst-offered = This text came all at once, so it ran no keys. Enter keeps it as a note, Esc puts it aside.
notice-burst-dropped = A text came all at once; it ran no keys, and nothing was written.
