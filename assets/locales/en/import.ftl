# Imports: counts, questions, refusals.

step-import = import of { $names }
error-cancelled = Called off. Nothing was changed.

# What the command line says.
import-unreadable = { $file } cannot be read: { $reason }.
import-no-such-format = No format is called “{ $name }”. Known are: { $known }. The beginning is enough: --as generic.
import-counts = { $format }: { $new } new, { $updated } updated, { $unchanged } unchanged, { $refused } refused, { $skipped } skipped.
import-head-refused = Refused rows; correct them and import again, nothing is doubled:
import-head-left-out = Rows left out:
import-head-cells = Values left empty:
import-head-changes = Changed values:
import-head-open = Open questions, with what is proposed:
import-head-taken = Questions, with the answer that was taken:
import-at-line = line { $line }:
import-at-cell = line { $line }, “{ $column }”:
import-cell = “{ $raw }”. { $why }
import-question = { $question } Proposed: { $proposal }.
import-and-more = and { $n } more
import-tried = A dry run: nothing was written.
import-open = Nothing was written. Take the proposals with --yes, or answer: --map 'Title=meaning', --status 'Word=status', --encoding.
import-open-dates = Nothing was written. Say how the dates are written with --date-order, what columns and words mean with --map and --status, or take the proposals with --yes.
import-change = { $name }: { $old } becomes { $new }
import-change-from-nothing = { $name }: { $new }
import-archived = archived
import-nothing-new = There was nothing to write.
import-written = Imported. (carnet undo)

# Why a whole file is refused.
import-file-empty = There is nothing in the file.
import-file-binary = This is no text file ({ $kind ->
    [zip] it looks like a spreadsheet or an archive: save it as CSV first
    [xls] it looks like a spreadsheet: save it as CSV first
    [unknown] its content is no text
   *[other] it looks like { $kind }
}).
import-file-too-large = The file is larger than { $mebibytes } MiB. Split it and import the parts.
import-file-too-many-rows = The file has more than { $limit } rows. Split it and import the parts.
import-file-too-many-columns = The file has more than { $limit } columns.
import-file-bad-header = The titles in the first line cannot be read: a quote is left open, or a title is far too long.
import-file-no-rows = The file holds titles and nothing below them.
import-file-unknown-format = None of its columns says whom a row is about: { $titles }. One of them must hold the name, the e-mail address or the id; say which one: --map 'Title=name' (or email, id).
import-file-transactions = This table has one row a sale or a month, and not one a person: { $titles }. Export the list of affiliates; if it is that list all the same, add --as generic.
import-file-no-such-encoding = No encoding is called “{ $name }”. Known are: utf-8, utf-8-twice, windows-1252, macintosh, cp850, windows-1250 and others of the web.
import-file-no-such-title = No column is called “{ $title }”. The titles are: { $titles }.
import-file-no-table = This is no table: it begins with “{ $titles }”. Export your affiliates as CSV, with their titles in the first line.
import-file-not-that-format = The file lacks titles that “{ $format }” cannot do without.

# Why a row is set aside.
import-row-field-count = { $found ->
    [one] 1 cell
   *[other] { $found } cells
} instead of { $expected }: there is no telling which one is missing or too many.
import-row-bad-quotes = A quote inside a quoted cell is not doubled, so the cells cannot be told apart.
import-row-unclosed-quote = A quote is opened and never closed. Reading went on with the next line.
import-row-cell-too-long = The cell “{ $column }” has more than { $limit } characters.
import-row-some-cell-too-long = A cell has more than { $limit } characters.
import-row-no-identity = No id, no user name, no name and no e-mail address: nobody.

# Why a line is passed over.
import-skip-blank-line = A blank line.
import-skip-empty-row = A row without a value.
import-skip-repeated = The same person as on line { $line }.
import-skip-above-titles = Stands above the titles.
import-skip-other-section = Stands in a section that holds no affiliates.
import-skip-titles-again = The titles once more.
import-skip-total = A sum of the rows, nobody.
import-skip-left-out = Left out, as proposed.
import-skip-erased = Somebody who was erased from the notebook; if they are back, add them by hand.

# Why one value stays empty.
import-cell-no-such-day = The calendar has no such day.
import-cell-zero-date = Zeros stand for no date.
import-cell-not-a-date = This is no date.
import-cell-implausible-year = Nobody joined in such a year.
import-cell-not-an-amount = This is no amount.
import-cell-amount-too-large = The amount is too large.
import-cell-too-precise = The amount is more precise than hundredths, and is not rounded.
import-cell-not-a-count = This is no whole number.
import-cell-other-currency = The row’s other amount is in another currency.
import-cell-not-an-email = This is no e-mail address.
import-cell-beside-an-email = The e-mail address was taken; what stands beside it was not.
import-cell-sheet-fault = A spreadsheet put this here in place of a value.
import-cell-shortened = A spreadsheet has cut this number short; its last digits are lost.
import-cell-nul = The cell holds signs that no text has.

