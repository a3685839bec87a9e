#!/usr/bin/env bash
# Bounds of what comes from outside stand in src/io/limits.hpp, each with what it guards against, each in use; what is
# refused for its size is refused by one of them.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
status=0
complain() {
    echo "$*" >&2
    status=1
}
header=src/io/limits.hpp
limits=$(grep -oE '^inline constexpr [a-z_:0-9 ]+ [a-z_]+ = ' "$header" | sed -E 's/.* ([a-z_]+) = /\1/')
[ "$(wc -l <<<"$limits")" -ge 30 ] || complain "the limits were not found"
for limit in $limits; do
    grep -B1 -E " $limit = " "$header" | head -1 | grep -q '^///' || complain "$limit does not say what it guards against"
    grep -rqwE --include='*.cpp' --include='*.hpp' "limits::$limit" src || complain "$limit is in no use"
done
# A reader that refuses something for its size has its bound from there. The encodings' is that of ICU's numbers.
while read -r file; do
    [ "$file" = src/io/legacy_encoding.cpp ] && continue
    grep -q 'limits::' "$file" || complain "$file refuses what is too large by a bound of its own"
done < <(grep -rlE --include='*.cpp' 'failure\(\{?(\.code = )?ErrorCode::limit' src | grep -v '^src/io/file.cpp$')
# Every file is read up to a bound that is named there. (Of what ffmpeg complains of the first words are shown.)
while IFS=: read -r file line text; do
    complain "$file:$line reads a file up to a bound of its own: $text"
done < <(grep -rnE --include='*.cpp' 'read_(file|text|decoded)\(' src | grep -vE 'limits::|^src/io/|/compiler/|said[.]path|^[^:]+:[0-9]+: *//')
# Bounds of nesting and of number. (A series' memory of shapes forgets what is too much for it.)
while IFS=: read -r file line text; do
    complain "$file:$line has a bound of its own: $text"
done < <(grep -rnE --include='*.cpp' --include='*.hpp' 'constexpr [a-z_:0-9 ]+ (deepest[a-z_]*|[a-z_]*depth|[a-z_]*nesting|(longest|largest|most)_[a-z]*(file|journal|layers|vertices|cells|commands))( =|\{)' src |
    grep -vE "^$header|/compiler/|search_depth|^src/scene/memory.hpp:")
[ "$status" -eq 0 ] && echo "$(wc -w <<<"$limits") limits, none elsewhere"
exit "$status"
