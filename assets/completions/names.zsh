_carnet_names() {
    local -a names
    names=("${(@f)$(_call_program names ${(q)_comp_command1:-carnet} complete-names -- ${(q)${(Q)PREFIX}} 2>/dev/null)}")
    names=(${names:#})
    (( ${#names} )) && compadd -U -a names
}

# Names, and what else may stand there.
_carnet_names_or() {
    local found=1
    _carnet_names && found=0
    "$1" && found=0
    return $found
}