# What is asked.
import-ask-unknown-columns = What { $count ->
    [one] does this column mean: { $titles }?
   *[other] do these { $count } columns mean: { $titles } …?
}
import-ask-date-order = Is “{ $example }” day first or month first? Nothing in the column tells ({ $count ->
    [one] 1 date
   *[other] { $count } dates
}).
import-ask-encoding = Is it “{ $name }” or “{ $other }”? The second is --encoding { $encoding }.
import-ask-title-twice = Two columns have this title and differ, as in “{ $example }” ({ $count ->
    [one] 1 row
   *[other] { $count } rows
}). Which one counts?
import-ask-day-number = Is “{ $example }” a day, counted by a program ({ $count ->
    [one] 1 row
   *[other] { $count } rows
})?
import-ask-unknown-status = What does the status “{ $word }” mean ({ $count ->
    [one] 1 row
   *[other] { $count } rows
})?
import-ask-unclear-amount = Is “{ $raw }” in thousands or with decimals?
import-ask-same-name = { $name } and { $other } ({ $where }) have the same name. Are they one person?
import-ask-same-address = { $name } and { $other } ({ $where }) have the same e-mail address. Are they one person?
import-in-the-notebook = who is in the notebook
import-on-lines = lines { $line } and { $first }
import-ask-id-of-another = The id { $id } is { $other } in the notebook and { $name } in the file. Who is it?
import-ask-id-twice = The id { $id } stands on line { $line } with other values. Which row counts?

# What is proposed.
import-take-columns-left-out = left out
import-take-dates-empty = these dates stay empty
import-take-encoding = “{ $name }”
import-take-first-column = the first one
import-take-day-number = yes, the first is { $day }
import-take-status = somebody new becomes { $kind ->
    [contact] a contact
    [prospect] a prospect
    [onboarding] somebody being welcomed
    [active] active
    [dormant] dormant
    [paused] paused
   *[ended] ended
}, everybody else keeps their status
import-take-status-prospect = somebody new becomes a prospect, everybody else keeps their status
import-take-amount = { $amount }
import-take-amount-empty = the amount stays empty
import-take-two-people = two people
import-take-row-left-out = the row is left out
import-take-first-row = the first row

# The import on the screen: its file.
import-title = Import affiliates from a file
import-of = Import { $file }
import-examples = Type, paste or drop the path of a CSV export; ~ is your home directory. Nothing is written yet.
import-path-nothing = Which file? Tab completes the path.
import-path-several = One file at a time, please.
import-path-folder = { $folder } is a folder: which file in it?
import-path-file = file: { $file }
import-path-unreadable = The file cannot be read: { $detail }.
path-not-whole = in { $folder }
path-nothing-begins-so = Nothing in { $folder } begins so.
path-no-folder = There is no folder { $folder }.
path-unreadable = The folder { $folder } cannot be read: { $detail }.
path-part = A large folder: { $n } of its names were looked at. Others can be typed.
import-reading = Reading { $file } …
import-writing = { $done } of { $all } people written. Esc calls it off, and nothing is changed.

# The import on the screen: what it would do.
import-preview-format = { $format }, { $encoding }, cells separated by { $delimiter ->
    [tab] tabs
   *[other] “{ $delimiter }”
}
import-count-new = { $n ->
    [one] 1 new person
   *[other] { $n } new people
}
import-count-updated = { $n } updated
import-count-unchanged = { $n } unchanged
import-count-refused = { $n ->
    [one] 1 row set aside
   *[other] { $n } rows set aside
}
import-count-skipped = { $n ->
    [one] 1 line skipped
   *[other] { $n } lines skipped
}
import-preview-questions = Questions, with the answer that is taken
import-preview-people = The first people, as they are read
import-preview-refused = Rows set aside: correct them and import again, nothing is doubled
import-preview-left-out = Rows left out
import-preview-cells = Values that stay empty
import-preview-more = { $n ->
    [one] and { $n } more; carnet import lists it
   *[other] and { $n } more; carnet import lists them
}
import-preview-row = line { $line }: { $why }
import-preview-cell = { $column }: { $why }
import-preview-dates = How are its dates written?
import-preview-enter = { $n ->
    [one] Enter imports 1 person.
   *[other] Enter imports { $n } people.
}
import-preview-undo = One undo takes all of it back.
import-preview-unchanged = Nothing would change: all that can be read is in the notebook.
import-person-and = { $one } · { $other }
import-person-status = { $kind ->
    [contact] contact
    [prospect] prospect
    [onboarding] onboarding
    [active] active
    [dormant] dormant
    [paused] paused
   *[ended] ended
}
import-person-joined = joined { $day }
import-person-sales = { $n ->
    [one] 1 sale
   *[other] { $n } sales
}
import-take-dates = { $order ->
    [dmy] day/month/year
    [mdy] month/day/year
   *[ymd] year/month/day
}
import-take-one-person = one person

# A document of carnet export.
import-document-counts = { $format }: { $new } new, { $updated } updated, { $unchanged } unchanged.
import-document-kept = { $n ->
    [one] { $n } row says something else than the notebook or stands there already under another identity; the notebook’s own words stay.
   *[other] { $n } rows say something else than the notebook or stand there already under another identity; the notebook’s own words stay.
}
import-document-open = Nothing was written. Take the rest with --yes.
import-document-field = Line { $line }: { $field } cannot be read. Nothing was written.
import-not-json = Line { $line }: this is not valid JSON ({ $detail }). Nothing was written.
import-not-carnet = This JSON file is no document of carnet export. Nothing was written.
import-newer-carnet = The document comes from a newer carnet (form { $found }, this one knows { $known }). Update carnet.
