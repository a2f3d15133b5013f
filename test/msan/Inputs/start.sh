# start.sh PROGRAM…: start each often and in odd circumstances.

# one EXPECTED COMMAND…: "ran" and exit 0, or (EXPECTED = either) non-zero with one line of cause and cure
one() {
	expected=$1
	shift
	output=$(timeout 20 "$@" 2>&1)
	status=$?
	[ "$status" = 0 ] && [ "$output" = ran ] && return
	if [ "$expected" = either ] && [ "$status" != 0 ] && [ "$status" -lt 124 ] &&
		[ "$(printf '%s\n' "$output" | wc -l)" = 1 ] &&
		printf '%s\n' "$output" | grep -q 'MemorySanitizer'; then
		return
	fi
	echo "$*: exit status $status, output: $output"
	exit 1
}

for program; do
	for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15; do
		one ran "$program"
	done
	one ran env -i "$program"
	setarch -R true 2>/dev/null && one ran setarch -R "$program"
	setarch --addr-compat-layout true 2>/dev/null && one either setarch --addr-compat-layout "$program"
	for limit in 20000 100000 1000000 10000000 100000000; do
		one either sh -c "ulimit -v $limit; exec $program"
	done
	one ran sh -c "ulimit -s unlimited 2>/dev/null; exec $program"
	one ran sh -c "ulimit -s 128; exec $program"
	one ran sh -c "ulimit -n 4; exec $program"
	# System-wide settings, only where the caller allows to change them for a moment.
	[ -n "$SANRT_TEST_SYSCTL" ] || continue
	for setting in vm/mmap_rnd_bits:32 vm/mmap_rnd_bits:8 vm/overcommit_memory:0 vm/overcommit_memory:1 vm/overcommit_memory:2; do
		file=/proc/sys/${setting%:*}
		old=$(cat $file)
		trap 'echo $old >$file' EXIT
		echo ${setting#*:} 2>/dev/null >$file || continue
		case $setting in *:2) expected=either ;; *) expected=ran ;; esac
		for i in 1 2 3 4 5 6 7 8 9 10; do
			one $expected "$program"
		done
		echo "$old" >$file
		trap - EXIT
	done
done
exit 0
