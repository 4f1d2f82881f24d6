#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the sample show again from its texts: the sound, the feed with the times that were measured, and the cover.
# Needs the packages of section [sample] in cmake/packages.txt. What it makes is committed, so that building does not
# need a voice.
#
# Reading: Festival with the voice cmu_us_slt_arctic_hts (Carnegie Mellon University; free for any use), sentence by
# sentence. Ours are the texts (scripts/), the three notes of the chime, and the drawing (cover.svg).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
. ../../cmake/packages.sh
missing=$(packagesOf sample | missingPackages)
if [[ -n $missing ]]; then
    echo "Missing packages: ${missing//$'\n'/ }" >&2
    exit 1
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 make_show.py "$work"
rsvg-convert --width 600 --height 600 --output cover.png cover.svg
ls -l ./*.opus cover.png sample.xml
