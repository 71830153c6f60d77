complete -c carnet -n "__fish_carnet_using_subcommand COMMAND; and __fish_seen_subcommand_from VERBS" -f -a "(command carnet complete-names -- (commandline -ct | string unescape) 2>/dev/null)"
