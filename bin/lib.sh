# SPDX-FileCopyrightText: 2026 Riihi contributors
# SPDX-License-Identifier: EUPL-1.2
# Shared by the commands beside it; sourced, not run.

# need COMMAND PACKAGE...: installs the Debian packages when COMMAND is missing and we may;
# otherwise says in one line what is missing and how to get it, and fails.
need() {
  local command=$1
  shift
  command -v "$command" >/dev/null 2>&1 && return 0
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "riihi: installing $* (for $command)" >&2
    if [ -z "${RIIHI_APT_UPDATED:-}" ]; then
      apt-get update -qq >&2 || true
      export RIIHI_APT_UPDATED=1
    fi
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null && return 0
  fi
  echo "riihi: '$command' is missing. Install it, on Debian: apt-get install $*" >&2
  return 1
}

# Dictionaries of Finnish and Swedish, which make Riihi read inflected words and compounds. Nothing stops
# without them: where we may not install packages, or there is no network, it says so and goes on.
bring_dictionaries() {
  local missing=()
  [ -f /usr/lib/voikko/5/mor-standard/mor.vfst ] || missing+=(voikko-fi)
  [ -f /usr/share/hunspell/sv_FI.dic ] || [ -f /usr/share/hunspell/sv_SE.dic ] || missing+=(hunspell-sv)
  [ ${#missing[@]} = 0 ] && return 0
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "riihi: installing the dictionaries ${missing[*]}" >&2
    if [ -z "${RIIHI_APT_UPDATED:-}" ]; then
      apt-get update -qq >&2 || true
      export RIIHI_APT_UPDATED=1
    fi
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null && return 0
  fi
  echo "riihi: going on without the dictionaries ${missing[*]}: words are only stemmed. On Debian: apt-get install ${missing[*]}" >&2
}

need_rust() {
  command -v cargo >/dev/null 2>&1 || { [ -f "$HOME/.cargo/env" ] && . "$HOME/.cargo/env"; }
  command -v cargo >/dev/null 2>&1 || {
    echo "riihi: Rust is missing. Install Rust 1.95 or newer with rustup, then run this again." >&2
    return 1
  }
  # SQLite is compiled in, which takes a C compiler.
  need cc gcc libc6-dev
}

# The compiler that tells clippy's lints.
clippy_driver() {
  local driver
  driver="$(rustc --print sysroot)/bin/clippy-driver"
  [ -x "$driver" ] || {
    echo "riihi: clippy is missing. Install it: rustup component add clippy" >&2
    return 1
  }
  echo "$driver"
}
