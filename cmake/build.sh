# SPDX-License-Identifier: GPL-3.0-or-later
# Configures and builds a preset. Sourced by run.sh, test.sh and .ci/run:
#
#   buildPreset dev                 more arguments go to the configure step
#   TIDEMARK_BUILD_TARGETS="a b" buildPreset dev        builds only these targets

buildPreset() {
    local preset=$1 root log options=("${@:2}")
    root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
    if command -v ccache >/dev/null; then
        options+=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
        # So that what one checkout compiled serves the next.
        export CCACHE_BASEDIR=$root CCACHE_NOHASHDIR=1
    fi
    log=$(mktemp)
    if ! (cd "$root" && cmake --preset "$preset" "${options[@]}") >"$log" 2>&1; then
        cat "$log" >&2
        rm -f "$log"
        return 1
    fi
    rm -f "$log"
    echo "Building $root/build/$preset (the first time takes some minutes)"
    # On a terminal Ninja keeps to one line that it rewrites; elsewhere it would write one for each file.
    local quiet=()
    [[ -t 1 ]] || quiet=(-- --quiet)
    local targets
    read -ra targets <<<"${TIDEMARK_BUILD_TARGETS:-all}"
    cmake --build "$root/build/$preset" --target "${targets[@]}" --parallel "$(nproc)" "${quiet[@]}"
}
