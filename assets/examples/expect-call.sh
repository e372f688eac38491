#!/bin/sh
# A CI job: starts a program against a simulated account, and fails unless it makes the call that it should.
#   assets/examples/expect-call.sh './my-program --login 09120000000'
# The program finds the address in AMOOT_BASE_URL, and a token that is valid there in AMOOT_TOKEN.
set -eu
address=$(mktemp)
simulator=
trap 'rm -f "$address"; [ -z "$simulator" ] || kill "$simulator" 2>/dev/null || true' EXIT
amoot-otp simulate --quiet --timeout "${TIMEOUT:-30s}" \
  --expect 'SendOTP mobile=9120000000 token=header' >"$address" &
simulator=$!
until [ -s "$address" ]; do
  kill -0 "$simulator" 2>/dev/null || { echo "the simulator has ended" >&2; exit 1; }
  sleep 0.1
done
AMOOT_BASE_URL=$(sed -n 's/^listening on //p' "$address")
export AMOOT_BASE_URL AMOOT_TOKEN="${AMOOT_TOKEN:-a-token-for-tests}"
sh -c "$1"
wait "$simulator"
