# unwinder.sh NAME COMMAND…: run the program of unwinder.c in each way that must not hang, fail or report.
name=$1
shift
for options in fast_unwind_on_malloc=0 fast_unwind_on_malloc=1 \
	fast_unwind_on_malloc=0:fast_unwind_on_fatal=0 fast_unwind_on_malloc=0:store_context_size=3; do
	for mode in single threads reports; do
		export MSAN_OPTIONS=$options
		"$@" $mode >unwinder.$$ 2>&1 || { echo "$name $mode $options: exit $?"; cat unwinder.$$; rm unwinder.$$; exit 1; }
		grep -q 'in main .*unwinder.c\|in work .*unwinder.c' unwinder.$$ || { echo "$name $mode: no trace"; cat unwinder.$$; exit 1; }
		grep -qx disturbed unwinder.$$ || { echo "$name $mode $options: the unwinder was not ours"; tail -3 unwinder.$$; exit 1; }
		rm unwinder.$$
	done
done
