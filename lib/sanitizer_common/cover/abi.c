/*
 * abi.c: what clang's SanitizerCoverage pass (14 … 19) calls, and the coverage interface.
 *
 * All of the pass's functions are weak: libFuzzer and programs bring their own.
 */
#include "cover/cover.h"

SAN_EXPORT SAN_WEAK SAN_TLS uptr __sancov_lowest_stack;
SAN_TLS uptr __sancov_lowest_stack;

const char *
__sancov_default_options(void)
{
	return "";
}

#define WEAK_HOOK(name, params)						\
	SAN_EXPORT SAN_WEAK void __sanitizer_cov_##name params;		\
	void __sanitizer_cov_##name params

/* ---- guards, counters, tables ---- */
WEAK_HOOK(trace_pc_guard, (u32 *guard))
{
	/* The byte before the return address is in the call, which the sancov tool looks for. */
	guards_hit(guard, CALLER_PC() - 1);
}
WEAK_HOOK(trace_pc_guard_init, (u32 *begin, u32 *end))
{
	guards_add(begin, end);
}
WEAK_HOOK(8bit_counters_init, (const u8 *begin, const u8 *end))
{
	tables_counters_add(begin, end);
}
WEAK_HOOK(pcs_init, (const uptr *begin, const uptr *end))
{
	tables_pcs_add(begin, end);
}
WEAK_HOOK(bool_flag_init, (const u8 *begin, const u8 *end))
{
	(void)begin, (void)end;
}

/* ---- data flow: nothing of ours listens ---- */
#define SILENT(name, params)	WEAK_HOOK(name, params) { }
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-parameter"
SILENT(trace_pc_indir, (uptr callee))
SILENT(trace_cmp, (u64 a, u64 b))
SILENT(trace_cmp1, (u8 a, u8 b))
SILENT(trace_cmp2, (u16 a, u16 b))
SILENT(trace_cmp4, (u32 a, u32 b))
SILENT(trace_cmp8, (u64 a, u64 b))
SILENT(trace_const_cmp1, (u8 a, u8 b))
SILENT(trace_const_cmp2, (u16 a, u16 b))
SILENT(trace_const_cmp4, (u32 a, u32 b))
SILENT(trace_const_cmp8, (u64 a, u64 b))
SILENT(trace_switch, (u64 value, const u64 *cases))
SILENT(trace_div4, (u32 divisor))
SILENT(trace_div8, (u64 divisor))
SILENT(trace_gep, (uptr index))
SILENT(load1, (const void *p))
SILENT(load2, (const void *p))
SILENT(load4, (const void *p))
SILENT(load8, (const void *p))
SILENT(load16, (const void *p))
SILENT(store1, (const void *p))
SILENT(store2, (const void *p))
SILENT(store4, (const void *p))
SILENT(store8, (const void *p))
SILENT(store16, (const void *p))
#pragma GCC diagnostic pop

/* ---- include/sanitizer/coverage_interface.h ---- */
SAN_EXPORT void __sanitizer_dump_coverage(const uptr *pcs, uptr n);
void
__sanitizer_dump_coverage(const uptr *pcs, uptr n)
{
	coverage_write(pcs, n);
}

SAN_EXPORT void __sanitizer_dump_trace_pc_guard_coverage(void);
void
__sanitizer_dump_trace_pc_guard_coverage(void)
{
	guards_dump();
}

SAN_EXPORT void __sanitizer_cov_dump(void);
void
__sanitizer_cov_dump(void)
{
	guards_dump();
}

SAN_EXPORT void __sanitizer_cov_reset(void);
void
__sanitizer_cov_reset(void)
{
	guards_reset();
}
