# The generated function is asked unless a name is wanted.
# Names of people: asked for where a command takes somebody.
_carnet_or_names() {
    local cur="${COMP_WORDS[COMP_CWORD]}" i j words=0 command=""
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
    # What is done comes before whom it is about.
    for ((j = i + 1; j < COMP_CWORD; j++)); do
        case "${COMP_WORDS[j]}" in
            -*) ;;
            *) ((++words)) ;;
        esac
    done
    case "${command}:${words}" in
        VERBED) _carnet "$@"; return ;;
    esac
    case "${cur}" in
        -*) _carnet "$@"; return ;;
    esac
    case "${COMP_WORDS[COMP_CWORD-1]}" in
        --with|--without) ;;
        --*) _carnet "$@"; return ;;
    esac
    # What is typed, without quotes and backslashes; it is never evaluated.
    local quote="" name
    case "${cur}" in
        \"*) quote='"' ;;
        \'*) quote="'" ;;
    esac
    cur="${cur#[\"\']}"
    cur="${cur//\\/}"
    COMPREPLY=()
    while IFS= read -r name; do
        # A name is somebody else's text: whatever a shell would run in it is quoted, inside quotes and outside.
        case "${quote}" in
            \')
                name="${name//\'/\'\\\'\'}"
                ;;
            \")
                # Within double quotes nothing can keep a ! from being read as history.
                [[ "${name}" == *\!* ]] && continue
                name="${name//\\/\\\\}"
                name="${name//\"/\\\"}"
                name="${name//\$/\\\$}"
                name="${name//\`/\\\`}"
                ;;
            *)
                printf -v name %q "${name}"
                ;;
        esac
        COMPREPLY+=("${name}")
    done < <("${COMP_WORDS[0]}" complete-names -- "${cur}" 2>/dev/null)
}
complete -F _carnet_or_names -o bashdefault -o default carnet
