#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds the dev preset, and runs every test. Arguments go to ctest: bash cmake/test.sh -R feed
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$root/cmake/packages.sh"
. "$root/cmake/build.sh"

installPackages build run test
buildPreset dev
export QT_QPA_PLATFORM=offscreen
ctest --test-dir "$root/build/dev" --output-on-failure --no-tests=error -j2 "$@"
