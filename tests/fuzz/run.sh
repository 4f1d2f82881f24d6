#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the fuzz targets and gives each some seconds, from a copy of its seeds: bash tests/fuzz/run.sh [SECONDS] [NAME…]
# What a target finds is left in build/fuzz/findings.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
. "$root/cmake/packages.sh"
. "$root/cmake/build.sh"
seconds=${1:-8}
names=("${@:2}")

# seedsOf NAME FOLDER: copies the seeds of a target; those of notes are the cases of the tests as well.
seedsOf() {
    mkdir -p "$2"
    [[ ! -d $root/tests/fuzz/seeds/$1 ]] || cp "$root/tests/fuzz/seeds/$1"/* "$2/"
    [[ $1 != notes ]] || awk -F' [|][|] ' -v folder="$2" '
        !/^#/ && NF == 4 { gsub(/\\n/, "\n", $3); file = folder "/case" NR; printf "%s", $3 > file; close(file) }' \
        "$root/tests/timeline/cases/timelines.txt"
}

# fuzz NAME: runs one target; its output is shown only when it fails.
fuzz() {
    local folder=$work/$1
    seedsOf "$1" "$folder"
    if ! ASAN_OPTIONS=detect_stack_use_after_return=1 UBSAN_OPTIONS=print_stacktrace=1 \
        "$root/build/fuzz/tests/fuzz/fuzz_$1" -max_total_time="$seconds" -timeout=5 -detect_leaks=1 \
        -rss_limit_mb=2048 -artifact_prefix="$root/build/fuzz/findings/$1-" -print_final_stats=1 \
        "$folder" >"$work/$1.log" 2>&1; then
        tail -n 60 "$work/$1.log" >&2
        echo "fuzz_$1 failed" >&2
        return 1
    fi
    echo "fuzz_$1: $(sed -n 's/^stat::number_of_executed_units: *//p' "$work/$1.log") runs," \
        "$(find "$folder" -type f | wc -l) inputs"
}

installPackages build fuzz
TIDEMARK_BUILD_TARGETS=fuzz_targets buildPreset fuzz
mkdir -p "$root/build/fuzz/findings"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if [[ ${#names[@]} -eq 0 ]]; then
    mapfile -t names < <(find "$root/build/fuzz/tests/fuzz" -maxdepth 1 -type f -name 'fuzz_*' -executable \
        -printf '%f\n' | sed 's/^fuzz_//' | sort)
fi
for name in "${names[@]}"; do
    fuzz "$name"
done
