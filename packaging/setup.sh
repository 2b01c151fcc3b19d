# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# What ./run and ./check share: Debian packages, builds, the unprivileged account and the screen.
# Sourced by both; does nothing by itself.

root_dir=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
account=bonesetters

say() { printf '%s\n' "$@"; }
stop() { # STATUS SENTENCE...
    local status=$1
    shift
    printf '%s\n' "$@" >&2
    exit "$status"
}

# --- packages --------------------------------------------------------------------------------

package_names() { # LIST...   the names in packaging/LIST-packages.txt
    local list
    for list; do sed -e 's/#.*//' -e '/^\s*$/d' "$root_dir/packaging/$list-packages.txt"; done |
        sort -u
}

missing_packages() { # LIST...   a package that provides another counts as it: nodejs may hold npm
    package_names "$@" | comm -23 - <(
        dpkg-query -W -f='${db:Status-Status} ${Package}, ${Provides}\n' |
            sed -n -e 's/ ([^)]*)//g' -e 's/^installed //p' | tr -s ', ' '\n' | sort -u
    )
}

is_supported_system() {
    local file=${OS_RELEASE_FILE:-/etc/os-release}
    command -v apt-get >/dev/null && command -v dpkg-query >/dev/null &&
        grep -q '^ID=debian$' "$file" && grep -q '^VERSION_ID="12"$' "$file"
}

apt_get() { # as root; apt-get must not ask, but sudo may
    local -a sudo=()
    [ "$(id -u)" -eq 0 ] || sudo=(sudo)
    "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq "$@"
}

require_packages() { # LIST...   installs what is missing; says so first
    if ! is_supported_system; then
        [ "${KIOSK_PACKAGES:-}" != skip ] || return 0
        stop 3 'This script sets up Debian 12 only. The program needs what these packages hold:' \
            "$(package_names "$@" | sed 's/^/  /')" \
            "Install them in your system's way, then run this again with KIOSK_PACKAGES=skip."
    fi
    local -a missing
    mapfile -t missing < <(missing_packages "$@")
    [ ${#missing[@]} -gt 0 ] || return 0
    say 'These Debian packages are missing and will be installed:' "  ${missing[*]}"
    if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
        stop 3 'Installing needs root, and sudo is not here. As root, run:' \
            "  apt-get update && apt-get install --no-install-recommends ${missing[*]}"
    fi
    local log
    log=$(mktemp "${TMPDIR:-/tmp}/bonesetters-apt.XXXXXX")
    if apt_get update >"$log" 2>&1 &&
        apt_get install -y --no-install-recommends "${missing[@]}" >>"$log" 2>&1; then
        rm "$log"
    else
        stop 3 "Installing failed; $log says why."
    fi
}

# --- build -----------------------------------------------------------------------------------

build_release() { # quiet when there is nothing to do
    local build=$root_dir/build/release
    local stamp=$build/built
    [ -f "$build/build.ninja" ] || (cd "$root_dir" && cmake --preset release >/dev/null)
    # A dry run of ninja cannot tell: it would always look for new pictures first.
    if [ ! -f "$stamp" ]; then
        say 'Building the release; the first time takes some minutes.'
    elif [ -n "$(cd "$root_dir" && find CMakeLists.txt CMakePresets.json app ui resources articles \
        -newer "$stamp" -print -quit)" ]; then
        say 'Building what has changed.'
    else
        return 0
    fi
    touch "$stamp.new"
    ninja -C "$build" --quiet bonesetters-kiosk bonesetters-desk bonesetters-admin |
        { grep -vF 'ninja: no work to do.' || true; }
    mv "$stamp.new" "$stamp"
}

# --- the unprivileged account ----------------------------------------------------------------
# Chromium refuses to run as root, and its sandbox is never switched off: as root, everything that
# patients or staff would start runs as this account, from a copy it may read but not change.

as_account() { (exec_as_account "$@"); }

# As the account and with nothing of root's environment; just so when not root. Replaces the shell,
# so that in the background $! is the command itself.
exec_as_account() { # COMMAND...
    if [ "$(id -u)" -ne 0 ]; then exec "$@"; fi
    local environment=(PATH=/usr/local/bin:/usr/bin:/bin "HOME=$(account_home)" "USER=$account"
        "LOGNAME=$account" "LANG=${LANG:-C.UTF-8}" "TERM=${TERM:-dumb}")
    local name
    for name in DISPLAY XAUTHORITY XDG_RUNTIME_DIR; do
        [ -z "${!name:-}" ] || environment+=("$name=${!name}")
    done
    exec setpriv --reuid="$account" --regid="$account" --init-groups --inh-caps=-all \
        env -i -C / "${environment[@]}" "$@"
}

account_home() { getent passwd "$account" | cut -d: -f6; }

ensure_account() {
    [ "$(id -u)" -eq 0 ] || return 0
    getent passwd "$account" >/dev/null ||
        useradd --system --user-group --create-home --home-dir "/home/$account" \
            --shell /usr/sbin/nologin --comment 'Bonesetters Kiosk, unprivileged' "$account"
}

install_for_account() { # prints the directory whose bin/ and share/ the account may read
    if [ "$(id -u)" -ne 0 ]; then
        say "$root_dir/build/release"
    else
        local prefix=/opt/bonesetters-kiosk-run
        (umask 022 && cmake --install "$root_dir/build/release" --prefix "$prefix" >/dev/null)
        say "$prefix"
    fi
}
