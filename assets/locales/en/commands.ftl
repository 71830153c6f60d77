# Answers of commands: search, promises, edit, config, keys, man.

search-nothing = Nothing holds all these words.
search-section = { $section ->
    [people] People
    [emails] E-mail
    [relatives] Family
    [facts] Facts
    [gifts] Gifts
    [introductions] Introductions
    [events] Events
    [promises] Promises
    [requests] Requests
    [feedback] Feedback
   *[notes] Notes
}

promises-none = Nothing is owed.
promises-none-kept = No promise was kept yet.
promises-section = { $by ->
    [me] You promised
   *[them] They promised
}

edit-nothing-said = Say what to change, by an option. See carnet { $see }.
edit-where-empty = Say whom: carnet edit --where 'tier:B' --tier A. The words of the filter: carnet help list.
edit-where-only = For many at once only tier, status and tags are changed together, or else every, archive or unarchive alone. Nothing was written.
cli-said-twice = { $flag } says otherwise than the text does. Say it once. Nothing was written.
edit-unchanged = { $name } is so already.
edit-done = Changed: { $name }.

config-defaults = defaults
config-set = { $key }: { $old } becomes { $new }.
config-cannot-be = “{ $key }” cannot be { $found }. Write for example { $expected }.
config-no-such-key = There is no setting “{ $key }”. See carnet config.
config-no-such-key-near = There is no setting “{ $key }”. Did you mean “{ $near }”?

keys-unreadable = This cannot be shown: { $reason }
keys-head-keys = Keys
keys-head-action = What they do
keys-context = { $context ->
    [always] Everywhere
    [screen] On every screen
    [person] On a person
    [tabs] Between the tabs
    [today] Today
    [people] People
    [columns] The columns of the table
    [gifts] Gifts
    [agenda] Agenda
    [history] History
    [copies] Copies of the notebook
    [drill] The drill, before the answer
    [drill-shown] The drill, behind the answer
    [filters] Saved filters
    [guide] The words of the filter
    [events] Events
    [dossier] Dossier
    [welcome] First screen
    [composer] Composer
    [composer-field] A field of the composer
    [prompt-day] A question of one line for a day
    [prompt-meaning] A day that may be several
    [prompt] A question of one line
    [choice] A choice
    [writing] A message being written
    [writing-value] A value missing in a message
    [writing-barred] A message to somebody to whom nobody writes
    [writing-preview] A message as it would go
    [writing-text] The text of a message
    [form] A form
    [form-long] A long text in a form
    [form-choice] A choice in a form
    [filter] A filter
    [help] Help
    [find] Find
    [finder] Find and commands
    [finder-doing] What is done with the person found
    [palette] Commands
    [text] While typing
    [import-file] The file of an import
    [import-preview] What an import would do
    [import-answer] A question of an import
    [import-busy] An import that is read or written
   *[other] Elsewhere ({ $context })
}

man-name = Name
man-synopsis = Synopsis
man-description = Description
man-options = Options
man-commands = Commands
man-examples = Examples
man-exit = Exit status
man-exit-codes = 0  all went well
    1  it failed
    2  the arguments make no sense, or a question is open
    3  there is nobody or nothing of that name
    4  several people answer to a name
    5  another process kept the notebook busy
    6  the notebook or a copy is damaged
    10  people are due (only today --exit-code)
man-environment = Environment
man-variables = CARNET_DB  the notebook
    CARNET_CONFIG  the settings
    CARNET_TODAY  the day to act as on
    CARNET_LANG  the language of the words
    NO_COLOR  no colours
man-files = Files
man-places = $XDG_DATA_HOME/carnet/notebook.db  the notebook
    $XDG_DATA_HOME/carnet/backups  its copies
    $XDG_CONFIG_HOME/carnet/config.toml  the settings
