# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what cmake/packages.txt lists. Sourced by run.sh, test.sh and .ci/run:
#
#   installPackages build run       the sections to install; asks apt only when something of them is missing

# Prints the packages of the named sections, one a line.
packagesOf() {
    local list="${TIDEMARK_PACKAGES:-$(dirname "${BASH_SOURCE[0]}")/packages.txt}"
    awk -v sections=" $* " '
        { sub(/#.*/, "") }
        /^\[.*\]/ { gsub(/[][ \t]/, ""); wanted = index(sections, " " $0 " "); next }
        wanted && NF { print $1 }' "$list"
}

# Whether this is Debian or Ubuntu or made from one of them.
isDebianLike() {
    local file="${TIDEMARK_OS_RELEASE:-/etc/os-release}" ids
    [[ -r $file ]] || return 1
    ids=$(. "$file" && echo " ${ID:-} ${ID_LIKE:-} ")
    [[ $ids == *" debian "* || $ids == *" ubuntu "* ]]
}

# Prints those of the packages on standard input that are not installed, neither by name nor as what another provides.
missingPackages() {
    LC_ALL=C comm -13 <(dpkg-query -W -f '${db:Status-Abbrev}\t${Package}, ${Provides}\n' 2>/dev/null |
        sed -n 's/^.i[^\t]*\t//p' | tr ',' '\n' | sed 's/^ *//; s/ .*//' | LC_ALL=C sort -u) \
        <(LC_ALL=C sort -u)
}

# Elsewhere nothing is installed: says what is needed, and goes on if at least the tools are there. Which library is
# missing, if one is, CMake says by its name.
explainOtherSystem() {
    local tool missing=()
    for tool in c++ cmake ninja pkg-config; do
        command -v "$tool" >/dev/null || missing+=("$tool")
    done
    {
        echo "This system is neither Debian nor Ubuntu, so nothing was installed. Missing tools: ${missing[*]:-none}." \
            "Needed is what these Debian packages hold: $(packagesOf "$@" | paste -sd' ')"
    } >&2
    [[ ${#missing[@]} -eq 0 ]]
}

# Runs a command as root, quietly; what it said is shown when it fails.
asRoot() {
    local log status=0
    log=$(mktemp)
    if [[ $(id -u) -eq 0 ]]; then
        env DEBIAN_FRONTEND=noninteractive "$@" >"$log" 2>&1 || status=$?
    else
        sudo env DEBIAN_FRONTEND=noninteractive "$@" >"$log" 2>&1 || status=$?
    fi
    [[ $status -eq 0 ]] || cat "$log" >&2
    rm -f "$log"
    return "$status"
}

installPackages() {
    if ! isDebianLike; then
        explainOtherSystem "$@"
        return
    fi
    local missing
    mapfile -t missing < <(packagesOf "$@" | missingPackages)
    [[ ${#missing[@]} -gt 0 ]] || return 0
    if [[ $(id -u) -ne 0 ]] && ! command -v sudo >/dev/null; then
        echo "These packages are missing, and installing them needs root or sudo: apt-get install ${missing[*]}" >&2
        return 1
    fi
    echo "Installing ${#missing[@]} packages: ${missing[*]}"
    asRoot apt-get -q -o DPkg::Lock::Timeout=300 update || echo "apt-get update failed; trying with what apt knows." >&2
    asRoot apt-get -q -y -o DPkg::Lock::Timeout=300 install --no-install-recommends "${missing[@]}" || {
        echo "apt could not install: ${missing[*]}" >&2
        return 1
    }
}
