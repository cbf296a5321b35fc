# shellcheck shell=bash
# Shared by the scripts beside it: where we are, how steps are told and timed, and stamps that make a second run quick.

cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit
stamps=build/stamps
mkdir -p "$stamps" build/assets

say() { printf '\033[1m==> %s\033[0m\n' "$*" >&2; }
fail() {
    printf '%s\n' "$@" >&2
    exit 1
}

# step "what" command…: runs it and says how long it took; stops the whole run where it fails.
step() {
    local what=$1 began=$SECONDS
    shift
    say "$what"
    "$@" || fail "FAILED: $what"
    steps+=("$(printf '%5ds  %s' $((SECONDS - began)) "$what")")
}
steps=()

# fresh STAMP PATH…: true where the stamp is newer than every file in the paths (folders are walked).
fresh() {
    local stamp=$stamps/$1
    shift
    [ -e "$stamp" ] && [ -z "$(find "$@" -type f -newer "$stamp" -print -quit)" ]
}
stamp() { touch "$stamps/$1"; }
