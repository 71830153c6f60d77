# What went wrong, where, and what to do.

config-unreadable = The settings file { $file } cannot be read: { $reason }
config-not-toml = { $file }, line { $line }: this is not valid TOML. Correct the line or delete it.
config-unknown-key = { $file }, line { $line }: there is no setting “{ $key }”. Delete the line, or see the comments in the defaults.
config-unknown-key-near = { $file }, line { $line }: there is no setting “{ $key }”. Did you mean “{ $near }”?
config-wrong-value = { $file }, line { $line }: “{ $key }” cannot be { $found }. Write for example { $expected }.

error-notebook-absent = There is no notebook at { $path }. If the path is right, begin one there with carnet add or fill it with carnet import; carnet demo shows one that is made up.
error-notebook-is-directory = { $path } is a folder, not a notebook. Name a file with --db.
error-notebook-is-link = { $path } is a symbolic link. Name the file itself with --db.
error-notebook-not-a-file = { $path } is no ordinary file. Name another with --db.
error-notebook-unreadable = { $path } cannot be read: { $detail }
error-notebook-not-created = { $path } cannot be created: { $detail }
error-not-a-database = { $path } is no notebook: it is not a database at all. It was left as it is; name another file with --db.
error-foreign-database = { $path } belongs to another program ({ $application }). It was left as it is; name another file with --db.
error-newer-notebook = { $path } was written by a newer carnet (schema { $found }, this one knows { $known }). It was left as it is; update carnet.
error-truncated-notebook = { $path } is cut short: { $found } of { $expected } bytes. It was left as it is.
error-damaged-notebook = { $path } is damaged: { $detail }. It was left as it is.
error-read-only-unfinished = { $path } can only be read, and unfinished changes lie beside it (-wal). Open it once where it can be written.
error-read-only-outdated = { $path } can only be read, and its form is older (schema { $found }, needed { $known }). Open it once where it can be written.
error-not-copied-before-migration = { $path } must change its form, and no copy could be made first: nothing was changed.
error-wal-not-set-aside = { $path } is not this notebook’s and cannot be renamed: { $detail }. The notebook was not opened, for it would be lost with it; move that file away.
wal-set-aside = A { $ending } file of another notebook, or of another state of this one, lay beside this one. Nothing of it was taken over; it is now { $name }.
wal-passed-over = A { $ending } file that is not this notebook’s lies beside it: { $name }. Nothing of it is read.
wal-missing = The last changes of this notebook are missing: carnet did not end well, and the -wal file that held them is gone or was cut. If you put it away, put it back before writing anything. { $way }
way-out = The newest whole copy is of { $day }: carnet restore { $name }. { $lost ->
    [0] The history knows of no change since.
    [one] One change since then would be lost.
   *[other] { $lost } changes since then would be lost.
}
way-out-uncounted = The newest whole copy is of { $day }: carnet restore { $name }. What was written since then would be lost.
way-out-none = There is no whole copy to go back to.
damage-and-way-out = { $damage } { $way }
error-busy = Another process is writing to the notebook. Nothing was changed; try again.
error-disk-full = The disk is full. Nothing was changed; make room and try again.
error-damaged = The notebook is damaged: { $detail }.
error-read-only = The notebook can only be read. Nothing was changed.
error-refused = The notebook refuses this. Nothing was changed.
error-identity-taken = { $name } has { $value } in { $system } already. Nothing was changed.
error-not-found = { $table ->
    [affiliate] This person is gone
   *[other] This is gone
}: it was taken out of the notebook elsewhere. Nothing was changed.
error-unknown-value = The notebook holds { $value } in { $table }.{ $column }, which this carnet does not know. Update carnet.
unsaved-on-leaving = This could not be saved and is not in the notebook:
warning-clock-behind = The newest change is of { $newest }, and the clock says { $today }: if the clock is wrong, set it before you write.
warning-clock-ahead = Nothing has changed since { $newest }, and the clock says { $today }: if the clock is wrong, set it before you write.
warning-unknown-zone = No time zone is called { $name } (TZ, or the system): days are counted in { $zone }. A name is written as in Europe/Paris.
cli-no-output = The answer could not be written: { $reason }.
error-size-limit = The system lets no file grow that large here (ulimit -f). Nothing was changed; lift the limit and try again.
error-io = Reading or writing failed: { $detail }
error-sqlite = The notebook cannot be used: { $detail }
error-undo-nothing = There is nothing to take back.
error-redo-nothing = There is nothing to do again.
error-undo-unknown = The step { $step } is not in the history any more.
error-undo-closed = “{ $what }” can no longer be taken back: the notebook has changed its form since.
error-undo-stale = “{ $what }” is not taken back: what it wrote was changed since. Nothing was overwritten.
error-backup-no-manifest = { $path } has no manifest: nothing proves that it is whole.
error-backup-changed = { $path } is not what was written: its manifest says otherwise.
error-backup-io = { $path } cannot be read or written: { $detail }. Look at the rights of that folder, or name another one: carnet backup FOLDER.

# What the system says, behind a colon.
system-not-found = nothing is there
system-denied = access is denied
system-directory = it is a folder
system-not-directory = a part of the path is no folder
system-read-only = the disk is read-only
system-full = the disk is full
system-too-large = the system lets no file grow that large here (ulimit -f)
system-no-file = it is a pipe or a device, not a file
system-bad-name = there can be no such file name
system-interrupted = reading was interrupted
