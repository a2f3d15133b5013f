#!/bin/sh
# run_each.sh: run every program given, each to its end; fails if one fails.
status=0
for program; do
	timeout 300 "$program" || { echo "FAILED: $program"; status=1; }
done
exit $status
