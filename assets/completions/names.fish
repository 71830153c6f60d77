# Names of people: asked for where a command takes somebody.
complete -c carnet -n "__fish_seen_subcommand_from TAKERS" -f -a "(command carnet complete-names -- (commandline -ct | string unescape) 2>/dev/null)"
