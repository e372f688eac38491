#!/bin/sh
# Sends a code to a test phone, and fails unless it has reached it: for a monitor that runs every hour.
#   AMOOT_TOKEN=… TEST_MOBILE=0912… assets/examples/check-login.sh
set -u
: "${TEST_MOBILE:?the number of the test phone}"
answer=$(amoot-otp send --mobile "$TEST_MOBILE" --text 'Test of the login code' --wait "${WAIT:-2m}" --json)
status=$?
case $status in
  0) echo "arrived" ;;
  1) echo "refused: $answer" ;;
  4) echo "unknown, it may have been charged: $answer" ;;
  6) echo "accepted, and not on the phone in time: $answer" ;;
  7) echo "accepted, and will not arrive: $answer" ;;
  *) echo "not sent: $answer" ;;
esac
exit $status
