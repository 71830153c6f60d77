complete -c carnet -n "__fish_carnet_using_subcommand COMMAND; and not __fish_seen_subcommand_from VERBS" -f -a "VERBS"
