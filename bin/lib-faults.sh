# SPDX-FileCopyrightText: 2026 Riihi contributors
# SPDX-License-Identifier: EUPL-1.2
# Shared by the batteries of faults (bin/test-nodes, bin/test-data, bin/test-mail); sourced, not run, with the
# programs as $1 and $2. What is started is stopped at the end, whatever the end is.
riihi=$(realpath "$1")
bench=$(realpath "${2:-$1}")
need curl curl
need python3 python3
work=$(mktemp -d)
chmod 755 "$work"
started=()
cleanup() {
  for pid in "${started[@]}"; do kill -9 "$pid" 2>/dev/null || true; done
  mountpoint -q "$work/small" 2>/dev/null && umount "$work/small"
  [ -z "${RIIHI_TEST_POSTGRES_FOLDER:-}" ] || bin/test-postgres stop
  rm -rf "$work"
}
trap cleanup EXIT
fail() { echo "FAILED: $*" >&2; exit 1; }
port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }
until_up() { for _ in $(seq 1 1200); do curl -fsS -o /dev/null "$1" 2>/dev/null && return 0; sleep 0.1; done; fail "$1 did not come up"; }
export RIIHI__LIMITS__ENABLED=false

# node NAME COMMAND PORT ADMIN ARGS...: starts one; its process in $node
node() {
  local name=$1 command=$2 port=$3 admin=$4
  shift 4
  RIIHI__ADMIN__LISTEN=127.0.0.1:$admin RIIHI__DRAIN_SECONDS=2 \
    "$riihi" "$command" --data "$work/$name" --listen "127.0.0.1:$port" "$@" >>"$work/$name.log" 2>&1 &
  node=$!
  disown "$node"
  started+=("$node")
}

# A PostgreSQL of our own, until all_gone.
postgres() {
  # Durable, as an installation's would be.
  eval "$(RIIHI_TEST_POSTGRES_FSYNC=on bin/test-postgres start)"
  export RIIHI_TEST_POSTGRES_FOLDER
}

# All processes of ours and the database killed.
all_gone() {
  for pid in "${started[@]}"; do kill -9 "$pid" 2>/dev/null || true; done
  [ -z "${RIIHI_TEST_POSTGRES_FOLDER:-}" ] || bin/test-postgres stop
  unset RIIHI_TEST_POSTGRES RIIHI_TEST_POSTGRES_FOLDER
}

# ends PID...: and waits until they are gone
ends() {
  kill "$@" 2>/dev/null || true
  for pid in "$@"; do while kill -0 "$pid" 2>/dev/null; do sleep 0.1; done; done
}

# held LEDGER ADDRESS: every acknowledged vote is there, and none twice
held() {
  "$bench" check --address "$2" "$1" >"$work/verdict" || fail "votes are lost: $(cat "$work/verdict")"
  python3 -c 'import json, sys; v = json.load(sys.stdin); print(v); sys.exit(v["doubled"])' <"$work/verdict" || fail "votes are doubled"
}

# lost LEDGER ADDRESS WHAT: the control: the same look must miss votes
lost() {
  if "$bench" check --address "$2" "$1" >"$work/verdict" 2>/dev/null; then fail "the control, $3: nothing is missing: this would not notice a loss"; fi
  [ -s "$work/verdict" ] || fail "the control, $3: it could not look"
  echo "control, $3: $(python3 -c 'import json, sys; print(json.load(sys.stdin))' <"$work/verdict")"
}
