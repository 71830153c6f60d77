# What went wrong, where, and what to do.

config-unreadable = The settings file { $file } cannot be read: { $reason }
config-not-toml = { $file }, line { $line }: this is not valid TOML. Correct the line or delete it.
config-unknown-key = { $file }, line { $line }: there is no setting “{ $key }”. Delete the line, or see the comments in the defaults.
config-unknown-key-near = { $file }, line { $line }: there is no setting “{ $key }”. Did you mean “{ $near }”?
config-wrong-value = { $file }, line { $line }: “{ $key }” cannot be { $found }. Write for example { $expected }.
