_carnet_names() {
    local -a names
    names=("${(@f)$(_call_program names ${(q)_comp_command1:-carnet} complete-names -- ${(q)${(Q)PREFIX}} 2>/dev/null)}")
    names=(${names:#})
    (( ${#names} )) && compadd -U -a names
}
