# The generated function is asked unless a name is wanted.
# Names of people: asked for where a command takes somebody.
_carnet_or_names() {
    local cur="${COMP_WORDS[COMP_CWORD]}" i command=""
    for ((i = 1; i < COMP_CWORD; i++)); do
        case "${COMP_WORDS[i]}" in
            --db|--today|--lang) ((i++)) ;;
            -*) ;;
            *) command="${COMP_WORDS[i]}"; break ;;
        esac
    done
    case "${command}" in
        TAKERS) ;;
        *) _carnet "$@"; return ;;
    esac
    case "${cur}" in
        -*) _carnet "$@"; return ;;
    esac
    case "${COMP_WORDS[COMP_CWORD-1]}" in
        --*) _carnet "$@"; return ;;
    esac
    # What is typed, without quotes and backslashes; it is never evaluated.
    cur="${cur#[\"\']}"
    cur="${cur//\\/}"
    mapfile -t COMPREPLY < <("${COMP_WORDS[0]}" complete-names -- "${cur}" 2>/dev/null)
    compopt -o filenames 2>/dev/null
}
complete -F _carnet_or_names -o bashdefault -o default carnet
