#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds the release preset, and opens the player with its sample show.
# Arguments go to the player: bash cmake/run.sh --data-dir /tmp/try
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$root/cmake/packages.sh"
. "$root/cmake/build.sh"

if [[ ${1:-} == -h || ${1:-} == --help ]]; then
    echo "Usage: bash cmake/run.sh [ARGUMENT OF TIDEMARK…]: installs what is missing, builds, opens the sample show."
    exit 0
fi
# Asked before building, which takes minutes. A platform that was chosen by name may need neither.
if [[ -z ${DISPLAY:-} && -z ${WAYLAND_DISPLAY:-} && ${QT_QPA_PLATFORM:-xcb} == @(xcb|wayland)* ]]; then
    echo "There is no display (DISPLAY and WAYLAND_DISPLAY are empty); without a screen: xvfb-run bash cmake/run.sh" >&2
    exit 1
fi

installPackages build run
buildPreset release
exec "$root/build/release/ui/app/tidemark" --open-sample "$@"
