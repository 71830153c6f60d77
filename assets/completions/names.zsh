_carnet_names() {
    local -a names
    names=("${(@f)$(_call_program names "${(q)words[1]} complete-names -- ${(q)${(Q)PREFIX}}" 2>/dev/null)}")
    names=(${names:#})
    (( ${#names} )) && compadd -U -a names
}
