/*
 * x86_64.h: what only machine code can say: raw system calls, the stack of a new thread, the
 * TLS pointer, the names of the registers.
 *
 * Linux answers a call with a value or a negative errno in rax. NetBSD sets the carry flag and
 * gives a positive errno, reads a seventh argument from the stack above one skipped word, and
 * clobbers rdx. Private to os/.
 */
#ifndef SAN_ARCH_X86_64_H
#define SAN_ARCH_X86_64_H

#include "base/base.h"

/* Linux's convention */
SAN_INLINE sptr
arch_call(uptr number, uptr a, uptr b, uptr c, uptr d, uptr e, uptr f)
{
	register uptr r10 __asm__("r10") = d;
	register uptr r8 __asm__("r8") = e;
	register uptr r9 __asm__("r9") = f;
	sptr result;

	__asm__ volatile("syscall"
	    : "=a"(result)
	    : "0"(number), "D"(a), "S"(b), "d"(c), "r"(r10), "r"(r8), "r"(r9)
	    : "rcx", "r11", "memory", "cc");
	return result;
}

/* NetBSD's convention */
SAN_INLINE sptr
arch_call_carry(uptr number, uptr a, uptr b, uptr c, uptr d, uptr e, uptr f)
{
	register uptr r10 __asm__("r10") = d;
	register uptr r8 __asm__("r8") = e;
	register uptr r9 __asm__("r9") = f;
	sptr result;

	__asm__ volatile("syscall\n\tjnc 1f\n\tneg %%rax\n1:"
	    : "=a"(result), "+d"(c), "+r"(r10), "+r"(r8), "+r"(r9)
	    : "0"(number), "D"(a), "S"(b)
	    : "rcx", "r11", "memory", "cc");
	return result;
}

/* NetBSD's convention with a seventh argument; steps over the caller's red zone first. */
SAN_INLINE sptr
arch_call_carry7(uptr number, uptr a, uptr b, uptr c, uptr d, uptr e, uptr f, uptr g)
{
	register uptr r10 __asm__("r10") = d;
	register uptr r8 __asm__("r8") = e;
	register uptr r9 __asm__("r9") = f;
	register uptr r12 __asm__("r12") = g;
	sptr result;

	__asm__ volatile("lea -128(%%rsp), %%rsp\n\tpush %%r12\n\tpush $0\n\t"
	    "syscall\n\tlea 144(%%rsp), %%rsp\n\tjnc 1f\n\tneg %%rax\n1:"
	    : "=a"(result), "+d"(c), "+r"(r10), "+r"(r8), "+r"(r9)
	    : "0"(number), "D"(a), "S"(b), "r"(r12)
	    : "rcx", "r11", "memory", "cc");
	return result;
}

/* The word that %fs points at holds its own address on both systems. */
SAN_INLINE uptr
arch_thread_pointer(void)
{
	uptr tp;

	__asm__("mov %%fs:0, %0" : "=r"(tp));
	return tp;
}

/* The registers that a call leaves as they were, and the stack pointer. */
#define ARCH_KEPT	6
SAN_INLINE uptr
arch_kept_registers(uptr kept[ARCH_KEPT])
{
	uptr sp;

	__asm__ volatile("mov %%rbx, 0(%1)\n\tmov %%rbp, 8(%1)\n\tmov %%r12, 16(%1)\n\t"
	    "mov %%r13, 24(%1)\n\tmov %%r14, 32(%1)\n\tmov %%r15, 40(%1)\n\tmov %%rsp, %0"
	    : "=&r"(sp) : "r"(kept) : "memory");
	return sp;
}

SAN_INLINE void
arch_pause(void)
{
	__asm__ volatile("pause");
}

/*
 * The frame that a new thread finds at the top of its stack: it calls run(arg), then makes the
 * two system calls that give its stack back and end it. All of that needs no stack.
 */
struct arch_start {
	void (*run)(void *);
	void *arg;
	uptr unmap_number, base, size;
	uptr exit_number;
};

/*
 * A clone-like call whose child continues on start, which must be 16-aligned. The arguments sit
 * where Linux's clone and NetBSD's __clone take them. Clearing the carry flag lets one sequence
 * serve both conventions: Linux brings the flags back as they were.
 */
SAN_INLINE sptr
arch_clone(uptr number, uptr flags, struct arch_start *start, uptr parent_tid, uptr child_tid, uptr tls)
{
	register uptr r10 __asm__("r10") = child_tid;
	register uptr r8 __asm__("r8") = tls;
	sptr result;

	__asm__ volatile(
	    "clc\n\tsyscall\n\tjnc 1f\n\tneg %%rax\n\tjmp 2f\n"
	    "1:\ttest %%rax, %%rax\n\tjnz 2f\n\t"
	    "xor %%ebp, %%ebp\n\tmov %%rsp, %%rbx\n\t"
	    "mov 8(%%rbx), %%rdi\n\tcall *(%%rbx)\n\t"
	    "mov 40(%%rbx), %%r12\n\t"
	    "mov 24(%%rbx), %%rdi\n\tmov 32(%%rbx), %%rsi\n\t"
	    "mov 16(%%rbx), %%rax\n\tsyscall\n\t"
	    "mov %%r12, %%rax\n\txor %%edi, %%edi\n\tsyscall\n\thlt\n"
	    "2:"
	    : "=a"(result), "+d"(parent_tid), "+r"(r10), "+r"(r8)
	    : "0"(number), "D"(flags), "S"(start)
	    : "rcx", "r9", "r11", "memory", "cc");
	return result;
}

/* In the order in which reports print them. */
#define ARCH_REGISTERS(R)						\
	R(rax, RAX) R(rbx, RBX) R(rcx, RCX) R(rdx, RDX)			\
	R(rdi, RDI) R(rsi, RSI) R(rbp, RBP) R(rsp, RSP)			\
	R(r8, R8) R(r9, R9) R(r10, R10) R(r11, R11)			\
	R(r12, R12) R(r13, R13) R(r14, R14) R(r15, R15)

/* Bits of the page-fault error code; valid when the trap number says page fault. */
enum { ARCH_FAULT_WRITE = 2, ARCH_TRAP_PAGE = 14 };

#endif
