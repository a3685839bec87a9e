#!/usr/bin/env bash
# Every code of an error and of a warning that the program may give stands in docs/manual/messages.md and in a test, and
# no other stands there; every error has words for what to do.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
status=0
complain() {
    echo "$*" >&2
    status=1
}

errors=$(grep -ohE '"E_[A-Z0-9_]+"' src/io/error.cpp | tr -d '"' | sort -u)
warnings=$(grep -rohE --include='*.cpp' '"W_[A-Z0-9_]+"' src | tr -d '"' | sort -u)
# shellcheck disable=SC2016  # backquotes of Markdown
listed=$(grep -oE '^\| `[EW]_[A-Z0-9_]+`' docs/manual/messages.md | grep -oE '[EW]_[A-Z0-9_]+' | sort -u)
[ "$(wc -l <<<"$errors")" -ge 25 ] || complain "the codes of errors were not found"
[ "$(wc -l <<<"$warnings")" -ge 30 ] || complain "the codes of warnings were not found"

while read -r code; do
    complain "$code is not in docs/manual/messages.md"
done < <(comm -23 <(sort <<<"$errors"$'\n'"$warnings") <(echo "$listed"))
while read -r code; do
    complain "$code is in docs/manual/messages.md, but the program does not give it"
done < <(comm -13 <(sort <<<"$errors"$'\n'"$warnings") <(echo "$listed"))

# Asserted, by name or by its enumerator (ErrorCode::geometry): expected in tests/hostile/files.csv, or in a line that
# checks something, or in the lines that such a one goes on with.
for code in $errors $warnings; do
    enumerator=$(tr '[:upper:]' '[:lower:]' <<<"${code#E_}")
    grep -qE "(^|[, ])$code([, ]|$)" tests/hostile/files.csv && continue
    grep -rhwE -B4 --include='*.cpp' --include='*.sh' "$code|ErrorCode::$enumerator" tests --exclude=codes.sh |
        grep -qE 'CHECK|REQUIRE|grep -|refused |raises ' || complain "$code is asserted by no test"
done
# Each enumerator has its usual hint: the compiler warns of one that the switch leaves out (-Wall).
[ "$(grep -c 'case ErrorCode::' src/cli/usual_hint.cpp)" -eq "$(wc -l <<<"$errors")" ] ||
    complain "an error has no usual hint"
[ "$status" -eq 0 ] && echo "$(wc -w <<<"$errors") errors, $(wc -w <<<"$warnings") warnings: all in the manual and in tests"
exit "$status"
